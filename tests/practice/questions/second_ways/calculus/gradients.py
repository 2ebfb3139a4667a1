"""Second ways for the generators of gradients and Hessians: five-point differences, exact for these polynomials."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Any

from practice.questions import Question, key_text
from second_ways.calculus.formulas import to_python
from second_ways.case import Case
from second_ways.linear_algebra.vectors import key_entries
from second_ways.reading import slope

Function = Callable[..., Fraction]


def several(text: str, names: str) -> Function:
    """A polynomial in several single letters, with products written side by side."""
    spaced = re.sub(rf"(?<=[{names}⁰¹²³⁴⁵⁶⁷⁸⁹\d])(?=[{names}])", "*", text)
    code = compile(to_python(spaced), text, "eval")

    def f(*values: Fraction) -> Fraction:
        return Fraction(eval(code, {"F": Fraction, **dict(zip(names, values, strict=True))}))

    return f


def part(f: Function, k: int) -> Function:
    """A partial derivative."""

    def d(*point: Fraction) -> Fraction:
        return slope(lambda x: f(*point[:k], x, *point[k + 1 :]), Fraction(point[k]))

    return d


def gradient(f: Function, point: Sequence[Any]) -> list[Fraction]:
    return [part(f, k)(*map(Fraction, point)) for k in range(len(point))]


def upward(question: Question, facts: dict[str, Any]) -> object:
    if "f" not in facts:
        return from_numbers(question, facts)
    f, point = several(facts["f"], facts["names"]), [Fraction(x) for x in facts["point"]]
    match facts["what"]:
        case "value":
            return f(*point)
        case "value-inverse":
            return next(Fraction(x) for x in range(-9, 10) if f(Fraction(x), point[1]) == facts["total"])
        case "partial":
            return gradient(f, point)[facts["k"]]
        case "partial-expression":
            key, d = several(key_text(question), facts["names"]), part(f, facts["k"])
            tries = [[Fraction(1), Fraction(2), Fraction(3)], [Fraction(-2), Fraction(3), Fraction(5)]]
            return all(key(*t[: len(point)]) == d(*t[: len(point)]) for t in tries)
        case "gradient":
            return key_entries(question) == gradient(f, point)
        case "gradient-inverse":
            return gradient(f, key_entries(question)) == facts["g"]
    g, v = gradient(f, point), facts["v"]
    return (
        slope(lambda t: f(*(x + t * y for x, y in zip(point, v, strict=True))), Fraction(0)) / length(v) if g else None
    )


def length(v: Sequence[Any]) -> Fraction:
    square = sum(x * x for x in v)
    return Fraction(next(n for n in range(1, 2000) if n * n == square))


def from_numbers(question: Question, facts: dict[str, Any]) -> object:
    match facts["what"]:
        case "small-change":
            return Fraction(facts["d"]) * Fraction(facts["step"])
        case "estimate":
            return (Fraction(facts["high"]) - facts["low"]) / Fraction(facts["step"])
        case "directional":
            return sum(a * b for a, b in zip(facts["g"], facts["v"], strict=True)) / length(facts["v"])
        case "steepest":
            return length(facts["g"])
        case "lowest":
            return -length(facts["g"])
        case "level":
            return Fraction(-facts["g"][0] * facts["g"][1], facts["g"][1])
    key = key_entries(question)
    size = length(facts["g"])
    return sum(x * x for x in key) == 1 and sum(a * b for a, b in zip(key, facts["g"], strict=True)) == -size


CASES = {
    "partial_derivative": Case(upward, [{"ask": ask} for ask in ("value", "partial")]),
}
