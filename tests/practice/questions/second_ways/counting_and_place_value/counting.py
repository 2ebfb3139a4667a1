"""Second ways for counting: every step taken one by one, from the prompt."""

from __future__ import annotations

import itertools
import re
from typing import Any

from practice.questions import Question, key_text
from second_ways.case import Case
from second_ways.counting_and_place_value.place_value import WORDS, read_words

SIZES = {"ones": 1, "twos": 2, "fives": 5, "tens": 10, "hundreds": 100}


def numbers(text: str) -> list[int | None]:
    found = re.findall(r"__|\d+|[a-z]+(?:-[a-z]+)?", text)
    return [
        None if part == "__" else int(part) if part.isdigit() else read_words(part)
        for part in found
        if part == "__" or part.isdigit() or part.split("-")[0] in WORDS
    ]


def counted(question: Question, facts: dict[str, Any]) -> object:
    prompt, key = question.prompt, int(key_text(question)) if question.kind == "number" else 0
    back = "back" in prompt or " to the left" in prompt
    if facts["structure"] in ("next", "gap", "left-out"):
        size = re.search(r"count (?:on|back) by (\w+)", prompt).group(1)
        step = SIZES.get(size) or int(size.rstrip("s"))
        run = numbers(prompt.split(": ")[1].split(". Which")[0].split("?")[0])
        if facts["structure"] == "left-out":
            missing = [n for n in range(min(run), max(run), step) if n not in run]
            return missing[0] if len(missing) == 1 else False
        filled = [key if n is None else n for n in run]
        return all(b - a == (-step if back else step) for a, b in itertools.pairwise(filled))
    if facts["structure"] == "beside":
        if "just" in prompt:
            given = numbers(prompt.split("just ")[1].split(" when")[0])[0]
            return given + (1 if "after" in prompt else -1)
        size, given = numbers(prompt.split("Which number is ")[1].split("?")[0])
        return given + size if "more" in prompt else given - size
    size = int(found.group(1)) if (found := re.search(r"steps of (\d+)", prompt)) else 1
    size = -size if back else size
    plain = [int(n) for n in re.findall(r"\d+", re.sub(r"steps of \d+", "steps", prompt).split(" and got")[0])]
    if facts["structure"] == "how-many":
        return len(range(plain[0], plain[1], size))
    if facts["structure"] == "where-from":
        count, at = plain
        size = -size
    else:
        at, count = plain
    for _ in range(count):
        at += size
    return at


CASES = {
    "counting": Case(
        counted,
        [
            {"high": 10, "ask": "runs"},
            {},
            {"high": 20, "ask": "runs", "words": True},
            {"high": 100},
            {"low": 0, "high": 200, "steps": [2, 5, 10]},
            {"high": 10, "direction": "down"},
            {"low": 0, "high": 20, "ask": "jumps"},
        ],
    ),
}
