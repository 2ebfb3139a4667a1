"""Where a lesson was left: kept with the learner's settings, so that it goes where the progress goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import ValidationError

from curriculum.study.lesson_views import LessonPlace
from curriculum.study.settings import change_setting, setting

if TYPE_CHECKING:
    from curriculum.study.desk import Desk


def place_of(desk: Desk, topic: str) -> LessonPlace | None:
    """Where a lesson was left, or ``None`` if it was not begun or has come to its end."""
    kept = setting(desk, _name(topic))
    if kept is None:
        return None
    try:
        return LessonPlace.model_validate(kept)
    except ValidationError:  # of another version: it is only a bookmark
        return None


def keep_place(desk: Desk, topic: str, place: LessonPlace | None) -> None:
    """Keep where a lesson was left, with the learner's settings; ``None`` when it has come to its end."""
    change_setting(desk, _name(topic), None if place is None else place.model_dump())


def _name(topic: str) -> str:
    return f"lesson-place {topic}"
