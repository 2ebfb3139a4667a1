"""Habits of marking are found out, and found out by strand."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest

from curriculum.graph.topic_graph import TopicGraph
from curriculum.learner.marks import FAR, Marks
from curriculum.learner.shape import Shape

SIZE, PARTICLES = 60, 400


@pytest.fixture(scope="module")
def shape() -> Shape:
    digraph: nx.DiGraph[str] = nx.DiGraph()
    for topic in range(SIZE):
        digraph.add_node(f"t{topic:02}", strand=str(topic % 2))
    return Shape.of(TopicGraph(digraph))


def habits(shape: Shape, sure: dict[int, bool], known: np.ndarray, near: np.ndarray) -> Marks:
    """The habits after many draws, given marks and what every particle knows."""
    marks = Marks(shape, np.random.default_rng(0), PARTICLES)
    marks.sure = sure
    tables = (np.broadcast_to(row[:, None], (SIZE, PARTICLES)) for row in (known, near))
    known, near = tables
    for _ in range(60):
        marks.draw(known, near)
    return marks


def test_over_claiming_in_one_strand_is_told_from_that_in_another(shape: Shape) -> None:
    nothing, near = np.zeros(SIZE, dtype=bool), np.ones(SIZE, dtype=bool)
    marks = habits(shape, {topic: topic % 2 == 0 for topic in range(SIZE)}, nothing, near)
    boasted, modest = marks.over.mean(axis=1)
    assert boasted > 0.6
    assert modest < 0.2


def test_a_strand_without_marks_follows_the_learner_s_habit(shape: Shape) -> None:
    nothing, near = np.zeros(SIZE, dtype=bool), np.ones(SIZE, dtype=bool)
    before = Marks(shape, np.random.default_rng(0), PARTICLES).over[1].mean()
    marks = habits(shape, dict.fromkeys(range(0, SIZE, 2), True), nothing, near)
    assert before + 0.1 < marks.over[1].mean() < marks.over[0].mean() - 0.05


def test_modesty_is_the_share_of_known_topics_left_unmarked(shape: Shape) -> None:
    everything = np.ones(SIZE, dtype=bool)
    marks = habits(shape, {topic: topic % 4 > 0 for topic in range(SIZE)}, everything, everything)
    assert marks.under.mean() == pytest.approx((2 + 15) / (12 + 60), abs=0.02)


def test_far_marks_count_for_as_much_as_they_should(shape: Shape) -> None:
    """Over prerequisites that are missing, a tenth marked as sure shows a habit of a third."""
    nothing = np.zeros(SIZE, dtype=bool)
    marks = habits(shape, {topic: topic % 20 < 2 for topic in range(SIZE)}, nothing, nothing)
    assert marks.over.mean() == pytest.approx(0.1 / FAR, abs=0.1)


def test_no_mark_is_ever_proof(shape: Shape) -> None:
    marks = Marks(shape, np.random.default_rng(0), PARTICLES)
    marks.habit[:], marks.sure = 50.0, {0: True, 1: False}
    assert np.isfinite(marks.likelihoods(np.array([0, 1]))).all()
