"""Quadratics: the square completed, the formula and its discriminant, the parabola's vertex."""

from __future__ import annotations

import random
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from practice.questions.generators.draft import Draft, RedrawError, Wrong, choice, typed
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip
from practice.questions.generators.wording import bracketed, nonzero, plus, polynomial_text, row_text, show, times_name
from practice.questions.generators.worked import Worked, worked_structures


class QuadraticParameters(Parameters):
    """``ask``: completing the square, the quadratic formula, or the graph of a quadratic function."""

    ask: Literal["square", "formula", "graph"] = "formula"


@dataclass(frozen=True)
class _Quadratic:
    """a(x - h)² + k."""

    a: int
    h: Fraction
    k: Fraction

    @property
    def b(self) -> Fraction:
        return -2 * self.a * self.h

    @property
    def c(self) -> Fraction:
        return self.a * self.h**2 + self.k

    @property
    def text(self) -> str:
        return polynomial_text([self.a, self.b, self.c])

    @property
    def vertex_form(self) -> str:
        return f"{vertex_text(self.a, self.h)}{plus(self.k)}"


def vertex_text(a: int, h: int | Fraction) -> str:
    """``2(x - 3)²``."""
    inner = f"(x{plus(-h)})²" if h else "x²"
    return times_name(a, inner)


def _shifted(draw: random.Random, level: int, lead: int = 1) -> _Quadratic:
    h = Fraction(nonzero(draw, -3 - level, 3 + level), 2 if level == 3 and lead == 1 and draw.random() < 0.5 else 1)
    k = Fraction(nonzero(draw, -9, 9))
    found = _Quadratic(lead, h, k if h.denominator == 1 else k + Fraction(1, 4))
    if not found.c or (abs(h) == 1 and level > 1):
        raise RedrawError
    return found


# Completing the square


def _square_number(draw: random.Random, level: int) -> Worked:
    b = nonzero(draw, -6 - 2 * level, 6 + 2 * level) * (2 if level < 3 else 1)
    if abs(b) == 2:
        raise RedrawError
    half = Fraction(b, 2)
    slips = [
        Slip(Fraction(b) ** 2, "Squared the whole coefficient", f"Take half of {b} first, then square."),
        Slip(abs(half), "Took half and did not square it", f"Half of {b} is {show(half)}; its square is added."),
        Slip(Fraction(b) ** 2 / 2, "Halved the square", f"Halve {b} before squaring, not after."),
        Slip(-(half**2), "Took the sign along into the square", "A square is never negative."),
    ]
    return Worked(
        f"A number is added to {polynomial_text([1, b, 0])} to make it the square of a bracket.",
        "the number",
        half**2,
        slips,
        f"(x{plus(half)})² = {polynomial_text([1, b, half**2])}: half of {b} is {show(half)}, and its square is "
        f"{show(half**2)}.",
        {"what": "square-number", "expression": polynomial_text([1, b, 0])},
    )


def _constant_left(draw: random.Random, level: int) -> Worked:
    q = _shifted(draw, level)
    slips = [
        Slip(q.c, "Left the constant as it was", f"The square brings {show(q.h**2)} with it: take that away again."),
        Slip(q.c + q.h**2, "Added the square instead of taking it away", "What the square adds is taken away outside."),
        Slip(-q.k, "Turned its sign round", "Put x = 0 into both forms: they must agree."),
        Slip(q.c - abs(q.h), "Took the half away unsquared", f"The bracket holds the square of {show(-q.h)}."),
    ]
    return Worked(
        f"{q.text} is written as (x{plus(-q.h)})² + k.",
        "k",
        q.k,
        slips,
        f"(x{plus(-q.h)})² = {polynomial_text([1, q.b, q.h**2])}, so k = {show(q.c)} - {show(q.h**2)} = {show(q.k)}.",
        {"what": "k", "expression": q.text},
    )


def _expanded(draw: random.Random, level: int) -> Worked:
    """The inverse: from the completed square back."""
    q = _shifted(draw, min(level, 2), 1 if level < 3 else draw.choice((2, 3)))
    slips = [
        Slip(q.k, "", f"That leaves out the constant of the square, {show(q.a * q.h**2)}."),
        Slip(-q.a * q.h**2 + q.k, "", "The square of a negative number is positive."),
        Slip(q.h**2 * q.a - q.k, "", f"The {show(q.k)} outside keeps its sign."),
    ]
    if q.a > 1:
        slips.append(Slip(q.h**2 + q.k, "", f"The factor {q.a} multiplies all of the square."))
    return Worked(
        f"Multiply {q.vertex_form} out, to the form ax² + bx + c.",
        "c",
        q.c,
        slips,
        f"{q.vertex_form} = {q.text}.",
        {"what": "c", "expression": q.vertex_form},
    )


# The formula


def _roots_from(draw: random.Random, level: int) -> tuple[int, int, int, list[Fraction]]:
    lead = 1 if level == 1 else draw.choice((1, 2, 3)[: level + 1])
    p, q = nonzero(draw, -6, 7), Fraction(nonzero(draw, -6, 7), lead)
    if p in (q, -q):
        raise RedrawError
    b, c = -lead * (p + q), lead * p * q
    return lead, int(b), int(c), sorted((Fraction(p), q))


def _discriminant(draw: random.Random, level: int) -> Worked:
    a, b, c = draw.randint(1, 1 + level), nonzero(draw, -7, 8), nonzero(draw, -5, 6)
    if level == 1:
        c = abs(c)
    if abs(b) < 2:
        raise RedrawError
    slips = [
        Slip(b * b + 4 * a * c, "Added 4ac", f"4ac is taken away: 4 · {a} · {bracketed(c)} = {4 * a * c}."),
        Slip(-b * b - 4 * a * c, "Squared b to a negative number", "The square of b is positive."),
        Slip(2 * b - 4 * a * c, "Doubled b instead of squaring it", f"b² = {bracketed(b)} · {bracketed(b)}."),
    ]
    if a > 1:
        slips.append(Slip(b * b - 4 * c, "Left a out of 4ac", f"Here a = {a}."))
    return Worked(
        "",
        f"the discriminant b² - 4ac of {polynomial_text([a, b, c])} = 0",
        b * b - 4 * a * c,
        slips,
        f"a = {a}, b = {b}, c = {c}: {bracketed(b)}² - 4·{a}·{bracketed(c)} = {b * b - 4 * a * c}.",
        {"what": "discriminant", "expression": polynomial_text([a, b, c])},
    )


def _solutions(draw: random.Random, level: int) -> Draft:
    a, b, c, roots = _roots_from(draw, level)
    root = abs(roots[1] - roots[0]) * a
    halves = sorted([(Fraction(b) + root) / (2 * a), (Fraction(b) - root) / (2 * a)])
    wrong = [
        Wrong([show(r) for r in halves], f"The formula begins with -b, and b = {b}."),
        Wrong([show(max(roots))], "The ± gives two solutions: take the root once with + and once with -."),
    ]
    if a > 1:
        wrong.append(Wrong([show(r * a) for r in roots], f"The denominator is 2a = {2 * a}, not 2."))
    return typed(
        "set",
        f"Solve {polynomial_text([a, b, c])} = 0 by the quadratic formula. Give all solutions.",
        [show(r) for r in roots],
        wrong,
        f"b² - 4ac = {b * b - 4 * a * c}, whose root is {show(root)}. So x = ({-b} ± {show(root)})/{2 * a}: "
        f"x = {show(roots[0])} or x = {show(roots[1])}.",
        {"what": "solutions", "expression": polynomial_text([a, b, c])},
    )


def _larger(draw: random.Random, level: int) -> Worked:
    a, b, c, (low, high) = _roots_from(draw, level)
    root = (high - low) * a
    slips = [
        Slip(low, "Took the root with the minus sign", "With the plus sign before the root x is larger."),
        Slip((b + root) / (2 * a), "Began with b instead of -b", f"b = {b}, so the formula begins with {-b}."),
        Slip(-b + root / (2 * a), "Divided only the root by 2a", "The fraction bar stands under -b as well."),
    ]
    if a > 1:
        slips.append(Slip(high * a, "Divided by 2 instead of 2a", f"Here 2a = {2 * a}."))
    return Worked(
        "",
        f"the larger solution of {polynomial_text([a, b, c])} = 0",
        high,
        slips,
        f"The discriminant is {b * b - 4 * a * c} with the root {show(root)}, so the larger solution is "
        f"({-b} + {show(root)})/{2 * a} = {show(high)}.",
        {"what": "larger", "expression": polynomial_text([a, b, c])},
    )


def _one_solution(draw: random.Random, level: int) -> Worked:
    """The inverse: the number of solutions is given."""
    a, half = draw.randint(1, level), nonzero(draw, -6, 6)
    b = 2 * half * (a if draw.random() < 0.5 else 1)
    if (b * b) % (4 * a) or abs(b) < 4:
        raise RedrawError
    c = b * b // (4 * a)
    slips = [
        Slip(b * b, "", f"That is b². The discriminant is 0 when 4ac equals it; divide by {4 * a}."),
        Slip(-c, "", "4ac is taken away from b²; it must be equal to b², not opposite."),
        Slip(Fraction(b, 2 * a), "", "That is b/(2a). Square b first; then divide by 4a."),
    ]
    if a > 1:
        slips.append(Slip(Fraction(b * b, 4), "", f"4ac with a = {a} is {4 * a}c."))
    return Worked(
        f"The equation {polynomial_text([a, b, 0])} + c = 0 has exactly one solution.",
        "c",
        c,
        slips,
        f"The discriminant is 0: {b * b} - {4 * a}c = 0, so c = {c}.",
        {"what": "one-solution", "expression": polynomial_text([a, b, 0])},
    )


def _how_many(draw: random.Random, level: int) -> Draft:
    a, b, c = draw.randint(1, 1 + level), nonzero(draw, -7, 8), nonzero(draw, -6, 7)
    found = b * b - 4 * a * c
    if not found or draw.random() < 0.3:
        a, half = draw.randint(1, 3), nonzero(draw, -4, 4)
        b, c, found = 2 * a * half, a * half * half, 0
    signs = {1: "is positive", 0: "is 0", -1: "is negative"}
    sign = (found > 0) - (found < 0)
    texts = {1: "Two solutions", 0: "One solution", -1: "No solution"}
    return choice(
        f"How many real solutions has {polynomial_text([a, b, c])} = 0?",
        texts[sign],
        [
            Wrong(texts[other], f"That needs a discriminant that {signs[other]}; here it is {found}.")
            for other in texts
            if other != sign
        ],
        f"The discriminant {bracketed(b)}² - 4·{a}·{bracketed(c)} = {found} {signs[sign]}: {texts[sign].lower()}.",
        {"what": "how-many", "expression": polynomial_text([a, b, c])},
    )


# The graph


def _vertex(draw: random.Random, level: int) -> Draft:
    lead = draw.choice((1, -1, 2, -2, 3)[: 1 + 2 * level])
    q = _shifted(draw, min(level, 2), lead)
    expanded = level > 1 and draw.random() < 0.6
    shown = q.text if expanded else q.vertex_form
    h, k = int(q.h), int(q.k)
    wrong = [
        Wrong([-h, k], "x = -b/(2a): mind the minus." if expanded else f"The bracket is 0 at x = {h}."),
        Wrong([k, h], "x comes first in (x, y)."),
        Wrong([h, -k], f"Put x = {h} into f to see the height."),
    ]
    if expanded:
        wrong.append(Wrong([h, int(q.c)], f"That is the height at x = 0; put x = {h} into f."))
    how = f"x = -b/(2a) = {h}, and f({h}) = {k}" if expanded else f"The bracket is 0 at x = {h}, and there f is {k}"
    return typed(
        "vector",
        f"Let f(x) = {shown}. What is the vertex of its graph, as (x, y)?",
        [h, k],
        wrong,
        f"{how}: the vertex is {row_text([h, k])}.",
        {"what": "vertex", "expression": shown, "up": q.a > 0},
    )


def _axis(draw: random.Random, level: int) -> Worked:
    q = _shifted(draw, level, draw.choice((1, -1, 2)[:level]))
    slips = [
        Slip(-q.h, "Lost the minus of -b/(2a)", "The axis is at -b/(2a)."),
        Slip(-q.b, "Did not divide by 2a", f"2a = {2 * q.a}."),
        Slip(-q.b / q.a, "Divided by a instead of 2a", f"2a = {2 * q.a}, not {q.a}."),
        Slip(q.c, "Gave the height at x = 0", "That is where the graph crosses the y-axis."),
    ]
    return Worked(
        f"Let f(x) = {q.text}.",
        "the x at which its graph has its axis of symmetry",
        q.h,
        slips,
        f"x = -b/(2a) = {show(-q.b)}/{bracketed(2 * q.a)} = {show(q.h)}.",
        {"what": "axis", "expression": q.text},
    )


def _extreme(draw: random.Random, level: int) -> Worked:
    q = _shifted(draw, min(level, 2), draw.choice((1, -1, 2, -2)[: 2 * level]))
    kind, other = ("smallest", "largest") if q.a > 0 else ("largest", "smallest")
    slips = [
        Slip(q.h, "Gave the x where it is taken", f"That is the x; the {kind} value is f there."),
        Slip(q.c, "Gave the value at 0", f"f(0) = {show(q.c)} is not the {kind} value."),
        Slip(q.a * (4 * q.h**2) + q.k, "Took x with the wrong sign", f"It is taken at x = {show(q.h)}."),
    ]
    return Worked(
        f"Let f(x) = {q.text}.",
        f"the {kind} value of f",
        q.k,
        slips,
        f"The graph opens {'upward' if q.a > 0 else 'downward'}, so there is no {other} value; the {kind} is at "
        f"x = -b/(2a) = {show(q.h)}: f({show(q.h)}) = {show(q.k)}.",
        {"what": "extreme", "expression": q.text, "up": q.a > 0},
    )


def _mirror(draw: random.Random, level: int) -> Worked:
    """The inverse: equal heights are given."""
    h, away = nonzero(draw, -6, 6), draw.randint(1, 3 + level)
    low, high = h - away, h + away
    height = nonzero(draw, -9, 9)
    known, right = (low, high) if draw.random() < 0.5 else (high, low)
    slips = [
        Slip(-known, "", f"The mirror is the axis at x = {h}, not the y-axis."),
        Slip(2 * h, "", f"That is twice the axis; from {known} it is {away} to the axis and {away} beyond."),
        Slip(h, "", "That is the axis itself, where the vertex lies."),
    ]
    return Worked(
        f"The graph of a quadratic function has its vertex at x = {h} and passes through ({known}, {height}). It has "
        f"the height {height} at a second x.",
        "that x",
        right,
        slips,
        f"From {known} to the axis at {h} it is {away}; as far on the other side lies x = {right}.",
        {"what": "mirror", "vertex": h, "known": known},
    )


FORWARD = {
    "square": (_square_number, _constant_left),
    "formula": (_discriminant, _larger, _solutions),
    "graph": (_axis, _extreme, _vertex),
}
INVERSE = {"square": (_expanded,), "formula": (_one_solution, _how_many), "graph": (_mirror,)}

GENERATORS_HERE = (
    Generator(
        "quadratic",
        1,
        "Complete squares, use the quadratic formula and its discriminant, find vertices, and find a mistake.",
        QuadraticParameters,
        worked_structures(FORWARD, INVERSE),
    ),
)
