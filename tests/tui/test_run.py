"""Where the app can be opened, and what it loads."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from curriculum.errors import MachineError
from curriculum.tui import app, run
from curriculum.tui.app import CurriculumApp

MODULES = """
import importlib, pkgutil, sys
import curriculum.tui
for module in pkgutil.walk_packages(curriculum.tui.__path__, "curriculum.tui."):
    importlib.import_module(module.name)
assert "torch" not in sys.modules
assert not any(name.startswith("practice.grader") for name in sys.modules)
"""


def test_without_a_terminal_a_sentence_says_so() -> None:
    done = subprocess.run(
        [sys.executable, "-P", "-c", "from curriculum.tui.run import run_app; run_app()"],
        capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False,
    )  # fmt: skip
    assert "MachineError: The app needs a terminal" in done.stderr


class Terminal:
    """A stream that is a terminal."""

    def isatty(self) -> bool:
        return True

    def fileno(self) -> int:
        return 1


@pytest.mark.parametrize(("columns", "lines", "fits"), [(59, 24, False), (80, 15, False), (60, 16, True)])
def test_a_terminal_may_be_too_small(monkeypatch: pytest.MonkeyPatch, columns: int, lines: int, fits: bool) -> None:
    monkeypatch.setattr(run.sys, "stdin", Terminal())
    monkeypatch.setattr(run.sys, "stdout", Terminal())
    monkeypatch.setattr(run.sys, "stderr", Terminal())
    monkeypatch.setattr(run.os, "get_terminal_size", lambda _: os.terminal_size((columns, lines)))
    if fits:
        run.check_terminal()
        return
    with pytest.raises(MachineError, match=f"{columns} columns and {lines} lines"):
        run.check_terminal()


def test_no_app_is_drawn_where_nobody_sees_it(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("stdin", "stdout"):
        monkeypatch.setattr(run.sys, name, Terminal())
    with Path(os.devnull).open("w") as nowhere:
        monkeypatch.setattr(run.sys, "stderr", nowhere)
        with pytest.raises(MachineError, match="needs a terminal"):
            run.check_terminal()


def test_an_app_that_failed_is_a_failure_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    class Failing(CurriculumApp):
        def run(self, **options: Any) -> None:
            self._return_code = 1

    monkeypatch.setattr(run, "check_terminal", lambda: None)
    monkeypatch.setattr(app, "CurriculumApp", Failing)
    with pytest.raises(MachineError, match="its mistake") as caught:
        run.run_app()
    assert caught.value.exit_status == 3


def test_no_module_of_the_app_loads_torch() -> None:
    subprocess.run([sys.executable, "-P", "-W", "error", "-c", MODULES], check=True, timeout=60)


def test_the_first_screen_loads_neither_the_workbench_nor_sqlmodel() -> None:
    script = (
        "import sys, curriculum.tui.app; "
        "heavy = {'sqlmodel', 'sympy', 'numpy', 'textual_plot', 'alembic', 'curriculum.tui.screens.workbench'}; "
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-P", "-c", script], check=True, timeout=60)
