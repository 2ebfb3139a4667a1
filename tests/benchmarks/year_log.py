"""A log of a year of study, made from a seed: a placement, then a new topic, reviews and exercises on five days a week.

python tests/benchmarks/year_log.py HOME [--days 365] [--seed 7]
"""

from __future__ import annotations

import argparse
import os
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from curriculum.learner.events import (
    Answered,
    CheckResult,
    Draft,
    ExerciseGraded,
    ExerciseStarted,
    LessonFinished,
    LessonOpened,
    Mode,
    SessionStarted,
)
from curriculum.study.desk import Desk, open_desk
from curriculum.study.exercises import list_exercises
from curriculum.study.goals import set_goal
from curriculum.study.items import CHOSEN_KINDS, generated_id, topic_items
from curriculum.study.placement import Placing, start
from curriculum.study.placement_views import PlacementSummary
from curriculum.study.plan import WhatIf, plan

GOAL = "meta-learning"
EVENTS_A_DAY = 39
"""Of a day on which one studies: about 10,000 a year."""


@dataclass
class Steps:
    """A clock that goes on by some seconds whenever it is read."""

    time: datetime
    seconds: float = 20.0

    def __call__(self) -> datetime:
        self.time += timedelta(seconds=self.seconds)
        return self.time


def write_year(*, days: int = 365, seed: int = 7, until: datetime | None = None) -> int:
    """Write the log into ``CURRICULUM_HOME``, ended on the day before ``until`` (now); how many events it has."""
    begun = (until or datetime.now(UTC)).replace(hour=7, minute=0) - timedelta(days=days)
    clock, rng = Steps(begun), random.Random(seed)
    with open_desk(clock=clock) as desk:
        set_goal(desk, GOAL)
        _place(desk, rng, seed)
        askable = desk.catalogue.topics_with_questions()
        order = [line.id for line in plan(desk, what_if=WhatIf(forecast=False)).remaining if line.id in askable]
        exercises = [line.exercise_id for line in list_exercises(desk)]
        done: list[str] = []
        for day in range(1, days):
            if rng.random() < 2 / 7:
                continue
            clock.time = begun + timedelta(days=day)
            topic = order[len(done) % len(order)]
            desk.progress.append_all(list(_day(desk, rng, day, topic, done)))
            if day % 5 == 0:
                desk.progress.append_all(list(_exercise(rng, exercises[day // 5 % len(exercises)])))
            done.append(topic)
        return desk.progress.event_count()


def _place(desk: Desk, rng: random.Random, seed: int) -> None:
    """Skip the marks and know no answer."""
    placing = Placing(desk, start(desk, seed=seed))
    placing.skip_marks()
    while not isinstance(found := placing.current(), PlacementSummary):
        placing.dont_know(found.question_id, response_ms=rng.randrange(4_000, 60_000))


def _day(desk: Desk, rng: random.Random, day: int, topic: str, done: Sequence[str]) -> Iterator[Draft]:
    """A lesson with its questions, then reviews of what was learned before."""
    session = f"{day:032x}"
    yield Draft(payload=LessonOpened(), topic=topic)
    yield Draft(payload=SessionStarted(mode=Mode.PRACTICE), topic=topic, session=session, seed=day)
    lesson = list(_answers(desk, rng, topic, session, Mode.PRACTICE))
    yield from lesson
    yield Draft(payload=LessonFinished(), topic=topic)
    review = f"{day:031x}f"
    yield Draft(payload=SessionStarted(mode=Mode.REVIEW), session=review, seed=day)
    for earlier in rng.sample(done, min(len(done), EVENTS_A_DAY - 4 - len(lesson))):
        yield next(_answers(desk, rng, earlier, review, Mode.REVIEW))


def _answers(desk: Desk, rng: random.Random, topic: str, session: str, mode: Mode) -> Iterator[Draft]:
    """One answer to each question and generator of a topic, in an order of chance; four of five right."""
    items = topic_items(desk, topic)
    for item in rng.sample([*items.authored, *items.generated], len(items.authored) + len(items.generated)):
        if item.generator is None:
            question = f"{topic}/{item.id}"
        else:
            question = generated_id(items, item, rng.randrange(10**9), rng.randint(1, 3))
        yield Draft(
            payload=Answered(
                skill=item.skill,
                question_kind=item.kind or "number",
                answer="1",
                correct=rng.random() < 0.8,
                typed=item.kind not in CHOSEN_KINDS,
                mode=mode,
                generator=None if item.generator is None else f"{item.generator}@1",
            ),
            topic=topic,
            question_id=question,
            session=session,
            content_hash=desk.info.content_hash,
            response_ms=rng.randrange(3_000, 90_000),
        )


def _exercise(rng: random.Random, exercise: str) -> Iterator[Draft]:
    """An exercise begun, failed and passed."""
    yield Draft(payload=ExerciseStarted(exercise=exercise))
    for outcome in ("failed", "passed"):
        checks = (CheckResult(name="check", passed=outcome == "passed"),)
        yield Draft(payload=ExerciseGraded(exercise=exercise, outcome=outcome, checks=checks, seconds=rng.random()))


def main() -> None:
    """Write one and say how long it is."""
    parser = argparse.ArgumentParser()
    parser.add_argument("home", type=Path)
    parser.add_argument("--days", type=int, default=365)
    parser.add_argument("--seed", type=int, default=7)
    chosen = parser.parse_args()
    os.environ["CURRICULUM_HOME"] = str(chosen.home)
    print(f"{write_year(days=chosen.days, seed=chosen.seed):,} events")


if __name__ == "__main__":
    main()
