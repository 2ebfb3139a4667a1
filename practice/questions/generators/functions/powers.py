"""Fractional exponents, logarithms, growth and decay."""

from __future__ import annotations

import random
from fractions import Fraction
from typing import Literal

from practice.questions.generators.draft import RedrawError
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip
from practice.questions.generators.wording import raised, show
from practice.questions.generators.worked import Builder, Worked, worked_structures


class PowerParameters(Parameters):
    """``ask``: rational exponents, logarithms, their laws, or growth."""

    ask: Literal["exponent", "logarithm", "laws", "growth"] = "exponent"


def _exponent(draw: random.Random, level: int) -> Worked:
    base, root = draw.choice(
        (
            (2, 3),
            (3, 2),
            (2, 4),
            (5, 2),
            (4, 2),
            (3, 3),
            (2, 5),
            (10, 2),
            (7, 2),
            (6, 2),
            (10, 3),
            (4, 3),
            (5, 3),
            (9, 2),
        )
    )
    whole = base**root
    top = 1 if level == 1 else draw.choice([t for t in (2, 3) if t % root and (root, t) != (4, 2)])
    minus = level == 3
    right = Fraction(base) ** (-top if minus else top)
    exponent = f"{'-' if minus else ''}{top}/{root}"
    return Worked(
        "",
        f"{whole} to the power {exponent}",
        right,
        [
            Slip(
                Fraction(whole * top, root) * (-1 if minus else 1),
                "Multiplied by the exponent",
                "A fraction as exponent means a root and a power.",
            ),
            Slip(
                Fraction(base) ** top if minus else Fraction(base),
                "Left out the minus sign" if minus else "Took only the root",
                "A negative exponent means one over." if minus else f"Raise the root to the power {top}.",
            ),
            Slip(
                -(Fraction(base) ** top) if minus else Fraction(whole) ** top,
                "Made the result negative" if minus else "Took only the power",
                "A negative exponent turns the power round; it makes nothing negative."
                if minus
                else f"Take the root as well: the bottom of the exponent is {root}.",
            ),
            Slip(Fraction(whole, root), "Divided by the root's number", "Take the root; do not divide."),
        ],
        f"The {('square', 'cube', 'fourth', 'fifth')[root - 2]} root of {whole} is {base}"
        + (f", and {base}{raised('', top)} = {base**top}" if top > 1 else "")
        + (f", so with the minus sign it is {right}." if minus else "."),
        {"what": "power", "whole": whole, "top": -top if minus else top, "bottom": root},
    )


def _exponent_inverse(draw: random.Random, level: int) -> Worked:
    base, n = draw.choice(((2, 3), (2, 4), (3, 2), (3, 3), (2, 5), (5, 2), (5, 3), (10, 2), (10, 3), (7, 2), (4, 2)))
    top = draw.randint(1, 3)
    if level == 1:
        return Worked(
            f"The {('square', 'cube', 'fourth', 'fifth')[n - 2]} root of {base**n} is written as a power of {base**n}.",
            "the exponent",
            Fraction(1, n),
            [
                Slip(n, "", "A root is one over that number as exponent."),
                Slip(Fraction(-n), "", "A negative exponent would be one over a power."),
                Slip(base, "", "That is the root itself."),
            ],
            f"The root number goes underneath: 1/{n}.",
            {"what": "root-exponent", "whole": base**n, "right": base},
        )
    sign = -1 if level == 3 else 1
    value = Fraction(base) ** (sign * top)
    if top == n or (n, top) == (4, 2):
        raise RedrawError
    return Worked(
        f"{base**n} raised to the power x gives {show(value) if sign > 0 else value}.",
        "x",
        Fraction(sign * top, n),
        [
            Slip(Fraction(sign * n, top), "", "Turned upside down: the root number goes underneath."),
            Slip(sign * top, "", f"That would be the power of {base}; {base**n} is {base}{raised('', n)}."),
            Slip(Fraction(-sign * top, n), "", "Look at the sign: a negative exponent gives one over a power."),
        ],
        f"{base**n} = {base}{raised('', n)}, and {value} = {base} to the power {sign * top}: x = "
        f"{Fraction(sign * top, n)}.",
        {"what": "exponent", "whole": base**n, "value": str(value)},
    )


def _logarithm(draw: random.Random, level: int) -> Worked:
    base, n = draw.choice(
        (
            (2, 3),
            (2, 4),
            (2, 5),
            (2, 6),
            (3, 2),
            (3, 3),
            (3, 4),
            (5, 2),
            (5, 3),
            (10, 2),
            (10, 3),
            (10, 4),
            (4, 2),
            (4, 3),
            (7, 2),
        )
    )
    if level == 1:
        return Worked(
            "",
            f"the logarithm of {base**n} to the base {base}",
            n,
            [
                Slip(Fraction(base**n, base), "Divided by the base", "Ask which power of the base it is."),
                Slip(base**n, "Gave the number itself", "The exponent is asked."),
                Slip(n - 1, "Counted one factor too few", f"{base}{raised('', n)} = {base**n}."),
                Slip(n + 1, "Counted one factor too many", f"{base}{raised('', n)} = {base**n}."),
            ],
            f"{base}{raised('', n)} = {base**n}, so it is {n}.",
            {"what": "log", "base": base, "x": str(base**n)},
        )
    if level == 2:
        return Worked(
            "",
            f"the logarithm of 1/{base**n} to the base {base}",
            -n,
            [
                Slip(n, "Left out the minus sign", "One over a power has a negative exponent."),
                Slip(
                    Fraction(1, n), "Turned the exponent upside down", "One over a power makes the exponent negative."
                ),
                Slip(Fraction(-1, n), "Took a root", "1/ makes the exponent negative; no root is taken."),
                Slip(-(base**n), "Made the number negative", "The exponent is asked."),
            ],
            f"{base} to the power {-n} is 1/{base**n}, so it is {-n}.",
            {"what": "log", "base": base, "x": str(Fraction(1, base**n))},
        )
    m = draw.randint(1, 5)
    if m == n:
        raise RedrawError
    return Worked(
        "",
        f"the logarithm of {base**m} to the base {base**n}",
        Fraction(m, n),
        [
            Slip(Fraction(n, m), "Turned the quotient upside down", f"{base**n} to which power gives {base**m}?"),
            Slip(m, f"Took the base {base}", f"The base is {base**n}."),
            Slip(m - n, "Subtracted the exponents", "The exponents are divided."),
            Slip(Fraction(base**m, base**n), "Divided the numbers", "The exponent is asked."),
        ],
        f"{base**m} = {base}{raised('', m)} and {base**n} = {base}{raised('', n)}, so it is "
        f"{m}/{n}{'' if show(Fraction(m, n)) == f'{m}/{n}' else f' = {show(Fraction(m, n))}'}.",
        {"what": "log", "base": base**n, "x": str(base**m)},
    )


def _antilogarithm(draw: random.Random, level: int) -> Worked:
    base = draw.choice((2, 3, 5, 10) if level < 3 else (4, 9, 16, 25))
    n = draw.randint(2, 6 if base < 4 else 3)
    sign = 1 if level == 1 else draw.choice((1, -1))
    if level == 3:
        root = {4: 2, 9: 3, 16: 4, 25: 5}[base]
        exponent = Fraction(sign * draw.choice((1, 3)), 2)
        value = Fraction(root) ** int(2 * exponent)
    else:
        exponent, value = Fraction(sign * n), Fraction(base) ** (sign * n)
    return Worked(
        f"The logarithm of x to the base {base} is {exponent}.",
        "x",
        value,
        [
            Slip(exponent * base, "", "The base is raised to the logarithm, not multiplied by it."),
            Slip(exponent / base, "", "The base is raised to the logarithm; nothing is divided by it."),
            Slip(1 / value, "", "Look at the sign of the exponent."),
            Slip(base - exponent, "", "The base is raised to the logarithm; nothing is taken off."),
        ],
        f"x = {base} to the power {exponent}, which is {value}.",
        {"what": "antilog", "base": base, "n": str(exponent)},
    )


def _laws(draw: random.Random, level: int) -> Worked:
    p, q = Fraction(draw.randint(5, 40), 10), Fraction(draw.randint(5, 40), 10)
    m, sign = 1 if level == 1 else draw.choice((2, 3)), draw.choice((1, -1))
    if p == q:
        raise RedrawError
    shown = f"{raised('a', m)}{'·b' if sign > 0 else '/b'}"
    right = m * p + sign * q
    other = "A product adds the logarithms" if sign > 0 else "A quotient subtracts the logarithms"
    slips = [
        Slip(m * p - sign * q, "Used the other sign", f"{other}."),
        Slip(
            m * p * q if sign > 0 else m * p / q,
            "Multiplied or divided the logarithms",
            f"{other}; nothing is multiplied or divided.",
        ),
        Slip(
            q - m * p if sign < 0 else m * p,
            "Left out b" if sign > 0 else "Exchanged a and b",
            f"{other}, in the order of the letters.",
        ),
    ]
    if m > 1:
        slips += [
            Slip(p**m + sign * q, "Raised the logarithm to the power", "An exponent comes in front as a factor."),
            Slip(m * (p + sign * q), "Multiplied both logarithms by the exponent", "The exponent belongs to a alone."),
        ]
    else:
        slips.append(
            Slip(p if sign < 0 else q, "Left out b" if sign < 0 else "Left out a", f"{other}; both belong to it.")
        )
    return Worked(
        f"log(a) = {show(p)} and log(b) = {show(q)}, to the same base.",
        f"log({shown})",
        right,
        slips,
        f"{'' if m == 1 else f'{m}·'}{show(p)} {'+' if sign > 0 else '-'} {show(q)} = {show(right)}.",
        {"what": "law", "p": str(p), "q": str(q), "m": m, "n": sign},
    )


def _laws_inverse(draw: random.Random, level: int) -> Worked:
    p, q = Fraction(draw.randint(5, 40), 10), Fraction(draw.randint(5, 40), 10)
    sign = 1 if level == 1 else draw.choice((1, -1))
    whole = p + sign * q
    if p == q:
        raise RedrawError
    if level == 3:
        base, n, m = draw.choice((2, 3, 5)), draw.randint(1, 4), draw.randint(1, 4)
        return Worked(
            f"To the base {base}, log(x) = log({base**n}) + log({base**m}).",
            "x",
            base ** (n + m),
            [
                Slip(base**n + base**m, "", "A sum of logarithms is the logarithm of the product."),
                Slip(n + m, "", "That is the logarithm of x."),
                Slip(base ** (n * m), "", "The exponents add; they are not multiplied."),
            ],
            f"x = {base**n} · {base**m} = {base ** (n + m)}.",
            {"what": "joined", "a": base**n, "b": base**m},
        )
    shown = "ab" if sign > 0 else "a/b"
    return Worked(
        f"log({shown}) = {show(whole)} and log(a) = {show(p)}, to the same base.",
        "log(b)",
        q,
        [
            Slip(whole + p, "", "Take log(a) off on both sides."),
            Slip(-q, "", "Look at the sign before log(b)."),
            Slip(whole / p, "", "The logarithms are added or subtracted, so nothing is divided."),
        ],
        f"{show(p)} {'+' if sign > 0 else '-'} log(b) = {show(whole)}, so log(b) = {show(q)}.",
        {"what": "law-inverse", "p": str(p), "whole": str(whole), "sign": sign},
    )


def _growth(draw: random.Random, level: int) -> Worked:
    start, percent = draw.choice((100, 200, 400, 500, 800, 1000)), draw.choice((10, 20, 50, 25))
    up = level == 1 or draw.random() < 0.5
    steps = 2 if level < 3 else 3
    factor = 1 + Fraction(percent if up else -percent, 100)
    right = start * factor**steps
    word = "grows" if up else "shrinks"
    return Worked(
        f"An amount of {start} {word} by {percent}% in each step.",
        f"the amount after {steps} steps",
        right,
        [
            Slip(
                start * (1 + Fraction((percent if up else -percent) * steps, 100)),
                "Took the percentage of the start each time",
                "Each step takes the percentage of what is there then.",
            ),
            Slip(start * factor, "Made one step only", f"{steps} steps multiply {steps} times."),
            Slip(
                start * Fraction(percent, 100) ** steps,
                "Multiplied by the percentage itself",
                f"The factor of a step is {show(factor)}.",
            ),
            Slip(start * (2 - factor) ** steps, "Went the other way", f"The amount {word}."),
        ],
        f"The factor is {show(factor)}: {start} · {show(factor)}{raised('', steps)} = {show(right)}.",
        {"what": "growth", "start": start, "percent": percent if up else -percent, "steps": steps},
    )


def _growth_inverse(draw: random.Random, level: int) -> Worked:
    percent = draw.choice((5, 10, 15, 20, 25, 40, 50))
    up = draw.random() < 0.5
    factor = 1 + Fraction(percent if up else -percent, 100)
    if level == 1:
        return Worked(
            f"In each step an amount {'grows' if up else 'shrinks'} by {percent}%.",
            "the factor by which it is multiplied",
            factor,
            [
                Slip(Fraction(percent, 100), "", "That is only what is added or lost; the amount itself stays too."),
                Slip(2 - factor, "", f"The amount {'grows' if up else 'shrinks'}."),
                Slip(1 + percent, "", "Percent means hundredths."),
            ],
            f"1 {'+' if up else '-'} {show(Fraction(percent, 100))} = {show(factor)}.",
            {"what": "factor", "percent": percent if up else -percent},
        )
    if level == 2:
        a, r, n = draw.randint(2, 9), draw.choice((2, 3, 5)), draw.choice((2, 3))
        return Worked(
            f"An amount grows from {a} to {a * r**n} in {n} steps, by the same factor each time.",
            "the factor of a step",
            r,
            [
                Slip(r**n, "", f"That is the factor over all {n} steps; take a root."),
                Slip(Fraction(r**n, n), "", "The factors are multiplied, so take a root; do not divide."),
                Slip(Fraction(a * r**n - a, n), "", "That is the amount added each step if it were even."),
            ],
            f"{a * r**n}/{a} = {r**n}, whose {'square' if n == 2 else 'cube'} root is {r}.",
            {"what": "step-factor", "a": a, "end": a * r**n, "n": n},
        )
    half, times, start = draw.choice((3, 5, 8, 10, 20)), draw.randint(2, 4), draw.choice((16, 32, 48, 80, 160))
    return Worked(
        f"A quantity halves every {half} hours. It starts at {start}.",
        f"the number of hours until it is {show(Fraction(start, 2**times))}",
        half * times,
        [
            Slip(times, "", f"That is the number of halvings; each takes {half} hours."),
            Slip(2**times * half, "", f"It takes {times} halvings, not {2**times}."),
            Slip(half * (times - 1), "", "Count the halvings once more."),
        ],
        f"{start} is {2**times} = 2{raised('', times)} times that, so {times} halvings of "
        f"{half} hours: {half * times}.",
        {"what": "half-life", "half": half, "start": start, "end": str(Fraction(start, 2**times))},
    )


_FORWARD: dict[str, tuple[Builder, ...]] = {
    "exponent": (_exponent,),
    "logarithm": (_logarithm,),
    "laws": (_laws,),
    "growth": (_growth,),
}
_INVERSE: dict[str, tuple[Builder, ...]] = {
    "exponent": (_exponent_inverse,),
    "logarithm": (_antilogarithm,),
    "laws": (_laws_inverse,),
    "growth": (_growth_inverse,),
}

GENERATORS_HERE = (
    Generator(
        "power_and_logarithm",
        1,
        "Fractional exponents, logarithms and their laws, growth and decay, and backwards.",
        PowerParameters,
        worked_structures(_FORWARD, _INVERSE),
    ),
)
