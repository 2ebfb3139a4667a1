"""The themes: enough contrast in every pair of colours that stand together; and what there is without colours."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import product
from typing import Any

import pytest
from rich.palette import Palette
from rich.style import Style
from textual.filter import NoColor

from curriculum.study.words import GLYPHS
from curriculum.tui import themes

OpenApp = Callable[..., Any]
BAR = " ▁▂▃▄▅▆▇█"
"""What a scroll bar is drawn with; it is no text."""
WANTED = {"dark": 4.5, "light": 4.5, "high-contrast": 7.0}
INKS = ("text", "dim", "primary", "accent", "green", "red", "blue", "violet")
STANDARD = (
    (0, 0, 0), (170, 0, 0), (0, 170, 0), (170, 85, 0), (0, 0, 170), (170, 0, 170), (0, 170, 170), (170, 170, 170),
    (85, 85, 85), (255, 85, 85), (85, 255, 85), (255, 255, 85), (85, 85, 255), (255, 85, 255), (85, 255, 255),
    (255, 255, 255),
)  # fmt: skip


@pytest.fixture(autouse=True)
def _every_colour() -> Iterator[None]:
    yield
    themes.suit(few=False, none=False)


def luminance(colour: str) -> float:
    """Relative luminance, by WCAG 2.2."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_measure_itself() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("few", [False, True])
@pytest.mark.parametrize("name", themes.NAMES)
def test_text_can_be_read_on_whatever_it_stands_on(name: str, few: bool) -> None:
    themes.suit(few=few, none=False)
    c = themes.colours(name)
    # The bar and the line of keys have text, dim words and keys; all else stands on the page or on a panel over it.
    pairs = [*product(INKS, ("background", "surface")), *product(("text", "dim", "accent"), ("panel",))]
    pairs.append(("cursor_text", "primary"))
    weak = {
        pair: round(ratio, 2)
        for pair in pairs
        if (ratio := contrast(getattr(c, pair[0]), getattr(c, pair[1]))) < WANTED[name]
    }
    assert not weak


@pytest.mark.parametrize("name", themes.NAMES)
def test_where_there_are_sixteen_colours_each_is_one_of_them(name: str) -> None:
    themes.suit(few=True, none=False)
    c = themes.colours(name)
    palette = Palette(STANDARD)
    for field in (*INKS, "background", "surface", "panel", "cursor_text"):
        rgb = tuple(int(getattr(c, field)[place : place + 2], 16) for place in (1, 3, 5))
        assert STANDARD[palette.match(rgb)] == rgb, field


@pytest.mark.parametrize(("few", "none"), [(True, False), (False, True)])
@pytest.mark.parametrize("name", themes.NAMES)
def test_where_colours_are_few_or_none_attributes_tell_things_apart(name: str, few: bool, none: bool) -> None:
    themes.suit(few=few, none=none)
    look = themes.look(name)
    told = {
        part: (style.bold, style.underline, style.reverse)
        for part in ("cursor", "cursor_away", "link", "dim")
        if (style := Style.parse(getattr(look, part)))
    }
    assert len(set(told.values())) == len(told)
    assert told["cursor"][2]
    assert len(set(GLYPHS.values())) == len(GLYPHS)
    assert look.palette.marked is none


async def test_with_no_color_nothing_has_one_and_the_cursor_is_reversed(
    open_app: OpenApp, with_goal: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with open_app() as app:
        assert any(isinstance(each, NoColor) for each in app.app._filters)
        for keys in (["1"], ["3"], ["2", "enter"], ["comma"], ["slash"]):
            await app.press(*keys)
            reverse = [s.text for strip in app.app.screen._compositor.render_strips() for s in strip
                       if s.style is not None and s.style.reverse and s.text.strip()]  # fmt: skip
            assert reverse or keys == ["slash"], keys


async def test_sixteen_colours_are_kept_to_on_every_place(
    open_app: OpenApp, with_goal: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLORTERM", "")
    monkeypatch.setenv("TERM", "screen")
    async with open_app() as app:
        for key in ("1", "2", "3", "4", "comma"):
            await app.press(key)
            strips = app.app.screen._compositor.render_strips()
            inks = {s.style.color.get_truecolor() for strip in strips for s in strip
                    if s.text.strip(BAR) and s.style is not None and s.style.color is not None}  # fmt: skip
            assert {tuple(ink) for ink in inks} <= set(STANDARD), key
            assert not re.search("Traceback", app.text)


async def test_the_palette_shows_its_choice_without_colours(
    open_app: OpenApp, with_goal: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with open_app() as app:
        await app.press("ctrl+p")
        await app.type("dark")
        await app.until(lambda text: "Theme: dark" in text)
        lines = app.app.screen._compositor.render_strips()
        (row,) = [strip for strip in lines if "Theme: dark" in strip.text]
        assert all(segment.style.underline for segment in row if segment.text.strip() and segment.style)
