"""Units as people write them: one spelling for all, and how many of one make another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from practice.questions.clean import plain_maths

_SPELLINGS = {
    "mm": "millimetre millimeter", "cm": "centimetre centimeter", "dm": "decimetre decimeter", "m": "metre meter",
    "km": "kilometre kilometer",
    "mg": "milligram", "g": "gram gramme", "kg": "kilogram kilo kilogramme", "t": "tonne",
    "ml": "millilitre milliliter", "l": "litre liter", "s": "second sec", "min": "minute", "h": "hour hr",
    "day": "", "week": "", "£": "pound gbp quid", "p": "pence penny", "€": "euro eur", "$": "dollar usd", "cent": "",
    "%": "percent pct", "°": "degree deg", "°c": "celsius", "°f": "fahrenheit", "rad": "radian",
}  # fmt: skip
_ONE = {word: unit for unit, words in _SPELLINGS.items() for word in (unit, *words.split())}
_SCALES = {
    "length": {"mm": "1/1000", "cm": "1/100", "dm": "1/10", "m": "1", "km": "1000"},
    "mass": {"mg": "1/1000", "g": "1", "kg": "1000", "t": "1000000"},
    "volume": {"ml": "1/1000", "l": "1"},
    "time": {"s": "1", "min": "60", "h": "3600", "day": "86400", "week": "604800"},
    "pounds": {"£": "1", "p": "1/100"},
    "euros": {"€": "1"},
    "dollars": {"$": "1"},
    "share": {"%": "1"},
    "angle": {"°": "1"},
    "arc": {"rad": "1"},
    "celsius": {"°c": "1"},
    "fahrenheit": {"°f": "1"},
}
_MEASURES = {unit: (kind, Fraction(scale)) for kind, units in _SCALES.items() for unit, scale in units.items()}
_FAMILIES = {"pounds": "money", "euros": "money", "dollars": "money", "angle": "angle", "arc": "angle"}


def singular(word: str) -> str:
    """A plural in -s as its singular; any other word as it is, in lower case."""
    word = word.casefold()
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and re.search(r"(?:s|x|z|ch|sh|o)es$", word):
        return word[:-2]
    return word[:-1] if len(word) > 2 and word.endswith("s") and not word.endswith("ss") else word


def plain_unit(unit: str) -> str:
    """One spelling for the ways to write a unit: ``cm^2`` for ``square centimetres``, ``£/m`` for ``pounds a metre``.

    >>> [plain_unit(text) for text in ("Square centimetres", "cm²", "pounds a metre", "per cent", "degrees C per min")]
    ['cm^2', 'cm^2', '£/m', '%', '°c/min']
    """
    unit = plain_maths(f" {unit} ").casefold().replace("(", "").replace(")", "").replace("*", " ").replace(".", "")
    unit = re.sub(r"\bper ?cent(?:age)?\b", "%", unit)
    unit = re.sub(r"\s*(?:/|\b(?:per|an?|each|every)\b)\s*", "/", unit.strip())
    unit = re.sub(r"(?:°|\bdeg(?:ree)?s?) ?(?:celsius|c)\b", "°c", unit)
    unit = re.sub(r"(?:°|\bdeg(?:ree)?s?) ?(?:fahrenheit|f)\b", "°f", unit)
    unit = re.sub(r"[^\W\d_]+", lambda word: _word(word.group()), unit)
    unit = re.sub(r"\bsq(?:uare)? ?([^\W\d_]+)", r"\1^2", unit)
    unit = re.sub(r"\bcu(?:bic)? ([^\W\d_]+)", r"\1^3", unit)
    return re.sub(r"(?<=[^\W\d_])(?=[23])", "^", unit).strip()


def _word(word: str) -> str:
    return _ONE.get(word) or _ONE.get(singular(word)) or singular(word)


def _measure(plain: str) -> tuple[str, Fraction] | None:
    over = plain.split("/")
    if len(over) == 2 and (top := _measure(over[0])) and (bottom := _measure(over[1])):
        return f"{top[0]}/{bottom[0]}", top[1] / bottom[1]
    return _MEASURES.get(plain) if len(over) == 1 else None


def is_known(unit: str) -> bool:
    """Whether it is a measure that the program knows, such as cm, °C or € per hour."""
    return _measure(plain_unit(unit)) is not None


def factor(unit: str, asked: str) -> Fraction | None:
    """How many of the asked unit make one of the typed; None where they measure different things or are not known.

    >>> factor("hours", "minutes"), factor("cm", "seconds")
    (Fraction(60, 1), None)
    """
    one, other = _measure(plain_unit(unit)), _measure(plain_unit(asked))
    return one[1] / other[1] if one and other and one[0] == other[0] else None


def family(word: str) -> str:
    """What a single word measures, with all money as one family; empty for a word that is no measure."""
    found = _MEASURES.get(_word(word.casefold()))
    return _FAMILIES.get(found[0], found[0]) if found else ""


def same_measure(word: str, other: str) -> bool:
    """Whether two words name one unit."""
    return _word(word.casefold()) == _word(other.casefold())


_STARTS = re.compile(r"(?<![^\W\d_])[^\W\d_]|[°%$€£/]")
_UNIT = re.compile(r"(?:[^\W\d_]|(?<=[^\W\d_])[23]|[%°$€£/'\".* ()-]|\^\(?-?\d\)?)+")
_MOST_SPLITS = 12
_LONGEST = 160


def splits(text: str) -> Iterator[tuple[str, str]]:
    """Every way to part a text into what may be a number and what may be a unit or a noun, the longest tail first."""
    if len(text) > _LONGEST:
        return
    places = [found.start() for found in _STARTS.finditer(text) if found.start()]
    for place in places[:_MOST_SPLITS]:
        if _UNIT.fullmatch(text, place):
            yield text[:place].strip(), text[place:].strip()
