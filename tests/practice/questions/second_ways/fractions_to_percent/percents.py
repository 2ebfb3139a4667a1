"""Second ways for percents: hundredths added up one by one, and equations tested from the prompt."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

from practice.questions import Question, key_text
from practice.questions.number_text import read_number
from second_ways.case import Case
from second_ways.reading import numbers


def answered(question: Question) -> Fraction:
    exact = read_number(key_text(question).split(" ")[0].rstrip("%")).exact
    assert exact is not None
    return exact


def form(question: Question, facts: dict[str, Any]) -> object:
    prompt = question.prompt
    key = answered(question) if question.kind != "choice" else Fraction(0)
    found = numbers(prompt.replace("%", " "))
    match facts["structure"]:
        case "from-percent":
            return key == sum(Fraction(1, 100) * n for n in (found[0],))
        case "to-percent":
            return key * Fraction(1, 100) == found[0]
        case "express":
            return key / 100 * found[1] == found[0]
        case "find-the-error":
            return found[0] * 100
    return key == found[0]


def percent(question: Question, facts: dict[str, Any]) -> object:
    prompt = question.prompt.replace(",", "")
    found, key = numbers(prompt.replace("%", " ")), answered(question) if question.kind == "number" else Fraction(0)
    hundredths = lambda n, whole: sum((whole / 100 for _ in range(int(n))), Fraction(0))  # noqa: E731
    match facts["structure"]:
        case "of":
            return hundredths(*found[:2]) if "What is" in prompt else hundredths(found[1], found[0])
        case "whole":
            return hundredths(found[0], key) == found[1]
        case "in-parts":
            return hundredths(found[2], found[1] * 10)
        case "which-change":
            moved = hundredths(key, found[0])
            return found[0] + (moved if "rises" in prompt else -moved) == found[1]
        case "new-value":
            moved = hundredths(found[1], found[0])
            return found[0] + (moved if "raised" in prompt else -moved)
        case "old-value":
            moved = hundredths(found[0], key)
            return key + (moved if "raised" in prompt else -moved) == found[1]
        case "factor":
            value = Fraction(1)
            for way, n in re.findall(r"(rises|falls) by (\d+)%", prompt):
                value += hundredths(n, value) * (1 if way == "rises" else -1)
            return value
    if "of the" in prompt:
        old, new = found[:2]
        return abs(new - old) / old * 100
    return hundredths(*found[:2])


CASES = {
    "fractions_decimals_percents": Case(form, [{}, {"between": "fractions-and-decimals"}]),
    "percents": Case(percent, [{}, {"ask": "change"}]),
}
