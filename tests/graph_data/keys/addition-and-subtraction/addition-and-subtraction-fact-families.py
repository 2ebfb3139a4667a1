"""Keys of this topic, by trying numbers until two parts, counted together, make the whole."""

from __future__ import annotations

from itertools import combinations

Entry = tuple[object, list[object]]


def _count(first: int, second: int) -> int:
    return len([*range(first), *range(second)])


def _other_part(whole: int, part: int) -> int:
    return next(other for other in range(whole + 1) if _count(part, other) == whole)


def _left_over(numbers: list[int]) -> int:
    """The number that no family of three of these numbers uses."""
    families = [three for three in combinations(sorted(numbers), 3) if _count(three[0], three[1]) == three[2]]
    (family,) = families
    (over,) = set(numbers) - set(family)
    return over


def _facts(first: int, second: int) -> list[str]:
    whole = _count(first, second)
    return [
        f"{first}+{second}={whole}",
        f"{second}+{first}={whole}",
        f"{whole}-{first}={second}",
        f"{whole}-{second}={first}",
    ]


def _start_said(whole: int, part: int) -> int:
    return [whole - step for step in range(part)][-1]


DOUBLE = _facts(8, 8)

KEYS: dict[str, Entry] = {
    "addition-and-subtraction-fact-families/without-counting-back": (
        _other_part(17, 9),
        [10 + _other_part(9, 7), _start_said(17, 9), _count(17, 9)],
    ),
    "addition-and-subtraction-fact-families/odd-one-out": (_left_over([4, 7, 9, 11]), [11, 4, 7]),
    "addition-and-subtraction-fact-families/third-of-the-family": (
        {_other_part(11, 4), _count(4, 11)},
        [{_count(4, 11)}, {_other_part(11, 4)}, {_other_part(11, 4), _count(4, 11) + 1}],
    ),
    "addition-and-subtraction-fact-families/family-of-a-double": (
        len(set(DOUBLE)),
        [len(DOUBLE), len({*DOUBLE[:2]}) + len(DOUBLE[2:]), len({*DOUBLE[:2]})],
    ),
    "addition-and-subtraction-fact-families/seats-in-a-small-plane": (
        _other_part(16, 7),
        [7, _count(16, 7), _start_said(16, 7), _other_part(15, 7)],
    ),
    "addition-and-subtraction-fact-families/number-behind-a-mark": (
        _other_part(12, _other_part(12, 5)),
        [_other_part(12, 5), _count(12, 5), 12],
    ),
}
