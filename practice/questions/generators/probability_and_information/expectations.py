"""The expected value of a discrete distribution."""

# Every structure takes the parameters, also where it does not need them.

from __future__ import annotations

import random
from fractions import Fraction
from typing import Annotated, Any

from pydantic import Field

from practice.questions.generators.draft import Draft, RedrawError, number
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip, as_wrong, find_the_error
from practice.questions.generators.wording import bracketed, counted, listed, show, some_person


class ExpectationParameters(Parameters):
    """``outcomes``: how many values the distribution has, 2 to 4; left out, it grows with the level."""

    outcomes: Annotated[int, Field(ge=2, le=4)] | None = None


def _distribution(draw: random.Random, level: int, parameters: Any) -> tuple[list[int], list[Fraction]]:
    """Distinct values and probabilities in tenths that add to 1 and are not all equal."""
    count = parameters.outcomes or level + 1
    low = 0 if level == 1 else -5
    values = sorted(draw.sample([value for value in range(low, 11) if value], count))
    cuts = sorted(draw.sample(range(1, 10), count - 1))
    shares = [Fraction(b - a, 10) for a, b in zip([0, *cuts], [*cuts, 10], strict=True)]
    if len(set(shares)) == 1:
        raise RedrawError
    return values, shares


def _mean(values: list[int], shares: list[Fraction]) -> Fraction:
    return sum((value * share for value, share in zip(values, shares, strict=True)), Fraction(0))


def _slips(values: list[int], shares: list[Fraction]) -> list[Slip]:
    mean, likely = _mean(values, shares), max(zip(shares, values, strict=True))[1]
    return [
        Slip(
            Fraction(sum(values), len(values)),
            "Took the plain mean of the values",
            "That gives every value the same weight. Multiply each value by its own probability.",
        ),
        Slip(
            mean / len(values),
            "Divided by the number of values at the end",
            "The probabilities already add to 1; nothing is left to divide by.",
        ),
        Slip(Fraction(likely), "Took the most likely value", "That is the most likely value; the others count too."),
        Slip(
            mean - values[-1] * shares[-1],
            "Left out the last value",
            "Every value counts, each with its probability; the last one is missing.",
        ),
    ]


def _facts(values: list[int], shares: list[Fraction]) -> dict[str, Any]:
    return {"values": list(values), "shares": [str(share) for share in shares]}


def _working(values: list[int], shares: list[Fraction]) -> str:
    products = " + ".join(f"{bracketed(v)}·{show(p)}" for v, p in zip(values, shares, strict=True))
    return f"{products} = {show(_mean(values, shares))}."


def _table(values: list[int], shares: list[Fraction]) -> str:
    return listed([f"{value} with probability {show(share)}" for value, share in zip(values, shares, strict=True)])


def _expected(draw: random.Random, level: int, parameters: Any) -> Draft:
    values, shares = _distribution(draw, level, parameters)
    return number(
        f"X takes the value {_table(values, shares)}. What is its expected value?",
        _mean(values, shares),
        as_wrong(_slips(values, shares)),
        _working(values, shares),
        _facts(values, shares),
        hints=("How much does each value contribute, given how often it occurs?",),
    )


def _game(draw: random.Random, level: int, parameters: Any) -> Draft:
    values, shares = _distribution(draw, level, parameters)
    wins = listed(
        [
            f"{'wins' if value > 0 else 'loses'} {abs(value)} point{'s' if abs(value) > 1 else ''} with "
            f"probability {show(p)}"
            for value, p in zip(values, shares, strict=True)
        ]
    )
    return number(
        f"In a game a player {wins}. How many points does a player win a round in the long run, on average? "
        "(A loss counts as negative.)",
        _mean(values, shares),
        as_wrong(_slips(values, shares)),
        _working(values, shares),
        _facts(values, shares),
        unit=["points", "point"],
    )


def _missing_value(draw: random.Random, level: int, parameters: Any) -> Draft:
    """The inverse: the expected value is known, one value is not."""
    values, shares = _distribution(draw, level, parameters)
    mean, last, weight = _mean(values, shares), values[-1], shares[-1]
    rest = mean - last * weight
    slips = [
        Slip(
            mean - rest, "", f"That is what the value contributes, value times probability. Divide by {show(weight)}."
        ),
        Slip(mean - sum(values[:-1]), "", "Weigh the known values by their probabilities before taking them off."),
        Slip(mean / weight, "", "Take off what the known values contribute first."),
    ]
    known = listed([f"{v} with probability {show(p)}" for v, p in zip(values[:-1], shares[:-1], strict=True)])
    return number(
        f"X takes the value {known}, and a value v with probability {show(weight)}. Its expected "
        f"value is {show(mean)}. "
        "What is v?",
        last,
        as_wrong(slips),
        f"The known part is {show(rest)}, so v·{show(weight)} = {show(mean)} - {bracketed(rest)} = {show(mean - rest)} "
        f"and v = {last}.",
        {**_facts(values[:-1], shares[:-1]), "mean": show(mean)},
    )


def _wrong_mean(draw: random.Random, level: int, parameters: Any) -> Draft:
    values, shares = _distribution(draw, level, parameters)
    return find_the_error(
        draw,
        f"looked for the expected value of X, which is {_table(values, shares)},",
        _mean(values, shares),
        _slips(values, shares),
        _working(values, shares),
        _facts(values, shares),
    )


def _fair_price(draw: random.Random, level: int, parameters: Any) -> Draft:
    values, shares = _distribution(draw, level, parameters)
    mean, person = _mean(values, shares), some_person(draw)
    if min(values) < 0 or mean <= 0:
        raise RedrawError
    cost = draw.randint(1, 9)
    if cost == mean:
        raise RedrawError
    prizes = listed(
        [
            f"pays {v} {'euro' if v == 1 else 'euros'} with probability {show(p)}"
            for v, p in zip(values, shares, strict=True)
        ]
    )
    slips = [
        Slip(mean, "", f"That is what the ticket pays on average; the price of {cost} still comes off."),
        Slip(cost - mean, "", "A gain is what comes in minus what it costs; the sign is turned round."),
        Slip(Fraction(sum(values), len(values)) - cost, "", "Weigh each prize by its probability first."),
    ]
    return number(
        f"A ticket costs {counted(cost, ('euro', 'euros'))} and {prizes}. How many euros does "
        f"{person} gain a ticket on average? "
        "(A loss is negative.)",
        mean - cost,
        as_wrong(slips),
        f"The average prize is {_working(values, shares)[:-1]}. Less the price: {show(mean)} - "
        f"{cost} = {show(mean - cost)}.",
        {**_facts(values, shares), "cost": cost},
        unit=["euros", "euro", "€"],
    )


GENERATORS_HERE = (
    Generator(
        "expected_value",
        1,
        "Expected values of discrete distributions, in games, backwards to a missing value, and a mistake to find.",
        ExpectationParameters,
        {
            "expected": _expected,
            "game": _game,
            "missing-value": _missing_value,
            "ticket": _fair_price,
            "find-the-error": _wrong_mean,
        },
    ),
)
