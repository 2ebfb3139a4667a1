"""Schedules of the learning rate, and its effect on a quadratic."""

from __future__ import annotations

import random
from fractions import Fraction
from typing import Literal

from practice.questions.generators.draft import RedrawError
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip
from practice.questions.generators.wording import bracketed, show
from practice.questions.generators.worked import Builder, Worked, worked_structures


class SizeParameters(Parameters):
    """``ask``: schedules, or the rate on a quadratic."""

    ask: Literal["schedule", "rate"] = "schedule"


def _schedule(draw: random.Random, level: int) -> Worked:
    start = Fraction(draw.choice((1, 2, 4, 8)), 10)
    if level == 1:
        every, factor = draw.choice((10, 20, 30)), draw.choice((Fraction(1, 2), Fraction(1, 10)))
        drops = draw.randint(1, 3 if factor == Fraction(1, 2) else 2)
        at = every * drops + draw.randint(1, every - 1)
        right = start * factor**drops
        return Worked(
            f"A learning rate starts at {show(start)} and is multiplied by {show(factor)} after every {every} steps.",
            f"the rate after {at} steps",
            right,
            [
                Slip(
                    start * factor ** (drops + 1),
                    "Counted one drop too many",
                    f"{at} steps hold {drops} whole rounds of {every}.",
                ),
                Slip(
                    start * factor * drops,
                    "Multiplied by the number of drops",
                    "Each drop multiplies once more: a power.",
                ),
                Slip(
                    start * factor ** (drops - 1) if drops > 1 else start,
                    "Counted one drop too few",
                    f"{at} steps hold {drops} whole rounds of {every}.",
                ),
                Slip(start * factor, "Dropped only once", "The rate drops after every round.")
                if drops > 1
                else Slip(start - factor, "Subtracted the factor", "The rate is multiplied."),
            ],
            f"{at} // {every} = {drops} drops: {show(start)} · "
            f"{show(factor)}{'' if drops == 1 else '²' if drops == 2 else '³'} = {show(right)}.",
            {"what": "steps", "start": str(start), "every": every, "factor": str(factor), "at": at},
        )
    if level == 2:
        warm = draw.choice((20, 50, 100, 200))
        at = draw.choice((warm // 10, warm // 5, warm // 2))
        right = start * Fraction(at, warm)
        return Worked(
            f"In a warm-up the learning rate grows evenly from 0 to {show(start)} over the first {warm} steps.",
            f"the rate after {at} steps",
            right,
            [
                Slip(start, "Gave the full rate", f"The warm-up is over only after {warm} steps."),
                Slip(start / at, "Divided by the number of steps done", f"The share of the way is {at}/{warm}."),
                Slip(start * (1 - Fraction(at, warm)), "Gave what is still missing", "The rate grows from 0."),
                Slip(start / warm, "Took a single step", f"{at} steps have been made."),
            ],
            f"{at}/{warm} of the way: {show(start)} · {show(Fraction(at, warm))} = {show(right)}.",
            {"what": "warm", "start": str(start), "warm": warm, "at": at},
        )
    total = draw.choice((60, 90, 120, 300))
    low = Fraction(draw.choice((0, 1, 2)), 100)
    share, c = draw.choice(
        ((Fraction(1, 2), Fraction(1, 2)), (Fraction(1, 3), Fraction(3, 4)), (Fraction(2, 3), Fraction(1, 4)))
    )
    right = low + (start - low) * c
    at = int(total * share)
    return Worked(
        f"A cosine schedule runs from {show(start)} to {show(low)} over {total} steps: the rate after t steps "
        f"is {show(low)} + {show(start - low)}·(1 + cos(π·t/{total}))/2.",
        f"the rate after {at} steps",
        right,
        [
            Slip(
                low + (start - low) * (1 - share),
                "Went down in a straight line",
                "The cosine falls slowly at first and at the end.",
            )
            if share != Fraction(1, 2)
            else Slip(low, "Gave the last rate", "Half of the steps are made."),
            Slip(
                (start - low) * c if low else start,
                "Left out the last rate" if low else "Gave the first rate",
                "The last rate is added." if low else "The rate has fallen by then.",
            ),
            Slip(low + (start - low) * (1 - c), "Turned the curve round", "The rate starts high.")
            if c != Fraction(1, 2)
            else Slip(low + start - low, "Took the cosine of 90 degrees as 1", "cos(π/2) is 0."),
            Slip(low + (start - low) * 2 * c, "Did not halve", "1 + cos is halved."),
        ],
        f"cos(π·{at}/{total}) = {show(2 * c - 1)}, so the factor is {show(c)}: {show(right)}.",
        {"what": "cosine", "start": str(start), "low": str(low), "total": total, "at": at},
    )


def _schedule_inverse(draw: random.Random, level: int) -> Worked:
    start, factor = Fraction(draw.choice((1, 2, 4, 8)), 10), draw.choice((Fraction(1, 2), Fraction(1, 10)))
    if level == 1:
        drops, every = draw.randint(2, 4 if factor == Fraction(1, 2) else 2), draw.choice((10, 20, 30, 50))
        return Worked(
            f"A learning rate starts at {show(start)} and is multiplied by {show(factor)} after every {every} steps.",
            f"the smallest number of steps after which it is {show(start * factor**drops)}",
            drops * every,
            [
                Slip(drops, "", f"That is the number of drops; each takes {every} steps."),
                Slip((drops - 1) * every, "", "Count the drops once more."),
                Slip((drops + 1) * every, "", "The first drop comes after the first round."),
            ],
            f"{drops} drops are needed, after {drops} · {every} = {drops * every} steps.",
            {
                "what": "drops",
                "start": str(start),
                "factor": str(factor),
                "every": every,
                "end": str(start * factor**drops),
            },
        )
    if level == 2:
        steps = draw.choice((2, 3))
        f = Fraction(draw.choice((5, 8, 9, 2)), 10)
        return Worked(
            f"An exponential schedule multiplies the learning rate by the same factor each epoch. After {steps} "
            f"epochs it is {show(start * f**steps)}, from {show(start)} at the start.",
            "the factor",
            f,
            [
                Slip(
                    f**steps,
                    "",
                    f"That is the factor over {steps} epochs; take the {'square' if steps == 2 else 'cube'} root.",
                ),
                Slip(f**steps / steps, "", "The factor is applied again and again: take a root, do not divide."),
                Slip(1 - f, "", "That is the part that is lost each epoch."),
            ],
            f"{show(start * f**steps)}/{show(start)} = {show(f**steps)}, whose "
            f"{'square' if steps == 2 else 'cube'} root is {show(f)}.",
            {"what": "exponential", "start": str(start), "end": str(start * f**steps), "steps": steps},
        )
    warm = draw.choice((100, 200, 500))
    at = draw.choice((warm // 10, warm // 5, warm // 4))
    return Worked(
        f"In a warm-up the learning rate grows evenly from 0. After {at} of {warm} steps it is "
        f"{show(start * Fraction(at, warm))}.",
        "the rate at the end of the warm-up",
        start,
        [
            Slip(start * Fraction(at, warm) * at, "", f"The way still to go is {warm}/{at} times as long."),
            Slip(start * Fraction(at, warm) ** 2, "", "The rate grows; divide by the share of the way."),
            Slip(start * (1 - Fraction(at, warm)), "", "That is what is still missing."),
        ],
        f"{show(start * Fraction(at, warm))} · {warm}/{at} = {show(start)}.",
        {"what": "warm-end", "now": str(start * Fraction(at, warm)), "warm": warm, "at": at},
    )


def _factor(draw: random.Random, level: int) -> Worked:
    c, rate = draw.choice((2, 3, 4, 5, 8)), Fraction(draw.randint(1, 6), 10)
    right = 1 - rate * c
    if right in (0, 1) or abs(right) > 3:
        raise RedrawError
    loss = ("L(w) = (w - m)²" if c == 2 else f"L(w) = ({c}/2)·(w - m)²") if level < 3 else f"L(w) = {c}·(w - m)²"
    curve = c if level < 3 else 2 * c
    right = 1 - rate * curve
    if level == 2 or abs(right) > 9:
        d = draw.choice((2, 4, 8, 10))
        r = 1 - rate * c
        return Worked(
            f"A quadratic loss has the second derivative {c}. Gradient descent with learning rate {show(rate)} "
            f"starts at distance {d} to the right of the minimum.",
            "w minus the minimum after two steps",
            d * r * r,
            [
                Slip(d * r, "Made only one step", "Each step multiplies the distance once more."),
                Slip(d * 2 * r, "Doubled the factor", "Two steps multiply twice: a square."),
                Slip(d - 2 * rate * c, "Took the same amount off twice", "The step shrinks with the distance."),
                Slip(-d * r * r, "Turned the sign round", "Two factors of the same sign give a positive product."),
            ],
            f"Each step multiplies by 1 - {show(rate)}·{c} = {show(r)}: {d}·{bracketed(r)}² = {show(d * r * r)}.",
            {"what": "two-steps", "c": c, "rate": str(rate), "d": d},
        )
    return Worked(
        f"Gradient descent with learning rate {show(rate)} runs on {loss}.",
        "the factor by which each step multiplies w - m",
        right,
        [
            Slip(rate * curve, "Gave the part that is taken off", "What remains is 1 minus that."),
            Slip(1 + rate * curve, "Added the step", "The step is taken off."),
            Slip(1 - rate, "Left out the curvature", f"The gradient is {curve}(w - m)."),
            Slip(
                abs(right) if right < 0 else -right,
                "Changed the sign",
                "A negative factor means that the other side is reached; a positive one that it is not.",
            ),
        ],
        f"w - m becomes (w - m) - {show(rate)}·{curve}(w - m) = {show(right)}(w - m).",
        {"what": "factor-of", "curve": curve, "rate": str(rate)},
    )


def _rate_inverse(draw: random.Random, level: int) -> Worked:
    c = draw.choice((2, 4, 5, 8, 10))
    if level == 1:
        return Worked(
            f"A quadratic loss has the second derivative {c} everywhere.",
            "the learning rate with which one step of gradient descent reaches the minimum",
            Fraction(1, c),
            [
                Slip(Fraction(2, c), "", "With that rate the step goes just as far to the other side."),
                Slip(c, "", "Turn it round: 1 over the second derivative."),
                Slip(Fraction(1, c * c), "", "The factor 1 - α·c has to be 0."),
            ],
            f"1 - α·{c} = 0 gives α = {show(Fraction(1, c))}.",
            {"what": "one-step", "c": c},
        )
    if level == 2:
        return Worked(
            f"A quadratic loss has the second derivative {c} everywhere.",
            "the learning rate from which on gradient descent no longer comes closer",
            Fraction(2, c),
            [
                Slip(
                    Fraction(1, c), "", "With that rate it arrives in one step; up to twice that it still comes closer."
                ),
                Slip(Fraction(c, 2), "", "Turn it round: 2 over the second derivative."),
                Slip(Fraction(4, c), "", "The factor 1 - α·c is -1 at 2 over the second derivative."),
            ],
            f"|1 - α·{c}| = 1 first at α = 2/{c} = {show(Fraction(2, c))}.",
            {"what": "bound", "c": c},
        )
    r = Fraction(draw.choice((1, 2, 5, 6, 8, -2, -5)), 10)
    rate = (1 - r) / c
    return Worked(
        f"On a quadratic loss each step of gradient descent with learning rate {show(rate)} multiplies the "
        f"signed distance to the minimum by {show(r)}.",
        "the second derivative of the loss",
        c,
        [
            Slip(1 - r, "", f"That is α times the second derivative; divide by {show(rate)}."),
            Slip(r / rate, "", "The factor is 1 - α·c, not α·c."),
            Slip((1 + r) / rate, "", "Solve 1 - α·c = factor for c."),
        ],
        f"1 - {show(rate)}·c = {show(r)} gives c = {c}.",
        {"what": "curve", "rate": str(rate), "r": str(r)},
    )


_FORWARD: dict[str, tuple[Builder, ...]] = {
    "schedule": (_schedule,),
    "rate": (_factor,),
}
_INVERSE: dict[str, tuple[Builder, ...]] = {
    "schedule": (_schedule_inverse,),
    "rate": (_rate_inverse,),
}

GENERATORS_HERE = (
    Generator(
        "step_size",
        1,
        "Schedules of the learning rate and its factor on a quadratic, forwards and backwards.",
        SizeParameters,
        worked_structures(_FORWARD, _INVERSE),
    ),
)
