"""Second ways for the generators of expectations."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from practice.questions import Question
from second_ways.case import Case


def expectation(question: Question, facts: dict[str, Any]) -> object:
    """By a bag of ten equally likely tickets."""
    shares = [round(10 * Fraction(share)) for share in facts["shares"]]
    bag = [value for value, count in zip(facts["values"], shares, strict=True) for _ in range(count)]
    match facts["structure"]:
        case "missing-value":
            rest = 10 - len(bag)
            return (10 * Fraction(facts["mean"]) - sum(bag)) / rest
        case "ticket":
            return Fraction(sum(bag), 10) - facts["cost"]
    assert len(bag) == 10
    return Fraction(sum(bag), 10)


CASES = {
    "expected_value": Case(expectation, [{}, {"outcomes": 2}, {"outcomes": 3}, {"outcomes": 4}]),
}
