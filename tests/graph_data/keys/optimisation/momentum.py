"""Keys on momentum: velocities carried along step by step."""

from __future__ import annotations

from collections.abc import Sequence

Entry = tuple[object, list[object]]


def _run(w: float, rate: float, keep: float, steps: int, fresh: float = 1) -> float:
    """Descent on w² with a velocity."""
    v = 0.0
    for _ in range(steps):
        v = keep * v + fresh * 2 * w
        w -= rate * v
    return round(w, 6)


def _velocity(gradients: Sequence[float], keep: float) -> float:
    v = 0.0
    for g in gradients:
        v = keep * v + g
    return v


def _turn() -> Entry:
    kept_all = 2 - 0.25 * (8 + 4)
    averaged = 2 - 0.25 * (0.5 * 8 + 0.5 * 4)
    return _run(4, 0.25, 0.5, 2), [_run(4, 0.25, 0, 2), kept_all, 2 + 0.25 * 8, averaged]


def _three() -> Entry:
    gradients = [4, 2, 1]
    return _velocity(gradients, 0.5), [
        _velocity(gradients, 1),
        gradients[-1],
        _velocity(gradients[:2], 0.5),
        _velocity(gradients[::-1], 0.5),
    ]


STEADY = _velocity([1] * 500, 0.8)
ALTERNATING = abs(_velocity([6 * (-1) ** n for n in range(500)], 0.5))
TEN = _velocity([1] * 1000, 0.9)

KEYS: dict[str, Entry] = {
    "momentum/your-turn": _turn(),
    "momentum/velocity-after-three": _three(),
    "momentum/steady": (round(STEADY, 6), [_velocity([1, 1], 0.8), 0.8, 1 / 0.8]),
    "momentum/alternating": (round(ALTERNATING, 6), [round(_velocity([6] * 500, 0.5), 6), 6 / 2, 0]),
    "momentum/same-steady-step": (round(0.06 / TEN, 6), [round(0.06 * TEN, 6), 0.06 * 0.9, 0.06]),
    "momentum/memory-length": (
        round(_velocity([1] * 5000, 0.98), 6),
        [98, 2, round(0.98 * _velocity([1] * 5000, 0.98), 6)],
    ),
}
