"""Second ways for the generators of layers: every parameter counted on its own, and search."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

from practice.questions import Question, key_text
from second_ways.case import Case


def dense(sizes: list[int], bias: bool = True) -> int:
    """The parameters of a stack, unit by unit."""
    count = 0
    for before, after in pairwise(sizes):
        for _ in range(after):
            count += sum(1 for _ in range(before)) + int(bias)
    return count


def filters(c: int, d: int, k: int) -> int:
    return sum(1 for _ in range(d) for _ in range(c) for _ in range(k) for _ in range(k)) + d


def recurrent(x: int, h: int) -> int:
    return sum(x + h + 1 for _ in range(h))


def counted(question: Question, f: dict[str, Any]) -> object:
    tries = range(1, 2000)
    match f["what"]:
        case "layers":
            return dense(f["sizes"], f["bias"])
        case "output":
            return [int(n) for n in re.findall(r"\d+", key_text(question))] == f["right"]
        case "inputs":
            return next(m for m in tries if dense([m, f["n"]]) == f["count"])
        case "outputs":
            return next(n for n in tries if dense([f["m"], n]) == f["count"])
        case "hidden":
            return next(h for h in tries if dense([f["a"], h, f["b"]]) == f["total"])
        case "convolution":
            return filters(f["c"], f["d"], f["k"])
        case "filters":
            return next(d for d in tries if filters(f["c"], d, f["k"]) == f["count"])
        case "channels":
            return next(c for c in tries if filters(c, f["d"], f["k"]) == f["count"])
        case "recurrent":
            return recurrent(f["x"], f["h"])
        case "recurrent-inputs":
            return next(x for x in tries if recurrent(x, f["h"]) == f["total"])
        case "table":
            return sum(f["d"] for _ in range(f["words"])) + (dense([f["d"], f["out"]]) if f["out"] else 0)
        case "touched":
            return sum(f["d"] for _ in range(f["rows"]))
        case "vector-length":
            return next(d for d in tries if sum(d for _ in range(f["words"])) == f["count"])
        case "whole":
            return f["body"] + dense(f["sizes"])
    return f["body"] * (f["share"] - 1) // f["share"] + dense(f["sizes"])


CASES = {
    "layer_size": Case(counted, [{"ask": ask} for ask in ("linear", "stack", "head")]),
}
