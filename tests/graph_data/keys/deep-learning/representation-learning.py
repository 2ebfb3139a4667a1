"""Keys on learned representations: hidden rows computed, probes searched by trying, variances along turned lines."""

from __future__ import annotations

from fractions import Fraction
from math import cos, dist, hypot, pi, sin

Entry = tuple[object, list[object]]


def _relu(v: float) -> float:
    return v if v > 0 else 0


def _turn() -> Entry:
    pictures = [(4, 1, 1), (4, 7, 1), (1, 2, 6)]
    sums = [[a - c, c - a] for a, _, c in pictures]
    right = [[_relu(v) for v in row] for row in sums]
    return right, [
        sums,
        [row[::-1] for row in right],
        [[_relu(a - b), _relu(b - a)] for a, b, _ in pictures],
        [[abs(v) for v in row] for row in sums],
    ]


def _lost() -> Entry:
    """A and B get one answer, tried in small steps; C is fitted."""
    answers = [Fraction(n, 10) for n in range(100)]
    best = min(answers, key=lambda v: (v - 1) ** 2 + (v - 7) ** 2)
    return (best - 1) ** 2 + (best - 7) ** 2, [0, (1 - 7) ** 2, abs(best - 1) + abs(best - 7), (best - 1) ** 2]


def _linear(inputs: int, outputs: int) -> int:
    return sum(1 for _ in range(outputs) for _ in range(inputs)) + outputs


def _probe() -> Entry:
    right = _linear(50, 3)
    body = _linear(784, 200) + _linear(200, 50)
    return right, [right - 3, _linear(10, 3), right - 3 + 50, right + body]


def _light() -> Entry:
    photo, copy, other = (2, 1, 0), (2, 1.3, 0.4), (2, 6, 0)
    near, far = dist(photo, copy), dist(photo, other)

    def blocks(a: tuple[float, ...], b: tuple[float, ...]) -> float:
        return sum(abs(x - y) for x, y in zip(a, b, strict=True))

    return near / far, [far / near, near**2 / far**2, blocks(photo, copy) / blocks(photo, other), hypot(0.3, 0.4)]


def _rebuilt() -> Entry:
    def along(degrees: int) -> float:
        x, y = cos(degrees * pi / 180), sin(degrees * pi / 180)
        return 3 * x * x + 2 * x * y + 3 * y * y

    kept = max(along(d) for d in range(180))
    total = along(0) + along(90)
    return round(total - kept, 9), [round(kept, 9), round(total, 9), round(total - along(0), 9), 0]


KEYS: dict[str, Entry] = {
    "representation-learning/your-turn": _turn(),
    "representation-learning/lost-pixel": _lost(),
    "representation-learning/last-hidden-layer": ([32, 50], [[32, 10], [32, 200], [50, 200], [50, 32]]),
    "representation-learning/size-of-the-probe": _probe(),
    "representation-learning/does-it-mind-the-light": _light(),
    "representation-learning/rebuilt-through-one-unit": _rebuilt(),
}
