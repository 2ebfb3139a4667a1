"""Second ways for the generators of lines."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from practice.questions import Question, key_text
from practice.questions.number_text import read_number
from second_ways.case import Case
from second_ways.reading import python_value


def on_the_line(question: Question, facts: dict[str, Any]) -> object:
    def height(x: Fraction) -> Fraction:
        return python_value(key_text(question), x=x)

    match facts["structure"]:
        case "equation-from-points":
            return all(height(Fraction(x)) == y for x, y in (facts["p"], facts["q"]))
        case "point-slope":
            x, y = facts["p"]
            return height(Fraction(x)) == y and height(Fraction(x + 1)) == y + Fraction(facts["slope"])
        case "intercept":
            return next(x for x in range(-50, 51) if facts["slope"] * x + facts["constant"] == 0)
        case "value-on-line":
            x, y = facts["p"]
            return y + Fraction(facts["slope"]) * (facts["x"] - x)
        case "related":
            slope = Fraction(facts["slope"])
            answer = read_number(key_text(question)).exact
            assert answer is not None
            return answer == slope if facts["relation"] == "parallel" else answer * slope == -1
    (a, b), (c, d) = facts["p"], facts["q"]
    return Fraction(b - d, a - c)


CASES = {
    "line_equation": Case(
        on_the_line,
        [{"ask": ask} for ask in ("any", "slope", "equation", "intercept", "parallel-perpendicular", "any", "any")],
    ),
}
