"""The app: its screens, themes and keys. What it shows and does comes from ``curriculum.study``."""

from __future__ import annotations

import gc
import random
import threading
from collections.abc import Callable, Iterable
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Final

from textual import events
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.command import CommandPalette
from textual.geometry import Size
from textual.screen import Screen

from curriculum.errors import CurriculumError
from curriculum.tui import themes
from curriculum.tui.commands import Commands
from curriculum.tui.places import History, Place, Visit
from curriculum.tui.run import LEAST_COLUMNS, LEAST_LINES
from curriculum.tui.screens.base import Room
from curriculum.tui.screens.opening import OpeningScreen
from curriculum.tui.widgets.bar import PLACES, Go
from curriculum.tui.work import Asks

if TYPE_CHECKING:
    from curriculum.study.desk import Desk

ROOMS: Final = {
    "home": "HomeScreen",
    "start": "StartScreen",
    "explore": "ExploreScreen",
    "topic": "TopicScreen",
    "chain": "ChainScreen",
    "map": "MapScreen",
    "plan": "PlanScreen",
    "practice": "PracticeScreen",
    "due": "DueScreen",
    "placement": "PlacementScreen",
    "exercises": "ExercisesScreen",
    "workbench": "WorkbenchScreen",
    "progress": "ProgressScreen",
    "ahead": "AheadScreen",
}
"""The screens that one goes to; each is imported when it is first gone to."""

THEME = "theme"


def _roomy(size: Size) -> bool:
    return size.width >= LEAST_COLUMNS and size.height >= LEAST_LINES


def new_seed() -> int:
    """A seed for a practice session."""
    return random.SystemRandom().randrange(2**31)


class CurriculumApp(App[int], Asks):
    """The app in the terminal.

    Args:
        graph_folder: The authored text; the one that came with the package by default.
        learner: A profile's name; the usual one by default.
        clock: The present, aware; the machine's by default.
        seeds: Where the seeds of practice sessions come from.
    """

    TITLE = "curriculum"
    CSS_PATH = "app.tcss"
    COMMANDS: ClassVar[set[Any]] = {Commands}
    ENABLE_COMMAND_PALETTE = True
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (LEAST_COLUMNS, "-narrow"), (110, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-low"), (LEAST_LINES, "-high")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(key, f"go('{place.screen}')", title, show=False) for key, title, place in PLACES),
        Binding("escape,alt+left,left_square_bracket", "back", "Back", key_display="esc"),
        Binding("alt+right,right_square_bracket", "forward", "Forward", show=False),
        Binding("slash", "search", "Search"),
        Binding("ctrl+p", "command_palette", "All actions", show=False, priority=True),
        Binding("u", "undo", "Undo the last claim", show=False),
        Binding("t", "theme", "Theme", show=False),
        Binding("question_mark,f1", "help", "Help"),
        Binding("q", "quit", "Quit", show=False),
        Binding("ctrl+q,ctrl+c", "quit", "Quit", show=False, system=True),
    ]

    def __init__(
        self,
        graph_folder: Path | None = None,
        learner: str | None = None,
        *,
        clock: Callable[[], datetime] | None = None,
        seeds: Callable[[], int] = new_seed,
    ) -> None:
        super().__init__()
        self.graph_folder, self.learner, self.clock, self.seeds = graph_folder, learner, clock, seeds
        self.failure: CurriculumError | None = None
        """What kept the app from opening."""
        self.history = History(Place("home"))
        self._desk: Desk | None = None
        self._grader: Any = None
        self._grader_lock = threading.Lock()
        self._rooms: dict[str, Room] = {}
        for name in themes.NAMES:
            self.register_theme(themes.theme(name))
        self.theme = themes.DEFAULT

    # Opening and closing

    @property
    def desk(self) -> Desk:
        """The learner's desk; there is one as soon as a screen is open."""
        if self._desk is None:
            raise RuntimeError("the desk is not open yet")
        return self._desk

    def on_mount(self) -> None:
        """Show something at once, and open the curriculum meanwhile."""
        self.push_screen(OpeningScreen(self._opened))

    def _opened(self, desk: Desk, theme: str | None) -> None:
        self._desk = desk
        # What is loaded by now stays; the collector need not walk through it again while somebody browses.
        gc.freeze()
        if theme in themes.NAMES:
            self.theme = theme
        self._show(self.history.here)

    def fail(self, error: CurriculumError) -> None:
        """Close, since nothing can be shown; the error is told in the terminal afterwards."""
        self.failure = error
        self.exit(error.exit_status)

    def close_desk(self) -> None:
        """Let the files and the grader go."""
        if self._grader is not None:
            self._grader.close()
        if self._desk is not None:
            self._desk.close()

    def grader(self) -> Any:
        """The one grader of this app, its worker warm from the first use on. Called from threads.

        Raises:
            CurriculumError: If it cannot be started.
        """
        from curriculum.study.exercises import open_grader

        with self._grader_lock:
            if self._grader is None:
                self._grader = open_grader()
                self._grader.start()
            return self._grader

    def warm_grader(self) -> None:
        """Load PyTorch in the grader's own process, so that the first run need not wait for it."""
        self.ask(self.grader, lambda _: None, group="grader")

    async def action_quit(self) -> None:
        """Leave; what is being written is saved first."""
        for room in self._rooms.values():
            if room.is_mounted:
                room.leave()
        self.exit(0)

    # Going about

    def go(self, place: Place) -> None:
        """Go to a place."""
        self._depart()
        self._show(self.history.go(place))

    def action_go(self, screen: str) -> None:
        """Go to one of the places on the bar."""
        self.go(Place(screen))

    def on_go(self, message: Go) -> None:
        """Go to a place that a widget named."""
        self.go(message.place)

    def back(self) -> None:
        """Go to the place before."""
        self._depart()
        self._show(self.history.back())

    async def action_back(self) -> None:
        """The place before."""
        self.back()

    def action_forward(self) -> None:
        """The place after, where one went back."""
        self._depart()
        self._show(self.history.forward())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """The way back stands among the keys only where there is one."""
        return not (action == "back" and self.history.begins_here)

    def _depart(self) -> None:
        room = self.screen
        if isinstance(room, Room):
            self.history.here.position = room.position()
            room.leave()

    def _show(self, visit: Visit | None) -> None:
        if visit is None or self._desk is None:
            return
        room = self._room(visit.place.screen)
        room.enter(visit.place.of, visit.position)
        if self.screen is not room:
            self.switch_screen(room)
        room.refresh_bindings()

    def reopen(self) -> None:
        """Read the place on the screen again, after something changed."""
        room = self.screen
        if isinstance(room, Room):
            room.enter(self.history.here.place.of, room.position())

    def _room(self, name: str) -> Room:
        if name not in self._rooms:
            module = import_module(f"curriculum.tui.screens.{name}")
            room: Room = getattr(module, ROOMS[name])()
            self.install_screen(room, name)
            self._rooms[name] = room
        return self._rooms[name]

    # Actions of every screen

    def action_search(self) -> None:
        """Search topics."""
        from curriculum.tui.screens.search import SearchPanel

        self._panel(SearchPanel())

    def action_help(self) -> None:
        """The words and signs on this screen, and its keys."""
        from curriculum.study.glossary import explained
        from curriculum.tui.screens.help import HelpPanel, keys_of

        read = self.screen.reading() if isinstance(self.screen, Room) else None
        if read is None:
            self._panel(HelpPanel(keys_of(self.screen)))
        else:
            self._panel(HelpPanel(keys_of(self.screen), explained(self.desk, *read), read[0]))

    def _panel(self, panel: Screen[str]) -> None:
        if isinstance(self.screen, Room):
            self.push_screen(panel, self._panel_closed)

    def _panel_closed(self, target: str | None) -> None:
        room = self.screen
        if target and isinstance(room, Room):
            room.follow(target)

    def action_command_palette(self) -> None:
        """Every action and topic; not over a panel, nor where there is no room for a list."""
        if _roomy(self.size) and isinstance(self.screen, Room):
            super().action_command_palette()

    def on_resize(self, event: events.Resize) -> None:
        """Close the palette where no room is left for its list: its keys fail in a list without a row."""
        if not _roomy(event.size) and isinstance(self.screen, CommandPalette):
            self.screen.dismiss()

    def action_theme(self) -> None:
        """The next theme; it is kept."""
        from curriculum.study.settings import change_setting

        self.theme = themes.after(self.theme)
        chosen, desk = self.theme, self.desk
        self.ask(lambda: change_setting(desk, THEME, chosen), lambda _: None, group="theme")
        self.notify(f"Theme: {chosen}", timeout=2)

    def action_undo(self) -> None:
        """Take the last claim back."""
        from curriculum.study.claims import undo_claim

        def undone(topic: str) -> None:
            self.notify(f"Taken back: “{self.desk.catalogue.summary(topic).name}” and what came with it.")
            self.reopen()

        self.ask(lambda: undo_claim(self.desk), undone, group="write", on_error=self.show_error)

    def show_error(self, error: CurriculumError) -> None:
        """What is wrong and how to put it right."""
        nearest = f" Nearest: {', '.join(error.nearest)}." if error.nearest else ""
        self.notify(f"{error.fix}{nearest}", title=error.message, severity="error", timeout=12, markup=False)

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:  # noqa: ARG002
        """None beside our own, which ``Commands`` gives."""
        return ()
