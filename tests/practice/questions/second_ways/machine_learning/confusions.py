"""A second way for confusion matrices: every answer written out, then counted."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from practice.questions import Question
from second_ways.case import Case


def rates(question: Question, facts: dict[str, Any]) -> object:
    if facts["what"] == "wrong":
        return sum(1 for n in range(facts["total"]) if n >= facts["total"] * facts["percent"] / 100)
    if facts["what"] == "missed":
        return sum(1 for n in range(facts["whole"]) if n >= facts["whole"] * facts["percent"] / 100)
    answers = [
        (truth, said)
        for truth, row in enumerate(facts["table"])
        for said, count in enumerate(row)
        for _ in range(count)
    ]
    match facts["what"]:
        case "precision":
            answers = [pair for pair in answers if pair[1] == facts["class"]]
        case "recall":
            answers = [pair for pair in answers if pair[0] == facts["class"]]
    return Fraction(sum(truth == said for truth, said in answers), len(answers))


CASES = {"confusion_rates": Case(rates, [{"ask": "rates"}, {"ask": "accuracy"}])}
