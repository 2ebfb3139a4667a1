"""Binary numerals found by counting up from 0 digit by digit, values and bits by listing the states."""

from __future__ import annotations

from itertools import product

Entry = tuple[object, list[object]]


def _numerals(limit: int) -> list[str]:
    """The binary numerals of 0, 1, 2, ... below the limit, each made from the one before by carrying."""
    found = ["0"]
    while len(found) < limit:
        digits = list(found[-1])
        place = len(digits) - 1
        while place >= 0 and digits[place] == "1":
            digits[place] = "0"
            place -= 1
        if place >= 0:
            digits[place] = "1"
        else:
            digits.insert(0, "1")
        found.append("".join(digits))
    return found


NUMERALS = _numerals(300)


def _read(numeral: str) -> int:
    return NUMERALS.index(numeral.lstrip("0"))


def _states(bits: int) -> int:
    return len(list(product("01", repeat=bits)))


def _your_turn() -> Entry:
    right = NUMERALS[77]
    return int(right), [int(right[::-1]), int(right.replace("0", "")), int(NUMERALS[77 - 64])]


def _read_six(numeral: str) -> Entry:
    return _read(numeral), [_read(numeral[::-1]), _read(numeral + "0"), _read(numeral[:-1]), numeral.count("1")]


def _bits_for(value: int) -> int:
    return len(NUMERALS[value])


KEYS: dict[str, Entry] = {
    "binary-numbers/your-turn": _your_turn(),
    "binary-numbers/read-six-digits": _read_six("110100"),
    "binary-numbers/one-more-at-the-left": (
        _read("1" + NUMERALS[45]),
        [_read(NUMERALS[45] + "1"), 45 + _read("100000"), int("1" + str(45))],
    ),
    "binary-numbers/just-before-sixty-four": (
        int(NUMERALS[_read("1000000") - 1]),
        [1000000 - 1, int(NUMERALS[64 // 2]), int("1000000".replace("0", "1"))],
    ),
    "binary-numbers/values-of-six-bits": (_states(6), [_states(6) - 1, 6 + 6, 6 * 6]),
    "binary-numbers/rooms-from-one": (_bits_for(64), [_bits_for(63), 64, _bits_for(255)]),
    "binary-numbers/grey-levels": (
        _states(7) // _states(4),
        [7 - 4, (7 - 4) * 2, _states(7) - _states(4), _states(7)],
    ),
}
