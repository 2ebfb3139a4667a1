"""Set questions: numbers, letters or words in any order."""

# Every checker takes the question, also where its kind does not need it.
# ruff: noqa: ARG002

from __future__ import annotations

import re

from practice.errors import UnreadableAnswerError
from practice.questions.checkers.checker import Checker
from practice.questions.checkers.lists import closing, is_unfinished, refuse_one_fraction
from practice.questions.checkers.places import MOST_NAMED, listed
from practice.questions.checkers.spoken import occurs, read_spoken
from practice.questions.clean import LONGEST_ANSWER, plain_maths, plain_words, without_opening
from practice.questions.number_text import ACCEPTED, DECIMAL_COMMA, SAMPLES, ReadNumber, number_of, read_number
from practice.questions.question import SetQuestion

Element = ReadNumber | str


def _element(text: str) -> Element:
    try:
        return read_number(text, commas=False)
    except UnreadableAnswerError:
        words = plain_words(text)
        if not words:
            raise UnreadableAnswerError("An element between two commas is missing.") from None
        return words


_BOTH_SIGNS = re.compile(r"^(.*?)\s*(?:±|\+/-|\+-)\s*(.+)$")
"""``±3``, ``2 ± sqrt(7)``: two numbers."""
_ADDED = re.compile(r"^(?:\d{1,12} ?= ?)?(\d[\d.]*(?: ?\+ ?\d[\d.]*)+)(?: ?= ?\d{1,12})?$")
_DECIMAL_COMMA = re.compile(r"-0,\d|(?<![\d,.])0,\d\d")
_SPACED = re.compile(r"\d{1,3}(?: \d{3})+")
_LETTERS = re.compile(r"[^\W\d_]+")
_LONE = re.compile(r"(?<![^\W_])[^\W\d_](?![^\W_])")


def _sort(question: SetQuestion) -> str:
    """``letters``, ``numbers`` or ``words``, by the key; an empty one tells nothing and takes words."""
    if question.answer and all(isinstance(e, str) and len(e) == 1 and e.isalpha() for e in question.answer):
        return "letters"
    numbers = bool(question.answer) and all(isinstance(_authored(e, "words"), ReadNumber) for e in question.answer)
    return "numbers" if numbers else "words"


def _authored(element: int | float | str, sort: str) -> Element:
    if sort == "letters":
        return str(element).casefold()
    return _element(element) if isinstance(element, str) else number_of(element)


def _known(question: SetQuestion) -> tuple[Element, ...]:
    """The elements of the key and of all mistakes."""
    lists = (question.answer, *(mistake.answer for mistake in question.mistakes))
    sort = _sort(question)
    return tuple(_authored(element, sort) for elements in lists for element in elements)


def _number(question: SetQuestion, text: str) -> ReadNumber:
    try:
        return read_spoken(text, question.prompt, commas=False)
    except UnreadableAnswerError as error:
        reason = error.message.removesuffix(ACCEPTED).replace(f", such as {SAMPLES}", "").strip()
        raise UnreadableAnswerError(f"{reason} Type the numbers, separated by commas.") from None


def _same_element(one: Element, other: Element) -> bool:
    if isinstance(one, ReadNumber) and isinstance(other, ReadNumber):
        return one.same(other)
    return one == other


def _within(some: tuple[Element, ...], others: tuple[Element, ...]) -> int:
    return sum(any(_same_element(one, other) for other in others) for one in some)


class SetChecker(Checker[SetQuestion, tuple[Element, ...]]):
    """Sets of numbers or words: order and repetition do not matter."""

    hint = "Type the elements, separated by commas, as in 17, -4.25, 26; write 'empty' for the empty set."
    most = 60

    def read(self, question: SetQuestion, text: str) -> tuple[Element, ...]:
        """Split at commas, semicolons, 'and', 'or'; drop braces and ``x =``."""
        if len(text) > LONGEST_ANSWER // 2:
            raise UnreadableAnswerError("That is far too long. " + self.hint)
        plain = re.sub(r"^[^\W\d]\w{0,9}\s*(?:=|∈|in)\s*(?=\{)", "", plain_maths(text, mixed=True))
        plain = without_opening(plain).removesuffix(".").removeprefix("=").strip()
        if plain.casefold() in ("∅", "empty", "empty set", "the empty set", "none", "{}", "{ }", "[]", "no solution"):
            return ()
        open_end = is_unfinished(plain)
        if plain[:1] + plain[-1:] in ("{}", "[]", "()") and closing(plain) == len(plain) - 1:
            plain = plain[1:-1]
        elements = self._elements(question, plain)
        found: list[Element] = []
        for element in elements:
            if not any(_same_element(element, other) for other in found):
                found.append(element)
        if open_end and len(found) < len(question.answer):
            raise UnreadableAnswerError("The list is not finished. " + self.hint)
        return tuple(found)

    def _elements(self, question: SetQuestion, plain: str) -> list[Element]:
        sort = _sort(question)
        if sort == "letters":
            return self._letters(question, plain)
        if sort == "numbers" and _DECIMAL_COMMA.search(plain):
            raise UnreadableAnswerError(DECIMAL_COMMA)
        if sort == "numbers" and len(question.answer) > 1 and _SPACED.fullmatch(plain):
            raise UnreadableAnswerError("Put commas between the numbers; blanks alone may be read as one number.")
        if sort == "numbers" and len(question.answer) > 1 and (added := _ADDED.match(plain)):
            plain = added.group(1).replace("+", ",")
        parts = re.split(r"\s*(?:[,;\n&]|\band\b|\bor\b)+\s*", plain.strip(), flags=re.IGNORECASE)
        parts = parts if parts[-1] else parts[:-1]
        if not parts or len(parts) > self.most:
            raise UnreadableAnswerError(self.hint)
        if sort == "numbers":
            return self._numbers(question, parts)
        if len(parts) == 1:
            # Words that the question knows may also be separated by blanks.
            known = {e for e in _known(question) if isinstance(e, str)}
            apart = plain_words(parts[0]).split()
            parts = apart if len(apart) > 1 and known.issuperset(apart) else parts
        return [_element(part) for part in parts]

    def _numbers(self, question: SetQuestion, parts: list[str]) -> list[Element]:
        found: list[Element] = []
        if len(parts) == 1 and not _BOTH_SIGNS.match(parts[0]):
            # Numbers may also be separated by blanks, unless the blank belongs to one number, as in 1 1/2.
            try:
                alone = _number(question, parts[0])
            except UnreadableAnswerError:
                parts = parts[0].split()[: self.most + 1] or parts
            else:
                refuse_one_fraction((alone,), tuple(e for e in self._key(question) if isinstance(e, ReadNumber)))
                return [alone]
        for part in parts:
            if both := _BOTH_SIGNS.match(part):
                middle, size = both.groups()
                found += [_number(question, f"{middle}{sign}{size}".removeprefix("+")) for sign in "+-"]
            else:
                found.append(_number(question, part))
        return found

    def _letters(self, question: SetQuestion, plain: str) -> list[Element]:
        """Letters, however they are separated, also ``PQ``; nouns of the prompt beside them are dropped."""
        known = {str(letter) for letter in _known(question)} | set(_LONE.findall(question.prompt.casefold()))
        words = [word for word in _LETTERS.findall(plain.casefold()) if word not in ("and", "or")]
        letters = [word for word in words if len(word) == 1]
        joined = [word for word in words if len(word) > 1 and not occurs(question.prompt, word)]
        if not letters and len(joined) == 1 and known.issuperset(joined[0]):
            letters, joined = list(joined[0]), []
        if not letters or joined or re.search(r"\d", plain):
            raise UnreadableAnswerError("Type the letters, separated by commas.")
        return list(letters[: self.most])

    def shown(self, question: SetQuestion, answer: tuple[Element, ...]) -> str:
        """The elements in braces."""
        upper = _sort(question) == "letters" and str(question.answer[0]).isupper()
        inside = ", ".join(e.shown if isinstance(e, ReadNumber) else e.upper() if upper else e for e in answer)
        return f"{{{inside}}}" if answer else "∅"

    def is_right(self, question: SetQuestion, answer: tuple[Element, ...]) -> bool:
        """The same elements."""
        return self.same(question, answer, self._key(question))

    def key(self, question: SetQuestion) -> str:
        """The elements in braces."""
        return self._text(question.answer)

    def same(self, question: SetQuestion, answer: tuple[Element, ...], other: tuple[Element, ...]) -> bool:
        """The same elements, in any order."""
        return len(answer) == len(other) == _within(answer, other)

    def mistake_text(self, question: SetQuestion, answer: object) -> str:
        """The elements in braces."""
        assert isinstance(answer, tuple)
        return self._text(answer)

    def generic(self, question: SetQuestion, answer: tuple[Element, ...]) -> str:
        """How many belong and which do not, or whether some are missing or too many."""
        key = self._key(question)
        right = _within(answer, key)
        if answer and right == len(answer):
            return "All of these belong to it, but some are missing."
        if right == len(key) and key:
            return "All that belong to it are there, and something that does not."
        if not answer:
            return "It is not empty."
        if len(answer) == 1:
            return "That does not belong to it."
        words = f"{right or 'None'} of your {len(answer)} belong{'s' if right == 1 else ''} to it"
        strange = [element for element in answer if not _within((element,), key)]
        if not right or len(strange) > MOST_NAMED:
            return f"{words}."
        shown = [element.shown if isinstance(element, ReadNumber) else f"'{element}'" for element in strange]
        return f"{words}; {listed(shown)} {'does' if len(shown) == 1 else 'do'} not."

    @staticmethod
    def _key(question: SetQuestion) -> tuple[Element, ...]:
        sort = _sort(question)
        return tuple(_authored(e, sort) for e in question.answer)

    @staticmethod
    def _text(elements: tuple[int | float | str, ...]) -> str:
        shown = (e if isinstance(e, str) else number_of(e).shown for e in elements)
        return f"{{{', '.join(shown)}}}" if elements else "∅"
