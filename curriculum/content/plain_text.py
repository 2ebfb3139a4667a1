"""Files read as text: UTF-8, no byte order mark, lines ended by a line feed."""

from __future__ import annotations

import re
from pathlib import Path

from curriculum.content.problem import Problem

HIDDEN = re.compile("[\x00\x85\u200b\u2028\u2029\ufeff]")
"""Nothing, line ends that only some programs see, a space without width, and a byte order mark astray."""
BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def read_text(folder: Path, file: str) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of ``folder/file``, or None, and what is wrong with it as a file.

    A byte order mark or carriage returns are problems, but the rest of the file is still read, so that its own problems
    show at once.
    """
    try:
        data = (folder / file).read_bytes()
    except OSError as error:
        what = f"The file cannot be read: {error.strerror or error}"
        return None, (
            Problem(file, None, what, "Check that it exists and that you may read it", (), "file-unreadable"),
        )
    problems = []
    if data.startswith(BYTE_ORDER_MARK):
        data = data.removeprefix(BYTE_ORDER_MARK)
        what = "The file begins with a byte order mark, which no one sees"
        problems.append(Problem(file, 1, what, "Save it as UTF-8 without a byte order mark (BOM)", (), "encoding"))
    if b"\r" in data:
        line = data.count(b"\n", 0, data.index(b"\r")) + 1
        what = "The lines end in carriage returns (CRLF), as on Windows"
        problems.append(Problem(file, line, what, "Save it with Unix line ends (LF)", (), "encoding"))
        data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        what = f"The file is not UTF-8: the byte 0x{data[error.start]:02x} is not text"
        problems.append(Problem(file, line, what, "Save it as UTF-8", (), "encoding"))
        return None, tuple(problems)
    if hidden := HIDDEN.search(text):
        line = text.count("\n", 0, hidden.start()) + 1
        what = f"The line holds a character that no one sees (U+{ord(hidden[0]):04X})"
        problems.append(Problem(file, line, what, "Delete it", (), "encoding"))
    if not text.strip():
        problems.append(Problem(file, None, "The file is empty", "Write it, or delete it", (), "file-empty"))
        return None, tuple(problems)
    return text, tuple(problems)
