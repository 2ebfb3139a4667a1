"""The desk of one learner: the catalogue, the graph and the progress that every use case works with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from curriculum import paths
from curriculum.storage.catalogue.ensure import Exercises, open_catalogue
from curriculum.storage.progress.learners import DEFAULT_LEARNER, device_name, valid_learner
from curriculum.study.reading import Labelled, Reading

if TYPE_CHECKING:
    from types import TracebackType

    from curriculum.graph.topic_graph import TopicGraph
    from curriculum.learner.events import Payload
    from curriculum.learner.evidence import Believed, Evidence, TopicState
    from curriculum.learner.exercises import ExerciseState
    from curriculum.learner.memory import Ground
    from curriculum.storage.catalogue.build import ExerciseLink
    from curriculum.storage.catalogue.reader import Catalogue
    from curriculum.storage.catalogue.records import GraphRecord, TopicSummary
    from curriculum.storage.progress.store import ProgressStore, Recorded
    from curriculum.study.memory import Remembered

Clock = Callable[[], datetime]
OnBuild = Callable[[str, int, int], None]


def utc_now() -> datetime:
    """The present, aware."""
    return datetime.now(UTC)


class Desk:
    """What the use cases work with. May be shared by threads; close it, or use it in a ``with`` block.

    Args:
        catalogue: The compiled text.
        learner: Whose progress.
        clock: The present, aware.
    """

    def __init__(self, catalogue: Catalogue, *, learner: str = DEFAULT_LEARNER, clock: Clock = utc_now) -> None:
        self.catalogue = catalogue
        self.learner = valid_learner(learner)
        self.clock = clock
        self._cones: dict[str, TopicGraph] = {}
        self.remembered: Remembered | None = None
        """The memory as it was last read; see ``study.memory``."""
        self.ground: Ground | None = None
        """What the memory depends on besides the log; see ``study.memory``."""
        self._reading = Reading(None)

    def __enter__(self) -> Desk:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let the files go."""
        self.catalogue.close()
        if "progress" in self.__dict__:
            self.progress.close()

    @cached_property
    def info(self) -> GraphRecord:
        """The graph's own names."""
        return self.catalogue.info()

    @cached_property
    def graph(self) -> TopicGraph:
        """The prerequisite graph."""
        return self.catalogue.graph()

    def cone(self, goal: str) -> TopicGraph:
        """The graph of a goal and of all that lies beneath it; made once."""
        if goal not in self._cones:
            from curriculum.graph.topic_graph import TopicGraph

            within = self.graph.ancestors(goal) | {goal}
            self._cones[goal] = TopicGraph(self.graph.digraph.subgraph(within))
        return self._cones[goal]

    @cached_property
    def skills(self) -> Mapping[str, tuple[str, ...]]:
        """The skills of every topic."""
        return self.catalogue.all_skills()

    @cached_property
    def summaries(self) -> Mapping[str, TopicSummary]:
        """Every topic as lists show it, by id."""
        return {topic.id: topic for topic in self.catalogue.topics()}

    @cached_property
    def strand_titles(self) -> Mapping[str, str]:
        """The title of every strand, by id, in the author's order."""
        return {strand.id: strand.title for strand in self.catalogue.strands()}

    @cached_property
    def progress(self) -> ProgressStore:
        """The learner's log and what follows from it. Reading makes no file."""
        from curriculum.storage.progress.store import ProgressStore

        return ProgressStore(
            paths.progress_file(self.learner),
            device=lambda: device_name(paths.progress_folder(), uuid4()),
            clock=self.clock,
            graph=(self.info.id, self.info.version),
            backups=paths.backups_folder(),
        )

    @property
    def has_log(self) -> bool:
        """Whether the learner has done anything yet: the first event makes the log's file, and reading makes none."""
        return paths.progress_file(self.learner).exists()

    def goals(self) -> tuple[str, ...]:
        """The ids of the goals, the chief one first; goals that were renamed bear their new names."""
        if not self.has_log:
            return ()
        from curriculum.learner.carry import current_ids

        retired = self.catalogue.retired()
        present: list[str] = []
        for goal in self.progress.goals():
            present += current_ids(goal, retired)[0] if goal in retired else (goal,)
        return tuple(dict.fromkeys(goal for goal in present if self.catalogue.has(goal)))

    def current_topic(self, topic_id: str) -> str:
        """A topic's name of today, where its author gave it another; one that was split or dropped keeps its own."""
        retired = self.catalogue.retired()
        if topic_id not in retired:
            return topic_id
        from curriculum.learner.carry import current_ids

        successors, _ = current_ids(topic_id, retired)
        return successors[0] if len(successors) == 1 else topic_id

    def reading(self) -> Reading:
        """What was made of the log as it stands now; empty when something came since the last call."""
        mark = self.progress.mark() if self.has_log else None
        if self._reading.mark != mark:
            self._reading = Reading(mark)
        return self._reading

    def states(self) -> Mapping[str, TopicState]:
        """The folded state of every topic the log speaks of, by the ids of today."""
        return self._states(self.reading())

    def _states(self, reading: Reading) -> Mapping[str, TopicState]:
        if not self.has_log:
            return {}
        from curriculum.learner.carry import carry_over

        return reading.once("states", lambda: carry_over(self.progress.states(), self.catalogue.retired()))

    def exercise_states(self) -> Mapping[str, ExerciseState]:
        """What the learner has done at each exercise."""
        return self.progress.exercises() if self.has_log else {}

    def labels(self, states: Mapping[str, TopicState] | None = None) -> Mapping[str, Evidence]:
        """The evidence label of every topic."""
        from curriculum.learner.evidence import Evidence

        reading, now = self.reading(), self.clock()
        present = self._states(reading)
        states = present if states is None else states
        if not states and self.believed() is None:
            return dict.fromkeys(self.catalogue.ids(), Evidence.UNKNOWN)
        if states is not present:
            return self._labelled(states, now).labels
        if reading.labelled is None or not reading.labelled.hold(now):
            reading.labelled = self._labelled(states, now)
        return reading.labelled.labels

    def _labelled(self, states: Mapping[str, TopicState], now: datetime) -> Labelled:
        from curriculum.learner.evidence import labels
        from curriculum.study.memory import memory

        due = memory(self).due()
        found = labels(self.graph, states, now, due=due, skills=self.skills, believed=self.believed())
        return Labelled(found, now, min((when for when in due.values() if when > now), default=None))

    def believed(self) -> Believed | None:
        """What the latest placement found, if there was one."""
        if not self.has_log:
            return None
        from curriculum.study.believed import believed

        return self.reading().once("believed", lambda: believed(self))

    def record(self, payload: Payload, **details: Any) -> Recorded:
        """Log one event; it is on the disk when the call returns."""
        from curriculum.learner.events import Draft

        return self.progress.append(Draft(payload=payload, **details))


def exercise_links() -> tuple[ExerciseLink, ...]:
    """The topics of every exercise, read from their task files."""
    from curriculum.storage.catalogue.build import ExerciseLink
    from curriculum.study.translate import practice_errors
    from practice.grader.exercises import list_exercises

    with practice_errors():
        return tuple(ExerciseLink(e.id, e.topics, e.needs) for e in list_exercises(paths.exercises_folder()))


def open_desk(
    *,
    graph_folder: Path | None = None,
    learner: str | None = None,
    clock: Clock = utc_now,
    on_build: OnBuild | None = None,
) -> Desk:
    """Open the catalogue of a graph folder, compiled first where its text changed, for one learner.

    Args:
        graph_folder: The authored text; ``CURRICULUM_GRAPH`` or the one that came with the package by default.
        learner: A profile's name; ``me`` by default.
        clock: The present, aware.
        on_build: Told what is being done and how far it is (step, done, all), only when there is something to build.

    Raises:
        ContentError: If the text has problems.
        UsageError: If the learner's name cannot be one.
        StorageError: If no folder can be written.
    """
    name = valid_learner(learner or DEFAULT_LEARNER)
    task_files = tuple(sorted(paths.exercises_folder().glob("*/task.md")))
    catalogue = open_catalogue(
        graph_folder or paths.graph_folder(),
        paths.catalogue_folder(),
        exercises=Exercises(task_files, exercise_links),
        progress=on_build,
    )
    return Desk(catalogue, learner=name, clock=clock)
