"""``note`` and ``notes`` as commands."""

from __future__ import annotations

TOPIC = "mean-of-numbers"


def test_a_note_is_written_shown_listed_and_cleared(run) -> None:
    assert run("note", TOPIC).status == 1
    assert "no notes yet" in run("notes").out
    assert run("note", TOPIC, "- add\n- then divide").out == "- add\n- then divide\n"
    assert run("note", TOPIC, "--json").data["note"]["text"] == "- add\n- then divide"
    (line,) = run("notes", "--json").data["items"]
    assert (line["topic"]["id"], line["question_id"]) == (TOPIC, None)
    assert f"({TOPIC})" in run("notes").out
    assert "Your Note\n  - add\n" in run("topic", TOPIC).out
    assert run("topic", TOPIC, "--json").data["note"].startswith("- add")
    cleared = run("note", TOPIC, "--clear")
    assert (cleared.status, cleared.out) == (0, "Cleared.\n")
    assert run("note", TOPIC, "--json").data == {"note": None}
    assert "(cleared)" in run("note", TOPIC, "--earlier").out


def test_a_note_is_kept_in_a_backup(run, tmp_path) -> None:
    run("note", TOPIC, "before")
    copy = tmp_path / "copy.sqlite"
    assert run("backup", str(copy)).status == 0
    run("note", TOPIC, "after")
    assert run("restore", str(copy)).status == 0
    assert run("note", TOPIC).out == "before\n"


def test_what_is_wrong_is_said(run) -> None:
    assert "empty" in run("note", TOPIC, "  ").err
    assert run("note", TOPIC, "text", "--clear").status == 2
    assert "Did you mean: mean-of-numbers" in run("note", "mean-of-number").err
