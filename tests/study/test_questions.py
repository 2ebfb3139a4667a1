"""Questions outside a session: the JSON contract and the check that is not logged."""

from __future__ import annotations

import pytest

from curriculum.errors import UnknownNameError
from curriculum.study.desk import Desk
from curriculum.study.items import topic_items
from curriculum.study.questions import check_question, questions

TOPIC = "mean-of-numbers"


def test_keys_can_be_left_out(desk: Desk) -> None:
    with_keys, without = questions(desk, TOPIC), questions(desk, TOPIC, without_keys=True)
    assert [q["question_id"] for q in with_keys] == [q["question_id"] for q in without]
    for full, bare in zip(with_keys, without, strict=True):
        assert {"question_id", "kind", "skill", "prompt", "options", "key", "explanation"} <= set(full)
        assert not {"key", "explanation", "feedback", "implicates", "mistakes"} & set(bare)


def test_every_key_passes_and_every_mistake_fails(desk: Desk) -> None:
    for question in questions(desk, TOPIC):
        assert check_question(desk, question["question_id"], question["key"])["correct"] is True
        for mistake in question["mistakes"]:
            assert check_question(desk, question["question_id"], mistake["answer"])["correct"] is False


def test_twenty_of_a_generator_are_all_different(our_desk: Desk) -> None:
    served = [topic for topic in our_desk.summaries if topic_items(our_desk, topic).generated]
    assert len(served) >= 300
    assert questions(our_desk, served[0], seed=1) == questions(our_desk, served[0], seed=1)
    for topic in served:
        made = questions(our_desk, topic, seed=1, count=20)
        assert len({str((q["prompt"], q.get("code"), q["options"])) for q in made}) == 20, topic


def test_checking_never_logs(desk: Desk) -> None:
    name = questions(desk, TOPIC)[0]["question_id"]
    check_question(desk, name, "1")
    assert desk.progress.event_count() == 0


def test_a_wrong_id_comes_with_the_nearest(desk: Desk) -> None:
    name = questions(desk, TOPIC)[0]["question_id"]
    with pytest.raises(UnknownNameError) as caught:
        check_question(desk, name[:-1], "1")
    assert name in caught.value.nearest
    with pytest.raises(UnknownNameError):
        check_question(desk, "not an id", "1")
