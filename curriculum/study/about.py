"""Whose progress this is, where it lies, and what the program stands on."""

from __future__ import annotations

from importlib import util
from typing import TYPE_CHECKING

from curriculum import __version__, paths
from curriculum.study import upkeep
from curriculum.study.settings_views import AboutView

if TYPE_CHECKING:
    from pathlib import Path

    from curriculum.study.desk import Desk


def about(desk: Desk, graph_folder: Path | None = None) -> AboutView:
    """What a learner may want to know of this installation. Reading makes no file.

    Args:
        desk: Whose.
        graph_folder: The authored text that the desk was opened on, where it is not the usual one.
    """
    progress = paths.progress_file(desk.learner)
    copies = upkeep.backups(desk.learner)
    return AboutView(
        learner=desk.learner,
        learners=upkeep.learners(),
        progress=str(progress),
        progress_exists=progress.exists(),
        events=desk.progress.event_count(),
        backups=str(paths.backups_folder()),
        last_backup=str(max(copies, key=lambda copy: copy.stat().st_mtime)) if copies else None,
        workspace=str(paths.workspace_folder()),
        catalogue=str(paths.catalogue_folder()),
        graph=f"{desk.info.id} {desk.info.version}",
        graph_title=desk.info.title,
        topics=len(desk.summaries),
        graph_folder=str(graph_folder or paths.graph_folder()),
        program=__version__,
        pytorch=_pytorch(),
        isolation=upkeep.isolation(),
    )


def _pytorch() -> str:
    """Its version; nothing is imported for it."""
    if util.find_spec("torch") is None:
        return "not installed"
    from importlib.metadata import version

    return version("torch")
