"""Second ways for rates of change: slopes between points, functions read from the prompt."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from practice.questions import Question
from second_ways.algebra.brackets import at
from second_ways.case import Case


def rate(question: Question, facts: dict[str, Any]) -> object:
    match facts["what"]:
        case "rate":
            (x0, y0), (x1, y1) = facts["points"]
            shown = f"{y0} ", f"{y1} ", f" {x0}", f" {x1}"
            assert all(part in question.prompt for part in shown)
            return next(r for r in (Fraction(n, 8) for n in range(400)) if y0 + r * (x1 - x0) == y1)
        case "end":
            return Fraction(facts["start"]) + Fraction(facts["rate"]) * Fraction(facts["run"])
        case "function":
            assert facts["f"] in question.prompt
            low, high = Fraction(facts["from"]), Fraction(facts["to"])
            return (at(facts["f"], high) - at(facts["f"], low)) / (high - low)
    assert facts["f"] in question.prompt
    h, x = Fraction(facts["h"]), Fraction(facts["at"])
    forward = (at(facts["f"], x + h) - at(facts["f"], x)) / h
    return (forward + (at(facts["f"], x) - at(facts["f"], x - h)) / h) / 2


CASES = {"rate_of_change": Case(rate, [{"ask": ask} for ask in ("story", "function", "quotient", "central")])}
