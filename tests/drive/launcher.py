"""The whole program under a moved clock: ``python launcher.py OFFSET_FILE [ARGUMENTS ...]``.

The file holds the seconds by which the program's clock is ahead of the machine's; it is read whenever the time is
asked for, so that a program that runs can be moved to another day.
"""

from __future__ import annotations

import sys
from pathlib import Path

from moved_clock import moved

from curriculum.study import desk


def main() -> int:
    """Run the app, or the command that the arguments name."""
    assert desk.open_desk.__kwdefaults__ is not None
    desk.utc_now = desk.open_desk.__kwdefaults__["clock"] = moved(Path(sys.argv[1]))
    from curriculum.cli.main import main as run

    return run(sys.argv[2:])


if __name__ == "__main__":
    sys.exit(main())
