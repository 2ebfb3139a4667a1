"""Keys of this topic, computed from the prompts."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from itertools import zip_longest

Polynomial = list[Fraction]  # coefficients, the constant first


class Dual:
    """A value and its slope; sums, products and powers carry both along exactly (forward differentiation)."""

    def __init__(self, value: Fraction, slope: Fraction | int = 0) -> None:
        self.value, self.slope = value, slope

    def __add__(self, number: int) -> Dual:
        return Dual(self.value + number, self.slope)

    def __mul__(self, other: Dual) -> Dual:
        return Dual(self.value * other.value, self.slope * other.value + self.value * other.slope)

    def __rtruediv__(self, number: int) -> Dual:
        # From q·v = number: q'v + qv' = 0.
        quotient = number / self.value
        return Dual(quotient, -quotient * self.slope / self.value)


def _slope(function: Callable[[Dual], Dual], at: Fraction | int) -> Fraction:
    return Fraction(function(Dual(Fraction(at), 1)).slope)


def _square(x: Dual) -> Dual:
    return x * x


def _cube(x: Dual) -> Dual:
    return x * x * x


def _poly(*coefficients: int) -> Polynomial:
    return [Fraction(coefficient) for coefficient in coefficients]


def _plus(one: Polynomial, other: Polynomial) -> Polynomial:
    return [a + b for a, b in zip_longest(one, other, fillvalue=Fraction(0))]


def _by(one: Polynomial, other: Polynomial) -> Polynomial:
    found = [Fraction(0)] * (len(one) + len(other) - 1)
    for i, a in enumerate(one):
        for j, b in enumerate(other):
            found[i + j] += a * b
    return found


def _power(base: Polynomial, exponent: int) -> Polynomial:
    found = _poly(1)
    for _ in range(exponent):
        found = _by(found, base)
    return found


def _composed(outer: Polynomial, inner: Polynomial) -> Polynomial:
    """The outer polynomial of the inner one, by Horner's rule."""
    found = _poly(0)
    for coefficient in reversed(outer):
        found = _plus(_by(found, inner), [coefficient])
    return found


def _derivative(polynomial: Polynomial) -> Polynomial:
    return [power * coefficient for power, coefficient in enumerate(polynomial)][1:]


def _text(polynomial: Polynomial, letter: str) -> str:
    return " + ".join(f"({coefficient})*{letter}^{power}" for power, coefficient in enumerate(polynomial))


# y = (x³ - 5)² at x = 2
AT = 2
INNER = _cube(Dual(Fraction(AT), 1)) + -5
OUTER_SLOPE = _slope(_square, INNER.value)

# y = 5(2x - 3)⁴ + 1 in terms of u = 2x - 3, that is with x = (u + 3)/2
FOURTH = _power(_poly(-3, 2), 4)
WHOLE = _plus(_by(_poly(5), FOURTH), _poly(1))
BACK = [Fraction(3, 2), Fraction(1, 2)]
OUTER = _composed(WHOLE, BACK)

G, G_SLOPE = {2: 5}, {2: -3}
F_SLOPE = {-3: 10, 2: 4, 5: 6}

# y = (4 - x²)³, expanded before it is differentiated
BASE = _poly(4, 0, -1)
CUBED_SLOPE = _derivative(_power(BASE, 3))
OUTER_FACTOR = _by(_poly(3), _power(BASE, 2))
INNER_FACTOR = _derivative(BASE)

# y = 10/(x² + 1) at x = 2
DOWN = Dual(Fraction(2), 1) * Dual(Fraction(2), 1) + 1
HYPERBOLA = _slope(lambda x: 10 / (x * x + 1), 2)

METRES_A_SECOND, SECONDS_A_MINUTE = 3, 60
DEGREES_A_METRE = Fraction("-0.5") / 100

SIDE, SIDE_RATE = 10, Fraction("-0.1")


def _rise(temperature: Callable[[float], float], at: float) -> float:
    """A slope by a central difference."""
    h = 1e-4
    return (temperature(at + h) - temperature(at - h)) / (2 * h)


KEYS = {
    "chain-rule/your-turn": (
        _slope(lambda x: _square(_cube(x) + -5), AT),
        [
            OUTER_SLOPE,
            _slope(_square, AT) * INNER.slope,
            _slope(_square, INNER.slope),
            OUTER_SLOPE + INNER.slope,
            INNER.value**2,
        ],
    ),
    "chain-rule/name-the-outer-function": (
        _text(OUTER, "u"),
        [
            _text(_composed(FOURTH, BACK), "u"),
            _text(_composed(_by(_poly(5), FOURTH), BACK), "u"),
            _text(_derivative(OUTER), "u"),
            _text(WHOLE, "u"),  # u merely written in place of x
        ],
    ),
    "chain-rule/slopes-from-a-list": (
        F_SLOPE[G[2]] * G_SLOPE[2],
        [
            F_SLOPE[2] * G_SLOPE[2],
            F_SLOPE[G_SLOPE[2]],
            F_SLOPE[G[2]],
            F_SLOPE[G[2]] + G_SLOPE[2],
            F_SLOPE[G[2]] * G[2],
        ],
    ),
    "chain-rule/power-of-a-difference": (
        _text(CUBED_SLOPE, "x"),
        [
            _text(OUTER_FACTOR, "x"),
            _text(_by(OUTER_FACTOR, _derivative(_poly(4, 0, 1))), "x"),
            _text(_by(_poly(3), _power(INNER_FACTOR, 2)), "x"),
            _text(_plus(OUTER_FACTOR, INNER_FACTOR), "x"),
            _text(_by(_by(_poly(3), _power(BASE, 3)), INNER_FACTOR), "x"),
        ],
    ),
    "chain-rule/ten-over-a-square": (
        HYPERBOLA,
        [
            abs(HYPERBOLA),
            _slope(lambda u: 10 / u, DOWN.value),
            -10 * DOWN.value**0 * DOWN.slope,  # the exponent -1 moved to 0
            10 / DOWN.slope,
            _slope(lambda u: 10 / u, 2) * DOWN.slope,
        ],
    ),
    "chain-rule/balloon-thermometer": (
        SECONDS_A_MINUTE * METRES_A_SECOND * DEGREES_A_METRE,
        [
            SECONDS_A_MINUTE * METRES_A_SECOND * abs(DEGREES_A_METRE),
            METRES_A_SECOND * DEGREES_A_METRE,
            SECONDS_A_MINUTE * METRES_A_SECOND * Fraction("-0.5"),
            METRES_A_SECOND * Fraction("-0.5"),
        ],
    ),
    "chain-rule/melting-cube": (
        _slope(_cube, SIDE) * SIDE_RATE,
        [
            _slope(_cube, SIDE) * abs(SIDE_RATE),
            _slope(_cube, SIDE),
            SIDE**2 * SIDE_RATE,
            SIDE**3 * SIDE_RATE,
            float((SIDE + SIDE_RATE) ** 3 - SIDE**3),
        ],
    ),
    "chain-rule/warming-battery": (
        round(_rise(lambda t: 20 + 0.5 * (1 + 0.25 * (10 * t - t * t)) ** 2, 2), 6),
        [
            round(_rise(lambda t: 0.5 * (1 + 0.25 * 16 + 10 * t - t * t - 16) ** 2, 2), 6),
            round(_rise(lambda s: 0.5 * (1 + 0.25 * s) ** 2, 16), 6),
            round(_rise(lambda s: 0.5 * (1 + 0.25 * s) ** 2, 16) * 16, 6),
            round(_rise(lambda t: 0.25 * (1 + 0.25 * (10 * t - t * t)) ** 2, 2), 6),
        ],
    ),
}
