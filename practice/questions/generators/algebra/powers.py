"""Powers: squares and cubes, whole exponents, powers of ten, zero and negative exponents."""

# Every structure takes the parameters, also where it does not need them.
# ruff: noqa: ARG001

from __future__ import annotations

import random
from fractions import Fraction
from typing import Any, Literal

from practice.questions.generators.draft import Draft, RedrawError, number
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip, as_wrong, find_the_error, merged
from practice.questions.generators.wording import grouped, in_brackets, raised


class PowerParameters(Parameters):
    """``exponents``: squares and cubes only, whole exponents, powers of ten, or zero and negative exponents."""

    exponents: Literal["squares-and-cubes", "whole", "of-ten", "negative"] = "whole"


Base = int | Fraction


def _case(draw: random.Random, level: int, parameters: PowerParameters) -> tuple[Base, int]:
    """A base and an exponent."""
    match parameters.exponents:
        case "squares-and-cubes":
            exponent = draw.choice((2, 3))
            largest = ((9, 4), (12, 6), (20, 10))[level - 1][exponent - 2]
            return draw.randint(2, largest), exponent
        case "of-ten":
            return 10, draw.randint(2, 3 + 2 * level)
        case "negative":
            base: Base = draw.randint(2, 4 + 2 * level)
            if level == 3 and draw.random() < 0.5:
                base = Fraction(draw.randint(1, 4), draw.choice((3, 5, 7)))
            return base, draw.choice((0, -1, -2, -3) if base < 6 else (0, -1, -2))
    base = draw.randint(2, 3 + 2 * level)
    if level == 3 and draw.random() < 0.4:
        base = Fraction(draw.randint(1, 3), draw.choice((4, 5)))
    return base, draw.randint(2, 6 if base == 2 else 4 if base < 6 else 3)


def _power_text(base: Base, exponent: int) -> str:
    return raised(in_brackets(base), exponent) if exponent != 1 else in_brackets(base)


def _plain(value: Base) -> str:
    return grouped(value) if Fraction(value).denominator == 1 else str(value)


def _slips(base: Base, exponent: int) -> list[Slip]:
    if exponent <= 0:
        power, positive = Fraction(base) ** exponent, Fraction(base) ** -exponent
        slips = [
            Slip(
                -positive,
                "Put a minus sign before the power",
                "A minus sign in the exponent does not make the value negative; it calls for the reciprocal.",
            ),
            Slip(
                base * exponent,
                "Multiplied the base by the exponent",
                "The exponent is no factor; it counts the steps of multiplying or, below zero, of dividing.",
            ),
        ]
        if exponent:
            slips.append(
                Slip(positive, "Left out the minus of the exponent", "The minus in the exponent was overlooked.")
            )
            slips.append(Slip(power * base, "Went one step too few", "One factor too few went into the denominator."))
        else:
            slips.append(
                Slip(
                    base,
                    "Took the exponent 0 for 1",
                    "The exponent 1 gives the base itself; for 0, divide by it once more.",
                )
            )
        return slips
    return [
        Slip(
            base * exponent,
            "Multiplied the base by the exponent",
            f"That is {exponent} times {base}. The exponent says how many factors {base} there are.",
        ),
        Slip(
            Fraction(base) ** (exponent - 1),
            "Used one factor too few",
            f"That is {'the base alone' if exponent == 2 else f'only {exponent - 1} factors'}; "
            f"the exponent asks for {exponent} factors.",
        ),
        Slip(
            Fraction(base) ** (exponent + 1),
            "Used one factor too many",
            f"That has {exponent + 1} factors; the exponent asks for {exponent}.",
        ),
    ]


def _working(base: Base, exponent: int) -> str:
    value = Fraction(base) ** exponent
    text = _power_text(base, exponent)
    if not exponent:
        return f"Any base but 0 to the power 0 is 1: {text} = {in_brackets(base)} ÷ {in_brackets(base)} = 1."
    if exponent < 0:
        below = _power_text(base, -exponent)
        reciprocal = 1 / Fraction(base)
        if exponent == -1:
            return f"{text} is the reciprocal of {base}, which is {value}."
        if Fraction(base).denominator > 1:
            turned = str(reciprocal) if reciprocal.denominator == 1 else f"({reciprocal})"
            return f"{text} is the power {raised(turned, -exponent)} of the reciprocal, which is {value}."
        return f"{text} = 1/{below} = {value}."
    product = " × ".join([in_brackets(base)] * exponent)
    return f"{text} = {product} = {_plain(value)}."


def _facts(base: Base, exponent: int) -> dict[str, Any]:
    return {"base": str(base), "exponent": exponent}


def _value(draw: random.Random, level: int, parameters: Any) -> Draft:
    base, exponent = _case(draw, level, parameters)
    value = Fraction(base) ** exponent
    form = " Give a fraction." if Fraction(base).denominator > 1 or (exponent < 0 and value.denominator > 1) else ""
    return number(
        f"What is {_power_text(base, exponent)}?{form}",
        value,
        as_wrong(merged(_slips(base, exponent), value)),
        _working(base, exponent),
        _facts(base, exponent),
    )


def _wrong_value(draw: random.Random, level: int, parameters: Any) -> Draft:
    base, exponent = _case(draw, level, parameters)
    value = Fraction(base) ** exponent
    return find_the_error(
        draw,
        f"worked out {_power_text(base, exponent)}",
        value,
        merged(_slips(base, exponent), value),
        _working(base, exponent),
        _facts(base, exponent),
        text=_plain,
    )


def _which_exponent(draw: random.Random, level: int, parameters: Any) -> Draft:
    base, exponent = _case(draw, level, parameters)
    if base == 1 or (exponent == 1):
        raise RedrawError
    value = Fraction(base) ** exponent
    if exponent <= 0:
        slips = [
            Slip(-exponent, "", f"That exponent gives {Fraction(base) ** -exponent}; look at which side of 1 it lies."),
            Slip(exponent - 1, "", f"That gives {Fraction(base) ** (exponent - 1)}, one step too far."),
            Slip(exponent + 1, "", f"That gives {Fraction(base) ** (exponent + 1)}; one step is missing."),
        ]
    else:
        slips = [
            Slip(exponent + 1, "", f"That gives {_plain(Fraction(base) ** (exponent + 1))}. Count the factors again."),
            Slip(exponent - 1, "", f"That gives {_plain(Fraction(base) ** (exponent - 1))}. Count the factors again."),
            Slip(value / base, "", f"That divides by {base} once. Ask how many factors {base} are multiplied."),
        ]
    return number(
        f"Which exponent belongs in the gap? {in_brackets(base)} to the power __ is {_plain(value)}.",
        exponent,
        as_wrong(merged(slips, exponent)),
        _working(base, exponent).removesuffix(".") + f", so the exponent is {exponent}.",
        {**_facts(base, exponent), "value": str(value)},
    )


def _which_base(draw: random.Random, level: int, parameters: Any) -> Draft:
    base, exponent = _case(draw, level, parameters)
    if Fraction(base).denominator > 1 or not exponent or exponent == -1:
        raise RedrawError
    value = Fraction(base) ** exponent
    size = Fraction(base) ** abs(exponent)
    name = {2: "squared", 3: "cubed"}.get(exponent, f"raised to the power {exponent}")
    near = [n for n in (int(base) + 1, int(base) - 1) if n > 1 or exponent > 0]
    slips = [
        Slip(
            size / abs(exponent),
            "",
            f"That divides by {abs(exponent)}. The number is a factor {abs(exponent)} times over.",
        ),
        *(Slip(n, "", f"{_power_text(n, exponent)} is {Fraction(n) ** exponent}.") for n in near),
    ]
    return number(
        f"Which positive number {name} gives {value}?",
        base,
        as_wrong(merged(slips, base)),
        _working(base, exponent),
        _facts(base, exponent) | {"value": str(value)},
    )


def _picture(draw: random.Random, level: int, parameters: Any) -> Draft:
    base, exponent = _case(draw, level, parameters)
    if exponent == 2:
        thing = draw.choice(("tiles", "slabs", "cork squares"))
        prompt = f"A square floor is {base} {thing} long and {base} {thing} wide. How many {thing} cover it?"
        rim = Slip(4 * base, "", "That goes round the edge. The floor is filled row by row.")
        how = f"{base} rows of {base}"
    else:
        thing = draw.choice(("sugar cubes", "wooden cubes", "stock cubes"))
        prompt = (
            f"A large cube is built from {thing}. Each of its edges is {base} cubes long. How many {thing} is that?"
        )
        rim = Slip(6 * base**2, "", "That counts squares on the six faces. The cubes fill the inside as well.")
        how = f"{base} layers of {base} rows of {base}"
    value = Fraction(base) ** exponent
    return number(
        prompt,
        value,
        as_wrong(merged([rim, *_slips(base, exponent)[:2]], value)),
        f"There are {how}: {_working(base, exponent)}",
        _facts(base, exponent),
    )


def _growth(draw: random.Random, level: int, parameters: Any) -> Draft:
    """From one power to the next."""
    base, exponent = _case(draw, max(level, 2), parameters)
    if Fraction(base).denominator > 1 or exponent + 1 in (0, 1) or exponent in (0, 1):
        raise RedrawError
    down = draw.random() < 0.5 and parameters.exponents != "negative"
    if down:
        exponent += 2
    new = exponent - 1 if down else exponent + 1
    value, wanted = Fraction(base) ** exponent, Fraction(base) ** new
    slips = [
        Slip(value - base if down else value + base, "", f"One step in the exponent is a factor {base}, not a sum."),
        Slip(
            value * base if down else value / base,
            "",
            f"That goes the other way, to the exponent {2 * exponent - new}.",
        ),
        Slip(value / 2 if down else value * 2, "", f"A step in the exponent changes the value by the factor {base}."),
    ]
    if base == 2:
        slips.pop()
    return number(
        f"{_power_text(base, exponent)} is {value}. What is {_power_text(base, new)}?",
        wanted,
        as_wrong(merged(slips, wanted)),
        f"The exponent goes {'down' if down else 'up'} by one, so {'divide' if down else 'multiply'} by {base}: "
        f"{value} {'÷' if down else '×'} {base} = {wanted}.",
        {**_facts(base, new), "from": exponent},
    )


def _times_ten(draw: random.Random, level: int, parameters: Any) -> Draft:
    factor, exponent = draw.randint(2, 10**level), draw.randint(2, 3 + level)
    if factor % 10 == 0:
        raise RedrawError
    value = factor * 10**exponent
    slips = [
        Slip(value // 10, "", f"One zero is missing: {_power_text(10, exponent)} has {exponent} zeros."),
        Slip(value * 10, "", f"One zero too many: {_power_text(10, exponent)} has {exponent} zeros."),
        Slip(factor * 10 * exponent, "", f"{_power_text(10, exponent)} is not 10 × {exponent}."),
    ]
    return number(
        f"What is {factor} × {_power_text(10, exponent)}?",
        value,
        as_wrong(merged(slips, value)),
        f"{_power_text(10, exponent)} = {grouped(10**exponent)}, so the digits move {exponent} places to the left: "
        f"{grouped(value)}.",
        {"factor": factor, "base": "10", "exponent": exponent},
    )


def _which_power_of_ten(draw: random.Random, level: int, parameters: Any) -> Draft:
    factor, exponent = draw.randint(2, 10**level), draw.randint(2, 3 + level)
    if factor % 10 == 0:
        raise RedrawError
    slips = [
        Slip(exponent + 1, "", "Count how many places the digits have moved; the power has one zero for each."),
        Slip(exponent - 1, "", f"That gives {grouped(factor * 10 ** (exponent - 1))}; one more zero is needed."),
        Slip(10**exponent, "", "That is the power itself. Asked is its exponent."),
    ]
    return number(
        f"Which exponent belongs in the gap? {factor} × 10 to the power __ is {grouped(factor * 10**exponent)}.",
        exponent,
        as_wrong(slips),
        f"The digits of {factor} moved {exponent} places to the left, so the factor is {grouped(10**exponent)} = "
        f"{_power_text(10, exponent)}.",
        {"factor": factor, "base": "10", "exponent": exponent, "value": str(factor * 10**exponent)},
    )


_USED: dict[str, tuple[str, ...]] = {
    "squares-and-cubes": ("value", "which-base", "picture", "find-the-error"),
    "whole": ("value", "which-exponent", "which-base", "growth", "find-the-error"),
    "of-ten": ("value", "which-exponent", "times-ten", "which-power-of-ten", "find-the-error"),
    "negative": ("value", "which-exponent", "which-base", "growth", "find-the-error"),
}

GENERATORS_HERE = (
    Generator(
        "powers",
        1,
        "The value of a power, its base or its exponent, the next power, and a mistake to find.",
        PowerParameters,
        {
            "value": _value,
            "which-exponent": _which_exponent,
            "which-base": _which_base,
            "picture": _picture,
            "growth": _growth,
            "times-ten": _times_ten,
            "which-power-of-ten": _which_power_of_ten,
            "find-the-error": _wrong_value,
        },
        lambda structure, parameters: structure in _USED[parameters.exponents],
    ),
)
