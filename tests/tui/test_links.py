"""Links that do something: a link whose action nobody has would do nothing, and say nothing."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest

import curriculum.tui
from curriculum.tui.app import ROOMS, CurriculumApp

SOURCE = Path(curriculum.tui.__file__).parent
LINKS = sorted(
    {
        (path.relative_to(SOURCE).as_posix(), action)
        for path in SOURCE.rglob("*.py")
        for action in re.findall(r"[\"']do:([a-z._]+)", path.read_text(encoding="utf-8"))
    }
)


def test_links_are_found() -> None:
    assert len(LINKS) > 20


@pytest.mark.parametrize(("path", "action"), LINKS)
def test_a_link_names_an_action_of_the_app_or_of_a_screen(path: str, action: str) -> None:
    _, of_app, name = action.rpartition("app.")
    rooms = (
        [CurriculumApp]
        if of_app
        else [getattr(import_module(f"curriculum.tui.screens.{room}"), ROOMS[room]) for room in ROOMS]
    )
    assert any(hasattr(room, f"action_{name}") for room in rooms), path
