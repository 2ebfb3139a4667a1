"""Cross-entropy and divergence in bits."""

from __future__ import annotations

import random
from fractions import Fraction
from typing import Any, Literal

from practice.questions.generators.draft import RedrawError
from practice.questions.generators.probability_and_information.bits import BITS, shares, some_p
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip
from practice.questions.generators.wording import listed, show
from practice.questions.generators.worked import Builder, Worked, worked_structures


class DivergenceParameters(Parameters):
    """``ask``: cross-entropy, or divergence."""

    ask: Literal["cross-entropy", "divergence"] = "cross-entropy"


def _two_mixes(draw: random.Random, level: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    size = {1: 2, 2: 3, 3: 4}[level]
    pool: Any = {
        2: [(1, 1), (2, 0)],
        3: [(1, 2, 2), (2, 1, 2), (2, 2, 1)],
        4: [(2, 2, 2, 2), (1, 2, 3, 3), (3, 3, 2, 1), (2, 1, 3, 3), (3, 1, 3, 2)],
    }[size]
    if size == 2:
        raise RedrawError
    p, q = draw.sample(pool, 2)
    return p, q


def _cross(draw: random.Random, level: int) -> Worked:
    if level == 1:
        bits = tuple(draw.sample(draw.choice(((1, 2, 3, 3), (1, 2, 2), (2, 2, 2, 2), (3, 1, 2, 3))), k=3))
        k = draw.randrange(3)
        named = "ABC"[k]
        if len(set(bits)) == 1:
            raise RedrawError
        return Worked(
            f"A model gives the labels A, B and C the probabilities {shares(bits)}"
            + (", and the rest to others" if sum(map(some_p, bits)) < 1 else "")
            + f". The true label is {named}.",
            "the cross-entropy loss in bits",
            bits[k],
            [
                Slip(
                    sum(b * some_p(b) for b in bits),
                    "Averaged over all labels",
                    "With a single true label only its surprise counts.",
                ),
                Slip(some_p(bits[k]), "Gave the probability", "The loss is minus its logarithm to the base 2."),
                Slip(2 ** bits[k], "Gave one over the probability", "Take the logarithm to the base 2."),
                Slip(-bits[k], "Lost the sign", "The loss is minus the logarithm, which is positive."),
            ],
            f"The true label has probability {some_p(bits[k])}, which is 2 to the power -{bits[k]}.",
            {"what": "surprise", "ps": [str(some_p(bits[k]))]},
            fields=BITS,
        )
    p, q = _two_mixes(draw, level)
    right = sum(some_p(a) * b for a, b in zip(p, q, strict=True))
    return Worked(
        f"The true probabilities are {shares(p)}; a model says {shares(q)}.",
        "the cross-entropy in bits (truth first)",
        right,
        [
            Slip(
                sum(some_p(b) * a for a, b in zip(p, q, strict=True)),
                "Exchanged truth and model",
                "The truth gives the weights, the model the surprises.",
            ),
            Slip(
                sum(some_p(a) * a for a in p), "Gave the entropy of the truth", "The surprises are those of the model."
            ),
            Slip(
                sum(some_p(b) * b for b in q),
                "Gave the entropy of the model",
                "The weights are the true probabilities.",
            ),
            Slip(
                right - sum(some_p(a) * a for a in p),
                "Gave the divergence",
                "The divergence is what is left after the entropy is taken off.",
            ),
            Slip(sum(q), "Added the surprises", "Weigh each by its true probability."),
        ],
        f"{' + '.join(f'{some_p(a)}·{b}' for a, b in zip(p, q, strict=True))} = {show(right)}.",
        {"what": "cross", "p": [str(some_p(a)) for a in p], "q": [str(some_p(b)) for b in q]},
        fields=BITS,
    )


def _cross_inverse(draw: random.Random, level: int) -> Worked:
    count = (2, 3, 4)[level - 1]
    bits = [draw.randint(1, 6) for _ in range(count)]
    mean = Fraction(sum(bits), count)
    if mean.denominator == 3 or len(set(bits)) == 1:
        raise RedrawError
    if level == 1 or draw.random() < 0.5:
        return Worked(
            f"To the true labels of {count} examples a model gave the probabilities {shares(tuple(bits))}.",
            "the mean cross-entropy loss in bits",
            mean,
            [
                Slip(sum(bits), "", f"Divide by {count} for the mean."),
                Slip(
                    sum(map(some_p, bits), Fraction(0)) / count,
                    "",
                    "Take minus the logarithm of each to the base 2 first.",
                ),
                Slip(max(bits), "", "All examples count."),
            ],
            f"({' + '.join(map(str, bits))})/{count} = {show(mean)}.",
            {"what": "mean-loss", "ps": [str(some_p(b)) for b in bits]},
            fields=BITS,
        )
    return Worked(
        f"The mean cross-entropy loss over {count} examples is {show(mean)} bits. For all but one the losses "
        f"are {listed(bits[:-1])} bits.",
        "the probability that the model gave to the true label of the other example",
        some_p(bits[-1]),
        [
            Slip(bits[-1], "", "That is its loss in bits; the probability is 2 to minus that power."),
            Slip(Fraction(1, bits[-1]) if bits[-1] > 1 else Fraction(1), "", "Each bit halves the probability."),
            Slip(some_p(sum(bits)), "", "Take the known losses off first."),
        ],
        f"Its loss is {count}·{show(mean)} - {sum(bits[:-1])} = {bits[-1]} bits: probability {some_p(bits[-1])}.",
        {"what": "missing-loss", "known": bits[:-1], "mean": str(mean), "count": count},
    )


def _divergence(draw: random.Random, level: int) -> Worked:
    p, q = _two_mixes(draw, max(level, 2))
    right = sum(some_p(a) * (b - a) for a, b in zip(p, q, strict=True))
    cross, own = sum(some_p(a) * b for a, b in zip(p, q, strict=True)), sum(some_p(a) * a for a in p)
    back = sum(some_p(b) * (a - b) for a, b in zip(p, q, strict=True))
    return Worked(
        f"P has the probabilities {shares(p)}, and Q has {shares(q)}.",
        "the divergence of Q from P, KL(P || Q), in bits",
        right,
        [
            Slip(cross, "Gave the cross-entropy", "Take the entropy of P off."),
            Slip(own, "Gave the entropy of P", "The divergence is cross-entropy minus entropy."),
            Slip(
                -right,
                "Turned the difference round",
                "Surprise under Q minus surprise under P; a divergence is never negative.",
            ),
            Slip(
                sum(b - a for a, b in zip(p, q, strict=True)),
                "Left out the weights",
                "Weigh by the probabilities of P.",
            ),
            *([Slip(back, "Exchanged P and Q", "P gives the weights.")] if back != right else []),
        ],
        f"{' + '.join(f'{some_p(a)}·({b} - {a})' for a, b in zip(p, q, strict=True))} = {show(right)}.",
        {"what": "kl", "p": [str(some_p(a)) for a in p], "q": [str(some_p(b)) for b in q]},
        fields=BITS,
    )


def _divergence_inverse(draw: random.Random, level: int) -> Worked:
    h, k = Fraction(draw.randint(4, 12), 4), Fraction(draw.randint(1, 8), 8 if level == 3 else 4)
    kind = draw.choice(("kl", "cross", "entropy"))
    given = {
        "kl": (
            f"The cross-entropy of P and Q is {show(h + k)} bits, the entropy of P {show(h)} bits.",
            "KL(P || Q) in bits",
            k,
            f"{show(h + k)} - {show(h)} = {show(k)}.",
        ),
        "cross": (
            f"P has the entropy {show(h)} bits, and KL(P || Q) is {show(k)} bits.",
            "the cross-entropy of P and Q in bits",
            h + k,
            f"{show(h)} + {show(k)} = {show(h + k)}.",
        ),
        "entropy": (
            f"The cross-entropy of P and Q is {show(h + k)} bits, and KL(P || Q) is {show(k)} bits.",
            "the entropy of P in bits",
            h,
            f"{show(h + k)} - {show(k)} = {show(h)}.",
        ),
    }[kind]
    told, asked, right, why = given
    slips = {
        "kl": [
            Slip(2 * h + k, "", "The entropy comes off."),
            Slip(-k, "", "A divergence is never negative."),
            Slip((h + k) / h, "", "It is a difference, not a quotient."),
        ],
        "cross": [
            Slip(h - k, "", "Cross-entropy is at least the entropy: add."),
            Slip(h * k, "", "They are added."),
            Slip(k, "", "The entropy is added."),
        ],
        "entropy": [
            Slip(h + 2 * k, "", "The divergence comes off."),
            Slip((h + k) / k, "", "It is a difference, not a quotient."),
            Slip(h + k, "", "That is the cross-entropy; the divergence comes off."),
        ],
    }[kind]
    return Worked(
        told, asked, right, slips, why, {"what": "relation", "kind": kind, "h": str(h), "k": str(k)}, fields=BITS
    )


_FORWARD: dict[str, tuple[Builder, ...]] = {
    "cross-entropy": (_cross,),
    "divergence": (_divergence,),
}
_INVERSE: dict[str, tuple[Builder, ...]] = {
    "cross-entropy": (_cross_inverse,),
    "divergence": (_divergence_inverse,),
}

GENERATORS_HERE = (
    Generator(
        "cross_entropy_in_bits",
        1,
        "Cross-entropy and divergence with powers of two, and each from the others.",
        DivergenceParameters,
        worked_structures(_FORWARD, _INVERSE),
    ),
)
