"""The linter as a whole."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from curriculum.content.problem import Problem
from curriculum.lint import lint
from curriculum.lint.registry import RULES
from curriculum.lint.report import Report
from tests.lint.conftest import Copy


def test_a_sound_curriculum_has_no_errors(tiny_folder: Path) -> None:
    report = lint(tiny_folder)
    assert report.errors == ()
    assert [warning.rule for warning in report.warnings] == ["length"]
    assert report.topics == 10


def test_slacks_are_the_room_on_the_longest_road_to_the_goal(tiny_folder: Path) -> None:
    slacks = lint(tiny_folder).slacks
    # counting, addition, multiplication, sharing by facts, mean of numbers, mean of a tensor: the only longest chain
    assert {topic for topic, slack in slacks.items() if slack == 0} == {
        "counting-objects",
        "addition-as-joining",
        "multiplication-as-equal-groups",
        "sharing-by-facts",
        "mean-of-numbers",
        "mean-of-a-tensor",
    }
    # counting, lists, tensor from a list, shape, mean of a tensor: one edge fewer
    assert slacks["python-lists"] == slacks["tensor-from-a-list"] == slacks["tensor-shape"] == 1
    assert slacks["sharing-by-dealing"] == 1
    assert len(slacks) == 10


def test_every_problem_is_reported_at_once_and_in_order(copy: Copy) -> None:
    copy.edit("topics/arithmetic/addition-as-joining.md", "id: counting-objects", "id: counting-objcts")
    copy.edit("topics/tensors/python-lists.md", "level: high-school", "level: foundation")
    copy.edit("topics/arithmetic/mean-of-numbers.quiz.yaml", "answer: 5\n", "answer: 20\n")
    copy.edit("graph.toml", "mean-of-a-tensor", "mean-of-tensor")
    report = copy.lint()
    assert {"dangling", "value", "key", "goal"} <= {problem.rule for problem in report.errors}
    assert [problem.place for problem in report.problems] == sorted(problem.place for problem in report.problems)
    assert report.topics == 10


def test_a_folder_that_does_not_exist_is_one_problem(tmp_path: Path) -> None:
    report = lint(tmp_path / "nowhere")
    assert [problem.rule for problem in report.problems] == ["file-missing"]
    assert report.topics == 0
    assert report.slacks == {}


def test_an_unreadable_topic_is_not_reported_as_missing_elsewhere(copy: Copy) -> None:
    copy.edit("topics/arithmetic/sharing-by-facts.md", "title: ", "title: [")
    assert {problem.file for problem in copy.lint().errors} == {"topics/arithmetic/sharing-by-facts.md"}


def test_a_report_tells_errors_from_warnings() -> None:
    error = Problem("a", 1, "w", "f")
    warning = Problem("a", 2, "w", "f", severity="warning")
    report = Report((error, warning), {}, 1)
    assert report.errors == (error,)
    assert report.warnings == (warning,)


def test_every_rule_says_what_it_holds_and_is_entered_once() -> None:
    assert len(set(RULES)) == len(RULES)
    assert all(rule.__doc__ and rule.__doc__.strip().endswith(".") for rule in RULES)


def test_linting_loads_neither_the_app_nor_torch() -> None:
    code = "import sys, curriculum.lint; sys.exit(bool({'textual', 'torch', 'sqlmodel'} & sys.modules.keys()))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
