"""``map``: what lies around a topic, or the whole way to the goals."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from curriculum.cli.options import Common
from curriculum.cli.output import aloud, markdown, show, sign, table
from curriculum.study.words import GLYPHS, named, plural

if TYPE_CHECKING:
    from curriculum.study.map_views import ConeView, MapNode, NeighbourhoodView
    from curriculum.study.views import EvidenceName


def map_(
    topic_id: str | None = None,
    /,
    *,
    radius: Annotated[int, Parameter(help="How many steps far, 1 to 3.")] = 1,
    common: Common = Common(),
) -> None:
    """Draw what a topic builds on and what builds on it; without a topic, count what lies beneath the goals.

    Args:
        topic_id: The topic's id; the whole cone of the goals when left out.
    """
    from curriculum.study.map import cone_map, neighbourhood_map

    with common.desk() as desk:
        if topic_id is None:
            cone = cone_map(desk)
            show(cone, as_json=common.json, lines=lambda: (_cone_aloud if aloud() else _cone)(cone))
            return
        view = neighbourhood_map(desk, topic_id, radius=radius)
    show(view, as_json=common.json, lines=lambda: (_aloud if aloud() else _neighbourhood)(view))


def _neighbourhood(view: NeighbourhoodView) -> Iterator[str]:
    from curriculum.study.map_drawing import diagram_of, layout_of

    room = shutil.get_terminal_size((80, 24)).columns
    yield from diagram_of(view, layout_of(view, room=room)).lines()
    for node in view.nodes:
        if node.hidden:
            yield ""
            yield f"{node.title}: {'; '.join(named(topic.title, topic.distinguish) for topic in node.hidden)}"


def _aloud(view: NeighbourhoodView) -> Iterator[str]:
    """The same in words: layer by layer, and each edge with its reason."""
    nodes = {node.id: node for node in view.nodes}
    here = nodes[view.topic]
    yield f"{named(here.title, here.distinguish)}, {here.evidence}"
    for layer in sorted({node.layer for node in view.nodes} - {0}, key=lambda n: (n > 0, abs(n))):
        steps = plural(abs(layer), "step")
        yield f"{'Builds on it' if layer > 0 else 'It builds on'}, {steps} away:"
        for node in view.nodes:
            if node.layer == layer:
                yield from _node_aloud(node, view, nodes)


def _node_aloud(node: MapNode, view: NeighbourhoodView, nodes: Mapping[str, MapNode]) -> Iterator[str]:
    if node.hidden:
        yield f"{node.title}: {'; '.join(named(topic.title, topic.distinguish) for topic in node.hidden)}"
        return
    yield f"{named(node.title, node.distinguish)}, {node.evidence} ({node.id})"
    for edge in view.edges:
        other = nodes[edge.topic if node.layer < 0 else edge.prerequisite]
        if node.id == (edge.prerequisite if node.layer < 0 else edge.topic) and edge.why:
            yield from markdown(
                f"{'for' if node.layer < 0 else 'from'} {named(other.title, other.distinguish)}: {edge.why}"
            )


def _cone_aloud(cone: ConeView) -> Iterator[str]:
    goals = " and ".join(named(goal.title, goal.distinguish) for goal in cone.goals)
    yield f"Beneath {goals}: {cone.known} of {cone.total} topics known"
    for strand in cone.strands:
        yield f"{strand.title}: {strand.known} of {strand.total} known."
        for cell in strand.cells:
            counts = ", ".join(f"{count} {kind}" for kind, count in cell.evidence.items())
            yield f"{cell.level.replace('-', ' ').capitalize()}: {counts}."


def _cone(cone: ConeView) -> Iterator[str]:
    goals = " and ".join(named(goal.title, goal.distinguish) for goal in cone.goals)
    yield f"Beneath {goals}: {cone.known} of {cone.total} topics known"
    yield ""
    head = ("", *(level.replace("-", " ") for level in cone.levels), "known")
    rows = [head]
    for strand in cone.strands:
        cells = {cell.level: cell for cell in strand.cells}
        counts = (_counts(cells[level].evidence) if level in cells else "" for level in cone.levels)
        rows.append((strand.title, *counts, f"{strand.known}/{strand.total}"))
    yield from table(rows)
    yield ""
    yield "  ".join(f"{glyph} {kind}" for kind, glyph in GLYPHS.items())


def _counts(evidence: Mapping[EvidenceName, int]) -> str:
    """How many of each kind of evidence, by its sign."""
    return " ".join(f"{sign(kind)}{count}" for kind, count in evidence.items())
