"""Second ways for comparisons: every number as an exact fraction of its text."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

from practice.questions import Question, key_text
from second_ways.case import Case


def value(text: str) -> Fraction:
    return Fraction(text.replace(",", ""))


def holds(statement: str) -> bool:
    left, sign, right = statement.split(" ")
    a, b = value(left), value(right)
    return {"<": a < b, ">": a > b, "=": a == b}[sign]


def compared(question: Question, facts: dict[str, Any]) -> bool:
    key = key_text(question)
    options = [option.text for option in getattr(question, "options", ())]
    match facts["structure"]:
        case "sign" | "true-statement":
            return [text for text in options if holds(text)] == [key]
        case "extreme":
            largest = "largest" in question.prompt
            return value(key) == (max if largest else min)(map(value, options)) and set(options) == set(facts["texts"])
        case "order":
            values = [value(text) for text in question.items]
            return len(set(values)) == len(values) and values == sorted(values, reverse="largest" in question.prompt)
        case "between":
            low, high = map(value, re.search(r"between (\S+) and (\S+)\?", question.prompt).groups())
            return [text for text in options if low < value(text) < high] == [key]
    larger, smaller = re.search(r"that (\S+) is larger than (\S+)\.", question.prompt).groups()
    return value(larger) < value(smaller) and key == facts["idea"]


CASES = {
    "comparing_numbers": Case(
        compared,
        [
            {"largest": 20},
            {"largest": 9_999_999},
            {},
            {"numbers": "decimals"},
            {"numbers": "unit-fractions"},
            {"numbers": "fractions"},
            {"numbers": "integers"},
        ],
    ),
}
