"""Kinds of points where the gradient is zero, and Newton steps."""

# Every case takes the level, also where it does not need it.
# ruff: noqa: ARG001

from __future__ import annotations

import random
from fractions import Fraction
from typing import Any, Literal

from practice.questions.generators.draft import Draft, RedrawError, Wrong, choice, typed
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip
from practice.questions.generators.wording import bracketed, nonzero, row, row_text, show, times_name
from practice.questions.generators.worked import Builder, Worked, worked_structures


class KindParameters(Parameters):
    """``ask``: kinds of points, or Newton steps."""

    ask: Literal["kind", "newton"] = "kind"


def _kind(draw: random.Random, level: int) -> Draft:
    if level == 1:
        a, c = nonzero(draw, -6, 6), nonzero(draw, -6, 6)
        b = 0
    else:
        a, c, b = nonzero(draw, -5, 5), nonzero(draw, -5, 5), nonzero(draw, -5, 5)
    det = a * c - b * b
    if not det:
        raise RedrawError
    right = "a saddle point" if det < 0 else "a local minimum" if a > 0 else "a local maximum"
    kinds = ("a local minimum", "a local maximum", "a saddle point")
    why = (
        f"Its determinant is {a}·{bracketed(c)} - {bracketed(b)}² = {det}" if b else f"Its eigenvalues are {a} and {c}"
    )
    tail = {
        "a saddle point": ", so the eigenvalues have different signs",
        "a local minimum": ", and both eigenvalues are positive",
        "a local maximum": ", and both eigenvalues are negative",
    }[right]
    notes = {
        "a local minimum": "For a minimum both eigenvalues are positive.",
        "a local maximum": "For a maximum both eigenvalues are negative.",
        "a saddle point": "For a saddle the eigenvalues have different signs.",
    }
    return choice(
        f"At a point where the gradient is 0 the Hessian is {[[a, b], [b, c]]}. What is there?",
        right,
        [Wrong(k, f"{notes[k]} {why}{tail}.") for k in kinds if k != right],
        f"{why}{tail}.",
        {"what": "kind", "a": a, "b": b, "c": c},
    )


def _determinant(draw: random.Random, level: int) -> Worked:
    a, c, b = nonzero(draw, -6, 6), nonzero(draw, -6, 6), nonzero(draw, -6, 6)
    return Worked(
        f"The Hessian of f at a point with gradient 0 is {[[a, b], [b, c]]}.",
        "the determinant of this Hessian",
        a * c - b * b,
        [
            Slip(a * c + b * b, "Added the second product", "The product beside the diagonal is taken off."),
            Slip(
                a * c - 2 * b,
                "Doubled the mixed entry instead of squaring it",
                "The product of the two mixed entries is its square.",
            ),
            Slip(a * c, "Left out the mixed entries", "Their product is taken off."),
            Slip(b * b - a * c, "Subtracted in the wrong order", "The product of the diagonal comes first."),
        ],
        f"{a}·{bracketed(c)} - {bracketed(b)}² = {a * c - b * b}.",
        {"what": "determinant", "a": a, "b": b, "c": c},
    )


def _saddle_bound(draw: random.Random, level: int) -> Worked | Draft:
    if level < 3:
        a, b = draw.randint(1, 4), draw.randint(2, 5)
        least = b * b // a + 1
        return Worked(
            f"The Hessian at a point with gradient 0 is [[{a}, {b}], [{b}, c]], where c is a whole number.",
            "the smallest c for which the point is a local minimum",
            least,
            [
                Slip(b * b, "", f"The determinant is {times_name(a, 'c')} - {b * b}; c has to make it positive.")
                if a > 1
                else Slip(b * b, "", "With that c the determinant is 0, which decides nothing."),
                Slip(b, "", "The mixed entry counts squared."),
                Slip(1, "", "A positive diagonal is not enough: the determinant has to be positive too."),
            ],
            f"{times_name(a, 'c')} - {b * b} > 0 first holds at c = {least}, and {a} is positive.",
            {"what": "least-c", "a": a, "b": b},
        )
    p, q = draw.randint(1, 6), -draw.randint(1, 6)
    return choice(
        f"At a point with gradient 0 the Hessian has eigenvalue {p} for (1, 1) and {q} for (1, -1). In which "
        f"direction does f fall away from the point?",
        "along (1, -1)",
        [
            Wrong("along (1, 1)", f"There the curvature is {p}, so f rises."),
            Wrong("along neither", f"One eigenvalue, {q}, is negative; along its vector f falls."),
            Wrong("along both", f"Along (1, 1) the curvature is {p}, so f rises."),
        ],
        f"The curvature along (1, -1) is {q}, which is negative.",
        {"what": "falls", "p": p, "q": q},
    )


def _newton(draw: random.Random, level: int) -> Worked | Draft:
    w: Any
    g: Any
    h: Any
    if level == 3:
        a, c = draw.choice((2, 4, 5)), draw.choice((2, 4, 8))
        w = [draw.randint(-4, 4), draw.randint(-4, 4)]
        g = [nonzero(draw, -8, 8), nonzero(draw, -8, 8)]
        new = [w[0] - Fraction(g[0], a), w[1] - Fraction(g[1], c)]
        if draw.random() < 0.5:
            return typed(
                "vector",
                f"At w = {row_text(w)} the gradient is {row_text(g)} and the Hessian is {[[a, 0], [0, c]]}. "
                f"Where does one Newton step go?",
                row(new),
                [
                    Wrong(row([w[0] + Fraction(g[0], a), w[1] + Fraction(g[1], c)]), "The step is taken off."),
                    Wrong(row([w[0] - g[0], w[1] - g[1]]), "Divide each entry of the gradient by its curvature."),
                    Wrong(row([w[0] - a * g[0], w[1] - c * g[1]]), "Divide by the curvature; do not multiply."),
                ],
                f"Each entry is divided by its own curvature: {row_text(new)}.",
                {"what": "newton-2", "w": w, "g": g, "h": [a, c]},
            )
    w, g, h = draw.randint(-5, 6), nonzero(draw, -9, 9), draw.choice((2, 4, 5, 8, 10) if level > 1 else (1, 2, 3))
    if level == 1:
        g = h * nonzero(draw, -4, 4)
    if h == 1:
        raise RedrawError
    right = w - Fraction(g, h)
    return Worked(
        f"At w = {w} a loss has slope {g} and second derivative {h}.",
        "w after one Newton step",
        right,
        [
            Slip(w + Fraction(g, h), "Added the step", "The step goes against the slope."),
            Slip(w - g, "Left out the second derivative", f"Divide the slope by {h}."),
            Slip(w - g * h, "Multiplied by the second derivative", "Divide the slope by the second derivative."),
            Slip(
                w - Fraction(h, g), "Turned the quotient upside down", "The slope is divided by the second derivative."
            ),
        ],
        f"w - slope/second derivative = {w} - {bracketed(g)}/{h} = {show(right)}.",
        {"what": "newton", "w": w, "g": g, "h": h},
    )


def _newton_inverse(draw: random.Random, level: int) -> Worked:
    w, step, h = draw.randint(-5, 6), nonzero(draw, -5, 5), draw.randint(2, 6)
    g = -step * h
    if draw.random() < 0.5 or level == 1:
        return Worked(
            f"At w = {w} the second derivative of a loss is {h}. One Newton step leads to w = {w + step}.",
            "the slope at the start",
            g,
            [
                Slip(-g, "", "The step goes against the slope."),
                Slip(-step, "", f"Multiply the step by the second derivative, {h}."),
                Slip(Fraction(-step, h), "", "The slope was divided by the second derivative, so multiply."),
            ],
            f"slope/{h} = {w} - {bracketed(w + step)} = {-step}, so the slope is {g}.",
            {"what": "newton-slope", "w": w, "new": w + step, "h": h},
        )
    return Worked(
        f"At w = {w} the slope of a loss is {g}. One Newton step leads to w = {w + step}.",
        "the second derivative at the start",
        h,
        [
            Slip(-h, "", "The step is taken off, so its sign turns."),
            Slip(g * step, "", "Divide the slope by the distance moved."),
            Slip(Fraction(step, g), "", "That is turned upside down."),
        ],
        f"{g}/h = {w} - {bracketed(w + step)} = {-step}, so h = {h}.",
        {"what": "newton-h", "w": w, "new": w + step, "g": g},
    )


_FORWARD: dict[str, tuple[Builder, ...]] = {
    "kind": (_kind, _determinant),
    "newton": (_newton,),
}
_INVERSE: dict[str, tuple[Builder, ...]] = {
    "kind": (_saddle_bound,),
    "newton": (_newton_inverse,),
}

GENERATORS_HERE = (
    Generator(
        "newton_step",
        1,
        "Kinds of points with gradient zero, and Newton steps, forwards and backwards.",
        KindParameters,
        worked_structures(_FORWARD, _INVERSE),
    ),
)
