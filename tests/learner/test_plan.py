"""The plan and the next thing to do."""

from __future__ import annotations

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from curriculum.graph.topic_graph import TopicGraph
from curriculum.learner.events import Claimed, Forgotten, LessonOpened
from curriculum.learner.evidence import Evidence, labels
from curriculum.learner.plan import Action, Reason, next_task, plan

SKILLS = dict.fromkeys("abcde", ("s",))
MINUTES = {topic: 10 * number for number, topic in enumerate("abcde", 1)}


def road(ladder, log, goals=("d",)):
    found = labels(ladder, log.fold().topics, log.time, skills=SKILLS)
    return found, plan(ladder, found, goals, MINUTES)


def task(ladder, log, goals=("d",), **more):
    found, made = road(ladder, log, goals)
    return next_task(ladder, found, log.fold().topics, made, skills=SKILLS, **more)


def test_the_plan_is_what_is_unknown_beneath_the_goals(ladder, log) -> None:
    log.write(Claimed(), "b")
    _, made = road(ladder, log)
    assert made.remaining == ("c", "d")
    assert (made.minutes_total, made.minutes) == (70, {"c": 30, "d": 40})
    assert (made.known, made.cone, made.goals) == (2, {"a", "b", "c", "d"}, ("d",))


def test_a_goal_that_the_graph_does_not_have_is_passed_over(ladder, log) -> None:
    _, made = road(ladder, log, goals=("gone",))
    assert (made.goals, made.remaining, made.minutes_total) == ((), (), 0)


def test_without_a_goal_the_task_is_to_set_one(ladder, log) -> None:
    assert task(ladder, log, goals=()).action is Action.SET_GOAL


def test_the_first_task_is_the_plans_first_topic(ladder, log) -> None:
    found = task(ladder, log)
    assert (found.action, found.reason, found.topic) == (Action.LEARN, Reason.READY, "a")
    assert (found.missing, found.opens, found.remaining, found.minutes) == (("s",), ("b", "c"), 4, 10)


def test_prerequisites_known_by_hearsay_are_to_be_checked(ladder, log) -> None:
    log.write(Claimed(), "b")
    log.write(Claimed(), "c")
    log.answer("c", "1", True, typed=False)
    found = task(ladder, log)
    assert (found.topic, found.unchecked) == ("d", ("b",))


def test_a_topic_begun_is_finished_first_the_latest_before_others(ladder, log) -> None:
    log.write(Claimed(), "a")
    log.write(LessonOpened(), "c")
    assert (task(ladder, log).action, task(ladder, log).topic) == (Action.CONTINUE, "c")
    log.answer("b", "1", True, typed=False)
    assert (task(ladder, log).topic, task(ladder, log).reason) == ("b", Reason.BEGUN)
    log.write(Forgotten(), "b")
    assert task(ladder, log).topic == "c"


def test_a_miss_alone_does_not_begin_a_topic(ladder, log) -> None:
    log.answer("b", "1", False)
    assert (task(ladder, log).action, task(ladder, log).topic) == (Action.LEARN, "a")


def test_what_fades_is_reviewed_before_new_lessons_if_there_is_room(ladder, log) -> None:
    log.answer("a", "1", True, session="one")
    log.answer("a", "2", False, session="two")
    found = task(ladder, log)
    assert (found.action, found.reason, found.topic, found.missing) == (Action.REVIEW, Reason.MISSED, "a", ("s",))
    assert task(ladder, log, reviews=False).topic == "b"


def test_the_reasons_of_a_lesson(ladder, log) -> None:
    log.write(Claimed(excluded=("a",)), "b")
    assert (task(ladder, log).topic, task(ladder, log).reason) == ("a", Reason.GAP)
    log.answer("a", "1", False)
    assert task(ladder, log).reason is Reason.CONTRARY
    log.write(Forgotten(), "a")
    assert task(ladder, log).reason is Reason.FORGOTTEN


def test_a_goal_reached_leaves_rest(ladder, log) -> None:
    log.write(Claimed(), "e")
    found = task(ladder, log)
    assert (found.action, found.reason, found.goal) == (Action.REST, Reason.GOAL_REACHED, "d")


@given(st.integers(2, 12).flatmap(lambda n: st.tuples(st.just(n), st.sets(st.tuples(st.integers(0, n - 1), st.integers(0, n - 1))), st.sets(st.integers(0, n - 1)))))  # noqa: E501  # fmt: skip
def test_every_topic_of_a_plan_comes_after_its_unknown_prerequisites(made) -> None:
    size, pairs, known = made
    digraph: nx.DiGraph[str] = nx.DiGraph()
    digraph.add_nodes_from(f"t{i}" for i in range(size))
    digraph.add_edges_from((f"t{a}", f"t{b}") for a, b in pairs if a < b)
    graph = TopicGraph(digraph)
    found = {f"t{i}": Evidence.CLAIMED if i in known else Evidence.UNKNOWN for i in range(size)}
    made_plan = plan(graph, found, [f"t{size - 1}"], {})
    beneath = graph.ancestors(f"t{size - 1}") | {f"t{size - 1}"}
    assert set(made_plan.remaining) == {t for t in beneath if not found[t].known}
    for place, topic in enumerate(made_plan.remaining):
        assert not graph.ancestors(topic) & set(made_plan.remaining[place:])


def test_lower_stages_come_first_and_no_topic_comes_before_its_prerequisites() -> None:
    digraph: nx.DiGraph[str] = nx.DiGraph()
    for topic, strand in (("a", "x"), ("b", "x"), ("c", "y"), ("d", "y"), ("late", "y")):
        digraph.add_node(topic, strand=strand)
    digraph.add_edges_from([("a", "b"), ("c", "d"), ("late", "d")])
    graph = TopicGraph(digraph)
    unstaged = plan(graph, {}, ("b", "d"), {}).remaining
    assert unstaged[:2] == ("a", "b")
    staged = plan(graph, {}, ("b", "d"), {}, stage={"a": 0, "b": 1, "c": 0, "d": 0, "late": 1}).remaining
    assert set(staged[:2]) == {"a", "c"}
    assert staged.index("late") < staged.index("d")


def test_a_topic_whose_questions_are_used_up_waits_while_there_is_anything_else(ladder, log) -> None:
    log.write(Claimed(), "a")
    log.write(LessonOpened(), "b")
    assert task(ladder, log).topic == "b"
    found = task(ladder, log, used_up=lambda topic: topic == "b")
    assert (found.action, found.topic) == (Action.LEARN, "c")
    found = task(ladder, log, goals=("b",), used_up=lambda topic: topic == "b")
    assert (found.action, found.topic) == (Action.CONTINUE, "b")
