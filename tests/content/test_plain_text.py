"""Files as bytes: what is not plain UTF-8 text with Unix line ends."""

from __future__ import annotations

from pathlib import Path

import pytest

from curriculum.content.plain_text import read_text


@pytest.mark.parametrize(
    ("data", "line", "says", "text"),
    [
        (b"\xef\xbb\xbfa\n", 1, "byte order mark", "a\n"),
        (b"a\nb\r\nc\r\n", 2, "CRLF", "a\nb\nc\n"),
        (b"a\rb", 1, "CRLF", "a\nb"),
        (b"a\nb\xff\n", 2, "not UTF-8: the byte 0xff", None),
        ("a\nna\u00efve\n".encode("latin-1"), 2, "not UTF-8: the byte 0xef", None),
        (b"", None, "The file is empty", None),
        (b" \n\n", None, "The file is empty", None),
        ("a\nb\u2028c".encode(), 2, "no one sees (U+2028)", "a\nb\u2028c"),
        (b"a\x00", 1, "no one sees (U+0000)", "a\x00"),
    ],
)
def test_each_fault_has_its_sentence(
    tmp_path: Path, data: bytes, line: int | None, says: str, text: str | None
) -> None:
    (tmp_path / "f.md").write_bytes(data)
    found, problems = read_text(tmp_path, "f.md")
    assert found == text
    (problem,) = problems
    assert (problem.file, problem.line) == ("f.md", line)
    assert says in problem.what
    assert problem.fix


def test_every_fault_is_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "f.md").write_bytes(b"\xef\xbb\xbfa\r\n")
    found, problems = read_text(tmp_path, "f.md")
    assert found == "a\n"
    assert len(problems) == 2


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    found, problems = read_text(tmp_path, "f.md")
    assert found is None
    assert problems[0].what == "The file cannot be read: No such file or directory"


def test_plain_text_has_no_problems(tmp_path: Path) -> None:
    (tmp_path / "f.md").write_bytes("déjà → ✓\n".encode())
    assert read_text(tmp_path, "f.md") == ("déjà → ✓\n", ())
