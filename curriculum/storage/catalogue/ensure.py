"""Opening the catalogue of a graph folder, compiled first where the text has changed."""

from __future__ import annotations

import json
import os
import sqlite3
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from hashlib import blake2b
from pathlib import Path

from curriculum.content.fingerprint import Fingerprint, fingerprint, quick_stamp
from curriculum.errors import ContentError, StorageError
from curriculum.storage.catalogue.build import ExerciseLink, Progress, build, catalogue_name
from curriculum.storage.catalogue.reader import Catalogue
from curriculum.storage.catalogue.schema import FORMAT
from curriculum.storage.faults import storage_error
from curriculum.storage.lock import exclusive

LEFT_ALONE = 3600.0
"""Seconds for which a file that nothing names is left, since another process may be about to name it."""
_TRIES = 5


@dataclass(frozen=True, slots=True)
class Exercises:
    """Where the exercises are: the files that decide their links, and how to read the links when those changed."""

    files: Sequence[Path] = ()
    load: Callable[[], Sequence[ExerciseLink]] = tuple


@dataclass(frozen=True, slots=True)
class Stamp:
    """What was last found of one graph folder, kept beside the catalogues."""

    folder: str
    format: int
    stamp: str
    content_hash: str
    size: int
    """Bytes of the catalogue, so that one cut short is not believed."""


def open_catalogue(
    graph_folder: Path,
    cache_folder: Path,
    *,
    exercises: Exercises | None = None,
    progress: Progress | None = None,
    now: Callable[[], float] = time.time,
) -> Catalogue:
    """The catalogue of the text as it is now.

    Sizes and times are compared first, contents only where those differ, and nothing is compiled unless contents do.
    Where the cache folder cannot be written, a temporary folder serves.

    Args:
        graph_folder: The authored text.
        cache_folder: Where catalogues are kept; made if need be.
        exercises: The exercises whose links to topics are compiled with the text.
        progress: Told how far the work is, only when there is work.
        now: Seconds since the epoch, to tell abandoned files by their age.

    Raises:
        ContentError: If the text has problems; it says how many, and the first. Also if it cannot be read.
        StorageError: If no folder can be written.
    """
    exercises = exercises or Exercises()
    for folder in (cache_folder, None):
        place = folder or _temporary_folder()
        opener = _Opener(graph_folder.resolve(), place, exercises, progress, now)
        try:
            return opener.open()
        except (OSError, sqlite3.OperationalError) as error:
            _refuse_unreadable(graph_folder.resolve(), exercises, error)
            if folder is None:
                raise storage_error(error, place) from error
    raise AssertionError("one of two folders either opens or raises")


def _refuse_unreadable(graph_folder: Path, exercises: Exercises, error: Exception) -> None:
    """Raise where it is the authored text that cannot be read: another cache folder would not help."""
    if not isinstance(error, OSError) or not isinstance(error.filename, str):
        return
    path = Path(error.filename)
    if path.is_relative_to(graph_folder) or path in exercises.files:
        raise ContentError(
            f"{path} cannot be read: {error.strerror}.", fix="Allow reading the file and the folders it stands in."
        ) from error


def _temporary_folder() -> Path:
    """A folder of this user's own under the system's temporary one, the same each time."""
    place = Path(tempfile.gettempdir()) / f"curriculum-catalogue-{os.geteuid()}"
    with suppress(OSError):
        place.mkdir(mode=0o700, exist_ok=True)
        status = place.lstat()
        if not place.is_symlink() and status.st_uid == os.geteuid() and not status.st_mode & 0o022:
            return place
    try:
        return Path(tempfile.mkdtemp(prefix="curriculum-catalogue-"))
    except OSError as error:
        raise storage_error(error, place) from error


class _Opener:
    """One opening of one graph folder's catalogue in one cache folder."""

    def __init__(
        self,
        graph_folder: Path,
        cache: Path,
        exercises: Exercises,
        progress: Progress | None,
        now: Callable[[], float],
    ) -> None:
        self.graph_folder, self.cache, self.exercises = graph_folder, cache, exercises
        self.progress, self.now = progress, now
        place = "\0".join((str(graph_folder), *sorted({str(p.parent.parent) for p in exercises.files})))
        key = blake2b(place.encode(), digest_size=10).hexdigest()
        self.stamp_file = cache / f"stamp-{key}.json"

    def open(self) -> Catalogue:
        """Open the catalogue, compiling it if need be.

        Raises:
            OSError, sqlite3.OperationalError: If the cache folder cannot be used.
        """
        for _ in range(_TRIES):
            stamp = self._read_stamp()
            found = self._fingerprint(stamp)
            path = self.cache / catalogue_name(found.content_hash)
            if not self._is_whole(path, stamp, found) or (catalogue := self._opened(path)) is None:
                self._compile(found)
                continue
            if stamp is None or stamp.stamp != found.stamp:
                with suppress(OSError):  # a folder that cannot be written costs a comparison at every start
                    self._write_stamp(found, path)
            return catalogue
        raise StorageError(
            f"The text in {self.graph_folder} keeps changing while it is read.", fix="Try again in a moment."
        )

    def _fingerprint(self, stamp: Stamp | None) -> Fingerprint:
        earlier = Fingerprint(stamp.stamp, stamp.content_hash) if stamp else None
        return fingerprint(self.graph_folder, extra=self.exercises.files, earlier=earlier)

    def _is_whole(self, path: Path, stamp: Stamp | None, found: Fingerprint) -> bool:
        try:
            size = path.stat().st_size
        except OSError:
            return False
        return stamp is None or stamp.content_hash != found.content_hash or stamp.size == size

    def _opened(self, path: Path) -> Catalogue | None:
        """The catalogue, or ``None`` when it turns out not to be one."""
        try:
            return Catalogue(path, renew=self._renewed)
        except sqlite3.DatabaseError:
            return None

    def _renewed(self) -> Path:
        """Compile anew in the place of a damaged file."""
        found = self._fingerprint(None)
        self._compile(found, even_if_there=True)
        return self.cache / catalogue_name(found.content_hash)

    def _compile(self, found: Fingerprint, *, even_if_there: bool = False) -> None:
        """Compile the text, unless another process did so in the meantime; then take away what nobody needs."""
        from curriculum.content.reader import load_curriculum

        self.cache.mkdir(parents=True, exist_ok=True)
        with exclusive(self.cache / ".lock"):
            path = self.cache / catalogue_name(found.content_hash)
            stamp = self._read_stamp()
            if not even_if_there and self._is_whole(path, stamp, found) and self._readable(path):
                return
            if self.progress is not None:
                self.progress("reading", 0, 1)
            curriculum = load_curriculum(self.graph_folder)
            links = tuple(self.exercises.load())
            if quick_stamp(self.graph_folder, extra=self.exercises.files) != found.stamp:
                return  # changed while it was read: the caller looks again
            if self.progress is not None:
                self.progress("reading", 1, 1)
            built = build(curriculum, links, found.content_hash, self.cache, progress=self.progress)
            self._write_stamp(found, built)
            prune(self.cache, now=self.now())

    def _readable(self, path: Path) -> bool:
        catalogue = self._opened(path)
        if catalogue is None:
            return False
        catalogue.close()
        return True

    def _read_stamp(self) -> Stamp | None:
        stamp = read_stamp(self.stamp_file)
        return stamp if stamp is not None and stamp.format == FORMAT else None

    def _write_stamp(self, found: Fingerprint, path: Path) -> None:
        size = path.stat().st_size
        stamp = Stamp(str(self.graph_folder), FORMAT, found.stamp, found.content_hash, size)
        handle, name = tempfile.mkstemp(prefix=".stamp-", suffix=".new", dir=self.cache)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(asdict(stamp), file)
        Path(name).replace(self.stamp_file)


def read_stamp(path: Path) -> Stamp | None:
    """A stamp, or ``None`` where there is none that can be read: then all is looked at afresh."""
    try:
        return Stamp(**json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def prune(cache: Path, *, now: float) -> tuple[Path, ...]:
    """Remove catalogues that no stamp names, stamps of folders that are gone, and what killed builds left.

    Files younger than an hour stay: another process may be about to name them. A process that has a removed catalogue
    open goes on reading it, since the system keeps an open file's contents.
    """
    named = set()
    removed = []
    for path in sorted(cache.glob("stamp-*.json")):
        stamp = read_stamp(path)
        if stamp is not None and stamp.format == FORMAT and Path(stamp.folder).is_dir():
            named.add(catalogue_name(stamp.content_hash))
        elif _old(path, now):
            removed.append(path)
    for pattern in ("catalogue-*.sqlite", ".catalogue-*.new*", ".stamp-*.new"):
        removed += [path for path in sorted(cache.glob(pattern)) if path.name not in named and _old(path, now)]
    for path in removed:
        path.unlink(missing_ok=True)
    return tuple(removed)


def _old(path: Path, now: float) -> bool:
    try:
        return now - path.stat().st_mtime > LEFT_ALONE
    except FileNotFoundError:
        return False
