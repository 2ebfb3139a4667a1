"""Second ways for the generators of linear equations."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

from practice.questions import Question, key_text
from practice.questions.number_text import read_number
from second_ways.case import Case
from second_ways.reading import python_value


def solves(question: Question, facts: dict[str, Any]) -> object:
    prompt, a, b, c, d = question.prompt, facts["a"], facts["b"], facts["c"], facts["d"]
    match facts["structure"]:
        case "missing-constant":
            found = re.search(r"of (.*) = (.*) is x = (.*)\. What", prompt)
            assert found is not None
            k, x = read_number(key_text(question)).exact, Fraction(found.group(3))
            assert k is not None
            return python_value(found.group(1), x=x) == python_value(found.group(2), x=x, k=k)
        case "next-line":
            return [a - c, b] == [python_value(key_text(question), x=Fraction(1)) - b, b]
        case "story":
            return next(Fraction(x) for x in range(-100, 101) if a * x + b == c * x + d)
        case "find-the-error":
            return Fraction(d - b, a - c)
    found = re.search(r"Solve (.*) = (.*)\. What", prompt)
    assert found is not None
    x = Fraction(key_text(question))
    return python_value(found.group(1), x=x) == python_value(found.group(2), x=x)


CASES = {
    "linear_equation": Case(solves, [{"form": form} for form in ("one-step", "two-step", "both-sides")]),
}
