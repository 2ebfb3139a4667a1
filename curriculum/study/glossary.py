"""The glossary: every symbol that a topic introduces and every term that a lesson defines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from curriculum.study.topics import topic_link
from curriculum.study.views import GlossaryEntry
from curriculum.typeset.formula import inline

if TYPE_CHECKING:
    from curriculum.study.desk import Desk

_FORMULA = re.compile(r"\$\$(.+?)\$\$|\$([^$]+)\$", re.DOTALL)
_FENCE = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)
_PLURAL = r"(?:s|es)?"
_CLOSE = 75.0
"""Likeness, in 0 to 100, from which an entry is taken for what was meant by a misspelt one."""


def glossary(desk: Desk, text: str = "") -> tuple[GlossaryEntry, ...]:
    """The entries in alphabetical order, or those that ``text`` names, best first.

    An entry that is the text, or is said so, comes first, then those that begin with it, then those that hold it; where
    there are none, those spelt nearly so.
    """
    entries = tuple(_entries(desk))
    wanted = _plain(text)
    if not wanted:
        return tuple(sorted(entries, key=lambda entry: (entry.kind == "symbol", _plain(entry.entry), entry.topic.id)))
    ranked = ((_rank(entry, wanted), place, entry) for place, entry in enumerate(entries))
    found = sorted((hit for hit in ranked if hit[0] is not None), key=lambda hit: hit[:2])
    return tuple(entry for *_, entry in found) or _nearly(entries, wanted)


def explained(desk: Desk, topic_id: str, text: str, *, all_own: bool = True) -> tuple[GlossaryEntry, ...]:
    """What a text of a topic uses: its own entries, then those of topics beneath it, what was met last first.

    Each has the meaning that the nearest topic gives it.

    Args:
        desk: The learner's desk.
        topic_id: The topic on the screen.
        text: Its lesson or question, as Markdown.
        all_own: Give all of the topic's own entries. At a question that would name what is asked; without it they too
            have to stand in the text.
    """
    beneath = desk.graph.ancestors(topic_id)
    nearest: dict[str, GlossaryEntry] = {}
    for entry in _entries(desk):  # by depth, so that a later meaning takes the place of an earlier one
        if entry.topic.id == topic_id or entry.topic.id in beneath:
            nearest[_plain(entry.entry)] = entry
    formulas = " ".join(" ".join(found) for found in _FORMULA.findall(text))
    prose = _FORMULA.sub(" ", _FENCE.sub(" ", text)).casefold()
    own = [
        entry
        for entry in nearest.values()
        if entry.topic.id == topic_id and (all_own or _stands_in(entry, formulas, prose))
    ]
    others = [entry for entry in nearest.values() if entry.topic.id != topic_id and _stands_in(entry, formulas, prose)]
    return (*own, *sorted(others, key=lambda entry: -desk.summaries[entry.topic.id].depth))


def _entries(desk: Desk) -> Iterator[GlossaryEntry]:
    """All of them, by the depth of their topics."""
    home = {topic: topic_link(summary) for topic, summary in desk.summaries.items()}
    found = [
        GlossaryEntry(
            entry=s.symbol, kind="symbol", say=s.say, meaning=s.meaning, pytorch=s.pytorch, topic=home[s.topic]
        )
        for s in desk.catalogue.symbols()
    ]
    found += [
        GlossaryEntry(entry=t.term, kind="term", meaning=t.meaning, topic=home[t.topic]) for t in desk.catalogue.terms()
    ]
    yield from sorted(found, key=lambda entry: desk.summaries[entry.topic.id].depth)


def _plain(text: str) -> str:
    """As it is typed on a keyboard, more or less: formulas on one line, small letters, single blanks."""
    shown = _FORMULA.sub(lambda found: inline(found[1] or found[2]), text)
    return " ".join(shown.casefold().split())


def _rank(entry: GlossaryEntry, wanted: str) -> int | None:
    names = [
        _plain(name) for name in (entry.entry, entry.entry.strip("$"), entry.say or "", entry.pytorch or "") if name
    ]
    words = [name for name in names if re.search(rf"(?<!\w){re.escape(wanted)}", name)]
    if wanted in names:
        return 0
    if any(name.startswith(wanted) for name in words):
        return 1
    if words:
        return 2
    return 3 if len(wanted) > 2 and re.search(rf"(?<!\w){re.escape(wanted)}", _plain(entry.meaning)) else None


def _nearly(entries: tuple[GlossaryEntry, ...], wanted: str) -> tuple[GlossaryEntry, ...]:
    from rapidfuzz import fuzz, process

    names = [_plain(entry.say or entry.entry) for entry in entries]
    close = process.extract(wanted, names, scorer=fuzz.ratio, score_cutoff=_CLOSE, limit=5)
    return tuple(entries[place] for _, _, place in close)


def _stands_in(entry: GlossaryEntry, formulas: str, prose: str) -> bool:
    # Most entries stand nowhere in a text, which a plain search for their letters finds out far sooner than a pattern.
    if entry.kind == "term":
        term = entry.entry.casefold()
        stem = term[:-1] if term.endswith("y") else term
        ending = rf"(?:{re.escape(stem)}ies|{re.escape(term)})" if stem != term else f"{re.escape(term)}{_PLURAL}"
        return stem in prose and re.search(rf"(?<!\w){ending}(?!\w)", prose) is not None
    latex = entry.entry.strip("$")
    if latex in formulas and re.search(rf"(?<![A-Za-z\\]){re.escape(latex)}(?![A-Za-z])", formulas):
        return True
    shown = _plain(entry.entry)
    telling = len(shown) > 1 or not shown.isascii()  # a lone Latin letter in prose is a word or a name of its own
    return telling and shown in prose and re.search(rf"(?<!\w){re.escape(shown)}(?!\w)", prose) is not None
