"""Difference quotients as text with the step left in, and derivatives from exact quotients of very small steps."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

Entry = tuple[object, list[object]]
Function = Callable[[Fraction], Fraction]


def _quotient(f: Function, at: int, h: Fraction) -> Fraction:
    return (f(at + h) - f(Fraction(at))) / h


def _settles(f: Function, at: int) -> Fraction:
    """The simplest fraction beside the quotients for a billionth forwards and backwards."""
    h = Fraction(1, 10**9)
    forwards, backwards = (_quotient(f, at, step).limit_denominator(1000) for step in (h, -h))
    assert forwards == backwards
    return forwards


def _written(rule: str, at: int) -> str:
    """The difference quotient of a rule in x, written out and not simplified."""
    return f"(({rule.replace('x', f'({at} + h)')}) - ({rule.replace('x', f'({at})')}))/h"


def _turn(x: Fraction) -> Fraction:
    return 3 * x * x + x


def _cube(x: Fraction) -> Fraction:
    return x * x * x


def _bowl(x: Fraction) -> Fraction:
    return x * x - 4 * x


SMALL = Fraction(1, 10**9)
WIDENED = "((5 + h)^2 - 4*(5 + h)) - (5^2 - 4*5)"
RESISTANCE, SLOPE, STEP = 1200, -45, Fraction("0.2")
LOSS_SLOPE, FALL = -8, Fraction("0.04")

KEYS: dict[str, Entry] = {
    "derivative-as-a-limit/your-turn": (
        _settles(_turn, -1),
        [
            _settles(_turn, 1),
            _turn(Fraction(-1)),
            _quotient(_turn, -1, Fraction(1)),
            _settles(lambda x: 3 * x * x, -1),
            round((3 * (1 + SMALL**2) + (-1 + SMALL) - 2) / SMALL),  # (-1 + h)² taken as 1 + h²
        ],
    ),
    "derivative-as-a-limit/quotient-at-five": (
        _written("x^2 - 4*x", 5),
        [
            WIDENED,
            "(25 + h^2 - 4*(5 + h) - 5)/h",
            _written("x^2", 5),
            _settles(_bowl, 5),
            "((5 + h)^2 - 4*5 + 4*h - 5)/h",
        ],
    ),
    "derivative-as-a-limit/reciprocal-at-three": (
        _written("1/x", 3),
        ["(1/3 - 1/(3 + h))/h", "1/(3 + h) - 1/3", _settles(lambda x: 1 / x, 3), "(1/3 + 1/h - 1/3)/h"],
    ),
    "derivative-as-a-limit/cube-at-two": (
        _settles(_cube, 2),
        [_cube(Fraction(2)), _quotient(_cube, 2, Fraction(1)), 12 + 6, round(_cube(2 + SMALL) - _cube(Fraction(2)))],
    ),
    "derivative-as-a-limit/thermistor": (
        float(RESISTANCE + SLOPE * STEP),
        [float(RESISTANCE - SLOPE * STEP), RESISTANCE + SLOPE, float(SLOPE * STEP), float(RESISTANCE + SLOPE / STEP)],
    ),
    "derivative-as-a-limit/nudge-that-lowers-a-loss": (
        float(-FALL / LOSS_SLOPE),
        [
            float(FALL / LOSS_SLOPE),
            float(-LOSS_SLOPE * FALL),
            float(Fraction("1.5") - FALL / LOSS_SLOPE),
            float(-LOSS_SLOPE / FALL),
        ],
    ),
}
