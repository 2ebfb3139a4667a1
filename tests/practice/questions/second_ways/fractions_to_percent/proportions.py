"""Second ways for proportions: cross products, and amounts handed out part by part."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

from practice.questions import Question, key_text
from practice.questions.number_text import read_number
from second_ways.case import Case


def proportion(question: Question, facts: dict[str, Any]) -> object:
    prompt, key = question.prompt.split(" and got")[0], key_text(question)
    found = [Fraction(n) for n in re.findall(r"\d+(?:\.\d+)?", prompt)]
    answer = read_number(key.split(" ")[0]).exact if question.kind == "number" else None
    match facts["structure"]:
        case "scaled" | "mixed":
            return found[0] * answer == found[1] * found[2]
        case "find-the-error":
            return found[1] * found[2] / found[0]
        case "shared":
            total, a, b = (int(n) for n in found)
            mine = 0
            while total > 0:
                mine, total = mine + a, total - a - b
            return mine if total == 0 else False
        case "lowest":
            same = [o.text for o in question.options if Fraction(*map(int, o.text.split(":"))) == found[0] / found[1]]
            return same == [key]
        case "for-one":
            return answer * facts["count"] == Fraction(facts["total"])
        case "for-many":
            return answer * facts["count"] == Fraction(facts["total"]) * found[2]
        case "how-many":
            return answer * Fraction(facts["total"]) == found[2] * facts["count"]
        case "better-offer":

            def each(text: str) -> Fraction:
                count, price = re.findall(r"\d+(?:\.\d+)?", text)
                return Fraction(price) / int(count)

            return min((o.text for o in question.options), key=each) == key
        case "which-table":

            def quotients(text: str) -> set[Fraction]:
                return {Fraction(y) / Fraction(x) for x, y in re.findall(r"([\d.]+) → ([\d.]*\d)", text)}

            return [o.text for o in question.options if len(quotients(o.text)) == 1] == [key]
    return answer * found[1] == found[0]


CASES = {"proportions": Case(proportion, [{"about": about} for about in ("ratios", "rates", "amounts")])}
