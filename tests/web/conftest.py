"""Starts real servers on the tiny curriculum."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from serving import Served


@pytest.fixture
def environment(tmp_path: Path, tiny_folder: Path) -> dict[str, str]:
    """A learner's own home, and the tiny curriculum."""
    return {
        **os.environ,
        "CURRICULUM_HOME": str(tmp_path / "home"),
        "CURRICULUM_WORKSPACE": str(tmp_path / "workspace"),
        "CURRICULUM_GRAPH": str(tiny_folder),
        "EDITOR": "nano",
    }


@pytest.fixture
def serve(environment: dict[str, str], tmp_path: Path) -> Iterator[Callable[..., Served]]:
    """Starts servers, and kills those that still run in the end."""
    begun: list[subprocess.Popen[str]] = []

    def start(*options: str) -> Served:
        command = [sys.executable, "-m", "curriculum", "serve", *options]
        begun.append(subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment, cwd=tmp_path))
        return Served(begun[-1])

    yield start
    for process in begun:
        with process:
            process.kill()
