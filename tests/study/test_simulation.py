"""Simulated placement on the tiny curriculum: what it reports, and that it comes again."""

from __future__ import annotations

import pytest

from curriculum.errors import UsageError
from curriculum.learner.simulation.judges import METHODS
from curriculum.learner.simulation.populations import POPULATIONS
from curriculum.study.desk import Desk
from curriculum.study.simulation import simulate_placement


@pytest.mark.parametrize("method", [m for m in METHODS if m != "bound"])
def test_every_method_does_better_with_questions(desk: Desk, method: str) -> None:
    found = simulate_placement(desk, learners=12, seed=1, method=method)
    assert set(found.populations) == set(POPULATIONS)
    assert found.accuracy["10"] > max(0.8, found.accuracy["0"])
    for figures in (found, *found.populations.values()):
        for questions, right in figures.accuracy.items():
            wrong = figures.false_known[questions] + figures.false_unknown[questions]
            assert right + wrong == pytest.approx(1, abs=2e-4)
            assert figures.worst_decile[questions] <= right


def test_the_same_seed_gives_the_same_figures_and_the_same_learners_to_every_method(desk: Desk) -> None:
    one, again, other = (simulate_placement(desk, learners=5, seed=seed, populations=["gaps"]) for seed in (3, 3, 4))
    assert one.accuracy == again.accuracy
    assert one.false_known == again.false_known
    assert one.accuracy != other.accuracy


def test_marks_help_before_the_first_question(desk: Desk) -> None:
    without, with_marks = (simulate_placement(desk, learners=20, seed=0, ticks=ticks) for ticks in (0, 10))
    assert with_marks.accuracy["0"] > without.accuracy["0"]


def test_the_bound_is_drawn_from_the_population_itself(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("curriculum.learner.simulation.judges.BOUND_SAMPLE", 300)
    found = simulate_placement(desk, learners=10, seed=0, method="bound", populations=["strands"])
    assert found.accuracy["10"] > 0.9


@pytest.mark.parametrize(
    "wrong", [{"method": "guess"}, {"populations": ["gap"]}, {"learners": 0}, {"slip": 0.0}, {"ticks": -1}]
)
def test_what_cannot_be_simulated_is_said(desk: Desk, wrong: dict[str, object]) -> None:
    with pytest.raises(UsageError):
        simulate_placement(desk, **{"learners": 1, "seed": 0, **wrong})  # type: ignore[arg-type]
