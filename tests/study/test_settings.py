"""Settings: what they can be, and what they are."""

from __future__ import annotations

import pytest

from curriculum.errors import UnknownNameError, UsageError
from curriculum.study.about import about
from curriculum.study.desk import Desk
from curriculum.study.settings import (
    SETTINGS,
    THEMES,
    Setting,
    change_setting,
    clear_setting,
    number_of,
    set_setting,
    setting,
    setting_lines,
    step_setting,
    value_of,
)
from curriculum.tui.themes import NAMES


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
    known = SETTINGS[name]
    assert isinstance(known, Setting)
    assert f"{known.most:g}" in error.value.fix
    assert desk.progress.event_count() == 0


def test_an_unknown_name_gets_the_nearest(desk: Desk) -> None:
    with pytest.raises(UnknownNameError) as error:
        clear_setting(desk, "retenton")
    assert "retention" in error.value.nearest


def test_a_value_in_the_log_that_makes_no_sense_counts_as_the_default(desk: Desk) -> None:
    change_setting(desk, "retention", "much")
    assert number_of(desk, "retention") == 0.9


def test_a_name_is_chosen_forgivingly_and_a_wrong_one_gets_the_nearest(desk: Desk) -> None:
    assert set_setting(desk, "theme", " High contrast ").value == "high-contrast"
    with pytest.raises(UsageError) as error:
        set_setting(desk, "theme", "ligth")
    assert "light" in error.value.nearest
    assert value_of(desk, "theme") == "high-contrast"


def test_a_theme_in_the_log_that_there_is_no_more_counts_as_the_default(desk: Desk) -> None:
    change_setting(desk, "theme", "sepia")
    assert value_of(desk, "theme") == SETTINGS["theme"].default


def test_the_themes_that_can_be_set_are_those_of_the_app() -> None:
    assert THEMES == NAMES


def test_keys_move_a_number_by_steps_and_stop_at_its_ends(desk: Desk) -> None:
    assert step_setting(desk, "retention", 1).value == 0.91
    assert step_setting(desk, "minutes-per-day", 1).value == 40
    set_setting(desk, "minutes-per-day", "719")
    assert [step_setting(desk, "minutes-per-day", by).value for by in (1, 1, -1)] == [720, 720, 600]
    set_setting(desk, "review-share", "7%")
    assert [step_setting(desk, "review-share", -1).value for _ in range(2)] == [0.05, 0.05]


def test_names_go_round(desk: Desk) -> None:
    values = [step_setting(desk, "theme", 1).value for _ in THEMES]
    assert sorted(map(str, values)) == sorted(THEMES)
    assert values[-1] == SETTINGS["theme"].default
    assert step_setting(desk, "theme", -1).value == THEMES[-1]


def test_the_facts_make_no_file_and_name_what_is_there(desk: Desk) -> None:
    view = about(desk)
    assert not view.progress_exists
    assert view.learner not in view.learners
    assert view.topics == len(desk.summaries)
    assert "limits" in view.isolation
    set_setting(desk, "theme", "light")
    assert about(desk).progress_exists
    assert about(desk).events == 1
