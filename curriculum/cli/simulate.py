"""Commands that simulate learners: figures that anyone can repeat."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Annotated

from cyclopts import App, Parameter

from curriculum.cli.options import Common
from curriculum.cli.output import show, table

if TYPE_CHECKING:
    from curriculum.study.simulated_study import MatchedStudy, SimulatedStudy, StudyFigures
    from curriculum.study.simulation import PlacementFigures, SimulatedPeople, SimulatedPlacement, SimulationSettings

simulate_app = App(
    name="simulate", help="Simulated learners: how well placement and reviews do, in figures that come again."
)
for _log in ("answers", "reviews"):
    simulate_app.command(f"curriculum.cli.simulated_logs:{_log}", name=_log, help=f"Print a log of simulated {_log}.")


@simulate_app.command
def placement(
    *populations: str,
    people: bool = False,
    learners: int = 100,
    seed: int = 0,
    ticks: int | None = None,
    questions: int = 60,
    slip: float = 0.07,
    guess: float = 0.02,
    method: str = "belief",
    jobs: int = 1,
    common: Common = Common(),
) -> None:
    """Place simulated learners and compare with what they know: shares of all topics, by questions asked.

    Args:
        populations: strands, gaps, forgetting; all when left out.
        people: People whose knowledge is spiky instead, each without marks and with them.
        learners: How many of each population, or of each of the people.
        seed: The same seed gives the same figures.
        ticks: Topics that each learner marks as sure, or not, before the questions: 0, with people 100.
        questions: How many to ask at the most.
        slip: Mean chance of a wrong answer though the topic is known; it differs from item to item.
        guess: Mean chance of a right answer though it is not.
        method: belief (placement's own), eased (the same with every third question likely to be right, as learners
            are asked), random, naive-bayes, balance, or bound (the true prior by sampling).
        jobs: Processes to share the learners among; the figures stay the same.
    """
    from curriculum.errors import UsageError
    from curriculum.study.simulation import Simulation, simulate_people, simulate_placement

    if people and populations:
        raise UsageError("People are no population.", fix="Name populations, or use --people.")
    marks = ticks if ticks is not None else 100 if people else 0
    simulation = Simulation(learners, seed, marks, slip, guess, method, questions, jobs, _teller(learners))
    with common.desk() as desk:
        if people:
            placed = simulate_people(desk, simulation)
            _end_telling()
            show(placed, as_json=common.json, lines=lambda: _people(placed))
        else:
            found = simulate_placement(desk, simulation, populations)
            _end_telling()
            show(found, as_json=common.json, lines=lambda: _placement(found))


def _teller(learners: int) -> Callable[[str, int], None] | None:
    """What tells a person at a terminal how far it is."""
    if not sys.stderr.isatty():
        return None
    return lambda group, done: print(f"\r\x1b[K{group}: {done} of {learners} ", end="", file=sys.stderr, flush=True)


def _end_telling() -> None:
    if sys.stderr.isatty():
        print(file=sys.stderr)


def _settings(found: SimulationSettings, each: str) -> str:
    return (
        f"{found.learners} learners of each {each}, seed {found.seed}, {found.ticks} marks, slips {found.slip:g}, "
        f"guesses {found.guess:g}, method {found.method}"
    )


def _people(found: SimulatedPeople) -> Iterator[str]:
    yield _settings(found, "kind")
    for title, ticks in (("without marks", False), ("with marks", True)):
        each = {name: person.with_marks if ticks else person.without_marks for name, person in found.people.items()}
        yield ""
        counts = tuple(next(iter(each.values())).accuracy)
        rows = [(f"topics right {title}", *counts, f"falsely known at {counts[-1]}")]
        for name, figures in each.items():
            shares = (*figures.accuracy.values(), figures.false_known[counts[-1]])
            rows.append((name, *(f"{share:.3f}" for share in shares)))
        yield from table(rows)


def _placement(found: SimulatedPlacement) -> Iterator[str]:
    yield _settings(found, "population")
    groups = [*found.populations.items(), ("mean", found)]
    for name, figures in groups:
        yield ""
        yield f"{name} ({figures.milliseconds_per_question:g} ms a question)"
        yield from table(_rows(figures))


def _rows(figures: PlacementFigures) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = [("questions", *figures.accuracy)]
    for title, shares in (
        ("topics right", figures.accuracy),
        ("worst tenth of learners", figures.worst_decile),
        ("falsely known", figures.false_known),
        ("falsely unknown", figures.false_unknown),
    ):
        rows.append((title, *(f"{share:.3f}" for share in shares.values())))
    return rows


@simulate_app.command
def study(
    *,
    learners: int = 20,
    seed: int = 0,
    days: int = 120,
    minutes: float = 30.0,
    retention: float = 0.9,
    without_credit: Annotated[
        bool, Parameter(negative="", help="Answers on one topic do nothing to the reviews of others.")
    ] = False,
    compare: Annotated[
        bool, Parameter(negative="", help="Run the same learners without credit too, at the same true retention.")
    ] = False,
    goal: str | None = None,
    common: Common = Common(),
) -> None:
    """Let simulated learners study day by day, and compare what they truly remember with what is predicted.

    Args:
        learners: How many.
        seed: The same seed gives the same figures.
        days: How long they study.
        minutes: Minutes a day, for lessons and reviews together.
        retention: The chance of recall at which a topic is reviewed.
        goal: What they study for; your goal, or the graph's own, when left out.
    """
    from curriculum.study.simulated_study import simulate_study

    def tell(run: str, done: int) -> None:
        if sys.stderr.isatty():
            print(f"\r\033[K{run}: {done} of {learners} ", end="", file=sys.stderr, flush=True)

    with common.desk() as desk:
        found = simulate_study(
            desk,
            learners=learners,
            seed=seed,
            days=days,
            minutes_a_day=minutes,
            retention=retention,
            credit=not without_credit,
            compare=compare,
            goal=goal,
            on_learner=tell,
        )
    if sys.stderr.isatty():
        print(file=sys.stderr)
    show(found, as_json=common.json, lines=lambda: _study(found))


def _study(found: SimulatedStudy) -> Iterator[str]:
    yield (
        f"{found.learners} learners, seed {found.seed}, {found.days} days of {found.minutes_a_day:g} minutes, "
        f"retention {found.retention:g}, {'with' if found.credit else 'without'} implicit credit"
    )
    yield from table(_study_rows(found, found.without_credit))
    if found.without_credit is not None:
        matched = found.without_credit
        yield (
            f"At the same true retention, credit needs {matched.fewer_reviews:.1%} fewer reviews and "
            f"{matched.fewer_review_minutes:.1%} fewer minutes of review."
        )


def _study_rows(found: StudyFigures, without: MatchedStudy | None) -> list[tuple[str, ...]]:
    columns = [found] if without is None else [found, without.same_retention, without.matched]
    rows: list[tuple[str, ...]] = []
    if without is not None:
        rows.append(("", "with credit", "without", f"without, retention {without.retention:g}"))
    for title, name, form in (
        ("reviews a learner", "reviews", ".0f"),
        ("minutes of review", "review_minutes", ".0f"),
        ("topics learned", "topics_learned", ".0f"),
        ("reviews per 1000 topic days", "reviews_per_1000_topic_days", ".1f"),
        ("review minutes per 1000 topic days", "review_minutes_per_1000_topic_days", ".1f"),
        ("true recall, mean over days", "true_retention_mean", ".3f"),
        ("true recall, at the end", "true_retention_end", ".3f"),
        ("true recall, worst tenth", "true_retention_worst_decile", ".3f"),
        ("predicted recall, mean over days", "predicted_retention_mean", ".3f"),
        ("predicted recall, at the end", "predicted_retention_end", ".3f"),
        ("right at once at reviews", "recalled_at_reviews", ".3f"),
        ("predicted at reviews", "predicted_at_reviews", ".3f"),
    ):
        rows.append((title, *(format(getattr(column, name), form) for column in columns)))
    return rows
