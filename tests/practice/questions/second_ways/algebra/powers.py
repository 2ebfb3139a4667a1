"""Second ways for the generator of powers: factor by factor, from the prompt."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

from practice.questions import Question, key_text
from practice.questions.number_text import read_number
from second_ways.case import Case

_DIGITS = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")
_POWER = re.compile(r"\(?(\d+(?:/\d+)?)\)?([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?")


def by_factors(base: Fraction, exponent: int) -> Fraction:
    value = Fraction(1)
    for _ in range(abs(exponent)):
        value = value * base if exponent > 0 else value / base
    return value


def power(question: Question, facts: dict[str, Any]) -> object:
    prompt = question.prompt.replace(",", "")
    key = read_number(key_text(question)).exact if question.kind == "number" else None
    match facts["structure"]:
        case "which-exponent" | "which-power-of-ten":
            factor, base, value = re.search(
                r"gap\? (?:(\d+) × )?\(?([\d/]+)\)? to the power __ is ([\d/]+)", prompt
            ).groups()
            return key is not None and int(factor or 1) * by_factors(Fraction(base), int(key)) == Fraction(value)
        case "which-base":
            assert key is not None
            return by_factors(key, facts["exponent"]) == Fraction(prompt.split("gives ")[1].rstrip("?"))
        case "picture":
            edge = int(re.search(r"\d+", prompt).group())
            return sum(edge if "floor" in prompt else edge * edge for _ in range(edge))
        case "times-ten":
            return int(str(facts["factor"]) + "0" * facts["exponent"])
        case "growth":
            prompt = prompt.split("What is ")[1]
    base, exponent = _POWER.search(prompt).groups()
    return by_factors(Fraction(base), int((exponent or "¹").translate(_DIGITS)))


CASES = {
    "powers": Case(power, [{"exponents": e} for e in ("squares-and-cubes", "whole", "of-ten", "negative")]),
}
