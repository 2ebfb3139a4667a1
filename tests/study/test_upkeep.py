"""Backup, restore, erase and doctor."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from curriculum import paths
from curriculum.errors import DamagedDatabaseError, UnknownNameError
from curriculum.study import goals, upkeep
from curriculum.study.desk import Desk

GOAL = "mean-of-a-tensor"


def test_a_backup_brings_everything_back(
    open_tiny: Callable[[], Desk], clock: Callable[[], object], tmp_path: Path
) -> None:
    goals.set_goal(open_tiny(), GOAL)
    copy = upkeep.backup(None, tmp_path / "copy.sqlite", now=clock())
    goals.clear_goal(open_tiny())
    kept = upkeep.restore(None, copy, now=clock())
    assert kept is not None
    assert kept.exists()
    assert [g.id for g in goals.goals(open_tiny())] == [GOAL]


def test_a_damaged_file_gets_a_sentence_and_is_not_touched(open_tiny: Callable[[], Desk], home: Path) -> None:
    file = home / "progress" / "me.sqlite"
    file.parent.mkdir(parents=True)
    file.write_bytes(b"not a database, but somebody's work" * 100)
    before = file.read_bytes()
    with pytest.raises(DamagedDatabaseError) as caught:
        goals.set_goal(open_tiny(), GOAL)
    assert caught.value.fix
    assert file.read_bytes() == before
    found = {f.name: f for f in upkeep.doctor()}
    assert not found["learner me"].ok


def test_erase_removes_progress_and_copies(open_tiny: Callable[[], Desk], clock: Callable[[], datetime]) -> None:
    desk = open_tiny()
    goals.set_goal(desk, GOAL)
    upkeep.backup(None, None, now=clock())
    desk.close()
    removed = upkeep.erase(None)
    assert len(removed) >= 2
    assert not paths.progress_file("me").exists()
    assert upkeep.learners() == ()
    with pytest.raises(UnknownNameError):
        upkeep.erase(None)


def test_doctor_finds_a_fresh_installation_sound(home: Path, tiny_folder: Path) -> None:
    findings = upkeep.doctor(graph_folder=tiny_folder)
    assert all(f.ok for f in findings), [f for f in findings if not f.ok]


def test_doctor_never_raises(home: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    found = {f.name: f for f in upkeep.doctor(graph_folder=tmp_path / "empty")}
    assert not found["graph"].ok
    assert "lint" in found["graph"].fix
