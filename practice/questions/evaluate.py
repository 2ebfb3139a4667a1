"""The value of an expression tree, exactly where that is possible, and equality of two trees by sampling.

Equality is decided at sixteen points of the declared domain, drawn from a fixed seed. Rational expressions are compared
exactly, in fractions; all others in floating point.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Mapping
from fractions import Fraction

from practice.questions.tree import Call, Const, Neg, Node, Num, Op, Var

POINTS = 16
_MOST_DRAWS = 96
_FEWEST_POINTS = 4
_MOST_BITS = 6000
_CLOSE = 1e-8

Domain = Mapping[str, tuple[float, float]]


class NotExactError(Exception):
    """The value is irrational, or too large to be carried exactly."""


class UndefinedError(Exception):
    """The expression has no real value there."""


def _bits(value: Fraction) -> int:
    return value.numerator.bit_length() + value.denominator.bit_length()


def _bounded(value: Fraction) -> Fraction:
    if _bits(value) > _MOST_BITS:
        raise NotExactError
    return value


def exact_root(value: Fraction) -> Fraction:
    """The square root of a fraction where it is rational; otherwise `NotExactError`."""
    if value < 0:
        raise UndefinedError
    top, bottom = math.isqrt(value.numerator), math.isqrt(value.denominator)
    if top * top != value.numerator or bottom * bottom != value.denominator:
        raise NotExactError
    return Fraction(top, bottom)


def _exact_power(base: Fraction, exponent: Fraction) -> Fraction:
    if exponent.denominator == 2:
        base, exponent = exact_root(base), exponent * 2
    if exponent.denominator != 1:
        raise NotExactError
    if base == 0 and exponent < 0:
        raise UndefinedError
    if abs(exponent) * _bits(base) > _MOST_BITS:
        raise NotExactError
    return base ** int(exponent)


def _exact_call(name: str, values: list[Fraction]) -> Fraction:
    first = values[0]
    match name:
        case "sqrt":
            return exact_root(first)
        case "abs":
            return abs(first)
        case "relu":
            return max(first, Fraction(0))
        case "sign":
            return Fraction((first > 0) - (first < 0))
        case "max":
            return max(values)
        case "min":
            return min(values)
        case "factorial":
            if first.denominator != 1 or first < 0:
                raise UndefinedError
            if first > 170:
                raise NotExactError
            return _bounded(Fraction(math.factorial(int(first))))
    if first == 0 and name in ("sin", "tan", "sinh", "tanh"):
        return Fraction(0)
    if first == 0 and name in ("exp", "cos", "cosh"):
        return Fraction(1)
    if first == 1 and name in ("ln", "log", "log2", "log10"):
        return Fraction(0)
    if name in ("log2", "log10") and first > 0:
        base = 2 if name == "log2" else 10
        guess = round(math.log(first, base)) if first.denominator == 1 or first.numerator == 1 else 0
        if guess and abs(guess) < 1000 and Fraction(base) ** guess == first:
            return Fraction(guess)
    raise NotExactError


def exact_value(node: Node, at: Mapping[str, Fraction] | None = None) -> Fraction:
    """The value of the tree as a fraction.

    Raises:
        NotExactError: If it is irrational or too large.
        UndefinedError: If it has no real value.
    """
    match node:
        case Num(value, _):
            return value
        case Var(name):
            return (at or {})[name]
        case Const(_):
            raise NotExactError
        case Neg(of):
            return -exact_value(of, at)
        case Call(name, arguments):
            return _exact_call(name, [exact_value(argument, at) for argument in arguments])
        case Op(sign, left, right):
            first, second = exact_value(left, at), exact_value(right, at)
            match sign:
                case "+":
                    return _bounded(first + second)
                case "-":
                    return _bounded(first - second)
                case "*":
                    return _bounded(first * second)
                case "/":
                    if second == 0:
                        raise UndefinedError
                    return _bounded(first / second)
                case _:
                    return _exact_power(first, second)


_FLOAT_CALLS: Mapping[str, Callable[..., float]] = {
    "sqrt": math.sqrt, "cbrt": math.cbrt, "exp": math.exp, "ln": math.log, "log": math.log, "log2": math.log2,
    "log10": math.log10, "abs": abs, "sin": math.sin, "cos": math.cos, "tan": math.tan, "sinh": math.sinh,
    "cosh": math.cosh, "tanh": math.tanh, "sigmoid": lambda x: 1 / (1 + math.exp(-x)), "relu": lambda x: max(x, 0.0),
    "softplus": lambda x: math.log1p(math.exp(x)), "sign": lambda x: float((x > 0) - (x < 0)), "max": max, "min": min,
    "factorial": lambda x: math.gamma(x + 1) if 0 <= x <= 170 and x == int(x) else math.nan,
}  # fmt: skip
_CONSTANT_VALUES = {"pi": math.pi, "e": math.e, "inf": math.inf}


def _real_power(base: float, exponent: float) -> float:
    if base < 0 and exponent != int(exponent):
        # An odd root of a negative number is real: (-8)^(1/3) = -2.
        third = Fraction(exponent).limit_denominator(99)
        if third.denominator % 2 and abs(float(third) - exponent) < 1e-12:
            size = math.pow(-base, exponent)
            return -size if third.numerator % 2 else size
    return math.pow(base, exponent)


def _float(node: Node, at: Mapping[str, float]) -> float:
    match node:
        case Num(value, _):
            return float(value)
        case Var(name):
            return at[name]
        case Const(name):
            return _CONSTANT_VALUES[name]
        case Neg(of):
            return -_float(of, at)
        case Call(name, arguments):
            return _FLOAT_CALLS[name](*(_float(argument, at) for argument in arguments))
        case Op(sign, left, right):
            first, second = _float(left, at), _float(right, at)
            match sign:
                case "+":
                    return first + second
                case "-":
                    return first - second
                case "*":
                    return first * second
                case "/":
                    return first / second
                case _:
                    return _real_power(first, second)


def float_value(node: Node, at: Mapping[str, float] | None = None) -> float:
    """The value of the tree in floating point.

    Raises:
        UndefinedError: If it has no finite real value.
    """
    try:
        value = _float(node, at or {})
    except (ValueError, ZeroDivisionError, OverflowError):
        raise UndefinedError from None
    if not math.isfinite(value):
        raise UndefinedError
    return value


def _point(draw: random.Random, domain: Domain) -> dict[str, Fraction]:
    # Eighths keep exact arithmetic small, odd sixty-fourths keep clear of the round numbers where a denominator is 0.
    point = {}
    for name, (low, high) in domain.items():
        step = Fraction(2 * draw.randrange(0, 512) + 1, 1024)
        point[name] = Fraction(low) + step * (Fraction(high) - Fraction(low))
    return point


def value_at(node: Node, point: Mapping[str, Fraction]) -> Fraction | float:
    """The value of the tree at a point, exactly where that is possible.

    Raises:
        UndefinedError: If it has no real value there.
    """
    try:
        return exact_value(node, point)
    except NotExactError:
        return float_value(node, {name: float(value) for name, value in point.items()})


def _close(first: Fraction | float, second: Fraction | float) -> bool:
    if isinstance(first, Fraction) and isinstance(second, Fraction):
        return first == second
    try:
        return math.isclose(float(first), float(second), rel_tol=_CLOSE, abs_tol=_CLOSE)
    except OverflowError:
        return False


def sample(node: Node, domain: Domain) -> list[tuple[dict[str, Fraction], Fraction | float]]:
    """Up to sixteen points of the domain where the tree has a real value, with that value. The same on every call."""
    draw = random.Random(20260)  # noqa: S311 - reproducible points, no secret
    found: list[tuple[dict[str, Fraction], Fraction | float]] = []
    wanted = POINTS if domain else 1
    for _ in range(_MOST_DRAWS if domain else 1):
        point = _point(draw, domain)
        try:
            found.append((point, value_at(node, point)))
        except UndefinedError:
            continue
        if len(found) == wanted:
            break
    return found


def has_values(node: Node, domain: Domain) -> bool:
    """Whether the tree has real values at enough points of the domain to be compared."""
    return len(sample(node, domain)) >= (_FEWEST_POINTS if domain else 1)


def equivalent(asked: Node, given: Node, domain: Domain) -> bool:
    """Whether two expressions agree wherever the asked one is defined on the domain.

    A point where only the given one is undefined counts against it, save for a few isolated ones.
    """
    points = sample(asked, domain)
    if len(points) < (_FEWEST_POINTS if domain else 1):
        return False
    missing = 0
    for point, value in points:
        try:
            if not _close(value, value_at(given, point)):
                return False
        except UndefinedError:
            missing += 1
    return missing * 8 <= len(points)
