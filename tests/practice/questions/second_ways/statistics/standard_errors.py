"""Second ways for standard errors: by variances of means, and by trying."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from practice.questions import Question
from second_ways.case import Case

QUARTERS = [Fraction(n, 400) for n in range(1, 40_000)]


def root(square: Fraction) -> Fraction:
    """By trying."""
    return next(x for x in QUARTERS if x * x == square)


def standard_error(question: Question, facts: dict[str, Any]) -> object:
    match facts["what"]:
        case "error":  # independent values: the variance of their sum is the sum of their variances
            s, n = Fraction(facts["s"]), facts["n"]
            assert f"{n} " in question.prompt
            return root(n * s * s / n**2)
        case "ratio":
            single = Fraction(facts["error"]) ** 2 * facts["n"]
            return root(single / facts["more"])
        case "count":
            s, error = Fraction(facts["s"]), Fraction(facts["error"])
            return next(n for n in range(1, 2000) if s * s / n == error * error)
        case "end":
            reach = Fraction(facts["error"]) * Fraction(49, 25)
            return Fraction(facts["mean"]) + (reach if facts["upper"] else -reach)
        case "reach":
            s, n = Fraction(facts["s"]), facts["n"]
            return root(s * s / n) * Fraction(49, 25)
    low, high = Fraction(facts["low"]), Fraction(facts["high"])
    middle = (low + high) / 2
    return next(e for e in (Fraction(n, 2) for n in range(1, 100)) if middle + e * Fraction(49, 25) == high)


CASES = {"standard_error": Case(standard_error, [{"ask": "error"}, {"ask": "interval"}])}
