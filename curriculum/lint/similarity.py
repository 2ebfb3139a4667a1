"""Pairs of texts that say nearly the same in nearly the same words."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")


def words(text: str) -> list[str]:
    """The words and numbers of a text in small letters, without marks and signs."""
    return WORD.findall(text.casefold().replace("\u2019", "'"))


def pairs_of_words(text: str) -> frozenset[tuple[str, str]]:
    """Every two words that stand side by side: what two texts share when one was made from the other."""
    found = words(text)
    return frozenset(pairwise(found))


def similar_pairs(texts: Sequence[str], threshold: float) -> Iterator[tuple[int, int, float]]:
    """The pairs (i, j), i < j, whose Jaccard likeness over pairs of words is at least ``threshold``, with it.

    Sets that alike must share one of their rarest members, so only those are indexed (prefix filtering: Bayardo, Ma and
    Srikant 2007). Nothing is missed, and time stays near linear where few pairs are alike. A text of fewer than two
    words is like nothing.
    """
    sets = [pairs_of_words(text) for text in texts]
    counts = Counter(member for each in sets for member in each)
    index: dict[tuple[str, str], list[int]] = defaultdict(list)
    for later, members in enumerate(sets):
        rarest = sorted(members, key=lambda member: (counts[member], member))
        prefix = rarest[: len(members) - math.ceil(threshold * len(members)) + 1]
        candidates = {earlier for member in prefix for earlier in index[member]}
        for earlier in sorted(candidates):
            common = len(members & sets[earlier])
            likeness = common / (len(members) + len(sets[earlier]) - common)
            if likeness >= threshold:
                yield earlier, later, likeness
        for member in prefix:
            index[member].append(later)
