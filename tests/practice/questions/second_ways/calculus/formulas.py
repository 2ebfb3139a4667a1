"""Formulas of prompts as functions, and derivatives by dual numbers: a value and its rate of change together."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")


@dataclass(frozen=True)
class Dual:
    """A value and its derivative."""

    value: Any
    rate: Any = 0

    def __add__(self, other: Any) -> Dual:
        other = as_dual(other)
        return Dual(self.value + other.value, self.rate + other.rate)

    __radd__ = __add__

    def __neg__(self) -> Dual:
        return Dual(-self.value, -self.rate)

    def __sub__(self, other: Any) -> Dual:
        return self + -as_dual(other)

    def __rsub__(self, other: Any) -> Dual:
        return as_dual(other) + -self

    def __mul__(self, other: Any) -> Dual:
        other = as_dual(other)
        return Dual(self.value * other.value, self.rate * other.value + self.value * other.rate)

    __rmul__ = __mul__

    def __truediv__(self, other: Any) -> Dual:
        other = as_dual(other)
        quotient = self.value / other.value
        return Dual(quotient, (self.rate - quotient * other.rate) / other.value)

    def __rtruediv__(self, other: Any) -> Dual:
        return as_dual(other) / self

    def __pow__(self, power: Any) -> Dual:
        if isinstance(power, Dual):
            power = power.value
        result = Dual(self.value / self.value if power < 0 else 1)
        for _ in range(abs(int(power))):
            result = result * self if power > 0 else result / self
        return result


def as_dual(value: Any) -> Dual:
    return value if isinstance(value, Dual) else Dual(value)


def to_python(text: str) -> str:
    """School mathematics in Python's spelling."""
    text = text.replace("·", "*").replace("×", "*")
    text = re.sub(r"[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+", lambda run: f"**({run.group().translate(_DIGITS)})", text)
    text = text.replace("^", "**")
    text = re.sub(r"(?<![a-zA-Z])(\d+(?:\.\d+)?|\))\s*(?=[a-zA-Z(])(?!\*)", r"\1*", text)
    text = re.sub(r"(?<=[a-z\d)])\*\*\((-?\d+)\)(?=[a-zA-Z(])", r"**(\1)*", text)
    return re.sub(r"\b(\d+(?:\.\d+)?)\b", lambda found: f"F('{found.group()}')", text)


def formula(text: str, *names: str) -> Callable[..., Any]:
    """A function of the names, from its text; exact on fractions and dual numbers."""
    code = compile(to_python(text), text, "eval")

    def f(*values: Any) -> Any:
        known = {"F": Fraction, "exp": _exp, "ln": _ln, "sqrt": math.sqrt, "e": math.e}
        return eval(code, {**known, **dict(zip(names or ("x",), values, strict=True))})

    return f


def _exp(x: Any) -> Any:
    if isinstance(x, Dual):
        grown = math.exp(x.value)
        return Dual(grown, grown * float(x.rate))
    return math.exp(x)


def _ln(x: Any) -> Any:
    return Dual(math.log(x.value), x.rate / x.value) if isinstance(x, Dual) else math.log(x)


def rate(text: str, at: Any, order: int = 1) -> Any:
    """The derivative of a formula in x at a point, by nested dual numbers."""
    f = formula(text)
    x: Any = at if not isinstance(at, int) else Fraction(at)
    for _ in range(order):
        x = Dual(x, Dual(1) if isinstance(x, Dual) else 1) if not isinstance(x, Dual) else Dual(x, Dual(1))
    result = f(x)
    for _ in range(order):
        result = as_dual(result).rate
    while isinstance(result, Dual):
        result = result.value
    return result


def same_expression(key: str, right: Callable[[Fraction], Any]) -> bool:
    """Whether an expression in x takes the given values at ten points."""
    f = formula(key)
    points = [Fraction(k, 7) for k in range(4, 24, 2)]
    return all(abs(float(f(x)) - float(right(x))) <= 1e-9 * (1 + abs(float(right(x)))) for x in points)
