"""What is worked out beside a question, and what is not."""

from __future__ import annotations

import pytest

from practice.questions.scratch import CALCULATOR, FOUR_OPERATIONS, WorkedOut, work_out


@pytest.mark.parametrize(
    ("text", "exact", "decimal", "rounded"),
    [
        ("1/3 + 1/4", "7/12", "0.583333333", True),
        ("1/2 + 1/4 =", "3/4", "0.75", False),
        ("-1/8*2", "-1/4", "-0.25", False),
        ("7 × 8", "56", "", False),
        ("0.1 * 3", "0.3", "", False),
        ("-0.05 * 3", "-0.15", "", False),
        ("1,200 * 3", "3600", "", False),
        ("sqrt(16) + 1", "5", "", False),
        ("sqrt(2)", "", "1.41421356", True),
        ("ln(2)/2", "", "0.34657359", True),
        ("2^100", "", "1.2676506e+30", True),
        ("2π", "", "6.28318531", True),
    ],
)
def test_fractions_stay_fractions_and_a_decimal_stands_beside(
    text: str, exact: str, decimal: str, rounded: bool
) -> None:
    worked = work_out(text)
    assert worked is not None
    assert (worked.exact, worked.decimal, worked.rounded) == (exact, decimal, rounded)
    assert worked.value == (exact or decimal)


@pytest.mark.parametrize(
    "text",
    ["", "=", "3", "-3", "1/0", "x + 1", "2 +", "the mean is 4", "sqrt(-1)", "inf - inf", "9^9^9", "1,5 + 2", "((((",
     "__import__('os')", "exit()", "0*inf", "1e300^2", "sigmoid(0)", "relu(3)", "9" * 500 + "+1", "1" + "+1" * 900],
)  # fmt: skip
def test_the_rest_is_text(text: str) -> None:
    assert work_out(text) is None


@pytest.mark.parametrize("text", ["2^3", "sqrt(16)", "log2(8)", "5!", "sin(0)", "e + 1", "2π", "|-3| + 1"])
def test_four_operations_are_four(text: str) -> None:
    assert work_out(text, FOUR_OPERATIONS) is None
    assert work_out(text, CALCULATOR) is not None


def test_what_is_understood_is_said() -> None:
    assert work_out("2(3+4)") == WorkedOut("2(3 + 4)", "14", "", rounded=False)
