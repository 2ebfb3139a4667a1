"""Rules on formulas, phrases, spelling, and prose that repeats."""

from __future__ import annotations

import pytest

from curriculum.lint.passages import prose
from curriculum.lint.similarity import pairs_of_words, similar_pairs, words
from tests.lint.conftest import Copy

NUMBERS = "topics/arithmetic/mean-of-numbers.md"
QUIZ = "topics/arithmetic/mean-of-numbers.quiz.yaml"
SHAPE = "topics/tensors/tensor-shape.md"
LISTS = "topics/tensors/python-lists.md"
COUNTING = "topics/arithmetic/counting-objects.md"
ADDITION = "topics/arithmetic/addition-as-joining.md"


def test_a_formula_that_does_not_typeset_is_shown_with_its_line(copy: Copy) -> None:
    copy.edit(NUMBERS, "with $M$ for the mean", "with $\\frobnicate{M}$ for the mean")
    problem = copy.only("typeset")
    assert (problem.file, problem.line) == (NUMBERS, copy.line(NUMBERS, "frobnicate"))
    assert problem.what == "The Explainer: The formula \\frobnicate{M} does not typeset"
    assert problem.fix


@pytest.mark.parametrize(
    ("file", "old", "new", "name"),
    [
        (NUMBERS, "symbol: '$M$'", "symbol: '$\\nosuch$'", "The symbol of"),
        (NUMBERS, "why: The mean is the size", "why: The mean costs $5 and is the size", "The reason for"),
        (
            QUIZ,
            "explanation: Every share is 8 already",
            "explanation: Every $\\nosuch$ is 8 already",
            "The explanation of",
        ),
        (QUIZ, "text: It becomes larger.", "text: It becomes $\\nosuch$.", "The option 2 of"),
        (QUIZ, "- What do the four numbers", "- What do the $\\nosuch$ numbers", "The hint 1 of"),
        (QUIZ, "feedback: That is the total.", "feedback: That is $\\nosuch$.", "The feedback of mistake 1 of"),
    ],
)
def test_formulas_are_checked_wherever_a_learner_reads_them(
    copy: Copy, file: str, old: str, new: str, name: str
) -> None:
    copy.edit(file, old, new)
    problem = copy.only("typeset")
    assert (problem.file, problem.line) == (file, copy.line(file, new))
    assert problem.what.startswith(name)


def test_a_stock_phrase_would_fit_any_title(copy: Copy) -> None:
    copy.edit(LISTS, "The order is part of the list", "This is a fundamental\nconcept: the order is part of the list")
    problem = copy.only("stock-phrase")
    assert (problem.file, problem.line) == (LISTS, copy.line(LISTS, "This is a fundamental"))
    assert problem.what == "The Core Idea says `fundamental concept`, which would read the same under another title"


@pytest.mark.parametrize(
    "phrase",
    ["It builds on these ideas.", "It plays a crucial role.", "Let's dive in.", "This is essential for understanding."],
)
def test_stock_phrases_of_several_kinds(copy: Copy, phrase: str) -> None:
    copy.edit(LISTS, "The length of a list is found", f"{phrase} The length of a list is found")
    assert copy.only("stock-phrase").line == copy.line(LISTS, "why:")


@pytest.mark.parametrize("plain", ["A power of ten grows fast.", "The layer builds a list.", "The role is to count."])
def test_plain_sentences_are_no_stock_phrases(copy: Copy, plain: str) -> None:
    copy.edit(LISTS, "The order is part of the list", f"{plain} The order is part of the list")
    assert copy.found("stock-phrase") == []


def test_no_exclamation_marks_but_factorials_and_code(copy: Copy) -> None:
    copy.edit(
        LISTS,
        "The order is part",
        "Here 5! and n! are products, `!=` is a sign and `print('Hi!')` code. The order is part",
    )
    assert copy.found("exclamation") == []
    copy.edit(LISTS, "`len` counts them.", "`len` counts them, well and truly!")
    assert copy.only("exclamation").line == copy.line(LISTS, "well and truly!")


def test_what_a_new_topic_leaves_open_is_unfilled(copy: Copy) -> None:
    copy.edit(
        ADDITION, "A joined collection is counted", "Say in one sentence what this topic uses of `counting-objects`. It"
    )
    problem = copy.only("unfilled")
    assert (problem.file, problem.line, problem.fix) == (ADDITION, copy.line(ADDITION, "why:"), "Write it")


def test_an_outline_as_it_is_begun_is_unfilled_in_every_part(copy: Copy) -> None:
    from curriculum.content.new_topic import outline_text, topic_id
    from curriculum.lint.ledger import add_missing

    for title in ("Slices of a List", "Sorting a List"):
        text = outline_text(title, "tensors", "high-school", ["python-lists"])
        copy.write(f"topics/tensors/{topic_id(title)}.md", text)
    add_missing(copy.folder)
    assert len(copy.found("unfilled")) == 2 * 4  # in each: two skills, one reason, the Core Idea
    assert copy.found("near-duplicate") == copy.found("same-skill") == []


def test_one_spelling_everywhere(copy: Copy) -> None:
    copy.edit(COUNTING, "Touch each object once", "Colour, then touch each object of one colour once")
    copy.edit(LISTS, "The order is part of the list", "The order is optimized, part of the list")
    problem = copy.only("spelling")
    assert (problem.file, problem.line) == (LISTS, copy.line(LISTS, "optimized"))
    assert problem.what == "The Core Idea spells `optimized`; elsewhere the spelling is British"
    assert problem.fix == "Write `optimised`"


def test_the_commoner_spelling_is_the_house_s(copy: Copy) -> None:
    copy.edit(COUNTING, "Touch each object once", "Color, then touch each neighbor of one color once")
    copy.edit(LISTS, "The order is part of the list", "Modelling it, the order is part of the list")
    assert [problem.fix for problem in copy.found("spelling")] == ["Write `Modeling`", "Write `gray`"]


@pytest.mark.parametrize("word", ["size", "precise", "four", "filled", "meter", "surprise", "called", "horizon"])
def test_words_that_are_spelt_one_way_are_left_alone(copy: Copy, word: str) -> None:
    copy.edit(LISTS, "The order is part of the list", f"The {word} and the order are part of the list")
    assert copy.found("spelling") == []


def test_code_keeps_its_own_spelling(copy: Copy) -> None:
    copy.edit(COUNTING, "Touch each object once", "Colour, then touch each object once")
    copy.edit(LISTS, "`len` counts them.", "`len` counts them, `normalize(color)` does not.")
    assert copy.found("spelling") == []


def test_a_core_idea_is_not_another_s_with_the_nouns_changed(copy: Copy) -> None:
    text = (copy.folder / ADDITION).read_text(encoding="utf-8").partition("## Core Idea\n")[2]
    head = (copy.folder / LISTS).read_text(encoding="utf-8").partition("## Core Idea\n")[0]
    copy.write(LISTS, f"{head}## Core Idea\n{text.replace('numbers', 'lists').replace('collections', 'heaps')}")
    problem = copy.only("near-duplicate")
    assert (problem.file, problem.line) == (LISTS, copy.line(LISTS, "Adding two lists"))
    where = f"{ADDITION}:{copy.line(ADDITION, 'Adding two')}"
    assert problem.what.startswith("The Core Idea is nearly the same (")
    assert problem.what.endswith(f" as the Core Idea in {where}")


def test_a_sentence_is_not_a_refrain(copy: Copy) -> None:
    copy.edit(LISTS, "`len` counts them.", "Training computes such a list of losses at every step. `len` counts them.")
    problem = copy.only("near-duplicate")
    assert problem.what.startswith("A sentence of the Core Idea is nearly the same")


def test_a_paragraph_stands_in_one_lesson(copy: Copy) -> None:
    paragraph = (
        (copy.folder / NUMBERS).read_text(encoding="utf-8").partition("Why is it always")[2].partition("\n\n")[0]
    )
    copy.edit(
        "topics/tensors/tensor-shape.md", "In general the shape", f"Why is it always{paragraph}\n\nIn general the shape"
    )
    problem = copy.only("near-duplicate")
    assert problem.line == copy.line("topics/tensors/tensor-shape.md", "Why is it always")
    assert problem.what.startswith("A paragraph of the Explainer reads the same as one in topics/arithmetic")


def test_reasons_do_not_repeat(copy: Copy) -> None:
    old = "The length of a list is found by counting its entries, one for each place."
    copy.edit(LISTS, old, "A joined list is counted like any other, from the first entry to the last.")
    problem = copy.only("near-duplicate")
    assert (problem.file, problem.line) == (LISTS, copy.line(LISTS, "why:"))
    assert problem.what.startswith("The reason for `counting-objects` is nearly the same")
    assert problem.fix == "Say what exactly is used here, and where"


def test_a_question_is_asked_once(copy: Copy) -> None:
    question = (
        "- id: again\n  kind: number\n  skill: size\n  prompt: What is the mean of 2, 9, 4 and 5?\n  answer: 5\n"
        "  mistakes: [{answer: 20, feedback: That is the total.}]\n  explanation: Twenty over four is 5.\n"
    )
    shapes = "topics/tensors/tensor-shape.quiz.yaml"
    copy.write(shapes, (copy.folder / shapes).read_text(encoding="utf-8") + question)
    problem = copy.only("near-duplicate")
    assert problem.line == copy.line(shapes, "What is the mean of 2")
    assert problem.what.startswith("The prompt of `again` reads the same as the prompt of `four-numbers`")


def test_a_skill_is_named_once(copy: Copy) -> None:
    copy.edit(LISTS, "Find the length of a list with len", "Find the mean of a short list of numbers")
    problem = copy.only("same-skill")
    assert (problem.file, problem.line) == (LISTS, copy.line(LISTS, "length: Find"))
    assert problem.what.startswith("The skill `length` reads the same as the skill `compute`")


def test_many_copies_give_one_problem_each(copy: Copy) -> None:
    for file in (LISTS, ADDITION, "topics/tensors/tensor-from-a-list.md"):
        head = (copy.folder / file).read_text(encoding="utf-8").partition("## Core Idea\n")[0]
        copy.write(
            file,
            f"{head}## Core Idea\n\nThis text stands in every file of the folder, word for word, and says nothing.\n",
        )
    assert len(copy.found("near-duplicate")) == 2


def test_similar_pairs_agree_with_comparing_all() -> None:
    import random

    draw = random.Random(7)
    texts = [" ".join(draw.choices("abcdefgh", k=draw.randint(0, 12))) for _ in range(120)]
    for threshold in (0.1, 0.25, 0.5, 0.9, 1.0):
        sets = [pairs_of_words(text) for text in texts]
        expected = {
            (i, j)
            for j in range(len(sets))
            for i in range(j)
            if sets[i] | sets[j] and len(sets[i] & sets[j]) / len(sets[i] | sets[j]) >= threshold
        }
        assert {(i, j) for i, j, _ in similar_pairs(texts, threshold)} == expected
        assert expected or threshold == 1.0


def test_words_and_prose() -> None:
    assert words("The gradient's 2 steps: $x_1$!") == ["the", "gradient's", "2", "steps", "x", "1"]
    text = "A `code` word, $x$ and\n```\nfenced colour\n```\nthe end \\$5"
    assert prose(text).count("\n") == text.count("\n")
    assert words(prose(text)) == ["a", "word", "and", "the", "end", "5"]
