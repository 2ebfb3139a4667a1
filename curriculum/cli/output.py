"""What commands print: JSON by contract, or plain lines for a person. Nothing else in the program prints."""

from __future__ import annotations

import codecs
import io
import json
import math
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from curriculum.errors import CurriculumError
from curriculum.study.words import GLYPHS

if TYPE_CHECKING:
    from types import TracebackType


_IN_ASCII = str.maketrans(
    {"·": ".", "○": "o", "◌": ":", "●": "*", "◐": "%", "−": "-", "–": "-", "×": "x", "’": "'", "…": "..."}
)


_ENDLESS = 100_000
"""Columns of a line that is not to be broken."""
_linear = False


def read_aloud(asked: bool) -> None:
    """Whether what is printed is to be read aloud: asked for, or by ``CURRICULUM_PLAIN``, or where ``TERM`` is dumb.

    Then nothing is drawn or set in columns, signs are words, formulas stand on one line, and a paragraph is one line.
    """
    global _linear
    wanted = os.environ.get("CURRICULUM_PLAIN", "") not in ("", "0")
    _linear = asked or wanted or os.environ.get("TERM") == "dumb"


def aloud() -> bool:
    """Whether what is printed is to be read aloud."""
    return _linear


def sign(evidence: str) -> str:
    """The sign of a kind of evidence; its name where it is to be read aloud."""
    return evidence if _linear else GLYPHS[evidence]


def mark(evidence: str) -> str:
    """The sign of a kind of evidence beside words that say it too; nothing where they are read aloud."""
    return "" if _linear else GLYPHS[evidence]


def heading(title: str) -> Iterator[str]:
    """The heading of a part."""
    yield ""
    if _linear:
        yield f"Section: {title}"
        return
    yield from (title, "-" * len(title))


def say(lines: Iterable[str]) -> None:
    """Print lines for a person."""
    for line in lines:
        print(_said(line), flush=True)


def _said(line: str) -> str:
    if not _linear:
        return line
    from curriculum.typeset.spoken import undrawn

    return undrawn(line)


def print_anywhere() -> None:
    """Let what is printed get through a terminal or a pipe that cannot show every character."""
    codecs.register_error("curriculum-ascii", _in_ascii)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="curriculum-ascii")


def _in_ascii(error: UnicodeError) -> tuple[str, int]:
    """The nearest characters that every encoding has, a question mark where there are none."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    near = error.object[error.start : error.end].translate(_IN_ASCII)
    return near.encode("ascii", "replace").decode("ascii"), error.end


def _json(data: Any) -> str:
    """JSON that any stream can carry unchanged: characters that this one lacks are escaped."""
    unicode = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    return json.dumps(data, ensure_ascii=not unicode, allow_nan=False, indent=1)


def plain(value: Any) -> Any:
    """A view, a path or a collection of them as JSON data."""
    if hasattr(value, "model_dump"):
        return plain(value.model_dump(by_alias=True))
    if isinstance(value, Mapping):
        return {key.rstrip("_") if isinstance(key, str) else key: plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, Path):
        return str(value)
    if isinstance(value, float) and not math.isfinite(value):
        return None  # JSON has no such numbers, and a diverging loss has them.
    return value.isoformat() if hasattr(value, "isoformat") else value


def show(value: Any, *, as_json: bool, lines: Callable[[], Iterable[str]]) -> None:
    """Print a view: as JSON (a list becomes ``{"items": [...]}``), or as lines for a person."""
    if as_json:
        data = plain(value)
        print(_json({"items": data} if isinstance(data, list) else data))
        return
    for line in lines():
        print(_said(line))


def show_error(error: CurriculumError, *, as_json: bool) -> int:
    """Print an error and give its exit status."""
    if as_json:
        print(_json(error.as_json()))
        return error.exit_status
    print(f"curriculum: {error.message}", file=sys.stderr)
    if error.nearest:
        print(f"  Did you mean: {', '.join(error.nearest)}?", file=sys.stderr)
    if error.fix:
        print(f"  {error.fix}", file=sys.stderr)
    return error.exit_status


def width() -> int:
    """Columns to print in: those of the terminal, between 40 and 100; no end of them where it is read aloud."""
    if _linear:
        return _ENDLESS
    return max(40, min(100, shutil.get_terminal_size((80, 24)).columns))


def wrapped(text: str, *, indent: str = "") -> list[str]:
    """One paragraph of lesson text in lines of the terminal's width, formulas typeset."""
    import textwrap

    if _linear:
        return markdown(" ".join(text.split()))
    from curriculum.typeset.markdown import plain_line

    text = plain_line(text)
    return textwrap.wrap(" ".join(text.split()), width(), initial_indent=indent, subsequent_indent=indent)


def as_written(text: str, *, indent: str = "") -> list[str]:
    """A learner's own text in lines of the terminal's width: nothing in it is a sign of anything else."""
    import textwrap

    room = width() - len(indent)
    return [indent + line for given in text.splitlines() for line in textwrap.wrap(given, room) or [""]]


def markdown(text: str) -> list[str]:
    """Lesson text in plain lines, formulas typeset."""
    if _linear:
        from curriculum.typeset.spoken import spoken

        return spoken(text)
    from curriculum.typeset.markdown import plain as typeset

    return typeset(text, width()).splitlines()


_LEAST = 12
"""Columns below which a terminal has no room to wrap the last column of a table under itself."""


def table(rows: Sequence[Sequence[str]]) -> list[str]:
    """Rows in columns; the last one runs on, in a terminal under itself. Read aloud, a row is a line of parts."""
    if not rows:
        return []
    if _linear:
        return ["; ".join(cell.strip() for cell in row if cell.strip()) for row in rows]
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]) - 1)]
    before = sum(widths) + 2 * len(widths)
    room = shutil.get_terminal_size((80, 24)).columns - before if sys.stdout.isatty() else _ENDLESS
    return [line for row in rows for line in _lines_of(row, widths, room if room >= _LEAST else _ENDLESS)]


def _lines_of(row: Sequence[str], widths: Sequence[int], room: int) -> list[str]:
    import textwrap

    first = "".join(f"{cell.ljust(w)}  " for cell, w in zip(row, widths, strict=False))
    last = [row[-1]] if len(row[-1]) <= room else textwrap.wrap(row[-1], room)
    return [
        (start + words).rstrip() for start, words in zip([first, *[" " * len(first)] * len(last)], last, strict=False)
    ]


def hours(minutes: int) -> str:
    """Minutes as a person says them."""
    if minutes < 90:
        return f"{minutes} minutes"
    return f"{minutes // 60} hours" + (f" {minutes % 60} minutes" if minutes % 60 and minutes < 600 else "")


class BuildBar:
    """A bar on standard error while a catalogue is compiled; silent where nobody looks."""

    _WIDTH = 30

    def __init__(self) -> None:
        self._shown = False

    def __enter__(self) -> BuildBar:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._shown:
            sys.stderr.write("\r\033[K")
            sys.stderr.flush()

    def show(self, step: str, done: int, total: int) -> None:
        """Draw how far a step is."""
        if not sys.stderr.isatty():
            return
        if _linear:
            if done == 0:
                print(f"{step.capitalize()} the curriculum; one moment.", file=sys.stderr)
            return
        filled = self._WIDTH * done // max(total, 1)
        sys.stderr.write(f"\r\033[K{step:<12} [{'#' * filled}{'.' * (self._WIDTH - filled)}]")
        sys.stderr.flush()
        self._shown = True
