"""The order in which options are shown: shuffled, and the same for a question in every process."""

from __future__ import annotations

import hashlib
import random
from dataclasses import dataclass

from practice.questions.question import Choice, Choices, Order, Question

LETTERS = "abcdefgh"


@dataclass(frozen=True, slots=True)
class ShownOption:
    """An option as it is shown: its letter, its text, and its place in the authored list."""

    letter: str
    text: str
    index: int


def seeded(text: str) -> random.Random:
    """A random generator seeded by text, the same in every process."""
    return random.Random(int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big"))  # noqa: S311


def shown_order(question: Question) -> tuple[int, ...]:
    """Authored places in the order shown. An order question is never shown solved."""
    match question:
        case Choice() | Choices():
            count = len(question.options)
        case Order():
            count = len(question.items)
        case _:
            return ()
    order = list(range(count))
    seeded(f"options:{question.id}").shuffle(order)
    if isinstance(question, Order) and order == sorted(order):
        order = order[1:] + order[:1]
    return tuple(order)


def shown_options(question: Question) -> tuple[ShownOption, ...]:
    """The options of a choice or choices question, or the items of an order question, lettered as shown; else empty."""
    texts: tuple[str, ...] = ()
    if isinstance(question, Choice | Choices):
        texts = tuple(option.text for option in question.options)
    elif isinstance(question, Order):
        texts = question.items
    return tuple(ShownOption(LETTERS[place], texts[index], index) for place, index in enumerate(shown_order(question)))
