"""Second ways for the generators of gradient steps."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from practice.questions import Question, key_text
from practice.questions.number_text import read_number
from second_ways.case import Case
from second_ways.reading import slope


def descent(question: Question, facts: dict[str, Any]) -> object:
    rate = Fraction(facts["rate"])
    if "weights" in facts:
        weights, gradients = ([Fraction(x) for x in facts[name]] for name in ("weights", "gradients"))
        if "stretch" in facts:
            gradients = [slope(lambda w, s=s: s * w * w, w) for s, w in zip(facts["stretch"], weights, strict=True)]
        wanted = [w - rate * g for w, g in zip(weights, gradients, strict=True)]
        key = [read_number(part, commas=False).exact for part in key_text(question).strip("[]").split(",")]
        return key == (gradients if facts["structure"] == "vector-gradient" else wanted)
    weight = Fraction(facts["weight"])
    match facts["structure"]:
        case "quadratic":
            return weight - rate * slope(lambda w: (w - facts["target"]) ** 2, weight)
        case "which-rate":
            return (weight - Fraction(facts["new"])) / Fraction(facts["gradient"])
        case "which-gradient":
            return (weight - Fraction(facts["new"])) / rate
    return weight - rate * Fraction(facts["gradient"])


CASES = {
    "gradient_descent_step": Case(descent, [{}, {"dimensions": 2}, {"dimensions": 3}]),
}
