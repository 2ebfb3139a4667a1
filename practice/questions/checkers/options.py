"""Choice, choices and order questions: answered by letter, by number or by text."""

# Every checker takes the question, also where its kind does not need it.
# ruff: noqa: ARG002

from __future__ import annotations

import re
from collections.abc import Sequence

from practice.errors import UnreadableAnswerError
from practice.questions.checkers.checker import Checker, NamedMistake
from practice.questions.clean import LONGEST_ANSWER, after_equals, plain_maths, plain_words, without_opening
from practice.questions.number_text import ReadNumber, read_number
from practice.questions.question import Choice, Choices, Order
from practice.questions.shuffle import ShownOption, shown_options

_LABEL = re.compile(r"^(?:option |letter |choice |number )?\(?([a-h]|[1-8])[).:,!]?$", re.IGNORECASE)
_LABELLED_TEXT = re.compile(r"^\(?([a-h])[).:]\s+(\S.*)$", re.IGNORECASE | re.DOTALL)


def _number(text: str) -> ReadNumber | None:
    try:
        return read_number(text)
    except UnreadableAnswerError:
        return None


def _plain(text: str) -> str:
    return re.sub(r"\s*([*+/^=<>(),-])\s*", r"\1", plain_words(after_equals(plain_maths(text))))


def _by_text(options: Sequence[ShownOption], text: str) -> ShownOption | None:
    words = plain_words(text)
    for option in options:
        if plain_words(option.text) == words:
            return option
    found = [option for option in options if _plain(option.text) == _plain(text)]
    return found[0] if len(found) == 1 else None


def _by_label(options: Sequence[ShownOption], text: str) -> ShownOption | None:
    label = _LABEL.match(text.strip())
    if not label:
        return None
    mark = label.group(1).lower()
    place = int(mark) - 1 if mark.isdigit() else ord(mark) - ord("a")
    return options[place] if place < len(options) else None


def _by_value(options: Sequence[ShownOption], text: str) -> ShownOption | None:
    given = _number(text)
    if given is None:
        return None
    found = [option for option in options if (value := _number(option.text)) is not None and value.same(given)]
    return found[0] if len(found) == 1 else None


def find_option(options: Sequence[ShownOption], text: str) -> ShownOption | None:
    """The option that a text means: its own words first, then a letter or number, then an equal value."""
    found = _by_text(options, text) or _by_label(options, text) or _by_value(options, text)
    if found is None and (bare := without_opening(text)) != text.strip():
        found = _by_text(options, bare) or _by_label(options, bare) or _by_value(options, bare)
    if found is None and (labelled := _LABELLED_TEXT.match(text.strip())):
        # "b) its text": only where letter and text mean the same option.
        option = _by_text(options, labelled.group(2))
        found = option if option is not None and option is _by_label(options, labelled.group(1)) else None
    return found


def _letters(options: Sequence[ShownOption]) -> str:
    return ", ".join(option.letter for option in options[:-1]) + f" or {options[-1].letter}"


_APART = re.compile(r"\s*(?:;|\n|->|→|>|&|\+|\band\b|,|\s)\s*")
_APART_TEXTS = (re.compile(r"\s*(?:;|\n)\s*"), re.compile(r"\s*(?:->|→|>|<)\s*"), re.compile(r"\s*,\s*"))


def find_several(options: Sequence[ShownOption], text: str) -> list[ShownOption] | None:
    """The options named by ``a, c``, ``ac``, ``1 3`` or by their texts separated by semicolons, arrows or commas."""
    text = text.strip()
    bare = text.strip("[](){}").strip()
    # Brackets around the whole list may be the learner's; those of an option's own text must be tried as they stand.
    return _find_several(options, text) or (_find_several(options, bare) if bare and bare != text else None)


def _find_several(options: Sequence[ShownOption], text: str) -> list[ShownOption] | None:
    for apart in _APART_TEXTS:
        parts = [part for part in apart.split(text) if part]
        if len(parts) <= len(options) and parts:
            found = [find_option(options, part) for part in parts]
            if all(found):
                return [option for option in found if option]
    labels = [part for part in _APART.split(text) if part]
    if len(labels) == 1 and len(labels[0]) <= len(options):
        labels = list(labels[0])
    named = [_by_label(options, label) for label in labels[: len(options) + 1]]
    return [option for option in named if option] if named and all(named) and len(labels) <= len(options) else None


class ChoiceChecker(Checker[Choice, ShownOption]):
    """One option of several."""

    hint = "Type the letter or the number of an option, or its text."

    def read(self, question: Choice, text: str) -> ShownOption:
        """Find the option meant."""
        options = shown_options(question)
        found = find_option(options, text) if len(text) <= LONGEST_ANSWER else None
        if found is None:
            raise UnreadableAnswerError(f"Type {_letters(options)}, or the text of an option.")
        return found

    def shown(self, question: Choice, answer: ShownOption) -> str:
        """The option's text."""
        return answer.text

    def is_right(self, question: Choice, answer: ShownOption) -> bool:
        """Whether it is the correct option."""
        return question.options[answer.index].correct

    def key(self, question: Choice) -> str:
        """The text of the correct option."""
        return next(option.text for option in question.options if option.correct)

    def same(self, question: Choice, answer: ShownOption, other: ShownOption) -> bool:
        """The same option."""
        return answer.index == other.index

    def mistakes(self, question: Choice) -> Sequence[NamedMistake]:
        """The wrong options."""
        return [NamedMistake(o.text, o.feedback, o.implicates) for o in question.options if not o.correct]

    def generic(self, question: Choice, answer: ShownOption) -> str:
        """Every wrong option has its own feedback; this is only what is left to say."""
        return question.options[answer.index].feedback


class ChoicesChecker(Checker[Choices, tuple[ShownOption, ...]]):
    """All the right options of several."""

    hint = "Type the letters of all that are right, such as a, c."

    def read(self, question: Choices, text: str) -> tuple[ShownOption, ...]:
        """Find the options meant, in any order."""
        options = shown_options(question)
        found = find_several(options, text) if len(text) <= LONGEST_ANSWER else None
        if found is None:
            raise UnreadableAnswerError(f"Type the letters of all that are right, such as {options[0].letter}, c.")
        return tuple(sorted(set(found), key=lambda option: option.letter))

    def shown(self, question: Choices, answer: tuple[ShownOption, ...]) -> str:
        """The letters and texts chosen."""
        return _joined([option.text for option in answer], [option.letter for option in answer])

    def is_right(self, question: Choices, answer: tuple[ShownOption, ...]) -> bool:
        """Exactly the correct options."""
        return {option.index for option in answer} == {i for i, o in enumerate(question.options) if o.correct}

    def key(self, question: Choices) -> str:
        """The texts of the correct options, separated by semicolons."""
        right = [option for option in shown_options(question) if question.options[option.index].correct]
        return self.shown(question, tuple(right))

    def same(self, question: Choices, answer: tuple[ShownOption, ...], other: tuple[ShownOption, ...]) -> bool:
        """The same options."""
        return answer == other

    def mistakes(self, question: Choices) -> Sequence[NamedMistake]:
        """The wrong options, each alone."""
        return [NamedMistake(o.text, o.feedback, o.implicates) for o in question.options if not o.correct]

    def named(self, question: Choices, answer: tuple[ShownOption, ...]) -> NamedMistake | None:
        """The first wrong option among those chosen."""
        chosen = (question.options[option.index] for option in answer)
        wrong = next((option for option in chosen if not option.correct), None)
        return NamedMistake(wrong.text, wrong.feedback, wrong.implicates) if wrong else None

    def generic(self, question: Choices, answer: tuple[ShownOption, ...]) -> str:
        """Only too few can be left to explain."""
        return "What you chose is right, but it is not all: another option is right too."


def _joined(texts: list[str], letters: list[str]) -> str:
    return ", ".join(letters) if any(";" in text or "\n" in text for text in texts) else "; ".join(texts)


class OrderChecker(Checker[Order, tuple[ShownOption, ...]]):
    """Items put into order."""

    hint = "Type the letters in the right order, such as c a b, or the items themselves separated by semicolons."

    def read(self, question: Order, text: str) -> tuple[ShownOption, ...]:
        """Find the items, each exactly once."""
        options = shown_options(question)
        found = find_several(options, text) if len(text) <= LONGEST_ANSWER else None
        letters = " ".join(option.letter for option in reversed(options))
        if found is None:
            raise UnreadableAnswerError(f"Type all the letters in the order you mean, such as {letters}.")
        if len(set(found)) < len(found) or len(found) < len(options):
            raise UnreadableAnswerError(f"Use each of the {len(options)} letters once, such as {letters}.")
        return tuple(found)

    def shown(self, question: Order, answer: tuple[ShownOption, ...]) -> str:
        """The items in the order given."""
        return _joined([option.text for option in answer], [option.letter for option in answer])

    def is_right(self, question: Order, answer: tuple[ShownOption, ...]) -> bool:
        """Whether every item stands in its place."""
        return [option.index for option in answer] == list(range(len(question.items)))

    def key(self, question: Order) -> str:
        """The items in the right order."""
        return self._text(question, question.items)

    def same(self, question: Order, answer: tuple[ShownOption, ...], other: tuple[ShownOption, ...]) -> bool:
        """The same order."""
        return answer == other

    def mistake_text(self, question: Order, answer: object) -> str:
        """The items in a wrong order."""
        assert isinstance(answer, tuple)
        return self._text(question, tuple(str(item) for item in answer))

    def generic(self, question: Order, answer: tuple[ShownOption, ...]) -> str:
        """Reversed, or how far from the start or from the end it is right."""
        places = [option.index for option in answer]
        if places == sorted(places, reverse=True):
            return "That is the right order from the wrong end: turn it round."
        right = next(count for count, place in enumerate(places) if place != count)
        if right:
            return f"The first {right} stand{'s' if right == 1 else ''} right; look at what follows."
        words = "The first item is not yet right: which one has nothing before it?"
        last = next(count for count, place in enumerate(reversed(places)) if place != len(places) - 1 - count)
        if not last:
            return words
        return f"{words} The last {f'{last} stand' if last > 1 else 'one stands'} right."

    @staticmethod
    def _text(question: Order, items: tuple[str, ...]) -> str:
        letters = {option.text: option.letter for option in shown_options(question)}
        return _joined(list(items), [letters[item] for item in items])
