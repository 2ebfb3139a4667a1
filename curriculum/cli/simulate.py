"""Commands that simulate learners: figures that anyone can repeat."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from cyclopts import App

from curriculum.cli.options import Common
from curriculum.cli.output import show, table

if TYPE_CHECKING:
    from curriculum.study.simulation import PlacementFigures, SimulatedPeople, SimulatedPlacement, SimulationSettings

simulate_app = App(name="simulate", help="Simulated learners: how well placement does, in figures that come again.")


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
