"""What every test may stand on: a ten-topic curriculum, complete in every part of its format."""

from __future__ import annotations

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


@pytest.fixture(scope="session")
def tiny(tiny_folder: Path) -> Curriculum:
    """The tiny curriculum, read once; it is immutable."""
    return load_curriculum(tiny_folder)
