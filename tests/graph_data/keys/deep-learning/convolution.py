"""Keys on convolutions: windows cut out and weighed one by one."""

from __future__ import annotations

from collections.abc import Sequence

Entry = tuple[object, list[object]]


def _slid(x: Sequence[float], w: Sequence[float]) -> list[float]:
    windows = [x[i : i + len(w)] for i in range(len(x)) if i + len(w) <= len(x)]
    return [sum(a * b for a, b in zip(window, w, strict=True)) for window in windows]


def _turn() -> Entry:
    x, w = (2, 0, 1, 3), (1, -1, 2)
    return _slid(x, w), [_slid(x, w[::-1]), _slid(x, w)[:1], _slid(x, (1, 1, 2))]


def _weights(numbers: int, results: int) -> int:
    return next(k for k in range(1, numbers) if len(_slid([0] * numbers, [0] * k)) == results)


def _level() -> Entry:
    def mute(k: int) -> bool:
        return _slid([5] * 3, (1, k, 1)) == [0]

    return next(k for k in range(-9, 10) if mute(k)), [2, 0, -1]


def _flipped() -> Entry:
    x, w = (2, 0, 4), (3, 1)
    right = _slid(x, w[::-1])
    return right, [_slid(x, w), _slid((0, *x, 0), w[::-1]), right[::-1]]


def _watch() -> Entry:
    readings, weights = (60, 64, 80, 64), (0.25, 0.5, 0.25)
    pairs = _slid(readings, (0.5, 0.5))
    return _slid(readings, weights), [
        [round(v / 3, 3) for v in _slid(readings, (1, 1, 1))],
        list(readings[1:3]),
        [pairs[0], pairs[1]],
    ]


HUNDRED = len(_slid([0] * 100, [0] * 7))

KEYS: dict[str, Entry] = {
    "convolution/your-turn": _turn(),
    "convolution/how-long": (HUNDRED, [100 - 7, 100 // 7, 100 + 7 - 1]),
    "convolution/which-length-was-it": (_weights(40, 36), [40 - 36, 36, _weights(40, 35)]),
    "convolution/mute-on-a-slope": _level(),
    "convolution/flipped": _flipped(),
    "convolution/heartbeat": _watch(),
}
