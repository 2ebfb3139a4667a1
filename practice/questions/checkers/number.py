"""Number and fraction questions."""

# Every checker takes the question, also where its kind does not need it.
# ruff: noqa: ARG002

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from practice.errors import UnreadableAnswerError
from practice.questions.checkers.checker import Checker, NamedMistake
from practice.questions.clean import after_equals, plain_maths
from practice.questions.number_text import ReadNumber, number_of, number_text, read_number
from practice.questions.question import FractionQuestion, Number


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with the unit that was typed, if any, and whether that unit is the asked one."""

    number: ReadNumber
    unit: str = ""
    unit_right: bool = True


_TRAILING_UNIT = re.compile(r"^(.*?[\d.)πe]) *((?:[^\W\d_]|[%°$€£/'\"]|sq|square|\^\(?-?\d\)?|\.| |\*)+)$")
_LEADING_UNIT = re.compile(r"^([-+]?) ?([$€£]) ?(.+)$")


def _plain_unit(unit: str) -> str:
    unit = plain_maths(f" {unit} ").casefold().replace("(", "").replace(")", "").replace("*", " ")
    unit = re.sub(r"\b(?:square|sq\.?) (\w+)", r"\1^2", unit)
    unit = re.sub(r"\b(?:cubic|cu\.?) (\w+)", r"\1^3", unit)
    unit = unit.replace(".", "").strip()
    return unit[:-1] if len(unit) > 2 and unit.endswith("s") else unit


def _split_unit(text: str) -> tuple[str, str]:
    if leading := _LEADING_UNIT.match(text):
        return leading.group(1) + leading.group(3), leading.group(2)
    if (trailing := _TRAILING_UNIT.match(text)) and not trailing.group(2).strip().startswith("/"):
        return trailing.group(1), trailing.group(2).strip()
    return text, ""


def _generic_number(key: ReadNumber, given: ReadNumber, tolerance: float | None) -> str:
    answer, typed = key.approximate, given.approximate
    if answer == typed:
        return "Not quite: it is very close, but not the exact value."
    if answer and math.isclose(typed, -answer, rel_tol=1e-9):
        return "The size is right; look at the sign again."
    if answer and typed:
        ratio = abs(typed / answer)
        if math.isfinite(ratio) and ratio > 0:
            power = math.log10(ratio)
            if round(power) and abs(power) < 12 and abs(power - round(power)) < 1e-9:
                return "The digits are right; the decimal point stands in another place."
        if math.isclose(typed * answer, 1, rel_tol=1e-9) and typed > 0:
            return "That is the answer turned upside down: look at which number divides which."
    if tolerance is None and math.isclose(answer, typed, rel_tol=5e-3):
        return "Close, but the exact value is asked; check the last steps or give more digits."
    if tolerance is not None and abs(answer - typed) <= 10 * tolerance:
        return "Close, but not within the rounding that the question allows; carry more digits along the way."
    return "Not this. Work it through once more, step by step, and check each step."


class NumberChecker(Checker[Number, Amount]):
    """Numbers with a tolerance and, where one matters, a unit."""

    hint = (
        "Type a number: 12, -3.5, .5, 3/4, 1,000 or 2e-3 all work, and so do 2π and sqrt(2). "
        "Where the question names a unit you may add it."
    )

    def read(self, question: Number, text: str) -> Amount:
        """Read the number and take off the unit; a calculation that is not carried out is no answer."""
        unit = ""
        plain = text
        # A pair of dollars round the answer is mathematics; a single one is money.
        if question.units:
            plain = after_equals(plain_maths(text, mixed=True))
            try:
                number = read_number(plain, percent=question.percent)
            except UnreadableAnswerError:
                plain, unit = _split_unit(plain)
                number = read_number(plain, percent=question.percent)
        else:
            number = read_number(plain, percent=question.percent)
        if number.writing == "fraction" and number.exact is not None and number.exact.denominator == 1:
            raise UnreadableAnswerError("Divide it out: a single number is asked.")
        if question.form == "decimal" and number.writing in ("fraction", "mixed"):
            raise UnreadableAnswerError("Write it as a decimal here, such as 0.25.")
        if question.unit_required and not unit:
            raise UnreadableAnswerError("Say the unit too: it is part of the answer here.")
        right = not unit or _plain_unit(unit) in {_plain_unit(name) for name in question.units}
        return Amount(number, unit, right)

    def shown(self, question: Number, answer: Amount) -> str:
        """The number, with its unit if one was typed."""
        return f"{answer.number.shown} {answer.unit}".strip()

    def is_right(self, question: Number, answer: Amount) -> bool:
        """Within the tolerance, and in the asked unit if one was typed."""
        return answer.unit_right and answer.number.same(number_of(question.answer), question.tolerance)

    def key(self, question: Number) -> str:
        """The key, with the unit if the question has one."""
        return f"{number_text(question.answer)} {question.units[0] if question.units else ''}".strip()

    def same(self, question: Number, answer: Amount, other: Amount) -> bool:
        """Equal numbers, within the question's tolerance."""
        return answer.number.same(other.number, question.tolerance)

    def named(self, question: Number, answer: Amount) -> NamedMistake | None:
        """The named mistake nearest to the number, if one lies within the tolerance."""
        for mistake, amount in zip(self.mistakes(question), question.mistakes, strict=True):
            if answer.number.same(number_of(amount.answer), question.tolerance):
                return mistake
        return None

    def mistake_text(self, question: Number, answer: object) -> str:
        """The wrong number, with the unit where it has to be typed."""
        assert isinstance(answer, int | float | str)
        return f"{number_text(answer)} {question.units[0] if question.unit_required else ''}".strip()

    def generic(self, question: Number, answer: Amount) -> str:
        """Unit, sign, decimal point, reciprocal, rounding; else a plain no."""
        key = number_of(question.answer)
        if answer.number.same(key, question.tolerance):
            return "The number is right, but the unit is not the one that is asked for."
        return _generic_number(key, answer.number, question.tolerance)


class FractionChecker(Checker[FractionQuestion, ReadNumber]):
    """Fractions, in lowest terms where that is asked."""

    hint = "Type a fraction such as 3/4, a mixed number such as 1 1/2, or a whole number."

    def read(self, question: FractionQuestion, text: str) -> ReadNumber:
        """Read a fraction; a decimal counts only where the question allows it."""
        number = read_number(text)
        if number.exact is None:
            raise UnreadableAnswerError("Write it as a fraction of whole numbers, such as 3/4.")
        if number.writing in ("decimal", "scientific") and (question.lowest_terms or not question.decimals):
            raise UnreadableAnswerError("Write it as a fraction, such as 3/4 or 1 1/2.")
        return number

    def shown(self, question: FractionQuestion, answer: ReadNumber) -> str:
        """The fraction as typed."""
        return answer.shown

    def is_right(self, question: FractionQuestion, answer: ReadNumber) -> bool:
        """Equal in value, and reduced where that is asked."""
        return self._equal(question, answer) and not (question.lowest_terms and self._unreduced(answer))

    def key(self, question: FractionQuestion) -> str:
        """The key as its author wrote it."""
        return str(question.answer)

    def same(self, question: FractionQuestion, answer: ReadNumber, other: ReadNumber) -> bool:
        """Equal in value."""
        return answer.same(other)

    def generic(self, question: FractionQuestion, answer: ReadNumber) -> str:
        """Right but not reduced, upside down, wrong sign; else a plain no."""
        key = read_number(str(question.answer))
        if self._equal(question, answer):
            if answer.writing == "mixed" and answer.top >= answer.bottom:
                return "The value is right; the fraction beside the whole number should be less than 1."
            if answer.bottom < 0:
                return "The value is right; write the sign in front and a positive number underneath."
            if answer.bottom == 1 or answer.top == 0:
                return "The value is right; write it as a whole number."
            return "The value is right, but it is not in lowest terms: divide top and bottom by what they share."
        if key.exact and answer.exact and answer.exact == 1 / key.exact:
            return "That is the fraction turned upside down."
        if answer.exact == -key.exact if key.exact is not None else False:
            return "The size is right; look at the sign again."
        return "Not this. Work it through once more, step by step, and check each step."

    def _equal(self, question: FractionQuestion, answer: ReadNumber) -> bool:
        return answer.exact == read_number(str(question.answer)).exact

    @staticmethod
    def _unreduced(answer: ReadNumber) -> bool:
        if answer.writing == "mixed":
            return math.gcd(answer.top, answer.bottom) != 1 or answer.top >= answer.bottom
        return answer.writing == "fraction" and (math.gcd(answer.top, answer.bottom) != 1 or answer.bottom <= 1)
