"""Keys of this topic: rates and lines worked out again from the readings."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]
Rational = Fraction | int
Reading = tuple[int, int]


def _rate(p: Reading, q: Reading) -> Fraction:
    return Fraction(q[1] - p[1], q[0] - p[0])


def _at(m: Rational, p: tuple[Rational, Rational], x: Rational) -> Rational:
    return p[1] + m * (x - p[0])


def _line(m: Rational, c: Rational) -> str:
    return f"({m})*x + ({c})"


VAN = ((120, 66), (200, 90))
PER_KM = _rate(*VAN)
PER_KG = Fraction(3, 2)
TABLE = {1: 10, 3: 16, 4: 20, 8: 31}


def _fits(left_out: int) -> bool:
    rest = [(x, y) for x, y in TABLE.items() if x != left_out]
    return len({_rate(rest[0], other) for other in rest[1:]}) == 1


(OFF,) = [x for x in TABLE if _fits(x)]
STEPS = ((5, 41), (20, 32), (30, 26))
FALL = _rate(STEPS[0], STEPS[2])
CARS = ((12, 17), (32, 33))
PER_CAR = _rate(*CARS)
FLOWER = ((4, 31), (10, 49))
LINE_AT_7 = _at(_rate(*FLOWER), FLOWER[0], 7)

KEYS: dict[str, Entry] = {
    "writing-linear-equations/your-turn": (
        _line(PER_KM, _at(PER_KM, VAN[0], 0)),
        [
            _line(PER_KM, 66),
            _line(Fraction(66, 120), 0),
            _line(PER_KM, 66 + PER_KM * 120),
            _line(1 / PER_KM, _at(1 / PER_KM, VAN[0], 0)),
        ],
    ),
    "writing-linear-equations/parcel-above-two": (
        _line(PER_KG, _at(PER_KG, (2, 6), 0)),
        [_line(PER_KG, 6), _line(PER_KG, 6 + PER_KG * 2), _line(6, _at(6, (2, PER_KG), 0))],
    ),
    "writing-linear-equations/one-reading-off": (
        _at(_rate((1, 10), (8, 31)), (1, 10), OFF),
        [TABLE[OFF], 16 + (16 - 10), float(Fraction(16 + 31, 2))],
    ),
    "writing-linear-equations/uneven-steps": (
        _line(FALL, _at(FALL, STEPS[1], 0)),
        [
            _line(32 - 41, _at(32 - 41, STEPS[0], 0)),
            _line(FALL, 41),
            _line(-FALL, _at(-FALL, STEPS[0], 0)),
            _line(FALL, 41 + FALL * 5),
        ],
    ),
    "writing-linear-equations/loading-the-ferry": (
        _at(PER_CAR, CARS[1], 27),
        [
            float(Fraction(17, 12) * 27),
            Fraction(17 + 33, 2),
            float(17 + PER_CAR * 27),
            float(PER_CAR * 27),
        ],
    ),
    "writing-linear-equations/third-reading": (45 - LINE_AT_7, [LINE_AT_7, 45 - 31, 45 - 49]),
}
