"""Variances of random variables, and expected values and variances of what is made of them."""

from __future__ import annotations

import random
from fractions import Fraction
from typing import Literal

from practice.questions.generators.draft import RedrawError
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip
from practice.questions.generators.wording import bracketed, listed, nonzero, plus, show, times_name
from practice.questions.generators.worked import Worked, worked_structures


class SpreadParameters(Parameters):
    """``ask``: variances, or expected values of sums."""

    ask: Literal["variance", "sums"] = "variance"


Table = list[tuple[int, Fraction]]


def _table(draw: random.Random, level: int) -> Table:
    count = 2 if level == 1 else 3
    whole = draw.choice((4, 5, 10)) if level > 1 else draw.choice((2, 4, 5))
    cuts = sorted(draw.sample(range(1, whole), count - 1))
    shares = [b - a for a, b in zip([0, *cuts], [*cuts, whole], strict=True)]
    values = sorted(draw.sample(range(0 if level < 3 else -6, 11), count))
    return [(x, Fraction(share, whole)) for x, share in zip(values, shares, strict=True)]


def told(table: Table) -> str:
    """``X takes the value 0 with probability 1/2, ...``."""
    return f"X takes {listed([f'{x} with probability {show(p)}' for x, p in table])}."


def mean(table: Table) -> Fraction:
    """The expected value."""
    return sum((p * x for x, p in table), Fraction(0))


def mean_square(table: Table) -> Fraction:
    """The expected value of the square."""
    return sum((p * x * x for x, p in table), Fraction(0))


def _variance(draw: random.Random, level: int) -> Worked:
    table = _table(draw, level)
    mu, square = mean(table), mean_square(table)
    plain = Fraction(sum(x for x, _ in table), len(table))
    if mu.denominator > 2 or square - mu**2 in (0, 1):
        raise RedrawError
    slips = [
        Slip(square, "Did not take the square of the mean away", f"From E[X²] = {show(square)} goes {show(mu)}²."),
        Slip(square - mu, "Took the mean away unsquared", f"The mean is squared first: {show(mu**2)}."),
        Slip(mu, "Gave the expected value", "Variance says how far X strays from it."),
        Slip(
            sum(((x - plain) ** 2 for x, _ in table), Fraction(0)) / len(table),
            "Left the probabilities out",
            "Each squared distance counts with its probability.",
        ),
    ]
    working = " + ".join(f"{show(p)}·{show((x - mu) ** 2)}" for x, p in table)
    return Worked(
        told(table),
        "Var(X)",
        square - mu**2,
        slips,
        f"E[X] = {show(mu)}. The squared distances with their probabilities: {working} = {show(square - mu**2)}.",
        {"what": "variance", "table": [[x, str(p)] for x, p in table]},
    )


def _scaled(draw: random.Random, level: int) -> Worked:
    a = draw.choice((2, 3, -1, -2, 4)[: 1 + 2 * level])
    b, variance = nonzero(draw, -6, 9), draw.randint(2, 9)
    if b == variance:
        raise RedrawError
    slips = [
        Slip(
            a * variance,
            f"Multiplied by {a} instead of its square",
            "Variance is made of squares: so is its factor.",
        ),
        Slip(a * a * variance + b, f"Added {b}", "A constant moves X and its mean alike: the distances stay."),
        Slip(variance, "Left it as it was", f"Every distance from the mean is multiplied by {abs(a)}."),
        Slip(a * variance + b, "Treated it like an expected value", "Variance is made of squared distances."),
    ]
    return Worked(
        f"The variance of X is {variance}.",
        f"the variance of {times_name(a, 'X')}{plus(b)}",
        a * a * variance,
        slips,
        f"The constant changes nothing, and the factor {a} enters squared: {bracketed(a)}² · {variance} = "
        f"{a * a * variance}.",
        {"what": "scaled", "a": a, "b": b, "variance": variance},
    )


def _square_from(draw: random.Random, level: int) -> Worked:
    """The inverse of the shorter formula."""
    mu, variance = Fraction(nonzero(draw, -5, 8), 1 if level < 3 else 2), draw.randint(1, 9)
    slips = [
        Slip(variance - mu**2, "", "Var(X) is E[X²] less the square of the mean, so the square is added."),
        Slip(mu**2, "", "That is the square of the mean; the mean of the squares is larger by the variance."),
        Slip(variance + mu, "", "The mean is squared before it is added."),
    ]
    return Worked(
        f"E[X] = {show(mu)} and Var(X) = {variance}.",
        "E[X²]",
        variance + mu**2,
        slips,
        f"Var(X) = E[X²] - E[X]², so E[X²] = {variance} + {bracketed(mu)}² = {show(variance + mu**2)}.",
        {"what": "square", "mean": str(mu), "variance": variance},
    )


# Expected values of sums


def _sum(draw: random.Random, level: int) -> Worked:
    ex, ey = Fraction(nonzero(draw, -6, 9), 1 if level < 3 else 2), Fraction(nonzero(draw, -6, 9))
    a, b = draw.randint(1, 1 + level), draw.choice((1, 2, -1, -3, 4)[: 1 + 2 * level])
    c = 0 if level == 1 else nonzero(draw, -5, 6)
    if a == b == 1 and c == 0:
        raise RedrawError
    right = a * ex + b * ey + c
    text = f"{times_name(a, 'X')} {'-' if b < 0 else '+'} {times_name(abs(b), 'Y')}{plus(c)}"
    slips = [
        Slip(ex + ey + c, "Left the factors out", "Each expected value is multiplied by its factor."),
        Slip(a * ex - b * ey + c, "Turned a sign round", f"The factor of Y is {b}."),
        Slip(a * ex * b * ey + c, "Multiplied the expected values", "The terms are added."),
    ]
    if c:
        slips.append(Slip(a * ex + b * ey, "Left the constant out", f"A constant {plus(c).strip()} shifts it as well."))
    else:
        slips.append(Slip((a + b) * (ex + ey), "Applied both factors to both", "Each factor has its own variable."))
    return Worked(
        f"E[X] = {show(ex)} and E[Y] = {show(ey)}; X and Y depend on each other.",
        f"E[{text}]",
        right,
        slips,
        f"{a}·{bracketed(ex)} + {bracketed(b)}·{bracketed(ey)}{plus(c)} = {show(right)}. That they depend on each "
        "other does not matter.",
        {"what": "sum", "x": str(ex), "y": str(ey), "a": a, "b": b, "c": c},
    )


_COUNTS = (
    ("{n} people throw one die each", "the number of sixes", Fraction(1, 6)),
    ("{n} messages arrive, each of them spam with probability 1/5", "the number of spam messages", Fraction(1, 5)),
    ("A test has {n} questions with four options each, all answered by guessing", "the number of right answers",
     Fraction(1, 4)),
    ("In a batch of {n} pictures each is of a cat with probability 3/10", "the number of cats", Fraction(3, 10)),
    ("{n} units of a network are each dropped with probability 2/5", "the number of units dropped", Fraction(2, 5)),
)  # fmt: skip


def _counted(draw: random.Random, level: int) -> Worked:
    setting, asked, p = draw.choice(_COUNTS)
    n = draw.choice((12, 20, 30, 60) if level == 1 else (15, 24, 45, 50, 90))
    right = n * p
    if right.denominator > 2:
        raise RedrawError
    slips = [
        Slip(n / p, "Divided by the probability", f"Each of the {n} adds {show(p)} to the expected count."),
        Slip(p, "Gave the expected value of one", f"There are {n} of them to add up."),
        Slip(n - right, "Counted the others", "That is how many are expected to be none of these."),
        Slip(Fraction(n, 2), "Took half", f"The probability is {show(p)}, not 1/2."),
    ]
    return Worked(
        setting.format(n=n) + ".",
        f"the expected value of {asked}",
        right,
        slips,
        f"Each is 1 with probability {show(p)} and else 0, so it adds {show(p)}; {n} · {show(p)} = {show(right)}.",
        {"what": "counted", "n": n, "p": str(p)},
    )


def _other_mean(draw: random.Random, level: int) -> Worked:
    """The inverse: the expected value of a sum is given."""
    ex, ey = nonzero(draw, -6, 9), nonzero(draw, -6, 9)
    a, b = draw.randint(1, 2 + level), draw.choice((2, 3, -2, -3)[: 2 * level])
    total = a * ex + b * ey
    text = f"{times_name(a, 'X')} {'-' if b < 0 else '+'} {times_name(abs(b), 'Y')}"
    slips = [
        Slip(total - a * ex, "", f"That is {b} · E[Y]; divide by {b}."),
        Slip(Fraction(total + a * ex, b), "", f"{a} · E[X] = {a * ex} is taken away."),
        Slip(Fraction(total - ex, b), "", f"E[X] counts {a} times."),
    ]
    return Worked(
        f"E[X] = {ex} and E[{text}] = {total}.",
        "E[Y]",
        ey,
        slips,
        f"{a * ex} {'-' if b < 0 else '+'} {abs(b)}·E[Y] = {total}, so E[Y] = {ey}.",
        {"what": "other", "x": ex, "a": a, "b": b, "total": total},
    )


GENERATORS_HERE = (
    Generator(
        "random_variable_spread",
        1,
        "Variances, and expected values of sums and counts, backwards too, and a mistake to find.",
        SpreadParameters,
        worked_structures(
            {"variance": (_variance, _scaled), "sums": (_sum, _counted)},
            {"variance": (_square_from,), "sums": (_other_mean,)},
        ),
    ),
)
