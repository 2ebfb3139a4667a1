"""Reading intervals and their unions: ``[0, 3)``, ``(-inf, 2] U [5, ∞)``, ``0 <= x < 3``, ``x > 2``, ``all reals``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from practice.errors import UnreadableAnswerError
from practice.questions.clean import LONGEST_ANSWER, plain_maths
from practice.questions.number_text import ReadNumber, read_number

ACCEPTED = "Type an interval such as [0, 3), (-inf, 2] or [0, 1] U (4, inf); [ ] include an end, ( ) leave it out."
_MOST_PIECES = 12


@dataclass(frozen=True, slots=True)
class Piece:
    """One interval; an end without a number is infinite and open."""

    low: ReadNumber | None
    low_closed: bool
    high: ReadNumber | None
    high_closed: bool

    @property
    def start(self) -> float:
        """The lower end in floating point."""
        return float("-inf") if self.low is None else self.low.approximate

    @property
    def end(self) -> float:
        """The upper end in floating point."""
        return float("inf") if self.high is None else self.high.approximate

    @property
    def empty(self) -> bool:
        """Whether nothing lies in it."""
        return self.start > self.end or (self.start == self.end and not (self.low_closed and self.high_closed))

    def __str__(self) -> str:
        if self.low is not None and self.start == self.end:
            return f"{{{self.low.shown}}}"
        low, high = ("-∞" if self.low is None else self.low.shown), ("∞" if self.high is None else self.high.shown)
        return f"{'[' if self.low_closed else '('}{low}, {high}{']' if self.high_closed else ')'}"


def _end(text: str) -> ReadNumber | None:
    if re.fullmatch(r"[-+]?\s*(?:inf(?:inity)?|∞|oo)", text.strip(), re.IGNORECASE):
        return None
    try:
        return read_number(text, commas=False)
    except UnreadableAnswerError as error:
        raise UnreadableAnswerError(f"I cannot read the end '{text.strip()[:30]}'. {ACCEPTED}") from error


def _is_minus(text: str) -> bool:
    return text.strip().startswith("-")


def _bracketed(text: str) -> list[Piece] | None:
    if text.startswith("{") and text.endswith("}"):
        points = [_end(part) for part in text[1:-1].split(",")] if text[1:-1].strip() else []
        return [Piece(point, True, point, True) for point in points if point is not None]
    if len(text) < 2 or text[0] not in "[(" or text[-1] not in "])":
        return None
    ends = re.split(r"[,;]", text[1:-1])
    if len(ends) != 2:
        return None
    low, high = (_end(end) for end in ends)
    if (low is None and not _is_minus(ends[0])) or (high is None and _is_minus(ends[1])):
        raise UnreadableAnswerError(
            "An interval runs from its lower end to its upper end, such as (-inf, 2]. " + ACCEPTED
        )
    piece = Piece(low, text[0] == "[" and low is not None, high, text[-1] == "]" and high is not None)
    if piece.start > piece.end:
        raise UnreadableAnswerError("Write the lower end of an interval first. " + ACCEPTED)
    return [piece]


_CHAIN = re.compile(r"^([^<>=]+)(<=|<|>=|>)\s*[^\W\d]\w{0,9}\s*(<=|<|>=|>)([^<>=]+)$")
_BOUND = re.compile(r"^[^\W\d]\w{0,9}\s*(<=|<|>=|>|=)([^<>=]+)$")
_BOUND_FLIPPED = re.compile(r"^([^<>=]+)(<=|<|>=|>)\s*[^\W\d]\w{0,9}$")
_FLIP = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}


def _one_sided(sign: str, end: ReadNumber | None) -> Piece:
    if sign == "=":
        return Piece(end, True, end, True)
    if sign.startswith("<"):
        return Piece(None, False, end, sign == "<=" and end is not None)
    return Piece(end, sign == ">=" and end is not None, None, False)


def _inequality(text: str) -> list[Piece] | None:
    if chain := _CHAIN.match(text):
        low, first, second, high = chain.groups()
        if first[0] != second[0]:
            return None
        if first[0] == ">":
            low, first, second, high = high, _FLIP[second], _FLIP[first], low
        bottom, top = _end(low), _end(high)
        return [Piece(bottom, first == "<=" and bottom is not None, top, second == "<=" and top is not None)]
    if bound := _BOUND.match(text):
        return [_one_sided(bound.group(1), _end(bound.group(2)))]
    if bound := _BOUND_FLIPPED.match(text):
        return [_one_sided(_FLIP[bound.group(2)], _end(bound.group(1)))]
    return None


def _merge(pieces: list[Piece]) -> tuple[Piece, ...]:
    pieces = sorted((piece for piece in pieces if not piece.empty), key=lambda p: (p.start, not p.low_closed))
    merged: list[Piece] = []
    for piece in pieces:
        last = merged[-1] if merged else None
        touches = last is not None and (
            piece.start < last.end or (piece.start == last.end and (piece.low_closed or last.high_closed))
        )
        if last is None or not touches:
            merged.append(piece)
        elif (piece.end, piece.high_closed) > (last.end, last.high_closed):
            merged[-1] = Piece(last.low, last.low_closed, piece.high, piece.high_closed)
    return tuple(merged)


_WHOLE_LINE = {"r", "ℝ", "all reals", "all real numbers", "reals", "all x"}
_NOTHING = {"∅", "empty", "empty set", "none", "{}", "no solution", "no solutions"}


def read_intervals(text: str) -> tuple[Piece, ...]:
    """A union of intervals, merged and sorted; ``()`` for the empty set.

    Raises:
        UnreadableAnswerError: If it is no interval; the message says what would be accepted.
    """
    if len(text) > LONGEST_ANSWER // 4:
        raise UnreadableAnswerError("That is far too long for an interval. " + ACCEPTED)
    plain = re.sub(r"\s+", " ", plain_maths(text)).strip()
    plain = re.sub(r"^\s*[^\W\d]\w{0,9} (?:in|∈) ", "", plain)
    if plain.casefold() in _NOTHING:
        return ()
    if plain.casefold() in _WHOLE_LINE:
        return (Piece(None, False, None, False),)
    parts = re.split(r"\s*(?:∪|\bor\b|\bunion\b|(?<![A-Za-z])[uU](?![A-Za-z]))\s*", plain)
    if len(parts) > _MOST_PIECES:
        raise UnreadableAnswerError("That has more pieces than an answer here can have.")
    pieces: list[Piece] = []
    for part in parts:
        found = _bracketed(part.strip()) if part.strip() else None
        if found is None:
            found = _inequality(part.strip())
        if found is None:
            raise UnreadableAnswerError(ACCEPTED)
        pieces.extend(found)
    return _merge(pieces)


def intervals_text(pieces: tuple[Piece, ...]) -> str:
    """The union as text that reads back as the same union."""
    return " ∪ ".join(str(piece) for piece in pieces) if pieces else "∅"


def same_intervals(first: tuple[Piece, ...], second: tuple[Piece, ...]) -> bool:
    """Whether both hold the same numbers, ends included."""
    return len(first) == len(second) and all(
        (one.low_closed, one.high_closed) == (other.low_closed, other.high_closed)
        and same_end(one.low, other.low)
        and same_end(one.high, other.high)
        for one, other in zip(first, second, strict=True)
    )


def same_ends(first: tuple[Piece, ...], second: tuple[Piece, ...]) -> bool:
    """Whether both have the same ends, whichever of them are included."""
    return len(first) == len(second) and all(
        same_end(one.low, other.low) and same_end(one.high, other.high)
        for one, other in zip(first, second, strict=True)
    )


def same_end(first: ReadNumber | None, second: ReadNumber | None) -> bool:
    """Whether two ends are the same number, or both infinite."""
    if first is None or second is None:
        return first is second
    return first.same(second)
