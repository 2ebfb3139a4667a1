"""Rules on the history of ids, and the ledger's upkeep."""

from __future__ import annotations

from pathlib import Path

import pytest

from curriculum.content.reader import read_folder
from curriculum.errors import ContentError
from curriculum.lint.ledger import add_missing
from tests.lint.conftest import Copy

HISTORY = "history.toml"


def _rename(copy: Copy) -> None:
    """``python-lists`` becomes ``lists-in-python`` without a word in the history."""
    topics = copy.folder / "topics" / "tensors"
    (topics / "python-lists.md").rename(topics / "lists-in-python.md")
    copy.edit("topics/tensors/tensor-from-a-list.md", "id: python-lists", "id: lists-in-python")


def test_an_id_that_vanished_is_named_with_what_may_carry_on(copy: Copy) -> None:
    _rename(copy)
    problem = copy.only("vanished-id")
    assert (problem.file, problem.line) == (HISTORY, copy.line(HISTORY, "python-lists"))
    assert problem.what == "The topic `python-lists` has vanished: it is in the ledger but has no file"
    assert problem.nearest == ("lists-in-python",)
    assert problem.fix.endswith('python-lists = ["lists-in-python"]')


def test_a_new_id_is_entered_by_one_command(copy: Copy) -> None:
    _rename(copy)
    problem = copy.only("not-in-ledger")
    assert (problem.file, problem.line) == ("topics/tensors/lists-in-python.md", 2)
    assert problem.fix == "Run `curriculum lint --update-ledger`"
    assert add_missing(copy.folder) == ("lists-in-python",)
    assert copy.found("not-in-ledger") == []
    assert len(copy.found("vanished-id")) == 1  # only its author knows what became of it


def test_a_rename_that_is_written_down_is_sound(copy: Copy) -> None:
    _rename(copy)
    copy.edit(HISTORY, "[retired]\n", '[retired]\npython-lists = ["lists-in-python"]\n')
    add_missing(copy.folder)
    assert copy.lint().errors == ()


def test_a_retired_id_outside_the_ledger(copy: Copy) -> None:
    copy.edit(HISTORY, '  "sharing-fairly",\n', "")
    problem = copy.only("not-in-ledger")
    assert (problem.file, problem.line) == (HISTORY, copy.line(HISTORY, "sharing-fairly ="))
    assert problem.what == "The retired id `sharing-fairly` is not in the ledger"
    assert add_missing(copy.folder) == ("sharing-fairly",)
    assert copy.lint().errors == ()


def test_successors_are_topics(copy: Copy) -> None:
    copy.edit(HISTORY, '"sharing-by-facts"]', '"sharing-by-fact"]')
    problem = copy.only("retired-id")
    assert problem.line == copy.line(HISTORY, "sharing-fairly =")
    assert problem.what == "The successor `sharing-by-fact` of `sharing-fairly` is not a topic"
    assert problem.nearest[0] == "sharing-by-facts"


def test_a_retired_id_has_no_file(copy: Copy) -> None:
    copy.edit(HISTORY, "[retired]\n", '[retired]\npython-lists = ["tensor-shape"]\n')
    assert copy.only("retired-id").what == "The id `python-lists` is retired, and yet it has a file"


def test_successors_do_not_run_in_a_circle(copy: Copy) -> None:
    copy.edit(HISTORY, 'sharing-fairly = ["sharing-by-dealing", "sharing-by-facts"]', 'a-b = ["b-c"]\nb-c = ["a-b"]')
    whats = {problem.what for problem in copy.found("retired-id")}
    assert whats == {"The successors of `a-b` lead back to it", "The successors of `b-c` lead back to it"}


def test_a_graph_not_yet_published_needs_no_history(copy: Copy) -> None:
    (copy.folder / HISTORY).unlink()
    assert copy.lint().errors == ()


def test_a_history_that_cannot_be_read_is_one_problem(copy: Copy) -> None:
    copy.edit(HISTORY, "ledger = [", "ledger = ")
    assert [problem.rule for problem in copy.lint().errors] == ["toml"]
    with pytest.raises(ContentError, match=r"history\.toml"):
        add_missing(copy.folder)


def test_the_ledger_keeps_comments_tables_and_order(copy: Copy) -> None:
    copy.edit(HISTORY, "ledger = [", "# Kept by hand.\nledger = [")
    copy.edit(HISTORY, '  "counting-objects",\n', "")
    copy.edit(HISTORY, '  "tensor-shape",\n', "")
    assert add_missing(copy.folder) == ("counting-objects", "tensor-shape")
    text = (copy.folder / HISTORY).read_text(encoding="utf-8")
    assert text.startswith('# Kept by hand.\nledger = [\n  "addition-as-joining",\n  "counting-objects",\n')
    assert text.endswith('\n[retired]\nsharing-fairly = ["sharing-by-dealing", "sharing-by-facts"]\n')
    assert list(copy.folder.glob(".history*")) == []


def test_a_complete_ledger_is_not_touched(copy: Copy) -> None:
    before = (copy.folder / HISTORY).stat().st_mtime_ns
    assert add_missing(copy.folder) == ()
    assert (copy.folder / HISTORY).stat().st_mtime_ns == before


@pytest.mark.parametrize("text", [None, "", "[retired]\n", "# Nothing yet.\n", "ledger = []\n"])
def test_a_ledger_is_begun_where_there_is_none(copy: Copy, text: str | None) -> None:
    if text is None:
        (copy.folder / HISTORY).unlink()
    else:
        copy.write(HISTORY, text)
    assert len(add_missing(copy.folder)) == 10
    reading = read_folder(copy.folder)
    assert reading.problems == ()
    assert reading.curriculum.history.ledger == tuple(reading.curriculum.topics)


def test_a_title_that_repeats_is_told_apart_on_both(copy: Copy) -> None:
    dealing, facts = "topics/arithmetic/sharing-by-dealing.md", "topics/arithmetic/sharing-by-facts.md"
    copy.edit(dealing, "distinguish: by dealing out\n", "")
    problem = copy.only("title")
    assert (problem.file, problem.line) == (dealing, 2)
    expected = (
        f"The title 'Division as Equal Sharing' is used twice, also by {facts}, and this topic has no `distinguish`"
    )
    assert problem.what == expected
    copy.edit(facts, "distinguish: by multiplication facts\n", "")
    assert [problem.file for problem in copy.found("title")] == [dealing, facts]


def test_two_topics_are_not_told_apart_by_the_same_phrase(copy: Copy) -> None:
    copy.edit("topics/arithmetic/sharing-by-facts.md", "by multiplication facts", "By dealing out")
    assert len(copy.found("title")) == 2


def test_distinguish_stands_only_where_it_is_needed(copy: Copy) -> None:
    copy.edit("topics/arithmetic/counting-objects.md", "level:", "distinguish: one by one\nlevel:")
    problem = copy.only("title")
    assert problem.line == 3
    assert problem.what == "`distinguish` stands on the only topic with the title 'Counting Objects'"


def test_titles_that_sound_the_same_repeat(copy: Copy) -> None:
    copy.edit("topics/arithmetic/counting-objects.md", "title: Counting Objects", "title: lists, in Python")
    assert [Path(problem.file).stem for problem in copy.found("title")] == ["counting-objects", "python-lists"]
