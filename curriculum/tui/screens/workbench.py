"""The workbench: a task, an editor, and the checks of a PyTorch exercise."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import Static, TextArea

from curriculum.errors import CurriculumError
from curriculum.study import exercises
from curriculum.study.views import CheckLine, ExercisePage, GradeView
from curriculum.study.words import INSTALL_TORCH
from curriculum.tui.draft import Draft
from curriculum.tui.own_editor import edit_outside
from curriculum.tui.pages.exercises import Results, results_sheet, task_sheet
from curriculum.tui.places import Position
from curriculum.tui.screens.base import Room
from curriculum.tui.screens.confirm import ConfirmPanel
from curriculum.tui.served import served
from curriculum.tui.widgets.code_editor import CodeEditor
from curriculum.tui.widgets.curves import Curves
from curriculum.tui.widgets.page import Page

PANES = ("task", "editor", "results")
IDLE_SECONDS = 1.5
"""After so long without a key the file is saved."""


class WorkbenchScreen(Room):
    """One exercise. On a narrow screen one pane at a time, on a wide one all three."""

    CSS_PATH = "workbench.tcss"
    TAB = "exercises"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+r", "run", "Run", key_display="^r", priority=True),
        Binding("f2", "pane('task')", "Task", priority=True),
        Binding("f3", "pane('editor')", "Editor", priority=True),
        Binding("f4", "pane('results')", "Results", priority=True),
        Binding("ctrl+t", "hint", "Hint", key_display="^t", priority=True),
        Binding("ctrl+e", "own_editor", "$EDITOR", key_display="^e", priority=True),
        Binding("ctrl+s", "save", "Save", key_display="^s", show=False, priority=True),
        Binding("f8", "solution", "Show the solution", show=False, priority=True),
        Binding("f9", "reset", "Begin again from the starter", show=False, priority=True),
    ]

    class Checked(Message):
        """A check of the run ended."""

        def __init__(self, check: CheckLine) -> None:
            super().__init__()
            self.check = check

    class Points(Message):
        """New points of a curve."""

        def __init__(self, curve: str, values: tuple[float, ...]) -> None:
            super().__init__()
            self.curve, self.values = curve, values

    def __init__(self) -> None:
        super().__init__()
        self._page: ExercisePage | None = None
        self._draft: Draft | None = None
        self._results = Results()
        self._solution: str | None = None
        self._hints: tuple[str, ...] = ()
        self._asking = False

    def body(self) -> ComposeResult:
        """The three panes and the line on the file."""
        with Horizontal():
            yield Page(id="task")
            with Vertical(id="work"):
                yield CodeEditor(id="editor")
                with Vertical(id="results"):
                    yield Curves(id="curves")
                    yield Page(id="verdict")
        yield Static(id="state", markup=False)

    def on_mount(self) -> None:
        """Look for changes from outside while the screen is open."""
        self._idle = self.set_timer(IDLE_SECONDS, self._save_quietly, pause=True)
        self.set_interval(1.0, self._look_outside)

    def open(self, of: str, position: Position) -> None:
        """Lay the learner's file out and show it, in a thread."""
        if self._page is None or self._page.exercise_id != of:
            self._results, self._solution, self._draft = Results(), None, None
            self.action_pane("task")
        self.ask(partial(self._read, of), partial(self._show, position), group="read", on_error=self._not_opened)
        if exercises.torch_installed():
            self.house.warm_grader()

    def _read(self, of: str) -> tuple[ExercisePage, Draft]:
        path = exercises.start(self.desk, of)
        return exercises.exercise_page(self.desk, of), Draft.read(path)

    def _not_opened(self, error: CurriculumError) -> None:
        self.house.show_error(error)
        self.house.back()

    def _show(self, position: Position, found: tuple[ExercisePage, Draft]) -> None:
        self._page, draft = found
        self._hints = self._page.hints_shown
        if self._draft is None or self._draft.text != draft.text:
            self.query_one(CodeEditor).put(draft.text)
        self._draft = draft
        self.query_one("#task", Page).show(self._task_page(self._page), position)
        self._show_results()
        self._show_state()

    def _task_page(self, page: ExercisePage) -> partial:  # type: ignore[type-arg]
        return partial(task_sheet, page, self._hints, self._solution)

    def _renew_task(self) -> None:
        if self._page is not None:
            self.query_one("#task", Page).renew(self._task_page(self._page))

    def _show_results(self) -> None:
        self.query_one("#verdict", Page).renew(partial(results_sheet, self._results))
        self.query_one(Curves).show(self._results.curves)

    def _show_state(self) -> None:
        if self._draft is None:
            return
        words = "Not saved yet" if self._unsaved else "Saved"
        self.query_one("#state", Static).update(f"{words} · {self._draft.path}")

    def position(self) -> Position:
        """How far the task was read."""
        return self.query_one("#task", Page).position

    def leave(self) -> None:
        """What was typed is saved; beside the file where another program wrote to it, since nobody can be asked now."""
        self._idle.stop()
        if self._page is None or self._draft is None or not self._unsaved:
            return
        if self._draft.changed_outside() is None:
            self._save()
            return
        kept = exercises.keep(self._page.exercise_id, self.query_one(CodeEditor).text)
        self._take(Draft.read(self._draft.path))
        self.notify(f"Another program changed this file. What you typed is kept beside it as {kept.name}.", timeout=10)

    # The file

    @property
    def _unsaved(self) -> bool:
        return self._draft is not None and self.query_one(CodeEditor).text != self._draft.text

    @on(TextArea.Changed)
    def _edited(self) -> None:
        self._show_state()
        if self._unsaved:
            # A timer rings once, so each pause in the typing needs one of its own.
            self._idle.stop()
            self._idle = self.set_timer(IDLE_SECONDS, self._save_quietly)

    def _save(self) -> bool:
        """Write the file; whether it is on the disk now."""
        if self._page is None or self._draft is None:
            return False
        if self._unsaved:
            if self._draft.changed_outside() is not None:
                self._look_outside()
                return False
            try:
                path = exercises.save(self._page.exercise_id, self.query_one(CodeEditor).text)
                self._draft = Draft.read(path)
            except CurriculumError as error:
                self.house.show_error(error)
                return False
        self._show_state()
        return True

    def _save_quietly(self) -> None:
        self._idle.stop()
        if self._unsaved and not self._asking:
            self._save()

    def action_save(self) -> None:
        """Save the file."""
        if self._save():
            self.notify("Saved.", timeout=2)

    def _look_outside(self) -> None:
        """Take in what another program wrote; where both changed, ask which is to stay."""
        if self._draft is None or self._asking or not self.is_active:
            return
        found = self._draft.changed_outside()
        if found is None:
            return
        if found.text == self._draft.text:
            self._draft = found
        elif not self._unsaved or found.text == self.query_one(CodeEditor).text:
            self._take(found)
            self.notify("Your file changed outside; the editor shows what it is now.", timeout=4)
        else:
            self._ask_which(found)

    def _take(self, draft: Draft) -> None:
        self._draft = draft
        self.query_one(CodeEditor).put(draft.text)
        self._show_state()

    def _ask_which(self, found: Draft) -> None:
        self._asking = True

        def answered(choice: str | None) -> None:
            self._asking = False
            if choice == "yes":
                self._take(found)
            else:
                self._draft = found
                self._save()

        question = (
            "Another program changed this file, and so did you.\n\n"
            "Take what is on the disk, and lose what you typed here since the last save?"
        )
        self.app.push_screen(ConfirmPanel(question, "Take the disk's", "Keep mine"), answered)

    # Running

    def action_run(self) -> None:
        """Save and grade."""
        if self._page is None or self._results.running:
            return
        if not exercises.torch_installed():
            self.notify(f"PyTorch is not installed. Run: {INSTALL_TORCH}", severity="warning", timeout=10, markup=False)
            return
        if not self._save():
            return
        self._results = Results(running=True)
        self._show_results()
        self.query_one("#verdict", Page).action_edge(-1)
        self.action_pane("results")
        self.ask(partial(self._grade, self._page.exercise_id), self._graded, group="run", on_error=self._not_graded)

    def _grade(self, exercise: str) -> GradeView:
        return exercises.check(
            self.desk,
            exercise,
            grader=self.house.grader(),
            on_check=self._heard_check,
            on_curve=self._heard_points,
        )

    def _heard_check(self, check: CheckLine) -> None:
        self.post_message(self.Checked(check))

    def _heard_points(self, curve: str, values: tuple[float, ...]) -> None:
        self.post_message(self.Points(curve, values))

    def on_workbench_screen_checked(self, message: Checked) -> None:
        """One more line of the results."""
        self._results = self._results.with_check(message.check)
        self._show_results()

    def on_workbench_screen_points(self, message: Points) -> None:
        """A longer curve."""
        self._results = self._results.with_points(message.curve, message.values)
        self.query_one(Curves).show(self._results.curves)

    def _graded(self, grade: GradeView) -> None:
        self._results = Results(checks=grade.checks, curves=grade.curves, grade=grade)
        self._show_results()

    def _not_graded(self, error: CurriculumError) -> None:
        self._results = Results()
        self._show_results()
        self.house.show_error(error)

    # Panes, hints, the solution, the starter

    def action_pane(self, name: str) -> None:
        """Bring a pane to the front and the cursor into it."""
        for pane in PANES:
            self.set_class(pane == name, f"-{pane}")
        focus = {"task": "#task", "editor": "#editor", "results": "#verdict"}[name]
        self.query_one(focus).focus()

    @on(CodeEditor.Left)
    def _left_editor(self) -> None:
        self.action_pane("task")

    def action_hint(self) -> None:
        """Show the next hint."""
        if self._page is None:
            return
        if len(self._hints) >= self._page.hints_total:
            self.notify("All hints are shown, under the task.", timeout=3)
            self.action_pane("task")
            return
        exercise = self._page.exercise_id
        self.ask(lambda: exercises.next_hint(self.desk, exercise), self._hinted, group="hint")

    def _hinted(self, hint: str | None) -> None:
        if hint is not None:
            self._hints = (*self._hints, hint)
        self._to_section("Hints")

    def _to_section(self, title: str) -> None:
        """Bring a part of the task to the top of its pane, which has a size only once it is in front."""
        self.action_pane("task")
        self.call_after_refresh(self._scroll_task, title)

    def _scroll_task(self, title: str) -> None:
        self._renew_task()
        task = self.query_one("#task", Page)
        task.to_row(next((section.row for section in task.sheet.sections if section.title == title), 0))

    def action_solution(self) -> None:
        """Show the solution, once it is confirmed."""
        question = (
            "Show the solution?\n\nA pass after that counts as practice, not as evidence. Your own file stays as it is."
        )
        self.app.push_screen(ConfirmPanel(question, "Show it"), self._solution_confirmed)

    def _solution_confirmed(self, choice: str | None) -> None:
        if choice == "yes" and self._page is not None:
            exercise = self._page.exercise_id
            self.ask(lambda: exercises.solution(self.desk, exercise), self._solved, group="write")

    def _solved(self, text: str) -> None:
        self._solution = text
        self._to_section("Solution")

    def action_reset(self) -> None:
        """Begin again from the starter, once it is confirmed; a copy is kept."""
        question = "Begin again from the starter?\n\nA copy of your file is kept beside it."
        self.app.push_screen(ConfirmPanel(question, "Begin again"), self._reset_confirmed)

    def _reset_confirmed(self, choice: str | None) -> None:
        if choice == "yes" and self._page is not None and self._save():
            exercise = self._page.exercise_id
            self.ask(lambda: exercises.reset(self.desk, exercise), self._was_reset, group="write")

    def _was_reset(self, kept: Path | None) -> None:
        if self._draft is not None:
            self._take(Draft.read(self._draft.path))
        self.notify(f"Your file was kept as {kept.name}." if kept else "It is the starter again.", timeout=5)
        self.action_pane("editor")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A browser has no terminal to lend to $EDITOR."""
        return not (action == "own_editor" and served()) and super().check_action(action, parameters)

    def action_own_editor(self) -> None:
        """Open the file in $EDITOR, and grade it on return."""
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
        if changed and exercises.torch_installed():
            self.action_run()
