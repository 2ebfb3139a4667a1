"""An editor for Python, in the colours of the app's theme."""

from __future__ import annotations

from typing import ClassVar

from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets.text_area import TextAreaTheme

from curriculum.tui import themes
from curriculum.tui.widgets.writing_area import WritingArea

_STYLES = {
    "comment": "comment",
    "string": "string",
    "string.documentation": "string",
    "number": "number",
    "float": "number",
    "boolean": "number",
    "constant.builtin": "number",
    "keyword": "keyword",
    "keyword.function": "keyword",
    "keyword.return": "keyword",
    "keyword.operator": "keyword",
    "conditional": "keyword",
    "repeat": "keyword",
    "exception": "keyword",
    "include": "keyword",
    "function": "name",
    "function.call": "name",
    "method": "name",
    "method.call": "name",
    "class": "name",
    "type.class": "name",
}
"""Which style of the palette each kind of token has."""


def _editor_theme(name: str) -> TextAreaTheme:
    look = themes.look(name)
    # Where colours are few the weak cursor is underlined, which a whole line of code need not be.
    line = look.cursor_away if look.cursor_away.startswith("on ") else ""
    return TextAreaTheme(
        name=f"curriculum-{name}",
        gutter_style=Style.parse(look.dim),
        cursor_style=Style.parse("reverse"),
        cursor_line_style=Style.parse(line),
        cursor_line_gutter_style=Style.parse(f"bold {look.key.split()[-1]} {line}"),
        syntax_styles={token: Style.parse(getattr(look.palette, part)) for token, part in _STYLES.items()},
    )


INDENT = 4


class CodeEditor(WritingArea):
    """Tab indents, a new line keeps the indentation, Backspace takes a step of it away; Escape leaves the editor."""

    # Textual's own key for it, f7, is the workbench's hint; Home does what ctrl+a does elsewhere in a terminal.
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+a", "select_all", "Select everything", show=False)]

    class Left(Message):
        """The learner pressed Escape."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(
            "", language="python", tab_behavior="indent", show_line_numbers=True, soft_wrap=True, compact=True, id=id
        )
        for name in themes.NAMES:
            self.register_theme(_editor_theme(name))

    def on_mount(self) -> None:
        """Follow the theme."""
        self._follow_theme()
        self.app.theme_changed_signal.subscribe(self, lambda _: self._follow_theme())

    def _follow_theme(self) -> None:
        name = self.app.theme if self.app.theme in themes.NAMES else themes.DEFAULT
        self.theme = f"curriculum-{name}"

    def on_key(self, event: events.Key) -> None:
        """Tell of Escape: the area's own way out needs another widget in view to go to. Indent as Python does."""
        if event.key == "escape":
            self.post_message(self.Left())
        elif event.key == "enter" and not self.read_only:
            self.replace("\n" + " " * self._indentation(), *self.selection, maintain_selection_offset=False)
            self.scroll_cursor_visible()
        elif event.key == "backspace" and (step := self._indented_before()):
            row, column = self.cursor_location
            self.delete((row, column - step), (row, column), maintain_selection_offset=False)
        else:
            return
        event.stop()
        event.prevent_default()

    def _before(self) -> str:
        """The line up to the cursor or to the start of the selection."""
        row, column = min(self.selection)
        return self.document.get_line(row)[:column]

    def _indentation(self) -> int:
        """Spaces at the head of a new line here: those of this one, and a step more after a colon."""
        before = self._before()
        return len(before) - len(before.lstrip(" ")) + INDENT * before.rstrip().endswith(":")

    def _indented_before(self) -> int:
        """Spaces back to the last step of indentation, where nothing else stands before the cursor; else 0."""
        before = self._before()
        only_spaces = before and not before.strip(" ") and self.selection.is_empty and not self.read_only
        return (len(before) - 1) % INDENT + 1 if only_spaces else 0

    def on_resize(self) -> None:
        """Begin at the left again: while there was no room, the cursor could be shown nowhere."""
        self.scroll_to(x=0, animate=False, force=True, immediate=True)
        self.scroll_cursor_visible()

    def put(self, text: str) -> None:
        """Show other text, the cursor where it was as far as there is such a place."""
        cursor = self.cursor_location
        self.load_text(text)
        self.move_cursor(cursor)

    def to_line(self, number: int) -> None:
        """Put the cursor on a line, counted from 1, where its code begins; on the last one where there are fewer."""
        row = max(0, min(number, self.document.line_count) - 1)
        line = self.document.get_line(row)
        self.move_cursor((row, len(line) - len(line.lstrip())), center=True)
