"""Words, signs and themes."""

from __future__ import annotations

import pytest
from rich.cells import cell_len
from rich.style import Style
from textual.color import Color

from curriculum.study.words import GLYPHS, plural
from curriculum.tui import themes, words
from curriculum.tui.words import duration, progress_bar


def test_every_kind_of_evidence_has_its_own_sign_of_one_column_and_a_meaning() -> None:
    assert len(set(GLYPHS.values())) == len(GLYPHS) == 5
    assert {cell_len(glyph) for glyph in GLYPHS.values()} == {1}
    assert words.MEANINGS.keys() == GLYPHS.keys()


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(0, "0 min"), (59, "59 min"), (60, "1 h"), (100, "1 h 40 min"), (599, "9 h 59 min"), (11400, "about 190 hours")],
)
def test_durations(minutes: int, said: str) -> None:
    assert duration(minutes) == said


def test_plurals() -> None:
    assert [plural(n, "topic") for n in (0, 1, 1200)] == ["0 topics", "1 topic", "1,200 topics"]


@pytest.mark.parametrize(
    ("done", "total", "full"), [(0, 10, 0), (1, 480, 1), (479, 480, 39), (480, 480, 40), (0, 0, 0)]
)
def test_the_bar_is_full_only_at_the_end_and_never_hides_a_beginning(done: int, total: int, full: int) -> None:
    bar, rest = progress_bar(done, total, 40)
    assert (len(bar), len(bar) + len(rest)) == (full, 40)


@pytest.mark.parametrize("name", themes.NAMES)
def test_every_style_can_be_read_on_its_background(name: str) -> None:
    look, theme = themes.look(name), themes.theme(name)
    palette = look.palette
    styles = [look.title, look.heading, look.dim, look.link, look.key, look.good, look.bad, look.warn, look.cursor]
    styles += [*look.evidence.values(), palette.code, palette.math, palette.comment, palette.string, palette.keyword]
    for style in map(Style.parse, styles):
        front = Color.parse(style.color.name if style.color else theme.foreground or "")
        back = Color.parse(style.bgcolor.name if style.bgcolor else theme.background or "")
        assert _contrast(front, back) >= (7 if name == "high-contrast" else 4.5), (style, name)


def _contrast(one: Color, other: Color) -> float:
    """The contrast ratio of WCAG 2.1."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Color) -> float:
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.normalized]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def test_themes_follow_each_other_in_a_circle() -> None:
    seen = [themes.DEFAULT]
    for _ in themes.NAMES:
        seen.append(themes.after(seen[-1]))
    assert set(seen) == set(themes.NAMES)
    assert seen[0] == seen[-1]
