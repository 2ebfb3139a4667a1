"""Keys of this topic, computed from sums of squares and whole-number searches for the root."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

Entry = tuple[object, list[object]]
Number = int | Fraction


def _root(square: Number) -> Fraction:
    """The root of a square of tenths, found by trying."""
    return next(Fraction(n, 10) for n in range(2000) if Fraction(n, 10) ** 2 == square)


def _squares(vector: Iterable[Number]) -> Number:
    total: Number = 0
    for entry in vector:
        total += entry * entry
    return total


V = (4, -4, 7)
FOUR = (1, -5, 3, -1)
FITTING = [x for x in range(-20, 21) if _squares((x, 6, 2)) == 7 * 7]
LONG, SHORT = 12, 3
FACTORS = [k for k in (Fraction(n, 100) for n in range(-500, 501)) if _squares([k * LONG]) == SHORT * SHORT]
HALVES = [k for k in (Fraction(n, 100) for n in range(-500, 501)) if k * k == Fraction(SHORT, LONG)]
U_LENGTH, V_LENGTH = 5, 8
# On a line, both ways round for each, the sums reach both bounds.
REACHED = sorted({abs(a * U_LENGTH + b * V_LENGTH) for a in (1, -1) for b in (1, -1)})
ONE, TWO = (6, 8), (15, -8)
DRIVEN = _root(_squares(ONE)) + _root(_squares(TWO))
STRAIGHT = _root(_squares([a + b for a, b in zip(ONE, TWO, strict=True)]))
STEPS = sum(abs(entry) for entry in ONE + TWO)
CHANGES = [Fraction(3, 10) * (-1) ** place for place in range(100)]


def _set(numbers: Iterable[Number]) -> str:
    return "{" + ", ".join(str(number) for number in numbers) + "}"


KEYS: dict[str, Entry] = {
    "euclidean-norm/your-turn": (
        _root(_squares([-2 * entry for entry in V])),
        [
            -2 * _root(_squares(V)),
            (-2) ** 2 * _root(_squares(V)),
            2 * _root(sum(entry * abs(entry) for entry in V)),
            _root(_squares(V)),
        ],
    ),
    "euclidean-norm/four-entries": (
        _root(_squares(FOUR)),
        [_squares(FOUR), sum(abs(entry) for entry in FOUR), sum(FOUR)],
    ),
    "euclidean-norm/entry-from-the-length": (
        _set(FITTING),
        [_set(FITTING[1:]), _set(sorted(x * abs(x) for x in FITTING)), _set([7 - 6 - 2])],
    ),
    "euclidean-norm/factors-that-fit": (
        _set(FACTORS),
        [
            _set(FACTORS[1:]),
            _set([Fraction(-LONG, SHORT), Fraction(LONG, SHORT)]),
            _set(HALVES),
            _set([SHORT - LONG, LONG - SHORT]),
        ],
    ),
    "euclidean-norm/bounds-of-a-sum": (
        f"[{REACHED[0]}, {REACHED[-1]}]",
        [
            f"[0, {REACHED[-1]}]",
            f"({REACHED[0]}, {REACHED[-1]})",
            f"[{U_LENGTH - V_LENGTH}, {REACHED[-1]}]",
            f"[{max(U_LENGTH, V_LENGTH)}, {REACHED[-1]}]",
        ],
    ),
    "euclidean-norm/detour-of-a-robot": (
        DRIVEN - STRAIGHT,
        [DRIVEN - DRIVEN, STRAIGHT, DRIVEN, STEPS - STRAIGHT],
    ),
    "euclidean-norm/step-with-a-hundred-entries": (
        _root(_squares(CHANGES)),
        [
            sum(abs(change) for change in CHANGES),
            _squares(CHANGES),
            abs(CHANGES[0]),
        ],
    ),
}
