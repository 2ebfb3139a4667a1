"""The nearest right names to one that was not found."""

from __future__ import annotations

from collections.abc import Iterable


def nearest_names(name: str, choices: Iterable[str], *, limit: int = 3, cutoff: float = 70.0) -> tuple[str, ...]:
    """Up to ``limit`` of ``choices`` that a person may have meant by ``name``, best first.

    Likeness is rapidfuzz's weighted ratio, in 0 to 100; names under ``cutoff`` are not offered. Ties are alphabetical.
    """
    from rapidfuzz import fuzz, process, utils

    found = process.extract(
        name,
        sorted(set(choices)),
        scorer=fuzz.WRatio,
        processor=utils.default_process,
        limit=limit,
        score_cutoff=cutoff,
    )
    return tuple(match for match, _, _ in found)
