"""Formulas whose drawings a person has looked at, one by one; a change to any has to be looked at again."""

from __future__ import annotations

import doctest
from pathlib import Path
from types import ModuleType

import pytest
from rich.cells import cell_len

import curriculum.typeset.formula
import curriculum.typeset.markdown
from curriculum.typeset.formula import inline, typeset

GOLDEN = sorted((Path(__file__).parent / "golden").glob("*.txt"))


def test_there_are_at_least_forty() -> None:
    assert len(GOLDEN) >= 40


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_core_formula(path: Path) -> None:
    head, drawing = path.read_text(encoding="utf-8").split("\n\n", 1)
    latex, one_line = (line.split(" ", 1)[1].strip() for line in head.split("\n"))
    formula = typeset(latex)
    assert formula.problem is None
    assert list(formula.lines) == drawing.rstrip("\n").split("\n")
    assert inline(latex) == one_line


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_core_formula_fits_a_terminal_of_80(path: Path) -> None:
    latex = path.read_text(encoding="utf-8").split("\n")[0].split(" ", 1)[1].strip()
    assert all(cell_len(line) <= 76 for line in typeset(latex).lines)


@pytest.mark.parametrize(
    "module", [curriculum.typeset.formula, curriculum.typeset.markdown], ids=lambda module: module.__name__
)
def test_the_examples_of_the_documentation_run(module: ModuleType) -> None:
    ran = doctest.testmod(module)
    assert ran.attempted
    assert not ran.failed
