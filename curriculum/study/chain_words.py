"""How another long chain is told: how long it is, where it parts from the longest and where it meets it again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from curriculum.study.words import named, plural

if TYPE_CHECKING:
    from collections.abc import Sequence

    from curriculum.study.chain_views import ChainAlternative, ChainParting
    from curriculum.study.views import TopicLink


def alternative_words(other: ChainAlternative) -> str:
    """``72 steps, 1 fewer``."""
    return f"{plural(other.length, 'step')}, {f'{other.shorter} fewer' if other.shorter else 'as long'}"


def where_words(parting: ChainParting, place: Mapping[str, int]) -> str:
    """Between which steps of the longest chain it runs; ``place`` is the position of each of its steps."""

    def at(link: TopicLink) -> str:
        return f"{place[link.id]}. {named(link.title, link.distinguish)}"

    if parting.after is None:
        return "It begins apart" + (f", up to {at(parting.meets)}" if parting.meets else "")
    if parting.meets is None:
        return f"It leaves at {at(parting.after)}"
    return f"From {at(parting.after)} to {at(parting.meets)}"


def titles(links: Sequence[TopicLink]) -> str:
    """Steps one after the other."""
    return " → ".join(named(link.title, link.distinguish) for link in links)


def parting_words(parting: ChainParting, place: Mapping[str, int]) -> tuple[str, ...]:
    """A parting in lines: where, through what, instead of what."""
    through = f"through {titles(parting.through)}" if parting.through else "straight on"
    lines = (f"{where_words(parting, place)}:", through)
    return (*lines, f"instead of {titles(parting.instead)}") if parting.instead else lines
