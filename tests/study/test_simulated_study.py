"""The figures of simulated study."""

from __future__ import annotations

import pytest

from curriculum.errors import UnknownNameError, UsageError
from curriculum.study.desk import Desk
from curriculum.study.simulated_study import simulate_study


def test_with_and_without_credit_side_by_side(desk: Desk) -> None:
    told: list[tuple[str, int]] = []
    found = simulate_study(
        desk, learners=2, seed=4, days=25, compare=True, on_learner=lambda run, done: told.append((run, done))
    )
    assert found.goal == desk.info.goals[0]
    assert found.without_credit is not None
    assert 0.7 <= found.without_credit.retention <= 0.97
    assert found.model_copy(update={"without_credit": None}) == simulate_study(desk, learners=2, seed=4, days=25)
    assert told[0] == ("with credit", 1)
    assert 0 < found.true_retention_worst_decile <= found.true_retention_mean <= 1


@pytest.mark.parametrize("wrong", [{"learners": 0}, {"days": 0}, {"retention": 1.0}, {"minutes_a_day": 0.0}])
def test_numbers_that_make_no_sense_are_refused(desk: Desk, wrong: dict[str, float]) -> None:
    with pytest.raises(UsageError):
        simulate_study(desk, **{"learners": 1, "seed": 0, **wrong})


def test_an_unknown_goal_and_a_comparison_with_itself(desk: Desk) -> None:
    with pytest.raises(UnknownNameError):
        simulate_study(desk, learners=1, seed=0, goal="nowhere")
    with pytest.raises(UsageError):
        simulate_study(desk, learners=1, seed=0, credit=False, compare=True)
