"""Values, slices and costs of functions of several inputs, worked out from the prompts by calls and by counting."""

from __future__ import annotations

from collections.abc import Callable

Entry = tuple[object, list[object]]


def _line(f: Callable[[int], int], letter: str) -> str:
    """The function of one input as start + step·letter, from its values at 0, 1 and 2."""
    start, step = f(0), f(1) - f(0)
    assert f(2) == start + 2 * step
    return f"{start} + ({step})*{letter}"


def _parabola(f: Callable[[int], int], letter: str) -> str:
    """The quadratic with the values of f at -1, 0 and 1; 2, 3 and -2 have to agree."""
    c, a, b = f(0), (f(1) + f(-1)) // 2 - f(0), (f(1) - f(-1)) // 2
    assert all(f(x) == a * x * x + b * x + c for x in (-2, 2, 3))
    return f"({a})*{letter}^2 + ({b})*{letter} + ({c})"


def _removal(w: int, h: int, k: int) -> int:
    return sum(15 for _ in range(w) for _ in range(h)) + 2 * k + 40


def _f(x: int, y: int) -> int:
    return 2 * x * x - x * y + y * y


def _score(h: int, m: int, t: int) -> int:
    return 50 * h - 20 * m + 3 * t


def _g(x: int, y: int) -> int:
    return x * x * x - x * y * y + 4 * y


def _error(w: int, b: int) -> int:
    return (3 * w + b - 10) ** 2


CHILL = {0: (-3, -5, -6), -5: (-9, -12, -13), -10: (-15, -18, -20)}
SIDES_FENCED = ["x", "y", "y"]
SUGAR = 600

KEYS: dict[str, Entry] = {
    "functions-of-several-variables/your-turn": (
        _line(lambda h: _removal(3, h, 20), "h"),
        [
            _line(lambda h: _removal(1, h, 20), "h"),
            _line(lambda h: _removal(3, h, 0), "h"),
            _line(lambda h: _removal(3, h, 10), "h"),  # 20 in place of 2·20
            _line(lambda h: _removal(20, h, 3), "h"),
        ],
    ),
    "functions-of-several-variables/a-negative-input": (
        _f(3, -2),
        [_f(-2, 3), 2 * 9 + 3 * -2 + 4, 2 * 9 + 6 - 4, (2 * 3) ** 2 + 6 + 4],
    ),
    "functions-of-several-variables/score-of-a-list": (
        _score(12, 4, 30),
        [_score(4, 12, 30), _score(12, 30, 4), _score(12, -4, 30), 12 + 4 + 30],
    ),
    "functions-of-several-variables/slice-through-a-point": (
        _parabola(lambda y: _g(2, y), "y"),
        [
            _parabola(lambda y: _g(2, y) - 2**3 + 2 * 3, "y"),
            _parabola(lambda y: 8 - (2 * y) ** 2 + 4 * y, "y"),
            _g(2, -1),
            _parabola(lambda y: 8 + 2 * y * y + 4 * y, "y"),
        ],
    ),
    "functions-of-several-variables/wind-chill-row": (
        CHILL[-5][0] - CHILL[-5][2],
        [CHILL[0][0] - CHILL[-10][0], CHILL[-10][0] - CHILL[-10][2], CHILL[0][0] - CHILL[0][2], abs(CHILL[-5][2])],
    ),
    "functions-of-several-variables/field-by-a-river": (
        " + ".join(f"8*{side}" for side in SIDES_FENCED),
        [
            " + ".join(f"8*{side}" for side in [*SIDES_FENCED, "x"]),
            "8*(x*y)",
            " + ".join(SIDES_FENCED),
            "8*x + 8*x + 8*y",
            "8*x + y + y",
        ],
    ),
    "functions-of-several-variables/diluted-syrup": (
        f"{SUGAR} - {SUGAR}*y/(x + y)",  # what the water's share takes away
        [f"{SUGAR}*x", f"{SUGAR}*x/y", f"{SUGAR}/(x + y)", f"{SUGAR}*x + {SUGAR}*y"],
    ),
    "functions-of-several-variables/error-of-a-line": (
        _parabola(lambda b: _error(2, b), "b"),
        [
            _parabola(lambda b: _error(b, 2), "b"),
            _line(lambda b: 3 * 2 + b - 10, "b"),
            _parabola(lambda b: (2 + b - 10) ** 2, "b"),
            _parabola(lambda b: b * b - 4 * 4, "b"),
        ],
    ),
}
