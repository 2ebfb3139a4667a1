"""Seeing that another program saved a file, once it has finished.

Editors write in several ways: into the file, which is empty for a moment; into another one that takes its place, which
leaves a moment without any; or in pieces. So a change counts once two looks in a row find the same stamp, and an empty
file once it has stayed empty for ``EMPTY_LOOKS``.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from curriculum.errors import MachineError
from curriculum.study.drafts import Draft, Stamp, stamp_of

LOOK_SECONDS: Final = 0.3
"""Between two looks at a file."""
EMPTY_LOOKS: Final = 7
"""An empty file is taken for one that is being written for so many looks."""


class Watch:
    """A file that others write; ``look`` at it every ``LOOK_SECONDS``.

    Args:
        known: The file as it is known already, or its path where it is not.
    """

    def __init__(self, known: Draft | Path) -> None:
        self._path = known.path if isinstance(known, Draft) else known
        self._known = known.stamp if isinstance(known, Draft) else None
        self._settling: Stamp | None = None
        self._looks = 0

    def look(self) -> Draft | None:
        """The file if it was written since it was last known and has come to rest; ``None`` otherwise.

        Raises:
            MachineError: If what was written cannot be read or is not text; said once.
        """
        try:
            stamp = stamp_of(self._path)
        except OSError:  # between two writes of an editor there may be no file
            self._known = self._settling = None
            return None
        if stamp == self._known:
            self._settling = None
            return None
        if stamp != self._settling:
            self._settling, self._looks = stamp, 0
        self._looks += 1
        *_, size = stamp
        if self._looks < (2 if size else EMPTY_LOOKS):
            return None
        return self._read(stamp)

    def _read(self, stamp: Stamp) -> Draft | None:
        try:
            found = Draft.read(self._path)
        except MachineError:
            if not _still(stamp, self._path):
                return None
            self._known = stamp  # said once
            raise
        if not _still(stamp, self._path):  # written to while it was read
            return None
        self._known = stamp
        return found


def _still(stamp: Stamp, path: Path) -> bool:
    try:
        return stamp_of(path) == stamp
    except OSError:
        return False


def saves(
    file: Path,
    *,
    on_error: Callable[[MachineError], None],
    pause: Callable[[], None] = lambda: time.sleep(LOOK_SECONDS),
) -> Iterator[Draft]:
    """The file now, and again each time that its text has changed and it has come to rest.

    Args:
        file: Which file; it need not be there yet.
        on_error: Told of what was written and cannot be read.
        pause: Waits between two looks.
    """
    watch, text = Watch(file), None
    while True:
        try:
            found = watch.look()
        except MachineError as error:
            on_error(error)
            found = None
        if found is not None and found.text != text:
            text = found.text
            yield found
        pause()
