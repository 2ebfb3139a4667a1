"""Quiz files: how they are split, and what is wrong with their outer form."""

from __future__ import annotations

import json
from typing import get_args

import pytest

from curriculum.content.quiz_text import KINDS, item_lines, parse_quiz
from practice.questions import question

GOOD = r"""
- id: one
  kind: number
  skill: step
  prompt: 'What is $\frac{1}{2}$ of 3?'
  answer: 1.5
  hints: [Halve it, 'no']
  your_turn: true
- id: two
  generator: half_of
  skill: step
  parameters: {limit: 10}
"""


def test_a_quiz_is_split_and_its_source_kept() -> None:
    items, problems = parse_quiz(GOOD, "a.quiz.yaml")
    assert problems == ()
    assert [(item.id, item.skill, item.kind, item.generator) for item in items] == [
        ("one", "step", "number", None),
        ("two", "step", None, "half_of"),
    ]
    source = json.loads(items[0].source)
    assert list(source) == ["id", "kind", "skill", "prompt", "answer", "hints", "your_turn"]
    assert source["prompt"] == r"What is $\frac{1}{2}$ of 3?"
    assert (source["answer"], source["hints"], source["your_turn"]) == (1.5, ["Halve it", "no"], True)
    assert json.loads(items[1].source)["parameters"] == {"limit": 10}
    assert item_lines(GOOD, "a.quiz.yaml") == {"one": 2, "two": 9}


def test_source_keeps_letters_beyond_ascii() -> None:
    items, _ = parse_quiz("- id: a\n  kind: text\n  skill: s\n  prompt: déjà × ∂\n", "a.quiz.yaml")
    assert "déjà × ∂" in items[0].source


@pytest.mark.parametrize(
    ("text", "line", "what", "nearest"),
    [
        ("- id: a\n  kind: chioce\n  skill: s\n", 2, "There is no kind of question `chioce`", "choice"),
        ("- id: a\n  skill: s\n", 1, "Item 1 has neither a `kind` nor a `generator`", None),
        ("- id: a\n  knid: choice\n  skill: s\n", 1, "Item 1 has neither a `kind` nor a `generator`", "knid"),
        (
            "- id: a\n  kind: text\n  generator: g\n  skill: s\n",
            3,
            "Item 1 has both a `kind` and a `generator`",
            None,
        ),
        ("- kind: text\n  skill: s\n", 1, "`id` (item 1) is missing", None),
        ("- id: a\n  kind: text\n", 1, "`skill` (item 1) is missing", None),
        ("- id: a\n  kind: 3\n  skill: s\n", 2, "`kind` (item 1) must be text; it is 3", None),
        ("id: a\nkind: text\n", 1, "A quiz is a list, each question beginning `- id: ...`", None),
        ("[]", 1, "A quiz is a list, each question beginning `- id: ...`", None),
        ("# nothing yet\n", None, "The quiz has no questions", None),
        ("- just text\n", 1, "Item 1 is not a question", None),
        (
            "- id: a\n  kind: text\n  skill: s\n  answer: 2024-01-01\n",
            4,
            "`answer` (item 1) is written 2024-01-01, which YAML reads as a date",
            None,
        ),
        (
            "- id: a\n  kind: choice\n  skill: s\n  options:\n    - text: no\n",
            5,
            "`text` (item 1 of `options`, item 1) is written no, which YAML reads as false",
            None,
        ),
        ("- id: a\n  kind: number\n  kind: text\n  skill: s\n", 3, "The key `kind` stands twice", None),
    ],
)
def test_a_wrong_item_is_left_out(text: str, line: int | None, what: str, nearest: str | None) -> None:
    items, problems = parse_quiz(text, "a.quiz.yaml")
    assert items == ()
    (problem,) = problems
    assert (problem.file, problem.line) == ("a.quiz.yaml", line)
    assert problem.what.startswith(what)
    assert problem.nearest[:1] == ((nearest,) if nearest else ())


def test_a_wrong_item_does_not_hide_the_others() -> None:
    text = "- id: a\n  kind: number\n  skill: s\n  answer: 012\n- id: b\n  kind: number\n  skill: s\n- id: 7\n"
    items, problems = parse_quiz(text, "a.quiz.yaml")
    assert [item.id for item in items] == ["b"]
    assert {problem.line for problem in problems} == {4, 8}


def test_an_id_is_used_once() -> None:
    text = "- id: a\n  kind: number\n  skill: s\n- id: a\n  kind: text\n  skill: s\n"
    items, problems = parse_quiz(text, "a.quiz.yaml")
    assert [item.kind for item in items] == ["number"]
    assert [(problem.line, problem.what) for problem in problems] == [
        (4, "The question id `a` is used twice; first on line 1")
    ]


def test_the_kinds_are_those_that_can_be_asked() -> None:
    models = [
        each for each in vars(question).values() if isinstance(each, type) and issubclass(each, question.Question)
    ]
    kinds = {kind for model in models for kind in get_args(model.model_fields["kind"].annotation)}
    assert kinds == set(KINDS)
