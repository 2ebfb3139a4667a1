"""The worker as the application sees it: a process that is started, spoken to in lines of JSON, and ended."""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import subprocess
import sys
import sysconfig
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

import practice
from practice.grader import bubblewrap
from practice.grader.errors import GraderClosedError, GraderError
from practice.grader.job import FOLDER_PREFIX

# Kept for the worker: what finds the interpreter, its libraries and a locale. All else may hold secrets.
_KEPT_VARIABLES = (
    "PATH",
    "LANG",
    "LC_ALL",
    "LC_CTYPE",
    "LD_LIBRARY_PATH",
    "DYLD_LIBRARY_PATH",
    "VIRTUAL_ENV",
    "SYSTEMROOT",
)
START_SECONDS = 120.0


class WorkerProcess:
    """One running worker.

    Args:
        isolation: ``auto`` for the best this machine has, or a level: ``bubblewrap``, ``landlock``, ``limits``.
        strategy: ``fork`` or ``single-use``.
    """

    def __init__(self, isolation: str, strategy: str) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix=FOLDER_PREFIX)
        self._complaints = tempfile.TemporaryFile()  # noqa: SIM115  (closed with the worker)
        self._buffer = bytearray()
        self._ended = threading.Event()
        command = [
            sys.executable,
            "-P",
            "-m",
            "practice.grader.worker",
            "--strategy",
            strategy,
            "--isolation",
            isolation,
        ]
        wrapped = isolation in ("auto", "bubblewrap") and bubblewrap.works()
        if isolation == "bubblewrap" and not wrapped:
            self._drop_files()
            raise GraderError(
                "bubblewrap does not work here.", fix="Install bubblewrap, or use another isolation level."
            )
        if wrapped:
            command = [*bubblewrap.prefix(Path(self._folder.name)), *command, "--wrapped"]
        self._process = subprocess.Popen(  # noqa: S603  (our own interpreter and module)
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._complaints,
            env=_environment(self._folder.name),
            cwd=self._folder.name,
            start_new_session=True,
        )

    @property
    def alive(self) -> bool:
        """Whether the process still runs and was not ended."""
        return not self._ended.is_set() and self._process.poll() is None

    @property
    def pid(self) -> int:
        """Process id of the worker, or of the bubblewrap around it."""
        return self._process.pid

    def send(self, line: bytes) -> None:
        """Hand over one line.

        Raises:
            GraderError: The worker is gone.
        """
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(line)
            self._process.stdin.flush()
        except (OSError, ValueError) as error:
            raise self._gone() from error

    def receive(self, deadline: float) -> dict[str, Any]:
        """The worker's next message; ``deadline`` is on the monotonic clock.

        Raises:
            GraderError: The worker is gone or silent past the deadline.
        """
        while b"\n" not in self._buffer:
            self._read_more(deadline)
        line, _, rest = bytes(self._buffer).partition(b"\n")
        self._buffer = bytearray(rest)
        message: dict[str, Any] = json.loads(line)
        return message

    def _read_more(self, deadline: float) -> None:
        assert self._process.stdout is not None
        remaining = deadline - time.monotonic()
        if remaining <= 0:
            raise GraderError("The grader does not answer.", fix="Try again; it is started afresh.")
        try:
            ready, _, _ = select.select([self._process.stdout], [], [], min(remaining, 1.0))
            chunk = os.read(self._process.stdout.fileno(), 1 << 16) if ready else None
        except (OSError, ValueError) as error:
            raise self._gone() from error
        if chunk == b"":
            raise self._gone()
        self._buffer += chunk or b""

    def _gone(self) -> GraderError:
        if self._ended.is_set():
            return GraderClosedError("The grader was closed before the verdict.")
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(1.0)
        self._complaints.seek(0, os.SEEK_END)
        self._complaints.seek(max(0, self._complaints.tell() - 2000))
        tail = self._complaints.read().decode(errors="replace").strip()
        return GraderError(
            f"The grader's worker ended by itself (status {self._process.poll()}). {tail}".strip(),
            fix="Try again; `curriculum doctor` shows what the machine lacks.",
        )

    def kill(self) -> None:
        """End the worker and everything under it at once. Safe from any thread, any number of times."""
        self._ended.set()
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self._process.pid, signal.SIGKILL)

    def release(self) -> None:
        """After ``kill``: wait for the process and drop its files. Call once nobody reads from it any more."""
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with contextlib.suppress(OSError):
                    stream.close()
        self._drop_files()

    def _drop_files(self) -> None:
        self._complaints.close()
        with contextlib.suppress(OSError):
            self._folder.cleanup()


def _environment(folder: str) -> dict[str, str]:
    """A small environment: nothing that a learner's code should read, no CUDA, one thread."""
    kept = {name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ}
    root = str(Path(practice.__file__).resolve().parent.parent)
    installed = {str(Path(sysconfig.get_path(name)).resolve()) for name in ("purelib", "platlib")}
    paths = [] if root in installed else [root]
    if inherited := os.environ.get("PYTHONPATH"):
        paths.append(inherited)
    return {
        **kept,
        **({"PYTHONPATH": os.pathsep.join(paths)} if paths else {}),
        "HOME": folder,
        "TMPDIR": folder,
        "CUDA_VISIBLE_DEVICES": "",
        "OMP_NUM_THREADS": "1",
        "MKL_NUM_THREADS": "1",
        "PYTHONHASHSEED": "0",
        "PYTHONIOENCODING": "utf-8",
    }
