"""Goals, claims, chains, plans: what is logged at one desk is found at the next."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from itertools import groupby
from pathlib import Path

import pytest

from curriculum.errors import UnknownNameError, UsageError
from curriculum.learner.events import Answered
from curriculum.study import chain, claims, goals, plan, progress, topics
from curriculum.study.desk import Desk, open_desk
from curriculum.study.road import road_to

GOAL = "mean-of-a-tensor"


def test_reading_leaves_no_trace(desk: Desk, home: Path) -> None:
    assert {line.evidence for line in topics.list_topics(desk)} == {"unknown"}
    assert goals.goals(desk) == ()
    assert progress.overview(desk).answers == 0
    assert not (home / "progress").exists()


def test_a_goal_is_found_again_at_another_desk(open_tiny: Callable[[], Desk]) -> None:
    line = goals.set_goal(open_tiny(), GOAL)
    assert (line.known, line.total) == (0, 10)
    assert [g.id for g in goals.goals(open_tiny())] == [GOAL]
    assert goals.clear_goal(open_tiny()) == ()


def test_clearing_what_is_no_goal_says_so(desk: Desk) -> None:
    with pytest.raises(UsageError, match="No goal is set"):
        goals.clear_goal(desk)
    goals.set_goal(desk, GOAL)
    with pytest.raises(UsageError, match="is not a goal"):
        goals.clear_goal(desk, "python-lists")


def test_a_claim_counts_its_consequences_and_is_undone_in_one_step(desk: Desk) -> None:
    preview = claims.preview_claim(desk, "mean-of-numbers", ["sharing-by-dealing"])
    assert not preview.recorded
    assert topics.topic_page(desk, "mean-of-numbers").evidence == "unknown"
    made = claims.claim(desk, "mean-of-numbers", ["sharing-by-dealing"])
    assert made.newly_claimed == preview.newly_claimed == sum(line.count for line in made.by_strand)
    assert topics.topic_page(desk, "counting-objects").evidence == "claimed"
    assert topics.topic_page(desk, "sharing-by-dealing").evidence == "unknown"
    assert claims.undo_claim(desk) == "mean-of-numbers"
    assert {line.evidence for line in topics.list_topics(desk)} == {"unknown"}
    with pytest.raises(UsageError, match="no claim"):
        claims.undo_claim(desk)


def test_forgetting_takes_one_topic_out_of_a_claim(desk: Desk) -> None:
    claims.claim(desk, "mean-of-numbers")
    assert claims.forget(desk, "addition-as-joining").evidence == "unknown"
    assert topics.topic_page(desk, "counting-objects").evidence == "claimed"


def test_the_plan_is_in_an_order_that_can_be_learned(desk: Desk) -> None:
    goals.set_goal(desk, GOAL)
    view = plan.plan(desk)
    order = [line.id for line in view.remaining]
    assert order[-1] == GOAL
    assert len(order) == view.total == 10
    for place, topic in enumerate(order):
        assert set(desk.graph.prerequisites(topic)) <= set(order[:place])
    assert view.minutes_total == sum(line.minutes for line in view.remaining)
    assert view.remaining[0].ready


def test_our_plan_stays_in_a_strand_for_two_to_four_lessons(our_desk: Desk) -> None:
    road = road_to(our_desk, our_desk.labels(), ("meta-learning",))
    runs = [len(list(group)) for _, group in groupby(our_desk.summaries[topic].strand for topic in road.remaining)]
    assert 2 <= sum(runs) / len(runs) <= 4
    assert sum(run for run in runs if 2 <= run <= 4) >= 0.8 * sum(runs)


def test_our_plan_keeps_topics_apart_that_are_easily_confused(our_desk: Desk) -> None:
    """At half an hour a day the second of a pair begins on another day, but where one builds straight on the other."""
    road = road_to(our_desk, our_desk.labels(), ("meta-learning",))
    began, clock = {}, 0
    for topic in road.remaining:
        began[topic] = clock
        clock += road.minutes[topic]
    pairs = our_desk.info.confusable
    near = [pair for pair in pairs if abs(began[pair[0]] - began[pair[1]]) < 30]
    assert len(pairs) > 30
    for first, second in near:
        assert our_desk.graph.digraph.has_edge(first, second) or our_desk.graph.digraph.has_edge(second, first)


def test_a_topic_waits_a_day_for_what_it_is_taken_for(tmp_path: Path, tiny_folder: Path, home: Path, clock) -> None:
    folder = tmp_path / "paired"
    shutil.copytree(tiny_folder, folder)
    with (folder / "graph.toml").open("a", encoding="utf-8") as file:
        file.write('confusable = [["addition-as-joining", "sharing-by-dealing"]]\n')
    with open_desk(graph_folder=folder, clock=clock) as desk:
        goals.set_goal(desk, GOAL)
        claims.claim(desk, "counting-objects")
        assert [line.id for line in plan.plan(desk).remaining][:2] != ["addition-as-joining", "sharing-by-dealing"]
        for skill in desk.skills["addition-as-joining"]:
            payload = Answered(skill=skill, question_kind="number", answer="1", correct=True, typed=True)
            desk.record(payload, topic="addition-as-joining", question_id=f"addition-as-joining/{skill}")
        today = [line.id for line in plan.plan(desk).remaining]
        clock.move(days=1)
        tomorrow = [line.id for line in plan.plan(desk).remaining]
        assert today[0] != "sharing-by-dealing" == tomorrow[0]
        assert plan.next_step(desk).topic == "sharing-by-dealing"


def test_a_claim_shortens_the_plan(desk: Desk) -> None:
    goals.set_goal(desk, GOAL)
    claims.claim(desk, "mean-of-numbers")
    assert not {"mean-of-numbers", "counting-objects"} & {line.id for line in plan.plan(desk).remaining}


def test_no_plan_without_a_goal(desk: Desk) -> None:
    with pytest.raises(UsageError, match="No goal is set"):
        plan.plan(desk)
    assert plan.next_step(desk).kind == "set-goal"


def test_the_next_step_is_the_first_ready_topic_then_the_goal_is_reached(desk: Desk) -> None:
    goals.set_goal(desk, GOAL)
    step = plan.next_step(desk)
    assert (step.kind, step.topic) == ("learn", plan.plan(desk).remaining[0].id)
    claims.claim(desk, GOAL)
    assert plan.next_step(desk).kind == "goal-reached"


def test_a_chain_has_the_reason_for_each_step(desk: Desk) -> None:
    view = chain.chain(desk, GOAL)
    assert view.length == view.depth + 1 == len(view.steps) == 6
    assert [step.position for step in view.steps] == [1, 2, 3, 4, 5, 6]
    for step, above in zip(view.steps, view.steps[1:], strict=False):
        wanted = {p.id: p.why for p in topics.topic_page(desk, above.id).prerequisites}
        assert step.why == wanted[step.id]
    assert view.steps[-1].why is None


def test_the_longest_chains_begin_with_the_longest(desk: Desk) -> None:
    views = chain.longest_chains(desk, GOAL, 3)
    assert views[0] == chain.chain(desk, GOAL)
    assert [v.length for v in views] == sorted((v.length for v in views), reverse=True)


def test_the_frontier_is_what_can_be_learned_now(desk: Desk) -> None:
    assert [line.id for line in chain.frontier(desk)] == ["counting-objects"]
    claims.claim(desk, "mean-of-numbers")
    known = {line.id for line in topics.list_topics(desk) if line.evidence != "unknown"}
    for line in chain.frontier(desk):
        assert line.id not in known
        assert set(desk.graph.prerequisites(line.id)) <= known


def test_unknown_names_come_with_the_nearest(desk: Desk) -> None:
    for ask in (topics.topic_page, chain.chain, claims.claim, goals.set_goal, plan.plan):
        with pytest.raises(UnknownNameError) as caught:
            ask(desk, "tensor-shap")
        assert caught.value.nearest[0] == "tensor-shape"
    with pytest.raises(UnknownNameError) as caught:
        topics.list_topics(desk, strand="tensor")
    assert "tensors" in caught.value.nearest


def test_search_forgives_a_typo(desk: Desk) -> None:
    assert topics.search(desk, "tensr shpe")[0].id == "tensor-shape"
