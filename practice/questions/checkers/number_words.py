"""Whole numbers in English words, from zero to nine hundred and ninety-nine."""

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
