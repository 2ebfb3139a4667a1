"""The time that a learner means to give: minutes on a day of study, and a day by which to be done."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from curriculum.errors import UsageError
from curriculum.study.settings import SETTINGS, Setting, change_setting, number_of, setting

if TYPE_CHECKING:
    from datetime import datetime

    from curriculum.study.desk import Desk

MINUTES: Final = "minutes-per-day"
DEADLINE: Final = "deadline"
_SETTING: Final = SETTINGS[MINUTES]
assert isinstance(_SETTING, Setting)
DEFAULT_MINUTES: Final = int(_SETTING.default)
LEAST, MOST = int(_SETTING.least), int(_SETTING.most)


def local_now(desk: Desk) -> datetime:
    """The present in the zone of this machine, since a day begins and ends where the learner is."""
    return desk.clock().astimezone()


def checked_minutes(minutes: int) -> int:
    """The same minutes, if a person can give so many a day.

    Raises:
        UsageError: If not.
    """
    if not LEAST <= minutes <= MOST:
        raise UsageError(
            f"Minutes a day must be between {LEAST} and {MOST}; {minutes:,} are not.",
            fix="Say how long you mean to study on a day on which you do, such as 30.",
        )
    return minutes


def minutes_per_day(desk: Desk) -> int:
    """Minutes on a day of study: what was set, or 30."""
    return int(number_of(desk, MINUTES))


def next_minutes(minutes: int, by: int) -> int:
    """The next step of the ladder, up (``by`` 1) or down (-1); the same at its end."""
    return int(_SETTING.after(minutes, by))


def set_minutes_per_day(desk: Desk, minutes: int) -> int:
    """Log how long the learner means to study on a day of study.

    Raises:
        UsageError: If nobody can.
    """
    change_setting(desk, MINUTES, checked_minutes(minutes))
    return minutes


def checked_deadline(desk: Desk, text: str) -> date:
    """The day that a text names, if it is still to come or today.

    Raises:
        UsageError: If it is no date, or has passed.
    """
    try:
        day = date.fromisoformat(text.strip())
    except ValueError:
        raise UsageError(f"`{text}` is not a date.", fix="Write it as YEAR-MONTH-DAY, such as 2027-06-30.") from None
    today = local_now(desk).date()
    if day < today:
        raise UsageError(
            f"The deadline {day.isoformat()} has passed; today is {today.isoformat()}.", fix="Name a day still to come."
        )
    return day


def deadline(desk: Desk) -> date | None:
    """The day by which the learner wants to be done, or ``None``; it may have passed."""
    value = setting(desk, DEADLINE)
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def set_deadline(desk: Desk, text: str | None) -> date | None:
    """Log the day by which the learner wants to be done, or that there is none.

    Raises:
        UsageError: If the text is no date, or the day has passed.
    """
    day = None if text is None else checked_deadline(desk, text)
    change_setting(desk, DEADLINE, None if day is None else day.isoformat())
    return day


def retention(desk: Desk) -> float:
    """The chance of recall at which reviews are due: what was set, or .9."""
    return number_of(desk, "retention")
