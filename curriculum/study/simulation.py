"""How well placement does on simulated learners of this graph."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import TYPE_CHECKING, Any

from curriculum.errors import UsageError
from curriculum.graph.nearest import nearest_names
from curriculum.study.views import View

if TYPE_CHECKING:
    from curriculum.graph.topic_graph import TopicGraph
    from curriculum.learner.simulation.judges import MakeJudge
    from curriculum.learner.simulation.placement import Figures, Trial
    from curriculum.learner.simulation.populations import World
    from curriculum.study.desk import Desk


class PlacementFigures(View):
    """What placement got right of simulated learners: shares of all topics, by the number of questions."""

    accuracy: dict[str, float]
    worst_decile: dict[str, float]
    """The mean accuracy of the worst placed tenth of learners."""
    false_known: dict[str, float]
    false_unknown: dict[str, float]
    milliseconds_per_question: float


class SimulationSettings(View):
    """What a simulation of placement was asked for."""

    learners: int
    """How many of each population, or of each of the people."""
    seed: int
    slip: float
    guess: float
    ticks: int
    method: str


class SimulatedPlacement(SimulationSettings, PlacementFigures):
    """A simulation of placement: its settings, the means over populations, and each population's figures."""

    populations: dict[str, PlacementFigures]


class PersonFigures(View):
    """How one of the people is placed, by questions alone and by questions after marks."""

    without_marks: PlacementFigures
    with_marks: PlacementFigures


class SimulatedPeople(SimulationSettings):
    """A simulation of people whose knowledge is spiky."""

    people: dict[str, PersonFigures]


@dataclass(frozen=True)
class Simulation:
    """What to simulate, checked.

    Args:
        learners: How many of each population, or of each of the people.
        seed: Of all draws: the same figures come again.
        ticks: Topics that each marks before the questions.
        slip: Mean chance of a wrong answer though the topic is known; it differs from item to item.
        guess: Mean chance of a right answer though it is not.
        method: Placement's own belief, or a peer that it is measured against.
        questions: How many at the most; figures are given at 0, 10, 20, 30, 40 and 60.
        jobs: Processes to share the learners among; the figures are the same for any number of them.
        on_learner: Told a population and how many of its learners are done.

    Raises:
        UsageError: If there is no such method, or a number makes no sense.
    """

    learners: int
    seed: int
    ticks: int = 0
    slip: float = 0.07
    guess: float = 0.02
    method: str = "belief"
    questions: int = 60
    jobs: int = 1
    on_learner: Callable[[str, int], None] | None = None

    def __post_init__(self) -> None:
        from curriculum.learner.simulation.judges import METHODS

        _known("method", (self.method,), METHODS)
        counts = self.learners >= 1 and self.ticks >= 0 and self.questions >= 0 and self.jobs >= 1
        if not (counts and 0 < self.slip < 0.5 and 0 < self.guess < 0.5):
            raise UsageError(
                "These learners cannot be simulated.",
                fix="One learner and one job or more, no fewer than 0 marks and questions, and slips and guesses "
                "between 0 and 0.5.",
            )

    def settings(self) -> dict[str, Any]:
        """What ``SimulationSettings`` tells."""
        return {name: getattr(self, name) for name in SimulationSettings.model_fields}

    def world(self, graph: TopicGraph) -> World:
        """What the learners have in common."""
        from curriculum.learner.simulation.populations import World

        return World.of(graph, slip=self.slip, guess=self.guess)

    def run(self, world: World, group: str, ticks: int) -> PlacementFigures:
        """Place the learners of a group."""
        from curriculum.learner.simulation.placement import QUESTIONS, Figures, Trial

        looks = tuple(count for count in QUESTIONS if count <= self.questions)
        trial = Trial(world, group, self.seed, ticks, self.method, looks)
        figures = Figures()
        for number, one in enumerate(_placed(trial, self.learners, min(self.jobs, self.learners))):
            figures.add(one)
            if self.on_learner is not None:
                self.on_learner(group, number + 1)
        return _figures(figures)


def simulate_placement(desk: Desk, simulation: Simulation, populations: Sequence[str] = ()) -> SimulatedPlacement:
    """Place simulated learners and compare with what they know.

    Args:
        desk: The graph.
        simulation: How many learners, and how they are placed.
        populations: Which ones; all when left out.

    Raises:
        UsageError: If there is no such population.
    """
    from curriculum.learner.simulation.populations import POPULATIONS

    _known("population", populations, POPULATIONS)
    world = simulation.world(desk.graph)
    each = {name: simulation.run(world, name, simulation.ticks) for name in populations or POPULATIONS}
    return SimulatedPlacement(**simulation.settings(), populations=each, **_mean(tuple(each.values())).model_dump())


def simulate_people(desk: Desk, simulation: Simulation) -> SimulatedPeople:
    """Place people whose knowledge is spiky, without marks and with them, and compare with what they know.

    Raises:
        UsageError: If the graph lacks the strands that they are made of, or the method is the bound, which has no
            population to draw them from.
    """
    from curriculum.learner.simulation.people import PEOPLE, unknown_strands

    world = simulation.world(desk.graph)
    if lacking := unknown_strands(world):
        raise UsageError(
            f"These people cannot be made of this graph: it has no strand `{lacking[0]}`.",
            fix="Simulate populations instead: leave out --people.",
        )
    if simulation.method == "bound":
        raise UsageError("The bound is only known for populations.", fix="Use another method, or leave out --people.")
    people = {
        name: PersonFigures(
            without_marks=simulation.run(world, name, 0), with_marks=simulation.run(world, name, simulation.ticks)
        )
        for name in PEOPLE
    }
    return SimulatedPeople(**simulation.settings(), people=people)


def _placed(trial: Trial, learners: int, jobs: int) -> Iterator[Figures]:
    """The figures of each learner in turn, worked out in so many processes."""
    if jobs == 1:
        make = trial.judges()
        yield from (trial.place(make, number) for number in range(learners))
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    with ProcessPoolExecutor(jobs, get_context("spawn"), initializer=_start_job, initargs=(trial,)) as pool:
        yield from pool.map(_place_in_job, range(learners))


_job: list[tuple[Trial, MakeJudge]] = []
"""In a worker process, what it works at: set once, since a judge can take long to make ready."""


def _start_job(trial: Trial) -> None:
    _job[:] = [(trial, trial.judges())]


def _place_in_job(number: int) -> Figures:
    [(trial, make)] = _job
    return trial.place(make, number)


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
