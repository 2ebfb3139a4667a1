"""A number as people say it: after ``it is``, in words, or with a noun of the question behind it."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from practice.errors import UnreadableAnswerError
from practice.questions.checkers.number_words import NUMBER_WORDS, fraction_in_words, number_in_words
from practice.questions.checkers.units import family, same_measure, singular, splits
from practice.questions.clean import LONGEST_ANSWER, after_equals, plain_maths
from practice.questions.number_text import ReadNumber, number_of, read_number

_LEADS = re.compile(
    r"^(?:=|\*(?=\s*[\d.])|x(?=\s*\d)|(?:by|at least|at most|exactly|that is|that's|it is|it's|its|is|[^\W\d_] is"
    r"|(?:the |my )?answer(?: is|\s*:))(?![\w]))\s*",
    re.IGNORECASE,
)
_MINUS = re.compile(r"^(?:minus|negative)\s+(?=[^\s-])", re.IGNORECASE)
_PER_CENT = re.compile(r"\s*\b(?:per ?cent|pct)\.?$", re.IGNORECASE)
_FACTOR = re.compile(r"\b(?:times|factor|multipl\w*)\b", re.IGNORECASE)
_TRAILING_TIMES = re.compile(r"(?<=\d)\s*[*xX]$")
_IN_DIGITS = re.compile(r"\bin (?:digits|figures|numerals)\b", re.IGNORECASE)
_CURRENCY = re.compile(r"^([-+]?) ?([$€£]) ?([-+]?.+)$")
_LEADING_NOUNS = re.compile(r"^([^\W\d_]+(?: [^\W\d_]+){0,4}) ?:? ?(?=[-+]?[\d.(])")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|[°$€£]")
_MATHS_DOLLAR = re.compile(r"\$(?!\d)")
_AFTER_NUMBER = re.compile(r"\d ?([^\W\d_]{1,2})\b")
_PER = re.compile(r"\bper ([^\W\d_]+)", re.IGNORECASE)
_RATE = re.compile(r"\b(?:per|an?|each|every) ([^\W\d_]+)", re.IGNORECASE)
_FILLERS = "of the in all a an each there are is left still you i we need it has have get total"
# Behind or before a number these change what it says; a number with one of them is read by nobody's guess.
_TELLING = (
    "thousand million billion dozen pair couple half halve third quarter fourth fifth sixth seventh eighth ninth tenth "
    "hundredth thousandth squared cubed root sqrt factorial power double triple twice percent percentage per not no "
    "never less fewer under below negative minus plus or than about around nearly almost roughly approximately between "
    "and over above beyond from up without pi inf infinity e"
)
_ALONE, _SILENT = frozenset(_TELLING.split()) | NUMBER_WORDS, frozenset(_FILLERS.split())


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a prompt, for what may stand beside a number in an answer to it."""

    words: frozenset[str]
    measures: frozenset[str]
    rates: frozenset[str]
    """What something is counted by: the ``hour`` of ``degrees an hour``."""

    def allow(self, noun: str) -> bool:
        """Whether every word occurs in the prompt and none changes the number or names one of two like measures."""
        noun = _PER.sub(lambda found: found[1] if found[1].casefold() in self.rates else found[0], noun)
        found = [word.casefold() for word in _WORD.findall(noun)]
        return bool(found) and all(self._allows(word) for word in found)

    def _allows(self, word: str) -> bool:
        if singular(word) in _ALONE or word in _ALONE:
            return False
        if kind := family(word):
            like = {measure for measure in self.measures if family(measure) == kind}
            return bool(like) and all(same_measure(measure, word) for measure in like)
        return word in _SILENT or (len(word) > 1 and singular(word) in self.words)


@functools.lru_cache(maxsize=256)
def _words(prompt: str) -> _Words:
    found = [word.casefold() for word in _WORD.findall(_MATHS_DOLLAR.sub(" ", prompt))]
    parts = [part for word in found for part in (word, *word.split("-"))]
    # Letters such as m or s are measures only behind a number.
    behind = {unit.casefold() for unit in _AFTER_NUMBER.findall(prompt)}
    measures = {part for part in parts if family(part) and (len(part) > 2 or part in behind or not part.isalpha())}
    rates = {found.casefold() for found in _RATE.findall(prompt)}
    return _Words(frozenset(map(singular, parts)), frozenset(measures), frozenset(rates))


def occurs(prompt: str, noun: str) -> bool:
    """Whether all the words of a noun occur in a prompt, or are such as ``of`` and ``left``."""
    return _words(prompt).allow(noun)


def without_leads(text: str, prompt: str = "") -> str:
    """Mathematics as typed, without ``it is``, ``by``, ``×`` and the like in front; ``per cent`` as its sign.

    >>> without_leads("It's at least 80 per cent"), without_leads("× 9")
    ('80%', '9')
    """
    plain = re.sub(r"\s+", " ", after_equals(plain_maths(text, mixed=True))).strip()
    for _ in range(4):
        shorter = _LEADS.sub("", plain, count=1)
        if shorter == plain or not shorter:
            break
        plain = shorter
    plain = _PER_CENT.sub("%", _MINUS.sub("-", plain))
    return _TRAILING_TIMES.sub("", plain) if _FACTOR.search(prompt) else plain


def _number(text: str, prompt: str, *, percent: bool, commas: bool) -> ReadNumber:
    sign = "-" if text.startswith("-") else ""
    value = number_in_words(text.removeprefix("-").removesuffix("%").removesuffix("."))
    if value is None and (parts := fraction_in_words(text)) is not None and not _names_parts(prompt, text):
        whole, top, bottom = parts
        return read_number(f"{whole} {top}/{bottom}" if whole else f"{top}/{bottom}", percent=percent)
    if value is None:
        return read_number(text, percent=percent, commas=commas)
    if _IN_DIGITS.search(prompt):
        raise UnreadableAnswerError("Write the number in digits.")
    return read_number(f"{sign}{value}{'%' if text.endswith('%') else ''}", percent=percent)


def _names_parts(prompt: str, text: str) -> bool:
    """Whether the prompt speaks of the parts, so that ``seven hundredths`` may mean a count of them."""
    return singular(re.split(r"[\s-]+", text.strip())[-1]) in _words(prompt).words


def _with_nouns(plain: str, prompt: str, *, percent: bool, commas: bool) -> ReadNumber | None:
    words = _words(prompt)
    for head, noun in splits(plain.removesuffix(".")):
        if words.allow(noun):
            try:
                return _number(head, prompt, percent=percent, commas=commas)
            except UnreadableAnswerError:
                continue
    return None


def _bare_of_front(plain: str, prompt: str) -> str:
    if (money := _CURRENCY.match(plain)) and occurs(prompt, money.group(2)):
        return money.group(1) + money.group(3)
    if len(plain) <= 80 and (nouns := _LEADING_NOUNS.match(plain)) and occurs(prompt, nouns.group(1)):
        return plain[nouns.end() :]
    before, _, last = plain.rpartition(" ")
    return last if before and number_in_words(last) is not None and occurs(prompt, before) else plain


def read_spoken(text: str, prompt: str = "", *, percent: bool = False, commas: bool = True) -> ReadNumber:
    """Read one number with what a person may type around it.

    Args:
        text: What was typed.
        prompt: The question; its own nouns may stand beside the number, as in ``15 envelopes``.
        percent: Whether ``50%`` may stand for 0.5.
        commas: Whether ``1,000`` is a thousand; off inside lists.

    Raises:
        UnreadableAnswerError: If it is not one finished number.

    >>> read_spoken("fifteen envelopes", "How many envelopes are there?").shown
    '15'
    """
    if len(text) > LONGEST_ANSWER:
        return read_number(text)
    plain = without_leads(text, prompt)
    try:
        return _number(plain, prompt, percent=percent, commas=commas)
    except UnreadableAnswerError:
        front = _bare_of_front(plain, prompt)
        try:
            if front != plain:
                return _number(front, prompt, percent=percent, commas=commas)
        except UnreadableAnswerError:
            pass
        found = _with_nouns(front, prompt, percent=percent, commas=commas)
        if found is None:
            raise
        return found


def without_key(message: str, samples: str, others: str, keys: tuple[int | float | str, ...]) -> str:
    """A message whose sample numbers are others where one of them is a key: a sample must not be the answer."""
    values = {number_of(sample).exact for sample in re.split(r", | or ", samples)}
    told = any(number_of(key).exact in values for key in keys)
    return message.replace(samples, others) if told else message
