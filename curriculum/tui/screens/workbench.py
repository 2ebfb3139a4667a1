"""The workbench: a task, an editor, and the checks of a PyTorch exercise."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import Static

from curriculum.errors import CurriculumError
from curriculum.study import exercises
from curriculum.study.drafts import Draft
from curriculum.study.onward import Onward, onward
from curriculum.study.settings import GRADE_ON_SAVE, OFF, ON, change_setting, is_on
from curriculum.study.views import CheckLine, ExercisePage, GradeView
from curriculum.study.words import INSTALL_TORCH
from curriculum.tui.pages.exercises import task_sheet
from curriculum.tui.pages.results import Results, results_sheet, way_on
from curriculum.tui.places import Position
from curriculum.tui.screens.confirm import ConfirmPanel
from curriculum.tui.screens.editing import EditingRoom
from curriculum.tui.widgets.code_editor import CodeEditor
from curriculum.tui.widgets.curves import Curves
from curriculum.tui.widgets.page import Page

PANES = ("task", "editor", "results")


class WorkbenchScreen(EditingRoom):
    """One exercise. On a narrow screen one pane at a time, on a wide one all three."""

    CSS_PATH = "workbench.tcss"
    TAB = "exercises"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+r", "run", "Run", key_display="^r", priority=True),
        Binding("f2", "pane('task')", "Task", priority=True),
        Binding("f3", "pane('editor')", "Editor", priority=True),
        Binding("f4", "pane('results')", "Results", priority=True),
        Binding("n", "onward", "Go on"),
        Binding("ctrl+t", "hint", "Hint", key_display="^t", priority=True),
        Binding("f7", "hint", "Hint", priority=True),
        Binding("ctrl+e", "own_editor", "$EDITOR", key_display="^e", priority=True),
        Binding("ctrl+s", "save", "Save", key_display="^s", show=False, priority=True),
        Binding("f6", "grade_on_save", "Grade on each save", show=False, priority=True),
        Binding("f8", "solution", "Show the solution", show=False, priority=True),
        Binding("f9", "reset", "Begin again from the starter", show=False, priority=True),
    ]

    class Checked(Message):
        """A check of the run ended."""

        def __init__(self, run: int, check: CheckLine) -> None:
            super().__init__()
            self.run, self.check = run, check

    class Points(Message):
        """New points of a curve."""

        def __init__(self, run: int, curve: str, values: tuple[float, ...]) -> None:
            super().__init__()
            self.run, self.curve, self.values = run, curve, values

    def __init__(self) -> None:
        super().__init__()
        self._page: ExercisePage | None = None
        self._results = Results()
        self._number = 0
        """Of the run whose results are shown; what an earlier one still says is let go."""
        self._grades_saves = False
        self._solution: str | None = None
        self._hints: tuple[str, ...] = ()

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

    def open(self, of: str, position: Position) -> None:
        """Lay the learner's file out and show it, in a thread."""
        if self._page is None or self._page.exercise_id != of:
            self._results, self._solution, self._draft = Results(), None, None
            self._number += 1
            self._exercise = of
            self.action_pane("task")
        self.ask(partial(self._read, of), partial(self._show, position), group="read", on_error=self._not_opened)
        if exercises.torch_installed():
            self.house.warm_grader()

    def _read(self, of: str) -> tuple[ExercisePage, Draft, bool]:
        path = exercises.start(self.desk, of)
        return exercises.exercise_page(self.desk, of), Draft.read(path), is_on(self.desk, GRADE_ON_SAVE)

    def _not_opened(self, error: CurriculumError) -> None:
        self.house.show_error(error)
        self.house.back()

    def _show(self, position: Position, found: tuple[ExercisePage, Draft, bool]) -> None:
        self._page, draft, self._grades_saves = found
        self._hints = self._page.hints_shown
        if self._draft is None or self._draft.text != draft.text:
            self.query_one(CodeEditor).put(draft.text)
        self._knows(draft)
        self.query_one("#task", Page).show(self._task_page(self._page), position)
        self._show_results()
        self._show_state()

    def _task_page(self, page: ExercisePage) -> partial:  # type: ignore[type-arg]
        return partial(task_sheet, page, self._hints, self._solution)

    def _renew_task(self) -> None:
        if self._page is not None:
            self.query_one("#task", Page).renew(self._task_page(self._page))

    def _verdict(self) -> partial:  # type: ignore[type-arg]
        return partial(results_sheet, self._results, self._grades_saves)

    def _show_results(self) -> None:
        self.query_one("#verdict", Page).renew(self._verdict())
        self.query_one(Curves).show(self._results.curves)

    def position(self) -> Position:
        """How far the task was read."""
        return self.query_one("#task", Page).position

    def state_words(self) -> str:
        """How the file stands, and whether each save is graded."""
        return super().state_words() + (" · each save is graded" if self._grades_saves else "")

    def was_saved(self, *, outside: bool) -> None:
        """Grade what was saved, where the learner wants that."""
        if self._grades_saves and exercises.torch_installed():
            self.action_run()
        elif outside:
            self.notify("Your file changed outside; the editor shows it. f6 grades it at each save.", timeout=4)

    def came_back(self) -> None:
        """Grade what was done in $EDITOR."""
        if exercises.torch_installed():
            self.action_run()

    def action_grade_on_save(self) -> None:
        """Grade each save from now on, or no longer; it is kept."""
        self._grades_saves = wanted = not self._grades_saves
        self.ask(
            lambda: change_setting(self.desk, GRADE_ON_SAVE, ON if wanted else OFF), lambda _: None, group="setting"
        )
        self._show_state()
        self._show_results()
        if wanted and not exercises.torch_installed():
            self.notify(f"PyTorch is not installed. Run: {INSTALL_TORCH}", severity="warning", timeout=10, markup=False)
            return
        words = "Each save is graded now, here or in another editor." if wanted else "Only ctrl+r grades now."
        self.notify(words, timeout=4)

    # Running

    def action_run(self) -> None:
        """Save and grade; once more afterwards while a run is on its way."""
        if self._page is None or self._draft is None:
            return
        if not exercises.torch_installed():
            self.notify(f"PyTorch is not installed. Run: {INSTALL_TORCH}", severity="warning", timeout=10, markup=False)
            return
        if not self._save():
            return
        if self._results.running:
            self._results = replace(self._results, again=True)
            self._show_results()
            return
        self._run(self._page.exercise_id, self._draft.text)

    def _run(self, exercise: str, text: str) -> None:
        self._number += 1
        self._results = Results(running=True)
        self._show_results()
        self.query_one("#verdict", Page).action_edge(-1)
        self.action_pane("results")
        number = self._number
        self.ask(
            partial(self._grade, number, exercise, text),
            partial(self._graded, number),
            group="run",
            on_error=partial(self._not_graded, number),
        )

    def _grade(self, number: int, exercise: str, text: str) -> tuple[GradeView, Onward | None]:
        grade = exercises.check(
            self.desk,
            exercise,
            grader=self.house.grader(),
            text=text,
            on_check=lambda check: self._told(self.Checked(number, check)),
            on_curve=lambda curve, values: self._told(self.Points(number, curve, values)),
        )
        return grade, onward(self.desk, exercise) if grade.outcome == "passed" else None

    def _told(self, message: Message) -> None:
        self.post_message(message)

    def on_workbench_screen_checked(self, message: Checked) -> None:
        """One more line of the results."""
        if message.run == self._number:
            self._results = self._results.with_check(message.check)
            self._show_results()
            self._follow_run()

    def _follow_run(self) -> None:
        if self._results.running:
            self.query_one("#verdict", Page).to_end()

    def on_workbench_screen_points(self, message: Points) -> None:
        """A longer curve."""
        if message.run == self._number:
            self._results = self._results.with_points(message.curve, message.values)
            curves = self.query_one(Curves)
            shown = curves.display
            curves.show(self._results.curves)
            if curves.display and not shown:
                self.call_after_refresh(self._follow_run)  # the last check stays in view above the plot

    def _graded(self, number: int, found: tuple[GradeView, Onward | None]) -> None:
        if number != self._number:  # of an exercise that was left
            return
        grade, after = found
        again = self._results.again
        self._results = Results(checks=grade.checks, curves=grade.curves, grade=grade, onward=after)
        self._show_results()
        self.query_one("#verdict", Page).show(self._verdict())
        self.refresh_bindings()
        if again:
            self.action_run()

    def _not_graded(self, number: int, error: CurriculumError) -> None:
        if number == self._number:
            self._results = Results()
            self._show_results()
        self.house.show_error(error)

    def action_onward(self) -> None:
        """Go on to the next exercise or lesson, after a pass."""
        if target := way_on(self._results.onward):
            self.follow(target)

    def action_line(self, number: int) -> None:
        """Go to a line of the learner's file."""
        self.action_pane("editor")
        self.call_after_refresh(self.query_one(CodeEditor).to_line, number)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The way on stands among the keys after a pass."""
        return not (action == "onward" and not way_on(self._results.onward)) and super().check_action(
            action, parameters
        )

    # Panes, hints, the solution, the starter

    def action_pane(self, name: str) -> None:
        """Bring a pane to the front and the cursor into it."""
        # Each update matches the rules of every widget anew: one for both classes.
        self.remove_class(*(f"-{pane}" for pane in PANES if pane != name), update=False)
        self.add_class(f"-{name}")
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
