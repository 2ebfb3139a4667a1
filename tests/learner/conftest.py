"""A log to write in: events with uuids, sequences and times that follow one another."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import networkx as nx
import pytest

from curriculum.graph.topic_graph import TopicGraph
from curriculum.learner.events import Answered, Draft, Event, Payload, event_from
from curriculum.learner.fold import Derived, fold

START = datetime(2025, 3, 1, 9, 0, tzinfo=UTC)


class Log:
    """Writes events one minute apart, on one device."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.time = START

    def write(self, payload: Payload, topic: str | None = None, **details: object) -> Event:
        self.time += timedelta(minutes=1)
        number = len(self.events) + 1
        draft = Draft(payload=payload, topic=topic, **details)
        event = event_from(draft, uuid=UUID(int=number), device="desk", sequence=number, time=self.time)
        self.events.append(event)
        return event

    def answer(
        self,
        topic: str,
        question: str,
        right: bool,
        *,
        skill: str = "s",
        typed: bool = True,
        attempt: int = 1,
        hint: bool = False,
        session: str | None = "one",
    ) -> Event:
        payload = Answered(skill=skill, question_kind="number", answer="4", correct=right, typed=typed, attempt=attempt)
        return self.write(payload, topic, question_id=f"{topic}/{question}", hint_used=hint, session=session)

    def later(self, **passed: float) -> None:
        self.time += timedelta(**passed)

    def fold(self) -> Derived:
        return fold(self.events)


@pytest.fixture
def log() -> Log:
    return Log()


@pytest.fixture(scope="session")
def new_log() -> type[Log]:
    """For tests that need a log for each example."""
    return Log


@pytest.fixture
def ladder() -> TopicGraph:
    """a -> b -> d -> e, a -> c -> d: c is the other way up. Strand ``low`` holds a and b."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    for topic in "abcde":
        graph.add_node(topic, title=topic.upper(), minutes=10, strand="low" if topic in "ab" else "high")
    graph.add_edges_from([("a", "b"), ("a", "c"), ("b", "d"), ("c", "d"), ("d", "e")])
    return TopicGraph(graph)
