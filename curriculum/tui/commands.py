"""The command palette: every action, and everything that can be found by its name."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider

from curriculum.study.ahead import leads_there
from curriculum.study.find import find, fit
from curriculum.study.undo import what_redo, what_undo
from curriculum.tui.places import Place, target_of
from curriculum.tui.screens.base import Room
from curriculum.tui.served import reaches
from curriculum.tui.widgets.bar import PLACES
from curriculum.tui.widgets.page import Page

if TYPE_CHECKING:
    from curriculum.tui.app import CurriculumApp

PASSED_OVER = ("go(", "back", "undo", "redo", "command_palette", "theme", "pick(", "app.focus", "screen.")
"""Actions that have an entry of their own, or none."""


class Action(NamedTuple):
    """Something to do: what it is called, its key, what it does, and the words that it is found by."""

    words: str
    key: str
    run: Callable[[], object]
    also: str = ""

    def fits(self, text: str) -> float:
        """How well it fits what was typed; the name of a place fits without its verb."""
        return max(fit(text, self.words, self.also), fit(text, self.words.removeprefix("Go to ")))


class Commands(Provider):
    """Actions of the screen, places and undo at first; with something typed, all that fits, the best first."""

    @property
    def house(self) -> CurriculumApp:
        """The app."""
        return cast("CurriculumApp", self.app)

    async def startup(self) -> None:
        """Read what can be found, and what an undo would take back, while the palette is drawn."""
        await asyncio.to_thread(self._read)

    def _read(self) -> None:
        house = self.house
        house.things()
        self._back, self._again = what_undo(house.desk), what_redo(house.desk)

    def _actions(self) -> list[Action]:
        house = self.house
        found = self._of_keys(everywhere=False)
        if self._back is not None:
            found.append(Action(f"Undo: {self._back.words}", "u", house.action_undo, "take back"))
        if self._again is not None:
            found.append(Action(f"Redo: {self._again.words}", "U", house.action_redo, "put back"))
        found += [Action(f"Go to {title}", key, partial(house.go, place)) for key, title, place in PLACES]
        found.append(Action("Go to Map", "m", partial(house.go, Place("map")), "graph"))
        if leads_there(house.desk):
            found.append(Action("Where it leads: the end, recorded", "w", partial(house.go, Place("ahead"))))
        about = "theme minutes retention reviews backup learner workspace isolation options preferences"
        found.append(Action("Go to Settings", ",", partial(house.go, Place("settings")), about))
        return [*found, Action("Back", "esc", house.action_back), *self._of_keys(everywhere=True)]

    def _of_keys(self, *, everywhere: bool) -> list[Action]:
        """What the keys of every screen do, or those of this one alone; not how its pages are moved in."""
        found: dict[str, Action] = {}
        if not isinstance(self.screen, Room):
            return []
        for node, binding, enabled, _ in self.screen.active_bindings.values():
            if (
                not (binding.description and enabled and reaches(binding.key))
                or isinstance(node, Page)
                or binding.action in found
            ):
                continue
            if (node is self.app) != everywhere:
                continue
            if not binding.action.startswith(PASSED_OVER):
                key = self.house.get_key_display(binding)
                run = partial(self.app.run_action, binding.action, node)
                found[binding.action] = Action(binding.description, key, run)
        return list(found.values())

    async def discover(self) -> Hits:
        """Every action, before anything is typed."""
        for action in self._actions():
            yield DiscoveryHit(action.words, self._closing(action.run), help=f"key: {action.key}")

    async def search(self, query: str) -> Hits:
        """The actions, topics, exercises, strands, milestones and settings that fit."""
        matcher = self.matcher(query)
        for action in self._actions():
            if (score := action.fits(query)) > 0:
                yield Hit(score, matcher.highlight(action.words), self._closing(action.run), help=f"key: {action.key}")
        house = self.house
        for score, thing in await asyncio.to_thread(find, house.desk, query, house.things()):
            go = partial(house.follow, target_of(thing.kind, thing.of))
            yield Hit(score, matcher.highlight(thing.title), self._closing(go), help=thing.about)

    def _closing(self, run: Callable[[], object]) -> Callable[[], object]:
        """What runs once the palette is gone."""
        return lambda: self.app.call_later(run)
