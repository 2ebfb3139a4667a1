"""Three themes, and the styles of text in each. What a colour says is always said by a sign or a word as well."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from textual.theme import Theme

from curriculum.typeset.palette import Palette


@dataclass(frozen=True)
class Look:
    """Rich styles for the parts of a page, in one theme. ``evidence`` has one for each kind of evidence."""

    palette: Palette
    title: str
    heading: str
    dim: str
    link: str
    key: str
    good: str
    bad: str
    warn: str
    cursor: str
    cursor_away: str
    evidence: Mapping[str, str]


@dataclass(frozen=True)
class Colours:
    """The colours that a theme is made of."""

    dark: bool
    background: str
    surface: str
    panel: str
    text: str
    dim: str
    primary: str
    accent: str
    green: str
    red: str
    blue: str
    violet: str
    cursor_text: str


_COLOURS: Final = {
    "dark": Colours(
        dark=True,
        background="#12161d",
        surface="#191f29",
        panel="#242c39",
        text="#dbe1ea",
        dim="#98a3b3",
        primary="#6fb7e0",
        accent="#e5ad63",
        green="#83cc88",
        red="#f08a86",
        blue="#6fb7e0",
        violet="#b6a8ee",
        cursor_text="#0c1016",
    ),
    "light": Colours(
        dark=False,
        background="#fbfaf6",
        surface="#f1efe8",
        panel="#e3e0d6",
        text="#20242b",
        dim="#596270",
        primary="#175a88",
        accent="#844700",
        green="#1a6a2f",
        red="#a8231d",
        blue="#175a88",
        violet="#5740a8",
        cursor_text="#ffffff",
    ),
    "high-contrast": Colours(
        dark=True,
        background="#000000",
        surface="#000000",
        panel="#1c1c1c",
        text="#ffffff",
        dim="#d4d4d4",
        primary="#5cf2ff",
        accent="#ffe14a",
        green="#6dff6d",
        red="#ff9a94",
        blue="#5cf2ff",
        violet="#ffa6ff",
        cursor_text="#000000",
    ),
}

NAMES: Final = tuple(_COLOURS)
DEFAULT: Final = "dark"


def theme(name: str) -> Theme:
    """The Textual theme of a name."""
    c = _COLOURS[name]
    return Theme(
        name=name,
        primary=c.primary,
        secondary=c.violet,
        accent=c.accent,
        warning=c.accent,
        error=c.red,
        success=c.green,
        foreground=c.text,
        background=c.background,
        surface=c.surface,
        panel=c.panel,
        dark=c.dark,
        text_alpha=1.0,
        variables={
            "footer-key-foreground": c.accent,
            "footer-description-foreground": c.text,
            "footer-background": c.panel,
            "input-selection-background": f"{c.primary} 35%",
            "dim": c.dim,
        },
    )


def look(name: str) -> Look:
    """The text styles of a theme; those of the first for a theme that is not ours."""
    c = _COLOURS.get(name, _COLOURS[DEFAULT])
    return Look(
        palette=Palette(
            emphasis="italic",
            strong="bold",
            strike="strike",
            code=c.accent,
            link="underline",
            math=c.violet,
            heading=f"bold {c.primary}",
            quote=c.dim,
            bullet=c.primary,
            rule=c.dim,
            keyword=f"bold {c.blue}",
            string=c.green,
            number=c.violet,
            comment=f"italic {c.dim}",
            name=c.accent,
        ),
        title=f"bold {c.text}",
        heading=f"bold {c.primary}",
        dim=c.dim,
        link=f"underline {c.primary}",
        key=f"bold {c.accent}",
        good=f"bold {c.green}",
        bad=f"bold {c.red}",
        warn=f"bold {c.accent}",
        cursor=f"bold {c.cursor_text} on {c.primary} not underline",
        cursor_away=f"on {c.panel}",
        evidence={
            "unknown": c.dim,
            "claimed": c.blue,
            "inferred": c.violet,
            "demonstrated": c.green,
            "fading": c.accent,
        },
    )


def after(name: str) -> str:
    """The theme that follows in the cycle."""
    return NAMES[(NAMES.index(name) + 1) % len(NAMES)] if name in NAMES else DEFAULT
