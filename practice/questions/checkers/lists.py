"""Lists of numbers as people type them: ``and`` between entries, ``14 r 1``, ``3,200`` inside, a bracket left open."""

from __future__ import annotations

import re
from collections.abc import Callable

from practice.errors import UnreadableAnswerError
from practice.questions.checkers.spoken import occurs
from practice.questions.number_text import DECIMAL_COMMA, ReadNumber

Reader = Callable[[str], ReadNumber]

_CLOSED_BY = str.maketrans("([{", ")]}")
_AND = re.compile(r"\s*(?:,\s*)?(?:\band\b|&)\s*", re.IGNORECASE)
_REMAINDER = re.compile(
    r"^([-+]?\d{1,15})\s*(?:,|and|with)?\s*(?:a )?(?:remainder|rem|rest|r)\.?\s*(?:of|is|=|:)?\s*([-+]?\d{1,15})\.?$",
    re.IGNORECASE,
)
_MIXED = re.compile(r"^[-+]?\d{1,15}(?: and | ?\+ ?| )\d{1,15} ?/ ?\d{1,15}$", re.IGNORECASE)
_LABELS = re.compile(r"(?:^|\s)(?:\(1\)|1\)|1[.:]\s).*\s(?:\(2\)|2\)|2[.:]\s)")
_THOUSANDS = re.compile(r"(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})+(?!\d)")
_THOUSANDS_INSIDE = re.compile(r"(?<![\d.])[1-9]\d{0,2}(?:,\d{3})+(?!\d)")
_POINTLESS = re.compile(r"[-+]?\d+,\d+")
_APART = re.compile(r"\s*(?:;|,\s)\s*")
_NAMED_ROW = re.compile(r"^\([^=()]{1,60}\)\s*=\s*")
_POINT = re.compile(r"^([^\W\d]\w{0,20})\s*(?=[(\[<])")
_NOUN_THEN_NUMBER = re.compile(r"(?<=[^\W\d_])\s+(?=[-+]?[\d.])")
_OPEN_END = re.compile(r"(?:[,;+&]|\band)$", re.IGNORECASE)


def numbers(count: int) -> str:
    """``1 number``, ``2 numbers``."""
    return f"{count} number{'' if count == 1 else 's'}"


def asked(count: int) -> str:
    """``2 are asked``."""
    return f"{count} {'is' if count == 1 else 'are'} asked"


def is_unfinished(text: str) -> bool:
    """Whether a list stops at a comma or inside its bracket."""
    text = text.rstrip()
    opened = sum(text.count(mark) for mark in "([{")
    return bool(_OPEN_END.search(text)) or opened > sum(text.count(mark) for mark in ")]}")


def closing(text: str, opening: str = "([{") -> int:
    """Where the bracket that opens a text is closed, counting these kinds of brackets; -1 if nowhere."""
    closed = opening.translate(_CLOSED_BY)
    depth = 0
    for place, sign in enumerate(text):
        depth += (sign in opening) - (sign in closed)
        if depth == 0:
            return place
    return -1


def refuse_labels(text: str) -> None:
    """Raise for ``(1) 640 (2) 3200``, where the labels would be read as numbers."""
    if _LABELS.search(text):
        raise UnreadableAnswerError("Type only the numbers, separated by commas, without (1), (2) before them.")


def refuse_one_mixed_number(text: str, wanted: int) -> None:
    """Raise for ``14 1/6`` where several numbers are asked."""
    if wanted > 1 and _MIXED.match(text.strip("()[]{} ")):
        raise UnreadableAnswerError(f"That is one mixed number; {asked(wanted)}. Separate them by a comma.")


def remainder_pair(text: str) -> tuple[str, str] | None:
    """The quotient and remainder of ``14 r 1``, ``14r1``, ``14 remainder 1``."""
    found = _REMAINDER.match(text.strip("()[] "))
    return (found.group(1), found.group(2)) if found else None


def without_name(text: str) -> str:
    """A row without ``(x, y) =`` or the name of the point before its bracket."""
    text = _NAMED_ROW.sub("", text)
    inside = _POINT.sub("", text)
    return inside if inside != text and re.search(r"[,;]", inside) and inside[-1:] in ")]>" else text


def with_commas(text: str, prompt: str) -> str:
    """``and`` between entries as a comma; so are blanks behind the prompt's nouns, as in ``14 crates 1 bottle``."""
    text = _AND.sub(", ", text)
    if "," not in text and ";" not in text and re.match(r"^[-+]?[\d.]", text):
        parts = _NOUN_THEN_NUMBER.split(text)
        nouns = [re.sub(r"^\S*\d\S*\s*", "", part) for part in parts]
        if len(parts) > 1 and all(occurs(prompt, noun) for noun in nouns if noun):
            return ", ".join(parts)
    return text


def grouped(text: str, wanted: int, read: Reader) -> tuple[ReadNumber, ...] | None:
    """The row of ``640, 3,200, 650``, where a comma with a blank separates and one without groups thousands."""
    bare = text.strip(" ()[]{}<>")
    if not _THOUSANDS.search(bare):
        return None
    parts = _APART.split(bare)
    if len(parts) != wanted or wanted < 2:
        return None
    try:
        return tuple(read(part) for part in parts)
    except UnreadableAnswerError:
        return None


def refuse_decimal_commas(text: str, wanted: int) -> None:
    """Raise for ``10; -17,3`` and ``10 -17,3`` where two numbers are asked."""
    parts = [part for part in re.split(r"\s*;\s*|,\s+|\s+", text.strip(" ()[]{}<>")) if part]
    if len(parts) == wanted and any(_POINTLESS.fullmatch(part) for part in parts):
        raise UnreadableAnswerError(DECIMAL_COMMA)


def refuse_commas_inside(text: str) -> None:
    """Raise where a wrong number of entries may come from commas inside numbers."""
    if _THOUSANDS_INSIDE.search(text):
        raise UnreadableAnswerError(
            "Leave out the commas inside numbers: type 12000 for 12,000. Commas separate the numbers here."
        )


def refuse_one_fraction(row: tuple[ReadNumber, ...], key: tuple[ReadNumber, ...]) -> None:
    """Raise for ``2/3`` where two whole numbers are asked, which may be a way to write both of them."""
    whole = all(entry.exact is not None and entry.exact.denominator == 1 for entry in key)
    if len(row) == 1 and len(key) == 2 and whole and row[0].writing == "fraction":
        raise UnreadableAnswerError(f"That is one fraction; {asked(2)}. Separate them by a comma.")
