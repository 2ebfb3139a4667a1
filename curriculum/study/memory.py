"""The learner's memory: from its snapshot and the events that came since, or from the whole log."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from curriculum import paths
from curriculum.learner.memory import MEMORY_KINDS, Ground, Memory, advance, model_key, remember

if TYPE_CHECKING:
    from curriculum.study.desk import Desk

SNAPSHOT = "memory"
NEW_EVENTS = 20
"""With more events than this since the snapshot, a new one is kept."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """A memory as it stood after an arrival of a file."""

    file: tuple[int, int]
    kept: int
    """The arrival at which the snapshot in the file stands."""
    arrival: int
    memory: Memory


def ground(desk: Desk) -> Ground:
    """What the memory depends on besides the log; made once, since it keeps what it finds in the graph."""
    if desk.ground is None:
        desk.ground = _ground(desk)
    return desk.ground


def _ground(desk: Desk) -> Ground:
    renamed = {old: new for old in desk.catalogue.retired() if (new := desk.current_topic(old)) != old}
    return Ground(desk.graph, desk.skills, renamed=renamed)


def memory(desk: Desk) -> Memory:
    """What is remembered by now. Not to be changed: the desk keeps it for the next reader."""
    path = paths.progress_file(desk.learner)
    if not path.exists():
        return Memory()
    status = path.stat()
    file = (status.st_dev, status.st_ino)
    last = desk.remembered
    if last is None or last.file != file:
        last = _from_snapshot(desk, file)
    growth = desk.progress.grown_since(last.arrival, tuple(sorted(MEMORY_KINDS)))
    if growth.at_end and not growth.events:
        desk.remembered = last
        return last.memory
    if growth.at_end:
        now = last.memory.copy()
        on = ground(desk)
        for event in growth.events:
            advance(now, on, event)
    else:
        now = remember(growth.events, ground(desk))
    kept = last.kept
    if growth.arrival - kept > NEW_EVENTS or (not growth.at_end and growth.arrival > NEW_EVENTS):
        from curriculum.learner.memory_text import memory_text

        desk.progress.keep_snapshot(SNAPSHOT, _key(desk), growth.arrival, memory_text(now))
        kept = growth.arrival
    desk.remembered = Remembered(file, kept, growth.arrival, now)
    return now


def _key(desk: Desk) -> str:
    return f"{desk.info.content_hash}/{model_key()}"


def _from_snapshot(desk: Desk, file: tuple[int, int]) -> Remembered:
    """The memory of the snapshot in the file, or an empty one before the first event."""
    found = desk.progress.snapshot(SNAPSHOT, _key(desk))
    if found is None:
        return Remembered(file, 0, 0, Memory())
    from curriculum.learner.memory_text import memory_from

    arrival, text = found
    try:
        return Remembered(file, arrival, arrival, memory_from(text))
    except ValueError:  # it can be made anew, so it is not worth an error
        return Remembered(file, 0, 0, Memory())
