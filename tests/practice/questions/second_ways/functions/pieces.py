"""Second ways for functions in pieces: rules read from the prompt, values tried one by one."""

from __future__ import annotations

import math
import re
from fractions import Fraction
from typing import Any

from practice.questions import Question
from second_ways.algebra.brackets import at
from second_ways.case import Case
from second_ways.linear_algebra.vectors import key_entries

HALVES = [Fraction(n, 2) for n in range(-120, 121)]


def _holds(condition: str, x: Fraction) -> bool:
    """Of ``x < 3`` or ``-2 ≤ x < 4``."""
    text = condition.replace("≤", "<=").replace("≥", ">=")
    return bool(eval(text, {"x": x}))


def by_rule(rule: str, x: Fraction) -> Fraction:
    """The value by the one rule whose condition holds."""
    found = [part.removeprefix("f(x) = ").split(" for ") for part in rule.split("; ")]
    (value,) = [at(text, x) for text, condition in found if _holds(condition, x)]
    return value


def _vee(facts: dict[str, Any], x: Fraction) -> Fraction:
    distance = max(x - facts["h"], facts["h"] - x)
    return facts["a"] * distance + facts["k"]


def in_pieces(question: Question, facts: dict[str, Any]) -> object:
    match facts["what"]:
        case "value":
            assert facts["rule"] in question.prompt
            return by_rule(facts["rule"], Fraction(facts["x"]))
        case "where":
            assert facts["rule"] in question.prompt
            return [x for x in HALVES if by_rule(facts["rule"], x) == facts["target"]] == sorted(key_entries(question))
        case "price":
            reached = [p for limit, p in zip(facts["limits"], facts["prices"], strict=True) if facts["x"] <= limit]
            assert all(str(p) in question.prompt for p in facts["prices"])
            return min(reached)
        case "rounded":
            x = Fraction(facts["x"])
            return math.floor(x) if facts["down"] else -math.floor(-x)
        case "longest":
            steps = list(zip(facts["limits"], facts["prices"], strict=True))
            return max(x for x in range(40) if any(p <= facts["price"] and x <= limit for limit, p in steps))
        case "vee-value":
            assert re.search(rf"f\({facts['x']}\)", question.prompt)
            return _vee(facts, Fraction(facts["x"]))
        case "both-sides":
            return [x for x in HALVES if _vee(facts, x) == facts["height"]] == sorted(key_entries(question))
    x, y = key_entries(question)
    turns = (_vee(facts, x - 1) - y) * (_vee(facts, x + 1) - y) > 0
    return turns and _vee(facts, x) == y


CASES = {"function_in_pieces": Case(in_pieces, [{"ask": ask} for ask in ("branches", "steps", "absolute")])}
