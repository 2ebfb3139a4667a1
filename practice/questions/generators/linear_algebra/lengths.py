"""Dot products, lengths and distances of vectors."""

from __future__ import annotations

import random
from fractions import Fraction
from math import isqrt
from typing import Literal

from practice.questions.generators.draft import Draft, RedrawError, Wrong, choice
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip
from practice.questions.generators.wording import bracketed, nonzero, row_text
from practice.questions.generators.worked import Builder, Worked, worked_structures


class LengthParameters(Parameters):
    """``ask``: dot products, lengths, or distances."""

    ask: Literal["dot", "length", "distance"] = "dot"


Vector = list[int]


PLANE = ((3, 4), (6, 8), (5, 12), (8, 15), (9, 12), (7, 24), (12, 16), (20, 21))


SPACE = ((1, 2, 2), (2, 3, 6), (1, 4, 8), (2, 4, 4), (4, 4, 7), (2, 6, 9), (6, 6, 7), (3, 4, 12), (2, 5, 14))


def dot(a: Vector, b: Vector) -> int:
    """The dot product."""
    return sum(x * y for x, y in zip(a, b, strict=True))


def length(a: Vector) -> int:
    """The length where it is whole."""
    square = dot(a, a)
    if isqrt(square) ** 2 != square:
        raise RedrawError
    return isqrt(square)


def whole_length(draw: random.Random, level: int) -> Vector:
    """A vector whose length is a whole number."""
    entries = list(draw.choice(PLANE[: 4 + 2 * level] if level < 3 else SPACE))
    draw.shuffle(entries)
    return [x * draw.choice((1, -1)) for x in entries] if level > 1 else entries


def some_vector(draw: random.Random, size: int, most: int = 6) -> Vector:
    """Entries from -most to most, none of them 0."""
    return [nonzero(draw, -most, most) for _ in range(size)]


def products(a: Vector, b: Vector) -> str:
    """``3·2 + (-1)·4``."""
    return " + ".join(f"{bracketed(x)}·{bracketed(y)}" for x, y in zip(a, b, strict=True))


def squares(a: Vector) -> str:
    """``3² + (-1)²``."""
    return " + ".join(f"{bracketed(x)}²" for x in a)


def _dot(draw: random.Random, level: int) -> Worked:
    size = (2, 3, 4)[level - 1]
    a, b = some_vector(draw, size), some_vector(draw, size)
    right = dot(a, b)
    return Worked(
        "",
        f"the dot product of {row_text(a)} and {row_text(b)}",
        right,
        [
            Slip(
                dot([*map(abs, a)], [*map(abs, b)]),
                "Ignored the signs",
                "A product of numbers with different signs is negative.",
            ),
            Slip(
                sum(a) * sum(b),
                "Multiplied the sums of the entries",
                "Multiply entries at the same place, then add the products.",
            ),
            Slip(
                sum(a) + sum(b),
                "Added all the entries",
                "Entries at the same place are multiplied; only the products are added.",
            ),
            Slip(right - a[-1] * b[-1], "Left out the last product", "Every place gives a product, the last one too."),
        ],
        f"{products(a, b)} = {right}.",
        {"what": "dot", "a": a, "b": b},
        hints=("Multiply the entries that stand at the same place.",),
    )


def _dot_gap(draw: random.Random, level: int) -> Worked:
    size = (2, 3, 4)[level - 1]
    a, b = some_vector(draw, size), some_vector(draw, size)
    k = draw.randrange(size)
    right, total = b[k], dot(a, b)
    rest = total - a[k] * b[k]
    if abs(a[k]) == 1:
        raise RedrawError
    shown = row_text(b).replace("(", "").replace(")", "").split(", ")
    shown[k] = "t"
    return Worked(
        f"The dot product of {row_text(a)} and ({', '.join(shown)}) is {total}.",
        "t",
        right,
        [
            Slip(total - rest, "", f"That is the product {bracketed(a[k])}·t; divide it by {a[k]}."),
            Slip(Fraction(total + rest, a[k]), "", "Take the known products off the total; do not add them."),
            Slip(-right, "", "Look at the signs of the products once more."),
        ],
        f"The known products add up to {rest}, so {bracketed(a[k])}·t = {total - rest} and t = {right}.",
        {"what": "dot-gap", "a": a, "b": [None if i == k else x for i, x in enumerate(b)], "total": total},
    )


def _length(draw: random.Random, level: int) -> Worked:
    a = whole_length(draw, level)
    right = length(a)
    return Worked(
        "",
        f"the length (Euclidean norm) of {row_text(a)}",
        right,
        [
            Slip(
                right**2,
                "Forgot the square root",
                "The squares add up to the square of the length; take the square root.",
            ),
            Slip(sum(map(abs, a)), "Added the sizes of the entries", "Square each entry, add, then take the root."),
            Slip(abs(sum(a)), "Added the entries", "Square each entry before adding."),
            Slip(max(map(abs, a)), "Took the largest entry", "The other entries add to the length too."),
        ],
        f"{squares(a)} = {right**2}, and the square root of {right**2} is {right}.",
        {"what": "length", "a": a},
    )


def _length_gap(draw: random.Random, level: int) -> Worked:
    a = [abs(x) for x in whole_length(draw, level)]
    k = draw.randrange(len(a))
    total, right = length(a), a[k]
    rest = [x for i, x in enumerate(a) if i != k]
    if draw.random() < 0.4:
        factor = draw.choice((2, 3, -2, -3, -4))
        return Worked(
            f"The vector v has length {total}.",
            f"the length of {factor}v",
            abs(factor) * total,
            [
                Slip(factor * total, "", "A length is never negative: the size of the factor counts."),
                Slip(factor**2 * total, "", "The length grows by the factor, not by its square."),
                Slip(total, "", "Scaling a vector scales its length."),
                Slip(total + abs(factor), "", "The length is multiplied; nothing is added."),
            ],
            f"The length is multiplied by the size of the factor: {abs(factor)} · {total} = {abs(factor) * total}.",
            {"what": "scaled", "factor": factor, "length": total},
        )
    shown = ["t" if i == k else str(x) for i, x in enumerate(a)]
    return Worked(
        f"The vector ({', '.join(shown)}) has length {total}, and t is positive.",
        "t",
        right,
        [
            Slip(total - sum(rest), "", "Lengths do not add entry by entry; their squares do."),
            Slip(right**2, "", "That is the square of t; take the root."),
            Slip(total**2 + sum(x * x for x in rest), "", "Take the known squares off the square of the length."),
        ],
        f"t² = {total}² - {' - '.join(f'{x}²' for x in rest)} = {right**2}, so t = {right}.",
        {"what": "length-gap", "rest": rest, "length": total},
    )


def _distance(draw: random.Random, level: int) -> Worked:
    step = whole_length(draw, level)
    p = some_vector(draw, len(step), 5) if level > 1 else [draw.randint(1, 6) for _ in step]
    q = [x + y for x, y in zip(p, step, strict=True)]
    right = length(step)
    both = [x + y for x, y in zip(p, q, strict=True)]
    return Worked(
        "",
        f"the distance between {row_text(p)} and {row_text(q)}",
        right,
        [
            Slip(right**2, "Forgot the square root", "That is the squared distance; take its square root."),
            Slip(sum(map(abs, step)), "Added the differences", "Square each difference, add, then take the root."),
            Slip(
                dot(both, both),
                "Added the vectors instead of subtracting",
                "The distance is the length of the difference.",
            ),
            Slip(max(map(abs, step)), "Took the largest difference", "The other differences count too."),
        ],
        f"The difference is {row_text(step)}. {squares(step)} = {right**2}, and its square root is {right}.",
        {"what": "distance", "p": p, "q": q},
    )


def _nearest(draw: random.Random, level: int) -> Draft:
    size = 2 if level == 1 else 3
    query = some_vector(draw, size, 5)
    points = [some_vector(draw, size, 6) for _ in range(3)]
    apart = [sum((x - y) ** 2 for x, y in zip(query, p, strict=True)) for p in points]
    absolute = [sum(abs(x - y) for x, y in zip(query, p, strict=True)) for p in points]
    best = apart.index(min(apart))
    if len(set(apart)) < 3 or len({tuple(p) for p in points}) < 3:
        raise RedrawError
    wrong = []
    for k in range(3):
        if k != best:
            note = f"Its squared distance is {apart[k]}; another is nearer."
            if absolute[k] == min(absolute):
                note = (
                    f"The plain differences add up to least here, but the squares add up to {apart[k]}, "
                    f"and another has less."
                )
            wrong.append(Wrong(row_text(points[k]), note))
    if wrong[0].feedback == wrong[1].feedback:
        raise RedrawError
    return choice(
        f"Which of these vectors lies nearest to {row_text(query)} (Euclidean distance)?",
        row_text(points[best]),
        wrong,
        f"The squared distances are "
        f"{', '.join(f'{row_text(p)}: {s}' for p, s in zip(points, apart, strict=True))}. The smallest decides.",
        {"what": "nearest", "query": query, "points": points},
    )


def _distance_gap(draw: random.Random, level: int) -> Worked:
    step = [abs(x) for x in whole_length(draw, level)]
    p = some_vector(draw, len(step), 4)
    q = [x + y for x, y in zip(p, step, strict=True)]
    total = length(step)
    shown = ["t", *map(str, q[1:])]
    rest = " + ".join(f"{x}²" for x in step[1:])
    return Worked(
        f"The distance between {row_text(p)} and ({', '.join(shown)}) is {total}, and t is greater than {p[0]}.",
        "t",
        q[0],
        [
            Slip(step[0], "", f"That is the difference in the first entry; t lies that far above {p[0]}."),
            Slip(p[0] - step[0], "", f"That lies below {p[0]}; t is greater."),
            Slip(
                p[0] + total - sum(step[1:]),
                "",
                "Differences do not add up to the distance; their squares add up to its square.",
            ),
        ],
        f"(t - {bracketed(p[0])})² = {total}² - ({rest}) = {step[0] ** 2}, so t is {step[0]} more than {p[0]}: {q[0]}.",
        {"what": "distance-gap", "p": p, "q": q[1:], "length": total},
    )


_FORWARD: dict[str, tuple[Builder, ...]] = {
    "dot": (_dot,),
    "length": (_length,),
    "distance": (_distance,),
}
_INVERSE: dict[str, tuple[Builder, ...]] = {
    "dot": (_dot_gap,),
    "length": (_length_gap,),
    "distance": (_nearest, _distance_gap),
}

GENERATORS_HERE = (
    Generator(
        "vector_length",
        1,
        "Dot products, lengths and distances of vectors, a missing entry, and a mistake to find.",
        LengthParameters,
        worked_structures(_FORWARD, _INVERSE),
    ),
)
