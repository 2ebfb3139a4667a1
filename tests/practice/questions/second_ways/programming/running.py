"""Programs of prompts, run."""

from __future__ import annotations

import contextlib
import io
from typing import Any

from practice.questions import Question, key_text


def output_of(code: str) -> str:
    """What a program prints; the name of the error at the end where one stops it."""
    shown = io.StringIO()
    with contextlib.redirect_stdout(shown):
        try:
            exec(compile(code, "shown", "exec"), {"__name__": "shown"})
        except Exception as error:
            print(type(error).__name__)
    return "\n".join(line.rstrip() for line in shown.getvalue().split("\n")).strip("\n")


def runs(question: Question, facts: dict[str, Any]) -> bool:
    """Whether the code of a question prints its key, or with its key in the gap what the prompt says."""
    code = question.code
    assert code is not None
    key = key_text(question)
    if "prints" not in facts:
        return output_of(code) == key
    fits = output_of(code.replace("__", key)) == facts["prints"]
    if facts.get("smallest"):
        fits = fits and all(output_of(code.replace("__", str(n))) != facts["prints"] for n in range(int(key)))
    return fits
