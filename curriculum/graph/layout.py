"""Where the boxes of a layered drawing stand and how the lines between them run, in cells of a text screen."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, TypeAlias

from curriculum.graph.channels import Channel, route
from curriculum.graph.layers import Joint, Layers

Point: TypeAlias = tuple[int, int]
"""A cell: column and row."""

NARROWEST: Final = 18
"""Columns of a box, at the least, where it is narrowed."""


@dataclass(frozen=True)
class Box:
    """A box of a drawing, with so many lines of text. The drawing's lines meet it at ``row``, that of the first."""

    left: int
    row: int
    width: int
    lines: int = 1

    @property
    def top(self) -> int:
        """Its first row."""
        return self.row - 1

    @property
    def bottom(self) -> int:
        """Its last row."""
        return self.row + self.lines

    @property
    def right(self) -> int:
        """The column after its last one."""
        return self.left + self.width


@dataclass(frozen=True)
class Layout:
    """A drawing of ``width`` columns and ``height`` rows.

    ``lines`` has the corners of each edge's line: it starts right of its first box and ends left of its last, and its
    parts are level or upright in turn.
    """

    boxes: Mapping[str, Box]
    lines: Mapping[tuple[str, str], tuple[Point, ...]]
    width: int
    height: int


def lay_out(
    layers: Layers, widths: Sequence[int], *, lines: int = 1, gap: int = 1, start: int = 0, room: int | None = None
) -> Layout:
    """Place the boxes of every layer, all of a layer equally wide, and route the lines between them.

    Args:
        layers: Nodes in their layers, in order.
        widths: Columns that the boxes of each layer would like to have.
        lines: Lines of text in a box.
        gap: Empty rows between two boxes of a layer, at the least.
        start: The layer whose boxes are placed first; the others follow it outwards, each box as near to the middle of
            its neighbours as the order lets it.
        room: Columns to get by with: the widest boxes are made narrower, but none below ``NARROWEST``.
    """
    rows, channels = _rows(layers, _Spacing(lines, gap), start)
    top = min((row - 1 for row in rows.values()), default=0)
    rows = {joint: row - top for joint, row in rows.items()}
    if room is not None:
        widths = _narrowed(widths, room - sum(map(_columns, channels)))
    lefts, left = [], 0
    for index, width in enumerate(widths):
        lefts.append(left)
        left += width + (_columns(channels[index]) if index < len(channels) else 0)
    homes = layers.homes
    boxes = {name: Box(lefts[j[1]], rows[j], widths[j[1]], lines) for name, j in homes.items()}
    wires: dict[tuple[str, str], tuple[Point, ...]] = {}
    for joint in homes.values():
        for path in _paths(layers, homes, joint):
            wires[joint[0], path[-1][0]] = _corners(path, rows, lefts, widths, channels)
    height = 1 + max((row + (lines if layers.is_node(j) else 0) for j, row in rows.items()), default=-1)
    return Layout(boxes, wires, left, height)


@dataclass(frozen=True)
class _Spacing:
    """Lines of text in a box, and empty rows between two boxes."""

    lines: int
    gap: int

    def between(self, upper: bool, lower: bool) -> int:
        """Rows from one joint to the next one below, each of them a box or not."""
        return 1 + (self.lines if upper else 0) + (1 if lower else 0) + (self.gap if upper and lower else 0)


def _narrowed(widths: Sequence[int], room: int) -> list[int]:
    """The widths, the widest cut to the greatest width with which all fit."""
    most = max(widths, default=0)
    while most > NARROWEST and sum(min(width, most) for width in widths) > room:
        most -= 1
    return [min(width, most) for width in widths]


def _columns(channel: Channel) -> int:
    """Columns of a channel: a stub, a column for each bend with one between, and a head."""
    return 2 * max(1, channel.count) + 2


def _paths(layers: Layers, homes: Mapping[str, Joint], start: Joint) -> list[list[Joint]]:
    """The joints of every line that leaves a node."""
    found: list[list[Joint]] = []
    open_paths = [[start]]
    while open_paths:
        path = open_paths.pop()
        for end in layers.links.get(path[-1], ()):
            longer = [*path, end]
            (found if homes[end[0]] == end else open_paths).append(longer)
    return found


def _corners(
    path: Sequence[Joint],
    rows: Mapping[Joint, int],
    lefts: Sequence[int],
    widths: Sequence[int],
    channels: Sequence[Channel],
) -> tuple[Point, ...]:
    first, last = path[0], path[-1]
    points = [(lefts[first[1]] + widths[first[1]], rows[first])]
    for here, there in pairwise(path):
        if rows[here] != rows[there]:
            column = lefts[here[1]] + widths[here[1]] + 1 + 2 * channels[here[1]].track[here]
            points += [(column, rows[here]), (column, rows[there])]
    points.append((lefts[last[1]] - 1, rows[last]))
    return tuple(points)


def _rows(layers: Layers, spacing: _Spacing, start: int) -> tuple[dict[Joint, int], list[Channel]]:
    """The row of every joint, and the channels between the layers."""
    columns = layers.columns
    rows = _settled(layers, columns[start], dict.fromkeys(columns[start], 0.0), spacing) if columns else {}
    channels: dict[int, Channel] = {}
    outwards = [(i, i - 1) for i in range(start + 1, len(columns))] + [(i, i + 1) for i in range(start - 1, -1, -1)]
    for index, inner in outwards:
        left = min(index, inner)
        links = {j: layers.links[j] for j in columns[left] if j in layers.links}
        wanted = _wanted(columns[index], links, rows, leftwards=index < inner)
        placed = _settled(layers, columns[index], wanted, spacing)
        channel = route({**rows, **placed}, links)
        if channel is None:
            # With no row in both layers there is nothing to keep in order.
            taken = {rows[j] for j in columns[inner]}
            placed = _settled(layers, columns[index], wanted, spacing, avoiding=taken)
            channel = route({**rows, **placed}, links)
            assert channel is not None
        rows.update(placed)
        channels[left] = channel
    return rows, [channels[index] for index in range(len(columns) - 1)]


def _wanted(
    column: Sequence[Joint], links: Mapping[Joint, Collection[Joint]], rows: Mapping[Joint, int], *, leftwards: bool
) -> dict[Joint, float]:
    """The mean row of each joint's neighbours; for one without any, that of the joint before it in the order."""
    found: dict[Joint, float] = {}
    before = 0.0
    for joint in column:
        near = links.get(joint, ()) if leftwards else [j for j, ends in links.items() if joint in ends]
        before = found[joint] = sum(rows[j] for j in near) / len(near) if near else before
    return found


def _settled(
    layers: Layers,
    column: Sequence[Joint],
    wanted: Mapping[Joint, float],
    spacing: _Spacing,
    *,
    avoiding: Collection[int] = (),
) -> dict[Joint, int]:
    """Rows in the order given and far enough apart, with the least sum of squares of the distances to those wanted.

    Without the space that they need, the rows only have to ascend: the pool-adjacent-violators algorithm of isotonic
    regression (Ayer et al. 1955).
    """
    room = [0]
    for upper, lower in pairwise(map(layers.is_node, column)):
        room.append(room[-1] + spacing.between(upper, lower))
    blocks: list[tuple[float, int]] = []
    for joint, needed in zip(column, room, strict=False):
        mean, size = wanted[joint] - needed, 1
        while blocks and blocks[-1][0] >= mean:
            other, count = blocks.pop()
            mean = (mean * size + other * count) / (size + count)
            size += count
        blocks.append((mean, size))
    starts = [round(mean) for mean, size in blocks for _ in range(size)]
    placed: dict[Joint, int] = {}
    pushed = 0
    for joint, begin, needed in zip(column, starts, room, strict=False):
        row = begin + needed + pushed
        while row in avoiding:
            row, pushed = row + 1, pushed + 1
        placed[joint] = row
    return placed
