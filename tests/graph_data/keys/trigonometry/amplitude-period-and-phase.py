"""Keys on waves, read off their values rather than their formulas."""

from __future__ import annotations

from collections.abc import Callable
from math import pi, sin

Entry = tuple[object, list[object]]
Wave = Callable[[float], float]


def _wave(amplitude: float, period: float, rise: float) -> Wave:
    """A wave by what is seen of it."""
    return lambda x: amplitude * sin(2 * pi * ((x - rise) / period))


def _lights() -> Entry:
    rise, again = 2, 8
    at = 3.5
    value = _wave(5, again - rise, rise)(at)
    return round(value, 6), [round(value / 5), round(2 * value), -round(value), 0]


def _hum() -> Entry:
    factor, amplitude = 0.5, 7
    period = next(n / 100 for n in range(1, 10_000) if factor * n / 100 >= 2 * pi)
    return period, [round(2 * pi * factor, 2), factor, round(2 * pi, 2), amplitude]


def _behind_a_factor() -> Entry:
    factor, taken = 4, 10
    start = next(n / 100 for n in range(1, 10_000) if factor * n / 100 - taken == 0)
    return start, [taken, 1 / start, -start, factor * taken]


def _same(text: str, wave: Wave) -> str:
    """The text, if it is the formula of the wave."""
    for x in (-2.3, 0.4, 1.9):
        assert abs(eval(text, {"sin": sin, "pi": pi, "x": x}) - wave(x)) < 1e-9
    return text


def _written() -> Entry:
    return _same("3*sin(2*(x - 1))", _wave(3, pi, 1)), [
        _same("6*sin(2*(x - 1))", _wave(6, pi, 1)),
        _same("3*sin(2*x - 1)", _wave(3, pi, 0.5)),
        _same("3*sin(2*(x + 1))", _wave(3, pi, -1)),
        _same("3*sin(pi*(x - 1))", _wave(3, 2, 1)),
        _same("3*sin((x - 1)/2)", _wave(3, 4 * pi, 1)),
    ]


def _lowest() -> Entry:
    middle, amplitude = 3, 8
    heights = [middle + amplitude * sin(n / 1000) for n in range(6284)]
    return round(min(heights)), [middle - amplitude // 2, -amplitude, round(max(heights))]


def _task() -> Entry:
    top, peak = 2, 2.07
    rise = round(peak - 1.57, 2)
    return f"{top}, {rise}", [f"{top}, {peak}", f"{top // 2}, {rise}", f"{top}, {round(peak + 1.57, 2)}"]


KEYS: dict[str, Entry] = {
    "amplitude-period-and-phase/your-turn": _lights(),
    "amplitude-period-and-phase/period-of-a-hum": _hum(),
    "amplitude-period-and-phase/phase-behind-a-factor": _behind_a_factor(),
    "amplitude-period-and-phase/write-the-wave": _written(),
    "amplitude-period-and-phase/lowest-point": _lowest(),
    "amplitude-period-and-phase/two-tasks": _task(),
}
