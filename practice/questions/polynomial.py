"""Expanding a tree into a polynomial, for the checks of a required form."""

from __future__ import annotations

import math
from fractions import Fraction
from functools import reduce

from practice.questions.evaluate import NotExactError, UndefinedError, exact_value
from practice.questions.tree import Call, Const, Neg, Node, Num, Op, Var, to_text

Monomial = tuple[tuple[str, int], ...]
Polynomial = dict[Monomial, Fraction]

_MOST_TERMS = 200
_MOST_DEGREE = 24


class NotPolynomialError(Exception):
    """The tree is not a polynomial, or it is one too large to expand."""


def _times(first: Monomial, second: Monomial) -> Monomial:
    degrees = dict(first)
    for name, degree in second:
        degrees[name] = degrees.get(name, 0) + degree
    if sum(degrees.values()) > _MOST_DEGREE:
        raise NotPolynomialError
    return tuple(sorted(degrees.items()))


def _add(first: Polynomial, second: Polynomial, scale: int = 1) -> Polynomial:
    result = dict(first)
    for monomial, coefficient in second.items():
        result[monomial] = result.get(monomial, Fraction(0)) + scale * coefficient
    return {monomial: coefficient for monomial, coefficient in result.items() if coefficient}


def _multiply(first: Polynomial, second: Polynomial) -> Polynomial:
    if len(first) * len(second) > _MOST_TERMS:
        raise NotPolynomialError
    result: Polynomial = {}
    for one, coefficient in first.items():
        for other, factor in second.items():
            monomial = _times(one, other)
            result[monomial] = result.get(monomial, Fraction(0)) + coefficient * factor
            if result[monomial].numerator.bit_length() > 2000:
                raise NotPolynomialError
    return {monomial: coefficient for monomial, coefficient in result.items() if coefficient}


def _constant(node: Node) -> Fraction:
    try:
        return exact_value(node)
    except (NotExactError, UndefinedError, KeyError):
        raise NotPolynomialError from None


def polynomial(node: Node) -> Polynomial:
    """The expanded polynomial, monomial -> coefficient. Functions and constants such as pi count as unknowns.

    Raises:
        NotPolynomialError: If the tree divides by an unknown, has another than a small whole exponent, or is large.
    """
    match node:
        case Num(value, _):
            return {(): value} if value else {}
        case Var(name):
            return {((name, 1),): Fraction(1)}
        case Const() | Call():
            return {((to_text(node), 1),): Fraction(1)}
        case Neg(of):
            return _add({}, polynomial(of), -1)
        case Op("+", left, right):
            return _add(polynomial(left), polynomial(right))
        case Op("-", left, right):
            return _add(polynomial(left), polynomial(right), -1)
        case Op("*", left, right):
            return _multiply(polynomial(left), polynomial(right))
        case Op("/", left, right):
            divisor = _constant(right)
            if not divisor:
                raise NotPolynomialError
            return _multiply(polynomial(left), {(): 1 / divisor})
        case Op(_, left, right):
            exponent = _constant(right)
            if exponent.denominator != 1 or not 0 <= exponent <= _MOST_DEGREE:
                raise NotPolynomialError
            base = polynomial(left)
            return reduce(_multiply, [base] * int(exponent), {(): Fraction(1)})


def degree(found: Polynomial) -> int:
    """The total degree; 0 for a constant."""
    return max((sum(power for _, power in monomial) for monomial in found), default=0)


def content(found: Polynomial) -> Fraction:
    """The largest positive number that divides every coefficient and leaves whole ones."""
    if not found:
        return Fraction(1)
    tops = [abs(coefficient.numerator) for coefficient in found.values()]
    bottoms = [coefficient.denominator for coefficient in found.values()]
    return Fraction(math.gcd(*tops), math.lcm(*bottoms))
