"""Unions, overlaps and complements counted over explicit lists of cases."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

Entry = tuple[object, list[object]]

# bicycles by region: (basket, gears)
BIKES = [(True, True)] * 5 + [(True, False)] * 15 + [(False, True)] * 10
BIKES += [(False, False)] * (50 - len(BIKES))
NEITHER = sum(not b and not g for b, g in BIKES)
DICE = list(product(range(1, 7), repeat=2))
EIGHT = {d for d in DICE if sum(d) == 8}
DOUBLE = {d for d in DICE if d[0] == d[1]}
STRINGS, CHOIR, EITHER = Fraction(1, 2), Fraction(1, 3), Fraction(3, 4)
SPINS = list(product(range(1, 9), repeat=2))
EIGHTS = [spin.count(8) for spin in SPINS]
NIGHTS, FROST, DAMP, QUIET = 200, 46, 70, 104
BOTH = next(b for b in range(FROST + 1) if (FROST - b) + (DAMP - b) + b + QUIET == NIGHTS)


def _share(cases: int, of: int) -> Fraction:
    return Fraction(cases, of)


KEYS: dict[str, Entry] = {
    "complement-and-addition-rules/your-turn": (
        _share(NEITHER, 50),
        [
            1 - _share(NEITHER, 50),
            _share(50 - 20 - 15, 50),
            _share(sum(b == g for b, g in BIKES), 50),
            1 - _share(sum(b and g for b, g in BIKES), 50),
        ],
    ),
    "complement-and-addition-rules/sum-or-double": (
        _share(len(EIGHT | DOUBLE), 36),
        [_share(len(EIGHT) + len(DOUBLE), 36), _share(len(EIGHT ^ DOUBLE), 36), _share(len(EIGHT & DOUBLE), 36)],
    ),
    "complement-and-addition-rules/overlap-from-the-union": (
        STRINGS + CHOIR - EITHER,
        [STRINGS + CHOIR, 1 - EITHER, Fraction(1 + 1, 2 + 3), STRINGS - CHOIR],
    ),
    "complement-and-addition-rules/at-least-one-eight": (
        _share(sum(e >= 1 for e in EIGHTS), 64),
        [
            Fraction(1, 8) + Fraction(1, 8),
            _share(EIGHTS.count(0), 64),
            _share(EIGHTS.count(1), 64),
            1 - _share(EIGHTS.count(2), 64),
        ],
    ),
    "complement-and-addition-rules/two-alarms": (
        _share(100 * BOTH, NIGHTS),
        [
            BOTH,
            _share(100 * (NIGHTS - QUIET), NIGHTS),
            _share(100 * (FROST + DAMP), NIGHTS),
            _share(100 * (FROST + DAMP - 2 * BOTH), NIGHTS),
        ],
    ),
}
