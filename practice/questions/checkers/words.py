"""Text, set and output questions."""

# Every checker takes the question, also where its kind does not need it.
# ruff: noqa: ARG002

from __future__ import annotations

import re

from practice.errors import UnreadableAnswerError
from practice.questions.checkers.checker import Checker
from practice.questions.clean import LONGEST_ANSWER, plain_maths, plain_words
from practice.questions.number_text import ReadNumber, number_of, read_number
from practice.questions.question import Output, SetQuestion, Text

_LONGEST_WORDS = 300


def slips(typed: str, meant: str, most: int) -> int:
    """Letters added, dropped, changed or swapped between two texts; ``most + 1`` as soon as there are more."""
    if abs(len(typed) - len(meant)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(meant) + 1))
    for i, letter in enumerate(typed, 1):
        now = [i]
        for j, other in enumerate(meant, 1):
            cost = min(row[j] + 1, now[j - 1] + 1, row[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == meant[j - 2] and typed[i - 2] == other:
                cost = min(cost, before[j - 2] + 1)
            now.append(cost)
        before, row = row, now
        if min(row) > most:
            return most + 1
    return row[-1]


def _allowed(meant: str) -> int:
    return 0 if len(meant) < 5 else 1 if len(meant) < 9 else 2


def _misspells(typed: str, meant: str) -> bool:
    if re.findall(r"\d+|[^\w\s]", typed) != re.findall(r"\d+|[^\w\s]", meant):
        return False
    most = _allowed(meant)
    return most > 0 and 0 < slips(typed, meant, most) <= most


class TextChecker(Checker[Text, str]):
    """Words from an accepted list, forgiving of case, spacing and, unless turned off, small slips."""

    hint = "Type a word or a short phrase. Capitals and small slips of the finger do not matter."

    def read(self, question: Text, text: str) -> str:
        """Bring the words into one spelling."""
        if len(text) > _LONGEST_WORDS:
            raise UnreadableAnswerError("A word or a short phrase is asked.")
        words = plain_words(text)
        if not words:
            raise UnreadableAnswerError("Nothing was typed. Type a word or a short phrase.")
        return words

    def shown(self, question: Text, answer: str) -> str:
        """The words, or the accepted text they were read as."""
        return self._meant(question, answer) or answer

    def is_right(self, question: Text, answer: str) -> bool:
        """One of the accepted texts, and not rather one of the named mistakes."""
        if answer in map(plain_words, question.accept):
            return True
        return self._meant(question, answer) is not None

    def key(self, question: Text) -> str:
        """The best accepted text."""
        return question.accept[0]

    def same(self, question: Text, answer: str, other: str) -> bool:
        """The same words, small slips aside where they are forgiven."""
        return answer == other or (question.typos and _misspells(answer, other))

    def praise(self, question: Text, answer: str) -> str:
        """Say the right spelling after a slip."""
        meant = self._meant(question, answer)
        return f"Right. It is spelt '{meant}'." if meant and plain_words(meant) != answer else "Right."

    def generic(self, question: Text, answer: str) -> str:
        """Part of the right words; else a plain no."""
        key = set(plain_words(question.accept[0]).split())
        if len(key) > 1 and key & set(answer.split()):
            return "Part of that is right, but it is not the whole answer."
        if any(character.isdigit() for character in question.accept[0]):
            return "Not this. Read once more what is asked, and in which form it is to be written."
        return "Not this. Which word says exactly what the question describes?"

    def _meant(self, question: Text, answer: str) -> str | None:
        for accepted in question.accept:
            if plain_words(accepted) == answer:
                return accepted
        wrong = [plain_words(mistake.answer) for mistake in question.mistakes]
        if not question.typos or answer in wrong:
            return None
        for accepted in question.accept:
            meant = plain_words(accepted)
            if _misspells(answer, meant):
                gap = slips(answer, meant, 2)
                # A slip that lies as near to a named mistake is that mistake, not a slip.
                if all(slips(answer, mistake, 2) > gap for mistake in wrong):
                    return accepted
        return None


Element = ReadNumber | str


def _element(text: str) -> Element:
    try:
        return read_number(text, commas=False)
    except UnreadableAnswerError:
        words = plain_words(text)
        if not words:
            raise UnreadableAnswerError("An element between two commas is missing.") from None
        return words


def _same_element(one: Element, other: Element) -> bool:
    if isinstance(one, ReadNumber) and isinstance(other, ReadNumber):
        return one.same(other)
    return one == other


def _within(some: tuple[Element, ...], others: tuple[Element, ...]) -> int:
    return sum(any(_same_element(one, other) for other in others) for one in some)


class SetChecker(Checker[SetQuestion, tuple[Element, ...]]):
    """Sets of numbers or words: order and repetition do not matter."""

    hint = "Type the elements parted by commas, such as 2, 3, 5; write 'empty' for the empty set."
    most = 60

    def read(self, question: SetQuestion, text: str) -> tuple[Element, ...]:
        """Split at commas, semicolons, 'and', 'or'; drop braces and ``x =``."""
        if len(text) > LONGEST_ANSWER // 2:
            raise UnreadableAnswerError("That is far too long. " + self.hint)
        plain = re.sub(r"^[^\W\d]\w{0,9}\s*(?:=|∈|in)\s*(?=\{)", "", plain_maths(text, mixed=True))
        if plain.casefold() in ("∅", "empty", "empty set", "the empty set", "none", "{}", "{ }", "no solution"):
            return ()
        if plain.startswith("{") and plain.endswith("}"):
            plain = plain[1:-1]
        parts = re.split(r"\s*(?:[,;\n]|\band\b|\bor\b)\s*", plain.strip())
        if parts and not parts[-1]:
            parts.pop()
        if len(parts) == 1 and question.answer and not any(isinstance(e, str) for e in self._key(question)):
            # Numbers may also be parted by blanks, unless the blank belongs to one number, as in 1 1/2.
            parts = parts if isinstance(_element(parts[0]), ReadNumber) else parts[0].split()
        if not parts or len(parts) > self.most:
            raise UnreadableAnswerError(self.hint)
        found: list[Element] = []
        for part in parts:
            element = _element(part)
            if not any(_same_element(element, other) for other in found):
                found.append(element)
        return tuple(found)

    def shown(self, question: SetQuestion, answer: tuple[Element, ...]) -> str:
        """The elements in braces."""
        inside = ", ".join(e.shown if isinstance(e, ReadNumber) else e for e in answer)
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
        """How many belong, whether some are missing or too many."""
        key = self._key(question)
        right = _within(answer, key)
        if answer and right == len(answer):
            return "All of these belong to it, but some are missing."
        if right == len(key) and key:
            return "All that belong to it are there, and something that does not."
        if not answer:
            return "It is not empty."
        return (
            f"{right or 'None'} of your {len(answer)} belong to it."
            if len(answer) > 1
            else "That does not belong to it."
        )

    @staticmethod
    def _key(question: SetQuestion) -> tuple[Element, ...]:
        return tuple(_element(e) if isinstance(e, str) else number_of(e) for e in question.answer)

    @staticmethod
    def _text(elements: tuple[int | float | str, ...]) -> str:
        shown = (e if isinstance(e, str) else number_of(e).shown for e in elements)
        return f"{{{', '.join(shown)}}}" if elements else "∅"


def _lines(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.replace("\r\n", "\n").expandtabs().split("\n")).strip("\n")


_AROUND_MARKS = re.compile(r"[ \t]*([\[\](){},:])[ \t]*")


def _tight(text: str) -> str:
    """Printed text without blanks about brackets, commas and colons: what is asked is the values, not the blanks."""
    return _AROUND_MARKS.sub(r"\1", text.strip())


class OutputChecker(Checker[Output, str]):
    """Exactly what code prints, blanks at the ends of lines aside."""

    hint = "Type exactly what is printed. For several lines, start a new line or type \\n between them."

    def read(self, question: Output, text: str) -> str:
        """Keep the text, without blanks at line ends; ``\\n`` typed in one line parts lines."""
        if len(text) > 2 * LONGEST_ANSWER:
            raise UnreadableAnswerError("That is far too long.")
        plain = text.strip("\n").strip(" `") if text.strip().startswith("`") else text
        if "\n" in question.answer.strip() and "\n" not in plain.strip():
            plain = re.sub(r" ?\\n ?", "\n", plain)
        plain = _lines(plain)
        if not plain.strip() and question.answer.strip():
            raise UnreadableAnswerError("Nothing was typed. Type exactly what is printed.")
        return plain

    def shown(self, question: Output, answer: str) -> str:
        """The text."""
        return answer

    def is_right(self, question: Output, answer: str) -> bool:
        """The same lines; blanks about brackets and commas do not count, nor one before a one-line answer."""
        key = _lines(question.answer)
        return answer.strip() == key.strip() or _tight(answer) == _tight(key)

    def key(self, question: Output) -> str:
        """The printed text."""
        return _lines(question.answer)

    def same(self, question: Output, answer: str, other: str) -> bool:
        """The same lines."""
        return answer.strip() == other.strip()

    def generic(self, question: Output, answer: str) -> str:
        """Quotes, spacing, capitals, number of lines, brackets; else a plain no."""
        key = _lines(question.answer)
        if answer.strip("'\"") == key:
            return "Printing a string shows its characters without quotes."
        if re.sub(r"\s", "", answer) == re.sub(r"\s", "", key):
            return "The characters are right; look at the spaces and line breaks."
        if answer.casefold() == key.casefold():
            return "Look at the capitals: Python tells them apart."
        if answer.count("\n") != key.count("\n"):
            return "Count the lines: another number of them is printed."
        return "Not this. Go through the code line by line and write down what each name holds."
