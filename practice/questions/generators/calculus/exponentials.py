"""Derivatives of exponentials and logarithms."""

from __future__ import annotations

import random
from fractions import Fraction
from typing import Literal

from practice.questions.generators.calculus.polynomials import derivative, poly_text, value
from practice.questions.generators.calculus.rules import expression_question, grouped
from practice.questions.generators.draft import Draft, RedrawError, Wrong
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip
from practice.questions.generators.wording import bracketed, linear, nonzero, show, times_name
from practice.questions.generators.worked import Builder, Worked, worked_structures


class ExponentialParameters(Parameters):
    """``ask``: exponentials, or logarithms."""

    ask: Literal["exponential", "logarithm"] = "exponential"


def _exponential(draw: random.Random, level: int) -> Draft | Worked:
    c, a = draw.randint(2, 8), nonzero(draw, -4, 5)
    if level == 1:
        b = 0
    elif level == 2:
        b = nonzero(draw, -5, 5)
    else:
        return _exponential_square(draw)
    if abs(a) == 1:
        raise RedrawError
    inside = linear(a, b)
    return expression_question(
        f"Let y = {c}·e^({inside}).",
        f"{c * a}*e^({inside})",
        [
            Wrong(f"{c}*e^({inside})", f"The derivative of the exponent, {a}, is missing as a factor."),
            Wrong(
                f"{c}*({inside})*e^({linear(a, b - 1)})",
                "That is the rule for powers of x. Here x stands in the exponent.",
            ),
            Wrong(f"{a}*e^({inside})", f"The factor {c} stays in front."),
        ],
        f"The exponential stays, times the derivative of its exponent: {c}·{bracketed(a)}·e^({inside}) = "
        f"{c * a}·e^({inside}).",
        {"what": "whole", "f": f"{c}*exp({inside})"},
    )


def _exponential_at(draw: random.Random, level: int) -> Worked:
    c, a = draw.randint(2, 8), draw.choice((-4, -3, -2, 2, 3, 4, 5))
    at = 0 if level == 1 else nonzero(draw, -3, 3)
    b = -a * at
    inside = linear(a, b)
    extra = nonzero(draw, -5, 5) if level == 3 else 0
    tail = f" {'+' if extra > 0 else '-'} {times_name(abs(extra), 'x')}" if extra else ""
    right = c * a + extra
    slips = [
        Slip(c + extra, "Left out the derivative of the exponent", f"Multiply by the slope of {inside}, which is {a}."),
        Slip(a + extra, f"Left out the factor {c}", "A constant factor stays in front."),
        Slip(
            extra,
            "Lowered the exponent as for a power",
            "The variable is in the exponent: the exponential stays as it is.",
        ),
        Slip(c + a + extra, "Added the factors", "The factor in front and the slope of the exponent are multiplied."),
    ]
    first = f"y' = {c * a}·e^({inside})" + (f" {'+' if extra > 0 else '-'} {abs(extra)}" if extra else "")
    return Worked(
        f"Let y = {c}·e^({inside}){tail}.",
        f"the derivative of y at x = {at}",
        right,
        slips,
        f"{first}. At {at} the exponent is 0 and e⁰ = 1, so the slope is {show(right)}.",
        {"what": "exp-at", "f": f"{c}*exp({inside}){tail}", "at": at},
    )


def _exponential_square(draw: random.Random) -> Draft:
    c, a = draw.randint(2, 6), draw.choice((1, 2, 3, -1, -2))
    inside = times_name(a, "x²")
    if draw.random() < 0.5:
        return expression_question(
            f"Let y = {c}·e^({inside}).",
            f"{2 * a * c}x*e^({inside})",
            [
                Wrong(f"{c}*e^({inside})", "The derivative of the exponent is missing as a factor."),
                Wrong(f"{a * c}x*e^({inside})", "The derivative of the square has the factor 2."),
                Wrong(f"{c}*e^({2 * a}x)", "The exponent stays as it is; its derivative comes as a factor."),
            ],
            f"The exponent changes at the rate {2 * a}x: {c}·{bracketed(2 * a)}x·e^({inside}) = "
            f"{2 * a * c}x·e^({inside}).",
            {"what": "whole", "f": f"{c}*exp({inside})"},
        )
    k = draw.choice((2, 3, -2))
    return expression_question(
        f"Let y = {c}x·e^({k}x).",
        f"({linear(c * k, c)})*e^({k}x)",
        [
            Wrong(f"{c * k}*e^({k}x)", "The product rule has two terms; those are the two derivatives multiplied."),
            Wrong(f"{c}*e^({k}x)", "The second term is missing: the exponential changes too."),
            Wrong(f"({linear(c, c)})*e^({k}x)", f"The derivative of e^({k}x) has the factor {k}."),
        ],
        f"Product rule: {c}·e^({k}x) + {c}x·{bracketed(k)}·e^({k}x) = ({linear(c * k, c)})·e^({k}x).",
        {"what": "whole", "f": f"{c}*x*exp({k}*x)"},
    )


def _growth(draw: random.Random, level: int) -> Worked:
    a, k = draw.randint(2, 12) * 10, Fraction(draw.choice((1, 2, 3, 4, 5)), 10)
    if level == 1:
        return Worked(
            f"At some moment a quantity y = A·e^(kt) has the value {a} and grows at the rate {show(a * k)}.",
            "k",
            k,
            [
                Slip(a * k * a, "", "Divide the rate by the value."),
                Slip(1 / k, "", "The rate divided by the value, not the other way round."),
                Slip(a * k, "", "That is the rate; it is k times the value."),
            ],
            f"y' = k·y, so k = {show(a * k)}/{a} = {show(k)}.",
            {"what": "ratio", "top": str(a * k), "bottom": str(a)},
        )
    if level == 2:
        return Worked(
            f"A quantity y = A·e^({show(k)}t) grows at the rate {show(a * k)} at some moment.",
            "its value then",
            a,
            [
                Slip(a * k * k, "", "The rate is k times the value, so divide by k."),
                Slip(a * k, "", "That is the rate."),
                Slip(a * k + k, "", "The rate is k times the value; nothing is added."),
            ],
            f"y' = {show(k)}·y, so y = {show(a * k)}/{show(k)} = {a}.",
            {"what": "ratio", "top": str(a * k), "bottom": str(k)},
        )
    c, b = draw.randint(2, 9), nonzero(draw, -4, 5)
    return Worked(
        f"The graph of y = {c}·e^(kx) has slope {c * b} at x = 0.",
        "k",
        b,
        [
            Slip(c * b, "", f"That is {c}k; divide by {c}."),
            Slip(c * c * b, "", f"Divide by {c}; do not multiply."),
            Slip(c * b - c, "", "The factors are multiplied, not added."),
        ],
        f"y' = {c}k·e^(kx), and at 0 that is {c}k = {c * b}, so k = {b}.",
        {"what": "ratio", "top": str(c * b), "bottom": str(c)},
    )


def _logarithm(draw: random.Random, level: int) -> Draft | Worked:
    c, a, b = draw.randint(1, 5), draw.randint(2, 6), draw.randint(1, 9)
    inner = [b, a] if level < 3 else [b, 0, a]
    text, d = poly_text(inner), derivative(inner)
    front = "" if c == 1 else f"{c}·"
    if level == 1:
        c, front = 1, ""
    if draw.random() < 0.5:
        top = poly_text([c * x for x in d])
        return expression_question(
            f"Let y = {front}ln({text}).",
            f"{grouped(top)}/({text})",
            [
                Wrong(f"{c}/({text})", f"The derivative of the inside, {poly_text(d)}, is missing as a factor."),
                Wrong(f"{c}/{grouped(poly_text(d))}", "Divide by the inside itself, not by its derivative."),
                Wrong(f"({text})/{grouped(top)}", "That is turned upside down: the inside goes underneath."),
            ],
            f"One over the inside, times its derivative: {grouped(top)}/({text}).",
            {"what": "whole", "f": f"{c}*ln({text})"},
        )
    at = draw.randint(1, 4)
    u, du = value(inner, at), value(d, at)
    right = c * du / u
    return Worked(
        f"Let y = {front}ln({text}).",
        f"the derivative of y at x = {at}",
        right,
        [
            Slip(Fraction(c) / u, "Left out the derivative of the inside", f"Multiply by the derivative of {text}."),
            Slip(Fraction(c, at), "Took one over x", "Divide by the inside, not by x."),
            Slip(c / du, "Divided by the derivative of the inside", "The derivative of the inside goes on top."),
            Slip(u / (c * du), "Turned the fraction upside down", "The inside goes underneath."),
        ],
        f"The inside is {show(u)} and changes at the rate {show(du)}: "
        f"{front}{show(du)}/{show(u)}{'' if f'{show(du)}/{show(u)}' == show(right) else f' = {show(right)}'}.",
        {"what": "exp-at", "f": f"{c}*ln({text})", "at": at, "right": str(right)},
    )


def _logarithm_inverse(draw: random.Random, level: int) -> Worked:
    c, at = draw.randint(2, 9), draw.randint(2, 9)
    if level == 1:
        slope = Fraction(1, at)
        return Worked(
            "Let y = ln(x).",
            f"the x at which the slope of its graph is {slope}",
            at,
            [
                Slip(slope, "", "The slope is one over x; turn it round."),
                Slip(at * at, "", "The slope is 1/x, not 1 over the square root."),
                Slip(-at, "", "ln is defined for positive x only."),
            ],
            f"1/x = {slope} gives x = {at}.",
            {"what": "ln-slope", "c": 1, "b": 0, "a": 1, "slope": str(slope)},
        )
    if level == 2 and c == at:
        raise RedrawError
    if level == 2:
        slope = Fraction(c, at)
        return Worked(
            f"Let y = {c}·ln(x).",
            f"the x at which the slope of its graph is {show(slope)}",
            at,
            [
                Slip(1 / slope, "", f"The slope is {c}/x, not 1/x."),
                Slip(slope * c, "", f"Divide {c} by the slope."),
                Slip(slope, "", "That is the slope; the x is asked."),
            ],
            f"{c}/x = {show(slope)} gives x = {at}.",
            {"what": "ln-slope", "c": c, "b": 0, "a": 1, "slope": str(slope)},
        )
    rate, size = Fraction(draw.randint(1, 9), 100), draw.randint(2, 20) * 100
    return Worked(
        f"The derivative of ln(y) with respect to time is {show(rate)} when y = {size}.",
        "the derivative of y then",
        rate * size,
        [
            Slip(rate, "", "That is the relative rate; multiply by y."),
            Slip(rate / size, "", "The derivative of ln(y) is y' divided by y, so multiply."),
            Slip(size / rate, "", "y'/y is the rate given: y' = rate times y."),
        ],
        f"y'/y = {show(rate)}, so y' = {show(rate)}·{size} = {show(rate * size)}.",
        {"what": "relative", "rate": str(rate), "size": size},
    )


_FORWARD: dict[str, tuple[Builder, ...]] = {
    "exponential": (_exponential, _exponential_at),
    "logarithm": (_logarithm,),
}
_INVERSE: dict[str, tuple[Builder, ...]] = {
    "exponential": (_growth,),
    "logarithm": (_logarithm_inverse,),
}

GENERATORS_HERE = (
    Generator(
        "exponential_derivative",
        1,
        "Derivatives of exponentials and logarithms, growth rates, backwards, and a mistake to find.",
        ExponentialParameters,
        worked_structures(_FORWARD, _INVERSE),
    ),
)
