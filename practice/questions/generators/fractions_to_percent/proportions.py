"""Ratios, rates and proportional amounts."""

# Every structure takes the parameters, also where it does not need them.
# ruff: noqa: ARG001

from __future__ import annotations

import math
import random
from fractions import Fraction
from typing import Literal

from practice.questions.generators.draft import Draft, RedrawError, Wrong, choice, number
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip, as_wrong, find_the_error, merged
from practice.questions.generators.wording import show


class ProportionParameters(Parameters):
    """``about``: ratios of two amounts, rates for one, or proportional amounts in stories and tables."""

    about: Literal["ratios", "rates", "amounts"] = "ratios"


def _ratio(draw: random.Random, level: int) -> tuple[int, int, int]:
    """Two numbers without common factor and a scale."""
    a, b = draw.sample(range(1, 5 + 2 * level), 2)
    if math.gcd(a, b) > 1 or (1 in (a, b) and level > 1):
        raise RedrawError
    return a, b, draw.randint(2, 4 + 3 * level)


def _missing_slips(a: int, b: int, scale: int) -> list[Slip]:
    return [
        Slip(b + a * (scale - 1), "Added the same number to both", "A ratio is kept by multiplying both numbers."),
        Slip(b, "Left the second number as it was", "Both numbers are multiplied."),
        Slip(a * scale * a, "Used the first number twice", f"The second number, {b}, is multiplied."),
        Slip(b * (scale + 1), "Multiplied by one too many", f"{a} became {a * scale}: which factor is that?"),
    ]


def _scaled(draw: random.Random, level: int, parameters: ProportionParameters) -> Draft:
    a, b, scale = _ratio(draw, level)
    return number(
        f"The ratios {a}:{b} and {a * scale}:k are equal. What is k?",
        b * scale,
        as_wrong(merged(_missing_slips(a, b, scale), b * scale)),
        f"{a} × {scale} = {a * scale}, so k = {b} × {scale} = {b * scale}.",
        {"a": a, "b": b, "scaled": a * scale},
    )


def _mixed(draw: random.Random, level: int, parameters: ProportionParameters) -> Draft:
    a, b, scale = _ratio(draw, level)
    first, second = draw.choice(
        (("syrup", "water"), ("cement", "sand"), ("oil", "vinegar"), ("blue paint", "white paint"))
    )
    return number(
        f"{first.capitalize()} and {second} are mixed in the ratio {a}:{b}. How many litres of {second} go with "
        f"{a * scale} litres of {first}?",
        b * scale,
        as_wrong(merged(_missing_slips(a, b, scale), b * scale)),
        f"{a * scale} is {scale} × {a}, so {scale} × {b} = {b * scale} litres.",
        {"a": a, "b": b, "scaled": a * scale},
        unit=["litres", "l", "litre"],
    )


def _shared(draw: random.Random, level: int, parameters: ProportionParameters) -> Draft:
    a, b, scale = _ratio(draw, level)
    total = (a + b) * scale
    slips = [
        Slip(b * scale, "", "That is the other share."),
        Slip(Fraction(total, a), "", f"The amount is cut into {a} + {b} = {a + b} parts."),
        Slip(Fraction(total, 2), "", "The shares are equal only in the ratio 1:1."),
        Slip(scale, "", f"That is one part. The share has {a} parts." if a > 1 else f"Check the parts: {a} + {b}."),
    ]
    return number(
        f"{total} euros are divided between two people in the ratio {a}:{b}. How many euros does the first one get?",
        a * scale,
        as_wrong(merged(slips, a * scale)),
        f"One part is {total} ÷ {a + b} = {scale}, and {a} × {scale} = {a * scale}.",
        {"a": a, "b": b, "total": total},
        unit=["euros", "euro", "€"],
    )


def _lowest(draw: random.Random, level: int, parameters: ProportionParameters) -> Draft:
    a, b, scale = _ratio(draw, level)
    x, y = draw.choice((("red", "white"), ("small", "large"), ("new", "old")))
    wrong = [
        Wrong(f"{b}:{a}", f"That is {y} to {x}; the order matters."),
        Wrong(f"{a}:{a + b}", f"That compares the {x} ones with all of them."),
        Wrong(f"{a * scale - b * scale}:1" if a > b else f"1:{b * scale - a * scale}", "A ratio is no difference."),
    ]
    return choice(
        f"There are {a * scale} {x} and {b * scale} {y} chairs. "
        f"What is the ratio of {x} to {y} chairs in lowest terms?",
        f"{a}:{b}",
        wrong,
        f"Both numbers are divisible by {scale}: {a * scale}:{b * scale} = {a}:{b}.",
        {"first": a * scale, "second": b * scale},
    )


def _ratio_error(draw: random.Random, level: int, parameters: ProportionParameters) -> Draft:
    a, b, scale = _ratio(draw, level)
    return find_the_error(
        draw, f"looked for k in {a}:{b} = {a * scale}:k", b * scale, _missing_slips(a, b, scale),
        f"The factor is {scale}, so k = {b * scale}.", {"a": a, "b": b, "scaled": a * scale},
    )  # fmt: skip


# What is measured, its unit, the counted thing, plausible rates for one.
_RATES = (
    ("A car drives {x} km in {n} hours.", "km", "hours", "hour", (40, 110)),
    ("A pump fills {x} litres in {n} minutes.", "litres", "minutes", "minute", (5, 60)),
    ("{n} kg of apples cost {x} euros.", "euros", "kg", "kilogram", (2, 5)),
    ("{n} tickets cost {x} euros.", "euros", "tickets", "ticket", (6, 40)),
    ("A printer prints {x} pages in {n} minutes.", "pages", "minutes", "minute", (8, 45)),
)


def _rate(draw: random.Random, level: int) -> tuple[tuple[str, str, str, str, tuple[int, int]], Fraction, int]:
    kind = draw.choice(_RATES)
    rate = Fraction(draw.randint(*kind[4]))
    if level > 1 and kind[1] != "pages" and draw.random() < 0.5:
        rate += Fraction(1, 2)
    count = draw.randint(2, 4 + 2 * level)
    if (rate * count).denominator > 1 or rate == count:
        raise RedrawError
    return kind, rate, count


def _for_one(draw: random.Random, level: int, parameters: ProportionParameters) -> Draft:
    (text, unit, _, one, _), rate, count = _rate(draw, level)
    total = rate * count
    slips = [
        Slip(Fraction(count) / total, "", "That is upside down: how much of the second goes with one of the first."),
        Slip(total * count, "", f"Divide by {count}; for one it is less."),
        Slip(total - count, "", "Amounts of different kinds cannot be taken from each other. Divide."),
    ]
    return number(
        f"{text.format(x=show(total), n=count)} How many {unit} is that for one {one}?",
        rate,
        as_wrong(merged([s for s in slips if s.gives > 0], rate)),
        f"{show(total)} ÷ {count} = {show(rate)}.",
        {"total": str(total), "count": count},
    )


def _for_many(draw: random.Random, level: int, parameters: ProportionParameters) -> Draft:
    (text, unit, many, _, _), rate, count = _rate(draw, level)
    total, other = rate * count, draw.randint(2, 6 + 3 * level)
    if other == count or (rate * other).denominator > 1:
        raise RedrawError
    slips = [
        Slip(total + other - count, "", "The amounts do not grow by the same number; find the amount for one first."),
        Slip(total * other, "", f"The {show(total)} are for {count} already, not for one."),
        Slip(rate, "", "That is the amount for one."),
    ]
    return number(
        f"{text.format(x=show(total), n=count)} How many {unit} go with {other} {many} at the same rate?",
        rate * other,
        as_wrong(merged([s for s in slips if s.gives > 0], rate * other)),
        f"For one it is {show(total)} ÷ {count} = {show(rate)}, so {other} × {show(rate)} = {show(rate * other)}.",
        {"total": str(total), "count": count, "other": other},
    )


def _how_many(draw: random.Random, level: int, parameters: ProportionParameters) -> Draft:
    """The inverse."""
    (text, unit, many, _, _), rate, count = _rate(draw, level)
    total, other = rate * count, draw.randint(2, 6 + 3 * level)
    wanted = rate * other
    if other == count or wanted.denominator > 1:
        raise RedrawError
    slips = [
        Slip(wanted / count, "", f"That divides by {count}; divide by the amount for one."),
        Slip(count + wanted - total, "", "The amounts do not grow by the same number; find the amount for one first."),
        Slip(other + 1, "", f"Check: {other + 1} × {show(rate)} is more than that."),
    ]
    return number(
        f"{text.format(x=show(total), n=count)} How many {many} go with {show(wanted)} {unit} at the same rate?",
        other,
        as_wrong(merged([s for s in slips if s.gives > 0], other)),
        f"For one it is {show(total)} ÷ {count} = {show(rate)}, and {show(wanted)} ÷ {show(rate)} = {other}.",
        {"total": str(total), "count": count, "wanted": str(wanted)},
    )


def _better_offer(draw: random.Random, level: int, parameters: ProportionParameters) -> Draft:
    thing = draw.choice(("pens", "batteries", "eggs", "light bulbs"))
    counts, prices = draw.sample(range(2, 13), 4), []
    for count in counts:
        prices.append(Fraction(count * draw.randint(30, 90), 100))
    each = [p / n for p, n in zip(prices, counts, strict=True)]
    if len(set(each)) < 4 or len({*prices}) < 4 or any((p * 10).denominator > 1 for p in prices):
        raise RedrawError
    offers = [f"{n} {thing} for {float(p):.2f} euros" for p, n in zip(prices, counts, strict=True)]
    best = each.index(min(each))
    wrong = [Wrong(offers[n], f"That is {float(each[n]):.2f} euros each.") for n in range(4) if n != best]
    return choice(
        "Which offer has the lowest price for one piece?",
        offers[best],
        wrong,
        f"There one costs {float(each[best]):.2f} euros, less than in the other offers.",
        {"offers": [*offers]},
    )


def _which_table(draw: random.Random, level: int, parameters: ProportionParameters) -> Draft:
    k = Fraction(draw.randint(2, 4 + 2 * level), draw.choice((1, 2)))
    xs = sorted(draw.sample(range(2, 12), 3))
    tables = {
        "right": [k * x for x in xs],
        "sum": [k * xs[0] + (x - xs[0]) for x in xs],
        "square": [k * xs[0] * x * x / xs[0] / xs[0] for x in xs],
    }
    extra = draw.randint(1, 4)
    tables["plus"] = [k * x + extra for x in xs]
    if any(v.denominator > 2 for values in tables.values() for v in values):
        raise RedrawError
    text = {
        name: ", ".join(f"{x} → {show(v)}" for x, v in zip(xs, values, strict=True)) for name, values in tables.items()
    }
    why = {
        "sum": "Here both grow by the same number; the quotient changes.",
        "plus": f"Here {extra} is added each time; the quotient changes.",
        "square": "Here the quotient itself grows.",
    }
    return choice(
        "In which table is the second amount proportional to the first?",
        text["right"],
        [Wrong(text[name], feedback) for name, feedback in why.items()],
        f"There the second divided by the first is always {show(k)}.",
        {"tables": list(text.values())},
    )


def _constant(draw: random.Random, level: int, parameters: ProportionParameters) -> Draft:
    k, x = (
        Fraction(draw.randint(3, 9 + 4 * level), draw.choice((1, 2, 4) if level > 1 else (1, 2))),
        draw.randint(2, 12),
    )
    y = k * x
    if y.denominator > 1 or k == x or k == 1:
        raise RedrawError
    slips = [
        Slip(x / y, "", "That is upside down: y is k times x, so divide y by x."),
        Slip(y - x, "", "Proportional means a constant quotient, not a constant difference."),
        Slip(x * y, "", "Divide y by x; do not multiply."),
    ]
    return number(
        f"y is proportional to x, and y = {show(y)} at x = {x}. What is the constant of proportionality y/x?",
        k,
        as_wrong(merged(slips, k)),
        f"{show(y)} ÷ {x} = {show(k)}.",
        {"x": x, "y": str(y)},
    )


_FOR = {
    "ratios": ("scaled", "mixed", "shared", "lowest", "find-the-error"),
    "rates": ("for-one", "how-many", "better-offer"),
    "amounts": ("for-many", "how-many", "which-table", "constant"),
}

GENERATORS_HERE = (
    Generator(
        "proportions",
        1,
        "Equal ratios, mixtures, shares, rates for one, proportional amounts and tables, and a mistake to find.",
        ProportionParameters,
        {
            "scaled": _scaled,
            "mixed": _mixed,
            "shared": _shared,
            "lowest": _lowest,
            "for-one": _for_one,
            "for-many": _for_many,
            "how-many": _how_many,
            "better-offer": _better_offer,
            "which-table": _which_table,
            "constant": _constant,
            "find-the-error": _ratio_error,
        },
        lambda structure, parameters: structure in _FOR[parameters.about],
    ),
)
