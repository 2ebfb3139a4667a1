"""Functions of several variables: values and partial derivatives."""

from __future__ import annotations

import random
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Literal

from practice.questions.generators.draft import Draft, RedrawError, Wrong, typed
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip
from practice.questions.generators.wording import bracketed, nonzero, raised, row_text, show
from practice.questions.generators.worked import Builder, Worked, worked_structures


class PartialParameters(Parameters):
    """``ask``: values, or partial derivatives."""

    ask: Literal["value", "partial"] = "value"


@dataclass(frozen=True, slots=True)
class Polynomial:
    """A polynomial in x, y (and z): coefficients by exponents."""

    terms: tuple[tuple[int, tuple[int, ...]], ...]
    names: str

    @property
    def text(self) -> str:
        """``3x²y - 2y``."""
        text = ""
        for c, powers in self.terms:
            letters = "".join(raised(name, p) for name, p in zip(self.names, powers, strict=True))
            size = "" if abs(c) == 1 and letters else str(abs(c))
            sign = (" - " if c < 0 else " + ") if text else ("-" if c < 0 else "")
            text += sign + size + letters
        return text or "0"

    def at(self, point: tuple[int, ...]) -> int:
        """The value."""
        total = 0
        for c, powers in self.terms:
            part = c
            for x, p in zip(point, powers, strict=True):
                part *= x**p
            total += part
        return total

    def partial(self, k: int) -> Polynomial:
        """The partial derivative in variable number k."""
        found = []
        for c, powers in self.terms:
            if powers[k]:
                found.append((c * powers[k], tuple(p - (i == k) for i, p in enumerate(powers))))
        return Polynomial(tuple(found), self.names)

    def gradient(self, point: tuple[int, ...]) -> list[int]:
        """The gradient at a point."""
        return [self.partial(k).at(point) for k in range(len(self.names))]


PLANE = (((2, 0), (1, 1), (0, 1)), ((2, 0), (0, 2), (1, 0)), ((1, 1), (0, 2), (1, 0)), ((2, 0), (1, 1), (0, 2)))


STEEPER = (((2, 1), (0, 2), (1, 0)), ((3, 0), (1, 1), (0, 1)), ((1, 2), (2, 0), (0, 1)), ((2, 1), (1, 1), (0, 2)))


SPACE = (
    ((2, 0, 0), (1, 1, 0), (0, 1, 1)),
    ((1, 1, 0), (0, 0, 2), (0, 1, 0)),
    ((2, 0, 1), (0, 2, 0), (1, 0, 0)),
    ((1, 1, 1), (0, 2, 0), (0, 0, 1)),
)


def some_function(draw: random.Random, level: int) -> Polynomial:
    """Three terms in two variables, in three at the highest level."""
    shape = draw.choice((PLANE, STEEPER, SPACE)[level - 1])
    return Polynomial(tuple((nonzero(draw, -4, 5), powers) for powers in shape), "xy" if level < 3 else "xyz")


def some_point(draw: random.Random, f: Polynomial) -> tuple[int, ...]:
    """A point with small entries other than 0."""
    return tuple(nonzero(draw, -2, 3) for _ in f.names)


def letters(f: Polynomial) -> str:
    """``x, y``."""
    return ", ".join(f.names)


def facts_of(f: Polynomial, point: tuple[int, ...], what: str, **more: Any) -> dict[str, Any]:
    """What a second way needs."""
    return {"what": what, "f": f.text, "names": f.names, "point": list(point), **more}


def _value(draw: random.Random, level: int) -> Worked:
    f = some_function(draw, level)
    point = some_point(draw, f)
    swapped = (point[1], point[0], *point[2:])
    positive = tuple(abs(x) for x in point)
    parts = [Polynomial((term,), f.names).at(point) for term in f.terms]
    doubled = sum(c * _times(point, powers) for c, powers in f.terms)
    return Worked(
        f"Let f({letters(f)}) = {f.text}.",
        f"f{row_text(point)}",
        f.at(point),
        [
            Slip(f.at(swapped), "Exchanged x and y", "The first number is x, the second y."),
            Slip(f.at(positive), "Ignored the signs of the inputs", "Put negative numbers in with their signs."),
            Slip(
                f.at(point) - 2 * parts[-1],
                "Used the wrong sign for the last term",
                "Look at the sign before the last term.",
            ),
            Slip(
                doubled, "Multiplied by exponents instead of raising to powers", "A square is the number times itself."
            ),
        ],
        f"Term by term: {' + '.join(bracketed(part) for part in parts)} = {f.at(point)}.",
        facts_of(f, point, "value"),
    )


def _times(point: tuple[int, ...], powers: tuple[int, ...]) -> int:
    result = 1
    for x, p in zip(point, powers, strict=True):
        result *= x * p if p else 1
    return result


def _value_inverse(draw: random.Random, level: int) -> Worked:
    a, b, x, y = nonzero(draw, -4, 5), nonzero(draw, -4, 5), nonzero(draw, -4, 5), nonzero(draw, -4, 5)
    if level == 1:
        f = Polynomial(((a, (1, 0)), (b, (0, 1))), "xy")
    else:
        f = Polynomial(((a, (1, 1)), (b, (0, 1)) if level == 2 else (b, (0, 2))), "xy")
    total = f.at((x, y))
    slope = f.partial(0).at((0, y))
    if abs(slope) < 2:
        raise RedrawError
    rest = f.at((0, y))
    return Worked(
        f"Let f(x, y) = {f.text}. The value f(x, {y}) is {total}.",
        "x",
        x,
        [
            Slip(total - rest, "", f"That is {slope}x; divide by {slope}."),
            Slip(Fraction(total + rest, slope), "", "Take the known part off the value."),
            Slip(-x, "", "Look at the signs once more."),
        ],
        f"With y = {y} the function is {slope}x + {bracketed(rest)} = {total}, so x = {x}.",
        facts_of(f, (0, y), "value-inverse", total=total),
    )


def _partial_expression(draw: random.Random, level: int) -> Draft:
    f = some_function(draw, level)
    k = draw.randrange(len(f.names))
    name, d = f.names[k], f.partial(k)
    other = f.partial((k + 1) % len(f.names))
    whole = Polynomial(tuple((c, powers) for c, powers in f.terms if powers[k]), f.names)
    kept = Polynomial((*d.terms, *[term for term in f.terms if not term[1][k]]), f.names)
    right = d.text
    wrong = [
        Wrong(other.text, f"That is the partial derivative with respect to {f.names[(k + 1) % len(f.names)]}."),
        Wrong(kept.text, f"A term without {name} does not change with {name}, so its derivative is 0."),
        Wrong(whole.text, f"Those are the terms with {name}; they still have to be differentiated."),
    ]
    return typed(
        "expression",
        f"Let f({letters(f)}) = {f.text}. What is its partial derivative with respect to {name}?",
        right,
        [w for w in wrong if w.answer != right],
        f"Treat {' and '.join(n for n in f.names if n != name)} as fixed: {right}.",
        facts_of(f, (1,) * len(f.names), "partial-expression", k=k),
        variables={n: [0.5, 3.0] for n in f.names},
    )


def partial_case(draw: random.Random, level: int) -> Worked:
    """Shared by the cases of this family."""
    f = some_function(draw, level)
    point, k = some_point(draw, f), draw.randrange(len(f.names))
    name, d = f.names[k], f.partial(k)
    total = sum(f.gradient(point))
    return Worked(
        f"Let f({letters(f)}) = {f.text}.",
        f"the partial derivative of f with respect to {name} at {row_text(point)}",
        d.at(point),
        [
            Slip(
                f.partial((k + 1) % len(f.names)).at(point),
                f"Differentiated with respect to {f.names[(k + 1) % len(f.names)]}",
                f"Only {name} moves; the other inputs are fixed.",
            ),
            Slip(total, "Added all the partial derivatives", f"Only {name} moves."),
            Slip(f.at(point), "Gave the value of f", "The rate of change is asked, not the value."),
            Slip(
                d.at(point) + sum(c * plain(point, powers) for c, powers in f.terms if not powers[k]),
                f"Kept the terms without {name}",
                f"A term without {name} does not change with {name}.",
            ),
        ],
        f"With respect to {name} it is {d.text}, and at the point that is {d.at(point)}.",
        facts_of(f, point, "partial", k=k),
    )


def plain(point: tuple[int, ...], powers: tuple[int, ...]) -> int:
    """Shared by the cases of this family."""
    result = 1
    for x, p in zip(point, powers, strict=True):
        result *= x**p
    return result


def _partial_inverse(draw: random.Random, level: int) -> Worked:
    """A partial derivative from two values, or a change from a partial derivative."""
    d, step, start = (
        nonzero(draw, -9, 9),
        Fraction(draw.choice((1, 2, 5)), 10 if level < 3 else 100),
        draw.randint(1, 9),
    )
    x, y = draw.randint(1, 5), draw.randint(1, 5)
    if level == 1:
        return Worked(
            f"At ({x}, {y}) a function f has the partial derivative {d} with respect to x. From there x grows "
            f"by {show(step)}, while y stays.",
            "the change of f that this predicts",
            d * step,
            [
                Slip(d + step, "", "The change is the partial derivative times the step."),
                Slip(d / step, "", "Multiply by the step; do not divide."),
                Slip(d, "", f"That would be the change for a step of 1; the step is {show(step)}."),
            ],
            f"{d}·{show(step)} = {show(d * step)}.",
            {"what": "small-change", "d": d, "step": str(step)},
        )
    high = start + d * step
    moved = "x" if level == 2 else "y"
    there = f"({show(x + step)}, {y})" if moved == "x" else f"({x}, {show(y + step)})"
    return Worked(
        f"f({x}, {y}) = {start} and f{there} = {show(high)}.",
        f"the estimate that this gives for the partial derivative with respect to {moved} at ({x}, {y})",
        d,
        [
            Slip(d * step, "", f"That is the change of f; divide it by the step, {show(step)}."),
            Slip(-d, "", "The later value comes first in the difference."),
            Slip(high / step, "", "Take the difference of the two values first."),
        ],
        f"({show(high)} - {start})/{show(step)} = {d}.",
        {"what": "estimate", "low": start, "high": str(high), "step": str(step)},
    )


_FORWARD: dict[str, tuple[Builder, ...]] = {
    "value": (_value,),
    "partial": (_partial_expression, partial_case),
}
_INVERSE: dict[str, tuple[Builder, ...]] = {
    "value": (_value_inverse,),
    "partial": (_partial_inverse,),
}

GENERATORS_HERE = (
    Generator(
        "partial_derivative",
        1,
        "Values and partial derivatives of polynomials in several variables, and backwards.",
        PartialParameters,
        worked_structures(_FORWARD, _INVERSE),
    ),
)
