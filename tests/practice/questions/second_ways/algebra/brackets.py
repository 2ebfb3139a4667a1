"""Second ways for products of polynomials: equal values at more places than the degree."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

from practice.questions import Question, key_text
from second_ways.case import Case
from second_ways.reading import python_value

PLACES = [Fraction(n) for n in range(-4, 5)]


def at(text: str, x: Fraction, **others: Fraction) -> Fraction:
    text = text.replace("³", "^3").replace("²", "^2").replace(")(", ")*(")
    text = re.sub(r"([a-z])\(", r"\1*(", text)
    return python_value(text, x=x, **others)


def same(one: str, other: str) -> bool:
    return all(at(one, x) == at(other, x) for x in PLACES)


def the_error(question: Question, facts: dict[str, Any]) -> bool:
    """Only the chosen slip leads to what is shown, which is wrong."""
    leads = [named for named, result in facts["slips"].items() if same(result, facts["got"])]
    still_a_sum = key_text(question).startswith("Took x out of the first terms")
    return leads == [key_text(question)] and same(facts["got"], facts["expression"]) == still_a_sum


def coefficient_of_x(text: str) -> Fraction:
    """From values at small steps: the slope at 0 of a polynomial of degree 4 at most."""
    h = Fraction(1)
    return (at(text, -2 * h) - 8 * at(text, -h) + 8 * at(text, h) - at(text, 2 * h)) / 12


def polynomial(question: Question, facts: dict[str, Any]) -> object:
    key = key_text(question)
    match facts["structure"]:
        case "mistake":
            return the_error(question, facts) and same(facts["right"], facts["expression"])
        case "missing-term":
            sign = "-" if facts["sign"] < 0 else "+"
            return same(f"({facts['first']}) {sign} ({key})", facts["result"])
        case "coefficient":
            return coefficient_of_x(facts["expression"])
        case "missing-number":
            found = [
                k
                for k in range(-60, 61)
                if all(at(facts["text"], x, k=Fraction(k)) == at(facts["product"], x) for x in PLACES)
            ]
            return Fraction(*found)
    assert facts["expression"] in question.prompt
    return same(key, facts["expression"])


CASES = {
    "expanding_brackets": Case(
        polynomial, [{"form": form} for form in ("bracket", "minus", "two-brackets", "special", "longer")]
    ),
}
