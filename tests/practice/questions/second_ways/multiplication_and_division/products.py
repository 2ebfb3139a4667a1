"""Second ways for larger products: Python's arithmetic on the numbers of the prompt."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

from practice.questions import Question
from second_ways.case import Case
from second_ways.reading import fills_gap, python_value


def product(question: Question, facts: dict[str, Any]) -> object:
    prompt = question.prompt
    if facts["structure"] == "gap":
        return fills_gap(question)
    if facts["structure"] == "story":
        a, b = map(int, re.findall(r"\d+", prompt))
        return Fraction(a, b) if "eggs" in prompt else sum(a for _ in range(b))
    return python_value(re.search(r"(?:What is|worked out) (.+?)(?:\?| and got)", prompt).group(1))


CASES = {
    "larger_products": Case(
        product, [{"kind": kind} for kind in ("round", "split", "columns", "quotient", "powers-of-ten")]
    ),
}
