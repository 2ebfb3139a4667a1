"""What a running check and the grader tell each other: the learner's last call, curve points, a look at the library.

Outside of a grading run all of it does nothing, so that expectations can be used and tested alone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

SMALL = 64
"""A tensor of at most this many numbers is kept with a call, so that the call can be written out."""


@dataclass(frozen=True)
class Call:
    """A call of one of the learner's functions, its arguments as they were before it.

    Attributes:
        module: Name to import from.
        function: Name of the function.
        arguments: Positional arguments.
        named: Keyword arguments.
    """

    module: str
    function: str
    arguments: tuple[Any, ...]
    named: dict[str, Any]


def _leave(*_: object) -> None:
    """Outside of a grading run nobody listens."""


@dataclass
class Recording:
    """The state of the check that runs.

    Attributes:
        call: The latest call of the learner's code by this check.
        returned: What it returned.
        on_curve: Receives curve points.
        guard: Called by every expectation; raises when the library was tampered with.
        full: Whether checks use the full size.
    """

    call: Call | None = None
    returned: Any = None
    on_curve: Callable[[str, Sequence[float]], None] = field(default=_leave)
    guard: Callable[[], None] = field(default=_leave)
    full: bool = False


current = Recording()
