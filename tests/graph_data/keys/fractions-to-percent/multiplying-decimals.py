"""Keys of this topic: decimals as fractions over a power of ten, and the misplaced points set in the digits."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]


def _f(text: str) -> Fraction:
    return Fraction(text)


def _digits(*factors: str) -> int:
    """The product as if there were no points."""
    product = 1
    for factor in factors:
        product *= int(factor.replace(".", ""))
    return product


def _places(digits: int, places: int) -> Fraction:
    return Fraction(digits, 10**places)


HOSE = _digits("3.5", "0.26")
SIGNAL = _digits("8.4", "0.15")
assert HOSE % 10 == 0
assert _digits("4.36", "0.27") == 11772

KEYS: dict[str, Entry] = {
    "multiplying-decimals/your-turn": (
        _f("3.5") * _f("0.26"),
        [
            _places(HOSE, 2),
            _places(HOSE // 10, 3),
            _f("3.5") + _f("0.26"),
            3 * _f("0.2") + _f("0.5") * _f("0.06"),
        ],
    ),
    "multiplying-decimals/small-times-small": (
        _f("7/100") * _f("6/10"),
        [
            _places(_digits("0.07", "0.6"), 2),
            7 * _f("0.6"),
            _f("0.07") + _f("0.6"),
            _places(_digits("0.07", "0.6"), 2 + 2),
        ],
    ),
    "multiplying-decimals/digits-given": (
        _f("4.36") * _f("0.27"),
        [_places(11772, places) for places in (2, 3, 5)],
    ),
    "multiplying-decimals/missing-factor": (
        next(_places(n, 4) for n in range(10000) if _places(n, 4) * _f("0.5") == _f("0.035")),
        [_places(7, 1), _places(7, 3), _f("0.035") * _f("0.5")],
    ),
    "multiplying-decimals/which-pieces": (
        Fraction(15) / (_f("5/100") * _f("3/10")),
        [100, 100 + 10, 10],
    ),
    "multiplying-decimals/sensor": (
        _f("8.4") * _f("0.15") + _f("0.7"),
        [
            _places(SIGNAL, 2) + _f("0.7"),
            (_f("8.4") + _f("0.7")) * _f("0.15"),
            _f("8.4") * _f("0.15"),
            _f("8.4") * _f("0.15") + _places(7, 2),
        ],
    ),
}
