"""A room with the learner's file in an editor: saved as it is typed, and watched for what others write."""

from __future__ import annotations

from textual import on
from textual.timer import Timer
from textual.widgets import Static, TextArea

from curriculum.errors import CurriculumError, MachineError
from curriculum.study import exercises
from curriculum.study.drafts import Draft
from curriculum.study.watching import LOOK_SECONDS, Watch
from curriculum.tui.own_editor import edit_outside
from curriculum.tui.screens.base import Room
from curriculum.tui.screens.confirm import ConfirmPanel
from curriculum.tui.served import served
from curriculum.tui.widgets.code_editor import CodeEditor
from curriculum.tui.words import short_path

IDLE_SECONDS = 1.5
"""After so long without a key the file is saved."""


class EditingRoom(Room):
    """Has a ``CodeEditor`` and a line ``#state`` that says how its file stands."""

    def __init__(self) -> None:
        super().__init__()
        self._exercise = ""
        self._draft: Draft | None = None
        self._watch: Watch | None = None
        self._idle: Timer | None = None
        self._asking = False

    def on_mount(self) -> None:
        """Look for changes from outside while the screen is open."""
        self.set_interval(LOOK_SECONDS, self._look_outside)

    def leave(self) -> None:
        """What was typed is saved; beside the file where another program changed that too and nobody can be asked."""
        self._rest()
        if self._draft is None or not self._unsaved:
            return
        if not self._asking and self._draft.changed_outside() is None:
            self._save()
            return
        try:
            kept = exercises.keep(self._exercise, self.query_one(CodeEditor).text)
            self._take(Draft.read(self._draft.path))
        except CurriculumError as error:
            self.house.show_error(error)
            return
        self.notify(f"Another program changed this file too. What you typed is kept as {kept.name}.", timeout=8)

    def was_saved(self, *, outside: bool) -> None:
        """The learner saved the file: by the key, or ``outside`` in another program."""

    def state_words(self) -> str:
        """What the line on the file says of it."""
        return "Not saved yet" if self._unsaved else "Saved"

    def _show_state(self) -> None:
        if self._draft is not None:
            self.query_one("#state", Static).update(f"{self.state_words()} · {short_path(self._draft.path)}")

    @property
    def _unsaved(self) -> bool:
        return self._draft is not None and self.query_one(CodeEditor).text != self._draft.text

    @on(TextArea.Changed)
    def _edited(self) -> None:
        self._show_state()
        if self._unsaved:
            # A timer rings once, so each pause in the typing needs one of its own.
            self._rest()
            self._idle = self.set_timer(IDLE_SECONDS, self._save_quietly)

    def _rest(self) -> None:
        if self._idle is not None:
            self._idle.stop()

    def _save(self) -> bool:
        """Write the file; whether it is on the disk now."""
        if self._draft is None:
            return False
        if self._unsaved:
            if self._draft.changed_outside() is not None:
                self._ask_which()
                return False
            try:
                path = exercises.save(self._exercise, self.query_one(CodeEditor).text)
                self._knows(Draft.read(path))
            except CurriculumError as error:
                self.house.show_error(error)
                return False
        self._show_state()
        return True

    def _save_quietly(self) -> None:
        self._rest()
        if self._unsaved and not self._asking:
            self._save()

    def action_save(self) -> None:
        """Save the file."""
        if self._save():
            self.notify("Saved.", timeout=2)
            self.was_saved(outside=False)

    def _knows(self, draft: Draft) -> None:
        """The file is known to be so."""
        self._draft = draft
        self._watch = Watch(draft)

    def _take(self, draft: Draft) -> None:
        """Show the file as it is."""
        self._knows(draft)
        self.query_one(CodeEditor).put(draft.text)
        self._show_state()

    def _look_outside(self) -> None:
        """Take in what another program wrote; where both changed, ask which is to stay."""
        if self._draft is None or self._watch is None or self._asking or not self.is_active:
            return
        try:
            found = self._watch.look()
        except MachineError as error:
            self.house.show_error(error)
            return
        if found is None:
            return
        if found.text == self._draft.text:
            self._draft = found  # saved without a change
        elif not self._unsaved or found.text == self.query_one(CodeEditor).text:
            self._take(found)
            self.was_saved(outside=True)
        else:
            self._ask_which()

    def _ask_which(self) -> None:
        if self._asking:
            return
        self._asking = True

        def answered(choice: str | None) -> None:
            self._asking = False
            if self._draft is None or not self._unsaved:
                return
            try:
                found = Draft.read(self._draft.path)  # it may have been written again meanwhile
            except CurriculumError as error:
                self.house.show_error(error)
                return
            if choice == "yes":
                self._take(found)
                self.was_saved(outside=True)
            else:
                self._knows(found)
                self._save()

        question = (
            "Another program changed this file, and so did you.\n\n"
            "Take what is on the disk, and lose what you typed here since the last save?"
        )
        self.app.push_screen(ConfirmPanel(question, "Take the disk's", "Keep mine"), answered)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A browser has no terminal to lend to $EDITOR."""
        return not (action == "own_editor" and served()) and super().check_action(action, parameters)

    def action_own_editor(self) -> None:
        """Open the file in $EDITOR; leaving it is a save."""
        if self._draft is None or not self._save():
            return
        try:
            edit_outside(self.app, self._draft.path)
            found = Draft.read(self._draft.path)
        except CurriculumError as error:
            self.house.show_error(error)
            return
        changed = found.text != self._draft.text
        self._take(found)
        if changed:
            self.came_back()

    def came_back(self) -> None:
        """The learner changed the file in $EDITOR and left it."""
