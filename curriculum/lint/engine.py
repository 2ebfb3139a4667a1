"""The linter: read the folder once, run every rule, sort what they found."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from curriculum.content.reader import read_folder
from curriculum.graph.depth import slacks
from curriculum.graph.structure import find_cycle
from curriculum.graph.topic_graph import TopicGraph
from curriculum.lint.context import Context
from curriculum.lint.registry import RULES
from curriculum.lint.report import Report


def lint(folder: Path, *, exercises_folder: Path | None = None) -> Report:
    """Check everything in a graph folder.

    Args:
        folder: The graph folder: ``graph.toml``, ``strands.toml``, ``history.toml`` and ``topics/``.
        exercises_folder: Exercises whose topics must exist; none are looked at when left out.

    Returns:
        Every problem, those of the reader first among equals of a place. Nothing an author wrote makes this raise.
    """
    context = Context(folder, read_folder(folder), exercises_folder)
    found = [*context.reading.problems]
    for rule in RULES:
        found.extend(rule(context))
    problems = tuple(sorted(dict.fromkeys(found), key=lambda problem: problem.place))
    return Report(problems, _slacks(context), len(context.curriculum.topics) + len(context.reading.unreadable))


def _slacks(context: Context) -> Mapping[str, int]:
    if find_cycle(context.digraph) is not None:
        return {}
    graph = TopicGraph(context.digraph)
    least: dict[str, int] = {}
    for goal in context.goals:
        for topic, slack in slacks(graph, goal).items():
            least[topic] = min(slack, least.get(topic, slack))
    return dict(sorted(least.items()))
