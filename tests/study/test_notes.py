"""Notes: the latest text of a topic stands, nothing in the log is lost, and reading one before an answer is help."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from curriculum.errors import UnknownNameError, UsageError
from curriculum.learner.events import Undone
from curriculum.study import sessions
from curriculum.study.desk import Desk
from curriculum.study.items import find_question
from curriculum.study.notes import LONGEST, note, note_history, note_text, notes, show_note, write_note
from curriculum.study.reviews import start_review
from curriculum.study.topics import topic_page
from curriculum.study.views import ItemView, PracticeSummary
from practice.questions import key_text

TOPIC = "mean-of-numbers"


def key(desk: Desk, item: ItemView) -> str:
    return key_text(find_question(desk, item.question_id)[0])


def learn(desk: Desk) -> PracticeSummary:
    step: object = sessions.start(desk, TOPIC, seed=1)
    while isinstance(step, ItemView):
        sessions.answer(desk, step.session, step.question_id, key(desk, step))
        step = sessions.next_question(desk, step.session)
    assert isinstance(step, PracticeSummary)
    return step


def test_the_latest_text_is_the_note_and_the_log_keeps_the_earlier_ones(open_tiny: Callable[[], Desk]) -> None:
    desk = open_tiny()
    assert note(desk, TOPIC) is None
    assert not desk.progress.path.exists(), "reading makes no file"
    item = sessions.start(desk, TOPIC, seed=1)
    write_note(desk, TOPIC, "  add, then divide\n", question_id=item.question_id)
    write_note(desk, TOPIC, "divide by how many")
    found = note(open_tiny(), TOPIC)
    assert found is not None
    assert (found.text, found.question_id) == ("divide by how many", None)
    texts = [(one.text, one.question_id) for one in note_history(desk, TOPIC)]
    assert texts == [("add, then divide", item.question_id), ("divide by how many", None)]
    assert topic_page(desk, TOPIC).note == "divide by how many"


def test_the_same_text_is_not_logged_twice_and_an_empty_one_clears(desk: Desk) -> None:
    write_note(desk, TOPIC, "once")
    count = desk.progress.event_count()
    write_note(desk, TOPIC, " once ")
    assert desk.progress.event_count() == count
    assert write_note(desk, TOPIC, "  ") is None
    assert notes(desk) == ()
    assert [one.text for one in note_history(desk, TOPIC)] == ["once", ""]
    write_note(desk, "tensor-shape", "")
    assert desk.progress.event_count() == count + 1


def test_a_note_that_was_undone_is_not_the_note(desk: Desk) -> None:
    write_note(desk, TOPIC, "first")
    write_note(desk, TOPIC, "second")
    latest = desk.progress.events(kinds=("noted",))[-1]
    desk.record(Undone(event=latest.uuid))
    assert note_text(desk, TOPIC) == "first"


def test_a_note_says_no_more_than_it_may_and_is_on_a_topic_that_there_is(desk: Desk) -> None:
    with pytest.raises(UsageError, match="at most 4,000 characters, not 4,001"):
        write_note(desk, TOPIC, "x" * (LONGEST + 1))
    with pytest.raises(UnknownNameError):
        write_note(desk, "mean-of-number", "hello")
    with pytest.raises(UnknownNameError):
        write_note(desk, TOPIC, "hello", question_id=f"{TOPIC}/nothing")
    assert notes(desk) == ()


def test_notes_follow_a_topic_that_was_split_and_stay_with_one_that_was_dropped(desk: Desk) -> None:
    from curriculum.learner.events import Noted

    desk.record(Noted(text="deal one each"), topic="sharing-fairly")
    desk.record(Noted(text="gone"), topic="no-such-topic-any-more")
    write_note(desk, "sharing-by-facts", "facts")
    assert note_text(desk, "sharing-by-dealing") == "deal one each"
    assert note_text(desk, "sharing-by-facts") == "facts"
    assert [one.topic.id for one in notes(desk)][-1] == "no-such-topic-any-more"
    assert write_note(desk, "no-such-topic-any-more", "") is None


def test_a_note_read_before_the_answer_is_help_and_read_afterwards_is_none(desk: Desk) -> None:
    item = sessions.start(desk, TOPIC, seed=1)
    assert show_note(desk, item.session, item.question_id) == "", "nothing to show, nothing logged"
    write_note(desk, TOPIC, "the answer is 4")
    again = sessions.next_question(desk, item.session)
    assert isinstance(again, ItemView)
    assert again.has_note
    assert show_note(desk, item.session, item.question_id) == "the answer is 4"
    show_note(desk, item.session, item.question_id)
    assert len(desk.progress.events(kinds=("note-shown",))) == 1
    sessions.answer(desk, item.session, item.question_id, key(desk, item))
    following = sessions.next_question(desk, item.session)
    assert isinstance(following, ItemView)
    sessions.answer(desk, item.session, following.question_id, key(desk, following))
    assert [event.hint_used for event in desk.progress.events(kinds=("answered",))] == [True, False]
    with pytest.raises(UsageError, match="does not wait"):
        show_note(desk, item.session, item.question_id)


def test_a_note_comes_back_at_the_summary_and_in_a_review_once_the_question_is_closed(
    desk: Desk, clock: Callable[[], object]
) -> None:
    write_note(desk, TOPIC, "count them")
    assert learn(desk).note == "count them"
    clock.move(days=4)
    item = start_review(desk, seed=2)
    assert isinstance(item, ItemView)
    assert item.has_note
    missed = sessions.answer(desk, item.session, item.question_id, "-77")
    assert (missed.retry, missed.note) == (True, "")
    assert sessions.answer(desk, item.session, item.question_id, key(desk, item)).note == "count them"
    summary = sessions.summary(desk, item.session)
    assert [line.note for line in summary.topics] == ["count them"]
