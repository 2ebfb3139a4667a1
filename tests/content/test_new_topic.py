"""The text of a new topic: accepted by the reader, whatever its title holds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum.content.levels import Level
from curriculum.content.new_topic import outline_text, topic_id
from curriculum.content.topic_text import parse_topic
from curriculum.errors import UsageError


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Bayes' Theorem", "bayes-theorem"),
        ("The  k-Nearest Neighbours (k = 3)", "the-k-nearest-neighbours-k-3"),
        ("L'Hôpital", "lhopital"),
        ("a" * 79 + " b", "a" * 79),
    ],
)
def test_ids_from_titles(title: str, expected: str) -> None:
    assert topic_id(title) == expected


def test_a_title_without_letters_gives_no_id() -> None:
    with pytest.raises(UsageError, match="No id can be made"):
        topic_id("∑ – ∫")


@given(
    title=st.text().filter(str.isprintable).map(lambda text: f"T{text}"),
    level=st.sampled_from(list(Level)),
    prerequisites=st.lists(st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}", fullmatch=True), max_size=4),
)
def test_the_reader_accepts_it(title: str, level: Level, prerequisites: list[str]) -> None:
    text = outline_text(title, "optimisation", level.value, prerequisites)
    topic, problems = parse_topic(text, topic_id=topic_id(title), strand="optimisation")
    assert problems == ()
    assert topic is not None
    assert topic.title == " ".join(title.split())
    assert (topic.level, topic.status, topic.tags) == (level, "outline", ("optimisation",))
    assert [edge.id for edge in topic.prerequisites] == prerequisites
    assert topic.lesson.core_idea


@pytest.mark.parametrize("title", ["No", "12:30", "A: b", "Ring # one", "'Quoted'", "- a", "1e3"])
def test_a_title_that_yaml_would_misread_is_quoted(title: str) -> None:
    text = outline_text(title, "strand", "research")
    assert f"title: '{title.replace(chr(39), chr(39) * 2)}'\n" in text
    assert "tags: ['012']\n" in outline_text(title, "012", "research")
    assert "title: Chain Rule\n" in outline_text("Chain Rule", "strand", "research")


def test_bad_use_is_named() -> None:
    with pytest.raises(UsageError, match="no one sees"):
        outline_text("a\x07b", "strand", "research")
    with pytest.raises(UsageError, match="no level `undergrad`") as caught:
        outline_text("Title", "strand", "undergrad")
    assert caught.value.nearest == ("undergraduate",)
    with pytest.raises(UsageError, match="`Big Strand` is not an id"):
        outline_text("Title", "Big Strand", "research")
    with pytest.raises(UsageError, match="`no_id` is not an id"):
        outline_text("Title", "strand", "research", ["no_id"])
