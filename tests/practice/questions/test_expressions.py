"""Parsing, printing, evaluating and comparing expressions."""

from __future__ import annotations

import math
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practice.questions.evaluate import NotExactError, UndefinedError, equivalent, exact_value, float_value, has_values
from practice.questions.expression_parser import UnreadableExpressionError, parse_expression
from practice.questions.interval_text import intervals_text, read_intervals
from practice.questions.polynomial import polynomial
from practice.questions.tree import Node, to_text

XY = {"x": (-3.0, 3.0), "y": (0.5, 2.0)}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2+3*4", 14), ("-2^2", -4), ("2^3^2", 512), ("2^-1", Fraction(1, 2)), ("6/2*3", 9), ("2(3+4)", 14),
        ("(1+2)(3)", 9),
        ("1/2(4)", 2), ("|3-5|", 2), ("3!", 6), ("√16", 4), ("sqrt(9/4)", Fraction(3, 2)), ("max(2, 5)", 5),
        ("8^(2/1)", 64),
        ("2*-3", -6), ("--3", 3), ("0!", 1), ("4^(1/2)", 2), ("exp(0)", 1), ("ln(1)", 0), ("log2(8)", 3),
        ("log10(0.01)", -2),
        ("relu(-3)", 0), ("2√9", 6), ("3!|-2|", 12), ("½", Fraction(1, 2)), ("(-2)³", -8),
    ],
)  # fmt: skip
def test_exact_values(text: str, value: Fraction | int) -> None:
    assert exact_value(parse_expression(text)) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("π", math.pi), ("2π", 2 * math.pi), ("e^2", math.e**2), ("sin π/2", 0.0), ("cos(π)", -1.0), ("ln 2",
        math.log(2)),
        ("(-8)^(1/3)", -2.0), ("tanh(0.5)", math.tanh(0.5)), ("softplus(0)", math.log(2)), ("2^0.3", 2**0.3),
        ("cbrt(-27)", -3.0),
        ("log(10)", math.log(10)), ("sigmoid(0)", 0.5),
    ],
)  # fmt: skip
def test_approximate_values(text: str, value: float) -> None:
    assert float_value(parse_expression(text)) == pytest.approx(value, abs=1e-12)


@pytest.mark.parametrize("text", ["1/0", "ln(0)", "sqrt(-1)", "0^-1", "inf", "(-1)^0.5", "exp(9999)"])
def test_values_that_do_not_exist(text: str) -> None:
    node = parse_expression(text)
    with pytest.raises((UndefinedError, NotExactError)):
        exact_value(node)
    with pytest.raises(UndefinedError):
        float_value(node)


def leaves() -> st.SearchStrategy[str]:
    return st.one_of(st.integers(0, 20).map(str), st.sampled_from(["x", "y", "0.5", "1.25"]))


def grown(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        st.tuples(inner, st.sampled_from("+-*"), inner).map(lambda p: f"({p[0]}{p[1]}{p[2]})"),
        st.tuples(inner, st.integers(0, 3)).map(lambda p: f"({p[0]})^{p[1]}"),
        inner.map(lambda text: f"-({text})"),
        st.tuples(inner, st.integers(1, 9)).map(lambda p: f"({p[0]})/{p[1]}"),
    )


EXPRESSIONS = st.recursive(leaves(), grown, max_leaves=8)


def python_value(text: str, point: dict[str, Fraction]) -> Fraction:
    import re

    text = re.sub(r"\d+(?:\.\d+)?", lambda found: f"F('{found.group()}')", text.replace("^", "**"))
    text = re.sub(r"\*\*F\('(\d+)'\)", r"**\1", text)
    return Fraction(eval(text, {"F": Fraction, **point}))


@given(EXPRESSIONS)
def test_values_agree_with_python(text: str) -> None:
    point = {"x": Fraction(7, 4), "y": Fraction(-3, 8)}
    assert exact_value(parse_expression(text, ["x", "y"]), point) == python_value(text, point)


@given(EXPRESSIONS)
def test_what_is_printed_reads_back_as_the_same(text: str) -> None:
    node = parse_expression(text, ["x", "y"])
    again = parse_expression(to_text(node), ["x", "y"])
    point = {"x": Fraction(7, 4), "y": Fraction(-3, 8)}
    assert exact_value(again, point) == exact_value(node, point)


@given(EXPRESSIONS)
def test_the_expanded_polynomial_is_the_same_function(text: str) -> None:
    node = parse_expression(text, ["x", "y"])
    point = {"x": Fraction(7, 4), "y": Fraction(-3, 8)}
    total = Fraction(0)
    for monomial, coefficient in polynomial(node).items():
        for name, power in monomial:
            coefficient *= point[name] ** power
        total += coefficient
    assert total == exact_value(node, point)


@given(EXPRESSIONS)
def test_an_expression_equals_itself_and_not_itself_plus_a_little(text: str) -> None:
    node = parse_expression(text, XY)
    assert equivalent(node, node, XY)
    assert not equivalent(node, parse_expression(f"({text}) + 1/1000", XY), XY)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ln(x*x*y)", "2ln(|x|) + ln(y)"), ("tanh(x)", "(e^x - e^-x)/(e^x + e^-x)"), ("sin(x)^2 + cos(x)^2", "1"),
        ("softplus(x) - softplus(-x)", "x"), ("(x^2-y^2)/(x-y)", "x+y"), ("sqrt(y)^2", "y"), ("y^(1/2)*y^(1/2)", "y"),
        ("sigmoid(x)", "1 - sigmoid(-x)"), ("exp(x+y)", "e^x e^y"), ("x/(y/x)", "x²/y"),
    ],
)  # fmt: skip
def test_equal_expressions(one: str, other: str) -> None:
    assert equivalent(parse_expression(one, XY), parse_expression(other, XY), XY)
    assert equivalent(parse_expression(other, XY), parse_expression(one, XY), XY)


@pytest.mark.parametrize(
    ("asked", "given"),
    [("x", "sqrt(x)^2"), ("|x|", "x"), ("x^2", "x^2 + 0.0001x"), ("x", "y"), ("1/(x-9)", "1/0"), ("x", "x + ln(-y)")],
)
def test_expressions_that_are_not_equal_everywhere(asked: str, given: str) -> None:
    assert not equivalent(parse_expression(asked, XY), parse_expression(given, XY), XY)


def test_an_expression_without_values_on_its_domain_is_noticed() -> None:
    assert not has_values(parse_expression("ln(x)", ["x"]), {"x": (-3, -1)})
    assert has_values(parse_expression("ln(x)", ["x"]), {"x": (-3, 3)})


@pytest.mark.parametrize(
    "text", ["", "2 3", "x y z", "sin", "max(1)", "sqrt(1,2)", "(1", "1)", "|1", "*2", "2**", "1..2", "@", "a.b"]
)
def test_what_is_no_expression(text: str) -> None:
    with pytest.raises(UnreadableExpressionError):
        parse_expression(text, ["x", "y"])


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("[0, 3)", "[0, 3)"), ("(-inf, 2]", "(-∞, 2]"), ("0<=x<3", "[0, 3)"), ("3 > x >= 0", "[0, 3)"), ("x≥2",
        "[2, ∞)"),
        ("x<1 or x>2", "(-∞, 1) ∪ (2, ∞)"), ("(0,1) U [1,2]", "(0, 2]"), ("{2}", "{2}"), ("ℝ", "(-∞, ∞)"), ("∅",
        "∅"), ("(1,1)", "∅"),
        ("[1/2, 0.75]", "[1/2, 0.75]"), ("2 < x", "(2, ∞)"), ("[5,6] or [0,1]", "[0, 1] ∪ [5, 6]"), ("(-∞,∞)",
        "(-∞, ∞)"),
    ],
)  # fmt: skip
def test_intervals(text: str, shown: str) -> None:
    assert intervals_text(read_intervals(text)) == shown
    assert intervals_text(read_intervals(shown)) == shown


def test_trees_are_plain_data() -> None:
    node: Node = parse_expression("2x + 1", ["x"])
    assert node == parse_expression("2·x+1", ["x"])
    assert hash(node) == hash(parse_expression("2 x + 1", ["x"]))
