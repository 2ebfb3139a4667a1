"""Drawings in box-drawing characters."""

from __future__ import annotations

from rich.cells import cell_len

from curriculum.graph.layers import arrange
from curriculum.graph.layout import lay_out
from curriculum.typeset.diagram import LIT, draw, folded, shortened


def drawn(edges: list[tuple[str, str]], layer: dict[str, int], **options: str) -> list[str]:
    layers = arrange(layer, edges)
    layout = lay_out(layers, [7] * len(layers.columns))
    return draw(layout, {name: name for name in layer}, **options).lines()


def test_lines_branch_join_with_a_head_and_cross_with_a_gap() -> None:
    lines = drawn([("a", "y"), ("b", "x"), ("b", "z"), ("c", "y")], {"a": 0, "b": 0, "c": 0, "x": 1, "y": 1, "z": 1})
    assert lines == [
        "┌─────┐",
        "│ a   │───┐    ┌─────┐",
        "└─────┘ ┌─│───▸│ x   │",
        "        │ │    └─────┘",
        "┌─────┐ │ │",
        "│ b   │─┤ │    ┌─────┐",
        "└─────┘ │ └─┬─▸│ y   │",
        "        │   ▴  └─────┘",
        "┌─────┐ │   │",
        "│ c   │─│───┘  ┌─────┐",
        "└─────┘ └─────▸│ z   │",
        "               └─────┘",
    ]


def test_the_lines_of_the_chosen_box_are_heavy_and_the_topic_has_double_borders() -> None:
    layers = arrange({"a": 0, "b": 1, "c": 2}, [("a", "b"), ("b", "c")])
    layout = lay_out(layers, [7, 7, 7])
    picture = draw(layout, {"a": "a", "b": "b", "c": "c"}, chosen="a", bold="b")
    assert picture.lines()[1] == "┃ a   ┃━━━▶║ b   ║───▸│ c   │"
    assert [part for part in picture.parts[1] if part == LIT] == [LIT] * 4
    assert picture.parts[1][2] == "a"


def test_titles_are_cut_to_columns_not_characters() -> None:
    assert shortened("Sigma Notation", 8) == "Sigma N…"
    assert shortened("The Mean of it", 9) == "The Mean…"
    assert shortened("ab", 5) == "ab   "
    assert cell_len(shortened("日本語の題", 6)) == 6
    layers = arrange({"日本語": 0}, [])
    picture = draw(lay_out(layers, [8]), {"日本語": "日本語"})
    assert {cell_len(line) for line in picture.lines()} == {8}


def test_a_title_is_folded_beside_its_sign() -> None:
    assert folded("· Fractions as Parts of a Whole", 14, 2, 2) == ["· Fractions as", "  Parts of a… "]
    assert folded("· Equivalence", 9, 2, 2) == ["· Equiva…", "         "]
    assert folded("· Mean", 8, 2, 2) == ["· Mean  ", "        "]
    assert folded("Sums and Multiples", 12, 1) == ["Sums and Mu…"]
    layers = arrange({"a": 0, "b": 1}, [("a", "b")])
    layout = lay_out(layers, [10, 9], lines=2)
    assert draw(layout, {"a": "· Two words", "b": "· One"}, hang=2, bold="b").lines() == [
        "┌────────┐    ╔═══════╗",
        "│ · Two  │───▸║ · One ║",
        "│   wor… │    ║       ║",
        "└────────┘    ╚═══════╝",
    ]
