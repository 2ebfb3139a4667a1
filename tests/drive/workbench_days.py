"""Days at exercises: one begun, failed, mended and passed; one during which the app is ended again and again."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

from rooms import Rooms
from terminal import DeadError

from curriculum import paths

MARK = "# and this just before it"


class WorkbenchDays(Rooms):
    """Days in the workbench."""

    def an_exercise(self) -> None:
        """An exercise begun, not attempted, failed, mended and passed."""
        s = self.student
        s.open(size=(100, 30))
        file = self._workbench("checkerboard")
        solution = (paths.exercises_folder() / "checkerboard" / "solution.py").read_text()
        self._graded("Not attempted")
        s.press("f3")
        s.terminal.paste("# a line of my own\nthis is not Python (\n")
        s.settle()
        self._graded("Not yet", "Crashed")
        wrong = solution.replace("return ", "return -1 * ", 1)
        s.press("f3", "ctrl+a", "delete")
        s.terminal.paste(wrong)
        s.settle()
        s.press("ctrl+s")
        if file.read_text() != wrong:
            self.report.fail("the file is not what was pasted", file.read_text())
        self._graded("Not yet", "Crashed", "Timed out")
        s.must("ctrl+t", "Hint")
        s.press("f2", "f3", "f4")
        file.write_text(solution)
        if s.terminal.until(lambda text: "changed outside" in text, 15) is None:
            self.report.fail("a change from outside is not taken in", s.terminal.text)
        self._graded("Passed")
        lines = s.command("exercise", "list").get("items", [])
        if not any(line["exercise_id"] == "checkerboard" and line["state"] == "passed" for line in lines):
            self.report.fail("an exercise that passed on the screen is not passed in the log")
        s.quit("ctrl+q")

    def _graded(self, *titles: str) -> None:
        """Have the file graded, and see that one of these outcomes comes."""
        s = self.student
        s.doing = "grading"
        s.press("f4")
        s.must("ctrl+r", lambda text: "Running" in text or any(title in text for title in titles), 60)
        if s.terminal.until(lambda text: "Running" not in text and any(title in text for title in titles), 180) is None:
            self.report.fail(f"the grader does not say {' or '.join(titles)}", s.terminal.text)
        s.doing = "an exercise"

    def _workbench(self, exercise: str) -> Path:
        """Open an exercise by a click on its row; the learner's file."""
        s = self.student
        title = next(e["title"] for e in s.command("exercise", "list")["items"] if e["exercise_id"] == exercise)
        s.doing = "the list of exercises"
        s.must("5", "begun (◐)")
        for _ in range(40):
            lines = s.terminal.lines()
            row = next((y for y, line in enumerate(lines) if title in line), None)
            if row is not None:
                s.terminal.click(lines[row].index(title) + 1, row)
                if s.terminal.until(lambda text: "^r Run" in text and "Saved" in text, 30) is None:
                    self.report.fail("a click does not open the exercise", s.terminal.text)
                return s.folder / "workspace" / exercise / "starter.py"
            s.press("pagedown")
        raise DeadError(f"{exercise} is not in the list")

    def killed_in_the_editor(self) -> None:
        """The app ended while a line is typed: what it said was saved is there, and the file is whole."""
        s = self.student
        for number in (signal.SIGKILL, signal.SIGHUP, signal.SIGTERM, signal.SIGINT):
            s.open(size=(100, 30))
            file = self._workbench("one-hot-and-back")
            s.doing = "the editor"
            s.press("f3", "ctrl+home")
            before = file.read_text()
            typed = f"# typed before {number.name}"
            s.write(typed)
            s.press("enter")
            if s.terminal.until(lambda text: "Saved ·" in text and "Not saved" not in text, 10) is None:
                self.report.fail("what was typed is not saved after a while", s.terminal.text)
            s.write(MARK)
            s.terminal.until(lambda text: MARK in text, 10)
            if number == signal.SIGINT:
                s.quit("ctrl+c")
            else:
                self.report.say(f"  ended by {number.name}: status {s.kill(number)}")
            self._whole(number, file, typed, before)
            self._no_child_left()

    def _whole(self, number: signal.Signals, file: Path, typed: str, before: str) -> None:
        after = file.read_text()
        if after not in {f"{typed}\n{MARK[:length]}{before}" for length in range(len(MARK) + 1)}:
            self.report.fail(f"after {number.name} the file is neither what was saved nor what was typed", after)
        if number != signal.SIGKILL and MARK not in after:
            self.report.fail(f"{number.name} loses what was typed since the last save")
        file.write_text(before)

    def _no_child_left(self) -> None:
        """The grader's processes go with the app."""
        setting = f"CURRICULUM_HOME={self.student.folder / 'home'}".encode()
        left: list[str] = []
        for _ in range(150):
            left = [place.parent.name for place in Path("/proc").glob("[0-9]*/environ") if _holds(place, setting)]
            if not left:
                return
            time.sleep(0.1)
        self.report.fail(f"processes outlive the app: {', '.join(left)}")


def _holds(environment: Path, setting: bytes) -> bool:
    """Whether a process has a setting in its environment; not this one, which hands it on."""
    if environment.parent.name == str(os.getpid()):
        return False
    try:
        return setting in environment.read_bytes().split(b"\0")
    except OSError:
        return False
