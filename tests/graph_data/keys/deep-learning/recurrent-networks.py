"""Recurrent rules run item by item; shared gradients by differences, a slip by another rule at the same places."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate
from math import atanh, tanh

Entry = tuple[object, list[object]]


def _states(rule: Callable[[float, float], float], items: Sequence[float], start: float = 0) -> list[float]:
    return list(accumulate(items, rule, initial=start))[1:]


def _shared(u: float, states: Sequence[float], arriving: float) -> float:
    """dL/du by nudging u; what else enters each sum is found from the states."""
    old = [0.0, *states[:-1]]
    rest = [atanh(h) - u * before for h, before in zip(states, old, strict=True)]

    def last(v: float) -> float:
        return _states(lambda h, r: tanh(v * h + r), rest)[-1]

    return arriving * (last(u + 1e-5) - last(u - 1e-5)) / 2e-5


def _swept(u: float, states: Sequence[float], arriving: float, *, slopes: bool = True, paired: int = 0) -> list[float]:
    """Each step's contribution, last first, paired with the old state or with the new one."""
    line, shares = [0.0, *states], []
    for t in range(len(states), 0, -1):
        arriving *= 1 - line[t] ** 2 if slopes else 1
        shares.append(arriving * line[t - 1 + paired])
        arriving *= u
    return shares


def _your_turn() -> Entry:
    states = (0.6, 0.8, 0.5)
    return _shared(0.5, states, 2), [
        _swept(0.5, states, 2)[0],
        sum(_swept(0.5, states, 2, slopes=False)),
        sum(_swept(0.5, states, 2, paired=1)),
        sum(_swept(1, states, 2)),
    ]


def _three_states() -> Entry:
    items = (3, 10, 1)
    with_bias_once = _states(lambda h, x: max(0, x - 2 * h), (items[0] + 1, *items[1:]))
    right = _states(lambda h, x: max(0, x - 2 * h + 1), items)
    return right, [
        _states(lambda h, x: x - 2 * h + 1, items),
        _states(lambda _, x: max(0, x + 1), items),
        with_bias_once,
        _states(lambda h, x: max(0, x + 2 * h + 1), items),
    ]


def _swapped() -> Entry:
    first, second = (2, -2), (1, -1)
    old = first[::-1]
    return [a + b for a, b in zip(second, old, strict=True)], [
        [a + b for a, b in zip(second, first, strict=True)],
        second,
        old,
    ]


def _uses() -> Entry:
    def states(u: float, v: float | None = None) -> list[float]:
        """With u at the third step and v, if given, at the second."""
        h1 = 3.0
        h2 = (u if v is None else v) * h1 + 1
        return [h1, h2, u * h2]

    def slope(f: Callable[[float], float]) -> float:
        return round((f(2 + 1e-4) - f(2 - 1e-4)) / 2e-4, 6)

    h1, h2, h3 = states(2)
    return slope(lambda u: states(u)[2]), [
        slope(lambda u: states(u, 2)[2]),
        h2 + h1,
        h3,
        slope(lambda v: states(2, v)[2]),
    ]


def _first_item(steps: int) -> float:
    kept = 1.0
    for _ in range(steps):
        kept *= 0.8
    return 2.56 / kept


def _parameters(inputs: int, state: int, *, into: int | None = None, bias: bool = True, steps: int = 1) -> int:
    square = state * state if into is None else into * into
    return steps * (inputs * state + square + bias * state)


RAIN = (40, 0, 16)

KEYS: dict[str, Entry] = {
    "recurrent-networks/your-turn": _your_turn(),
    "recurrent-networks/three-states": _three_states(),
    "recurrent-networks/swapped-state": _swapped(),
    "recurrent-networks/what-came-first": (
        _first_item(3),
        [_first_item(4), _first_item(2), 2.56 * 0.8**3, _first_item(0)],
    ),
    "recurrent-networks/one-weight-two-uses": _uses(),
    "recurrent-networks/fifty-words": (
        _parameters(8, 20),
        [
            _parameters(8, 20, steps=50),
            _parameters(8, 20, bias=False),
            _parameters(8, 20, into=0),
            _parameters(8, 20, into=8),
        ],
    ),
    "recurrent-networks/all-states": ([16, 40, 20], [[16, 20], [40, 20], [16, 40, 8], [16, 40, 8 + 20]]),
    "recurrent-networks/pond": (
        _states(lambda h, x: 0.75 * h + x, RAIN, 80),
        [
            _states(lambda h, x: 0.75 * (h + x), RAIN, 80),
            _states(lambda h, x: 0.75 * h + x, RAIN),
            _states(lambda h, x: h - 25 + x, RAIN, 80),
            [0.75 * 80 + x for x in RAIN],
        ],
    ),
}
