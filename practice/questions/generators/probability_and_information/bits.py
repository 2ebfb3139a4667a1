"""Surprise and entropy in bits."""

from __future__ import annotations

import random
from fractions import Fraction
from typing import Literal

from practice.questions.generators.draft import RedrawError
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip
from practice.questions.generators.wording import listed, show
from practice.questions.generators.worked import Builder, Worked, worked_structures


class BitParameters(Parameters):
    """``ask``: surprise, or entropy."""

    ask: Literal["surprise", "entropy"] = "surprise"


_MIXES = (
    (1, 1),
    (1, 2, 2),
    (2, 2, 2, 2),
    (1, 2, 3, 3),
    (1, 3, 3, 3, 3),
    (2, 2, 2, 3, 3),
    (2, 2, 1),
    (3, 3, 2, 1),
    (2, 1, 2),
)


BITS = {"unit": ["bits", "bit"]}


def some_p(bits: int) -> Fraction:
    """The probability of a surprise of so many bits."""
    return Fraction(1, 2**bits)


def shares(bits: tuple[int, ...]) -> str:
    """The probabilities behind surprises, listed."""
    return listed([str(some_p(b)) for b in bits])


def _surprise(draw: random.Random, level: int) -> Worked:
    b = draw.randint(1, 8)
    if level == 1:
        return Worked(
            f"An outcome has probability 1/{2**b}.",
            "its surprise in bits",
            b,
            [
                Slip(2**b, "Gave one over the probability", "Take the logarithm to the base 2."),
                Slip(-b, "Lost the sign", "The logarithm of a probability is negative; surprise is minus that."),
                Slip(Fraction(1, 2**b), "Gave the probability", "Surprise is minus its logarithm to the base 2."),
                Slip(Fraction(2**b, 2), "Divided by 2", "Ask how often 2 is a factor."),
            ],
            f"1/{2**b} is 2 to the power -{b}, so it is {b}.",
            {"what": "surprise", "ps": [str(some_p(b))]},
            fields=BITS,
        )
    parts = [draw.randint(1, 5) for _ in range(2 if level == 2 else 3)]
    if len(set(parts)) < len(parts):
        raise RedrawError
    total = sum(parts)
    product = 1
    for part in parts:
        product *= part
    return Worked(
        f"Independent outcomes have the probabilities {shares(tuple(parts))}.",
        "the surprise in bits when all of them happen",
        total,
        [
            Slip(product, "Multiplied the surprises", "Probabilities multiply, so surprises add."),
            Slip(
                sum(2**part for part in parts),
                "Added the numbers underneath",
                "Take the logarithm of each to the base 2.",
            ),
            Slip(max(parts), "Took the most surprising one", "The surprises of independent outcomes add."),
            Slip(Fraction(total, len(parts)), "Took the mean", "All of them happen: add."),
        ],
        f"{' + '.join(map(str, parts))} = {total}.",
        {"what": "surprise", "ps": [str(some_p(part)) for part in parts]},
        fields=BITS,
    )


def _surprise_inverse(draw: random.Random, level: int) -> Worked:
    b = draw.randint(2, 8)
    if level == 1:
        return Worked(
            f"An outcome has a surprise of {b} bits.",
            "its probability",
            some_p(b),
            [
                Slip(Fraction(1, b), "", "Each bit halves the probability."),
                Slip(2**b, "", "That is one over the probability."),
                Slip(Fraction(1, b * b), "", "It is a power of 2 that stands underneath."),
            ],
            f"2 to the power -{b} is 1/{2**b}.",
            {"what": "probability", "bits": b},
        )
    if level == 2:
        n = 2**b
        return Worked(
            f"All of {n} outcomes are equally likely.",
            "the surprise of one of them in bits",
            b,
            [
                Slip(n, "", "Take the logarithm to the base 2."),
                Slip(Fraction(1, n), "", "That is the probability."),
                Slip(n // 2, "", "Ask how often 2 is a factor."),
            ],
            f"The probability is 1/{n}, and {n} = 2 to the power {b}.",
            {"what": "surprise", "ps": [str(Fraction(1, n))]},
            fields=BITS,
        )
    c = draw.randint(1, 6)
    if b == c:
        raise RedrawError
    hi, lo = max(b, c), min(b, c)
    return Worked(
        f"Two outcomes have the surprises {hi} bits and {lo} bits.",
        "the number of times by which the second is more likely",
        2 ** (hi - lo),
        [
            Slip(hi - lo, "", "Each bit of difference doubles the probability."),
            Slip(Fraction(hi, lo), "", "Surprises are logarithms; their difference counts."),
            Slip(2 * (hi - lo), "", "Each bit doubles: a power of 2."),
        ],
        f"{hi - lo} bits of difference, and 2 to that power is {2 ** (hi - lo)}.",
        {"what": "ratio", "bits": hi - lo},
    )


def _entropy(draw: random.Random, level: int) -> Worked:
    bits: tuple[int, ...]
    bits = draw.choice(_MIXES[:3] if level == 1 else _MIXES[3:])
    bits = tuple(draw.sample(bits, len(bits)))
    k = draw.randint(2, 5)
    if level == 1 and draw.random() < 0.5:
        bits = (k,) * 2**k if k < 3 else bits
    if level == 1 and len(bits) == 2:
        n = 2**k
        return Worked(
            f"All of {n} outcomes are equally likely.",
            "the entropy in bits",
            k,
            [
                Slip(n, "Gave the number of outcomes", "Take the logarithm to the base 2."),
                Slip(n // 2, "Halved the number of outcomes", "Ask how often 2 is a factor."),
                Slip(Fraction(1, n), "Gave a probability", "The entropy is the mean surprise."),
                Slip(k * n, "Added the surprises", "Each surprise is weighted by its probability."),
            ],
            f"Every outcome has the surprise {k}, and so has their mean.",
            {"what": "entropy", "ps": [str(Fraction(1, n))] * n},
            fields=BITS,
        )
    right = sum(b * some_p(b) for b in bits)
    return Worked(
        f"A distribution has the probabilities {shares(bits)}.",
        "its entropy in bits",
        right,
        [
            Slip(sum(bits), "Added the surprises", "Weigh each surprise by its probability."),
            Slip(
                Fraction(sum(bits), len(bits)),
                "Took the plain mean of the surprises",
                "Weigh each surprise by its probability.",
            ),
            Slip(-right, "Lost the sign", "The logarithms are negative, and the entropy is minus their mean."),
            Slip(max(bits), "Took the largest surprise", "The entropy is the mean surprise."),
            Slip(len(bits), "Counted the outcomes", "The entropy is the mean surprise."),
        ],
        f"{' + '.join(f'{some_p(b)}·{b}' for b in bits)} = {show(right)}.",
        {"what": "entropy", "ps": [str(some_p(b)) for b in bits]},
        fields=BITS,
    )


def _entropy_inverse(draw: random.Random, level: int) -> Worked:
    k = draw.randint(2, 7)
    if level == 1:
        return Worked(
            f"A number of equally likely outcomes has an entropy of {k} bits.",
            "the number of outcomes",
            2**k,
            [
                Slip(k, "", "That is the entropy; 2 to that power."),
                Slip(2 * k, "", "Each bit doubles the number of outcomes."),
                Slip(k * k, "", "It is a power of 2, not a square."),
            ],
            f"2 to the power {k} is {2**k}.",
            {"what": "count", "bits": k},
        )
    a, b = draw.sample(range(1, 6), 2)
    if level == 2:
        return Worked(
            f"Two independent draws are made, one from {2**a} and one from {2**b} equally likely outcomes.",
            "the entropy of the pair in bits",
            a + b,
            [
                Slip(a * b, "", "Entropies of independent draws add."),
                Slip(2**a + 2**b, "", "Take the logarithms first."),
                Slip(max(a, b), "", "Both draws are uncertain."),
            ],
            f"{a} + {b} = {a + b}.",
            {"what": "entropy", "ps": [str(some_p(a + b))] * 2 ** (a + b)},
            fields=BITS,
        )
    return Worked(
        f"With probability 1/2 nothing more happens; otherwise one of {2**k} outcomes is drawn, all equally likely.",
        "the entropy in bits of what happens",
        1 + Fraction(k, 2),
        [
            Slip(1 + k, "", "The draw is made only half of the time."),
            Slip(Fraction(k, 2), "", "Whether it is made is uncertain too."),
            Slip(k, "", "With probability 1/2 nothing is drawn."),
        ],
        f"1/2·1 + 1/2·(1 + {k}) = {show(1 + Fraction(k, 2))}.",
        {"what": "entropy", "ps": ["1/2"] + [str(some_p(k + 1))] * 2**k},
        fields=BITS,
    )


_FORWARD: dict[str, tuple[Builder, ...]] = {
    "surprise": (_surprise,),
    "entropy": (_entropy,),
}
_INVERSE: dict[str, tuple[Builder, ...]] = {
    "surprise": (_surprise_inverse,),
    "entropy": (_entropy_inverse,),
}

GENERATORS_HERE = (
    Generator(
        "information_in_bits",
        1,
        "Surprise and entropy with powers of two, and the probability or number behind them.",
        BitParameters,
        worked_structures(_FORWARD, _INVERSE),
    ),
)
