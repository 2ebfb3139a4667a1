"""Rules on milestones."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.lint.conftest import Copy

FILE = "milestones.toml"
EITHER = "It has a problem or an exercise, one of the two"


def test_the_tiny_ones_are_in_order(copy: Copy) -> None:
    assert copy.found("milestone") == []


def test_a_graph_needs_none(copy: Copy) -> None:
    (copy.folder / FILE).unlink()
    assert not {problem.rule for problem in copy.lint().problems} & {"milestone", "file-missing"}


@pytest.mark.parametrize(
    ("old", "new", "what", "at"),
    [
        ('["mean-of-numbers"]', '["mean-of-number"]', "The topic `mean-of-number` does not exist", "topics = "),
        ('/rain-in-a-week"', '/rain-in-week"', "The topic `mean-of-numbers` has no question `rain-in-week`", "problem"),
        ('"mean-of-numbers/', '"tensor-shape/', "The question is of `tensor-shape`, which lies elsewhere", "problem"),
        ("problem = ", 'exercise = "maml"\nproblem = ', EITHER, "id = "),
        (
            'problem = "mean-of-numbers/rain-in-a-week"\n',
            "",
            "It has a problem or an exercise, one of the two",
            "id = ",
        ),
    ],
)
def test_what_is_wrong_is_said_where_it_stands(copy: Copy, old: str, new: str, what: str, at: str) -> None:
    copy.edit(FILE, old, new)
    problem = copy.only("milestone")
    assert problem.what == f"means: {what}"
    assert (problem.file, problem.line) == (FILE, copy.line(FILE, at))


def test_the_next_one_leads_further(copy: Copy) -> None:
    copy.edit(FILE, '["mean-of-a-tensor", "tensor-shape"]', '["sharing-by-facts"]')
    assert "tensors" in copy.only("milestone").what
    copy.edit(FILE, "mean-of-numbers/with-a-zero", "sharing-by-facts/none")
    copy.write("topics/arithmetic/sharing-by-facts.quiz.yaml", QUESTION)
    assert copy.only("milestone").what == "tensors: It is reached no later than those before it"


def test_an_exercise_exists(copy: Copy, tmp_path: Path) -> None:
    copy.edit(FILE, 'problem = "mean-of-numbers/rain-in-a-week"', 'exercise = "softmacks"')
    (tmp_path / "exercises" / "softmax").mkdir(parents=True)
    (tmp_path / "exercises" / "softmax" / "task.md").write_text("", encoding="utf-8")
    found = [p for p in copy.lint(tmp_path / "exercises").problems if p.rule == "milestone"]
    assert [(p.what, p.nearest) for p in found] == [("means: The exercise `softmacks` does not exist", ("softmax",))]


QUESTION = """\
- id: none
  kind: number
  skill: share
  prompt: What is 12 divided by 4?
  answer: 3
  explanation: 3 times 4 is 12.
"""
