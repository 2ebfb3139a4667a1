"""Rules on what a status promises, and the guides to length."""

from __future__ import annotations

import pytest

from tests.lint.conftest import Copy

NUMBERS = "topics/arithmetic/mean-of-numbers.md"
QUIZ = "topics/arithmetic/mean-of-numbers.quiz.yaml"
SHAPE = "topics/tensors/tensor-shape.md"
LISTS = "topics/tensors/python-lists.md"


def test_an_outline_needs_front_matter_and_core_idea_only(copy: Copy) -> None:
    text = (copy.folder / SHAPE).read_text(encoding="utf-8").split("\n## Opening Problem")[0]
    copy.write(SHAPE, text.replace("status: published", "status: outline"))
    (copy.folder / "topics/tensors/tensor-shape.quiz.yaml").unlink()
    assert copy.lint().problems == ()


@pytest.mark.parametrize("heading", ["Explainer", "Worked Example", "Your Turn", "Common Mistakes"])
def test_a_published_topic_has_every_section(copy: Copy, heading: str) -> None:
    text = (copy.folder / NUMBERS).read_text(encoding="utf-8")
    before, _, after = text.partition(f"\n## {heading}\n")
    copy.write(NUMBERS, before + ("\n## " + after.partition("\n## ")[2] if "\n## " in after else "\n"))
    problem = copy.only("section-missing")
    assert (problem.file, problem.line) == (NUMBERS, copy.line(NUMBERS, "status: published"))
    assert problem.what == f"The topic is published but has no section `{heading}`"
    assert problem.fix == f"Write `## {heading}`, or set `status: outline`"


def test_a_worked_example_comes_in_steps(copy: Copy) -> None:
    text = (copy.folder / NUMBERS).read_text(encoding="utf-8")
    before, _, after = text.partition("## Worked Example\n")
    rest = after.partition("\n## Your Turn")[2]
    copy.write(NUMBERS, f"{before}## Worked Example\n\nAdd up and divide by four.\n\n## Your Turn{rest}")
    problem = copy.only("steps")
    assert problem.line == copy.line(NUMBERS, "## Worked Example")
    assert "no numbered steps" in problem.what


@pytest.mark.parametrize(
    ("skills", "count"),
    [("  write: Write a list\n", "one skill"), ("".join(f"  s{n}: Do {n}\n" for n in range(5)), "5 skills")],
)
def test_two_to_four_skills_at_any_status(copy: Copy, skills: str, count: str) -> None:
    old = "  write: Write a list of numbers in Python\n  length: Find the length of a list with len\n"
    copy.edit(LISTS, old, skills)
    problem = copy.only("skills")
    assert (problem.file, problem.line) == (LISTS, copy.line(LISTS, "skills:"))
    assert problem.what == f"The topic names {count}; it takes 2 to 4"


def test_sources_from_undergraduate_level(copy: Copy) -> None:
    copy.edit(SHAPE, 'sources:\n  - "PyTorch documentation, torch.Tensor.size and torch.numel"\n', "")
    problem = copy.only("sources")
    assert (problem.file, problem.line) == (SHAPE, copy.line(SHAPE, "level:"))
    assert problem.what == "The topic is published at undergraduate level but names no sources"
    assert copy.found("sources") == [problem]  # the published topic at middle-school level needs none


def test_a_published_topic_has_a_quiz(copy: Copy) -> None:
    (copy.folder / QUIZ).unlink()
    problem = copy.only("questions")
    assert (problem.file, problem.line) == (NUMBERS, copy.line(NUMBERS, "status:"))
    assert "there is no `mean-of-numbers.quiz.yaml`" in problem.what


def test_at_least_five_authored_questions(copy: Copy) -> None:
    before, _, rest = (copy.folder / QUIZ).read_text(encoding="utf-8").partition("- id: with-a-zero")
    after = rest.partition("- id: adding-the-mean")[2]
    generated = "- id: any-number\n  generator: gradient_descent_step\n  skill: compute\n"
    copy.write(QUIZ, f"{before}- id: adding-the-mean{after}{generated}")
    problem = copy.only("questions")
    assert problem.file == QUIZ
    assert problem.what == "The quiz has 4 authored questions; a published topic has 5"


def test_a_quiz_with_a_broken_question_is_not_counted(copy: Copy) -> None:
    copy.edit(QUIZ, "  answer: 5\n", "  answer: five\n")
    assert {problem.rule for problem in copy.lint().errors} == {"question"}


def test_at_least_two_items_a_skill(copy: Copy) -> None:
    copy.edit(QUIZ, "  skill: reverse\n  your_turn", "  skill: compute\n  your_turn")
    problem = copy.only("skill-questions")
    assert problem.what == "The skill `reverse` has one item in the quiz; it takes 2"
    assert problem.fix == "Write another with `skill: reverse`"


def test_your_turn_is_a_question_of_the_quiz(copy: Copy) -> None:
    copy.edit(QUIZ, "  your_turn: true\n", "")
    problem = copy.only("your-turn")
    assert (problem.file, problem.line) == (NUMBERS, copy.line(NUMBERS, "## Your Turn"))
    assert problem.fix == "Mark one with `your_turn: true`"


def test_a_question_for_your_turn_needs_the_section(copy: Copy) -> None:
    text = (copy.folder / NUMBERS).read_text(encoding="utf-8")
    before, _, after = text.partition("## Your Turn\n")
    copy.write(NUMBERS, before + "## Common Mistakes\n" + after.partition("## Common Mistakes\n")[2])
    problem = copy.only("your-turn")
    assert (problem.file, problem.line) == (QUIZ, copy.line(QUIZ, "your_turn"))
    assert "`smudged`" in problem.what


def test_one_question_is_in_another_setting(copy: Copy) -> None:
    copy.edit(QUIZ, "  transfer: true\n", "")
    problem = copy.only("transfer")
    assert (problem.file, problem.severity) == (QUIZ, "warning")
    assert "transfer: true" in problem.fix


def _length(copy: Copy, line: int | None) -> str:
    (problem,) = [problem for problem in copy.found("length") if problem.file != SHAPE and problem.line == line]
    assert problem.severity == "warning"
    return problem.what


def test_lengths_are_warnings(copy: Copy) -> None:
    text = (copy.folder / LISTS).read_text(encoding="utf-8")
    copy.write(LISTS, text.partition("A list keeps")[0] + "A list keeps values in order.\n")
    expected = "The Core Idea has 6 words; two to four sentences have 25 to 120"
    assert _length(copy, copy.line(LISTS, "A list keeps")) == expected
    assert copy.lint().errors == ()


def test_a_long_paragraph_is_pointed_at(copy: Copy) -> None:
    copy.edit(NUMBERS, "Why is it always", "Here a paragraph begins " + "on and on " * 40 + "\nWhy is it always")
    assert _length(copy, copy.line(NUMBERS, "Here a paragraph")).endswith("100 is the most")


def test_above_elementary_level_there_is_something_to_predict(copy: Copy) -> None:
    copy.edit(NUMBERS, "> Predict: One friend", "> One friend")
    copy.edit(NUMBERS, "> Answer: No.", "> No.")
    line = copy.line(NUMBERS, "Four friends picked")
    assert "The Explainer has nothing to predict" in {p.what for p in copy.found("length") if p.line == line}


def test_a_reason_is_a_sentence(copy: Copy) -> None:
    copy.edit(
        NUMBERS, "The mean is the size of each share when the total is shared equally among the entries.", "Shares."
    )
    assert _length(copy, copy.line(NUMBERS, "why: Shares.")).startswith("The reason for `sharing-by-facts` has 1 words")


def test_two_to_four_common_mistakes(copy: Copy) -> None:
    copy.edit(NUMBERS, "- Adding and stopping.", "- One.\n- Two.\n- Adding and stopping.")
    line = copy.line(NUMBERS, "- Dividing by the wrong count")
    assert _length(copy, line) == "There are 5 Common Mistakes; two to four is the guide"


def test_a_symbol_is_introduced_once_on_a_road(copy: Copy) -> None:
    symbol = "introduces:\n  - {symbol: '$M$', say: M, meaning: the mean of all entries}\nprerequisites:"
    copy.edit("topics/tensors/mean-of-a-tensor.md", "prerequisites:", symbol)
    problem = copy.only("symbol-again")
    assert (problem.line, problem.severity) == (copy.line(problem.file, "symbol:"), "warning")
    assert problem.what == "The symbol $M$ is introduced again; `mean-of-numbers` beneath introduces it"


def test_a_symbol_of_another_road_may_be_the_same(copy: Copy) -> None:
    symbol = "introduces:\n  - {symbol: '$M$', say: M, meaning: a list of lists}\nprerequisites:"
    copy.edit(LISTS, "prerequisites:", symbol)
    assert copy.found("symbol-again") == []


def test_more_than_half_an_hour_has_a_place_to_stop(copy: Copy) -> None:
    copy.edit(NUMBERS, "minutes: 25", "minutes: 30")
    assert copy.found("pause") == []
    copy.edit(NUMBERS, "minutes: 30", "minutes: 35")
    (problem,) = copy.found("pause")
    assert problem.what == "The lesson takes 35 minutes and has no place to stop"
    assert problem.line == copy.line(NUMBERS, "Four friends picked")
    copy.edit(NUMBERS, "Turned round", "> Pause: You can find a mean.\n\nTurned round")
    assert copy.found("pause") == []
