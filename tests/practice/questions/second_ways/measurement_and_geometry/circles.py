"""Second ways for circles: numbers from the prompt, and the constancy of round over across."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from practice.questions import Question
from second_ways.case import Case
from second_ways.reading import numbers

ROUND = Fraction(157, 50)
"""How much longer than across."""


def circle(question: Question, facts: dict[str, Any]) -> object:
    given = numbers(question.prompt)
    match facts["what"]:
        case "round":
            assert Fraction(facts["given"]) == given[0]
            return given[0] * ROUND * (2 if "radius" in question.prompt else 1)
        case "across":
            assert Fraction(facts["around"]) == given[0]
            found = next(d for d in (Fraction(n, 4) for n in range(1, 400)) if d * ROUND == given[0])
            return found / 2 if "radius" in question.prompt else found
        case "turns":
            return sum([given[0] * ROUND] * int(given[1]), Fraction(0)) / 100
        case "part":
            part = Fraction(facts["share"])
            return sum([given[0] * ROUND / part.denominator] * part.numerator, Fraction(0))
    return next(d for d in range(1, 361) if given[0] * ROUND * d == given[1] * 360)


CASES = {"circumference": Case(circle, [{"ask": "circumference"}, {"ask": "arc"}])}
