"""A copy of the tiny curriculum to change, and a place for its catalogue."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest


@pytest.fixture
def folder(tiny_folder: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(tiny_folder, tmp_path / "graph"))


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"
