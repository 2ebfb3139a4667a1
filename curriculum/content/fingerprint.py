"""Whether authored text has changed: sizes and times first, contents only when those differ."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from curriculum.content.layout import GRAPH_FILE, HISTORY_FILE, MILESTONES_FILE, STRANDS_FILE, TOPICS_FOLDER, visible

DIGEST_SIZE = 20


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """The state of a folder's text.

    Args:
        stamp: A hash of every file's name, size and time of change. Cheap, and good on one machine only.
        content_hash: A hash of every file's name and bytes: equal text gives the same on every machine.
    """

    stamp: str
    content_hash: str


def fingerprint(folder: Path, *, extra: Iterable[Path] = (), earlier: Fingerprint | None = None) -> Fingerprint:
    """The fingerprint of a graph folder now.

    Where the stamp is that of ``earlier``, no file is opened and ``earlier`` itself comes back. Where it is not, the
    contents are hashed; the result may still have the earlier ``content_hash``, when files were only touched.

    Args:
        folder: The graph folder.
        extra: More files that count, e.g. the ``task.md`` of every exercise. Each goes by its own name and that of the
            folder it stands in.
        earlier: What was found the last time.
    """
    files = sorted(_files(folder, extra))
    stamp = _stamp(files)
    if earlier is not None and earlier.stamp == stamp:
        return earlier
    return Fingerprint(stamp, _content_hash(files))


def quick_stamp(folder: Path, *, extra: Iterable[Path] = ()) -> str:
    """Names, sizes and times of change as one hash (BLAKE2b, hex), without opening a file."""
    return _stamp(sorted(_files(folder, extra)))


def content_hash(folder: Path, *, extra: Iterable[Path] = ()) -> str:
    """Names and bytes of every file as one hash (BLAKE2b, hex)."""
    return _content_hash(sorted(_files(folder, extra)))


def _stamp(files: list[tuple[str, Path]]) -> str:
    digest = hashlib.blake2b(digest_size=DIGEST_SIZE)
    for name, path in files:
        try:
            status = path.stat()
        except FileNotFoundError:  # deleted since the folder was listed: as good as absent
            continue
        digest.update(os.fsencode(f"{name}\0{status.st_size}\0{status.st_mtime_ns}\n"))
    return digest.hexdigest()


def _content_hash(files: list[tuple[str, Path]]) -> str:
    digest = hashlib.blake2b(digest_size=DIGEST_SIZE)
    for name, path in files:
        try:
            data = path.read_bytes()
        except FileNotFoundError:
            continue
        digest.update(os.fsencode(f"{name}\0{len(data)}\n"))  # lengths keep the border between two files in place
        digest.update(data)
    return digest.hexdigest()


def _files(folder: Path, extra: Iterable[Path]) -> Iterator[tuple[str, Path]]:
    """Every file that the reader looks at, misnamed ones with it, by a name that does not depend on the machine."""
    for name in (GRAPH_FILE, STRANDS_FILE, HISTORY_FILE, MILESTONES_FILE):
        if (folder / name).is_file():
            yield name, folder / name
    topics = folder / TOPICS_FOLDER
    if topics.is_dir():
        yield from _topic_files(topics)
    for path in extra:
        yield f"extra/{path.parent.name}/{path.name}", path


def _topic_files(topics: Path) -> Iterator[tuple[str, Path]]:
    for strand in visible(topics):
        if strand.is_dir():
            for entry in visible(Path(strand.path)):
                if entry.is_file():
                    yield f"{TOPICS_FOLDER}/{strand.name}/{entry.name}", Path(entry.path)
        elif strand.is_file():
            yield f"{TOPICS_FOLDER}/{strand.name}", Path(strand.path)
