"""Keys of this topic: inputs found by searching, ends of intervals by testing inputs on both sides."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]

POOL, LEAK, MINUTES = 900, 10, 20
HOSE = next(x for x in range(LEAK + 1, 500) if Fraction(POOL, x - LEAK) == MINUTES)

LIMIT = Fraction("0.002")
EDGE = next(x for x in range(1, 10_000) if Fraction(6, x) == LIMIT)
BEYOND = Fraction(6, EDGE + 1) < LIMIT
BELOW = f"(0, {EDGE})"
ABOVE = f"({EDGE}, inf)"

TABLE = {-4: -9, -2: -18, 3: 12, 6: 6, 9: 5}
PRODUCTS = [x * y for x, y in TABLE.items()]
K = max(set(PRODUCTS), key=PRODUCTS.count)
(ODD,) = [x for x, y in TABLE.items() if x * y != K]

GAP = next(x for x in range(-20, 20) if 2 * x + 8 == 0)

TURN = next(x for x in range(-20, 20) if x - 5 == 0)
LEFT_POSITIVE = Fraction(-3, TURN - 1 - 5) > 0

WORK = sum(15 for _ in range(8))


def _steps(batch: int) -> int:
    return len(range(0, 6000, batch))


KEYS: dict[str, Entry] = {
    "reciprocal-function/your-turn": (HOSE, [POOL // MINUTES, POOL // MINUTES - LEAK, Fraction(POOL, MINUTES - LEAK)]),
    "reciprocal-function/below-two-thousandths": (
        ABOVE if BEYOND else BELOW,
        [BELOW if BEYOND else ABOVE, f"[{EDGE}, inf)", f"({float(6 * LIMIT)}, inf)"],
    ),
    "reciprocal-function/the-wrong-column": (
        Fraction(K, ODD),
        [TABLE[ODD], TABLE[6] + TABLE[6] - TABLE[3], K * ODD],
    ),
    "reciprocal-function/what-may-not-go-in": (GAP, [-GAP, 2 * GAP, 0]),
    "reciprocal-function/where-it-is-positive": (
        f"(-inf, {TURN})" if LEFT_POSITIVE else f"({TURN}, inf)",
        [f"({TURN}, inf)" if LEFT_POSITIVE else f"(-inf, {TURN})", "(-inf, 0)", f"(-inf, {TURN}]"],
    ),
    "reciprocal-function/letters-into-envelopes": (f"{WORK}/x", ["15/8*x", "15/x", f"{WORK}*x"]),
    "reciprocal-function/steps-saved": (
        _steps(40) - _steps(60),
        [_steps(40), 6000 // (60 - 40), _steps(60), 60 - 40],
    ),
}
