"""Counting choices, arrangements and selections."""

from __future__ import annotations

import random
from fractions import Fraction
from math import comb, factorial, perm
from typing import Literal

from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip
from practice.questions.generators.worked import Builder, Worked, worked_structures


class CountParameters(Parameters):
    """``ask``: choices, arrangements, or selections."""

    ask: Literal["choices", "arrangements", "selections"] = "choices"


_MENUS = (
    ("soups", "main dishes", "desserts"),
    ("shirts", "trousers", "hats"),
    ("roads to the bridge", "ways over it", "roads to the town"),
    ("covers", "colours", "sizes"),
)


def _choices(draw: random.Random, level: int) -> Worked:
    a, b, c = draw.randint(2, 6), draw.randint(2, 7), draw.randint(2, 5)
    x, y, z = draw.choice(_MENUS)
    if level == 1:
        return Worked(
            f"There are {a} {x}, {b} {y} and {c} {z}.",
            "the number of ways to choose one of each",
            a * b * c,
            [
                Slip(a + b + c, "Added the numbers", "Every choice can be followed by every other: multiply."),
                Slip(a * b, "Left out the last choice", f"Each pair goes with {c} {z}."),
                Slip(a * b + c, "Added the last choice", "It is made as well: multiply."),
                Slip(max(a, b, c), "Took the largest number", "Every choice can be followed by every other: multiply."),
            ],
            f"{a} · {b} · {c} = {a * b * c}.",
            {"what": "choices", "sizes": [a, b, c]},
        )
    n, k = draw.randint(4, 8), draw.randint(2, 3)
    if level == 2:
        return Worked(
            f"A code has {k} places. Each place holds one of {n} letters, and letters may repeat.",
            "the number of codes",
            n**k,
            [
                Slip(perm(n, k), "Did not let letters repeat", "A letter may stand in several places."),
                Slip(n * k, "Multiplied letters and places", f"Each place has {n} choices."),
                Slip(k**n, "Exchanged letters and places", f"There are {k} places with {n} choices each."),
                Slip(comb(n, k), "Chose without order", "The order matters, and letters may repeat."),
            ],
            f"{' · '.join([str(n)] * k)} = {n**k}.",
            {"what": "strings", "n": n, "k": k, "repeats": True, "first": 0},
        )
    f = draw.randint(2, n - 1)
    return Worked(
        f"A code has {k} places. Each place holds one of {n} letters, no letter twice, and the first place is "
        f"one of {f} of them.",
        "the number of codes",
        f * perm(n - 1, k - 1),
        [
            Slip(f * n ** (k - 1), "Let letters repeat", "No letter may stand twice."),
            Slip(perm(n, k), "Left out the rule for the first place", f"The first place has {f} choices only."),
            Slip(
                f * perm(n, k - 1),
                "Did not take the first letter away",
                f"After the first place {n - 1} letters are left.",
            ),
            Slip(f + perm(n - 1, k - 1), "Added the first place", "Every first letter can be followed: multiply."),
        ],
        f"{f} · {' · '.join(str(n - 1 - i) for i in range(k - 1))} = {f * perm(n - 1, k - 1)}.",
        {"what": "strings", "n": n, "k": k, "repeats": False, "first": f},
    )


def _choices_inverse(draw: random.Random, level: int) -> Worked:
    a, b, c = draw.randint(2, 9), draw.randint(2, 9), draw.randint(2, 6)
    x, y, z = draw.choice(_MENUS)
    if level == 1:
        return Worked(
            f"There are {a} {x} and some {y}; one of each can be chosen in {a * b} ways.",
            f"the number of {y}",
            b,
            [
                Slip(a * b - a, "", "The numbers were multiplied, so divide."),
                Slip(a * b, "", "That is the number of pairs."),
                Slip(a * a * b, "", f"Divide by {a}; do not multiply."),
            ],
            f"{a * b}/{a} = {b}.",
            {"what": "factor", "total": a * b, "known": a},
        )
    if level == 2:
        return Worked(
            f"{a} {x}, {b} {y} and {c} {z} are there. One thing in all is chosen.",
            "the number of choices",
            a + b + c,
            [
                Slip(a * b * c, "", "Only one thing is chosen, so the numbers add."),
                Slip(a * b + c, "", "Only one thing is chosen."),
                Slip(max(a, b, c), "", "All kinds can be chosen from."),
            ],
            f"{a} + {b} + {c} = {a + b + c}.",
            {"what": "either", "sizes": [a, b, c]},
        )
    k = draw.choice((2, 3))
    return Worked(
        f"A code has {k} places, each with one of n letters; letters may repeat. There are {a**k} codes.",
        "n",
        a,
        [
            Slip(
                a**k // k if a**k % k == 0 else a**k - k,
                "",
                f"The number of letters was multiplied by itself: take the {'square' if k == 2 else 'cube'} root.",
            ),
            Slip(a**k, "", "That is the number of codes."),
            Slip(a * k, "", "n to the power of the places gives the codes."),
        ],
        f"n to the power {k} is {a**k}, so n = {a}.",
        {"what": "letters", "k": k, "total": a**k},
    )


def _arrangements(draw: random.Random, level: int) -> Worked:
    n = draw.randint(4, 6 + level)
    if level == 1:
        thing = draw.choice(("books on a shelf", "people in a queue", "songs in a list"))
        return Worked(
            f"{n} different {thing} are put in order.",
            "the number of orders",
            factorial(n),
            [
                Slip(n * n, "Squared the number", "The choices become fewer: n, then n - 1, and so on."),
                Slip(n ** min(n, 4), "Let things repeat", "Each thing stands in one place."),
                Slip(factorial(n - 1), "Left out the first place", f"The first place has {n} choices."),
                Slip(n * (n + 1) // 2, "Added the numbers", "The choices are multiplied."),
            ],
            f"{' · '.join(map(str, range(n, 0, -1)))} = {factorial(n)}.",
            {"what": "orders", "n": n, "k": n},
        )
    k = draw.randint(2, 3)
    return Worked(
        f"From {n} people {k} are chosen for {k} different tasks, one task each.",
        "the number of ways",
        perm(n, k),
        [
            Slip(comb(n, k), "Left out the order", "The tasks differ, so the order counts."),
            Slip(n**k, "Let a person take two tasks", "Each person has at most one task."),
            Slip(factorial(k), "Counted the orders of the tasks only", f"The {k} people are chosen from {n}."),
            Slip(n * k, "Multiplied people and tasks", "Multiply the choices for each task."),
        ],
        f"{' · '.join(str(n - i) for i in range(k))} = {perm(n, k)}.",
        {"what": "orders", "n": n, "k": k},
    )


def _arrangements_inverse(draw: random.Random, level: int) -> Worked:
    n = draw.randint(5, 12)
    k = draw.randint(1, 2) if level == 1 else 2
    if level < 3:
        return Worked(
            "",
            f"{n}!/{n - k}!",
            perm(n, k),
            [
                Slip(Fraction(n, n - k), "", "Factorials do not cancel like numbers; write the products out."),
                Slip(factorial(k) if k > 1 else n - 1, "", "Write the products out and cancel."),
                Slip(n * (n - k) if k > 1 else n * n, "", f"All factors of {n}! above {n - k} remain."),
            ],
            f"All factors up to {n - k} cancel; {' · '.join(str(n - i) for i in range(k))} = {perm(n, k)} remains.",
            {"what": "quotient", "n": n, "m": n - k},
        )
    return Worked(
        f"From n people a chair and a deputy are chosen in {n * (n - 1)} ways.",
        "n",
        n,
        [
            Slip(n - 1, "", "The first choice is from all n."),
            Slip(n * (n - 1) // 2, "", "The number of ways is n·(n - 1)."),
            Slip(n + 1, "", "n·(n - 1): the second choice has one less."),
        ],
        f"{n} · {n - 1} = {n * (n - 1)}.",
        {"what": "chair", "total": n * (n - 1)},
    )


def _selections(draw: random.Random, level: int) -> Worked:
    n, k = draw.randint(5, 7 + level), 2 if level == 1 else draw.choice((2, 3))
    if level < 3:
        return Worked(
            f"From {n} people {k} are chosen for a team, all with the same task.",
            "the number of teams",
            comb(n, k),
            [
                Slip(perm(n, k), "Counted the orders too", f"The order does not count: divide by {factorial(k)}."),
                Slip(
                    n**k,
                    "Let a person be chosen twice",
                    "Each person is chosen at most once, and the order does not count.",
                ),
                Slip(n * k, "Multiplied the numbers", "Count the ordered choices and divide by the orders."),
                Slip(
                    Fraction(perm(n, k), k) if k > 2 else n * (n + 1) // 2,
                    "Divided by the number of people chosen" if k > 2 else "Let a person be chosen twice without order",
                    f"Divide by the {factorial(k)} orders." if k > 2 else "Nobody is chosen twice.",
                ),
            ],
            f"{' · '.join(str(n - i) for i in range(k))}/{factorial(k)} = {comb(n, k)}.",
            {"what": "subsets", "n": n, "k": k},
        )
    a, b, x, y = draw.randint(4, 6), draw.randint(3, 5), 2, draw.randint(1, 2)
    return Worked(
        f"From {a} women and {b} men a team of {x} women and {y} {'man' if y == 1 else 'men'} is chosen.",
        "the number of teams",
        comb(a, x) * comb(b, y),
        [
            Slip(
                comb(a, x) + comb(b, y), "Added the two counts", "Every choice of women goes with every choice of men."
            ),
            Slip(comb(a + b, x + y), "Chose from all together", "The numbers of women and men are fixed."),
            Slip(perm(a, x) * perm(b, y), "Counted the orders too", "The order in the team does not count."),
            Slip(comb(a, x), "Left out the men", "The men are chosen too."),
        ],
        f"{comb(a, x)} · {comb(b, y)} = {comb(a, x) * comb(b, y)}.",
        {"what": "team", "a": a, "b": b, "x": x, "y": y},
    )


def _selections_inverse(draw: random.Random, level: int) -> Worked:
    n = draw.randint(5, 12)
    if level == 1:
        k = draw.randint(2, n - 3)
        return Worked(
            f"{n} choose {k} is {comb(n, k)}.",
            f"{n} choose {n - k}",
            comb(n, k),
            [
                Slip(
                    comb(n, k) // 2 if comb(n, k) % 2 == 0 else comb(n, k) + 1,
                    "",
                    "Choosing those who go is choosing those who stay.",
                ),
                Slip(n - k, "", "Choosing those who go is choosing those who stay: as many ways."),
                Slip(comb(n, k) * (n - k), "", "Choosing those who go is choosing those who stay."),
            ],
            f"To choose {n - k} is to leave {k} out: {comb(n, k)} ways.",
            {"what": "subsets", "n": n, "k": n - k},
        )
    if level == 2:
        return Worked(
            f"At a meeting everyone shakes hands with everyone else once, {comb(n, 2)} handshakes in all.",
            "the number of people",
            n,
            [
                Slip(n - 1, "", "n·(n - 1)/2: each shakes n - 1 hands."),
                Slip(2 * comb(n, 2), "", "That is n·(n - 1), where each handshake is counted twice."),
                Slip(comb(n, 2), "", "That is the number of handshakes."),
            ],
            f"{n} · {n - 1}/2 = {comb(n, 2)}.",
            {"what": "handshakes", "total": comb(n, 2)},
        )
    k = 3
    return Worked(
        f"The ordered choices of {k} from {n} are {perm(n, k)}.",
        f"the number of choices of {k} from {n} when the order does not count",
        comb(n, k),
        [
            Slip(Fraction(perm(n, k), k), "", f"Each selection is counted in {factorial(k)} orders."),
            Slip(perm(n, k) * factorial(k), "", "Divide by the number of orders."),
            Slip(perm(n, k) - factorial(k), "", "Divide; do not subtract."),
        ],
        f"{perm(n, k)}/{factorial(k)} = {comb(n, k)}.",
        {"what": "subsets", "n": n, "k": k},
    )


_FORWARD: dict[str, tuple[Builder, ...]] = {
    "choices": (_choices,),
    "arrangements": (_arrangements,),
    "selections": (_selections,),
}
_INVERSE: dict[str, tuple[Builder, ...]] = {
    "choices": (_choices_inverse,),
    "arrangements": (_arrangements_inverse,),
    "selections": (_selections_inverse,),
}

GENERATORS_HERE = (
    Generator(
        "counting_ways",
        1,
        "Counts of choices, arrangements and selections, and a number behind a count.",
        CountParameters,
        worked_structures(_FORWARD, _INVERSE),
    ),
)
