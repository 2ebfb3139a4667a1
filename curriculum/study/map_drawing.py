"""A neighbourhood as a drawing in text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from curriculum.graph.layers import arrange
from curriculum.graph.layout import lay_out
from curriculum.study.words import GLYPHS, named
from curriculum.typeset.diagram import draw

if TYPE_CHECKING:
    from curriculum.graph.layout import Layout
    from curriculum.study.map_views import MapNode, NeighbourhoodView
    from curriculum.typeset.diagram import Diagram

GLYPH = 2
"""Columns of the sign of evidence and the space after it."""
FRAME = 4
"""Columns of a box beside its label."""


def label(node: MapNode) -> str:
    """What the box of a node says: the sign of its evidence and its title."""
    title = named(node.title, node.distinguish)
    return f"{GLYPHS[node.evidence]} {title}" if node.evidence else title


def layout_of(view: NeighbourhoodView, *, room: int | None = None, rows: int | None = None) -> Layout:
    """Where everything stands: titles whole, or narrowed to ``room`` columns, then in two lines if ``rows`` allow it.

    Without gaps between the boxes where rows are few.
    """
    layer = {node.id: node.layer for node in view.nodes}
    layers = arrange(layer, [(edge.prerequisite, edge.topic) for edge in view.edges])
    first = min(layer.values())
    widths = [0] * len(layers.columns)
    for node in view.nodes:
        widths[node.layer - first] = max(widths[node.layer - first], cell_len(label(node)) + FRAME)
    plain = lay_out(layers, widths, start=-first, room=room)
    whole = all(cell_len(label(node)) + FRAME <= plain.boxes[node.id].width for node in view.nodes)
    for lines, gap in ((1, 1),) if whole else ((2, 1), (2, 0), (1, 1)):
        layout = lay_out(layers, widths, lines=lines, gap=gap, start=-first, room=room)
        if rows is None or layout.height <= rows:
            return layout
    return lay_out(layers, widths, start=-first, room=room, gap=0)


def diagram_of(view: NeighbourhoodView, layout: Layout, chosen: str = "") -> Diagram:
    """The drawing, with the lines of one node heavy."""
    return draw(layout, {node.id: label(node) for node in view.nodes}, hang=GLYPH, chosen=chosen, bold=view.topic)
