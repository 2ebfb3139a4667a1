"""The first day of ``week.py``: a real terminal, the whole curriculum, one day."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        shutil.which("tmux") is None, reason="driving a real terminal needs tmux, which is not installed"
    ),
]


def test_a_day_in_a_real_terminal(tmp_path: Path) -> None:
    week = Path(__file__).with_name("week.py")
    done = subprocess.run(
        [sys.executable, str(week), "--days", "1", "--folder", str(tmp_path)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert "no failure" in done.stdout
