"""Ways through the app that several days take."""

from __future__ import annotations

from report import Report
from student import Student

SIZES = ((61, 16), (30, 8), (12, 3), (140, 44), (80, 24))


class Rooms:
    """What the days have in common.

    Args:
        student: Who studies.
        report: Takes what is found.
    """

    def __init__(self, student: Student, report: Report) -> None:
        self.student, self.report = student, report

    def open_topic(self, topic: str) -> None:
        """Find a topic by its title, and open its page."""
        s = self.student
        title = s.command("topic", topic)["title"]
        s.doing = "searching"
        s.must("/", "Search topics")
        s.write(title)
        s.must("enter", lambda text: "Practise" in text and title in text)
        s.doing = "a lesson"

    def next_topic(self) -> str:
        """The topic that the plan offers."""
        return str(self.student.command("next")["topic"])

    def study(self, times: int) -> None:
        """Do what Today offers first, so many times."""
        s = self.student
        for _ in range(times):
            s.today()
            s.doing = "studying"
            s.must("enter", lambda text: "Your goal" not in text)
            text = s.settle(quiet=0.4)
            if "Question" in text[:400]:
                s.sit("right", "retry", most=8)
            elif "p Practise" in text:
                s.doing = "practice"
                s.must("p", "Question 1")
                s.sit("right", "retry", most=8)
            elif "^r Run" in text:
                s.press("f2")
            s.press("escape", "escape")
