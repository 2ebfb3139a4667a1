"""A whole folder: what is read, and what is told of a folder that is wrong."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from curriculum.content.curriculum import Curriculum
from curriculum.content.fingerprint import fingerprint
from curriculum.content.problem import Problem
from curriculum.content.reader import load_curriculum, read_folder
from curriculum.errors import ContentError

Told = list[tuple[str, int | None, str]]


@pytest.fixture
def folder(tiny_folder: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(tiny_folder, tmp_path / "graph"))


def told(problems: tuple[Problem, ...]) -> Told:
    assert all(problem.fix and problem.rule for problem in problems)
    return [(problem.file, problem.line, problem.what) for problem in problems]


def test_the_tiny_curriculum_is_read_whole(tiny: Curriculum) -> None:
    assert tiny.info.id == "tiny"
    assert tiny.info.goals == ("mean-of-a-tensor",)
    assert [strand.id for strand in tiny.strands] == ["arithmetic", "tensors"]
    assert list(tiny.topics) == sorted(tiny.topics)
    assert len(tiny.topics) == 10
    assert tiny.history.retired == {"sharing-fairly": ("sharing-by-dealing", "sharing-by-facts")}
    assert set(tiny.history.ledger) == {*tiny.topics, "sharing-fairly"}
    published = [topic for topic in tiny.topics.values() if topic.status == "published"]
    assert [topic.id for topic in published] == ["mean-of-numbers", "tensor-shape"]
    assert all(topic.question_count >= 5 for topic in published)
    assert tiny.topics["tensor-shape"].strand == "tensors"


def test_an_empty_history_may_be_left_out(folder: Path) -> None:
    (folder / "history.toml").unlink()
    reading = read_folder(folder)
    assert reading.problems == ()
    assert reading.curriculum.history.ledger == ()


def test_files_that_editors_and_readers_leave_are_passed_over(folder: Path) -> None:
    (folder / "README.md").write_text("How to write topics.")
    (folder / "topics" / ".DS_Store").write_bytes(b"\xff")
    (folder / "topics" / "arithmetic" / ".mean.md.swp").write_bytes(b"\xff")
    assert read_folder(folder).problems == ()


def topic(name: str, text: str = "") -> Callable[[Path], object]:
    """Write a file under topics."""

    def write(folder: Path) -> None:
        (folder / "topics" / name).parent.mkdir(exist_ok=True)
        (folder / "topics" / name).write_text(text)

    return write


def rewrite(name: str, old: str, new: str) -> Callable[[Path], object]:
    """Change a file of the folder."""

    def write(folder: Path) -> None:
        text = (folder / name).read_text()
        assert old in text
        (folder / name).write_text(text.replace(old, new))

    return write


OUTLINE = """---
title: T
level: research
tags: [t]
minutes: 10
status: outline
skills: {a: b}
---

## Core Idea

Text.
"""


@pytest.mark.parametrize(
    ("spoil", "file", "line", "what"),
    [
        (topic("arithmetic/notes.txt"), "topics/arithmetic/notes.txt", None, "A strand holds `<topic-id>.md` and"),
        (topic("arithmetic/a.quiz.yml"), "topics/arithmetic/a.quiz.yml", None, "A strand holds `<topic-id>.md` and"),
        (
            lambda folder: (folder / "topics/arithmetic/old.md").mkdir(),
            "topics/arithmetic/old.md",
            None,
            "A strand holds `<topic-id>.md` and `<topic-id>.quiz.yaml`; this folder is neither",
        ),
        (
            topic("arithmetic/Big Idea.md", OUTLINE),
            "topics/arithmetic/Big Idea.md",
            None,
            "The id `Big Idea` in the file's name is not one",
        ),
        (topic("stray.md", OUTLINE), "topics/stray.md", None, "A file stands in `topics`, where only folders"),
        (topic("Tensors/x.md", OUTLINE), "topics/Tensors", None, "The strand `Tensors` in the folder's name is not"),
        (topic("tensor/x.md", OUTLINE), "topics/tensor", None, "The strand `tensor` is not in strands.toml"),
        (
            topic("tensors/python-list.quiz.yaml", "- {id: a, kind: text, skill: s}"),
            "topics/tensors/python-list.quiz.yaml",
            None,
            "The quiz has no topic: there is no `python-list.md` beside it",
        ),
        (
            topic("tensors/mean-of-numbers.md", OUTLINE),
            "topics/tensors/mean-of-numbers.md",
            None,
            "The topic id `mean-of-numbers` is used twice: also by `topics/arithmetic/mean-of-numbers.md`",
        ),
        (topic("tensors/x.md"), "topics/tensors/x.md", None, "The file is empty"),
        (topic("tensors/tensor-shape.quiz.yaml"), "topics/tensors/tensor-shape.quiz.yaml", None, "The file is empty"),
        (
            lambda folder: (folder / "graph.toml").unlink(),
            "graph.toml",
            None,
            "There is no file `graph.toml`",
        ),
        (
            rewrite("graph.toml", "version = 1", "version = 0"),
            "graph.toml",
            2,
            "`version` must be a whole number between 1 and 1000000; it is 0",
        ),
        (rewrite("graph.toml", "version", "vesion"), "graph.toml", 2, "There is no key `vesion`"),
        (rewrite("graph.toml", "= 1", "= one"), "graph.toml", 2, "The TOML cannot be read: Invalid value"),
        (
            rewrite("graph.toml", '["mean-of-a-tensor"]', '"mean-of-a-tensor"'),
            "graph.toml",
            4,
            "`goals` must be a list of at least one entry, each a name",
        ),
        (
            rewrite("history.toml", '"sharing-by-facts"]', "3]"),
            "history.toml",
            16,
            "Item 2 of `retired.sharing-fairly` must be a name",
        ),
        (
            rewrite("history.toml", "sharing-fairly =", '"Sharing Fairly" ='),
            "history.toml",
            16,
            "The name `Sharing Fairly` in `retired` must be a name",
        ),
        (rewrite("history.toml", "ledger", "ledgers"), "history.toml", 1, "There is no key `ledgers`"),
        (rewrite("strands.toml", 'title = "Tensors"\n', ""), "strands.toml", 6, "`title` (item 2 of `strand`) is"),
        (rewrite("strands.toml", 'id = "tensors"', "id = 3"), "strands.toml", 7, "`id` (item 2 of `strand`) must be"),
        (
            rewrite("strands.toml", 'id = "tensors"', 'id = "arithmetic"'),
            "strands.toml",
            7,
            "The strand `arithmetic` stands twice",
        ),
    ],
)
def test_each_fault_of_a_folder_has_its_place(
    folder: Path, spoil: Callable[[Path], object], file: str, line: int | None, what: str
) -> None:
    spoil(folder)
    found = [
        each
        for each in told(read_folder(folder).problems)
        if not each[2].startswith("The strand `tensors` is not in")  # what follows from a strand that cannot be read
    ]
    assert len(found) == 1, found
    assert found[0][:2] == (file, line)
    assert found[0][2].startswith(what)


def test_strands_are_needed(folder: Path) -> None:
    (folder / "strands.toml").write_text("[strand]\nid = 'a'\n")
    assert told(read_folder(folder).problems)[0] == (
        "strands.toml",
        1,
        "The strands are not written as a list of tables",
    )
    (folder / "strands.toml").write_text("[[strands]]\nid = 'a'\n")
    assert told(read_folder(folder).problems)[0] == ("strands.toml", 1, "There is no key `strands`")
    (folder / "strands.toml").write_text("strand = [")
    assert told(read_folder(folder).problems)[0][:2] == ("strands.toml", 1)
    (folder / "strands.toml").write_bytes(b"\xff")
    (folder / "graph.toml").write_text("")
    assert told(read_folder(folder).problems)[:2] == [
        ("graph.toml", None, "The file is empty"),
        ("strands.toml", 1, "The file is not UTF-8: the byte 0xff is not text"),
    ]
    (folder / "strands.toml").unlink()
    problems = read_folder(folder).problems
    assert ("strands.toml", None, "There is no file `strands.toml`") in told(problems)


def test_a_folder_that_is_none(tmp_path: Path) -> None:
    missing = read_folder(tmp_path / "nowhere")
    assert told(missing.problems) == [((tmp_path / "nowhere").as_posix(), None, "There is no such folder")]
    (tmp_path / "file").write_text("x")
    assert told(read_folder(tmp_path / "file").problems)[0][2] == "This is a file, not a folder"
    assert [what for _, _, what in told(read_folder(tmp_path).problems)] == [
        "There is no file `graph.toml`",
        "There is no file `strands.toml`",
        "There is no folder `topics`",
    ]


def test_the_nearest_name_is_offered(folder: Path) -> None:
    topic("tensor/x.md", OUTLINE)(folder)
    topic("tensors/python-list.quiz.yaml", "- {id: a, kind: text, skill: s}")(folder)
    (folder / "graph.toml").rename(folder / "graphs.toml")
    nearest = {problem.file: problem.nearest[:1] for problem in read_folder(folder).problems}
    assert nearest == {
        "graph.toml": ("graphs.toml",),
        "topics/tensor": ("tensors",),
        "topics/tensors/python-list.quiz.yaml": ("python-lists",),
    }


def test_a_topic_that_cannot_be_read_is_left_out_and_named(folder: Path) -> None:
    rewrite("topics/arithmetic/mean-of-numbers.md", "minutes: 25", "minutes: ten")(folder)
    rewrite("topics/tensors/tensor-shape.quiz.yaml", "kind: shape", "kind: shpe")(folder)
    reading = read_folder(folder)
    assert reading.unreadable == {"mean-of-numbers"}
    assert "mean-of-numbers" not in reading.curriculum.topics
    assert [item.kind for item in reading.curriculum.topics["tensor-shape"].quiz] == ["choice", "number", "number"]
    assert [problem.file for problem in reading.problems] == [
        "topics/arithmetic/mean-of-numbers.md",
        "topics/tensors/tensor-shape.quiz.yaml",
        "topics/tensors/tensor-shape.quiz.yaml",
    ]


def test_loading_refuses_any_problem(folder: Path) -> None:
    rewrite("topics/arithmetic/mean-of-numbers.md", "level: middle-school", "level: middle")(folder)
    with pytest.raises(
        ContentError, match=r"has 1 problem: topics/arithmetic/mean-of-numbers\.md:3: `level`"
    ) as caught:
        load_curriculum(folder)
    assert caught.value.nearest == ("middle-school",)
    assert "curriculum lint" in caught.value.fix
    rewrite("graph.toml", "version = 1", "version = 0")(folder)
    with pytest.raises(ContentError, match=r"has 2 problems; the first: graph\.toml:2"):
        load_curriculum(folder)


def test_loading_twice_gives_the_same(tiny: Curriculum, tiny_folder: Path) -> None:
    assert load_curriculum(tiny_folder) == tiny


def test_a_graph_without_topics_says_how_to_begin(tiny_folder: Path, tmp_path: Path) -> None:
    for name in ("graph.toml", "strands.toml"):
        (tmp_path / name).write_bytes((tiny_folder / name).read_bytes())
    (tmp_path / "topics").mkdir()
    (problem,) = read_folder(tmp_path).problems
    assert problem.what == "The graph has no topic"
    assert "curriculum new topic" in problem.fix


def test_a_file_whose_name_is_no_text_is_named_in_letters(folder: Path) -> None:
    for name in (b"tensors/\xff.md", b"tensors/\xff.txt", b"\xff.md"):
        try:
            (folder / "topics" / os.fsdecode(name)).write_text("x")
        except OSError:
            pytest.skip("this file system takes no such name")
    problems = read_folder(folder).problems
    assert [problem.file for problem in problems] == [
        r"topics/\udcff.md",
        r"topics/tensors/\udcff.md",
        r"topics/tensors/\udcff.txt",
    ]
    assert all(str(problem).encode() for problem in problems)
    assert fingerprint(folder) == fingerprint(folder)


def test_the_graphs_version_fits_the_log_of_events(folder: Path) -> None:
    path = folder / "graph.toml"
    path.write_text(path.read_text().replace("version = 1", "version = 99999999999999999999"))
    assert [problem.file for problem in read_folder(folder).problems] == ["graph.toml"]
