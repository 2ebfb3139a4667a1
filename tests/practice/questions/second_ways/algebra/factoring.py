"""Second ways for factoring: values of both sides, and zeros by trying."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from practice.questions import Question, key_text
from second_ways.algebra.brackets import at, same, the_error
from second_ways.case import Case


def listed(text: str) -> list[int]:
    return sorted(int(part) for part in text.strip("{}[]").split(","))


def factored(question: Question, facts: dict[str, Any]) -> object:
    key = key_text(question)
    match facts["structure"]:
        case "mistake":
            return the_error(question, facts) and same(facts["right"], facts["expression"])
        case "other-factor":
            return same(f"({facts['known']})*({key})", facts["expression"])
        case "two-numbers":
            total, product = facts["sum"], facts["product"]
            found = [[a, total - a] for a in range(-200, 201) if a * (total - a) == product]
            return all(sorted(pair) == listed(key) for pair in found) and len(found) == 2
        case "solve" | "already-factored":
            assert facts["equation"] in question.prompt
            left, right = facts["equation"].split(" = ")
            if left.startswith("x("):
                left = left.replace("x(", "x*(", 1)
            return [n for n in range(-60, 61) if at(left, Fraction(n)) == int(right)] == listed(key)
        case "from-zeros":
            return [n for n in range(-60, 61) if at(key, Fraction(n)) == 0] == facts["roots"]
    return same(key, facts["expression"]) and "(" in key


CASES = {
    "factoring": Case(factored, [{"form": form} for form in ("common", "quadratic", "special", "zeros")]),
}
