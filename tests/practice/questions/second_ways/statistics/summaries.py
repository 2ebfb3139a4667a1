"""Second ways for the generators of summaries: the standard library's statistics, and search."""

from __future__ import annotations

import statistics
from fractions import Fraction
from typing import Any

from practice.questions import Question
from second_ways.case import Case


def fractions(values: list[Any]) -> list[Fraction]:
    return [Fraction(v) for v in values]


def plain(f: dict[str, Any]) -> object:
    match f["what"]:
        case "mean":
            return statistics.mean(fractions(f["values"]))
        case "new-mean":
            return statistics.mean([Fraction(f["mean"])] * f["count"] + [Fraction(f["extra"])])
        case "missing":
            return next(x for x in range(50) if statistics.mean(fractions([*f["known"], x])) == Fraction(f["mean"]))
        case "median":
            return statistics.median(fractions(f["values"]))
        case "quartiles":
            ordered = sorted(fractions(f["values"]))
            return statistics.median(ordered[4:]) - statistics.median(ordered[:4])
        case "median-gap":
            tries = ([x if v is None else v for v in f["values"]] for x in range(60))
            k = f["values"].index(None)
            return next(
                t[k] for t in tries if sorted(t) == t and statistics.median(fractions(t)) == Fraction(f["median"])
            )
        case "weighted":
            copies = [Fraction(v) for w, v in zip(f["weights"], f["values"], strict=True) for _ in range(w)]
            return statistics.mean(copies)
        case "weighted-gap":
            w, x, total = f["w"], f["x"], Fraction(f["total"])
            return next(y for y in range(200) if statistics.mean(fractions([x] * w + [y] * (100 - w))) == total)
        case "weight":
            x, y, total = f["x"], f["y"], Fraction(f["total"])
            return next(w for w in range(101) if statistics.mean(fractions([x] * w + [y] * (100 - w))) == total)
    return spread(f)


def spread(f: dict[str, Any]) -> object:
    match f["what"]:
        case "deviation":
            values = fractions(f["values"])
            if f["root"]:
                return Fraction(statistics.pstdev(values))
            return statistics.pvariance(values) if f["divisor"] == len(values) else statistics.variance(values)
        case "shifted":
            made = [f["a"] * x + 7 for x in (-f["sd"], f["sd"])]
            return Fraction(statistics.pstdev(fractions(made)))
        case "shorter":
            return next(s for s in range(50) if s * s + f["mean"] ** 2 == f["squares"])
        case "z":
            return next(
                z for z in (Fraction(k, 20) for k in range(-80, 81)) if f["mean"] + z * f["sd"] == Fraction(f["x"])
            )
        case "value":
            return f["mean"] + Fraction(f["z"]) * f["sd"]
        case "sd":
            return (Fraction(f["x"]) - f["mean"]) / Fraction(f["z"])
    return averaged(f)


def averaged(f: dict[str, Any]) -> object:
    beta = Fraction(f.get("beta", 0))
    match f["what"]:
        case "ema":
            m = Fraction(f["m"])
            for x in f["xs"]:
                m += (1 - beta) * (x - m)
            return m
        case "ema-x":
            return next(x for x in range(60) if f["m"] + (1 - beta) * (x - f["m"]) == Fraction(f["new"]))
        case "ema-weight":
            m = Fraction(0)
            for x in [1] + [0] * f["k"]:
                m += (1 - beta) * (x - m)
            return m
        case "ema-corrected":
            return Fraction(f["m"]) / ((1 - beta) + (1 - beta) * beta)
        case "error":
            gaps = [abs(f["a"] * x + f["b"] - y) for x, y in zip(f["xs"], f["ys"], strict=True)]
            return statistics.mean([Fraction(g) ** f["power"] for g in gaps])
        case "residual":
            return f["y"] - f["a"] * f["x"] - f["b"]
        case "residual-value":
            return f["b"] + f["gap"] + f["a"] * f["x"]
    return min(range(20), key=lambda c: sum(abs(v - c) ** f["power"] for v in f["values"]))


def summed(question: Question, facts: dict[str, Any]) -> object:
    return plain(facts)


CASES = {
    "data_summary": Case(summed, [{"ask": ask} for ask in ("mean", "median", "deviation")]),
}
