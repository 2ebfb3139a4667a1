"""The screen of settings."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from syrupy.assertion import SnapshotAssertion

from curriculum.study.settings import value_of

OpenApp = Callable[..., Any]


async def test_a_theme_is_chosen_with_the_arrows_seen_at_once_and_kept(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("comma")
        assert "The colours of the app." in app.text
        await app.press("right")
        assert app.app.theme == "light"
        await app.press("left", "left")
        assert app.app.theme == "high-contrast"
    async with open_app() as app:
        assert app.app.theme == "high-contrast"
        await app.press("comma", "delete")
        assert app.app.theme == "dark"


async def test_a_number_is_typed_and_bad_input_gets_a_sentence(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("comma", "down", "enter")
        await app.type("soon")
        await app.press("enter")
        assert "Give a whole number from 1 to 720" in app.text
        assert value_of(app.app.desk, "minutes-per-day") == 30
        await app.press(*["backspace"] * 4)
        await app.type("47")
        await app.press("enter")
        assert value_of(app.app.desk, "minutes-per-day") == 47
        assert "Give a whole number" not in app.text
        await app.press("right")
        assert value_of(app.app.desk, "minutes-per-day") == 50


async def test_escape_leaves_the_value_and_then_the_screen(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("comma", "down", "enter")
        await app.type("9")
        await app.press("escape")
        assert value_of(app.app.desk, "minutes-per-day") == 30
        assert "Settings" in app.text
        await app.press("escape")
        assert app.app.history.here.place.screen == "home"


async def test_it_says_whose_progress_it_is_and_copies_it(open_app: OpenApp, with_goal: None, home: Path) -> None:
    async with open_app(size=(120, 40)) as app:
        await app.press("comma")
        assert str(home / "progress") in "".join(app.text.split())
        assert "limits" in app.text
        await app.press("b")
        assert len(list((home / "progress" / "backups").glob("me-*.sqlite"))) == 1


async def test_picture(open_app: OpenApp, with_goal: None, picture: SnapshotAssertion) -> None:
    async with open_app() as app:
        await app.press("comma", "down")
        app.app.screen._about = None
        app.app.screen._renew()
        assert await app.rest() == picture
