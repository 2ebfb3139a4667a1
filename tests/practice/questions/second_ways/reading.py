"""Reading numbers and equations back out of prompts, and calculus without rules, for second ways."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction

from practice.questions import Question, key_text
from practice.questions.number_text import read_number

NUMBER = re.compile(r"(?<![\w.])-?\d+(?:\.\d+)?(?:/\d+)?")


def numbers(text: str) -> list[Fraction]:
    return [Fraction(found) for found in NUMBER.findall(text)]


def python_value(text: str, **names: Fraction) -> Fraction:
    """The value of school mathematics by Python's own rules of precedence, in exact arithmetic."""
    text = text.replace("×", "*").replace("·", "*").replace("÷", "/").replace("²", "**2").replace("^", "**")
    text = re.sub(r"([\d)])(?=[a-z(])", r"\1*", text)
    text = re.sub(r"\d+(?:\.\d+)?", lambda found: f"F('{found.group()}')", text)
    text = re.sub(r"\*\*F\('(\d+)'\)", r"**\1", text)
    return Fraction(eval(text, {"F": Fraction, **names}))


def with_gap(prompt: str) -> tuple[str, str]:
    """The two sides of an equation with a gap."""
    equation = prompt.split("gap? ")[1].removesuffix(" (in lowest terms)")
    left, right = equation.split(" = ")
    return left, right


def fills_gap(question: Question) -> bool:
    left, right = with_gap(question.prompt)
    wanted = read_number(key_text(question)).exact
    assert wanted is not None
    terms = re.sub(r"(\d+/\d+)", r"(\1)", f"{left}|{right}").replace("__", "g").split("|")
    return python_value(terms[0], g=wanted) == python_value(terms[1], g=wanted)


def slope(function: Callable[[Fraction], Fraction], at: Fraction) -> Fraction:
    """A derivative by a five-point difference: exact for polynomials up to the fourth degree."""
    h = Fraction(1, 64)
    near = function(at - 2 * h) - 8 * function(at - h) + 8 * function(at + h) - function(at + 2 * h)
    return near / (12 * h)
