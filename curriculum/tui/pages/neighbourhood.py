"""A topic's neighbourhood as a picture."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from curriculum.study.map_drawing import diagram_of, layout_of
from curriculum.study.words import named, plural
from curriculum.tui.pages.picture import Direction, Paint, Picture, Spot, centred, painted
from curriculum.tui.pages.sheet import Sheet
from curriculum.tui.words import level_label
from curriculum.typeset.diagram import LINE, LIT

if TYPE_CHECKING:
    from rich.text import Text

    from curriculum.graph.layout import Box, Layout
    from curriculum.study.map_views import MapNode, NeighbourhoodView
    from curriculum.tui.themes import Look

GLYPH_AT = 2
"""Columns from the left of a box to its sign of evidence."""


def neighbourhood_painter(view: NeighbourhoodView, whole_titles: bool) -> Paint:
    """Paints boxes in layers with the lines between them; where they stand is worked out once for each size."""

    @cache
    def laid_out(width: int, height: int) -> tuple[Layout, Along]:
        layout = layout_of(view, room=None if whole_titles else width, rows=height)
        return layout, Along(view, layout.boxes)

    def paint(width: int, height: int, look: Look, cursor: str) -> Picture:
        layout, move = laid_out(width, height)
        spots = {name: Spot(b.left, b.top, b.width, b.bottom - b.top + 1) for name, b in layout.boxes.items()}
        lines = _drawn(view, layout, look, cursor)
        return centred(Picture(lines, spots, move, layout.width), width, height)

    return paint


def _drawn(view: NeighbourhoodView, layout: Layout, look: Look, cursor: str) -> tuple[Text, ...]:
    """The drawing in colour; the lines of the box under the cursor are heavy."""
    diagram = diagram_of(view, layout, cursor)
    nodes = {node.id: node for node in view.nodes}
    lines = []
    for y, (cells, parts) in enumerate(zip(diagram.cells, diagram.parts, strict=True)):
        styles = []
        for x, part in enumerate(parts):
            box = layout.boxes.get(part)
            if box is None:
                styles.append({LINE: look.dim, LIT: look.key}.get(part, ""))
            elif part == cursor:
                styles.append(look.cursor)
            elif y == box.row and x == box.left + GLYPH_AT and nodes[part].evidence:
                styles.append(look.evidence[nodes[part].evidence or "unknown"])
            else:
                framed = y in (box.top, box.bottom) or x in (box.left, box.right - 1)
                plain = look.title if part == view.topic else ""
                styles.append(look.dim if framed and part != view.topic else plain)
        lines.append(painted(cells, styles))
    return tuple(lines)


class Along:
    """Left and right follow edges, to the nearest box; up and down go through the boxes of a layer."""

    def __init__(self, view: NeighbourhoodView, boxes: Mapping[str, Box]) -> None:
        self._view, self._boxes = view, boxes
        self._nodes = {node.id: node for node in view.nodes}

    def __call__(self, spot: str, direction: Direction) -> str | None:
        here = self._nodes.get(spot)
        if here is None:
            return None
        if direction in ("up", "down"):
            by = 1 if direction == "down" else -1
            column = (n for n in self._view.nodes if n.layer == here.layer)
            return next((n.id for n in column if n.order == here.order + by), None)
        if direction == "left":
            near = [edge.prerequisite for edge in self._view.edges if edge.topic == spot]
        else:
            near = [edge.topic for edge in self._view.edges if edge.prerequisite == spot]
        row = self._boxes[spot].row
        return min(near, key=lambda n: (abs(self._boxes[n].row - row), self._boxes[n].row), default=None)


def head_sheet(view: NeighbourhoodView, width: int, look: Look) -> Sheet:
    """What stands over the picture."""
    sheet = Sheet(width, look)
    steps = plural(view.radius, "step")
    sheet.row((("Around ", look.dim), (view.title, look.title)), ((f"{steps} far · + -", look.dim),))
    return sheet


def foot_sheet(view: NeighbourhoodView, cursor: str, width: int, look: Look) -> Sheet:
    """The node under the cursor: its name in full, and why it and the topic in the middle belong together."""
    sheet = Sheet(width, look)
    node = next((n for n in view.nodes if n.id == cursor), None)
    if node is None:
        return sheet
    if node.hidden:
        sheet.row(((node.title, look.title), ("  enter draws them too", look.dim)))
        sheet.text((", ".join(named(t.title, t.distinguish) for t in node.hidden), look.dim))
        return sheet
    evidence = node.evidence or "unknown"
    sheet.row(
        (
            sheet.evidence(evidence),
            (f" {named(node.title, node.distinguish)}", look.title),
            (f"  {evidence} · {level_label(node.level or '')}", look.dim),
        ),
    )
    why = _why(view, node)
    if why:
        sheet.markdown(why)
    else:
        sheet.text((_neighbours(view, node), look.dim))
    return sheet


def _why(view: NeighbourhoodView, node: MapNode) -> str | None:
    """The reason for the edge between a node and the middle."""
    ends = {node.id, view.topic}
    return next((edge.why for edge in view.edges if {edge.prerequisite, edge.topic} == ends), None)


def _neighbours(view: NeighbourhoodView, node: MapNode) -> str:
    """The names of what a node needs and leads to on the map."""
    name = {n.id: named(n.title, n.distinguish) for n in view.nodes}
    needs = [name[edge.prerequisite] for edge in view.edges if edge.topic == node.id]
    leads = [name[edge.topic] for edge in view.edges if edge.prerequisite == node.id]
    parts = (f"{words} {', '.join(names)}" for words, names in (("needs", needs), ("leads to", leads)) if names)
    return "; ".join(parts)
