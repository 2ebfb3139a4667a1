"""Keys of this topic: members are picked out by if and counted; formulas are found from their truth table."""

from __future__ import annotations

from collections.abc import Callable

Entry = tuple[object, list[object]]

NOONS = [18, 25, 31, 22, 28, 35, 20, 27, 30, 24]
AT: int = 5
ORDERS = [12, 40, 8, 56, 24, 60]
LARGE = [x for x in ORDERS if x > 20]
PREDICTED = ["crow", "dove", "dove", "wren", "kite", "crow", "dove", "kite"]
LABELS = ["crow", "dove", "kite", "wren", "kite", "dove", "dove", "kite"]
PEOPLE = [(True, True)] * 9 + [(True, False)] * (18 - 9) + [(False, True)] * (16 - 9)
PEOPLE += [(False, False)] * (30 - len(PEOPLE))


def _share(passes: Callable[[int], bool]) -> float:
    return len([x for x in NOONS if passes(x)]) / len(NOONS)


def _switched(*on: bool) -> int:
    total = 0
    for weight, is_on in zip((3, 4, -2), on, strict=True):
        if is_on:
            total += weight
    return total


def _formula(truth: Callable[[bool, bool], int]) -> str:
    """The one expression without powers that has these values in the four rows."""
    none, only_a, only_b, both = (
        int(truth(*row)) for row in ((False, False), (True, False), (False, True), (True, True))
    )
    return f"{none} + ({only_a - none})*a + ({only_b - none})*b + ({both - only_a - only_b + none})*a*b"


def _people(passes: Callable[[bool, bool], bool]) -> int:
    return len([1 for a, b in PEOPLE if passes(a, b)])


KEYS: dict[str, Entry] = {
    "indicator-functions/your-turn": (
        _share(lambda x: 20 < x <= 28),
        [
            len([x for x in NOONS if 20 < x <= 28]),
            _share(lambda x: 20 <= x <= 28),
            _share(lambda x: 20 < x < 28),
            _share(lambda x: x > 20),
        ],
    ),
    "indicator-functions/three-switches": (
        _switched(AT > 2, AT > 7, AT != 1),
        [
            _switched(True, True, True),
            _switched(AT > 2, AT > 7, AT == 1),
            _switched(AT < 2, AT < 7, AT != 1),
            _switched(False, False, True),
        ],
    ),
    "indicator-functions/switched-identity": (
        [x if x > 0 else 0 for x in (-3, 0, 4)],
        [
            [-3, 0, 4],
            [1 if x > 0 else 0 for x in (-3, 0, 4)],
            [abs(x) for x in (-3, 0, 4)],
            [0, 1, 4],
        ],
    ),
    "indicator-functions/neither-of-two": (
        _formula(lambda a, b: not (a or b)),
        [
            _formula(lambda a, b: not (a and b)),
            _formula(lambda a, b: 1 - (a + b)),
            _formula(lambda a, b: (not a) + (not b)),
            _formula(lambda a, b: a and b),
            _formula(lambda a, b: a or b),
        ],
    ),
    "indicator-functions/mean-of-the-large": (
        sum(LARGE) // len(LARGE),
        [sum(LARGE) // len(ORDERS), sum(LARGE), sum(ORDERS) // len(LARGE), len(LARGE)],
    ),
    "indicator-functions/counted-in-neither": (
        _people(lambda a, b: not a and not b),
        [
            _people(lambda a, b: a or b),
            30 - 18 - 16,
            _people(lambda a, b: not (a and b)),
            30 - _people(lambda a, b: a != b),
        ],
    ),
    "indicator-functions/labels-and-predictions": (
        len([1 for got, label in zip(PREDICTED, LABELS, strict=True) if got == label]) / len(LABELS),
        [
            len([1 for got, label in zip(PREDICTED, LABELS, strict=True) if got == label]),
            len([1 for got, label in zip(PREDICTED, LABELS, strict=True) if got != label]) / len(LABELS),
        ],
    ),
}
