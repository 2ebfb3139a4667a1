"""Second ways for the generators of whole number sums."""

from __future__ import annotations

import re
from typing import Any

from practice.questions import Question
from second_ways.case import Case
from second_ways.reading import fills_gap, numbers

SUMS = [
    *({"size": size} for size in ("within-5", "within-10")),
    *(
        {"size": size, "regrouping": regrouping}
        for size in ("within-20", "two-digit", "within-100", "three-digit", "within-1000")
        for regrouping in ("any", "never", "always")
    ),
    *({"size": "within-100", "ask": ask} for ask in ("story", "gap")),
]


def whole_sum(question: Question, facts: dict[str, Any]) -> object:
    if "gap" in question.prompt:
        return fills_gap(question)
    first, second = numbers(question.prompt)[:2]
    return first + second


def whole_difference(question: Question, facts: dict[str, Any]) -> object:
    if "gap" in question.prompt:
        return fills_gap(question)
    if facts["structure"] == "story":
        total, taken = numbers(question.prompt)
        return total - taken
    total, taken = map(int, re.findall(r"(\d+) - (\d+)", question.prompt)[0])
    return total - taken


CASES = {
    "whole_number_addition": Case(whole_sum, SUMS),
    "whole_number_subtraction": Case(whole_difference, SUMS),
}
