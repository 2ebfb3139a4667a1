"""Evidence that follows a topic when authors rename, merge or split it.

A retired topic with one successor was renamed or merged: its evidence is the successor's. With several it was split:
each successor without evidence of its own is inferred. With none it was dropped: its evidence stays under the old id.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from curriculum.learner.evidence import TopicState, holds
from curriculum.learner.predict import TOPIC_DECAY
from curriculum.learner.skills import SkillState, learned_at

Retired = Mapping[str, Sequence[str]]
_T = TypeVar("_T")


def carry_over(states: Mapping[str, TopicState], retired: Retired) -> dict[str, TopicState]:
    """The states by the ids of today.

    Args:
        states: Folded states by the ids that the events name.
        retired: For every retired id, its successors, which may themselves be retired. A circle ends where it closes.
    """
    found = {topic: state for topic, state in states.items() if topic not in retired}
    for topic in sorted(states.keys() & retired.keys()):
        successors, split = current_ids(topic, retired)
        if not successors:
            found[topic] = states[topic]
        elif not split:
            new = successors[0]
            moved = replace(states[topic], topic=new)
            found[new] = merged(found[new], moved) if new in found else moved
        elif _was_known(states[topic]):
            for new in successors:
                found[new] = replace(found.get(new, TopicState(new)), carried=True)
    return found


def current_ids(topic: str, retired: Retired) -> tuple[tuple[str, ...], bool]:
    """What a retired id became: the ids of today, sorted, and whether it was split on the way."""
    reached: set[str] = set()
    seen = {topic}
    split = False
    waiting = [topic]
    while waiting:
        successors = retired[waiting.pop()]
        split = split or len(set(successors)) > 1
        for successor in successors:
            if successor in retired and successor not in seen:
                seen.add(successor)
                waiting.append(successor)
            elif successor not in retired:
                reached.add(successor)
    return tuple(sorted(reached)), split


def _was_known(state: TopicState) -> bool:
    claimed = state.claim is not None and holds(state, state.claim.position)
    return claimed or state.carried or learned_at(state, None) is not None


def _best(pick: Callable[[_T, _T], _T], first: _T | None, second: _T | None) -> _T | None:
    if first is None or second is None:
        return second if first is None else first
    return pick(first, second)


def merged(first: TopicState, second: TopicState) -> TopicState:
    """One state for two topics that became one: what either shows is shown, and the later word counts."""
    latest_contrary = max(first, second, key=lambda s: s.contrary_at or (0, ""))
    recent_right, recent = _recent(first, second)
    return replace(
        first,
        epoch=max(first.epoch, second.epoch),
        studied=first.studied or second.studied,
        claim=_best(lambda a, b: max(a, b, key=lambda c: c.position), first.claim, second.claim),
        forgotten_at=_best(max, first.forgotten_at, second.forgotten_at),
        skills=_merged_skills(first.skills, second.skills),
        right=first.right + second.right,
        wrong=first.wrong + second.wrong,
        aided=first.aided + second.aided,
        placed_right=first.placed_right + second.placed_right,
        placed_wrong=first.placed_wrong + second.placed_wrong,
        recent_right=recent_right,
        recent=recent,
        contrary=latest_contrary.contrary,
        contrary_at=latest_contrary.contrary_at,
        carried=first.carried or second.carried,
        lesson_opened=_best(max, first.lesson_opened, second.lesson_opened),
        lesson_finished=_best(max, first.lesson_finished, second.lesson_finished),
        first_seen=_best(min, first.first_seen, second.first_seen),
        last_seen=_best(max, first.last_seen, second.last_seen),
        last_right=_best(max, first.last_right, second.last_right),
    )


def _recent(first: TopicState, second: TopicState) -> tuple[float, float]:
    """Decayed sums of two topics' answers, as if all of the one seen last had come after the other's."""
    earlier, later = sorted((first, second), key=lambda s: s.last_seen.timestamp() if s.last_seen else 0.0)
    faded = TOPIC_DECAY**later.answers
    return later.recent_right + faded * earlier.recent_right, later.recent + faded * earlier.recent


def _merged_skills(first: Mapping[str, SkillState], second: Mapping[str, SkillState]) -> dict[str, SkillState]:
    """Skills of either; of a name that both have, the one shown, or asked about last."""
    chosen = dict(first)
    for name, skill in second.items():
        other = chosen.get(name)
        if other is None or _weight(skill) > _weight(other):
            chosen[name] = skill
    return chosen


def _weight(skill: SkillState) -> tuple[bool, float]:
    return (skill.shown, skill.last_time.timestamp() if skill.last_time else 0.0)
