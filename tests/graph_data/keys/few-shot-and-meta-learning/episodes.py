"""Keys on episodes: built as lists of examples and counted."""

from __future__ import annotations

from itertools import product

Entry = tuple[object, list[object]]
Example = tuple[int, int]


def _episode(ways: int, shots: int, queries: int) -> tuple[list[Example], list[Example]]:
    drawn = list(product(range(ways), range(shots + queries)))
    return [e for e in drawn if e[1] < shots], [e for e in drawn if e[1] >= shots]


def _sizes() -> Entry:
    support, queries = _episode(6, 4, 15)
    one_class = [e for e in support + queries if e[0] == 0]
    return len({*support, *queries}), [len(support), len(queries), len(support) + 15, len(one_class)]


def _stacked() -> Entry:
    support, queries = _episode(5, 2, 10)
    example = [3, 32, 32]
    one_class = [e for e in queries if e[0] == 0]
    return [len(queries), *example], [
        [len(one_class), *example],
        [len(support) + len(queries), *example],
        [len(queries), *example[:2]],
    ]


def _guessed() -> Entry:
    support, queries = _episode(20, 5, 4)
    return len(queries) / 20, [20, len(queries) / 5, len(support) / 20]


def _left_over() -> Entry:
    photographs = set(range(20))
    queries = photographs - set(range(5))
    return len(queries), [len(photographs), len(photographs) // 5, 5 * len(queries)]


KEYS: dict[str, Entry] = {
    "episodes/your-turn": _sizes(),
    "episodes/one-shot-shapes": _stacked(),
    "episodes/guessing": _guessed(),
    "episodes/pool-runs-dry": _left_over(),
}
