"""Two linear equations with two letters: solved, prepared for elimination, and completed backwards."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Literal

from practice.questions.generators.draft import Draft, RedrawError, Wrong, choice, typed
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip
from practice.questions.generators.wording import bracketed, nonzero, row, row_text, show, times_name
from practice.questions.generators.worked import Worked, worked_structures


class LinearSystemParameters(Parameters):
    """``ask``: the solution of a system, or the steps of elimination."""

    ask: Literal["solution", "elimination"] = "solution"


@dataclass(frozen=True)
class _System:
    """ax + by = e and cx + dy = f."""

    a: int
    b: int
    c: int
    d: int
    x: int
    y: int

    @property
    def e(self) -> int:
        return self.a * self.x + self.b * self.y

    @property
    def f(self) -> int:
        return self.c * self.x + self.d * self.y

    @property
    def determinant(self) -> int:
        return self.a * self.d - self.b * self.c

    @property
    def first(self) -> str:
        return f"{two_terms(self.a, self.b)} = {self.e}"

    @property
    def second(self) -> str:
        return f"{two_terms(self.c, self.d)} = {self.f}"

    @property
    def facts(self) -> dict[str, Any]:
        return {"first": self.first, "second": self.second}


def two_terms(a: int, b: int) -> str:
    """``3x - y``, neither coefficient being 0."""
    return f"{times_name(a, 'x')} {'-' if b < 0 else '+'} {times_name(abs(b), 'y')}"


def _system(draw: random.Random, level: int) -> _System:
    most = 3 + level
    x, y = nonzero(draw, -3 - level, 4 + level), nonzero(draw, -3 - level, 4 + level)
    a, b = draw.randint(1, most), nonzero(draw, -most, most)
    c, d = draw.randint(1, most), nonzero(draw, -most, most)
    if level == 1:
        c, d = 1, draw.choice((1, -1))
    if level == 3 and (abs(b) == 1 or abs(d) == 1 or a == 1 or c == 1 or b % d == 0 or d % b == 0):
        raise RedrawError
    found = _System(a, b, c, d, x, y)
    if abs(x) == abs(y) or not found.determinant or 0 in (found.e, found.f) or found.first == found.second:
        raise RedrawError
    return found


@dataclass(frozen=True)
class _Elimination:
    """How y is made to cancel: the first equation by ``one``, the second by ``two``, then added or subtracted."""

    one: int
    two: int
    sign: int
    left: int
    right: int


def _elimination(s: _System) -> _Elimination:
    shared = math.gcd(s.b, s.d)
    one, two = abs(s.d) // shared, abs(s.b) // shared
    sign = -1 if s.b * s.d > 0 else 1
    return _Elimination(one, two, sign, one * s.a + sign * two * s.c, one * s.e + sign * two * s.f)


def _working(s: _System) -> str:
    by = _elimination(s)
    multiplied = [f"the {name} equation by {k}" for name, k in (("first", by.one), ("second", by.two)) if k > 1]
    ready = f"Multiply {' and '.join(multiplied)}. " if multiplied else ""
    verb = "Subtract the second from the first" if by.sign < 0 else "Add the two"
    found = f"x = {s.x}" if by.left == 1 else f"{times_name(by.left, 'x')} = {by.right}, so x = {s.x}"
    return (
        f"{ready}{verb}, and the y-terms cancel: {found}. Put it into the first: "
        f"{show(s.a * s.x)} {'-' if s.b < 0 else '+'} {times_name(abs(s.b), 'y')} = {s.e} gives y = {s.y}."
    )


def _solution(draw: random.Random, level: int) -> Draft:
    s = _system(draw, level)
    slipped = Fraction(s.e - s.a * s.x, -s.b)
    wrong = [
        Wrong([s.y, s.x], "x comes first in (x, y); put your pair into the first equation."),
        Wrong(row([s.x, slipped]), "x is right. Look at the sign when you solve for y."),
        Wrong([-s.x, -s.y], "Both signs are turned round: put the pair into an equation to see it."),
    ]
    return typed(
        "vector",
        f"Solve the system {s.first} and {s.second}. Give the solution as (x, y).",
        [s.x, s.y],
        wrong,
        f"{_working(s)} So (x, y) = {row_text([s.x, s.y])}.",
        {"what": "solution", **s.facts},
        hints=("Put your pair into both equations before you hand it in.",),
    )


def _one_letter(draw: random.Random, level: int) -> Worked:
    s = _system(draw, level)
    by = _elimination(s)
    done, other = ("Subtracted", "added") if by.sign < 0 else ("Added", "subtracted")
    slips = [
        Slip(s.y, "Gave y", "That is y. Put it into an equation to find x."),
        Slip(-s.x, "Lost a sign", "Put your x into both equations: they must give the same y."),
        Slip(
            Fraction(by.one * s.e - by.sign * by.two * s.f, by.left),
            f"{done} on the left but {other} on the right",
            "What is done on the left of the two equations is done on the right as well.",
        ),
    ]
    if by.one > 1:
        slips.append(
            Slip(
                Fraction(s.e + by.sign * by.two * s.f, by.left),
                f"Multiplied only the left side of the first equation by {by.one}",
                "When an equation is multiplied, its right side is multiplied too.",
            )
        )
    if any(Fraction(slip.gives).denominator > 6 for slip in slips):
        raise RedrawError
    return Worked(f"Let {s.first} and {s.second}.", "x", s.x, slips, _working(s), {"what": "x", **s.facts})


def _coefficient(draw: random.Random, level: int) -> Worked:
    """The inverse: the solution is given."""
    s = _system(draw, max(level, 2))
    if abs(s.x) == 1:
        raise RedrawError
    rest = s.b * s.y
    term = f"{'-' if s.b < 0 else '+'} {times_name(abs(s.b), 'y')}"
    slips = [
        Slip(s.e - rest, "", f"That is k · {bracketed(s.x)}; divide by {s.x}."),
        Slip(Fraction(s.e + rest, s.x), "", f"The term with y is {rest}; take it away from {s.e}."),
        Slip(Fraction(s.e - s.b * s.x, s.y), "", "x and y are exchanged: the first number of the pair is x."),
    ]
    return Worked(
        f"The pair (x, y) = {row_text([s.x, s.y])} solves kx {term} = {s.e}.",
        "k",
        s.a,
        slips,
        f"Put the pair in: {s.x}k {'-' if rest < 0 else '+'} {abs(rest)} = {s.e}, so {s.x}k = {s.e - rest} and "
        f"k = {s.a}.",
        {"what": "k", "equation": f"kx {term} = {s.e}", "x": s.x, "y": s.y},
    )


def _how_many(draw: random.Random, level: int) -> Draft:
    """The inverse by kind: what a system without exactly one solution looks like."""
    s = _system(draw, level)
    factor = draw.choice((2, 3, -2, -1)[: 1 + level])
    kind = draw.choice(("none", "one", "all"))
    c, d = (s.c, s.d) if kind == "one" else (factor * s.a, factor * s.b)
    right = {"one": s.f, "none": factor * s.e + nonzero(draw, -4, 4), "all": factor * s.e}[kind]
    if not right:
        raise RedrawError
    texts = {"none": "It has none", "one": "It has exactly one", "all": "It has infinitely many"}
    ratio = f"The left side of the second is {factor} times that of the first"
    why = {
        "none": f"{ratio}, but the right side is not: no pair can satisfy both.",
        "one": "Neither left side is a multiple of the other: the two lines cross in one point.",
        "all": f"{ratio}, and so is the right side: both say the same.",
    }
    feedback = {
        "none": "That needs the same left sides, up to a factor, with right sides that do not fit.",
        "one": "That needs left sides neither of which is a multiple of the other.",
        "all": "That needs one equation to be a multiple of the other, right side and all.",
    }
    return choice(
        f"How many solutions has the system {s.first} and {two_terms(c, d)} = {right}?",
        texts[kind],
        [Wrong(texts[other], feedback[other]) for other in texts if other != kind],
        why[kind],
        {"what": "how-many", "first": s.first, "second": f"{two_terms(c, d)} = {right}", "kind": kind},
    )


def _multiplier(draw: random.Random, level: int) -> Worked:
    k, b = draw.randint(2, 2 + level), nonzero(draw, -4, 4)
    s = _System(draw.randint(1, 5), b, draw.randint(2, 7), -k * b, nonzero(draw, -5, 5), nonzero(draw, -5, 5))
    if not s.determinant or 0 in (s.e, s.f) or s.c % s.a == 0 or abs(b) == 1:
        raise RedrawError
    slips = [
        Slip(-k, "Took the multiplier that makes the terms equal", "Then they are equal, and adding doubles them."),
        Slip(Fraction(-s.c, s.a), "Made the x-terms cancel", "That makes the x-terms cancel; look at y."),
        Slip(abs(s.d), "Took the other coefficient", f"The first has {b}y already: {b} times what is {-s.d}?"),
    ]
    return Worked(
        f"In the system {s.first} and {s.second} the first equation is multiplied by a number, and then the two are "
        "added. The y-terms shall cancel.",
        "the number",
        k,
        slips,
        f"{b} · {k} = {-s.d}, and {-s.d}y {'-' if s.d < 0 else '+'} {abs(s.d)}y = 0.",
        {"what": "multiplier", **s.facts},
    )


def _remainder(draw: random.Random, level: int) -> Worked:
    """What stands on the right after the subtraction."""
    b = nonzero(draw, -3 - level, 3 + level)
    s = _System(draw.randint(3, 6 + level), b, draw.randint(1, 5), b, nonzero(draw, -5, 6), nonzero(draw, -5, 6))
    if s.a <= s.c + 1 or 0 in (s.e, s.f):
        raise RedrawError
    slips = [
        Slip(s.e + s.f, "Added the right sides", "The left sides are subtracted, so the right sides are too."),
        Slip(s.f - s.e, "Subtracted the other way round", "The second is taken away from the first."),
        Slip(s.x, "Solved for x at once", f"That is x; before it stands {s.a - s.c}x on the left."),
        Slip(s.a - s.c, "Gave the coefficient of x", "That stands on the left, before x."),
    ]
    return Worked(
        f"The second equation is subtracted from the first: {s.first} and {s.second}. On the left stays a multiple of "
        "x.",
        "the number on the right",
        s.e - s.f,
        slips,
        f"{s.e} - {bracketed(s.f)} = {s.e - s.f}; on the left {s.a}x - {times_name(s.c, 'x')} = {s.a - s.c}x, and the "
        "y-terms cancel.",
        {"what": "remainder", **s.facts},
    )


def _back(draw: random.Random, level: int) -> Worked:
    """The last step of elimination: one letter is known."""
    s = _system(draw, max(level, 2))
    if abs(s.b) == 1:
        raise RedrawError
    slips = [
        Slip(s.e - s.a * s.x, "", f"That is {times_name(s.b, 'y')}; divide by {s.b}."),
        Slip(Fraction(s.e + s.a * s.x, s.b), "", f"The x-term is {s.a * s.x}: it is taken away from {s.e}."),
        Slip(-s.y, "", "Look at the sign when you divide."),
    ]
    return Worked(
        f"Elimination has given x = {s.x}. The first equation is {s.first}.",
        "y",
        s.y,
        slips,
        f"{s.a}·{bracketed(s.x)} = {s.a * s.x}, so {times_name(s.b, 'y')} = {s.e} - {bracketed(s.a * s.x)} = "
        f"{show(s.e - s.a * s.x)}, and y = {s.y}.",
        {"what": "back", "equation": s.first, "x": s.x},
    )


GENERATORS_HERE = (
    Generator(
        "linear_system",
        1,
        "Solve two linear equations with two letters, prepare them for elimination, and find a mistake.",
        LinearSystemParameters,
        worked_structures(
            {"solution": (_solution, _one_letter), "elimination": (_multiplier, _remainder)},
            {"solution": (_coefficient, _how_many), "elimination": (_back,)},
        ),
    ),
)
