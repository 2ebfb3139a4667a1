"""Quiz files: what is read, and what is said of what cannot be."""

from __future__ import annotations

import pytest

from practice.errors import GeneratorVersionError, QuestionIdError, QuizError
from practice.questions import (
    KINDS,
    GeneratorUse,
    Question,
    QuestionId,
    as_json,
    check_answer,
    check_key,
    parse_item,
    parse_quiz,
    read_quiz,
    shown_options,
)
from practice.questions.quiz import QuizFileError

GOOD = """
- id: weight-gradient
  kind: number
  skill: by-hand
  your_turn: true
  prompt: |
    A value a is used twice: u = a + f(a). dL/du = 5 and f'(a) = -0.4.
    What is dL/da?
  answer: 3
  tolerance: 0.001
  mistakes:
    - answer: -2
      feedback: That is only the route through f.
      implicates: multivariable-chain-rule
  hints:
    - How many routes lead from a to u?
  explanation: "5·1 + 5·(-0.4) = 3."
- {id: set, kind: set, skill: s, prompt: Even digits?, answer: [0, 2, 4, 6, 8], explanation: They end so.}
- {id: fraction, kind: fraction, skill: s, prompt: 1 - 1/4?, answer: 3/4, lowest_terms: true, explanation: One.}
- {id: interval, kind: interval, skill: s, prompt: Domain of sqrt?, answer: "[0, inf)", explanation: Not negative.}
- {id: text, kind: text, skill: s, prompt: Its name?, accept: [gradient], explanation: So it is called.}
- {id: order, kind: order, skill: s, prompt: Order?, items: [load, train, test], explanation: One by one.}
- {id: matrix, kind: matrix, skill: s, prompt: Product?, answer: [[5, -1]], explanation: Rows by columns.}
- {id: vector, kind: vector, skill: s, prompt: Sum?, answer: [1, 2.5], tolerance: 0.01, explanation: Entry by entry.}
- {id: shape, kind: shape, skill: s, prompt: Shape?, answer: [20, 7], explanation: As W.}
- {id: output, kind: output, skill: s, prompt: What is printed?, code: "print(1)", answer: "1", explanation: One.}
- id: expression
  kind: expression
  skill: s
  prompt: Derivative of x²?
  answer: 2x
  variables: {x: [-3, 3]}
  explanation: By the power rule.
- id: choice
  kind: choice
  skill: cost
  transfer: true
  prompt: Why backward?
  options:
    - {text: One sweep gives all, correct: true}
    - {text: It is exact, feedback: So is the other., implicates: chain-rule}
  explanation: One loss.
- id: choices
  kind: choices
  skill: cost
  prompt: Which are even?
  options: [{text: two, correct: true}, {text: four, correct: true}, {text: five, feedback: It is odd.}]
  explanation: They halve.
- id: any-step
  generator: gradient_descent_step
  skill: step
  parameters: {dimensions: 2}
"""


def problems(text: str) -> list[str]:
    return [str(problem) for problem in read_quiz(text, "a.quiz.yaml")[1]]


def test_every_kind_is_read() -> None:
    quiz = parse_quiz(GOOD, "a.quiz.yaml")
    assert {question.kind for question in quiz.questions} == set(KINDS)
    assert len(quiz.items) == len(quiz.questions) + len(quiz.generator_uses) == 14
    assert all(check_key(question) == () for question in quiz.questions)
    first = quiz.questions[0]
    assert (first.your_turn, first.transfer, first.hints) == (True, False, ("How many routes lead from a to u?",))
    assert first.prompt.endswith("What is dL/da?")


def test_json_has_the_fields_of_the_contract() -> None:
    quiz = parse_quiz(GOOD, "a.quiz.yaml")
    for question in quiz.questions:
        data = as_json(question, QuestionId("topic", question.id))
        assert list(data)[:4] == ["question_id", "kind", "skill", "prompt"]
        assert {"options", "hints", "key", "explanation", "feedback", "implicates", "mistakes"} <= set(data)
        assert data["question_id"] == f"topic/{question.id}"
        assert check_answer(question, str(data["key"])).correct is True
        bare = as_json(question, without_keys=True)
        assert not {"key", "explanation", "feedback", "implicates", "mistakes"} & set(bare)
        assert bare.items() <= {**data, "question_id": question.id}.items()
    assert as_json(quiz.questions[0])["mistakes"] == [
        {"answer": "-2", "feedback": "That is only the route through f.", "implicates": "multivariable-chain-rule"}
    ]
    choice = next(question for question in quiz.questions if question.kind == "choice")
    wrong = next(option.letter for option in shown_options(choice) if option.index == 1)
    assert as_json(choice)["feedback"] == {wrong: "So is the other."}
    assert as_json(choice)["implicates"] == {wrong: "chain-rule"}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("- id: a\n  kind: numbr", "a.quiz.yaml:2: a: there is no kind 'numbr'. The kinds are choice"),
        ("- id: a\n  kind: numbr", "Nearest: number."),
        ("- id: a\n  generatr: x", "a.quiz.yaml:1: a: an item needs 'kind' or 'generator'"),
        ("- id: a\n  kind: number\n  generator: x", "a.quiz.yaml:3: a: an item has 'kind' or 'generator', not both"),
        (
            "- id: a\n  skill: s\n  generator: gradient_descent_stp",
            "a.quiz.yaml:3: a: there is no generator 'gradient_descent_stp'",
        ),
        ("- id: a\n  skill: s\n  generator: gradient_descent_stp", "Nearest: gradient_descent_step"),
        (
            "- id: a\n  skill: s\n  generator: gradient_descent_step\n  parameters:\n    dimension: 1",
            "a.quiz.yaml:5: a: the generator gradient_descent_step has no key 'dimension'",
        ),
        (
            "- id: a\n  skill: s\n  generator: gradient_descent_step\n  parameters: {dimensions: 7}",
            "a.quiz.yaml:4: a: 'dimensions' is not right: input should be less than or equal to 3",
        ),
        ("- 3", "a.quiz.yaml:1: item 1: an item is a mapping"),
        ("id: a", "a.quiz.yaml:1: a quiz is a list of items"),
        ("- id: a\n  prompt: [", "a.quiz.yaml:3: this is not YAML"),
        ("- id: a\n  id: b", "a.quiz.yaml:2: b: the key 'id' stands here for the second time"),
        ("- id: a\n  kind: number\n  answer: 012", "a.quiz.yaml:3: a: YAML reads 012 as something other"),
        ("- id: a\n  kind: number\n  answer: 12:30:00", "a.quiz.yaml:3: a: YAML reads 12:30:00 as something other"),
        ("- &x\n  id: a\n- *x", "an alias (*) stands here"),
        ("- id: a\n  kind: number\n  facts: {}", "'facts' is set by generators only"),
    ],
)
def test_problems_say_where_what_and_how(text: str, says: str) -> None:
    assert any(says in problem for problem in problems(text)), problems(text)


NUMBER = "- id: a\n  kind: number\n  skill: s\n  prompt: p\n  explanation: e\n"
CHOICE = "- id: a\n  kind: choice\n  skill: s\n  prompt: p\n  explanation: e\n"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (NUMBER, ":1: a: a number question needs 'answer'. Add it."),
        (NUMBER + "  answer: 3\n  tolerence: 1", ":7: a: a number question has no key 'tolerence'."),
        (NUMBER + "  answer: 3\n  tolerence: 1", "Nearest: tolerance."),
        (NUMBER + "  answer: x", ":6: a: answer: is not a number"),
        (NUMBER + "  answer: 3\n  tolerance: 0", ":7: a: 'tolerance' is not right"),
        (NUMBER + "  answer: 3\n  your_turn: 1", ":7: a: 'your_turn' is not right"),
        (NUMBER + "  answer: 3\n  hints: [a, b, c]", ":7: a: 'hints' is not right"),
        (NUMBER + "  answer: 3\n  unit_required: true", "unit_required needs a unit"),
        (NUMBER + "  answer: 3\n  mistakes: [{answer: 4}]", ":7: a: a number question needs 'mistakes[1].feedback'."),
        (NUMBER + "  answer: 3\n  mistakes:\n    - {answer: 4, feedback: f, implicate: x}", "Nearest: implicates."),
        (NUMBER.replace("prompt: p", "prompt: 3") + "  answer: 3",
            ":4: a: 'prompt' is not right: input should be a valid string"),
        (NUMBER.replace("id: a", "id: A b") + "  answer: 3", ":1: A b: 'id' is not right"),
        (CHOICE + "  options:\n    - {text: x, correct: true}\n    - {text: y}", "the wrong option 'y' needs feedback"),
        (CHOICE + "  options: [{text: x, feedback: f}, {text: y, feedback: g}]",
            "exactly one correct option; this has 0"),
        (CHOICE + "  options: [{text: x, correct: true}, {text: X, feedback: g}]", "two options have the same text"),
        (CHOICE + "  options:\n    - {text: x, correct: true}\n    - {text: y, feedbak: g}",
            ":8: a: a choice question has no key 'options[2].feedbak'"),
        (CHOICE.replace("choice", "expression") + "  answer: 2z\n  variables: {x: [0, 1]}",
            "is not an expression in these variables"),
        (CHOICE.replace("choice", "expression") + "  answer: ln(x)\n  variables: {x: [-2, -1]}", "has no real value"),
        (CHOICE.replace("choice", "matrix") + "  answer: [[1, 2], [3]]", "the rows of a matrix have the same length"),
        (CHOICE.replace("choice", "order") + "  items: [x, y]\n  mistakes: [{answer: [x, z], feedback: f}]",
            "lists the same items"),
        (CHOICE.replace("choice", "output") + "  answer: '1'", "an output question needs code"),
        (CHOICE.replace("choice", "interval") + "  answer: 0-3", "is not an interval"),
        (CHOICE.replace("choice", "fraction") + "  answer: 0.75", "'answer' is not right"),
        (CHOICE.replace("choice", "fraction") + "  answer: '0.75'", "is not a fraction such as 3/4"),
        (2 * (NUMBER + "  answer: 3\n"), ":7: a: the id 'a' stands twice in this quiz"),
    ],
)  # fmt: skip
def test_every_field_is_held_to_its_type(text: str, says: str) -> None:
    assert any(says in problem for problem in problems(text)), problems(text)


def test_all_problems_are_found_at_once_and_the_rest_is_read() -> None:
    text = GOOD + "- id: x\n  kind: numbr\n- id: y\n  kind: shape\n  skill: s\n"
    quiz, found = read_quiz(text, "a.quiz.yaml")
    assert len(quiz.items) == 14
    assert [problem.item for problem in found] == ["x", "y", "y", "y"]
    with pytest.raises(QuizFileError) as raised:
        parse_quiz(text, "a.quiz.yaml")
    assert raised.value.problems == found
    assert "4 problems in all" in raised.value.message
    assert raised.value.nearest == ("number",)


def test_an_empty_file_is_an_empty_quiz() -> None:
    assert parse_quiz("", "a.quiz.yaml").items == ()
    assert parse_quiz("# nothing yet\n").items == ()


def test_one_item_alone() -> None:
    assert isinstance(parse_item({"id": "g", "generator": "maml_inner_step", "skill": "s"}), GeneratorUse)
    with pytest.raises(QuizError) as raised:
        parse_item({"id": "a", "kind": "choise"})
    assert raised.value.nearest == ("choice", "choices")


def test_questions_are_found_by_id() -> None:
    quiz = parse_quiz(GOOD, "a.quiz.yaml")
    assert quiz.question(QuestionId.parse("t/shape")).kind == "shape"
    use = quiz.generator_uses[0]
    identity = quiz.question_id("t", use, 7, 2)
    assert str(identity) == "t/gradient_descent_step@1:7:2"
    assert quiz.question(identity) == use.question(7, 2) == quiz.question(QuestionId.parse("t/any-step@1:7:2"))
    assert use.question(7, 2).skill == "step"
    with pytest.raises(QuestionIdError) as unknown:
        quiz.question(QuestionId.parse("t/shap"))
    assert unknown.value.nearest == ("shape",)
    with pytest.raises(QuestionIdError, match="uses no generator"):
        quiz.question(QuestionId.parse("t/maml_inner_step@1:7:2"))
    with pytest.raises(GeneratorVersionError):
        quiz.question(QuestionId.parse("t/gradient_descent_step@9:7:2"))


def test_a_generator_used_twice_is_named_by_its_item() -> None:
    one = "- {id: %s, generator: gradient_descent_step, skill: s, parameters: {dimensions: %d}}\n"
    quiz = parse_quiz(one % ("one", 1) + one % ("many", 2))
    ids = [str(quiz.question_id("t", use, 3, 1)) for use in quiz.generator_uses]
    assert ids == ["t/one@1:3:1", "t/many@1:3:1"]
    assert quiz.question(QuestionId.parse(ids[1])).kind == "vector"
    with pytest.raises(QuestionIdError, match="2 times"):
        quiz.question(QuestionId.parse("t/gradient_descent_step@1:3:1"))


@pytest.mark.parametrize("text", ["a-b/c-d", "a/gen_x@1:0:3", "a/item-x@12:99999:1"])
def test_ids_survive_a_round_trip(text: str) -> None:
    assert str(QuestionId.parse(text)) == text
    assert QuestionId.parse(f" {text} ") == QuestionId.parse(text)


@pytest.mark.parametrize(
    "text", ["", "a", "a/", "/b", "a/b@1", "a/b@1:2", "a/b@1:2:4", "a/b@1:-2:1", "A/b", "a/b/c", "a/b@x:1:1"]
)
def test_what_is_no_question_id(text: str) -> None:
    with pytest.raises(QuestionIdError, match="is not a question id"):
        QuestionId.parse(text)


def test_options_are_shuffled_for_each_question_and_always_alike() -> None:
    def shown(name: str) -> str:
        options = [
            {"text": letter, "correct": letter == "p", "feedback": "" if letter == "p" else "No."} for letter in "pqrs"
        ]
        item = {"id": name, "kind": "choice", "skill": "s", "prompt": "?", "explanation": "e", "options": options}
        question = parse_item(item)
        assert isinstance(question, Question)
        return "".join(option.text for option in shown_options(question))

    orders = [shown(f"q-{number}") for number in range(400)]
    assert orders == [shown(f"q-{number}") for number in range(400)]
    assert shown("q-1") == "qprs"
    for place in range(4):
        assert 70 <= sum(order[place] == "p" for order in orders) <= 130


def test_an_order_question_is_never_shown_solved() -> None:
    for number in range(100):
        item = {
            "id": f"o-{number}",
            "kind": "order",
            "skill": "s",
            "prompt": "?",
            "explanation": "e",
            "items": ["x", "y"],
        }
        question = parse_item(item)
        assert isinstance(question, Question)
        assert [option.text for option in shown_options(question)] == ["y", "x"]
