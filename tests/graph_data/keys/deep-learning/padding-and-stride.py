"""Keys on padding and stride: a filter walked over a padded row, start by start, and its stops counted."""

from __future__ import annotations

from itertools import count
from math import ceil

Entry = tuple[object, list[object]]


def _starts(n: int, k: int, p: int = 0, s: int = 1) -> list[int]:
    length, start, found = p + n + p, 0, []
    while start + k <= length:
        found.append(start)
        start += s
    return found


def _width(n: int, k: int, p: int = 0, s: int = 1) -> int:
    return len(_starts(n, k, p, s))


def _turn() -> Entry:
    sizes, k, p, s = (32, 19), 5, 1, 4
    right = [_width(n, k, p, s) for n in sizes]
    once = [_width(n + p, k, 0, s) for n in sizes]
    up = [ceil((n + 2 * p - k) / s) + 1 for n in sizes]
    return right, [[v - 1 for v in right], once, up, [_width(n, k, p) for n in sizes]]


def _slid() -> Entry:
    x, w = [4, 1, 3, 0, 2], [1, 2, 1]

    def results(p: int, s: int) -> list[int]:
        row = [0] * p + x + [0] * p
        return [sum(a * b for a, b in zip(row[i:], w, strict=False)) for i in _starts(len(x), len(w), p, s)]

    return results(1, 2), [results(1, 1), results(0, 2), results(1, 2)[:-1]]


def _keep() -> Entry:
    def kept(k: int) -> int:
        return next(p for p in count() if _width(50, k, p) == 50)

    return kept(7), [2 * kept(7), 7, 7 / 2, kept(3)]


def _halve() -> Entry:
    def padding(width: int) -> int:
        return next(p for p in count() if _width(64, 4, p, 2) == width)

    return padding(32), [padding(31), padding(33), (4 - 1) / 2]


def _stack(*, missed_first: bool = False, strides: bool = True) -> list[int]:
    n, widths = 40, []
    for k, s in ((5, 2), (5, 2), (3, 2), (3, 1), (3, 1)):
        n = _width(n, k, 0, s if strides else 1) - missed_first
        if n < 1:
            break
        widths.append(n)
    return widths


def _halved_stack() -> list[int]:
    n, widths = 40, []
    for k, s in ((5, 2), (5, 2), (3, 2), (3, 1), (3, 1)):
        n = n // 2 if s == 2 else _width(n, k)
        widths.append(n)
    return widths


def _first_wrong() -> Entry:
    intended, n, wrong = [56, 28, 14, 7], 112, []
    for layer, (k, width) in enumerate(zip((3, 3, 2, 3), intended, strict=True), start=1):
        n = _width(n, k, 1, 2)
        if n != width:
            wrong.append(layer)
    rounded_up = next(
        i for i, (n, k) in enumerate([(112, 3), (56, 3)], 1) if ceil((n + 2 - k) / 2) + 1 != intended[i - 1]
    )
    return wrong[0], [wrong[-1], rounded_up, None]


FRAMES = _width(16_000, 400, 0, 160)

KEYS: dict[str, Entry] = {
    "padding-and-stride/your-turn": _turn(),
    "padding-and-stride/padded-and-strided": _slid(),
    "padding-and-stride/keep-the-size": _keep(),
    "padding-and-stride/halve-with-four": _halve(),
    "padding-and-stride/widths-of-a-stack": (
        _stack(),
        [_stack(missed_first=True), _stack()[:-1], _stack(strides=False), _halved_stack()],
    ),
    "padding-and-stride/first-wrong-layer": _first_wrong(),
    "padding-and-stride/frames-of-speech": (
        FRAMES,
        [16_000 // 160, FRAMES - 1, ceil((16_000 - 400) / 160) + 1, 16_000 // 400],
    ),
}
