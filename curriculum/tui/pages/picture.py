"""A picture: lines of styled text of any width, with spots on it that a cursor moves between."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Literal, TypeAlias

from rich.text import Text

from curriculum.tui.themes import Look

Direction: TypeAlias = Literal["left", "right", "up", "down"]


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something stands that can be chosen: its first cell, and its columns and rows."""

    left: int
    top: int
    width: int = 1
    height: int = 1

    def covers(self, column: int, row: int) -> bool:
        """Whether a cell lies on it."""
        return self.left <= column < self.left + self.width and self.top <= row < self.top + self.height


Move: TypeAlias = Callable[[str, Direction], str | None]
"""The spot that an arrow key leads to from another, if there is one."""


def stay(_spot: str, _direction: Direction) -> str | None:
    """No arrow leads anywhere."""
    return None


@dataclass(frozen=True, slots=True)
class Picture:
    """What is drawn, and its spots by name."""

    lines: tuple[Text, ...] = ()
    spots: Mapping[str, Spot] = field(default_factory=dict)
    move: Move = stay
    width: int = 0


def centred(picture: Picture, width: int, height: int) -> Picture:
    """The picture in the middle of so many columns and rows, where it is smaller."""
    right, down = max(0, width - picture.width) // 2, max(0, height - len(picture.lines)) // 2
    blank = tuple(Text(end="") for _ in range(down))
    lines = (*blank, *(Text(" " * right, no_wrap=True, end="").append_text(line) for line in picture.lines))
    spots = {name: replace(spot, left=spot.left + right, top=spot.top + down) for name, spot in picture.spots.items()}
    return replace(picture, lines=lines, spots=spots, width=picture.width + right)


Paint: TypeAlias = Callable[[int, int, Look, str], Picture]
"""Makes a picture for columns and rows, in a look, with the cursor on a spot."""


def painted(cells: tuple[str, ...], styles: list[str]) -> Text:
    """A row of characters, each in its style."""
    text = Text(no_wrap=True, end="")
    column = 0
    for style, run in groupby(styles):
        length = len(list(run))
        text.append("".join(cells[column : column + length]), style or None)
        column += length
    return text
