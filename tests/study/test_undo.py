"""Taking back and putting back."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from curriculum.errors import UsageError
from curriculum.learner.events import Draft, Marked, Mode, SessionStarted, Sureness
from curriculum.study.claims import claim, forget
from curriculum.study.desk import Desk
from curriculum.study.goals import clear_goal, set_goal
from curriculum.study.lesson_place import LessonPlace, keep_place
from curriculum.study.settings import set_setting, value_of
from curriculum.study.undo import redo, undo, what_redo, what_undo


def test_where_nothing_was_said_there_is_nothing_to_take_back(desk: Desk) -> None:
    assert what_undo(desk) is None
    assert what_redo(desk) is None
    for nothing in (undo, redo):
        with pytest.raises(UsageError):
            nothing(desk)
    assert desk.progress.event_count() == 0


def test_steps_go_back_one_by_one_and_forward_again(desk: Desk) -> None:
    set_goal(desk, "mean-of-a-tensor")
    claim(desk, "counting-objects")
    set_setting(desk, "theme", "light")
    said = []
    for _ in range(3):
        seen = what_undo(desk)
        done = undo(desk)
        assert seen == done
        said.append(done.words)
    assert "theme set to light" in said[0]
    assert "I know this" in said[1]
    assert said[2].startswith("the goal ")
    assert (desk.goals(), value_of(desk, "theme"), set(desk.labels().values())) == ((), "dark", {"unknown"})
    assert what_undo(desk) is None
    assert [redo(desk).words for _ in range(3)] == said[::-1]
    assert desk.goals() == ("mean-of-a-tensor",)
    assert value_of(desk, "theme") == "light"
    assert desk.labels()["counting-objects"] == "claimed"
    assert what_redo(desk) is None
    assert undo(desk).words == said[0]


def test_what_is_said_after_an_undo_ends_the_way_forward(desk: Desk) -> None:
    set_goal(desk, "mean-of-a-tensor")
    undo(desk)
    set_setting(desk, "theme", "light")
    with pytest.raises(UsageError):
        redo(desk)
    assert undo(desk).kind == "setting-changed"


def test_giving_up_a_goal_and_forgetting_are_taken_back(desk: Desk) -> None:
    set_goal(desk, "mean-of-a-tensor")
    clear_goal(desk)
    claim(desk, "counting-objects")
    forget(desk, "counting-objects")
    assert "do not know" in undo(desk).words
    assert desk.labels()["counting-objects"] == "claimed"
    undo(desk)
    assert "giving up" in undo(desk).words
    assert desk.goals() == ("mean-of-a-tensor",)


def test_the_marks_of_a_strand_are_one_step(open_tiny: Callable[[], Desk]) -> None:
    desk = open_tiny()
    desk.record(SessionStarted(mode=Mode.PLACEMENT), session="s", topic="mean-of-a-tensor", seed=1)
    for topics in (("counting-objects",), ("addition-as-joining", "sharing-by-facts")):
        marks = [Draft(payload=Marked(sureness=Sureness.SURE), topic=topic, session="s") for topic in topics]
        desk.progress.append_all(marks)
        desk.record(SessionStarted(mode=Mode.PRACTICE), session="".join(topics), topic=topics[0])
    step = undo(desk)
    assert len(step.events) == 2
    assert "2 marks" in step.words
    assert redo(desk).events == step.events
    assert undo(desk).events == step.events
    assert len(undo(desk).events) == 1
    assert what_undo(desk) is None


def test_where_a_lesson_was_left_is_no_step(desk: Desk) -> None:
    set_goal(desk, "mean-of-a-tensor")
    keep_place(desk, "mean-of-numbers", LessonPlace(panel="core-idea", shown=1, sessions={}))
    found = what_undo(desk)
    assert found is not None
    assert found.words.startswith("the goal ")
    undo(desk)
    keep_place(desk, "mean-of-numbers", None)
    assert what_redo(desk) is not None
