"""Finding anything by its words: topics, exercises, strands, milestones and settings, the best first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal

from curriculum import paths
from curriculum.study.settings import SETTINGS, Choice
from curriculum.study.translate import practice_errors
from curriculum.study.views import View

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from curriculum.study.desk import Desk

_TOKEN: Final = re.compile(r"[^\W_]+")
_ARTICLE: Final = re.compile(r"^(the|a|an) ")
_TYPO: Final = 0.74
"""Likeness, in 0 to 1, from which a word is taken for a misspelt one."""
_LEAST_FOR_TYPO: Final = 4
TOPICS: Final = 20
"""Topics that a search looks at."""


class Thing(View):
    """Something that can be found, and gone to or changed."""

    kind: Literal["topic", "exercise", "strand", "milestone", "setting"]
    title: str
    about: str
    """What it is, in a few words."""
    of: str
    """Its id; of a setting of names, ``name=value``."""
    also: str = ""
    """Other words that it may be looked for by."""


def things(desk: Desk) -> tuple[Thing, ...]:
    """All that can be found but topics, which are searched by their lessons' words. Takes a moment: keep it."""
    from practice.grader import exercise_titles

    with practice_errors():
        titles = exercise_titles(paths.exercises_folder())
    found = [*_settings()]
    found += [
        Thing(kind="strand", title=s.title, about=f"strand, {s.topic_count} topics", of=s.id, also=s.summary)
        for s in desk.catalogue.strands()
    ]
    found += [
        Thing(kind="milestone", title=f"You can {m.can}", about="milestone", of=m.topics[-1], also=m.id)
        for m in desk.catalogue.milestones()
        if m.topics and desk.catalogue.has(m.topics[-1])
    ]
    found += [Thing(kind="exercise", title=title, about="exercise", of=of, also=of) for of, title in titles.items()]
    return tuple(found)


def _settings() -> Iterable[Thing]:
    for known in SETTINGS.values():
        title = known.name.replace("-", " ").capitalize()
        if isinstance(known, Choice):
            for value in known.choices:
                yield Thing(
                    kind="setting",
                    title=f"{title}: {value.replace('-', ' ')}",
                    about="setting",
                    of=f"{known.name}={value}",
                    also=f"{known.meaning} mode",
                )
        else:
            yield Thing(kind="setting", title=title, about="setting", of=known.name, also=known.meaning)


def find(desk: Desk, text: str, others: Sequence[Thing]) -> tuple[tuple[float, Thing], ...]:
    """Topics and ``others`` that a text finds, each with how well it fits, in 0 to 1; the best first.

    A topic that the search of lessons found stands by its title, or else, where only its lesson has the words, below
    whatever is called so.
    """
    if not text.strip():
        return ()
    found: list[tuple[float, Thing]] = []
    for place, topic in enumerate(desk.catalogue.search(text, limit=TOPICS)):
        about = f"topic, {topic.level.replace('-', ' ')}"
        thing = Thing(kind="topic", title=topic.name, about=about, of=topic.id)
        found.append((max(fit(text, topic.name), 0.5) - place / 1000, thing))
    for thing in others:
        score = fit(text, thing.title, thing.also)
        if score > 0:
            found.append((score - 0.02, thing))
    return tuple(sorted(found, key=lambda entry: -entry[0]))


def fit(text: str, title: str, also: str = "") -> float:
    """How well a title fits what was typed: 1 where it is the same, 0 where it has nothing of it.

    Same, begins with it, has it at the beginning of a word, has each word as the beginning of one, in ``also`` at the
    least; then the same with misspelt words.
    """
    typed, name = _plain(text), _plain(title)
    if not typed:
        return 0.0
    if typed == name:
        return 1.0
    longer = min(len(name), 100) / 2500
    if name.startswith(typed):
        return 0.95 - longer
    if f" {typed}" in f" {name}":
        return 0.88 - longer
    asked, here = typed.split(), name.split()
    if _begins_each(asked, here):
        return 0.78 - longer
    if _begins_each(asked, [*here, *_plain(also).split()]):
        return 0.66 - longer
    if len(typed) >= _LEAST_FOR_TYPO and all(_meant(word, here) for word in asked):
        return 0.6 - longer
    return 0.0


def _plain(text: str) -> str:
    return _ARTICLE.sub("", " ".join(_TOKEN.findall(text.lower())))


def _begins_each(asked: Sequence[str], words: Sequence[str]) -> bool:
    return all(any(word.startswith(typed) for word in words) for typed in asked)


def _meant(typed: str, words: Sequence[str]) -> bool:
    """Whether a word is there, or one that it may be a misspelling of."""
    if any(word.startswith(typed) for word in words):
        return True
    if len(typed) < _LEAST_FOR_TYPO:
        return False
    from rapidfuzz.distance import OSA

    return any(OSA.normalized_similarity(typed, word) >= _TYPO for word in words)
