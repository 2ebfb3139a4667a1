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
_LEAST = 3
_SMALL = frozenset((
    "a", "about", "an", "and", "are", "as", "at", "be", "by", "can", "cannot", "could", "do", "does", "for",
    "from", "get", "how", "i", "if", "in", "into", "is", "it", "its", "me", "mean", "means", "my", "of", "on",
    "or", "s", "should", "t", "that", "the", "there", "this", "to", "use", "used", "was", "what", "when",
    "where", "which", "why", "will", "with", "would", "you", "your",
))  # fmt: skip
"""Words that a question is asked with and that tell nothing of what it is about."""

_ALSO = {
    "add": ("addition", "sum"),
    "subtract": ("subtraction", "difference"),
    "multiply": ("multiplication", "product"),
    "times": ("multiplication", "multiplying"),
    "divide": ("division", "quotient"),
    "carry": ("regrouping",),
    "carrying": ("regrouping",),
    "borrow": ("regrouping",),
    "borrowing": ("regrouping",),
    "share": ("sharing", "division"),
    "solve": ("solving", "equations"),
    "average": ("mean",),
    "log": ("logarithm",),
    "derive": ("derivative",),
    "differentiate": ("derivative",),
    "differentiation": ("derivative",),
    "integrate": ("integral",),
    "sigmoid": ("logistic",),
    "backprop": ("backpropagation",),
    "relu": ("activation",),
    "maml": ("meta-learning", "inner-loop"),
    "knn": ("nearest neighbours",),
    "pca": ("principal component",),
    "svd": ("singular value",),
    "relearn": ("fine-tuning",),
    "percentage": ("percent", "percents"),
    "probability": ("chance",),
    "optimizer": ("optimisers",),
    "optimizers": ("optimisers",),
    "normalization": ("normalisation",),
    "regularization": ("regularisation",),
    "initialization": ("initialisation",),
    "neighbor": ("neighbours",),
    "neighbors": ("neighbours",),
    "factorization": ("factorisation",),
    "optimization": ("optimisation",),
}
"""Other words for what a learner may type: the noun of a verb, a short name, the American spelling."""


def search(catalogue: Catalogue, text: str, *, limit: int) -> tuple[str, ...]:
    """The ids of the topics found, best first.

    A topic whose title or id is the text itself comes first, then those that define it as a term, then those whose
    title begins with it, a leading "The" aside, the shortest first. Then those with all the words, each as a stem or
    as the beginning of a word; where there are none, the same with misspelt words put right; where there are still
    none, those with any of the words. Topics that have them in the title come before others; order within is by bm25.
    The words that only make a question ("why can't I ...") do not count where there are others.
    """
    every = [word.lower() for word in _TOKEN.findall(text)]
    words = ([word for word in every if word not in _SMALL] or every)[:_MOST_WORDS]
    if not words:
        return ()
    titled = _titled(catalogue, _ARTICLE.sub("", " ".join(text.lower().split())))
    asked = " ".join(words)
    if not titled and len(words) < len(every) and len(asked) >= _LEAST:
        titled = _titled(catalogue, asked)
    titled = titled or _defining(catalogue, asked)
    found = _matches(catalogue, [[word, *_ALSO.get(word, ())] for word in words], " AND ", limit)
    if not found:
        corrected = [_readings(catalogue, word) for word in words]
        found = _matches(catalogue, corrected, " AND ", limit) or _matches(catalogue, corrected, " OR ", limit)
    return tuple(dict.fromkeys((*titled, *found)))[:limit]


def _titled(catalogue: Catalogue, typed: str) -> list[str]:
    """The topics with this id or title, those that define the text as a term, and those whose title begins with it."""
    title = "CASE WHEN lower(title) LIKE 'the %' THEN substr(lower(title), 5) ELSE lower(title) END"
    found = catalogue.rows(
        f"SELECT id, id IN (SELECT topic FROM term WHERE lower(term) = ?) AS defines FROM topic "  # noqa: S608
        f"WHERE id = ? OR defines OR substr({title}, 1, length(?)) = ? "
        f"ORDER BY id = ? DESC, {title} = ? DESC, defines DESC, length(title), depth, id",
        (typed,) * 6,
    )
    return [name for name, _ in found]


def _defining(catalogue: Catalogue, typed: str) -> list[str]:
    """The topics that define the text as a term when it is brought into another spelling, or into the singular."""
    readings = [form for word in (typed, *_ALSO.get(typed, ())) for form in (word, word.removesuffix("s"))]
    marks = ", ".join("?" * len(readings))
    found = catalogue.rows(
        f"SELECT DISTINCT topic, depth FROM term JOIN topic ON topic.id = term.topic "  # noqa: S608
        f"WHERE lower(term) IN ({marks}) ORDER BY depth, topic",
        tuple(readings),
    )
    return [name for name, _ in found]


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
    """The word, or where nothing has it the known words it may be meant for, also two that were run together."""
    if _matches(catalogue, [[word]], "", 1):
        return [word, *_ALSO.get(word, ())]
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    known = [w for (w,) in catalogue.rows("SELECT word FROM word ORDER BY word")]
    close = process.extract(word, known, scorer=OSA.normalized_similarity, score_cutoff=_CLOSE / 100, limit=3)
    halves = ((word[:cut], word[cut:]) for cut in range(3, len(word) - 2))
    joined = [f"{first} {second}" for first, second in halves if first in known and second in known]
    return joined or [match for match, _, _ in close] or [word]
