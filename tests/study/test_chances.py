"""The predictor at work in practice: the level of generated questions, and passes that may not hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copytree

import pytest

from curriculum.cli.practice import _summary
from curriculum.learner.events import Answered, Mode, Undone
from curriculum.learner.predict import Attempt, predict_next
from curriculum.storage.progress import derived
from curriculum.study import chances, sessions
from curriculum.study.desk import Desk, open_desk
from curriculum.study.items import find_question
from curriculum.study.sitting import sitting
from curriculum.study.views import ItemView, PracticeSummary
from curriculum.tui.pages.practice import summary_sheet
from curriculum.tui.themes import DEFAULT, look
from practice.questions import QuestionId, key_text

TOPIC = "mean-of-numbers"
OTHER = "tensor-shape"
QUIZ = """\
- id: any-mean
  generator: data_summary
  skill: compute
  parameters: {ask: "mean"}
- id: another-mean
  generator: data_summary
  skill: reverse
  parameters: {ask: "mean"}
- id: a-third-mean
  generator: data_summary
  skill: compute
  parameters: {ask: "mean"}
"""


@pytest.fixture
def generated(tiny_folder: Path, tmp_path: Path, home: Path, clock: Callable[[], object]) -> Iterator[Desk]:
    """A desk on a curriculum in which the mean is asked about by a generator only."""
    folder = tmp_path / "generated"
    copytree(tiny_folder, folder)
    next(folder.rglob(f"{TOPIC}.quiz.yaml")).write_text(QUIZ, encoding="utf-8")
    with open_desk(graph_folder=folder, clock=clock) as desk:  # type: ignore[arg-type]
        yield desk


def answer(desk: Desk, topic: str, right: bool, number: int = 1, **details: object) -> object:
    """One answer in the log, first attempts in practice unless ``details`` say otherwise."""
    about = {name: details.pop(name) for name in ("attempt", "mode") if name in details}
    payload = Answered(skill="compute", question_kind="number", answer="1", correct=right, typed=True, **about)  # type: ignore[arg-type]
    return desk.record(payload, topic=topic, question_id=f"{topic}/q{number}", **details).event.uuid


def level_of(item: object) -> int | None:
    assert isinstance(item, ItemView)
    return QuestionId.parse(item.question_id).level


def give(desk: Desk, item: ItemView, right: bool) -> ItemView | PracticeSummary:
    """Answer for good, right or by giving up, and go on."""
    if right:
        sessions.answer(desk, item.session, item.question_id, key_text(find_question(desk, item.question_id)[0]))
    else:
        sessions.dont_know(desk, item.session, item.question_id)
    return sessions.next_question(desk, item.session)


def test_the_level_rises_with_right_answers_and_falls_with_misses(generated: Desk) -> None:
    first = sessions.start(generated, TOPIC, seed=1)
    second = give(generated, first, True)
    third = give(generated, second, True)
    assert [level_of(item) for item in (first, second, third)] == [1, 2, 3]
    assert level_of(sessions.start(generated, TOPIC, seed=2)) == 3
    for number in range(6):
        answer(generated, TOPIC, False, number)
    assert level_of(sessions.start(generated, TOPIC, seed=3)) == 1


def test_the_variant_for_a_miss_is_not_harder_than_the_question_missed(generated: Desk) -> None:
    first = sessions.start(generated, TOPIC, seed=1)
    give(generated, first, False)
    for number in range(150):
        answer(generated, OTHER, True, number)
    states, now = generated.states(), sitting(generated, first.session)
    assert chances.next_chance(generated, TOPIC, states) >= chances.HARD_FROM
    assert chances.level(generated, now, TOPIC, first.skill, states) == 1
    other = next(skill for skill in generated.skills[TOPIC] if skill != first.skill)
    assert chances.level(generated, now, TOPIC, other, states) == 3


def test_a_question_on_the_screen_can_be_answered_though_the_level_has_moved(generated: Desk) -> None:
    item = sessions.start(generated, TOPIC, seed=1)
    for number in range(40):
        answer(generated, OTHER, True, number)
    assert level_of(sessions.next_question(generated, item.session)) == 3
    following = give(generated, item, True)
    assert isinstance(following, ItemView)
    assert following.number == 2


def test_the_chance_is_that_of_the_predictor_over_the_whole_log(desk: Desk) -> None:
    history: list[Attempt] = []
    for number in range(chances.RECENT + 60):
        topic, right = (TOPIC if number % 5 == 0 else OTHER), number % 4 > 0
        placement = number % 7 == 0
        mode = Mode.PLACEMENT if placement else Mode.PRACTICE
        answer(desk, topic, right, number, mode=mode)
        history.append(Attempt(topic, right, placement))
    answer(desk, TOPIC, True, 900, attempt=2)
    answer(desk, TOPIC, True, 901, hint_used=True)
    answer(desk, OTHER, False, 902, hint_used=True)
    history.append(Attempt(OTHER, False))
    desk.record(Undone(event=answer(desk, TOPIC, False, 903)), topic=TOPIC)  # type: ignore[arg-type]
    for topic in (TOPIC, OTHER, "counting-objects"):
        found = chances.next_chance(desk, topic, desk.states())
        # the recent rate leaves out what weighs less than .95**150: at most .0005 of 25 answers in a term of 2.1
        assert found == pytest.approx(predict_next(history, topic), abs=1e-3)
    kept = desk.states()
    with desk.progress._guarded():
        derived.rebuild(desk.progress._open_to_write())
    assert desk.states() == kept


def test_the_last_practice_of_the_log_leaves_out_placement_second_attempts_and_what_was_undone(desk: Desk) -> None:
    for number in range(5):
        answer(desk, TOPIC, True, number)
    answer(desk, TOPIC, True, 5, mode=Mode.PLACEMENT)
    answer(desk, TOPIC, True, 6, attempt=2)
    desk.record(Undone(event=answer(desk, TOPIC, True, 7)), topic=TOPIC)  # type: ignore[arg-type]
    found = desk.progress.latest_practice(3)
    assert [event.question_id for event in found] == [f"{TOPIC}/q{number}" for number in (2, 3, 4)]


def finished(desk: Desk, seed: int) -> PracticeSummary:
    item: ItemView | PracticeSummary = sessions.start(desk, TOPIC, seed=seed)
    while isinstance(item, ItemView):
        item = give(desk, item, True)
    return item


def test_a_pass_after_many_misses_is_doubted_and_more_questions_are_offered(desk: Desk) -> None:
    for number in range(40):
        answer(desk, OTHER, False, number)
    for number in range(8):
        answer(desk, TOPIC, False, number)
    summary = finished(desk, 1)
    assert summary.missing == ()
    assert summary.doubtful
    told = " ".join(" ".join(_summary(summary)).split())
    assert "It may not hold yet" in told
    assert f"curriculum practice {TOPIC}" in told
    sheet = summary_sheet(summary, 80, look(DEFAULT))
    assert any("A few more questions" in line.plain for line in sheet.lines)
    assert not finished(desk, 2).doubtful, "the second session did not complete the topic"


def test_a_pass_without_misses_is_not_doubted(desk: Desk) -> None:
    summary = finished(desk, 1)
    assert summary.missing == ()
    assert not summary.doubtful
    assert "may not hold" not in " ".join(_summary(summary))
