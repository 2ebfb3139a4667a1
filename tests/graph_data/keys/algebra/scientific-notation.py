"""Keys of this topic: values as exact fractions, the point moved one place at a time."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]


def _value(front: str, exponent: int) -> Fraction:
    return Fraction(front) * Fraction(10) ** exponent


def _standard(value: Fraction) -> list[float | int]:
    """The front number and the exponent."""
    exponent = 0
    while value >= 10:
        value, exponent = value / 10, exponent + 1
    while value < 1:
        value, exponent = value * 10, exponent - 1
    return [float(value), exponent]


def _full(value: Fraction) -> str:
    return f"{float(value):.10f}".rstrip("0").rstrip(".")


FIRST, SECOND = _value("2.4", -3), _value("6", 4)
BIG, SMALL = _value("5", 7), _value("6", -2)
FILM = "0.00000308"
FILM_FORM = _standard(Fraction(FILM))
ZEROS_BEHIND = len(FILM) - len("0.") - len("308")
LARGE_FILE, SMALL_FILE = _value("4.8", 6), _value("1.2", 3)
LAKE, DROP = _value("7.5", 9), _value("5", -5)

KEYS: dict[str, Entry] = {
    "scientific-notation/your-turn": (
        _standard(FIRST / SECOND),
        [[2.4 / 6, -3 - 4], [4, -7 + 1], [4, -3 + 4 - 1], _standard(SECOND / FIRST)],
    ),
    "scientific-notation/product-too-large": (
        _standard(BIG * SMALL),
        [[5 * 6, 7 - 2], [3, 7 - 2 - 1], [3, 7 * -2 + 1], [1.1, 7 - 2 + 1]],
    ),
    "scientific-notation/written-small": (
        FILM_FORM,
        [
            [FILM_FORM[0], -FILM_FORM[1]],
            [308, -(len(FILM) - len("0."))],
            [FILM_FORM[0], -ZEROS_BEHIND],
            [3.8, FILM_FORM[1]],
        ],
    ),
    "scientific-notation/python-printed": (
        _full(_value("7.25", -5)),
        [
            _full(_value("7.25", 5)),
            _full(_value("7.25", -4)),
            "0." + 5 * "0" + "725",
            "-" + _full(_value("7.25", 5)),
        ],
    ),
    "scientific-notation/two-files": (
        LARGE_FILE / SMALL_FILE,
        [Fraction("4.8") / Fraction("1.2"), 10**6 // 10**3, 4 * 10 ** (6 // 3), LARGE_FILE - SMALL_FILE],
    ),
    "scientific-notation/drops-in-a-lake": (
        _standard(LAKE / DROP)[1],
        [9 + -5, _standard(LAKE * DROP)[1], _standard(DROP / LAKE)[1]],
    ),
}
