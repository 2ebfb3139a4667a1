"""Second ways for the generators of information and softmax: floating-point logarithms and exponentials."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Any

from practice.questions import Question
from second_ways.case import Case
from second_ways.linear_algebra.vectors import key_entries


def near(value: float) -> Fraction:
    """The simple fraction that a floating-point result stands for."""
    found = Fraction(value).limit_denominator(5000)
    assert abs(float(found) - value) < 1e-9
    return found


def measured(question: Question, f: dict[str, Any]) -> object:
    ps = [float(Fraction(p)) for p in f.get("ps", [])]
    match f["what"]:
        case "surprise":
            return near(-math.log2(math.prod(ps)))
        case "probability":
            return near(math.exp(-f["bits"] * math.log(2)))
        case "ratio" | "count":
            return near(math.exp(f["bits"] * math.log(2)))
        case "entropy":
            assert abs(sum(ps) - 1) < 1e-9
            return near(-sum(p * math.log2(p) for p in ps))
        case "cross" | "kl":
            p, q = ([float(Fraction(x)) for x in f[name]] for name in "pq")
            own = sum(a * math.log2(a) for a in p) if f["what"] == "kl" else 0
            return near(own - sum(a * math.log2(b) for a, b in zip(p, q, strict=True)))
        case "mean-loss":
            return near(-sum(map(math.log2, ps)) / len(ps))
        case "missing-loss":
            rest = f["count"] * float(Fraction(f["mean"])) - sum(f["known"])
            return near(2**-rest)
        case "relation":
            h, k = Fraction(f["h"]), Fraction(f["k"])
            return {"kl": k, "cross": h + k, "entropy": h}[f["kind"]]
    return squashed(question, f)


def squashed(question: Question, f: dict[str, Any]) -> object:
    if "weights" in f:
        scores = [math.log(w) + 3 for w in f["weights"]]
        total = sum(map(math.exp, scores))
        shares = [near(math.exp(s) / total) for s in scores]
        return shares[f["k"]] if "k" in f else key_entries(question) == shares
    p = Fraction(f.get("p", 0))
    match f["what"]:
        case "gap" | "lse":
            return near(math.exp(math.log(f["n"])))
        case "same":
            return p
        case "slope":
            z, h = math.log(p / (1 - p)), 1e-5
            exact = (1 / (1 + math.exp(-z - h)) - 1 / (1 + math.exp(-z + h))) / (2 * h)
            return Fraction(exact).limit_denominator(12000)
        case "logistic":
            return near(1 / (1 + math.exp(-math.log(Fraction(f["odds"])))))
        case "mirror":
            return near(1 / (1 + math.exp(math.log(p / (1 - p)))))
        case "odds":
            return near(math.exp(math.log(p) - math.log(1 - p)))
    return f["x"] * p - f["x"] * f["y"]


CASES = {
    "information_in_bits": Case(measured, [{"ask": ask} for ask in ("surprise", "entropy")]),
}
