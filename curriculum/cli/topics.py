"""Commands to look at topics: ``topics``, ``topic``, ``chain``, ``search``, ``glossary``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from curriculum.cli.options import Common
from curriculum.cli.output import aloud, as_written, heading, markdown, show, sign, table, wrapped
from curriculum.study.words import named, with_pytorch

if TYPE_CHECKING:
    from curriculum.study.chain_views import ChainView
    from curriculum.study.views import GlossaryEntry, TopicPage


def topics(
    *,
    strand: str | None = None,
    level: str | None = None,
    evidence: str | None = None,
    ready: Annotated[bool, Parameter(negative="", help="Only what can be learned now.")] = False,
    common: Common = Common(),
) -> None:
    """List topics.

    Args:
        strand: Only this strand, by its id.
        level: Only this level.
        evidence: Only topics that are unknown, claimed, inferred, demonstrated or fading.
    """
    from curriculum.study.chain import frontier
    from curriculum.study.topics import list_topics

    with common.desk() as desk:
        found = list_topics(desk, strand=strand, level=level, evidence=evidence)
        if ready:
            now = {line.id for line in frontier(desk)}
            found = tuple(line for line in found if line.id in now)
    show(
        found,
        as_json=common.json,
        lines=lambda: table([(sign(t.evidence), t.id, t.level, named(t.title, t.distinguish)) for t in found]),
    )


def topic(topic_id: str, /, *, common: Common = Common()) -> None:
    """Show the page of a topic.

    Args:
        topic_id: The topic's id.
    """
    from curriculum.study.topics import topic_page

    with common.desk() as desk:
        page = topic_page(desk, topic_id)
    show(page, as_json=common.json, lines=lambda: _page(page))


def _page(page: TopicPage) -> Iterator[str]:
    yield named(page.title, page.distinguish)
    evidence = page.evidence if aloud() else f"{sign(page.evidence)} {page.evidence}"
    between = ", " if aloud() else " · "
    yield between.join((page.level.replace("-", " ").capitalize(), f"Depth {page.depth}", evidence))
    yield " ".join(f"#{tag}" for tag in page.tags)
    sections = (
        ("Core Idea", page.core_idea),
        ("Opening Problem", page.opening_problem),
        ("Explainer", page.explainer),
        ("Worked Example", page.worked_example),
        ("Your Turn", page.your_turn),
        ("Common Mistakes", page.common_mistakes),
    )
    for title, text in sections:
        if text:
            yield from (*heading(title), *markdown(text))
    if page.status == "outline":
        yield from ("", "This lesson is not written yet.")
    yield from ("", f"Practice Questions ({page.question_count} questions)")
    yield from (f"  curriculum exercise start {name}" for name in page.exercises)
    if page.note:
        yield from ("", "Your Note", *as_written(page.note, indent="  "))
    yield ""
    yield (
        f"Prerequisite Chain (Longest path: {len(page.longest_chain)} steps, "
        f"{page.prerequisite_count} total prerequisite topics)"
    )
    yield from ("", f"Prerequisites ({len(page.prerequisites)})")
    for p in page.prerequisites:
        title = named(p.title, p.distinguish)
        yield f"{title} ({p.id}), {p.evidence}" if aloud() else f"  {sign(p.evidence)} {title} ({p.id})"
        yield from wrapped(p.why, indent="      ")
    yield ""
    if not page.leads_to:
        yield "Leads To (0): No topics depend on this one yet."
        return
    yield f"Leads To ({len(page.leads_to)})"
    yield from (f"  {named(t.title, t.distinguish)} ({t.id})" for t in page.leads_to)


def chain(
    topic_id: str,
    /,
    *,
    longest: Annotated[int, Parameter(help="Show the so many longest chains.")] = 1,
    alternatives: Annotated[
        int | None, Parameter(help="Show where so many of the next longest chains part from it and meet it again.")
    ] = None,
    common: Common = Common(),
) -> None:
    """Show the longest chain of prerequisites that ends at a topic.

    Args:
        topic_id: The topic's id.
    """
    from curriculum.errors import UsageError
    from curriculum.study.chain import chain as find
    from curriculum.study.chain import longest_chains

    if alternatives is not None and alternatives < 1:
        raise UsageError(f"There cannot be {alternatives} alternatives.", fix="Ask for 1 or more.")
    if alternatives is not None and longest != 1:
        raise UsageError(
            "`--longest` lists whole chains and `--alternatives` their differences.", fix="Give one of them."
        )
    with common.desk() as desk:
        if longest != 1:
            several = longest_chains(desk, topic_id, longest)
            show(several, as_json=common.json, lines=lambda: (line for view in several for line in (*_steps(view), "")))
            return
        view = find(desk, topic_id, alternatives=alternatives or 0)
    show(view, as_json=common.json, lines=lambda: (*_steps(view), *_alternatives(view)))


def _steps(view: ChainView) -> Iterator[str]:
    level = ""
    for step in view.steps:
        if step.level != level:
            level = step.level
            named_level = level.replace("-", " ")
            yield f"Level: {named_level}" if aloud() else f"-- {named_level} --"
        title = named(step.title, step.distinguish)
        if aloud():
            yield f"{step.position}. {title}, {step.evidence}"
        else:
            yield f"{step.position:4} {sign(step.evidence)} {title}"
    yield f"Longest path: {view.length} steps, {view.prerequisite_count} total prerequisite topics"


def _alternatives(view: ChainView) -> Iterator[str]:
    from curriculum.study.chain_words import alternative_words, parting_words

    place = {step.id: step.position for step in view.steps}
    for number, other in enumerate(view.alternatives, 1):
        yield ""
        yield f"{number}. {alternative_words(other)}, {other.known} known"
        for parting in other.partings:
            for line in parting_words(parting, place):
                yield from wrapped(line, indent="   ")


def search(
    *text: str,
    limit: Annotated[int, Parameter(help="At most so many.")] = 20,
    common: Common = Common(),
) -> int:
    """Find topics by their words.

    Args:
        text: What to look for; typos are forgiven.
    """
    from curriculum.study.topics import search as find

    with common.desk() as desk:
        hits = find(desk, " ".join(text), limit)
    show(
        hits,
        as_json=common.json,
        lines=lambda: (
            table([(sign(h.evidence), h.id, named(h.title, h.distinguish)) for h in hits]) or ["Nothing found."]
        ),
    )
    return 0 if hits else 1


def glossary(*text: str, common: Common = Common()) -> int:
    """Explain a symbol or a term; without one, list them all.

    Args:
        text: The symbol, as typed or as said ("alpha"), or the term; typos are forgiven.
    """
    from curriculum.study.glossary import glossary as find

    with common.desk() as desk:
        entries = find(desk, " ".join(text))
    show(entries, as_json=common.json, lines=lambda: _glossary(entries))
    return 0 if entries else 1


def _glossary(entries: tuple[GlossaryEntry, ...]) -> Iterator[str]:
    for entry in entries:
        said = f' ("{entry.say}")' if entry.say else ""
        yield from markdown(f"**{entry.entry}**{said}: {with_pytorch(entry.meaning, entry.pytorch)}")
        yield f"  {named(entry.topic.title, entry.topic.distinguish)} ({entry.topic.id})"
    if not entries:
        yield "No symbol or term of the lessons is named so."
