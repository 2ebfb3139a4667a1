"""The ledger in ``history.toml``: every topic id ever published, sorted, one a line."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Iterable
from pathlib import Path

from curriculum.content.curriculum import History
from curriculum.content.layout import HISTORY_FILE, survey
from curriculum.content.plain_text import read_text
from curriculum.content.toml_text import parse_toml
from curriculum.content.validation import validate
from curriculum.errors import ContentError, StorageError

LEDGER = re.compile(r"^[ \t]*ledger[ \t]*=[ \t]*\[[^\]]*\][ \t]*(?:#.*)?\n?", re.MULTILINE)
HEAD = """\
# Every topic id ever published, and where the retired ones went. A rename or a split adds a line under [retired].
"""


def add_missing(folder: Path) -> tuple[str, ...]:
    """Enter every topic id, and every retired one, that the ledger lacks; the ids entered.

    The rest of ``history.toml`` stays as it is, comments too; the file is made where there is none. The new text takes
    the place of the old in one step. An id that has vanished is left for its author to explain.

    Raises:
        ContentError: If ``history.toml`` cannot be read.
        StorageError: If it cannot be written.
    """
    exists = (folder / HISTORY_FILE).exists()
    text = _text(folder) if exists else HEAD
    history = _history(text)
    present = {topic_id for _, topic_id in survey(folder).topics}
    missing = tuple(sorted((present | history.retired.keys()).difference(history.ledger)))
    sorted_ids = sorted({*history.ledger, *missing})
    if not missing and exists and sorted_ids == list(history.ledger):
        return ()
    _write(folder / HISTORY_FILE, _with_ledger(text, sorted_ids))
    return missing


def _text(folder: Path) -> str:
    text, problems = read_text(folder, HISTORY_FILE)
    if problems and any(problem.rule != "file-empty" for problem in problems):
        raise ContentError(str(problems[0]), fix="Mend the file, then try again.")
    return text if text is not None else HEAD


def _history(text: str) -> History:
    document = parse_toml(text, HISTORY_FILE)
    history, problems = validate(History, document.value, file=HISTORY_FILE, line_of=document.line)
    problems = document.problems or problems
    if history is None or problems:
        raise ContentError(str(problems[0]), fix="Mend the file, then try again.")
    return history


def _with_ledger(text: str, ids: Iterable[str]) -> str:
    ledger = "ledger = [\n" + "".join(f'  "{topic_id}",\n' for topic_id in ids) + "]\n"
    if LEDGER.search(text):
        return LEDGER.sub(lambda _: ledger, text, count=1)
    table = re.search(r"^[ \t]*\[", text, re.MULTILINE)  # a key after a table's head would belong to the table
    if table is None:
        return text.rstrip("\n") + ("\n" if text.strip() else "") + ledger
    return f"{text[: table.start()]}{ledger}\n{text[table.start() :]}"


def _write(file: Path, text: str) -> None:
    temporary = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        try:
            with temporary.open("w", encoding="utf-8", newline="\n") as out:
                out.write(text)
                out.flush()
                os.fsync(out.fileno())
            temporary.replace(file)
        finally:
            with contextlib.suppress(FileNotFoundError):
                temporary.unlink()
    except OSError as error:
        raise StorageError(f"{file} cannot be written: {error.strerror}.", fix="Allow writing to it.") from error
