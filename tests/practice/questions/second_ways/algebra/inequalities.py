"""Second ways for inequalities: numbers in steps of a sixth are tried in them and looked up in the interval."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from fractions import Fraction
from typing import Any

from practice.questions import Question, key_text
from second_ways.case import Case
from second_ways.reading import python_value

SIXTHS = [Fraction(n, 6) for n in range(-240, 241)]
COMPARE: dict[str, Callable[[Any, Any], bool]] = {
    "<": operator.lt,
    "≤": operator.le,
    ">": operator.gt,
    "≥": operator.ge,
}


def inside(text: str, x: Fraction) -> bool:
    """Whether a number lies in an interval or a union, read from its text."""
    ends = re.findall(r"([(\[])\s*(-?[\w./]+)\s*,\s*(-?[\w./]+)\s*([)\]])", text.replace("∞", "inf"))
    for left, low, high, right in ends:
        above = low == "-inf" or COMPARE[">" if left == "(" else "≥"](x, Fraction(low))
        below = high == "inf" or COMPARE["<" if right == ")" else "≤"](x, Fraction(high))
        if above and below:
            return True
    return False


def _holds(facts: dict[str, Any], x: Fraction) -> bool:
    if facts["what"] in ("distance", "how-many"):
        return COMPARE[facts["sign"]](abs(x - facts["middle"]), facts["radius"])
    return COMPARE[facts["sign"]](python_value(facts["left"], x=x), facts["limit"])


def inequality(question: Question, facts: dict[str, Any]) -> object:
    whole = [x for x in SIXTHS if x.denominator == 1]
    match facts["what"]:
        case "solve" | "distance":
            return all(inside(key_text(question), x) == _holds(facts, x) for x in SIXTHS)
        case "last":
            found = [x for x in whole if _holds(facts, x)]
            return max(found) if facts["below"] else min(found)
        case "how-many":
            return sum(_holds(facts, x) for x in whole)
        case "constant":
            return next(k for k in whole if facts["a"] * facts["bound"] + k == facts["right"])
        case "centre":
            ends = facts["low"], facts["high"]
            middle = next(x for x in SIXTHS if abs(x - ends[0]) == abs(x - ends[1]))
            return middle if facts["ask"] == "a" else abs(middle - ends[0])
        case "notation":
            low, high = facts["low"], facts["high"]
            first, second = facts["signs"]
            assert f"{low} {first} x {second} {high}" in question.prompt
            return all(
                inside(key_text(question), x) == (COMPARE[first](low, x) and COMPARE[second](x, high)) for x in SIXTHS
            )
        case "union":
            ways = (facts["first"], facts["second"])
            return all(inside(key_text(question), x) == any(inside(way, x) for way in ways) for x in SIXTHS)
        case "intersection":
            ways = (facts["first"], facts["second"])
            return all(inside(key_text(question), x) == all(inside(way, x) for way in ways) for x in SIXTHS)
        case "whole-inside":
            return sum(inside(facts["interval"], x) for x in whole)
    return next(high for high in SIXTHS if (high + facts["low"]) / 2 == Fraction(facts["middle"]))


CASES = {"inequality": Case(inequality, [{"ask": ask} for ask in ("linear", "absolute", "intervals")])}
