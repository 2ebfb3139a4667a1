"""Keys of this topic: every sum is run term by term; unknown coefficients are searched."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]

X = [2, 5, -1, 4]
A, B = [12] + [0] * 9, [5] + [0] * 9  # any ten numbers with these sums
PREDICTED, TRUE = [3, 5, 2], [1, 5, 6]
ERRORS = [p - y for p, y in zip(PREDICTED, TRUE, strict=True)]
ROW = list(range(5, 33, 3))


def _rule(k: int) -> int:
    return 2 * k * k - 5


def _pack(first: int) -> list[int]:
    """The c and the last index with which 3i + c, for i from ``first``, gives the row."""
    return next(
        [c, last]
        for c in range(-10, 11)
        for last in range(first, 50)
        if [3 * i + c for i in range(first, last + 1)] == ROW
    )


KEYS: dict[str, Entry] = {
    "sigma-notation/your-turn": (
        sum(_rule(k) for k in range(3, 7)),
        [
            sum(2 * k * k for k in range(3, 7)) - 5,
            sum(2 * k * k for k in range(3, 7)) - 5 * (6 - 3),
            _rule(6),
            sum(k * k - 5 for k in range(3, 7)),
        ],
    ),
    "sigma-notation/start-from-zero": (
        sum(3 * 2**i for i in range(6)),
        [sum(3 * 2**i for i in range(1, 6)), sum(3 * 2**i for i in range(5)), 3 * 2**5, sum(2**i for i in range(6))],
    ),
    "sigma-notation/first-and-last": (
        _pack(1),
        [[ROW[0], _pack(1)[1]], [_pack(1)[0], len(ROW) - 1], _pack(0), [_pack(1)[0], ROW[-1]]],
    ),
    "sigma-notation/from-known-sums": (
        sum(3 * a - 2 * b + 4 for a, b in zip(A, B, strict=True)),
        [
            sum(3 * a - 2 * b for a, b in zip(A, B, strict=True)) + 4,
            sum(3 * a - 2 * b for a, b in zip(A, B, strict=True)),
            10 * (3 * sum(A) - 2 * sum(B) + 4),
            sum(3 * a + 2 * b + 4 for a, b in zip(A, B, strict=True)),
        ],
    ),
    "sigma-notation/square-of-a-sum": (
        sum(X) ** 2 - sum(x * x for x in X),
        [0, sum(X) ** 2 - sum(x * abs(x) for x in X), sum(map(abs, X)) ** 2 - sum(x * x for x in X)],
    ),
    "sigma-notation/mean-square-error": (
        Fraction(sum(e * e for e in ERRORS), 3),
        [
            Fraction(sum(ERRORS) ** 2, 3),
            Fraction(sum(ERRORS), 3),
            sum(e * e for e in ERRORS),
            Fraction(sum(map(abs, ERRORS)), 3),
            round(sum(e * e for e in ERRORS) / 3, 2),
        ],
    ),
}
