"""Numbers and terms in prose, without artefacts such as ``1x``, ``+ -3`` or ``1 apples``."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from fractions import Fraction

from practice.questions.question import as_amount

PEOPLE = (
    "Amina",
    "Ben",
    "Chen",
    "Dara",
    "Elif",
    "Farid",
    "Grace",
    "Hugo",
    "Ines",
    "Jonas",
    "Kofi",
    "Lena",
    "Mira",
    "Noor",
)
THINGS = (("apple", "apples"), ("pencil", "pencils"), ("stamp", "stamps"), ("book", "books"), ("card", "cards"),
          ("ticket", "tickets"), ("marble", "marbles"), ("coin", "coins"))  # fmt: skip


def show(value: int | Fraction) -> str:
    """A whole number, a short decimal where that is exact, else a fraction."""
    return str(as_amount(value))


def bracketed(value: int | Fraction) -> str:
    """As `show`, in brackets when negative, to stand after a sign."""
    text = show(value)
    return f"({text})" if value < 0 else text


def in_brackets(value: int | Fraction) -> str:
    """``3``, ``(-3)``, ``(2/3)``: a factor that may be a fraction."""
    text = str(value)
    return f"({text})" if value < 0 or "/" in text else text


def plus(value: int | Fraction) -> str:
    """`` + 3``, `` - 3`` or nothing: a constant that is added on."""
    if not value:
        return ""
    return f" + {show(value)}" if value > 0 else f" - {show(-value)}"


def times_name(value: int | Fraction, name: str) -> str:
    """``3x``, ``x``, ``-x`` or ``(2/3)x``: a coefficient before a letter."""
    if value == 1:
        return name
    if value == -1:
        return f"-{name}"
    text = show(value)
    return f"({text}){name}" if "/" in text else f"{text}{name}"


def linear(slope: int | Fraction, constant: int | Fraction, name: str = "x") -> str:
    """``3x - 2``, ``-x + 1``, ``x``, ``5``."""
    if not slope:
        return show(constant)
    return times_name(slope, name) + plus(constant)


def counted(count: int, thing: tuple[str, str]) -> str:
    """``1 apple``, ``3 apples``."""
    return f"{count} {thing[0] if count == 1 else thing[1]}"


def listed(values: Sequence[object]) -> str:
    """``a, b and c``."""
    texts = [str(value) for value in values]
    return texts[0] if len(texts) == 1 else f"{', '.join(texts[:-1])} and {texts[-1]}"


def nonzero(draw: random.Random, low: int, high: int) -> int:
    """A whole number from low to high, not 0."""
    while not (value := draw.randint(low, high)):
        pass
    return value


def some_person(draw: random.Random) -> str:
    """A name."""
    return draw.choice(PEOPLE)


def row(values: Iterable[int | Fraction]) -> list[int | float | str]:
    """Computed numbers as the answer of a vector question."""
    return [as_amount(value) for value in values]


def row_text(values: Iterable[int | Fraction]) -> str:
    """``(3, -1, 0.5)``."""
    return f"({', '.join(show(value) for value in values)})"


def grouped(value: int | Fraction) -> str:
    """``12,000`` and ``7,250.5``: digits in groups of three from five digits on; smaller numbers as `show`."""
    text = show(value)
    if "/" in text or abs(Fraction(value)) < 10_000:
        return text
    whole, point, decimals = text.partition(".")
    return f"{int(whole):,}{point}{decimals}"


def raised(base: object, exponent: int) -> str:
    """``3⁴``, ``x⁻²``, ``10⁰``; the base itself where the exponent is 1, nothing for a letter where it is 0."""
    text = str(base)
    if exponent == 1 or (exponent == 0 and (not text or text.isalpha())):
        return text if exponent else ""
    return text + str(exponent).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))


def polynomial_text(coefficients: Sequence[int | Fraction], name: str = "x") -> str:
    """``3x² - x + 4`` from the coefficients, that of the highest power first."""
    text = ""
    for power, coefficient in zip(range(len(coefficients) - 1, -1, -1), coefficients, strict=True):
        if not coefficient:
            continue
        absolute = abs(Fraction(coefficient))
        size = show(absolute) if not power else times_name(absolute, raised(name, power))
        if text:
            text += f" {'-' if coefficient < 0 else '+'} {size}"
        else:
            text = f"-{size}" if coefficient < 0 else size
    return text or "0"
