"""How often a question is answered right by somebody who does not know its topic, and wrong by somebody who does.

A typed answer is hardly ever right by luck; a choice among n is once in n. The time taken says more: a choice made
faster than the question can be read is a guess whatever came of it, and a right answer that took minutes may have been
looked up or worked out anew. The rates are ours.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import factorial

SLIP = 0.07
"""How often a question is answered wrong though its topic is known."""
TYPED_GUESS = 0.02
"""How often a typed question is answered right though its topic is not known."""
WORDS_A_SECOND = 8.0
"""Faster than this nobody reads with understanding."""
HASTY_SLIP = 0.3
SLOW_SECONDS = 240.0
SLOW_GUESS = 0.15


@dataclass(frozen=True, slots=True)
class Rates:
    """Chances of a wrong answer though the topic is known, and of a right one though it is not."""

    slip: float
    guess: float


def answer_rates(kind: str, options: int, *, words: int = 0, seconds: float | None = None) -> Rates:
    """The rates of one answer.

    Args:
        kind: The kind of question: ``choice``, ``choices`` and ``order`` are chosen, all others typed.
        options: How many options there are; 0 where the answer is typed.
        words: How long the question is with its options.
        seconds: The time from its showing to its answer, where it was taken.
    """
    guess = TYPED_GUESS
    if kind == "choice" and options > 1:
        guess = 1 / options
    elif kind == "choices" and options:
        guess = max(TYPED_GUESS, 1 / 2**options)
    elif kind == "order" and options:
        guess = max(TYPED_GUESS, 1 / factorial(options))
    slip = SLIP
    if seconds is not None:
        if options and seconds < words / WORDS_A_SECOND:
            slip = HASTY_SLIP
        if seconds > SLOW_SECONDS:
            guess = max(guess, SLOW_GUESS)
    return Rates(slip, guess)
