"""Topic files: each wrong input with its line and its sentence."""

from __future__ import annotations

import pytest

from curriculum.content.levels import Level
from curriculum.content.problem import Problem
from curriculum.content.topic import Topic
from curriculum.content.topic_text import parse_topic, split_topic

GOOD = """---
title: Gradient Descent
level: undergraduate
tags: [optimisation]
minutes: 35
status: published
skills:
  step: Compute one step
introduces:
  - {symbol: '$a$', say: alpha, meaning: learning rate, pytorch: lr}
prerequisites:
  - id: gradient-vector
    why: Each step moves against the gradient.
    encompasses: 0.6
---

## Core Idea

Walk downhill.
"""


def read(text: str) -> tuple[Topic | None, tuple[Problem, ...]]:
    return parse_topic(text, topic_id="gradient-descent", strand="optimisation")


def changed(old: str, new: str) -> tuple[Topic | None, list[tuple[int | None, str, str, tuple[str, ...]]]]:
    assert old in GOOD
    topic, problems = read(GOOD.replace(old, new, 1))
    assert all(problem.file == "topics/optimisation/gradient-descent.md" for problem in problems)
    return topic, [(problem.line, problem.what, problem.fix, problem.nearest) for problem in problems]


def test_a_good_file_is_a_topic() -> None:
    topic, problems = read(GOOD)
    assert problems == ()
    assert topic is not None
    assert (topic.id, topic.strand, topic.level, topic.minutes) == (
        "gradient-descent",
        "optimisation",
        Level.UNDERGRADUATE,
        35,
    )
    assert topic.prerequisites[0].encompasses == 0.6
    assert topic.introduces[0].pytorch == "lr"
    assert topic.lesson.core_idea == "Walk downhill."
    assert topic.lesson.explainer == ""
    assert topic.name == "Gradient Descent"


RANGE = "`minutes` must be a whole number between 3 and 240; it is"
NAME = "a name of at most 80 lower-case letters, digits and single hyphens, such as `chain-rule`"
LEVELS = "foundations, elementary, middle-school, high-school, undergraduate, graduate, research"


@pytest.mark.parametrize(
    ("old", "new", "line", "what", "fix"),
    [
        ("minutes: 35", "minutes: ten", 5, f"{RANGE} 'ten'", "Write such a number"),
        ("minutes: 35", "minutes: 35.0", 5, f"{RANGE} 35.0", "Write such a number"),
        ("minutes: 35", "minutes: 2", 5, f"{RANGE} 2", "Write such a number"),
        ("minutes: 35", "minutes: true", 5, f"{RANGE} true", "Write such a number"),
        ("minutes: 35", "minutes: '35'", 5, f"{RANGE} '35'", "Write 35, without quotes"),
        ("minutes: 35", "minutes: 09", 5, f"{RANGE} '09'", "Write 9, without quotes"),
        ("minutes: 35", "minutes:", 5, f"{RANGE} empty", "Write a value, or delete the key if it may be left out"),
        ("minutes: 35", "minutes: [35]", 5, f"{RANGE} a list", "Write such a number"),
        (
            "minutes: 35",
            "minutes: 012",
            5,
            "`minutes` is written 012, which YAML reads as the number 10",
            "Write 12 for the number, or '012' in quotes for the text",
        ),
        (
            "minutes: 35",
            "minutes: 12:30",
            5,
            "`minutes` is written 12:30, which YAML reads as the number 750",
            "Put it in quotes, '12:30', where text is meant",
        ),
        (
            "title: Gradient Descent",
            "title: no",
            2,
            "`title` is written no, which YAML reads as false",
            "Put it in quotes, 'no', where text is meant, or write true or false",
        ),
        ("title: Gradient Descent\n", "", 2, "`title` is missing", "Add it: text that is not empty"),
        (
            "title: Gradient Descent",
            "title: 12",
            2,
            "`title` must be text that is not empty; it is 12",
            "Put it in quotes",
        ),
        (
            "title: Gradient Descent",
            "title: ''",
            2,
            "`title` must be text that is not empty; it is empty text",
            "Write a value, or delete the key if it may be left out",
        ),
        (
            "title: Gradient Descent",
            "title: {a: b}",
            2,
            "`title` must be text that is not empty; it is a mapping",
            "Write text",
        ),
        ("level: undergraduate", "level: 3", 3, f"`level` must be one of {LEVELS}; it is 3", "Write one of them"),
        (
            "tags: [optimisation]",
            "tags: []",
            4,
            f"`tags` must be a list of at least one entry, each {NAME}; it is an empty list",
            "Write one entry a line, each after `- `, or all in square brackets",
        ),
        (
            "tags: [optimisation]",
            "tags: optimisation",
            4,
            f"`tags` must be a list of at least one entry, each {NAME}; it is 'optimisation'",
            "Write one entry a line, each after `- `, or all in square brackets",
        ),
        (
            "tags: [optimisation]",
            "tags: [Big Tag]",
            4,
            f"Item 1 of `tags` must be {NAME}; it is 'Big Tag'",
            "Write `big-tag`",
        ),
        (
            "tags: [optimisation]",
            f"tags: [{'a' * 90}]",
            4,
            f"Item 1 of `tags` must be {NAME}; it is '{'a' * 39}…'",
            "Choose a shorter name",
        ),
        ("  step:", "  Big Step:", 8, f"The name `Big Step` in `skills` must be {NAME}", "Write `big-step`"),
        (
            "  step: Compute one step",
            "  step: 5",
            8,
            "`skills.step` must be text that is not empty; it is 5",
            "Put it in quotes",
        ),
        (
            "skills:\n  step: Compute one step",
            "skills: [step]",
            7,
            "`skills` must be a mapping of names to values; it is a list",
            "Write `key: value` lines",
        ),
        (
            "pytorch: lr",
            "pytorch: 3",
            10,
            "`pytorch` (item 1 of `introduces`) must be text; it is 3",
            "Put it in quotes",
        ),
        (
            "    why: Each step moves against the gradient.\n",
            "",
            12,
            "`why` (item 1 of `prerequisites`) is missing",
            "Add it: text that is not empty",
        ),
        (
            "encompasses: 0.6",
            "encompasses: 1.5",
            14,
            "`encompasses` (item 1 of `prerequisites`) must be a number between 0 and 1; it is 1.5",
            "Write such a number",
        ),
        (
            "id: gradient-vector",
            "id: Gradient Vector",
            12,
            f"`id` (item 1 of `prerequisites`) must be {NAME}; it is 'Gradient Vector'",
            "Write `gradient-vector`",
        ),
        (
            "  - id: gradient-vector\n    why: Each step moves against the gradient.\n    encompasses: 0.6",
            "  - gradient-vector",
            12,
            "Item 1 of `prerequisites` must be a mapping with the keys id, why, encompasses; it is 'gradient-vector'",
            "Write `key: value` lines",
        ),
        (
            "  step: Compute one step",
            "  step: Once\n  step: Twice",
            9,
            "The key `step` stands twice; the first is on line 8",
            "Keep one of the two",
        ),
        (
            "title: Gradient Descent",
            "title: Descent: a walk",
            2,
            "The YAML cannot be read: unquoted text holds a colon followed by a space",
            "Put the text in quotes",
        ),
    ],
)
def test_a_wrong_value_leaves_the_topic_out(old: str, new: str, line: int, what: str, fix: str) -> None:
    assert changed(old, new) == (None, [(line, what, fix, ())])


@pytest.mark.parametrize(
    ("old", "new", "line", "what", "nearest"),
    [
        ("level: undergraduate", "level: undergrad", 3, "`level` must be one of", "undergraduate"),
        ("status: published", "status: publish", 6, "`status` must be one of outline, published", "published"),
        ("title:", "titel:", 2, "There is no key `titel`", "title"),
        ("prerequisites:", "prerequisite:", 11, "There is no key `prerequisite`", "prerequisites"),
        ("encompasses:", "encompass:", 14, "There is no key `encompass` (item 1 of `prerequisites`)", "encompasses"),
    ],
)
def test_a_misspelling_comes_with_the_nearest(old: str, new: str, line: int, what: str, nearest: str) -> None:
    topic, problems = changed(old, new)
    assert topic is None
    ((found_line, found_what, _, found_nearest),) = problems
    assert found_line == line
    assert found_what.startswith(what)
    assert found_nearest[0] == nearest


def test_every_problem_of_a_file_is_told_at_once() -> None:
    text = GOOD.replace("minutes: 35", "minutes: ten").replace("level: undergraduate", "level: 4")
    _, problems = read(text.replace("## Core Idea", "## Core Ideas"))
    assert sorted(problem.line or 0 for problem in problems) == [3, 5, 17]


def test_a_topic_without_front_matter() -> None:
    _, problems = read("# Gradient Descent\n\nText\n")
    assert [(problem.line, problem.what) for problem in problems] == [(1, "The file has no front matter")]
    _, problems = read(GOOD.replace("---\n\n##", "\n\n##"))
    assert problems[0].what == "The front matter that opens on line 1 is never closed"
    for empty in ("", "# a comment\n"):
        _, problems = read(f"---\n{empty}---\n\n## Core Idea\n\nText\n")
        assert [problem.what for problem in problems] == ["The front matter is empty"]
    _, problems = read("---\n- a\n---\n\n## Core Idea\n\nText\n")
    assert [problem.what for problem in problems] == ["The front matter is not made of keys and values"]


BODY = "Walk downhill.\n"


@pytest.mark.parametrize(
    ("old", "new", "line", "what", "nearest"),
    [
        ("## Core Idea", "## core idea", 17, "There is no section `core idea`", ("Core Idea",)),
        (
            "## Core Idea",
            "##Core Idea",
            17,
            "`##Core Idea` is not a heading of a section",
            ("Core Idea",),
        ),
        (
            "## Core Idea",
            "# Gradient Descent\n\n## Core Idea",
            17,
            "`# Gradient Descent` is not a heading of a section",
            (),
        ),
        ("## Core Idea", "Hello.\n\n## Core Idea", 17, "Text stands before the first section", ()),
        (BODY, "", 17, "The section `Core Idea` is empty", ()),
        ("## Core Idea\n\n" + BODY, "", None, "The section `Core Idea` is missing", ()),
        (BODY, "A\n\n## Proof\n\nB\n", 21, "There is no section `Proof`", ()),
        (BODY, "A\n\n## Worked Exmple\n\nB\n", 21, "There is no section `Worked Exmple`", ("Worked Example",)),
        (
            BODY,
            "A\n\n## Core Idea\n\nB\n",
            21,
            "The section `Core Idea` stands twice; the first is on line 17",
            (),
        ),
        (
            BODY,
            "A\n\n## Explainer\n\nB\n\n## Opening Problem\n\nC\n\n## Worked Example\n\nD\n",
            25,
            "The section `Opening Problem` stands after `Explainer`",
            (),
        ),
        (BODY, "A\n\n```python\n## Explainer\n", 21, "The code fence that opens here is never closed", ()),
        (BODY, "A\n\n## Explainer\n\n> Predict: what?\n", 23, "The predict block has no answer", ()),
        (BODY, "A\n\n## Explainer\n\n> Predict:\n> Answer: x\n", 23, "The predict block has no question", ()),
        (BODY, "A\n\n## Explainer\n\nB\n\n> Pause:\n", 25, "The pause has no words", ()),
        (BODY, "A\n\n> Pause: B\n", 21, "The pause stands under `Core Idea`", ()),
        (BODY, "A\n\n## Explainer\n\n> pause: B\n", 23, "The quotation begins `pause:` but is no pause", ()),
        (
            BODY,
            "A\n\n## Explainer\n\nB\n\n> predict: x\n> Answer: y\n",
            25,
            "The quotation begins `predict:` but is no predict block",
            (),
        ),
        (
            BODY,
            "A\n\n## Explainer\n\n> Answer: y\n",
            23,
            "The quotation begins `Answer:` but is no predict block",
            (),
        ),
    ],
)
def test_a_wrong_section_is_told_and_the_topic_kept(
    old: str, new: str, line: int | None, what: str, nearest: tuple[str, ...]
) -> None:
    topic, problems = changed(old, new)
    assert topic is not None
    assert [(line, what, nearest) for line, what, _, nearest in problems] == [(line, what, nearest)]


def test_the_sections_fill_the_lesson() -> None:
    headings = ("Core Idea", "Opening Problem", "Explainer", "Worked Example", "Your Turn", "Common Mistakes")
    body = "\n\n".join(f"## {heading}\n\n{heading.upper()}" for heading in headings)
    topic, problems = read(GOOD.replace("## Core Idea\n\nWalk downhill.", body))
    assert problems == ()
    assert topic is not None
    assert list(topic.lesson.model_dump().values()) == [heading.upper() for heading in headings]


def test_code_and_smaller_headings_are_not_sections() -> None:
    body = "A\n\n### Part\n\n```python\n# Title\n## Explainer\n```\n\n~~~\n```\n## Proof\n~~~\n"
    topic, problems = read(GOOD.replace(BODY, body))
    assert problems == ()
    assert topic is not None
    assert topic.lesson.core_idea == body.strip()


def test_the_halves_of_a_file_know_their_lines() -> None:
    parts = split_topic(GOOD, "f.md")
    assert parts.front.line(("prerequisites", 0, "why")) == 13
    section = parts.section("Core Idea")
    assert section is not None
    assert (section.line, section.text_line) == (17, 19)
    assert parts.section("Explainer") is None
