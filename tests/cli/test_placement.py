"""``place``: one question and a session, marks, results, and what is refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from curriculum.cli.placement import _numbers
from curriculum.study.desk import open_desk
from curriculum.study.items import find_question
from practice.questions import key_text

Run = Callable[..., Any]
GOAL = "mean-of-a-tensor"


def key_of(question_id: str) -> str:
    with open_desk() as desk:
        return key_text(find_question(desk, question_id)[0])


def test_one_question_and_a_session_come_back_and_an_answer_is_logged_once(run: Run) -> None:
    item = run("place", GOAL, "--seed", "3", "--json").data
    assert {"session", "question_id", "prompt", "kind", "ladder", "settled", "total", "of"} <= item.keys()
    assert "key" not in item
    words = ("place", "--session", item["session"], "--question", item["question_id"], "--json")
    first = run(*words, "--answer", key_of(item["question_id"]))
    again = run(*words, "--answer", "5")
    assert (first.status, first.data["correct"], first.data["already_recorded"]) == (0, True, False)
    assert (again.data["correct"], again.data["already_recorded"]) == (True, True)
    following = run("place", "--session", item["session"], "--json").data
    assert following.get("question_id") != item["question_id"]


def test_not_knowing_is_an_answer_and_the_results_can_be_seen_at_any_time(run: Run) -> None:
    item = run("place", GOAL, "--json").data
    given = run("place", "--session", item["session"], "--question", item["question_id"], "--dont-know", "--json")
    assert (given.status, given.data["correct"]) == (1, False)
    found = run("place", "--session", item["session"], "--results", "--json").data
    assert (found["asked"], found["right"]) == (1, 0)
    assert found["known"] + found["open"] + found["unknown"] == found["topics_in_all"]
    assert "Known" in run("place", "--session", item["session"], "--results").out


def test_marks_are_taken_by_strand(run: Run) -> None:
    item = run("place", GOAL, "--json").data
    ladder = item["ladder"]
    words = ("place", "--session", item["session"], "--json")
    after = run(*words, "--strand", ladder["strand"], "--sure", ladder["rows"][0]["id"]).data
    assert after["ladder"]["strand"] == "tensors"
    assert run(*words, "--skip-marks").data["ladder"] is None


def test_the_unfinished_placement_of_the_goal_goes_on_unless_told_otherwise(run: Run) -> None:
    run("goal", "set", GOAL)
    first = run("place", "--json").data["session"]
    assert run("place", "--json").data["session"] == first
    assert run("place", "--fresh", "--json").data["session"] != first


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("place",), "needs a goal"),
        (("place", "mean-of-a-tensr"), "mean-of-a-tensor"),
        (("place", GOAL, "--answer", "4"), "session and its question"),
        (("place", "--session", "s", "--question", "q"), "session and its question"),
        (("place", GOAL, "--sure", "algebra"), "strand"),
        (("place", GOAL, "--session", "s"), "its goal and its seed"),
        (("place", "--session", "none"), "no placement"),
        (("place", GOAL, "--questions", "0"), "cannot be asked"),
    ],
)
def test_bad_use_is_said(run: Run, words: tuple[str, ...], says: str) -> None:
    ran = run(*words)
    assert ran.status == 2
    assert says in " ".join(ran.err.split())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", (set(), set())),
        ("1 3-5", ({1, 3, 4, 5}, set())),
        ("1,2 / 2 6", ({1, 2}, {6})),
        ("/ 3", (set(), {3})),
        ("all", ({1, 2, 3, 4, 5, 6}, set())),
        ("7", None),
        ("0", None),
        ("two", None),
        ("1-", None),
        ("1/2/3", None),
        ("-1", None),
        ("1-99999999999", None),
    ],
)
def test_numbers_of_rows_are_read(text: str, said: object) -> None:
    assert _numbers(text, 6) == said
