"""Divisibility, primes and factorisations into primes."""

# Every structure takes the parameters, also where it does not need them.
# ruff: noqa: ARG001

from __future__ import annotations

import math
import random
from typing import Literal

from practice.questions.generators.draft import Draft, RedrawError, Wrong, choice, number, typed
from practice.questions.generators.multiplication_and_division.factors import factors_of
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip, as_wrong, merged
from practice.questions.generators.wording import listed


class PrimeParameters(Parameters):
    """``about``: divisibility by digits, primes, or factorisations into primes."""

    about: Literal["divisibility", "primes", "factorisation"] = "primes"


def primes_of(value: int) -> list[int]:
    """The prime factors, each as often as it occurs."""
    found, prime = [], 2
    while value > 1:
        while value % prime == 0:
            found.append(prime)
            value //= prime
        prime += 1
    return found


def _is_prime(value: int) -> bool:
    return value > 1 and primes_of(value) == [value]


def _product(primes: list[int]) -> str:
    return " × ".join(map(str, primes))


_RULES = {2: "its last digit is even", 3: "the sum of its digits is a multiple of 3", 5: "it ends in 0 or 5",
          9: "the sum of its digits is a multiple of 9", 10: "it ends in 0", 6: "it is even and the sum of its digits "
          "is a multiple of 3", 15: "it ends in 0 or 5 and the sum of its digits is a multiple of 3"}  # fmt: skip


def _which_divides(draw: random.Random, level: int, parameters: PrimeParameters) -> Draft:
    by = draw.choice((2, 3, 5, 9, 10, 6, 15)[: 3 + 2 * level])
    low = (100, 300, 2000)[level - 1]
    right = draw.randint(low // by, 9 * low // by) * by
    wrong: list[int] = []
    while len(wrong) < 3:
        other = right + draw.choice((1, -1)) * draw.randint(1, low // 2)
        if other % by and other not in wrong and other > 9:
            wrong.append(other)
    return choice(
        f"Which of these numbers is divisible by {by}?",
        str(right),
        [Wrong(str(n), f"{n} leaves the remainder {n % by} when it is divided by {by}.") for n in wrong],
        f"A number is divisible by {by} when {_RULES[by]}; of these only {right} is.",
        {"by": by, "options": [right, *wrong]},
    )


def _missing_digit(draw: random.Random, level: int, parameters: PrimeParameters) -> Draft:
    by = draw.choice((9, 3)[: 1 + level // 2])
    digits = [draw.randint(1, 9) for _ in range(2 + level)]
    place = draw.randrange(len(digits))
    others = sum(digits) - digits[place]
    fits = [d for d in range(10) if (others + d) % by == 0 and (d or place)]
    text = "".join("_" if n == place else str(d) for n, d in enumerate(digits))
    right, ask = (fits[0], "the smallest digit") if by == 3 else (fits[-1], "the digit")
    if (by == 9 and len(fits) > 1) or not right:
        raise RedrawError
    slips = [
        Slip((right + 1) % 10, "", f"Then the sum of the digits is {others + (right + 1) % 10}."),
        Slip(others % 10 if others % 10 != right else by, "", "Add up all digits, the missing one too."),
        Slip((right + 5) % 10, "", f"Then the sum of the digits is {others + (right + 5) % 10}, no multiple of {by}."),
    ]
    return number(
        f"Which is {ask} that makes {text} divisible by {by}?",
        right,
        as_wrong(merged([s for s in slips if (others + int(s.gives)) % by and s.gives < 10], right)),
        f"The other digits add up to {others}, and {others} + {right} = {others + right} is a multiple of {by}.",
        {"text": text, "by": by},
    )


def _next_divisible(draw: random.Random, level: int, parameters: PrimeParameters) -> Draft:
    by = draw.choice((2, 3, 5, 9, 10, 6, 15)[: 3 + 2 * level])
    value = draw.randint(50, (200, 900, 5000)[level - 1])
    if value % by == 0 or by == 2:
        raise RedrawError
    right = value + by - value % by
    slips = [
        Slip(right - by, "", f"That lies before {value}."),
        Slip(right + by, "", "There is a smaller one."),
        Slip(value + by, "", f"{value} is no multiple of {by}, so {by} more is none either."),
    ]
    return number(
        f"What is the first number after {value} that is divisible by {by}?",
        right,
        as_wrong(merged(slips, right)),
        f"A number is divisible by {by} when {_RULES[by]}. The first such number after {value} is {right}.",
        {"value": value, "by": by},
    )


def _which_prime(draw: random.Random, level: int, parameters: PrimeParameters) -> Draft:
    largest = (30, 60, 100)[level - 1]
    right = draw.choice([n for n in range(2, largest + 1) if _is_prime(n)])
    composite = [n for n in range(9, largest + 1) if not _is_prime(n) and (n % 2 or level == 1)]
    wrong = [Wrong(str(n), f"{n} = {primes_of(n)[0]} × {n // primes_of(n)[0]}.") for n in draw.sample(composite, 3)]
    return choice(
        "Which of these numbers is prime?", str(right), wrong,
        f"{right} has no factors but 1 and itself.", {"options": [right, *(int(str(w.answer)) for w in wrong)]},
    )  # fmt: skip


def _primes_between(draw: random.Random, level: int, parameters: PrimeParameters) -> Draft:
    start = draw.randint(2, (20, 50, 85)[level - 1])
    end = start + draw.randint(8, 12)
    right = [n for n in range(start, end + 1) if _is_prime(n)]
    odd = [n for n in range(start, end + 1) if n % 2 and not _is_prime(n) and n > 1]
    if not 2 <= len(right) <= 5 or not odd:
        raise RedrawError
    return typed(
        "set",
        f"List all prime numbers from {start} to {end}.",
        right,
        [
            Wrong(sorted([*right, odd[0]]), f"{odd[0]} = {primes_of(odd[0])[0]} × {odd[0] // primes_of(odd[0])[0]}."),
            Wrong(right[1:], f"{right[0]} has no factors but 1 and itself, so it is prime too."),
        ],
        f"Strike out the multiples of 2, 3, 5 and 7 beyond these numbers themselves; {listed(right)} are left.",
        {"start": start, "end": end},
    )


def _smallest_divisor(draw: random.Random, level: int, parameters: PrimeParameters) -> Draft:
    value = draw.randint(20, (60, 100, 200)[level - 1])
    if _is_prime(value) or value % 2 == 0:
        raise RedrawError
    right = primes_of(value)[0]
    slips = [
        Slip(value // right, "", "That is the partner of the smallest; a smaller one divides it."),
        Slip(1, "", "1 is left out here; look for the next factor."),
        Slip(value, "", f"A smaller number than {value} itself divides it."),
    ]
    return number(
        f"{value} is not prime. What is its smallest factor greater than 1?",
        right,
        as_wrong(merged(slips, right)),
        f"{value} = {right} × {value // right}, and no smaller prime divides it.",
        {"value": value},
    )


def _last_try(draw: random.Random, level: int, parameters: PrimeParameters) -> Draft:
    value = draw.randint(10, (60, 100, 200)[level - 1])
    tried = [p for p in range(2, value) if p * p <= value and _is_prime(p)]
    if not _is_prime(value) or len(tried) < 2:
        raise RedrawError
    beyond = next(p for p in range(tried[-1] + 1, 99) if _is_prime(p))
    slips = [
        Slip(beyond, "", f"{beyond} × {beyond} = {beyond**2} is more than {value} already."),
        Slip(tried[-2], "", f"{tried[-1]} × {tried[-1]} = {tried[-1] ** 2} is no more than {value}; try it too."),
        Slip(value // 2, "", "A factor that large has a partner that was tried before."),
    ]
    return number(
        f"To find out whether {value} is prime, one tries the primes 2, 3 and so on as divisors. What is the largest "
        "prime that has to be tried?",
        tried[-1],
        as_wrong(merged(slips, tried[-1])),
        f"{tried[-1]}² = {tried[-1] ** 2} is no more than {value}, and {beyond}² = {beyond**2} is. A larger factor "
        "would have a smaller partner.",
        {"value": value},
    )


def _number_of(draw: random.Random, level: int) -> list[int]:
    count = draw.randint(3, 3 + level)
    primes = sorted(draw.choice((2, 2, 2, 3, 3, 5, 7)[: 5 + level]) for _ in range(count))
    if math.prod(primes) > (100, 250, 900)[level - 1] or len(set(primes)) == 1:
        raise RedrawError
    return primes


def _factorise(draw: random.Random, level: int, parameters: PrimeParameters) -> Draft:
    primes = _number_of(draw, level)
    value = math.prod(primes)
    whole = [primes[0] * primes[1], *primes[2:]]
    accept = [
        _product(primes),
        "*".join(map(str, primes)),
        " x ".join(map(str, primes)),
        "×".join(map(str, primes)),
        "x".join(map(str, primes)),
    ]
    mistakes = [
        Wrong(_product(sorted(whole)), f"The product is right, but {whole[0]} is not prime yet."),
        Wrong(_product(sorted(set(primes))), f"That is {math.prod(set(primes))}; write a prime as often as it occurs."),
    ]
    return Draft(
        "text",
        f"Write {value} as a product of primes, the smallest first, such as 2 × 3 × 3.",
        f"{value} = {_product(primes)}.",
        {"value": value},
        {
            "accept": accept,
            "typos": False,
            "mistakes": [{"answer": w.answer, "feedback": w.feedback} for w in mistakes],
        },
        hints=("Divide by the smallest prime that goes, again and again.",),
    )


def _how_many_primes(draw: random.Random, level: int, parameters: PrimeParameters) -> Draft:
    primes = _number_of(draw, level)
    value, prime = math.prod(primes), draw.choice(sorted(set(primes)))
    right = primes.count(prime)
    slips = [
        Slip(right + 1, "", f"Divide by {prime} until it no longer goes, and count the times."),
        Slip(value // prime, "", f"That is {value} ÷ {prime}. Asked is how often {prime} occurs as a factor."),
        Slip(len(primes), "", "That counts all the prime factors."),
    ]
    return number(
        f"How many times does the prime {prime} occur in the prime factorisation of {value}?",
        right,
        as_wrong(merged(slips, right)),
        f"{value} = {_product(primes)}.",
        {"value": value, "prime": prime},
    )


def _value_of_primes(draw: random.Random, level: int, parameters: PrimeParameters) -> Draft:
    """The inverse, with a factor missing."""
    primes = _number_of(draw, level)
    value, place = math.prod(primes), draw.randrange(len(primes))
    right = primes[place]
    shown = " × ".join("__" if n == place else str(p) for n, p in enumerate(primes))
    rest = value // right
    slips = [
        Slip(rest, "", "That is the product of the primes that are given; divide by it."),
        Slip(value - rest, "", "The gap is a factor, not something added."),
        Slip(right + 1, "", f"Then the product is {rest * (right + 1)}."),
    ]
    return number(
        f"Which number belongs in the gap? {value} = {shown}",
        right,
        as_wrong(merged(slips, right)),
        f"{value} ÷ {rest} = {right}.",
        {"value": value},
    )


def _divides(draw: random.Random, level: int, parameters: PrimeParameters) -> Draft:
    primes = _number_of(draw, level)
    value = math.prod(primes)
    parts = [n for n in factors_of(value) if n not in (1, value) and not _is_prime(n)]
    not_parts = [n for n in range(4, max(parts, default=4) + 12) if value % n and not _is_prime(n)]
    if not parts or len(not_parts) < 3:
        raise RedrawError
    right = draw.choice(parts)
    wrong = [
        Wrong(str(n), f"{n} = {_product(primes_of(n))}, and not all of these primes are in {value}.")
        for n in draw.sample(not_parts, 3)
    ]
    return choice(
        f"{value} = {_product(primes)}. By which of these numbers is it divisible?", str(right), wrong,
        f"{right} = {_product(primes_of(right))}, and all of these primes are there.",
        {"value": value, "options": [right, *(int(str(w.answer)) for w in wrong)]},
    )  # fmt: skip


_FOR = {
    "divisibility": ("which-divides", "missing-digit", "next"),
    "primes": ("which-prime", "primes-between", "smallest-divisor", "last-try"),
    "factorisation": ("factorise", "how-many", "missing-prime", "divides"),
}

GENERATORS_HERE = (
    Generator(
        "divisibility_and_primes",
        1,
        "Divisibility by the digits, primes in a range, divisors to try, and factorisations into primes.",
        PrimeParameters,
        {
            "which-divides": _which_divides,
            "missing-digit": _missing_digit,
            "next": _next_divisible,
            "which-prime": _which_prime,
            "primes-between": _primes_between,
            "smallest-divisor": _smallest_divisor,
            "last-try": _last_try,
            "factorise": _factorise,
            "how-many": _how_many_primes,
            "missing-prime": _value_of_primes,
            "divides": _divides,
        },
        lambda structure, parameters: structure in _FOR[parameters.about],
    ),
)
