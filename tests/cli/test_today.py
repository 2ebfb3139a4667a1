"""``curriculum today`` and the app's first page lead on from whatever they offer."""

from __future__ import annotations

from collections.abc import Callable
from typing import get_args

from curriculum.cli import today
from curriculum.study.today_views import OfferKind
from curriculum.tui.pages import home

from .conftest import Ran

Run = Callable[..., Ran]


def test_every_kind_of_offer_has_its_command_and_its_link() -> None:
    assert set(today._COMMANDS) == set(home._TARGETS) == set(get_args(OfferKind))


def test_the_lesson_to_begin_with_is_named_with_its_command(run: Run) -> None:
    run("goal", "set", "mean-of-a-tensor")
    run("know", "sharing-by-facts")
    run("know", "python-lists")
    ran = run("today", "--no-forecast")
    assert ran.status == 0
    assert "Learn: Mean of a List of Numbers" in ran.out
    assert "curriculum topic mean-of-numbers" in ran.out
