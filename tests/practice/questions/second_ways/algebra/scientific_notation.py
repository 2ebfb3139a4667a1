"""Second ways for scientific notation: Python's decimal arithmetic."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import Any

from practice.questions import Question, key_text
from second_ways.case import Case

_DIGITS = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")


def decimals(text: str) -> list[Decimal]:
    """Every number of a text, with its power of ten if it has one."""
    found = re.findall(r"(\d+(?:,\d{3})*(?:\.\d+)?)(?: · 10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]*))?", text)
    return [Decimal(n.replace(",", "")).scaleb(int((e or "¹").translate(_DIGITS)) if " · 10" in text and e is not None
            and f"{n} · 10" in text else 0) for n, e in found]  # fmt: skip


def pair(key: str) -> tuple[Decimal, int]:
    a, n = key.strip("[]()").split(",")
    return Decimal(a), int(n)


def notation(question: Question, facts: dict[str, Any]) -> object:
    key, prompt = key_text(question), question.prompt
    match facts["structure"]:
        case "to":
            a, n = pair(key)
            return 1 <= a < 10 and a.scaleb(n) == Decimal(prompt.split(" is written")[0].replace(",", ""))
        case "compute":
            a, n = pair(key)
            first, second = decimals(re.search(r"Work out (.+?) and write", prompt).group(1))
            exact = Fraction(first) / Fraction(second) if "÷" in prompt else Fraction(first) * Fraction(second)
            return 1 <= a < 10 and Fraction(a.scaleb(n)) == exact
        case "ratio":
            large, small = decimals(prompt)
            return Fraction(large) / Fraction(small)
        case "order":
            values = [decimals(item)[0] for item in facts["items"]]
            return values == sorted(values) and len(set(values)) == len(values)
    return Fraction(decimals(prompt)[0])


CASES = {"scientific_notation": Case(notation, [{}, *({"task": t} for t in ("convert", "compute", "compare"))])}
