"""Answers as people type them: words, nouns and units round a number, lists written by hand, doubtful dress."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from work import CALLS, calls_in

from practice.questions import (
    GENERATORS,
    Question,
    answer_hint,
    check_answer,
    generate,
    key_text,
    parse_item,
    preview,
)
from practice.questions.answers import named_mistakes
from practice.questions.question import KINDS


def ask(kind: str, prompt: str = "What?", **fields: Any) -> Question:
    item = {"id": "q", "kind": kind, "skill": "s", "prompt": prompt, "explanation": "So.", **fields}
    made = parse_item(item)
    assert isinstance(made, Question)
    return made


WEEKS = ask("number", "How many full weeks old is the baby?", answer=8, unit=["weeks", "full weeks"],
            mistakes=[{"answer": 7, "feedback": "One too few."}])  # fmt: skip
RATE = ask("number", "At what rate does it change?", answer=-0.9, unit=["°C per minute", "°C/min"],
           mistakes=[{"answer": 0.9, "feedback": "It falls."}])  # fmt: skip
VOLUME = ask("number", answer=-30, unit=["cm³ per minute"])
MONEY = ask("number", answer=5.6, unit=["pounds", "£"])
PANEL = ask("number", answer=35, unit="%")
ACCURACY = ask("number", answer=0.8, percent=True, tolerance=0.001,
               mistakes=[{"answer": 0.76, "feedback": "Too low."}, {"answer": 60, "feedback": "Sixty."}])  # fmt: skip
COSINE = ask("number", answer=0.943, tolerance=0.001)
DECIMAL = ask("number", answer=0.25, form="decimal")
LONG = ask("number", answer=2.875)
ENVELOPES = ask("number", "There are 8 bundles and 5 loose envelopes. How many loose envelopes are there?", answer=15)
DIGITS = ask("number", "How many rolls are there? Write the number in digits.", answer=58)
COINS = ask("number", "You pay 43 euros with ten-euro notes and one-euro coins. How many coins?", answer=23)
TENS = ask("number", "A number has 6 ones and 3 tens. Write it.", answer=36)
LINE = ask("number", "In which line does the first mistake appear?", answer=4)
TIMES = ask("number", "By which number are both multiplied?", answer=9)
HEIGHT = ask("number", "One pole is 150 cm high, another 2 m higher. How many cm is that one high?", answer=350)
TWELVE = ask("number", answer=12)
SPLIT = ask("set", "Into which two numbers is the 5 split?", answer=[2, 3],
            mistakes=[{"answer": [0, 5], "feedback": "Nothing."}])  # fmt: skip
CLASSES = ask("set", "Which two of the classes P, Q, R and S?", answer=["P", "Q"],
              mistakes=[{"answer": ["Q", "S"], "feedback": "Not these."}])  # fmt: skip
LETTER_E = ask("set", "Which units, A to E?", answer=["B", "E"])
SIGNS = ask("set", answer=[-0.96, 0.96])
COLOURS = ask("set", answer=["red", "blue"])
CRATES = ask("vector", "How many crates are filled, and how many bottles are left?", answer=[14, 1],
             mistakes=[{"answer": [13, 7], "feedback": "Another crate."}])  # fmt: skip
KEPT = ask("vector", "How many numbers are kept?", answer=[640, 3200, 650])
ROBOT = ask("vector", "It walks 20 m. Where is it, as (x, y) in metres?", answer=[10, -17.3], tolerance=0.051)
SLOPES = ask("vector", "Give the slope, then the intercept.", answer=["-4/5", 9])
SIZES = ask("shape", answer=[16, 12])
TABLE = ask("matrix", answer=[[1, 2], [3, 4]])
BAG = ask("text", "Which bag is the odd one out? Answer with its letter.", accept=["C"], typos=False,
          mistakes=[{"answer": "B", "feedback": "Not B."}])  # fmt: skip
GAP = ask("interval", answer="(0.08, 0.12)", mistakes=[{"answer": "[0.08, 0.12]", "feedback": "Ties."}])
ANGLES = ask("interval", "Which angles between 0° and 360°? Give one open interval.", answer="(270, 360)")
PARTS = ask("choice", options=[{"text": "Each part is smaller", "correct": True},
                               {"text": "It is longer", "feedback": "No."}])  # fmt: skip
SHARE = ask("fraction", "Which share of the cake is left?", answer="3/4")

RIGHT = {
    "words": (WEEKS, ["eight", "Eight weeks", "8 weeks.", "8 full weeks", "it's 8", "exactly 8 weeks", "=8", "8weeks"]),
    "long words": (ask("number", answer=-147), ["minus one hundred and forty-seven", "negative 147", "minus 147"]),
    "same unit": (RATE, ["-0.9", "-0.9 °C/minute", "-0.9 degrees C per min", "-0.9 °C a minute", "−0.9 °C per minute"]),
    "cube": (VOLUME, ["-30 cm3/min", "-30 cubic centimetres per minute", "-30 cm^3 a minute"]),
    "money": (MONEY, ["£5.60", "5.6 £", "5.60 pounds", "£5.60"]),
    "panel": (PANEL, ["35 percent", "35 per cent", "35%", "35", "thirty-five per cent"]),
    "percent": (ACCURACY, ["80%", "at least 80%", "80 percent", "at least 0.8", "4/5", "eighty percent"]),
    "probability": (COSINE, ["94.3%", "0.943", "94.3 per cent", "≈ 0.943"]),
    "nouns": (ENVELOPES, ["15 envelopes", "15 loose envelopes", "15 envelope.", "fifteen", "15 in all"]),
    "coins": (COINS, ["€23", "23€", "23 euros", "23 coins", "23 one-euro coins", "twenty-three"]),
    "line": (LINE, ["line 4", "Line 4", "line: 4", "line four", "x is 4"]),
    "times": (TIMES, ["×9", "x9", "by 9", "= 9", "9x", "9 ×", "exactly 9", "the answer is 9"]),
    "sum": (SPLIT, ["2 + 3", "2+3", "5 = 2 + 3", "two and three", "3 & 2", "2 3", "{2, 3,}", "2, 3,"]),
    "letters": (CLASSES, ["P Q", "PQ", "qp", "P and Q", "classes P and Q", "P/Q", "it is P and Q."]),
    "the letter e": (LETTER_E, ["BE", "e, b", "units B and E"]),
    "signs": (SIGNS, ["±0.96", "+-0.96", "0.96 and -0.96", "x = ±0.96".removeprefix("x = ")]),
    "colours": (COLOURS, ["red blue", "blue & red"]),
    "remainder": (CRATES, ["14 r 1", "14r1", "14 R 1", "14 remainder 1", "14 rem. 1", "85 ÷ 6 = 14 r 1", "14 and 1",
                           "14 crates, 1 bottle", "14 crates and 1 bottle left", "14 crates 1 bottle", "14, 1,"]),
    "list": (KEPT, ["640, 3200 and 650", "640, 3,200, 650", "640; 3,200; 650", "640, 3 200, 650", "640 3200 650"]),
    "point": (ROBOT, ["(10 m, -17.3 m)", "(x, y) = (10, -17.3)", "x = 10, y = -17.3", "P(10, -17.3)"]),
    "named": (SLOPES, ["slope -4/5, intercept 9", "slope = -4/5 and intercept = 9", "-0.8 and 9"]),
    "shape": (SIZES, ["16, 12.", "16 and 12", "shape (16, 12)", "(16, 12"]),
    "text": (BAG, ["it is C", "C.", "option C", "bag C", "the answer is C", "It's C!", "(c)", "I think it is C"]),
    "gap": (GAP, ["]0.08, 0.12[", "]0.08; 0.12[", "0.08 < c < 0.12"]),
    "angles": (ANGLES, ["(270°, 360°)", "270° to 360°", "between 270 and 360", "]270°;360°[", "270° < θ < 360°"]),
    "choice": (PARTS, ["It is each part is smaller", "the answer is Each part is smaller"]),
    "share": (SHARE, ["3/4 of the cake", "it is 3/4", "= 3/4", "0.75"]),
}  # fmt: skip
WRONG = [
    (WEEKS, "eleven weeks", "Work it through"),
    (WEEKS, "7 wks", "One too few."),
    (WEEKS, "8 days", "the unit is not"),
    (RATE, "0.9 °C", "It falls."),
    (ACCURACY, "76%", "Too low."),
    (ACCURACY, "60", "Sixty."),
    (COSINE, "83.4%", "Work it through"),
    (ENVELOPES, "14 envelopes", "Work it through"),
    (TIMES, "by 3", "Work it through"),
    (SPLIT, "0,5", "Nothing."),
    (SPLIT, "1+4", "None of your 2"),
    (CLASSES, "QS", "Not these."),
    (LETTER_E, "E", "some are missing"),
    (CRATES, "13 r 7", "Another crate."),
    (CRATES, "14", "That is 1 number; 2 are asked."),
    (KEPT, "640, 3200 and 640", "2 of the 3"),
    (BAG, "it is B", "Not B."),
    (BAG, "it is not C", "each of the letters"),
    (BAG, "D", "each of the letters"),
    (GAP, "[0.08, 0.12]", "Ties."),
    (GAP, "[0.08, 0.12[", "ends are right"),
]
AGAIN = [
    (WEEKS, "8 wks", "asked for is weeks"),
    (WEEKS, "8w", "asked for is weeks"),
    (WEEKS, "56 days", "in this unit: weeks"),
    (WEEKS, "about 8", "do not know the name 'about'"),
    (RATE, "-0.9 °C", "asked for is °C per minute"),
    (RATE, "-54 °C per hour", "in this unit: °C per minute"),
    (RATE, "−0,9", "point for decimals"),
    (MONEY, "560p", "in this unit: pounds"),
    (MONEY, "5.6 euros", "asked for is pounds"),
    (PANEL, "0.35", "in percent"),
    (ACCURACY, "80", "Did you mean 80%?"),
    (ACCURACY, "76", "Did you mean 76%?"),
    (ask("number", answer="2/3", percent=True), "66.7", "Did you mean 66.7%?"),
    (COSINE, "0,943", "point for decimals"),
    (LONG, "2,875", "point for decimals"),
    (LONG, "287%", "without %"),
    (DECIMAL, "25%", "as a decimal"),
    (ENVELOPES, "15 bananas", "bananas"),
    (ENVELOPES, "not 15", "not"),
    (DIGITS, "fifty-eight", "in digits"),
    (TENS, "3 tens", "tens"),
    (COINS, "$23", "'$'"),
    (HEIGHT, "3.5 m", "'m'"),
    (TIMES, "9/9", "Type the single number."),
    (TIMES, "about 9", "about"),
    (SPLIT, "2,", "not finished"),
    (SPLIT, "2 and", "not finished"),
    (SPLIT, "2/3", "Separate them by a comma"),
    (SPLIT, "two bananas", "Type the numbers"),
    (CLASSES, "P,", "not finished"),
    (CLASSES, "the last ones", "Type the letters"),
    (SIGNS, "-0,96; 0,96", "point for decimals"),
    (CRATES, "14 1/6", "mixed number"),
    (CRATES, "14 and 1/6", "mixed number"),
    (CRATES, "14,", "not finished"),
    (KEPT, "(1) 640 (2) 3200 (3) 650", "without (1), (2)"),
    (KEPT, "640,3,200,650", "commas inside numbers"),
    (ROBOT, "10; -17,3", "point for decimals"),
    (SIZES, "(16,", "not finished"),
    (TABLE, "[[1, 2],", "not finished"),
    (GAP, "0.08 to 0.12", "[0.08, 0.12] includes both"),
]


@pytest.mark.parametrize(
    ("asked", "text"), [(asked, text) for asked, texts in RIGHT.values() for text in texts], ids=lambda v: str(v)[:40]
)
def test_the_right_value_in_any_dress_is_accepted(asked: Question, text: str) -> None:
    found = check_answer(asked, text)
    assert found.correct is True, found
    assert check_answer(asked, found.understood_as).correct is True


@pytest.mark.parametrize(("asked", "text", "says"), WRONG, ids=lambda v: str(v)[:40])
def test_a_wrong_value_in_any_dress_is_wrong(asked: Question, text: str, says: str) -> None:
    found = check_answer(asked, text)
    assert found.correct is False, found
    assert says in found.feedback


@pytest.mark.parametrize(("asked", "text", "says"), AGAIN, ids=lambda v: str(v)[:40])
def test_what_leaves_doubt_is_asked_again(asked: Question, text: str, says: str) -> None:
    found = check_answer(asked, text)
    assert found.correct is None, found
    assert says in found.accepts


@pytest.mark.parametrize("text", ["80", "70", "-54 °C per hour", "-0.9 °C", "2,875", "2,876"])
def test_a_preview_does_not_tell_by_asking_again(text: str) -> None:
    for asked in (ACCURACY, RATE, LONG):
        other = asked.model_copy(update={"answer": 31})
        assert preview(asked, text) == preview(other, text)


def test_a_sample_is_never_the_key() -> None:
    said = check_answer(TWELVE, "bananas").accepts
    assert "12" not in said
    assert "such as 7" in said
    assert "such as 12" in check_answer(ENVELOPES, "bananas").accepts


def test_no_sentence_is_cut_at_a_decimal_point() -> None:
    for text in ("[1+1, 2]", "[bananas, 2]"):
        said = check_answer(CRATES, text).accepts
        assert "-0." not in said.replace("-0.5", "")
        assert said.endswith("17, -4.25.")


def test_hints_speak_plainly() -> None:
    for kind in KINDS:
        assert "parted" not in answer_hint(kind)


def test_keys_pass() -> None:
    for asked, _ in RIGHT.values():
        assert check_answer(asked, key_text(asked)).correct is True


TYPED = st.lists(
    st.sampled_from(
        ["8", "14", "-0.9", "0,5", "3,200", "1/6", "2/3", " ", "  ", ",", ";", "+", "-", "and", "r", "eight", "forty-",
         "seven", "hundred", "weeks", "°C per minute", "per", "%", "£", "€", "cm^2", "cm3", "loose envelopes", "line ",
         "classes", "P", "Q", "it is ", "at least ", "by ", "×", "x", "to", "°", "(", ")", "[", "]", "{", ".", "=", "±",
         "bananas", "a" * 50, "a " * 20, "minus "]
    ),
    max_size=40,
).map("".join)  # fmt: skip


@settings(max_examples=150)
@given(text=TYPED)
def test_whatever_is_typed_is_answered_at_once_and_understood_as_itself(text: str) -> None:
    for asked, _ in RIGHT.values():
        assert calls_in(lambda asked=asked: check_answer(asked, text)) < CALLS, asked.kind
        found = check_answer(asked, text)
        assert (found.correct is None) == bool(found.accepts)
        if found.correct:
            assert check_answer(asked, found.understood_as).correct is True


WORST = ["a " * 900, "1 a" * 600, "eight " * 300, "£" * 2000, "1" + " cm" * 600, "14 r " * 400, "1,000 and " * 180,
         "P " * 900, "°" * 2000, "it is " * 300, "x" * 2000, "2+" * 400, "(1) 2 " * 300, "a" * 80, "a-" * 900,
         "per " * 400, "/".join("m" * 60), "1 " + "a." * 75, "]0," * 100, "± 1 " * 400]  # fmt: skip


@pytest.mark.parametrize("text", WORST, ids=lambda text: text[:12])
def test_texts_made_to_hurt_are_answered_at_once(text: str) -> None:
    for asked, _ in RIGHT.values():
        assert calls_in(lambda asked=asked: check_answer(asked, text)) < CALLS, asked.kind


def test_finding_equal_fractions_has_three_kinds_of_prompt_and_names_the_parts() -> None:
    version = GENERATORS["equivalent_fractions"].version
    made = [generate("equivalent_fractions", version, seed, 1 + seed % 3, {"task": "expand"}) for seed in range(120)]
    assert len({question.facts["structure"] for question in made}) >= 3
    said = " ".join(mistake.feedback for question in made for mistake in named_mistakes(question))
    assert "denominator" in said
    assert not re.search(r"\b(?:top|bottom|rest)\b", said)
