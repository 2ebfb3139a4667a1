"""Scientific notation: writing numbers in it and back, multiplying, dividing and comparing."""

# Every structure takes the parameters, also where it does not need them.
# ruff: noqa: ARG001

from __future__ import annotations

import random
from fractions import Fraction
from typing import Literal

from practice.questions.generators.draft import Draft, RedrawError, Wrong, number, typed
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip, as_wrong, find_the_error, merged
from practice.questions.generators.wording import bracketed, raised, show
from practice.questions.question import as_amount


class NotationParameters(Parameters):
    """``task``: convert, compute, compare, or any of them."""

    task: Literal["any", "convert", "compute", "compare"] = "any"


def _case(draw: random.Random, level: int) -> tuple[Fraction, int]:
    """A number from 1 to 10 and an exponent."""
    places = min(level, 2)
    digits = draw.randint(10**places + 1, 10 ** (places + 1) - 1)
    if digits % 10 == 0:
        raise RedrawError
    exponent = draw.randint(3, 5 + level)
    if draw.random() < 0.5:
        exponent = -draw.randint(2, 3 + level // 2)
    return Fraction(digits, 10**places), exponent


def _plain(value: Fraction) -> str:
    """In full, without an exponent."""
    if value >= 1000:
        return f"{int(value):,}" if value.denominator == 1 else show(value)
    places = 0
    while (value * 10**places).denominator > 1:
        places += 1
    digits = str(int(value * 10**places)).rjust(places + 1, "0")
    return f"{digits[:-places]}.{digits[-places:]}" if places else digits


def _written(mantissa: Fraction, exponent: int) -> str:
    return f"{show(mantissa)} · {raised(10, exponent) if exponent != 1 else '10'}"


def _to(draw: random.Random, level: int, parameters: NotationParameters) -> Draft:
    mantissa, exponent = _case(draw, level)
    value = mantissa * Fraction(10) ** exponent
    if not Fraction(1, 10**7) <= value <= 10**9:
        raise RedrawError
    pair = [as_amount(mantissa), exponent]
    return typed(
        "vector",
        f"{_plain(value)} is written as a · 10ⁿ with a from 1 up to, but not including, 10. "
        "Give a and n, in this order.",
        pair,
        [
            Wrong([as_amount(mantissa), -exponent], "Look at the sign of n: large numbers have a positive one."),
            Wrong([as_amount(mantissa * 10), exponent - 1], "That is equal, but a has to be less than 10."),
            Wrong(
                [as_amount(mantissa), exponent - 1 if exponent > 0 else exponent + 1],
                "Count the places again that the point moves.",
            ),
        ],
        f"The point moves {abs(exponent)} places to get from {_plain(value)} to {show(mantissa)}, and the number is "
        f"{'large' if exponent > 0 else 'smaller than 1'}: {_written(mantissa, exponent)}.",
        {"value": str(value)},
    )


def _back_slips(mantissa: Fraction, exponent: int) -> list[Slip]:
    value = mantissa * Fraction(10) ** exponent
    return [
        Slip(value * 10, "Moved the point one place too far right", f"Move the point {abs(exponent)} places."),
        Slip(
            value / 10, "Moved the point one place too far left", f"The point is moved by {abs(exponent)} places only."
        ),
        Slip(
            mantissa * Fraction(10) ** -exponent,
            "Moved the point in the wrong direction",
            f"The exponent {exponent} makes the number {'larger' if exponent > 0 else 'smaller'}.",
        ),
    ]


def _back(draw: random.Random, level: int, parameters: NotationParameters) -> Draft:
    mantissa, exponent = _case(draw, level)
    value = mantissa * Fraction(10) ** exponent
    if abs(exponent) > 6:
        raise RedrawError
    return number(
        f"Write {_written(mantissa, exponent)} in full, without a power of ten.",
        value,
        as_wrong(_back_slips(mantissa, exponent)),
        f"The exponent {exponent} moves the point {abs(exponent)} places to the {'right' if exponent > 0 else 'left'}: "
        f"{_plain(value)}.",
        {"mantissa": str(mantissa), "power": exponent},
    )


def _wrong_back(draw: random.Random, level: int, parameters: NotationParameters) -> Draft:
    mantissa, exponent = _case(draw, level)
    value = mantissa * Fraction(10) ** exponent
    if not -3 <= exponent <= 4:
        raise RedrawError
    return find_the_error(
        draw,
        f"wrote {_written(mantissa, exponent)} in full",
        value,
        _back_slips(mantissa, exponent),
        f"The point moves {abs(exponent)} places to the {'right' if exponent > 0 else 'left'}: {_plain(value)}.",
        {"mantissa": str(mantissa), "power": exponent},
        text=lambda result: _plain(Fraction(result)),
    )


def _normal(value: Fraction) -> tuple[Fraction, int]:
    exponent = 0
    while value >= 10:
        value, exponent = value / 10, exponent + 1
    while value < 1:
        value, exponent = value * 10, exponent - 1
    return value, exponent


def _compute(draw: random.Random, level: int, parameters: NotationParameters) -> Draft:
    """A product or a quotient."""
    divide = draw.random() < 0.5
    a, b = Fraction(draw.randint(12, 95), 10), Fraction(draw.randint(2, 9))
    if level > 1 and not divide:
        b = Fraction(draw.choice((15, 25, 35, 45)), 10)
    if divide:
        a = _normal(Fraction(draw.randint(2, 30), 10) * b)[0]
    m, n = draw.randint(3, 8), draw.randint(2, 6) * (-1 if level > 1 and draw.random() < 0.5 else 1)
    value = a * Fraction(10) ** m / (b * Fraction(10) ** n) if divide else a * b * Fraction(10) ** (m + n)
    mantissa, exponent = _normal(value)
    raw = a / b if divide else a * b
    power = m - n if divide else m + n
    if (level == 1 and raw != mantissa) or raw == 1:
        raise RedrawError
    sign = "÷" if divide else "·"
    wrong = [
        Wrong(
            [as_amount(mantissa), exponent + (2 * n if divide else m * n - m - n)],
            "Dividing subtracts the exponents." if divide else "Multiplying adds the exponents.",
        )
    ]
    if raw != mantissa:
        wrong.append(Wrong([as_amount(raw), power], "The value is right, but a has to be from 1 to less than 10."))
        off = exponent - 2 * (exponent - power)
        wrong.append(Wrong([as_amount(mantissa), off], "When the point in a moves, the exponent makes up for it."))
    else:
        other = a * b if divide else a + b
        wrong.append(Wrong([as_amount(other), power], "Look at the sign between the two numbers for a as well."))
    first = f"({_written(a, m)}) {sign} ({_written(b, n)})"
    exponents = f"{m} {'-' if divide else '+'} {bracketed(n)} = {power}"
    step = f"{show(a)} {sign} {show(b)} = {show(raw)} and {exponents}"
    tidy = "" if raw == mantissa else f" In standard form that is {_written(mantissa, exponent)}."
    return typed(
        "vector",
        f"Work out {first} and write the result as a · 10ⁿ with a from 1 up to, but not including, 10. "
        "Give a and n, in this order.",
        [as_amount(mantissa), exponent],
        wrong,
        f"{step}.{tidy}",
        {"a": str(a), "m": m, "b": str(b), "n": n, "divide": divide},
    )


def _ratio(draw: random.Random, level: int, parameters: NotationParameters) -> Draft:
    """How many times as large one number is as another."""
    times, exponent = draw.randint(2, 9), draw.randint(1, 1 + level)
    small, low = Fraction(draw.randint(11, 49), 10), draw.randint(-4, 5)
    large, high = _normal(small * times * Fraction(10) ** (low + exponent))
    right = times * 10**exponent
    slips = [
        Slip(high - low, "", "That is the difference of the exponents; each step stands for a factor of ten."),
        Slip(right * 10, "", "Compare the numbers before the powers too: that is ten times too many."),
        Slip(right // 10, "", "That is a tenth of it: take care of the difference of the exponents."),
    ]
    return number(
        f"How many times as large is {_written(large, high)} as {_written(small, low) if low else show(small)}?",
        right,
        as_wrong(merged(slips, right)),
        f"{show(large)} ÷ {show(small)} = {show(large / small)}, and the exponents differ by {high - low}: the power "
        f"is {10 ** (high - low)}. Together that is {right}.",
        {"large": str(large), "high": high, "small": str(small), "low": low},
    )


def _order(draw: random.Random, level: int, parameters: NotationParameters) -> Draft:
    count = 3 if level == 1 else 4
    start = draw.randint(-5, 3)
    exponents = [start + step for step in draw.sample(range(4), count - 1)]
    exponents.append(draw.choice(exponents))
    mantissas = draw.sample(range(12, 99), count)
    if any(m % 10 == 0 for m in mantissas) or 0 in exponents or 1 in exponents:
        raise RedrawError
    values = [(Fraction(m, 10), e) for m, e in zip(mantissas, exponents, strict=True)]
    right = sorted(values, key=lambda pair: pair[0] * Fraction(10) ** pair[1])
    by_mantissa = sorted(values)
    items = [_written(*pair) for pair in right]
    mistakes = [
        {"answer": [_written(*pair) for pair in by_mantissa], "feedback": "Compare the exponents before the numbers."},
        {"answer": items[::-1], "feedback": "That is from the largest to the smallest."},
    ]
    if len({tuple(m["answer"]) for m in mistakes} | {tuple(items)}) < 3:
        raise RedrawError
    return Draft(
        "order",
        "Put these numbers in order, the smallest first.",
        "The exponents decide first, and with equal exponents the numbers before them: " + ", ".join(items) + ".",
        {"items": [*items]},
        {"items": items, "mistakes": mistakes},
    )


_TASKS = {"to": "convert", "back": "convert", "find-the-error": "convert", "compute": "compute", "ratio": "compare",
          "order": "compare"}  # fmt: skip

GENERATORS_HERE = (
    Generator(
        "scientific_notation",
        1,
        "Numbers in scientific notation and back, products, quotients, comparisons, and a mistake to find.",
        NotationParameters,
        {
            "to": _to,
            "back": _back,
            "compute": _compute,
            "ratio": _ratio,
            "order": _order,
            "find-the-error": _wrong_back,
        },
        lambda structure, parameters: parameters.task in ("any", _TASKS[structure]),
    ),
)
