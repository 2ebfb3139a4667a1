"""Numbers in English words: whole ones from zero to nine hundred and ninety-nine, and fractions of small ones."""

from __future__ import annotations

import re

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_UNITS = {word: value for value, word in enumerate(_SMALL.split())}
_ROUND = {word: 10 * place for place, word in enumerate(_TENS.split(), 2)} | {"fourty": 40}
_LONGEST = 60

_PARTS = {
    "half": 2, "halve": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "twentieth": 20, "hundredth": 100,
}  # fmt: skip

NUMBER_WORDS = frozenset({*_UNITS, *_ROUND, "hundred"})
"""Every word that stands for a number here."""


def _below_hundred(words: list[str]) -> int | None:
    match words:
        case [word]:
            return _UNITS.get(word, _ROUND.get(word))
        case [tens, unit] if tens in _ROUND and 0 < _UNITS.get(unit, 0) < 10:
            return _ROUND[tens] + _UNITS[unit]
    return None


def number_in_words(text: str) -> int | None:
    """The number that words such as ``forty-seven`` or ``a hundred and five`` stand for; None for anything else.

    >>> [number_in_words(text) for text in ("Eight", "forty-seven", "two hundred and five", "eight five", "half")]
    [8, 47, 205, None, None]
    """
    if len(text) > _LONGEST:
        return None
    words = re.split(r"[\s-]+", text.casefold().strip())
    if "hundred" not in words:
        return _below_hundred(words)
    at = words.index("hundred")
    hundreds = 1 if words[:at] in ([], ["a"]) else _UNITS.get(words[0], 0) if at == 1 else 0
    if not 0 < hundreds < 10:
        return None
    rest = words[at + 1 :]
    if rest[:1] == ["and"]:
        rest = rest[1:]
        if not rest:
            return None
    below = _below_hundred(rest) if rest else 0
    return None if below is None else 100 * hundreds + below


def fraction_in_words(text: str) -> tuple[int, int, int] | None:
    """Whole part, top and bottom of ``half``, ``three sevenths`` or ``two and a half``; None for anything else.

    >>> [fraction_in_words(text) for text in ("half", "Three-sevenths", "two and a half", "third place", "seven")]
    [(0, 1, 2), (0, 3, 7), (2, 1, 2), None, None]
    """
    if len(text) > _LONGEST:
        return None
    whole, and_, part = text.casefold().strip().rpartition(" and ")
    words = re.split(r"[\s-]+", part)
    bottom = _PARTS.get(words[-1].removesuffix("s"))
    top = 1 if words[:-1] in ([], ["a"], ["an"], ["one"]) else number_in_words(" ".join(words[:-1]))
    front = number_in_words(whole) if and_ else 0
    return None if bottom is None or top is None or front is None else (front, top, bottom)
