"""Geometric sequences and series, also in sigma notation."""

# Every structure takes the parameters, also where it does not need them.
# ruff: noqa: ARG001

from __future__ import annotations

import random
from fractions import Fraction
from typing import Any, Literal

from practice.questions.generators.draft import Draft, RedrawError, number
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip, as_wrong, find_the_error
from practice.questions.generators.wording import bracketed, in_brackets, listed, show


class GeometricParameters(Parameters):
    """``notation``: sums written out (``dots``), in sigma notation, or both; ``infinite``: also endless series."""

    notation: Literal["any", "dots", "sigma"] = "any"
    infinite: bool = True


def _series(draw: random.Random, level: int) -> tuple[int, Fraction, int]:
    ratio = Fraction(draw.choice(((2, 3), (2, 3, -2), (2, 3, -2, -3))[level - 1]))
    return draw.randint(1, 3 + level), ratio, draw.randint(3, 3 + level)


def _terms(first: int, ratio: Fraction, count: int) -> list[Fraction]:
    return [first * ratio**k for k in range(count)]


def _sum_slips(first: int, ratio: Fraction, count: int) -> list[Slip]:
    total = sum(_terms(first, ratio, count))
    return [
        Slip(
            total - first * ratio ** (count - 1),
            "Stopped one term too early",
            "The last term is missing: count the terms.",
        ),
        Slip(total + first * ratio**count, "Went one term too far", "That has one term too many: count the terms."),
        Slip(
            sum(first + ratio * k for k in range(count)),
            "Added the ratio each time instead of multiplying",
            "Each term is the one before times the ratio.",
        ),
        Slip(first * ratio ** (count - 1), "Gave the last term", "That is the last term alone; all of them are added."),
    ]


def _written_out(first: int, ratio: Fraction, count: int) -> str:
    terms = [show(term) for term in _terms(first, ratio, count)]
    return " + ".join(terms[:1] + [bracketed(term) for term in _terms(first, ratio, count)[1:]])


def _working(first: int, ratio: Fraction, count: int) -> str:
    return f"{_written_out(first, ratio, count)} = {show(sum(_terms(first, ratio, count)))}."


def _dots(draw: random.Random, level: int, parameters: Any) -> Draft:
    first, ratio, count = _series(draw, level)
    return number(
        f"A geometric sequence starts with {first} and has ratio {show(ratio)}. What is the sum of "
        f"its first {count} terms?",
        sum(_terms(first, ratio, count)),
        as_wrong(_sum_slips(first, ratio, count)),
        _working(first, ratio, count),
        {"first": first, "ratio": int(ratio), "count": count},
    )


def _sigma_text(first: int, ratio: Fraction, count: int) -> str:
    factor = "" if first == 1 else f"{first}·"
    return f"the sum over k from 0 to {count - 1} of {factor}{bracketed(ratio)}^k"


def _sigma(draw: random.Random, level: int, parameters: Any) -> Draft:
    first, ratio, count = _series(draw, level)
    return number(
        f"What is {_sigma_text(first, ratio, count)}?",
        sum(_terms(first, ratio, count)),
        as_wrong(_sum_slips(first, ratio, count)),
        f"k runs through {listed(range(count))}, which makes {count} terms: {_working(first, ratio, count)}",
        {"first": first, "ratio": int(ratio), "count": count},
    )


def _nth_term(draw: random.Random, level: int, parameters: Any) -> Draft:
    first, ratio, count = _series(draw, level)
    slips = [
        Slip(first * ratio**count, "", "That is the term after it: the first term has no factor of the ratio yet."),
        Slip(first + ratio * (count - 1), "", "That adds the ratio each time. Multiply by it instead."),
        Slip(
            first * ratio * (count - 1), "", "The ratio is a factor again and again, which is a power, not a multiple."
        ),
    ]
    return number(
        f"A geometric sequence starts with {first} and has ratio {show(ratio)}. What is its term number {count}?",
        first * ratio ** (count - 1),
        as_wrong(slips),
        f"From the first term there are {count - 1} steps: {first} × {bracketed(ratio)}^{count - 1} = "
        f"{show(first * ratio ** (count - 1))}.",
        {"first": first, "ratio": int(ratio), "count": count},
    )


def _find_ratio(draw: random.Random, level: int, parameters: Any) -> Draft:
    """The inverse: the ratio from two terms."""
    first, ratio, _ = _series(draw, level)
    later = first * ratio**3
    slips = [
        Slip(ratio**3, "", "That is the ratio over three steps; take the cube root."),
        Slip(Fraction(later - first, 3), "", "That is the step of an arithmetic sequence. Here each step multiplies."),
        Slip(-ratio, "", "Look at the sign: three factors of a negative ratio give a negative one."),
    ]
    return number(
        f"The first term of a geometric sequence is {first} and the fourth is {show(later)}. What is its ratio?",
        ratio,
        as_wrong(slips),
        f"Three steps multiply by {show(ratio**3)}, so one step multiplies by its cube root, {show(ratio)}.",
        {"first": first, "fourth": int(later)},
    )


def _endless(draw: random.Random, level: int, parameters: Any) -> Draft:
    bottom = draw.choice((2, 3, 4, 5))
    top = draw.choice([n for n in range(-1 if level == 3 else 1, bottom) if n])
    ratio = Fraction(top, bottom)
    first = draw.randint(1, 6) * (bottom - top)
    slips = [
        Slip(first / (1 + ratio), "", "The bottom is 1 minus the ratio, not plus."),
        Slip(first * (1 - ratio), "", "Divide the first term by 1 minus the ratio."),
        Slip(first + first * ratio, "", "Those are the first two terms only; the rest still adds something."),
    ]
    return number(
        f"What is the sum of the endless series that starts with {first} and has ratio {ratio}?",
        first / (1 - ratio),
        as_wrong(slips),
        f"First term over 1 minus the ratio: {first}/(1 - {in_brackets(ratio)}) = {show(first / (1 - ratio))}.",
        {"first": first, "endless_ratio": str(ratio)},
    )


def _wrong_sum(draw: random.Random, level: int, parameters: Any) -> Draft:
    first, ratio, count = _series(draw, level)
    if parameters.notation == "dots":
        task = (
            f"added the first {count} terms of the geometric sequence {first}, {show(first * ratio)}, "
            f"{show(first * ratio**2)}, ..."
        )
    else:
        task = f"worked out {_sigma_text(first, ratio, count)}"
    if count < 4:
        raise RedrawError
    return find_the_error(
        draw,
        task,
        sum(_terms(first, ratio, count)),
        _sum_slips(first, ratio, count),
        _working(first, ratio, count),
        {"first": first, "ratio": int(ratio), "count": count},
    )


def _suits(structure: str, parameters: GeometricParameters) -> bool:
    if structure == "endless":
        return parameters.infinite
    if structure in ("dots", "sigma"):
        return parameters.notation in ("any", structure)
    return True


GENERATORS_HERE = (
    Generator(
        "geometric_sum",
        1,
        "Terms, ratios and sums of geometric sequences, in words and in sigma notation, and a mistake to find.",
        GeometricParameters,
        {
            "dots": _dots,
            "sigma": _sigma,
            "nth-term": _nth_term,
            "find-ratio": _find_ratio,
            "endless": _endless,
            "find-the-error": _wrong_sum,
        },
        _suits,
    ),
)
