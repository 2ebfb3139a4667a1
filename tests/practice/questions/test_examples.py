"""The examples in the documentation run, and importing the package stays light."""

from __future__ import annotations

import doctest
import importlib
import subprocess
import sys

import pytest

MODULES = [
    "practice.questions",
    "practice.questions.answers",
    "practice.questions.expression_parser",
    "practice.questions.generators.registry",
    "practice.questions.identity",
    "practice.questions.number_text",
]


@pytest.mark.parametrize("name", MODULES)
def test_documented_examples_run(name: str) -> None:
    results = doctest.testmod(importlib.import_module(name))
    assert results.attempted > 0
    assert results.failed == 0


def test_importing_questions_loads_nothing_heavy() -> None:
    program = "import sys, practice.questions; print(' '.join(sorted(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = set(run.stdout.split())
    assert not loaded & {"torch", "sympy", "numpy", "yaml", "textual", "sqlmodel", "networkx", "curriculum"}
    assert "practice.questions.generators.algebra" not in loaded
