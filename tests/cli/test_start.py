"""What starting costs: the commands load neither the app nor torch; closing pipes and interrupts are quiet."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest


def python(code: str, tmp_path: Path, tiny_folder: Path) -> subprocess.CompletedProcess[str]:
    env = {
        **os.environ,
        "CURRICULUM_HOME": str(tmp_path / "home"),
        "CURRICULUM_GRAPH": str(tiny_folder),
    }
    return subprocess.run(
        [sys.executable, "-P", "-c", code], capture_output=True, text=True, check=False, env=env, timeout=60
    )


HEAVY = "{'torch', 'textual', 'sympy', 'sqlmodel', 'alembic', 'numpy'}"


@pytest.mark.parametrize(
    "code",
    [
        "import curriculum.cli.main",
        "import curriculum.cli.main as m; m.main(['chain', 'mean-of-a-tensor', '--json'])",
        "import curriculum.cli.main as m; m.main(['topic', 'mean-of-a-tensor', '--json'])",
    ],
)
def test_reading_loads_nothing_heavy(code: str, tmp_path: Path, tiny_folder: Path) -> None:
    python("import curriculum.cli.main as m; m.main(['topics'])", tmp_path, tiny_folder)
    ran = python(f"{code}\nimport sys; print(sorted({HEAVY} & set(sys.modules)))", tmp_path, tiny_folder)
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.splitlines()[-1] == "[]"


def test_a_closed_pipe_is_no_error(tmp_path: Path, tiny_folder: Path) -> None:
    env = {**os.environ, "CURRICULUM_HOME": str(tmp_path / "home"), "CURRICULUM_GRAPH": str(tiny_folder)}
    ran = subprocess.run(
        f"{sys.executable} -m curriculum topic mean-of-numbers | head -1",
        shell=True,
        capture_output=True,
        text=True,
        check=False,
        env=env,
        cwd=tmp_path,
        timeout=60,
    )
    assert "Traceback" not in ran.stderr
    assert ran.stdout.strip()


def test_decoys_in_the_working_folder_are_not_imported(tmp_path: Path, tiny_folder: Path) -> None:
    for name in ("practice", "graph_data", "curriculum_decoy"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "__init__.py").write_text("raise SystemExit('a decoy was imported')\n", encoding="utf-8")
    command = Path(sys.executable).parent / "curriculum"
    env = {**os.environ, "CURRICULUM_HOME": str(tmp_path / "home")}
    env.pop("CURRICULUM_GRAPH", None)
    ran = subprocess.run(
        [command, "--graph", str(tiny_folder), "exercise", "list"],
        capture_output=True,
        text=True,
        check=False,
        env=env,
        cwd=tmp_path,
        timeout=60,
    )
    assert ran.returncode == 0, ran.stderr
    assert "maml-inner-loop" in ran.stdout
