"""Expression and interval questions."""

# Every checker takes the question, also where its kind does not need it.
# ruff: noqa: ARG002

from __future__ import annotations

import re
from dataclasses import dataclass

from practice.errors import UnreadableAnswerError
from practice.questions.checkers.checker import Checker
from practice.questions.checkers.expression_places import where_it_parts
from practice.questions.checkers.places import nth
from practice.questions.checkers.spoken import occurs
from practice.questions.clean import LONGEST_ANSWER, after_equals, plain_maths, without_opening
from practice.questions.evaluate import equivalent
from practice.questions.expression_parser import UnreadableExpressionError, parse_expression
from practice.questions.forms import missing_form
from practice.questions.interval_text import (
    ACCEPTED,
    Piece,
    intervals_text,
    read_intervals,
    same_end,
    same_ends,
    same_intervals,
)
from practice.questions.question import Expression, Interval
from practice.questions.tree import Neg, Node, to_text


@dataclass(frozen=True, slots=True)
class ReadExpression:
    """The tree that was read."""

    tree: Node


class ExpressionChecker(Checker[Expression, ReadExpression]):
    """Expressions equal to the key on the declared domain, in the asked form."""

    hint = "Type an expression: 2x + 1, x*(x+1), x^2, 3/4 x, sqrt(x), exp(-x). Multiplication signs may be left out."

    def read(self, question: Expression, text: str) -> ReadExpression:
        """Parse it in the question's variables."""
        names = ", ".join(question.variables)
        accepted = (
            f"Type an expression in {names}, such as 2{next(iter(question.variables))} + 1." if names else self.hint
        )
        if len(text) > LONGEST_ANSWER:
            raise UnreadableAnswerError(f"That is far too long. {accepted}")
        plain = after_equals(without_opening(plain_maths(text)).removesuffix("."))
        if "=" in plain:
            raise UnreadableAnswerError(f"Give one expression, without an equals sign. {accepted}")
        try:
            return ReadExpression(parse_expression(plain, question.variables))
        except UnreadableExpressionError as error:
            raise UnreadableAnswerError(f"{error.message} {accepted}") from None

    def shown(self, question: Expression, answer: ReadExpression) -> str:
        """The expression, respaced."""
        return to_text(answer.tree)

    def is_right(self, question: Expression, answer: ReadExpression) -> bool:
        """Equal, and in the asked form."""
        key = self._key(question)
        return equivalent(key, answer.tree, question.variables) and not missing_form(answer.tree, key, question.form)

    def key(self, question: Expression) -> str:
        """The key as its author wrote it."""
        return question.answer

    def same(self, question: Expression, answer: ReadExpression, other: ReadExpression) -> bool:
        """Equal on the declared domain."""
        return equivalent(other.tree, answer.tree, question.variables)

    def generic(self, question: Expression, answer: ReadExpression) -> str:
        """Right but in another form, with the wrong sign, or which part is wrong; else a plain no."""
        key = self._key(question)
        if equivalent(key, answer.tree, question.variables):
            return f"That is equal to what is asked, but not yet {question.form}. " + missing_form(
                answer.tree, key, question.form
            )
        if equivalent(Neg(key), answer.tree, question.variables):
            return "Every sign is turned round; the rest is right."
        if place := where_it_parts(key, answer.tree, question.variables):
            return place
        return "Not equal to what is asked. Put a small number in for the unknown in both, and see where they part."

    def _key(self, question: Expression) -> Node:
        return parse_expression(question.answer, question.variables)


_DEGREES = re.compile(r"°|\bdeg(?:ree)?s?\b", re.IGNORECASE)
_TURNED_START = re.compile(r"(^\s*|(?:∪|\bU\b|\bor\b)\s*)\]", re.IGNORECASE)
_TURNED_END = re.compile(r"\[(?=\s*(?:$|∪|U\b|or\b))", re.IGNORECASE)
_FROM_TO = re.compile(
    r"^(?:(?:from|between) )?([-+]?[\d.]+(?:/\d+)?) ?(?:to|and|-|\.\.+) ?([-+]?[\d.]+(?:/\d+)?)$", re.IGNORECASE
)


_CELSIUS = re.compile(r" ?° ?[CF]\b")
_END_UNIT = re.compile(r"(?<=\d) ?([^\W\d_]{1,20}|°)(?=\s*(?:[,;)\]<>]|$))")
_END_MONEY = re.compile(r"([(\[,;<>=]\s*|^)([£€$])(?=\s*-?\d)")


def _plain_interval(question: Interval, text: str) -> str:
    if len(text) > LONGEST_ANSWER // 4:
        return text
    plain = without_opening(re.sub(r"\s+", " ", plain_maths(text)).removesuffix(".").removeprefix("="))
    if _CELSIUS.search(question.prompt):
        plain = _CELSIUS.sub("", plain)
    if _DEGREES.search(question.prompt):
        plain = _DEGREES.sub("", plain).strip()
    plain = _END_UNIT.sub(lambda found: "" if occurs(question.prompt, found[1]) else found[0], plain)
    plain = _END_MONEY.sub(lambda found: found[1] if occurs(question.prompt, found[2]) else found[0], plain)
    plain = _TURNED_END.sub(")", _TURNED_START.sub(r"\1(", plain))
    if not (ends := _FROM_TO.match(re.sub(r" +", " ", plain))):
        return plain
    low, high = ends.groups()
    words = set(re.findall(r"\w+", question.prompt.casefold()))
    if ("open" in words) == ("closed" in words):
        raise UnreadableAnswerError(
            f"Say also which ends belong to it: ({low}, {high}) leaves both out, [{low}, {high}] includes both."
        )
    return f"({low}, {high})" if "open" in words else f"[{low}, {high}]"


class IntervalChecker(Checker[Interval, tuple[Piece, ...]]):
    """Intervals and unions of them."""

    hint = "Type an interval: [-17, 26) or (-inf, 9] or [-4, 1] U (17, inf). [ ] include an end, ( ) leave it out."

    def read(self, question: Interval, text: str) -> tuple[Piece, ...]:
        """Parse brackets or inequalities; ``]0, 3[`` is ``(0, 3)``, and ``0 to 3`` needs ``open`` in the prompt."""
        try:
            return read_intervals(_plain_interval(question, text))
        except UnreadableAnswerError as error:
            raise UnreadableAnswerError(error.message.replace(ACCEPTED, self.hint)) from None

    def shown(self, question: Interval, answer: tuple[Piece, ...]) -> str:
        """Merged and sorted."""
        return intervals_text(answer)

    def is_right(self, question: Interval, answer: tuple[Piece, ...]) -> bool:
        """The same numbers, ends included."""
        return same_intervals(answer, read_intervals(question.answer))

    def key(self, question: Interval) -> str:
        """The key, merged and sorted."""
        return intervals_text(read_intervals(question.answer))

    def same(self, question: Interval, answer: tuple[Piece, ...], other: tuple[Piece, ...]) -> bool:
        """The same numbers."""
        return same_intervals(answer, other)

    def generic(self, question: Interval, answer: tuple[Piece, ...]) -> str:
        """Right ends with the wrong brackets, or which end or piece is wrong; else a plain no."""
        key = read_intervals(question.answer)
        if same_ends(answer, key):
            return "The ends are right; look again at which of them belong to it: [ ] include an end, ( ) leave it out."
        if len(answer) != len(key):
            return self._pieces(len(answer))
        if place := self._place(answer, key):
            return place
        return "Not this. Try a number just inside and one just outside each end."

    @staticmethod
    def _pieces(given: int) -> str:
        if not given:
            return "It is not empty."
        return f"That is {given} piece{'s' if given > 1 else ''}; another number of them is right."

    @staticmethod
    def _place(answer: tuple[Piece, ...], key: tuple[Piece, ...]) -> str:
        """Which end of the only piece is wrong, or which piece."""
        if len(key) > 1:
            fine = [same_intervals((mine,), (asked,)) for mine, asked in zip(answer, key, strict=True)]
            if not any(fine):
                return ""
            return f"The {nth(fine.index(True))} piece is right; look at the {nth(fine.index(False))}."
        (mine,), (asked,) = answer, key
        low, high = same_end(mine.low, asked.low), same_end(mine.high, asked.high)
        if low != high:
            return f"The {'lower' if low else 'upper'} end is right; look at the {'upper' if low else 'lower'} one."
        turned = same_end(mine.low, asked.high) if mine.high is None else same_end(mine.high, asked.low)
        if turned and (mine.low is None or mine.high is None):
            return "The number is right; look on which side of it the others lie."
        return ""
