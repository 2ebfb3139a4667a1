"""Second ways for perimeters, areas and volumes: walking round, counting squares and cubes."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

from practice.questions import Question
from second_ways.case import Case


def measured(measure: str, sides: list[int]) -> Fraction:
    a, b = sides[:2]
    match measure:
        case "perimeter":
            return Fraction(sum((a, b, a, b)))
        case "rectangle":
            return Fraction(sum(1 for _ in range(a) for _ in range(b)))
        case "triangle":
            return sum((Fraction(b) * Fraction(2 * n + 1, 2 * a) for n in range(a)), Fraction(0))
    return Fraction(sum(a * b for _ in range(sides[2])))


def figure(question: Question, facts: dict[str, Any]) -> object:
    measure, sides = facts["measure"], facts["sides"]
    found = [Fraction(n) for n in re.findall(r"\d+(?:\.\d+)?", question.prompt)]
    match facts["structure"]:
        case "back":
            known, given = found[0], [int(n) for n in found[1:]]
            tries = (n for n in range(1, 200) if measured(measure, [*given, n]) == known)
            return next(tries)
        case "cut-corner":
            a, b, c, d = (int(n) for n in found[:4])
            if measure == "perimeter":
                return a + b + c + d + (a - c) + (b - d)
            return sum(1 for x in range(a) for y in range(b) if not (x < c and y < d))
        case "changed":
            by, every = int(found[1]), "All its" in question.prompt
            grown = [side * by if every or place == 0 else side for place, side in enumerate(sides)]
            return measured(measure, grown)
    assert found[: len(sides)] == sides
    return measured(measure, sides)


CASES = {
    "perimeter_area_volume": Case(
        figure, [{"measure": measure} for measure in ("perimeter", "rectangle", "triangle", "box")]
    ),
}
