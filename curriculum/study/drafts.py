"""The learner's file as it was last read or written, and whether somebody else has changed it since."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from curriculum.errors import MachineError

Stamp = tuple[int, int, int]
"""What changes when a file does: which file it is, nanoseconds and size. An editor may put a new one in its place."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A file, its text and its stamp when the two were last the same."""

    path: Path
    text: str
    stamp: Stamp

    @classmethod
    def read(cls, path: Path) -> Draft:
        """The file as it is now.

        Raises:
            MachineError: If it cannot be read, or is not text.
        """
        try:
            stamp = stamp_of(path)
            return cls(path, path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n"), stamp)
        except UnicodeDecodeError as error:
            raise MachineError(f"{path} is not UTF-8 text.", fix="Save it as UTF-8 in your editor.") from error
        except OSError as error:
            raise MachineError(f"{path} cannot be read: {error.strerror}.", fix="Check its permissions.") from error

    def changed_outside(self) -> Draft | None:
        """The file as it has become, or ``None`` while it is what it was, or cannot be read just now."""
        try:
            if stamp_of(self.path) == self.stamp:
                return None
            return Draft.read(self.path)
        except (OSError, MachineError):
            return None


def stamp_of(path: Path) -> Stamp:
    """A file's stamp as it is now.

    Raises:
        OSError: If there is no such file.
    """
    status = path.stat()
    return status.st_ino, status.st_mtime_ns, status.st_size
