"""Code fences in colour. Imported only for a text that has one, since the highlighter takes a while to load."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from rich.style import Style
from rich.syntax import Syntax, SyntaxTheme
from rich.text import Text

if TYPE_CHECKING:
    from curriculum.typeset.blocks import Code
    from curriculum.typeset.palette import Palette


class _PaletteTheme(SyntaxTheme):
    """Styles for the tokens of pygments, taken from a palette. The first family that a token belongs to decides."""

    def __init__(self, palette: Palette) -> None:
        self.families = (
            ("Comment", palette.comment),
            ("Keyword", palette.keyword),
            ("Operator.Word", palette.keyword),
            ("Literal.String", palette.string),
            ("Literal.Number", palette.number),
            ("Name.Function", palette.name),
            ("Name.Class", palette.name),
            ("Name.Decorator", palette.name),
        )

    def get_style_for_token(self, token_type: tuple[str, ...]) -> Style:
        name = ".".join(token_type) + "."
        return next((Style.parse(style) for family, style in self.families if name.startswith(family + ".")), Style())

    def get_background_style(self) -> Style:
        return Style()


@lru_cache(maxsize=128)
def highlighted(code: Code, palette: Palette) -> tuple[Text, ...]:
    """The lines of a code fence, styled by the kind of each token; unstyled where the language is not known."""
    text = Syntax("", code.language, theme=_PaletteTheme(palette)).highlight(code.text)
    rows = text.split("\n", allow_blank=True)
    wanted = code.text.count("\n") + 1
    for row in rows:
        row.end = ""
    return tuple(rows[:wanted])
