"""What has to hold after each day: no traceback, no answer lost, a log that only grew, tables that follow it."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

from report import Report
from student import Student

from curriculum import paths
from curriculum.storage.progress import derived
from curriculum.storage.progress.schema import DERIVED_TABLES

TELLTALES = ("Traceback (most recent call last)", "─ Traceback", "never awaited", "Exception ignored")
PLAIN = re.compile(r"\x1b\[[0-9;?<>=]*[A-Za-z~$]|\x1b[()].|\x1b\].*?(?:\x07|\x1b\\\\)")
"""Escape sequences."""


class Checks:
    """Looks at a student's files after each day.

    Args:
        student: Whose files.
        report: Takes what is found.
    """

    def __init__(self, student: Student, report: Report) -> None:
        self.student, self.report = student, report
        self._logged: list[tuple[object, ...]] = []

    def after_day(self, day: str) -> None:
        """Run all."""
        self._errors(day)
        self.student.check_logged(self.student.ledger)
        path = paths.progress_file("me")
        self._log_grew(day, path)
        self._derived(day, path)
        self._commands(day)

    def _errors(self, day: str) -> None:
        """Nothing of what was written to a terminal, shown or gone by, is a traceback."""
        for file in sorted(self.student.folder.glob("*.out")):
            text = PLAIN.sub("", file.read_text(errors="replace"))
            if found := next((words for words in TELLTALES if words in text), None):
                place = text.index(found)
                self.report.fail(f"{day}: a traceback in {file.name}", text[max(0, place - 1000) : place + 4000])
            file.rename(file.with_suffix(".read"))

    def _log_grew(self, day: str, path: Path) -> None:
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
            rows = connection.execute("SELECT * FROM events ORDER BY arrival").fetchall()
        if rows[: len(self._logged)] != self._logged:
            self.report.fail(f"{day}: the log did not only grow")
        self._logged = rows
        self.report.events = len(rows)

    def _derived(self, day: str, path: Path) -> None:
        """The derived tables equal what a rebuild in a copy makes of the log."""
        with (
            closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as source,
            closing(sqlite3.connect(":memory:")) as copy,
        ):
            source.backup(copy)
            before = _tables(copy)
            derived.rebuild(copy)
            after = _tables(copy)
        for table, rows in after.items():
            if table not in ("snapshot", "checkpoint") and rows != before[table]:
                odd = sorted(set(map(repr, rows)) ^ set(map(repr, before[table])))
                self.report.fail(f"{day}: the table {table} is not what the log makes of it", "\n".join(odd)[:3000])

    def _commands(self, day: str) -> None:
        findings = self.student.command("doctor").get("items", [])
        for finding in findings:
            if not finding["ok"]:
                self.report.fail(f"{day}: doctor finds {finding['detail']}")
        learner = next((f["detail"] for f in findings if f["name"].startswith("learner")), "")
        if f"holds {len(self._logged)} events" not in learner:
            self.report.fail(f"{day}: doctor does not count {len(self._logged)} events: {learner}")
        answers = sum(day["answers"] for day in self.student.command("progress").get("days", ()))
        if answers < len({(one.session, one.question) for one in self.student.ledger}):
            self.report.fail(f"{day}: `progress` counts {answers} answers, fewer than were shown as graded")


def _tables(connection: sqlite3.Connection) -> dict[str, list[tuple[object, ...]]]:
    found = {}
    for table in DERIVED_TABLES:
        names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        kept = ", ".join(name for name in names if name != "rowid")
        found[table] = sorted(connection.execute(f"SELECT {kept} FROM {table}").fetchall(), key=repr)
    return found
