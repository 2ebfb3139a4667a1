"""Simulated placement on the tiny curriculum: what it reports, and that it comes again."""

from __future__ import annotations

from typing import Any

import pytest

from curriculum.errors import UsageError
from curriculum.learner.simulation.judges import METHODS
from curriculum.learner.simulation.populations import POPULATIONS
from curriculum.study.desk import Desk
from curriculum.study.simulation import Simulation, simulate_people, simulate_placement


@pytest.mark.parametrize("method", [m for m in METHODS if m != "bound"])
def test_every_method_does_better_with_questions(desk: Desk, method: str) -> None:
    found = simulate_placement(desk, Simulation(12, seed=1, method=method))
    assert set(found.populations) == set(POPULATIONS)
    assert found.accuracy["10"] > max(0.8, found.accuracy["0"])
    for figures in (found, *found.populations.values()):
        for questions, right in figures.accuracy.items():
            wrong = figures.false_known[questions] + figures.false_unknown[questions]
            assert right + wrong == pytest.approx(1, abs=2e-4)
            assert figures.worst_decile[questions] <= right


def test_the_same_seed_gives_the_same_figures_and_the_same_learners_to_every_method(desk: Desk) -> None:
    one, again, other = (simulate_placement(desk, Simulation(5, seed), ["gaps"]) for seed in (3, 3, 4))
    assert one.accuracy == again.accuracy
    assert one.false_known == again.false_known
    assert one.accuracy != other.accuracy


def test_marks_help_before_the_first_question(desk: Desk) -> None:
    without, with_marks = (simulate_placement(desk, Simulation(20, seed=0, ticks=ticks)) for ticks in (0, 10))
    assert with_marks.accuracy["0"] > without.accuracy["0"]


def test_the_bound_is_drawn_from_the_population_itself(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("curriculum.learner.simulation.judges.BOUND_SAMPLE", 300)
    found = simulate_placement(desk, Simulation(10, seed=0, method="bound"), ["strands"])
    assert found.accuracy["10"] > 0.9


@pytest.mark.parametrize(
    "wrong", [{"method": "guess"}, {"learners": 0}, {"slip": 0.0}, {"ticks": -1}, {"questions": -1}, {"jobs": 0}]
)
def test_what_cannot_be_simulated_is_said(wrong: dict[str, Any]) -> None:
    with pytest.raises(UsageError):
        Simulation(**{"learners": 1, "seed": 0, **wrong})


def test_a_population_that_there_is_not_is_said(desk: Desk) -> None:
    with pytest.raises(UsageError, match="gap"):
        simulate_placement(desk, Simulation(1, seed=0), ["gap"])


def test_fewer_questions_change_no_figure_before_them(desk: Desk) -> None:
    few, many = (simulate_placement(desk, Simulation(4, 0, questions=count), ["strands"]) for count in (10, 20))
    assert list(few.accuracy) == ["0", "10"]
    assert few.accuracy.items() < many.accuracy.items()


def test_the_figures_are_the_same_however_many_processes_share_the_work(desk: Desk) -> None:
    told: list[tuple[str, int]] = []
    alone, shared = (
        simulate_placement(desk, Simulation(5, 0, 4, questions=10, jobs=jobs, on_learner=on_learner), ["gaps"])
        for jobs, on_learner in ((1, None), (2, lambda group, done: told.append((group, done))))
    )
    timed = {"milliseconds_per_question", "populations"}
    assert alone.model_dump(exclude=timed) == shared.model_dump(exclude=timed)
    assert told == [("gaps", done) for done in range(1, 6)]


def test_people_are_not_made_of_a_graph_that_lacks_their_strands(desk: Desk) -> None:
    with pytest.raises(UsageError, match="strand"):
        simulate_people(desk, Simulation(1, seed=0))
