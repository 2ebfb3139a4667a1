"""Second ways for the generators of square matrices: areas by the shoelace rule, products, and search."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

from practice.questions import Question, key_text
from second_ways.case import Case
from second_ways.linear_algebra.matrices import follow

WHOLE = range(-60, 61)


def signed_area(m: list[list[int]]) -> Fraction:
    """The signed area of the image of the unit square, by the shoelace rule."""
    corners = [follow(m, corner) for corner in ([0, 0], [1, 0], [1, 1], [0, 1])]
    pairs = zip(corners, corners[1:] + corners[:1], strict=True)
    return Fraction(sum(p[0] * q[1] - q[0] * p[1] for p, q in pairs), 2)


def moved(m: list[list[int]], k: int) -> list[list[int]]:
    return [[x - (k if i == j else 0) for j, x in enumerate(line)] for i, line in enumerate(m)]


def squared(question: Question, f: dict[str, Any]) -> object:
    m = f.get("m")
    match f["what"]:
        case "determinant":
            return signed_area(m)
        case "area":
            return abs(signed_area(m)) * f["area"]
        case "gap":
            return next(t for t in WHOLE if signed_area([[f["a"], f["b"]], [f["c"], t]]) == f["total"])
        case "inverse":
            entries = [Fraction(x) for x in re.findall(r"-?\d+(?:\.\d+)?(?:/\d+)?", key_text(question))]
            key = [entries[:2], entries[2:]]
            return [follow(m, [line[k] for line in key]) for k in range(2)] == [[1, 0], [0, 1]]
        case "inverse-entry":
            area = signed_area(m)
            unit = [int(k == f["j"]) for k in range(2)]
            tops = [[unit[0], m[0][1]], [unit[1], m[1][1]]], [[m[0][0], unit[0]], [m[1][0], unit[1]]]
            return signed_area(tops[f["i"]]) / area
        case "solve":
            return follow(m, [int(x) for x in re.findall(r"-?\d+", key_text(question))]) == f["b"]
        case "eigenvalue":
            return max(k for k in WHOLE if signed_area(moved(m, k)) == 0)
        case "other":
            return next(k for k in WHOLE if signed_area(moved(m, k)) == 0 and k != f["known"])
        case "of-vector":
            return next(k for k in WHOLE if follow(m, f["v"]) == [k * x for x in f["v"]])
    value = f["start"]
    for _ in range(f["n"]):
        value *= f["p"]
    return value


CASES = {
    "square_matrix": Case(squared, [{"ask": ask} for ask in ("determinant", "inverse", "eigenvalue")]),
}
