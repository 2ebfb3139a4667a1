"""Sizes of episodes: supports and queries, chance level, and ways or shots from sizes."""

from __future__ import annotations

import random
from fractions import Fraction
from typing import Literal

from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip
from practice.questions.generators.worked import Builder, Worked, worked_structures


class EpisodeParameters(Parameters):
    """``ask``: sizes, the only thing there is so far."""

    ask: Literal["sizes"] = "sizes"


def _drawn(draw: random.Random, level: int) -> tuple[int, int, int]:
    """Ways, shots and queries a class."""
    ways = draw.choice((2, 3, 5) if level == 1 else (4, 5, 6, 10) if level == 2 else (8, 12, 20, 25))
    return ways, draw.randint(1, 4 + 2 * level), draw.randint(2, 10 + 3 * level)


def _total(draw: random.Random, level: int) -> Worked:
    n, k, m = _drawn(draw, level)
    return Worked(
        f"A {n}-way {k}-shot episode has {m} queries a class.",
        "the number of examples in it, support and queries together",
        n * (k + m),
        [
            Slip(n * k, "Counted the support set only", "The queries come on top."),
            Slip(n * m, "Counted the queries only", "The support set comes on top."),
            Slip(n * k + m, "Took the queries of one class", f"There are {m} queries for each of the {n} classes."),
            Slip(k + m, "Counted one class", f"There are {n} classes."),
        ],
        f"Each class gives {k} + {m} = {k + m} examples, and {n} · {k + m} = {n * (k + m)}.",
        {"what": "total", "ways": n, "shots": k, "queries": m},
    )


def _guessed(draw: random.Random, level: int) -> Worked:
    n, k, m = _drawn(draw, level)
    return Worked(
        f"A {n}-way {k}-shot episode has {m} queries a class, and a learner guesses.",
        "the number of queries that it gets right, on average",
        m,
        [
            Slip(n * m, "Took all of the queries", f"One in {n} is right by guessing."),
            Slip(
                Fraction(n * m, k),
                "Divided by the shots instead of the ways",
                "The shots do not matter to a guess; the ways do.",
            ),
            Slip(k, "Took the shots", "The support examples are not what is judged."),
            Slip(n, "Took the ways", f"There are {n} · {m} queries, and one in {n} is right."),
        ],
        f"There are {n} · {m} = {n * m} queries, and each is right with chance 1/{n}, so {m}.",
        {"what": "guessed", "ways": n, "shots": k, "queries": m},
    )


def _shots(draw: random.Random, level: int) -> Worked:
    """The inverse: shots from sizes."""
    n, k, m = _drawn(draw, level)
    return Worked(
        f"An episode has {n} ways and {m} queries a class, and {n * (k + m)} examples in all.",
        "the number of shots",
        k,
        [
            Slip(k + m, "", "That is support and queries of a class together."),
            Slip(n * k, "", "That is the whole support set. Divide by the ways."),
            Slip(n * (k + m) - m, "", f"There are {m} queries for each class, {n * m} in all."),
        ],
        f"Without the {n * m} queries {n * k} are left, and {n * k} ÷ {n} = {k}.",
        {"what": "shots", "ways": n, "queries": m, "total": n * (k + m)},
    )


def _ways(draw: random.Random, level: int) -> Worked:
    """The inverse: ways from sizes."""
    n, k, m = _drawn(draw, level)
    return Worked(
        f"An episode has {k} shots and {m} queries a class, and {n * (k + m)} examples in all.",
        "the number of ways",
        n,
        [
            Slip(Fraction(n * (k + m), m), "", "The support examples of a class count as well."),
            Slip(n * (k + m) - k - m, "", "That takes away one class. Divide by what a class has."),
            Slip(k + m, "", "That is what one class has."),
        ],
        f"A class has {k} + {m} = {k + m} examples, and {n * (k + m)} ÷ {k + m} = {n}.",
        {"what": "ways", "shots": k, "queries": m, "total": n * (k + m)},
    )


_FORWARD: dict[str, tuple[Builder, ...]] = {"sizes": (_total, _guessed)}
_INVERSE: dict[str, tuple[Builder, ...]] = {"sizes": (_shots, _ways)}

GENERATORS_HERE = (
    Generator(
        "episode_size",
        1,
        "How many examples an episode has, what guessing scores, shots or ways from sizes, and a mistake to find.",
        EpisodeParameters,
        worked_structures(_FORWARD, _INVERSE),
    ),
)
