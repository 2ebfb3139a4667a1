"""The milestones of our own graph."""

from __future__ import annotations

from curriculum.content.reader import load_curriculum
from curriculum.graph.cone import goal_cone
from curriculum.paths import graph_folder

CURRICULUM = load_curriculum(graph_folder())


def test_there_are_twelve_and_the_last_is_the_goal() -> None:
    assert len(CURRICULUM.milestones) == 12
    assert CURRICULUM.milestones[-1].topics == CURRICULUM.info.goals


def test_each_lies_further_off_than_the_one_before() -> None:
    sizes = [len(goal_cone(CURRICULUM.graph(), milestone.topics)) for milestone in CURRICULUM.milestones]
    assert sizes == sorted(sizes)


def test_its_topics_and_its_problem_can_be_met() -> None:
    for milestone in CURRICULUM.milestones:
        if milestone.problem is not None:
            topic, item = milestone.problem.split("/")
            assert CURRICULUM.topic(topic).status == "published"
            assert item in {question.id for question in CURRICULUM.topic(topic).quiz}
