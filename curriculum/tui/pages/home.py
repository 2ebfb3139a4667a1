"""Today: the goal and how far it has come, the one thing to do now, and what else waits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from curriculum.study.words import GLYPHS, named, plural
from curriculum.tui.pages.plan import WORKING_OUT, likely_row
from curriculum.tui.pages.sheet import Sheet, styled
from curriculum.tui.pages.start import ahead_row
from curriculum.tui.words import duration, progress_bar

if TYPE_CHECKING:
    from curriculum.study.today_views import Offer, TodayView
    from curriculum.study.views import GoalLine
    from curriculum.tui.themes import Look

_TARGETS: Final = {
    "continue": "practice:{}",
    "review": "practice:review",
    "check": "practice:check {}",
    "learn": "topic:{}",
    "lesson": "lesson:{}",
    "practise": "topic:{}",
    "exercise": "workbench:{}",
    "placement": "placement:new",
    "milestone": "practice:new {}",
    "goal": "do:app.search",
}
_KEYS: Final = {"placement": "p"}


def target(offer: Offer) -> str:
    """The link that an offer is followed by."""
    return _TARGETS[offer.kind].format(offer.of)


def home_sheet(today: TodayView, width: int, look: Look) -> Sheet:
    """A welcome until there is a goal; then the goal, what to do now, what else waits, and what is known."""
    sheet = Sheet(width, look)
    if not today.goals:
        _welcome(sheet, today)
    for goal in today.goals:
        _goal(sheet, goal)
    if today.goals:
        _road(sheet, today)
    if today.now is not None:
        sheet.heading("Now")
        _offer(sheet, today.now)
    _then(sheet, today)
    _evidence(sheet, today.evidence)
    return sheet


def _welcome(sheet: Sheet, today: TodayView) -> None:
    look = sheet.look
    total = sum(today.evidence.values())
    sheet.text((today.title, look.title))
    sheet.blank()
    sheet.text(
        f"{plural(total, 'topic')}, each resting on others. Choose what you want to reach. You then get the shortest "
        "honest way there, without what you know already."
    )
    sheet.heading("Choose a goal")
    for number, topic in enumerate(today.suggested):
        if number:
            sheet.blank()
        sheet.row((("▸ ", look.key), (named(topic.title, topic.distinguish), look.link)), link=f"goal:{topic.id}")
        sheet.text((f"the longest way to it has {plural(topic.depth + 1, 'step')}", look.dim), indent=2)
    sheet.blank()
    sheet.row((("▸ ", look.key), ("Another topic: search for it", look.link), ("  /", look.key)), link="do:app.search")
    sheet.row((("▸ ", look.key), ("Look around first", look.link), ("  2", look.key)), link="explore:")
    if today.leads:
        ahead_row(sheet)
    if today.now is None:
        sheet.blank()
        sheet.text(("Enter follows what is marked, ↑ and ↓ move, ? shows every key, q leaves.", look.dim))


def _goal(sheet: Sheet, goal: GoalLine) -> None:
    look = sheet.look
    sheet.row((("Your goal: ", look.dim), (goal.title, look.link)), link=f"topic:{goal.id}")
    left = f" · {duration(goal.minutes_left)} left" if goal.minutes_left else " · reached"
    share = f"  {goal.known} of {goal.total} topics"
    full, empty = progress_bar(goal.known, goal.total, max(10, min(40, sheet.width - len(share) - len(left))))
    sheet.text((full, look.good), (empty, look.dim), share, (left, look.dim))


def _road(sheet: Sheet, today: TodayView) -> None:
    """When the goals may be reached, and the next milestone."""
    look = sheet.look
    forecast = today.forecast
    if forecast is not None:
        likely_row(sheet, forecast)
    elif any(goal.minutes_left for goal in today.goals):
        sheet.row(((WORKING_OUT, look.dim),))
    if not today.milestones_total:
        return
    passed = f"{today.milestones_reached} of {plural(today.milestones_total, 'milestone')}"
    ahead = today.ahead
    if ahead is None:
        sheet.row((("◆ ", look.key), (passed, look.dim)))
        return
    away = f"; in {plural(ahead.topics_left, 'topic')} you can "
    sheet.text(("◆ ", look.key), (passed + away, look.dim), _short(ahead.can), hang=2)


def _short(words: str) -> str:
    """A milestone on about a line."""
    return words if len(words) <= 90 else f"{words[:88].rsplit(' ', 1)[0]} …"


def _offer(sheet: Sheet, offer: Offer) -> None:
    look = sheet.look
    linked = (offer.title, look.link) if offer.title else (offer.words, look.link)
    words = (f"{offer.words} ",) if offer.title else ()
    key = ((f"  {_KEYS[offer.kind]}", look.key),) if offer.kind in _KEYS else ()
    beside = ((offer.beside, look.dim),) if offer.beside else ()
    row = (("▸ ", look.key), *words, linked, *key)
    if not beside and styled(row).cell_len > sheet.width:
        sheet.text(*row, link=target(offer), hang=2)
    else:
        sheet.row(row, beside, link=target(offer))
    if offer.why:
        sheet.text((offer.why, look.dim), indent=2)


def _then(sheet: Sheet, today: TodayView) -> None:
    look = sheet.look
    if not today.goals and not today.then:
        return
    sheet.heading("Also")
    for offer in today.then:
        _offer(sheet, offer)
    if today.reviews:
        sheet.text((today.reviews, look.dim), indent=2)
    if today.goals:
        sheet.row((("▸ ", look.key), ("The whole plan", look.link), ("  4", look.key)), link="plan:")
        sheet.row((("▸ ", look.key), ("The longest chain to your goal", look.link), ("  3", look.key)),
                  link=f"chain:{today.goals[0].id}")  # fmt: skip


def _evidence(sheet: Sheet, counts: dict[str, int]) -> None:
    """How much of what kind is known, on one line where it fits."""
    if not any(counts.get(kind) for kind in GLYPHS if kind != "unknown"):
        return
    sheet.heading("What you know")
    pieces: list[str | tuple[str, str]] = []
    for kind in GLYPHS:
        if counts.get(kind):
            pieces += [sheet.evidence(kind), (f" {counts[kind]} {kind}   ", sheet.look.evidence[kind])]
    sheet.text(*pieces)
