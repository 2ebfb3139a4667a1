"""Steps with momentum, AdaGrad, RMSProp and Adam."""

# Every case takes the level, also where it does not need it.
# ruff: noqa: ARG001

from __future__ import annotations

import random
from fractions import Fraction
from typing import Literal

from practice.questions.generators.draft import RedrawError
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip
from practice.questions.generators.wording import bracketed, nonzero, show
from practice.questions.generators.worked import Builder, Worked, worked_structures


class OptimiserParameters(Parameters):
    """``ask``: momentum, adaptive rates, or Adam."""

    ask: Literal["momentum", "adaptive", "adam"] = "momentum"


def some_rate(draw: random.Random, level: int) -> Fraction:
    """A learning rate."""
    return Fraction(draw.choice((1, 2, 5)), 10 if level < 3 else 100)


def _momentum(draw: random.Random, level: int) -> Worked:
    beta, rate = Fraction(draw.choice((5, 8, 9)), 10), some_rate(draw, level)
    w, v, g = draw.randint(-4, 5), (0 if level == 1 else nonzero(draw, -5, 5)), nonzero(draw, -9, 9)
    rule = "v is replaced by β·v + g, and then w by w - α·v"
    new_v = beta * v + g
    if level == 1:
        g2 = nonzero(draw, -9, 9)
        second = beta * g + g2
        return Worked(
            f"Momentum with β = {show(beta)}: {rule.split(',')[0]}. It starts with v = 0, and the first two "
            f"gradients are {g} and {g2}.",
            "v after both steps",
            second,
            [
                Slip(g + g2, "Left out the factor β", "The old velocity is first multiplied by β."),
                Slip(
                    beta * (g + g2), "Multiplied the new gradient by β too", "Only the old velocity is multiplied by β."
                ),
                Slip(
                    beta * g2 + g,
                    "Multiplied the new gradient instead of the old velocity",
                    "β belongs to the old velocity.",
                ),
                Slip(g2, "Forgot the old velocity", "The velocity keeps a share of what it was."),
            ],
            f"v is first {g}, then {show(beta)}·{bracketed(g)} + {bracketed(g2)} = {show(second)}.",
            {"what": "velocity", "beta": str(beta), "g": [g, g2]},
        )
    right = w - rate * new_v
    return Worked(
        f"Momentum with α = {show(rate)} and β = {show(beta)}: {rule}. Now w = {w}, v = {v}, and the gradient is {g}.",
        "w after this step",
        right,
        [
            Slip(
                w - rate * g,
                "Left out the old velocity",
                f"The velocity is {show(beta)}·{bracketed(v)} + {bracketed(g)}.",
            ),
            Slip(w - rate * (v + g), "Left out the factor β", "The old velocity is first multiplied by β."),
            Slip(w + rate * new_v, "Added the step", "The step is taken off."),
            Slip(w - new_v, "Left out the learning rate", f"The velocity is multiplied by {show(rate)}."),
        ],
        f"v = {show(beta)}·{bracketed(v)} + {bracketed(g)} = {show(new_v)}, and w = {w} - "
        f"{show(rate)}·{bracketed(new_v)} = {show(right)}.",
        {"what": "momentum", "w": w, "v": v, "g": g, "beta": str(beta), "rate": str(rate)},
    )


def _momentum_inverse(draw: random.Random, level: int) -> Worked:
    beta, g = Fraction(draw.choice((5, 6, 7, 8, 9)), 10), nonzero(draw, -6, 6)
    v = nonzero(draw, -9, 9)
    if level == 1:
        limit = g / (1 - beta)
        return Worked(
            f"With momentum, v is replaced by {show(beta)}·v + g. The gradient stays at {g} for many steps.",
            "the velocity that v approaches",
            limit,
            [
                Slip(g, "", "The velocity gathers up earlier gradients, so it grows beyond one of them."),
                Slip(g / beta, "", "Solve v = β·v + g for v."),
                Slip(g * (1 - beta), "", "Divide the gradient by 1 - β; do not multiply."),
            ],
            f"v = {show(beta)}·v + {bracketed(g)} gives v = {g}/{show(1 - beta)} = {show(limit)}.",
            {"what": "limit", "beta": str(beta), "g": g},
        )
    new = beta * v + g
    if level == 2:
        return Worked(
            f"With momentum, v is replaced by {show(beta)}·v + g. A step changes v from {v} to {show(new)}.",
            "the gradient g of this step",
            g,
            [
                Slip(new - v, "", "The old velocity counts with the factor β."),
                Slip(new + beta * v, "", "Take β times the old velocity off the new one."),
                Slip(new, "", "That is the new velocity, not the gradient."),
            ],
            f"g = {show(new)} - {show(beta)}·{bracketed(v)} = {g}.",
            {"what": "gradient", "beta": str(beta), "v": v, "new": str(new)},
        )
    return Worked(
        f"With momentum, v is replaced by β·v + g. A step with gradient {g} changes v from {v} to {show(new)}.",
        "β",
        beta,
        [
            Slip(new - g, "", f"That is β·v; divide it by v = {v}."),
            Slip(new / v, "", "Take the gradient off first."),
            Slip(1 - beta, "", "That is 1 - β."),
        ],
        f"β = ({show(new)} - {bracketed(g)})/{bracketed(v)} = {show(beta)}.",
        {"what": "beta", "g": g, "v": v, "new": str(new)},
    )


def _adagrad(draw: random.Random, level: int) -> Worked:
    rate, w = Fraction(draw.choice((1, 2, 5)), 10), draw.randint(-3, 5)
    a, b, size = draw.choice(((3, 4, 5), (4, 3, 5), (6, 8, 10), (8, 6, 10), (5, 12, 13), (12, 5, 13)))
    if level == 1:
        g = nonzero(draw, -9, 9)
        right = w - rate * (1 if g > 0 else -1)
        return Worked(
            f"AdaGrad adds the square of each gradient to s and then takes α·g/√s off w. It starts with s = 0, "
            f"w = {w} and α = {show(rate)}, and the first gradient is {g}.",
            "w after the first step",
            right,
            [
                Slip(
                    w - rate * g,
                    "Left out the division",
                    "Divide the gradient by the root of s, which is its own size.",
                ),
                Slip(w - rate / g, "Divided by s instead of its root", "Divide by √s."),
                Slip(2 * w - right, "Added the step", "The step is taken off."),
                Slip(w - g, "Left out the learning rate", "The step is α times g/√s."),
            ],
            f"s = {g * g} and √s = {abs(g)}, so w = {w} - {show(rate)}·{bracketed(1 if g > 0 else -1)} = "
            f"{show(right)}.",
            {"what": "adagrad", "w": w, "rate": str(rate), "s": 0, "g": g},
        )
    sign = 1 if level == 2 else draw.choice((1, -1))
    g = sign * b
    right = w - rate * Fraction(g, size)
    if right.denominator % 13 == 0:
        raise RedrawError
    return Worked(
        f"AdaGrad adds the square of each gradient to s and then takes α·g/√s off w. Now s = {a * a}, w = {w}, "
        f"α = {show(rate)}, and the gradient is {g}.",
        "w after this step",
        right,
        [
            Slip(w - rate * Fraction(g, a), "Did not add the new square to s first", f"s becomes {a * a} + {b * b}."),
            Slip(w - rate * Fraction(g, size * size), "Divided by s instead of its root", "Divide by √s."),
            Slip(w - rate * g, "Left out the division", "Divide the gradient by √s."),
            Slip(w + rate * Fraction(g, size), "Added the step", "The step is taken off."),
        ],
        f"s = {a * a} + {b * b} = {size * size}, √s = {size}, and w = {w} - {show(rate)}·{bracketed(g)}/{size} "
        f"= {show(right)}.",
        {"what": "adagrad", "w": w, "rate": str(rate), "s": a * a, "g": g},
    )


def _rmsprop(draw: random.Random, level: int) -> Worked:
    share, s, g = Fraction(draw.choice((5, 8, 9)), 10), draw.randint(1, 20) * 2, nonzero(draw, -9, 9)
    right = share * s + (1 - share) * g * g
    return Worked(
        f"RMSProp keeps an average of squared gradients: s is replaced by {show(share)}·s + "
        f"{show(1 - share)}·g². Now s = {s}, and the gradient is {g}.",
        "s after this step",
        right,
        [
            Slip(share * s + (1 - share) * g, "Did not square the gradient", "The square of the gradient is averaged."),
            Slip(
                Fraction(s + g * g),
                "Added the square as AdaGrad does",
                "Old and new are weighted, so that s can also fall.",
            ),
            Slip(
                (1 - share) * s + share * g * g, "Exchanged the two weights", f"The old s has the weight {show(share)}."
            ),
            Slip(
                share * s + g * g,
                "Left out the weight of the new square",
                f"The new square has the weight {show(1 - share)}.",
            ),
        ],
        f"{show(share)}·{s} + {show(1 - share)}·{g * g} = {show(right)}.",
        {"what": "rmsprop", "share": str(share), "s": s, "g": g},
    )


def _adaptive_inverse(draw: random.Random, level: int) -> Worked:
    share, s, g = Fraction(draw.choice((5, 8, 9)), 10), draw.randint(1, 20) * 2, draw.randint(2, 9)
    new = share * s + (1 - share) * g * g
    if level == 1:
        a, b = draw.sample(range(2, 9), 2)
        return Worked(
            f"AdaGrad adds the square of each gradient to s. A step changes s from {a * a} to {a * a + b * b}.",
            "the size of the gradient in this step",
            b,
            [
                Slip(b * b, "", "That is its square; take the root."),
                Slip(a * a + b * b, "", "Take the old s off and then the root."),
                Slip(a, "", "That is the root of the old s."),
            ],
            f"g² = {a * a + b * b} - {a * a} = {b * b}, so its size is {b}.",
            {"what": "adagrad-size", "old": a * a, "new": a * a + b * b},
        )
    if level == 2:
        return Worked(
            f"RMSProp replaces s by {show(share)}·s + {show(1 - share)}·g². A step changes s from {s} to {show(new)}.",
            "g²",
            g * g,
            [
                Slip(new - share * s, "", f"That is the weighted square; divide it by {show(1 - share)}."),
                Slip(new - s, "", "The old s counts with its weight only."),
                Slip(g, "", "That is the size of g; its square is asked."),
            ],
            f"{show(1 - share)}·g² = {show(new)} - {show(share * s)} = {show(new - share * s)}, so g² = {g * g}.",
            {"what": "rms-square", "share": str(share), "s": s, "new": str(new)},
        )
    factor = draw.choice((2, 3, 10, 100))
    step = Fraction(draw.randint(1, 9), 100)
    return Worked(
        f"The first step of AdaGrad (s = 0 before) has the size {show(step)}. The same run is done with a loss "
        f"that is multiplied by {factor}.",
        "the size of its first step",
        step,
        [
            Slip(step * factor, "", "Gradient and √s grow by the same factor, which cancels."),
            Slip(step / factor, "", "The gradient in the numerator grows as much as √s underneath."),
            Slip(
                step * factor * factor, "", "s grows by the square of the factor, but its root and the gradient cancel."
            ),
        ],
        f"Both g and √s become {factor} times as large, so g/√s is the same.",
        {"what": "scale-free", "step": str(step)},
    )


def _adam(draw: random.Random, level: int) -> Worked:
    b1, g = Fraction(draw.choice((5, 8, 9)), 10), nonzero(draw, -9, 9)
    if level == 1:
        right = (1 - b1) * g
        corrected = draw.random() < 0.5
        if corrected:
            return Worked(
                f"Adam keeps m, which starts at 0 and is replaced by {show(b1)}·m + {show(1 - b1)}·g. After the "
                f"first gradient m = {show(right)}.",
                f"m after correction for the start, m/(1 - {show(b1)})",
                Fraction(g),
                [
                    Slip(right / b1, "Divided by β", f"Divide by 1 - {show(b1)} = {show(1 - b1)}."),
                    Slip(right * (1 - b1), "Multiplied instead of dividing", "The correction makes m larger: divide."),
                    Slip(right, "Left out the correction", "Started at 0, m is too small and is divided."),
                    Slip(right + b1, "Added β", "Divide by 1 - β."),
                ],
                f"{show(right)}/{show(1 - b1)} = {g}.",
                {"what": "corrected", "m": str(right), "b": str(b1), "t": 1},
            )
        return Worked(
            f"Adam keeps m, which starts at 0 and is replaced by {show(b1)}·m + {show(1 - b1)}·g. The first "
            f"gradient is {g}.",
            "m after the first step, before any correction",
            right,
            [
                Slip(g, "Left out the weight", f"The gradient has the weight {show(1 - b1)}."),
                Slip(
                    b1 * g,
                    "Exchanged the weights",
                    f"The old m has the weight {show(b1)}, the gradient {show(1 - b1)}.",
                ),
                Slip(right * (1 - b1), "Used the weight twice", "The gradient is weighted once."),
                Slip(-right, "Turned the sign round", "m averages the gradients with their signs."),
            ],
            f"{show(b1)}·0 + {show(1 - b1)}·{bracketed(g)} = {show(right)}.",
            {"what": "average", "b": str(b1), "g": [g]},
        )
    g2 = nonzero(draw, -9, 9)
    m = b1 * (1 - b1) * g + (1 - b1) * g2
    if level == 2:
        return Worked(
            f"Adam keeps m, which starts at 0 and is replaced by {show(b1)}·m + {show(1 - b1)}·g. The first two "
            f"gradients are {g} and {g2}.",
            "m after two steps, before any correction",
            m,
            [
                Slip(
                    (1 - b1) * (g + g2),
                    "Did not weaken the first gradient",
                    "The old m is multiplied by β in the second step.",
                ),
                Slip(
                    b1 * g + (1 - b1) * g2,
                    "Started m at the first gradient",
                    f"m starts at 0, so after one step it is {show((1 - b1) * g)}.",
                ),
                Slip((1 - b1) * g2, "Forgot the first gradient", "The old m counts with its weight."),
                Slip(Fraction(g + g2, 2), "Took the plain mean", "The weights are β and 1 - β."),
            ],
            f"After one step m = {show((1 - b1) * g)}; then {show(b1)}·{bracketed((1 - b1) * g)} + "
            f"{show(1 - b1)}·{bracketed(g2)} = {show(m)}.",
            {"what": "average", "b": str(b1), "g": [g, g2]},
        )
    m_hat, root, w = Fraction(nonzero(draw, -9, 9), 2), draw.choice((2, 4, 5, 10)), draw.randint(-3, 4)
    rate = Fraction(draw.choice((1, 2, 5)), 10)
    right = w - rate * m_hat / root
    return Worked(
        f"In Adam the corrected averages are m = {show(m_hat)} and v = {root * root}, α = {show(rate)} and w = "
        f"{w}; the small ε is left out.",
        "w after this step",
        right,
        [
            Slip(w - rate * m_hat / root**2, "Divided by v instead of its root", "Divide by √v."),
            Slip(w - rate * m_hat, "Left out the division", "m is divided by √v."),
            Slip(w + rate * m_hat / root, "Added the step", "The step is taken off."),
            Slip(w - m_hat / root, "Left out α", "The step is α·m/√v."),
        ],
        f"√v = {root}, and w = {w} - {show(rate)}·{bracketed(m_hat)}/{root} = {show(right)}.",
        {"what": "adam", "w": w, "m": str(m_hat), "v": root * root, "rate": str(rate)},
    )


def _adam_inverse(draw: random.Random, level: int) -> Worked:
    rate, w = Fraction(draw.choice((1, 2, 5)), 1000 if level == 3 else 100), draw.randint(-3, 5)
    g = draw.choice((1, -1)) * draw.choice((Fraction(1, 100), 3, 40, 700))
    if level == 1 or draw.random() < 0.4:
        right = w - rate * (1 if g > 0 else -1)
        return Worked(
            f"Adam makes its very first step from w = {w} with α = {show(rate)}; the gradient is {show(g)}, and "
            f"the small ε is left out. After correction m = g and v = g².",
            "w after this step",
            right,
            [
                Slip(w - rate * g, "", "m is divided by √v, which is the size of the gradient."),
                Slip(2 * w - right, "", "The step goes against the gradient."),
                Slip(w, "", "g/√(g²) is 1 or -1, so w moves by α."),
            ],
            f"m/√v = {1 if g > 0 else -1}, so w moves by α against the gradient: {show(right)}.",
            {"what": "first-step", "w": w, "rate": str(rate), "g": str(g)},
        )
    b = Fraction(9, 10)
    t = 2
    m = Fraction(nonzero(draw, -9, 9) * 19, 100)
    hat = m / (1 - b**t)
    return Worked(
        f"In Adam with β1 = 0.9, m = {show(m)} after {t} steps. It is divided by 1 - β1^{t} to correct for the "
        f"start at 0.",
        "the corrected m",
        hat,
        [
            Slip(m / (1 - b), "", f"After {t} steps the power is β1^{t} = {show(b**t)}."),
            Slip(m * (1 - b**t), "", "Divide; do not multiply."),
            Slip(m / b**t, "", f"Divide by 1 - {show(b**t)} = {show(1 - b**t)}."),
        ],
        f"1 - 0.9² = {show(1 - b**t)}, and {show(m)}/{show(1 - b**t)} = {show(hat)}.",
        {"what": "corrected", "m": str(m), "b": str(b), "t": t},
    )


_FORWARD: dict[str, tuple[Builder, ...]] = {
    "momentum": (_momentum,),
    "adaptive": (_adagrad, _rmsprop),
    "adam": (_adam,),
}
_INVERSE: dict[str, tuple[Builder, ...]] = {
    "momentum": (_momentum_inverse,),
    "adaptive": (_adaptive_inverse,),
    "adam": (_adam_inverse,),
}

GENERATORS_HERE = (
    Generator(
        "optimiser_step",
        1,
        "Steps with momentum, adaptive rates and Adam, forwards, backwards, and a mistake to find.",
        OptimiserParameters,
        worked_structures(_FORWARD, _INVERSE),
    ),
)
