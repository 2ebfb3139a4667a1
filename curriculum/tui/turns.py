"""Keys that arrive together, as over a slow connection: each has done its work before the next one is looked at."""

from __future__ import annotations

from collections import deque
from collections.abc import Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING, Final, TypeAlias

from textual import events
from textual.message import Message

if TYPE_CHECKING:
    from textual.app import App
    from textual.screen import Screen
    from textual.widget import Widget

Typed: TypeAlias = events.Key | events.Paste

PATIENCE: Final = 1.0
"""Seconds after which a key no longer waits for the one before, whose widget may be gone with what it was to tell."""


class Turns:
    """Hands keys on one at a time.

    Textual hands each to the widget with the focus at once. One that is a binding comes back to the app, which only
    then opens a panel, say; of keys that arrive together the next ones would by then have gone to the screen beneath.

    Args:
        app: Whose keys they are; it calls ``done`` for each ``Turns.Done`` that it receives.
        hand_on: What Textual does with a key.
    """

    class Done(Message):
        """Goes the way of the key before it, so that it arrives once that has been dealt with all along the way."""

        def __init__(self, number: int, screen: Screen[object]) -> None:
            super().__init__()
            self.number, self.screen = number, screen

    def __init__(self, app: App[int], hand_on: Callable[[events.Event], Awaitable[None]]) -> None:
        self._app, self._hand_on = app, hand_on
        self._waiting: deque[Typed] = deque()
        self._number = 0
        self._busy = False

    @property
    def waiting(self) -> int:
        """Keys that wait for the one before."""
        return len(self._waiting)

    async def take(self, event: Typed) -> None:
        """Hand a key on, now or in its turn."""
        if self._busy:
            self._waiting.append(event)
            if len(self._waiting) == 1:
                self._be_patient()
        else:
            await self._begin(event)

    async def _begin(self, event: Typed) -> None:
        screen, focused = self._app.screen, self._app.focused
        await self._hand_on(event)
        if focused is not None and self._app.screen is screen and _is_text(event, focused):
            return  # it does not come back
        self._busy, self._number = True, self._number + 1
        target = focused or screen
        if not target.post_message(self.Done(self._number, screen)):
            await self._end(self._number)
        elif self._waiting:
            self._be_patient()

    def _be_patient(self) -> None:
        self._app.set_timer(PATIENCE, partial(self._end, self._number))

    async def done(self, message: Done) -> None:
        """Go on with the next key; where another screen came up, once that can take it."""
        if self._app.screen is message.screen:
            await self._end(message.number)
        else:
            self._app.screen.call_after_refresh(self._app.call_later, self._end, message.number)

    async def _end(self, number: int) -> None:
        if number != self._number or not self._busy:
            return
        self._busy = False
        while self._waiting and not self._busy:
            await self._begin(self._waiting.popleft())


def _is_text(event: Typed, focused: Widget) -> bool:
    """Whether it is written where the cursor is."""
    return isinstance(event, events.Paste) or focused.check_consume_key(event.key, event.character)
