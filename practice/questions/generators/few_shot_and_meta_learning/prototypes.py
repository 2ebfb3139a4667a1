"""Prototypes of classes and the nearest one (Snell, Swersky, Zemel 2017)."""

# Every structure takes the parameters, also where it does not need them.

from __future__ import annotations

import random
from fractions import Fraction
from typing import Annotated, Any

from pydantic import Field

from practice.questions.generators.draft import Draft, RedrawError, Wrong, choice, number, typed
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip, as_wrong, find_the_error
from practice.questions.generators.wording import bracketed, show
from practice.questions.question import as_amount

Point = tuple[int, int]
_NAMES = "ABC"


class PrototypeParameters(Parameters):
    """``classes``: 2 or 3; ``shots``: support points a class, 2 or 4 (so that means stay short)."""

    classes: Annotated[int, Field(ge=2, le=3)] = 3
    shots: Annotated[int, Field(ge=2, le=4, multiple_of=2)] = 2


def _mean(points: list[Point]) -> tuple[Fraction, Fraction]:
    return (
        Fraction(sum(x for x, _ in points), len(points)),
        Fraction(sum(y for _, y in points), len(points)),
    )


def _squared(point: Point, center: tuple[Fraction, Fraction]) -> Fraction:
    return (point[0] - center[0]) ** 2 + (point[1] - center[1]) ** 2


def _episode(draw: random.Random, level: int, parameters: PrototypeParameters) -> tuple[list[list[Point]], Point]:
    """Support points of each class round a corner of its own, and a query. At level 1 the means are whole numbers."""
    corners = draw.sample([(0, 0), (6, 0), (0, 6), (6, 6)], parameters.classes)
    low = 0 if level == 1 else -3
    support = []
    for x, y in corners:
        if level == 1:
            points = _mirrored(draw, (x + draw.randint(1, 2), y + draw.randint(1, 2)), parameters.shots)
        else:
            points = [(x + draw.randint(low, 3), y + draw.randint(low, 3)) for _ in range(parameters.shots)]
        if len(set(points)) < len(points):
            raise RedrawError
        support.append(points)
    return support, (draw.randint(low, 9), draw.randint(low, 9))


def _mirrored(draw: random.Random, center: Point, count: int) -> list[Point]:
    """Points in pairs on opposite sides of a center, which is then their mean."""
    points: list[Point] = []
    for _ in range(count // 2):
        across, up = draw.randint(-2, 2), draw.randint(-2, 2)
        points += [(center[0] + across, center[1] + up), (center[0] - across, center[1] - up)]
    return points


def _text(point: tuple[Any, Any]) -> str:
    return f"({show(point[0])}, {show(point[1])})"


def _listing(support: list[list[Point]]) -> str:
    return "; ".join(
        f"class {name}: {', '.join(map(_text, points))}" for name, points in zip(_NAMES, support, strict=False)
    )


def _facts(support: list[list[Point]], query: Point) -> dict[str, Any]:
    return {"support": [[list(point) for point in points] for points in support], "query": list(query)}


def _working(support: list[list[Point]], query: Point) -> str:
    means = [_mean(points) for points in support]
    parts = [
        f"{name} has prototype {_text(mean)} at squared distance {show(_squared(query, mean))}"
        for name, mean in zip(_NAMES, means, strict=False)
    ]
    return "; ".join(parts) + "."


def _nearest_class(draw: random.Random, level: int, parameters: Any) -> Draft:
    support, query = _episode(draw, level, parameters)
    distances = [_squared(query, _mean(points)) for points in support]
    if len(set(distances)) < len(distances):
        raise RedrawError
    best = distances.index(min(distances))
    lone = min(
        range(len(support)), key=lambda k: min(_squared(query, (Fraction(x), Fraction(y))) for x, y in support[k])
    )
    wrong = []
    for place, distance in enumerate(distances):
        if place == best:
            continue
        why = f"The prototype of {_NAMES[place]} is at squared distance {show(distance)}; another is nearer."
        if place == lone:
            why = f"A single point of {_NAMES[place]} is nearest, but its prototype, the mean, is not."
        wrong.append(Wrong(f"class {_NAMES[place]}", why))
    return choice(
        f"Support points of an episode are {_listing(support)}. To which class does a prototypical "
        "network without further "
        f"embedding assign the query {_text(query)} (squared Euclidean distance)?",
        f"class {_NAMES[best]}",
        wrong,
        f"{_working(support, query)} The smallest distance decides.",
        _facts(support, query),
    )


def _prototype(draw: random.Random, level: int, parameters: Any) -> Draft:
    support, query = _episode(draw, level, parameters)
    points = support[0]
    mean, total = _mean(points), (sum(x for x, _ in points), sum(y for _, y in points))
    wrong = [
        Wrong(list(total), f"That is the sum; divide by the {len(points)} support points."),
        Wrong([as_amount(mean[1]), as_amount(mean[0])], "The coordinates are exchanged: average the first ones first."),
        Wrong(list(points[0]), "That is a single support point; the prototype is the mean of all of them."),
    ]
    return typed(
        "vector",
        f"A class has the support points {', '.join(map(_text, points))}. What is its prototype?",
        [as_amount(mean[0]), as_amount(mean[1])],
        wrong,
        f"Average each coordinate: {_text(total)} divided by {len(points)} is {_text(mean)}.",
        _facts([points], query),
    )


def _distance_slips(points: list[Point], query: Point) -> list[Slip]:
    mean = _mean(points)
    across, up = query[0] - mean[0], query[1] - mean[1]
    exact = [_squared(query, (Fraction(x), Fraction(y))) for x, y in points]
    return [
        Slip(
            abs(across) + abs(up),
            "Added the differences without squaring them",
            "Each difference is squared before adding.",
        ),
        Slip((across + up) ** 2, "Added the differences before squaring", "Square each difference, then add."),
        Slip(
            min(exact),
            "Measured to the nearest support point",
            "Measure to the mean of the points, not to one of them.",
        ),
        Slip(
            sum(exact, Fraction(0)) / len(points),
            "Averaged the squared distances",
            "Average the points first, then measure once.",
        ),
    ]


def _one_distance_working(points: list[Point], query: Point) -> str:
    mean = _mean(points)
    return (
        f"The prototype is {_text(mean)}. The squared distance is ({query[0]} - {bracketed(mean[0])})² + "
        f"({query[1]} - {bracketed(mean[1])})² = {show(_squared(query, mean))}."
    )


def _squared_distance(draw: random.Random, level: int, parameters: Any) -> Draft:
    support, query = _episode(draw, level, parameters)
    points = support[0]
    return number(
        f"A class has the support points {', '.join(map(_text, points))}. "
        f"What is the squared Euclidean distance from the query {_text(query)} to its prototype?",
        _squared(query, _mean(points)),
        as_wrong(_distance_slips(points, query)),
        _one_distance_working(points, query),
        _facts([points], query),
    )


def _missing_point(draw: random.Random, level: int, parameters: Any) -> Draft:
    """The inverse: one support point is unknown."""
    support, query = _episode(draw, level, parameters)
    points = support[0]
    mean, last, count = _mean(points), points[-1], len(points)
    known = points[:-1]
    mirrored = [as_amount(2 * known[0][k] - mean[k]) for k in (0, 1)]
    total = [as_amount(count * mean[k]) for k in (0, 1)]
    return typed(
        "vector",
        f"A class has {count} support points and the prototype {_text(mean)}. Known are "
        f"{', '.join(map(_text, known))}. "
        "What is the other support point?"
        if count > 2
        else f"A class has 2 support points and the prototype {_text(mean)}. One point is "
        f"{_text(known[0])}. What is the other?",
        list(last),
        [
            Wrong([as_amount(mean[0]), as_amount(mean[1])], "That is the prototype itself."),
            Wrong(total, "That is the sum of all points; take off the known ones."),
            Wrong(mirrored, "That goes the wrong way: the prototype lies between the points."),
        ],
        f"All points add up to {count} times the prototype, ({show(count * mean[0])}, {show(count * mean[1])}); "
        f"less the known ones that is {_text(last)}.",
        {**_facts([known], query), "prototype": [str(mean[0]), str(mean[1])], "count": count},
    )


def _wrong_distance(draw: random.Random, level: int, parameters: Any) -> Draft:
    support, query = _episode(draw, level, parameters)
    points = support[0]
    return find_the_error(
        draw,
        f"measured the squared distance from the query {_text(query)} to the prototype of "
        f"{', '.join(map(_text, points))}",
        _squared(query, _mean(points)),
        _distance_slips(points, query),
        _one_distance_working(points, query),
        _facts([points], query),
    )


GENERATORS_HERE = (
    Generator(
        "prototype_class",
        1,
        "Prototypes, squared distances, the nearest class, a missing support point, and a mistake to find.",
        PrototypeParameters,
        {
            "nearest-class": _nearest_class,
            "prototype": _prototype,
            "squared-distance": _squared_distance,
            "missing-point": _missing_point,
            "find-the-error": _wrong_distance,
        },
    ),
)
