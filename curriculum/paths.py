"""Where everything lives. The only file that knows it.

``CURRICULUM_HOME`` moves all state under one folder, ``CURRICULUM_WORKSPACE`` the learner's own exercise files, and
``CURRICULUM_GRAPH`` names another graph folder. Authored data is found from the package's own place, never from the
working directory.
"""

from __future__ import annotations

import os
from pathlib import Path

APPLICATION = "curriculum"


def graph_folder() -> Path:
    """The folder of authored topics: ``CURRICULUM_GRAPH`` or the one that came with the package."""
    chosen = os.environ.get("CURRICULUM_GRAPH")
    return Path(chosen).expanduser().resolve() if chosen else Path(__file__).resolve().parent.parent / "graph_data"


def exercises_folder() -> Path:
    """The folder of exercises that came with the package."""
    return Path(__file__).resolve().parent.parent / "practice" / "exercises"


def _home() -> Path | None:
    chosen = os.environ.get("CURRICULUM_HOME")
    return Path(chosen).expanduser().resolve() if chosen else None


def progress_folder() -> Path:
    """The folder of learners' progress databases and their backups: precious."""
    if home := _home():
        return home / "progress"
    import platformdirs

    return Path(platformdirs.user_data_dir(APPLICATION, appauthor=False)) / "progress"


def progress_file(learner: str) -> Path:
    """The progress database of one learner."""
    return progress_folder() / f"{learner}.sqlite"


def backups_folder() -> Path:
    """Copies of progress databases made before a migration or on request."""
    return progress_folder() / "backups"


def catalogue_folder() -> Path:
    """The folder of compiled catalogues: derived, safe to delete."""
    if home := _home():
        return home / "catalogue"
    import platformdirs

    return Path(platformdirs.user_cache_dir(APPLICATION, appauthor=False)) / "catalogue"


def workspace_folder() -> Path:
    """The visible folder of the learner's own exercise files: ``~/curriculum`` unless told otherwise."""
    chosen = os.environ.get("CURRICULUM_WORKSPACE")
    return Path(chosen).expanduser().resolve() if chosen else Path.home() / "curriculum"
