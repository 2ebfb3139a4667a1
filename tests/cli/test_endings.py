"""Endings that are nobody's plan: failures, closed pipes, interruptions, terminals without Unicode."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from curriculum.cli.main import main
from curriculum.cli.output import plain
from curriculum.study import chain

Run = Callable[..., Any]
GOAL = "mean-of-a-tensor"
QUIZ = "mean-of-numbers"


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), RuntimeError("surprise")])
def test_a_failure_of_the_machine_or_the_program_is_exit_3(
    run: Run, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(chain, "chain", fail)
    ran = run("chain", GOAL, "--json")
    assert ran.status == 3
    assert str(error.args[-1]) in ran.data["error"]["message"]
    assert ("Traceback" in ran.err) == isinstance(error, RuntimeError)


def test_words_that_are_no_text_are_bad_use(run: Run) -> None:
    ran = run("topic", "\udcff", "--json")
    assert ran.status == 2
    assert ran.data["error"]["fix"]


def ascii_output(monkeypatch: pytest.MonkeyPatch, *words: str) -> bytes:
    """What a command writes to a terminal that knows ASCII only."""
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding="ascii"))
    assert main(words) == 0
    return written.getvalue()


def test_a_terminal_without_unicode_gets_ascii_and_the_same_json(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = run("topic", QUIZ, "--json").data
    assert json.loads(ascii_output(monkeypatch, "topic", QUIZ, "--json")) == wanted
    run("know", QUIZ)
    lines = ascii_output(monkeypatch, "topics").decode("ascii").splitlines()
    assert {line[0] for line in lines} == {".", "o"}


@pytest.mark.parametrize("words", [("topics",), ("topic", "no-such-topic", "--json")])
def test_a_reader_that_has_gone_is_no_failure(run: Run, words: tuple[str, ...]) -> None:
    run("topics")  # The catalogue is compiled.
    process = subprocess.Popen(
        [sys.executable, "-m", "curriculum", *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    with process.stderr as stderr:
        assert stderr.read() == b""
    assert process.wait() == (0 if words == ("topics",) else 2)


def test_an_interrupted_practice_says_how_to_go_on(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: str) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("builtins.input", interrupt)
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    ran = run("practice", QUIZ, "--seed", "1")
    assert ran.status == 130
    session = ran.out.rsplit("--session ", 1)[1].strip()
    assert run("practice", "--session", session, "--json").data["number"] == 1


def test_a_question_without_a_terminal_says_how_to_answer_it(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    words = run("practice", QUIZ, "--seed", "1").out.splitlines()[-1].split()
    assert words[:2] == ["curriculum", "practice"]
    assert run(*words[1:-1], "-98765").status == 1


def test_the_way_back_is_shown_with_the_prerequisite(run: Run) -> None:
    item = run("practice", QUIZ, "--seed", "1", "--json").data
    words = ("practice", "--session", item["session"], "--question", item["question_id"], "--answer")
    assert "come back" not in run(*words, "-98765").out
    assert f"Then come back: curriculum practice --session {item['session']}" in run(*words, "-98764").out


def test_options_of_practice_that_exclude_each_other_are_bad_use(run: Run) -> None:
    item = run("practice", QUIZ, "--seed", "1", "--json").data
    begun = ("practice", "--session", item["session"])
    question = ("--question", item["question_id"])
    for words in (
        (*begun, *question, "--answer", "1", "--hint"),
        (*begun, *question),
        (*begun, "--seed", "2"),
        ("practice", QUIZ, "--session", item["session"]),
    ):
        assert run(*words, "--json").data["error"]["fix"], words
    assert run("progress", "--json").data["answers"] == 0


def test_counts_and_limits_below_the_least_are_bad_use(run: Run) -> None:
    assert run("questions", QUIZ, "--count", "-1", "--json").status == 2
    assert run("questions", QUIZ, "--count", "0", "--json").data["items"] == []
    assert run("search", "shape", "--limit", "0", "--json").status == 2


def test_options_before_a_command_stay_options(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr("curriculum.study.topics.search", lambda desk, text, limit: asked.append(text) or ())
    assert run("--json", "search", "--", "-x").data == {"items": []}
    assert asked == ["-x"]


def test_a_number_that_json_lacks_is_null() -> None:
    assert plain({"curves": {"loss": (1.5, float("nan"), float("inf"))}}) == {"curves": {"loss": [1.5, None, None]}}


def test_the_ledger_of_a_folder_that_is_not_there_makes_no_folder(run: Run, tmp_path: Path) -> None:
    assert run("lint", str(tmp_path / "absent"), "--update-ledger", "--json").status == 1
    assert not (tmp_path / "absent").exists()


def test_a_strand_counts_every_kind_of_evidence(run: Run) -> None:
    view = run("progress", "--json").data
    for row in view["by_strand"]:
        assert sum(row[name] for name in view["evidence"]) == row["total"]


def test_an_answer_with_a_stray_space_in_its_question_is_the_same_answer(run: Run) -> None:
    item = run("practice", QUIZ, "--seed", "1", "--json").data
    words = ("practice", "--session", item["session"], "--json", "--answer", "-98765", "--question")
    assert run(*words, f" {item['question_id']} ").data["question_id"] == item["question_id"]
    assert run(*words, item["question_id"]).data["already_recorded"]
