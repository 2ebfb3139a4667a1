"""Slow work in threads. A thread touches no widget: it posts a message with what came of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from textual.message import Message
from textual.message_pump import MessagePump
from textual.worker import get_current_worker

from curriculum.errors import CurriculumError

T = TypeVar("T")


class Finished(Message, bubble=False):
    """Work came to its end; ``deliver`` hands the result over, in the app's own thread."""

    def __init__(self, deliver: Callable[[], None]) -> None:
        super().__init__()
        self.deliver = deliver


class Failed(Message):
    """Work met something that a person can put right."""

    def __init__(self, error: CurriculumError) -> None:
        super().__init__()
        self.error = error


class Asks(MessagePump):
    """A screen or app that has work done in threads."""

    def ask(
        self,
        work: Callable[[], T],
        then: Callable[[T], None],
        *,
        group: str,
        on_error: Callable[[CurriculumError], None] | None = None,
    ) -> None:
        """Run ``work`` in a thread, then ``then`` with its result in the app's own thread.

        Work asked for later in the same group takes the place of the earlier one, whose result is dropped.
        """

        def run() -> None:
            worker = get_current_worker()
            try:
                result = work()
            except CurriculumError as error:
                if worker.is_cancelled:
                    return
                if on_error is None:
                    self.post_message(Failed(error))
                else:
                    known = error
                    self.post_message(Finished(lambda: on_error(known)))
                return
            if not worker.is_cancelled:
                self.post_message(Finished(lambda: then(result)))

        run_worker: Any = self.run_worker  # type: ignore[attr-defined]  # of every screen and app
        run_worker(run, thread=True, group=group, exclusive=True)

    def on_finished(self, message: Finished) -> None:
        """Hand a result over; what is read anew for it may fail as the work itself may."""
        try:
            message.deliver()
        except CurriculumError as error:
            self.post_message(Failed(error))
