"""Second ways for factors and multiples: trying every number."""

from __future__ import annotations

import re
from typing import Any

from practice.questions import Question, key_text
from second_ways.case import Case


def tried(question: Question, facts: dict[str, Any]) -> object:
    key, prompt = key_text(question), question.prompt
    found = [int(n) for n in re.findall(r"\d+", prompt)]
    listed = sorted(int(n) for n in re.findall(r"\d+", key))
    match facts["structure"]:
        case "all-factors":
            return listed == [n for n in range(1, found[0] + 1) if found[0] // n * n == found[0]]
        case "partner":
            return next(n for n in range(1, found[1] + 1) if n * found[0] == found[1])
        case "multiples":
            base, start, end = found
            return listed == [n for n in range(0, end + 1, base) if n >= start]
        case "relation":

            def holds(text: str) -> bool:
                a, b = (int(n) for n in re.findall(r"\d+", text))
                return b % a == 0 if "factor" in text else a % b == 0

            return [option.text for option in question.options if holds(option.text)] == [key]
    a, b = found[:2]
    if "greatest" in prompt or "largest" in prompt or "at most" in prompt:
        return max(n for n in range(1, min(a, b) + 1) if a % n == b % n == 0)
    return next(n for n in range(1, a * b + 1) if n % a == n % b == 0)


CASES = {"factors_and_multiples": Case(tried, [{"about": about} for about in ("factors", "gcf", "lcm")])}
