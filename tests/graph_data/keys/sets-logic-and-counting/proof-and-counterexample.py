"""Keys of this topic: counterexamples by search, brackets by fitting the numbers of a few cases."""

from __future__ import annotations

from collections.abc import Callable

Entry = tuple[object, list[object]]

CANDIDATES = [12, 16, 18, 24, 36, 48]


def _prime(n: int) -> bool:
    return n > 1 and all(n % d for d in range(2, n))


def _value(n: int) -> int:
    return n * n - n + 11


def _in_two(whole: Callable[[int, int], int], out: int) -> str:
    """The expression in a and b, of first degree, that times ``out`` gives the whole."""
    c = whole(0, 0)
    return f"({whole(1, 0) - c}*a + ({whole(0, 1) - c})*b + ({c}))/{out}"


def _in_one(whole: Callable[[int], int], out: int) -> str:
    return f"({whole(1) - whole(0)}*n + ({whole(0)}))/{out}"


def _evens(n: int) -> int:
    return sum(2 * n + step for step in (0, 2, 4))


BAD = [n for n in range(1, 40) if not _prime(_value(n))]
MET = [n for n in CANDIDATES if n % 4 == 0 and n % 6 == 0]
PAIRS = [(x, y) for x in range(0, 50, 5) for y in range(0, 50, 5)]
LINES_HOLD = {1: True, 2: all(x == y for x, y in PAIRS)}

KEYS: dict[str, Entry] = {
    "proof-and-counterexample/your-turn": (
        _in_two(lambda a, b: (2 * a + 1) - (2 * b + 1), 2),
        [
            _in_two(lambda a, b: 2 * a + 1 - 2 * b + 1, 2),
            _in_two(lambda a, b: (2 * a + 1) + (2 * b + 1), 2),
            _in_two(lambda a, b: (2 * a + 1) - (2 * b + 1), 1),
        ],
    ),
    "proof-and-counterexample/primes-for-a-while": (BAD[0], [_value(BAD[0]), BAD[1], 10, 7]),
    "proof-and-counterexample/four-and-six": (
        {n for n in MET if n % 24},
        [
            {n for n in CANDIDATES if n % 24},
            {n for n in MET if n % 24 == 0},
            {n for n in CANDIDATES if (n % 4 == 0) != (n % 6 == 0)},
            {min(n for n in MET if n % 24)},
        ],
    ),
    "proof-and-counterexample/three-even-in-a-row": (
        _in_one(_evens, 6),
        [f"n + {_evens(0)}", _in_one(_evens, 2), _in_one(_evens, 1), _in_one(_evens, 3)],
    ),
    "proof-and-counterexample/first-unjustified-line": (
        next(line for line, holds in LINES_HOLD.items() if not holds),
        [1, 3, 4],
    ),
}
