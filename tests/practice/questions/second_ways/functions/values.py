"""Second ways for the generators of values of functions: formulas read from the facts, and search."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from practice.questions import Question, key_text
from second_ways.calculus.formulas import formula
from second_ways.case import Case

TRIES = [Fraction(k, 2) for k in range(-400, 401)]
POINTS = [Fraction(k) for k in (-3, -1, 2, 5)]


def evaluated(question: Question, facts: dict[str, Any]) -> object:
    f = formula(facts["f"]) if "f" in facts else None
    g = formula(facts["g"]) if "g" in facts else None
    y = Fraction(facts.get("y", 0))
    if f is None:
        return numeric(question, facts)
    match facts["what"]:
        case "at":
            return f(Fraction(facts["at"]))
        case "shifted":
            made = formula(key_text(question), facts["name"])
            return all(made(x) == f(x + facts["h"]) for x in POINTS)
        case "input" | "undone":
            return next(x for x in TRIES if f(x) == y)
        case "composed":
            assert g is not None
            return f(g(Fraction(facts["at"])))
        case "composed-input":
            assert g is not None
            return next(x for x in TRIES if f(g(x)) == y)
        case "formula":
            made = formula(key_text(question))
            assert g is not None
            return all(made(x) == f(g(x)) for x in POINTS)
    undo = formula(key_text(question))
    return all(undo(f(x)) == x for x in POINTS)


def exponents(facts: dict[str, Any]) -> object:
    eighths = [Fraction(k, n) for n in range(1, 8) for k in range(-12, 13)]

    def is_power(base: Fraction, e: Fraction, value: Fraction) -> bool:
        return base**e.numerator == value**e.denominator

    match facts["what"]:
        case "power":
            e = Fraction(facts["top"], facts["bottom"])
            tries = [r for n in range(1, 1100) for r in (Fraction(n), Fraction(1, n))]
            return next(r for r in tries if is_power(Fraction(facts["whole"]), e, r))
        case "root-exponent":
            return next(e for e in eighths if is_power(Fraction(facts["whole"]), e, Fraction(facts["right"])))
        case "exponent":
            return next(e for e in eighths if is_power(Fraction(facts["whole"]), e, Fraction(facts["value"])))
        case "log":
            return next(e for e in eighths if is_power(Fraction(facts["base"]), e, Fraction(facts["x"])))
    return None


def numeric(question: Question, facts: dict[str, Any]) -> object:
    found = exponents(facts)
    if found is not None:
        return found
    match facts["what"]:
        case "antilog":
            e = Fraction(facts["n"])
            tries = [r for n in range(1, 1100) for r in (Fraction(n), Fraction(1, n))]
            return next(r for r in tries if r**e.denominator == Fraction(facts["base"]) ** e.numerator)
        case "joined":
            return facts["a"] * facts["b"]
        case "law-inverse":
            gap = Fraction(facts["whole"]) - Fraction(facts["p"])
            return gap if facts["sign"] > 0 else -gap
        case "law":
            p, q = Fraction(facts["p"]), Fraction(facts["q"])
            return sum([p] * facts["m"]) + (q if facts["n"] > 0 else -q)
        case "growth":
            amount = Fraction(facts["start"])
            for _ in range(facts["steps"]):
                amount += amount * facts["percent"] / 100
            return amount
        case "factor":
            return Fraction(100 + facts["percent"], 100)
        case "step-factor":
            return next(r for r in range(1, 99) if facts["a"] * r ** facts["n"] == facts["end"])
        case "half-life":
            hours, left = 0, Fraction(facts["start"])
            while left > Fraction(facts["end"]):
                hours, left = hours + facts["half"], left / 2
            return hours
    return sequences(question, facts)


def sequences(question: Question, facts: dict[str, Any]) -> object:
    a, b = Fraction(facts.get("a", 0)), Fraction(facts.get("b", 0))
    match facts["what"]:
        case "arithmetic":
            return [facts["a"] + k * facts["d"] for k in range(facts["n"])][-1]
        case "square-term":
            return sum(facts["d"] * (2 * k + 1) for k in range(facts["n"])) + facts["c"]
        case "which-term":
            return list(range(facts["a"], facts["term"] + 1, facts["d"])).index(facts["term"]) + 1
        case "rule":
            made = formula(key_text(question), "n")
            return [made(Fraction(n)) for n in range(1, 6)] == [facts["a"] + k * facts["d"] for k in range(5)]
        case "difference":
            return next(d for d in range(1, 20) if facts["a"] + facts["k"] * d == facts["end"])
        case "recursion":
            x = Fraction(facts["start"])
            for _ in range(facts["n"] - 1):
                x = a * x + b
            return x
        case "before":
            return next(x for x in TRIES if a * x + b == Fraction(facts["now"]))
    return next(x for x in TRIES if a * x + b == x)


CASES = {
    "function_value": Case(evaluated, [{"ask": ask} for ask in ("value", "composition", "inverse")]),
}
