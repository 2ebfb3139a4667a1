"""Lesson text at several widths, and what the linter is told about it."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from curriculum.typeset.blocks import Code, DisplayMath, Heading, Listing, Paragraph, Quote, Rule, Span, Table, read
from curriculum.typeset.markdown import block_lines, line, lines, plain, plain_line, render
from curriculum.typeset.palette import DEFAULT, Palette
from curriculum.typeset.problems import formula_problem, problems

LESSON = r"""Write $z = wx + b$, and call $\bar v = \partial L/\partial v$ its *adjoint*. It **adds** over paths:

$$\bar v = \sum_{u} \bar u\,\frac{\partial u}{\partial v}$$

> Predict: a value is used twice. What then?
> Answer: the effects add.

1. Forward: $z = 1$.
2. Backward, where the prediction is too low, so that raising it lowers the loss.
   - nested `w.grad`

| shape | meaning |
|:------|--------:|
| (N, D) | a batch of rows |

```python
def f(x):
    return x + 1  # one
```

```
 ●●●●●
 ●●○○○
```
"""


def test_blocks_are_typed() -> None:
    blocks = read(LESSON + "\n---\n\n### More\n")
    assert [type(block) for block in blocks] == [
        *(Paragraph, DisplayMath, Quote, Listing, Table, Code, Code, Rule, Heading),
    ]
    paragraph, math, _, listing, table, code, diagram, _, heading = blocks
    assert isinstance(paragraph, Paragraph)
    assert Span("z = wx + b", frozenset({"math"})) in paragraph.spans
    assert Span("adjoint", frozenset({"emphasis"})) in paragraph.spans
    assert math == DisplayMath(r"\bar v = \sum_{u} \bar u\,\frac{\partial u}{\partial v}")
    assert isinstance(listing, Listing)
    assert (listing.start, len(listing.items), listing.loose) == (1, 2, False)
    assert isinstance(table, Table)
    assert table.aligns == ("l", "r")
    assert code == Code("def f(x):\n    return x + 1  # one", "python")
    assert diagram == Code(" ●●●●●\n ●●○○○", "")
    assert isinstance(heading, Heading)
    assert heading.level == 3


def test_a_lesson_at_40_columns() -> None:
    assert plain(LESSON, 40).split("\n") == [
        "Write z = wx + b, and call v̄ = ∂L/∂v its",
        "adjoint. It adds over paths:",
        "",
        "                       ∂u",
        "              v̄ = ∑ ū ────",
        "                  u    ∂v",
        "",
        "│ Predict: a value is used twice. What",
        "│ then?",
        "│ Answer: the effects add.",
        "",
        "1. Forward: z = 1.",
        "2. Backward, where the prediction is too",
        "   low, so that raising it lowers the",
        "   loss.",
        "   ◦ nested `w.grad`",
        "",
        "shape           meaning",
        "──────  ───────────────",
        "(N, D)  a batch of rows",
        "",
        "  def f(x):",
        "      return x + 1  # one",
        "",
        "   ●●●●●",
        "   ●●○○○",
    ]


def test_a_display_formula_is_centred_as_one_block() -> None:
    drawn = plain(r"$$x = \frac{1}{2}$$", 30).split("\n")
    assert drawn == [" " * 15 + " 1", " " * 11 + "x = ───", " " * 15 + " 2"]


def test_a_display_formula_inside_a_paragraph_stands_by_itself() -> None:
    blocks = read("before $$a = b$$ after")
    assert [type(block) for block in blocks] == [Paragraph, DisplayMath, Paragraph]


def test_a_formula_is_not_broken_where_a_line_ends() -> None:
    assert plain("aaaa bbbb $x = 1$ cc", 13).split("\n") == ["aaaa bbbb", "x = 1 cc"]


def test_a_narrow_table_becomes_entries() -> None:
    text = "| first column | second column | third column |\n|---|---|---|\n| a | b | c |\n"
    assert plain(text, 16).split("\n")[:2] == ["first column: a", "second column: b"]


def test_loose_lists_have_blank_lines_and_numbers_line_up() -> None:
    assert plain("- a\n\n- b", 20) == "• a\n\n• b"
    numbered = plain("\n".join(f"{n}. x" for n in range(8, 12)), 20)
    assert numbered == " 8. x\n 9. x\n10. x\n11. x"


def test_text_is_never_markup() -> None:
    assert render("[bold]x[/bold] and [red]", 40).plain == "[bold]x[/bold] and [red]"


def test_control_characters_do_not_reach_the_terminal() -> None:
    drawn = plain("a\x1b[31mb\x07 `c\x1b` $x\x9b$\n\n```\n\x1b]0;t\n```", 40)
    assert all(row.isprintable() for row in drawn.split("\n"))


def test_styles_come_from_the_palette() -> None:
    palette = Palette(strong="reverse", keyword="red")
    strong = lines("a **b**", 20, palette)[0]
    assert [(span.start, span.end, str(span.style)) for span in strong.spans] == [(2, 3, "reverse")]
    code = lines("```python\nreturn 1\n```", 20, palette)[0]
    assert "red" in {str(span.style) for span in code.spans}
    assert code.plain == "  return 1"


def test_an_unknown_language_is_shown_unstyled() -> None:
    assert plain("```nonesuch\na\n\n b\n```", 20) == render("```nonesuch\na\n\n b\n```", 20).plain == "  a\n\n   b"


def test_one_line_of_markdown() -> None:
    assert plain_line(r"Is $\frac{1}{2}$ of *it* `x`?") == "Is 1/2 of it `x`?"
    assert line("*a*\nb").plain == "a b"


@pytest.mark.parametrize(
    "text", ["$x$ is 2", "$x$", "so $x$.", "2$x$", "costs $5, so $x$", r"\$2 and $x$", "$x$-axis\\"]
)
def test_a_formula_is_found_wherever_it_stands(text: str) -> None:
    paragraph = read(text)[0]
    assert isinstance(paragraph, Paragraph)
    assert Span("x", frozenset({"math"})) in paragraph.spans


def test_links_show_their_address() -> None:
    assert plain("[here](https://example.org)", 60) == "here (https://example.org)"
    assert plain("<https://example.org>", 60) == "https://example.org"


def test_money_is_not_mathematics() -> None:
    assert plain("It costs $5 for a pen and $7 for two.", 60) == "It costs $5 for a pen and $7 for two."
    assert plain(r"\$5 and $x$", 60) == "$5 and x"


@pytest.mark.parametrize(
    ("text", "offset", "part"),
    [
        ("It costs $5.", 0, r"Write \$"),
        ("fine\nand $x alone", 1, r"Write \$"),
        ("one\n\n$$\\foo$$", 2, r"\foo"),
        ("a\nb $x^10$", 1, "^{10}"),
        ("a <b>bold</b>", 0, "HTML"),
        ("<div>\n\nx", 0, "HTML"),
        ("![alt](x.png)", 0, "image"),
        ("so \\alpha is", 0, r"\alpha stands outside"),
        ("```\n" + "x" * 90 + "\n```", 1, "90 columns"),
        ("- item\n- $\\bar{$", 1, "never closed"),
        ("| a |\n|---|\n| $\\foo$ |", 2, r"\foo"),
    ],
)
def test_problems_name_the_line(text: str, offset: int, part: str) -> None:
    found = problems(text)
    assert [where for where, _ in found] == [offset]
    assert part in found[0][1]
    assert found[0][1].endswith(".")


def test_every_problem_is_found_at_once() -> None:
    assert [where for where, _ in problems("$\\foo$\n\n$\\baz$ and $5\n\n<p>\n")] == [0, 2, 2, 4]


def test_a_sound_lesson_has_no_problems() -> None:
    assert problems(LESSON + "\nIt costs \\$5, and `$HOME` and a_b and 2 < 3 & C:\\\\ are fine.\n") == []


def test_a_symbol_is_checked_with_or_without_dollars() -> None:
    assert formula_problem(r"$\bar v$") is None
    assert formula_problem(r"\bar v") is None
    assert formula_problem(r"$\nonesuch$") is not None


PIECES = [
    *("*", "**", "`", "$", "$$", "~~", "\n", "\n\n", "- ", "1. ", "> ", "```", "|", "---", "    ", "# ", "word", "\t"),
    *("a long word ", "漢字", "é", "é̂", "👩\u200d🔬", "\u200b", r"\frac{a}{b}", r"\$", "<b>", "[x](y)", "x = 1"),
    "| a | b |\n|---|---|\n| c | d |\n",
]
MARKDOWN = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


def _widths_hold(markdown: str, width: int) -> None:
    fenced = {row.rstrip() for row in _code_rows(markdown)}
    for row in lines(markdown, width):
        assert "\n" not in row.plain
        assert cell_len(row.plain) <= width or any(part and part in row.plain for part in fenced)
    assert isinstance(problems(markdown), list)


def _code_rows(markdown: str) -> list[str]:
    found: list[str] = []
    pending = list(read(markdown))
    while pending:
        block = pending.pop()
        if isinstance(block, Code):
            found += [row.strip() for row in block.text.split("\n")]
        elif isinstance(block, Quote):
            pending += block.blocks
        elif isinstance(block, Listing):
            pending += [inner for item in block.items for inner in item]
    return found


@settings(max_examples=300)
@given(MARKDOWN, st.integers(30, 100))
@example("*$$*$$*", 40)
@example("> " * 30 + "deep", 40)
@example("$$" + "a+" * 90 + "b$$", 40)
@example("| a | b |\n|---|---|\n| " + "x" * 99 + " | y |", 40)
def test_no_line_is_wider_than_asked_for(markdown: str, width: int) -> None:
    _widths_hold(markdown, width)


@settings(max_examples=200)
@given(st.text(max_size=300), st.integers(30, 100))
def test_any_text_renders(text: str, width: int) -> None:
    _widths_hold(text, width)


@given(st.text(alphabet="ab $*`", max_size=60).filter(lambda text: "```" not in text))
def test_no_word_is_lost(text: str) -> None:
    kept = [character for character in plain(text, 30) if character in "ab"]
    assert kept == [character for character in text if character in "ab"]


def test_a_block_renders_as_it_does_in_the_whole() -> None:
    whole = [row.plain for row in lines("one\n\ntwo", 20)]
    assert [row.plain for block in read("one\n\ntwo") for row in [*block_lines(block, 20, DEFAULT)]] == [
        whole[0],
        whole[2],
    ]


def test_importing_loads_no_screen_and_no_markdown_parser() -> None:
    code = "import sys, curriculum.typeset.markdown, curriculum.typeset.problems; print(*sys.modules)"
    # The interpreter and the code are ours.
    ran = subprocess.run([sys.executable, "-P", "-c", code], capture_output=True, text=True, check=True)
    assert not {"textual", "markdown_it", "pygments", "torch", "sqlmodel"} & set(ran.stdout.split())
