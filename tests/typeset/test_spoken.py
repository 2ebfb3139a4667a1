"""Lesson text to be read aloud."""

from __future__ import annotations

import re

import pytest

from curriculum.typeset.spoken import linear, spoken, undrawn


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("$x^2 + x^{-1}$", "x^2 + x^(−1)"),
        ("$x^2y + 3(x+1)^5(x-1) + a_i^2b_jc$", "x^2 y + 3(x + 1)^5 (x − 1) + a_i^2 b_j c"),
        ("$w_{k+1} = w_k - \\alpha g$", "w_(k+1) = w_k − αg"),
        ("$\\frac{a+b}{c}$", "(a + b)/c"),
        ("$\\hat{y} - \\bar{x}$", "y hat − x bar"),
        ("$A^\\top A$", "A^T A"),
        ("$2 \\cdot 3$", "2 · 3"),
        ("at $30^\\circ$ é", "at 30° é"),
    ],
)
def test_formulas_stand_on_one_line_with_no_small_letters(source: str, said: str) -> None:
    assert spoken(source) == [said]


def test_a_paragraph_is_one_line_and_a_display_is_announced() -> None:
    assert spoken("One\ntwo.\n\n$$\n\\frac{1}{n} \\sum_{i=1}^n x_i\n$$\n") == [
        "One two.",
        "Formula: (1/n) Σ_(i=1)^n x_i",
    ]


def test_lists_quotes_code_and_tables_are_told_line_by_line() -> None:
    text = "1. a\n2. b\n   - c\n\n> q\n\n```python\nx = 1\n```\n\n| n | t |\n|---|---|\n| 1 | 2 |\n"
    assert spoken(text) == [
        "1. a", "2. b", "- c", "Quote: q", "Code in python:", "x = 1", "End of code.",
        "Table of 1 rows: n, t.", "n: 1; t: 2",
    ]  # fmt: skip


def test_drawings_keep_their_shape_in_signs_of_every_keyboard() -> None:
    assert spoken("```\n┌──┐\n│ab│\n└──┘\n█▒\n```") == ["Drawing:", "+--+", "|ab|", "+--+", "##", "End of drawing."]
    every = "".join(map(chr, range(0x2500, 0x25A0)))
    assert not re.search("[\u2500-\u259f]", undrawn(every))
    assert len(undrawn(every)) == len(every)


def test_what_stands_for_itself_is_left_alone() -> None:
    assert linear("f′(x) * y") == "f′(x) * y"
