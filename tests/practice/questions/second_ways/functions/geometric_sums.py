"""Second ways for the generators of geometric sums."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from practice.questions import Question
from second_ways.case import Case


def geometric(question: Question, facts: dict[str, Any]) -> object:
    if facts["structure"] == "find-ratio":
        found = [r for r in range(-9, 10) if facts["first"] * r * r * r == facts["fourth"]]
        assert len(found) == 1
        return found[0]
    if facts["structure"] == "endless":
        ratio, total, term = Fraction(facts["endless_ratio"]), 0.0, float(facts["first"])
        for _ in range(400):
            total, term = total + term, term * ratio
        return pytest.approx(total)
    terms = [facts["first"]]
    while len(terms) < facts["count"]:
        terms.append(terms[-1] * facts["ratio"])
    return terms[-1] if facts["structure"] == "nth-term" else sum(terms)


CASES = {
    "geometric_sum": Case(geometric, [{}, {"notation": "sigma"}, {"notation": "dots", "infinite": False}]),
}
