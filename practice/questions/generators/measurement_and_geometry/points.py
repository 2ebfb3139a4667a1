"""Points in the plane: steps, reflections, distances, and the sides of right triangles."""

# Every structure takes the parameters, also where it does not need them.
# ruff: noqa: ARG001

from __future__ import annotations

import random
from typing import Literal

from practice.questions.generators.draft import Draft, RedrawError, Wrong, choice, number, typed
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip, as_wrong, find_the_error, merged
from practice.questions.generators.wording import bracketed, plus


class PointParameters(Parameters):
    """``about``: steps between points, reflections in the axes, distances, or right triangles; ``negative``: whether
    coordinates may be negative."""

    about: Literal["steps", "reflections", "distances", "triangles"] = "steps"
    negative: bool = True


Point = tuple[int, int]

_TRIPLES = ((3, 4, 5), (6, 8, 10), (5, 12, 13), (9, 12, 15), (8, 15, 17), (7, 24, 25), (12, 16, 20), (20, 21, 29),
            (10, 24, 26), (15, 20, 25))  # fmt: skip


def _point(draw: random.Random, level: int, parameters: PointParameters) -> Point:
    size = 4 + 3 * level
    low = -size if parameters.negative else 0
    x, y = draw.randint(low, size), draw.randint(low, size)
    if abs(x) == abs(y) or (parameters.negative and 0 in (x, y)):
        raise RedrawError
    return x, y


def _wrong(pairs: list[tuple[Point, str]], right: Point) -> list[Wrong]:
    kept = [(point, why) for point, why in pairs if point != right]
    if len({point for point, _ in kept}) < len(kept):
        raise RedrawError
    return [Wrong(list(point), why) for point, why in kept]


def _said(step: Point) -> str:
    parts = []
    for size, names in zip(step, (("right", "left"), ("up", "down")), strict=True):
        if size:
            parts.append(f"{abs(size)} {names[0] if size > 0 else names[1]}")
    return " and ".join(parts)


def _ends(draw: random.Random, level: int, parameters: PointParameters) -> tuple[Point, Point, Point]:
    start, end = _point(draw, level, parameters), _point(draw, level, parameters)
    step = (end[0] - start[0], end[1] - start[1])
    if 0 in step or abs(step[0]) == abs(step[1]):
        raise RedrawError
    return start, step, end


def _step_wrong(start: Point, step: Point, right: Point) -> list[Wrong]:
    (x, y), (a, b) = start, step
    pairs = [
        ((x + b, y + a), "The first coordinate goes right and left, the second up and down."),
        ((right[1], right[0]), "The coordinates have changed places: the first says how far to the right."),
    ]
    if x - a >= 0 or right[0] < 0:
        pairs.append(((x - a, right[1]), f"Going {'right' if a > 0 else 'left'}, the first coordinate "
                      f"becomes {'larger' if a > 0 else 'smaller'}."))  # fmt: skip
    return _wrong(pairs, right)


def _move(draw: random.Random, level: int, parameters: PointParameters) -> Draft:
    start, step, end = _ends(draw, level, parameters)
    return typed(
        "vector",
        f"Start at the point {start} and go {_said(step)}. Which point do you reach?",
        list(end),
        _step_wrong(start, step, end),
        f"{start[0]}{plus(step[0])} = {end[0]} and {start[1]}{plus(step[1])} = {end[1]}.",
        {"start": list(start), "step": list(step)},
    )


def _back(draw: random.Random, level: int, parameters: PointParameters) -> Draft:
    """The inverse: where a move began."""
    start, step, end = _ends(draw, level, parameters)
    back = (-step[0], -step[1])
    return typed(
        "vector",
        f"Going {_said(step)}, you reach the point {end}. At which point did you start?",
        list(start),
        _step_wrong(end, back, start),
        f"Go back, {_said(back)}: {end[0]}{plus(back[0])} = {start[0]} and {end[1]}{plus(back[1])} = {start[1]}.",
        {"end": list(end), "step": list(step)},
    )


def _which_step(draw: random.Random, level: int, parameters: PointParameters) -> Draft:
    start, step, end = _ends(draw, level, parameters)
    a, b = step
    return choice(
        f"Which steps lead from {start} to {end}?",
        _said(step),
        [
            Wrong(_said((-a, -b)), f"Those lead back, from {end} to {start}."),
            Wrong(_said((b, a)), "The first coordinate goes right and left, the second up and down."),
            Wrong(_said((a, -b)), f"The second coordinate becomes {'larger' if b > 0 else 'smaller'}, so it goes "
                  f"{'up' if b > 0 else 'down'}."),
        ],
        f"The first coordinate changes from {start[0]} to {end[0]}, the second from {start[1]} to {end[1]}.",
        {"start": list(start), "end": list(end)},
    )  # fmt: skip


def _mirror(draw: random.Random, level: int, parameters: PointParameters) -> Draft:
    x, y = _point(draw, level, parameters)
    axis = draw.choice(("x", "y"))
    right = (x, -y) if axis == "x" else (-x, y)
    backwards = draw.random() < 0.4
    prompt = (
        f"A point was mirrored in the {axis}-axis, and its image is {(x, y)}. Which point was it?"
        if backwards
        else f"The point {(x, y)} is mirrored in the {axis}-axis. What is its image?"
    )
    other = "y" if axis == "x" else "x"
    return typed(
        "vector",
        prompt,
        list(right),
        _wrong(
            [
                ((-right[0], -right[1]), f"That mirrors in the {other}-axis."),
                ((-x, -y), "Only one coordinate changes its sign."),
                ((y, x), "Mirroring in an axis does not swap the coordinates."),
            ],
            right,
        ),
        f"The point keeps its place along the {axis}-axis, and the other coordinate changes its sign: {right}.",
        {"point": [x, y], "axis": axis},
    )


def _slide_and_mirror(draw: random.Random, level: int, parameters: PointParameters) -> Draft:
    start, step, end = _ends(draw, level, parameters)
    axis = draw.choice(("x", "y"))
    right = (end[0], -end[1]) if axis == "x" else (-end[0], end[1])
    first = (start[0] + step[0], -start[1] + step[1]) if axis == "x" else (-start[0] + step[0], start[1] + step[1])
    return typed(
        "vector",
        f"The point {start} is moved {_said(step)}, and then mirrored in the {axis}-axis. Where does it end?",
        list(right),
        _wrong(
            [
                (first, "That mirrors first and moves then. The order matters."),
                (end, "That is the point after the move; it still has to be mirrored."),
                ((-right[0], -right[1]), "That mirrors in the other axis."),
            ],
            right,
        ),
        f"The move leads to {end}, and its mirror image is {right}.",
        {"start": list(start), "step": list(step), "axis": axis},
    )


def _describe(draw: random.Random, level: int, parameters: PointParameters) -> Draft:
    x, y = _point(draw, level, parameters)
    moves = {
        "A reflection in the x-axis": (x, -y),
        "A reflection in the y-axis": (-x, y),
        f"A move {_said((0, -y))}": (x, 0),
        f"A move {_said((-x, 0))}": (0, y),
    }
    right = draw.choice(list(moves)[:2])
    return choice(
        f"Which of these takes the point {(x, y)} to {moves[right]}?",
        right,
        [Wrong(move, f"That leads to {image}.") for move, image in moves.items() if move != right],
        f"Only the {'second' if 'x' in right[-6:] else 'first'} coordinate changes its sign.",
        {"point": [x, y], "image": list(moves[right])},
    )


def _triple(draw: random.Random, level: int) -> tuple[int, int, int]:
    a, b, c = draw.choice(_TRIPLES[: 4 + 3 * (level - 1)])
    scale = draw.choice((1, 1, 2, 3)) if c < 30 else 1
    return (a * scale, b * scale, c * scale) if draw.random() < 0.5 else (b * scale, a * scale, c * scale)


def _long_slips(a: int, b: int, c: int) -> list[Slip]:
    return [
        Slip(a + b, "Added the two lengths", "That is the way along both sides; the straight way is shorter."),
        Slip(c * c, "Forgot the square root", "That is the sum of the squares; its square root is asked."),
        Slip(abs(a - b), "Subtracted the two lengths", "The squares are added, and then the root is taken."),
    ]


def _long_working(a: int, b: int, c: int) -> str:
    return f"{a}² + {b}² = {a * a} + {b * b} = {c * c}, and the square root of {c * c} is {c}."


def _longest(draw: random.Random, level: int, parameters: PointParameters) -> Draft:
    a, b, c = _triple(draw, level)
    prompt = draw.choice(
        (
            f"The two shorter sides of a right triangle are {a} cm and {b} cm. How long is the longest side, in cm?",
            f"A rectangle is {a} cm by {b} cm. How long is its diagonal, in cm?",
        )
    )
    return number(
        prompt, c, as_wrong(merged(_long_slips(a, b, c), c)), _long_working(a, b, c), {"a": a, "b": b},
        unit=["cm", "centimetres"],
    )  # fmt: skip


def _leg(draw: random.Random, level: int, parameters: PointParameters) -> Draft:
    a, b, c = _triple(draw, level)
    slips = [
        Slip(c - a, "", "The squares are subtracted, not the lengths."),
        Slip(b * b, "", "That is the difference of the squares; its square root is asked."),
        Slip(c + a, "", "The longest side is given; the other one is shorter."),
    ]
    return number(
        f"In a right triangle the longest side is {c} cm, and another is {a} cm. How long is the third side, in cm?",
        b,
        as_wrong(merged(slips, b)),
        f"{c}² - {a}² = {c * c} - {a * a} = {b * b}, and the square root of {b * b} is {b}.",
        {"a": a, "c": c},
        unit=["cm", "centimetres"],
    )


def _which_is_right(draw: random.Random, level: int, parameters: PointParameters) -> Draft:
    a, b, c = sorted(_triple(draw, level))
    triples = [(a, b, c)]
    while len(triples) < 4:
        p, q, r = sorted(draw.randint(3, 12 + 4 * level) for _ in range(3))
        if p + q > r and p * p + q * q != r * r and p < q < r and (p, q, r) not in triples:
            triples.append((p, q, r))
    texts = [f"{p} cm, {q} cm, {r} cm" for p, q, r in triples]
    return choice(
        "Which of these are the sides of a right triangle?",
        texts[0],
        [
            Wrong(text, f"{p}² + {q}² = {p * p + q * q}, but {r}² = {r * r}.")
            for text, (p, q, r) in zip(texts[1:], triples[1:], strict=True)
        ],
        f"{a}² + {b}² = {a * a + b * b} = {c}².",
        {"options": [*texts]},
    )


def _triangle_error(draw: random.Random, level: int, parameters: PointParameters) -> Draft:
    a, b, c = _triple(draw, level)
    if parameters.about == "distances":
        return _distance_error(draw, level, parameters)
    return find_the_error(
        draw, f"looked for the longest side of a right triangle with the shorter sides {a} and {b}", c,
        _long_slips(a, b, c), _long_working(a, b, c), {"a": a, "b": b},
    )  # fmt: skip


def _far(draw: random.Random, level: int) -> tuple[Point, Point, int]:
    a, b, c = draw.choice(_TRIPLES[: 3 + 2 * level])
    if draw.random() < 0.5:
        a, b = b, a
    x, y = draw.randint(-6, 6), draw.randint(-6, 6)
    return (x, y), (x + a * draw.choice((1, -1)), y + b * draw.choice((1, -1))), c


def _gaps(p: Point, q: Point) -> tuple[int, int]:
    return abs(p[0] - q[0]), abs(p[1] - q[1])


def _distance_working(p: Point, q: Point, c: int) -> str:
    a, b = _gaps(p, q)
    return (
        f"The gaps are {q[0]} - {bracketed(p[0])} and {q[1]} - {bracketed(p[1])}, in size {a} and {b}. "
        f"{_long_working(a, b, c)}"
    )


def _distance(draw: random.Random, level: int, parameters: PointParameters) -> Draft:
    p, q, c = _far(draw, level)
    return number(
        f"How far apart are the points {p} and {q}?",
        c,
        as_wrong(merged(_long_slips(*_gaps(p, q), c), c)),
        _distance_working(p, q, c),
        {"p": list(p), "q": list(q)},
    )


def _distance_error(draw: random.Random, level: int, parameters: PointParameters) -> Draft:
    p, q, c = _far(draw, level)
    return find_the_error(
        draw, f"looked for the distance between {p} and {q}", c, _long_slips(*_gaps(p, q), c),
        _distance_working(p, q, c), {"p": list(p), "q": list(q)},
    )  # fmt: skip


def _nearest(draw: random.Random, level: int, parameters: PointParameters) -> Draft:
    start = (draw.randint(-5, 5), draw.randint(-5, 5))
    steps = [(draw.randint(-9, 9), draw.randint(-9, 9)) for _ in range(4)]
    squares = [a * a + b * b for a, b in steps]
    if len(set(squares)) < 4 or 0 in squares:
        raise RedrawError
    points = [(start[0] + a, start[1] + b) for a, b in steps]
    best = squares.index(min(squares))
    return choice(
        f"Which of these points is nearest to {start}?",
        str(points[best]),
        [
            Wrong(str(points[n]), f"The gaps {abs(steps[n][0])} and {abs(steps[n][1])} have squares with the sum "
                  f"{squares[n]}, which is not the least.")
            for n in range(4) if n != best
        ],
        f"Its gaps {abs(steps[best][0])} and {abs(steps[best][1])} have squares with the least sum, {squares[best]}.",
        {"start": list(start), "options": [list(point) for point in points]},
    )  # fmt: skip


_FOR = {
    "steps": ("move", "back", "which-step"),
    "reflections": ("mirror", "slide-and-mirror", "describe"),
    "distances": ("distance", "nearest", "find-the-error"),
    "triangles": ("longest", "leg", "which-is-right", "find-the-error"),
}

GENERATORS_HERE = (
    Generator(
        "points_and_distances",
        1,
        "Moves and reflections of points, distances, sides of right triangles, and a mistake to find.",
        PointParameters,
        {
            "move": _move,
            "back": _back,
            "which-step": _which_step,
            "mirror": _mirror,
            "slide-and-mirror": _slide_and_mirror,
            "describe": _describe,
            "distance": _distance,
            "nearest": _nearest,
            "longest": _longest,
            "leg": _leg,
            "which-is-right": _which_is_right,
            "find-the-error": _triangle_error,
        },
        lambda structure, parameters: structure in _FOR[parameters.about],
    ),
)
