"""Derivatives of powers and polynomials: as expressions, at points, and second ones."""

from __future__ import annotations

import random
from fractions import Fraction
from typing import Any, Literal

from practice.questions.generators.calculus.polynomials import derivative, poly_text, value
from practice.questions.generators.draft import Draft, RedrawError, Wrong, typed
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip
from practice.questions.generators.wording import bracketed, nonzero, plus, raised, show, times_name
from practice.questions.generators.worked import Builder, Worked, worked_structures


class PolynomialParameters(Parameters):
    """``ask``: powers, polynomials, or second derivatives."""

    ask: Literal["power", "polynomial", "second"] = "power"


_DOMAIN = {"x": [0.5, 3.0]}


def _expression(prompt: str, right: str, wrong: list[Wrong], why: str, facts: dict[str, Any]) -> Draft:
    return typed("expression", prompt, right, [w for w in wrong if w.answer != right], why, facts, variables=_DOMAIN)


def _monomial(draw: random.Random, level: int) -> tuple[int, int]:
    n = draw.randint(2, 4 + level) if level < 3 else draw.choice((-1, -2, -3, -4))
    return (1 if level == 1 and draw.random() < 0.3 else nonzero(draw, -6, 9)), n


def _power_text(c: int | Fraction, n: int) -> str:
    return show(c) if n == 0 else times_name(c, raised("x", n))


def _power(draw: random.Random, level: int) -> Draft:
    c, n = _monomial(draw, level)
    shown = _power_text(c, n)
    if n < 0 and draw.random() < 0.5:
        shown = f"{c}/{raised('x', -n)}"
    wrong = [
        Wrong(_power_text(c, n - 1), f"The power {n} comes down as a factor; it is missing."),
        Wrong(_power_text(c * n, n), "The exponent goes down by 1 as well."),
        Wrong(
            _power_text(c * n, n + 1),
            "The exponent goes down by 1, not up." if n > 0 else f"1 less than {n} is {n - 1}.",
        ),
    ]
    right = _power_text(c * n, n - 1)
    why = (
        f"The exponent comes down and is lowered by 1: {bracketed(c)}·{bracketed(n)} = {c * n}, and {n} - 1 = "
        f"{n - 1}, so f'(x) = {_power_text(c * n, n - 1)}."
    )
    if shown.startswith(f"{c}/"):
        why = f"f(x) = {_power_text(c, n)}. {why}"
    return _expression(f"Let f(x) = {shown}. What is f'(x)?", right, wrong, why, {"what": "whole", "f": shown})


def _power_at(draw: random.Random, level: int) -> Worked:
    c, n = _monomial(draw, level)
    at = draw.choice((1, 2, 3, -1, -2)) if level < 3 else draw.choice((1, 2, -1, -2))
    right = Fraction(c * n) * Fraction(at) ** (n - 1)
    if abs(right) > 3000 or n > 5:
        raise RedrawError
    shown = _power_text(c, n)
    return Worked(
        f"Let f(x) = {shown}.",
        f"f'({at})",
        right,
        [
            Slip(
                Fraction(c) * Fraction(at) ** n,
                "Gave the value of f",
                "That is f itself there; the slope comes from the derivative.",
            ),
            Slip(
                Fraction(c) * Fraction(at) ** (n - 1),
                "Left out the exponent as a factor",
                f"The exponent {n} comes down as a factor.",
            ),
            Slip(Fraction(c * n) * Fraction(at) ** n, "Did not lower the exponent", "The exponent goes down by 1."),
            Slip(
                Fraction(n) * Fraction(at) ** (n - 1), f"Left out the factor {c}", "A constant factor stays in front."
            ),
        ],
        f"f'(x) = {_power_text(c * n, n - 1)}, so f'({at}) = {show(right)}.",
        {"what": "at", "f": shown, "at": at},
    )


def _power_inverse(draw: random.Random, level: int) -> Worked:
    c, n = abs(_monomial(draw, min(level, 2))[0]), draw.randint(3, 5)
    if level == 3:
        at = draw.choice((2, 3))
        slope = c * n * at ** (n - 1)
        return Worked(
            f"The graph of f(x) = {raised('ax', n)} has slope {slope} at x = {at}.",
            "a",
            c,
            [
                Slip(Fraction(slope, at ** (n - 1)), "", f"That is {n}a; divide by {n}."),
                Slip(Fraction(slope, at**n), "", "Put x into the derivative, not into f."),
                Slip(Fraction(slope, n * at), "", f"The derivative contains {raised('x', n - 1)}, not x."),
            ],
            f"f'(x) = {n}a{raised('x', n - 1)}, and at {at} that is {n * at ** (n - 1)}a = {slope}, so a = {c}.",
            {"what": "coefficient-at", "n": n, "at": at, "slope": slope},
        )
    if level == 1:
        return Worked(
            f"The derivative of f(x) = {raised('ax', n)} is f'(x) = {_power_text(c * n, n - 1)}.",
            "a",
            c,
            [
                Slip(c * n, "", f"That is the factor in front of the derivative, {n}a; divide by {n}."),
                Slip(c * n * n, "", f"Divide by the exponent {n}; do not multiply by it."),
                Slip(Fraction(c * n, n - 1), "", f"The factor that came down is the old exponent, {n}."),
            ],
            f"f'(x) = {n}a{raised('x', n - 1)}, so {n}a = {c * n} and a = {c}.",
            {"what": "coefficient", "n": n, "front": c * n},
        )
    return Worked(
        f"The derivative of f(x) = {times_name(c, 'xⁿ')} is f'(x) = {_power_text(c * n, n - 1)}.",
        "n",
        n,
        [
            Slip(n - 1, "", "That is the exponent of the derivative, which is 1 lower."),
            Slip(
                c * n,
                "",
                f"That is the factor in front of the derivative, {c}n."
                if c > 1
                else "That would also be the factor, but then the exponent does not fit.",
            ),
            Slip(n - 2, "", "The exponent of f is 1 higher than that of the derivative."),
        ],
        f"The exponent went down by 1 to {n - 1}, so it was {n}. Check: {c}·{n} = {c * n}.",
        {"what": "exponent", "c": c, "front": c * n, "power": n - 1},
    )


def some_polynomial(draw: random.Random, level: int) -> list[int]:
    """Coefficients of a polynomial, the constant first."""
    degree = (2, 3, 4)[level - 1]
    found = [draw.randint(-6, 6) for _ in range(degree)] + [nonzero(draw, -4, 5)]
    if sum(bool(c) for c in found) < 3 or not found[0]:
        raise RedrawError
    return found


def _typed_poly(c: list[Any]) -> str:
    return poly_text(c)


def _poly_expression(order: int) -> Builder:
    def build(draw: random.Random, level: int) -> Draft:
        c = some_polynomial(draw, level if order == 1 else max(level, 2))
        first = derivative(c)
        right = first if order == 1 else derivative(first)
        kept = [c[0], *[0] * (len(first) - 1)]
        wrong = (
            [
                Wrong(
                    _typed_poly([x + y for x, y in zip(right, kept, strict=False)]),
                    f"The constant {c[0]} does not change, so its derivative is 0.",
                ),
                Wrong(_typed_poly(c[1:]), "Each exponent comes down as a factor."),
                Wrong(_typed_poly([k * x for k, x in enumerate(c)]), "Each exponent also goes down by 1."),
            ]
            if order == 1
            else [
                Wrong(_typed_poly(first), "That is the first derivative; differentiate once more."),
                Wrong(_typed_poly([2 * x for x in first]), "Differentiate the first derivative; do not double it."),
                Wrong(
                    _typed_poly(derivative(right) if len(right) > 1 else [*right, 1]),
                    "That is one derivative too many." if len(right) > 1 else "Differentiate each term twice.",
                ),
            ]
        )
        named = "f'(x)" if order == 1 else "f''(x)"
        return _expression(
            f"Let f(x) = {poly_text(c)}. What is {named}?",
            _typed_poly(right),
            wrong,
            (
                f"Term by term: f'(x) = {poly_text(first)}."
                if order == 1
                else f"f'(x) = {poly_text(first)}, and once more: f''(x) = {poly_text(right)}."
            ),
            {"what": "whole", "order": order, "f": poly_text(c)},
        )

    return build


def _poly_at(order: int) -> Builder:
    def build(draw: random.Random, level: int) -> Worked:
        c = some_polynomial(draw, level if order == 1 else max(level, 2))
        at = draw.choice((1, 2, -1, 3, -2))
        first = derivative(c)
        second = derivative(first)
        used = first if order == 1 else second
        right = value(used, at)
        if abs(right) > 400:
            raise RedrawError
        slips = [
            Slip(value(c, at), "Gave the value of f", "That is f itself there."),
            Slip(value(c[1:], at), "Left out the exponents as factors", "Each exponent comes down as a factor."),
            Slip(
                value([k * x for k, x in enumerate(c)], at),
                "Did not lower the exponents",
                "Each exponent goes down by 1.",
            ),
            Slip(right + c[0], "Kept the constant", "The derivative of a constant is 0."),
        ]
        if order == 2:
            slips = [
                Slip(value(first, at), "Stopped after one derivative", "Differentiate once more."),
                Slip(
                    value(first, at) ** 2,
                    "Squared the first derivative",
                    "The second derivative is the derivative of the derivative.",
                ),
                Slip(value(c, at), "Gave the value of f", "That is f itself there."),
                Slip(
                    right + first[0],
                    "Kept the constant of the first derivative",
                    "The derivative of a constant is 0, also the second time.",
                ),
            ]
        working = f"f'(x) = {poly_text(first)}" + (f", f''(x) = {poly_text(second)}" if order == 2 else "")
        return Worked(
            f"Let f(x) = {poly_text(c)}.",
            f"f{chr(39) * order}({at})",
            right,
            slips,
            f"{working}, and at {at} that is {show(right)}.",
            {"what": "at", "order": order, "f": poly_text(c), "at": at},
        )

    return build


def _where_slope(draw: random.Random, level: int) -> Worked:
    a, b, c = nonzero(draw, -3, 4), nonzero(draw, -6, 6), nonzero(draw, -9, 9)
    at = draw.randint(-4, 5) if level < 3 else Fraction(draw.choice((-3, -1, 1, 3, 5)), 2)
    slope = 2 * a * at + b
    f = [c, b, a]
    return Worked(
        f"Let f(x) = {poly_text(f)}.",
        f"the x at which the graph of f has slope {show(slope)}",
        at,
        [
            Slip((slope - b) / Fraction(a), "", "The derivative of the square has the factor 2."),
            Slip((slope + b) / Fraction(2 * a), "", "Look at the sign when the constant changes sides."),
            Slip(slope, "", "That is the slope; the x is asked."),
            Slip(2 * a * slope + b, "", "The slope is given: set the derivative equal to it and solve for x."),
        ],
        f"f'(x) = {poly_text(derivative(f))} = {show(slope)} gives x = {show(at)}.",
        {"what": "where", "f": poly_text(f), "slope": str(slope)},
    )


def _second_inverse(draw: random.Random, level: int) -> Worked:
    k, at, b = nonzero(draw, -4, 5), draw.choice((1, 2, -1, 3)), nonzero(draw, -5, 5)
    if level == 1:
        total = 2 * k
        return Worked(
            f"Let f(x) = kx²{plus(b)}, where f''(x) = {total} for every x.",
            "k",
            k,
            [
                Slip(total, "", "The second derivative of kx² is 2k."),
                Slip(2 * total, "", "Divide by 2; do not multiply."),
                Slip(total - b, "", "The constant falls away."),
            ],
            f"f'(x) = 2kx and f''(x) = 2k = {total}, so k = {k}.",
            {"what": "second-k", "power": 2, "at": 1, "extra": 0, "total": total},
        )
    extra = 2 * b if level == 3 else 0
    total = 6 * k * at + extra
    middle = (
        f" {'+' if b > 0 else '-'} {times_name(abs(b), 'x²')}"
        if level == 3
        else f" {'+' if b > 0 else '-'} {times_name(abs(b), 'x')}"
    )
    return Worked(
        f"Let f(x) = kx³{middle}, where f''({at}) = {total}.",
        "k",
        k,
        [
            Slip(
                Fraction(total - extra, 3 * at * at), "", "That uses the first derivative of x³; differentiate twice."
            ),
            Slip(
                Fraction(total, 6),
                "",
                f"Put x = {at} in, and take off what the other term gives."
                if level == 3
                else f"Divide by {at} too: f''(x) = 6kx.",
            ),
            Slip(-k, "", "Look at the signs once more."),
        ],
        f"f''(x) = 6kx{plus(extra)}, so {6 * at}k{plus(extra)} = {total} and k = {k}.",
        {"what": "second-k", "power": 3, "at": at, "extra": extra, "total": total},
    )


_FORWARD: dict[str, tuple[Builder, ...]] = {
    "power": (_power, _power_at),
    "polynomial": (_poly_expression(1), _poly_at(1)),
    "second": (_poly_expression(2), _poly_at(2)),
}
_INVERSE: dict[str, tuple[Builder, ...]] = {
    "power": (_power_inverse,),
    "polynomial": (_where_slope,),
    "second": (_second_inverse,),
}

GENERATORS_HERE = (
    Generator(
        "polynomial_derivative",
        1,
        "Derivatives of powers and polynomials, slopes and second derivatives, and backwards.",
        PolynomialParameters,
        worked_structures(_FORWARD, _INVERSE),
    ),
)
