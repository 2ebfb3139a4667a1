"""Settings: each changed in its place, its effect seen at once; and where everything lies."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input, Static

from curriculum.study.about import about
from curriculum.study.settings import clear_setting, set_setting, setting_lines, step_setting
from curriculum.study.settings_words import range_of, shown
from curriculum.study.upkeep import backup
from curriculum.tui.pages.settings import settings_sheet, title
from curriculum.tui.places import Position
from curriculum.tui.screens.base import Room
from curriculum.tui.widgets.page import Page

if TYPE_CHECKING:
    from pathlib import Path

    from curriculum.errors import CurriculumError
    from curriculum.study.settings_views import AboutView, SettingLine


class SettingsScreen(Room):
    """A list of settings; beneath it, while a value is typed, the line to type it in."""

    CSS_PATH = "settings.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,plus", "step(1)", "Next value", key_display="→"),
        Binding("left,minus", "step(-1)", "Value before", key_display="←"),
        Binding("delete,backspace", "usual", "Default", key_display="del"),
        Binding("b", "backup", "Copy progress"),
        Binding("escape", "close", "Leave it as it is", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[SettingLine, ...] = ()
        self._about: AboutView | None = None
        self._typed = ""

    def body(self) -> ComposeResult:
        """The list, and the line to type in."""
        yield Page(listing=True)
        with Vertical(id="edit"):
            yield Static("", id="asked", markup=False)
            yield Input(compact=True)
            yield Static("", id="wrong", markup=False)

    def on_mount(self) -> None:
        """Nothing is typed yet."""
        self._close()
        super().on_mount()

    def open(self, of: str, position: Position) -> None:
        """Read the values; what has to be looked for on the machine is looked for in a thread. ``of`` is a setting."""
        self._close()
        self._lines = setting_lines(self.desk)
        page = self.query_one(Page)
        page.show(self._build(), Position(link=f"setting:{of}") if of else position)
        page.focus()
        self._look_about()

    def _look_about(self) -> None:
        house = self.house
        self.ask(lambda: about(self.desk, house.graph_folder), self._told, group="about")

    def _told(self, found: AboutView) -> None:
        self._about = found
        self._renew()

    def _build(self) -> partial:  # type: ignore[type-arg]
        return partial(settings_sheet, self._lines, self._about)

    def _renew(self) -> None:
        self.query_one(Page).renew(self._build())

    def position(self) -> Position:
        """The setting that was chosen."""
        return self.query_one(Page).position

    def follow(self, target: str) -> None:
        """A setting of some names takes the next one; for a number there is a line to type it in."""
        kind, _, what = target.partition(":")
        if kind != "setting":
            super().follow(target)
            return
        line = next(line for line in self._lines if line.name == what)
        if line.choices:
            self.action_step(1)
            return
        self._typed = what
        self.query_one("#asked", Static).update(f"{title(what)}: {range_of(line)}. Enter keeps it, esc leaves it.")
        self.query_one("#wrong", Static).update("")
        self.query_one("#edit").display = True
        entry = self.query_one(Input)
        entry.value = shown(line.value)
        entry.focus()
        entry.action_select_all()

    def _close(self) -> None:
        self._typed = ""
        self.query_one("#edit").display = False

    def action_close(self) -> None:
        """Leave the value as it is; where none is typed, go back."""
        if self._typed:
            self._close()
            self.query_one(Page).focus()
        else:
            self.house.back()

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        name, text = self._typed, event.value
        self.ask(lambda: set_setting(self.desk, name, text), self._changed, group="write", on_error=self._refused)

    def _refused(self, error: CurriculumError) -> None:
        self.query_one("#wrong", Static).update(f"{error.message} {error.fix}")

    def _changed(self, line: SettingLine) -> None:
        """Show the value, and what it changes on the screen."""
        if self._typed:
            self._close()
            self.query_one(Page).focus()
        self._lines = tuple(line if line.name == old.name else old for old in self._lines)
        self._renew()
        self.house.setting_changed(line.name, line.value)
        if self._about is not None and not self._about.progress_exists:
            self._look_about()

    def _here(self) -> str:
        kind, _, name = self.position().link.partition(":")
        return name if kind == "setting" else ""

    def action_step(self, by: int) -> None:
        """The next value of the setting under the cursor, or the one before."""
        name = self._here()
        if name:
            self._write(partial(step_setting, self.desk, name, by))

    def action_usual(self) -> None:
        """Return the setting under the cursor to its default."""
        name = self._here()
        if name:
            self._write(partial(clear_setting, self.desk, name))

    def _write(self, work: partial[SettingLine]) -> None:
        # Not in a thread: keys that follow one another closely must each count.
        self._changed(work())

    def action_backup(self) -> None:
        """Copy the progress into the folder of backups."""
        desk = self.desk
        self.ask(lambda: backup(desk.learner, None, now=desk.clock()), self._copied, group="write")

    def _copied(self, copy: Path) -> None:
        self.notify(f"Copied to {copy}.", timeout=8, markup=False)
        self._look_about()
