"""A learner's own files: a visible folder an exercise, never overwritten, written whole or not at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from practice.grader.errors import WorkspaceError
from practice.grader.exercises import Exercise

FILE_NAME = "starter.py"


@dataclass(frozen=True)
class Started:
    """What ``start`` found or made.

    Attributes:
        path: The learner's file.
        created: Whether it was made now; False when it was there already and was left alone.
    """

    path: Path
    created: bool


def learner_file(exercise_id: str, folder: Path) -> Path:
    """Where the learner's file of an exercise stands under the workspace ``folder``, whether or not it exists."""
    return folder / exercise_id / FILE_NAME


def start(exercise: Exercise, folder: Path) -> Started:
    """Put the starter, the examples and the task (as README.md) into the workspace, each only where none is yet.

    Raises:
        WorkspaceError: The folder cannot be written.
    """
    path = learner_file(exercise.id, folder)
    with _told(path.parent):
        path.parent.mkdir(parents=True, exist_ok=True)
        created = _create(path, exercise.starter.read_bytes())
        _create(path.parent / "examples.py", exercise.examples.read_bytes())
        _create(path.parent / "README.md", _readme(exercise).encode())
    return Started(path=path, created=created)


def save(exercise_id: str, folder: Path, text: str) -> Path:
    """Replace the learner's file by ``text``, whole or not at all.

    Raises:
        WorkspaceError: The folder cannot be written.
    """
    path = learner_file(exercise_id, folder)
    with _told(path.parent):
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, text.encode())
    return path


def keep(exercise_id: str, folder: Path, text: str) -> Path:
    """Keep a text beside the learner's file under a new name, which is returned.

    Raises:
        WorkspaceError: The folder cannot be written.
    """
    path = learner_file(exercise_id, folder)
    with _told(path.parent):
        path.parent.mkdir(parents=True, exist_ok=True)
        return _keep(path, text.encode())


def reset(exercise: Exercise, folder: Path) -> Path | None:
    """Put the starter back; the learner's file is kept beside it under a new name, which is returned.

    None when there was nothing to keep: no file, or one that still is the starter.

    Raises:
        WorkspaceError: The folder cannot be written.
    """
    path = learner_file(exercise.id, folder)
    with _told(path.parent):
        kept = None
        if path.is_file() and path.read_bytes() != exercise.starter.read_bytes():
            kept = _keep(path, path.read_bytes())
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, exercise.starter.read_bytes())
    return kept


def kept_copies(exercise_id: str, folder: Path) -> tuple[Path, ...]:
    """Files that were kept when another took their place, oldest first."""
    parent = learner_file(exercise_id, folder).parent
    numbered = [(int(path.stem.rpartition("-")[2]), path) for path in parent.glob("kept-*.py") if _is_numbered(path)]
    return tuple(path for _, path in sorted(numbered))


def _is_numbered(path: Path) -> bool:
    return path.stem.rpartition("-")[2].isdigit()


def _keep(path: Path, content: bytes) -> Path:
    """Write beside a file, to the first free name ``kept-1.py``, ``kept-2.py``, ..."""
    number = 1
    while not _create(kept := path.parent / f"kept-{number}.py", content):
        number += 1
    return kept


def _readme(exercise: Exercise) -> str:
    """The task as the learner reads it, without what belongs to the grader."""
    scope = "\n".join(f"- {item}" for item in exercise.out_of_scope)
    return f"# {exercise.title}\n\n{exercise.task}\n\n## Not needed here\n\n{scope}\n"


def _written_beside(path: Path, content: bytes) -> Path:
    """A temporary file in the same folder, its content on the disk."""
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o644)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _replace(path: Path, content: bytes) -> None:
    temporary = _written_beside(path, content)
    try:
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def _create(path: Path, content: bytes) -> bool:
    """Write a file only if there is none; a hard link fails where a file stands, however late it came."""
    if path.exists() or path.is_symlink():
        return False
    temporary = _written_beside(path, content)
    try:
        os.link(temporary, path)
    except FileExistsError:
        return False
    except OSError:  # a file system without hard links
        try:
            with path.open("xb") as file:
                file.write(content)
        except FileExistsError:
            return False
    finally:
        temporary.unlink(missing_ok=True)
    return True


@contextlib.contextmanager
def _told(folder: Path) -> Iterator[None]:
    """Turn a refusal of the system into a sentence."""
    try:
        yield
    except OSError as error:
        raise WorkspaceError(
            f"{error.filename or folder} cannot be written: {error.strerror}.",
            fix="Free it, or choose another folder with CURRICULUM_WORKSPACE.",
        ) from error
