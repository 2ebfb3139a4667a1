"""Commands whose output is read aloud: nothing drawn, no columns, signs as words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from curriculum.cli.output import read_aloud

Run = Callable[..., Any]
DRAWN = re.compile("[\u2500-\u25ff\u2070-\u209c]")
GOAL, QUIZ = "mean-of-a-tensor", "mean-of-numbers"


@pytest.fixture(autouse=True)
def _as_before(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.delenv("CURRICULUM_PLAIN", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    yield
    monkeypatch.undo()
    read_aloud(False)


@pytest.mark.parametrize(
    "words",
    [
        "today", "topics", f"topic {QUIZ}", "topic tensor-shape", f"chain {GOAL}", f"map {QUIZ}", "map", "plan --all",
        "next", "milestones", "progress", f"practice {QUIZ} --seed 1", "review", "due", "place --seed 1", "settings",
        "settings about", "search tensor", "glossary", "know counting-objects --preview", "exercise list", "--help",
        "plan --help", "plan --bottlenecks --chains 2", "doctor", "exercise start maml-inner-loop", "undo --preview",
        "questions tensor-shape", "goal",
    ],
)  # fmt: skip
def test_nothing_is_drawn_or_set_in_columns(run: Run, words: str) -> None:
    run("goal", "set", GOAL)
    ran = run("--plain", *words.split())
    assert ran.status in (0, 1)
    assert ran.out.strip()
    assert not DRAWN.search(ran.out), [line for line in ran.out.splitlines() if DRAWN.search(line)]


def test_a_paragraph_is_one_line_and_sections_are_named(run: Run) -> None:
    lines = run("topic", "tensor-shape", "--plain").out.splitlines()
    assert "Section: Core Idea" in lines
    core = lines[lines.index("Section: Core Idea") + 1]
    assert len(core) > 100
    assert "undergraduate, depth 3, unknown" in lines[1].lower()


def test_it_is_asked_for_by_the_environment_and_by_a_dumb_terminal(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "· " in run("topics").out
    monkeypatch.setenv("CURRICULUM_PLAIN", "1")
    assert "unknown; counting-objects;" in run("topics").out
    monkeypatch.setenv("CURRICULUM_PLAIN", "0")
    assert "· " in run("topics").out
    monkeypatch.setenv("TERM", "dumb")
    assert "unknown; counting-objects;" in run("topics").out


def test_json_is_the_same(run: Run) -> None:
    assert run("topic", QUIZ, "--json", "--plain").out == run("topic", QUIZ, "--json").out


def test_the_map_tells_each_edge_with_its_reason(run: Run) -> None:
    out = run("map", GOAL, "--plain").out
    assert "It builds on, 1 step away:" in out
    edge = run("topic", GOAL, "--json").data["prerequisites"][0]
    assert edge["title"] in out
    assert "for The Mean of a Tensor: " in out


def test_without_a_command_it_prints_today_instead_of_the_app(run: Run) -> None:
    run("goal", "set", GOAL)
    ran = run("--plain")
    assert ran.status == 0
    assert ran.out.startswith("Your goal: The Mean of a Tensor.")


def test_a_search_for_the_word_itself_is_no_option(run: Run) -> None:
    assert "--plain" not in run("search", "--", "--plain").err
    assert "· " in run("topics").out
