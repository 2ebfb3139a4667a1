"""bubblewrap around the worker: own network, process and file-system view, entered once at its start."""

from __future__ import annotations

import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

from practice.grader.places import hidden_places, library_places

_SCRATCH_BYTES = 1 << 28


@cache
def works() -> bool:
    """Whether bubblewrap is installed and this machine lets it make namespaces."""
    program = shutil.which("bwrap") if sys.platform == "linux" else None
    if program is None:
        return False
    probe = [program, "--unshare-all", "--ro-bind", "/", "/", "--proc", "/proc", "--dev", "/dev", "true"]
    try:
        return subprocess.run(probe, capture_output=True, timeout=10, check=False).returncode == 0  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return False


def prefix(folder: Path) -> list[str]:
    """The command to put before the worker's own.

    Libraries are bound read-only, ``folder`` becomes a bounded scratch disk of the same name, exercises and homes are
    not there at all. ``--die-with-parent`` is left out: it follows the thread that started the worker, which may end
    long before the application; the worker ends when its input closes.
    """
    command = [shutil.which("bwrap") or "bwrap", "--unshare-all", "--new-session", "--proc", "/proc", "--dev", "/dev"]
    command += ["--tmpfs", "/tmp"]  # noqa: S108  (inside the new file system)
    for place in library_places():
        command += ["--ro-bind", str(place), str(place)]
    for place in hidden_places():
        if place.is_dir():
            command += ["--tmpfs", str(place), "--remount-ro", str(place)]
    return [*command, "--size", str(_SCRATCH_BYTES), "--tmpfs", str(folder), "--chdir", str(folder), "--"]
