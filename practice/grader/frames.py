"""Whose code is running: the learner's, a library's, or the check's."""

from __future__ import annotations

import os
import sysconfig
import traceback
from types import FrameType, TracebackType

_MOST_FRAMES = 4
_MOST_TEXT = 600
_STANDARD = tuple(
    {os.path.realpath(sysconfig.get_path(name)) + os.sep for name in ("stdlib", "platstdlib")}
    | {sysconfig.get_path(name) + os.sep for name in ("stdlib", "platstdlib")}
)


def in_standard_library(file_name: str) -> bool:
    """Whether code of this file belongs to Python itself."""
    if file_name.startswith("<frozen"):
        return True
    return file_name.startswith(_STANDARD) and "site-packages" not in file_name and "dist-packages" not in file_name


def owner(frame: FrameType | None) -> str:
    """File of the nearest code that is not Python's own; empty when there is none."""
    while frame is not None:
        file_name = frame.f_code.co_filename
        if not in_standard_library(file_name):
            return file_name
        frame = frame.f_back
    return ""


def caller() -> FrameType | None:
    """The frame that called the function that calls this. Found by an exception, since ``sys._getframe`` is itself an
    audited event and an audit hook that used it would call itself for ever."""
    try:
        raise LookupError
    except LookupError as error:
        here = error.__traceback__
        above = here.tb_frame.f_back if here is not None else None
        return above.f_back if above is not None else None


def passes_through(trace: TracebackType | None, file_name: str) -> bool:
    """Whether an exception came out of, or through, code of this file."""
    return any(frame.f_code.co_filename == file_name for frame, _ in traceback.walk_tb(trace))


def trimmed(error: BaseException, file_name: str, source: str) -> str:
    """The exception with the learner's own frames only, outermost first, a long recursion shortened."""
    lines = source.splitlines()
    places = [
        (number, frame.f_code.co_name)
        for frame, number in traceback.walk_tb(error.__traceback__)
        if frame.f_code.co_filename == file_name
    ]
    shown: list[str] = []
    if len(places) > _MOST_FRAMES:
        shown.append(f"... {len(places) - _MOST_FRAMES} more calls of yours ...")
        places = places[-_MOST_FRAMES:]
    for number, function in places:
        code = lines[number - 1].strip() if 0 < number <= len(lines) else ""
        shown.append(f"{file_name}, line {number}, in {function}:\n    {code}")
    return "\n".join([*shown, said(error)])


def said(error: BaseException) -> str:
    """``ValueError: its text``, bounded, whatever the exception's own methods do."""
    name = type(error).__name__
    try:
        text = str(error)
    except BaseException:  # a learner's class may raise anything, SystemExit included
        return name
    text = text if len(text) <= _MOST_TEXT else text[:_MOST_TEXT] + " ..."
    return f"{name}: {text}" if text else name
