"""The page of a topic."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal

from curriculum.study.claims import claim, forget, preview_claim
from curriculum.study.goals import clear_goal, set_goal
from curriculum.study.topics import open_lesson, topic_page
from curriculum.study.views import ClaimPreview, TopicPage
from curriculum.tui.pages.outline import outline_sheet
from curriculum.tui.pages.topic import LEARNED, TAKEN_BACK, Revealed, topic_sheet
from curriculum.tui.places import Place, Position
from curriculum.tui.screens.base import Passage, Room
from curriculum.tui.screens.note import edit_note
from curriculum.tui.widgets.page import Page


class TopicScreen(Room):
    """Everything on one topic, from its Core Idea to what it leads to."""

    CSS_PATH = "topic.tcss"
    TAB = "explore"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("l", "lesson", "Lesson"),
        Binding("i", "know", "I know this"),
        Binding("s", "set_goal", "Set as goal"),
        Binding("p", "practise", "Practise"),
        Binding("v", "check", "Check what it builds on", show=False),
        Binding("w", "why_due", "Why is its review due then?", show=False),
        Binding("c", "chain", "The whole chain to it", show=False),
        Binding("m", "map", "Map", show=False),
        Binding("r", "reveal", "Reveal"),
        Binding("n", "section(1)", "Next section", show=False),
        Binding("b", "section(-1)", "Section before", show=False),
        Binding("f2", "note", "Note", show=False),
        Binding("x", "forget", "I do not know this any more", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._page: TopicPage | None = None
        self._revealed: dict[str, Revealed] = {}
        self._opened: set[str] = set()

    def body(self) -> ComposeResult:
        """The page, and on a wide screen its sections beside it."""
        with Horizontal():
            yield Page(id="page")
            yield Page(listing=True, id="outline")

    def on_mount(self) -> None:
        """The keys go to the page."""
        self.query_one("#page").focus()

    def reading(self) -> Passage | None:
        """The whole lesson."""
        page = self._page
        if page is None:
            return None
        sections = (page.core_idea, page.opening_problem, page.explainer, page.worked_example, page.your_turn)
        return Passage(page.id, "\n\n".join((*sections, page.common_mistakes)))

    def topic_here(self) -> str:
        """The topic of the page."""
        return "" if self._page is None else self._page.id

    def open(self, of: str, position: Position) -> None:
        """Read the topic and show it, the lesson as far as it was uncovered."""
        self._page = topic_page(self.desk, of)
        self.query_one("#page", Page).show(self._build(self._page), position)
        self.refresh_bindings()

    def _build(self, page: TopicPage) -> partial:  # type: ignore[type-arg]
        return partial(topic_sheet, page, self._revealed.get(page.id, Revealed()))

    @on(Page.Drawn, "#page")
    def _fill_outline(self) -> None:
        sections = tuple(self.query_one("#page", Page).sheet.sections)
        self.query_one("#outline", Page).renew(partial(outline_sheet, sections))
        self.refresh_bindings()

    def position(self) -> Position:
        """How far it was read."""
        return self.query_one("#page", Page).position

    def follow(self, target: str) -> None:
        """Uncover a part, jump to a section, or follow the link."""
        kind, _, what = target.partition(":")
        if kind == "reveal":
            self._reveal(target)
        elif kind == "section":
            self.query_one("#page", Page).to_row(int(what))
        else:
            super().follow(target)

    def _reveal(self, target: str) -> None:
        if self._page is None:
            return
        topic = self._page.id
        self._revealed[topic] = self._revealed.get(topic, Revealed()).with_target(target)
        self.query_one("#page", Page).renew(self._build(self._page))
        if topic not in self._opened:
            self._opened.add(topic)
            self.ask(lambda: open_lesson(self.desk, topic), lambda _: None, group="lesson")

    def action_reveal(self) -> None:
        """Uncover the next hidden part at or below the top of the screen."""
        page = self.query_one("#page", Page)
        hidden = [link for link in page.sheet.links if link.target.startswith("reveal:")]
        below = [link for link in hidden if link.bottom >= page.scroll_offset.y]
        if not hidden:
            self.notify("Nothing is hidden on this page.", timeout=2)
            return
        link = (below or hidden)[0]
        self._reveal(link.target)
        if not page.scroll_offset.y <= link.top < page.scroll_offset.y + page.size.height - 3:
            page.to_row(max(0, link.top - 2))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Only what can be done now stands in the line of keys."""
        if action == "set_goal":
            return self._page is not None and not self._page.is_goal
        if action in ("know", "forget") and self._page is not None:
            return (self._page.evidence in TAKEN_BACK) == (action == "forget")
        if action == "lesson":
            return self._page is not None and bool(self._page.explainer)
        if action == "check":
            return self._page is not None and bool(self._page.unchecked)
        if action == "why_due":
            return self._page is not None and self._page.evidence in LEARNED
        if action == "practise":
            return self._page is not None and self._page.question_count + self._page.generator_count > 0
        if action != "reveal":
            return True
        return any(link.target.startswith("reveal:") for link in self.query_one("#page", Page).sheet.links)

    def action_section(self, by: int) -> None:
        """The next section, or the one before."""
        page = self.query_one("#page", Page)
        rows = [section.row for section in page.sheet.sections]
        here = page.scroll_offset.y
        later = [row for row in rows if row > here] if by > 0 else [row for row in reversed(rows) if row < here]
        page.to_row(later[0] if later else (0 if by < 0 else here))

    def action_lesson(self) -> None:
        """Take the lesson panel by panel, from where it was left."""
        if self._page is not None:
            self.house.go(Place("lesson", self._page.id))

    def action_practise(self) -> None:
        """Practise this topic."""
        if self._page is not None:
            self.house.go(Place("practice", f"new {self._page.id}"))

    def action_check(self) -> None:
        """Ask about what the lesson builds on and is only hearsay so far."""
        if self._page is not None:
            self.house.go(Place("practice", f"check {self._page.id}"))

    def action_why_due(self) -> None:
        """When its review is due, and why then."""
        if self._page is not None:
            self.house.go(Place("due", self._page.id))

    def action_note(self) -> None:
        """Read and write the note on this topic."""
        if self._page is not None:
            edit_note(self, self._page.id, self._noted)

    def _noted(self, text: str) -> None:
        self.notify("Noted." if text else "The note is cleared.", timeout=3)
        self.house.reopen()

    def action_chain(self) -> None:
        """The whole chain that ends here."""
        if self._page is not None:
            self.house.go(Place("chain", self._page.id))

    def action_set_goal(self) -> None:
        """Make this topic the goal."""
        if self._page is not None:
            topic = self._page.id
            self._write(lambda: set_goal(self.desk, topic), "This is your goal now.")

    def action_clear_goal(self) -> None:
        """Give this goal up."""
        if self._page is not None:
            topic = self._page.id
            self._write(lambda: clear_goal(self.desk, topic), "It is not your goal any more.")

    def action_forget(self) -> None:
        """Say that it is not known any more."""
        if self._page is not None:
            topic = self._page.id
            self._write(lambda: forget(self.desk, topic), "Noted: it is back on your plan.")

    def _write(self, work: object, words: str) -> None:
        def done(_: object) -> None:
            self.notify(words, timeout=3)
            self.house.reopen()

        self.ask(work, done, group="write")  # type: ignore[arg-type]

    def action_know(self) -> None:
        """Say "I know this", after seeing what it implies."""
        if self._page is not None:
            topic = self._page.id
            self.ask(lambda: preview_claim(self.desk, topic), self._confirm, group="preview")

    def _confirm(self, preview: ClaimPreview) -> None:
        from curriculum.tui.screens.claim import ClaimPanel

        def answered(choice: str | None) -> None:
            if choice == "yes":
                self._write(lambda: claim(self.desk, preview.topic), "Noted. u takes it back.")

        self.app.push_screen(ClaimPanel(preview), answered)
