"""The few words and signs that every face uses alike. Imports nothing, so that a command pays nothing for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import datetime

GLYPHS: Final = {"unknown": "·", "claimed": "○", "inferred": "◌", "demonstrated": "●", "fading": "◐"}
"""A sign for each kind of evidence, one column wide; its name always stands near or in the help."""

OUTCOMES: Final = {"kept": "right at once", "with-help": "right with help", "missed": "missed"}
"""What came of a review."""

INSTALL_TORCH: Final = 'pip install "torch>=2.6,<2.14"'
"""What puts PyTorch in place, with which exercises can be graded."""


def with_pytorch(meaning: str, pytorch: str | None) -> str:
    """What a symbol or a term means, as a sentence, and after it what PyTorch calls it."""
    return f"{meaning}. In PyTorch: `{pytorch}`." if pytorch else f"{meaning}."


def named(title: str, distinguish: str | None) -> str:
    """A title, with the phrase that tells it from another of the same words."""
    return f"{title} ({distinguish})" if distinguish else title


def plural(count: int, noun: str, several: str = "") -> str:
    """``1 topic``, ``2 topics``."""
    return f"{count:,} {noun if count == 1 else several or noun + 's'}"


def day(time: datetime) -> str:
    """A time as a day of the reader's own zone: ``12 May 2026``."""
    local = time.astimezone()
    return f"{local.day} {local:%b %Y}"
