"""Rectangles of characters with a baseline, and the ways of putting them together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from rich.cells import cell_len

Align = Literal["l", "c", "r"]


@dataclass(frozen=True, slots=True)
class Box:
    """Lines of one width in terminal columns; ``base`` is the index of the line that stands on the baseline."""

    lines: tuple[str, ...]
    base: int = 0

    @property
    def width(self) -> int:
        """Columns of a terminal."""
        return cell_len(self.lines[0]) if self.lines else 0

    @property
    def height(self) -> int:
        """Lines."""
        return len(self.lines)


def text_box(text: str) -> Box:
    """One line."""
    return Box((text,))


def blank(width: int) -> Box:
    """One line of spaces."""
    return Box((" " * width,))


def pad(text: str, width: int, align: Align) -> str:
    """``text`` filled with spaces to ``width`` columns."""
    free = max(0, width - cell_len(text))
    left = {"l": 0, "c": free // 2, "r": free}[align]
    return " " * left + text + " " * (free - left)


def beside(boxes: Sequence[Box]) -> Box:
    """Boxes in a row, baseline on baseline."""
    if not boxes:
        return text_box("")
    if all(box.height == 1 for box in boxes):
        return text_box("".join(box.lines[0] for box in boxes))
    above = max(box.base for box in boxes)
    below = max(box.height - box.base for box in boxes)
    columns = []
    for box in boxes:
        empty = " " * box.width
        over = above - box.base
        columns.append([empty] * over + list(box.lines) + [empty] * (above + below - over - box.height))
    return Box(tuple("".join(parts) for parts in zip(*columns, strict=True)), above)


def pile(boxes: Sequence[Box], base: int, align: Align = "c") -> Box:
    """Boxes one under another; ``base`` is the line of the whole that becomes its baseline."""
    width = max(box.width for box in boxes)
    return Box(tuple(pad(line, width, align) for box in boxes for line in box.lines), base)


# Glyphs of a delimiter from its top to its bottom: top, filling, middle, bottom.
_TALL: Final = {
    "(": "⎛⎜⎜⎝",
    ")": "⎞⎟⎟⎠",
    "[": "⎡⎢⎢⎣",
    "]": "⎤⎥⎥⎦",
    "{": "⎧⎪⎨⎩",
    "}": "⎫⎪⎬⎭",
    "|": "││││",
    "‖": "║║║║",
    "⌊": "⎢⎢⎢⎣",
    "⌋": "⎥⎥⎥⎦",
    "⌈": "⎡⎢⎢⎢",
    "⌉": "⎤⎥⎥⎥",
}


def delimiter(glyph: str, inside: Box, *, grows: bool = True) -> Box:
    """A delimiter as tall as what stands inside it, or one line on its baseline."""
    if not glyph:
        return text_box("")
    height = inside.height
    if not grows:
        return text_box(glyph)
    if height == 1 or glyph not in _TALL:
        lines = [" " * cell_len(glyph)] * height
        lines[inside.base] = glyph
        return Box(tuple(lines), inside.base)
    top, filling, middle, bottom = list(_TALL[glyph])
    lines = [top, *[filling] * (height - 2), bottom]
    if height > 2:
        lines[(height - 1) // 2] = middle
    return Box(tuple(lines), inside.base)
