"""A student at the keyboard: answers what the app asks, and remembers what it was shown as graded."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import combinations, permutations
from pathlib import Path
from typing import Any

from moved_clock import moved
from report import Report
from terminal import DeadError, Terminal

import curriculum
from curriculum.study import sessions
from curriculum.study.desk import Desk, open_desk
from curriculum.study.items import find_question
from curriculum.study.placement import Placing
from curriculum.study.placement_views import PlacementItem
from curriculum.study.questions import check_question
from curriculum.study.views import ItemView
from practice.questions import as_json

LAUNCHER = Path(__file__).with_name("launcher.py")
PATIENCE = 30.0
"""Seconds after which a key that had to do something counts as frozen."""
SHORT = 0.5
"""Seconds in which a key that need not do anything may change the screen."""
OVER = "▸ Next"
DAY = 86_400
WRONG = ("987654", "zebra", "(91, 92, 93)", "[[91, 92], [93, 94]]", "{91, 92}", "(91, 92)", "x + 987", "91/92", "False")
ODD = ("((", "…", "é" * 40, "1/0", "'\"\\", "9" * 300, "🦓", "__import__('os')", "{", "x y z =")


@dataclass(frozen=True)
class Graded:
    """An answer that the screen showed as graded."""

    session: str
    question: str
    attempt: int
    correct: bool


class Student:
    """Drives one learner's app.

    Args:
        folder: Where home, workspace and the notes of the drive are.
        report: Takes what is found.
        name: A name for the terminals.
    """

    def __init__(self, folder: Path, report: Report, name: str) -> None:
        self.folder, self.report, self.name = folder, report, name
        self.offset = folder / "offset"
        self.move_clock(0)
        self.root = Path(curriculum.__file__).parent.parent
        self.environment = {
            "CURRICULUM_HOME": str(folder / "home"),
            "CURRICULUM_WORKSPACE": str(folder / "workspace"),
            "PYTHONPATH": str(self.root),
            "LC_ALL": "C.UTF-8",
            "EDITOR": "true",
        }
        os.environ.update({key: value for key, value in self.environment.items() if key.startswith("CURRICULUM")})
        self.ledger: list[Graded] = []
        self.begun = 0
        self.opened: list[Terminal] = []
        self.doing = "opening"
        self.terminal: Terminal

    # Time and processes

    def move_clock(self, seconds: float) -> None:
        """Set how far the program's clock is ahead."""
        self.ahead = seconds
        new = self.offset.with_suffix(".new")
        new.write_text(str(seconds))
        new.replace(self.offset)

    def open(self, *, size: tuple[int, int] = (80, 24)) -> Terminal:
        """Start the app in a new terminal and wait for its first screen."""
        self.begun += 1
        self.terminal = Terminal(
            f"{self.name}-{self.begun}",
            [sys.executable, str(LAUNCHER), str(self.offset)],
            environment=self.environment,
            notes=self.folder / f"app-{self.begun}.out",
            size=size,
        )
        self.opened.append(self.terminal)
        began = time.monotonic()
        if self.terminal.until(lambda text: "Your goal" in text or "Choose a goal" in text, 120) is None:
            self.report.fail("the app does not open", self.terminal.text)
            raise DeadError("the app does not open")
        self.report.latencies["opening the app"].append((time.monotonic() - began) * 1000)
        self.settle()
        return self.terminal

    def quit(self, key: str = "ctrl+c") -> None:
        """Leave the app by a key; from the places where q is text, by ctrl+c."""
        self.terminal.key(key)
        try:
            status = self.terminal.wait_end()
        except DeadError:
            self.report.fail(f"the app does not end at {key}", self.terminal.text)
        else:
            if status:
                self.report.fail(f"the app ended with status {status} at {key}", self.terminal.text)
        self.terminal.close()

    def kill(self, number: int) -> int:
        """End the app by a signal; its exit status."""
        self.terminal.signal(number)
        status = self.terminal.wait_end()
        self.terminal.close()
        return status

    def last_screen(self) -> str:
        """What the terminal in hand shows, if there is one."""
        with suppress(DeadError, AttributeError):
            return self.terminal.text
        return ""

    def close_all(self) -> None:
        """Take every terminal away."""
        for terminal in self.opened:
            terminal.close()
        self.opened.clear()

    def command(self, *words: str, status: int = 0) -> Any:
        """Run a command with ``--json``; what it printed."""
        done = subprocess.run(
            [sys.executable, str(LAUNCHER), str(self.offset), *words, "--json"],
            capture_output=True, text=True, env={**os.environ, **self.environment}, check=False,
        )  # fmt: skip
        if done.returncode != status or "Traceback" in done.stderr:
            self.report.fail(f"`curriculum {' '.join(words)}` ended with {done.returncode}", done.stderr + done.stdout)
            return {}
        return json.loads(done.stdout)

    # Keys and screens

    def settle(self, seconds: float = 5, quiet: float = 0.12) -> str:
        """Wait until the screen rests."""
        text, since, until = self.terminal.text, time.monotonic(), time.monotonic() + seconds
        while time.monotonic() < until and time.monotonic() - since < quiet:
            time.sleep(0.02)
            now = self.terminal.text
            if now != text:
                text, since = now, time.monotonic()
        return text

    def press(self, *keys: str) -> str:
        """Press keys that may or may not change the screen; the screen after the last."""
        text = ""
        for key in keys:
            before = self.terminal.text
            began = time.monotonic()
            self._send(key)
            after = self.terminal.until(lambda text, before=before: text != before, SHORT)  # type: ignore[misc]
            if not self.terminal.running:
                raise DeadError(f"the app ended at {key}")
            if after is None:
                self.report.still[f"{self.doing}: {key}"] += 1
            else:
                self.report.latencies[self.doing].append((time.monotonic() - began) * 1000)
            text = self.settle()
        return text

    def must(self, key: str, seen: str | Callable[[str], bool], seconds: float = PATIENCE) -> bool:
        """Press a key that has to bring something to the screen; whether it came.

        Args:
            key: The key.
            seen: Words, or what says whether the screen fits.
            seconds: How long to wait before the key counts as frozen.
        """
        fits = seen if callable(seen) else lambda text: " ".join(seen.split()) in " ".join(text.split())
        before = self.terminal.text
        began = time.monotonic()
        self._send(key)
        changed = self.terminal.until(lambda text: text != before, seconds)
        if changed is not None:
            self.report.latencies[self.doing].append((time.monotonic() - began) * 1000)
        came = self.terminal.until(fits, seconds)
        if came is None:
            what = "the app ended" if not self.terminal.running else "frozen"
            wanted = "" if callable(seen) else f" (wanted: {seen})"
            self.report.fail(f"{what} at {key} while {self.doing}{wanted}", self.terminal.text)
            if not self.terminal.running:
                raise DeadError(f"the app ended at {key}")
            return False
        return True

    def _send(self, key: str) -> None:
        self.report.keys += 1
        self.terminal.key(key)

    def write(self, text: str) -> None:
        """Type a text at once."""
        self.report.keys += len(text)
        self.terminal.type(text)
        self.settle()

    def today(self) -> bool:
        """Go to Today, from wherever one is that is not a line to type in."""
        self.doing = "going to Today"
        return self.must("1", "Your goal")

    # What the student knows

    @contextmanager
    def desk(self) -> Iterator[Desk]:
        """The learner's desk, read beside the app."""
        with open_desk(clock=moved(self.offset)) as found:
            yield found

    def waiting(self) -> tuple[ItemView, dict[str, Any]] | None:
        """The question that the session begun or answered last waits for, with its key."""
        with self.desk() as desk:
            latest = desk.progress.latest_sessions(1)
            if not latest:
                return None
            item = (
                Placing(desk, latest[0].session).current()
                if latest[0].mode == "placement"
                else sessions.next_question(desk, latest[0].session)
            )
            if not isinstance(item, ItemView | PlacementItem):
                return None
            question, name = find_question(desk, item.question_id)
            data = dict(as_json(question, name))
            data["key"] = _letters(desk, data) if data["options"] else data["key"]
            return item, data  # type: ignore[return-value]

    def other_answer(self, question: dict[str, Any], verdict: bool | None) -> str | None:
        """An answer that the checker takes for wrong (``False``) or cannot read (``None``)."""
        if question["options"]:
            letters = [option["letter"] for option in question["options"]]
            tried = [*letters, ", ".join(reversed(letters))] if verdict is False else []
        else:
            tried = list(ODD if verdict is None else (*(m["answer"] for m in question["mistakes"]), *WRONG))
        with self.desk() as desk:
            for text in tried:
                if question["kind"] == "order" and text.count(",") + 1 != len(question["options"]):
                    continue
                if check_question(desk, question["question_id"], text)["correct"] is verdict:
                    return text
        return None

    # Answering

    def enter_answer(self, question: dict[str, Any], text: str) -> None:
        """Choose or type an answer, not yet handed in."""
        if question["options"]:
            order = [option["letter"] for option in question["options"]]
            for letter in re.findall(r"\w+", text):
                self.press(str(order.index(letter) + 1) if len(order) > 7 else letter)
        else:
            self.press("ctrl+u")
            self.write(text)

    def answer(self, how: str = "right") -> bool:
        """Answer the question on the screen; whether there was one.

        Args:
            how: ``right``, ``wrong``, ``retry`` (wrong, then right), ``unsure``, ``hint`` (then right) or ``odd`` (what
                cannot be read, then right).
        """
        found = self.waiting()
        if found is None:
            return False
        item, question = found
        self._shown(item)
        if how == "hint" and item.hints_available:
            self.must("ctrl+t", "Hint 1")
        if how == "odd" and (odd := self.other_answer(question, None)):
            self.enter_answer(question, odd)
            self.must("enter", "Not counted")
        if how == "unsure":
            self.must("ctrl+d", OVER)
            self.seen(item, item.attempt, False)
            return True
        attempt = item.attempt
        wrong = self.other_answer(question, False) if how in ("wrong", "retry") else None
        if wrong is not None:
            self.enter_answer(question, wrong)
            self.must("enter", lambda text: "✗ Not yet." in text or "One more try" in text or OVER in text)
            self.seen(item, attempt, False)
            if OVER in self.terminal.text:
                return True
            attempt = 2
        text = wrong if how == "wrong" and wrong is not None else question["key"]
        if how == "wrong" and wrong is not None:
            text = self._another_wrong(question, wrong)
        self.enter_answer(question, text)
        self.must("enter", OVER)
        self.seen(item, attempt, text == question["key"])
        return True

    def _another_wrong(self, question: dict[str, Any], wrong: str) -> str:
        """A second wrong answer, since the same one is not counted twice."""
        if question["options"]:
            letters = [o["letter"] for o in question["options"] if o["letter"] not in (wrong, question["key"])]
            if question["kind"] == "choice" and letters:
                return str(letters[0])
            return str(question["key"])
        with self.desk() as desk:
            for text in WRONG:
                if text != wrong and check_question(desk, question["question_id"], text)["correct"] is False:
                    return text
        return str(question["key"])

    def _shown(self, item: ItemView) -> None:
        """See that the screen asks what the log waits for."""
        words = re.findall(r"[A-Za-z]{3,}", re.sub(r"\$.*?\$|`.*?`", " ", item.prompt, flags=re.DOTALL))[:3]
        if self.terminal.until(lambda text: all(word in text for word in words), 5) is None:
            self.report.fail(f"the screen does not ask {item.question_id} ({item.prompt!r})", self.terminal.text)

    def seen(self, item: ItemView, attempt: int, correct: bool) -> None:
        """Note that the screen showed an answer as graded; it has to be in the log by now."""
        self.report.answers += 1
        self.ledger.append(Graded(item.session, item.question_id, attempt, correct))
        self.check_logged(self.ledger[-1:])

    def check_logged(self, graded: list[Graded]) -> None:
        """See that answers shown as graded are in the log, as they were graded."""
        with self.desk() as desk:
            for one in graded:
                event = desk.progress.answer(one.session, one.question, one.attempt)
                if event is None:
                    self.report.fail(f"lost answer: {one}", self.last_screen())
                elif event.payload.correct is not one.correct:  # type: ignore[attr-defined]
                    self.report.fail(f"graded otherwise than shown: {one}", self.last_screen())

    def go_on(self) -> bool:
        """From an answered question to the next; whether there is one."""
        self.must("enter", lambda text: OVER not in text)
        return self.waiting() is not None

    def sit(self, *ways: str, most: int = 12) -> int:
        """Answer until the session ends or so many questions were answered, in these ways and then right."""
        for number in range(most):
            if not self.answer(ways[number] if number < len(ways) else "right"):
                return number
            if not self.go_on():
                return number + 1
        return most


def _letters(desk: Desk, question: dict[str, Any]) -> str:
    """The letters that answer a question with options, as they would be typed."""
    letters = [option["letter"] for option in question["options"]]
    if question["kind"] == "choice":
        tried: Iterable[tuple[str, ...]] = ((letter,) for letter in letters)
    elif question["kind"] == "order":
        tried = permutations(letters)
    else:
        tried = (some for size in range(1, len(letters) + 1) for some in combinations(letters, size))
    return next(
        text for text in map(", ".join, tried) if check_question(desk, question["question_id"], text)["correct"]
    )
