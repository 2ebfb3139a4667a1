"""The rules on symbols and terms: each is introduced where it is first met."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from curriculum.content.problem import Problem
from curriculum.content.topic import Topic
from curriculum.lint.context import Context

Named = Callable[[Topic], Sequence[str]]
_FIX = "Delete it here, unless it comes to mean something else"


def introduced_once(context: Context) -> Iterator[Problem]:
    """A symbol is not introduced again above the topic that introduces it, unless it comes to mean something else."""
    for topic, place, symbol, earlier in _met_again(context, lambda topic: [s.symbol for s in topic.introduces]):
        what = f"The symbol {symbol} is introduced again; `{earlier}` beneath introduces it"
        line = context.line(topic, "introduces", place)
        yield Problem(context.file(topic), line, what, _FIX, (), "symbol-again", "warning")


def defined_once(context: Context) -> Iterator[Problem]:
    """A term is defined where it is first met, and not again above that topic."""
    for topic, _, term, earlier in _met_again(context, lambda topic: list(topic.terms), str.casefold):
        what = f"The term `{term}` is defined again; `{earlier}` beneath defines it"
        line = context.line(topic, "terms", term)
        yield Problem(context.file(topic), line, what, _FIX, (), "term-again", "warning")


def _met_again(
    context: Context, named: Named, same: Callable[[str], str] = str
) -> Iterator[tuple[Topic, int, str, str]]:
    """Each name that a topic beneath has as well: its topic, its place there, the name and the topic beneath.

    ``same`` maps spellings that count as one to one.
    """
    homes: dict[str, list[str]] = defaultdict(list)
    for topic in context.topics:
        for name in named(topic):
            homes[same(name)].append(topic.id)
    for topic in context.topics:
        for place, name in enumerate(named(topic)):
            earlier = [home for home in homes[same(name)] if home in context.beneath(topic.id)]
            if earlier:
                yield topic, place, name, earlier[0]
