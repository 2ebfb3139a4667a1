"""Weight decay, and clipping by the norm."""

# Every case takes the level, also where it does not need it.
# ruff: noqa: ARG001

from __future__ import annotations

import random
from fractions import Fraction
from typing import Literal

from practice.questions.generators.draft import Draft, RedrawError, Wrong, typed
from practice.questions.generators.optimisation.optimiser_steps import some_rate
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip
from practice.questions.generators.wording import bracketed, nonzero, row, row_text, show, times_name
from practice.questions.generators.worked import Builder, Worked, worked_structures


class LimitParameters(Parameters):
    """``ask``: weight decay, or clipping."""

    ask: Literal["decay", "clip"] = "decay"


def _decay(draw: random.Random, level: int) -> Worked:
    rate, decay = some_rate(draw, 2), Fraction(draw.choice((1, 2, 5)), 10 if level < 3 else 100)
    w, g = draw.choice((2, 4, 5, 10, -2, -4)), (0 if level == 1 else nonzero(draw, -5, 5))
    right = w - rate * (g + decay * w)
    told = f"the gradient of the loss is {g}" if level > 1 else "the gradient of the loss itself is 0"
    return Worked(
        f"The loss has the penalty (λ/2)·w² added, with λ = {show(decay)}, so its gradient has λ·w added. At w "
        f"= {w} {told}.",
        f"w after one step of gradient descent with learning rate {show(rate)}",
        right,
        [
            Slip(w - rate * g, "Left out the penalty", "The gradient of the penalty, λ·w, is added."),
            Slip(
                w - rate * g - decay * w,
                "Did not multiply the decay by the learning rate",
                "The penalty's gradient is scaled by the rate too.",
            ),
            Slip(w - rate * (g + decay), "Added λ instead of λ·w", "The pull grows with w: it is λ·w."),
            Slip(
                w - rate * (g - decay * w),
                "Subtracted the pull",
                "The gradient of the penalty is added to that of the loss.",
            ),
        ],
        f"The gradient is {g} + {show(decay)}·{bracketed(w)} = {show(g + decay * w)}, and {w} - "
        f"{show(rate)}·{bracketed(g + decay * w)} = {show(right)}.".replace("is 0 + ", "is "),
        {"what": "decay", "w": w, "g": g, "rate": str(rate), "decay": str(decay)},
    )


def _decay_inverse(draw: random.Random, level: int) -> Worked:
    rate, decay = some_rate(draw, 2), Fraction(draw.choice((1, 2, 4, 5)), 10)
    if level == 1:
        return Worked(
            f"With learning rate {show(rate)} and weight decay λ = {show(decay)}, a weight on which the loss "
            f"does not depend is multiplied by the same factor in every step.",
            "that factor",
            1 - rate * decay,
            [
                Slip(1 - decay, "", "The decay is multiplied by the learning rate."),
                Slip(rate * decay, "", "That is the part that is lost; the rest remains."),
                Slip(1 + rate * decay, "", "Decay shrinks the weight."),
            ],
            f"w - {show(rate)}·{show(decay)}·w = {show(1 - rate * decay)}·w.",
            {"what": "factor", "rate": str(rate), "decay": str(decay)},
        )
    if level == 2:
        w = draw.choice((10, 20, 5, 100))
        new = (1 - rate * decay) * w
        return Worked(
            f"With learning rate {show(rate)}, weight decay alone takes w from {w} to {show(new)} in one step.",
            "λ",
            decay,
            [
                Slip(rate * decay, "", f"That is α·λ; divide by {show(rate)}."),
                Slip(Fraction(w - new), "", "That is how much w lost; divide by α and by w."),
                Slip(new / w, "", "That is the factor 1 - α·λ."),
            ],
            f"1 - {show(rate)}·λ = {show(new / w)}, so λ = {show(decay)}.",
            {"what": "lambda", "rate": str(rate), "w": w, "new": str(new)},
        )
    a, c = draw.randint(2, 9), Fraction(draw.choice((1, 2, 4)), 2)
    target = a
    right = c * target / (c + decay)
    return Worked(
        f"A loss is ({show(c)}/2)·(w - {target})² + (λ/2)·w² with λ = {show(decay)}.",
        "the w with the smallest loss",
        right,
        [
            Slip(target, "", "The penalty pulls w towards 0."),
            Slip(c * target / decay, "", "Both pulls depend on w: set the whole derivative to 0."),
            Slip(target - decay, "", "The pull of the penalty is λ·w, not λ."),
            Slip(Fraction(0), "", "The loss pulls away from 0."),
        ],
        f"{times_name(c, f'(w - {target})')} + {show(decay)}w = 0 gives w = {show(right)}.",
        {"what": "balance", "c": str(c), "target": target, "decay": str(decay)},
    )


def _clip(draw: random.Random, level: int) -> Worked | Draft:
    g: tuple[int, ...]
    g, size = draw.choice(
        (((3, 4), 5), ((6, 8), 10), ((-3, 4), 5), ((8, -6), 10), ((5, -12), 13), ((2, 3, 6), 7), ((-4, 4, 7), 9))[
            : 2 + 2 * level
        ]
    )
    by = draw.randint(1, 3)
    g, size = tuple(by * x for x in g), by * size
    limit = draw.choice((1, 2, 5)) if level > 1 else draw.choice((1, 5))
    if limit >= size:
        raise RedrawError
    right = [Fraction(limit * x, size) for x in g]
    if (level == 3 and draw.random() < 0.6) or (level == 2 and draw.random() < 0.4):
        k = draw.randrange(len(g))
        return Worked(
            f"The gradient {row_text(g)} is clipped to the norm {limit}.",
            f"its {('first', 'second', 'third')[k]} entry afterwards",
            right[k],
            [
                Slip(
                    max(-limit, min(limit, g[k])),
                    "Clipped the entry by itself",
                    "Clipping by norm scales the whole vector.",
                ),
                Slip(Fraction(g[k], limit), "Divided by the limit", f"Multiply by {limit}/{size}."),
                Slip(Fraction(g[k], size), "Scaled to the norm 1", f"The norm afterwards is {limit}."),
                Slip(
                    Fraction(g[k] * limit, size * size),
                    "Divided by the squared norm",
                    f"The norm is {size}; divide by it once.",
                ),
            ],
            f"The norm is {size}, so every entry is multiplied by {limit}/{size}: {show(right[k])}.",
            {"what": "clip-entry", "g": list(g), "limit": limit, "k": k},
        )
    return typed(
        "vector",
        f"The gradient {row_text(g)} is clipped to the norm {limit}. What is it afterwards? (Exact decimals or "
        f"fractions.)",
        row(right),
        [
            Wrong(
                row([max(-limit, min(limit, x)) for x in g]),
                "That clips each entry by itself and changes the direction.",
            ),
            Wrong(
                row([Fraction(x, limit) for x in g]) if limit > 1 else row([Fraction(x, size * size) for x in g]),
                f"Multiply by {limit}/{size}, limit over norm.",
            ),
            Wrong(row(g), f"Its norm is {size}, which is more than {limit}."),
        ],
        f"The norm is {size}; multiplied by {limit}/{size} the vector is {row_text(right)}.",
        {"what": "clip", "g": list(g), "limit": limit},
    )


def _clip_numbers(draw: random.Random, level: int) -> Worked:
    size, limit = draw.choice((8, 10, 20, 40, 50)), draw.choice((1, 2, 4, 5))
    return Worked(
        f"A gradient has the norm {size}. It is clipped to the norm {limit}.",
        "the factor by which it is multiplied",
        Fraction(limit, size),
        [
            Slip(
                Fraction(size, limit),
                "Divided the norm by the limit",
                "The factor makes the gradient shorter: limit over norm.",
            ),
            Slip(Fraction(limit, size**2), "Squared the norm", "The norm itself counts."),
            Slip(1 - Fraction(limit, size), "Gave the part that is cut off", "The factor is what remains."),
            Slip(size - limit, "Gave the difference", "The gradient is scaled, not shortened by a fixed amount."),
        ],
        f"{limit}/{size} = {show(Fraction(limit, size))}.",
        {"what": "clip-factor", "size": size, "limit": limit},
    )


def _clip_inverse(draw: random.Random, level: int) -> Worked:
    a, b, whole = draw.choice(((3, 4, 5), (6, 8, 10), (5, 12, 13), (8, 15, 17), (9, 12, 15)))
    if level == 1:
        size, limit, part = draw.choice((10, 20, 40)), draw.choice((1, 2, 5)), draw.randint(2, 9)
        after = Fraction(part * limit, size)
        return Worked(
            f"A gradient of norm {size} is clipped to the norm {limit}. One of its entries is {show(after)} "
            f"afterwards.",
            "that entry before",
            part,
            [
                Slip(after * limit, "", f"Undo the factor {limit}/{size}."),
                Slip(after * limit / size, "", "Divide by the factor; clipping made the entry smaller."),
                Slip(after * size, "", f"The factor was {limit}/{size}, not 1/{size}.")
                if limit > 1
                else Slip(after + size, "", "The entry was multiplied, not shortened."),
            ],
            f"{show(after)}/{show(Fraction(limit, size))} = {part}.",
            {"what": "unclip", "size": size, "limit": limit, "after": str(after)},
        )
    if level == 2:
        return Worked(
            f"Two groups of parameters have gradients with norms {a} and {b}. They are clipped together, as one "
            f"vector.",
            "the norm of that vector",
            whole,
            [
                Slip(a + b, "", "Squares of norms add, not norms."),
                Slip(max(a, b), "", "Both groups count."),
                Slip(whole**2, "", "Take the square root."),
            ],
            f"√({a}² + {b}²) = {whole}.",
            {"what": "joint", "a": a, "b": b},
        )
    limit = draw.choice((1, 2))
    return Worked(
        f"Two groups of parameters have gradients with norms {a} and {b}. They are clipped together, as one "
        f"vector, to the norm {limit}.",
        "the norm of the first group afterwards",
        Fraction(a * limit, whole),
        [
            Slip(limit, "", "The limit holds for both groups together."),
            Slip(Fraction(a * limit, a + b), "", f"The joint norm is √({a}² + {b}²)."),
            Slip(Fraction(a * limit, whole**2), "", "Divide by the joint norm, not by its square."),
        ],
        f"The joint norm is {whole}, so both are multiplied by {limit}/{whole}: {show(Fraction(a * limit, whole))}.",
        {"what": "group", "a": a, "b": b, "limit": limit},
    )


_FORWARD: dict[str, tuple[Builder, ...]] = {
    "decay": (_decay,),
    "clip": (_clip, _clip_numbers),
}
_INVERSE: dict[str, tuple[Builder, ...]] = {
    "decay": (_decay_inverse,),
    "clip": (_clip_inverse,),
}

GENERATORS_HERE = (
    Generator(
        "limited_step",
        1,
        "Steps with weight decay and gradients clipped to a norm, forwards, backwards, and a mistake to find.",
        LimitParameters,
        worked_structures(_FORWARD, _INVERSE),
    ),
)
