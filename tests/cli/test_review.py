"""``review``, ``due`` and ``settings`` as commands."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from curriculum.study import desk as desks
from curriculum.study.items import find_question
from practice.questions import key_text

QUIZ = "mean-of-numbers"


@pytest.fixture
def days(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Moves the clock of every desk that is opened."""
    now = [datetime(2026, 3, 1, 9, 0, tzinfo=UTC)]
    plain = desks.open_desk
    monkeypatch.setattr(desks, "open_desk", lambda **given: plain(**given, clock=lambda: now[0]))

    def move(by: float) -> None:
        now[0] += timedelta(days=by)

    return move


def key(question_id: str) -> str:
    with desks.open_desk() as desk:
        return key_text(find_question(desk, question_id)[0])


def learn(run, topic: str = QUIZ) -> None:
    item = run("practice", topic, "--seed", "1", "--json").data
    while "question_id" in item:
        run(
            "practice",
            "--session",
            item["session"],
            "--question",
            item["question_id"],
            "--answer",
            key(item["question_id"]),
        )
        item = run("practice", "--session", item["session"], "--json").data


def test_a_review_from_end_to_end(run, days) -> None:
    assert run("review", "--json").data["session"] is None
    learn(run)
    assert "The next review is due on 3 March 2026" in run("review").out
    days(2)
    item = run("review", "--seed", "2", "--json").data
    assert item["topic"] == QUIZ
    words = ("review", "--session", item["session"], "--question", item["question_id"])
    logged = run(*words, "--answer", key(item["question_id"]), "--json")
    assert (logged.status, logged.data["correct"], logged.data["already_recorded"]) == (0, True, False)
    assert run(*words, "--answer", key(item["question_id"]), "--json").data["already_recorded"]
    summary = run("review", "--session", item["session"], "--json").data
    assert [(line["id"], line["outcome"]) for line in summary["topics"]] == [(QUIZ, "kept")]
    assert "next 14 March 2026" in run("review", "--session", item["session"]).out


def test_of_two_that_are_easily_confused_none_is_named(run, days, paired_folder, monkeypatch) -> None:
    monkeypatch.setenv("CURRICULUM_GRAPH", str(paired_folder))
    learn(run)
    learn(run, "tensor-shape")
    days(3)
    item = run("review", "--json").data
    assert [link["id"] for link in item["either"]] == [QUIZ, "tensor-shape"]
    shown = run("review", "--session", item["session"]).out
    assert "Question 1. Mean of a List of Numbers or The Shape of a Tensor? The two are easily confused" in shown


def test_review_says_what_goes_together(run) -> None:
    assert run("review", "--question", "x").status == 2
    assert run("review", "--session", "x", "--seed", "1").status == 2
    assert run("review", "--session", "nowhere").status == 2


def test_due_lists_and_explains(run, days) -> None:
    assert "nothing is due" in run("due").out
    learn(run)
    days(2)
    (line,) = run("due", "--json").data["items"]
    assert (line["id"], line["is_due"], line["evidence"]) == (QUIZ, True, "fading")
    assert "now" in run("due").out
    why = run("due", QUIZ, "--json").data
    assert why["due"].startswith("2026-03-03")
    assert why["curve"][0]["days"] == 0
    assert "is due now" in run("due", QUIZ).out
    assert "not learned yet" in run("due", "counting-objects").out
    assert run("due", "mean-of-nubers", "--json").data["error"]["nearest"][0] == QUIZ


def test_settings_are_listed_set_and_cleared(run) -> None:
    assert {line["name"] for line in run("settings", "--json").data["items"]} >= {"theme", "retention"}
    assert run("settings", "set", "retention", "80%", "--json").data["value"] == 0.8
    assert run("settings", "set", "retention", "2").status == 2
    assert run("settings", "clear", "retention", "--json").data["value"] == 0.9
