"""Topics that are easily confused, side by side in a review."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from curriculum.learner.card import Grade, new_card, reviewed
from curriculum.learner.contrast import pair_of, side_by_side, with_partners
from curriculum.learner.memory import Memory

NOW = datetime(2026, 5, 1, 9, 0, tzinfo=UTC)
PAIRS = (("area", "perimeter"), ("area", "volume"), ("mean", "median"))


def beside(memory: Memory, *topics: str, budget: float = 60, askable: str = "area perimeter volume mean") -> list[str]:
    found = with_partners(topics, PAIRS, memory, minutes={"volume": 5.0}, budget=budget, askable=askable.split())
    assert found[0] == topics[0]
    return list(found[1:])


@pytest.fixture
def memory() -> Memory:
    """Three learned topics, none reviewed yet."""
    return Memory(cards={t: new_card(NOW - timedelta(days=9)) for t in ("area", "perimeter", "volume")})


def test_a_first_review_brings_along_what_the_topic_is_taken_for(memory: Memory) -> None:
    assert beside(memory, "area") == ["perimeter", "volume"]
    assert beside(memory, "perimeter") == ["area"]


def test_it_does_so_once(memory: Memory) -> None:
    memory.reviews["area"] = (object(),)  # type: ignore[assignment]
    assert beside(memory, "area") == []


def test_only_what_is_learned_stands_and_can_be_asked_comes_along(memory: Memory) -> None:
    memory.cards["volume"] = reviewed(memory.cards["volume"], Grade.AGAIN, NOW, 0.9)[0]
    assert beside(memory, "area") == ["perimeter"]
    assert beside(memory, "area", askable="area volume") == []
    assert beside(memory, "mean") == []


def test_the_minutes_hold(memory: Memory) -> None:
    assert beside(memory, "area", budget=6.5) == ["perimeter"]
    assert beside(memory, "area", "mean", "median", budget=2) == ["perimeter"], "the others come next time"
    assert beside(memory, "area", budget=0) == []


def test_pairs_move_together_and_the_rest_keeps_its_order() -> None:
    asked = ("volume", "mean", "sets", "area", "perimeter", "median")
    assert side_by_side(asked, PAIRS) == ("volume", "area", "mean", "median", "sets", "perimeter")
    assert side_by_side(("sets", "mean"), PAIRS) == ("sets", "mean")


@pytest.mark.parametrize(
    ("topic", "pair"),
    [("mean", ("mean", "median")), ("median", ("mean", "median")), ("area", ("area", "volume")), ("sets", None)],
)
def test_the_pair_is_named_alike_whichever_of_it_is_asked(topic: str, pair: tuple[str, str] | None) -> None:
    assert pair_of(topic, ("volume", "area", "median", "mean", "sets"), PAIRS) == pair


def test_topics_that_are_not_side_by_side_are_no_pair() -> None:
    assert pair_of("mean", ("mean", "sets", "median"), PAIRS) is None
    assert pair_of("gone", ("mean", "sets"), PAIRS) is None
