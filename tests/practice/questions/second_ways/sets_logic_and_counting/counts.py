"""Second ways for the generators of counts: everything is listed and counted."""

from __future__ import annotations

import itertools
import re
from fractions import Fraction
from typing import Any

from practice.questions import Question, key_text
from second_ways.case import Case


def how_many(things: Any) -> int:
    return sum(1 for _ in things)


def counted(question: Question, f: dict[str, Any]) -> object:
    n, k = f.get("n", 0), f.get("k", 0)
    match f["what"]:
        case "choices":
            return how_many(itertools.product(*map(range, f["sizes"])))
        case "strings":
            words = itertools.product(range(n), repeat=k) if f["repeats"] else itertools.permutations(range(n), k)
            return how_many(w for w in words if not f["first"] or w[0] < f["first"])
        case "factor":
            return Fraction(f["total"], f["known"])
        case "either":
            return how_many(itertools.chain(*map(range, f["sizes"])))
        case "letters":
            return next(m for m in range(1, 50) if how_many(itertools.product(range(m), repeat=k)) == f["total"])
        case "orders":
            return how_many(itertools.permutations(range(n), k))
        case "quotient":
            return how_many(itertools.permutations(range(n), n - f["m"]))
        case "chair":
            return next(m for m in range(50) if how_many(itertools.permutations(range(m), 2)) == f["total"])
        case "subsets":
            return how_many(itertools.combinations(range(n), k))
        case "team":
            women, men = itertools.combinations(range(f["a"]), f["x"]), itertools.combinations(range(f["b"]), f["y"])
            return how_many(itertools.product(women, men))
        case "handshakes":
            return next(m for m in range(50) if how_many(itertools.combinations(range(m), 2)) == f["total"])
    return sets(question, f)


def sets(question: Question, f: dict[str, Any]) -> object:
    key = {int(x) for x in re.findall(r"\d+", key_text(question))}
    a, b = f.get("a"), f.get("b")
    match f["what"]:
        case "set":
            tests = {
                "intersection": lambda x: x in a and x in b,
                "union": lambda x: x in a or x in b,
                "not in B": lambda x: x in a and x not in b,
                "exactly one": lambda x: (x in a) != (x in b),
                "neither": lambda x: x not in a and x not in b,
            }
            test = next(test for word, test in tests.items() if word in f["named"])
            return key == {x for x in f["world"] if test(x)}
        case "set-size":
            return how_many(x for x in {*a, *b} if f["named"] == "union" or (x in a) != (x in b))
        case "which-set":
            union, both = set(f["union"]), set(f["both"])
            return (key | set(a)) == union and (key & set(a)) == both
        case "people":
            both, only, other, none = f["cells"]
            people = [(1, 1)] * both + [(1, 0)] * only + [(0, 1)] * other + [(0, 0)] * none
            wanted = {"either": (1, 2), "neither": (0,), "one": (1,)}[f["kind"]]
            return how_many(p for p in people if sum(p) in wanted)
        case "overlap":
            return next(x for x in range(99) if a - x + b - x + x == f["either"])
    return next(x for x in range(99) if x + sum(f["parts"]) == f["total"])


CASES = {
    "counting_ways": Case(counted, [{"ask": ask} for ask in ("choices", "arrangements", "selections")]),
}
