"""The README's Python runs, and prints what its comments say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

TEXT = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```python\n(.*?)```", TEXT, re.DOTALL)


def test_there_is_an_example_of_each_part() -> None:
    assert [re.findall(r"from (\w+(?:\.\w+)?) import", block)[0] for block in BLOCKS] == [
        "curriculum",
        "curriculum.learner",
        "curriculum.learner",
        "practice.questions",
        "practice.grader",
    ]


@pytest.mark.parametrize("block", BLOCKS, ids=["curriculum", "placement", "predictor", "questions", "grader"])
def test_an_example_prints_what_it_says(block: str, capsys: pytest.CaptureFixture[str]) -> None:
    if "grader" in block:
        pytest.importorskip("torch")
    exec(compile(block, "README.md", "exec"), {"__name__": "readme"})
    said = [line.partition("# ")[2] for line in block.splitlines() if line.startswith("print(") and "# " in line]
    assert capsys.readouterr().out.split("\n")[:-1] == said
