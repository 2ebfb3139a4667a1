"""Pictures of the screens at fixed sizes. ``pytest --snapshot-update`` takes them anew; look at each that changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

OpenApp = Callable[..., Any]

SCREENS: dict[str, list[str]] = {
    "home": ["1"],
    "explore": ["2", "enter", "down", "down"],
    "chain": ["3"],
    "plan": ["4"],
    "forecast": ["4", "f"],
    "bottlenecks": ["4", "b"],
    "topic": ["3", "end", "up", "up", "enter"],
    "claim": ["3", "end", "enter", "i"],
    "help": ["question_mark"],
}
SIZES = {"small": (80, 24), "large": (140, 44)}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("screen", SCREENS)
async def test_screen(open_app: OpenApp, with_goal: None, picture: SnapshotAssertion, screen: str, size: str) -> None:
    async with open_app(size=SIZES[size]) as app:
        await app.press(*SCREENS[screen])
        assert await app.rest() == picture


async def test_first_start(open_app: OpenApp, picture: SnapshotAssertion) -> None:
    async with open_app() as app:
        assert await app.rest() == picture


async def test_lesson(open_app: OpenApp, picture: SnapshotAssertion) -> None:
    async with open_app(size=(80, 24)) as app:
        await app.press("slash")
        await app.type("shape of a tensor")
        await app.press("enter", "r", "r", "n", "n", "n")
        assert await app.rest() == picture


PANELS: dict[str, list[str]] = {
    "core": ["space"],
    "predict": ["space", "space", "a"],
    "steps": ["space", "space", "a", "ctrl+d", "a", "space", "space", "space", "space"],
}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("panel", PANELS)
async def test_panel(open_app: OpenApp, picture: SnapshotAssertion, panel: str, size: str) -> None:
    async with open_app(size=SIZES[size]) as app:
        await app.press("slash")
        await app.type("shape of a tensor")
        await app.press("enter", "l", *PANELS[panel])
        assert await app.rest() == picture


@pytest.mark.parametrize("size", SIZES)
async def test_other_chains(open_app: OpenApp, with_goal: None, picture: SnapshotAssertion, size: str) -> None:
    async with open_app(size=SIZES[size]) as app:
        await app.press("3", "a", "down")
        assert await app.rest() == picture


@pytest.mark.parametrize("theme", ["light", "high-contrast"])
async def test_theme(open_app: OpenApp, with_goal: None, picture: SnapshotAssertion, theme: str) -> None:
    async with open_app() as app:
        app.app.theme = theme
        await app.press("3", "down")
        assert await app.rest() == picture


async def test_question_missed_once(open_app: OpenApp, picture: SnapshotAssertion) -> None:
    async with open_app() as app:
        await app.press("slash")
        await app.type("shape of a tensor")
        await app.press("enter", "p")
        await app.type("9")
        await app.press("enter")
        assert await app.rest() == picture


async def test_question_with_its_working(open_app: OpenApp, picture: SnapshotAssertion) -> None:
    async with open_app() as app:
        await app.press("slash")
        await app.type("shape of a tensor")
        await app.press("enter", "p", "ctrl+d")
        assert await app.rest() == picture
