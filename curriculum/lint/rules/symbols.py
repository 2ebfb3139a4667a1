"""The rules on symbols and terms: each is introduced where it is first met."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from curriculum.content.problem import Problem
from curriculum.lint.context import Context


def introduced_once(context: Context) -> Iterator[Problem]:
    """A symbol is not introduced again above the topic that introduces it, unless it comes to mean something else."""
    homes: dict[str, list[str]] = defaultdict(list)
    for topic in context.topics:
        for symbol in topic.introduces:
            homes[symbol.symbol].append(topic.id)
    for topic in context.topics:
        for index, symbol in enumerate(topic.introduces):
            earlier = [home for home in homes[symbol.symbol] if home in context.beneath(topic.id)]
            if earlier:
                what = f"The symbol {symbol.symbol} is introduced again; `{earlier[0]}` beneath introduces it"
                fix = "Delete it here, unless it comes to mean something else"
                line = context.line(topic, "introduces", index)
                yield Problem(context.file(topic), line, what, fix, (), "symbol-again", "warning")


def defined_once(context: Context) -> Iterator[Problem]:
    """A term is defined where it is first met, and not again above that topic."""
    homes: dict[str, list[str]] = defaultdict(list)
    for topic in context.topics:
        for term in topic.terms:
            homes[term.casefold()].append(topic.id)
    for topic in context.topics:
        for term in topic.terms:
            earlier = [home for home in homes[term.casefold()] if home in context.beneath(topic.id)]
            if earlier:
                what = f"The term `{term}` is defined again; `{earlier[0]}` beneath defines it"
                fix = "Delete it here, unless it comes to mean something else"
                line = context.line(topic, "terms", term)
                yield Problem(context.file(topic), line, what, fix, (), "term-again", "warning")
