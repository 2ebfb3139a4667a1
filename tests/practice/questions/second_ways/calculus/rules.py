"""Second ways for the generators of rules of differentiation: dual numbers, and search."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from practice.questions import Question, key_text
from practice.questions.number_text import read_number
from second_ways.calculus.formulas import Dual, rate, same_expression
from second_ways.case import Case

NUMBERS = [Fraction(k) for k in range(-60, 61)]


def ruled(question: Question, facts: dict[str, Any]) -> object:
    match facts["what"]:
        case "whole":
            return same_expression(key_text(question), lambda x: rate(facts["f"], x))
        case "at":
            return rate(facts["f"], Fraction(facts["at"]))
        case "exp-at":
            found = rate(facts["f"], Fraction(facts["at"]))
            text = str(facts["right"]) if facts["structure"] == "find-the-error" else key_text(question)
            key = read_number(str(text)).exact
            assert key is not None
            assert abs(found - float(key)) < 1e-9
            return key
        case "table-product":
            return (Dual(*map(Fraction, facts["f"])) * Dual(*map(Fraction, facts["g"]))).rate
        case "table-quotient":
            return (Dual(*map(Fraction, facts["f"])) / Dual(*map(Fraction, facts["g"]))).rate
        case "table-chain":
            return rate(f"({facts['outer']})*(({facts['inner']})*x)", 0)
        case "from-product":
            f, g = Dual(*map(Fraction, facts["f"])), Fraction(facts["g"])
            return next(k for k in NUMBERS if (f * Dual(g, k)).rate == facts["total"])
        case "from-quotient":
            f, g = Fraction(facts["f"]), Dual(*map(Fraction, facts["g"]))
            return next(k for k in NUMBERS if (Dual(f, k) / g).rate == Fraction(facts["total"]))
        case "rates":
            return Fraction(facts["whole"], facts["a"])
        case "chain-k":
            return next(k for k in range(1, 30) if rate(f"({k}*x+({facts['c']}))^{facts['n']}", 0) == facts["total"])
        case "ratio":
            return Fraction(facts["top"]) / Fraction(facts["bottom"])
        case "ln-slope":
            return next(x for x in NUMBERS if x > 0 and Fraction(facts["c"]) / x == Fraction(facts["slope"]))
    return Fraction(facts["rate"]) * facts["size"]


CASES = {
    "derivative_rule": Case(ruled, [{"ask": ask} for ask in ("product", "quotient", "chain")]),
}
