"""Second ways for the generators of angles: floating-point trigonometry, and complex numbers for turns."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Any

from practice.questions import Question
from second_ways.case import Case
from second_ways.linear_algebra.vectors import key_entries


def near(value: float) -> Fraction:
    found = Fraction(value).limit_denominator(1000)
    assert abs(float(found) - value) < 1e-9
    return found


def turned(p: list[int], quarters: int) -> list[Fraction]:
    z = complex(*p) * 1j ** (quarters % 4)
    return [near(z.real), near(z.imag)]


def measured(question: Question, f: dict[str, Any]) -> object:
    match f["what"]:
        case "degrees":
            return near(math.degrees(f["n"] * math.pi / f["d"]))
        case "arc":
            return near(2 * math.pi * f["r"] * (float(Fraction(f["theta"])) / (2 * math.pi)))
        case "share":
            return near(math.radians(f["degrees"]) / math.pi)
        case "angle":
            return Fraction(f["arc"]) / f["r"]
        case "ratio":
            a, b, _ = f["sides"]
            angle = math.atan2(a, b)
            return near({"sine": math.sin, "cosine": math.cos, "tangent": math.tan}[f["name"]](angle))
        case "side":
            ratio = Fraction(f["ratio"])
            return next(s for s in range(1, 999) if (s == ratio * f["known"] if f["top"] else s * ratio == f["known"]))
        case "turned":
            return turned(f["p"], f["quarters"])[f["k"]]
        case "image":
            return key_entries(question) == turned(f["p"], f["quarters"])
        case "before":
            return turned([int(x) for x in key_entries(question)], f["quarters"]) == f["image"]
        case "cosines":
            angle = math.radians(f["degrees"])
            return near((f["a"] - f["b"] * math.cos(angle)) ** 2 + (f["b"] * math.sin(angle)) ** 2)
    a, b, c = f["a"], f["b"], f["c"]
    half = (a + b + c) / 2
    return near(2 * half * (half - c) / (a * b) - 1)


CASES = {
    "angle_and_side": Case(measured, [{"ask": ask} for ask in ("radians", "ratios", "rotation", "cosines")]),
}
