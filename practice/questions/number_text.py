"""Reading one number the way a person would: 0.5, 1/2, .5, ``1 1/2``, 1,000, 50%, 3.2e-4, 2·10^3, 2π, sqrt(2)."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from practice.errors import UnreadableAnswerError
from practice.questions.clean import LONGEST_ANSWER, after_equals, plain_maths
from practice.questions.evaluate import NotExactError, UndefinedError, exact_value, float_value
from practice.questions.expression_parser import UnreadableExpressionError, parse_expression, read_literal
from practice.questions.tree import Call, Const, Neg, Node, Num, Op, to_text, walk

Writing = Literal["whole", "decimal", "fraction", "mixed", "percent", "scientific", "symbolic"]

SAMPLES = "12, -0.5 or 3/4"
OTHER_SAMPLES = "7, -2.25 or 5/8"
"""For a question whose key is one of `SAMPLES`."""
ACCEPTED = f"Type one number, such as {SAMPLES}."
DECIMAL_COMMA = "Use a point for decimals, as in 4.25; a comma only groups thousands, as in 12,000."


@dataclass(frozen=True, slots=True)
class ReadNumber:
    """One number, as it was written.

    ``exact`` is missing for irrational values. ``top`` and ``bottom`` are those of a fraction as typed, before any
    reduction, and of the fraction part of a mixed number.
    """

    exact: Fraction | None
    approximate: float
    writing: Writing
    shown: str
    top: int = 0
    bottom: int = 1

    def same(self, other: ReadNumber, tolerance: float | None = None) -> bool:
        """Equal, exactly but for floating-point noise, or within an absolute tolerance."""
        if self.exact is not None and other.exact is not None:
            gap = abs(self.exact - other.exact)
            if tolerance is None:
                return gap == 0 or gap <= abs(other.exact) / 10**9
            return gap <= Fraction(tolerance) * Fraction(1_000_000_001, 1_000_000_000)
        if tolerance is None:
            return math.isclose(self.approximate, other.approximate, rel_tol=1e-9, abs_tol=1e-12)
        return abs(self.approximate - other.approximate) <= tolerance * (1 + 1e-9)


_THOUSANDS_COMMA = re.compile(r"(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})+(?![\d,])")
_THOUSANDS_SPACE = re.compile(r"(?<![\d.,])\d{1,3}(?: \d{3})+(?!\d)(?! *\d*/)")
_THOUSANDS_QUOTE = re.compile(r"(?<![\d.,])\d{1,3}(?:['_]\d{3})+(?!\d)")
_DECIMAL_COMMA = re.compile(r"\d,\d")
_MIXED = re.compile(r"^([-+]?) ?(\d{1,40})(?: and | *\+ *| +)(\d{1,40}) ?/ ?(\d{1,40})$")


def without_thousands(text: str, *, commas: bool) -> str:
    """A text whose numbers have no marks or blanks between thousands.

    Raises:
        UnreadableAnswerError: If commas mark thousands, and one seems to mark decimals.
    """
    if commas:
        text = _THOUSANDS_COMMA.sub(lambda found: found.group().replace(",", ""), text)
        if _DECIMAL_COMMA.search(text):
            raise UnreadableAnswerError(DECIMAL_COMMA)
    text = _THOUSANDS_SPACE.sub(lambda found: found.group().replace(" ", ""), text)
    return _THOUSANDS_QUOTE.sub(lambda found: found.group().replace("'", "").replace("_", ""), text)


def _mixed(text: str) -> ReadNumber | None:
    found = _MIXED.match(text)
    if not found:
        return None
    whole, top, bottom = (int(found.group(place)) for place in (2, 3, 4))
    if not bottom:
        raise UnreadableAnswerError("A fraction cannot have 0 underneath.")
    value = whole + Fraction(top, bottom)
    if found.group(1) == "-":
        value = -value
    sign = "-" if found.group(1) == "-" else ""
    return ReadNumber(value, float(value), "mixed", f"{sign}{whole} {top}/{bottom}", top, bottom)


def _literal(node: Node) -> Fraction | None:
    if isinstance(node, Neg):
        inner = _literal(node.of)
        return None if inner is None else -inner
    return node.value if isinstance(node, Num) else None


def _is_power_of_ten(node: Node) -> bool:
    return isinstance(node, Op) and node.sign == "^" and _literal(node.left) == 10 and _literal(node.right) is not None


def _writing(node: Node) -> Writing | None:
    """How the number is written, or nothing if it is a calculation that is not carried out."""
    bare = node.of if isinstance(node, Neg) else node
    if isinstance(bare, Num):
        if "e" in bare.text.lower():
            return "scientific"
        return "decimal" if "." in bare.text else "whole"
    if isinstance(bare, Op):
        left, right = _literal(bare.left), _literal(bare.right)
        if bare.sign == "/" and left is not None and right is not None:
            return "fraction"
        if _is_power_of_ten(bare) or (bare.sign == "*" and left is not None and _is_power_of_ten(bare.right)):
            return "scientific"
    if any(isinstance(part, Const | Call) or (isinstance(part, Op) and part.sign == "^") for part in walk(node)):
        return "symbolic"
    return None


def _fraction(node: Node, value: Fraction) -> ReadNumber:
    bare = node.of if isinstance(node, Neg) else node
    assert isinstance(bare, Op)
    top, bottom = _literal(bare.left), _literal(bare.right)
    assert top is not None
    assert bottom is not None
    if top.denominator != 1 or bottom.denominator != 1:
        return ReadNumber(value, float(value), "fraction", to_text(node))
    sign = -1 if isinstance(node, Neg) else 1
    return ReadNumber(value, float(value), "fraction", f"{sign * int(top)}/{int(bottom)}", sign * int(top), int(bottom))


def _from_tree(node: Node) -> ReadNumber:
    writing = _writing(node)
    if writing is None:
        raise UnreadableAnswerError(f"Work it out to a single number, such as {SAMPLES}.")
    try:
        value = exact_value(node)
        approximate = float(value)
    except UndefinedError:
        raise UnreadableAnswerError("That has no value: look for a division by 0 or the root of a negative.") from None
    except (NotExactError, OverflowError):
        if writing != "symbolic":
            raise UnreadableAnswerError("That number is too large or too small to be an answer here.") from None
        try:
            return ReadNumber(None, float_value(node), "symbolic", to_text(node))
        except UndefinedError:
            raise UnreadableAnswerError("That has no finite value. " + ACCEPTED) from None
    if writing == "symbolic":
        raise UnreadableAnswerError(f"Work it out to a single number, such as {SAMPLES}.")
    if writing == "fraction":
        return _fraction(node, value)
    return ReadNumber(value, approximate, writing, to_text(node))


_PLAIN = re.compile(r"-?(?:\d{1,40}(?:\.\d{0,40})?|\.\d{1,40})", re.ASCII)


def _plain(text: str) -> ReadNumber | None:
    """The usual case, one literal, without the parser."""
    if len(text) > 40 or not _PLAIN.fullmatch(text):
        return None
    value = Fraction(text)
    return ReadNumber(value, float(value), "decimal" if "." in text else "whole", text)


def read_number(text: str, *, percent: bool = False, commas: bool = True) -> ReadNumber:
    """Read one number.

    Args:
        text: What was typed, in any of the ways the module's first line shows, or after ``x =``.
        percent: Whether ``50%`` may stand for 0.5.
        commas: Whether ``1,000`` is a thousand; off inside lists.

    Raises:
        UnreadableAnswerError: If it is not one finished number; the message says what would be accepted.

    >>> read_number("1 1/2").exact
    Fraction(3, 2)
    """
    if len(text) > LONGEST_ANSWER:
        raise UnreadableAnswerError("That is far too long for a number. " + ACCEPTED)
    plain = after_equals(plain_maths(text, mixed=True))
    plain = re.sub(r"\s+", " ", plain).strip().removesuffix(".")
    if not plain:
        raise UnreadableAnswerError("Nothing was typed. " + ACCEPTED)
    is_percent = plain.endswith("%")
    if is_percent:
        if not percent:
            raise UnreadableAnswerError("Write it as a plain number, without %.")
        plain = plain[:-1].strip()
    plain = without_thousands(plain, commas=commas)
    read = _plain(plain) or _mixed(plain)
    if read is None:
        try:
            read = _from_tree(parse_expression(plain))
        except UnreadableExpressionError as error:
            raise UnreadableAnswerError(f"{error.message} {ACCEPTED}") from None
    if is_percent:
        exact = None if read.exact is None else read.exact / 100
        return ReadNumber(exact, read.approximate / 100, "percent", f"{read.shown}%")
    return read


def number_of(value: int | float | str) -> ReadNumber:
    """An authored number: ``3``, ``1.4`` (exactly 14/10), ``"2/3"``, ``"sqrt(2)"``."""
    if isinstance(value, str):
        return read_number(value)
    text = repr(value)
    literal = read_literal(text.removeprefix("-"))
    exact = -literal.value if text.startswith("-") else literal.value
    shown = number_text(value)
    return ReadNumber(exact, float(exact), "whole" if exact.denominator == 1 else "decimal", shown)


def number_text(value: int | float | str | Fraction) -> str:
    """An authored number as a person writes it: ``3`` for 3.0, ``-0.5``, ``2/3``."""
    if isinstance(value, float) and value == int(value) and abs(value) < 1e15:
        return str(int(value))
    return str(value)
