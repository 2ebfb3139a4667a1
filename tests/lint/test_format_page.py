"""``graph_data/README.md`` shows what is true: every example in it is read, checked and linted as content is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import curriculum
from curriculum.content.levels import Level
from curriculum.content.reader import read_folder
from curriculum.content.topic import FrontMatter
from curriculum.lint import lint
from curriculum.lint.ledger import add_missing
from practice.questions import GENERATORS, KINDS, check_answer, check_key, key_text, parse_quiz
from practice.questions.question import Question
from tests.lint.conftest import Copy

FOLDER = Path(curriculum.__file__).resolve().parent.parent / "graph_data"
OUTLINE = """\
---
title: {title}
level: middle-school
tags: [stub]
minutes: 10
status: outline
skills:
  first: Do the first thing that {title} is for
  second: Do the other thing that {title} is for
prerequisites:
  - id: addition-as-joining
    why: In {title} two numbers are joined somewhere along the way.
---

## Core Idea

{title} is here only to stand beneath the example, with as many words as a Core Idea has when its author is brief but
says what has to be said.
"""


@pytest.fixture(scope="module")
def page() -> str:
    """The text of the page."""
    return (FOLDER / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def topic(page: str) -> str:
    """Its example of a topic."""
    found = re.findall(r"^````markdown\n(.*?)^````$", page, re.MULTILINE | re.DOTALL)
    assert len(found) == 1
    return str(found[0])


@pytest.fixture(scope="module")
def quiz(page: str) -> str:
    """Its questions, all together; the generator is of another topic."""
    blocks = re.findall(r"^```yaml\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    return "".join(block for block in blocks if "generator:" not in block)


def test_there_is_one_question_of_each_kind_under_its_name(page: str) -> None:
    shown = re.findall(r"^### (\w+)\n.*?^```yaml\n.*?^  kind: (\w+)$", page, re.MULTILINE | re.DOTALL)
    assert [heading for heading, _ in shown][: len(KINDS)] == list(KINDS)
    assert all(heading == kind for heading, kind in shown[: len(KINDS)])


def test_every_question_is_sound(quiz: str) -> None:
    questions = parse_quiz(quiz).questions
    assert {question.kind for question in questions} == set(KINDS)
    for question in questions:
        assert check_key(question) == (), question.id
        assert check_answer(question, key_text(question)).correct, question.id


# Each key worked out here, apart from the page.
KEYS: dict[str, object] = {
    "meeting-point": f"({(2 + 8) // 2}, {(3 + 7) // 2})",
    "same-middle": ["from -4 to 4", "from -0.5 to 0.5"],
    "halfway-post": (12.5 + 20) / 2,
    "between-fractions": f"{2 + 3}/{4 * 2}",  # (2/4 + 3/4) / 2
    "middle-of-two-letters": "a/2 + b/2",
    "ends-around-a-middle": f"{{{5 - 6 // 2}, {5 + 6 // 2}}}",
    "where-the-middle-can-be": f"[{(2 + 4) // 2}, {(2 + 10) // 2}]",
    "which-way-to-move": "right",
    "three-points-in-rows": f"[[1, 2], [{(1 + 5) // 2}, {(2 + 8) // 2}], [5, 8]]",
    "in-three-dimensions": f"[{(1 + 3) // 2}, {(4 + 0) // 2}, {(0 + 6) // 2}]",
    "fifty-midpoints": "(50, 3)",
    "what-is-printed": str((2 + 8) / 2),
    "the-other-end": f"[{2 * 4 - 6}, {2 * 1 + 2}]",
}


def test_every_key_is_what_it_works_out_to(quiz: str) -> None:
    questions: dict[str, Question] = {question.id: question for question in parse_quiz(quiz).questions}
    assert questions.keys() - KEYS.keys() == {"steps-back-to-an-end"}
    for item, key in KEYS.items():
        if isinstance(key, list):
            right = [option.text for option in getattr(questions[item], "options", ()) if option.correct]
            assert right == key
        else:
            assert check_answer(questions[item], str(key)).correct, item


def test_the_generator_exists_and_takes_its_parameters(page: str) -> None:
    (block,) = re.findall(r"^```yaml\n(- id: \S+\n  generator:.*?)^```$", page, re.MULTILINE | re.DOTALL)
    (use,) = parse_quiz(block).generator_uses
    assert use.generator in GENERATORS
    assert use.question(seed=3, level=2).prompt


def test_the_example_is_lint_clean_as_a_published_topic(copy: Copy, topic: str, quiz: str) -> None:
    copy.write("topics/arithmetic/midpoint-of-two-points.md", topic)
    copy.write("topics/arithmetic/midpoint-of-two-points.quiz.yaml", quiz)
    for name, title in (("mean", "Sharing Alike"), ("coordinate-plane", "Places by Two Numbers")):
        text = OUTLINE.format(title=title)
        copy.write(f"topics/arithmetic/{name}.md", text)
    copy.edit(
        "topics/arithmetic/coordinate-plane.md", "two numbers are joined somewhere along the way", "a step is added"
    )
    copy.edit(
        "topics/arithmetic/coordinate-plane.md",
        "to stand beneath the example",
        "as the second of the two that it names",
    )
    copy.edit(
        "topics/arithmetic/coordinate-plane.md",
        "with as many words as a Core Idea has when its author is brief but",
        "so",
    )
    copy.edit("graph.toml", "goals = [", 'goals = ["midpoint-of-two-points", ')
    add_missing(copy.folder)
    own = [str(p) for p in copy.lint().problems if "midpoint" in p.file]
    assert own == []


def test_the_example_names_topics_that_exist_and_is_none_itself(topic: str, quiz: str) -> None:
    ledger = read_folder(FOLDER).curriculum.history.ledger
    named = set(re.findall(r"(?:- id|implicates): ([a-z-]+)$", topic.partition("## Core Idea")[0], re.MULTILINE))
    named |= set(re.findall(r"implicates: ([a-z-]+)$", quiz, re.MULTILINE))
    assert named == {"mean", "coordinate-plane"}
    assert named <= set(ledger)
    assert "midpoint-of-two-points" not in ledger


def test_the_page_names_every_key_and_level(topic: str, page: str) -> None:
    assert [key for key in FrontMatter.model_fields if f"{key}:" not in topic] == []
    assert [level for level in Level if level not in topic] == []
    keys = {key for model in KINDS.values() for key in model.model_fields} - {"facts", "options"}
    assert [key for key in sorted(keys) if f"`{key}" not in page and f"  {key}:" not in page] == []


def test_the_page_itself_is_no_content() -> None:
    assert [problem for problem in lint(FOLDER).problems if "README" in problem.file] == []
