"""What a catalogue gives back is what was authored, and what the graph says of it."""

from __future__ import annotations

import random
import sqlite3
from itertools import pairwise

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum.errors import UnknownNameError
from curriculum.graph.chains import count_longest_chains, longest_chain
from curriculum.graph.depth import depths
from curriculum.graph.topic_graph import TopicGraph
from curriculum.storage.catalogue.build import acronym, build
from curriculum.storage.catalogue.measures import measure
from curriculum.storage.catalogue.reader import Catalogue, connect_catalogue
from curriculum.storage.catalogue.schema import LESSON_COLUMNS, SEARCH_WEIGHTS, SUMMARY_COLUMNS
from curriculum.storage.catalogue.tables import METADATA


@pytest.fixture(scope="module")
def catalogue(tiny, tmp_path_factory):
    with Catalogue(build(tiny, (), "abc", tmp_path_factory.mktemp("cache"))) as opened:
        yield opened


def test_every_topic_comes_back_as_it_was_written(catalogue, tiny) -> None:
    assert catalogue.ids() == tuple(sorted(tiny.topics))
    for topic in tiny.topics.values():
        found = catalogue.topic(topic.id)
        plain = found.summary
        for name in ("id", "strand", "title", "distinguish", "tags", "minutes", "status", "question_count", "name"):
            assert getattr(plain, name) == getattr(topic, name)
        assert plain.level == topic.level.value
        for section, text in topic.lesson.model_dump().items():
            assert getattr(found, section) == text
        assert (found.skills, found.sources) == (topic.skills, topic.sources)
        assert [(e.id, e.why, e.encompasses) for e in found.prerequisites] == [
            (e.id, e.why, e.encompasses) for e in topic.prerequisites
        ]
        assert [s.symbol for s in found.introduces] == [s.symbol for s in topic.introduces]
        assert [(q.id, q.skill, q.kind, q.generator, q.source) for q in catalogue.quiz(topic.id)] == [
            (q.id, q.skill, q.kind, q.generator, q.source) for q in topic.quiz
        ]


def test_the_graph_is_the_curriculums(catalogue, tiny) -> None:
    ours, theirs = catalogue.graph().digraph, tiny.graph().digraph
    assert dict(ours.nodes(data=True)) == dict(theirs.nodes(data=True))
    assert sorted(ours.edges(data=True), key=str) == sorted(theirs.edges(data=True), key=str)


def test_what_the_graph_says_of_each_topic(catalogue, tiny) -> None:
    graph = tiny.graph()
    for summary in catalogue.topics():
        assert summary.depth == depths(graph)[summary.id]
        assert summary.prerequisite_count == len(graph.ancestors(summary.id))
        assert summary.chain_count == count_longest_chains(graph, summary.id)
        assert tuple(step.id for step in catalogue.chain(summary.id)) == longest_chain(graph, summary.id)
        assert {edge.id for edge in catalogue.topic(summary.id).leads_to} == set(graph.dependents(summary.id))


@given(st.integers(1, 14), st.floats(0.1, 0.6), st.randoms(use_true_random=False))
def test_measures_agree_with_the_graph_functions(size: int, density: float, rng: random.Random) -> None:
    names = [f"t{number:02}" for number in range(size)]
    rng.shuffle(names)
    digraph: nx.DiGraph[str] = nx.DiGraph()
    digraph.add_nodes_from(names)
    digraph.add_edges_from((a, b) for i, a in enumerate(names) for b in names[i + 1 :] if rng.random() < density)
    graph = TopicGraph(digraph)
    found = measure(graph)
    depth = depths(graph)
    for position, topic in enumerate(graph.topics):
        assert found.depth[position] == depth[topic]
        assert found.beneath[position] == len(graph.ancestors(topic))
        assert found.chain_count[position] == count_longest_chains(graph, topic)
        chain, at = [topic], found.chain_below[position]
        while at is not None:
            chain.append(graph.topics[at])
            at = found.chain_below[at]
        assert tuple(reversed(chain)) == longest_chain(graph, topic)


def test_facts_about_the_whole(catalogue, tiny) -> None:
    info = catalogue.info()
    assert (info.id, info.version, info.title, info.goals) == (
        tiny.info.id,
        tiny.info.version,
        tiny.info.title,
        tiny.info.goals,
    )
    assert info.content_hash == "abc"
    assert catalogue.retired() == dict(tiny.history.retired)
    assert [(s.id, s.title, s.summary) for s in catalogue.strands()] == [
        (s.id, s.title, s.summary) for s in tiny.strands
    ]
    assert sum(s.topic_count for s in catalogue.strands()) == len(tiny.topics)
    assert catalogue.minutes() == {t.id: t.minutes for t in tiny.topics.values()}
    assert catalogue.all_skills() == {t.id: tuple(t.skills) for t in tiny.topics.values() if t.skills}


def test_lists_are_by_strand_and_depth_and_can_be_narrowed(catalogue) -> None:
    ordered = catalogue.topics()
    place = {strand.id: number for number, strand in enumerate(catalogue.strands())}
    assert list(ordered) == sorted(ordered, key=lambda t: (place[t.strand], t.depth, t.id))
    assert {t.strand for t in catalogue.topics(strand="tensors")} == {"tensors"}
    assert {t.level for t in catalogue.topics(level="undergraduate", strand="tensors")} == {"undergraduate"}
    assert catalogue.topics(strand="none") == ()
    assert [t.id for t in catalogue.summaries(("tensor-shape", "none", "python-lists"))] == [
        "tensor-shape",
        "python-lists",
    ]


def test_the_reasons_along_a_chain_are_those_of_its_edges(catalogue, tiny) -> None:
    chain = longest_chain(tiny.graph(), "mean-of-a-tensor")
    why = {(e.id, t.id): e.why for t in tiny.topics.values() for e in t.prerequisites}
    assert catalogue.reasons(chain) == {low: why[low, high] for low, high in pairwise(chain)}


def test_a_name_that_does_not_exist_gets_the_nearest(catalogue) -> None:
    for use in (catalogue.topic, catalogue.summary, catalogue.chain):
        with pytest.raises(UnknownNameError, match="no topic `tensor-shap`") as caught:
            use("tensor-shap")
        assert caught.value.nearest[0] == "tensor-shape"
    assert not catalogue.has("tensor-shap")
    assert catalogue.has("tensor-shape")
    assert catalogue.quiz_item("tensor-shape", "none") is None
    item = catalogue.quiz("tensor-shape")[0]
    assert catalogue.quiz_item("tensor-shape", item.id) == item


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Mean of a List of Numbers", "mean-of-numbers"),
        ("mean-of-numbers", "mean-of-numbers"),
        ("MEAN  of a tensor", "mean-of-a-tensor"),
        ("counted", "counting-objects"),
        ("multip", "multiplication-as-equal-groups"),
        ("multiplicatoin", "multiplication-as-equal-groups"),
        ("shpae of a tenosr", "tensor-shape"),
        ("python banana", "python-lists"),
    ],
)
def test_search_finds(catalogue, text: str, first: str) -> None:
    assert catalogue.search(text)[0].id == first


@pytest.mark.parametrize("text", ["", "  ", "?!", "zzzzqqq", '"', "* ^ (", "NEAR(", "a" * 5000, "mean " * 3000])
def test_search_takes_anything(catalogue, text: str) -> None:
    found = catalogue.search(text, limit=4)
    assert len(found) <= 4
    assert bool(found) == text.startswith("mean")


def test_misspelt_words_are_put_right_and_initials_found(tiny, tmp_path) -> None:
    first = tiny.topics["tensor-shape"].model_copy(update={"title": "Stochastic Gradient Descent"})
    second = tiny.topics["python-lists"].model_copy(update={"title": "Multilayer Perceptrons (MLPs)"})
    changed = type(tiny)(tiny.info, tiny.strands, {**tiny.topics, first.id: first, second.id: second}, tiny.history)
    with Catalogue(build(changed, (), "x", tmp_path)) as catalogue:
        for text in ("stochastc gradeint", "SGD", "gradient descnt", "stochastic gradient decent"):
            assert catalogue.search(text)[0].id == "tensor-shape", text
        assert catalogue.search("MLP")[0].id == "python-lists"


@pytest.mark.parametrize(
    ("title", "initials"),
    [
        ("Stochastic Gradient Descent", "SGD"),
        ("Multilayer Perceptrons (MLPs)", "MP MLPs"),
        ("Order of Operations", "OO"),
        ("Slope", ""),
    ],
)
def test_initials(title: str, initials: str) -> None:
    assert acronym(title) == initials


def test_the_readers_columns_are_the_tables(catalogue) -> None:
    topic = {column.name for column in METADATA.tables["topic"].columns}
    assert {*SUMMARY_COLUMNS, *LESSON_COLUMNS, "number"} == topic
    for name, table in METADATA.tables.items():
        stored = [row[1] for row in catalogue.rows(f"PRAGMA table_info({name})")]
        assert stored == [column.name for column in table.columns]
    assert len(catalogue.rows("PRAGMA table_info(topic_search)")) == len(SEARCH_WEIGHTS)


def test_a_catalogue_cannot_be_written(catalogue) -> None:
    connection = connect_catalogue(catalogue.path)
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        connection.execute("DELETE FROM topic")
    connection.close()
    assert [p.name for p in catalogue.path.parent.iterdir()] == [catalogue.path.name]


def test_another_programs_database_is_no_catalogue(tmp_path) -> None:
    path = tmp_path / "other.sqlite"
    sqlite3.connect(path).close()
    with pytest.raises(sqlite3.DatabaseError, match="not a catalogue"):
        Catalogue(path)


def test_a_title_that_begins_with_the_text_comes_before_one_that_only_has_it(catalogue: Catalogue) -> None:
    assert [topic.id for topic in catalogue.search("mean of a")][:2] == ["mean-of-a-tensor", "mean-of-numbers"]
    assert catalogue.search("mean of a l")[0].id == "mean-of-numbers"
