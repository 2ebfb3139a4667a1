"""Set operations, and the sizes of sets that overlap."""

from __future__ import annotations

import random
from fractions import Fraction
from typing import Literal

from practice.questions.generators.draft import Draft, RedrawError, Wrong, typed
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip
from practice.questions.generators.wording import listed
from practice.questions.generators.worked import Builder, Worked, worked_structures


class SetParameters(Parameters):
    """``ask``: sets given by lists, or sizes of overlapping sets."""

    ask: Literal["sets", "sizes"] = "sets"


def _two_sets(draw: random.Random, level: int) -> tuple[list[int], list[int], list[int]]:
    world = list(range(1, 9 + level))
    a, b = (sorted(draw.sample(world, draw.randint(3, 3 + level))) for _ in range(2))
    if not set(a) & set(b) or set(a) <= set(b) or set(b) <= set(a):
        raise RedrawError
    return world, a, b


def _set_result(draw: random.Random, level: int) -> Draft:
    world, a, b = _two_sets(draw, level)
    both, either = sorted(set(a) & set(b)), sorted(set(a) | set(b))
    only, other = sorted(set(a) - set(b)), sorted(set(b) - set(a))
    outside = sorted(set(world) - set(either))
    kinds: list[tuple[str, list[int], list[tuple[list[int], str]]]] = [
        (
            "the intersection of A and B",
            both,
            [(either, "That is the union; an intersection holds what is in both."), (only, "Those are in A only.")],
        ),
        (
            "the union of A and B",
            either,
            [
                (both, "That is the intersection; a union holds what is in either."),
                (sorted(only + other), "What is in both belongs to the union too."),
            ],
        ),
        (
            "the set of what is in A and not in B",
            only,
            [(other, "That is what is in B and not in A."), (both, "That is what is in both.")],
        ),
        (
            "the set of what is in exactly one of A and B",
            sorted(only + other),
            [(either, "What is in both is left out here."), (both, "That is what is in both.")],
        ),
        (
            "the set of what is in neither A nor B",
            outside,
            [
                (sorted(set(world) - set(both)), "What is in one of them is left out too."),
                (sorted(set(world) - set(a)), "What is in B is left out too."),
            ],
        ),
    ]
    named, right, wrong = draw.choice(kinds[: 1 + level + (level > 1)])
    given = f"A has the elements {listed(a)}; B has {listed(b)}."
    if named.endswith("nor B"):
        given = f"Among the whole numbers from 1 to {len(world)}, {given}"
    return typed(
        "set",
        f"{given} Give {named}.",
        right,
        [Wrong(w, note) for w, note in wrong if w != right],
        f"It holds {listed(right) if right else 'nothing'}.",
        {"what": "set", "named": named, "world": world, "a": a, "b": b},
    )


def _set_size(draw: random.Random, level: int) -> Worked:
    _, a, b = _two_sets(draw, level)
    both, either = set(a) & set(b), set(a) | set(b)
    given = f"A has the elements {listed(a)}; B has {listed(b)}."
    if level == 1:
        return Worked(
            given,
            "the number of elements of the union of A and B",
            len(either),
            [
                Slip(len(a) + len(b), "Counted what is in both twice", "Each element counts once."),
                Slip(len(both), "Counted the intersection", "The union holds what is in either."),
                Slip(len(either) - len(both), "Left out what is in both", "What is in both belongs to the union."),
                Slip(len(a) * len(b), "Multiplied the sizes", "That counts pairs."),
            ],
            f"{len(a)} + {len(b)} - {len(both)} = {len(either)}.",
            {"what": "set-size", "named": "union", "a": a, "b": b},
        )
    one = len(either) - len(both)
    return Worked(
        given,
        "the number of elements that are in exactly one of A and B",
        one,
        [
            Slip(len(either), "Counted what is in both", "Exactly one: what is in both is left out."),
            Slip(len(a) + len(b), "Added the sizes", "What is in both comes off twice."),
            Slip(len(both), "Counted the intersection", "That is what is in both."),
            Slip(len(a) - len(both), "Left out B", "What is in B only counts too."),
        ],
        f"({len(a)} - {len(both)}) + ({len(b)} - {len(both)}) = {one}.",
        {"what": "set-size", "named": "one", "a": a, "b": b},
    )


def _which_set(draw: random.Random, level: int) -> Draft:
    _, a, b = _two_sets(draw, level)
    both, either = sorted(set(a) & set(b)), sorted(set(a) | set(b))
    return typed(
        "set",
        f"The union of A and B has the elements {listed(either)}, their intersection {listed(both)}, and A has "
        f"{listed(a)}. Give B.",
        b,
        [
            Wrong(sorted(set(either) - set(a)), "What is in both belongs to B as well."),
            Wrong(both, "B also holds what is in the union and not in A."),
            Wrong(a, "That is A."),
        ],
        f"B holds the intersection and what is in the union but not in A: {listed(b)}.",
        {"what": "which-set", "a": a, "union": either, "both": both},
    )


def _sizes(draw: random.Random, level: int) -> Worked:
    both, only, other, none = draw.randint(2, 12), draw.randint(2, 15), draw.randint(2, 15), draw.randint(2, 12)
    a, b, total = both + only, both + other, both + only + other + none
    first, second = draw.choice(
        (("play chess", "sing"), ("speak French", "speak Spanish"), ("own a cat", "own a dog"), ("bike", "swim"))
    )
    given = f"Of {total} people {a} {first}, {b} {second}, and {both} do both."
    if level == 1:
        return Worked(
            given,
            f"the number who {first} or {second} or both",
            total - none,
            [
                Slip(a + b, "Counted those who do both twice", "Take them off once."),
                Slip(a + b - 2 * both, "Left out those who do both", "They count too."),
                Slip(none, "Counted those who do neither", "That is the rest."),
                Slip(a + b + both, "Added those who do both once more", "They are counted twice already."),
            ],
            f"{a} + {b} - {both} = {total - none}.",
            {"what": "people", "cells": [both, only, other, none], "kind": "either"},
        )
    if level == 2:
        return Worked(
            given,
            "the number who do neither",
            none,
            [
                Slip(
                    total - a - b if total > a + b else a + b - total,
                    "Took those who do both off twice",
                    "Add them back once.",
                ),
                Slip(total - both, "Took off only those who do both", "Those who do one of the two come off too."),
                Slip(total - none, "Counted those who do at least one", "The rest is asked."),
                Slip(total - a, "Left out the second group", "Those in it do something too."),
            ],
            f"{total} - ({a} + {b} - {both}) = {none}.",
            {"what": "people", "cells": [both, only, other, none], "kind": "neither"},
        )
    return Worked(
        given,
        "the number who do exactly one of the two",
        only + other,
        [
            Slip(total - none, "Counted those who do both as well", "Exactly one: those who do both come off."),
            Slip(a + b, "Left those who do both in twice", "They come off in both groups."),
            Slip(only, "Left out the second group", "Those who do only the second count too."),
            Slip(total - both, "Counted those who do neither", "They do none of the two."),
        ],
        f"({a} - {both}) + ({b} - {both}) = {only + other}.",
        {"what": "people", "cells": [both, only, other, none], "kind": "one"},
    )


def _sizes_inverse(draw: random.Random, level: int) -> Worked:
    both, only, other = draw.randint(2, 12), draw.randint(2, 15), draw.randint(2, 15)
    a, b, either = both + only, both + other, both + only + other
    if level < 3:
        return Worked(
            f"A set A has {a} elements and a set B has {b}; their union has {either}.",
            "the number of elements in both",
            both,
            [
                Slip(either - a, "", "Those are in B only."),
                Slip(a + b, "", "Take the size of the union off."),
                Slip(either - both, "", "Those are in exactly one of the sets."),
            ],
            f"{a} + {b} - {either} = {both}.",
            {"what": "overlap", "a": a, "b": b, "either": either},
        )
    parts = [draw.randint(3, 20) for _ in range(3)]
    total = sum(parts)
    return Worked(
        f"A set with {total} elements is split into three parts with nothing in two of them and nothing left "
        f"out. Two of the parts have {listed(parts[:2])} elements.",
        "the size of the third part",
        parts[2],
        [
            Slip(total - parts[0], "", "Both known parts come off."),
            Slip(parts[0] + parts[1], "", "Take that off the whole."),
            Slip(Fraction(total, 3), "", "The parts need not be equal."),
        ],
        f"{total} - {parts[0]} - {parts[1]} = {parts[2]}.",
        {"what": "part", "total": total, "parts": parts[:2]},
    )


_FORWARD: dict[str, tuple[Builder, ...]] = {
    "sets": (_set_result, _set_size),
    "sizes": (_sizes,),
}
_INVERSE: dict[str, tuple[Builder, ...]] = {
    "sets": (_which_set,),
    "sizes": (_sizes_inverse,),
}

GENERATORS_HERE = (
    Generator(
        "set_operation",
        1,
        "Results and sizes of set operations, and a set or an overlap behind them.",
        SetParameters,
        worked_structures(_FORWARD, _INVERSE),
    ),
)
