"""A clock that moves when told, drafts to append, and Python processes of their own."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from curriculum.learner.events import Answered, Claimed, Draft


class Clock:
    """The present; a second later at every look."""

    def __init__(self) -> None:
        self.now = datetime(2025, 3, 1, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def claim(topic: str = "a", *excluded: str) -> Draft:
    return Draft(payload=Claimed(excluded=excluded), topic=topic)


def answered(question: str, right: bool = True, *, topic: str = "a", session: str | None = "s1", attempt: int = 1):
    payload = Answered(skill="s", question_kind="number", answer="4", correct=right, typed=True, attempt=attempt)
    return Draft(payload=payload, topic=topic, question_id=f"{topic}/{question}", session=session)


@pytest.fixture(scope="session")
def drafts() -> tuple[Callable[..., Draft], Callable[..., Draft]]:
    """``claim`` and ``answered``."""
    return claim, answered


@pytest.fixture
def start() -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Start ``python -P -c script arguments``; what still runs at the end is killed."""
    running: list[subprocess.Popen[str]] = []

    def go(script: str, *arguments: object) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-P", "-c", script, *map(str, arguments)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        running.append(process)
        return process

    yield go
    for process in running:
        process.kill()
        process.communicate()


@pytest.fixture
def unprivileged() -> Callable[[], object]:
    """A context in which file permissions bind, also for tests that run as root."""

    @contextmanager
    def context() -> Iterator[None]:
        if os.geteuid() != 0:
            yield
            return
        os.seteuid(65534)
        try:
            yield
        finally:
            os.seteuid(0)

    return context


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder whose path anyone may walk, unlike pytest's own temporary ones."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
        for path in (folder, *folder.rglob("*")):
            path.chmod(0o755 if path.is_dir() else 0o644)
