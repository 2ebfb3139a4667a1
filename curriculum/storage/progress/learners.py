"""Learners: a name is a file, and this machine has a name of its own."""

from __future__ import annotations

import os
import re
import tempfile
from pathlib import Path
from uuid import UUID

from curriculum.errors import UnknownNameError, UsageError
from curriculum.storage.faults import translated

DEFAULT_LEARNER = "me"
"""The learner where none is named."""

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST = 40


def valid_learner(name: str) -> str:
    """The name, if it can be one: lower-case letters, digits and single hyphens, at most 40.

    Raises:
        UsageError: If it cannot.
    """
    if len(name) <= _LONGEST and _NAME.fullmatch(name):
        return name
    suggestion = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:_LONGEST].strip("-")
    raise UsageError(
        f"`{name}` cannot be the name of a learner.",
        fix=f"Use at most {_LONGEST} lower-case letters, digits and hyphens.",
        nearest=(suggestion,) if suggestion else (),
    )


def list_learners(folder: Path) -> tuple[str, ...]:
    """The learners that have progress in the folder, sorted."""
    if not folder.is_dir():
        return ()
    return tuple(sorted(p.stem for p in folder.glob("*.sqlite") if p.is_file() and _NAME.fullmatch(p.stem)))


def existing_learner(folder: Path, name: str) -> str:
    """The name, if that learner has progress.

    Raises:
        UsageError: If it cannot be a name.
        UnknownNameError: If there is no such learner; it carries the nearest names.
    """
    learners = list_learners(folder)
    if valid_learner(name) in learners:
        return name
    from curriculum.graph.nearest import nearest_names

    raise UnknownNameError(
        f"There is no learner `{name}`.",
        fix="Choose a learner who has begun." if learners else "Nobody has begun yet.",
        nearest=nearest_names(name, learners),
    )


def device_name(folder: Path, new_uuid: UUID) -> str:
    """The name of this machine, made of ``new_uuid`` the first time and kept in the folder from then on.

    It stays out of the databases, so that a copy taken to another machine does not take it along.

    Raises:
        StorageError: If it can be neither read nor written.
    """
    path = folder / "device"
    with translated(path):
        if name := _written(path):
            return name
        folder.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=".device-", dir=folder)
        try:
            with os.fdopen(handle, "w", encoding="ascii") as file:
                file.write(f"{new_uuid}\n")
                file.flush()
                os.fsync(file.fileno())
            return _named(path, Path(temporary)) or str(new_uuid)
        finally:
            Path(temporary).unlink(missing_ok=True)


def _named(path: Path, temporary: Path) -> str:
    """Give the file its name; the first to come names the machine. What another wrote in the meantime, or nothing."""
    if not path.exists():
        try:
            os.link(temporary, path)
        except FileExistsError:
            return _written(path)
        except OSError:
            temporary.replace(path)  # a file system without hard links
    elif not (name := _written(path)):
        temporary.replace(path)  # emptied by a power cut, or no name at all
    else:
        return name
    return ""


def _written(path: Path) -> str:
    """The name in the file; nothing where there is no file, or no name of ours in it."""
    try:
        return str(UUID(path.read_bytes().strip().decode("ascii")))
    except (FileNotFoundError, ValueError):
        return ""
