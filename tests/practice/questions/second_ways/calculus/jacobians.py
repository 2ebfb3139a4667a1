"""Second ways for the generators of Jacobians: differences, and maps followed from inputs to outputs."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

from practice.questions import Question, key_text
from second_ways.calculus.gradients import gradient, several
from second_ways.case import Case
from second_ways.linear_algebra.matrices import follow, image, key_rows


def through(question: Question, facts: dict[str, Any]) -> object:
    j, v = facts.get("j"), facts.get("v")
    if "fs" in facts:
        j = [gradient(several(f, "xy"), facts["point"]) for f in facts["fs"]]
    match facts["what"]:
        case "jacobian":
            return key_rows(question) == j
        case "entry":
            return j[facts["i"]][facts["k"]]
        case "shape":
            return [int(n) for n in re.findall(r"\d+", key_text(question))] == facts["right"]
        case "jvp":
            return key_rows(question) == follow(j, v)
        case "vjp":
            return key_rows(question) == [sum(w * line[k] for w, line in zip(v, j, strict=True)) for k in range(2)]
        case "product-entry":
            k = facts["k"]
            return sum(w * line[k] for w, line in zip(v, j, strict=True)) if facts["left"] else follow(j, v)[k]
        case "gap":
            return Fraction(facts["total"] - facts["b"] * v[1], v[0])
        case "chain":
            key = key_rows(question)
            return all(image([facts["a"], facts["b"]], k) == [line[k] for line in key] for k in range(2))
        case "chain-entry":
            return image([facts["a"], facts["b"]], facts["k"])[facts["i"]]
    return sum(g * d for g, d in zip(facts["g"], facts["d"], strict=True))


CASES = {
    "jacobian_product": Case(through, [{"ask": ask} for ask in ("jacobian", "jvp", "vjp", "chain")]),
}
