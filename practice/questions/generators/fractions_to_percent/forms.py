"""Fractions, decimals and percents turned into each other."""

# Every structure takes the parameters, also where it does not need them.
# ruff: noqa: ARG001

from __future__ import annotations

import random
from fractions import Fraction
from typing import Literal

from practice.questions.generators.draft import Draft, RedrawError, Wrong, number, typed
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip, as_wrong, find_the_error, merged
from practice.questions.generators.wording import show


class FormParameters(Parameters):
    """``between``: fractions and decimals only, or percents as well."""

    between: Literal["fractions-and-decimals", "percents"] = "percents"


_BOTTOMS = ((2, 4, 5, 10), (4, 5, 10, 20, 25, 50), (8, 20, 25, 40, 50, 100))


def _share(draw: random.Random, level: int) -> Fraction:
    bottom = draw.choice(_BOTTOMS[level - 1])
    value = Fraction(draw.randint(1, bottom - 1), bottom)
    if value.denominator == 1 or (level == 3 and draw.random() < 0.3):
        value += 1
    return value


def _to_decimal(draw: random.Random, level: int, parameters: FormParameters) -> Draft:
    value = _share(draw, level)
    a, b = value.numerator, value.denominator
    slips = [
        Slip(Fraction(int(f"{a}{b}"), 10 ** len(f"{a}{b}")), "", "Numerator and denominator are no decimal digits."),
        Slip(a + Fraction(b, 10 ** len(str(b))), "", f"The stroke is no point: {a}/{b} is {a} divided by {b}."),
        Slip(value / 10, "", "The point stands one place too far left. Check with a rough size."),
    ]
    scale = next(n for n in (10, 100, 1000) if n % b == 0)
    return number(
        f"Write {a}/{b} as a decimal.",
        value,
        as_wrong(merged(slips, value)),
        f"{a}/{b} = {a * scale // b}/{scale} = {show(value)}." if scale != b else f"{a}/{b} is {show(value)}.",
        {"value": str(value)},
        form="decimal",
    )


def _to_fraction(draw: random.Random, level: int, parameters: FormParameters) -> Draft:
    value = _share(draw, level)
    places = len(show(value).partition(".")[2])
    digits, scale = int(value * 10**places), 10**places
    wrong = [
        Wrong(str(Fraction(digits, scale * 10)), f"The last place is that of the parts of {scale}."),
        Wrong(str(Fraction(digits, 10) if places > 1 else Fraction(1, digits)), "Read the name of the last place."
              if places > 1 else "The digit counts the parts; it stands above."),
    ]  # fmt: skip
    if Fraction(str(wrong[1].answer)) in (value, Fraction(str(wrong[0].answer))):
        wrong.pop()
    return typed(
        "fraction",
        f"Write {show(value)} as a fraction in lowest terms.",
        str(value),
        wrong,
        f"{show(value)} = {digits}/{scale}" + (f" = {value}." if str(value) != f"{digits}/{scale}" else "."),
        {"value": str(value)},
        lowest_terms=True,
        decimals=False,
    )


def _percent_of_form(draw: random.Random, level: int, parameters: FormParameters) -> Draft:
    """A fraction or a decimal as a percent."""
    value = _share(draw, level)
    if draw.random() < 0.5:
        a, b = value.numerator, value.denominator
        shown = f"{a}/{b}"
        slips = [
            Slip(a * 10 if a * 10 != value * 100 else a, "", "Percent means out of a hundred: scale to 100 below."),
            Slip(Fraction(b), "", "That is the denominator. Percent means out of a hundred."),
            Slip(value, "", "That is the number itself. Percent counts hundredths."),
        ]
    else:
        shown = show(value)
        slips = [
            Slip(value * 10, "", "That counts tenths. Percent counts hundredths."),
            Slip(value * 1000, "", "That counts thousandths. Percent counts hundredths."),
            Slip(value, "", "That is the number itself. Percent counts hundredths."),
        ]
    return number(
        f"How many percent is {shown}?",
        value * 100,
        as_wrong(merged(slips, value * 100)),
        f"{shown} = {show(value * 100)}/100, which is {show(value * 100)}%."
        if (value * 100).denominator == 1
        else f"{shown} × 100 = {show(value * 100)}, so it is {show(value * 100)}%.",
        {"value": str(value)},
        unit="%",
    )


def _form_of_percent(draw: random.Random, level: int, parameters: FormParameters) -> Draft:
    percent = Fraction(draw.choice((5, 8, 12, 15, 25, 35, 40, 60, 75, 80) if level < 3 else (0, 120, 150, 250, 105)))
    if not percent:
        percent = Fraction(draw.choice((1, 3, 5, 7)), 2)
    elif level == 2:
        percent = Fraction(draw.randint(1, 99))
    value = percent / 100
    if draw.random() < 0.5 and percent.denominator == 1:
        return typed(
            "fraction",
            f"Write {show(percent)}% as a fraction in lowest terms.",
            str(value),
            [
                Wrong(str(percent / 10), "That counts tenths; percent counts hundredths."),
                Wrong(str(1 / percent), f"{show(percent)} is the number of hundredths, so it stands above."),
            ],
            f"{show(percent)}% = {show(percent)}/100" + (f" = {value}." if value.denominator != 100 else "."),
            {"value": str(value)},
            lowest_terms=True,
            decimals=False,
        )
    slips = [
        Slip(percent / 10, "", "The point has moved one place. Percent counts hundredths: two places."),
        Slip(percent / 1000, "", "The point has moved three places. Percent counts hundredths: two places."),
        Slip(percent * 100, "", "Divide by 100; do not multiply."),
    ]
    return number(
        f"Write {show(percent)}% as a decimal.",
        value,
        as_wrong(slips),
        f"{show(percent)}% is {show(percent)} hundredths: {show(value)}.",
        {"value": str(value)},
        form="decimal",
    )


def _express(draw: random.Random, level: int, parameters: FormParameters) -> Draft:
    """What percent one number is of another."""
    whole = draw.choice((10, 20, 25, 50) if level == 1 else (20, 25, 40, 50, 200, 300, 400))
    part = draw.randint(1, whole - 1)
    percent = Fraction(100 * part, whole)
    if percent.denominator > 1:
        raise RedrawError
    thing = draw.choice(("questions are answered", "seats are taken", "seeds have come up", "parcels have arrived"))
    slips = [
        Slip(part, "", f"That is the number itself, out of {whole}. Percent is out of a hundred."),
        Slip(100 - percent, "", "That is the percent of the rest."),
        Slip(Fraction(100 * whole, part), "", f"That is what percent {whole} is of {part}."),
    ]
    return number(
        f"{part} of {whole} {thing}. How many percent is that?",
        percent,
        as_wrong(merged(slips, percent)),
        f"{part}/{whole} = {percent}/100, which is {percent}%.",
        {"part": part, "whole": whole},
        unit="%",
    )


def _wrong_form(draw: random.Random, level: int, parameters: FormParameters) -> Draft:
    value = _share(draw, level)
    a, b = value.numerator, value.denominator
    slips = [
        Slip(value * 1000, "Multiplied by 1000", "Percent counts hundredths, so multiply by 100."),
        Slip(value * 10, "Multiplied by 10", "Percent counts hundredths, so multiply by 100."),
        Slip(Fraction(100 * b, a), "Divided the denominator by the numerator", f"{a}/{b} is {a} divided by {b}."),
        Slip(Fraction(b), "Gave the denominator", f"Percent is out of 100, not out of {b}."),
    ]
    return find_the_error(
        draw,
        f"looked for how many percent {a}/{b} is",
        value * 100,
        slips,
        f"{a}/{b} × 100 = {show(value * 100)}.",
        {"value": str(value)},
    )


GENERATORS_HERE = (
    Generator(
        "fractions_decimals_percents",
        1,
        "Fractions, decimals and percents turned into each other, parts expressed in percent, and a mistake to find.",
        FormParameters,
        {
            "to-decimal": _to_decimal,
            "to-fraction": _to_fraction,
            "to-percent": _percent_of_form,
            "from-percent": _form_of_percent,
            "express": _express,
            "find-the-error": _wrong_form,
        },
        lambda structure, parameters: (
            structure in ("to-decimal", "to-fraction")
            if parameters.between == "fractions-and-decimals"
            else structure not in ("to-decimal", "to-fraction")
        ),
    ),
)
