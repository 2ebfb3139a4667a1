"""Opening the app."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from curriculum.errors import MachineError
from curriculum.tui.served import served

LEAST_COLUMNS, LEAST_LINES = 60, 16


def check_terminal() -> None:
    """See that there is a terminal, and one in which the screens can be read.

    Raises:
        MachineError: If there is none, or it is too small.
    """
    # It is drawn on the error output, as textual does it: sent elsewhere, nothing at all would be seen.
    if not all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):
        raise MachineError(
            "The app needs a terminal, and this is none.",
            fix="Run `curriculum` in a terminal window, none of its output sent elsewhere, or use its commands: "
            "`curriculum --help`.",
        )
    size = os.get_terminal_size(sys.stdout.fileno())
    if size.columns < LEAST_COLUMNS or size.lines < LEAST_LINES:
        raise MachineError(
            f"This terminal has {size.columns} columns and {size.lines} lines; "
            f"the app needs at least {LEAST_COLUMNS} and {LEAST_LINES}.",
            fix="Enlarge the window or choose a smaller font.",
        )


def run_app(graph_folder: Path | None = None, learner: str | None = None) -> int:
    """Run the app until the learner leaves it; the exit status.

    Args:
        graph_folder: The authored text; the one that came with the package by default.
        learner: A profile's name; the usual one by default.

    Raises:
        MachineError: If there is no terminal, or it is too small; or the app itself failed.
        CurriculumError: If the curriculum or the progress cannot be opened.
    """
    if not served():
        check_terminal()
    from curriculum.tui.app import CurriculumApp

    app = CurriculumApp(graph_folder, learner)
    try:
        app.run()
    finally:
        app.close_desk()
    if app.failure is not None:
        raise app.failure
    if app.return_code:
        raise MachineError(
            "The app failed. That is its mistake, not yours.",
            fix="Nothing that was recorded is lost. Please report the lines above.",
        )
    return 0
