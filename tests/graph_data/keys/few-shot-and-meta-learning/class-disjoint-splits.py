"""Keys on splits by class: lists of classes cut and counted."""

from __future__ import annotations

from statistics import mean

Entry = tuple[object, list[object]]


def _photographs() -> Entry:
    classes, each = list(range(80)), 30
    train, val, test = classes[:48], classes[48:60], classes[60:]
    return len(test) * each, [
        len(test),
        (len(test) + len(val)) * each,
        len(classes) * each // 5,
        len(train) * each,
    ]


def _cut() -> Entry:
    kinds, order = list("ABCDEFGHIJ"), [3, 0, 7, 9, 1, 5, 8, 2, 6, 4]
    return str([kinds[i] for i in order[8:]]), [
        str(kinds[8:]),
        str([kinds[i] for i in order[6:8]]),
        str([kinds[i] for i in order[8:]]).replace("'", '"'),
        str(order[8:]),
    ]


def _leaked() -> Entry:
    known, new = [80] * 5, [50] * 15
    return mean(known + new), [mean((80, 50)), 50, mean([80] * 15 + [50] * 5)]


def _lost() -> Entry:
    base, novel, chance = 74, 52, 20
    return base - novel, [novel - chance, base - chance, novel]


KEYS: dict[str, Entry] = {
    "class-disjoint-splits/your-turn": _photographs(),
    "class-disjoint-splits/cut-of-the-list": _cut(),
    "class-disjoint-splits/leaked-share": _leaked(),
    "class-disjoint-splits/gap-in-points": _lost(),
}
