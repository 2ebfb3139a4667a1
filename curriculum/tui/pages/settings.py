"""The settings, and whose progress this is and where it lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from curriculum.study.settings_words import facts, range_of, shown
from curriculum.tui.pages.sheet import Sheet

if TYPE_CHECKING:
    from curriculum.study.settings_views import AboutView, SettingLine
    from curriculum.tui.themes import Look


def settings_sheet(lines: tuple[SettingLine, ...], about: AboutView | None, width: int, look: Look) -> Sheet:
    """A row and a sentence for each setting, then the facts; those come later, and are ``None`` until then."""
    sheet = Sheet(width, look)
    sheet.heading("Settings")
    widest = max(cell_len(title(line.name)) for line in lines)
    for line in lines:
        _setting(sheet, line, widest)
    sheet.heading("This learner and this machine")
    if about is None:
        sheet.text(("One moment …", look.dim))
        return sheet
    rows = facts(about)
    widest = max(cell_len(name) for name, _ in rows)
    for name, value in rows:
        sheet.text((f"{name:<{widest}}  ", look.dim), value, hang=widest + 2)
    sheet.blank()
    sheet.row((("▸ ", look.key), ("Copy the progress now", look.link), ("  b", look.key)), link="do:backup")
    sheet.text(
        ("The same as ", look.dim), "curriculum backup", ("; put a copy back with ", look.dim),
        "curriculum restore FILE", (". Every command prints what it knows with ", look.dim), "--json", (".", look.dim),
        indent=2,
    )  # fmt: skip
    return sheet


def title(name: str) -> str:
    """``minutes-per-day`` as ``Minutes per day``."""
    return name.replace("-", " ").capitalize()


def _setting(sheet: Sheet, line: SettingLine, widest: int) -> None:
    look = sheet.look
    usual = "" if line.value == line.default else f"  (default {shown(line.default)})"
    sheet.row(
        (
            (f"{title(line.name):<{widest}}  ", look.link.replace("underline ", "")),
            ("◂ ", look.key),
            (shown(line.value), look.title),
            (" ▸", look.key),
            (usual, look.dim),
        ),
        ((range_of(line), look.dim),),
        link=f"setting:{line.name}",
    )
    sheet.text((f"{line.meaning[0].upper()}{line.meaning[1:]}.", look.dim), indent=2)
