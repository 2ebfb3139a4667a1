"""Runs commands in this process, on the tiny curriculum, with a home of their own."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from curriculum.cli.main import main


@dataclass(frozen=True)
class Ran:
    """What a command printed, and its exit status."""

    status: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        return json.loads(self.out)


@pytest.fixture
def run(
    tmp_path: Path, tiny_folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., Ran]:
    monkeypatch.setenv("CURRICULUM_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("CURRICULUM_WORKSPACE", str(tmp_path / "work"))
    monkeypatch.setenv("CURRICULUM_GRAPH", str(tiny_folder))

    def ran(*words: str) -> Ran:
        capsys.readouterr()
        status = main(words)
        printed = capsys.readouterr()
        return Ran(status, printed.out, printed.err)

    return ran
