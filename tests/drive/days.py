"""The days of a week of study, each a walk through the app by its keys."""

from __future__ import annotations

import signal
from collections.abc import Callable

from rooms import SIZES
from student import DAY, OVER, Graded
from terminal import DeadError, Terminal
from workbench_days import WorkbenchDays

ROOMS = {
    "1": "Your goal",
    "2": "topics by",
    "3": "Chain",
    "4": "Forecast",
    "5": "begun (◐)",
    "6": "Progress",
}
"""The places on the bar, and words that each shows."""
WALKS = {
    "Today": "1 down up ? escape",
    "Explore": "2 g f f f f f f g down right down left m z + o",
    "the chain": "3 down down end home m",
    "the plan": "4 f + - b l w w down m",
    "the exercises": "5 end home pagedown",
    "Progress": "6 o o down",
    "a topic": "OPEN n b r s c escape m z + - escape v escape",
    "the map": "m right down left up enter o",
}
"""Keys to press in each room; what is no key there has to do no harm."""


class Days(WorkbenchDays):
    """Each day is one method; see ``WorkbenchDays`` for those at exercises."""

    @property
    def all(self) -> tuple[Callable[[], None], ...]:
        """The days in order."""
        return (
            self.first_day,
            self.reviews_and_a_kill,
            self.an_exercise,
            self.killed_in_the_editor,
            self.two_apps,
            self.a_clock_set_back,
            self.everywhere,
        )

    # Day 1

    def first_day(self) -> None:
        """A goal, placement left half-way and gone on with, a lesson, and practice in every way."""
        s = self.student
        s.open()
        s.doing = "choosing a goal"
        s.must("down", lambda _: True)
        s.press("up")
        s.must("enter", "Find out what")
        self._marks()
        self._placement_questions()
        self._lesson()
        s.quit("ctrl+q")

    def _marks(self) -> None:
        s = self.student
        s.doing = "marking"
        s.must("p", "What are you sure of?")
        s.press("a")
        s.must("enter", lambda text: " 2 of " in text)
        s.press("s", "s", "o", "down", "up", "space", "pagedown", "home")
        s.must("enter", lambda text: " 3 of " in text)
        s.today()
        s.doing = "marking"
        s.must("p", lambda text: " 3 of " in text)
        s.press("a")
        s.must("enter", lambda text: " 4 of " in text)
        s.press("end")
        s.must("enter", "Question 1 of")

    def _placement_questions(self) -> None:
        s = self.student
        s.doing = "placement questions"
        for how in ("right", "unsure"):
            if not s.answer(how) or not s.go_on():
                return
        s.press("escape")
        s.kill(signal.SIGKILL)
        s.open()
        s.doing = "placement questions"
        s.must("p", "Question 3 of")
        if s.answer("wrong") and s.go_on() and s.answer("right"):
            s.go_on()
        s.press("escape")
        s.press("escape")

    def _lesson(self) -> None:
        s = self.student
        s.today()
        s.doing = "a lesson"
        topic = self.next_topic()
        self.open_topic(topic)
        for _ in range(6):
            s.press("r")
        s.press("n", "n", "b", "pagedown", "home", "question_mark", "escape")
        s.doing = "practice"
        s.must("p", "Question 1")
        s.sit("hint", "wrong", "odd", "retry", "unsure", most=6)
        s.press("escape")
        s.today()

    # Day 2

    def reviews_and_a_kill(self) -> None:
        """What is due, practice killed in the middle of a question and taken up again."""
        s = self.student
        s.open()
        for number in (signal.SIGKILL, signal.SIGHUP, signal.SIGTERM):
            topic = self.next_topic()
            self.open_topic(topic)
            s.doing = "practice"
            s.must("p", "Question 1")
            s.answer("right")
            s.go_on()
            found = s.waiting()
            if found is None:
                s.today()
                continue
            if not found[1]["options"]:
                s.write("12")
            status = s.kill(number)
            self.report.say(f"  ended by signal {number}: status {status}")
            s.open()
            s.doing = "going on after a kill"
            s.must("enter", lambda text: "Question 2" in text)
            again = s.waiting()
            if again is None or again[0].question_id != found[0].question_id:
                self.report.fail(f"after signal {number} another question is asked")
            s.sit(most=3)
            s.press("escape")
            s.press("escape")
            s.today()
        self.study(2)
        s.quit("ctrl+q")

    # Day 5

    def two_apps(self) -> None:
        """Two apps at once on one progress: each sees what the other does, and neither loses an answer."""
        s = self.student
        first = s.open()
        second = s.open(size=(100, 30))
        for app in (first, second):
            s.terminal = app
            s.today()
            self.open_topic(self.next_topic())
            s.doing = "practice beside another app"
            s.must("p", "Question 1")
            s.sit("right", "retry", "unsure", most=4)
            s.press("escape", "escape")
        self._same_question(first, second)
        self._claim_and_undo(first, second)
        for app in (first, second):
            s.terminal = app
            s.quit("ctrl+q")

    def _same_question(self, first: Terminal, second: Terminal) -> None:
        """The same question given up in both apps is logged once."""
        s = self.student
        s.terminal = first
        s.today()
        self.open_topic(self.next_topic())
        s.must("p", "Question 1")
        s.answer("right")
        s.go_on()
        found = s.waiting()
        s.terminal = second
        s.today()
        s.doing = "the same question in two apps"
        lines = s.terminal.lines()
        row = next((y for y, line in enumerate(lines) if "Continue" in line), None)
        if row is None or found is None:
            self.report.fail("a session begun in one app is not offered in the other", s.terminal.text)
            return
        s.terminal.click(lines[row].index("Continue") + 2, row)
        s.terminal.until(lambda text: "Question 2" in text, 30)
        for app in (second, first):
            s.terminal = app
            s.must("ctrl+d", OVER)
        s.seen(found[0], 1, False)
        with s.desk() as desk:
            events = desk.progress.events(session=found[0].session, kinds=("answered",))
        if len(events) != 2:
            self.report.fail(f"one answer and one that two apps gave are logged as {len(events)}")
        for app in (second, first):
            s.terminal = app
            s.press("escape", "escape")

    def _claim_and_undo(self, first: Terminal, second: Terminal) -> None:
        """A claim in one app is undone in the other."""
        s = self.student
        s.terminal = first
        s.today()
        topic = self.next_topic()
        self.open_topic(topic)
        before = s.command("topic", topic)["evidence"]
        s.doing = "claiming"
        s.must("i", "Yes, I know this")
        s.must("y", "Noted")
        s.terminal = second
        s.today()
        s.must("u", "Take this back?")
        s.must("y", "Taken back")
        if (now := s.command("topic", topic)["evidence"]) != before:
            self.report.fail(f"after an undo in another app the topic is {now} and was {before}")
        s.terminal = first
        s.today()

    # Day 6

    def a_clock_set_back(self) -> None:
        """The machine's clock goes back three days while the app is open, and right again; commands in between."""
        s = self.student
        ahead = s.ahead
        s.open()
        self.study(1)
        s.move_clock(ahead - 3 * DAY)
        self.study(2)
        for words in (("plan",), ("next",), ("due",), ("progress",), ("goal", "show"), ("map",), ("milestones",)):
            s.command(*words)
        s.doing = "going about"
        for key, seen in ROOMS.items():
            s.must(key, seen)
        s.quit("ctrl+q")
        s.open()
        self.study(1)
        s.move_clock(ahead)
        s.command("settings", "set", "review-share", "40%")
        item = s.command("practice", self.next_topic())
        given = ("--session", item["session"], "--question", item["question_id"], "--dont-know")
        if s.command("practice", *given, status=1):  # the answer is no
            s.ledger.append(Graded(item["session"], item["question_id"], 1, False))
        self.study(2)
        s.quit("ctrl+q")

    # Day 7

    def everywhere(self) -> None:
        """Every room with its keys, at every size; every theme; a deadline, the palette."""
        s = self.student
        s.open()
        topic = self.next_topic()
        for name, keys in WALKS.items():
            s.doing = name
            for key in keys.split():
                if key == "OPEN":
                    s.today()
                    self.open_topic(topic)
                    s.doing = name
                else:
                    s.press(key)
            self._sizes(name)
            s.press("escape")
        s.today()
        s.doing = "themes"
        s.press(*"ttttt")
        s.doing = "a deadline"
        s.must("4", "Forecast")
        s.must("d", "By which day")
        s.write("yesterday")
        s.must("enter", lambda text: "By which day" in text and "yesterday" in text)
        s.press("escape")
        s.doing = "all actions"
        s.press("ctrl+p", "down", "escape")
        s.today()
        s.quit("q")

    def _sizes(self, name: str) -> None:
        s = self.student
        for size in SIZES:
            s.terminal.resize(*size)
            s.settle()
            if not s.terminal.running:
                raise DeadError(f"the app ended in {name} at {size}")
        if s.terminal.until(lambda text: "1 Today" in text, 20) is None:
            self.report.fail(f"{name} is not there again after a small window", s.terminal.text)
