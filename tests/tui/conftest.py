"""An app on the tiny curriculum, with a clock that stands and seeds that repeat; and pictures of its screens."""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.widgets import Input
from window import Window

from curriculum.study.desk import open_desk
from curriculum.tui.app import CurriculumApp

NOW = datetime(2025, 3, 1, 9, 0, tzinfo=UTC)


class Driver:
    """Presses keys, waits until the app has come to rest, and reads the screen."""

    def __init__(self, app: CurriculumApp, pilot: Pilot[int]) -> None:
        self.app, self.pilot = app, pilot

    async def settle(self) -> None:
        """Wait for work in threads and for the screen to follow.

        The pilot's own pause watches the process's clock for idleness, which takes 40 ms or more a key.
        """
        quiet = 0
        for _ in range(5000):
            await self.pilot._wait_for_screen()
            at_work = self.app.turns.waiting or not all(worker.is_finished for worker in self.app.workers)
            busy = self.app._exception is None and at_work
            quiet = 0 if busy else quiet + 1
            if quiet == 4:
                break
            await asyncio.sleep(0.004 if busy else 0.001)
        self.app.screen._on_timer_update()
        await self.pilot._wait_for_screen()

    def _send(self, key: str) -> None:
        name = _character_to_key(key) if len(key) == 1 and not key.isalnum() else key
        character = key if len(key) == 1 else "?" if key == "question_mark" else None
        event = events.Key(name, character)
        event.set_sender(self.app)
        self.app.post_message(event)

    async def press(self, *keys: str) -> None:
        """Press keys, one after the other, each once the one before has done its work."""
        for key in keys:
            self._send(key)
            await self.settle()

    async def type(self, text: str) -> None:
        """Type a text at once."""
        for character in text:
            self._send(character)
            await self.pilot._wait_for_screen()
        await self.settle()

    async def until(self, shown: Callable[[str], bool], seconds: float = 60) -> None:
        """Wait until the screen shows something that comes of itself; fail where it never does."""
        for _ in range(round(seconds / 0.02)):
            await self.pilot._wait_for_screen()
            if shown(self.text):
                return
            await asyncio.sleep(0.02)
        raise AssertionError(f"It never came:\n{self.text}")

    async def rest(self) -> Driver:
        """Wait until nothing at all moves, for a picture."""
        before = ""
        while before != (now := self.app.export_screenshot()):
            before = now
            await self.pilot.pause()
        return self

    async def click(self, text: str) -> None:
        """Click the first place on the screen that shows a text."""
        for y, line in enumerate(self.lines()):
            if text in line:
                await self.pilot.click(offset=(line.index(text) + 1, y))
                await self.settle()
                return
        raise AssertionError(f"{text!r} is not on the screen:\n{self.text}")

    def lines(self) -> list[str]:
        """The screen, a string a line."""
        return ["".join(s.text for s in strip) for strip in self.app.screen._compositor.render_strips()]

    @property
    def text(self) -> str:
        """The screen as text."""
        return "\n".join(line.rstrip() for line in self.lines())

    @property
    def notes(self) -> list[str]:
        """What notifications say."""
        return [f"{note.title} {note.message}".strip() for note in self.app._notifications]


OpenApp = Callable[..., AbstractAsyncContextManager[Driver]]


@pytest.fixture(scope="session")
def compiled_home(tiny_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home in which the tiny curriculum is compiled already."""
    home = tmp_path_factory.mktemp("compiled")
    patch = pytest.MonkeyPatch()
    patch.setenv("CURRICULUM_HOME", str(home))
    open_desk(graph_folder=tiny_folder).close()
    patch.undo()
    return home


@pytest.fixture
def home(compiled_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A learner's own home and workspace."""
    place = tmp_path / "home"
    shutil.copytree(compiled_home, place)
    monkeypatch.setenv("CURRICULUM_HOME", str(place))
    monkeypatch.setenv("CURRICULUM_WORKSPACE", str(tmp_path / "workspace"))
    for name in ("VISUAL", "EDITOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLORTERM", "truecolor")
    # Days begin where the learner is: here in Greenwich, wherever the tests run.
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    return place


@pytest.fixture
def open_app(home: Path, tiny_folder: Path) -> OpenApp:
    """Opens the app; opening it again finds what was done before."""

    @asynccontextmanager
    async def opened(
        size: tuple[int, int] = (80, 24), *, graph: Path = tiny_folder, **options: Any
    ) -> AsyncIterator[Driver]:
        seeds = count(5)
        app = CurriculumApp(graph, clock=lambda: NOW, seeds=lambda: next(seeds), **options)
        try:
            async with app.run_test(size=size, tooltips=False, notifications=True) as pilot:
                driver = Driver(app, pilot)
                await driver.settle()
                yield driver
        finally:
            app.close_desk()

    return opened


@pytest.fixture
def with_goal(home: Path, tiny_folder: Path) -> None:
    """The goal is set already."""
    from curriculum.study.goals import set_goal

    with open_desk(graph_folder=tiny_folder, clock=lambda: NOW) as desk:
        set_goal(desk, "mean-of-a-tensor")


class Picture(SingleFileSnapshotExtension):
    """A screen as SVG, without the random name that it is given."""

    file_extension = "svg"
    _write_mode = WriteMode.TEXT

    def serialize(self, data: Any, **options: Any) -> Any:
        """The picture of an app."""
        for line in data.app.screen.query(Input):
            line.cursor_blink = False
        return re.sub(r"terminal-\d+-", "terminal-", data.app.export_screenshot(title="curriculum"))


@pytest.fixture
def picture(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    """Compares a driver's screen with the picture kept of it."""
    return snapshot.use_extension(Picture)


@pytest.fixture
def window(home: Path, tiny_folder: Path, tmp_path: Path) -> Iterator[Window]:
    """A window that shows Today."""
    opened = Window({**os.environ, "CURRICULUM_GRAPH": str(tiny_folder), "TERM": "xterm-256color"})
    opened.shows("Choose a goal")
    yield opened
    if opened.process.poll() is None:
        opened.process.kill()
        opened.process.wait()
