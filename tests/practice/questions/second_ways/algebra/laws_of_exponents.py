"""Second ways for the laws of exponents: counting factors, and powers of an actual number."""

from __future__ import annotations

import math
import re
from fractions import Fraction
from typing import Any

from practice.questions import Question, key_text
from practice.questions.number_text import read_number
from second_ways.case import Case


def logarithm(text: str, base: str, **names: float) -> float:
    """The exponent of a product, quotient or power of powers of one base, by floating-point logarithms."""
    number = 1.7 if base.isalpha() else float(base)
    python = text.replace("·", "*").replace("÷", "/").replace("^", "**")
    python = re.sub(rf"(?<![\w.]){base}(?=\*\*)", repr(number), python)
    return math.log(eval(python, dict(names))) / math.log(number)


def exponents(question: Question, facts: dict[str, Any]) -> object:
    key = key_text(question)
    prompt = question.prompt
    match facts["structure"]:
        case "coefficient":

            def value(text: str, x: float) -> float:
                text = re.sub(r"(\d)([a-z])", r"\1*\2", text).replace("·", "*").replace("÷", "/").replace("^", "**")
                return float(eval(text, {facts["letter"]: x}))

            return all(math.isclose(value(key, x), value(facts["expression"], x)) for x in (1.3, 0.7, 2.1))
        case "value":
            text = re.search(r"value of (.+?)\?", prompt).group(1)
            exponent = logarithm(text, facts["base"])
            answer = read_number(key).approximate
            return math.isclose(float(facts["base"]) ** exponent, answer, rel_tol=1e-9)
        case "gap":
            left, right = re.match(r"(.+?) = (.+?)(?:, with|\.)", prompt).groups()
            k = read_number(key).approximate
            return math.isclose(logarithm(left, facts["base"], k=k), logarithm(right, facts["base"]), rel_tol=1e-9)
        case "find-the-error":
            text = re.search(r"wrote (.+?) as one power", prompt).group(1)
        case _:
            text = prompt.split(" is written")[0]
    return Fraction(logarithm(text, facts["base"])).limit_denominator(100)


CASES = {
    "laws_of_exponents": Case(
        exponents,
        [
            {},
            {"law": "power"},
            {"law": "product-quotient"},
            {"exponents": "integers"},
            {"exponents": "fractions"},
        ],
    ),
}
