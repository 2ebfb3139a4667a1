"""Practice sessions: grading, the retry, evidence, and that the log alone carries them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from curriculum.errors import UnknownNameError, UsageError
from curriculum.study import sessions, topics
from curriculum.study.claims import claim
from curriculum.study.desk import Desk
from curriculum.study.goals import set_goal
from curriculum.study.items import CHOSEN_KINDS, find_question
from curriculum.study.plan import next_step
from curriculum.study.views import AnswerView, ItemView, PracticeSummary
from practice.questions import key_text
from practice.questions.answers import named_mistakes

from .conftest import Clock

TOPIC = "mean-of-numbers"


def right(desk: Desk, item: ItemView) -> str:
    return key_text(find_question(desk, item.question_id)[0])


def wrong(desk: Desk, item: ItemView) -> str:
    return named_mistakes(find_question(desk, item.question_id)[0])[0].text


def finish(desk: Desk, item: ItemView | PracticeSummary) -> tuple[list[AnswerView], PracticeSummary]:
    """Answer everything right to the end of the session."""
    results = []
    while isinstance(item, ItemView):
        results.append(sessions.answer(desk, item.session, item.question_id, right(desk, item)))
        item = sessions.next_question(desk, item.session)
    return results, item


def test_right_answers_show_the_skills_and_the_topic_is_demonstrated(desk: Desk) -> None:
    results, summary = finish(desk, sessions.start(desk, TOPIC, seed=1))
    assert all(r.correct for r in results)
    assert results[-1].learned
    assert summary.missing == ()
    assert summary.right_first_time == summary.answered == len(results)
    assert topics.topic_page(desk, TOPIC).evidence == "demonstrated"
    assert topics.topic_page(desk, "counting-objects").evidence == "inferred"


def test_a_first_miss_hides_the_key_and_a_second_shows_it(desk: Desk) -> None:
    item = sessions.start(desk, TOPIC, seed=1)
    mistake = named_mistakes(find_question(desk, item.question_id)[0])[0]
    first = sessions.answer(desk, item.session, item.question_id, mistake.text)
    assert (first.correct, first.attempt, first.retry) == (False, 1, True)
    assert first.key is None
    assert first.explanation is None
    assert first.feedback == mistake.feedback
    again = sessions.next_question(desk, item.session)
    assert isinstance(again, ItemView)
    assert (again.question_id, again.attempt) == (item.question_id, 2)
    second = sessions.answer(desk, item.session, item.question_id, "-12345")
    assert (second.correct, second.attempt, second.retry) == (False, 2, False)
    assert second.key == right(desk, item)
    assert second.explanation


def test_right_on_the_second_attempt_is_no_evidence(desk: Desk) -> None:
    item = sessions.start(desk, TOPIC, seed=1)
    sessions.answer(desk, item.session, item.question_id, wrong(desk, item))
    result = sessions.answer(desk, item.session, item.question_id, right(desk, item))
    assert result.correct
    assert not any(skill.shown for skill in result.skills)


def test_bad_input_is_no_attempt_and_is_not_logged(desk: Desk) -> None:
    item = sessions.start(desk, TOPIC, seed=1)
    before = desk.progress.event_count()
    result = sessions.answer(desk, item.session, item.question_id, "__import__('os').system('true')")
    assert result.correct is None
    assert result.retry
    assert result.feedback
    assert desk.progress.event_count() == before
    assert sessions.next_question(desk, item.session) == item


def test_a_repeated_answer_is_logged_once(open_tiny: Callable[[], Desk]) -> None:
    desk = open_tiny()
    item = sessions.start(desk, TOPIC, seed=1)
    text = right(desk, item)
    first = sessions.answer(desk, item.session, item.question_id, text)
    count = desk.progress.event_count()
    again = sessions.answer(open_tiny(), item.session, item.question_id, text)
    assert again.already_recorded
    assert not first.already_recorded
    assert again.model_copy(update={"already_recorded": False}) == first
    assert desk.progress.event_count() == count


def test_a_repeated_first_miss_is_not_taken_for_the_second_attempt(desk: Desk) -> None:
    item = sessions.start(desk, TOPIC, seed=1)
    text = wrong(desk, item)
    sessions.answer(desk, item.session, item.question_id, text)
    again = sessions.answer(desk, item.session, item.question_id, text)
    assert again.already_recorded
    assert again.attempt == 1
    assert again.key is None


def test_another_process_goes_on_where_the_first_stopped(open_tiny: Callable[[], Desk]) -> None:
    first = open_tiny()
    item = sessions.start(first, TOPIC, seed=5)
    sessions.answer(first, item.session, item.question_id, right(first, item))
    waiting = sessions.next_question(first, item.session)
    first.close()
    second = open_tiny()
    assert sessions.next_question(second, item.session) == waiting


def test_the_same_seed_asks_the_same_questions(desk: Desk, open_tiny: Callable[[], Desk]) -> None:
    assert sessions.start(desk, TOPIC, seed=9).question_id == sessions.start(open_tiny(), TOPIC, seed=9).question_id


def test_giving_up_shows_the_working_and_counts_as_a_miss(desk: Desk) -> None:
    item = sessions.start(desk, TOPIC, seed=1)
    result = sessions.dont_know(desk, item.session, item.question_id)
    assert (result.correct, result.retry) == (False, False)
    assert result.key
    assert result.explanation
    assert sessions.summary(desk, item.session).right_first_time == 0


def test_a_hint_makes_the_answer_practice(desk: Desk) -> None:
    item = sessions.start(desk, TOPIC, seed=1)
    while not item.hints_available:
        sessions.answer(desk, item.session, item.question_id, right(desk, item))
        following = sessions.next_question(desk, item.session)
        assert isinstance(following, ItemView)
        item = following
    shown = {s.id for s in sessions.summary(desk, item.session).skills if s.shown}
    hints = [sessions.hint(desk, item.session, item.question_id) for _ in range(item.hints_available + 1)]
    assert all(hints[:-1])
    assert hints[-1] is None
    result = sessions.answer(desk, item.session, item.question_id, right(desk, item))
    assert result.correct
    assert {s.id for s in result.skills if s.shown} == shown


def test_after_two_misses_the_prerequisite_that_explains_them_is_offered(desk: Desk) -> None:
    for seed in range(40):
        item = sessions.start(desk, TOPIC, seed=seed)
        question = find_question(desk, item.question_id)[0]
        named = [m for m in named_mistakes(question) if m.implicates]
        if named:
            break
    first = sessions.answer(desk, item.session, item.question_id, named[0].text)
    assert first.implicates is None
    second = sessions.answer(desk, item.session, item.question_id, "-54321")
    assert second.implicates is not None
    assert second.implicates.id == named[0].implicates


def test_a_session_waits_for_one_question_only(desk: Desk) -> None:
    item = sessions.start(desk, TOPIC, seed=1)
    other = next(
        f"{TOPIC}/{quiz.id}" for quiz in desk.catalogue.quiz(TOPIC) if f"{TOPIC}/{quiz.id}" != item.question_id
    )
    with pytest.raises(UsageError, match="does not wait"):
        sessions.answer(desk, item.session, other, "1")


def test_unknown_sessions_and_topics_without_questions_say_what_to_do(desk: Desk) -> None:
    with pytest.raises(UnknownNameError, match="no session"):
        sessions.next_question(desk, "nowhere")
    with pytest.raises(UsageError, match="no questions yet"):
        sessions.start(desk, "counting-objects", seed=1)


def test_the_item_does_not_give_its_key_away(desk: Desk) -> None:
    item = sessions.start(desk, TOPIC, seed=1)
    assert not {"key", "explanation", "mistakes"} & set(item.model_dump())
    assert item.kind in CHOSEN_KINDS or not item.options


def test_the_preview_shows_how_an_answer_is_understood(desk: Desk) -> None:
    item = next(
        i for i in (sessions.start(desk, TOPIC, seed=seed) for seed in range(20)) if i.kind in ("number", "fraction")
    )
    assert sessions.preview(desk, item.question_id, "1 / 2")
    assert sessions.preview(desk, item.question_id, "1 /") == ""


def test_after_two_misses_that_name_nothing_the_prerequisite_most_exercised_is_offered(desk: Desk) -> None:
    item = sessions.start(desk, TOPIC, seed=1)
    assert sessions.answer(desk, item.session, item.question_id, "-12345").implicates is None
    second = sessions.answer(desk, item.session, item.question_id, "-54321")
    edges = topics.topic_page(desk, TOPIC).prerequisites
    assert second.implicates is not None
    assert second.implicates.id == max(edges, key=lambda edge: edge.encompasses).id


@pytest.mark.parametrize("seed", [-7, 10**30])
def test_any_whole_number_is_a_seed(desk: Desk, seed: int) -> None:
    item = sessions.start(desk, TOPIC, seed=seed)
    assert item == sessions.next_question(desk, item.session)


def test_used_up_questions_count_again_the_next_day_and_the_plan_goes_on_meanwhile(desk: Desk, clock: Clock) -> None:

    set_goal(desk, "mean-of-a-tensor")
    for topic in ("sharing-by-facts", "python-lists"):
        claim(desk, topic)

    def practise(*, known: bool) -> PracticeSummary:
        item = sessions.start(desk, "mean-of-numbers", seed=3)
        while isinstance(item, ItemView):
            question = find_question(desk, item.question_id)[0]
            if known or question.skill != "reverse":
                sessions.answer(desk, item.session, item.question_id, key_text(question))
            else:
                sessions.dont_know(desk, item.session, item.question_id)
            item = sessions.next_question(desk, item.session)
        assert isinstance(item, PracticeSummary)
        return item

    ended = practise(known=False)
    assert ended.missing == ("reverse",)
    assert ended.used_up
    assert next_step(desk).topic != "mean-of-numbers"
    clock.move(days=1)
    assert next_step(desk).topic == "mean-of-numbers"
    ended = practise(known=True)
    assert ended.missing == ()
    assert not ended.used_up
