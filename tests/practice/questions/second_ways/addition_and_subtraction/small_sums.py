"""Second ways for small sums: counting marks and going through numbers."""

from __future__ import annotations

import re
from typing import Any

from practice.questions import Question, key_text
from second_ways.case import Case
from second_ways.reading import fills_gap


def small(question: Question, facts: dict[str, Any]) -> object:
    prompt, key = question.prompt, key_text(question)
    found = [int(n) for n in re.findall(r"\d+", prompt.split(" and got")[0])]
    match facts["structure"]:
        case "dots":
            return len(re.sub(r"\s", "", question.code or ""))
        case "other-part":
            return len(range(found[1], found[0]))
        case "swapped":
            return fills_gap(question)
        case "known-sum":
            return len(list(range(found[3])) + list(range(found[4])))
        case "easier-order":
            start, steps = (int(n) for n in re.findall(r"\d+", key))
            return start + steps == sum(found) and steps == min(found)
        case "family-member":
            first, taken, left = (int(n) for n in re.findall(r"\d+", key))
            return {first, taken, left} == set(found) and first - taken == left
        case "use-the-sum":
            return len(range(found[4], found[3]))
        case "family-gap":
            return len(range(found[0], found[1]))
    return sum(len(range(n)) for n in found)


CASES = {
    "small_sums": Case(
        small,
        [
            {"largest": 5},
            {},
            {"largest": 20},
            {"ask": "several", "largest": 30},
            {"ask": "several", "largest": 100},
            {"ask": "order"},
            {"ask": "family", "largest": 20},
        ],
    ),
}
