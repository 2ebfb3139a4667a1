"""Second ways for the generators of vectors: the vectors are read from the prompt."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

from practice.questions import Question, key_text
from second_ways.case import Case
from second_ways.reading import numbers


def tuples(text: str) -> list[list[Fraction]]:
    """The vectors that stand in round brackets, in order."""
    return [numbers(found) for found in re.findall(r"\(([^()a-z]*,[^()a-z]*)\)", text)]


def key_entries(question: Question) -> list[Fraction]:
    """The entries of a vector key."""
    return [Fraction(part) for part in re.findall(r"-?\d+(?:\.\d+)?(?:/\d+)?", key_text(question))]


def arithmetic(question: Question, facts: dict[str, Any]) -> object:
    found = tuples(question.prompt)
    match facts["what"]:
        case "entry":
            k = facts["place"]
            return sum((w * v[k] for w, v in zip(facts["weights"], found, strict=True)), Fraction(0))
        case "arrow-entry":
            return found[1][facts["place"]] - found[0][facts["place"]]
    key = key_entries(question)
    match facts["what"]:
        case "whole":
            left = [sum(w * v[k] for w, v in zip(facts["weights"], found, strict=True)) for k in range(len(key))]
            return left == key
        case "missing":
            return all(facts["weight"] * a + x == b for a, x, b in zip(found[0], key, found[1], strict=True))
        case "weights":
            return [key[0] * a + key[1] * b for a, b in zip(found[0], found[1], strict=True)] == found[2]
        case "way":
            share = Fraction(facts["share"])
            return [(1 - share) * p + share * q for p, q in zip(*found, strict=True)] == key
        case "arrow":
            return [p + x for p, x in zip(found[0], key, strict=True)] == found[1]
        case "end":
            return [e - v for e, v in zip(key, found[0], strict=True)] == found[1]
        case "start":
            return [s + v for s, v in zip(key, found[0], strict=True)] == found[1]
    p, q, r = found
    return [e - c for e, c in zip(key, r, strict=True)] == [b - a for a, b in zip(p, q, strict=True)]


CASES = {
    "vector_arithmetic": Case(arithmetic, [{"ask": ask} for ask in ("arrows", "sums", "combinations")]),
}
