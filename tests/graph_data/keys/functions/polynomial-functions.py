"""Keys of this topic: zeros found by trying inputs, numbers in front from the given point, terms by multiplying out."""

from __future__ import annotations

from fractions import Fraction
from math import prod

Entry = tuple[object, list[object]]


def _zeros(coefficients: tuple[int, ...]) -> set[int]:
    """All whole-number zeros between -20 and 20, the highest power first."""
    found = set()
    for x in range(-20, 21):
        value = 0
        for c in coefficients:
            value = value * x + c
        if value == 0:
            found.add(x)
    return found


def _q(x: float) -> float:
    return (x + 3) ** 2 * (x - 1) * (x - 5) ** 2


Q_ZEROS = {x for x in range(-9, 10) if _q(x) == 0}
TOUCH = {x for x in Q_ZEROS if _q(x - 0.1) * _q(x + 0.1) > 0}


def _multiplied(*factors: tuple[int, ...]) -> list[int]:
    """The coefficients of a product, the lowest power first."""
    total = [1]
    for factor in factors:
        new = [0] * (len(total) + len(factor) - 1)
        for i, a in enumerate(total):
            for j, b in enumerate(factor):
                new[i + j] += a * b
        total = new
    return total


def _lead(*factors: tuple[int, ...]) -> str:
    product = _multiplied(*factors)
    return f"({product[-1]})*x^{len(product) - 1}"


def _front(zeros: list[int], x: int, height: int) -> Fraction:
    return Fraction(height, prod(x - r for r in zeros))


def _product(front: object, zeros: list[int]) -> str:
    return f"({front})*" + "*".join(f"(x - ({r}))" for r in zeros)


THREE = [-1, 2, 4]
FLIPPED = [-r for r in THREE]
FOUR = [1, 1, -3, -3]
AT_0 = prod(0 - r for r in FOUR)
TURNS, CROSSINGS = 6, 3

KEYS: dict[str, Entry] = {
    "polynomial-functions/your-turn": (
        _zeros((1, -1, -6, 0)),
        [{-x for x in _zeros((1, -1, -6, 0))}, _zeros((1, -1, -6)), _zeros((1, -5, -6, 0))],
    ),
    "polynomial-functions/only-touching": (
        TOUCH,
        [{-x for x in TOUCH}, Q_ZEROS - TOUCH, Q_ZEROS],
    ),
    "polynomial-functions/leading-term-of-a-product": (
        _lead((-1, 2), (3, -1), (4, 1), (4, 1)),
        [
            _lead((-1, 2), (3, 1), (4, 1), (4, 1)),
            _lead((-1, 2), (3, -1), (4, 1)),
            _lead((-1, 2), (3,), (4, 1), (4, 1)),
        ],
    ),
    "polynomial-functions/through-twenty-four": (
        _product(_front(THREE, 0, 24), THREE),
        [
            _product(1, THREE),
            _product(24, THREE),
            _product(_front(FLIPPED, 0, 24), FLIPPED),
            _product(1, THREE) + f" + {24 - prod(0 - r for r in THREE)}",
        ],
    ),
    "polynomial-functions/two-touches": (
        _front(FOUR, 2, -50) * AT_0,
        [AT_0, -_front(FOUR, 2, -50) * AT_0, _front([1, -3], 2, -50) * prod(0 - r for r in (1, -3)), -50 * AT_0],
    ),
    "polynomial-functions/six-turns": (
        next(n for n in range(1, 20) if n >= CROSSINGS and n - 1 >= TURNS),
        [TURNS, TURNS - 1, CROSSINGS, TURNS + CROSSINGS],
    ),
}
