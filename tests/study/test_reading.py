"""What is made of the log is kept for as long as the log stays, and no longer."""

from __future__ import annotations

from collections.abc import Callable

from curriculum import paths
from curriculum.learner.events import Answered, Event, Undone
from curriculum.learner.evidence import Evidence
from curriculum.study.desk import Desk
from curriculum.study.memory import memory

TOPIC = "mean-of-numbers"


def learn(desk: Desk) -> list[Event]:
    return [
        desk.record(
            Answered(skill=skill, question_kind="number", answer="5", correct=True, typed=True),
            topic=TOPIC,
            question_id=f"{TOPIC}/{number}",
            session="s",
        ).event
        for number, skill in enumerate(desk.skills[TOPIC])
    ]


def test_states_and_labels_are_made_once_while_nothing_comes(desk: Desk) -> None:
    learn(desk)
    assert desk.states() is desk.states()
    assert desk.labels() is desk.labels()


def test_reading_before_the_first_event_makes_no_file(desk: Desk) -> None:
    assert set(desk.labels().values()) == {Evidence.UNKNOWN}
    assert desk.states() == {}
    assert not paths.progress_file(desk.learner).exists()


def test_an_event_an_undo_and_another_desk_are_seen_at_once(open_tiny: Callable[[], Desk]) -> None:
    desk, other = open_tiny(), open_tiny()
    assert desk.labels()[TOPIC] is other.labels()[TOPIC] is Evidence.UNKNOWN
    events = learn(desk)
    assert desk.labels()[TOPIC] is other.labels()[TOPIC] is Evidence.DEMONSTRATED
    for event in events:
        other.record(Undone(event=event.uuid))
    assert desk.labels()[TOPIC] is other.labels()[TOPIC] is Evidence.UNKNOWN


def test_a_file_put_in_the_place_of_another_is_seen(open_tiny: Callable[[], Desk]) -> None:
    desk, other = open_tiny(), open_tiny()
    learn(other)
    assert desk.labels()[TOPIC] is Evidence.DEMONSTRATED
    other.close()
    path = paths.progress_file(desk.learner)
    kept = path.with_suffix(".kept")
    path.rename(kept)
    assert desk.labels()[TOPIC] is Evidence.UNKNOWN
    kept.rename(path)
    assert desk.labels()[TOPIC] is Evidence.DEMONSTRATED


def test_labels_end_when_a_review_falls_due_and_come_back_with_the_clock(desk: Desk, clock) -> None:
    learn(desk)
    assert desk.labels()[TOPIC] is Evidence.DEMONSTRATED
    before, clock.now = clock.now, memory(desk).due()[TOPIC]
    assert desk.labels()[TOPIC] is Evidence.FADING
    clock.now = before
    assert desk.labels()[TOPIC] is Evidence.DEMONSTRATED


def test_labels_of_other_states_are_their_own(desk: Desk) -> None:
    learn(desk)
    assert desk.labels()[TOPIC] is Evidence.DEMONSTRATED
    assert desk.labels({})[TOPIC] is Evidence.UNKNOWN
