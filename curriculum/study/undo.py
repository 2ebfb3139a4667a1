"""Taking back what a learner said or set, and putting it back. An answer is no such thing: it shows what it shows."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

from curriculum.errors import UsageError
from curriculum.study.settings import SETTINGS
from curriculum.study.settings_words import shown
from curriculum.study.views import View
from curriculum.study.words import plural

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from curriculum.learner.events import Event
    from curriculum.study.desk import Desk

KINDS: Final = ("goal-set", "goal-cleared", "claimed", "forgotten", "marked", "marks-skipped", "setting-changed")
"""The kinds of event that can be taken back, each by one step; the marks of a strand are one step together."""


class UndoView(View):
    """A step that can be taken back, or was."""

    kind: str
    words: str
    """What it is, as a noun: ``the goal Meta-Learning``."""
    topic: str | None
    time: datetime
    events: tuple[str, ...]
    """The uuids of its events."""


def what_undo(desk: Desk) -> UndoView | None:
    """The step that an undo would take back: the latest that stands."""
    events, _ = _log(desk)
    return _view(desk, _last_step(events)) if events else None


def what_redo(desk: Desk) -> UndoView | None:
    """The step that the last undo took back, as long as nothing else was said since."""
    undone = _undone(desk)
    return _view(desk, [event for _, event in undone]) if undone else None


def undo(desk: Desk) -> UndoView:
    """Take the latest step back; what it was.

    Raises:
        UsageError: If there is none.
    """
    from curriculum.learner.events import Draft, Undone

    events, _ = _log(desk)
    step = _last_step(events)
    if not step:
        raise UsageError(
            "There is nothing to take back.", fix="Goals, “I know this”, marks and settings can be; answers stand."
        )
    view = _view(desk, step)
    desk.progress.append_all([Draft(payload=Undone(event=event.uuid)) for event in step])
    return view


def redo(desk: Desk) -> UndoView:
    """Put back what the last undo took; what it was.

    Raises:
        UsageError: If nothing was taken back, or something else was said since.
    """
    from curriculum.learner.events import Draft, Undone

    undone = _undone(desk)
    if not undone:
        raise UsageError(
            "There is nothing to put back.", fix="Only what the last undo took, before anything else is said or set."
        )
    view = _view(desk, [event for _, event in undone])
    desk.progress.append_all([Draft(payload=Undone(event=mark)) for mark, _ in undone])
    return view


def _log(desk: Desk) -> tuple[list[Event], list[tuple[Event, Event]]]:
    """The events that could be taken back and stand; and the undos of such events that stand, each with its event."""
    if not desk.has_log:
        return [], []
    from curriculum.learner.events import Undone
    from curriculum.learner.fold import void_events

    found = desk.progress.events(kinds=(*KINDS, "undone"))
    void = void_events(found)
    steps = {event.uuid: event for event in found if event.known and _is_step(event)}
    undos = [
        (event, steps[event.payload.event])
        for event in found
        if isinstance(event.payload, Undone) and event.uuid not in void and event.payload.event in steps
    ]
    return [event for uuid, event in steps.items() if uuid not in void], undos


def _is_step(event: Event) -> bool:
    """Whether an event is something that the learner said; where a lesson was left is kept among the settings too."""
    from curriculum.learner.events import SettingChanged

    payload = event.payload
    return event.kind != "undone" and not (isinstance(payload, SettingChanged) and payload.name not in SETTINGS)


def _last_step(events: Sequence[Event]) -> list[Event]:
    """The last event; of marks, all that were made together."""
    if not events:
        return []
    last = events[-1]
    if last.kind != "marked":
        return [last]
    step = [last]
    for event in reversed(events[:-1]):
        # The marks of a strand are logged in one transaction, so one directly after another.
        if event.kind != "marked" or event.session != last.session or event.sequence != step[-1].sequence - 1:
            break
        step.append(event)
    return step[::-1]


def _undone(desk: Desk) -> list[tuple[UUID, Event]]:
    """The undos of the last step that was taken back and what each of them names, if nothing was said since."""
    events, undos = _log(desk)
    if not undos or (events and events[-1].position > undos[-1][0].position):
        return []
    step = [undos[-1]]
    for mark, event in reversed(undos[:-1]):
        later, same = step[-1]
        together = event.kind == same.kind == "marked" and event.session == same.session
        if not together or mark.sequence != later.sequence - 1:
            break
        step.append((mark, event))
    return [(mark.uuid, event) for mark, event in reversed(step)]


def _view(desk: Desk, step: Sequence[Event]) -> UndoView:
    last = step[-1]
    return UndoView(
        kind=last.kind,
        words=_words(desk, step),
        topic=last.topic if last.kind != "marked" else None,
        time=last.time,
        events=tuple(str(event.uuid) for event in step),
    )


def _words(desk: Desk, step: Sequence[Event]) -> str:
    from curriculum.learner import events

    last = step[-1]
    match last.payload:
        case events.GoalSet():
            return f"the goal {_name(desk, last.topic)}"
        case events.GoalCleared():
            return f"giving up {f'the goal {_name(desk, last.topic)}' if last.topic else 'all goals'}"
        case events.Claimed():
            return f"“I know this” for {_name(desk, last.topic)} and what lies beneath it"
        case events.Forgotten():
            return f"“I do not know this any more” for {_name(desk, last.topic)}"
        case events.Marked():
            return f"{plural(len(step), 'mark')} of placement, up to {_name(desk, last.topic)}"
        case events.MarksSkipped(strand=strand):
            return f"skipping the marks of {strand}" if strand else "skipping the marks"
        case events.SettingChanged(name=name, value=value):
            to = "its default" if value is None else shown(value) if isinstance(value, str | int | float) else "…"
            return f"{name} set to {to}"
    return last.kind


def _name(desk: Desk, topic: str | None) -> str:
    """The title of today, or the id of a topic that there is no more."""
    current = desk.current_topic(topic or "")
    return desk.summaries[current].name if current in desk.summaries else current
