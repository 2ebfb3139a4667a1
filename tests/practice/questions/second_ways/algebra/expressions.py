"""Second ways for the generators of expressions: Python's own precedence, and counting through stories."""

from __future__ import annotations

import itertools
import re
from fractions import Fraction
from typing import Any

from practice.questions import Question, key_text
from practice.questions.number_text import read_number
from second_ways.case import Case
from second_ways.reading import numbers, python_value


def value_of(question: Question, facts: dict[str, Any]) -> object:
    text = facts["expression"].replace("at", "a*t")
    match facts["structure"]:
        case "table":
            got = [read_number(part).exact for part in key_text(question).strip("()[]").split(", ")]
            return got == [python_value(text, x=Fraction(x)) for x in facts["places"]]
        case "which-value":
            found = [x for x in range(-60, 61) if python_value(text, x=Fraction(x)) == facts["value"]]
            return Fraction(*found)
    given = dict(re.findall(r"\b([a-z]) = (-?[\d./]+?)(?=[,?]? |[?]|$)", question.prompt))
    return python_value(text, **{name: Fraction(number) for name, number in given.items()})


_SPOKEN = {
    "more than": lambda n, a, b, c: b + n * a,
    "b less than": lambda n, a, b, c: n * a - b,
    "times the sum": lambda n, a, b, c: sum([n + b] * a),
    "then increased": lambda n, a, b, c: Fraction(n) / a + b,
    "added to n": lambda n, a, b, c: Fraction(b + n) / a,
    "n less than": lambda n, a, b, c: (c - n) * a,
}


def from_words(question: Question, facts: dict[str, Any]) -> bool:
    key = key_text(question)
    match facts["structure"]:
        case "read":
            first, second = map(int, numbers(key))

            def said(n: int) -> int:
                return n * first + second if key.startswith("Multiply") else (n + first) * second

            return all(python_value(facts["expression"], n=Fraction(n)) == said(n) for n in range(5))
        case "rule":
            terms = facts["terms"]
            steps = {b - a for a, b in itertools.pairwise(terms)}
            return len(steps) == 1 and all(
                python_value(key, n=Fraction(place)) == term for place, term in enumerate(terms, 1)
            )
        case "story":
            amount = Fraction(facts["start"])
            for n in range(9):
                if python_value(key, n=Fraction(n)) != amount:
                    return False
                amount += facts["each"]
            return str(facts["start"]) in question.prompt and str(abs(facts["each"])) in question.prompt
    names = [facts[name] for name in "abc"]
    said_so = {mark.removeprefix("b ") if not mark.startswith("n ") else mark: way for mark, way in _SPOKEN.items()}
    words = facts["words"]
    mark = "n less than" if words.startswith("n less") else next(m for m in said_so if m in words)
    return all(python_value(key, n=Fraction(n)) == said_so[mark](n, *names) for n in range(-3, 9))


CASES = {
    "evaluate_expression": Case(
        value_of,
        [{}, {"numbers": "whole"}, {"letters": "one"}, {"numbers": "fractions"}, {"letters": "several"}],
    ),
    "expressions_from_words": Case(from_words, [{}, {"task": "write"}, {}, {"task": "rule"}, {"task": "read"}]),
}
