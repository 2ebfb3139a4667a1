"""Looking after a learner's progress, and after the installation."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from importlib import util
from pathlib import Path

from curriculum import __version__, paths
from curriculum.errors import CurriculumError
from curriculum.storage.progress import care
from curriculum.storage.progress.backups import learner_backups
from curriculum.storage.progress.learners import DEFAULT_LEARNER, existing_learner, list_learners, valid_learner
from curriculum.study.views import Finding
from curriculum.study.words import INSTALL_TORCH


def learners() -> tuple[str, ...]:
    """The learners that have progress on this machine."""
    return list_learners(paths.progress_folder())


def backup(learner: str | None, to: Path | None, *, now: datetime) -> Path:
    """Copy a learner's progress to a file, or into the folder of backups; the copy.

    Raises:
        UnknownNameError: If that learner has no progress.
        StorageError: If it cannot be read, or the copy cannot be written.
    """
    name = existing_learner(paths.progress_folder(), learner or DEFAULT_LEARNER)
    return care.backup(paths.progress_file(name), to, backups=paths.backups_folder(), now=now)


def restore(learner: str | None, source: Path, *, now: datetime) -> Path | None:
    """Put a copy in the place of a learner's progress, once it was found sound; where the replaced file was kept.

    Raises:
        StorageError: If the copy is not sound, or the file is in use.
    """
    name = valid_learner(learner or DEFAULT_LEARNER)
    return care.restore(paths.progress_file(name), source, backups=paths.backups_folder(), now=now)


def backups(learner: str | None) -> tuple[Path, ...]:
    """The copies of a learner's progress, by name and so by time."""
    return learner_backups(paths.backups_folder(), valid_learner(learner or DEFAULT_LEARNER))


def erase(learner: str | None, *, keep_backups: bool = False) -> tuple[Path, ...]:
    """Remove a learner's progress from this machine, and its backups unless they are to be kept; what was removed.

    Raises:
        UnknownNameError: If that learner has no progress.
        StorageError: If it cannot be removed.
    """
    name = existing_learner(paths.progress_folder(), learner or DEFAULT_LEARNER)
    return care.erase(paths.progress_file(name), backups=paths.backups_folder(), keep_backups=keep_backups)


def doctor(learner: str | None = None, *, graph_folder: Path | None = None) -> tuple[Finding, ...]:
    """Look at everything this program stands on. Never raises: what is wrong is a finding."""
    name = learner or DEFAULT_LEARNER
    return tuple(
        _found(check)
        for check in (
            _program,
            lambda: _graph(graph_folder or paths.graph_folder()),
            lambda: _folder("catalogue", paths.catalogue_folder(), "the compiled text"),
            lambda: _folder("progress", paths.progress_folder(), "what you did"),
            lambda: _progress(name),
            lambda: _folder("workspace", paths.workspace_folder(), "your exercise files"),
            _torch,
            _isolation,
            _terminal,
        )
    )


def _found(check: Callable[[], Finding]) -> Finding:
    try:
        return check()
    except CurriculumError as error:
        return Finding(name="check", ok=False, detail=error.message, fix=error.fix)
    except OSError as error:
        return Finding(name="check", ok=False, detail=str(error))


def _program() -> Finding:
    detail = f"curriculum {__version__}, Python {platform.python_version()}, {platform.system()} {platform.machine()}"
    return Finding(name="program", ok=True, detail=detail)


def _graph(folder: Path) -> Finding:
    from curriculum.content.reader import read_folder

    reading = read_folder(folder)
    count = len(reading.curriculum.topics)
    if not reading.problems:
        return Finding(name="graph", ok=True, detail=f"{count} topics in {folder}")
    first = reading.problems[0]
    return Finding(
        name="graph",
        ok=False,
        detail=f"{len(reading.problems)} problems in {folder}; the first: {first}",
        fix="Run `curriculum lint`.",
    )


def _ancestors(folder: Path) -> Iterator[Path]:
    yield folder
    yield from folder.parents


def _folder(name: str, folder: Path, what: str) -> Finding:
    """Whether a folder can be written, or could be made."""
    nearest = next(path for path in _ancestors(folder) if path.exists())
    ok = nearest.is_dir() and os.access(nearest, os.W_OK | os.X_OK)
    state = "" if folder.exists() else " (made at first use)"
    return Finding(
        name=name,
        ok=ok,
        detail=f"{folder}{state}: {what}",
        fix="" if ok else f"Allow writing to {nearest}, or set CURRICULUM_HOME and CURRICULUM_WORKSPACE.",
    )


def _progress(learner: str) -> Finding:
    health = care.examine(paths.progress_file(valid_learner(learner)))
    return Finding(
        name=f"learner {learner}",
        ok=health.state in ("absent", "sound", "older"),
        detail=health.message,
        fix=health.fix if health.state not in ("absent", "sound", "older") else "",
    )


def _torch() -> Finding:
    if util.find_spec("torch") is None:
        fix = f"Run `{INSTALL_TORCH}` to do the exercises; everything else works without."
        return Finding(name="PyTorch", ok=True, detail="not installed", fix=fix)
    from importlib.metadata import version

    return Finding(name="PyTorch", ok=True, detail=version("torch"))


def isolation() -> str:
    """The layers that hold back a submission to the grader on this machine, such as ``landlock+seccomp+limits``."""
    from practice.grader.bubblewrap import works
    from practice.grader.sandbox import Sandbox

    return str(Sandbox("auto", wrapped=works()).layers)


def _isolation() -> Finding:
    return Finding(name="sandbox", ok=True, detail=isolation())


def _terminal() -> Finding:
    if not sys.stdout.isatty():
        return Finding(name="terminal", ok=True, detail="not a terminal: the commands work, the app needs one")
    size = os.get_terminal_size()
    ok = size.columns >= 60 and size.lines >= 16
    fix = "" if ok else "Enlarge it to at least 80 by 24."
    return Finding(name="terminal", ok=ok, detail=f"{size.columns} by {size.lines}", fix=fix)
