"""Reviews: what is asked, how a session of several topics runs, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from curriculum.errors import UnknownNameError
from curriculum.learner.evidence import Evidence
from curriculum.study import sessions
from curriculum.study.desk import Desk, open_desk
from curriculum.study.due import due_list, why_due
from curriculum.study.goals import set_goal
from curriculum.study.items import find_question
from curriculum.study.memory import memory
from curriculum.study.memory_views import ReviewSummary
from curriculum.study.plan import next_step
from curriculum.study.reviews import reviews_now, room_today, start_review
from curriculum.study.settings import change_setting
from curriculum.study.views import AnswerView, ItemView
from practice.questions import key_text
from practice.questions.answers import named_mistakes

MEAN, SHAPE = "mean-of-numbers", "tensor-shape"


def right(desk: Desk, item: ItemView) -> str:
    return key_text(find_question(desk, item.question_id)[0])


def wrong(desk: Desk, item: ItemView) -> str:
    return named_mistakes(find_question(desk, item.question_id)[0])[0].text


def learn(desk: Desk, topic: str) -> None:
    item = sessions.start(desk, topic, seed=1)
    while isinstance(item, ItemView):
        sessions.answer(desk, item.session, item.question_id, right(desk, item))
        item = sessions.next_question(desk, item.session)


@pytest.fixture
def learned(desk: Desk, clock) -> Desk:
    """Both topics learned, and both due."""
    learn(desk, MEAN)
    clock.move(minutes=20)
    learn(desk, SHAPE)
    clock.move(days=2, hours=2)
    return desk


def begin(desk: Desk) -> ItemView:
    item = start_review(desk, seed=3)
    assert isinstance(item, ItemView)
    return item


def run(desk: Desk, miss: str = "") -> tuple[list[str], ReviewSummary]:
    """A whole review, in which the first question on a topic is given up; the topics asked, in order."""
    item: object = start_review(desk, seed=3)
    asked = []
    while isinstance(item, ItemView):
        asked.append(item.topic)
        if item.topic == miss and asked.count(miss) == 1:
            sessions.dont_know(desk, item.session, item.question_id)
        else:
            sessions.answer(desk, item.session, item.question_id, right(desk, item))
        item = sessions.next_question(desk, item.session)
    assert isinstance(item, ReviewSummary)
    return asked, item


def test_one_question_a_topic_and_each_comes_back_later(learned: Desk, clock) -> None:
    asked, summary = run(learned)
    assert sorted(asked) == [MEAN, SHAPE]
    assert [line.outcome for line in summary.topics] == ["kept", "kept"]
    assert all(line.due is not None and line.due > clock() for line in summary.topics)
    assert summary.next_due == min(line.due for line in summary.topics if line.due)
    assert learned.labels()[MEAN] is Evidence.DEMONSTRATED
    assert start_review(learned, seed=1).session is None


def test_two_where_the_first_was_missed(learned: Desk, clock) -> None:
    asked, summary = run(learned, miss=MEAN)
    assert sorted(asked) == [MEAN, MEAN, SHAPE]
    assert {line.id: line.outcome for line in summary.topics} == {MEAN: "missed", SHAPE: "kept"}
    assert learned.labels()[MEAN] is Evidence.FADING
    assert reviews_now(learned).topics == (), "not the same memory at once"
    clock.move(hours=20)
    assert reviews_now(learned).topics == (MEAN,)


def test_a_review_is_logged_as_one_and_gives_each_answer_its_own_topic(learned: Desk) -> None:
    run(learned)
    reviews = [e for e in learned.progress.events(kinds=("answered",)) if e.payload.mode == "review"]
    assert sorted(e.topic for e in reviews) == [MEAN, SHAPE]
    assert [e.question_id.partition("/")[0] for e in reviews] == [e.topic for e in reviews]
    assert all(len(memory(learned).reviews[t]) == 1 for t in (MEAN, SHAPE))


def test_it_asks_the_skill_asked_about_longest_ago(learned: Desk, clock) -> None:
    item = begin(learned)
    states = learned.states()[item.topic].skills
    oldest = min(states, key=lambda s: states[s].last_time)
    assert item.skill == oldest


def test_another_process_goes_on_and_a_repeated_answer_is_logged_once(
    learned: Desk, open_tiny: Callable[[], Desk]
) -> None:
    item = begin(learned)
    other = open_tiny()
    assert sessions.next_question(other, item.session) == item
    text = right(learned, item)
    first = sessions.answer(learned, item.session, item.question_id, text)
    count = learned.progress.event_count()
    again = sessions.answer(other, item.session, item.question_id, text)
    assert isinstance(first, AnswerView)
    assert again.already_recorded
    assert learned.progress.event_count() == count
    following = sessions.next_question(other, item.session)
    assert isinstance(following, ItemView)
    assert following.topic != item.topic
    assert following.number == 2


def test_a_hint_and_a_retry_are_right_with_help(learned: Desk) -> None:
    item = begin(learned)
    sessions.answer(learned, item.session, item.question_id, wrong(learned, item))
    waiting = sessions.next_question(learned, item.session)
    assert isinstance(waiting, ItemView)
    assert (waiting.question_id, waiting.attempt) == (item.question_id, 2)
    sessions.answer(learned, item.session, item.question_id, right(learned, item))
    summary = sessions.summary(learned, item.session)
    assert isinstance(summary, ReviewSummary)
    assert [line.outcome for line in summary.topics] == ["with-help"]


def test_nothing_is_asked_where_nothing_is_due_or_learned(desk: Desk, clock) -> None:
    summary = start_review(desk, seed=1)
    assert isinstance(summary, ReviewSummary)
    assert (summary.session, summary.next_due) == (None, None)
    learn(desk, MEAN)
    summary = start_review(desk, seed=1)
    assert isinstance(summary, ReviewSummary)
    assert summary.next_due == memory(desk).due()[MEAN]


def test_reviews_keep_to_their_share_of_the_day(learned: Desk) -> None:
    change_setting(learned, "minutes-per-day", 5)
    assert len(reviews_now(learned).topics) == 1, "a minute and a half, and one topic takes longer"
    assert room_today(learned)
    run(learned)
    assert not room_today(learned)


def test_next_says_review_until_the_share_is_used_up(learned: Desk, clock) -> None:
    set_goal(learned, "mean-of-a-tensor")
    step = next_step(learned)
    assert step.kind == "review"
    assert "due" in step.why
    change_setting(learned, "minutes-per-day", 5)
    run(learned)
    assert next_step(learned).kind == "learn"
    clock.move(days=1)
    assert next_step(learned).kind == "review"


def test_after_ten_days_away_a_few_telling_questions_come_first(learned: Desk, clock) -> None:
    set_goal(learned, "mean-of-a-tensor")
    clock.move(days=30)
    assert reviews_now(learned).recalibration
    step = next_step(learned)
    assert step.kind == "review"
    assert "2 questions" in step.why
    asked, summary = run(learned)
    assert summary.recalibration
    assert sorted(asked) == [MEAN, SHAPE]
    assert not reviews_now(learned).recalibration


def test_what_is_due_when_and_why(learned: Desk, clock) -> None:
    found = due_list(learned)
    assert {line.id for line in found.items if line.is_due} == {MEAN, SHAPE}
    assert [line.due for line in found.items] == sorted(line.due for line in found.items)
    assert (found.reviews, found.predicted) == (0, None)
    run(learned, miss=MEAN)
    found = due_list(learned)
    assert (found.reviews, found.recalled, found.unaided) == (2, 0.5, 0.5)
    why = why_due(learned, MEAN)
    assert [r.grade for r in why.reviews] == ["again", "good"]
    assert "two fresh right answers" in why.why
    assert why.curve[0].recall > why.curve[-1].recall
    assert why_due(learned, SHAPE).due == memory(learned).due()[SHAPE]
    unlearned = why_due(learned, "counting-objects")
    assert (unlearned.due, unlearned.reviews) == (None, ())
    assert "not learned" in unlearned.why
    with pytest.raises(UnknownNameError):
        why_due(learned, "nobody")


def test_a_credit_is_shown_with_its_source(desk: Desk, clock) -> None:
    """The tiny curriculum's topics with questions do not exercise each other, so the log is written by hand."""
    from curriculum.learner.events import Answered

    def shown(topic: str, number: int) -> None:
        for skill in desk.skills[topic]:
            payload = Answered(skill=skill, question_kind="number", answer="4", correct=True, typed=True)
            desk.record(payload, topic=topic, question_id=f"{topic}/{skill}{number}", session=f"{topic}{number}")

    shown("sharing-by-facts", 1)
    clock.move(days=2)
    shown(MEAN, 1)
    (credit,) = why_due(desk, "sharing-by-facts").credits
    assert (credit.source.id, credit.weight, credit.passed) == (MEAN, 0.5, True)
    assert credit.due_after > credit.due_before
    assert credit.share == pytest.approx(0.45, abs=0.01), "recall was .91 by then"
    clock.move(days=8)
    item = begin(desk)
    assert item.topic == MEAN
    sessions.answer(desk, item.session, item.question_id, right(desk, item))
    summary = sessions.summary(desk, item.session)
    assert isinstance(summary, ReviewSummary)
    assert [(m.id, m.source.id) for m in summary.moved] == [("sharing-by-facts", MEAN)]


@pytest.fixture
def paired(paired_folder: Path, home: Path, clock) -> Iterator[Desk]:
    """A desk on a curriculum in which the two topics are easily confused."""
    with open_desk(graph_folder=paired_folder, clock=clock) as desk:
        yield desk


def test_a_first_review_is_beside_what_the_topic_is_taken_for(paired: Desk, clock) -> None:
    learn(paired, MEAN)
    clock.move(days=3)
    item = begin(paired)
    assert (item.topic, item.either) == (MEAN, ())
    sessions.answer(paired, item.session, item.question_id, right(paired, item))
    learn(paired, SHAPE)
    clock.move(days=2, hours=2)
    assert [t for t, due in memory(paired).due().items() if due <= clock()] == [SHAPE]
    assert set(reviews_now(paired).topics) == {MEAN, SHAPE}
    item = begin(paired)
    while isinstance(item, ItemView):
        assert [link.id for link in item.either] == [MEAN, SHAPE], "named alike, whichever of the two it is"
        sessions.answer(paired, item.session, item.question_id, right(paired, item))
        item = sessions.next_question(paired, item.session)
    clock.move(days=60)
    assert begin(paired).either, "both due: side by side"


def test_practice_names_its_topic(paired: Desk) -> None:
    learn(paired, MEAN)
    assert sessions.start(paired, SHAPE, seed=1).either == ()
