"""Logs of answers or of reviews as CSV, from any program: a row an answer, columns by name."""

from __future__ import annotations

import csv
import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, NoReturn, TextIO, TypeVar

from curriculum.errors import UsageError
from curriculum.learner.records import AnswerRecord, ReviewRecord

LogKind = Literal["answers", "memory"]

_COLUMNS: Mapping[LogKind, tuple[tuple[str, ...], ...]] = {
    "answers": (("learner",), ("topic", "card"), ("time",), ("correct",)),
    "memory": (("learner",), ("card", "topic"), ("time",), ("rating",)),
}
"""The columns of each kind, with the names that each may bear, the best first."""
_CHANCE = "chance"
_TRUTHS = {"1": True, "true": True, "0": False, "false": False, "1.0": True, "0.0": False}
_DELIMITERS = ",;\t"
_YEAR_3000 = 32_503_680_000
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class _Row:
    """The fields of one row by column, and where it stands."""

    file: str
    line: int
    fields: Mapping[str, str]

    def wrong(self, column: str, expected: str) -> NoReturn:
        """Say what is wrong with a field."""
        raise UsageError(
            f"{self.file}, line {self.line}: `{column}` is {self.fields[column]!r}.", fix=f"Expected {expected}."
        )


def read_log(
    source: Path | TextIO, kind: LogKind | None = None
) -> tuple[LogKind, list[AnswerRecord] | list[ReviewRecord]]:
    """Read a log. Columns may stand in any order and case; those not needed are passed over, as are empty lines.

    ``learner``, ``topic`` (or ``card``), ``time`` (ISO 8601, taken as UTC where it names no zone, or seconds since
    1970), and ``correct`` (0, 1, true, false) or ``rating`` (1 to 4). ``chance`` may say what something else predicted.

    Args:
        source: A file in UTF-8 with commas, semicolons or tabs, or an open one.
        kind: What to read it as; by its columns when left out.

    Raises:
        UsageError: If it cannot be read; the line and what was expected there are named.
    """
    if isinstance(source, Path):
        with _readable(str(source)), source.open(encoding="utf-8-sig", newline="") as file:
            return _read(file, str(source), kind)
    name = getattr(source, "name", "the log")
    with _readable(name):
        return _read(source, name, kind)


@contextmanager
def _readable(name: str) -> Iterator[None]:
    """Say in a sentence why a file cannot be read."""
    try:
        yield
    except UnicodeDecodeError as error:
        raise UsageError(f"{name} is not text in UTF-8.", fix="Save it as CSV in UTF-8.") from error
    except csv.Error as error:
        raise UsageError(f"{name} is not CSV: {error}.", fix="Save it as CSV in UTF-8.") from error
    except OSError as error:
        raise UsageError(f"{name} cannot be read: {error.strerror or error}.", fix="Name a CSV file.") from error


def _read(file: TextIO, name: str, kind: LogKind | None) -> tuple[LogKind, list[AnswerRecord] | list[ReviewRecord]]:
    lines = iter(file)
    first = next(lines, "").removeprefix("\ufeff")
    delimiter = max(_DELIMITERS, key=first.count)
    reader = csv.reader(_from(first, lines), delimiter=delimiter, strict=True)
    header = [column.strip().casefold() for column in next(reader, [])]
    kind = kind or _kind(header, name)
    subject, outcome, positions = _positions(header, kind, name)
    rows = _rows(reader, name, positions, len(header))
    if kind == "answers":
        return kind, [_answer(row, subject, outcome) for row in rows]
    return kind, [_review(row, subject, outcome) for row in rows]


def _from(first: str, rest: Iterable[str]) -> Iterator[str]:
    yield first
    yield from rest


def _kind(header: Sequence[str], name: str) -> LogKind:
    answers, memory = "correct" in header, "rating" in header
    if answers == memory:
        found = ", ".join(header) or "nothing"
        raise UsageError(
            f"{name} has both `correct` and `rating`." if answers else f"{name} has neither `correct` nor `rating`.",
            fix="Say which with --predictor answers or --predictor memory."
            if answers
            else f"The first line names the columns: learner, topic, time, correct (or rating). It has: {found}.",
        )
    return "answers" if answers else "memory"


def _positions(header: Sequence[str], kind: LogKind, name: str) -> tuple[str, str, dict[str, int]]:
    """The columns that name the subject and the outcome, and where every column wanted stands."""
    chosen = []
    for names in _COLUMNS[kind]:
        present = [column for column in names if column in header]
        if not present:
            raise UsageError(
                f"{name} has no column `{names[0]}`.",
                fix=f"A log of {kind} has the columns {', '.join(' or '.join(n) for n in _COLUMNS[kind])}; "
                f"it has: {', '.join(header)}.",
            )
        chosen.append(present[0])
    wanted = [*chosen, *([_CHANCE] if _CHANCE in header else [])]
    twice = next((column for column in wanted if header.count(column) > 1), None)
    if twice is not None:
        raise UsageError(f"{name} has two columns `{twice}`.", fix="Rename one of them.")
    return chosen[1], chosen[3], {column: header.index(column) for column in wanted}


def _rows(reader: Iterator[list[str]], name: str, positions: Mapping[str, int], width: int) -> Iterator[_Row]:
    for cells in reader:
        line: int = reader.line_num  # type: ignore[attr-defined]
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) <= max(positions.values()):
            raise UsageError(
                f"{name}, line {line}: it has {len(cells)} fields.", fix=f"Expected {width}, as the first line names."
            )
        yield _Row(name, line, {column: cells[place].strip() for column, place in positions.items()})


def _answer(row: _Row, subject: str, outcome: str) -> AnswerRecord:
    right = _TRUTHS.get(row.fields[outcome].casefold())
    if right is None:
        row.wrong(outcome, "0, 1, true or false")
    return AnswerRecord(_name(row, "learner"), _name(row, subject), _time(row), right, _chance(row))


def _review(row: _Row, subject: str, outcome: str) -> ReviewRecord:
    text = row.fields[outcome]
    if text not in ("1", "2", "3", "4"):
        row.wrong(outcome, "1 (forgotten), 2 (hard), 3 (good) or 4 (easy)")
    return ReviewRecord(_name(row, "learner"), _name(row, subject), _time(row), int(text), _chance(row))


def _name(row: _Row, column: str) -> str:
    if not row.fields[column]:
        row.wrong(column, "a name")
    return row.fields[column]


def _time(row: _Row) -> datetime:
    text = row.fields["time"]
    seconds = _or_none(float, text)
    if seconds is None:
        moment = _or_none(_in_utc, text)
        if moment is None:
            row.wrong("time", "ISO 8601, such as 2026-03-01T09:30:00Z, or seconds since 1970")
        return moment
    if not math.isfinite(seconds) or abs(seconds) >= _YEAR_3000:
        row.wrong("time", "seconds since 1970 (these would be after the year 3000; milliseconds, perhaps?)")
    return datetime.fromtimestamp(seconds, UTC)


def _in_utc(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def _chance(row: _Row) -> float | None:
    text = row.fields.get(_CHANCE, "")
    if not text:
        return None
    chance = _or_none(float, text)
    if chance is None or not 0 <= chance <= 1:
        row.wrong(_CHANCE, "a number from 0 to 1")
    return chance


def _or_none(read: Callable[[str], _T], text: str) -> _T | None:
    try:
        return read(text)
    except (ValueError, OverflowError):
        return None
