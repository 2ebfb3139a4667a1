"""Finding anything by its words."""

from __future__ import annotations

import pytest

from curriculum.study.desk import Desk
from curriculum.study.find import Thing, find, fit, things


@pytest.fixture(scope="module")
def others(our_desk: Desk) -> tuple[Thing, ...]:
    return things(our_desk)


@pytest.mark.parametrize(
    ("typed", "kind", "title"),
    [
        ("chain rule", "topic", "The Chain Rule"),
        ("chian rule", "topic", "The Chain Rule"),
        ("dark", "setting", "Theme: dark"),
        ("High-Contrast", "setting", "Theme: high contrast"),
        ("retention", "setting", "Retention"),
        ("minutes a day", "setting", "Minutes per day"),
        ("reptile", "exercise", "Reptile: towards where the tasks end"),
        ("the inner loop of maml", "exercise", "The inner loop of MAML"),
        ("algebra", "strand", "Algebra"),
        ("gradient desc", "topic", "Gradient Descent"),
    ],
)
def test_what_is_meant_comes_first(
    our_desk: Desk, others: tuple[Thing, ...], typed: str, kind: str, title: str
) -> None:
    _, first = find(our_desk, typed, others)[0]
    assert (first.kind, first.title) == (kind, title)


def test_milestones_lead_to_the_topic_that_completes_them(our_desk: Desk, others: tuple[Thing, ...]) -> None:
    found = [thing for thing in others if thing.kind == "milestone"]
    assert len(found) == len(our_desk.catalogue.milestones())
    assert all(our_desk.catalogue.has(thing.of) for thing in found)


def test_nothing_finds_nothing(our_desk: Desk, others: tuple[Thing, ...]) -> None:
    assert find(our_desk, "  ", others) == ()
    assert fit("?!", "The Chain Rule") == 0.0


def test_the_better_fit_stands_higher() -> None:
    titles = (
        "The Chain Rule",
        "Chain Rule with Jacobians",
        "The Multivariable Chain Rule",
        "Chains and a Rule",
        "Primes",
    )
    fits = [fit("chain rule", title) for title in titles]
    assert fits == sorted(fits, reverse=True)
    assert fits[0] == 1.0
    assert fits[-1] == 0.0
    assert fit("colours", "Theme: dark", "the colours of the app") > 0
