"""A layered drawing in box-drawing characters."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from textwrap import wrap
from typing import Final

from rich.cells import cell_len, set_cell_size

from curriculum.graph.layout import Box, Layout, Point

N, E, S, W = 1, 2, 4, 8
_LIGHT: Final = " ╵╶└╷│┌├╴┘─┴┐┤┬┼"
_HEAVY: Final = " ╹╺┗╻┃┏┣╸┛━┻┓┫┳╋"
_HEADS: Final = {"light": ("▸", "▴", "▾"), "heavy": ("▶", "▲", "▼")}
LINE, LIT = "line:", "line:lit"
"""What belongs to no box: a line, and one of the box that is chosen."""


@dataclass(frozen=True)
class Diagram:
    """Characters row by row, and for each what it belongs to: the name of a box, ``LINE``, ``LIT`` or nothing.

    A character of two columns is followed by an empty one.
    """

    cells: tuple[tuple[str, ...], ...]
    parts: tuple[tuple[str, ...], ...]

    def lines(self) -> list[str]:
        """Plain text."""
        return ["".join(row).rstrip() for row in self.cells]


def shortened(text: str, width: int) -> str:
    """The text in exactly ``width`` columns, with an ellipsis where it was longer."""
    if cell_len(text) <= width:
        return set_cell_size(text, width)
    return set_cell_size(set_cell_size(text, width - 1).rstrip() + "…", width)


def folded(text: str, width: int, lines: int, hang: int = 0) -> list[str]:
    """The text in so many lines of exactly ``width`` columns, the last one cut where it is longer.

    The first ``hang`` characters, a sign say, stay with the first word; later lines stand as far in.
    """
    found = wrap(text[hang:], max(1, width - hang), break_long_words=False) or [""]
    found[lines - 1 :] = [" ".join(found[lines - 1 :])]
    before = [text[:hang], *[" " * hang] * lines]
    return [shortened(start + line, width) for start, line in zip(before, [*found, *[""] * lines], strict=False)][
        :lines
    ]


def draw(layout: Layout, labels: Mapping[str, str], *, hang: int = 0, chosen: str = "", bold: str = "") -> Diagram:
    """Draw boxes with their labels, cut to width, and the lines between them.

    A line that passes over another leaves a gap in the level one; where one joins the row of another, a head says
    which way it goes.

    Args:
        layout: Where everything stands.
        labels: What each box says.
        hang: Columns by which later lines of a label stand further in.
        chosen: A box whose lines, and it itself, are drawn heavy.
        bold: A box with double borders: what the drawing is about.
    """
    cells = [[" "] * layout.width for _ in range(layout.height)]
    parts = [[""] * layout.width for _ in range(layout.height)]
    lit = {edge for edge in layout.lines if chosen in edge}
    for edges, glyphs, heads, part in (
        (layout.lines.keys(), _LIGHT, _HEADS["light"], LINE),
        (lit, _HEAVY, _HEADS["heavy"], LIT),
    ):
        for (x, y), character in _wires([layout.lines[edge] for edge in sorted(edges)], glyphs, heads).items():
            cells[y][x], parts[y][x] = character, part
    for name, box in layout.boxes.items():
        frame = "┏━┓┃┗┛" if name == chosen else "╔═╗║╚╝" if name == bold else "┌─┐│└┘"
        for y, text in enumerate(_box(box, labels[name], hang, frame), box.top):
            _write(cells[y], parts[y], box.left, text, name)
    return Diagram(tuple(map(tuple, cells)), tuple(map(tuple, parts)))


def _box(box: Box, label: str, hang: int, frame: str) -> Iterable[str]:
    inner = box.width - 2
    yield frame[0] + frame[1] * inner + frame[2]
    for line in folded(label, inner - 2, box.lines, hang):
        yield f"{frame[3]} {line} {frame[3]}"
    yield frame[4] + frame[1] * inner + frame[5]


def _write(cells: list[str], parts: list[str], left: int, text: str, part: str) -> None:
    column = left
    for character in text:
        width = cell_len(character)
        if not width:
            cells[column - 1] += character
            continue
        for offset in range(width):
            cells[column + offset], parts[column + offset] = "" if offset else character, part
        column += width


def _wires(lines: Collection[tuple[Point, ...]], glyphs: str, heads: tuple[str, str, str]) -> dict[Point, str]:
    """The character of every cell that a line passes."""
    arms: dict[Point, int] = defaultdict(int)
    corners: dict[Point, int] = defaultdict(int)
    for points in lines:
        for start, end in pairwise(points):
            _lay(arms, start, end)
        for before, corner in pairwise(points):
            if before[0] == corner[0] and before[1] != corner[1]:
                corners[corner] |= S if before[1] > corner[1] else N
        for corner in points[1:-1]:
            corners[corner] |= 0
        arms[points[0]] |= W
    found = {}
    for cell, arm in arms.items():
        crossing = arm == N | E | S | W and cell not in corners
        found[cell] = glyphs[N | S] if crossing else glyphs[arm]
    for (x, y), side in corners.items():
        # Only a line that comes up or down into a row where another comes along needs its head.
        if side and arms[x, y] & W:
            for bit, near, head in ((N, (x, y - 1), heads[2]), (S, (x, y + 1), heads[1])):
                if side & bit and near not in corners:
                    found[near] = head
    for points in lines:
        found[points[-1]] = heads[0]
    return found


def _lay(arms: dict[Point, int], start: Point, end: Point) -> None:
    (x, y), (right, bottom) = sorted((start, end))
    if y == bottom:
        for column in range(x, right):
            arms[column, y] |= E
            arms[column + 1, y] |= W
    else:
        for row in range(y, bottom):
            arms[x, row] |= S
            arms[x, row + 1] |= N
