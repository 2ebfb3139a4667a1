"""The words and signs on the screen beneath, and its keys."""

from __future__ import annotations

from functools import partial
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import Screen

from curriculum.study.views import GlossaryEntry
from curriculum.tui.pages.help import KeyLine, help_sheet
from curriculum.tui.screens.base import Panel
from curriculum.tui.served import reaches
from curriculum.tui.widgets.bar import PLACES
from curriculum.tui.widgets.page import Page

Groups = list[tuple[str, list[KeyLine]]]


def keys_of(screen: Screen[Any]) -> Groups:
    """The keys of a screen, then those of every screen, then those of the part in which the cursor is."""
    groups: dict[str, dict[str, list[str]]] = {"This screen": {}, "Everywhere": {}, "Where the cursor is": {}}
    for node, binding, enabled, _ in screen.active_bindings.values():
        words = binding.description
        if not (enabled and words and reaches(binding.key)):
            continue
        if binding.action.startswith(("pick(", "app.focus", "screen.")):
            continue
        where = "This screen" if node is screen else "Everywhere" if node is screen.app else "Where the cursor is"
        groups[where].setdefault(words, []).append(binding.key_display or screen.app.get_key_display(binding))
    tabs = {title for _, title, _ in PLACES}
    found: Groups = []
    for title, lines in groups.items():
        keys = [(" ".join(dict.fromkeys(names)), words) for words, names in lines.items() if words not in tabs]
        found.append((title, keys))
    found[1][1].insert(0, (f"{PLACES[0][0]} to {PLACES[-1][0]}", ", ".join(title for _, title, _ in PLACES)))
    return found


class HelpPanel(Panel):
    """What stands on the screen, explained; the keys, group by group; and what the signs of evidence mean.

    Gives back the topic of an entry that was chosen.
    """

    CSS_PATH = "help.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,question_mark,f1", "close", "Close")]

    def __init__(
        self, groups: Groups, entries: tuple[GlossaryEntry, ...] = (), here: str = "", how_to_answer: str = ""
    ) -> None:
        super().__init__()
        self._groups = groups
        self._entries = entries
        self._here = here
        self._how_to_answer = how_to_answer

    def compose(self) -> ComposeResult:
        """One page."""
        with Vertical(id="box"):
            yield Page()

    def on_mount(self) -> None:
        """Show it all."""
        page = self.query_one(Page)
        page.show(partial(help_sheet, self._groups, self._entries, self._here, self._how_to_answer))
        page.focus()

    @on(Page.Chosen)
    def _chosen(self, message: Page.Chosen) -> None:
        message.stop()
        self.dismiss(message.target)

    def action_close(self) -> None:
        """Back to the screen."""
        self.dismiss("")
