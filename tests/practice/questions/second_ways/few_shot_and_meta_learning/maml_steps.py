"""Second ways for the generators of maml steps."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from practice.questions import Question
from second_ways.case import Case
from second_ways.reading import slope


def meta(question: Question, facts: dict[str, Any]) -> object:
    alpha, t = Fraction(facts["alpha"]), Fraction(facts["t"])

    def adapt(start: Fraction) -> Fraction:
        return start - alpha * slope(lambda v: facts["scale"] * (v - facts["a"]) ** 2, start)

    def query(value: Fraction) -> Fraction:
        return (value - facts["b"]) ** 2

    match facts["ask"]:
        case "adapted":
            return adapt(t)
        case "full":
            return slope(lambda v: query(adapt(v)), t)
        case "first-order":
            return slope(query, adapt(t))
        case "factor":
            return slope(adapt, t)
    return alpha


CASES = {
    "maml_inner_step": Case(meta, [{}]),
}
