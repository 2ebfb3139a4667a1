"""A tiny module in plain Python that is run with a dictionary, and slopes from exact difference quotients."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from programs import printed

Entry = tuple[object, list[object]]

Numbers = dict[str, Fraction]


def _call(own: dict[str, int], given: Numbers, x: int) -> Fraction:
    """w * x + b with the given parameters, and the module's own where none is given."""
    p = {name: given.get(name, Fraction(value)) for name, value in own.items()}
    return p["w"] * x + p["b"]


def _slope(f: Callable[[Fraction], Fraction], at: int) -> int:
    h = Fraction(1, 8)
    return int((f(at + h) - f(at - h)) / (2 * h))


def _stepped(w_moves: int = 1, b_moves: int = 1, sign: int = -1) -> Fraction:
    own = {"w": 3, "b": 1}
    in_w = _slope(lambda w: (w * 2 + 1 - 9) ** 2, 3)
    in_b = _slope(lambda b: (3 * 2 + b - 9) ** 2, 1)
    rate = Fraction("0.05")
    adapted = {"w": 3 + sign * w_moves * rate * in_w, "b": 1 + sign * b_moves * rate * in_b}
    return (_call(own, adapted, 2) - 9) ** 2


ROWS, BIAS, X = [[1, 0], [2, -1], [1, 1]], [0, 10, 1], [2, 5]


def _layer(rows: list[list[int]], bias: list[int]) -> list[int]:
    return [row[0] * X[0] + row[1] * X[1] + b for row, b in zip(rows, bias, strict=True)]


DOUBLE = ["w, x = 2.0, 3.0", "def call(w): return w * x"]


def _shown(second: str, third: str = "call(w)") -> str:
    return printed(*DOUBLE, f"print(call(w), {second}, {third})")


def _station(w: Fraction, t: int, factor: int = 2, sign: int = -1) -> Fraction:
    return w + sign * Fraction("0.25") * factor * (w - t)


W = Fraction(10)


def _text(*numbers: Fraction) -> str:
    return ", ".join(str(number) for number in numbers)


KEYS: dict[str, Entry] = {
    "functional-call/your-turn": (
        _stepped(),
        [_stepped(0, 0), _stepped(sign=1), _stepped(b_moves=0), _stepped(w_moves=0)],
    ),
    "functional-call/a-name-left-out": (
        _call({"w": 2, "b": 5}, {"w": Fraction(4)}, 3),
        [_call({"w": 2, "b": 0}, {"w": Fraction(4)}, 3), _call({"w": 2, "b": 5}, {}, 3), (3 + 5) * 4],
    ),
    "functional-call/names-with-dots": (
        _layer(ROWS, BIAS),
        [_layer(ROWS, [0, 0, 0]), _layer([[abs(a) for a in row] for row in ROWS], BIAS)],
    ),
    "functional-call/before-and-after": (
        _shown("call(w + 5)"),
        [_shown("call(w + 5)", "call(w + 5)"), _shown("call(w)"), _shown("call(5)"), None, _shown("call(w) + 5")],
    ),
    "functional-call/slope-through-the-dictionary": (
        _slope(lambda s: _call({"w": 2, "b": 1}, {"w": s * s * 2}, 4), 3),
        [
            _slope(lambda w: _call({"w": 2, "b": 1}, {"w": w}, 4), 18),
            _slope(lambda s: _call({"w": 2, "b": 1}, {"w": s * 3 * 2}, 4), 3),
            _call({"w": 2, "b": 1}, {"w": Fraction(3 * 3 * 2)}, 4),
            _slope(lambda s: _call({"w": 2, "b": 1}, {"w": s * 2}, 4), 3),
        ],
    ),
    "functional-call/two-stations": (
        _text(_station(W, 14), _station(W, 6)),
        [
            _text(_station(W, 14), _station(_station(W, 14), 6)),
            _text(_station(W, 14, sign=1), _station(W, 6, sign=1)),
            _text(_station(W, 14, factor=1), _station(W, 6, factor=1)),
            _text(W, W),
        ],
    ),
}
