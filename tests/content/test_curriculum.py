"""A curriculum as a graph and by its topics."""

from __future__ import annotations

from dataclasses import replace

import pytest

from curriculum.content.curriculum import Curriculum
from curriculum.errors import GraphError, UnknownNameError
from curriculum.graph.chains import count_longest_chains, longest_chain
from curriculum.graph.structure import redundant_edges


def without(tiny: Curriculum, topic: str) -> Curriculum:
    return replace(tiny, topics={name: each for name, each in tiny.topics.items() if name != topic})


def test_the_graph_carries_what_its_users_read(tiny: Curriculum) -> None:
    digraph = tiny.graph().digraph
    assert digraph.nodes["tensor-shape"] == {
        "title": "The Shape of a Tensor",
        "level": "undergraduate",
        "minutes": 25,
        "strand": "tensors",
    }
    assert digraph.edges["mean-of-numbers", "mean-of-a-tensor"]["encompasses"] == 0.6
    assert digraph.edges["counting-objects", "python-lists"]["why"].startswith("The length of a list")


def test_the_tiny_graph_keeps_the_rules_of_a_real_one(tiny: Curriculum) -> None:
    graph = tiny.graph()
    assert longest_chain(graph, "mean-of-a-tensor") == (
        "counting-objects",
        "addition-as-joining",
        "multiplication-as-equal-groups",
        "sharing-by-facts",
        "mean-of-numbers",
        "mean-of-a-tensor",
    )
    assert count_longest_chains(graph, "mean-of-a-tensor") == 1
    assert len(graph.ancestors("mean-of-a-tensor")) == 9
    assert redundant_edges(tiny.digraph()) == ()
    for topic in tiny.topics.values():
        assert all(tiny.topics[edge.id].level.rank <= topic.level.rank for edge in topic.prerequisites)


def test_a_repeated_title_is_told_apart(tiny: Curriculum) -> None:
    names = [topic.name for topic in tiny.topics.values() if topic.title == "Division as Equal Sharing"]
    assert names == [
        "Division as Equal Sharing (by dealing out)",
        "Division as Equal Sharing (by multiplication facts)",
    ]


def test_the_graph_is_built_once(tiny: Curriculum) -> None:
    assert tiny.graph() is tiny.graph()


def test_a_prerequisite_that_is_no_topic(tiny: Curriculum) -> None:
    broken = without(tiny, "sharing-by-facts")
    assert broken.missing_prerequisites() == (("mean-of-numbers", "sharing-by-facts"),)
    assert "sharing-by-facts" not in broken.digraph()
    with pytest.raises(GraphError, match="`mean-of-numbers` has the prerequisite `sharing-by-facts`") as caught:
        broken.graph()
    assert caught.value.nearest[0] == "sharing-by-dealing"


def test_a_loop_is_refused_when_the_graph_is_asked_for(tiny: Curriculum) -> None:
    counting = tiny.topics["counting-objects"]
    edge = tiny.topics["addition-as-joining"].prerequisites[0].model_copy(update={"id": "addition-as-joining"})
    looped = {**tiny.topics, "counting-objects": counting.model_copy(update={"prerequisites": (edge,)})}
    with pytest.raises(GraphError, match="loop: addition-as-joining -> counting-objects -> addition-as-joining"):
        replace(tiny, topics=looped).graph()


def test_an_unknown_topic_comes_with_the_nearest(tiny: Curriculum) -> None:
    assert tiny.topic("tensor-shape").minutes == 25
    with pytest.raises(UnknownNameError, match="`tensor-shap`") as caught:
        tiny.topic("tensor-shap")
    assert caught.value.nearest[0] == "tensor-shape"
