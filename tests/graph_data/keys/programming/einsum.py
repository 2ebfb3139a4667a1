"""An einsum in plain Python: every letter runs over its positions, and products are added where the string says."""

from __future__ import annotations

from itertools import product
from math import prod

Entry = tuple[object, list[object]]


def _sizes(groups: list[str], shapes: list[list[int]]) -> dict[str, int]:
    sizes: dict[str, int] = {}
    for group, shape in zip(groups, shapes, strict=True):
        for letter, size in zip(group, shape, strict=True):
            if sizes.setdefault(letter, size) != size:
                raise ValueError(letter)
    return sizes


def _shape(block: object) -> list[int]:
    return [len(block), *_shape(block[0])] if isinstance(block, list) else []


def _at(block: object, place: list[int]) -> int:
    return _at(block[place[0]], place[1:]) if place else block  # type: ignore[index, return-value]


def _einsum(string: str, *blocks: object) -> object:
    before, after = string.split("->")
    groups = before.split(",")
    sizes = _sizes(groups, [_shape(block) for block in blocks])
    sums: dict[tuple[int, ...], int] = {}
    for places in product(*(range(size) for size in sizes.values())):
        at = dict(zip(sizes, places, strict=True))
        term = prod(_at(b, [at[c] for c in group]) for b, group in zip(blocks, groups, strict=True))
        free = tuple(at[c] for c in after)
        sums[free] = sums.get(free, 0) + term

    def build(done: tuple[int, ...], left: str) -> object:
        return [build((*done, i), left[1:]) for i in range(sizes[left[0]])] if left else sums[done]

    return build((), after)


def _sized(string: str, *shapes: list[int]) -> list[int]:
    before, after = string.split("->")
    sizes = _sizes(before.split(","), list(shapes))
    return [sizes[letter] for letter in after]


A, B = [[1, 2], [3, 4]], [[5, 0], [1, 2]]
M = [[2, 7, 1], [4, 3, 5], [9, 0, 6]]
SUMS = [_einsum("ii->", M), _einsum("ij->", M)]
C = [[2, 0], [1, 5]]
P, Q = [8, 5, 3], [8, 7, 3]
CRATES, WEIGHT, PRICE = [[2, 1], [0, 3]], [10, 20], [1, 2]
BY_VARIETY = [sum(column) for column in zip(*CRATES, strict=True)]

KEYS: dict[str, Entry] = {
    "einsum/your-turn": (
        _einsum("ij,kj->ik", A, B),
        [_einsum("ij,jk->ik", A, B), _einsum("ij,kj->ki", A, B), _einsum("ij,ij->ij", A, B)],
    ),
    "einsum/three-readings": (
        [*SUMS, _einsum("ij->j", M)[2]],
        [
            [SUMS[1], SUMS[1], _einsum("ij->j", M)[2]],
            [*SUMS, _einsum("ij->i", M)[2]],
            [*SUMS, _einsum("ij->j", M)[2 - 1]],
        ],
    ),
    "einsum/two-tables-one-number": (
        _einsum("ij,ij->i", A, C),
        [
            _einsum("ij,ij->j", A, C),
            [_einsum("ij,ij->", A, C)] * 2,
            [sum(a) * sum(c) for a, c in zip(A, C, strict=True)],
        ],
    ),
    "einsum/shape-of-the-scores": (
        _sized("bqd,bkd->bkq", P, Q),
        [
            _sized("bqd,bkd->bqk", P, Q),
            _sized("bqd,bkd->kq", P, Q),
            _sized("bqd,bkd->bkqd", P, Q),
            _sized("bqd,bkd->bd", P, Q),
        ],
    ),
    "einsum/orchard": (
        _einsum("fv,v,f->v", CRATES, WEIGHT, PRICE),
        [
            _einsum("fv,v,f->f", CRATES, WEIGHT, PRICE),
            _einsum("fv,v->v", CRATES, WEIGHT),
            [crates * w * sum(PRICE) for crates, w in zip(BY_VARIETY, WEIGHT, strict=True)],
        ],
    ),
}
