"""Second ways for the generators of fractions."""

from __future__ import annotations

import math
import re
from fractions import Fraction
from typing import Any

from practice.questions import Question, key_text
from second_ways.case import Case
from second_ways.reading import fills_gap

OPERATIONS = ("any", "add", "subtract", "multiply", "divide")


def equivalent(question: Question, facts: dict[str, Any]) -> object:
    top, bottom = map(int, re.findall(r"(\d+)/(\d+)", question.prompt)[0])
    match facts["structure"]:
        case "missing-top":
            return Fraction(top * facts["new_bottom"], bottom)
        case "missing-bottom":
            return Fraction(bottom * facts["new_top"], top)
        case "which-factor":
            return facts["new_bottom"] / bottom == facts["new_top"] / top == float(key_text(question))
        case "lowest-terms":
            return Fraction(top, bottom)
        case "shared-divisor":
            return math.gcd(top, bottom)
    equal = [text for text in facts["options"] if Fraction(text) == Fraction(top, bottom)]
    return equal == [key_text(question)]


def fraction_result(question: Question, facts: dict[str, Any]) -> object:
    if "gap" in question.prompt:
        return fills_gap(question)
    a, b = (tuple(map(int, found)) for found in re.findall(r"(\d+)/(\d+)", question.prompt)[:2])
    (x, p), (y, q) = a, b
    tops = {"add": x * q + y * p, "subtract": x * q - y * p, "multiply": x * y, "divide": x * q}
    bottom = p * y if facts["operation"] == "divide" else p * q
    return Fraction(tops[facts["operation"]], bottom)


CASES = {
    "equivalent_fractions": Case(equivalent, [{}, {"task": "expand"}, {"task": "reduce"}]),
    "fraction_arithmetic": Case(fraction_result, [{"operation": operation} for operation in OPERATIONS]),
}
