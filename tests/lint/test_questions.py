"""Rules on quizzes, what they implicate, generators, and the gate on answer length."""

from __future__ import annotations

import pytest

from curriculum.lint.rules.answer_length import tally
from curriculum.lint.rules.quizzes import folded_row
from practice.questions import parse_item
from practice.questions.question import Choice
from tests.lint.conftest import Copy

NUMBERS = "topics/arithmetic/mean-of-numbers.md"
QUIZ = "topics/arithmetic/mean-of-numbers.quiz.yaml"
SHAPES = "topics/tensors/tensor-shape.quiz.yaml"
GENERATED = "- id: any-step\n  generator: gradient_descent_step\n  skill: compute\n"


def _append(copy: Copy, text: str) -> None:
    copy.write(QUIZ, (copy.folder / QUIZ).read_text(encoding="utf-8") + text)


def test_a_question_is_read_strictly(copy: Copy) -> None:
    copy.edit(QUIZ, "  answer: 5\n", "  answr: 5\n")
    problems = copy.found("question")
    assert {problem.what for problem in problems} == {
        "four-numbers: a number question has no key 'answr'",
        "four-numbers: a number question needs 'answer'",
    }
    (unknown,) = [problem for problem in problems if "answr" in problem.what]
    assert (unknown.file, unknown.line, unknown.nearest[0]) == (QUIZ, copy.line(QUIZ, "answr"), "answer")


def test_rows_are_kept_apart(copy: Copy) -> None:
    assert folded_row("x   1   2\ny   3   4") == "x   1   2"
    assert folded_row("```\nx   1   2\ny   3   4\n```\nWhat is y?") is None
    assert folded_row("Which of these?\n\n- one\n- two") is None
    long = "A first line of a paragraph that is wrapped where it has grown long enough,\nand its last line."
    assert folded_row(long) is None
    text = (copy.folder / QUIZ).read_text(encoding="utf-8")
    prompt = next(line for line in text.split("\n") if "prompt:" in line)
    copy.edit(QUIZ, prompt, "  prompt: |\n    day   1   2\n    rain  3   4")
    assert "runs together with the line after it" in copy.only("rows").what


def test_a_wrong_option_has_feedback(copy: Copy) -> None:
    copy.edit(
        QUIZ, "      feedback: The total grows, but so does the number of shares, and each share is still 8.\n", ""
    )
    problem = copy.only("question")
    assert "needs feedback that says what mistake it comes from" in problem.what


def test_what_the_reader_said_is_not_said_again(copy: Copy) -> None:
    copy.edit(QUIZ, "  kind: number\n", "  kind: nubmer\n")
    copy.edit(QUIZ, "  answer: 6\n", "  answer: 012\n")
    copy.edit(QUIZ, "id: smudged", "id: with-a-zero")
    errors = copy.lint().errors
    assert [(problem.file, problem.line, problem.rule) for problem in errors] == [
        (QUIZ, copy.line(QUIZ, "nubmer"), "quiz"),
        (QUIZ, copy.line(QUIZ, "answer: 012"), "yaml-surprise"),
        (QUIZ, copy.line(QUIZ, "id: with-a-zero", nth=2), "question"),
    ]


def test_the_quiz_of_an_unreadable_topic_is_read_all_the_same(copy: Copy) -> None:
    copy.edit(NUMBERS, "minutes: 25", "minutes: many")
    copy.edit(QUIZ, "  answer: 5\n", "  answer: five\n")
    assert {(problem.file, problem.rule) for problem in copy.lint().errors} == {(NUMBERS, "value"), (QUIZ, "question")}


def test_a_key_passes_its_own_checker(copy: Copy) -> None:
    copy.edit(QUIZ, "  answer: 5\n", "  answer: 20\n")
    problem = copy.only("key")
    assert (problem.file, problem.line) == (QUIZ, copy.line(QUIZ, "mistakes:"))
    assert problem.what == "four-numbers: the mistake '20' is marked right"


def test_two_mistakes_never_meet_in_one_answer(copy: Copy) -> None:
    copy.edit(QUIZ, "    - answer: 4.5\n", "    - answer: 20.0\n")
    assert "four-numbers" in copy.only("key").what


def test_an_item_names_a_skill_of_its_topic(copy: Copy) -> None:
    copy.edit(QUIZ, "  skill: compute\n", "  skill: compute-it\n")
    problem = copy.only("skill")
    assert (problem.file, problem.line) == (QUIZ, copy.line(QUIZ, "compute-it"))
    assert problem.what == "four-numbers: the topic has no skill `compute-it`"
    assert problem.nearest == ("compute",)


def test_true_or_false_asks_for_the_reason(copy: Copy) -> None:
    asked = "- id: bare\n  kind: choice\n  skill: compute\n  prompt: Is the mean of 1 and 3 an entry of that list?\n"
    options = "  options:\n    - {text: 'No.', correct: true}\n    - {text: 'Yes', feedback: It is 2.}\n"
    _append(copy, f"{asked}{options}  explanation: It is 2, which is not in the list.\n")
    problem = copy.only("true-or-false")
    assert problem.line == copy.line(QUIZ, "options:", nth=2)
    assert problem.what == "bare: the options are only No. and Yes"


def test_a_typed_question_names_mistakes(copy: Copy) -> None:
    _append(
        copy,
        "- id: plain\n  kind: number\n  skill: compute\n  prompt: The mean of 4?\n  answer: 4\n  explanation: One.\n",
    )
    problem = copy.only("mistakes")
    assert (problem.line, problem.severity) == (copy.line(QUIZ, "id: plain"), "warning")


def test_what_is_implicated_is_a_topic(copy: Copy) -> None:
    copy.edit(QUIZ, "implicates: sharing-by-facts", "implicates: sharing-by-fact")
    problem = copy.only("implicates")
    assert (problem.file, problem.line) == (QUIZ, copy.line(QUIZ, "sharing-by-fact"))
    assert problem.what == "four-numbers: `sharing-by-fact` is implicated, which is not a topic"
    assert problem.nearest[0] == "sharing-by-facts"


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("tensor-shape", "`tensor-shape` is implicated, which is not beneath `mean-of-numbers`"),
        ("mean-of-a-tensor", "`mean-of-a-tensor` is implicated, which is not beneath `mean-of-numbers`"),
        ("mean-of-numbers", "the topic implicates itself"),
    ],
)
def test_what_is_implicated_lies_beneath(copy: Copy, name: str, what: str) -> None:
    copy.edit(QUIZ, "implicates: sharing-by-facts", f"implicates: {name}")
    assert copy.only("implicates").what == f"four-numbers: {what}"


def test_any_depth_beneath_will_do(copy: Copy) -> None:
    copy.edit(QUIZ, "implicates: sharing-by-facts", "implicates: counting-objects")
    assert copy.lint().errors == ()


def test_a_retired_topic_is_implicated_by_its_successor(copy: Copy) -> None:
    copy.edit(QUIZ, "implicates: sharing-by-facts", "implicates: sharing-fairly")
    assert copy.only("implicates").nearest == ("sharing-by-dealing", "sharing-by-facts")


def test_a_generator_exists(copy: Copy) -> None:
    _append(copy, GENERATED.replace("_step", "_stp"))
    problem = copy.only("question")
    assert problem.line == copy.line(QUIZ, "gradient_descent_stp")
    assert problem.what == "any-step: there is no generator 'gradient_descent_stp'"
    assert problem.nearest[0] == "gradient_descent_step"


def test_a_generator_has_its_parameters(copy: Copy) -> None:
    _append(copy, f"{GENERATED}  parameters: {{dimension: 1}}\n")
    problem = copy.only("question")
    assert "dimension" in problem.what
    assert problem.line == copy.line(QUIZ, "parameters:")


def test_what_a_generator_implicates_lies_beneath(copy: Copy) -> None:
    _append(copy, GENERATED)
    problems = copy.found("implicates")
    assert {problem.line for problem in problems} == {copy.line(QUIZ, "generator:")}
    assert all(
        problem.what.startswith("any-step: the generator `gradient_descent_step` says that `") for problem in problems
    )


def test_a_prompt_is_complete(copy: Copy) -> None:
    copy.edit(
        QUIZ, "prompt: What is the mean of 6, 0 and 12?", "prompt: As in the lesson, what is the mean of 6, 0 and 12?"
    )
    problem = copy.only("incomplete-prompt")
    assert problem.line == copy.line(QUIZ, "As in the lesson")
    assert problem.what == "The prompt of `with-a-zero` points outside itself: `As in the lesson`"


def test_options_do_not_speak_of_each_other(copy: Copy) -> None:
    copy.edit(QUIZ, "text: It becomes larger.", "text: All of the above")
    problem = copy.only("option-of-options")
    assert problem.line == copy.line(QUIZ, "All of the above")
    assert problem.what.startswith("The option 2 of `adding-the-mean`")


def _choice(*lengths: int) -> Choice:
    """A question whose first option is right and whose options have these lengths."""
    options = [
        {"text": chr(97 + n) * length, "correct": n == 0, "feedback": "" if n == 0 else "No."}
        for n, length in enumerate(lengths)
    ]
    item = {"id": "q", "kind": "choice", "skill": "s", "prompt": "p", "explanation": "e", "options": options}
    question = parse_item(item)
    assert isinstance(question, Choice)
    return question


def test_the_tally_counts_ties_by_their_share() -> None:
    questions = [_choice(9, 2, 3), _choice(4, 4, 1), _choice(1, 5)]
    found = tally(questions, "longest")
    assert found.questions == 3
    assert found.right == pytest.approx(1.5)
    assert tally(questions, "shortest").right == pytest.approx(1)
    assert found.chance == pytest.approx(1 / 3 + 1 / 3 + 1 / 2)
    assert found.spread == pytest.approx((2 / 9 + 2 / 9 + 1 / 4) ** 0.5)


def test_chance_is_not_too_often() -> None:
    honest = [_choice(*lengths) for lengths in ((9, 2, 3), (2, 9, 3), (3, 2, 9)) * 40]
    for extreme, length in (("longest", 9), ("shortest", 1)):
        assert not tally(honest, extreme).too_often
        assert tally([*honest, *[_choice(length, 2, 3)] * 30], extreme).too_often


def _choices(count: int, right: int, wrong: int) -> str:
    """Choice questions of two options, with texts of given lengths that all differ."""
    return "".join(
        f"- id: q{n}\n  kind: choice\n  skill: compute\n  prompt: 'Case {n * 17}: {n * n + 7} of {n * 31} are what?'\n"
        f"  options:\n    - text: '{n:0{right}}'\n      correct: true\n    - text: '{n:0{wrong}}'\n"
        f"      feedback: No, {n}.\n"
        f"  explanation: It is {n}.\n"
        for n in range(count)
    )


@pytest.mark.parametrize("extreme", ["longest", "shortest"])
@pytest.mark.parametrize(("count", "severity"), [(30, "warning"), (220, "error")])
def test_length_does_not_give_the_right_option_away(copy: Copy, count: int, severity: str, extreme: str) -> None:
    _append(copy, _choices(count, right=12 if extreme == "longest" else 4, wrong=8))
    problem = copy.only(f"{extreme}-option")
    assert (problem.file, problem.line, problem.severity) == ("topics", None, severity)
    assert f"of {count + 2} choice questions; chance gives" in problem.what
    assert problem.fix.endswith("first in mean-of-numbers")


def test_few_choice_questions_prove_nothing(copy: Copy) -> None:
    _append(copy, _choices(10, right=12, wrong=8))
    assert copy.found("longest-option") == []
