"""Sessions of questions: practice and review. They live in the event log: any process can go on from an id."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING, Literal, TypeAlias
from uuid import uuid4

from curriculum.errors import ContentError, CurriculumError, NotAskedError, UsageError
from curriculum.study.asking import asked_of, candidates, item_id, seen_before, shown, used_up
from curriculum.study.chances import doubtful, level
from curriculum.study.checking import check_summary
from curriculum.study.items import CHOSEN_KINDS, SEEDS, find_question, topic_items
from curriculum.study.lesson_questions import next_of_lesson
from curriculum.study.memory_views import ReviewSummary
from curriculum.study.milestones import reached_with
from curriculum.study.notes import note_text
from curriculum.study.opened import opened_by
from curriculum.study.order import next_item
from curriculum.study.reviewing import next_review, review_summary
from curriculum.study.sitting import Sitting, answered, closes, sitting
from curriculum.study.topics import skill_lines, topic_link
from curriculum.study.translate import practice_errors
from curriculum.study.views import AnswerView, CheckSummary, ItemView, PracticeSummary, TopicLink

if TYPE_CHECKING:
    from curriculum.learner.events import Event
    from curriculum.study.desk import Desk
    from practice.questions import Checked, Question

Summary: TypeAlias = PracticeSummary | ReviewSummary | CheckSummary
"""What a session ends in."""
SEVERAL_TOPICS = frozenset({"review", "check"})
"""Modes of sessions that ask a question or two of each of several topics."""
MISSES_BEFORE_A_WAY_BACK = 2
"""Misses on one skill in a session after which the prerequisite that explains them is offered."""


def start(desk: Desk, wanted: str | None = None, *, seed: int) -> ItemView:
    """Begin a session on a topic, the next of the plan where none is given, and give its first question.

    Args:
        desk: The learner's desk.
        wanted: The id of a topic, or of a question of it to begin with.
        seed: Fixes the order of the questions.

    Raises:
        UnknownNameError: If there is no such topic or question.
        UsageError: If no topic is given and nothing is planned, or the topic has no questions yet.
    """
    from curriculum.learner.events import Mode, SessionStarted

    first_id = _existing(desk, wanted) if wanted and "/" in wanted else None
    from curriculum.study.plan import next_topic

    topic = (wanted or next_topic(desk)).partition("/")[0]
    items = topic_items(desk, topic)
    if not items.authored and not items.generated:
        raise UsageError(
            f"{desk.catalogue.summary(topic).name} has no questions yet: its lesson is not written.",
            fix="Choose a topic with questions, or go on without: `curriculum know "
            + topic
            + "` says that you know it.",
        )
    session = uuid4().hex
    started = SessionStarted(mode=Mode.PRACTICE)
    desk.record(started, session=session, topic=topic, question_id=first_id, seed=seed % SEEDS)
    first = next_question(desk, session)
    if not isinstance(first, ItemView):
        raise ContentError(f"{topic} has no question that can be asked.", fix="Run `curriculum lint`.")
    return first


def _existing(desk: Desk, question_id: str) -> str:
    """The id of a question that there is."""
    _, name = find_question(desk, question_id)
    return str(name)


def next_question(desk: Desk, session: str) -> ItemView | Summary:
    """The question that a session waits for, the same until it is answered; or its summary when it is over.

    Raises:
        UnknownNameError: If there is no such session.
    """
    now = sitting(desk, session)
    question_id = _current(desk, now)
    return summary(desk, session) if question_id is None else _view(desk, now, question_id)


def _current(desk: Desk, now: Sitting) -> str | None:
    if now.open_question is not None and _askable(desk, now.open_question):
        return now.open_question
    if not now.answers and now.first is not None and _askable(desk, now.first):
        return now.first
    if now.mode in SEVERAL_TOPICS:
        return next_review(desk, now)
    if now.mode == "lesson":
        return next_of_lesson(desk, now)
    items = topic_items(desk, now.topic)
    skills = desk.skills.get(now.topic, ())
    from curriculum.learner.skills import missing_skills

    states = desk.states()
    missing = missing_skills(states.get(now.topic), skills)
    asked = [asked_of(items, now, question) for question in now.questions]
    number = len(asked) + 1
    rng = random.Random(now.seed * 1_000_003 + number)  # noqa: S311
    chosen = next_item(candidates(items), asked, missing, seen_before(desk, now, now.topic), rng)
    if chosen is None:
        return None
    hard = level(desk, now, now.topic, chosen.skill, states) if chosen.generator else 1
    return item_id(items, chosen, now, number, hard)


def _askable(desk: Desk, question_id: str) -> bool:
    """Whether a question missed once can be asked again: its author may have removed or remade it since."""
    try:
        find_question(desk, question_id)
    except CurriculumError:
        return False
    return True


def _view(desk: Desk, now: Sitting, question_id: str) -> ItemView:
    question, _ = find_question(desk, question_id)
    topic = now.topic_of(question_id)
    attempt: Literal[1, 2] = 2 if now.on(question_id) else 1
    return ItemView(
        session=now.session,
        **shown(desk, question, question_id, topic),
        hints_available=len(question.hints) - now.hints_on(question_id),
        attempt=attempt,
        number=len(now.questions) + (attempt == 1),
        before=_checked_for(desk, now),
        has_note=bool(note_text(desk, topic)),
        either=_either(desk, now, topic),
    )


def _either(desk: Desk, now: Sitting, topic: str) -> tuple[TopicLink, ...]:
    from curriculum.learner.contrast import pair_of

    pair = pair_of(topic, now.topics, desk.info.confusable) if now.mode == "review" else None
    return tuple(topic_link(desk.catalogue.summary(one)) for one in pair or () if desk.catalogue.has(one))


def _checked_for(desk: Desk, now: Sitting) -> TopicLink | None:
    if now.before is None or not desk.catalogue.has(now.before):
        return None
    return topic_link(desk.catalogue.summary(now.before))


def answer(desk: Desk, session: str, question_id: str, text: str, *, response_ms: int | None = None) -> AnswerView:
    """Grade and log an answer to the question that a session waits for.

    Input that cannot be read is no attempt: ``correct`` is null and nothing is logged. An answer that was logged
    before is not logged again; its result is given anew.

    Raises:
        UnknownNameError: If there is no such session or question.
        NotAskedError: If the session waits for another question.
    """
    from practice.questions import check_answer

    now = sitting(desk, session)
    question, name = find_question(desk, question_id)
    question_id = str(name)
    earlier = now.on(question_id)
    if now.closed(question_id) or (earlier and answered(earlier[-1]).answer == text):
        return _result(desk, now, question, earlier[-1], repeated=True)
    expect(desk, now, question_id)
    with practice_errors():
        checked = check_answer(question, text)
    if checked.correct is None:
        return _unread(desk, now, question, question_id, checked, attempt=2 if earlier else 1)
    return _log(desk, now, question, question_id, text, checked, response_ms, unsure=False)


def dont_know(desk: Desk, session: str, question_id: str, *, response_ms: int | None = None) -> AnswerView:
    """Give a question up: it counts as a miss, and the working is shown.

    Raises:
        UnknownNameError: If there is no such session or question.
        NotAskedError: If the session waits for another question.
    """
    from practice.questions import Checked

    now = sitting(desk, session)
    question, name = find_question(desk, question_id)
    question_id = str(name)
    if now.closed(question_id):
        return _result(desk, now, question, now.on(question_id)[-1], repeated=True)
    expect(desk, now, question_id)
    return _log(desk, now, question, question_id, "", Checked(correct=False), response_ms, unsure=True)


def expect(desk: Desk, now: Sitting, question_id: str) -> None:
    """Nothing, where the session waits for a question.

    Raises:
        NotAskedError: If it waits for another one, or for none.
    """
    waiting = _current(desk, now)
    if not _same_but_for_level(waiting, question_id):
        raise NotAskedError(
            f"This session does not wait for `{question_id}`.",
            fix="It is over." if waiting is None else f"It waits for `{waiting}`.",
            nearest=() if waiting is None else (waiting,),
        )


def _same_but_for_level(waiting: str | None, question_id: str) -> bool:
    """Whether a question is the one waited for: answers in another session may have moved the level meanwhile."""
    from practice.questions import QuestionId

    if waiting is None or waiting == question_id:
        return waiting == question_id
    one, other = QuestionId.parse(waiting), QuestionId.parse(question_id)
    return one.generated and replace(one, level=other.level) == other


def _log(
    desk: Desk,
    now: Sitting,
    question: Question,
    question_id: str,
    text: str,
    checked: Checked,
    response_ms: int | None,
    *,
    unsure: bool,
) -> AnswerView:
    from curriculum.learner.events import Answered, Mode
    from practice.questions import QuestionId

    name = QuestionId.parse(question_id)
    recorded = desk.record(
        Answered(
            skill=question.skill,
            question_kind=question.kind,
            answer=text,
            correct=bool(checked.correct),
            attempt=2 if now.on(question_id) else 1,
            typed=question.kind not in CHOSEN_KINDS,
            generator=f"{name.item}@{name.version}" if name.generated else None,
            unsure=unsure,
            mode=Mode(now.mode),
            implicates=(checked.implicates,) if checked.implicates else (),
        ),
        topic=now.topic_of(question_id),
        question_id=question_id,
        session=now.session,
        seed=name.seed,
        content_hash=desk.info.content_hash,
        response_ms=response_ms,
        hint_used=now.helped(question_id),
    )
    after = sitting(desk, now.session)
    return _result(desk, after, question, recorded.event, repeated=recorded.repeated)


def _result(desk: Desk, now: Sitting, question: Question, event: Event, *, repeated: bool) -> AnswerView:
    """What came of an answer that stands in the log."""
    from practice.questions import check_answer, key_text

    payload = answered(event)
    topic = now.topic_of(event.question_id or "")
    with practice_errors():
        feedback = "" if payload.unsure else check_answer(question, payload.answer).feedback
        key = key_text(question) if closes(event) else None
    return AnswerView(
        session=now.session,
        question_id=event.question_id or "",
        correct=payload.correct,
        attempt=2 if payload.attempt == 2 else 1,
        feedback=feedback,
        retry=not closes(event),
        key=key,
        explanation=question.explanation if closes(event) else None,
        implicates=_way_back(desk, now, topic, question.skill),
        **standing(desk, topic),
        already_recorded=repeated,
        note=note_text(desk, topic) if closes(event) and now.mode == "review" else "",
    )


def _unread(
    desk: Desk, now: Sitting, question: Question, question_id: str, checked: Checked, *, attempt: Literal[1, 2]
) -> AnswerView:
    return AnswerView(
        session=now.session,
        question_id=question_id,
        correct=None,
        attempt=attempt,
        feedback=checked.feedback,
        retry=True,
        key=None,
        explanation=None,
        implicates=_way_back(desk, now, now.topic_of(question_id), question.skill),
        **standing(desk, now.topic_of(question_id)),
        already_recorded=False,
    )


def standing(desk: Desk, topic: str) -> dict[str, object]:
    """What has been shown of a topic by now."""
    from curriculum.learner.skills import learned

    states = desk.states()
    return {
        "skills": skill_lines(desk.catalogue.skills(topic), states.get(topic)),
        "learned": learned(states.get(topic), desk.skills.get(topic, ())),
        "evidence": desk.labels(states)[topic].value,
    }


def _way_back(desk: Desk, now: Sitting, topic: str, skill: str) -> TopicLink | None:
    """The prerequisite that explains repeated misses on a skill: one that a mistake names, the latest first.

    Where no mistake made names one, it is the direct prerequisite that this topic exercises most.
    """
    misses = now.misses(topic, skill)
    if len(misses) < MISSES_BEFORE_A_WAY_BACK:
        return None
    named = [desk.current_topic(other) for event in reversed(misses) for other in answered(event).implicates]
    found = next((other for other in named if other != topic and desk.catalogue.has(other)), None)
    if found is not None:
        return topic_link(desk.catalogue.summary(found))
    exercised = [edge for edge in desk.catalogue.topic(topic).prerequisites if edge.encompasses > 0]
    return topic_link(max(exercised, key=lambda edge: edge.encompasses)) if exercised else None


def hint(desk: Desk, session: str, question_id: str) -> str | None:
    """The next hint to the question that a session waits for, logged as shown; ``None`` when there are no more.

    Raises:
        UnknownNameError: If there is no such session or question.
        NotAskedError: If the session waits for another question.
    """
    from curriculum.learner.events import HintShown

    now = sitting(desk, session)
    question, name = find_question(desk, question_id)
    question_id = str(name)
    expect(desk, now, question_id)
    index = now.hints_on(question_id)
    if index >= len(question.hints):
        return None
    desk.record(HintShown(index=index), topic=now.topic_of(question_id), question_id=question_id, session=session)
    return question.hints[index]


def preview(desk: Desk, question_id: str, text: str) -> str:
    """How an answer would be understood, without saying whether it is right; empty when it cannot be read yet."""
    from practice.questions import preview as understand

    question, _ = find_question(desk, question_id)
    with practice_errors():
        return understand(question, text).understood_as


def summary(desk: Desk, session: str) -> Summary:
    """What was answered in a session, and what is still missing; of a review, when each topic comes back.

    Of checks before a lesson, which of the topics beneath it hold.

    Raises:
        UnknownNameError: If there is no such session.
    """
    now = sitting(desk, session)
    if now.mode == "review":
        return review_summary(desk, now)
    if now.mode == "check":
        return check_summary(desk, now)
    firsts = [now.on(question)[0] for question in now.questions]
    stands = standing(desk, now.topic)
    states = desk.states()
    skills = skill_lines(desk.catalogue.skills(now.topic), states.get(now.topic))
    return PracticeSummary(
        session=session,
        answered=len(firsts),
        right_first_time=sum(answered(e).correct and not e.hint_used for e in firsts),
        topic=now.topic,
        skills=skills,
        missing=tuple(line.id for line in skills if not line.shown),
        evidence=stands["evidence"],
        used_up=used_up(desk, now.topic, states.get(now.topic)),
        doubtful=doubtful(desk, now, states),
        opened=opened_by(desk, now.topic, desk.labels(states)),
        note=note_text(desk, now.topic),
        milestones=reached_with(desk, now.topic),
    )
