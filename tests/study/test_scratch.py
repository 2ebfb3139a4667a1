"""How much of a scratch line is worked out depends on what the question is to show."""

from __future__ import annotations

import pytest

from curriculum.study.scratch import extent, worked_out
from curriculum.study.views import ItemView


def item(topic: str, kind: str = "number", code: str | None = None) -> ItemView:
    return ItemView(
        session="s", question_id=f"{topic}/q", topic=topic, topic_title="T", kind=kind, skill="k", skill_text="K",
        prompt="?", code=code, options=(), how_to_answer="", hints_available=0, attempt=1, number=1,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("topic", "how_far"),
    [
        ("counting-to-10", "nothing"),
        ("multiplication-facts-within-100", "nothing"),
        ("dividing-fractions", "nothing"),
        ("integer-order-of-operations", "nothing"),
        ("square-roots", "nothing"),
        ("laws-of-logarithms", "four-operations"),
        ("dot-product", "four-operations"),
        ("gradient-descent", "calculator"),
        ("meta-learning", "calculator"),
    ],
)
def test_the_machine_works_out_what_was_shown_long_before(our_desk, topic: str, how_far: str) -> None:
    assert extent(our_desk, item(topic)) == how_far


def test_what_python_makes_of_code_is_not_worked_out(our_desk) -> None:
    assert extent(our_desk, item("gradient-descent", code="print(7 * 8)")) == "nothing"
    assert extent(our_desk, item("gradient-descent", kind="output")) == "nothing"
    assert extent(our_desk, item("gradient-descent", kind="shape")) == "nothing"


def test_only_what_is_allowed_has_a_value(our_desk) -> None:
    assert worked_out(our_desk, item("multiplication-facts-within-100"), "7*8") is None
    assert worked_out(our_desk, item("laws-of-logarithms"), "log2(8)") is None
    four = worked_out(our_desk, item("laws-of-logarithms"), "3*4")
    assert four is not None
    assert four.value == "12"


def test_no_topic_that_teaches_arithmetic_has_it_worked_out(our_desk) -> None:
    strands = ("counting-and-place-value", "addition-and-subtraction", "multiplication-and-division",
               "fractions-to-percent")  # fmt: skip
    for topic in our_desk.summaries.values():
        if topic.strand in strands:
            assert extent(our_desk, item(topic.id)) == "nothing", topic.id
