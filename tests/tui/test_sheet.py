"""Lines, links and the widths they keep."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from curriculum.tui.pages.sheet import MEASURE, Sheet
from curriculum.tui.themes import look

LONG = "a rather long line of words that has to be broken somewhere, " * 5


@pytest.mark.parametrize("width", [20, 58, 140])
def test_nothing_is_wider_than_the_sheet(width: int) -> None:
    sheet = Sheet(width, look("dark"))
    sheet.text(LONG, indent=4, hang=2)
    sheet.row((LONG,), ("at the right",), link="topic:x")
    sheet.markdown(LONG)
    sheet.buttons(("I know this", "do:a"), ("Set as goal", "do:b"), ("Practise", "do:c"))
    assert max(cell_len(line.plain) for line in sheet.lines) <= width
    assert all(link.right <= width for link in sheet.links)
    assert cell_len(sheet.lines[0].plain) <= MEASURE


def test_a_link_covers_all_its_lines_and_nothing_else() -> None:
    sheet = Sheet(30, look("dark"))
    sheet.text("before")
    sheet.text(LONG, link="topic:x")
    (link,) = sheet.links
    assert link.top == 1
    assert link.bottom == len(sheet.lines) - 1
    assert link.covers(1, 0)
    assert not link.covers(0, 0)


def test_blank_lines_never_stand_together_or_first() -> None:
    sheet = Sheet(30, look("dark"))
    sheet.blank()
    sheet.text("one")
    sheet.blank()
    sheet.heading("two")
    assert [line.plain for line in sheet.lines] == ["one", "", "two"]
    assert [(s.title, s.row) for s in sheet.sections] == [("two", 2)]


def test_what_stands_at_the_right_ends_at_the_edge() -> None:
    sheet = Sheet(40, look("dark"))
    sheet.row((LONG,), ("25 min",))
    assert sheet.lines[0].plain.endswith("…  25 min")
    assert cell_len(sheet.lines[0].plain) == 40
