"""States as JSON data and back: what is empty is left out, since most of a state is."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import datetime
from typing import Any
from uuid import UUID

from curriculum.learner.skills import SkillState


def slots(value: Any) -> dict[str, Any]:
    """The fields of a dataclass that differ from their defaults."""
    found = {}
    for spec in fields(value):
        content = getattr(value, spec.name)
        if content is None or content in ((), {}) or content == spec.default:
            continue
        found[spec.name] = content
    return found


def row_of(value: Any) -> list[Any]:
    """The fields of a dataclass in their order, as they are: ``astuple`` would copy each of them deeply."""
    return [getattr(value, spec.name) for spec in fields(value)]


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, frozenset):
        return sorted(value)
    raise TypeError(f"{type(value).__name__} is not part of a state")


def packed(value: object) -> str:
    """JSON without needless characters, the same for equal values."""
    return json.dumps(value, default=_plain, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def time_of(value: str | None) -> datetime | None:
    """A time that was written as text."""
    return None if value is None else datetime.fromisoformat(value)


def place_of(value: list[Any] | None) -> tuple[int, str] | None:
    """A place in the log that was written as a list."""
    return None if value is None else (int(value[0]), str(value[1]))


def skill_of(plain: dict[str, Any]) -> SkillState:
    """A skill's state from the data that :func:`slots` made of it."""
    plain["shown_at"] = place_of(plain.get("shown_at"))
    plain["shown_time"] = time_of(plain.get("shown_time"))
    plain["last_time"] = time_of(plain.get("last_time"))
    for name in ("run", "spent"):
        plain[name] = tuple(plain.get(name, ()))
    return SkillState(**plain)
