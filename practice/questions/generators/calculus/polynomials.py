"""Polynomials as lists of coefficients, the constant first, and as text."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from practice.questions.generators.wording import polynomial_text

Numbers = Sequence[int | Fraction]


def poly_text(coefficients: Numbers, name: str = "x") -> str:
    """``3x² - x + 1``, the highest power first; ``0`` for nothing."""
    return polynomial_text(coefficients[::-1], name)


def value(coefficients: Numbers, x: int | Fraction) -> Fraction:
    """The value at x."""
    return sum((Fraction(c) * Fraction(x) ** k for k, c in enumerate(coefficients)), Fraction(0))


def derivative(coefficients: Numbers) -> list[int | Fraction]:
    """The coefficients of the derivative."""
    return [k * c for k, c in enumerate(coefficients)][1:] or [0]


def product(a: Numbers, b: Numbers) -> list[int | Fraction]:
    """The coefficients of the product."""
    result: list[int | Fraction] = [0] * (len(a) + len(b) - 1)
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            result[i + j] += x * y
    return result
