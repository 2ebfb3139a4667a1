"""Sessions, goals and settings as the log tells them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from curriculum.learner.events import Answered, Event, GoalSet, SessionStarted, SettingChanged


@dataclass(frozen=True, slots=True)
class SessionState:
    """One sitting: what it was for and how it went. Counts are of first attempts; times are aware UTC."""

    session: str
    mode: str
    topic: str | None
    seed: int | None
    started: datetime
    last_seen: datetime
    answered: int = 0
    right: int = 0
    """Unaided right first attempts."""
    questions: tuple[str, ...] = ()
    """The questions answered, each once, in order."""


def apply_to_session(state: SessionState | None, event: Event) -> SessionState | None:
    """The session's state after one more event that names it; ``None`` until it was started."""
    if state is None:
        if event.kind != "session-started" or not event.known or event.session is None:
            return None
        started: SessionStarted = event.payload  # type: ignore[assignment]
        return SessionState(event.session, str(started.mode), event.topic, event.seed, event.time, event.time)
    if event.session != state.session:
        return state
    state = replace(state, last_seen=max(state.last_seen, event.time))
    if event.kind != "answered" or not event.known:
        return state
    payload: Answered = event.payload  # type: ignore[assignment]
    question = event.question_id or ""
    if question not in state.questions:
        state = replace(state, questions=(*state.questions, question))
    if payload.attempt > 1:
        return state
    right = payload.correct and not event.hint_used
    return replace(state, answered=state.answered + 1, right=state.right + right)


def apply_to_goals(goals: tuple[str, ...], event: Event) -> tuple[str, ...]:
    """The goals, the chief one first, after one more event."""
    if not event.known:
        return goals
    if event.kind == "goal-set" and event.topic is not None:
        payload: GoalSet = event.payload  # type: ignore[assignment]
        if not payload.beside:
            return (event.topic,)
        return goals if event.topic in goals else (*goals, event.topic)
    if event.kind == "goal-cleared":
        return () if event.topic is None else tuple(goal for goal in goals if goal != event.topic)
    return goals


def apply_to_settings(settings: dict[str, object], event: Event) -> dict[str, object]:
    """The settings after one more event; one set to ``None`` is at its default and left out."""
    if event.kind != "setting-changed" or not event.known:
        return settings
    payload: SettingChanged = event.payload  # type: ignore[assignment]
    rest = {name: value for name, value in settings.items() if name != payload.name}
    return rest if payload.value is None else {**rest, payload.name: payload.value}


GOAL_KINDS = frozenset({"goal-set", "goal-cleared"})
SETTING_KINDS = frozenset({"setting-changed"})
