"""How much a piece of work does, counted; seconds differ from machine to machine, and calls do not."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

CALLS = 250_000
"""A bound on the functions called for one answer, since seconds depend on the machine."""


def calls_in(work: Callable[[], object]) -> int:
    """How many functions ``work`` calls in this thread, those written in C among them."""
    made = 0

    def count(frame: FrameType, event: str, value: Any) -> None:
        nonlocal made
        if event in {"call", "c_call"}:
            made += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return made
