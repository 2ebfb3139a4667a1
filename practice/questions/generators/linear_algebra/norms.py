"""Unit vectors, and the L1, L2 and max norm."""

from __future__ import annotations

import random
from fractions import Fraction
from math import isqrt
from typing import Literal

from practice.questions.generators.draft import Draft, RedrawError, Wrong, typed
from practice.questions.generators.linear_algebra.lengths import (
    dot,
    length,
    some_vector,
    squares,
    whole_length,
)
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip
from practice.questions.generators.wording import row, row_text, show
from practice.questions.generators.worked import Builder, Worked, worked_structures


class NormParameters(Parameters):
    """``ask``: unit vectors, or norms."""

    ask: Literal["unit", "norms"] = "unit"


def _unit(draw: random.Random, level: int) -> Draft:
    a = list(
        draw.choice(((3, 4), (6, 8), (7, 24), (9, 12)) if level < 3 else ((2, 4, 4), (3, 4, 0), (2, 2, 1), (6, 0, 8)))
    )
    a = [x * draw.choice((1, -1)) for x in draw.sample(a, len(a))]
    size = length(a)
    right = [Fraction(x, size) for x in a]
    return typed(
        "vector",
        f"What is the unit vector in the direction of {row_text(a)}?"
        + (" Give the entries as fractions." if any("/" in show(x) for x in right) else ""),
        row(right),
        [
            Wrong(
                row([Fraction(x, size**2) for x in a]),
                f"The length is the square root of {size**2}, and by that each entry is divided.",
            ),
            Wrong(
                row([Fraction(x, sum(map(abs, a))) for x in a]),
                "Divide by the length, not by the sum of the sizes of the entries.",
            ),
            Wrong(row([-x for x in right]), "That points in the opposite direction."),
        ],
        f"The length is {size}, and each entry divided by {size} gives {row_text(right)}.",
        {"what": "unit", "a": a},
    )


def _unit_entry(draw: random.Random, level: int) -> Worked:
    a = (
        [3, 4]
        if level == 1
        else list(draw.choice(((3, 4), (6, 8), (7, 24)) if level == 2 else ((2, 4, 4), (2, 2, 1), (3, 4, 12))))
    )
    a = [x * draw.choice((1, -1)) for x in draw.sample(a, len(a))]
    by = draw.randint(1, 6)
    a = [by * x for x in a]
    size = length(a)
    k = draw.randrange(len(a))
    place = ("first", "second", "third")[k]
    return Worked(
        "",
        f"the {place} entry of the unit vector in the direction of {row_text(a)}",
        Fraction(a[k], size),
        [
            Slip(
                Fraction(a[k], size**2),
                "Divided by the squared length",
                "Take the square root of the sum of squares first.",
            ),
            Slip(
                Fraction(a[k], sum(map(abs, a))),
                "Divided by the sum of the sizes of the entries",
                "Divide by the Euclidean length.",
            ),
            Slip(
                Fraction(size, a[k]),
                "Divided the length by the entry",
                "The entry is divided by the length, not the other way round.",
            ),
            Slip(
                Fraction(abs(a[k]), size) if a[k] < 0 else Fraction(-a[k], size),
                "Changed the sign",
                "Dividing by a length, which is positive, keeps the sign.",
            ),
        ],
        f"The length is {size}, so the entry is {a[k]}/{size} = {show(Fraction(a[k], size))}.",
        {"what": "unit-entry", "a": a, "place": k},
    )


def _resized(draw: random.Random, level: int) -> Draft:
    a = whole_length(draw, level)
    size, by = length(a), draw.choice((2, 3, Fraction(1, 2)))
    wanted = size * by
    if wanted.denominator != 1:
        raise RedrawError
    right = [x * by for x in a]
    return typed(
        "vector",
        f"Which vector has the same direction as {row_text(a)} and the length {wanted}?",
        row(right),
        [
            Wrong(row([wanted * x for x in a]), f"The vector has length {size} already; divide by that too."),
            Wrong(row([-x for x in right]), "That has the right length but the opposite direction."),
            Wrong(row([x + wanted - size for x in a]), "Adding the same to every entry changes the direction."),
        ],
        f"The length is {size}, so multiply by {wanted}/{size} = {show(Fraction(by))}: {row_text(right)}.",
        {"what": "resized", "a": a, "length": int(wanted)},
    )


def _norm(draw: random.Random, level: int) -> Worked:
    kind = draw.choice(("L1", "max", "L2"))
    a = whole_length(draw, level) if kind == "L2" else some_vector(draw, (2, 3, 4)[level - 1], 9)
    values = {"L1": sum(map(abs, a)), "max": max(map(abs, a))}
    right = length(a) if kind == "L2" else values[kind]
    notes = {
        "L1": "The L1 norm adds the sizes of the entries.",
        "max": "The max norm is the largest size of an entry.",
        "L2": "The L2 norm is the root of the sum of squares.",
    }
    slips = [
        Slip(sum(a), "Added the entries with their signs", notes[kind]),
        Slip(dot(a, a), "Gave the sum of the squares", f"No norm is left as a sum of squares. {notes[kind]}"),
        *[
            Slip(v, f"Worked out the {name} norm", f"That is the {name} norm. {notes[kind]}")
            for name, v in values.items()
            if name != kind
        ],
        Slip(max(a), "Took the largest entry with its sign", f"Signs do not count. {notes[kind]}"),
    ]
    if max(a) == values["max"]:
        slips.pop()
    working = {
        "L1": " + ".join(str(abs(x)) for x in a),
        "max": f"the largest of {', '.join(str(abs(x)) for x in a)}",
        "L2": f"the square root of {squares(a)}",
    }
    return Worked(
        "",
        f"the {kind} norm of {row_text(a)}",
        right,
        slips,
        f"It is {working[kind]}, which is {right}.",
        {"what": "norm", "kind": kind, "a": a},
    )


def _norm_gap(draw: random.Random, level: int) -> Worked:
    kind = draw.choice(("L1", "L2"))
    a = [abs(x) for x in whole_length(draw, level)]
    total = sum(a) if kind == "L1" else length(a)
    rest = a[1:]
    wrong = total - sum(rest) if kind == "L2" else isqrt(abs(total**2 - sum(x * x for x in rest)))
    signs = [x * draw.choice((1, -1)) for x in rest]
    return Worked(
        f"The {kind} norm of (t, {', '.join(map(str, signs))}) is {total}, and t is positive.",
        "t",
        a[0],
        [
            Slip(wrong, "", "That treats it as the other norm: L1 adds sizes, L2 adds squares and takes the root."),
            Slip(total - sum(signs), "", "Signs do not count in a norm."),
            Slip(total, "", "The other entries count too."),
            Slip(a[0] ** 2, "", "That is the square of t.")
            if kind == "L2"
            else Slip(total + sum(rest), "", "Take the known sizes off; do not add them."),
        ],
        f"t = {total} - {' - '.join(map(str, rest))} = {a[0]}."
        if kind == "L1"
        else f"t² = {total}² - {' - '.join(f'{x}²' for x in rest)} = {a[0] ** 2}, so t = {a[0]}.",
        {"what": "norm-gap", "kind": kind, "rest": rest, "total": total},
    )


_FORWARD: dict[str, tuple[Builder, ...]] = {
    "unit": (_unit, _unit_entry),
    "norms": (_norm,),
}
_INVERSE: dict[str, tuple[Builder, ...]] = {
    "unit": (_resized,),
    "norms": (_norm_gap,),
}

GENERATORS_HERE = (
    Generator(
        "vector_norm",
        1,
        "Unit vectors and norms, a missing entry or a wanted length, and a mistake to find.",
        NormParameters,
        worked_structures(_FORWARD, _INVERSE),
    ),
)
