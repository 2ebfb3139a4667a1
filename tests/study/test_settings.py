"""Settings: what they can be, and what they are."""

from __future__ import annotations

import pytest

from curriculum.errors import UnknownNameError, UsageError
from curriculum.study.desk import Desk
from curriculum.study.settings import (
    SETTINGS,
    change_setting,
    clear_setting,
    number_of,
    set_setting,
    setting,
    setting_lines,
)


def test_reading_them_logs_nothing(desk: Desk) -> None:
    assert {line.name: line.value for line in setting_lines(desk)} == {s.name: s.default for s in SETTINGS.values()}
    assert desk.progress.event_count() == 0


def test_one_is_set_and_cleared(desk: Desk) -> None:
    assert set_setting(desk, "retention", "0.85").value == 0.85
    assert set_setting(desk, "review_share", " 25% ").value == 0.25
    assert set_setting(desk, "minutes-per-day", "45").value == 45
    assert clear_setting(desk, "retention").value == 0.9
    assert setting(desk, "retention") is None


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("retention", "1"),
        ("retention", "much"),
        ("retention", "nan"),
        ("review-share", "0"),
        ("minutes-per-day", "9.5"),
    ],
)
def test_a_value_that_it_cannot_take_is_refused_and_the_range_is_told(desk: Desk, name: str, text: str) -> None:
    with pytest.raises(UsageError) as error:
        set_setting(desk, name, text)
    assert f"{SETTINGS[name].most:g}" in error.value.fix
    assert desk.progress.event_count() == 0


def test_an_unknown_name_gets_the_nearest(desk: Desk) -> None:
    with pytest.raises(UnknownNameError) as error:
        clear_setting(desk, "retenton")
    assert "retention" in error.value.nearest


def test_a_value_in_the_log_that_makes_no_sense_counts_as_the_default(desk: Desk) -> None:
    change_setting(desk, "retention", "much")
    assert number_of(desk, "retention") == 0.9
