"""Softmax of scores that are logarithms, and the logistic function."""

from __future__ import annotations

import random
from fractions import Fraction
from typing import Literal

from practice.questions.generators.draft import Draft, RedrawError, Wrong, typed
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip
from practice.questions.generators.wording import bracketed, listed, row, show
from practice.questions.generators.worked import Builder, Worked, worked_structures


class LogitParameters(Parameters):
    """``ask``: softmax, or one logistic output."""

    ask: Literal["softmax", "logistic"] = "softmax"


def _logs(draw: random.Random, level: int) -> list[int]:
    size = 2 if level == 1 else 3
    numbers = draw.sample((1, 2, 3, 4, 5, 6, 8, 9), size)
    if sum(numbers) not in (4, 5, 8, 10, 12, 16, 20):
        raise RedrawError
    return numbers


def _named(n: int, shift: int = 0) -> str:
    text = "0" if n == 1 else f"ln {n}"
    if not shift:
        return text
    return str(shift) if n == 1 else f"{shift} + {text}"


def _softmax(draw: random.Random, level: int) -> Draft:
    numbers = _logs(draw, level)
    shift = draw.choice((100, 500, 1000)) if level == 3 else 0
    total = sum(numbers)
    right = [Fraction(n, total) for n in numbers]
    wrong = [
        Wrong(row(list(map(Fraction, numbers))), f"Those are the exponentials; divide by their sum, {total}."),
        Wrong(row([Fraction(1, len(numbers))] * len(numbers)), "The scores differ, so the probabilities do too."),
        Wrong(row(right[::-1]), "The larger score has the larger probability."),
    ]
    scores = ", ".join(_named(n, shift) for n in numbers)
    return typed(
        "vector",
        f"What is the softmax of the scores ({scores})? Give exact decimals or fractions.",
        row(right),
        [w for w in wrong if list(w.answer) != row(right)],
        (f"Take {shift} off all scores; that changes nothing. " if shift else "")
        + f"The exponentials are {listed(numbers)}, their sum {total}: "
        f"{', '.join(str(Fraction(n, total)) for n in numbers)}.",
        {"what": "softmax", "weights": numbers},
    )


def _softmax_entry(draw: random.Random, level: int) -> Worked:
    numbers = _logs(draw, level)
    shift = draw.choice((100, 500, 1000)) if level == 3 else 0
    total, k = sum(numbers), draw.randrange(len(numbers))
    n = numbers[k]
    scores = ", ".join(_named(m, shift) for m in numbers)
    return Worked(
        f"The scores of {len(numbers)} classes are ({scores}).",
        f"the softmax probability of class number {k + 1}",
        Fraction(n, total),
        [
            Slip(n, "Gave the exponential of its score", f"Divide by the sum of all, {total}."),
            Slip(
                Fraction(n, total - n),
                "Divided by the others only",
                "Divide by the sum of all exponentials, its own too.",
            ),
            Slip(Fraction(1, len(numbers)), "Took all as equally likely", "The scores differ."),
            Slip(Fraction(total - n, total), "Gave the probability of the others", "That is 1 minus what is asked."),
        ],
        (f"Taking {shift} off all scores changes nothing. " if shift else "")
        + f"The exponentials are {listed(numbers)}: "
        f"{n}/{total}{'' if show(Fraction(n, total)) == f'{n}/{total}' else f' = {show(Fraction(n, total))}'}.",
        {"what": "softmax-entry", "weights": numbers, "k": k},
    )


def _softmax_inverse(draw: random.Random, level: int) -> Worked:
    a, b = draw.sample((1, 2, 3, 4, 5, 6, 8, 10), 2)
    if level == 1:
        gap = draw.choice((2, 3, 4, 5, 7, 8, 10))
        return Worked(
            f"The score of class A is larger than that of class B by ln {gap}.",
            "the number of times by which softmax makes A more likely than B",
            gap,
            [
                Slip(Fraction(1, gap), "", "A has the larger score, so it is more likely."),
                Slip(gap * gap, "", "The exponential of ln of a number is that number."),
                Slip(1, "", "The gap of the scores sets the ratio."),
            ],
            f"e to the power ln {gap} is {gap}.",
            {"what": "gap", "n": gap},
        )
    if level == 2:
        c = draw.choice((1, 2, 3, 5, 10, 100))
        p = Fraction(max(a, b), a + b)
        return Worked(
            f"Softmax gives two classes the probabilities {p} and {1 - p}. Then {c} is added to both scores.",
            "the new probability of the first class",
            p,
            [
                Slip(p + c, "", "A probability is at most 1; adding the same to all scores changes nothing."),
                Slip(Fraction(1, 2), "", "The gap between the scores is what counts, and it stays."),
                Slip(1 - p, "", "Nothing changes."),
            ],
            "Both exponentials grow by the same factor, which cancels.",
            {"what": "same", "p": str(p)},
        )
    m, n = draw.choice((1000, 500, 2000)), draw.choice((2, 4, 8, 10))
    return Worked(
        f"There are {n} equal scores of {m}. Their log-sum-exp is {m} + ln k.",
        "k",
        n,
        [
            Slip(m, "", "The largest score is taken out in front."),
            Slip(1, "", f"There are {n} terms, each 1 after the largest is taken out."),
            Slip(n * m, "", "The scores are taken out, not multiplied."),
        ],
        f"e^{m} stands {n} times: ln({n}·e^{m}) = {m} + ln {n}.",
        {"what": "lse", "n": n},
    )


def _logistic(draw: random.Random, level: int) -> Worked:
    n = draw.choice((1, 3, 4, 7, 9, 19, 99) if level == 1 else (2, 3, 4, 7, 9, 19, 24))
    sign = 1 if level == 1 else -1
    right = Fraction(n, n + 1) if sign > 0 else Fraction(1, n + 1)
    score = "0" if n == 1 else f"{'' if sign > 0 else '-'}ln {n}"
    if level == 3:
        slope = right * (1 - right)
        return Worked(
            f"The logistic function σ gives {show(right)} at some input.",
            "its slope there",
            slope,
            [
                Slip(right, "Gave the value", "The slope is σ(1 - σ)."),
                Slip(1 - right, "Gave 1 minus the value", "The slope is σ(1 - σ)."),
                Slip(right**2, "Squared the value", "The slope is the value times 1 minus the value."),
                Slip(right * (1 + right), "Added instead of subtracting", "The second factor is 1 minus the value."),
            ],
            f"{show(right)} · {show(1 - right)} = {show(slope)}.",
            {"what": "slope", "p": str(right)},
        )
    return Worked(
        "The logistic function is σ(z) = 1/(1 + e^(-z)).",
        f"σ({score})",
        right,
        [
            Slip(1 - right, "Turned the sign round", "e^(-z) stands underneath."),
            Slip(Fraction(n) ** sign, "Gave the exponential", "Divide 1 by 1 + e^(-z)."),
            Slip(Fraction(1) / Fraction(n) ** sign, "Gave e^(-z)", "Divide 1 by 1 + e^(-z)."),
            Slip(1 + Fraction(1) / Fraction(n) ** sign, "Stopped before dividing", "1 is divided by that."),
        ],
        f"e^(-z) = {show(Fraction(1) / Fraction(n) ** sign)}, so it is 1/(1 + "
        f"{show(Fraction(1) / Fraction(n) ** sign)}) = {show(right)}.",
        {"what": "logistic", "odds": str(Fraction(n) ** sign)},
    )


def _logistic_inverse(draw: random.Random, level: int) -> Worked:
    p = Fraction(draw.choice((1, 2, 3, 4, 6, 7, 8, 9)), 10)
    if level == 1:
        return Worked(
            f"The logistic function gives {show(p)} at z.",
            "its value at -z",
            1 - p,
            [
                Slip(-p, "", "Its values are never negative; the two add up to 1."),
                Slip(p, "", "It is symmetric in another way: the two values add up to 1."),
                Slip(1 / p, "", "The two values add up to 1."),
            ],
            f"1 - {show(p)} = {show(1 - p)}.",
            {"what": "mirror", "p": str(p)},
        )
    if level == 2:
        return Worked(
            f"The logistic function gives {show(p)}.",
            "p/(1 - p), the odds for that probability p",
            p / (1 - p),
            [
                Slip((1 - p) / p, "", "Turned upside down."),
                Slip(p, "", "That is the probability."),
                Slip(p * (1 - p), "", "Divide; do not multiply."),
            ],
            f"{show(p)}/{show(1 - p)} = {show(p / (1 - p))}.",
            {"what": "odds", "p": str(p)},
        )
    y, x = draw.choice((0, 1)), draw.choice((2, 3, -2, 4, 5))
    right = (p - y) * x
    return Worked(
        f"In logistic regression an example has the input x = {x} and the label {y}, and the model gives the "
        f"probability {show(p)} for label 1.",
        "the gradient of its loss in the weight, (p - y)·x",
        right,
        [
            Slip((y - p) * x, "", "The error is probability minus label."),
            Slip(p * x, "", "The label comes off.")
            if y
            else Slip((1 - p) * x, "", "The label is 0, so the error is p itself."),
            Slip(p - y, "", "The error is multiplied by the input."),
        ],
        f"({show(p)} - {y})·{bracketed(x)} = {show(right)}.",
        {"what": "logistic-gradient", "p": str(p), "y": y, "x": x},
    )


_FORWARD: dict[str, tuple[Builder, ...]] = {
    "softmax": (_softmax, _softmax_entry),
    "logistic": (_logistic,),
}
_INVERSE: dict[str, tuple[Builder, ...]] = {
    "softmax": (_softmax_inverse,),
    "logistic": (_logistic_inverse,),
}

GENERATORS_HERE = (
    Generator(
        "softmax_of_logarithms",
        1,
        "Softmax with scores that are logarithms, the logistic function, and backwards.",
        LogitParameters,
        worked_structures(_FORWARD, _INVERSE),
    ),
)
