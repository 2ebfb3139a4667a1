"""How the worker gets a process for each submission: forked from itself, or started ahead and used once."""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from practice.grader.job import Errand
from practice.grader.reaper import keep, let_go
from practice.grader.sandbox import Sandbox

READY = b"ready\n"


@dataclass(frozen=True)
class Child:
    """A process that grades one submission.

    Attributes:
        pid: Process id, which is also the id of its group.
        verdict_fd: Where its messages are read.
        output_fd: Where everything that it prints is read.
    """

    pid: int
    verdict_fd: int
    output_fd: int


class Strategy(Protocol):
    """A way to get children."""

    def prepare(self) -> None:
        """Do, once, what every child would otherwise wait for."""

    def start(self, errand: Errand, sandbox: Sandbox) -> Child:
        """Begin to grade."""

    def close(self) -> None:
        """End whatever was started ahead."""


def warm_up() -> None:
    """Import PyTorch, hold it to one thread, and run what is slow the first time.

    One thread before any operation: a pool of threads does not survive a fork, and its first user would wait for ever.
    """
    import torch

    torch.set_num_threads(1)
    torch.set_num_interop_threads(1)
    weight = torch.zeros(2, 2, requires_grad=True)
    # The first optimiser made of a class patches its step; made here, it is not taken for the learner's doing.
    for kind in vars(torch.optim).values():
        if isinstance(kind, type) and issubclass(kind, torch.optim.Optimizer) and kind is not torch.optim.Optimizer:
            kind([weight], lr=0.1)
    optimizer = torch.optim.Adam([weight], lr=0.1)
    loss = torch.relu(torch.ones(3, 2) @ weight + 1).pow(2).mean()
    (slope,) = torch.autograd.grad(loss, weight, create_graph=True)
    slope.sum().backward()
    optimizer.step()
    torch.nn.functional.mse_loss(torch.zeros(2), torch.ones(2))
    torch.manual_seed(0)
    repr(weight)


class ForkStrategy:
    """Forks a child from this process, which holds PyTorch already. For Linux."""

    _run: Callable[[Errand, Sandbox, int], int]

    def prepare(self) -> None:
        """Import PyTorch and everything that a child uses."""
        from practice.grader.submission import Ready, run

        warm_up()
        ready = Ready.gather()
        self._run = lambda errand, sandbox, channel: run(errand, sandbox, channel, ready)
        # What lives now lives as long as the worker: a child's collector need not touch, and so copy, its pages.
        gc.collect()
        gc.freeze()

    def start(self, errand: Errand, sandbox: Sandbox) -> Child:
        """Fork. The child never returns from here."""
        verdict_read, verdict_write = os.pipe()
        output_read, output_write = os.pipe()
        pid = os.fork()
        if pid == 0:
            self._become_child(errand, sandbox, verdict_write, output_write)
        os.close(verdict_write)
        os.close(output_write)
        # Both sides set the group, so that it exists before either goes on.
        with contextlib.suppress(OSError):
            os.setpgid(pid, pid)
        return Child(pid, verdict_read, output_read)

    def close(self) -> None:
        """Nothing was started ahead."""

    def _become_child(self, errand: Errand, sandbox: Sandbox, verdict_fd: int, output_fd: int) -> None:
        """Leave the worker's files behind and grade."""
        status = 1
        try:
            with contextlib.suppress(OSError):
                os.setpgid(0, 0)
            channel = own_files(verdict_fd, output_fd)
            status = self._run(errand, sandbox, channel)
        finally:
            os._exit(status)


def own_files(verdict_fd: int, output_fd: int) -> int:
    """Nothing to read, ``output_fd`` as both outputs, no other open file but the channel; gives its new number."""
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.dup2(output_fd, 1)
    os.dup2(output_fd, 2)
    channel = 3 + os.urandom(1)[0] % 200
    if channel != verdict_fd:
        os.dup2(verdict_fd, channel, inheritable=False)
    limit = os.sysconf("SC_OPEN_MAX")
    os.closerange(3, channel)
    os.closerange(channel + 1, min(limit, 1 << 16))
    return channel


class SingleUseStrategy:
    """Starts the next process, with PyTorch imported, while the present one grades. For systems where a fork after
    importing PyTorch is not safe, such as macOS."""

    def __init__(self, isolation: str, *, wrapped: bool) -> None:
        self._arguments = ["--isolation", isolation, *(["--wrapped"] if wrapped else [])]
        self._next: tuple[subprocess.Popen[bytes], Child] | None = None

    def prepare(self) -> None:
        """Start the first process."""
        self._next = self._launch()

    @staticmethod
    def _wait_until_warm(child: Child) -> None:
        """Time spent on importing PyTorch must not count as the learner's."""
        if os.read(child.verdict_fd, len(READY)) != READY:
            raise RuntimeError("a process that was started ahead ended before it was used")

    def _launch(self) -> tuple[subprocess.Popen[bytes], Child]:
        verdict_read, verdict_write = os.pipe()
        output_read, output_write = os.pipe()
        command: list[Any] = [
            sys.executable,
            "-P",
            "-m",
            "practice.grader.single_use",
            "--verdict-fd",
            str(verdict_write),
        ]
        process = subprocess.Popen(  # noqa: S603  (our own interpreter and module)
            [*command, *self._arguments],
            stdin=subprocess.PIPE,
            stdout=output_write,
            stderr=output_write,
            pass_fds=(verdict_write,),
            process_group=0,
        )
        os.close(verdict_write)
        os.close(output_write)
        keep(process.pid)
        return process, Child(process.pid, verdict_read, output_read)

    def start(self, errand: Errand, sandbox: Sandbox) -> Child:  # noqa: ARG002  (the process prepared its own)
        """Hand the errand to the process that waits, and start its successor."""
        assert self._next is not None
        process, child = self._next
        self._wait_until_warm(child)
        assert process.stdin is not None
        with contextlib.suppress(OSError):
            process.stdin.write(errand.as_line())
            process.stdin.close()
        let_go(process.pid)
        process.returncode = 0  # the supervisor waits for it by its id, so Popen must not
        self._next = self._launch()
        return child

    def close(self) -> None:
        """End the process that waits."""
        if self._next is not None:
            process, child = self._next
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            os.close(child.verdict_fd)
            os.close(child.output_fd)
            self._next = None
