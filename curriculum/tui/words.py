"""The words that every screen uses alike; those that commands use too are in ``study.words``."""

from __future__ import annotations

from pathlib import Path
from typing import Final

MEANINGS: Final = {
    "unknown": "nothing is known of it yet",
    "claimed": "you said that you know it, or something built on it",
    "inferred": "it follows from other answers of yours",
    "demonstrated": "you showed every skill in your own unaided answers",
    "fading": "you showed it once; its review is due",
}


def level_label(level: str) -> str:
    """``middle-school`` as ``Middle school``."""
    return level.replace("-", " ").capitalize()


def duration(minutes: int) -> str:
    """Minutes as a person says them: ``25 min``, ``1 h 40 min``, ``about 190 hours``."""
    if minutes < 60:
        return f"{minutes} min"
    if minutes < 600:
        hours, rest = divmod(minutes, 60)
        return f"{hours} h {rest} min" if rest else f"{hours} h"
    return f"about {round(minutes / 60):,} hours"


def progress_bar(done: int, total: int, width: int) -> tuple[str, str]:
    """The full and the empty part of a bar of ``width`` columns; full only when all is done."""
    full = 0 if total == 0 else done * width // total
    if done > 0 and full == 0:
        full = 1
    return "━" * full, "─" * (width - full)


def short_path(path: Path) -> str:
    """A path as one would type it: ``~`` for the home folder."""
    home = Path.home()
    return f"~/{path.relative_to(home)}" if path.is_relative_to(home) else str(path)
