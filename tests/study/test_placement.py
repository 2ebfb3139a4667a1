"""Placement: marks and answers of one session, the same in any process, and what follows for labels and plan."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import count

import pytest

from curriculum.errors import UnknownNameError, UsageError
from curriculum.learner.evidence import Evidence
from curriculum.study import claims, placement
from curriculum.study.desk import Desk, open_desk
from curriculum.study.goals import set_goal
from curriculum.study.items import find_question
from curriculum.study.placement import Placing
from curriculum.study.placement_views import PlacementItem, PlacementSummary
from curriculum.study.plan import plan
from practice.questions import key_text

GOAL = "meta-learning"


@pytest.fixture(scope="module")
def shared_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """One home for all learners of this file, so that the catalogue is built once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CURRICULUM_HOME", str(tmp_path_factory.mktemp("home")))
        yield


LEARNERS = (f"learner-{number}" for number in count(1))


@pytest.fixture
def ours(shared_home, clock) -> Iterator[Desk]:
    """A desk on our own curriculum, of somebody new."""
    with open_desk(learner=next(LEARNERS), clock=clock) as opened:
        yield opened


def begun(desk: Desk, seed: int = 1) -> Placing:
    return Placing(desk, placement.start(desk, GOAL, seed=seed))


def mark_all(placing: Placing, known: Collection[str]) -> list[str]:
    """Mark every ladder honestly; the strands in order."""
    strands = []
    while (ladder := placing.next_ladder()) is not None:
        strands.append(ladder.strand)
        placing.mark(ladder.strand, [row.id for row in ladder.rows if known.issuperset(row.topics)])
    return strands


def answer_all(placing: Placing, known: Collection[str]) -> list[PlacementItem]:
    """Answer right what is known and "I don't know" to the rest, to the end."""
    items = []
    while isinstance(item := placing.current(), PlacementItem):
        items.append(item)
        if item.topic in known:
            placing.answer(item.question_id, key_text(find_question(placing.desk, item.question_id)[0]))
        else:
            placing.dont_know(item.question_id)
    return items


def known_below(desk: Desk, *tops: str) -> frozenset[str]:
    return frozenset(topic for top in tops for topic in (top, *desk.graph.ancestors(top)))


def test_without_a_goal_there_is_nothing_to_place(ours: Desk) -> None:
    with pytest.raises(UsageError, match="needs a goal"):
        placement.start(ours, seed=0)
    with pytest.raises(UnknownNameError):
        placement.start(ours, "meta-lerning", seed=0)


def test_marks_and_twenty_questions_find_what_is_known(ours: Desk) -> None:
    set_goal(ours, GOAL)
    before = plan(ours)
    known = known_below(ours, "chain-rule", "matrix-multiplication", "tensors")
    placing = begun(ours)
    strands = mark_all(placing, known)
    assert strands[0] == "elementary"
    assert len(strands) == len(set(strands)) > 8
    items = answer_all(placing, known)
    assert len(items) == 20
    assert len({item.question_id for item in items}) == 20
    assert sum(not item.options for item in items) > 15
    labels = ours.labels()
    cone = ours.cone(GOAL).topics
    falsely = [topic for topic in cone if labels[topic].known and topic not in known]
    found = [topic for topic in cone if labels[topic].known and topic in known]
    assert len(falsely) <= 0.03 * len(cone)
    assert len(found) >= 0.6 * len(known)
    after = plan(ours)
    assert len(after.remaining) == len(before.remaining) - len(found) - len(falsely)
    assert any(line.chance_known is not None and 0.5 <= line.chance_known < 0.95 for line in after.remaining)
    summary = placing.current()
    assert isinstance(summary, PlacementSummary)
    assert (summary.known, summary.topics_left) == (len(found) + len(falsely), len(after.remaining))
    assert summary.known + summary.open + summary.unknown == summary.topics_in_all == len(cone)


def test_another_process_comes_to_the_same_question_and_the_same_chances(ours: Desk, clock) -> None:
    known = known_below(ours, "chain-rule")
    placing = begun(ours)
    mark_all(placing, known)
    for _ in range(3):
        item = placing.current()
        assert isinstance(item, PlacementItem)
        placing.dont_know(item.question_id)
    with open_desk(learner=ours.learner, clock=clock) as second:
        other = Placing(second, placing.session)
        assert other.current() == placing.current()
        assert other.placement.probabilities() == placing.placement.probabilities()
        other.dont_know(other.current().question_id)  # type: ignore[union-attr]
        assert placing.current() == other.current()
        assert ours.believed() == second.believed()


def test_what_was_kept_is_worked_out_again_from_the_log_alone(ours: Desk, monkeypatch) -> None:
    placing = begun(ours)
    placing.mark("elementary", ["counting-and-place-value"])
    placing.dont_know(placing.current().question_id)  # type: ignore[union-attr]
    kept = ours.believed()
    monkeypatch.setattr(type(ours.progress), "snapshot", lambda self, name, key: None)
    assert ours.believed() == kept
    assert Placing(ours, placing.session).placement.probabilities() == placing.placement.probabilities()


def test_an_answer_is_logged_once_and_only_to_the_question_that_waits(ours: Desk) -> None:
    placing = begun(ours)
    item = placing.current()
    assert isinstance(item, PlacementItem)
    first = placing.answer(item.question_id, key_text(find_question(ours, item.question_id)[0]), response_ms=9000)
    again = placing.answer(item.question_id, "anything")
    assert (first.correct, first.already_recorded) == (True, False)
    assert (again.correct, again.already_recorded, again.settled_by) == (True, True, 0)
    assert first.settled - item.settled == first.settled_by
    with pytest.raises(UsageError, match="does not wait"):
        placing.answer(_other_question(ours, placing), "1")
    (event,) = ours.progress.events(kinds=("answered",))
    assert event.payload.mode == "placement"  # type: ignore[attr-defined]
    assert event.parameters["words"] > 3  # type: ignore[operator]


def _other_question(desk: Desk, placing: Placing) -> str:
    waiting = placing.current().question_id  # type: ignore[union-attr]
    quiz = desk.catalogue.quiz(GOAL)
    return next(name for item in quiz if (name := f"{item.topic}/{item.id}") != waiting and item.generator is None)


def test_what_cannot_be_read_is_no_attempt(ours: Desk) -> None:
    placing = begun(ours)
    placing.skip_marks()
    item = placing.current()
    assert isinstance(item, PlacementItem)
    result = placing.answer(item.question_id, "((((")
    assert (result.correct, placing.current()) == (None, item)
    assert not ours.progress.events(kinds=("answered",))


def test_marks_can_be_skipped_strand_by_strand_or_all_at_once(ours: Desk) -> None:
    placing = begun(ours)
    ladder = placing.next_ladder()
    assert ladder is not None
    assert ladder.strand == "elementary"
    placing.skip_marks("elementary")
    following = placing.next_ladder()
    assert following is not None
    assert following.strand == "algebra"
    assert 2 <= len(following.rows) <= 12
    assert all(row.topics == (row.id,) for row in following.rows)
    placing.skip_marks()
    assert placing.next_ladder() is None
    assert ours.believed() is None  # nothing was said of any topic


def test_marks_of_rows_and_strands_that_are_not_there_are_refused(ours: Desk) -> None:
    placing = begun(ours)
    with pytest.raises(UnknownNameError, match="no strand `algebr`") as caught:
        placing.mark("algebr")
    assert caught.value.nearest[0] == "algebra"
    with pytest.raises(UnknownNameError, match="not among the rows"):
        placing.mark("algebra", ["counting-to-10"])
    assert not ours.progress.events(kinds=("marked",))


def test_once_known_is_logged_apart(ours: Desk) -> None:
    placing = begun(ours)
    rows = [row.id for row in placing.ladder("algebra").rows]
    placing.mark("algebra", rows[:2], rows[2:3])
    said = {e.topic: e.payload.sureness for e in ours.progress.events(kinds=("marked",))}  # type: ignore[attr-defined]
    assert [said[row] for row in rows[:4]] == ["sure", "sure", "once", "no"]


def test_a_sample_is_shown_without_its_answer(ours: Desk) -> None:
    placing = begun(ours)
    assert len(placing.sample("gradient-descent")) > 20


def test_what_was_shown_before_is_told_at_the_start(ours: Desk) -> None:
    claims.claim(ours, "equivalent-fractions")
    placing = begun(ours)
    assert placing.log.before
    assert placing.placement.questions == 0
    assert placing.placement.probabilities()["equivalent-fractions"] > 0.5


def test_a_placement_that_speaks_against_a_claim_made_before_shows_the_gap(ours: Desk) -> None:
    claims.claim(ours, "chain-rule")
    assert ours.labels()["chain-rule"] is Evidence.CLAIMED
    placing = begun(ours)
    mark_all(placing, frozenset())
    answer_all(placing, frozenset())
    assert ours.labels()["chain-rule"] is Evidence.UNKNOWN
    claims.claim(ours, "chain-rule")
    assert ours.labels()["chain-rule"] is Evidence.CLAIMED


def test_an_unfinished_placement_is_offered_until_it_is_over(ours: Desk) -> None:
    assert placement.unfinished(ours) is None
    set_goal(ours, GOAL)
    placing = begun(ours)
    assert placement.unfinished(ours) == placing.session
    answer_all(placing, frozenset())
    assert placement.unfinished(ours) is None


def test_more_questions_go_on_where_the_twenty_ended(ours: Desk) -> None:
    placing = begun(ours)
    known = known_below(ours, "chain-rule")
    answer_all(placing, known)
    longer = Placing(ours, placing.session, most=22)
    assert isinstance(longer.current(), PlacementItem)
    assert len(answer_all(longer, known)) == 2


def test_a_session_that_is_no_placement_is_refused(ours: Desk) -> None:
    with pytest.raises(UnknownNameError, match="no placement"):
        Placing(ours, "nothing")


def test_a_graph_most_of_whose_topics_ask_nothing_is_placed_with_what_there_is(desk: Desk) -> None:
    placing = Placing(desk, placement.start(desk, "mean-of-a-tensor", seed=3))
    items = answer_all(placing, {"mean-of-numbers"})
    assert {item.topic for item in items} <= {"mean-of-numbers", "tensor-shape"}
    assert isinstance(placing.current(), PlacementSummary)
