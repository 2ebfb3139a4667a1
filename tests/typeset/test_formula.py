"""Formulas on one line and in two dimensions, and what is said of those that do not typeset."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curriculum.typeset import symbols
from curriculum.typeset.formula import fitted, inline, typeset
from curriculum.typeset.parser import DEEPEST, LONGEST

ONE_LINE = [
    # Scripts: small characters where each of them exists, else brackets.
    (r"10^{-3}", "10⁻³"),
    (r"x^{2n}", "x²ⁿ"),
    (r"x_{i}^{2}", "xᵢ²"),
    (r"\theta_i'", "θᵢ′"),
    (r"f''(x)", "f″(x)"),
    (r"X^\top", "Xᵀ"),
    (r"e^{-x^2}", "e^(−x²)"),
    (r"e^\theta x", "e^θ x"),
    (r"x_{\text{new}} y", "x_new y"),
    (r"x_{i,j}", "x_(i,j)"),
    (r"\mathbb{R}^{n \times d}", "ℝ^(n×d)"),
    (r"\nabla_\theta^2 L", "∇²_θ L"),
    (r"x_\theta^\phi", "x_(θ)^φ"),
    (r"x^{(i)}", "x⁽ⁱ⁾"),
    (r"90^\circ", "90°"),
    (r"L_i^{support}", "Lᵢ^(support)"),
    (r"L_i^{\text{support}}", "Lᵢ^support"),
    (r"x_{max}", "xₘₐₓ"),
    (r"\theta^*", "θ*"),
    (r"\{x\}^2", "{x}²"),
    # A quotient can be read one way only.
    (r"\frac{a+b}{c}", "(a + b)/c"),
    (r"\frac{a}{b+c}", "a/(b + c)"),
    (r"\frac{\partial L}{\partial w}", "∂L/∂w"),
    (r"\frac{\partial^2 f}{\partial x\,\partial y}", "∂²f/(∂x ∂y)"),
    (r"\frac{1}{2a}", "1/(2a)"),
    (r"\frac{1}{2}x", "(1/2) x"),
    (r"x\frac{1}{2}", "x (1/2)"),
    (r"2\frac{1}{3}", "2 1/3"),
    (r"2 + \frac{1}{3}", "2 + 1/3"),
    (r"\frac{a}{b}\frac{c}{d}", "(a/b)(c/d)"),
    (r"\frac{a}{b} \div \frac{c}{d}", "(a/b) ÷ (c/d)"),
    (r"1 - \frac{-1}{3}", "1 − (−1/3)"),
    (r"\log\frac{p}{q}", "log(p/q)"),
    (r"\left(\frac{a}{b}\right)^2", "(a/b)²"),
    (r"{\frac{a}{b}}^2", "(a/b)²"),
    (r"\frac{\frac{a}{b}}{\frac{c}{d}}", "(a/b)/(c/d)"),
    (r"\frac{1}{|S|}", "1/|S|"),
    (r"\frac{1}{\|a\|\,\|b\|}", "1/(‖a‖ ‖b‖)"),
    (r"\frac12", "1/2"),
    (r"\frac{n!}{2}", "n!/2"),
    (r"\eta \frac{\partial L}{\partial w}", "η ∂L/∂w"),
    # Roots, sums, limits.
    (r"\sqrt{d}", "√d"),
    (r"\sqrt{d_k}", "√dₖ"),
    (r"\sqrt{x^2}", "√(x²)"),
    (r"\sqrt{a+b}", "√(a + b)"),
    (r"\sqrt[3]{27}", "³√27"),
    (r"\sum_{i=1}^{n} x_i", "Σᵢ₌₁ⁿ xᵢ"),
    (r"\lim_{h \to 0} f(h)", "lim_(h→0) f(h)"),
    (r"\max_a Q(s, a)", "maxₐ Q(s, a)"),
    # Signs, spaces, delimiters.
    (r"a-b", "a − b"),
    (r"a = -b", "a = −b"),
    (r"(-1, 2)", "(−1, 2)"),
    (r"2 \cdot 3 \times 4", "2 · 3 × 4"),
    (r"p(y|x)", "p(y|x)"),
    (r"P(A \mid B)", "P(A | B)"),
    (r"\lVert x \rVert", "‖x‖"),
    (r"|x| + |y|", "|x| + |y|"),
    (r"\log_2 x", "log₂ x"),
    (r"\log(x)", "log(x)"),
    (r"1{,}000 = 1,000", "1,000 = 1,000"),
    (r"x := 3", "x := 3"),
    (r"5!", "5!"),
    (r"50\%", "50%"),
    (r"5\text{ cm}", "5 cm"),
    (r"[0, 1)", "[0, 1)"),
    # Marks: one on one character; never on a group.
    (r"\bar v", "v̄"),
    (r"\hat{y}_i", "ŷᵢ"),
    (r"\overline{AB}", "A̅B̅"),
    (r"\widehat{xy}", "hat(xy)"),
    # Alphabets.
    (r"\mathbb{R}, \mathbb{E}, \mathcal{T}, \mathcal{L}", "ℝ, 𝔼, 𝒯, ℒ"),
    (r"\boldsymbol{\theta}^\top \mathbf{x}", "𝛉ᵀ𝐱"),
    (r"\operatorname{softmax}(z)", "softmax(z)"),
    (r"\operatorname*{arg\,min}_x f", "arg minₓ f"),
    (r"\mathrm{ReLU}(x)", "ReLU(x)"),
    # Two-dimensional things.
    (r"\begin{bmatrix} 1 & 2 \\ 3 & 4 \end{bmatrix}", "[1, 2; 3, 4]"),
    (r"\binom{n}{k}", "C(n, k)"),
    (r"\begin{cases} x & \text{if } x > 0 \\ 0 & \text{otherwise} \end{cases}", "{x if x > 0; 0 otherwise"),
    (r"\begin{aligned} a &= b \\ &= c \end{aligned}", "a = b; = c"),
]


@pytest.mark.parametrize(("latex", "expected"), ONE_LINE)
def test_one_line(latex: str, expected: str) -> None:
    assert typeset(latex, display=False).problem is None
    assert inline(latex) == expected


@pytest.mark.parametrize(
    ("latex", "part"),
    [
        (r"\foo{x}", r"\foo"),
        (r"x^10", "^{10}"),
        (r"\frac{a}{b", "never closed"),
        (r"a}", "no opening"),
        (r"\left( a", r"no \right"),
        (r"a \right)", r"no \left"),
        (r"\begin{bmatrix} 1", r"no \end{bmatrix}"),
        (r"\begin{tikz} 1 \end{tikz}", "tikz"),
        (r"\end{bmatrix}", r"no \begin"),
        (r"\frac{a}", "argument"),
        (r"x^", "argument"),
        (r"x_1_2", "two subscripts"),
        (r"x^1^2", "two superscripts"),
        ("50%", r"\%"),
        ("a & b", r"\&"),
        ("", "empty"),
        (r"\text{a $b$}", r"\text"),
        ("a\\", "backslash"),
        ("x\x1b[31m", "U+001B"),
        ("{" * (DEEPEST + 1) + "}" * (DEEPEST + 1), "deep"),
        ("(" * (DEEPEST + 1), "deep"),
        ("x" * (LONGEST + 1), str(LONGEST)),
    ],
)
def test_a_formula_that_does_not_typeset_says_why_and_shows_its_source(latex: str, part: str) -> None:
    formula = typeset(latex)
    assert formula.problem is not None
    assert part in formula.problem
    assert formula.problem.endswith(".")
    assert "\x1b" not in "".join(formula.lines)
    if "\x1b" not in latex and latex:
        assert "".join(formula.lines) == latex.strip()


def test_every_macro_of_the_tables_typesets() -> None:
    tables = (symbols.ORDINARY, symbols.BINARY, symbols.RELATION, symbols.OPENING, symbols.CLOSING, symbols.BIG)
    for name in {name for table in tables for name in table} | symbols.OPERATORS:
        assert typeset(f"a \\{name} b").problem is None, name


def test_every_alphabet_has_all_its_letters() -> None:
    for font in ("mathbf", "mathbb", "mathcal", "mathfrak"):
        letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
        styled = symbols.in_font(letters, font)
        assert len(styled) == len(set(styled)) == 26
        assert not set(styled) & set(letters)


def test_delimiters_grow_with_fractions_and_not_with_hanging_scripts() -> None:
    assert typeset(r"(\frac{a}{b})").lines[0].startswith("⎛")
    assert typeset(r"L(f_\theta)").lines == ("L(f )", "   θ")


def test_a_wide_formula_is_broken_before_relations_then_signs() -> None:
    latex = r"f(x) = a + b + c = d + e + f + g"
    assert fitted(latex, 80).lines == ("f(x) = a + b + c = d + e + f + g",)
    assert fitted(latex, 24).lines == ("f(x) = a + b + c", "    = d + e + f + g")
    assert fitted(latex, 16).lines == ("f(x) = a + b + c", "    = d + e + f", "    + g")


def test_a_formula_that_cannot_be_broken_comes_on_one_line() -> None:
    assert fitted(r"\frac{aaaaaaaaaa}{b}", 8).lines == ("aaaaaaaaaa/b",)


MACROS = [
    *(
        f"\\{name} "
        for name in ("frac", "sqrt", "bar", "sum", "left(", "right)", "alpha", "log", "text", "nabla", "cdot")
    ),
    *(
        r"\begin{bmatrix}",
        r"\end{bmatrix}",
        r"\\",
        "&",
        "{",
        "}",
        "^",
        "_",
        "'",
        "(",
        ")",
        "|",
        "x",
        "12",
        "-",
        "=",
        " ",
    ),
    *(
        r"\underbrace{a}_",
        r"\binom",
        r"\overline",
        r"\substack",
        "[",
        "]",
        r"\mathcal T",
        r"\,",
        r"\int",
        "$",
        "%",
        "é",
        "漢",
    ),
]


@settings(max_examples=400)
@given(st.lists(st.sampled_from(MACROS), max_size=40).map("".join))
def test_anything_like_a_formula_is_drawn_or_explained(latex: str) -> None:
    display = typeset(latex)
    single = typeset(latex, display=False)
    assert display.lines
    assert len(single.lines) == 1
    assert (display.problem is None) == (single.problem is None)
    assert all(line == line.rstrip() and "\n" not in line for line in display.lines)


@settings(max_examples=200)
@given(st.text(max_size=200))
def test_any_text_is_drawn_or_explained(latex: str) -> None:
    assert all(line.isprintable() for line in typeset(latex).lines)
    assert inline(latex).isprintable()


@settings(max_examples=100)
@given(st.integers(8, 100))
def test_a_broken_formula_keeps_its_width_or_falls_back(width: int) -> None:
    formula = fitted(r"J(\theta) = \frac{1}{n} \sum_{i=1}^n (y_i - \theta x_i)^2 + \lambda |\theta| = a + b + c", width)
    assert formula.width <= width or len(formula.lines) == 1


@pytest.mark.parametrize(
    "latex",
    [
        "{" * 700 + "}" * 700,
        "(" * 1500,
        r"\frac{" * 200,
        r"\begin{bmatrix}" + r"a&" * 600,
        r"\sqrt[" * 200,
        "|" * 1500,
        "x^" * 700,
        r"\hat" * 300,
        r"\left(" * 200,
        "'" * 1500,
    ],
)
def test_pathological_formulas_end_and_stay_small(latex: str) -> None:
    formula = typeset(latex)
    assert 0 < sum(len(line) for line in formula.lines) < 100_000


def test_the_longest_formulas_are_drawn_in_bounded_space() -> None:
    tall = r"\frac{a}{" * (DEEPEST - 1) + "b" + "}" * (DEEPEST - 1)
    wide = r"\begin{bmatrix}" + (r"\frac{a}{b} & c \\ ") * 60 + r"\end{bmatrix}"
    for latex in (tall, wide, "x+" * (LONGEST // 2 - 1) + "x"):
        formula = typeset(latex)
        assert formula.problem is None
        assert sum(len(line) for line in formula.lines) < 100_000
