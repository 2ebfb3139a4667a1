"""Keys of this topic: products as sums of equal groups, added one by one."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _groups(count: int, size: int) -> int:
    """So many groups of this size, added up."""
    return sum([size] * count)


SEVENS = "7 + 7 + 7 + 7 + 7"
PARTS = [int(part) for part in SEVENS.split(" + ")]
BEA = [4, 8, 12, 16, 22, 26]
HANA = [8, 8, 16, 8]
JARS = [6, 6, 6, 6, 6, 2]
HOURS = len(range(8, 12 + 1))

KEYS: dict[str, Entry] = {
    "repeated-addition-as-multiplication/your-turn": (_groups(4, 9), [4 + 9, _groups(3, 9), _groups(5, 9)]),
    "repeated-addition-as-multiplication/five-sevens": (
        [len(PARTS), PARTS[0]],
        [[PARTS[0], len(PARTS)], [SEVENS.count("+"), PARTS[0]], [1, sum(PARTS)]],
    ),
    "repeated-addition-as-multiplication/counting-in-fours": (
        list(range(4, 100, 4))[len(BEA) - 1],
        [BEA[-1], list(range(4, 100, 4))[len(BEA) - 2], list(range(4, 100, 4))[len(BEA)], 6 + 4],
    ),
    "repeated-addition-as-multiplication/eights-in-disguise": (
        sum(HANA) // 8,
        [len(HANA), HANA.count(8), sum(HANA)],
    ),
    "repeated-addition-as-multiplication/too-many-jars": (
        _groups(len(JARS), 6) - sum(JARS),
        [6, JARS[-1], sum(JARS), _groups(len(JARS), 6) - _groups(6, 6)],
    ),
    "repeated-addition-as-multiplication/camera": (
        _groups(HOURS, 6),
        [_groups(HOURS + 1, 6), HOURS + 6, _groups(HOURS - 1, 6)],
    ),
}
