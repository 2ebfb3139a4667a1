"""Whether a browser shows this app. Imports nothing, so that every face can ask."""

from __future__ import annotations

import os
from typing import Final

SERVED: Final = "CURRICULUM_SERVED"
"""Set by ``curriculum serve`` in the environment of each tab's app."""


def served() -> bool:
    """Whether the app runs behind a tab: then there is no terminal, and no other program to lend one to."""
    return bool(os.environ.get(SERVED))
