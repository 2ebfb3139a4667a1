"""The worker: a process of its own that imports PyTorch once and has each submission graded by a child.

Started as ``python -P -m practice.grader.worker``; reads jobs and writes messages, a line of JSON each.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import tempfile
from pathlib import Path
from typing import Any

from practice.grader.children import ForkStrategy, SingleUseStrategy, Strategy
from practice.grader.ending import outcome_of
from practice.grader.job import FOLDER_PREFIX, Errand, Job
from practice.grader.reaper import adopt_orphans
from practice.grader.sandbox import Sandbox
from practice.grader.supervise import Ending, Watch, WorkerStoppedError


class Worker:
    """Serves jobs until its input closes.

    Args:
        strategy: Where children come from.
        sandbox: What holds them.
        input_fd: Where jobs are read.
        output_fd: Where messages are written.
    """

    def __init__(self, strategy: Strategy, sandbox: Sandbox, *, input_fd: int, output_fd: int) -> None:
        self._strategy = strategy
        self._sandbox = sandbox
        self._input_fd = input_fd
        self._output_fd = output_fd
        self._buffer = bytearray()

    def serve(self) -> None:
        """Prepare, say so, and answer jobs one by one."""
        self._strategy.prepare()
        self._say({"kind": "ready", "isolation": str(self._sandbox.layers)})
        try:
            while (line := self._next_line()) is not None:
                self._answer(Job.from_mapping(json.loads(line)))
        except (WorkerStoppedError, BrokenPipeError):
            pass
        finally:
            self._strategy.close()

    def _next_line(self) -> bytes | None:
        while b"\n" not in self._buffer:
            chunk = os.read(self._input_fd, 1 << 16)
            if not chunk:
                return None
            self._buffer += chunk
        line, _, rest = bytes(self._buffer).partition(b"\n")
        self._buffer = bytearray(rest)
        return line

    def _say(self, message: dict[str, Any]) -> None:
        line = json.dumps(message).encode() + b"\n"
        while line:
            line = line[os.write(self._output_fd, line) :]

    def _answer(self, job: Job) -> None:
        folder = tempfile.mkdtemp(prefix="submission-")
        try:
            ending = self._graded(job, folder)
        finally:
            _remove(folder)
        outcome, message = outcome_of(ending, job)
        self._say({"kind": "verdict", "outcome": outcome, "message": message, "output": ending.text()})

    def _graded(self, job: Job, folder: str) -> Ending:
        errand = Errand(job=job, nonce=os.urandom(16).hex(), folder=folder)
        child = self._strategy.start(errand, self._sandbox)
        watch = Watch(child, nonce=errand.nonce, seconds=job.seconds, stop_fd=self._input_fd, pass_on=self._say)
        return watch.run()


def _remove(folder: str) -> None:
    """Remove a submission's folder, also one whose owner took its permissions away."""

    def retry(remove: Any, path: str, _: object) -> None:
        for place in (Path(path).parent, Path(path)):
            place.chmod(0o700)
        remove(path)

    shutil.rmtree(folder, onerror=retry)


def main() -> None:
    """Keep the two channels to the application to itself, leave nothing on the usual three, and serve."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--strategy", choices=("fork", "single-use"), required=True)
    parser.add_argument("--isolation", choices=("auto", "bubblewrap", "landlock", "limits"), required=True)
    parser.add_argument("--wrapped", action="store_true")
    arguments = parser.parse_args()
    input_fd, output_fd = os.dup(0), os.dup(1)
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, 0)
    os.dup2(2, 1)
    os.close(null)
    adopt_orphans()
    sandbox = Sandbox(arguments.isolation, wrapped=arguments.wrapped)
    strategy: Strategy = ForkStrategy()
    if arguments.strategy == "single-use":
        strategy = SingleUseStrategy(arguments.isolation, wrapped=arguments.wrapped)
    Worker(strategy, sandbox, input_fd=input_fd, output_fd=output_fd).serve()
    # The application is gone, perhaps killed, and cannot remove the folder that it gave this process.
    if Path.cwd().name.startswith(FOLDER_PREFIX):
        shutil.rmtree(Path.cwd(), ignore_errors=True)


if __name__ == "__main__":
    main()
