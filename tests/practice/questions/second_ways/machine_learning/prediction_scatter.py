"""A second way for bias and variance: the statistics module, and the sum of the parts."""

from __future__ import annotations

from fractions import Fraction
from statistics import mean, pvariance
from typing import Any

from practice.questions import Question
from second_ways.case import Case


def scatter(question: Question, facts: dict[str, Any]) -> object:
    if facts["what"] == "part":
        sums = (v for v in range(1000) if facts["bias"] ** 2 + v + facts["noise"] == facts["total"])
        return next(sums)
    predictions = [Fraction(p) for p in facts["predictions"]]
    errors = [p - facts["truth"] for p in predictions]
    match facts["what"]:
        case "bias":
            return mean(errors)
        case "variance":
            return pvariance(predictions)
    return mean(e * e for e in errors)


CASES = {"prediction_scatter": Case(scatter)}
