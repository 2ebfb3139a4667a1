"""The few words and signs that every face uses alike. Imports nothing, so that a command pays nothing for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from curriculum.study.views import ItemView, NextStep

GLYPHS: Final = {"unknown": "·", "claimed": "○", "inferred": "◌", "demonstrated": "●", "fading": "◐"}
"""A sign for each kind of evidence, one column wide; its name always stands near or in the help."""

OUTCOMES: Final = {"kept": "right at once", "with-help": "right with help", "missed": "missed"}
"""What came of a review."""

INSTALL_TORCH: Final = 'pip install "torch>=2.6,<2.14"'
"""What puts PyTorch in place, with which exercises can be graded."""

USED_UP: Final = "You have seen the answers to all its questions on what is missing; from tomorrow on they count again."
DOUBT: Final = "It may not hold yet: going by your answers so far, the next one could well be wrong."
"""Said of a topic just learned that the next-answer predictor would not trust."""


def with_pytorch(meaning: str, pytorch: str | None) -> str:
    """What a symbol or a term means, as a sentence, and after it what PyTorch calls it."""
    return f"{meaning}. In PyTorch: `{pytorch}`." if pytorch else f"{meaning}."


_STEPS: Final = {"learn": "Learn", "practise": "Practise", "exercise": "Build"}


def step_verb(step: NextStep) -> str:
    """What the next step is, before its title."""
    return "Go on with the lesson" if step.lesson == "begun" else _STEPS.get(step.kind, "Open")


def named(title: str, distinguish: str | None) -> str:
    """A title, with the phrase that tells it from another of the same words."""
    return f"{title} ({distinguish})" if distinguish else title


def either(item: ItemView) -> str:
    """What stands for the topic of a question that is one of two easily confused: both of their titles."""
    titles = " or ".join(link.title for link in item.either)
    return f"{titles}? The two are easily confused, so see first which of them this is."


def plural(count: int, noun: str, several: str = "") -> str:
    """``1 topic``, ``2 topics``."""
    return f"{count:,} {noun if count == 1 else several or noun + 's'}"


_MONTHS: Final = ("January", "February", "March", "April", "May", "June",
                  "July", "August", "September", "October", "November", "December")  # fmt: skip


def day(date: str | datetime) -> str:
    """An ISO date, or a time as a day of the reader's own zone, as a person says it: ``3 March 2027``."""
    if not isinstance(date, str):
        date = date.astimezone().date().isoformat()
    year, month, number = date.split("-")
    return f"{int(number)} {_MONTHS[int(month) - 1]} {year}"


def short_day(date: str) -> str:
    """The same, where there is little room: ``3 Mar 2027``."""
    number, month, year = day(date).split(" ")
    return f"{number} {month[:3]} {year}"


def percent(share: float) -> str:
    """A chance in whole per cents, never rounded to certainty."""
    if 0 < share < 0.01:
        return "less than 1%"
    if 0.99 < share < 1:
        return "more than 99%"
    return f"{round(100 * share)}%"


def finish_range(p10: str, p50: str, p90: str) -> str:
    """The days by which a road is done with chances of 10, 50 and 90 per cent, in words that promise no more."""
    if p10 == p90:
        return f"most likely on {day(p50)}"
    return f"likely between {day(p10)} and {day(p90)}, with even odds by {day(p50)}"


def way_up(titles: Sequence[str]) -> str:
    """A way up to a goal in words; a long one is told by its first steps."""
    if len(titles) == 1:
        return f"nothing in between: {titles[0]} comes next"
    if len(titles) <= WAY_SHOWN:
        return f"{', '.join(titles[:-1])} and {titles[-1]}"
    return f"{', '.join(titles[: WAY_SHOWN - 1])}, … and {titles[-1]}"


WAY_SHOWN: Final = 5
"""Steps of a way up that are named, the goal among them."""
SURPRISE: Final = 5
"""An answer that unsettles more topics than this was unexpected."""
