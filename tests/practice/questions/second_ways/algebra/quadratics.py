"""Second ways for quadratics: values of the expression in the prompt, at whole and half places."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from practice.questions import Question, key_text
from second_ways.algebra.brackets import at
from second_ways.case import Case
from second_ways.linear_algebra.vectors import key_entries

SIXTHS = [Fraction(n, 6) for n in range(-100, 101)]


def _coefficients(text: str) -> tuple[Fraction, Fraction, Fraction]:
    """Of a quadratic, from its values at -1, 0 and 1."""
    left, zero, right = (at(text, Fraction(x)) for x in (-1, 0, 1))
    return (left + right) / 2 - zero, (right - left) / 2, zero


def _zeros(text: str) -> list[Fraction]:
    return [x for x in SIXTHS if at(text, x) == 0]


def _turn(text: str) -> Fraction:
    """Where the values on both sides are equal."""
    return next(h for h in SIXTHS if at(text, h - 1) == at(text, h + 1))


def _kinds(text: str) -> str:
    """From the height of the vertex and the way the graph opens."""
    a, _, _ = _coefficients(text)
    height = at(text, _axis(text)) * a
    return "Two solutions" if height < 0 else "No solution" if height > 0 else "One solution"


def _axis(text: str) -> Fraction:
    a, b, _ = _coefficients(text)
    return -b / (2 * a)


def quadratic(question: Question, facts: dict[str, Any]) -> object:
    if facts["what"] == "mirror":
        return 2 * facts["vertex"] - facts["known"]
    text = facts["expression"]
    assert text in question.prompt
    match facts["what"]:
        case "square-number":  # a square of a bracket touches 0
            return -min(at(text, x / 2) for x in (Fraction(n, 2) for n in range(-100, 101)))
        case "k" | "extreme":
            return at(text, _turn(text))
        case "c":
            return at(text, Fraction(0))
        case "discriminant":
            a, b, c = _coefficients(text)
            return a * a * ((b / a) ** 2 - 4 * c / a)
        case "larger":
            return max(_zeros(text))
        case "solutions":
            return _zeros(text) == sorted(key_entries(question))
        case "one-solution":
            return -at(text, _axis(text))
        case "how-many":
            return key_text(question) == _kinds(text)
        case "axis":
            return _turn(text)
    x, y = key_entries(question)
    lowest = all(at(text, x + n) > y if facts["up"] else at(text, x + n) < y for n in (-2, -1, 1, 2))
    return lowest and at(text, x) == y


CASES = {"quadratic": Case(quadratic, [{"ask": ask} for ask in ("square", "formula", "graph")])}
