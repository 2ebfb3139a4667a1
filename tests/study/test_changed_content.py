"""What was logged outlives the text it was logged about: questions removed or remade, topics renamed."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest

from curriculum.errors import ContentError
from curriculum.learner.events import Answered, GoalSet, Mode, SessionStarted
from curriculum.study import goals, sessions
from curriculum.study.desk import Desk, open_desk
from curriculum.study.questions import questions
from curriculum.study.unfinished import unfinished_session
from curriculum.study.views import ItemView

TOPIC = "mean-of-numbers"
OLD = "the-old-mean"


def begun(desk: Desk, topic: str, question_id: str) -> str:
    """A session in which a question that is gone now was missed once."""
    desk.record(SessionStarted(mode=Mode.PRACTICE), session="begun", topic=topic, seed=1)
    skill = desk.skills[TOPIC][0]
    missed = Answered(skill=skill, question_kind="number", answer="1", correct=False, attempt=1, typed=True)
    desk.record(missed, topic=topic, question_id=question_id, session="begun")
    return "begun"


@pytest.fixture
def renamed(monkeypatch: pytest.MonkeyPatch, desk: Desk) -> Desk:
    monkeypatch.setattr(type(desk.catalogue), "retired", lambda _: {OLD: (TOPIC,)})
    return desk


@pytest.mark.parametrize("question_id", [f"{TOPIC}/removed", f"{TOPIC}/removed@1:2:1"])
def test_a_session_goes_on_when_the_question_it_waited_for_is_gone(desk: Desk, question_id: str) -> None:
    item = sessions.next_question(desk, begun(desk, TOPIC, question_id))
    assert isinstance(item, ItemView)
    assert item.question_id != question_id
    assert (item.attempt, item.number) == (1, 2)
    left = unfinished_session(desk)
    assert left is not None
    assert left.session == "begun"


def test_a_session_goes_on_under_the_new_name_of_its_topic(renamed: Desk) -> None:
    item = sessions.next_question(renamed, begun(renamed, OLD, f"{OLD}/removed"))
    assert isinstance(item, ItemView)
    assert item.topic == TOPIC
    assert sessions.dont_know(renamed, item.session, item.question_id).correct is False
    assert sessions.summary(renamed, item.session).answered == 2


def test_a_goal_is_cleared_under_its_new_name(renamed: Desk) -> None:
    renamed.record(GoalSet(), topic=OLD)
    assert renamed.goals() == (TOPIC,)
    assert goals.clear_goal(renamed, TOPIC) == ()
    assert renamed.goals() == ()


def test_a_topic_that_was_split_keeps_its_name(monkeypatch: pytest.MonkeyPatch, desk: Desk) -> None:
    monkeypatch.setattr(type(desk.catalogue), "retired", lambda _: {OLD: (TOPIC, "tensor-shape"), "gone": ()})
    assert (desk.current_topic(OLD), desk.current_topic("gone"), desk.current_topic(TOPIC)) == (OLD, "gone", TOPIC)


def with_generator(tiny_folder: Path, folder: Path, name: str) -> Desk:
    """A desk on the tiny curriculum with a generator in its quiz."""
    copytree(tiny_folder, folder)
    quiz = next(folder.glob(f"topics/*/{TOPIC}.quiz.yaml"))
    quiz.write_text(quiz.read_text("utf-8") + f"- {{id: any, generator: {name}, skill: compute}}\n", "utf-8")
    return open_desk(graph_folder=folder)


def test_a_session_goes_on_when_its_generator_has_another_version(
    home: Path, tiny_folder: Path, tmp_path: Path
) -> None:
    with with_generator(tiny_folder, tmp_path / "graph", "expected_value") as desk:
        item = sessions.next_question(desk, begun(desk, TOPIC, f"{TOPIC}/expected_value@99:2:1"))
        assert isinstance(item, ItemView)
        assert "@99" not in item.question_id
        assert unfinished_session(desk) is not None


@pytest.mark.parametrize("seed", [-5, 0, 10**30])
def test_any_whole_number_makes_fresh_questions(home: Path, tiny_folder: Path, tmp_path: Path, seed: int) -> None:
    with with_generator(tiny_folder, tmp_path / "graph", "expected_value") as desk:
        made = questions(desk, TOPIC, seed=seed, count=3)
        assert len({q["question_id"] for q in made}) == 3
        assert made == questions(desk, TOPIC, seed=seed, count=3)


def test_a_generator_that_there_is_not_is_the_author_s_mistake(home: Path, tiny_folder: Path, tmp_path: Path) -> None:
    with (
        with_generator(tiny_folder, tmp_path / "graph", "no_such_generator") as desk,
        pytest.raises(ContentError, match="no_such_generator"),
    ):
        questions(desk, TOPIC, seed=1)
