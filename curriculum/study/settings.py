"""A learner's settings: they stand in the log, so that they go where the progress goes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pydantic import JsonValue

from curriculum.errors import UnknownNameError, UsageError
from curriculum.learner.card import RETENTION, RETENTION_RANGE
from curriculum.study.settings_views import SettingLine

if TYPE_CHECKING:
    from curriculum.study.desk import Desk

Value = str | int | float
"""Of a setting of the registry."""


@dataclass(frozen=True, slots=True)
class Setting:
    """A number that a learner can set."""

    name: str
    meaning: str
    default: float | int
    least: float | int
    most: float | int
    step: float | int = 1
    """How far a key moves it, where ``ladder`` names no values."""
    ladder: tuple[float | int, ...] = ()
    """The values that a key goes through; any other between the ends can be typed."""

    @property
    def whole(self) -> bool:
        """Whether it is a whole number."""
        return isinstance(self.default, int)

    def holds(self, value: object) -> bool:
        """Whether a value is one that this setting can take."""
        kinds = (int,) if self.whole else (int, float)
        return isinstance(value, kinds) and not isinstance(value, bool) and self.least <= value <= self.most

    def read(self, text: str) -> Value:
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
            ends = f"from {self.least:g} to {self.most:g}"
            share = "" if self.whole else f", or a share from {100 * self.least:g}% to {100 * self.most:g}%"
            kind = "a whole number" if self.whole else "a number"
            raise UsageError(f"`{self.name}` cannot be {text!r}.", fix=f"Give {kind} {ends}{share}.")
        return value

    def after(self, value: Value, by: int) -> Value:
        """The next value up (``by`` 1) or down (-1); the same at the end."""
        assert not isinstance(value, str)
        if self.ladder:
            steps = [step for step in self.ladder if (step > value if by > 0 else step < value)]
            return (steps[0] if by > 0 else steps[-1]) if steps else value
        moved = min(self.most, max(self.least, value + by * self.step))
        return moved if self.whole else round(moved, 3)


@dataclass(frozen=True, slots=True)
class Choice:
    """A setting that takes one of a few names."""

    name: str
    meaning: str
    default: str
    choices: tuple[str, ...]

    def holds(self, value: object) -> bool:
        """Whether a value is one of the names."""
        return value in self.choices

    def read(self, text: str) -> Value:
        """The name that a text stands for.

        Raises:
            UsageError: If it is none of them.
        """
        plain = text.strip().lower().replace(" ", "-").replace("_", "-")
        if not self.holds(plain):
            from curriculum.graph.nearest import nearest_names

            raise UsageError(
                f"`{self.name}` cannot be {text!r}.",
                fix=f"It is one of {', '.join(self.choices)}.",
                nearest=nearest_names(plain, self.choices),
            )
        return plain

    def after(self, value: Value, by: int) -> Value:
        """The name after or before; the first follows the last."""
        return self.choices[(self.choices.index(str(value)) + by) % len(self.choices)]


MINUTES: Final = (5, 10, 15, 20, 25, 30, 40, 45, 50, 60, 75, 90, 120, 150, 180, 240, 300, 360, 480, 600, 720)
"""The steps in which minutes a day go up and down with a key."""
THEMES: Final = ("dark", "light", "high-contrast")

OFF, ON = "off", "on"
GRADE_ON_SAVE: Final = "grade-on-save"

SETTINGS: Final[dict[str, Setting | Choice]] = {
    setting.name: setting
    for setting in (
        Choice("theme", "the colours of the app", "dark", THEMES),
        Setting("minutes-per-day", "the minutes you mean to study on a day of study", 30, 1, 720, ladder=MINUTES),
        Setting("review-share", "the share of a day that reviews may take", 0.3, 0.05, 1.0, step=0.05),
        Setting(
            "retention",
            "the chance of recall at which a topic is reviewed; more means more reviews",
            RETENTION,
            *RETENTION_RANGE,
            step=0.01,
        ),
        Choice(GRADE_ON_SAVE, "whether an exercise is graded each time its file is saved", OFF, (OFF, ON)),
    )
}
"""Every setting, by its name, in the order in which they are shown."""


def setting(desk: Desk, name: str) -> object | None:
    """A setting's value as it stands, or ``None`` where it is at its default. Reading makes no file."""
    if not desk.has_log:
        return None
    return desk.progress.settings().get(name)


def number_of(desk: Desk, name: str) -> float:
    """The value of a number of the registry; the default where the log holds one that it cannot take."""
    return number(name, setting(desk, name))


def number(name: str, value: object) -> float:
    """What a value in the log means for a number of the registry; its default where it cannot be that."""
    known = SETTINGS[name]
    return float(value) if known.holds(value) else float(known.default)  # type: ignore[arg-type]


def is_on(desk: Desk, name: str) -> bool:
    """Whether a switch of the registry is on."""
    return value_of(desk, name) == ON


def value_of(desk: Desk, name: str) -> Value:
    """The value of a setting of the registry; the default where the log holds one that it cannot take."""
    known, value = SETTINGS[name], setting(desk, name)
    return value if known.holds(value) else known.default  # type: ignore[return-value]


def change_setting(desk: Desk, name: str, value: JsonValue) -> None:
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


def step_setting(desk: Desk, name: str, by: int) -> SettingLine:
    """Give a setting its next value (``by`` 1) or the one before (-1).

    Raises:
        UnknownNameError: If there is no such setting.
    """
    known = _known(name)
    change_setting(desk, known.name, known.after(value_of(desk, known.name), by))
    return _line(desk, known)


def clear_setting(desk: Desk, name: str) -> SettingLine:
    """Return a setting to its default.

    Raises:
        UnknownNameError: If there is no such setting.
    """
    known = _known(name)
    change_setting(desk, known.name, None)
    return _line(desk, known)


def _known(name: str) -> Setting | Choice:
    plain = name.replace("_", "-")
    if plain not in SETTINGS:
        from curriculum.graph.nearest import nearest_names

        raise UnknownNameError(
            f"There is no setting `{name}`.",
            fix=f"There are {', '.join(SETTINGS)}.",
            nearest=nearest_names(plain, tuple(SETTINGS)),
        )
    return SETTINGS[plain]


def _line(desk: Desk, known: Setting | Choice) -> SettingLine:
    value = value_of(desk, known.name)
    if isinstance(known, Choice):
        return SettingLine(
            name=known.name, value=value, default=known.default, choices=known.choices, meaning=known.meaning
        )
    return SettingLine(
        name=known.name, value=value, default=known.default, least=known.least, most=known.most, meaning=known.meaning
    )
