"""Which question a session asks next: pure, so that any process that reads the log comes to the same one."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

VARIANT_AFTER = 2
"""Other questions between a missed one and the fresh variant that comes back for it."""
FEWEST = 3
"""Questions of a session at the least, where the topic has them."""
MOST = 20
"""Questions of a session at the most."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that can be asked: an authored question, or a generator, which never runs out."""

    item: str
    skill: str
    typed: bool
    generator: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that this session has closed."""

    item: str
    skill: str
    missed: bool


def next_item(
    candidates: Sequence[Candidate],
    asked: Sequence[Asked],
    missing: Sequence[str],
    seen_before: Mapping[str, int],
    rng: random.Random,
) -> Candidate | None:
    """The next thing to ask, or ``None`` when the session is over.

    A skill missed is asked again by a fresh variant after ``VARIANT_AFTER`` others at the latest, and not right after
    the miss where the topic has anything else to ask. Otherwise the skills still to be shown come first, the one least
    asked here before others; within a skill what was never seen before what was, typed before chosen, authored before
    generated. The session ends when every skill is shown, no variant is owed and ``FEWEST`` questions were asked, when
    nothing is left that could serve either, or at ``MOST``.

    Args:
        candidates: What the topic can ask, in the author's order.
        asked: What this session has closed, in order.
        missing: The skills still to be shown, in the author's order.
        seen_before: How often each authored question was answered in earlier sessions.
        rng: Breaks ties.
    """
    wanted = {*missing, *_owed(asked)}
    if len(asked) >= MOST or (not wanted and len(asked) >= min(FEWEST, len(candidates))):
        return None
    done = {a.item for a in asked}
    left = [c for c in candidates if c.generator or c.item not in done]
    if not left or (wanted and len(asked) >= FEWEST and not any(c.skill in wanted for c in left)):
        return None
    times = {skill: sum(a.skill == skill for a in asked) for skill in {c.skill for c in candidates}}
    due = _due_variant(asked)
    last = asked[-1].item if asked else None
    just_missed = asked[-1].skill if asked and asked[-1].missed else None

    def rank(c: Candidate) -> tuple[object, ...]:
        return (
            c.skill != due,
            c.skill == just_missed,
            c.skill not in missing,
            times[c.skill],
            c.generator and c.item == last,
            seen_before.get(c.item, 0) > 0 and not c.generator,
            not c.typed,
            c.generator,
            seen_before.get(c.item, 0),
            ties[c.item],
        )

    ties = {c.item: rng.random() for c in candidates}
    return min(left, key=rank)


def _owed(asked: Sequence[Asked]) -> set[str]:
    """The skills that were missed and have not been asked again since."""
    return {last.skill for last in {question.skill: question for question in asked}.values() if last.missed}


def _due_variant(asked: Sequence[Asked]) -> str | None:
    """The skill of a miss that has waited long enough and has not been asked again since."""
    for place, question in enumerate(asked):
        later = asked[place + 1 :]
        if question.missed and len(later) >= VARIANT_AFTER and all(a.skill != question.skill for a in later[1:]):
            return question.skill
    return None
