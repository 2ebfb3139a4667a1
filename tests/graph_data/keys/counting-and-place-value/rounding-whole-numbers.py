"""Keys of this topic, by walking both ways from a number until a round one is met."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _rounded(number: int, step: int) -> int:
    """The nearest round number; of two equally near ones the upper."""
    down = up = number
    while down % step and up % step:
        down, up = down - 1, up + 1
    return up if up % step == 0 else down


def _below(number: int, step: int) -> int:
    return max(round_one for round_one in range(0, number + 1, step))


def _in_stages(number: int, steps: list[int]) -> int:
    for step in steps:
        number = _rounded(number, step)
    return number


TOWN = [people for people in range(22000, 26001) if _rounded(people, 1000) == 24000]
SIXTY = [number for number in range(40, 80) if _rounded(number, 10) == 60]
FLOUR = [grams for grams in range(100, 170) if _rounded(grams, 5) == 135]

assert [_rounded(count, 1000) for count in (2500, 2499, 3500, 3999)] == [3000, 2000, 4000, 4000]
assert (_rounded(2746, 100), _in_stages(2746, [10, 100])) == (2700, 2800)

KEYS: dict[str, Entry] = {
    "rounding-whole-numbers/your-turn": (
        _rounded(19973, 100),
        [_below(19973, 100), _rounded(19973, 10), _below(19973, 1000), _rounded(19973, 100) // 100],
    ),
    "rounding-whole-numbers/on-the-mark": (
        _rounded(6450, 100),
        [_below(6450, 100), _rounded(6450, 1000), _in_stages(6450, [100, 1000])],
    ),
    "rounding-whole-numbers/nearest-thousand": (
        _rounded(83499, 1000),
        [
            _in_stages(83499, [100, 1000]),
            _rounded(83499, 100),
            _rounded(83499, 1000) - 1000,
            _rounded(83499, 1000) // 1000,
        ],
    ),
    "rounding-whole-numbers/largest-before": (
        max(TOWN),
        [max(TOWN) + 1, max(range(24000, 25000)), min(TOWN), max(people for people in TOWN if people % 10 == 0)],
    ),
    "rounding-whole-numbers/how-many-fit": (
        len(SIXTY),
        [len(SIXTY[1:]), len([*SIXTY, 65]), len([number for number in SIXTY if number < 60])],
    ),
    "rounding-whole-numbers/kitchen-scale": (
        max(FLOUR),
        [140 - 1, max(FLOUR) + 1, _rounded(max(FLOUR), 5), min(FLOUR)],
    ),
}
