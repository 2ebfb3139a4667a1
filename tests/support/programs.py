"""Programs of questions, run."""

from __future__ import annotations

import io
from contextlib import redirect_stdout, suppress


def printed(*lines: str, stops_at: tuple[type[Exception], ...] = ()) -> str:
    """What a program of these lines has printed when it ends, or stops at one of the errors named."""
    shown = io.StringIO()
    with redirect_stdout(shown), suppress(*stops_at):
        exec("\n".join(lines), {})
    return shown.getvalue().strip()
