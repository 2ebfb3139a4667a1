"""The collector's long pauses come when nobody types."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from curriculum.tui.idle import FEW, IDLE, MANY, IdleCollector


class Hall:
    """Takes the place of an app: keeps what is to be called now and then."""

    look: Callable[[], None]

    def set_interval(self, seconds: float, look: Callable[[], None]) -> None:
        self.look = look


class Ring:
    """Refers to itself, so that only the collector can let it go."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def hall() -> Iterator[tuple[Any, IdleCollector, list[float]]]:
    now = [100.0]
    hall = Hall()
    collector = IdleCollector(hall, lambda: now[0])  # type: ignore[arg-type]
    collector.begin()
    yield hall, collector, now
    collector.end()
    gc.unfreeze()


def old_ring() -> weakref.ref[Ring]:
    """One that no longer is in use, and that only a whole collection finds."""
    ring = Ring()
    for _ in range(FEW + 1):
        gc.collect(1)
    return weakref.ref(ring)


def test_a_whole_collection_waits_until_nobody_types(hall: tuple[Any, IdleCollector, list[float]]) -> None:
    app, collector, now = hall
    gone = old_ring()
    collector.used()
    now[0] += IDLE / 2
    app.look()
    assert gone() is not None, "somebody is at the keys"
    collector.used()
    now[0] += IDLE * 0.75
    app.look()
    assert gone() is not None, "a key was pressed again"
    now[0] += IDLE
    app.look()
    assert gone() is None


def test_a_rest_in_which_little_was_made_costs_nothing(
    hall: tuple[Any, IdleCollector, list[float]], monkeypatch: pytest.MonkeyPatch
) -> None:
    app, _, now = hall
    gc.collect()
    monkeypatch.setattr(gc, "collect", lambda *_: pytest.fail("there is hardly anything to collect"))
    now[0] += 10 * IDLE
    app.look()


def test_the_collector_is_left_as_it_was_found() -> None:
    before = gc.get_threshold()
    collector = IdleCollector(Hall())  # type: ignore[arg-type]
    collector.begin()
    assert gc.get_threshold() == (*before[:2], MANY), "whole collections are rare, and not given up"
    collector.end()
    assert gc.get_threshold() == before
    gc.unfreeze()
