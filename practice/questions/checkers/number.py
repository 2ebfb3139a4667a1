"""Number and fraction questions."""

# Every checker takes the question, also where its kind does not need it.
# ruff: noqa: ARG002

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from fractions import Fraction

from practice.errors import UnreadableAnswerError
from practice.questions.checkers.checker import Checker, NamedMistake
from practice.questions.checkers.spoken import read_spoken, without_key, without_leads
from practice.questions.checkers.units import factor, is_known, plain_unit, splits
from practice.questions.clean import LONGEST_ANSWER
from practice.questions.number_text import (
    DECIMAL_COMMA,
    OTHER_SAMPLES,
    SAMPLES,
    ReadNumber,
    number_of,
    number_text,
    read_number,
)
from practice.questions.question import FractionQuestion, Number


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with the unit that was typed, if any.

    ``scale`` is how many of the asked unit make one of the typed: 1 for the asked unit or none, None where the typed
    one is not known or measures something else. ``pointed`` is the number with its comma read as a decimal point.
    """

    number: ReadNumber
    unit: str = ""
    scale: Fraction | None = Fraction(1)
    pointed: ReadNumber | None = None


_LEADING_UNIT = re.compile(r"^([-+]?) ?([$€£]) ?([-+]?.+)$")
_UNFINISHED = re.compile(r"\^|exp|log|ln|sin|cos|tan|(?<![a-z])e(?![a-z])")
_ONE_COMMA = re.compile(r"[-+]?[1-9]\d{0,2},\d{3}")


def _scale(question: Number, unit: str) -> Fraction | None:
    plain = plain_unit(unit)
    if any(plain == plain_unit(name) for name in question.units):
        return Fraction(1)
    return next((found for name in question.units if (found := factor(unit, name))), None)


def _with_unit(question: Number, text: str) -> tuple[ReadNumber, str]:
    """A number and its unit: one of the question's own if the text can be read so."""
    text = text.removesuffix(".")
    found = [(head, tail) for head, tail in splits(text) if not tail.startswith("/")]
    if leading := _LEADING_UNIT.match(text):
        sign, currency, rest = leading.groups()
        found = [(sign + rest, currency), *((sign + head, f"{currency} {tail}") for head, tail in splits(rest))]
    known = [pair for pair in found if _scale(question, pair[1]) == 1]
    for head, unit in [*known, *(pair for pair in found if pair not in known)]:
        try:
            # Beside a known unit other words of the prompt may stand: "after 9 days", "2 more hires".
            return read_spoken(head, question.prompt if (head, unit) in known else "", percent=question.percent), unit
        except UnreadableAnswerError:
            continue
    # Nothing but the number is left to complain about.
    return read_spoken(text, percent=question.percent), ""


def _times(number: ReadNumber, by: Fraction) -> ReadNumber:
    exact = None if number.exact is None else number.exact * by
    return ReadNumber(exact, number.approximate * float(by), number.writing, number.shown)


def _is_unfinished(given: ReadNumber, key: ReadNumber) -> bool:
    """Whether a power or a function is left to work out, as in ``64^(2/3)`` and ``log(100)``; √ and π may stay."""
    return given.writing == "symbolic" and key.writing != "symbolic" and bool(_UNFINISHED.search(given.shown))


def _near(one: ReadNumber, other: ReadNumber) -> bool:
    return math.isclose(one.approximate, other.approximate, rel_tol=5e-3)


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
        "Type a number: 4.25, -17, .37, 9/16, 12,000 or 2e-3 all work, and so do 3π and sqrt(7). "
        "Where the question names a unit you may add it."
    )

    def read(self, question: Number, text: str) -> Amount:
        """Read the number and take off the unit; a calculation that is not carried out is no answer."""
        try:
            return self._read(question, text)
        except UnreadableAnswerError as error:
            raise UnreadableAnswerError(
                without_key(error.message, SAMPLES, OTHER_SAMPLES, (question.answer,))
            ) from None

    def _read(self, question: Number, text: str) -> Amount:
        unit = ""
        text = text.strip().lstrip("≈ ") if question.tolerance else text
        if question.units and len(text) <= LONGEST_ANSWER:
            plain = without_leads(text, question.prompt)
            try:
                number = read_spoken(plain, percent=question.percent)
            except UnreadableAnswerError:
                number, unit = _with_unit(question, plain)
        else:
            number = read_spoken(text, question.prompt, percent=self._takes_percent(question))
        if number.writing == "fraction" and number.exact is not None and number.exact.denominator == 1:
            raise UnreadableAnswerError("Type the single number.")
        if question.form == "decimal" and (
            number.writing in ("fraction", "mixed") or (number.writing == "percent" and not question.percent)
        ):
            raise UnreadableAnswerError("Write it as a decimal here, with a point, as in 4.25.")
        if question.form == "decimal" and number.writing == "scientific":
            raise UnreadableAnswerError("Write it out in full here, digit by digit.")
        if question.unit_required and not unit:
            raise UnreadableAnswerError("Say the unit too: it is part of the answer here.")
        pointed = read_number(text.strip().replace(",", ".")) if _ONE_COMMA.fullmatch(text.strip()) else None
        return Amount(number, unit, _scale(question, unit) if unit else Fraction(1), pointed)

    @staticmethod
    def _takes_percent(question: Number) -> bool:
        """94.3% is 0.943, also where the question does not speak of percent."""
        return question.percent or 0 < number_of(question.answer).approximate < 1

    def shown(self, question: Number, answer: Amount) -> str:
        """The number, with its unit if one was typed."""
        return f"{answer.number.shown} {answer.unit}".strip()

    def is_right(self, question: Number, answer: Amount) -> bool:
        """Within the tolerance; the right number in a dress that leaves doubt is asked again, which is no attempt."""
        key = number_of(question.answer)
        named = self.named(question, answer)
        if named is None and _is_unfinished(answer.number, key):
            raise UnreadableAnswerError("Work it out to a number in digits.")
        if answer.number.same(key, question.tolerance):
            return self._unit_is_right(question, answer)
        if named is None:
            self._ask_again(question, answer, key)
        return False

    def _unit_is_right(self, question: Number, answer: Amount) -> bool:
        if answer.scale is None and not (question.unit_required and is_known(answer.unit)):
            raise UnreadableAnswerError(f"The unit that is asked for is {question.units[0]}: {self._how(question)}")
        return answer.scale == 1

    @staticmethod
    def _how(question: Number) -> str:
        return "type it behind the number." if question.unit_required else "type it, or the number alone."

    def _ask_again(self, question: Number, answer: Amount, key: ReadNumber) -> None:
        """Raise where another reading of what was typed gives the key."""
        if answer.pointed and answer.pointed.same(key, question.tolerance):
            raise UnreadableAnswerError(DECIMAL_COMMA)
        if answer.scale and answer.scale != 1 and _times(answer.number, answer.scale).same(key, question.tolerance):
            raise UnreadableAnswerError(f"Give it in this unit: {question.units[0]}.")
        if answer.unit or answer.number.writing == "percent":
            return
        if question.units and plain_unit(question.units[0]) == "%" and not question.percent:
            if _times(answer.number, Fraction(100)).same(key, question.tolerance):
                raise UnreadableAnswerError("Give it in percent; the sign % may be left out.")
        elif question.percent and answer.number.approximate > 1:
            share = _times(answer.number, Fraction(1, 100))
            likely = [key, *(number_of(mistake.answer) for mistake in question.mistakes)]
            if any(share.same(one, question.tolerance) or _near(share, one) for one in likely):
                raise UnreadableAnswerError(f"Did you mean {answer.number.shown}%? Then type the sign too.")

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

    hint = "Type a fraction such as 7/16, a mixed number such as 2 3/8, or a whole number."

    def read(self, question: FractionQuestion, text: str) -> ReadNumber:
        """Read a fraction; a decimal counts only where the question allows it."""
        try:
            number = read_spoken(text, question.prompt)
        except UnreadableAnswerError as error:
            raise UnreadableAnswerError(
                without_key(error.message, SAMPLES, OTHER_SAMPLES, (question.answer,))
            ) from None
        if number.exact is None:
            raise UnreadableAnswerError("Write it as a fraction of whole numbers, such as 7/16.")
        if number.writing in ("decimal", "scientific") and (question.lowest_terms or not question.decimals):
            raise UnreadableAnswerError("Write it as a fraction, such as 7/16 or 2 3/8.")
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
        """Right but not reduced, upside down, wrong sign, or which part is wrong; else a plain no."""
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
        if answer.writing == "decimal" and _near(answer, key):
            return "Close, but the exact value is asked: give it as a fraction."
        if place := self._place(key, answer):
            return place
        if answer.exact == -key.exact if key.exact is not None else False:
            return "The size is right; look at the sign again."
        return "Not this. Work it through once more, step by step, and check each step."

    def _equal(self, question: FractionQuestion, answer: ReadNumber) -> bool:
        return answer.exact == read_number(str(question.answer)).exact

    @staticmethod
    def _place(key: ReadNumber, answer: ReadNumber) -> str:
        """Which part of a fraction or a mixed number is right; nothing where neither is, or the sign is wrong."""
        if key.exact is None or answer.exact is None or key.exact * answer.exact <= 0 or key.exact.denominator == 1:
            return ""
        if answer.writing == "mixed" and int(answer.exact) == int(key.exact):
            return "The whole number is right; look at the fraction beside it."
        if answer.exact.denominator == key.exact.denominator:
            return "The number underneath is right; look at the one on top."
        if answer.writing == "fraction" and answer.exact.numerator == key.exact.numerator:
            return "The number on top is right; look at the one underneath."
        return ""

    @staticmethod
    def _unreduced(answer: ReadNumber) -> bool:
        if answer.writing == "mixed":
            return math.gcd(answer.top, answer.bottom) != 1 or answer.top >= answer.bottom
        return answer.writing == "fraction" and (math.gcd(answer.top, answer.bottom) != 1 or answer.bottom <= 1)
