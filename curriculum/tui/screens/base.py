"""What all screens share: the bar, the keys, the way back, and work in threads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

from curriculum.errors import CurriculumError
from curriculum.study.goals import goals
from curriculum.tui.places import Place, Position
from curriculum.tui.run import LEAST_COLUMNS, LEAST_LINES
from curriculum.tui.widgets.bar import Bar, Go
from curriculum.tui.widgets.keys import Keys
from curriculum.tui.widgets.page import Page
from curriculum.tui.work import Asks, Failed

if TYPE_CHECKING:
    from curriculum.study.desk import Desk
    from curriculum.tui.app import CurriculumApp


@dataclass(frozen=True, slots=True)
class Passage:
    """What is being read on a screen, for help to explain."""

    topic: str
    text: str
    """As Markdown."""
    question: bool = False
    """It is a question: only what stands in it is explained, since the topic's other words may be what is asked."""
    how_to_answer: str = ""


MAP_KEY: Final = Binding("m", "map", "Map")
"""For the screens from whose topics the map is gone to."""
AHEAD_KEY: Final = Binding("w", "ahead", "Where it leads")
"""For the screens of the first run."""


class Room(Screen[None], Asks):
    """A screen that one goes to. It is made once, and opened anew at each visit."""

    TAB: ClassVar[str] = ""
    """The tab of the bar that is lit."""

    def __init__(self) -> None:
        super().__init__()
        self._waiting: tuple[str, Position] | None = None

    @property
    def house(self) -> CurriculumApp:
        """The app."""
        return cast("CurriculumApp", self.app)

    @property
    def desk(self) -> Desk:
        """The learner's desk."""
        return self.house.desk

    def compose(self) -> ComposeResult:
        """The bar, what the screen is for, and the keys."""
        yield Bar()
        yield from self.body()
        yield Keys()
        yield Static(f"This window is too small: the app needs {LEAST_COLUMNS} by {LEAST_LINES}.", id="too-small")

    def body(self) -> ComposeResult:
        """What the screen is for."""
        raise NotImplementedError

    def enter(self, of: str, position: Position) -> None:
        """Show ``of``, where it was left; as soon as the screen is there."""
        self._waiting = (of, position)
        if self.is_mounted:
            self._open()

    def on_mount(self) -> None:
        """Open what was asked for meanwhile."""
        self._open()

    def _open(self) -> None:
        if self._waiting is None:
            return
        (of, position), self._waiting = self._waiting, None
        bar = self.query_one(Bar)
        bar.here = self.TAB
        try:
            bar.standing = self._standing()
            self.open(of, position)
        except CurriculumError as error:
            self.house.show_error(error)

    def _standing(self) -> str:
        chief = next(iter(goals(self.desk)), None)
        return f"{chief.known} of {chief.total} known" if chief else ""

    def open(self, of: str, position: Position) -> None:
        """Read and show. Runs at every visit, so that nothing shown is stale."""
        raise NotImplementedError

    def position(self) -> Position:
        """Where the reader is, to be found again."""
        return Position()

    def reading(self) -> Passage | None:
        """What is being read, whose words and signs help explains."""
        return None

    def topic_here(self) -> str:
        """The topic under the cursor, or the one that the screen is about; nothing where there is none."""
        screen, _, topic = self.position().link.partition(":")
        return topic if screen == "topic" else ""

    def action_map(self) -> None:
        """What lies around the topic that is chosen; the whole map where none is."""
        self.house.go(Place("map", self.topic_here()))

    def action_ahead(self) -> None:
        """The end of the road."""
        self.house.go(Place("ahead"))

    def leave(self) -> None:
        """The learner goes elsewhere, or closes the app."""

    def follow(self, target: str) -> None:
        """Follow a link: to another place, or to an action of this screen."""
        kind, _, what = target.partition(":")
        if kind == "do":
            self.call_later(self.run_action, what)
        else:
            self.house.go(Place(kind, what))

    @on(Page.Chosen)
    def _follow_link(self, message: Page.Chosen) -> None:
        message.stop()
        self.follow(message.target)

    @on(Failed)
    def _show_failure(self, message: Failed) -> None:
        message.stop()
        self.house.show_error(message.error)

    @on(Go)
    def _go(self, message: Go) -> None:
        message.stop()
        self.house.go(message.place)


class Panel(ModalScreen[str], Asks):
    """A panel over a screen. It gives back the target that was chosen, or an empty text."""

    @property
    def house(self) -> CurriculumApp:
        """The app."""
        return cast("CurriculumApp", self.app)

    @on(Failed)
    def _show_failure(self, message: Failed) -> None:
        message.stop()
        self.house.show_error(message.error)
