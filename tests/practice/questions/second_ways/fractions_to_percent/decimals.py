"""Second ways for the generators of decimals."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import Any

from practice.questions import Question
from second_ways.case import Case
from second_ways.reading import fills_gap

OPERATIONS = ("any", "add", "subtract", "multiply", "divide")


def decimal_result(question: Question, facts: dict[str, Any]) -> object:
    if "gap" in question.prompt:
        return fills_gap(question)
    found = [Decimal(text) for text in re.findall(r"\d+(?:\.\d+)?", question.prompt)]
    if facts["structure"] == "story" and facts["operation"] == "multiply":
        found = found[-2:]
    first, second = found[:2]
    match facts["operation"]:
        case "add":
            return Fraction(first + second)
        case "subtract":
            return Fraction(first - second)
        case "multiply":
            return Fraction(first * second)
    return Fraction(first / second)


CASES = {
    "decimal_arithmetic": Case(decimal_result, [{"operation": operation} for operation in OPERATIONS]),
}
