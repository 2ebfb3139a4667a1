"""Factors and multiples: lists of them, the greatest common factor and the least common multiple."""

# Every structure takes the parameters, also where it does not need them.
# ruff: noqa: ARG001

from __future__ import annotations

import math
import random
from typing import Literal

from practice.questions.generators.draft import Draft, RedrawError, Wrong, choice, number, typed
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip, as_wrong, find_the_error, merged
from practice.questions.generators.wording import listed


class FactorParameters(Parameters):
    """``about``: factors and multiples, the greatest common factor, or the least common multiple."""

    about: Literal["factors", "gcf", "lcm"] = "factors"


def factors_of(value: int) -> list[int]:
    """All factors, the smallest first."""
    return [n for n in range(1, value + 1) if value % n == 0]


def _all_factors(draw: random.Random, level: int, parameters: FactorParameters) -> Draft:
    value = draw.randint(6 * level, (30, 60, 100)[level - 1])
    right = factors_of(value)
    if not 4 <= len(right) <= (6, 9, 12)[level - 1]:
        raise RedrawError
    pairs = [f"{n} × {value // n}" for n in right if n * n <= value]
    return typed(
        "set",
        f"List all factors of {value}.",
        right,
        [
            Wrong(right[1:-1], f"1 and {value} are factors of {value} as well."),
            Wrong(right[:-1], f"{value} divides itself, so it is a factor too."),
            Wrong(right[1:], "1 is a factor of every number."),
        ],
        f"In pairs: {value} = {' = '.join(pairs)}.",
        {"value": value},
        hints=("Look for pairs of numbers with this product.",),
    )


def _missing_partner(draw: random.Random, level: int, parameters: FactorParameters) -> Draft:
    value = draw.randint(12, (48, 80, 100)[level - 1])
    inner = factors_of(value)[1:-1]
    if len(inner) < 2:
        raise RedrawError
    known = draw.choice([n for n in inner if n * n != value])
    slips = [
        Slip(value - known, "", f"That is the partner in a sum; factors multiply to {value}."),
        Slip(value // known + 1, "", f"{value // known + 1} × {known} = {(value // known + 1) * known}, too much."),
        Slip(value // known - 1, "", f"{value // known - 1} × {known} = {(value // known - 1) * known}, too little."),
    ]
    return number(
        f"{known} is a factor of {value}. Which factor of {value} makes a pair with it?",
        value // known,
        as_wrong(merged(slips, value // known)),
        f"{known} × {value // known} = {value}.",
        {"value": value, "known": known},
    )


def _multiples_between(draw: random.Random, level: int, parameters: FactorParameters) -> Draft:
    base = draw.randint(3, (6, 9, 15)[level - 1])
    start = draw.randint(2, 8) * base + draw.randint(1, base - 1)
    end = start + base * draw.randint(2, 3) + draw.randint(0, base - 2)
    right = [n for n in range(start, end + 1) if n % base == 0]
    if len(right) < 2:
        raise RedrawError
    return typed(
        "set",
        f"List all multiples of {base} from {start} to {end}.",
        right,
        [
            Wrong(right[:-1], f"{right[-1]} = {right[-1] // base} × {base} lies in the range as well."),
            Wrong([n + 1 for n in right], f"{right[0] + 1} is not in the table of {base}."),
            Wrong(right[1:], f"{right[0]} = {right[0] // base} × {base} lies in the range as well."),
        ],
        f"They are {listed([f'{n // base} × {base} = {n}' for n in right])}.",
        {"base": base, "start": start, "end": end},
    )


def _relation(draw: random.Random, level: int, parameters: FactorParameters) -> Draft:
    """Which statement is true."""
    a, by, other = draw.randint(2, 4 + 2 * level), draw.randint(2, 9), draw.randint(2, 12)
    value = a * by
    if value % other == 0 or other == a or other > value:
        raise RedrawError
    wrong = [
        Wrong(f"{value} is a factor of {a}", f"It is the other way round: {a} divides {value}."),
        Wrong(f"{a} is a multiple of {value}", f"The multiple is the larger one: {value} = {by} × {a}."),
        Wrong(f"{other} is a factor of {value}", f"{value} divided by {other} leaves a remainder."),
    ]
    right = draw.choice((f"{a} is a factor of {value}", f"{value} is a multiple of {a}"))
    return choice(
        f"Which of these is true of {a}, {other} and {value}?", right, wrong, f"{by} × {a} = {value}.",
        {"statements": [right, *(str(w.answer) for w in wrong)]},
    )  # fmt: skip


def _pair(draw: random.Random, level: int, common: int) -> tuple[int, int]:
    a, b = draw.sample(range(2, 5 + 2 * level), 2)
    if math.gcd(a, b) > 1:
        raise RedrawError
    return a * common, b * common


def _gcf_slips(a: int, b: int) -> list[Slip]:
    right = math.gcd(a, b)
    shared = [n for n in factors_of(right) if n < right]
    return [
        Slip(a * b // right, "Gave the least common multiple", "That is a multiple of both; a factor divides both."),
        Slip(shared[-1] if shared else 2, "Stopped at a smaller common factor" if shared else "Took 2 for a factor",
             f"{right} divides both as well." if shared else "2 does not divide both."),
        Slip(abs(a - b) if abs(a - b) != right else min(a, b), "Subtracted" if abs(a - b) != right else
             "Took the smaller number", "Check by dividing both by it: one of them leaves a remainder."),
    ]  # fmt: skip


def _gcf_case(draw: random.Random, level: int) -> tuple[int, int]:
    a, b = _pair(draw, level, 1 if level > 1 and draw.random() < 0.15 else draw.randint(2, 6 + 2 * level))
    if max(a, b) > 100:
        raise RedrawError
    return a, b


def _gcf(draw: random.Random, level: int, parameters: FactorParameters) -> Draft:
    a, b = _gcf_case(draw, level)
    right = math.gcd(a, b)
    return number(
        f"What is the greatest common factor of {a} and {b}?",
        right,
        as_wrong(merged(_gcf_slips(a, b), right)),
        f"{a} = {a // right} × {right} and {b} = {b // right} × {right}, and nothing larger divides both.",
        {"a": a, "b": b},
    )


_GCF_STORIES = (
    "{a} tulips and {b} roses are made into bouquets that are all alike, with no flower left over. "
    "What is the largest possible number of bouquets?",
    "Two ribbons, {a} cm and {b} cm long, are cut into pieces of one length with nothing left over. "
    "How long can the pieces be at most, in cm?",
    "A floor of {a} dm by {b} dm is covered with square tiles of one size, none of them cut. "
    "How long can the sides of the tiles be at most, in dm?",
)


def _gcf_story(draw: random.Random, level: int, parameters: FactorParameters) -> Draft:
    a, b = _gcf_case(draw, level)
    right = math.gcd(a, b)
    if right == 1:
        raise RedrawError
    return number(
        draw.choice(_GCF_STORIES).format(a=a, b=b),
        right,
        as_wrong(merged(_gcf_slips(a, b), right)),
        f"It has to divide both {a} and {b}; the greatest common factor is {right}.",
        {"a": a, "b": b},
    )


def _gcf_error(draw: random.Random, level: int, parameters: FactorParameters) -> Draft:
    a, b = _gcf_case(draw, level)
    right = math.gcd(a, b)
    return find_the_error(
        draw, f"looked for the greatest common factor of {a} and {b}", right, _gcf_slips(a, b),
        f"It is {right}: {a} = {a // right} × {right} and {b} = {b // right} × {right}.", {"a": a, "b": b},
    )  # fmt: skip


def _lcm_slips(a: int, b: int) -> list[Slip]:
    shared = math.gcd(a, b)
    return [
        Slip(a + b, "Added the two numbers", "The sum is no multiple of both."),
        Slip(shared if shared > 1 else max(a, b), "Gave the greatest common factor" if shared > 1 else
             "Took the larger number", "It has to be a multiple of both numbers."),
        Slip(a * b if shared > 1 else 2 * a * b, "Multiplied the two numbers" if shared > 1 else
             "Doubled the product", "That is a common multiple, but there is a smaller one."),
    ]  # fmt: skip


def _lcm_case(draw: random.Random, level: int) -> tuple[int, int]:
    a, b = draw.sample(range(2, (10, 16, 24)[level - 1]), 2)
    if a % b == 0 or b % a == 0 or (level > 1 and math.gcd(a, b) == 1 and draw.random() < 0.7):
        raise RedrawError
    return a, b


def _lcm(draw: random.Random, level: int, parameters: FactorParameters) -> Draft:
    a, b = _lcm_case(draw, level)
    right = math.lcm(a, b)
    return number(
        f"What is the least common multiple of {a} and {b}?",
        right,
        as_wrong(merged(_lcm_slips(a, b), right)),
        f"{right} = {right // a} × {a} = {right // b} × {b}, and no smaller multiple of {max(a, b)} is one of "
        f"{min(a, b)}.",
        {"a": a, "b": b},
    )


_LCM_STORIES = (
    "One bus leaves every {a} minutes and another every {b} minutes. They leave together now. "
    "After how many minutes do they leave together again for the first time?",
    "One lamp flashes every {a} seconds and another every {b} seconds. They flash together now. "
    "After how many seconds do they flash together again for the first time?",
    "Cups come in packs of {a}, saucers in packs of {b}. "
    "What is the smallest number of cups that can be bought together with equally many saucers?",
)


def _lcm_story(draw: random.Random, level: int, parameters: FactorParameters) -> Draft:
    a, b = _lcm_case(draw, level)
    right = math.lcm(a, b)
    return number(
        draw.choice(_LCM_STORIES).format(a=a, b=b),
        right,
        as_wrong(merged(_lcm_slips(a, b), right)),
        f"It is the least common multiple: {right} = {right // a} × {a} = {right // b} × {b}.",
        {"a": a, "b": b},
    )


def _lcm_error(draw: random.Random, level: int, parameters: FactorParameters) -> Draft:
    a, b = _lcm_case(draw, level)
    right = math.lcm(a, b)
    return find_the_error(
        draw, f"looked for the least common multiple of {a} and {b}", right, _lcm_slips(a, b),
        f"It is {right} = {right // a} × {a} = {right // b} × {b}.", {"a": a, "b": b},
    )  # fmt: skip


def _common_error(draw: random.Random, level: int, parameters: FactorParameters) -> Draft:
    return (_gcf_error if parameters.about == "gcf" else _lcm_error)(draw, level, parameters)


_FOR = {
    "factors": ("all-factors", "partner", "multiples", "relation"),
    "gcf": ("gcf", "gcf-story", "find-the-error"),
    "lcm": ("lcm", "lcm-story", "find-the-error"),
}

GENERATORS_HERE = (
    Generator(
        "factors_and_multiples",
        1,
        "Factors, multiples, the greatest common factor and the least common multiple, in stories and with a mistake.",
        FactorParameters,
        {
            "all-factors": _all_factors,
            "partner": _missing_partner,
            "multiples": _multiples_between,
            "relation": _relation,
            "gcf": _gcf,
            "gcf-story": _gcf_story,
            "lcm": _lcm,
            "lcm-story": _lcm_story,
            "find-the-error": _common_error,
        },
        lambda structure, parameters: structure in _FOR[parameters.about],
    ),
)
