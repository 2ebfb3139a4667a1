"""The command palette: every action, and every topic by its name."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider

from curriculum.study.ahead import leads_there
from curriculum.tui.places import Place
from curriculum.tui.screens.base import Room
from curriculum.tui.widgets.bar import PLACES

if TYPE_CHECKING:
    from curriculum.tui.app import CurriculumApp

Action = tuple[str, str, Callable[[], object]]
"""What it is called, its key, and what it does."""


class Commands(Provider):
    """Actions first; topics as soon as something is typed."""

    @property
    def house(self) -> CurriculumApp:
        """The app."""
        return cast("CurriculumApp", self.app)

    def _actions(self) -> list[Action]:
        house = self.house
        found: list[Action] = [(f"Go to {title}", key, partial(house.go, place)) for key, title, place in PLACES]
        found.append(("Go to the map", "m", partial(house.go, Place("map"))))
        if leads_there(house.desk):
            found.append(("Where it leads: the end of the road, recorded", "w", partial(house.go, Place("ahead"))))
        seen = set()
        for _, binding, enabled, _ in self.screen.active_bindings.values():
            named = binding.description and not binding.action.startswith(("go(", "pick(", "step(", "leaf(", "edge("))
            if named and enabled and binding.action not in seen and isinstance(self.screen, Room):
                seen.add(binding.action)
                key = house.get_key_display(binding)
                found.append((binding.description, key, partial(self.screen.run_action, binding.action)))
        return found

    async def discover(self) -> Hits:
        """Every action, before anything is typed."""
        for words, key, run in self._actions():
            yield DiscoveryHit(words, self._closing(run), help=f"key: {key}")

    async def search(self, query: str) -> Hits:
        """The actions and topics that match."""
        matcher = self.matcher(query)
        for words, key, run in self._actions():
            if (score := matcher.match(words)) > 0:
                yield Hit(score, matcher.highlight(words), self._closing(run), help=f"key: {key}")
        for topic in self.house.desk.summaries.values():
            if (score := matcher.match(topic.name)) > 0:
                go = partial(self.house.go, Place("topic", topic.id))
                yield Hit(score * 0.9, matcher.highlight(topic.name), self._closing(go), help="topic")

    def _closing(self, run: Callable[[], object]) -> Callable[[], object]:
        """What runs once the palette is gone."""
        return lambda: self.app.call_later(run)
