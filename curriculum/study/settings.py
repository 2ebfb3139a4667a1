"""A learner's settings: they stand in the log, so that they go where the progress goes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pydantic import JsonValue

from curriculum import paths
from curriculum.errors import UnknownNameError, UsageError
from curriculum.learner.card import RETENTION, RETENTION_RANGE
from curriculum.study.views import SettingLine

if TYPE_CHECKING:
    from curriculum.study.desk import Desk

Value = str | int | float | bool | dict[str, JsonValue]


@dataclass(frozen=True, slots=True)
class Setting:
    """A number that a learner can set."""

    name: str
    meaning: str
    default: float | int
    least: float | int
    most: float | int

    @property
    def whole(self) -> bool:
        """Whether it is a whole number."""
        return isinstance(self.default, int)

    def holds(self, value: object) -> bool:
        """Whether a value is one that this setting can take."""
        kinds = (int,) if self.whole else (int, float)
        return isinstance(value, kinds) and not isinstance(value, bool) and self.least <= value <= self.most

    def read(self, text: str) -> float | int:
        """The value that a text stands for; ``30%`` is .3.

        Raises:
            UsageError: If it is no number, or out of range.
        """
        number = text.strip().removesuffix("%")
        try:
            value: float | int = int(number) if self.whole else float(number)
        except ValueError:
            value = float("nan")
        if text.strip().endswith("%") and not self.whole:
            value /= 100
        if not self.holds(value):
            kind = "a whole number" if self.whole else "a number"
            raise UsageError(
                f"`{self.name}` cannot be {text!r}.", fix=f"Give {kind} from {self.least:g} to {self.most:g}."
            )
        return value


SETTINGS: Final = {
    setting.name: setting
    for setting in (
        Setting(
            "retention",
            "the chance of recall at which a topic is reviewed; more means more reviews",
            RETENTION,
            *RETENTION_RANGE,
        ),
        Setting("review-share", "the share of a day that reviews may take", 0.3, 0.05, 1.0),
        Setting("minutes-per-day", "the minutes you mean to study on a day of study", 30, 1, 720),
    )
}
"""Every setting that is a number, by its name. (The theme and the switches are the app's own.)"""
GRADE_ON_SAVE: Final = "grade-on-save"
"""The switch: whether the workbench grades an exercise each time the learner saves its file."""


def setting(desk: Desk, name: str) -> object | None:
    """A setting's value as it stands, or ``None`` where it is at its default. Reading makes no file."""
    if not paths.progress_file(desk.learner).exists():
        return None
    return desk.progress.settings().get(name)


def number_of(desk: Desk, name: str) -> float:
    """The value of a setting of the registry; the default where the log holds one that it cannot take."""
    return number(name, setting(desk, name))


def number(name: str, value: object) -> float:
    """What a value in the log means for a setting of the registry; its default where it cannot be that."""
    known = SETTINGS[name]
    return float(value) if known.holds(value) else float(known.default)  # type: ignore[arg-type]


def is_on(desk: Desk, name: str) -> bool:
    """Whether a setting that is a switch is on; off by default."""
    return setting(desk, name) is True


def change_setting(desk: Desk, name: str, value: Value | None) -> None:
    """Log a setting's new value; ``None`` returns it to its default. One that stands already is not logged again."""
    from curriculum.learner.events import SettingChanged

    if setting(desk, name) != value:
        desk.record(SettingChanged(name=name, value=value))


def setting_lines(desk: Desk) -> tuple[SettingLine, ...]:
    """Every setting of the registry and its value."""
    return tuple(_line(desk, known) for known in SETTINGS.values())


def set_setting(desk: Desk, name: str, text: str) -> SettingLine:
    """Give a setting the value that a text stands for.

    Raises:
        UnknownNameError: If there is no such setting.
        UsageError: If it cannot take that value.
    """
    known = _known(name)
    change_setting(desk, known.name, known.read(text))
    return _line(desk, known)


def clear_setting(desk: Desk, name: str) -> SettingLine:
    """Return a setting to its default.

    Raises:
        UnknownNameError: If there is no such setting.
    """
    known = _known(name)
    change_setting(desk, known.name, None)
    return _line(desk, known)


def _known(name: str) -> Setting:
    plain = name.replace("_", "-")
    if plain not in SETTINGS:
        from curriculum.graph.nearest import nearest_names

        raise UnknownNameError(
            f"There is no setting `{name}`.",
            fix=f"There are {', '.join(SETTINGS)}.",
            nearest=nearest_names(plain, tuple(SETTINGS)),
        )
    return SETTINGS[plain]


def _line(desk: Desk, known: Setting) -> SettingLine:
    value = number_of(desk, known.name)
    return SettingLine(
        name=known.name,
        value=int(value) if known.whole else value,
        default=known.default,
        least=known.least,
        most=known.most,
        meaning=known.meaning,
    )
