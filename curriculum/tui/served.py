"""Whether a browser shows this app. Imports nothing, so that every face can ask."""

from __future__ import annotations

import os
from typing import Final

SERVED: Final = "CURRICULUM_SERVED"
"""Set by ``curriculum serve`` in the environment of each tab's app."""


def served() -> bool:
    """Whether the app runs behind a tab: then there is no terminal, and no other program to lend one to."""
    return bool(os.environ.get(SERVED))


TAKEN: Final = ("ctrl+t", "ctrl+w", "ctrl+n")
"""Keys that a browser keeps for itself: no page ever hears of them."""


def reaches(key: str) -> bool:
    """Whether the app hears of a key where it is shown."""
    return not (served() and key in TAKEN)


def hint_key() -> str:
    """The key of the next hint, as a page names it."""
    return "ctrl+t" if reaches("ctrl+t") else "f7"
