"""A learner's settings: they stand in the log, so that they go where the progress goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from curriculum import paths

if TYPE_CHECKING:
    from curriculum.study.desk import Desk


def setting(desk: Desk, name: str) -> object | None:
    """A setting's value, or ``None`` where it is at its default. Reading makes no file."""
    if not paths.progress_file(desk.learner).exists():
        return None
    return desk.progress.settings().get(name)


def change_setting(desk: Desk, name: str, value: str | int | float | bool | None) -> None:
    """Log a setting's new value; ``None`` returns it to its default. One that stands already is not logged again."""
    from curriculum.learner.events import SettingChanged

    if setting(desk, name) != value:
        desk.record(SettingChanged(name=name, value=value))
