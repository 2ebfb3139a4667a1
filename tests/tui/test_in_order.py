"""Keys that arrive together, as over a slow connection or from a paste by the terminal."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from curriculum.tui.widgets.answer_input import AnswerInput
from curriculum.tui.widgets.code_editor import CodeEditor
from tests.tui.conftest import Driver

OpenApp = Callable[..., Any]


async def burst(app: Driver, *keys: str) -> None:
    """Send keys without waiting for any of them."""
    for key in keys:
        app._send(key)
    await app.settle()


async def test_an_answer_typed_in_one_go(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("slash")
        await app.type("shape of a tensor")
        await app.press("enter", "p")
        line = app.app.screen.query_one(AnswerInput)
        await burst(app, *"12", "ctrl+u", *"345", "backspace", "6", "home", "9")
        assert line.value == "9346"


async def test_code_typed_in_one_go(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("5", "enter", "f3")
        editor = app.app.screen.query_one(CodeEditor)
        editor.load_text("")
        await burst(app, *"ab", "backspace", "c", "left", "left", "d", "end", "e")
        assert editor.text == "dace"
