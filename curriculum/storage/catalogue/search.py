"""Finding topics by words: stems, beginnings of words, initials, and misspelt words put right."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from curriculum.storage.catalogue.schema import SEARCH_WEIGHTS

if TYPE_CHECKING:
    from curriculum.storage.catalogue.reader import Catalogue

_TOKEN = re.compile(r"[^\W_]+")
_ARTICLE = re.compile(r"^the ")
_CLOSE = 72.0
"""Likeness, in 0 to 100, from which a known word is taken for a misspelt one."""
_MOST_WORDS = 12


def search(catalogue: Catalogue, text: str, *, limit: int) -> tuple[str, ...]:
    """The ids of the topics found, best first.

    A topic whose title or id is the text itself comes first, then those whose title begins with it, a leading "The"
    aside, the shortest first. Then those with all the words, each as a stem or as the beginning of a word; where there
    are none, the same with misspelt words put right; where there are still none, those with any of the words. Topics
    that have them in the title come before others; order within is by bm25.
    """
    words = [word.lower() for word in _TOKEN.findall(text)][:_MOST_WORDS]
    if not words:
        return ()
    typed = _ARTICLE.sub("", " ".join(text.lower().split()))
    title = "CASE WHEN lower(title) LIKE 'the %' THEN substr(lower(title), 5) ELSE lower(title) END"
    exact = catalogue.rows(
        f"SELECT id FROM topic WHERE id = ? OR substr({title}, 1, length(?)) = ? "  # noqa: S608
        f"ORDER BY id = ? DESC, {title} = ? DESC, length(title), depth, id",
        (typed,) * 5,
    )
    found = _matches(catalogue, [[word] for word in words], " AND ", limit)
    if not found:
        corrected = [_readings(catalogue, word) for word in words]
        found = _matches(catalogue, corrected, " AND ", limit) or _matches(catalogue, corrected, " OR ", limit)
    return tuple(dict.fromkeys((*(name for (name,) in exact), *found)))[:limit]


def _matches(catalogue: Catalogue, words: Sequence[Sequence[str]], join: str, limit: int) -> list[str]:
    """The topics that match, those whose title alone matches first. Each word is given by its possible readings."""
    groups = (" OR ".join(f'"{reading}" OR "{reading}"*' for reading in readings) for readings in words)
    query = join.join(f"({group})" for group in groups)
    found = _ranked(catalogue, f"{{title acronym}} : ({query})", limit)
    return list(dict.fromkeys((*found, *_ranked(catalogue, query, limit))))[:limit]


def _ranked(catalogue: Catalogue, query: str, limit: int) -> list[str]:
    weights = ", ".join(map(str, SEARCH_WEIGHTS))
    found = catalogue.rows(
        "SELECT t.id FROM topic_search JOIN topic t ON t.number = topic_search.rowid "  # noqa: S608
        f"WHERE topic_search MATCH ? ORDER BY bm25(topic_search, {weights}), t.depth, t.id LIMIT ?",
        (query, limit),
    )
    return [name for (name,) in found]


def _readings(catalogue: Catalogue, word: str) -> list[str]:
    """The word, or where nothing has it the known words it may be meant for."""
    if _matches(catalogue, [[word]], "", 1):
        return [word]
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    known = [w for (w,) in catalogue.rows("SELECT word FROM word ORDER BY word")]
    close = process.extract(word, known, scorer=OSA.normalized_similarity, score_cutoff=_CLOSE / 100, limit=3)
    return [match for match, _, _ in close] or [word]
