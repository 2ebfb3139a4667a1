"""The package's own door."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import curriculum
from curriculum.content.curriculum import Curriculum


def test_a_path_or_the_environment_names_the_folder(
    tiny: Curriculum, tiny_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert curriculum.load_curriculum(tiny_folder) == tiny
    assert curriculum.load_curriculum(str(tiny_folder)) == tiny
    monkeypatch.setenv("CURRICULUM_GRAPH", str(tiny_folder))
    assert curriculum.load_curriculum() == tiny


def loaded_after(statement: str) -> set[str]:
    """The modules that a fresh interpreter holds after a statement."""
    code = f"import sys; {statement}; sys.stdout.write(' '.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_importing_the_package_loads_nothing_heavy() -> None:
    assert not loaded_after("import curriculum") & {"networkx", "pydantic", "yaml", "curriculum.content"}


def test_reading_loads_no_library_it_does_not_need(tiny_folder: Path) -> None:
    loaded = loaded_after(f"import curriculum; curriculum.load_curriculum({str(tiny_folder)!r}).graph()")
    assert "networkx" in loaded
    assert not loaded & {"numpy", "rapidfuzz", "sqlmodel", "sqlalchemy", "sympy", "textual", "torch", "rich"}
