"""Keys that arrive together, as over a slow connection or from a paste by the terminal."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from textual import events
from textual.widgets import Input

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


async def test_what_is_typed_right_after_the_key_that_opens_a_panel_is_typed_there(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("2")
        await burst(app, "slash", *"shape of a", "enter")
        assert app.lines()[2].strip() == "The Shape of a Tensor"


async def test_keys_go_on_after_one_whose_widget_is_gone(open_app: OpenApp) -> None:
    async with open_app() as app:
        await burst(app, *"12345612", "slash", "escape", "4", "question_mark", "escape", "2")
        assert "topics by strand" in app.text
        assert app.app.turns.waiting == 0


async def test_a_paste_stays_behind_the_keys_before_it(open_app: OpenApp) -> None:
    async with open_app() as app:
        app._send("slash")
        paste = events.Paste("shape of")
        paste.set_sender(app.app)
        app.app.post_message(paste)
        await app.settle()
        assert app.app.screen.query_one(Input).value == "shape of"
