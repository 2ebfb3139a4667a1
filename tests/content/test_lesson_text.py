"""The parts of a lesson: sections, blocks, predict blocks and worked steps."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from curriculum.content.lesson_text import (
    Code,
    DisplayFormula,
    Heading,
    ListBlock,
    Paragraph,
    Predict,
    Quote,
    Table,
    explainer_parts,
    split_sections,
    unclosed_fence,
    worked_steps,
)


def test_sections_know_their_lines() -> None:
    text = "\n## One\n\n\nfirst\n  second\n\n## Two ##\n## Three\n    code\n"
    found = [(s.heading, s.line, s.text, s.text_line) for s in split_sections(text, first_line=10)]
    assert found == [("One", 11, "first\n  second", 14), ("Two", 17, "", 17), ("Three", 18, "    code", 19)]


def test_text_before_the_first_heading_has_no_name() -> None:
    (before, one) = split_sections("hello\n\n## One\n\nx")
    assert (before.heading, before.text, before.text_line) == ("", "hello", 1)
    assert one.line == 3
    assert split_sections("") == ()


def test_a_fence_ends_with_the_same_marks_and_as_many() -> None:
    text = "## One\n\n````\n```\n## no\n````\n\n## Two\n\nx ```not a fence```\n```inline``` too\n\n## Three\n\ny"
    assert [section.heading for section in split_sections(text)] == ["One", "Two", "Three"]
    assert unclosed_fence(text) is None
    assert unclosed_fence("a\n```\nb\n```\n\n~~~ text\n```\n", first_line=5) == 10


EXPLAINER = """You know this.
It goes on.

$$x^2$$

$$
a
+ b
$$

Text $x$ and
$$y$$ within it.

- one
  more of one
- two

  a block of two

3. three
4. four

```python
# not a heading

x = 1
```

    drawn
      like this

### Next

| a | b |
|---|---|
| 1 | 2 |

> Someone said
> this.

> Predict: What comes
> out?
>
> Think.
> Answer: This,
> and that.

The end."""


def test_an_explanation_in_its_parts() -> None:
    parts = explainer_parts(EXPLAINER)
    kinds = [(type(part), part.line) for part in parts]
    assert kinds == [
        (Paragraph, 0),
        (DisplayFormula, 3),
        (DisplayFormula, 5),
        (Paragraph, 10),
        (ListBlock, 13),
        (ListBlock, 19),
        (Code, 22),
        (Code, 28),
        (Heading, 31),
        (Table, 33),
        (Quote, 37),
        (Predict, 40),
        (Paragraph, 47),
    ]
    _, short, formula, text, bullets, numbers, code, drawn, heading, table, quote, predict, _ = parts
    assert isinstance(short, DisplayFormula)
    assert short.latex == "x^2"
    assert isinstance(formula, DisplayFormula)
    assert formula.latex == "a\n+ b"
    assert text.source == "Text $x$ and\n$$y$$ within it."
    assert isinstance(bullets, ListBlock)
    assert (bullets.ordered, bullets.items) == (False, ("one\nmore of one", "two\n\na block of two"))
    assert isinstance(numbers, ListBlock)
    assert (numbers.ordered, numbers.first, numbers.items) == (True, 3, ("three", "four"))
    assert isinstance(code, Code)
    assert (code.language, code.text) == ("python", "# not a heading\n\nx = 1")
    assert isinstance(drawn, Code)
    assert (drawn.language, drawn.text) == ("", "drawn\n  like this")
    assert isinstance(heading, Heading)
    assert (heading.text, heading.level) == ("Next", 3)
    assert table.source.splitlines()[2] == "| 1 | 2 |"
    assert isinstance(quote, Quote)
    assert quote.text == "Someone said\nthis."
    assert isinstance(predict, Predict)
    assert predict.question == "What comes\nout?\n\nThink."
    assert predict.answer == "This,\nand that."


def test_a_blank_line_may_stand_before_the_answer() -> None:
    (predict,) = explainer_parts("> Predict: a?\n\n> Answer: b")
    assert isinstance(predict, Predict)
    assert (predict.question, predict.answer) == ("a?", "b")
    first, second = explainer_parts("> Predict: a?\n\ntext")
    assert isinstance(first, Predict)
    assert first.answer == ""
    assert isinstance(second, Paragraph)


def test_a_minus_at_the_start_of_a_number_is_no_list() -> None:
    (paragraph,) = explainer_parts("The result is\n-3 or so, as in\n2. above")
    assert isinstance(paragraph, Paragraph)


def test_a_formula_never_closed_is_text() -> None:
    (paragraph,) = explainer_parts("$$ a + b\nmore")
    assert isinstance(paragraph, Paragraph)


@given(st.lists(st.sampled_from(EXPLAINER.splitlines()), max_size=25))
def test_no_line_is_lost_and_each_part_is_where_it_says(lines: list[str]) -> None:
    text = "\n".join(lines)
    covered: set[int] = set()
    for part in explainer_parts(text):
        size = part.source.count("\n") + 1
        assert part.source == "\n".join(text.split("\n")[part.line : part.line + size])
        covered |= set(range(part.line, part.line + size))
    assert {at for at, line in enumerate(text.split("\n")) if line.strip()} <= covered


EXAMPLE = """Take two numbers.

They are 1 and 2.

1. Add them,
   carefully.

   $$1 + 2 = 3$$

2. Run this:

```python
1. + 2
2. * 3
```

$$
3. \\times 4
$$

3) Look.
   It is 3.

So it is 3.

    and drawn"""


def test_a_worked_example_in_its_steps() -> None:
    example = worked_steps(EXAMPLE)
    assert example.lead == "Take two numbers.\n\nThey are 1 and 2."
    assert [(step.number, step.line) for step in example.steps] == [(1, 4), (2, 9), (3, 20)]
    assert example.steps[0].text == "Add them,\ncarefully.\n\n$$1 + 2 = 3$$"
    assert [type(part) for part in example.steps[0].parts()] == [Paragraph, DisplayFormula]
    assert [type(part) for part in example.steps[1].parts()] == [Paragraph, Code, DisplayFormula]
    assert example.steps[2].text == "Look.\nIt is 3."
    assert example.closing == "So it is 3.\n\n    and drawn"
    assert example.closing_line == 23


def test_an_example_without_steps_is_all_lead() -> None:
    example = worked_steps("Only text,\n\nin two paragraphs.")
    assert (example.lead, example.steps, example.closing) == ("Only text,\n\nin two paragraphs.", (), "")


def test_steps_alone() -> None:
    example = worked_steps("1. a\n2. b")
    assert (example.lead, [step.text for step in example.steps], example.closing) == ("", ["a", "b"], "")


def test_the_last_step_keeps_what_is_indented_or_directly_below() -> None:
    example = worked_steps("1. a\n```\nx\n\ny\n```\n\n   b\n\nend")
    assert example.steps[0].text == "a\n```\nx\n\ny\n```\n\nb"
    assert (example.closing, example.closing_line) == ("end", 9)
