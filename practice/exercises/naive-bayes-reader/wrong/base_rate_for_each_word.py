# Mistake: multiplies by the base rate for each word. Caught by: check_joint_by_hand
"""A reader of short messages, by Bayes' theorem and words that are taken for independent."""

from __future__ import annotations

import re
from typing import NamedTuple

import torch
from torch import Tensor


class Reader(NamedTuple):
    """What was learned from messages of known kind, all in float64.

    log_base: logarithm of how common each kind is, shape (kinds,).
    log_word: logarithm of the probability of each word, given the kind, shape (kinds, words).
    """

    log_base: Tensor
    log_word: Tensor


def words_of(message: str) -> list[str]:
    """The words of a message in small letters. This function is right."""
    return re.findall(r"[a-z']+", message.lower())


def bags(messages: list[str], vocabulary: list[str]) -> Tensor:
    """How often each word stands in each message, its order forgotten.

    Args:
        messages: texts, one or more; a text may be empty.
        vocabulary: the words that count, each once. Other words of a message are passed over.

    Returns:
        Counts, float64, shape (messages, words).
    """
    place = {word: index for index, word in enumerate(vocabulary)}
    counts = torch.zeros(len(messages), len(vocabulary), dtype=torch.float64)
    for row, message in enumerate(messages):
        for word in words_of(message):
            if word in place:
                counts[row, place[word]] += 1
    return counts


def learn(counts: Tensor, kinds: Tensor, number: int = 2, extra: float = 1.0) -> Reader:
    """Count what is needed.

    Args:
        counts: bags of the messages, float64, shape (messages, words).
        kinds: the kind of each message, 0 to number - 1, int64, shape (messages,); each kind occurs.
        number: how many kinds there are.
        extra: what is added to the count of every word in every kind, above 0.

    Returns:
        Base rates as shares of the messages, and for each kind the probabilities of the words, which add up to 1.
    """
    base, word = [], []
    for kind in range(number):
        mine = kinds == kind
        base.append(mine.to(torch.float64).mean())
        # How often each word stands in all messages of the kind together. Without the extra a word that it never
        # used would have probability 0, and one such word would outweigh all others.
        seen = counts[mine].sum(dim=0) + extra
        word.append(seen / seen.sum())
    return Reader(torch.stack(base).log(), torch.stack(word).log())


def joint(reader: Reader, counts: Tensor) -> Tensor:
    """The logarithm of base rate times the probabilities of all words of the message, for each kind.

    Args:
        reader: what was learned.
        counts: bags, float64, shape (messages, words).

    Returns:
        Shape (messages, kinds).
    """
    # A word that stands there three times is a factor three times, in logarithms a term times 3.
    return counts.sum(dim=1, keepdim=True) * reader.log_base + counts @ reader.log_word.T


def posterior(log_joint: Tensor) -> Tensor:
    """P(kind | message), for messages of any length.

    Args:
        log_joint: logarithms from `joint`, shape (messages, kinds).

    Returns:
        Probabilities, shape (messages, kinds); each row adds up to 1.
    """
    # A long message is improbable under every kind: only the differences within a row count.
    weights = torch.exp(log_joint - log_joint.max(dim=1, keepdim=True).values)
    return weights / weights.sum(dim=1, keepdim=True)
