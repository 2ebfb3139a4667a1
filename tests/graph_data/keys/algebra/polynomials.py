"""Keys of this topic: polynomials as coefficients by power, added and subtracted power by power."""

from __future__ import annotations

from collections.abc import Mapping

Entry = tuple[object, list[object]]
Poly = Mapping[int, int]


def _plus(*all_of_them: Poly) -> dict[int, int]:
    powers = {power for each in all_of_them for power in each}
    return {power: sum(each.get(power, 0) for each in all_of_them) for power in powers}


def _opposite(poly: Poly, kept: tuple[int, ...] = ()) -> dict[int, int]:
    """Every sign turned, except at the powers that are kept."""
    return {power: number if power in kept else -number for power, number in poly.items()}


def _text(poly: Poly) -> str:
    return " + ".join(f"({n})*x^{p}" if p else f"({n})" for p, n in sorted(poly.items(), reverse=True) if n)


def _degree(poly: Poly) -> int:
    return max(power for power, number in poly.items() if number)


FROM, TAKEN = {3: 4, 1: 1, 0: -6}, {3: 3, 2: -2, 0: 5}
MIXED = {1: 6, 2: -4, 0: 9, 4: -1, 3: 2}
LONG, LIKE = {4: 5, 3: -2, 1: 1}, {4: 5, 3: -2, 2: -6}
LEFT = _plus(LONG, _opposite(LIKE))
PLANKS = [{2: 1, 1: 3}, {2: 2, 1: -1, 0: 4}, {1: 5, 0: -1}]
TOTAL, GIVEN = {2: 1, 1: 1, 0: -4}, {2: 2, 1: -5, 0: 1}
TAKINGS, COSTS = {1: 90, 2: -2}, {2: 1, 1: 30, 0: 40}


def _cubes(k: int) -> int:
    return _plus({3: k, 2: 1, 0: -4}, {3: 6, 1: -2})[3]


KEYS: dict[str, Entry] = {
    "polynomials/your-turn": (
        _text(_plus(FROM, _opposite(TAKEN))),
        [
            _text(_plus(FROM, _opposite(TAKEN, kept=(2, 0)))),
            _text(_plus(TAKEN, _opposite(FROM))),
            _text(_plus(FROM, TAKEN)),
            _text(_plus(FROM, _opposite(TAKEN, kept=(0,)))),
        ],
    ),
    "polynomials/leading": (
        MIXED[_degree(MIXED)],
        [next(iter(MIXED.values())), abs(MIXED[_degree(MIXED)]), _degree(MIXED), max(MIXED.values())],
    ),
    "polynomials/degree-left": (
        _degree(LEFT),
        [
            _degree(LONG),
            _degree(_plus(LONG, _opposite(LIKE, kept=(3, 2)))),
            min(power for power, number in LEFT.items() if number),
            _degree(LONG) - _degree(LIKE),
        ],
    ),
    "polynomials/three-planks": (
        _text(_plus(*PLANKS)),
        [
            _text(_plus(PLANKS[0], {2: 2, 1: 1, 0: 4}, PLANKS[2])),
            _text(_plus(PLANKS[0], PLANKS[1], {1: 5, 0: 1})),
            _text({2 + 2: 1 + 2, 1: 3 - 1 + 5, 0: 4 - 1}),
        ],
    ),
    "polynomials/degree-falls": (
        next(k for k in range(-20, 20) if _cubes(k) == 0),
        [
            next(k for k in range(-20, 20) if _cubes(k) == 6 + 6),
            0,
            next(k for k in range(-20, 20) if _cubes(k) == 1),
        ],
    ),
    "polynomials/what-was-added": (
        _text(_plus(TOTAL, _opposite(GIVEN))),
        [
            _text(_plus(GIVEN, _opposite(TOTAL))),
            _text(_plus(GIVEN, TOTAL)),
            _text(_plus(TOTAL, _opposite(GIVEN, kept=(1, 0)))),
        ],
    ),
    "polynomials/map-printer": (
        _text(_plus(TAKINGS, _opposite(COSTS))),
        [
            _text(_plus(TAKINGS, _opposite(COSTS, kept=(1, 0)))),
            _text(_plus(COSTS, _opposite(TAKINGS))),
            _text({2: -2 + 1, 1: 90 - 30, 0: -40}),
            _text(_plus(TAKINGS, _opposite(COSTS, kept=(0,)))),
        ],
    ),
}
