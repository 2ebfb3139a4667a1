"""Keys of this topic: products as groups added up, one factor after another."""

from __future__ import annotations

from functools import reduce

Entry = tuple[object, list[object]]


def _times(groups: int, size: int) -> int:
    """So many groups of this size, added up."""
    return sum(size for _ in range(groups))


def _product(factors: list[int]) -> int:
    """One factor after another."""
    return reduce(_times, factors)


def _ones_added(factors: list[int]) -> int:
    """Each 1 after the first factor is added."""
    total = factors[0]
    for factor in factors[1:]:
        total = total + 1 if factor == 1 else _times(total, factor)
    return total


QUITO, CAIRO = [2, 1, 6, 1], [7, 0, 5, 3]
DARIO = [5, 1, 2, 0, 1]
PIPES, VALVES = [6, 2, 9, 4, 3], [1, 0, 1, 1, 0]


def _without_zeros(factors: list[int]) -> int:
    return _product([factor for factor in factors if factor != 0])


def _found(target: int, step: int) -> int:
    """The number that becomes the target when it first grows by this step and then by 1."""
    return next(number for number in range(20) if number + step + 1 == target)


KEYS: dict[str, Entry] = {
    "multiplying-by-zero-and-one/your-turn": (
        [_product(QUITO), _product(CAIRO)],
        [
            [sum(QUITO), sum(CAIRO)],
            [_product(QUITO), _without_zeros(CAIRO)],
            [_ones_added(QUITO), _product(CAIRO)],
            [_product(CAIRO), _product(QUITO)],
        ],
    ),
    "multiplying-by-zero-and-one/four-with-eight": (
        [8 + 0, _times(8, 0), 8 + 1, _times(8, 1)],
        [
            [8 + 0, 8 + 0, 8 + 1, _times(8, 1)],
            [8 + 0, _times(8, 0), 8 + 1, 8 + 1],
            [_times(8, 0), _times(8, 0), 8 + 1, _times(8, 1)],
            [8 + 0, _times(8, 0), _times(8, 1), _times(8, 1)],
        ],
    ),
    "multiplying-by-zero-and-one/undo-in-the-head": (
        next(number for number in range(20) if _times(number, 1) + 1 == 6),
        [_found(6, 1), 6, 6 + 1],
    ),
    "multiplying-by-zero-and-one/greenhouse-valves": (
        [_times(valve, pipe) for pipe, valve in zip(PIPES, VALVES, strict=True)],
        [
            [pipe + valve for pipe, valve in zip(PIPES, VALVES, strict=True)],
            [_times(1 - valve, pipe) for pipe, valve in zip(PIPES, VALVES, strict=True)],
            PIPES,
            VALVES,
        ],
    ),
    "multiplying-by-zero-and-one/long-product": (
        _product(DARIO),
        [_without_zeros(DARIO), _without_zeros(DARIO) + DARIO.count(1), sum(DARIO)],
    ),
}
