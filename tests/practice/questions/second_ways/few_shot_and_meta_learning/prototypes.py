"""Second ways for the generators of prototypes."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Any

from practice.questions import Question, key_text
from second_ways.case import Case


def prototypes(question: Question, facts: dict[str, Any]) -> object:
    means = [tuple(sum(axis) / len(points) for axis in zip(*points, strict=True)) for points in facts["support"]]
    key = key_text(question)
    match facts["structure"]:
        case "nearest-class":
            distances = [math.dist(mean, facts["query"]) for mean in means]
            return key == f"class {'ABC'[distances.index(min(distances))]}"
        case "prototype":
            return [float(Fraction(part)) for part in key.strip("[]").split(", ")] == list(means[0])
        case "missing-point":
            last = [int(part) for part in key.strip("[]").split(", ")]
            points = [*facts["support"][0], last]
            return [Fraction(sum(axis), len(points)) for axis in zip(*points, strict=True)] == [
                Fraction(value) for value in facts["prototype"]
            ]
    return Fraction(round(math.dist(means[0], facts["query"]) ** 2 * 16), 16)


CASES = {
    "prototype_class": Case(prototypes, [{}, {"classes": 2}, {"shots": 4}]),
}
