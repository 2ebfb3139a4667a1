"""TOML: values with the lines of their keys."""

from __future__ import annotations

import pytest

from curriculum.content.toml_text import parse_toml

TEXT = """# a comment
id = "tiny"

[[strand]]
id = "a"
title = "A"

[[strand]]
title = "B"

[retired]
"old-one" = ["new"]
older = ["old-one"]
"""


def test_lines_of_keys_and_tables() -> None:
    document = parse_toml(TEXT, "f.toml")
    assert document.problems == ()
    assert document.line(("id",)) == 2
    assert document.line(("strand", 0, "title")) == 6
    assert document.line(("strand", 1)) == 8
    assert document.line(("strand", 1, "title")) == 9
    assert document.line(("strand", 1, "id")) == 8
    assert document.line(("retired", "old-one")) == 12
    assert document.line(("retired", "older", 0)) == 13
    assert document.line(("missing",)) == 1


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("a = 1\nb = no\n", 2, "Invalid value"),
        ("a = 1\na = 2\n", 2, "Cannot overwrite a value"),
        ("a = 1\nb\n", 2, "Expected '=' after a key"),
        ('a = 1\nb = "x\n', 2, "Illegal character"),
        ("a = 1\nb = [1,\n", 2, "Invalid value"),
    ],
)
def test_unreadable_toml_gets_a_line(text: str, line: int, says: str) -> None:
    document = parse_toml(text, "f.toml")
    (problem,) = document.problems
    assert document.value == {}
    assert (problem.file, problem.line) == ("f.toml", line)
    assert problem.what.startswith(f"The TOML cannot be read: {says}")
    assert "(at" not in problem.what


@pytest.mark.parametrize("text", ["a = " + "[" * 3000 + "]" * 3000, "a = " + "9" * 5000])
def test_toml_too_deep_or_too_long_to_read_is_a_problem(text: str) -> None:
    (problem,) = parse_toml(text, "f.toml").problems
    assert problem.what.startswith("The TOML cannot be read: ")
