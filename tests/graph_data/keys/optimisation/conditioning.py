"""Keys on conditioning: slopes and curvatures by differences, eigenvalues from the characteristic equation."""

from __future__ import annotations

from collections.abc import Callable
from math import sqrt

Entry = tuple[object, list[object]]
Plane = Callable[[float, float], float]
H = 1e-2


def _step(f: Plane, x: float, y: float, rate: float) -> list[float]:
    along_x = (f(x + H, y) - f(x - H, y)) / (2 * H)
    along_y = (f(x, y + H) - f(x, y - H)) / (2 * H)
    return [round(x - rate * along_x, 6), round(y - rate * along_y, 6)]


def _curvatures(f: Plane) -> tuple[float, float]:
    bend_x = (f(H, 0) - 2 * f(0, 0) + f(-H, 0)) / H**2
    bend_y = (f(0, H) - 2 * f(0, 0) + f(0, -H)) / H**2
    return round(bend_x, 6), round(bend_y, 6)


def _turn() -> Entry:
    def f(x: float, y: float) -> float:
        return 9 * x**2 + y**2

    right = _step(f, 1, 10, 0.1)
    return right, [_step(f, 1, 10, 0.05), [-right[0], right[1]], [right[0], 10], _step(f, 1, 10, -0.1)]


def _kappa() -> Entry:
    steep, flat = _curvatures(lambda x, y: 50 * x**2 + 2 * y**2)
    return steep / flat, [flat / steep, steep, 50 - 2]


def _eigenvalues() -> Entry:
    (a, b), (_, d) = (5, 3), (3, 5)
    spread = sqrt((a - d) ** 2 + 4 * b**2)
    large, small = (a + d + spread) / 2, (a + d - spread) / 2
    return large / small, [a / d, round(a / b, 6), large * small]


def _slow() -> Entry:
    rate = 0.04
    across, along = (1 - rate * c for c in (40, 0.4))
    return round(along, 6), [round(across, 6), round(1 - along, 6), round(1 - 0.4 / 40, 6)]


def _round() -> Entry:
    steep, flat = _curvatures(lambda x, y: 32 * x**2 + 2 * y**2)
    scales = [n / 1000 for n in range(1, 5000)]
    equal = next(s for s in scales if abs(steep * s**2 - flat) < 1e-9)
    return equal, [1 / equal, flat / steep, steep / flat]


def _units() -> Entry:
    metres = [1.1, 0.9, 1.0]
    centimetres = [100 * x for x in metres]
    curvature = [2 * sum(x**2 for x in inputs) for inputs in (metres, centimetres)]
    ratio = round(curvature[1] / curvature[0], 6)
    return ratio, [sqrt(ratio), 1]


KEYS: dict[str, Entry] = {
    "conditioning/your-turn": _turn(),
    "conditioning/kappa-from-formula": _kappa(),
    "conditioning/kappa-of-a-matrix": _eigenvalues(),
    "conditioning/slow-direction": _slow(),
    "conditioning/new-units": _round(),
    "conditioning/units-of-inputs": _units(),
}
