"""``note`` and ``notes``: what the learner wrote down for themselves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from curriculum.cli.options import Common
from curriculum.cli.output import as_written, show
from curriculum.errors import UsageError
from curriculum.study.words import day, named

if TYPE_CHECKING:
    from curriculum.study.notes import Note


def note(
    topic_id: str,
    text: Annotated[str | None, Parameter(allow_leading_hyphen=True)] = None,
    /,
    *,
    clear: Annotated[bool, Parameter(negative="", help="Take the note away; the log keeps what it said.")] = False,
    earlier: Annotated[bool, Parameter(negative="", help="Show every text it ever had.")] = False,
    common: Common = Common(),
) -> int:
    """Show your note on a topic, or write one: it takes the place of the one before.

    Args:
        topic_id: The topic's id.
        text: What to note; shows the note when left out.
    """
    from curriculum.study import notes as study

    if (text is not None) + clear + earlier > 1:
        raise UsageError("A note is written, cleared or shown.", fix="Use one of TEXT, --clear and --earlier.")
    if text is not None and not text.strip():
        raise UsageError("The note would be empty.", fix="Write something, or take the note away with --clear.")
    with common.desk() as desk:
        if earlier:
            texts = study.note_history(desk, topic_id)
            show(texts, as_json=common.json, lines=lambda: _history(texts))
            return 0 if texts else 1
        if text is None and not clear:
            found = study.note(desk, topic_id)
        else:
            found = study.write_note(desk, topic_id, text or "")
    none = "Cleared." if clear else "You have no note on this topic."
    show({"note": found}, as_json=common.json, lines=lambda: as_written(found.text) if found else [none])
    return 0 if found or clear else 1


def _history(texts: tuple[Note, ...]) -> Iterator[str]:
    for one in texts:
        yield day(one.time)
        yield from as_written(one.text or "(cleared)", indent="  ")
    if not texts:
        yield "You have noted nothing on this topic."


def notes(*, common: Common = Common()) -> None:
    """List your notes, by strand and depth of their topics."""
    from curriculum.study.notes import notes as find

    with common.desk() as desk:
        found = find(desk)
    show(found, as_json=common.json, lines=lambda: _list(found))


def _list(found: tuple[Note, ...]) -> Iterator[str]:
    for one in found:
        yield f"{named(one.topic.title, one.topic.distinguish)} ({one.topic.id}), {day(one.time)}"
        yield from as_written(one.text, indent="  ")
    if not found:
        yield 'You have no notes yet. `curriculum note TOPIC "..."` writes one; in the app it is F2.'
