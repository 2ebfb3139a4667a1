"""What every test may stand on: a ten-topic curriculum, complete in every part of its format."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from curriculum.content.curriculum import Curriculum
from curriculum.content.reader import load_curriculum

# A busy machine is slow, and no test fails by the clock.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")


@pytest.fixture(scope="session")
def tiny_folder() -> Path:
    """The folder of the tiny curriculum. Copy it before you change anything."""
    return Path(__file__).parent / "tiny_curriculum"


@pytest.fixture
def paired_folder(tmp_path: Path, tiny_folder: Path) -> Path:
    """The tiny curriculum, with its two topics that have questions as a pair that is easily confused."""
    folder = tmp_path / "paired"
    shutil.copytree(tiny_folder, folder)
    with (folder / "graph.toml").open("a", encoding="utf-8") as file:
        file.write('confusable = [["mean-of-numbers", "tensor-shape"]]\n')
    return folder


@pytest.fixture(scope="session")
def tiny(tiny_folder: Path) -> Curriculum:
    """The tiny curriculum, read once; it is immutable."""
    return load_curriculum(tiny_folder)
