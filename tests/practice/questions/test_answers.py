"""The leniency of the checker, kind by kind: what a person would accept, and what is said to everything else."""

from __future__ import annotations

from typing import Any

import pytest

from practice.questions import Question, check_answer, check_key, key_text, parse_item, preview, shown_options

X = {"x": [-3, 3]}
OPTIONS = [
    {"text": "w = 1.4", "correct": True},
    {"text": "w = 2.6", "feedback": "That adds.", "implicates": "gradient-vector"},
    {"text": "w = 1/2", "feedback": "Half."},
]


def question(kind: str, **fields: Any) -> Question:
    item = {"id": "q", "kind": kind, "skill": "s", "prompt": "What?", "explanation": "So.", **fields}
    made = parse_item(item)
    assert isinstance(made, Question)
    return made


HALF = question("number", answer=0.5, percent=True)
WHOLE = question("number", answer=1000)
IN_FULL = question("number", answer=1500, form="decimal")
RATE = question("number", answer=-3, prompt="How fast does it change, in degrees an hour?")
LENGTH = question("number", answer=12, unit=["cm", "centimetres"])
AREA = question("number", answer=40, unit="cm^2")
PRICE = question("number", answer=12.5, unit=["$", "dollars"], unit_required=True)
ROUNDED = question("number", answer=-4.48, tolerance=0.005)
ROOT = question("number", answer="sqrt(2)")
REDUCED = question("fraction", answer="3/4", lowest_terms=True)
MIXED = question("fraction", answer="3/2")
GIVEN_AS_DECIMAL = question("fraction", answer="3/4", decimals=False)
SUM = question("expression", answer="x^2+x", variables=X)
EXPANDED = question("expression", answer="6x+3", variables=X, form="expanded")
FACTORED = question("expression", answer="(x+1)(x-2)", variables=X, form="factored")
TAKEN_OUT = question("expression", answer="3(2x+1)", variables=X, form="factored")
SIMPLIFIED = question("expression", answer="x+1", variables=X, form="simplified")
SIGMOID = question("expression", answer="1/(1+exp(-x))", variables=X)
NAMES = question("expression", answer="theta_1*w2", variables={"theta_1": [-3, 3], "w2": [1, 2]})
SET = question("set", answer=[1, 2, "1/2"])
WORDS = question("set", answer=["red", "blue"])
INTERVAL = question("interval", answer="[0, 3) U (5, inf)")
TEXT = question(
    "text", accept=["learning rate", "step size"], mistakes=[{"answer": "learning date", "feedback": "No."}]
)
ROOTS = question("set", answer=["2+sqrt(7)", "2-sqrt(7)"])
NOTHING = question("set", answer=[])
KEPT_AT = question("interval", answer="(16, 19]", prompt="Between which temperatures in °C is it kept?")
VELOCITY = question("vector", answer=[3, -1, 1.5], prompt="What is the velocity, in m/s?")
QUOTIENT = question("expression", answer="2x/(x+2)", variables={"x": [3, 7]}, form="simplified")
RATIO = question("vector", answer=[3, 10])
SHARES = question("vector", answer=[0.25, 0.75])
LINE = question("text", accept=["14 - ? = 6"], python=True)
EXACT = question("text", accept=["tensor"], typos=False)
ORDER = question("order", items=["load", "train", "test"])
MATRIX = question("matrix", answer=[[1, 2], [3, 4]])
VECTOR = question("vector", answer=[1, 0.5])
SHAPE = question("shape", answer=[3, 4])
SCALAR = question("shape", answer=[])
OUTPUT = question("output", code="print(1)\nprint('a')", answer="1\na\n")
CHOICE = question("choice", options=OPTIONS)
CHOICES = question("choices", options=[*OPTIONS, {"text": "w = 7/5", "correct": True}])
ALL = [
    HALF, WHOLE, LENGTH, AREA, PRICE, ROUNDED, ROOT, REDUCED, MIXED, GIVEN_AS_DECIMAL, SUM, EXPANDED, FACTORED,
    TAKEN_OUT, SIMPLIFIED, SIGMOID, NAMES, SET, WORDS, INTERVAL, TEXT, EXACT, ORDER, MATRIX, VECTOR, SHAPE,
    SCALAR, OUTPUT, CHOICE, CHOICES,
]  # fmt: skip

RIGHT = [
    *((HALF, text) for text in ("0.5", "1/2", ".5", "1 / 2", "50%", "50 %", "$0.5$", "`0.5`", "x = 1/2", "½", "w=.5",
        "0.50")),
    *((HALF, text) for text in ("5e-1", "5·10^-1", r"\frac{1}{2}", " 0.5 ", "3/6", "0.5.", "x₁ = 0.5",
        "1/4 + 1/4 = 1/2")),
    *((WHOLE, text) for text in ("1000", "1,000", "1 000", "1\u202f000", "1e3", "10^3", "1,000.0", "+1000",
        "f(2) = 1000")),
    *((ROOTS, text) for text in ("2 ± sqrt(7)", "x = 2 ± √7", "2+-sqrt(7)", "(2+sqrt(7), 2-sqrt(7))", "{2 ± sqrt(7)}")),
    *((NOTHING, text) for text in ("[]", "{}", "none", "∅")),
    *((KEPT_AT, text) for text in ("(16 °C, 19 °C]", "16 < t =< 19", "16 °C < t ≤ 19 °C")),
    *((VELOCITY, text) for text in ("(3, -1, 1.5) m/s", "(3, -1, 1.5)")),
    *((MATRIX, text) for text in ("1 | 2; 3 | 4",)),
    *((WHOLE, text) for text in ("1 x 10^3", "1 × 10³")),
    *((REDUCED, text) for text in ("three quarters", "Three-fourths")),
    *((HALF, text) for text in ("half", "a half", "one half")),
    *((MIXED, text) for text in ("one and a half", "three halves")),
    *((RATIO, text) for text in ("3:10", "3 : 10", "3 to 10", "3, 10")),
    *((SHARES, text) for text in ("25%, 75%", "0.25, 75 %")),
    *((ORDER, text) for text in ("load < train < test", "load > train > test")),
    *((LINE, text) for text in ("14 - ? = 6", "14-?=6", "14 – □ = 6", "14 − ? = 6")),
    *((RATE, text) for text in ("-3", "-3 degrees an hour", "-3 per hour", "-3 degrees per hour")),
    *((SUM, text) for text in ("x^{2} + x", r"\\frac{x^{3} + x^{2}}{x}")),
    *((LENGTH, text) for text in ("12", "12 cm", "12cm", "x = 12 cm", "12 centimetres", "12.0 cm.", "12 CM")),
    *((AREA, text) for text in ("40", "40 cm²", "40 cm^2", "40 square cm", "40 sq cm")),
    *((PRICE, text) for text in ("$12.50", "12.5 dollars", "12.50 $", "12.5 Dollar")),
    *((ROUNDED, text) for text in ("-4.48", "−4.48", "-4.4841", "–4.48")),
    *((ROOT, text) for text in ("sqrt(2)", "√2", "2^(1/2)", "2^0.5", "1.41421356237")),
    *((REDUCED, text) for text in ("3/4", "3 / 4", "¾", "3÷4", "x = 3/4", r"$\frac{3}{4}$", "3⁄4")),
    *((MIXED, text) for text in ("3/2", "1 1/2", "1½", "1.5", "6/4", "1 and 1/2", "1 + 1/2")),
    *((GIVEN_AS_DECIMAL, text) for text in ("3/4", "6/8")),
    *((SUM, text) for text in ("x^2+x", "x*(x+1)", "x(x+1)", "x² + x", "x×x + x", "x·(1+x)", "y = x**2 + x", "X^2+X")),
    *((SUM, text) for text in ("(x^3-x)/(x-1)", "x x + x", "x^2 − −x", "[x+1]x", "`x^2 + x`", "2x^2 ÷ 2 + x")),
    *((EXPANDED, text) for text in ("6x+3", "3 + 6x", "6*x + 3")),
    *((FACTORED, text) for text in ("(x+1)(x-2)", "(x-2)*(x+1)", "-(x+1)(2-x)")),
    *((TAKEN_OUT, text) for text in ("3(2x+1)", "(1+2x)*3")),
    *((SIMPLIFIED, text) for text in ("x+1", "1 + x")),
    *((SIGMOID, text) for text in ("sigmoid(x)", "e^x/(1+e^x)", "1/(1+e^-x)", "(1 + tanh(x/2))/2",
        "1 / (1 + exp(−x))")),
    *((NAMES, text) for text in ("θ₁w₂", "w2 theta1", "theta_1 * w_2", "θ_1·w_2")),
    *((SET, text) for text in ("{1, 2, 0.5}", "x = 1, x = 2 or x = 1/2", "1 2 .5", "2; 1; 1/2", "1, 1, 2, 1/2",
        "{.5,2,1}")),
    *((WORDS, text) for text in ("{blue, red}", "Red and blue", "red; Blue")),
    *((INTERVAL, text) for text in ("[0,3) U (5,inf)", "(5,∞)∪[0,3)", "0 <= x < 3 or x > 5", "[0, 3) or 5 < x",
        "x in [0;3) u (5;oo)")),
    *((TEXT, text) for text in ("learning rate", "Learning-Rate", " the learning  rate.", "learnng rate",
        "step size", "'step size'")),
    *((ORDER, text) for text in ("load; train; test", "load, train, test", "load -> train → test",
        "load\ntrain\ntest")),
    *((MATRIX, text) for text in ("[[1,2],[3,4]]", "1 2; 3 4", "1, 2\n3, 4", "((1,2),(3,4))",
        "torch.tensor([[1., 2.], [3., 4.]])")),
    *((MATRIX, text) for text in ("W = [[1, 2], [3, 4]]", "[1 2; 3 4]", "$[[1,2],[3,4]]$", "[[2/2, 2], [3, 8/2]]")),
    *((VECTOR, text) for text in ("[1, 0.5]", "(1, 1/2)", "1 .5", "1, 0.5", "<1, .5>", "[[1], [0.5]]", "[1; 0.5]")),
    *((VECTOR, text) for text in ("tensor([1.0000, 0.5000], dtype=torch.float32)", "np.array([1, .5])",
        "v = (1, 0.5)")),
    *((SHAPE, text) for text in ("3x4", "(3, 4)", "[3,4]", "torch.Size([3, 4])", "3 × 4", "3 by 4", "3 4", "3, 4",
        "3X4", "3*4")),
    *((SCALAR, text) for text in ("()", "[]", "scalar", "torch.Size([])", "( )")),
    *((OUTPUT, text) for text in ("1\na", "1  \na \n", "1\\na", "1\r\na", "\n1\na\n\n", "`1\na`")),
    *((CHOICE, text) for text in ("w = 1.4", "1.4", "w=1.4", "7/5", "W = 1.4")),
]  # fmt: skip
WRONG = [
    (HALF, "-0.5", "sign"),
    (HALF, "2", "upside down"),
    (HALF, "5", "decimal point"),
    (HALF, "0.499", "Close"),
    (HALF, "7", "Work it through"),
    (LENGTH, "12 m", "unit"),
    (PRICE, "€12.50", "unit"),
    (ROUNDED, "-4.5", "rounding"),
    (REDUCED, "6/8", "lowest terms"),
    (REDUCED, "4/3", "upside down"),
    (REDUCED, "-3/4", "sign"),
    (SUM, "3/x", "Not equal"),
    (SUM, "-x^2-x", "sign"),
    (EXPANDED, "3(2x+1)", "Multiply out"),
    (EXPANDED, "4x+2x+3", "Collect"),
    (EXPANDED, "2*3x+3", "Work out"),
    (FACTORED, "x^2-x-2", "product"),
    (FACTORED, "1(x^2-x-2)", "factored further"),
    (TAKEN_OUT, "6x+3", "product"),
    (TAKEN_OUT, "6(x+1/2)", "taken out"),
    (SIMPLIFIED, "(x^2-1)/(x-1)", "shorter"),
    (SIMPLIFIED, "x+2-1", "Collect"),
    (SIMPLIFIED, "x/2+x/2+1", "Collect"),
    (SET, "1, 2", "some are missing"),
    (SET, "1, 2, .5, 7", "something that does not"),
    (SET, "1, 9", "1 of your 2"),
    (SET, "empty", "not empty"),
    (INTERVAL, "(0, 3] U (5, inf)", "ends are right"),
    (INTERVAL, "[1, 2) U (6, 7]", "inside"),
    (TEXT, "rate", "Part of that"),
    (TEXT, "learning date", "No."),
    (TEXT, "momentum", "Which word"),
    (EXACT, "tensro", "Which word"),
    (ORDER, "test; train; load", "wrong end"),
    (ORDER, "load; test; train", "first 1 stands right"),
    (ORDER, "train; load; test", "nothing before it"),
    (MATRIX, "[[1,3],[2,4]]", "rows and columns"),
    (MATRIX, "1 2 3 4", "another shape"),
    (MATRIX, "1 2; 3 5", "3 of the 4"),
    (VECTOR, "[0.5, 1]", "another order"),
    (VECTOR, "[-1, -0.5]", "sign"),
    (VECTOR, "[1]", "That is 1 number; 2 are asked."),
    (SHAPE, "(4, 3)", "another order"),
    (SHAPE, "(3, 4, 1)", "size 1"),
    (SHAPE, "(3, 5)", "1 of the 2"),
    (SHAPE, "7", "another number"),
    (question("fraction", answer="10/7"), "1.43", "as a fraction"),
    (QUOTIENT, "6x/(3x+6)", "still be cancelled"),
    (QUOTIENT, "2x*(x+2)^-1", "positive exponents only"),
    (LINE, "6 - ? = 14", "against the question, sign by sign"),
    (OUTPUT, "1 a", "spaces and line breaks"),
    (OUTPUT, "'1', a", "between and about them"),
    (OUTPUT, "1\nA", "capitals"),
    (OUTPUT, "1\n'b'", "line by line"),
    (CHOICE, "w = 2.6", "That adds."),
    (CHOICE, "0.5", "Half."),
    (CHOICES, "w = 1.4; w = 2.6; w = 7/5", "That adds."),
    (CHOICES, "w = 1.4", "not all"),
]
BAD = [
    (LENGTH, "12 cm^2", "unit that is asked for is cm"),
    (HALF, "", "Nothing was typed"),
    (question("number", answer=7, prompt="How many hundredths?"), "seven hundredths", "do not know the name"),
    (HALF, "1/4+1/4", "single number"),
    (HALF, "0,5", "point for decimals"),
    (HALF, "1/0", "no value"),
    (HALF, "2 3", "sign before"),
    (HALF, "9" * 60, "digits"),
    (HALF, "9^9^9^9^9", "finite"),
    (WHOLE, "50%", "without %"),
    (WHOLE, "2000/2", "Type the single number."),
    (WHOLE, "sqrt(1000000)", "single number"),
    (PRICE, "12.5", "unit too"),
    (REDUCED, "0.75", "as a fraction"),
    (GIVEN_AS_DECIMAL, "0.75", "as a fraction"),
    *((question("number", answer=16), text, "Work it out") for text in ("64^(2/3)", "log(100)", "e^2.77")),
    (question("set", answer=[-1, -9]), "-5 ± 4", "Work it out"),
    *((IN_FULL, text, "in full") for text in ("1.5 * 10^3", "1.5e3")),
    (question("number", answer=0.25, form="decimal"), "1/4", "as a decimal"),
    (question("set", answer=[45, 225, 510]), "45 225 510", "commas between"),
    (question("vector", answer=[42, 7, 6]), "42 ÷ 7 = 6", "3 are asked"),
    (RATE, "-3 per minute", "do not know"),
    (SUM, "x*(x+1", "')' is missing"),
    (SUM, "x^2 + z", "do not know the name 'z'"),
    (SUM, "x = 1 = 2", "without an equals sign"),
    (SUM, "__import__('os').system('ls')", "cannot read '_'"),
    (SUM, "x.real", "cannot read '.'"),
    (SUM, "(" * 50 + "x" + ")" * 50, "nested"),
    (SUM, "x+" * 150 + "x", "longer"),
    (SUM, "lambda x: x", "do not know the name 'lambda'"),
    (SET, "", "Type the elements"),
    (INTERVAL, "0 to 3", "which ends belong"),
    (INTERVAL, "[3, 0]", "lower end of an interval first"),
    (TEXT, "  ", "Nothing was typed"),
    (ORDER, "a b", "once"),
    (ORDER, "load; load; test", "once"),
    (ORDER, "zebra", "letters in the order"),
    (MATRIX, "1 2; 3", "different lengths"),
    (MATRIX, "1, 2 3; 4, 5", "comma between 2 and 3"),
    (VECTOR, "1 2; 3 4", "One list"),
    (SHAPE, "three by four", "Type the sizes"),
    (OUTPUT, "", "Nothing was typed"),
    (CHOICE, "z", "Type a, b or c"),
    (CHOICES, "z", "letters of all"),
]


@pytest.mark.parametrize(("asked", "text"), RIGHT, ids=lambda value: value if isinstance(value, str) else value.kind)
def test_right_answers_are_accepted(asked: Question, text: str) -> None:
    found = check_answer(asked, text)
    assert found.correct is True, found
    assert found.feedback.startswith("Right.")


@pytest.mark.parametrize(
    ("asked", "text", "says"), WRONG, ids=lambda value: value if isinstance(value, str) else value.kind
)
def test_wrong_answers_are_told_what_is_wrong(asked: Question, text: str, says: str) -> None:
    found = check_answer(asked, text)
    assert found.correct is False, found
    assert says in found.feedback
    assert found.understood_as


@pytest.mark.parametrize(
    ("asked", "text", "says"), BAD, ids=lambda value: value if isinstance(value, str) else value.kind
)
def test_bad_input_is_no_attempt(asked: Question, text: str, says: str) -> None:
    found = check_answer(asked, text)
    assert found.correct is None, found
    assert says in found.accepts
    assert found.feedback == found.accepts
    assert not found.understood_as


@pytest.mark.parametrize("asked", ALL, ids=lambda asked: asked.kind)
def test_keys_are_right_and_read_back_from_what_was_understood(asked: Question) -> None:
    found = check_answer(asked, key_text(asked))
    assert found.correct is True
    assert check_answer(asked, found.understood_as).correct is True
    assert check_key(asked) == ()


@pytest.mark.parametrize("asked", ALL, ids=lambda asked: asked.kind)
def test_a_preview_says_nothing_of_right_and_wrong(asked: Question) -> None:
    found = preview(asked, key_text(asked))
    assert found.correct is None
    assert found.understood_as == check_answer(asked, key_text(asked)).understood_as
    assert not found.feedback
    assert preview(asked, "\x00").correct is None


def test_options_are_answered_by_the_letter_and_number_shown() -> None:
    from practice.questions import shown_options

    for option in shown_options(CHOICE):
        place = "abcdefgh".index(option.letter) + 1
        for text in (
            option.letter,
            option.letter.upper(),
            f"{option.letter})",
            f"({option.letter})",
            str(place),
            f"{place}.",
        ):
            assert check_answer(CHOICE, text).understood_as == option.text
    letters = [option.letter for option in shown_options(CHOICES) if CHOICES.options[option.index].correct]  # type: ignore[attr-defined]
    for apart in (", ", "", " ", " and ", "; "):
        assert check_answer(CHOICES, apart.join(letters)).correct is True
    order = sorted(shown_options(ORDER), key=lambda option: option.index)
    for apart in (" ", "", ", ", " > "):
        assert check_answer(ORDER, apart.join(option.letter for option in order)).correct is True


def test_a_number_that_is_an_option_means_the_option_and_not_its_place() -> None:
    asked = question(
        "choice",
        options=[{"text": "3", "correct": True}, {"text": "1", "feedback": "One."}, {"text": "2", "feedback": "Two."}],
    )
    assert [check_answer(asked, text).understood_as for text in ("1", "2", "3")] == ["1", "2", "3"]


def test_a_mistake_is_found_by_value_with_its_own_feedback() -> None:
    asked = question(
        "number",
        answer=1.4,
        mistakes=[
            {"answer": 2.6, "feedback": "That adds.", "implicates": "gradient-vector"},
            {"answer": "1/3", "feedback": "Third."},
        ],
    )
    for text in ("2.6", "13/5", "w = 2.60", "26e-1"):
        found = check_answer(asked, text)
        assert (found.correct, found.feedback, found.implicates) == (False, "That adds.", "gradient-vector")
    assert check_answer(asked, "2/6").feedback == "Third."
    expression = question("expression", answer="x^2", variables=X, mistakes=[{"answer": "2x", "feedback": "Doubled."}])
    assert check_answer(expression, "x + x").feedback == "Doubled."


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"answer": 3, "mistakes": [{"answer": 3.0, "feedback": "No."}]}, "marked right"),
        (
            {"answer": 3, "mistakes": [{"answer": 4, "feedback": "No."}, {"answer": 4.0, "feedback": "Nor."}]},
            "of another",
        ),
        (
            {"answer": 3, "mistakes": [{"answer": 4, "feedback": "No."}, {"answer": 4.0, "feedback": "No."}]},
            "same answer",
        ),
        ({"answer": 3, "tolerance": 0.5, "mistakes": [{"answer": 3.4, "feedback": "No."}]}, "marked right"),
        ({"answer": "6/2"}, "does not pass"),
    ],
)
def test_a_question_that_contradicts_itself_is_found(fields: dict[str, Any], says: str) -> None:
    problems = check_key(question("number", **fields))
    assert any(says in problem for problem in problems), problems


def test_a_slip_as_near_to_a_mistake_is_not_forgiven() -> None:
    asked = question("text", accept=["median"], mistakes=[{"answer": "medial", "feedback": "No."}])
    assert check_answer(asked, "mediam").correct is False
    assert check_answer(asked, "medan").correct is True


def test_options_that_are_in_brackets_themselves_are_found_by_their_text() -> None:
    question = parse_item(
        {
            "id": "pairs",
            "kind": "choices",
            "skill": "plot",
            "prompt": "Which points lie on xy = 4?",
            "options": [
                {"text": "(4, 1)", "correct": True},
                {"text": "(-4, -1)", "correct": True},
                {"text": "(4, -1)", "feedback": "The product is -4."},
            ],
            "explanation": "4·1 = 4 and (-4)·(-1) = 4.",
        }
    )
    assert check_answer(question, "(4, 1); (-4, -1)").correct
    assert check_key(question) == ()
    letters = [option.letter for option in shown_options(question) if option.text != "(4, -1)"]
    assert check_answer(question, f"({', '.join(letters)})").correct


def test_a_sign_is_part_of_an_option_and_of_a_text() -> None:
    options = [{"text": "w = -2.6", "correct": True}, {"text": "w = 2.6", "feedback": "The sign is lost."}]
    signs = question("choice", options=options)
    assert check_answer(signs, "w = -2.6").correct
    assert check_answer(signs, "w = 2.6").correct is False
    words = question("text", accept=["one-to-one", "-x"])
    assert check_answer(words, "One to one").correct
    assert not check_answer(words, "x").correct


def test_brackets_of_an_entry_are_not_those_of_the_vector() -> None:
    vector = question("vector", answer=["1/2", "sqrt(3)/2"], tolerance=0.001)
    for text in ("(1/2, sqrt(3)/2)", "[1/2, sqrt(3)/2]", "1/2, sqrt(3)/2", "((1/2), sqrt(3)/(2))", "<0.5, 0.866>"):
        assert check_answer(vector, text).correct, text
    ends_in_a_bracket = question("vector", answer=[1, "sqrt(3)"], tolerance=0.001)
    for text in ("(1, sqrt(3))", "1, sqrt(3)", "[1, sqrt(3)]", "(1, 1.732)"):
        assert check_answer(ends_in_a_bracket, text).correct, text
    matrix = question("matrix", answer=[[1, "sqrt(2)"], [0, 1]], tolerance=0.001)
    for text in ("[[1, sqrt(2)], [0, 1]]", "((1, sqrt(2)), (0, 1))", "1 sqrt(2); 0 1"):
        assert check_answer(matrix, text).correct, text


PYTHON = parse_item(
    {
        "id": "fewer",
        "kind": "text",
        "skill": "update",
        "prompt": "Write one line that takes 12 from stock.",
        "accept": ["stock -= 12", "stock = stock - 12"],
        "python": True,
        "mistakes": [{"answer": "stock - 12", "feedback": "That works it out and keeps nothing."}],
        "explanation": "stock -= 12.",
    }
)


@pytest.mark.parametrize("typed", ["stock -= 12", "stock-=12", " stock  -=  12 ", "`stock -= 12`", "stock=stock-12"])
def test_blanks_between_the_signs_of_python_do_not_count(typed: str) -> None:
    assert check_answer(PYTHON, typed).correct


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("Stock -= 12", "Python tells them apart"),
        ("stock-12", "keeps nothing"),
        ("stock -= 1 2", "right up to `stock-=`"),
        ("stok -= 12", "Not this"),
    ],
)
def test_capitals_and_slips_of_python_do(typed: str, says: str) -> None:
    found = check_answer(PYTHON, typed)
    assert not found.correct
    assert says in found.feedback
