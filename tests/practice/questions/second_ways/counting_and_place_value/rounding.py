"""Second ways for rounding: Python's decimal arithmetic, and trying every neighbour."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any

from practice.questions import Question, key_text
from second_ways.case import Case

UNITS = {"ten": 1, "hundred": 2, "thousand": 3, "whole number": 0, "tenth": -1, "hundredth": -2}


def rounded(value: Decimal, place: int) -> Decimal:
    return (value.scaleb(-place)).quantize(Decimal(1), rounding=ROUND_HALF_UP).scaleb(place)


def decimals(text: str) -> list[Decimal]:
    return [Decimal(found.replace(",", "")) for found in re.findall(r"\d+(?:,\d{3})*(?:\.\d+)?", text)]


def rounding(question: Question, facts: dict[str, Any]) -> object:
    prompt = question.prompt
    unit = re.search(r"nearest (ten|hundred|thousand|whole number|tenth|hundredth)\b", prompt)
    place = UNITS[unit.group(1)] if unit else 0
    found = decimals(prompt)
    match facts["structure"]:
        case "estimate":
            first, second = (rounded(value, place) for value in found[:2])
            return Fraction(first - second if facts["minus"] else first + second)
        case "range":
            step, target = Decimal(1) if "whole number that" in prompt else Decimal(1).scaleb(place - 1), found[-1]
            key = Decimal(key_text(question))
            beyond = key - step if "smallest" in prompt else key + step
            return rounded(key, place) == target != rounded(beyond, place)
    return Fraction(rounded(found[0], place))


CASES = {
    "rounding": Case(
        rounding,
        [
            {},
            {"numbers": "decimals"},
            {"task": "round"},
            {"task": "estimate"},
            {"numbers": "decimals", "task": "range"},
        ],
    ),
}
