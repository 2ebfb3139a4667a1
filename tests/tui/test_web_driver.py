"""The app on pipes, as behind a tab: it leaves in order when they close."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from serving import PATIENCE, PLAIN

pytestmark = pytest.mark.slow


class Piped:
    """An app and its pipes."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.process = process
        assert process.stdin is not None
        assert process.stdout is not None
        self.input, self.output = process.stdin, process.stdout
        while self.output.readline() != b"__GANGLION__\n":
            assert process.poll() is None

    def press(self, keys: str) -> None:
        """Press keys."""
        self.send(b"D", keys.encode())

    def send(self, kind: bytes, data: bytes) -> None:
        """One packet."""
        self.input.write(kind + len(data).to_bytes(4, "big") + data)
        self.input.flush()

    def shows(self, text: str) -> None:
        """Wait until a text is shown."""
        seen = b""
        while text.encode() not in PLAIN.sub(b"", seen):
            head = self.output.read(5)
            assert len(head) == 5, "it has ended"
            seen += self.output.read(int.from_bytes(head[1:], "big"))


@pytest.fixture
def piped(home: Path, tiny_folder: Path, tmp_path: Path) -> Iterator[Piped]:
    """An app that shows Today."""
    environment = {
        **os.environ,
        "CURRICULUM_GRAPH": str(tiny_folder),
        "CURRICULUM_SERVED": "1",
        "TEXTUAL_DRIVER": "curriculum.tui.web_driver:TabDriver",
        "COLUMNS": "140",
        "ROWS": "40",
    }
    command = [sys.executable, "-m", "curriculum"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, cwd=tmp_path
    ) as process:
        opened = Piped(process)
        opened.shows("Today")
        yield opened
        process.kill()


def test_it_leaves_when_its_input_closes(piped: Piped) -> None:
    piped.input.close()
    assert piped.process.wait(PATIENCE) == 0


def test_it_leaves_when_nobody_reads_what_it_writes(piped: Piped) -> None:
    piped.output.close()
    piped.press("5")
    assert piped.process.wait(PATIENCE) == 0
    assert piped.process.stderr is not None
    assert piped.process.stderr.read() == b""


def test_it_leaves_on_a_signal(piped: Piped) -> None:
    piped.process.terminate()
    assert piped.process.wait(PATIENCE) == 0
