"""Feedback points to the place of a mistake, where the checker knows it, and does not say what belongs there."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from practice.questions import Question, check_answer, key_text, parse_item

X = {"x": [-3, 3]}
XY = {"x": [1, 4], "y": [1, 4]}


def question(kind: str, **fields: Any) -> Question:
    item = {"id": "q", "kind": kind, "skill": "s", "prompt": "What?", "explanation": "So.", **fields}
    made = parse_item(item)
    assert isinstance(made, Question)
    return made


VECTOR = question("vector", answer=[3, -1, 4, 8])
ONE_HOT = question("vector", answer=[0, 1, 0, 0])
MATRIX = question("matrix", answer=[[1, 2, 3], [4, 5, 6]])
IDENTITY = question("matrix", answer=[[1, 0], [0, 1]])
SHAPE = question("shape", answer=[32, 3, 28, 29])
ORDER = question("order", items=["load", "split", "train", "test", "report"])
HALF_LINE = question("interval", answer="(-inf, 2]")
PIECE = question("interval", answer="[1, 5)")
PIECES = question("interval", answer="[0, 3) U (5, inf)")
SET = question("set", answer=[2, 3, 5])
WORDS = question("text", accept=["inner loop", "adaptation loop"])
PYTHON = question("text", accept=["optimizer.zero_grad()"], python=True)
MIXED = question("fraction", answer="11/4")
FRACTION = question("fraction", answer="7/12")
POLYNOMIAL = question("expression", answer="3x^2-2x+5", variables=X)
PRODUCT = question("expression", answer="(x-1)(x+4)", variables=X, form="factored")
SINE = question("expression", answer="2x*cos(x)-x^2*sin(x)", variables=X)
CHAIN = question("expression", answer="6x*exp(3x^2)", variables={"x": [-1, 1]})
QUOTIENT = question("expression", answer="(x+1)/(y^2+1)", variables=XY)
FACTORS = question("expression", answer="sqrt(x)*exp(y)", variables=XY)
MONOMIAL = question("expression", answer="12x^3", variables=X)
LINES = question("output", code="...", answer="1\n4\n9\n")
LINE = question("output", code="...", answer="[1, 4, 9]\n")

PLACES = [
    (VECTOR, "3, -1, 5, 8", "3 of the 4 entries are right; look again at the third."),
    (VECTOR, "3, 1, 5, 8", "2 of the 4 entries are right; look again at the second and the third."),
    (VECTOR, "3, -1", "4 are asked. Up to the second they are right."),
    (VECTOR, "3, 4, -1, 8", "The first stands in its place."),
    (VECTOR, "9, 9, 9, 9", "none of the entries is yet"),
    (ONE_HOT, "0, 1, 1, 0", "3 of the 4 entries are right."),
    (MATRIX, "1 2 3; 4 7 6", "5 of the 6 entries are right; look again at row 2, column 2."),
    (MATRIX, "1 2 3; 7 8 9", "3 of the 6 entries are right; what is not stands in row 2."),
    (MATRIX, "1 8 3; 4 9 6", "what is not stands in column 2."),
    (MATRIX, "1 9 3; 8 5 7", "look first at row 1, column 2."),
    (MATRIX, "1 2; 4 5", "another shape. The number of rows is right."),
    (MATRIX, "1 2 3", "another shape. The number of columns is right."),
    (IDENTITY, "1 0; 1 1", "3 of the 4 entries are right."),
    (SHAPE, "(32, 1, 28, 29)", "3 of the 4 sizes are right; look again at the second."),
    (SHAPE, "(7, 8, 9, 10)", "none of the sizes is yet"),
    (ORDER, "load; split; test; train; report", "The first 2 stand right"),
    (ORDER, "split; load; train; test; report", "The last 3 stand right."),
    (ORDER, "split; load; test; train; report", "The last one stands right."),
    (HALF_LINE, "[2, inf)", "on which side"),
    (HALF_LINE, "(-inf, 3]", "The lower end is right; look at the upper one."),
    (PIECE, "(0, 5)", "The upper end is right; look at the lower one."),
    (PIECES, "[0, 3)", "That is 1 piece; another number of them is right."),
    (PIECES, "[0, 3) U (6, inf)", "The first piece is right; look at the second."),
    (PIECES, "empty", "It is not empty."),
    (SET, "2, 3, 9", "2 of your 3 belong to it; 9 does not."),
    (SET, "2, 4, 9", "1 of your 3 belongs to it; 4 and 9 do not."),
    (WORDS, "outer loop", "Part of that is right, but not 'outer'."),
    (WORDS, "loop", "it is not the whole answer"),
    (PYTHON, "optimizer.step()", "It is right up to `optimizer.`; look at what comes next."),
    (PYTHON, "optimizer.zero_grad", "As far as it goes it is right; something follows `optimizer.zero_grad`."),
    (PYTHON, "loss.backward()", "sign by sign"),
    (MIXED, "2 1/4", "The whole number is right; look at the fraction beside it."),
    (FRACTION, "5/12", "The number underneath is right; look at the one on top."),
    (FRACTION, "7/13", "The number on top is right; look at the one underneath."),
    (POLYNOMIAL, "3x^2-2x-5", "The term in x^2 and the term in x are right; look at the term without a letter."),
    (POLYNOMIAL, "3x^2+5", "The term in x^2 and the term without a letter are right; a term is missing."),
    (PRODUCT, "(x-1)(x+3)", "Multiplied out, the term in x^2 is right; look at the term in x and the term without"),
    (SINE, "2x*cos(x)-x*sin(x)", "The term in x·cos(x) is right; look at the term in x·sin(x)."),
    (CHAIN, "2x*exp(3x^2)", "number in front"),
    (CHAIN, "6x*exp(3x^2)+1", "right; look at the term without a letter."),
    (QUOTIENT, "(x+1)/(y+1)", "What stands above the line is right"),
    (QUOTIENT, "x/(y^2+1)", "What is divided by is right"),
    (FACTORS, "sqrt(x)*exp(2y)", "Of your factors, sqrt(x) is right; look at exp(2y)."),
    (MONOMIAL, "4x^3", "look at the number in front"),
    (LINES, "1\n5\n9", "The first line is right. Go on through the code line by line"),
    (LINES, "1\n4", "another number of them is printed. The first 2 lines are right."),
    (LINE, "[1, 4, 8]", "2 of the 3 values are right; look again at the third."),
]


@pytest.mark.parametrize(("asked", "text", "says"), PLACES, ids=lambda v: v if isinstance(v, str) else v.kind)
def test_the_place_is_told_and_not_what_stands_there(asked: Question, text: str, says: str) -> None:
    found = check_answer(asked, text)
    assert found.correct is False, found
    assert says in found.feedback
    assert key_text(asked) not in found.feedback


@given(st.lists(st.integers(100, 999), min_size=2, max_size=10), st.data())
def test_one_wrong_entry_is_found_and_its_right_value_is_not_said(entries: list[int], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(entries) - 1))
    wrong = data.draw(st.integers(100, 999))
    given_entries = [*entries[:place], wrong, *entries[place + 1 :]]
    assume(sorted(given_entries) != sorted(entries))
    said = check_answer(question("vector", answer=entries), str(given_entries)).feedback
    assert f"{len(entries) - 1} of the {len(entries)} entries" in said
    assert str(entries[place]) not in said
    named = len({*entries, wrong}) > 2
    assert ("look again at the" in said) == named


@given(st.lists(st.lists(st.integers(100, 999), min_size=3, max_size=3), min_size=2, max_size=4), st.data())
def test_one_wrong_entry_of_a_matrix_is_found_by_row_and_column(rows: list[list[int]], data: st.DataObject) -> None:
    i, j = data.draw(st.integers(0, len(rows) - 1)), data.draw(st.integers(0, 2))
    wrong = [list(row) for row in rows]
    wrong[i][j] = 1000
    assume(len({entry for row in rows for entry in row}) > 1)
    said = check_answer(question("matrix", answer=rows), str(wrong)).feedback
    assert f"row {i + 1}, column {j + 1}" in said
    assert str(rows[i][j]) not in said
