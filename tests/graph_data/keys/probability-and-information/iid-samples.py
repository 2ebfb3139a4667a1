"""Products along samples, a draw without replacement counted pair by pair, and files counted entry by entry."""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations
from math import prod

Entry = tuple[object, list[object]]

DAY = {"dry": Fraction("0.6"), "rain": Fraction("0.3"), "snow": Fraction("0.1")}
DAYS = ("dry", "dry", "rain", "dry", "snow")
SEQUENCE = prod(DAY[day] for day in DAYS)

PAIRS = list(permutations([1] * 3 + [0] * 9, 2))  # 1 for a faulty bulb


def _second(pairs: list[tuple[int, int]]) -> Fraction:
    return Fraction(sum(second for _, second in pairs), len(pairs))


AFTER_FAULTY = _second([pair for pair in PAIRS if pair[0] == 1])
AFTER_GOOD = _second([pair for pair in PAIRS if pair[0] == 0])

ONE = next(Fraction(k, 100) for k in range(101) if Fraction(k, 100) ** 3 == Fraction("0.064"))
ZERO = 1 - ONE

NOTES = {f"note {i}": i < 6 for i in range(8)}  # the first six can be read
FILE = [*NOTES, *["note 7"] * 4]

FILMS = [True, True, True, False, False]


def _result(films: list[bool]) -> float:
    return 100 * sum(200 for film in films if film) / 1000


KEYS: dict[str, Entry] = {
    "iid-samples/your-turn": (
        float(SEQUENCE),
        [
            float(prod(DAY.values())),
            float(SEQUENCE / DAY["dry"]),
            float(SEQUENCE * len(set(permutations(DAYS)))),
            float(sum(DAY[day] for day in DAYS)),
        ],
    ),
    "iid-samples/the-second-bulb": (
        _second(PAIRS),
        [
            AFTER_FAULTY,
            AFTER_GOOD,
            Fraction(sum(pair == (1, 1) for pair in PAIRS), len(PAIRS)),
            (AFTER_FAULTY + AFTER_GOOD) / 2,
        ],
    ),
    "iid-samples/back-to-one-draw": (
        float(ONE * ZERO * ONE),
        [float(ONE**2), float(ONE * ZERO * ZERO), float(3 * ONE * ZERO * ONE), float(ONE**3)],
    ),
    "iid-samples/the-copied-note": (
        sum(NOTES[note] for note in FILE) / len(FILE),
        [sum(NOTES.values()) / len(NOTES), round(6 / (len(NOTES) + 5), 2), round(len(NOTES) / len(FILE), 2)],
    ),
    "iid-samples/one-film-more": (
        _result([True, *FILMS[:3], False]) - _result(FILMS),
        [100 / 1000, _result([True, *FILMS[:3], False]), _result(FILMS) / 5],
    ),
}
