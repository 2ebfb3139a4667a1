"""What a topic can ask, and what of it was asked: between the log and the pure order of questions."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from curriculum.study.items import CHOSEN_KINDS, TopicItems, generated_id, topic_items
from curriculum.study.order import Asked, Candidate
from curriculum.study.sitting import Sitting, answered
from curriculum.study.views import OptionView

if TYPE_CHECKING:
    from curriculum.learner.evidence import TopicState
    from curriculum.study.desk import Desk
    from practice.questions import Question


def candidates(items: TopicItems) -> list[Candidate]:
    """Everything that a topic can ask."""
    authored = [Candidate(i.id, i.skill, i.kind not in CHOSEN_KINDS, generator=False) for i in items.authored]
    return authored + [Candidate(i.id, i.skill, typed=True, generator=True) for i in items.generated]


def used_up(desk: Desk, topic: str, state: TopicState | None) -> bool:
    """Whether a topic has questions, but none that would count towards a missing skill before that has rested."""
    from curriculum.learner.skills import missing_skills

    if state is None:
        return False
    missing = set(missing_skills(state, desk.skills.get(topic, ())))
    left = [c for c in candidates(topic_items(desk, topic)) if c.skill in missing]
    now = desk.clock()
    return bool(left) and not any(
        c.generator or c.skill not in state.skills or state.skills[c.skill].fresh(f"{topic}/{c.item}", now)
        for c in left
    )


def asked_of(items: TopicItems, now: Sitting, question_id: str) -> Asked:
    """A question of the topic that the session has closed."""
    payload = answered(now.on(question_id)[0])
    name = question_id.partition("/")[2]
    if payload.generator is not None:
        used = name.partition("@")[0]
        name = next((i.id for i in items.generated if items.generator_name(i) == used), used)
    return Asked(name, payload.skill, missed=not payload.correct)


def seen_before(desk: Desk, now: Sitting, topic: str) -> Counter[str]:
    """How often each authored question of a topic was answered in other sessions."""
    earlier = desk.progress.events(topic=topic, kinds=("answered",))
    return Counter((e.question_id or "").partition("/")[2] for e in earlier if e.session != now.session)


def item_id(items: TopicItems, chosen: Candidate, now: Sitting, number: int, level: int) -> str:
    """The id of the question that a candidate makes: of a generator, a fresh one for each place in the session."""
    if not chosen.generator:
        return f"{items.topic}/{chosen.item}"
    item = next(item for item in items.generated if item.id == chosen.item)
    return generated_id(items, item, abs(now.seed) % 1_000_000_007 * 1009 + number, level)


def shown(desk: Desk, question: Question, question_id: str, topic: str) -> dict[str, Any]:
    """What an ``ItemView`` shows of a question asked for a topic, in whatever session."""
    from practice.questions import answer_hint, shown_options

    return {
        "question_id": question_id,
        "topic": topic,
        "topic_title": desk.catalogue.summary(topic).name,
        "kind": question.kind,
        "skill": question.skill,
        "skill_text": desk.catalogue.skills(topic).get(question.skill, ""),
        "prompt": question.prompt,
        "code": question.code,
        "options": tuple(OptionView(letter=o.letter, text=o.text) for o in shown_options(question)),
        "how_to_answer": answer_hint(question.kind),
    }
