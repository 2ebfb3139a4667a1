"""The app: its screens, themes and keys. What it shows and does comes from ``curriculum.study``."""

from __future__ import annotations

import os
import random
import sys
import threading
from collections.abc import Callable, Iterable
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Final

from textual import events, on
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.command import CommandPalette
from textual.geometry import Size
from textual.notifications import Notify
from textual.screen import Screen

from curriculum.errors import CurriculumError
from curriculum.tui import themes
from curriculum.tui.commands import Commands
from curriculum.tui.idle import IdleCollector
from curriculum.tui.leaving import ENDINGS, Leaving
from curriculum.tui.places import History, Place, Visit
from curriculum.tui.run import LEAST_COLUMNS, LEAST_LINES
from curriculum.tui.screens.base import Room
from curriculum.tui.screens.opening import OpeningScreen
from curriculum.tui.turns import Turns
from curriculum.tui.widgets.bar import PLACES, Go
from curriculum.tui.work import Asks

if TYPE_CHECKING:
    from textual.driver import Driver

    from curriculum.study.desk import Desk
    from curriculum.study.find import Thing
    from curriculum.study.undo import UndoView

ROOMS: Final = {
    "home": "HomeScreen",
    "start": "StartScreen",
    "explore": "ExploreScreen",
    "topic": "TopicScreen",
    "lesson": "LessonScreen",
    "chain": "ChainScreen",
    "map": "MapScreen",
    "plan": "PlanScreen",
    "practice": "PracticeScreen",
    "due": "DueScreen",
    "placement": "PlacementScreen",
    "exercises": "ExercisesScreen",
    "workbench": "WorkbenchScreen",
    "progress": "ProgressScreen",
    "settings": "SettingsScreen",
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
        Binding("u", "undo", "Undo", show=False),
        Binding("U", "redo", "Put back what was undone", show=False),
        Binding("t", "theme", "Theme", show=False),
        Binding("comma", "go('settings')", "Settings", show=False),
        Binding("question_mark,f1", "help", "Help"),
        Binding("q", "quit", "Quit", show=False),
        Binding("ctrl+q", "quit", "Quit", show=False, system=True, priority=True),
        Binding("ctrl+c", "quit", "Quit", show=False, system=True),
    ]

    def __init__(
        self,
        graph_folder: Path | None = None,
        learner: str | None = None,
        *,
        clock: Callable[[], datetime] | None = None,
        seeds: Callable[[], int] = new_seed,
    ) -> None:
        # Without colours Textual would show greys; told that these are the terminal's own, it leaves them out.
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        themes.suit(few=self.console.color_system == "standard", none=self.no_color)
        self.graph_folder, self.learner, self.clock, self.seeds = graph_folder, learner, clock, seeds
        self.failure: CurriculumError | None = None
        """What kept the app from opening."""
        self.history = History(Place("home"))
        self._desk: Desk | None = None
        self._grader: Any = None
        self._grader_lock = threading.Lock()
        self._rooms: dict[str, Room] = {}
        self._things: tuple[Thing, ...] = ()
        self._collector = IdleCollector(self)
        self.turns = Turns(self, super().on_event)
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

    def get_driver_class(self) -> type[Driver]:
        """Textual's choice, or our own for a terminal."""
        from textual.drivers.linux_driver import LinuxDriver

        from curriculum.tui.terminal_driver import TerminalDriver

        chosen = super().get_driver_class()
        return TerminalDriver if chosen is LinuxDriver else chosen

    def on_mount(self) -> None:
        """Show something at once, and open the curriculum meanwhile."""
        # Beside a thread that works, the screen waits this long for each turn; the usual 5 ms would be felt.
        sys.setswitchinterval(0.001)
        if not (self.is_headless or self.is_web):
            Leaving(self).at(*ENDINGS)
        self.push_screen(OpeningScreen(self._opened))

    def _opened(self, desk: Desk, theme: str | None) -> None:
        self._desk = desk
        self._collector.begin()
        if theme in themes.NAMES:
            self.theme = theme
        self._show(self.history.here)

    def fail(self, error: CurriculumError) -> None:
        """Close, since nothing can be shown; the error is told in the terminal afterwards."""
        self.failure = error
        self.exit(error.exit_status)

    async def on_event(self, event: events.Event) -> None:
        """Note that somebody is at the keys, and hand those on one at a time."""
        if isinstance(event, events.InputEvent):
            self._collector.used()
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            await self.turns.take(event)
        else:
            await super().on_event(event)

    async def on_turns_done(self, message: Turns.Done) -> None:
        """A key has been dealt with."""
        await self.turns.done(message)

    def close_desk(self) -> None:
        """Let the files and the grader go."""
        self._collector.end()
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
        self.leave_rooms()
        self.exit(0)

    def leave_rooms(self) -> None:
        """Save what is being written in any room; what cannot be is told in the terminal afterwards."""
        for room in self._rooms.values():
            if room.is_mounted:
                try:
                    room.leave()
                except CurriculumError as error:
                    self.failure = error

    # Going about

    def go(self, place: Place) -> None:
        """Go to a place."""
        self._depart()
        self._show(self.history.go(place))

    def instead(self, place: Place) -> None:
        """Go to a place instead of the one on the screen, which is then none to come back to."""
        self.history.replace(place)
        self._show(self.history.here)

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
        if isinstance(room, Room) and room.is_mounted:  # keys may come before a screen has come up
            self.history.here.position = room.position()
            try:
                room.leave()
            except CurriculumError as error:
                self.show_error(error)

    def _show(self, visit: Visit | None) -> None:
        if visit is None or self._desk is None or self._exit:  # a screen opened while the app closes has no widgets
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

    def follow(self, target: str) -> None:
        """Follow a link from wherever one is."""
        if isinstance(self.screen, Room):
            self.screen.follow(target)

    def things(self) -> tuple[Thing, ...]:
        """All that can be found but topics; read once, in a thread."""
        if not self._things:
            from curriculum.study.find import things

            self._things = things(self.desk)
        return self._things

    # Actions of every screen

    def action_search(self) -> None:
        """Search topics, exercises and all else that has a name."""
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
            entries = explained(self.desk, read.topic, read.text, all_own=not read.question)
            self._panel(HelpPanel(keys_of(self.screen), entries, read.topic, read.how_to_answer))

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
        self.action_set(THEME, themes.after(self.theme))

    def action_set(self, name: str, value: str) -> None:
        """Give a setting one of the names that it can take; its effect is seen at once."""
        from curriculum.study.settings import change_setting

        desk = self.desk
        self.setting_changed(name, value)
        self.ask(lambda: change_setting(desk, name, value), lambda _: self._show_settings(), group="setting")
        self.notify(f"{name.capitalize()}: {value}", timeout=2)

    def _show_settings(self) -> None:
        """Where the settings are on the screen, they follow."""
        if self.history.here.place.screen == "settings":
            self.reopen()

    def setting_changed(self, name: str, value: float | str) -> None:
        """Let the effect of a setting be seen at once, where it has one on the screen."""
        if name == THEME and value in themes.NAMES:
            self.theme = str(value)

    def action_undo(self) -> None:
        """Take back what was last said or set, once it was told what that is."""
        from curriculum.study.undo import what_undo

        self.ask(lambda: what_undo(self.desk), self._confirm_undo, group="undo", on_error=self.show_error)

    def _confirm_undo(self, step: UndoView | None) -> None:
        from curriculum.study.undo import undo
        from curriculum.study.words import day
        from curriculum.tui.screens.confirm import ConfirmPanel

        if not isinstance(self.screen, Room):
            return
        if step is None:
            self.notify("Nothing to take back: goals, “I know this”, marks and settings can be; answers stand.")
            return

        def answered(choice: str | None) -> None:
            if choice == "yes":
                self.ask(lambda: undo(self.desk), self._undone, group="write", on_error=self.show_error)

        asked = f"Take this back? {step.words[0].upper()}{step.words[1:]} ({day(step.time)})."
        self.push_screen(ConfirmPanel(asked, "Take it back"), answered)

    def _undone(self, step: UndoView) -> None:
        self.notify(f"Taken back: {step.words}. U puts it back.", markup=False)
        self._after_undo()

    def action_redo(self) -> None:
        """Put back what the last undo took."""
        from curriculum.study.undo import redo

        def done(step: UndoView) -> None:
            self.notify(f"Put back: {step.words}.", markup=False)
            self._after_undo()

        self.ask(lambda: redo(self.desk), done, group="write", on_error=self.show_error)

    def _after_undo(self) -> None:
        from curriculum.study.settings import value_of

        self.setting_changed(THEME, str(value_of(self.desk, THEME)))
        self.reopen()

    @on(Notify)
    def _in_place_of_the_last(self, event: Notify) -> None:
        """What is said in passing takes the place of what was said before; an error stays for its time."""
        new = event.notification
        for said in list(self._notifications):
            if said.severity != "error" or said.message == new.message:
                self._unnotify(said, refresh=False)

    def show_error(self, error: CurriculumError) -> None:
        """What is wrong and how to put it right."""
        nearest = f" Nearest: {', '.join(error.nearest)}." if error.nearest else ""
        self.notify(f"{error.fix}{nearest}", title=error.message, severity="error", timeout=12, markup=False)

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:  # noqa: ARG002
        """None beside our own, which ``Commands`` gives."""
        return ()
