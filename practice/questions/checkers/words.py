"""Text and output questions."""

# Every checker takes the question, also where its kind does not need it.
# ruff: noqa: ARG002

from __future__ import annotations

import re

from practice.errors import UnreadableAnswerError
from practice.questions.checkers.checker import Checker
from practice.questions.checkers.places import MOST_NAMED, in_a_row, listed, right_at_first, would_tell
from practice.questions.checkers.spoken import occurs
from practice.questions.clean import LONGEST_ANSWER, plain_words, without_opening
from practice.questions.question import Output, Text

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


_SMALL_WORDS = frozenset({"of", "the", "a", "an", "to", "in", "on", "and", "or", "is", "by", "for", "it"})
"""Words that say nothing by themselves."""
_TYPESET = str.maketrans("−–—‘’□", "---''?")
_PYTHON_SIGN = re.compile(r"\w+|\S")


def _spelling(question: Text, text: str) -> str:
    """A text in the one spelling in which texts of this question are compared."""
    if not question.python:
        return plain_words(text)
    signs = _PYTHON_SIGN.findall(text.strip().strip("`").translate(_TYPESET).replace("'", '"'))
    spelt = ""
    for sign in signs:  # a blank stays only where two words would run together
        spelt += f" {sign}" if spelt and spelt[-1].isalnum() and sign[0].isalnum() else sign
    return spelt


class TextChecker(Checker[Text, str]):
    """Words from an accepted list, forgiving of case, spacing and, unless turned off, small slips."""

    hint = "Type a word or a short phrase. Capitals and small slips of the finger do not matter."

    def read(self, question: Text, text: str) -> str:
        """Bring the words into one spelling."""
        if len(text) > _LONGEST_WORDS:
            raise UnreadableAnswerError("A word or a short phrase is asked.")
        words = _spelling(question, text)
        if not words:
            raise UnreadableAnswerError("Nothing was typed. Type a word or a short phrase.")
        known = {_spelling(question, known) for known in (*question.accept, *(m.answer for m in question.mistakes))}
        return words if words in known or question.python else self._bare(question, words, known)

    @staticmethod
    def _bare(question: Text, words: str, known: set[str]) -> str:
        """The words without ``it is`` before them; before a letter or number also without a noun of the prompt."""
        bare = plain_words(without_opening(words))
        last = bare.split(" ")[-1].strip("()[] ")
        if bare not in known and last in known and (len(last) == 1 or last.isdigit()):
            before = bare.rpartition(" ")[0]
            if not before or before in ("option", "letter", "number") or occurs(question.prompt, before):
                return last
        return bare or words

    def shown(self, question: Text, answer: str) -> str:
        """The words, or the accepted text they were read as."""
        return self._meant(question, answer) or answer

    def is_right(self, question: Text, answer: str) -> bool:
        """One of the accepted texts, and not rather one of the named mistakes."""
        if any(answer == _spelling(question, accepted) for accepted in question.accept):
            return True
        return self._meant(question, answer) is not None

    def key(self, question: Text) -> str:
        """The best accepted text."""
        return question.accept[0]

    def same(self, question: Text, answer: str, other: str) -> bool:
        """The same words, small slips aside where they are forgiven."""
        return answer == other or (question.typos and not question.python and _misspells(answer, other))

    def praise(self, question: Text, answer: str) -> str:
        """Say the right spelling after a slip."""
        meant = self._meant(question, answer)
        return f"Right. It is spelt '{meant}'." if meant and _spelling(question, meant) != answer else "Right."

    def generic(self, question: Text, answer: str) -> str:
        """Part of the right words; else a plain no."""
        if question.python:
            if any(answer.casefold() == _spelling(question, accepted).casefold() for accepted in question.accept):
                return "Look at the capitals: Python tells them apart."
            if place := self._python_place(question, answer):
                return place
            if any(character.isalpha() for character in question.accept[0]):
                return "Not this. Read it as Python would, sign by sign."
            return "Not this. Hold what you wrote against the question, sign by sign."
        key = set(plain_words(question.accept[0]).split())
        if len(key) > 1 and (key - _SMALL_WORDS) & set(answer.split()):
            return self._part_right(question, answer)
        if len(plain_words(question.accept[0])) == 1 and question.accept[0].strip().isalpha():
            return "Not this. Hold each of the letters against what the question says."
        if any(character.isdigit() for character in question.accept[0]):
            return "Not this. Read once more what is asked, and in which form it is to be written."
        return "Not this. Which word says exactly what the question describes?"

    @staticmethod
    def _python_place(question: Text, answer: str) -> str:
        """How far from its start a line of Python is right, sign by sign; a name or a bracket alone tells nothing."""
        signs = _PYTHON_SIGN.findall(answer)
        keys = [_PYTHON_SIGN.findall(_spelling(question, accepted)) for accepted in question.accept]
        right = max(right_at_first(signs, key) for key in keys)
        if right < 2:
            return ""
        start = _spelling(question, " ".join(signs[:right]))
        if right == len(signs):
            return f"As far as it goes it is right; something follows `{start}`."
        return f"It is right up to `{start}`; look at what comes next."

    @staticmethod
    def _part_right(question: Text, answer: str) -> str:
        """Which words belong to no accepted text, where some do."""
        accepted = {word for text in question.accept for word in plain_words(text).split()}
        strange = [f"'{word}'" for word in answer.split() if word not in accepted | _SMALL_WORDS]
        if strange and len(strange) <= MOST_NAMED:
            return f"Part of that is right, but not {listed(strange)}."
        return "Part of that is right, but it is not the whole answer."

    def _meant(self, question: Text, answer: str) -> str | None:
        for accepted in question.accept:
            if _spelling(question, accepted) == answer:
                return accepted
        wrong = [_spelling(question, mistake.answer) for mistake in question.mistakes]
        if not question.typos or question.python or answer in wrong:
            return None
        for accepted in question.accept:
            meant = plain_words(accepted)
            if _misspells(answer, meant):
                gap = slips(answer, meant, 2)
                # A slip that lies as near to a named mistake is that mistake, not a slip.
                if all(slips(answer, mistake, 2) > gap for mistake in wrong):
                    return accepted
        return None


def _lines(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.replace("\r\n", "\n").expandtabs().split("\n")).strip("\n")


_MARKS = re.compile(r"[\s\[\](){},;:'\"]+")
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
        """Quotes, spacing, marks between values, capitals, number of lines, which line or value; else a plain no."""
        key = _lines(question.answer)
        if answer.strip("'\"") == key:
            return "Printing a string shows its characters without quotes."
        if re.sub(r"\s", "", answer) == re.sub(r"\s", "", key):
            return "The characters are right; look at the spaces and line breaks."
        if _MARKS.sub(" ", answer).strip() == _MARKS.sub(" ", key).strip():
            return "The values are right; look at what stands between and about them: blanks, commas, brackets, quotes."
        if answer.casefold() == key.casefold():
            return "Look at the capitals: Python tells them apart."
        if answer.count("\n") != key.count("\n"):
            return f"Count the lines: another number of them is printed. {self._lines_right(answer, key)}".rstrip()
        if lines := self._lines_right(answer, key):
            return f"{lines} Go on through the code line by line from there."
        if values := self._values_right(answer, key):
            return values
        return "Not this. Go through the code line by line and write down what each name holds."

    @staticmethod
    def _lines_right(answer: str, key: str) -> str:
        """How many lines from the start are right, where there are several."""
        right = right_at_first(
            [_tight(line) for line in answer.split("\n")], [_tight(line) for line in key.split("\n")]
        )
        if not right:
            return ""
        return "The first line is right." if right == 1 else f"The first {right} lines are right."

    @staticmethod
    def _values_right(answer: str, key: str) -> str:
        """Which of the values of one line are right."""
        values, wanted = (_MARKS.sub(" ", text).split() for text in (answer, key))
        right = [a == b for a, b in zip(values, wanted, strict=False)]
        if len(values) != len(wanted) or len(values) < 2 or not any(right):
            return ""
        return in_a_row(right, "value", "values", named=not would_tell(values, wanted))
