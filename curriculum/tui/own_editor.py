"""The learner's own editor, over the app."""

from __future__ import annotations

import os
import shlex
import subprocess
from pathlib import Path
from typing import Any

from textual.app import App, SuspendNotSupported

from curriculum.errors import MachineError


def edit_outside(app: App[Any], path: Path) -> None:
    """Open a file in ``$VISUAL`` or ``$EDITOR``, and wait until it is closed.

    Raises:
        MachineError: If neither is set, it cannot be started, or this terminal cannot be shared.
    """
    command = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if not command:
        raise MachineError("No editor is set.", fix="Set EDITOR, for example: export EDITOR=nano. Or edit here.")
    try:
        with app.suspend():
            subprocess.run([*shlex.split(command), str(path)], check=False)  # noqa: S603
    except SuspendNotSupported as error:
        raise MachineError("This terminal cannot be lent to another program.", fix=f"Open {path} yourself.") from error
    except (OSError, ValueError) as error:
        raise MachineError(
            f"`{command}` cannot be started: {error}.", fix="Set EDITOR to an editor you have."
        ) from error
