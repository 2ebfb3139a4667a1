"""Second ways for the generators of convolutions."""

from __future__ import annotations

import math
from typing import Any

from practice.questions import Question, key_text
from second_ways.case import Case


def convolved(question: Question, facts: dict[str, Any]) -> object:
    """By sliding the kernel along."""
    if "weights" in facts:
        window = math.prod([facts["kernel"]] * facts["dimensions"])
        return sum(facts["channels"] * window + 1 for _ in range(facts["filters"]))
    if "keep" in facts:
        return next(p for p in range(20) if positions(facts["size"], facts["kernel"], 1, p) == facts["size"])
    size = positions(facts["size"], facts["kernel"], facts["stride"], facts["padding"])
    match facts["structure"]:
        case "shape":
            wanted = (facts["batch"], facts["filters"], *[size] * facts["dimensions"])
            return key_text(question) == str(wanted)
        case "input-size":
            sizes = [n for n in range(1, 200) if n + 2 * facts["padding"] >= facts["kernel"]]
            return next(n for n in sizes if positions(n, facts["kernel"], 1, facts["padding"]) == facts["out"])
    return size


def positions(size: int, kernel: int, stride: int, padding: int) -> int:
    padded = size + 2 * padding
    return sum(1 for start in range(0, padded, stride) if start + kernel <= padded)


CASES = {
    "convolution_output_shape": Case(convolved, [{}, {"dimensions": 1}]),
}
