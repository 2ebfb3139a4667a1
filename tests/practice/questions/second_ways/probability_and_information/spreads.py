"""Second ways for spreads: populations written out, and all pairs compared."""

from __future__ import annotations

import itertools
import math
from fractions import Fraction
from typing import Any

from practice.questions import Question
from second_ways.case import Case


def _population(table: list[list[Any]]) -> list[int]:
    """As many of each value as its probability asks for."""
    shares = [Fraction(p) for _, p in table]
    whole = math.lcm(*(share.denominator for share in shares))
    return [x for (x, _), share in zip(table, shares, strict=True) for _ in range(int(share * whole))]


def by_pairs(values: list[int]) -> Fraction:
    """Half of the mean squared difference of two draws, which needs no mean."""
    return Fraction(sum((a - b) ** 2 for a, b in itertools.product(values, repeat=2)), 2 * len(values) ** 2)


def spread(question: Question, facts: dict[str, Any]) -> object:
    match facts["what"]:
        case "variance":
            assert all(str(x) in question.prompt for x, _ in facts["table"])
            return by_pairs(_population(facts["table"]))
        case "scaled":  # a variable that takes 0 and 2d has the variance d²
            a, b, variance = facts["a"], facts["b"], facts["variance"]
            low, high = b, b + 2 * a
            return by_pairs([low, high]) * variance
        case "square":
            mean, variance = Fraction(facts["mean"]), facts["variance"]
            squares = [(mean + sign) ** 2 for sign in (-1, 1)]  # the variance 1 about this mean
            return sum(squares, Fraction(0)) / 2 + variance - 1
        case "sum":
            x, y = Fraction(facts["x"]), Fraction(facts["y"])
            outcomes = [facts["a"] * (x + d) + facts["b"] * (y - d) + facts["c"] for d in (-1, 1)]
            return sum(outcomes, Fraction(0)) / 2
        case "counted":
            n, p = facts["n"], Fraction(facts["p"])
            assert str(n) in question.prompt
            ways = (k * math.comb(n, k) * p**k * (1 - p) ** (n - k) for k in range(n + 1))
            return sum(ways, Fraction(0))
    return next(y for y in range(-40, 41) if facts["a"] * facts["x"] + facts["b"] * y == facts["total"])


CASES = {"random_variable_spread": Case(spread, [{"ask": "variance"}, {"ask": "sums"}])}
