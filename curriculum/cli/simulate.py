"""Commands that simulate learners: figures that anyone can repeat."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from cyclopts import App

from curriculum.cli.options import Common
from curriculum.cli.output import show, table

if TYPE_CHECKING:
    from curriculum.study.simulation import PlacementFigures, SimulatedPlacement

simulate_app = App(name="simulate", help="Simulated learners: how well placement does, in figures that come again.")
for _log in ("answers", "reviews"):
    simulate_app.command(f"curriculum.cli.simulated_logs:{_log}", name=_log, help=f"Print a log of simulated {_log}.")


@simulate_app.command
def placement(
    *populations: str,
    learners: int = 100,
    seed: int = 0,
    ticks: int = 0,
    slip: float = 0.07,
    guess: float = 0.02,
    method: str = "belief",
    common: Common = Common(),
) -> None:
    """Place simulated learners and compare with what they know: shares of all topics, by questions asked.

    Args:
        populations: strands, gaps, forgetting; all when left out.
        learners: How many of each population.
        seed: The same seed gives the same figures.
        ticks: Topics that each learner marks as sure, or not, before the questions.
        slip: Mean chance of a wrong answer though the topic is known; it differs from item to item.
        guess: Mean chance of a right answer though it is not.
        method: belief (placement's own), random, naive-bayes, balance, or bound (the true prior by sampling).
    """
    from curriculum.study.simulation import simulate_placement

    def tell(population: str, done: int) -> None:
        if sys.stderr.isatty():
            print(f"\r{population}: {done} of {learners} ", end="", file=sys.stderr, flush=True)

    with common.desk() as desk:
        found = simulate_placement(
            desk,
            learners=learners,
            seed=seed,
            ticks=ticks,
            slip=slip,
            guess=guess,
            method=method,
            populations=populations,
            on_learner=tell,
        )
    if sys.stderr.isatty():
        print(file=sys.stderr)
    show(found, as_json=common.json, lines=lambda: _placement(found))


def _placement(found: SimulatedPlacement) -> Iterator[str]:
    yield (
        f"{found.learners} learners of each population, seed {found.seed}, {found.ticks} marks, slips {found.slip:g}, "
        f"guesses {found.guess:g}, method {found.method}"
    )
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
