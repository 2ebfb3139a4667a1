"""A file as it was last read, and whether it has changed since."""

from __future__ import annotations

import os
from pathlib import Path

from curriculum.study.drafts import Draft


def test_a_draft_knows_when_its_file_has_changed(tmp_path: Path) -> None:
    path = tmp_path / "a.py"
    path.write_bytes(b"one\r\n")
    draft = Draft.read(path)
    assert draft.text == "one\n"
    assert draft.changed_outside() is None
    path.write_text("two\n")
    os.utime(path, ns=(1, 1))
    found = draft.changed_outside()
    assert found is not None
    assert found.text == "two\n"
    path.unlink()
    assert draft.changed_outside() is None
