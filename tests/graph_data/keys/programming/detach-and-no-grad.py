"""Slopes measured by exact steps, with what is detached held at its number while the rest moves."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

Entry = tuple[object, list[object]]
Loss = Callable[[Fraction, Fraction], Fraction]
H = Fraction(1, 10**6)


def _slope(loss: Loss, at: int, moving: bool = True, held: bool = False) -> float:
    """The slope of loss(x, x as detached), the first argument moving, or the second, or both."""
    x = Fraction(at)
    up = loss(x + H if moving else x, x + H if held else x)
    down = loss(x - H if moving else x, x - H if held else x)
    return round(float((up - down) / (2 * H)), 6)


def _cube(x: Fraction, d: Fraction) -> Fraction:
    return x * x * d


def _target(w: Fraction, d: Fraction) -> Fraction:
    return (d * d - 3 * w) ** 2


def _block(x: Fraction, d: Fraction) -> Fraction:
    return 2 * d * x


def _judged(t: Fraction, d: Fraction) -> Fraction:
    return (t - Fraction(1, 4) * 2 * (d - 2) - 5) ** 2


LINES = [("w", ""), ("u", ""), ("h", "w"), ("k", ""), ("p", "u"), ("loss", "p")]
CUT = next(i for i, (name, source) in enumerate(LINES, 1) if name not in ("w", "u") and not source)

KEYS: dict[str, Entry] = {
    "detach-and-no-grad/your-turn": (
        _slope(_cube, 5),
        [
            _slope(_cube, 5, held=True),
            _slope(_cube, 5, moving=False, held=True),
            _cube(Fraction(5), Fraction(5)),
            _slope(lambda x, d: x * x, 5),
        ],
    ),
    "detach-and-no-grad/target-from-the-same": (
        _slope(_target, 2),
        [
            _slope(_target, 2, held=True),
            -_slope(_target, 2),
            _slope(_target, 2, moving=False, held=True),
            _target(Fraction(2), Fraction(2)),
        ],
    ),
    "detach-and-no-grad/made-in-the-block": (
        _slope(_block, 3),
        [
            _slope(_block, 3, held=True),
            _slope(_block, 3, moving=False),
            _slope(lambda x, d: 2 * x, 3),
            _block(Fraction(3), Fraction(3)),
        ],
    ),
    "detach-and-no-grad/cut-by-accident": (CUT, [CUT - 1, CUT + 1, 1, len(LINES) + 1]),
    "detach-and-no-grad/tuned-receiver": (
        _slope(_judged, 1),
        [
            _slope(_judged, 1, held=True),
            _slope(_judged, 1, moving=False),
            _slope(_judged, 1, moving=False, held=True),
            _slope(lambda t, d: (t - 5) ** 2, 1),
        ],
    ),
}
