"""Second ways for the generators of facts."""

from __future__ import annotations

from typing import Any

from practice.questions import Question
from second_ways.case import Case
from second_ways.reading import fills_gap, numbers

FACTS = [{}, {"largest": 5}, {"tables": [2, 5]}, {"largest": 12}, {"tables": [7]}]


def product(question: Question, facts: dict[str, Any]) -> object:
    if "gap" in question.prompt:
        return fills_gap(question)
    first, second = numbers(question.prompt)[:2]
    return sum(first for _ in range(int(second)))


def quotient(question: Question, facts: dict[str, Any]) -> object:
    if "gap" in question.prompt:
        return fills_gap(question)
    total, divisor = map(int, numbers(question.prompt)[:2])
    return len(range(divisor, total + 1, divisor))


def remainder(question: Question, facts: dict[str, Any]) -> object:
    values = list(map(int, numbers(question.prompt)))
    match facts["structure"]:
        case "full-groups":
            return len(range(values[1], values[0] + 1, values[1]))
        case "rebuild":
            divisor, quotient, rest = values
            return next(n for n in range(10000) if divmod(n, divisor) == (quotient, rest))
    total, divisor = values[:2]
    while total >= divisor:
        total -= divisor
    return total


CASES = {
    "multiplication_facts": Case(product, FACTS),
    "division_facts": Case(quotient, FACTS),
    "division_with_remainder": Case(
        remainder, [{}, {"largest_divisor": 25, "largest_quotient": 60}, {"largest_divisor": 5}]
    ),
}
