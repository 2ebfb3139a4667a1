"""Matrix, vector and shape questions."""

# Every checker takes the question, also where its kind does not need it.
# ruff: noqa: ARG002

from __future__ import annotations

import re

from practice.errors import UnreadableAnswerError
from practice.questions.checkers.checker import Checker
from practice.questions.checkers.lists import (
    Reader,
    asked,
    closing,
    grouped,
    is_unfinished,
    numbers,
    refuse_commas_inside,
    refuse_decimal_commas,
    refuse_labels,
    refuse_one_fraction,
    refuse_one_mixed_number,
    remainder_pair,
    with_commas,
    without_name,
)
from practice.questions.checkers.places import in_a_row, in_a_table, nth, would_tell
from practice.questions.checkers.spoken import occurs, read_spoken
from practice.questions.clean import LONGEST_ANSWER, after_equals, plain_maths, without_opening
from practice.questions.number_text import ACCEPTED, SAMPLES, ReadNumber, number_of, read_number
from practice.questions.question import Matrix, Shape, Vector

Row = tuple[ReadNumber, ...]
Rows = tuple[Row, ...]

MATRIX_HINT = "Type a matrix row by row: [[17, -4], [0, 26]], or 17 -4; 0 26."
UNFINISHED_MATRIX = "The matrix is not finished: type all its rows. " + MATRIX_HINT
VECTOR_HINT = "Type the entries in order: [17, -4.25], (17, -4.25) or 17, -4.25."
SHAPE_HINT = "Type the sizes in order: (17, 26), 17x26 or [17, 26]; () for a single number."
_MOST_ENTRIES = 100
_CALL = re.compile(r"^(?:(?:torch|np|numpy)\.)?(?:tensor|array|asarray|Tensor|Size)\s*\((.*)\)$", re.DOTALL)
_DTYPE = re.compile(r",\s*dtype\s*=\s*[\w.]+\s*\)\s*$")


_AROUND = " \t\n[]{}<>|"


def _plain(text: str, hint: str) -> str:
    if len(text) > LONGEST_ANSWER:
        raise UnreadableAnswerError("That is far too long. " + hint)
    plain = without_opening(plain_maths(text, mixed=True))
    # "[14, 1]." ends a sentence; "[1., 2." does not.
    plain = after_equals(_DTYPE.sub(")", plain[:-1] if plain.endswith((").", "].")) else plain))
    if call := _CALL.match(plain):
        plain = call.group(1).strip()
    return plain


def _bare(text: str) -> str:
    """A row without the brackets around it; those of an entry such as ``sqrt(2)`` stay."""
    text = text.strip(_AROUND)
    while text.startswith("(") and (text.count("(") > text.count(")") or closing(text, "(") == len(text) - 1):
        text = text[1:].strip(_AROUND)
        if text.count(")") > text.count("("):
            text = text.removesuffix(")").strip(_AROUND)
    while text.endswith(")") and text.count(")") > text.count("("):
        text = text[:-1].strip(_AROUND)
    return text


def _entry(text: str) -> ReadNumber:
    return read_number(text, commas=False)


_TWO_NUMBERS = re.compile(r"(-?\d+(?:\.\d+)?)\s+(-?\d+(?:\.\d+)?)(?:\s|$)")
"""``70189 70215`` where commas stand between other entries; ``1 1/2`` is one number."""


def _row(text: str, hint: str, read: Reader) -> Row:
    text = _bare(text)
    parts = re.split(r"\s*,\s*", text) if "," in text else re.split(r"\s+", text)
    if parts and not parts[-1]:
        parts.pop()
    if not parts:
        raise UnreadableAnswerError(hint)
    try:
        return tuple(read(part) for part in parts[: _MOST_ENTRIES + 1])
    except UnreadableAnswerError as error:
        if two := next(filter(None, map(_TWO_NUMBERS.match, parts)), None):
            raise UnreadableAnswerError(f"Put a comma between {two[1]} and {two[2]} as well. {hint}") from None
        reason = error.message.removesuffix(ACCEPTED).replace(f", such as {SAMPLES}", "").strip()
        raise UnreadableAnswerError(f"{reason} {hint}") from None


_ROW_ENDS = re.compile(r"[\])]\s*,?\s*[\[(]")


def read_rows(text: str, hint: str = MATRIX_HINT, read: Reader = _entry) -> Rows:
    """The rows of a matrix as typed, in brackets, or separated by semicolons or lines; ``read`` reads an entry."""
    plain = _plain(text, hint)
    if _ROW_ENDS.search(plain):
        parts = _ROW_ENDS.split(plain)
    else:
        parts = [part for part in re.split(r"[;\n]", plain) if part.strip(" []()")]
    rows = tuple(_row(part, hint, read) for part in parts[: _MOST_ENTRIES + 1])
    if not rows or sum(map(len, rows)) > _MOST_ENTRIES:
        raise UnreadableAnswerError(hint)
    if len({len(row) for row in rows}) > 1:
        raise UnreadableAnswerError("The rows have different lengths. " + hint)
    return rows


def _same_row(one: Row, other: Row, tolerance: float | None) -> bool:
    return len(one) == len(other) and all(a.same(b, tolerance) for a, b in zip(one, other, strict=True))


def _same_rows(one: Rows, other: Rows, tolerance: float | None) -> bool:
    return len(one) == len(other) and all(_same_row(a, b, tolerance) for a, b in zip(one, other, strict=True))


def _row_text(row: Row) -> str:
    return f"[{', '.join(entry.shown for entry in row)}]"


def _rows_text(rows: Rows) -> str:
    return f"[{', '.join(_row_text(row) for row in rows)}]"


def _numbers(row: tuple[int | float | str, ...]) -> Row:
    return tuple(number_of(entry) for entry in row)


_NONE_RIGHT = "The shape is right; none of the entries is yet."


def _values(row: Row) -> list[float]:
    return [entry.approximate for entry in row]


class MatrixChecker(Checker[Matrix, Rows]):
    """Matrices of numbers."""

    hint = MATRIX_HINT

    def read(self, question: Matrix, text: str) -> Rows:
        """Read the rows."""
        try:
            rows = read_rows(text.replace("|", " "))
        except UnreadableAnswerError:
            if is_unfinished(text):
                raise UnreadableAnswerError(UNFINISHED_MATRIX) from None
            raise
        if len(rows) < len(question.answer) and is_unfinished(text):
            raise UnreadableAnswerError(UNFINISHED_MATRIX)
        return rows

    def shown(self, question: Matrix, answer: Rows) -> str:
        """Rows in brackets."""
        return _rows_text(answer)

    def is_right(self, question: Matrix, answer: Rows) -> bool:
        """Same shape, same entries within the tolerance."""
        return _same_rows(answer, self._key(question), question.tolerance)

    def key(self, question: Matrix) -> str:
        """Rows in brackets."""
        return _rows_text(self._key(question))

    def same(self, question: Matrix, answer: Rows, other: Rows) -> bool:
        """Same shape and entries."""
        return _same_rows(answer, other, question.tolerance)

    def mistake_text(self, question: Matrix, answer: object) -> str:
        """Rows in brackets."""
        assert isinstance(answer, tuple)
        return _rows_text(tuple(_numbers(row) for row in answer))

    def generic(self, question: Matrix, answer: Rows) -> str:
        """Transposed, another shape, or which entries are right."""
        key = self._key(question)
        if _same_rows(tuple(zip(*answer, strict=True)), key, question.tolerance):
            return "These are the right numbers with rows and columns exchanged."
        if (len(answer), len(answer[0])) != (len(key), len(key[0])):
            return self._shape(answer, key)
        right = [
            [a.same(b, question.tolerance) for a, b in zip(x, y, strict=True)] for x, y in zip(answer, key, strict=True)
        ]
        if not any(map(any, right)):
            return _NONE_RIGHT
        values, wanted = ([v for row in rows for v in _values(row)] for rows in (answer, key))
        return in_a_table(right, named=not would_tell(values, wanted))

    @staticmethod
    def _shape(answer: Rows, key: Rows) -> str:
        words = f"Yours is {len(answer)} by {len(answer[0])}; the answer has another shape."
        if len(answer) == len(key):
            return f"{words} The number of rows is right."
        return f"{words} The number of columns is right." if len(answer[0]) == len(key[0]) else words

    @staticmethod
    def _key(question: Matrix) -> Rows:
        return tuple(_numbers(row) for row in question.answer)


_UNIT_BEHIND = re.compile(r"^([\[(<].*[\])>])\s*([^\W\d_]+(?:/[^\W\d_]+)?)$")
"""``(3, -1, 2) m/s``, a unit for all entries."""
_RATIO = re.compile(r"^\s*(\d+(?:\.\d+)?)\s*(?::|\bto\b)\s*(\d+(?:\.\d+)?)\s*$")
"""``3:10``, the two terms of a ratio."""


class VectorChecker(Checker[Vector, Row]):
    """Vectors of numbers; a column of one-entry rows is read as the vector."""

    hint = VECTOR_HINT

    def read(self, question: Vector, text: str) -> Row:
        """Read the entries, also as ``14 r 1``, with ``and`` between them or with nouns of the prompt behind them."""
        wanted = len(question.answer)
        plain = without_name(_plain(text, VECTOR_HINT))
        if (unit := _UNIT_BEHIND.match(plain)) and (unit[2] in question.prompt or occurs(question.prompt, unit[2])):
            plain = unit[1]
        if wanted == 2:
            plain = _RATIO.sub(r"\1, \2", plain)
        refuse_labels(plain)
        refuse_one_mixed_number(plain, wanted)
        if wanted == 2 and (pair := remainder_pair(plain)):
            return tuple(map(_entry, pair))

        shares = all(0 <= number.approximate <= 1 for number in _numbers(question.answer))

        def entry(part: str) -> ReadNumber:
            return read_spoken(part, question.prompt, percent=shares, commas=False)

        listed = with_commas(plain, question.prompt)
        if row := grouped(listed, wanted, lambda part: read_spoken(part, question.prompt)):
            return row
        if ";" in listed:
            refuse_decimal_commas(listed, wanted)
        rows = read_rows(listed, VECTOR_HINT, entry)
        row = rows[0] if len(rows) == 1 else tuple(row[0] for row in rows)
        several = len(rows) > 1 and len(rows[0]) > 1
        if several:
            raise UnreadableAnswerError("One list of numbers is asked, not rows. " + VECTOR_HINT)
        if len(row) != wanted:
            refuse_decimal_commas(listed, wanted)
            refuse_commas_inside(listed)
            refuse_one_fraction(row, _numbers(question.answer))
        if len(row) == 1 < wanted and "=" in text:
            raise UnreadableAnswerError(f"That is a whole line of working: {asked(wanted)}. {VECTOR_HINT}")
        if len(row) < wanted and is_unfinished(plain):
            raise UnreadableAnswerError(f"The list is not finished: {asked(wanted)}.")
        return row

    def shown(self, question: Vector, answer: Row) -> str:
        """Entries in brackets."""
        return _row_text(answer)

    def is_right(self, question: Vector, answer: Row) -> bool:
        """Same length, same entries within the tolerance."""
        return _same_row(answer, _numbers(question.answer), question.tolerance)

    def key(self, question: Vector) -> str:
        """Entries in brackets."""
        return _row_text(_numbers(question.answer))

    def same(self, question: Vector, answer: Row, other: Row) -> bool:
        """Same entries."""
        return _same_row(answer, other, question.tolerance)

    def mistake_text(self, question: Vector, answer: object) -> str:
        """Entries in brackets."""
        assert isinstance(answer, tuple)
        return _row_text(_numbers(answer))

    def generic(self, question: Vector, answer: Row) -> str:
        """Another length, another order, turned signs, or which entries are right."""
        key = _numbers(question.answer)
        right = [a.same(b, question.tolerance) for a, b in zip(answer, key, strict=False)]
        if len(answer) != len(key):
            words = f"That is {numbers(len(answer))}; {asked(len(key))}."
            first = right.index(False) if False in right else len(right)
            return f"{words} Up to the {nth(first - 1)} they are right." if first else words
        values, wanted = _values(answer), _values(key)
        if sorted(values) == sorted(wanted):
            words = "These are the right numbers in another order."
            return f"{words} The {nth(0)} stands in its place." if right[0] and len(key) > 2 else words
        if values == [-value for value in wanted]:
            return "The sizes are right; every sign is turned round."
        if not any(right):
            return _NONE_RIGHT
        return in_a_row(right, "entry", "entries", named=not would_tell(values, wanted))


_SCALAR = {"()", "[]", "scalar", "a scalar", "( )", "[ ]", "0d", "none"}


class ShapeChecker(Checker[Shape, tuple[int, ...]]):
    """Shapes of tensors."""

    hint = SHAPE_HINT

    def read(self, question: Shape, text: str) -> tuple[int, ...]:
        """Read the sizes."""
        plain = re.sub(r"^(?:the )?shape(?: is)?\s*:?\s*", "", _plain(text, SHAPE_HINT), flags=re.IGNORECASE)
        plain = plain.rstrip(".")
        if plain.casefold() in _SCALAR:
            return ()
        inside = plain.strip().strip("[](){}").strip()
        parts = [
            part for part in re.split(r"\s*(?:,|;|\bby\b|\band\b|[x*]|\s)\s*", inside, flags=re.IGNORECASE) if part
        ]
        if not parts or len(parts) > 12 or not all(re.fullmatch(r"\d{1,12}", part) for part in parts):
            raise UnreadableAnswerError(SHAPE_HINT)
        if len(parts) < len(question.answer) and is_unfinished(plain):
            raise UnreadableAnswerError("The shape is not finished: type all its sizes. " + SHAPE_HINT)
        return tuple(int(part) for part in parts)

    def shown(self, question: Shape, answer: tuple[int, ...]) -> str:
        """As PyTorch prints it."""
        return str(answer)

    def is_right(self, question: Shape, answer: tuple[int, ...]) -> bool:
        """The same sizes in the same order."""
        return answer == question.answer

    def key(self, question: Shape) -> str:
        """As PyTorch prints it."""
        return str(question.answer)

    def same(self, question: Shape, answer: tuple[int, ...], other: tuple[int, ...]) -> bool:
        """The same sizes in the same order."""
        return answer == other

    def generic(self, question: Shape, answer: tuple[int, ...]) -> str:
        """Right sizes in another order, another number of dimensions, a stray 1."""
        key = question.answer
        if sorted(answer) == sorted(key):
            return "The sizes are right, but in another order."
        if [size for size in answer if size != 1] == [size for size in key if size != 1]:
            return "Only a dimension of size 1 is missing or too many."
        if len(answer) != len(key):
            return (
                f"That has {len(answer)} dimension{'s' if len(answer) != 1 else ''}; another number of them is right."
            )
        right = [a == b for a, b in zip(answer, key, strict=True)]
        if not any(right):
            return "The number of dimensions is right; none of the sizes is yet."
        return in_a_row(right, "size", "sizes", named=not would_tell(answer, key))
