"""The workbench: the learner's file, a run, hints, the solution, the starter."""

from __future__ import annotations

import asyncio
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from functools import partial
from importlib import util
from pathlib import Path
from typing import Any

import pytest

from curriculum import paths
from curriculum.errors import GraderError
from curriculum.study import exercises
from curriculum.study.views import CheckLine, GradeView, TopicLink
from curriculum.tui.pages.results import OUTCOMES
from curriculum.tui.widgets.code_editor import CodeEditor
from curriculum.tui.widgets.curves import Curves

OpenApp = Callable[..., Any]
MAML = "maml-inner-loop"

CHECKS = (
    CheckLine(name="one_step", title="One inner step goes where it goes by hand.", passed=True, message=""),
    CheckLine(
        name="shapes",
        title="The new parameters have the shapes of the old ones.",
        passed=False,
        message="Called:   inner_update(params)\nExpected: (1, 5)\nGot:      (5, 1)",
        implicates=TopicLink(id="tensor-shape", title="The Shape of a Tensor"),
    ),
)


def grade(outcome: str, checks: tuple[CheckLine, ...] = CHECKS, **more: Any) -> GradeView:
    given = {"message": "", "output": "", "seconds": 0.25, "isolation": "landlock+seccomp", "curves": {}} | more
    return GradeView(exercise_id=MAML, outcome=outcome, checks=checks, **given)


class StandingGrader:
    """Takes the place of the grader, so that these tests neither load PyTorch nor wait for it."""

    def start(self) -> None:
        """It is warm."""

    def close(self) -> None:
        """There is nothing to close."""


@pytest.fixture
def texts() -> list[str]:
    """The texts that were graded."""
    return []


@pytest.fixture
def verdicts(monkeypatch: pytest.MonkeyPatch, texts: list[str]) -> Iterator[list[GradeView | Exception]]:
    """The verdicts that the next runs bring."""
    waiting: list[Any] = []

    def check(desk: Any, exercise: str, *, grader: Any, text: str, on_check: Any, on_curve: Any) -> GradeView:
        texts.append(text)
        verdict = waiting.pop(0)
        if isinstance(verdict, Exception):
            raise verdict
        for line in verdict.checks:
            on_check(line)
        for name, values in verdict.curves.items():
            on_curve(name, values)
        return verdict

    monkeypatch.setattr(exercises, "torch_installed", lambda: True)
    monkeypatch.setattr(exercises, "open_grader", StandingGrader)
    monkeypatch.setattr(exercises, "check", check)
    # Tests look at the file themselves, so that none depends on how fast it runs.
    monkeypatch.setattr("curriculum.tui.screens.editing.LOOK_SECONDS", 3600)
    yield waiting
    assert waiting == []


async def look(app: Any, times: int = 2) -> None:
    """Let the workbench look at its file: twice is enough for one that has come to rest."""
    for _ in range(times):
        app.app.screen._look_outside()
    await app.settle()


@pytest.fixture(autouse=True)
def one_exercise(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A list of one exercise, so that the first row is it, whatever else there is."""
    folder = tmp_path / "exercises"
    shutil.copytree(paths.exercises_folder() / MAML, folder / MAML)
    monkeypatch.setattr(paths, "exercises_folder", lambda: folder)


@pytest.fixture
def mean_in_code(one_exercise: None) -> str:
    """A second exercise, the last in the list, on a topic of the tiny curriculum."""
    folder = paths.exercises_folder() / "mean-in-code"
    folder.mkdir()
    for name in ("starter.py", "examples.py", "solution.py", "check.py"):
        (folder / name).write_text("", encoding="utf-8")
    (folder / "task.md").write_text(
        "---\ntitle: A mean in code\nkind: implement\ntopics: [mean-of-numbers]\nminutes: 10\ndifficulty: 1\n"
        "hints: [Add., Count., Divide.]\nout_of_scope: [Weights]\n---\nWrite it.\n",
        encoding="utf-8",
    )
    return "mean-in-code"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "workspace" / MAML / "starter.py"


async def begin(app: Any) -> None:
    await app.press("5", "enter")


async def test_the_task_and_the_starter_are_laid_out(open_app: OpenApp, verdicts: list[Any], file: Path) -> None:
    async with open_app() as app:
        await app.press("5")
        assert "The inner loop of MAML" in app.text
        assert "0 of 1 passed (●), 0 begun (◐)" in app.text
        await app.press("enter")
        assert "Write three functions" in app.text or "The inner loop of MAML" in app.text
        assert "Saved ·" in app.text
        await app.press("f3")
        assert "from __future__ import annotations" in app.text
    assert file.is_file()


async def test_what_is_typed_is_saved_by_key_and_on_leaving(open_app: OpenApp, verdicts: list[Any], file: Path) -> None:
    async with open_app() as app:
        await begin(app)
        await app.press("f3")
        await app.type("# one ")
        assert "Not saved yet ·" in app.text
        await app.press("ctrl+s")
        assert file.read_text().startswith("# one ")
        await app.type("two ")
        await app.press("f2", "escape")
        assert file.read_text().startswith("# one two ")
        await app.press("enter", "f3")
        await app.type("#")
        await app.press("ctrl+q")
    assert file.read_text().startswith("#")
    assert not [path for path in file.parent.iterdir() if path.name.startswith(".")]


async def test_a_new_line_is_indented_and_backspace_takes_a_step_away(open_app: OpenApp, verdicts: list[Any]) -> None:
    async with open_app() as app:
        await begin(app)
        await app.press("f3")
        editor = app.app.screen.query_one(CodeEditor)
        editor.load_text("")
        await app.type("def f(x):")
        await app.press("enter")
        await app.type("if x:")
        await app.press("enter")
        await app.type("return 1")
        await app.press("enter", "backspace")
        await app.type("return 2")
        assert editor.text == "def f(x):\n    if x:\n        return 1\n    return 2"
        await app.press("home", "backspace")
        assert editor.text.endswith("return 1\nreturn 2")


def _saved(file: Path, text: str, shown: str) -> bool:
    return file.read_text().startswith(text) and "Saved ·" in shown


async def test_a_pause_saves_each_time(
    open_app: OpenApp, verdicts: list[Any], file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("curriculum.tui.screens.editing.IDLE_SECONDS", 0.05)
    async with open_app() as app:
        await begin(app)
        await app.press("f3")
        for typed, text in (("# one ", "# one "), ("two ", "# one two ")):
            await app.type(typed)
            await app.until(partial(_saved, file, text))


async def test_escape_leaves_the_editor_first_and_then_the_exercise(open_app: OpenApp, verdicts: list[Any]) -> None:
    async with open_app() as app:
        await begin(app)
        await app.press("f3", "escape")
        assert app.lines()[2].strip() == "The inner loop of MAML"
        await app.press("escape")
        assert "0 of 1 passed" in app.lines()[2]
        assert "begun" in app.lines()[2]


async def test_a_run_shows_each_check_and_the_first_failure(open_app: OpenApp, verdicts: list[Any], file: Path) -> None:
    verdicts.append(grade("failed", output="my own print\n"))
    async with open_app(size=(80, 36)) as app:
        await begin(app)
        await app.press("f3")
        await app.type("# mine\n")
        await app.press("ctrl+r")
        assert file.read_text().startswith("# mine")
        assert "✗ Not yet." in app.text
        assert "1 of 2 checks met · 0.25 s · isolation: landlock+seccomp" in app.text
        assert "✓ One inner step goes where it goes by hand." in app.text
        assert "First failure: The new parameters have the shapes of the old ones." in app.text
        assert "Expected: (1, 5)" in app.text
        assert app.text.index("What your code printed") < app.text.index("my own print")
        await app.click("The Shape of a Tensor")
        assert app.lines()[2].strip() == "The Shape of a Tensor"
        await app.press("escape")
        assert "Saved ·" in app.text
        await app.click("Practise it")
        assert "Question 1" in app.text
        await app.press("escape")
        assert "First failure: The new parameters have the shapes of the old ones." in app.text
        assert file.read_text().startswith("# mine")


@pytest.mark.parametrize("outcome", sorted(OUTCOMES))
async def test_every_outcome_is_said_in_words(open_app: OpenApp, verdicts: list[Any], outcome: str) -> None:
    verdicts.append(grade(outcome, checks=()))
    async with open_app() as app:
        await begin(app)
        await app.press("ctrl+r")
        title, words = OUTCOMES[outcome]
        assert title in app.text
        assert words in " ".join(app.text.split())


async def test_a_grader_that_cannot_start_is_our_fault_and_said_so(open_app: OpenApp, verdicts: list[Any]) -> None:
    verdicts.append(GraderError("The grader cannot be started.", fix="Run `curriculum doctor`."))
    async with open_app() as app:
        await begin(app)
        await app.press("ctrl+r")
        assert app.notes == ["The grader cannot be started. Run `curriculum doctor`."]
        assert "Not run yet." in app.text


async def test_a_pass_leads_to_the_question_that_asks_why(open_app: OpenApp, verdicts: list[Any]) -> None:
    verdicts.append(grade("passed", CHECKS[:1], explain="tensor-shape/one-level"))
    async with open_app() as app:
        await begin(app)
        await app.press("ctrl+r")
        assert "Explain why it works" in app.text
        await app.press("enter")
        assert "Saved ·" not in app.text


async def test_a_curve_is_plotted(open_app: OpenApp, verdicts: list[Any]) -> None:
    verdicts.append(grade("passed", curves={"meta-loss": tuple(3 / n for n in range(1, 40))}))
    async with open_app(size=(140, 44)) as app:
        await begin(app)
        assert not app.app.screen.query_one(Curves).display
        await app.press("ctrl+r")
        assert app.app.screen.query_one(Curves).display
        await app.rest()
        assert "meta-loss: 0.07692 at point 38" in app.text


async def test_a_curve_that_runs_away_is_plotted_as_far_as_it_goes(open_app: OpenApp, verdicts: list[Any]) -> None:
    values = (1.0, 10.0, 1e30, float("nan"), float("nan"))
    verdicts.append(grade("failed", curves={"loss": values}))
    async with open_app() as app:
        await begin(app)
        await app.press("ctrl+r")
        await app.rest()
        assert "loss: nan at point 4" in app.text
        assert "✗ Not yet." in app.text


async def test_in_a_browser_hints_have_the_key_that_it_hands_on(
    open_app: OpenApp, verdicts: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CURRICULUM_SERVED", "1")
    async with open_app(size=(80, 40)) as app:
        await begin(app)
        assert "f7 Hint" in app.text
        assert "^t" not in app.text
        await app.press("f7")
        assert "(1 of 5 shown)" in app.text
        assert "Show the next hint (f7)" in app.text


async def test_hints_come_one_at_a_time(open_app: OpenApp, verdicts: list[Any]) -> None:
    async with open_app(size=(80, 40)) as app:
        await begin(app)
        for shown in (1, 2):
            await app.press("ctrl+t")
            assert f"({shown} of 5 shown)" in app.text
    async with open_app(size=(80, 40)) as app:
        await begin(app)
        await app.press("end")
        assert "(2 of 5 shown)" in app.text


async def test_the_solution_is_shown_after_a_question(open_app: OpenApp, verdicts: list[Any]) -> None:
    async with open_app(size=(80, 40)) as app:
        await begin(app)
        await app.press("f8")
        assert "Show the solution?" in app.text
        await app.press("n", "end")
        assert "Show the solution (f8)" in app.text
        await app.press("f8", "y")
        assert "Show the solution" not in app.text
        assert "from __future__ import annotations" in app.text


async def test_the_starter_comes_back_and_a_copy_is_kept(open_app: OpenApp, verdicts: list[Any], file: Path) -> None:
    async with open_app() as app:
        await begin(app)
        await app.press("f3")
        await app.type("# mine\n")
        await app.press("f9", "y")
        assert any("kept as kept-1.py" in note for note in app.notes)
        assert app.app.screen.query_one(CodeEditor).scroll_offset.x == 0
        assert not app.app.screen.query_one(CodeEditor).text.startswith("# mine")
    assert (file.parent / "kept-1.py").read_text().startswith("# mine")


async def test_a_change_from_outside_is_taken_in(open_app: OpenApp, verdicts: list[Any], file: Path) -> None:
    async with open_app() as app:
        await begin(app)
        file.write_text("from_outside = 1\n")
        await look(app)
        assert app.app.screen.query_one(CodeEditor).text == "from_outside = 1\n"
        assert any("f6 grades it at each save" in note for note in app.notes)


async def test_each_save_outside_is_graded_where_that_is_wanted(
    open_app: OpenApp, verdicts: list[Any], texts: list[str], file: Path
) -> None:
    verdicts += [grade("failed"), grade("passed", CHECKS[:1]), grade("failed")]
    async with open_app(size=(140, 44)) as app:
        await begin(app)
        await app.press("f6")
        assert "Saved · each save is graded ·" in app.text
        file.write_text("mine = 1\n")
        await look(app)
        assert texts == ["mine = 1\n"]
        assert "✗ Not yet." in app.text
        os.utime(file, ns=(1, 1))  # saved without a change
        await look(app)
        assert len(texts) == 1
        # Half a file, an empty one, and none at all come to no verdict.
        file.write_text("mine = ")
        await look(app, 1)
        file.write_text("")
        await look(app, 3)
        file.unlink()
        await look(app, 3)
        new = file.with_name("new.py")
        new.write_text("mine = 2\n")
        new.replace(file)
        await look(app)
        assert texts == ["mine = 1\n", "mine = 2\n"]
        assert "✓ Passed." in app.text
    async with open_app() as app:  # it is kept
        await begin(app)
        await app.press("f3", "ctrl+s")
        assert texts[2:] == ["mine = 2\n"]
        await app.press("f6")
        assert "each save is graded" not in app.lines()[-2]
        file.write_text("mine = 3\n")
        await look(app)
        assert len(texts) == 3


async def test_runs_asked_for_while_one_runs_become_one(
    open_app: OpenApp, verdicts: list[Any], texts: list[str], file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    verdicts += [grade("failed"), grade("passed", CHECKS[:1])]
    at_work, done = threading.Event(), threading.Event()
    checked = exercises.check

    def slow(*given: Any, **more: Any) -> GradeView:
        at_work.set()
        done.wait(60)
        return checked(*given, **more)

    monkeypatch.setattr(exercises, "check", slow)
    async with open_app() as app:
        await begin(app)
        app.app.screen.action_run()
        await asyncio.to_thread(at_work.wait, 60)
        for text in ("mine = 1\n", "mine = 2\n"):
            app.app.screen.query_one(CodeEditor).text = text
            app.app.screen.action_run()
        await app.until(lambda text: "Another run follows." in text)
        done.set()
        await app.settle()
        assert len(texts) == 2
        assert texts[1] == "mine = 2\n"
        assert "✓ Passed." in app.text


@pytest.mark.parametrize(("key", "kept"), [("y", "from_outside = 1\n"), ("n", "typed = 2\n")])
async def test_two_changes_are_never_merged_in_silence(
    open_app: OpenApp, verdicts: list[Any], file: Path, key: str, kept: str
) -> None:
    async with open_app() as app:
        await begin(app)
        await app.press("f3")
        app.app.screen.query_one(CodeEditor).text = "typed = 2\n"
        await app.settle()
        file.write_text("from_outside = 1\n")
        await app.press("ctrl+s")
        assert "Another program changed this file" in app.text
        await app.press(key)
        assert app.app.screen.query_one(CodeEditor).text == kept
        assert file.read_text() == kept


async def test_leaving_in_the_middle_of_two_changes_keeps_both(
    open_app: OpenApp, verdicts: list[Any], file: Path
) -> None:
    async with open_app() as app:
        await begin(app)
        await app.press("f3")
        app.app.screen.query_one(CodeEditor).text = "typed = 2\n"
        await app.settle()
        file.write_text("from_outside = 1\n")
        await app.press("f2", "escape")
        assert "0 of 1 passed" in app.text
        assert any("kept as kept-1.py" in note for note in app.notes)
        await app.press("enter")
        assert app.app.screen.query_one(CodeEditor).text == "from_outside = 1\n"
        app.app.screen.query_one(CodeEditor).text = "typed = 3\n"
        await app.settle()
        file.write_text("from_outside = 4, later\n")
        await app.press("ctrl+s")
        assert "Another program changed this file" in app.text
        await app.app.action_quit()  # while it asks, as when a tab closes
    assert file.read_text() == "from_outside = 4, later\n"
    assert [(file.parent / f"kept-{n}.py").read_text() for n in (1, 2)] == ["typed = 2\n", "typed = 3\n"]


async def test_a_line_that_is_named_can_be_gone_to(open_app: OpenApp, verdicts: list[Any], file: Path) -> None:
    message = "Your code raised an exception.\nstarter.py, line 3, in f:\n    return [1][2]\nIndexError: no"
    verdicts.append(grade("failed", (CheckLine(name="f", passed=False, message=message),)))
    verdicts.append(grade("failed", (), message="starter.py, line 99: this is not Python yet (invalid syntax)."))
    async with open_app() as app:
        await begin(app)
        app.app.screen.query_one(CodeEditor).text = "import torch\ndef f():\n    return [1][2]\n\n\nx = 1"
        await app.press("ctrl+r", "enter")
        editor = app.app.screen.query_one(CodeEditor)
        assert (editor.cursor_location, editor.has_focus) == ((2, 4), True)
        await app.press("ctrl+r", "enter")
        assert (editor.cursor_location, editor.has_focus) == ((5, 0), True)


async def test_after_a_pass_it_says_what_for_and_one_key_leads_on(
    open_app: OpenApp, verdicts: list[Any], with_goal: None, mean_in_code: str
) -> None:
    verdicts.append(grade("passed", CHECKS[:1]))
    async with open_app() as app:
        await app.press("5")
        await app.click("A mean in code")
        assert "n Go on" not in app.text
        await app.press("ctrl+r")
        assert "You have built the idea of Mean of a List of Numbers." in " ".join(app.text.split())
        assert "It serves your goal through" in " ".join(app.text.split())
        assert "Next exercise: The inner loop of MAML (40 min)  n" in app.text
        assert "On your plan: " in app.text
        assert "n Go on" in app.text
        await app.press("n")
        assert app.lines()[2].strip() == "The inner loop of MAML"
        await app.press("escape", "n")
        assert "Not run yet" not in app.text


async def test_without_torch_it_says_what_to_install(open_app: OpenApp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exercises, "torch_installed", lambda: False)
    async with open_app() as app:
        await begin(app)
        assert 'pip install "torch>=2.6,<2.14"' in app.text
        await app.press("ctrl+r")
        assert any('pip install "torch>=2.6,<2.14"' in note for note in app.notes)


async def test_without_an_editor_of_ones_own_it_says_how_to_set_one(open_app: OpenApp, verdicts: list[Any]) -> None:
    async with open_app() as app:
        await begin(app)
        await app.press("ctrl+e")
        assert any("No editor is set. Set EDITOR" in note for note in app.notes)


async def test_a_browser_is_not_offered_an_editor_of_ones_own(
    open_app: OpenApp, verdicts: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_app((140, 44)) as app:
        await begin(app)
        assert "$EDITOR" in app.text
        monkeypatch.setenv("CURRICULUM_SERVED", "1")
        app.app.screen.refresh_bindings()
        await app.settle()
        assert "$EDITOR" not in app.text
        await app.press("ctrl+e")
        assert not app.notes


@pytest.mark.torch
@pytest.mark.skipif(util.find_spec("torch") is None, reason="PyTorch is not installed")
async def test_the_solution_passes_in_the_real_grader(open_app: OpenApp, file: Path) -> None:
    from curriculum.paths import exercises_folder

    async with open_app() as app:
        await begin(app)
        text = (exercises_folder() / MAML / "solution.py").read_text(encoding="utf-8")
        app.app.screen.query_one(CodeEditor).text = text
        await app.press("ctrl+r")
        assert "✓ Passed." in app.text
    async with open_app() as app:
        await app.press("5")
        assert "passed" in app.text


async def test_the_file_is_not_looked_at_once_the_screens_are_gone(
    open_app: OpenApp, verdicts: list[Any], file: Path
) -> None:
    async with open_app() as app:
        await begin(app)
        workbench = app.app.screen
        file.write_text("from_outside = 1\n")
    workbench._look_outside()  # as when its clock strikes while the app closes
    assert app.app._exception is None


async def test_one_key_selects_the_whole_file_so_that_a_paste_takes_its_place(
    open_app: OpenApp, verdicts: list[Any]
) -> None:
    async with open_app() as app:
        await begin(app)
        await app.press("f3", "ctrl+a")
        editor = app.app.screen.query_one(CodeEditor)
        assert editor.selected_text == editor.text != ""
        await app.press("delete")
        assert editor.text == ""
