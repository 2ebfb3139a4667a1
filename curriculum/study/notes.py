"""The learner's own notes, one a topic: the latest text is the note, and the log keeps every earlier one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from curriculum.errors import UsageError
from curriculum.study.items import find_question
from curriculum.study.topics import topic_link
from curriculum.study.views import TopicLink, View

if TYPE_CHECKING:
    from curriculum.learner.events import Event
    from curriculum.study.desk import Desk

LONGEST = 4000
"""Characters of a note at the most; as in ``learner.events.Noted``."""


class Note(View):
    """What the learner noted on a topic."""

    topic: TopicLink
    text: str
    time: datetime
    question_id: str | None
    """The question at which it was written, if it was one."""


def write_note(desk: Desk, topic_id: str, text: str, *, question_id: str | None = None) -> Note | None:
    """Put a text in the place of a topic's note, or clear it with an empty one; the note as it stands then.

    The text that stands already is not logged again.

    Raises:
        UnknownNameError: If there is no such topic or question.
        UsageError: If the text has more than ``LONGEST`` characters.
    """
    from curriculum.learner.events import Noted

    standing = note(desk, topic_id)
    said = text.strip()
    if len(said) > LONGEST:
        raise UsageError(f"A note has at most {LONGEST:,} characters, not {len(said):,}.", fix="Shorten it.")
    written_at = None if question_id is None else str(find_question(desk, question_id)[1])
    if said != ("" if standing is None else standing.text):
        desk.record(Noted(text=said), topic=topic_id, question_id=written_at)
    return note(desk, topic_id)


def note(desk: Desk, topic_id: str) -> Note | None:
    """The note on a topic, or ``None``.

    Raises:
        UnknownNameError: If there is no such topic, nor a note on one of that name.
    """
    texts = note_history(desk, topic_id)
    return texts[-1] if texts and texts[-1].text else None


def note_text(desk: Desk, topic_id: str) -> str:
    """The text of a topic's note; empty where there is none."""
    found = note(desk, topic_id)
    return "" if found is None else found.text


def note_history(desk: Desk, topic_id: str) -> tuple[Note, ...]:
    """Everything that was ever noted on a topic, in the order of the log; an empty text cleared what stood before.

    Raises:
        UnknownNameError: If there is no such topic, nor a note on one of that name.
    """
    found = tuple(one for one in _all(desk) if one.topic.id == topic_id)
    if not found:
        desk.catalogue.summary(topic_id)
    return found


def notes(desk: Desk) -> tuple[Note, ...]:
    """The notes that stand, by strand and depth; those on topics that there are no more come last."""
    latest = {one.topic.id: one for one in _all(desk)}
    place = {topic: number for number, topic in enumerate(desk.summaries)} if latest else {}
    standing = [one for one in latest.values() if one.text]
    return tuple(sorted(standing, key=lambda one: (place.get(one.topic.id, len(place)), one.topic.id)))


def show_note(desk: Desk, session: str, question_id: str) -> str:
    """The note on the topic of the question that a session waits for, logged as shown, since it helps as a hint does.

    Raises:
        UnknownNameError: If there is no such session or question.
        UsageError: If the session waits for another question.
    """
    from curriculum.learner.events import NoteShown
    from curriculum.study.sessions import expect
    from curriculum.study.sitting import sitting

    now = sitting(desk, session)
    question_id = str(find_question(desk, question_id)[1])
    expect(desk, now, question_id)
    topic = now.topic_of(question_id)
    text = note_text(desk, topic)
    if text and question_id not in now.notes_shown:
        desk.record(NoteShown(), topic=topic, question_id=question_id, session=session)
    return text


def _all(desk: Desk) -> Iterator[Note]:
    """Every text that was not taken back, in the order of the log, by the topics of today."""
    if not desk.has_log:
        return
    events = desk.progress.events(kinds=("noted",))
    void = desk.progress.void() if events else frozenset()
    for event in events:
        if event.known and event.uuid not in void:
            for topic in _topics_of_today(desk, event.topic or ""):
                yield _note(event, topic)


def _topics_of_today(desk: Desk, topic: str) -> tuple[TopicLink, ...]:
    """The topic, what it was renamed to or merged into, or all that it was split into; itself where it was dropped."""
    from curriculum.learner.carry import current_ids

    retired = desk.catalogue.retired()
    present = current_ids(topic, retired)[0] if topic in retired else (topic,)
    return tuple(
        topic_link(desk.summaries[name]) if name in desk.summaries else TopicLink(id=name, title=name)
        for name in present or (topic,)
    )


def _note(event: Event, topic: TopicLink) -> Note:
    text: str = event.payload.text  # type: ignore[attr-defined]
    return Note(topic=topic, text=text, time=event.time, question_id=event.question_id)
