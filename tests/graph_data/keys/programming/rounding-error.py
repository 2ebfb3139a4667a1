"""Tolerances by exact fractions, small machines by rounding after each step with decimals, floats by running them."""

from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction
from itertools import product

Entry = tuple[object, list[object]]

FOUR = Context(prec=4, rounding=ROUND_HALF_EVEN)
PAIRS = {1: ("2500.3", "2500"), 2: ("0.04001", "0.04"), 3: ("-50.008", "-50"), 4: ("7e-9", "6e-9")}
R = Fraction(2, 10_000)


def _passing(bound: dict[int, Fraction]) -> set[int]:
    return {n for n, (a, b) in PAIRS.items() if abs(Fraction(a) - Fraction(b)) <= bound[n]}


def _your_turn() -> Entry:
    sizes = {n: Fraction(b) for n, (_, b) in PAIRS.items()}
    key = _passing({n: R * abs(b) for n, b in sizes.items()})
    tiny = {n for n, (a, b) in PAIRS.items() if abs(Fraction(a) - Fraction(b)) < Fraction(1, 10**8)}
    tenfold = _passing({n: R * abs(b) * (10 if n == 2 else 1) for n, b in sizes.items()})
    return key, [
        _passing(dict.fromkeys(PAIRS, R)),
        _passing({n: R * b for n, b in sizes.items()}),
        key | tiny,
        tenfold,
    ]


def _survive(kept: int, shared: int) -> int:
    """Two numbers of so many digits, subtracted: the digits from the first that is not 0 to the last kept."""
    a, b = 10**kept // 3, 10**kept // 3 + 2 * 10 ** (kept - shared - 1)
    return len(str(b - a))


def _minus_one(context: Context) -> Decimal:
    return context.add(Decimal(1), Decimal("0.03468")) - 1


def _sum(terms: list[str], context: Context = FOUR) -> Decimal:
    total = Decimal(0)
    for term in terms:
        total = context.add(total, Decimal(term))
    return total


def _two_sums() -> Entry:
    large_first, small_first = ["2000", "0.4", "0.4", "0.4"], ["0.4", "0.4", "0.4", "2000"]
    exact = Context(prec=20)
    left, right, true = _sum(large_first), _sum(small_first), _sum(small_first, exact)
    rounded = true.quantize(Decimal(1))

    def pair(a: Decimal, b: Decimal) -> list[float]:
        return [float(a), float(b)]

    return pair(left, right), [
        pair(rounded, rounded),
        pair(true, true),
        pair(left, true),
        pair(right, left),
        pair(left, left),
    ]


def _load(error: int, only_one: bool = False) -> str:
    offs = (-error, error)
    loads = [(18340 + up) - (18310 + (0 if only_one else down)) for up, down in product(offs, offs)]
    return f"[{min(loads)}, {max(loads)}]"


NEAR = [Fraction(n, 1000) for n in range(7_900_000, 8_100_001) if abs(Fraction(n, 1000) - 8000) <= Fraction(8000, 1000)]
TOGETHER, SINGLY = 1e20 + (5000.0 + 5000 + 5000 + 5000), 1e20 + 5000 + 5000 + 5000 + 5000

KEYS: dict[str, Entry] = {
    "rounding-error/your-turn": _your_turn(),
    "rounding-error/largest-that-passes": (
        float(max(NEAR)),
        [8000 + 0.001, float(max(NEAR) - 8000), float(min(NEAR)), 8000 + 8000 / 100],
    ),
    "rounding-error/digits-that-survive": (_survive(16, 11), [11, 16, 16 + 11, 11 + 1]),
    "rounding-error/four-digit-calculator": (
        _minus_one(FOUR),
        [
            _minus_one(Context(prec=20)),
            (Decimal("1.03468").quantize(Decimal("0.0001")) - 1),
            _minus_one(Context(prec=4, rounding=ROUND_DOWN)),
            _minus_one(Context(prec=3)),
        ],
    ),
    "rounding-error/from-the-left-and-right": _two_sums(),
    "rounding-error/four-small-terms-together": (
        int(TOGETHER) - 10**20,
        [4 * 5000, int(SINGLY) - 10**20, 2 * 16384, 5000],
    ),
    "rounding-error/load-of-a-lorry": (
        _load(5),
        [_load(5, only_one=True), _load(0), _load(10), f"[{18340 - 5}, {18340 + 5}]"],
    ),
}
