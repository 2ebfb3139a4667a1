"""How well placement does on simulated learners of this graph."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from statistics import fmean
from typing import TYPE_CHECKING

from curriculum.errors import UsageError
from curriculum.graph.nearest import nearest_names
from curriculum.study.views import View

if TYPE_CHECKING:
    from curriculum.learner.simulation.placement import Figures
    from curriculum.study.desk import Desk


class PlacementFigures(View):
    """What placement got right of simulated learners: shares of all topics, by the number of questions."""

    accuracy: dict[str, float]
    worst_decile: dict[str, float]
    """The mean accuracy of the worst placed tenth of learners."""
    false_known: dict[str, float]
    false_unknown: dict[str, float]
    milliseconds_per_question: float


class SimulatedPlacement(PlacementFigures):
    """A simulation of placement: its settings, the means over populations, and each population's figures."""

    learners: int
    seed: int
    slip: float
    guess: float
    ticks: int
    method: str
    populations: dict[str, PlacementFigures]


def simulate_placement(
    desk: Desk,
    *,
    learners: int,
    seed: int,
    ticks: int = 0,
    slip: float = 0.07,
    guess: float = 0.02,
    method: str = "belief",
    populations: Sequence[str] = (),
    on_learner: Callable[[str, int], None] | None = None,
) -> SimulatedPlacement:
    """Place simulated learners and compare with what they know.

    Args:
        desk: The graph.
        learners: How many of each population.
        seed: Of all draws: the same figures come again.
        ticks: Topics that each marks before the questions.
        slip: Mean chance of a wrong answer though the topic is known; it differs from item to item.
        guess: Mean chance of a right answer though it is not.
        method: Placement's own belief, or a peer that it is measured against.
        populations: Which ones; all when left out.
        on_learner: Told the population and how many of its learners are done.

    Raises:
        UsageError: If there is no such method or population, or a number makes no sense.
    """
    from curriculum.learner.simulation.judges import METHODS
    from curriculum.learner.simulation.placement import simulate
    from curriculum.learner.simulation.populations import POPULATIONS, World

    _known("method", (method,), METHODS)
    _known("population", populations, POPULATIONS)
    if learners < 1 or ticks < 0 or not 0 < slip < 0.5 or not 0 < guess < 0.5:
        raise UsageError(
            "These learners cannot be simulated.",
            fix="One learner or more, no fewer than 0 marks, and slips and guesses between 0 and 0.5.",
        )
    world = World.of(desk.graph, slip=slip, guess=guess)
    found = {}
    for population in populations or POPULATIONS:
        told = None if on_learner is None else lambda done, name=population: on_learner(name, done)
        found[population] = simulate(
            world, population, learners=learners, seed=seed, ticks=ticks, method=method, on_learner=told
        )
    each = {name: _figures(figures) for name, figures in found.items()}
    return SimulatedPlacement(
        learners=learners,
        seed=seed,
        slip=slip,
        guess=guess,
        ticks=ticks,
        method=method,
        populations=each,
        **_mean(tuple(each.values())).model_dump(),
    )


def _known(kind: str, names: Sequence[str], among: Collection[str]) -> None:
    for name in names:
        if name not in among:
            near = nearest_names(name, tuple(among))
            raise UsageError(f"There is no {kind} `{name}`.", fix=f"There are {', '.join(among)}.", nearest=near)


def _figures(figures: Figures) -> PlacementFigures:
    return PlacementFigures(
        accuracy=figures.mean(figures.right),
        worst_decile=figures.worst(),
        false_known=figures.mean(figures.false_known),
        false_unknown=figures.mean(figures.false_unknown),
        milliseconds_per_question=figures.milliseconds_per_question,
    )


def _mean(each: Sequence[PlacementFigures]) -> PlacementFigures:
    """The mean over populations, figure by figure."""

    def over(name: str) -> dict[str, float]:
        tables = [getattr(one, name) for one in each]
        return {questions: round(fmean(table[questions] for table in tables), 4) for questions in tables[0]}

    return PlacementFigures(
        accuracy=over("accuracy"),
        worst_decile=over("worst_decile"),
        false_known=over("false_known"),
        false_unknown=over("false_unknown"),
        milliseconds_per_question=round(fmean(one.milliseconds_per_question for one in each), 2),
    )
