"""Second ways for linear systems: every pair of whole numbers is tried in the equations of the prompt."""

from __future__ import annotations

import itertools
from fractions import Fraction
from typing import Any

from practice.questions import Question, key_text
from second_ways.case import Case
from second_ways.linear_algebra.vectors import key_entries
from second_ways.reading import python_value


def holds(equation: str, **letters: int) -> bool:
    left, right = equation.split(" = ")
    if "k" in letters:
        left = left.replace("kx", "k*x")
    return python_value(left, **{name: Fraction(n) for name, n in letters.items()}) == int(right)


def _solutions(facts: dict[str, Any], most: int = 12) -> list[tuple[int, int]]:
    pairs = itertools.product(range(-most, most + 1), repeat=2)
    return [(x, y) for x, y in pairs if holds(facts["first"], x=x, y=y) and holds(facts["second"], x=x, y=y)]


def _value(left: str, x: int, y: int) -> Fraction:
    return python_value(left, x=Fraction(x), y=Fraction(y))


def system(question: Question, facts: dict[str, Any]) -> object:
    assert facts.get("first", facts.get("equation")) in question.prompt
    match facts["what"]:
        case "solution":
            return [tuple(key_entries(question))] == _solutions(facts)
        case "x":
            ((x, _),) = _solutions(facts)
            return x
        case "k":
            return next(k for k in range(-40, 41) if holds(facts["equation"], k=k, x=facts["x"], y=facts["y"]))
        case "back":
            return next(y for y in range(-40, 41) if holds(facts["equation"], x=facts["x"], y=y))
        case "how-many":
            return key_text(question) == _count(facts)
        case "multiplier":
            (first, second) = (facts[name].split(" = ")[0] for name in ("first", "second"))
            return next(k for k in range(-40, 41) if k * _value(first, 0, 1) + _value(second, 0, 1) == 0)
    sides = [int(facts[name].split(" = ")[1]) for name in ("first", "second")]
    return sides[0] - sides[1]


def _count(facts: dict[str, Any]) -> str:
    """By the slopes of the two lines, read off from the values of their left sides."""
    (a, b), (c, d) = (
        (_value(left, 1, 0), _value(left, 0, 1))
        for left in (facts[name].split(" = ")[0] for name in ("first", "second"))
    )
    e, f = (int(facts[name].split(" = ")[1]) for name in ("first", "second"))
    if a * d != b * c:
        return "It has exactly one"
    return "It has infinitely many" if a * f == c * e else "It has none"


CASES = {"linear_system": Case(system, [{"ask": "solution"}, {"ask": "elimination"}])}
