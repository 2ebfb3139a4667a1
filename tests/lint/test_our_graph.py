"""The graph that comes with the package, held to the page it was built after."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import curriculum
from curriculum import paths
from curriculum.content.curriculum import Curriculum
from curriculum.content.reader import read_folder
from curriculum.graph.chains import count_longest_chains, longest_chain
from curriculum.graph.depth import depths
from curriculum.lint import lint

GOAL = "meta-learning"
FOLDER = Path(curriculum.__file__).resolve().parent.parent / "graph_data"


@pytest.fixture(scope="module")
def page() -> dict[str, Any]:
    """What the page says of its topic."""
    file = Path(__file__).parent.parent / "data" / "seed_page.json"
    page: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return page


@pytest.fixture(scope="module")
def ours() -> Curriculum:
    """Our own curriculum."""
    return read_folder(FOLDER).curriculum


def test_the_goal_is_the_one_of_the_page(ours: Curriculum, page: dict[str, Any]) -> None:
    goal = ours.topic(GOAL)
    assert ours.info.goals == (GOAL,)
    assert (goal.title, goal.level.label) == (page["title"], page["level"])


def test_the_longest_chain_is_the_one_of_the_page(ours: Curriculum, page: dict[str, Any]) -> None:
    chain = longest_chain(ours.graph(), GOAL)
    assert [ours.topics[topic].title for topic in chain] == page["prerequisite_chain"]
    assert len(chain) == page["longest_path_steps"] == 73
    assert len(set(chain)) == 73


def test_it_is_the_only_chain_of_its_length(ours: Curriculum, page: dict[str, Any]) -> None:
    graph = ours.graph()
    assert depths(graph)[GOAL] == page["depth"] == 72
    assert count_longest_chains(graph, GOAL) == 1


def test_what_stands_beneath_and_above(ours: Curriculum, page: dict[str, Any]) -> None:
    graph = ours.graph()
    assert len(graph.ancestors(GOAL)) == page["total_prerequisite_topics"] == 480
    assert len(ours.topics) == 481
    prerequisites = graph.prerequisites(GOAL)
    assert len(prerequisites) == page["direct_prerequisites"] == 2
    assert "few-shot-learning" in prerequisites
    assert len(graph.dependents(GOAL)) == page["leads_to"] == 0


def test_the_two_that_share_a_title_are_told_apart(ours: Curriculum) -> None:
    same = [topic for topic in ours.topics.values() if topic.title == "Division as Equal Sharing"]
    assert len(same) == 2
    assert len({topic.distinguish for topic in same} - {None}) == 2


def test_the_ledger_holds_every_topic(ours: Curriculum) -> None:
    assert set(ours.history.ledger) == ours.topics.keys() | ours.history.retired.keys()


def test_our_graph_is_lint_clean() -> None:
    report = lint(FOLDER, exercises_folder=paths.exercises_folder())
    assert [str(problem) for problem in report.errors] == []
    assert report.slacks[GOAL] == 0
    assert min(report.slacks.values()) == 0
    assert len(report.slacks) == 481
    assert sum(slack == 0 for slack in report.slacks.values()) == 73
