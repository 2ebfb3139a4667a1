""" "I know this", its consequences counted first, and the ways back."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from curriculum.errors import UsageError
from curriculum.study.topics import topic_line
from curriculum.study.views import ClaimPreview, StrandCount, TopicLine

if TYPE_CHECKING:
    from curriculum.study.desk import Desk


def preview_claim(desk: Desk, topic_id: str, except_ids: Collection[str] = ()) -> ClaimPreview:
    """What "I know this" would imply, counted by strand; nothing is logged.

    Raises:
        UnknownNameError: If there is no such topic, or an exception does not lie beneath it.
    """
    return _preview(desk, topic_id, except_ids, recorded=False)


def claim(desk: Desk, topic_id: str, except_ids: Collection[str] = ()) -> ClaimPreview:
    """Log "I know this" for a topic and what lies beneath it, but for the exceptions.

    Raises:
        UnknownNameError: As :func:`preview_claim`.
    """
    from curriculum.learner.events import Claimed

    preview = _preview(desk, topic_id, except_ids, recorded=True)
    desk.record(Claimed(excluded=preview.except_), topic=topic_id)
    return preview


def _preview(desk: Desk, topic_id: str, except_ids: Collection[str], *, recorded: bool) -> ClaimPreview:
    from curriculum.learner.claims import consequences

    summary = desk.catalogue.summary(topic_id)
    found = consequences(desk.graph, desk.states(), topic_id, except_ids, now=desk.clock(), skills=desk.skills)
    counts = {line.strand: line.newly_known for line in found.strands}
    return ClaimPreview(
        topic=topic_id,
        title=summary.name,
        except_=found.excluded,
        newly_claimed=len(found.newly_known),
        minutes_saved=sum(desk.summaries[topic].minutes for topic in found.newly_known),
        by_strand=tuple(
            StrandCount(strand=s.id, title=s.title, count=counts[s.id])
            for s in desk.catalogue.strands()
            if counts.get(s.id)
        ),
        recorded=recorded,
    )


def undo_claim(desk: Desk, topic_id: str | None = None) -> str:
    """Take back the latest claim that stands, of one topic where given; the topic it was made on.

    Raises:
        UsageError: If there is none.
    """
    from curriculum.learner.events import Undone

    if topic_id is not None:
        desk.catalogue.summary(topic_id)
    last = desk.progress.last_standing(("claimed",), topic=topic_id)
    if last is None or last.topic is None:
        about = f" on `{topic_id}`" if topic_id else ""
        raise UsageError(f"There is no claim{about} to take back.", fix="Claims are made with `curriculum know ID`.")
    desk.record(Undone(event=last.uuid))
    return last.topic


def forget(desk: Desk, topic_id: str) -> TopicLine:
    """Log "I do not know this any more" for one topic.

    Raises:
        UnknownNameError: If there is no such topic.
    """
    from curriculum.learner.events import Forgotten

    summary = desk.catalogue.summary(topic_id)
    desk.record(Forgotten(), topic=topic_id)
    return topic_line(summary, desk.labels())
