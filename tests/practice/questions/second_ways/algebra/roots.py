"""Second ways for roots: by trying numbers until their powers fit."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from practice.questions import Question, key_text
from second_ways.case import Case
from second_ways.reading import numbers


def power(base: Fraction, exponent: int) -> Fraction:
    value = Fraction(1)
    for _ in range(exponent):
        value *= base
    return value


def tried(value: Fraction, index: int) -> list[Fraction]:
    """The hundredths whose power is the value; in whole numbers, since twelve thousand are tried."""
    whole = value * 100**index
    found = [n for n in range(-6000, 6001) if n**index == whole and (n > 0 or index % 2)]
    return [Fraction(n, 100) for n in found]


def root(question: Question, facts: dict[str, Any]) -> object:
    key, index = key_text(question), facts.get("index", 2)
    match facts["structure"]:
        case "exact" | "find-the-error":
            value = Fraction(facts["value"])
            assert value in numbers(question.prompt.replace(" and got", "? and got"))
            return tried(value, index)[0]
        case "back":
            return power(Fraction(facts["root"]), index)
        case "bounds":
            low, high = (int(part) for part in key.strip("[]()").split(","))
            return low + 1 == high and power(Fraction(low), index) < facts["value"] < power(Fraction(high), index)
        case "rounded":
            nearest = min(range(1, 400), key=lambda tenths: abs(tenths / 10 - facts["value"] ** 0.5))
            return Fraction(nearest, 10)
        case "simplified":
            return next(Fraction(k) for k in range(1, 50) if power(Fraction(k), 3) * facts["inside"] == facts["value"])
    real = tried(Fraction(facts["value"]), index)
    return key == (f"It is {real[0]}" if real else "No real number is")


CASES = {"roots": Case(root, [{}, {"roots": "higher"}])}
