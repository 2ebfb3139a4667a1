"""Second ways for the generators of lengths and angles, from the vectors of the prompt."""

from __future__ import annotations

from fractions import Fraction
from math import isqrt
from typing import Any

from practice.questions import Question, key_text
from practice.questions.number_text import read_number
from second_ways.case import Case
from second_ways.linear_algebra.vectors import key_entries, tuples


def dot(a: list[Fraction], b: list[Fraction]) -> Fraction:
    return sum((x * y for x, y in zip(a, b, strict=True)), Fraction(0))


def root(square: Fraction) -> Fraction:
    """The square root of a square fraction."""
    found = Fraction(isqrt(square.numerator), isqrt(square.denominator))
    assert found**2 == square
    return found


def minus(a: list[Fraction], b: list[Fraction]) -> list[Fraction]:
    return [x - y for x, y in zip(a, b, strict=True)]


def fits(question: Question, facts: dict[str, Any], key: Fraction) -> bool | None:
    """Whether a key that fills a gap makes the prompt true."""
    filled = [key if x is None else Fraction(x) for x in facts.get("b", [])]
    match facts["what"]:
        case "dot-gap":
            return dot([Fraction(x) for x in facts["a"]], filled) == facts["total"]
        case "orthogonal-gap":
            return dot([Fraction(x) for x in facts["a"]], filled) == 0
        case "length-gap":
            return key > 0 and key**2 + sum(x * x for x in facts["rest"]) == facts["length"] ** 2
        case "distance-gap":
            ends = [key, *facts["q"]]
            return (
                key > facts["p"][0]
                and sum((x - y) ** 2 for x, y in zip(ends, facts["p"], strict=True)) == facts["length"] ** 2
            )
        case "norm-gap":
            power = 1 if facts["kind"] == "L1" else 2
            return key > 0 and key**power + sum(x**power for x in facts["rest"]) == facts["total"] ** power
        case "unprojected":
            onto, shown = tuples(question.prompt)[-2:]
            whole = [Fraction(facts["first"]), key]
            return dot(minus(whole, shown), onto) == 0
    return None


def simple(question: Question, facts: dict[str, Any]) -> object:
    found = tuples(question.prompt)
    match facts["what"]:
        case "dot":
            return dot(*found)
        case "length":
            return root(dot(found[0], found[0]))
        case "scaled":
            return max(facts["factor"], -facts["factor"]) * facts["length"]
        case "distance":
            between = minus(*found)
            return root(dot(between, between))
        case "unit-entry":
            return found[0][facts["place"]] / root(dot(found[0], found[0]))
        case "norm":
            sizes = [max(x, -x) for x in found[0]]
            return {"L1": sum(sizes), "max": sorted(sizes)[-1], "L2": None}[facts["kind"]] or root(dot(sizes, sizes))
        case "cosine":
            a, b = found
            sign = 1 if dot(a, b) > 0 else -1
            return sign * root(dot(a, b) ** 2 / dot(a, a) / dot(b, b))
        case "from-cosine":
            return Fraction(facts["c"]) * facts["m"] * facts["n"]
        case "cosine-length":
            return Fraction(facts["d"]) / facts["m"] / Fraction(facts["c"])
        case "pythagoras":
            return root(Fraction(facts["m"] ** 2 + facts["n"] ** 2))
        case "pythagoras-side":
            return root(Fraction(facts["total"] ** 2 - facts["m"] ** 2))
        case "coefficient":
            a, b = found
            return next(
                t for t in (Fraction(k, 2) for k in range(-99, 99)) if dot(minus(a, [t * x for x in b]), b) == 0
            )
    return None


def vectors(question: Question, facts: dict[str, Any]) -> bool:
    found = tuples(question.prompt)
    if facts["what"] == "angle":
        size = dot(*found)
        return key_text(question) == ("acute" if size > 0 else "obtuse" if size < 0 else "right")
    if facts["what"] == "nearest":
        nearest = min(facts["points"], key=lambda p: sum((x - y) ** 2 for x, y in zip(p, found[0], strict=True)))
        return tuples(key_text(question))[0] == nearest
    if facts["what"] == "which-orthogonal":
        return [dot(found[0], tuples(o.text)[0]) == 0 for o in question.options] == [
            o.correct for o in question.options
        ]
    key = key_entries(question)
    match facts["what"]:
        case "unit" | "resized":
            size = 1 if facts["what"] == "unit" else facts["length"]
            turned = key[0] * found[0][1] == key[1] * found[0][0] and dot(key, found[0]) > 0
            return turned and dot(key, key) == size**2
        case "projection":
            a, b = found
            return key[0] * b[1] == key[1] * b[0] and dot(minus(a, key), b) == 0
    a, b = found
    along = minus(a, key)
    return dot(key, b) == 0 and along[0] * b[1] == along[1] * b[0]


def geometry(question: Question, facts: dict[str, Any]) -> object:
    if facts["structure"] == "find-the-error" and facts["what"] == "orthogonal-gap":
        filled = fits(question, facts, Fraction(facts["right"]))
        assert filled
        return Fraction(facts["right"])
    computed = simple(question, facts)
    if computed is not None:
        return computed
    if question.kind == "number":
        key = read_number(key_text(question)).exact
        assert key is not None
        return bool(fits(question, facts, key))
    return vectors(question, facts)


CASES = {
    "vector_length": Case(geometry, [{"ask": ask} for ask in ("dot", "length", "distance")]),
}
