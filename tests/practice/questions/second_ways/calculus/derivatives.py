"""Second ways for the generators of derivatives of polynomials: dual numbers, and search."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

from practice.questions import Question, key_text
from second_ways.calculus.formulas import formula, rate, same_expression
from second_ways.case import Case

HALVES = [Fraction(k, 2) for k in range(-40, 41)]


def unknown(facts: dict[str, Any]) -> object:
    """The unknown number of an inverse question, by trying."""
    at = Fraction(facts.get("at", 1))
    match facts["what"]:
        case "coefficient":
            return next(a for a in range(1, 99) if rate(f"{a}*x^{facts['n']}", 1) == facts["front"])
        case "coefficient-at":
            return next(a for a in range(1, 99) if rate(f"{a}*x^{facts['n']}", at) == facts["slope"])
        case "exponent":
            return next(
                n for n in range(2, 9) if rate(f"{facts['c']}*x^{n}", 2) == facts["front"] * 2 ** facts["power"]
            )
        case "second-k":
            return next(
                k for k in range(-9, 10) if rate(f"({k})*x^{facts['power']}", at, 2) + facts["extra"] == facts["total"]
            )
        case "critical-k":
            return -rate(f"{facts['a']}*x^{facts['n']}", at)
    line = formula(facts["line"])
    return line(at) if facts["ask"] == "value" else line(at + 1) - line(at)


def derived(question: Question, facts: dict[str, Any]) -> object:
    if "f" not in facts:
        return unknown(facts)
    f, order, at = facts["f"], facts.get("order", 1), Fraction(facts.get("at", 0))
    match facts["what"]:
        case "whole":
            return same_expression(key_text(question), lambda x: rate(f, x, order))
        case "at":
            return rate(f, at, order)
        case "where":
            return next(x for x in HALVES if rate(f, x) == Fraction(facts["slope"]))
        case "critical":
            return next(x for x in HALVES if rate(f, x) == 0)
        case "critical-set":
            zeros = [x for x in HALVES if rate(f, x) == 0]
            return sorted(map(Fraction, re.findall(r"-?\d+", key_text(question)))) == zeros
        case "kind":
            near, here = Fraction(1, 1000), formula(f)(at)
            rises = formula(f)(at - near) > here < formula(f)(at + near)
            return ("minimum" in key_text(question)) == rises
        case "tangent":
            line, y = formula(key_text(question)), formula(f)(at)
            return line(at) == y and line(at + 1) - y == rate(f, at)
    return formula(f)(at) + rate(f, at) * (Fraction(facts["x"]) - at)


CASES = {
    "polynomial_derivative": Case(derived, [{"ask": ask} for ask in ("power", "polynomial", "second")]),
}
