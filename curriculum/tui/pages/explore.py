"""All topics, by strand or by level, in groups that open and close."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from curriculum.study.words import named, plural
from curriculum.tui.pages.sheet import Sheet
from curriculum.tui.words import duration, level_label

if TYPE_CHECKING:
    from curriculum.study.views import TopicLine, TopicPage
    from curriculum.tui.themes import Look

FILTERS: Final = ("all", "unknown", "claimed", "inferred", "demonstrated", "fading")

ROOMY: Final = 100
"""Columns from which there is room to say what the figures are."""


@dataclass(frozen=True)
class Shelf:
    """What of the topics is shown: how they are grouped, which groups are open, and which evidence is let through."""

    by: str = "strand"
    open: frozenset[str] = field(default_factory=frozenset)
    only: str = "all"

    def toggled(self, group: str) -> Shelf:
        """With one group opened or closed."""
        return replace(self, open=self.open ^ {group})

    def regrouped(self) -> Shelf:
        """By level instead of by strand, or the other way round; all closed."""
        return replace(self, by="level" if self.by == "strand" else "strand", open=frozenset())

    def filtered(self) -> Shelf:
        """With the next kind of evidence let through."""
        return replace(self, only=FILTERS[(FILTERS.index(self.only) + 1) % len(FILTERS)])


Groups = dict[str, list["TopicLine"]]


def groups(topics: tuple[TopicLine, ...], shelf: Shelf) -> Groups:
    """The topics by strand, or by level and then depth, of the chosen evidence."""
    found: Groups = {}
    ordered = sorted(topics, key=lambda t: (t.depth, t.title)) if shelf.by == "level" else topics
    for topic in ordered:
        if shelf.only in ("all", topic.evidence):
            found.setdefault(getattr(topic, shelf.by), []).append(topic)
    return found


def explore_sheet(
    topics: tuple[TopicLine, ...], titles: Mapping[str, str], shelf: Shelf, width: int, look: Look
) -> Sheet:
    """A row for each group, and under an open one a row for each topic."""
    sheet = Sheet(width, look)
    found = groups(topics, shelf)
    if not found:
        sheet.text(f"No topic is {shelf.only}. ", ("f", look.key), " shows the next kind of evidence.")
    for group, members in found.items():
        is_open = group in shelf.open
        title = titles.get(group, level_label(group))
        known = sum(topic.evidence != "unknown" for topic in members)
        sheet.row(
            (("▾ " if is_open else "▸ ", look.key), (title, look.heading)),
            ((f"{known} of {len(members)} known" if known else plural(len(members), "topic"), look.dim),),
            link=f"group:{group}",
        )
        for topic in members if is_open else ():
            _topic(sheet, topic)
    return sheet


def _topic(sheet: Sheet, topic: TopicLine) -> None:
    mark = " ✎" if topic.status == "outline" else "  "
    sheet.row(
        ("  ", sheet.evidence(topic.evidence), " ", named(topic.title, topic.distinguish)),
        ((f"{topic.depth:>3}{mark}", sheet.look.dim),),
        link=f"topic:{topic.id}",
    )


def explore_head(topics: tuple[TopicLine, ...], shelf: Shelf, width: int, look: Look) -> Sheet:
    """How many there are, and what is shown of them."""
    sheet = Sheet(width, look)
    shown = "" if shelf.only == "all" else f" · only {shelf.only}"
    written = plural(sum(topic.status == "published" for topic in topics), "lesson")
    beside = f"{written} · at the right the depth; ✎ no lesson yet" if width >= ROOMY else "number: depth, ✎ no lesson"
    sheet.row(((f"{plural(len(topics), 'topic')} by {shelf.by}{shown}", look.title),), ((beside, look.dim),))
    return sheet


def group_sheet(title: str, summary: str, members: list[TopicLine], width: int, look: Look) -> Sheet:
    """What a group is, beside the list."""
    sheet = Sheet(width, look)
    sheet.text((title, look.title))
    known = sum(topic.evidence != "unknown" for topic in members)
    minutes = sum(topic.minutes for topic in members)
    sheet.text((f"{plural(len(members), 'topic')} · {known} known · {duration(minutes)} in all", look.dim))
    sheet.blank()
    if summary:
        sheet.markdown(summary)
        sheet.blank()
    sheet.text(("Enter opens it.", look.dim))
    return sheet


def preview_sheet(page: TopicPage, width: int, look: Look) -> Sheet:
    """The beginning of a topic's page, beside the list."""
    sheet = Sheet(width, look)
    sheet.text((named(page.title, page.distinguish), look.title))
    sheet.text((f"{level_label(page.level)} · Depth {page.depth} · {duration(page.minutes)}", look.dim))
    sheet.text(sheet.evidence(page.evidence), (f" {page.evidence}", look.evidence[page.evidence]))
    sheet.heading("Core Idea")
    sheet.markdown(page.core_idea)
    if page.prerequisites:
        sheet.heading("Prerequisites", f"({len(page.prerequisites)})")
        for link in page.prerequisites:
            sheet.row(
                (sheet.evidence(link.evidence), " ", named(link.title, link.distinguish)), link=f"topic:{link.id}"
            )
    if page.leads_to:
        sheet.heading("Leads To", f"({len(page.leads_to)})")
        for above in page.leads_to:
            sheet.row(("→ ", named(above.title, above.distinguish)), link=f"topic:{above.id}")
    return sheet
