"""Second ways for arithmetic of integers: steps on the number line, and Python's own signs."""

from __future__ import annotations

import re
from typing import Any

from practice.questions import Question
from second_ways.case import Case
from second_ways.reading import fills_gap, numbers, python_value


def integer(question: Question, facts: dict[str, Any]) -> object:
    prompt = question.prompt
    if "gap" in prompt:
        return fills_gap(question)
    if facts["structure"] == "story":
        a, b = map(int, numbers(prompt)[:2])
        if "rises" in prompt or "falls" in prompt:
            return a + b if "rises" in prompt else a - b
        if "evening" in prompt:
            return a - b
        return -a * b if "diver" in prompt else b // a
    text = re.search(r"(?:What is|worked out) (.+?)(?:\?| and got)", prompt).group(1)
    return python_value(text)


CASES = {
    "integer_arithmetic": Case(
        integer, [{}, *({"operation": name} for name in ("add", "subtract", "multiply", "divide"))]
    ),
}
