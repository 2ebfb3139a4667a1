"""How commands print."""

from __future__ import annotations

import os
import shutil
import sys

import pytest

from curriculum.cli.output import table

ROWS = [("[ ]", "gradients-by-formula", "Gradients by formula, term by term"), ("[x]", "k-means", "Clusters")]


@pytest.fixture
def columns(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """A terminal of so many columns, or none."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: request.param > 0)
    monkeypatch.setattr(shutil, "get_terminal_size", lambda _=None: os.terminal_size((request.param or 80, 24)))


@pytest.mark.parametrize("columns", [50], indirect=True)
def test_the_last_column_of_a_table_wraps_under_itself_in_a_terminal(columns: None) -> None:
    assert table(ROWS) == [
        "[ ]  gradients-by-formula  Gradients by formula,",
        "                           term by term",
        "[x]  k-means               Clusters",
    ]


@pytest.mark.parametrize("columns", [0, 30, 100], indirect=True)
def test_a_row_is_a_line_where_no_terminal_is_or_there_is_no_room_or_enough(columns: None) -> None:
    assert table(ROWS) == [
        "[ ]  gradients-by-formula  Gradients by formula, term by term",
        "[x]  k-means               Clusters",
    ]
