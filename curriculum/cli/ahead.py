"""``ahead``: where the road leads, recorded."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from curriculum.cli.options import Common
from curriculum.cli.output import show, table, wrapped
from curriculum.study.words import GLYPHS, named

if TYPE_CHECKING:
    from curriculum.study.ahead_views import AheadView


def ahead(*, common: Common = Common()) -> None:
    """Show where the road leads: the finished MAML, recorded, and the topics that it is made of.

    The curves themselves are in `--json`, and drawn in the app (`w` on the first screens).
    """
    from curriculum.study.ahead import ahead as find

    with common.desk() as desk:
        view = find(desk)
    show(view, as_json=common.json, lines=lambda: _ahead(view))


def _ahead(view: AheadView) -> Iterator[str]:
    from curriculum.study import ahead_words as words

    yield f"{named(view.topic.title, view.topic.distinguish)}: {view.title}"
    yield from wrapped(words.opening_words(view))
    yield ""
    rows: list[tuple[str, ...]] = []
    for shots in words.shots_of(view):
        rows.append((f"From {shots} points", *words.HEAD))
        rows += [(f"  {name}", *cells) for name, *cells in words.table_rows(view, shots)]
    yield from table(rows)
    for said in (words.loss_words(view), words.table_words(view), f"The paper: {view.source}. {view.address}"):
        yield from wrapped(said)
    for part, ideas in groupby(view.ideas, key=lambda idea: idea.part):
        yield ""
        yield part
        for idea in ideas:
            yield f"  {GLYPHS[idea.evidence]} {named(idea.topic.title, idea.topic.distinguish)} ({idea.topic.id})"
            yield from wrapped(idea.does, indent="      ")
    yield ""
    yield from wrapped(words.run_words(view))
    yield f"Recorded by: {view.run.command}"
