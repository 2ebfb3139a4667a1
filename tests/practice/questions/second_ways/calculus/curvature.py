"""Second ways for the generators of Hessians: differences of gradients, and search."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from practice.questions import Question, key_text
from second_ways.calculus.gradients import gradient, part, several
from second_ways.case import Case
from second_ways.linear_algebra.matrices import follow, key_rows
from second_ways.linear_algebra.vectors import key_entries


def form(h: list[list[int]], x: Fraction, y: Fraction) -> Fraction:
    """Twice the quadratic function whose Hessian is h."""
    return h[0][0] * x * x + (h[0][1] + h[1][0]) * x * y + h[1][1] * y * y


def bent(question: Question, facts: dict[str, Any]) -> object:
    if "f" in facts:
        f, point = several(facts["f"], facts["names"]), [Fraction(x) for x in facts["point"]]
        if facts["what"] == "hessian-entry":
            return part(part(f, facts["j"]), facts["i"])(*point)
        return key_rows(question) == [gradient(part(f, i), point) for i in range(len(point))]
    h, v = facts.get("h"), facts.get("v")
    match facts["what"]:
        case "symmetric":
            return facts["b"]
        case "form":
            f = several(key_text(question), "xy")
            return all(2 * f(Fraction(x), Fraction(y)) == form(h, x, y) for x in (-1, 2, 3) for y in (1, -2, 5))
        case "hvp":
            return key_rows(question) == follow(h, v)
        case "hvp-entry":
            return follow(h, v)[facts["k"]]
        case "hvp-estimate":
            step = Fraction(facts["step"])
            change = [Fraction(b) - a for a, b in zip(facts["g"], facts["later"], strict=True)]
            return [step * x for x in key_entries(question)] == change
        case "curvature":
            return form(h, *map(Fraction, v))
        case "mixed":
            a, c = facts["a"], facts["c"]
            return next(t for t in range(-20, 21) if form([[a, t], [t, c]], *map(Fraction, v)) == facts["total"])
        case "second-order":
            s = Fraction(facts["s"])
            return (2 * facts["g"] + facts["a"] * s) * s / 2
    return points(question, facts)


def points(question: Question, facts: dict[str, Any]) -> object:
    h = facts.get("h")
    match facts["what"]:
        case "kind":
            h = [[facts["a"], facts["b"]], [facts["b"], facts["c"]]]
            around = [(x, y) for x in range(-20, 21) for y in range(-20, 21) if x or y]
            signs = {form(h, Fraction(x), Fraction(y)) > 0 for x, y in around}
            named = "saddle" if len(signs) == 2 else "minimum" if True in signs else "maximum"
            return named in key_text(question)
        case "determinant":
            return facts["a"] * facts["c"] - facts["b"] ** 2
        case "least-c":
            a, b = facts["a"], facts["b"]
            return next(c for c in range(99) if a > 0 and a * c > b * b)
        case "falls":
            return key_text(question).endswith("(1, -1)") and facts["q"] < 0 < facts["p"]
        case "newton":
            return facts["w"] - Fraction(facts["g"], h)
        case "newton-2":
            pairs = zip(facts["w"], facts["g"], h, strict=True)
            return key_entries(question) == [w - Fraction(g, c) for w, g, c in pairs]
        case "newton-slope":
            return (facts["w"] - facts["new"]) * h
    return Fraction(facts["g"], facts["w"] - facts["new"])


CASES = {
    "hessian_at_point": Case(bent, [{"ask": ask} for ask in ("hessian", "product", "curvature")]),
}
