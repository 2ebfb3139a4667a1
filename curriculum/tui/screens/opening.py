"""What is shown while the curriculum opens; a progress bar only when there is something to compile."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.screen import Screen
from textual.widgets import ProgressBar, Static

from curriculum.tui.work import Asks

if TYPE_CHECKING:
    from curriculum.study.desk import Desk
    from curriculum.tui.app import CurriculumApp

WORDS = {"reading": "Reading the curriculum", "compiling": "Preparing the curriculum (only after its text changed)"}


class OpeningScreen(Screen[None], Asks):
    """Opens the desk in a thread, and warms what the first screens read.

    Args:
        opened: Told the desk and the learner's theme.
    """

    CSS_PATH = "opening.tcss"

    class Step(Message):
        """How far the compiling is."""

        def __init__(self, step: str, done: int, total: int) -> None:
            super().__init__()
            self.step, self.done, self.total = step, done, total

    def __init__(self, opened: Callable[[Desk, str | None], None]) -> None:
        super().__init__()
        self._opened = opened

    def compose(self) -> ComposeResult:
        """A title, a line, and a bar that is hidden until it is needed."""
        with Vertical():
            yield Static("curriculum", id="title")
            yield Static("Opening …", id="words")
            yield ProgressBar(show_eta=False)

    def on_mount(self) -> None:
        """Begin."""
        house = cast("CurriculumApp", self.app)
        self.ask(self._open, lambda found: self._opened(*found), group="open", on_error=house.fail)

    def _open(self) -> tuple[Desk, str | None]:
        from curriculum.study.desk import open_desk, utc_now
        from curriculum.study.settings import setting

        house = cast("CurriculumApp", self.app)
        desk = open_desk(
            graph_folder=house.graph_folder,
            learner=house.learner,
            clock=house.clock or utc_now,
            on_build=self._heard_step,
        )
        theme = setting(desk, "theme")
        return desk, theme if isinstance(theme, str) else None

    def _heard_step(self, step: str, done: int, total: int) -> None:
        self.post_message(self.Step(step, done, total))

    def on_opening_screen_step(self, message: Step) -> None:
        """Show how far it is."""
        self.query_one("#words", Static).update(WORDS.get(message.step, message.step.capitalize()))
        bar = self.query_one(ProgressBar)
        bar.add_class("-shown")
        bar.update(total=max(1, message.total), progress=message.done)
