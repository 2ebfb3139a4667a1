"""Working out what a learner computes beside a question: by the whitelisting parser, exactly where that is possible."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from practice.errors import UnreadableAnswerError
from practice.questions.evaluate import NotExactError, UndefinedError, exact_value, float_value
from practice.questions.expression_parser import parse_expression
from practice.questions.number_text import without_thousands
from practice.questions.tree import Call, Const, Neg, Node, Num, Op, to_text, walk

FOUR_OPERATIONS: Final = frozenset("+-*/")
CALCULATOR: Final = FOUR_OPERATIONS | {
    "^", "sqrt", "cbrt", "exp", "ln", "log", "log2", "log10", "abs", "sin", "cos", "tan", "factorial",
}  # fmt: skip
"""What a pocket calculator has; the functions of neural networks are not among them."""

LARGEST_EXACT: Final = 10**15
"""A numerator or denominator beyond it is no longer shown in full."""
DIGITS: Final = 9
"""Significant digits of a rounded value."""
LONGEST_DECIMAL: Final = 10
"""Places after the point up to which a decimal is shown as the exact value."""


@dataclass(frozen=True, slots=True)
class WorkedOut:
    """What a calculation comes to.

    Attributes:
        understood: The calculation as it was read.
        exact: Its exact value, a fraction in lowest terms, a whole number or a decimal; empty where it is irrational
            or too long.
        decimal: The same as a decimal, rounded where ``rounded`` says so; empty where ``exact`` is one already.
        rounded: Whether ``decimal`` is not the whole truth.
    """

    understood: str
    exact: str
    decimal: str
    rounded: bool

    @property
    def value(self) -> str:
        """The value to be copied: exact if there is one."""
        return self.exact or self.decimal


def work_out(text: str, operations: Collection[str] = CALCULATOR) -> WorkedOut | None:
    """The value of a calculation with numbers; ``None`` where there is nothing to work out.

    That is so of a text that is no calculation or not finished yet, of a lone number, of a calculation that needs an
    operation which is not allowed, and of one without a real value.

    Args:
        text: Any text at all; an equals sign at its end is passed over.
        operations: Signs and names of functions that are worked out.

    >>> work_out("1/3 + 1/4")
    WorkedOut(understood='1/3 + 1/4', exact='7/12', decimal='0.583333333', rounded=True)
    >>> work_out("sqrt(2)", FOUR_OPERATIONS) is None
    True
    """
    try:
        node = parse_expression(without_thousands(text.strip().removesuffix("="), commas=True))
    except UnreadableAnswerError:
        return None
    parts = list(walk(node))
    if not all(_allowed(part, operations) for part in parts) or all(isinstance(p, Num | Neg | Const) for p in parts):
        return None
    try:
        value = exact_value(node)
        if max(abs(value.numerator), value.denominator) > LARGEST_EXACT:
            raise NotExactError
    except UndefinedError:
        return None
    except NotExactError:
        return _rounded(node)
    exact, decimal, rounded = _exactly(value, pointed=any(isinstance(p, Num) and "." in p.text for p in parts))
    return WorkedOut(to_text(node), exact, decimal, rounded)


def _allowed(node: Node, operations: Collection[str]) -> bool:
    match node:
        case Op(sign, _, _):
            return sign in operations
        case Call(name, _):
            return name in operations
        case Const(name):
            return name != "inf" and "^" in operations
    return True


def _rounded(node: Node) -> WorkedOut | None:
    try:
        value = float_value(node)
    except UndefinedError:
        return None
    return WorkedOut(to_text(node), "", f"{value:.{DIGITS}g}", rounded=True)


def _exactly(value: Fraction, *, pointed: bool) -> tuple[str, str, bool]:
    """The exact value, its decimal beside it, and whether that is rounded; a decimal alone where one was typed."""
    if value.denominator == 1:
        return str(value), "", False
    decimal = _finite(value)
    if decimal is None:
        return str(value), f"{float(value):.{DIGITS}g}", True
    return (decimal, "", False) if pointed else (str(value), decimal, False)


def _finite(value: Fraction) -> str | None:
    """The value as a decimal where it ends after a few places."""
    for places in range(1, LONGEST_DECIMAL + 1):
        scaled = value * 10**places
        if scaled.denominator == 1:
            digits = str(abs(int(scaled))).rjust(places + 1, "0")
            return f"{'-' if value < 0 else ''}{digits[:-places]}.{digits[-places:]}"
    return None
