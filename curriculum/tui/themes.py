"""Three themes, and the styles of text in each. What a colour says is always said by a sign or a word as well.

Each has a second set of colours, for terminals of sixteen: nearest matches would turn half of the first set into one
grey. Where there is no colour at all, the cursor is reversed and code stands between backquotes.
"""

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

_SIXTEEN: Final = {
    "dark": Colours(
        dark=True,
        background="#000000",
        surface="#000000",
        panel="#0000aa",
        text="#ffffff",
        dim="#aaaaaa",
        primary="#55ffff",
        accent="#ffff55",
        green="#55ff55",
        red="#ff5555",
        blue="#55ffff",
        violet="#ff55ff",
        cursor_text="#000000",
    ),
    "light": Colours(
        dark=False,
        background="#ffffff",
        surface="#ffffff",
        panel="#ffffff",
        text="#000000",
        dim="#555555",
        primary="#0000aa",
        accent="#aa0000",
        green="#000000",
        red="#aa0000",
        blue="#0000aa",
        violet="#aa00aa",
        cursor_text="#ffffff",
    ),
    "high-contrast": Colours(
        dark=True,
        background="#000000",
        surface="#000000",
        panel="#000000",
        text="#ffffff",
        dim="#ffffff",
        primary="#55ffff",
        accent="#ffff55",
        green="#55ff55",
        red="#ffff55",
        blue="#55ffff",
        violet="#ffffff",
        cursor_text="#000000",
    ),
}
"""The same in the sixteen colours of the first terminals, written as they are numbered there."""

NAMES: Final = tuple(_COLOURS)
DEFAULT: Final = "dark"


@dataclass(slots=True)
class _Terminal:
    """What the terminal of this process can show."""

    few: bool = False
    none: bool = False


_terminal = _Terminal()


def suit(*, few: bool, none: bool) -> None:
    """Keep to what the terminal can show: ``few`` for sixteen colours, ``none`` for no colour at all."""
    _terminal.few, _terminal.none = few, none


def colours(name: str) -> Colours:
    """The colours of a theme in this terminal; those of the first for a theme that is not ours."""
    table = _SIXTEEN if _terminal.few else _COLOURS
    return table.get(name, table[DEFAULT])


def theme(name: str) -> Theme:
    """The Textual theme of a name."""
    c = colours(name)
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
            **(_reversed(c) if _terminal.few or _terminal.none else {}),
        },
    )


def _reversed(c: Colours) -> dict[str, str]:
    """How Textual's own lists and lines show where the cursor is, where colours cannot."""
    return {
        "block-cursor-text-style": "bold underline",
        "block-cursor-blurred-text-style": "bold underline",
        "block-cursor-background": c.background,
        "block-cursor-foreground": c.text,
        "input-cursor-text-style": "reverse",
        "input-cursor-background": c.background,
        "input-cursor-foreground": c.text,
    }


def look(name: str) -> Look:
    """The text styles of a theme. The last word of each is a colour, which plots take."""
    c = colours(name)
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
            marked=_terminal.none,
        ),
        title=f"bold {c.text}",
        heading=f"bold {c.primary}",
        dim=c.dim,
        link=f"underline {c.primary}",
        key=f"bold {c.accent}",
        good=f"bold {c.green}",
        bad=f"bold {c.red}",
        warn=f"bold {c.accent}",
        cursor=_cursor(c),
        cursor_away="bold underline" if _terminal.few or _terminal.none else f"on {c.panel}",
        evidence={
            "unknown": c.dim,
            "claimed": c.blue,
            "inferred": c.violet,
            "demonstrated": c.green,
            "fading": c.accent,
        },
    )


def _cursor(c: Colours) -> str:
    """Reversed where that is all that can be seen, and where bright backgrounds may not be."""
    if _terminal.none:
        return "bold reverse not underline"
    if _terminal.few:
        return f"bold reverse not underline {c.primary} on {c.background}"
    return f"bold {c.cursor_text} on {c.primary} not underline"


def after(name: str) -> str:
    """The theme that follows in the cycle."""
    return NAMES[(NAMES.index(name) + 1) % len(NAMES)] if name in NAMES else DEFAULT
