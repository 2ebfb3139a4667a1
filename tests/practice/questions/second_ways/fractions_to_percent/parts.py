"""Second ways for fractions as parts and as divisions: counting the parts out of the prompt's own numbers."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

from practice.questions import Question, key_text
from practice.questions.number_text import read_number
from second_ways.case import Case


def part(question: Question, facts: dict[str, Any]) -> object:
    prompt, key = question.prompt, key_text(question)
    found = [int(n) for n in re.findall(r"\d+", prompt)]
    answer = read_number(key).exact if question.kind in ("number", "fraction") else None
    match facts["structure"]:
        case "marked":
            return answer * found[0] == found[1]
        case "rest":
            return answer + Fraction(found[0], found[1]) == 1
        case "from-two-counts":
            return answer * sum(found[:2]) == found[0]
        case "how-many-parts":
            wholes = found[1] if len(found) > 2 else 1
            return answer * Fraction(1, found[1]) == (found[2] if len(found) > 2 else wholes)
        case "of-set":
            total = next(n for n in found if n == facts["total"])
            groups = [total // facts["bottom"]] * facts["bottom"]
            assert sum(groups) == total
            return sum(groups[: facts["top"]])
        case "whole-of-set":
            return answer * Fraction(found[0], found[1]) == found[2]
        case "mark":
            point = Fraction(found[0])
            for _ in range(facts["top"]):
                point += Fraction(found[1] - found[0], facts["bottom"])
            return answer == point
        case "steps-to":
            step, point, steps = Fraction(1, facts["step"]), Fraction(0), 0
            while point < Fraction(facts["target"]):
                point, steps = point + step, steps + 1
            return steps
        case "at-whole":
            return Fraction(int(answer), found[0]) == found[1]
        case "shared":
            return answer * found[1] == found[0]
        case "division-as-fraction":
            return answer == (found[0] if facts.get("backwards") else Fraction(found[0], found[1]))
        case "between-wholes":
            low, high = (int(n) for n in re.findall(r"\d+", key))
            return low < Fraction(found[0], found[1]) < high == low + 1
        case "to-mixed":
            return answer == Fraction(found[0], found[1])
        case "reciprocal" | "undo":
            return answer * Fraction(facts["value"]) == 1
        case "are-reciprocals":
            return Fraction(found[0] * found[2], found[1]) == answer
        case "find-the-error" if "of" in prompt.split("looked for")[-1] and "looked for" in prompt:
            return Fraction(found[0] * found[2], found[1])
    return (
        found[0] + Fraction(found[1], found[2])
        if facts["structure"] == "find-the-error"
        else answer == found[0] + Fraction(found[1], found[2])
    )


CASES = {"parts_and_fractions": Case(part, [{"of": of} for of in ("whole", "set", "line")])}
