"""When the plan will be done: a range of days from simulation, never one date.

Each run draws a pace, a chance of missing a day, the time of every topic, and what is known already; then it walks
through the calendar. On each day that is not missed the learner has the same minutes. Reviews of what was learned take
at most a set share of them; the topics take the rest, in the order of the plan.

Left out, and to be said where a forecast is shown: long breaks, a change of habits, PyTorch exercises.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cache
from statistics import NormalDist
from typing import TYPE_CHECKING, Final
from zlib import crc32

import numpy as np

from curriculum.learner.habits import Days, Pace
from curriculum.learner.review_load import LONGEST, reviews_by_age

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

REVIEW_MINUTES: Final = 1.5
"""Minutes of a review to a learner of pace 1."""
REVIEW_SHARE: Final = 0.3
"""The most of a day's minutes that reviews take."""
CREDIT_LEFT: Final = 0.73
"""The share of reviews that are asked for although work on later topics partly reviews earlier ones."""
CHECK_MINUTES: Final = 3.0
"""Minutes in which a topic that is known after all shows itself as such: two items."""
TOPIC_SD: Final = 0.4
"""Spread of the log of a topic's time about the author's median times the pace."""
KNOWN_TOGETHER: Final = 0.5
"""Correlation of what is known already: who knows one conditional topic tends to know the others."""
MOST_DRAWS: Final = 5_000_000
"""Topics times runs at the most; longer plans take fewer runs, whose mean needs no more."""
STEPS: Final = 120
"""Steps of time in which 99 of 100 runs end, as a rule."""
STRAGGLERS: Final = 0.005
"""The share of runs that is not walked to its end but carried on at its rate: none of them moves a quantile told."""
STRATUM: Final = 32
"""Draws of which one is taken for what differs from person to person, so that few runs cover all kinds of people."""
MOST_POINTS: Final = 120
"""Points of the curve at the most."""
LAST_DAY: Final = 2_000_000
"""Days after which no date is told apart: the calendar has none so late."""
MOST_MINUTES: Final = 720
"""Minutes a day that are looked at when asked how many would do."""
SEARCH_RUNS: Final = 300


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a forecast stands on beside the topics."""

    minutes_per_day: float = 30.0
    """Minutes on a day that is not missed."""
    pace: Pace = field(default_factory=Pace)
    days: Days = field(default_factory=Days)
    chance_known: Mapping[str, float] = field(default_factory=dict)
    """The chance that a remaining topic is known already, where it is not 0."""
    learned_ages: Sequence[float] = ()
    """Days since each topic was learned that asks for reviews already."""
    retention: float = 0.9
    """The chance of recall at which reviews are due."""
    credit_left: float = CREDIT_LEFT


@dataclass(frozen=True, slots=True)
class Forecast:
    """The end of every run, told as a range. Days count from the day of ``start``, which is 0."""

    start: datetime
    days: tuple[int, ...]
    """The day on which each run was done, ascending."""
    minutes: float
    """The median of all minutes to the end, reviews among them."""
    review_share: float
    """The median share of them that went to reviews."""

    def quantile(self, chance: float) -> datetime:
        """The first day by which at least that share of the runs was done."""
        rank = max(0, math.ceil(chance * len(self.days) - 1e-9) - 1)
        return self._date(self.days[rank])

    @property
    def p10(self) -> datetime:
        """One run of ten was done by then."""
        return self.quantile(0.1)

    @property
    def p50(self) -> datetime:
        """Half of the runs were."""
        return self.quantile(0.5)

    @property
    def p90(self) -> datetime:
        """Nine of ten were."""
        return self.quantile(0.9)

    def chance_by(self, deadline: datetime) -> float:
        """The share of runs that were done by the end of the deadline's day."""
        last = (deadline.astimezone(self.start.tzinfo).date() - self.start.date()).days
        return float(np.searchsorted(self.days, last, side="right")) / len(self.days)

    def curve(self) -> tuple[tuple[datetime, float], ...]:
        """The share of runs done by each day, week or number of weeks, from the start until (nearly) all are."""
        end = self.days[min(len(self.days) - 1, int(0.995 * len(self.days)))]
        step = 1 if end <= 60 else 7 * math.ceil(end / 7 / MOST_POINTS)
        marks = np.arange(0, end + step, step)
        done = np.searchsorted(self.days, marks, side="right") / len(self.days)
        return tuple((self._date(int(day)), float(share)) for day, share in zip(marks, done, strict=True))

    def _date(self, day: int) -> datetime:
        try:
            return self.start + timedelta(days=day)
        except OverflowError:
            return datetime.max.replace(tzinfo=self.start.tzinfo)


def forecast(
    minutes: Mapping[str, float], now: datetime, outlook: Outlook, *, runs: int = 1000, seed: int = 0
) -> Forecast | None:
    """When all the topics will have been learned, or ``None`` where there are none.

    Args:
        minutes: The author's median minutes of each remaining topic, in the order of the plan.
        now: The present, aware. Today still counts as a day of study.
        outlook: The learner's minutes a day, pace, habits, reviews and doubts.
        runs: How often the road is simulated.
        seed: The same seed and arguments give the same forecast; what-ifs with one seed share their draws.
    """
    if not minutes:
        return None
    return _told(_draw(minutes, outlook, runs, seed), now, outlook)


def minutes_needed(
    chances: Sequence[float],
    deadline: datetime,
    minutes: Mapping[str, float],
    now: datetime,
    outlook: Outlook,
    *,
    seed: int = 0,
) -> tuple[int | None, ...]:
    """For each chance the fewest whole minutes a day with which the deadline is met with at least that chance.

    ``None`` where ``MOST_MINUTES`` are not enough. Found by halving, each step with the same draws.
    """
    if not minutes:
        return (1,) * len(chances)
    draws = _draw(minutes, outlook, SEARCH_RUNS, seed)

    @cache
    def chance_with(per_day: int) -> float:
        return _told(draws, now, replace(outlook, minutes_per_day=per_day)).chance_by(deadline)

    def fewest(chance: float) -> int | None:
        if chance_with(MOST_MINUTES) < chance:
            return None
        low, high = 0, MOST_MINUTES
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (low, middle) if chance_with(middle) >= chance else (middle, high)
        return high

    return tuple(fewest(chance) for chance in chances)


@dataclass(frozen=True, slots=True)
class _Draws:
    """What chance decides before the calendar begins, a row or an entry a run."""

    pace: Floats
    present: Floats
    """The chance that a day is not missed."""
    known: NDArray[np.bool_]
    """Column topic: known already, so that it asks for no review of its own."""
    done_at: Floats
    """Column topic: the minutes of study at which it is done, ascending."""
    seed: int


def _draw(minutes: Mapping[str, float], outlook: Outlook, runs: int, seed: int) -> _Draws:
    runs = max(100, min(runs, MOST_DRAWS // len(minutes)))
    person = np.random.default_rng((seed, 0))
    many = runs * STRATUM
    pace = np.exp(outlook.pace.mean + outlook.pace.sd * _even(person.standard_normal(many), person))
    present = 1 - _even(person.beta(outlook.days.missed, outlook.days.studied, many), person)
    shared = _even(person.standard_normal(many), person)
    known = np.zeros((len(minutes), runs), dtype=np.bool_)
    times = np.empty((len(minutes), runs))
    for row, (topic, author) in enumerate(minutes.items()):
        # A generator of its own a topic: a plan without another topic keeps this one's draws.
        own = np.random.default_rng(crc32(f"{seed} {topic}".encode()))
        times[row] = own.standard_normal(runs, dtype=np.float32)
        np.exp(TOPIC_SD * times[row], out=times[row])
        times[row] *= author * pace
        if (chance := outlook.chance_known.get(topic, 0.0)) > 0:
            known[row] = _known(chance, shared, own)
    times[known] = CHECK_MINUTES
    return _Draws(pace, present, np.ascontiguousarray(known.T), np.cumsum(times.T, axis=1), seed)


def _even(draws: Floats, rng: np.random.Generator) -> Floats:
    """One of each ``STRATUM`` neighbours among the sorted draws, in random order: a sample without gaps or clusters."""
    middles: Floats = np.sort(draws).reshape(-1, STRATUM)[:, STRATUM // 2]
    return rng.permutation(middles)


def _known(chance: float, shared: Floats, own: np.random.Generator) -> NDArray[np.bool_]:
    """The runs in which a topic is known already: a Gaussian copula over one draw a run that its topics share."""
    cut = NormalDist().inv_cdf(chance) if chance < 1 else math.inf
    mixed = math.sqrt(KNOWN_TOGETHER) * shared + math.sqrt(1 - KNOWN_TOGETHER) * own.standard_normal(len(shared))
    below: NDArray[np.bool_] = mixed < cut
    return below


def _told(draws: _Draws, now: datetime, outlook: Outlook) -> Forecast:
    ends, spent, reviews = _walk(draws, outlook)
    return Forecast(
        start=now,
        days=tuple(int(day) for day in np.sort(ends)),
        minutes=float(np.median(spent)),
        review_share=float(np.median(reviews / np.maximum(spent, 1e-9))),
    )


def _walk(draws: _Draws, outlook: Outlook) -> tuple[Floats, Floats, Floats]:
    """The day on which each run ends, its minutes, and those of them that were reviews.

    Time goes in steps of a day, or of more where the road is long, since reviews are then as good as spread evenly.
    """
    pace, present, done_at = draws.pace, draws.present, draws.done_at
    rng = np.random.default_rng((draws.seed, 1))
    runs, total = len(done_at), done_at[:, -1]
    daily = outlook.minutes_per_day
    rough = total / (daily * present * (1 - REVIEW_SHARE))
    step = max(1, math.ceil(float(np.quantile(rough, 0.99)) / STEPS))
    count = 2 * STEPS
    load, before = _review_load(outlook, step, count)
    backwards = np.ascontiguousarray(load[::-1])
    topics = _Topics(done_at, draws.known)
    learned = np.zeros((count, runs))
    progress, backlog, reviews = np.zeros(runs), np.zeros(runs), np.zeros(runs)
    ends = np.full(runs, np.inf)
    at = 0
    for at in range(count):
        days = rng.binomial(step, present)
        available = days * daily
        asked = before[at] + backwards[count - 1 - at : count - 1] @ learned[:at]
        wanted = backlog + REVIEW_MINUTES * outlook.credit_left * pace * asked
        given = np.minimum(wanted, REVIEW_SHARE * available)
        backlog = wanted - given
        room = available - given
        going = np.isinf(ends)
        over = going & (room > 0) & (progress + room >= total)
        part = np.where(over, (total - progress) / np.maximum(room, 1e-9), 1.0)
        reviews += np.where(going, part * given, 0.0)
        ends[over] = at * step + np.maximum(np.ceil(part[over] * step), 1) - 1
        progress = np.minimum(progress + room, total)
        if np.isinf(ends).sum() <= STRAGGLERS * runs:
            break
        learned[at] = topics.learned_by(progress)
    late = np.isinf(ends)
    left = (total - progress)[late] / (daily * present[late] * (1 - REVIEW_SHARE))
    ends[late] = np.minimum((at + 1) * step + np.ceil(left), LAST_DAY)
    reviews[late] += left * daily * present[late] * REVIEW_SHARE
    return ends, total + reviews, reviews


class _Topics:
    """How many topics of each run get learned from one step to the next."""

    def __init__(self, done_at: Floats, known: NDArray[np.bool_]) -> None:
        runs, size = done_at.shape
        # One sorted row for all runs: each run's minutes are shifted beyond those of the run before.
        self._shift = np.arange(runs) * (float(done_at.max()) + 1.0)
        self._row = (done_at + self._shift[:, None]).ravel()
        self._first = np.arange(runs) * size
        self._counted: Floats | None = None
        if known.any():
            self._counted = np.zeros((runs, size + 1))
            np.cumsum(~known, axis=1, out=self._counted[:, 1:])
        self._before = np.zeros(runs)

    def learned_by(self, progress: Floats) -> Floats:
        """The topics of each run that have been learned since the last call, after so many minutes of study."""
        reached = np.searchsorted(self._row, progress + self._shift, side="right") - self._first
        if self._counted is not None:
            reached = self._counted[np.arange(len(reached)), reached]
        new: Floats = reached - self._before
        self._before = reached.astype(np.float64)
        return new


def _review_load(outlook: Outlook, step: int, count: int) -> tuple[Floats, Floats]:
    """Expected reviews of a topic by the steps since it was learned, and of all learned before, by the step ahead.

    A topic learned within a step counts as learned in the middle of it.
    """
    by_age = np.array(reviews_by_age(outlook.retention))
    late_rate = (by_age[LONGEST] - by_age[LONGEST - 365]) / 365

    def until(age: Floats) -> Floats:
        whole = np.floor(np.clip(age, 0, LONGEST)).astype(np.int64)
        reviews: Floats = by_age[whole] + late_rate * np.maximum(age - LONGEST, 0)
        return reviews

    edges = (np.arange(count + 1, dtype=np.float64) - 0.5) * step
    load = np.diff(until(edges))
    ages = np.asarray(outlook.learned_ages, dtype=np.float64)
    if not len(ages):
        return load, np.zeros(count)
    marks = np.concatenate([[0.0], np.arange(1, count + 1) * step - 0.5])
    return load, np.diff(np.array([until(ages + mark).sum() for mark in marks]))
