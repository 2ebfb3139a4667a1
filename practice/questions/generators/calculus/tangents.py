"""Critical points and tangents of polynomials."""

# Every case takes the level, also where it does not need it.
# ruff: noqa: ARG001

from __future__ import annotations

import random
from fractions import Fraction
from typing import Literal

from practice.questions.generators.calculus.derivatives import some_polynomial
from practice.questions.generators.calculus.polynomials import derivative, poly_text, value
from practice.questions.generators.draft import Draft, RedrawError, Wrong, choice, typed
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip
from practice.questions.generators.wording import bracketed, linear, nonzero, plus, show, times_name
from practice.questions.generators.worked import Builder, Worked, worked_structures


class TangentParameters(Parameters):
    """``ask``: critical points, or tangents."""

    ask: Literal["critical", "tangent"] = "critical"


def _factor(zero: int) -> str:
    return f"(x{plus(-zero)})" if zero else "x"


def _critical(draw: random.Random, level: int) -> Worked | Draft:
    if level == 1:
        a, at, c = nonzero(draw, -3, 4), nonzero(draw, -5, 6), nonzero(draw, -9, 9)
        square = [c, -2 * a * at, a]
        return Worked(
            f"Let f(x) = {poly_text(square)}.",
            "the x of its critical point",
            at,
            [
                Slip(-at, "Lost a sign", "Solve f'(x) = 0 with care for the sign."),
                Slip(2 * at, "Left out the factor 2 of the square", "The derivative of the square has the factor 2."),
                Slip(c, "Gave the value at 0", "At a critical point the derivative is 0."),
                Slip(value(square, at), "Gave the value of f there", "That is how high the graph is; the x is asked."),
            ],
            f"f'(x) = {poly_text(derivative(square))} = 0 gives x = {at}.",
            {"what": "critical", "f": poly_text(square)},
        )
    p, q = sorted(draw.sample(range(-4, 5), 2))
    scale = 1 if (p + q) % 2 == 0 else 2
    if level == 3 and draw.random() < 0.5:
        return _kind_of_point(draw, p, q, scale)
    f: list[int | Fraction] = [draw.randint(-5, 5), 3 * scale * p * q, Fraction(-3 * scale * (p + q), 2), scale]
    return typed(
        "set",
        f"Let f(x) = {poly_text(f)}. Give the set of its critical points (the numbers x).",
        [p, q],
        [
            Wrong([-q, -p], "Look at the signs when you factor the derivative.")
            if p + q
            else Wrong([q], "The derivative is zero at two places."),
            Wrong([p], "The derivative is a quadratic; it has two zeros here.")
            if p + q
            else Wrong([p], "One zero is missing: the other has the opposite sign."),
        ],
        f"f'(x) = {poly_text(derivative(f))} = {3 * scale}{_factor(p)}{_factor(q)}, which is 0 at {p} and at {q}.",
        {"what": "critical-set", "f": poly_text(f)},
    )


def _kind_of_point(draw: random.Random, p: int, q: int, scale: int) -> Draft:
    f: list[int | Fraction] = [draw.randint(-5, 5), 3 * scale * p * q, Fraction(-3 * scale * (p + q), 2), scale]
    if draw.random() < 0.5:
        f = [-c for c in f]
    at = draw.choice((p, q))
    bend = value(derivative(derivative(f)), at)
    right, other = ("local minimum", "local maximum") if bend > 0 else ("local maximum", "local minimum")
    return choice(
        f"Let f(x) = {poly_text(f)}. Its derivative is 0 at x = {at}. What is there?",
        f"a {right}",
        [
            Wrong(
                f"a {other}",
                f"The second derivative is {show(bend)} there, so the graph bends {'up' if bend > 0 else 'down'}ward.",
            ),
            Wrong("neither of the two", f"The second derivative is {show(bend)} there, not 0, and that decides."),
        ],
        f"f''(x) = {poly_text(derivative(derivative(f)))}, and f''({at}) = {show(bend)} is "
        f"{'positive' if bend > 0 else 'negative'}: a {right}.",
        {"what": "kind", "f": poly_text(f), "at": at},
    )


def _critical_inverse(draw: random.Random, level: int) -> Worked:
    at, a = nonzero(draw, -4, 5), draw.randint(1, 3)
    if level == 1:
        k = -2 * a * at
        return Worked(
            f"f(x) = {times_name(a, 'x²')} + kx has its critical point at x = {at}.",
            "k",
            k,
            [
                Slip(-k, "", "f'(x) has to be 0, so k cancels the other term."),
                Slip(Fraction(k, 2), "", "The derivative of the square has the factor 2."),
                Slip(-a * at * at, "", "Set the derivative to 0, not f."),
            ],
            f"f'(x) = {2 * a}x + k, and {2 * a}·{bracketed(at)} + k = 0 gives k = {k}.",
            {"what": "critical-k", "n": 2, "a": a, "at": at},
        )
    k = -3 * a * at * at
    return Worked(
        f"f(x) = {times_name(a, 'x³')} + kx has a critical point at x = {at}.",
        "k",
        k,
        [
            Slip(-k, "", "f'(x) has to be 0, so k cancels the other term."),
            Slip(Fraction(k, 3), "", "The derivative of the cube has the factor 3."),
            Slip(-3 * a * at, "", "The derivative of the cube contains x²."),
        ],
        f"f'(x) = {3 * a}x² + k, and {3 * a}·{bracketed(at)}² + k = 0 gives k = {k}.",
        {"what": "critical-k", "n": 3, "a": a, "at": at},
    )


def _tangent(draw: random.Random, level: int) -> Draft:
    c = some_polynomial(draw, min(level, 2))
    at = draw.choice((1, -1, 2, -2, 3))
    m, y = value(derivative(c), at), value(c, at)
    if abs(y) > 60 or not m:
        raise RedrawError
    right, lift = linear(m, y - m * at), y - m * at
    wrong = [
        Wrong(
            linear(m, y), f"The line passes through ({at}, {show(y)}), so {show(y)} is its height at {at} and not at 0."
        ),
        Wrong(linear(y, m - y * at), "Slope and value are exchanged: the slope comes from the derivative."),
        Wrong(linear(m, -lift), "Look at the sign of the constant.")
        if lift
        else Wrong(linear(-m, 0), "Look at the sign of the slope."),
    ]
    return typed(
        "expression",
        f"The tangent to the graph of f(x) = {poly_text(c)} at x = {at} is y = mx + c. Give mx + c.",
        right,
        [w for w in wrong if w.answer != right],
        f"f({at}) = {show(y)} and f'({at}) = {show(m)}, so y = {show(y)} + {bracketed(m)}(x{plus(-at)}) = {right}.",
        {"what": "tangent", "f": poly_text(c), "at": at},
        variables={"x": [-3.0, 3.0]},
    )


def _tangent_height(draw: random.Random, level: int) -> Worked:
    c = some_polynomial(draw, min(level, 2))
    at = draw.choice((1, -1, 2, -2))
    m, y = value(derivative(c), at), value(c, at)
    step = draw.choice((1, 2, -1)) if level < 3 else draw.choice((Fraction(1, 2), Fraction(1, 10), -2))
    x = at + step
    if abs(y) > 60 or not m:
        raise RedrawError
    return Worked(
        f"Let f(x) = {poly_text(c)}.",
        f"the height at x = {show(x)} of the tangent to its graph at x = {at}",
        y + m * step,
        [
            Slip(
                value(c, x),
                "Gave the value of f there",
                "The tangent leaves the graph; only at the point of contact are they equal.",
            ),
            Slip(y + m, "Took a step of 1", f"The step from {at} is {show(step)}."),
            Slip(m * step, "Left out the height at the point of contact", f"Start from f({at}) = {show(y)}."),
            Slip(
                y - m * step,
                "Went down where the tangent goes up, or the other way round",
                "Look at the signs of slope and step.",
            ),
        ],
        f"f({at}) = {show(y)} and f'({at}) = {show(m)}: {show(y)} + {bracketed(m)}·{bracketed(step)} = "
        f"{show(y + m * step)}.",
        {"what": "tangent-height", "f": poly_text(c), "at": at, "x": str(x)},
    )


def _tangent_inverse(draw: random.Random, level: int) -> Worked:
    at, m, y = draw.choice((1, 2, 3, -1, -2)), nonzero(draw, -6, 6), nonzero(draw, -9, 9)
    line = linear(m, y - m * at)
    ask = draw.choice(("value", "slope"))
    right, other = (y, m) if ask == "value" else (m, y)
    lift = y - m * at
    return Worked(
        f"The tangent to the graph of f at x = {at} is y = {line}.",
        f"f({at})" if ask == "value" else f"f'({at})",
        right,
        [
            Slip(
                other,
                "",
                "That is the slope of the tangent; f and its tangent have the same height there."
                if ask == "value"
                else "That is the height; the slope of the tangent is asked.",
            ),
            Slip(
                lift,
                "",
                f"That is the height of the line at 0, not at {at}."
                if ask == "value"
                else "That is where the line crosses the y-axis.",
            ),
            Slip(-right, "", "Look at the sign."),
        ],
        f"Graph and tangent share the point at x = {at}: {bracketed(m)}·{bracketed(at)}{plus(lift)} = {y}."
        if ask == "value"
        else f"The derivative at {at} is the slope of the tangent, {m}.",
        {"what": "tangent-inverse", "line": line, "at": at, "ask": ask},
    )


_FORWARD: dict[str, tuple[Builder, ...]] = {
    "critical": (_critical,),
    "tangent": (_tangent, _tangent_height),
}
_INVERSE: dict[str, tuple[Builder, ...]] = {
    "critical": (_critical_inverse,),
    "tangent": (_tangent_inverse,),
}

GENERATORS_HERE = (
    Generator(
        "polynomial_tangent",
        1,
        "Critical points, their kind, tangents and heights on them, and backwards.",
        TangentParameters,
        worked_structures(_FORWARD, _INVERSE),
    ),
)
