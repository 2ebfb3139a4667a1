"""Second ways for the generators of order of operations."""

from __future__ import annotations

from typing import Any

from practice.questions import Question, key_text
from second_ways.case import Case
from second_ways.reading import fills_gap, python_value


def order_value(question: Question, facts: dict[str, Any]) -> object:
    if facts["structure"] == "where-brackets":
        return [text for text in facts["options"] if python_value(text) == facts["value"]] == [key_text(question)]
    return fills_gap(question) if "gap" in question.prompt else python_value(facts["expression"])


CASES = {
    "order_of_operations": Case(order_value, [{}, {"integers": True}]),
}
