"""The next-answer predictor: its formula by hand, what placement answers count for, and its size."""

from __future__ import annotations

import doctest
from math import exp, log

import pytest
from hypothesis import given
from hypothesis import strategies as st

import curriculum.learner
import curriculum.learner.predict
from curriculum.errors import UsageError
from curriculum.learner.predict import Attempt, Predictor, predict_next

HISTORIES = st.lists(st.builds(Attempt, st.sampled_from("abc"), st.booleans(), st.booleans()), max_size=40)


def by_the_formula(history: list[Attempt], topic: str) -> float:
    """The formula read off the page: sums over the whole history, nothing incremental."""
    own = [a.right for a in history if a.topic == topic]
    every = [a.right for a in history if not a.placement]

    def recent(rights: list[bool], decay: float, prior_right: float, prior: float) -> float:
        weights = [decay ** (len(rights) - 1 - place) for place in range(len(rights))]
        right = sum(weight for weight, y in zip(weights, rights, strict=True) if y)
        return (right + prior_right) / (sum(weights) + prior)

    score = (
        0.533
        + 0.326 * log(1 + sum(own))
        - 0.246 * log(1 + len(own) - sum(own))
        + 0.198 * log(1 + sum(every))
        - 0.216 * log(1 + len(every) - sum(every))
        + 1.334 * (recent(own, 0.7, 1, 1.5) - 0.66)
        + 2.113 * (recent(every, 0.95, 3.3, 5) - 0.66)
    )
    return 1 / (1 + exp(-score))


def test_hand_worked_chances() -> None:
    # Nothing yet: .533 + 1.334 (1/1.5 - .66) + 2.113 (3.3/5 - .66) = .54189
    assert predict_next([], "a") == pytest.approx(0.63225, abs=1e-5)
    # One right: .533 + (.326 + .198) ln 2 + 1.334 (2/2.5 - .66) + 2.113 (4.3/6 - .66) = 1.202707
    assert predict_next([("a", True)], "a") == pytest.approx(0.769006, abs=1e-5)
    # One wrong: .533 - (.246 + .216) ln 2 + 1.334 (1/2.5 - .66) + 2.113 (3.3/6 - .66) = -.366504
    assert predict_next([("a", False)], "a") == pytest.approx(0.409386, abs=1e-5)
    # The same, asked of another topic: only W, F and r_u move.
    assert predict_next([("a", False)], "b") == pytest.approx(
        1 / (1 + exp(-(0.54189333 - 0.149720 - 0.23243))), abs=1e-5
    )


@given(HISTORIES, st.sampled_from("abcd"))
def test_the_fold_is_the_formula(history: list[Attempt], topic: str) -> None:
    assert predict_next(history, topic) == pytest.approx(by_the_formula(history, topic), abs=1e-12)


def test_a_placement_answer_counts_on_its_own_topic_alone() -> None:
    placed = [Attempt("a", False, placement=True)] * 5
    assert predict_next(placed, "b") == predict_next([], "b")
    assert predict_next(placed, "a") < predict_next([], "a")
    assert predict_next(placed, "a") > predict_next([("a", False)] * 5, "a")


def test_it_is_no_threshold_of_mastery() -> None:
    """The figures of the docstring: ten right of twenty, in turns, then how many rights in a row until .90."""

    def needed(earlier: str) -> int:
        history = [(earlier, place % 2 == 0) for place in range(20)]
        return next(n for n in range(99) if predict_next([*history, *[("a", True)] * n], "a") >= 0.9)

    assert (needed("a"), needed("b")) == (34, 17)


def test_a_long_history_is_folded_in_a_state_as_large_as_its_topics() -> None:
    predictor = Predictor()
    for place in range(100_000):
        predictor.record(f"t{place % 7}", place % 3 > 0)
    assert len(predictor._topics) == 7
    recent = [(f"t{place % 7}", place % 3 > 0) for place in range(99_000, 100_000)]
    assert predict_next(recent, "t0") < predictor.chance("t0") < 0.9


@pytest.mark.parametrize("entry", [("a",), ("a", "yes"), ("a", None), ("a", 0.5), (3, True), 7, ("a", True, False, 1)])
def test_what_is_no_answer_is_said(entry: object) -> None:
    with pytest.raises(UsageError, match="Entry 1 of the history"):
        predict_next([("a", True), entry], "a")  # type: ignore[list-item]


def test_the_example_runs_and_the_name_stands_beside_placement() -> None:
    ran = doctest.testmod(curriculum.learner.predict)
    assert ran.attempted
    assert not ran.failed
    assert curriculum.learner.predict_next is predict_next
    with pytest.raises(AttributeError):
        curriculum.learner.predict_last  # noqa: B018
