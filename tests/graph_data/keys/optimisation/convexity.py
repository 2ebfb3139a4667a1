"""Keys on convexity: chords and bends, point by point."""

from __future__ import annotations

from collections.abc import Sequence

Entry = tuple[object, list[object]]


def _above_the_chord() -> Entry:
    def f(a: float, b: float) -> float:
        return (a * b - 4) ** 2

    ends = [(2, 2), (-2, -2)]
    middle = tuple(sum(axis) / 2 for axis in zip(*ends, strict=True))
    chord = sum(f(*end) for end in ends) / 2
    return f(*middle) - chord, [abs(middle[0] * middle[1] - 4), chord, 2 * 4]


def _chord() -> Entry:
    def f(x: float) -> float:
        return x**2

    low, high = -1, 3
    chord, graph = (f(low) + f(high)) / 2, f((low + high) / 2)
    return chord, [graph, chord - graph, f(low) + f(high)]


def _bends_up() -> Entry:
    def bend(x: float) -> float:
        return (x + 1) ** 3 - 6 * (x + 1) ** 2 - 2 * (x**3 - 6 * x**2) + (x - 1) ** 3 - 6 * (x - 1) ** 2

    first = next(x for x in range(-50, 50) if bend(x) >= 0)
    assert all(bend(x) >= 0 for x in range(first, 100))
    return f"[{first}, inf)", [f"(-inf, {first}]", "[0, inf)", "[12, inf)"]


def _form(matrix: Sequence[Sequence[float]], v: Sequence[float]) -> float:
    return sum(matrix[i][j] * v[i] * v[j] for i in range(2) for j in range(2))


def _hessian() -> Entry:
    h = [[2, 3], [3, 2]]
    return _form(h, (1, -1)), [_form(h, (1, 1)), _form([[2, 0], [0, 2]], (1, -1)), _form([[2, 3], [0, 2]], (1, -1))]


KEYS: dict[str, Entry] = {
    "convexity/your-turn": _above_the_chord(),
    "convexity/chord-height": _chord(),
    "convexity/where-it-bends": _bends_up(),
    "convexity/by-hessian": _hessian(),
}
