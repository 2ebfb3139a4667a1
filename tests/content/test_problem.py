"""How a problem reads."""

from __future__ import annotations

from curriculum.content.problem import Problem


def test_a_problem_reads_as_place_fault_and_mending() -> None:
    problem = Problem(
        "topics/a/b.md", 7, "There is no level `hihg`", "Use one of the levels.", ("high-school",), "level"
    )
    expected = "topics/a/b.md:7: There is no level `hihg`. Use one of the levels. Nearest: high-school."
    assert str(problem) == expected
    assert str(Problem("graph.toml", None, "It is empty", "Write it")) == "graph.toml: It is empty. Write it."


def test_a_problem_as_json_has_every_field() -> None:
    assert Problem("f", 1, "w", "m", ("n",), "r").as_json() == {
        "file": "f",
        "line": 1,
        "what": "w",
        "fix": "m",
        "nearest": ["n"],
        "rule": "r",
        "severity": "error",
    }


def test_a_warning_says_that_it_is_one() -> None:
    problem = Problem("a.md", 3, "The Core Idea is long", "Shorten it", rule="length", severity="warning")
    assert str(problem) == "a.md:3: warning: The Core Idea is long. Shorten it."
    assert problem.as_json()["severity"] == "warning"


def test_problems_sort_by_file_then_line() -> None:
    places = [Problem("a", 10, "", ""), Problem("a", None, "", ""), Problem("b", 1, "", ""), Problem("a", 9, "", "")]
    ordered = sorted(places, key=lambda problem: problem.place)
    assert [(problem.file, problem.line) for problem in ordered] == [("a", None), ("a", 9), ("a", 10), ("b", 1)]
