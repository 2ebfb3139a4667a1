"""No text whatever crashes the checker, keeps it busy or gets anything executed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from work import CALLS, calls_in

from practice.questions import Question, check_answer, parse_item, preview

BASE = {"id": "q", "skill": "s", "prompt": "What?", "explanation": "So."}
FIELDS: list[dict[str, object]] = [
    {"kind": "number", "answer": 12.5, "unit": "cm", "percent": True},
    {"kind": "number", "answer": "sqrt(2)", "tolerance": 0.01},
    {"kind": "fraction", "answer": "3/4", "lowest_terms": True},
    {"kind": "expression", "answer": "x^2+x*y", "variables": {"x": [-3, 3], "y": [1, 2]}},
    {"kind": "expression", "answer": "(x+1)(x-2)", "variables": {"x": [-3, 3]}, "form": "factored"},
    {"kind": "expression", "answer": "x^2-x-2", "variables": {"x": [-3, 3]}, "form": "expanded"},
    {"kind": "expression", "answer": "exp(-x)", "variables": {"x": [-3, 3]}, "form": "simplified"},
    {"kind": "set", "answer": [1, 2]},
    {"kind": "interval", "answer": "[0, 3) U (5, inf)"},
    {"kind": "text", "accept": ["learning rate"]},
    {"kind": "order", "items": ["one", "two", "three"]},
    {"kind": "matrix", "answer": [[1, 2], [3, 4]]},
    {"kind": "vector", "answer": [1, 2]},
    {"kind": "shape", "answer": [2, 3]},
    {"kind": "output", "code": "print(1)", "answer": "1\n2"},
    {"kind": "choice", "options": [{"text": "a^2", "correct": True}, {"text": "2a", "feedback": "No."}]},
    {"kind": "choices", "options": [{"text": "one", "correct": True}, {"text": "two", "feedback": "No."}]},
]
QUESTIONS = [
    question for question in (parse_item({**BASE, **fields}) for fields in FIELDS) if isinstance(question, Question)
]
PIECES = st.sampled_from(
    ["x", "y", "1", "23", ".", "(", ")", "[", "]", "{", "}", "+", "-", "*", "/", "^", "**", "!", "|", ",", ";", "=",
    "<", ">=",
     "sqrt", "sin", "exp", "√", "²", "⁻", "½", "π", "∞", "inf", "e", "1e9", "%", "$", "`", " ", "\n", "\\frac{1}{2}",
     "a", "b",
     "U", "or", "and", "eight", "hundred", "per cent", "wks", "it is ", "€", "°", "r",
     " to ", "torch.Size", "__import__", "9" * 30]
)  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(PIECES, max_size=60).map("".join),
    st.tuples(PIECES, st.integers(1, 1500)).map(lambda pair: pair[0] * pair[1]),
    st.text(alphabet="()[]{}|√!^-+*/x9.e,; ", max_size=400),
)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.kind)
@settings(max_examples=150)
@given(text=TEXTS)
def test_any_text_is_answered_at_once(question: Question, text: str) -> None:
    assert calls_in(lambda: check_answer(question, text)) < CALLS
    found = check_answer(question, text)
    assert found.feedback
    assert (found.correct is None) == bool(found.accepts)
    assert bool(found.understood_as) == (found.correct is not None) or question.kind == "output"
    if found.correct is not None:
        # A readable text may also be asked again, where its number is right and its dress is not.
        assert preview(question, text).understood_as == found.understood_as


WORST = [
    "(" * 2000, "|" * 399, "√" * 399, "!" * 399, "-" * 399, "x" * 399, "9" * 399, "x!" * 150, "1" + "^9" * 150,
    "9^9^9^9^9^9",
    "((x^24)^24)^24", "(x+1)^24*(x+2)^24", "x^99999999999", "170!!", "99999!", "1e300*1e300", "exp(exp(exp(exp(9))))",
    "x+" * 99 + "x", "(x+y)" * 30, "(x+1)(x+2)" * 20, "1/" * 99 + "x", "sin " * 90 + "x", "^".join(["x"] * 99),
    "x^-" * 90 + "1",
    "1,000" * 300, "1 000 " * 300, ", " * 900, "[[1,2]," * 200, "a" * 2000, "a," * 900, "0.1" * 130,
    "(((1+x)^9+1)^9+1)^9",
    "[0,1) U " * 200, "{" + "1," * 500 + "}", "\\frac{1}{" * 200, "²" * 300, "½" * 300, "max(" * 30, "1e999",
    "1e-999", "nan",
    "x^(1/3)" * 50, "=" * 100, "x=" * 100, "\ud800", "\x00\x01", "٣", "½/½", "𝟏", "⑴", "１２",
]  # fmt: skip


@pytest.mark.parametrize("text", WORST, ids=lambda text: ascii(text[:20]))
def test_texts_made_to_hurt_are_answered_at_once(text: str) -> None:
    for question in QUESTIONS:
        assert calls_in(lambda asked=question: check_answer(asked, text)) < CALLS, question.kind


def test_nothing_typed_is_executed(tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    for text in (
        f"__import__('pathlib').Path({str(victim)!r}).touch()",
        f"open({str(victim)!r}, 'w')",
        f"().__class__.__base__.__subclasses__() or open({str(victim)!r}, 'w')",
        f"exec(open({str(victim)!r}, 'w'))",
    ):
        for question in QUESTIONS:
            check_answer(question, text)
            preview(question, text)
    assert not victim.exists()
