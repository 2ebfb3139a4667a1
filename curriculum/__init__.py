"""A knowledge-graph curriculum engine: from counting to meta-learning in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from os import PathLike

    from curriculum.content.curriculum import Curriculum

__version__ = "0.1.0"

__all__ = ["__version__", "load_curriculum"]


def load_curriculum(path: str | PathLike[str] | None = None) -> Curriculum:
    """Read a graph folder: topics, lessons, quizzes and the prerequisite graph.

    >>> import curriculum
    >>> from curriculum.graph.chains import longest_chain
    >>> graph = curriculum.load_curriculum().graph()
    >>> longest_chain(graph, "meta-learning")[-1]
    'meta-learning'

    Args:
        path: The folder that holds ``graph.toml``; the one that ``CURRICULUM_GRAPH`` names, or else the curriculum that
            came with the package, where it is None.

    Raises:
        ContentError: If anything in the folder is wrong.
    """
    from pathlib import Path

    from curriculum.content.reader import load_curriculum as load
    from curriculum.paths import graph_folder

    return load(graph_folder() if path is None else Path(path).expanduser())
