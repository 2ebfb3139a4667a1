"""What the latest placement found, worked out once and kept until its events change."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from curriculum.learner.evidence import Believed

if TYPE_CHECKING:
    from curriculum.graph.topic_graph import TopicGraph
    from curriculum.learner.placement import Placement
    from curriculum.learner.placing import PlacementLog
    from curriculum.study.desk import Desk

MODEL = 1
"""Version of the belief; what was kept of another is worked out anew."""
KINDS = ("session-started", "marked", "marks-skipped", "answered")


def believed(desk: Desk) -> Believed | None:
    """The chances that the latest placement gives; read where they were kept, since numpy takes its time to load."""
    session = desk.progress.last_begun("placement")
    if session is None:
        return None
    key = _key(desk, desk.progress.session_mark(session), session)
    kept = desk.progress.snapshot("believed", key)
    if kept is None:
        log = placement_log_of(desk, session)
        if log is None:
            return None
        return keep_chances(desk, log, placement_of(desk, log))
    read = json.loads(kept[1])
    sequence, device = read["position"]
    return Believed(read["chances"], (sequence, device)) if read["told"] else None


def more_to_ask(desk: Desk, session: str) -> bool:
    """Whether a question would tell more, by what was kept of the latest placement."""
    kept = desk.progress.snapshot("believed", _key(desk, desk.progress.session_mark(session), session))
    return kept is None or bool(json.loads(kept[1])["more"])


def new_placement(graph: TopicGraph, log: PlacementLog) -> Placement:
    """A placement that has been told nothing yet."""
    import numpy as np

    from curriculum.learner.placement import Placement

    return Placement(graph, np.random.default_rng(log.seed))


def _key(desk: Desk, *parts: str) -> str:
    return ":".join((str(MODEL), desk.info.content_hash, *parts))


def keep_chances(desk: Desk, log: PlacementLog, placement: Placement) -> Believed | None:
    """Keep what a placement found by now. Before the first mark or answer it has found nothing."""
    found = Believed(placement.probabilities(), log.position)
    told = bool(log.steps)
    more = placement.next_topic(desk.catalogue.topics_with_questions()) is not None
    state = json.dumps({"chances": found.chances, "position": found.position, "told": told, "more": more})
    key = _key(desk, desk.progress.session_mark(log.session), log.session)
    desk.progress.keep_snapshot("believed", key, 0, state)
    return found if told else None


def placement_log_of(desk: Desk, session: str) -> PlacementLog | None:
    """The standing events of a placement; ``None`` where its start was taken back or its goal is gone."""
    from curriculum.learner.placing import placement_log

    void = desk.progress.void()
    events = desk.progress.events(session=session, kinds=KINDS)
    if not events or not any(event.kind == "session-started" and event.uuid not in void for event in events):
        return None
    log = placement_log(events, void, desk.current_topic)
    return log if desk.catalogue.has(log.goal) else None


def placement_of(desk: Desk, log: PlacementLog) -> Placement:
    """The placement after all steps of its log: from what was kept of its first steps, or from the start."""
    from curriculum.learner.placement_text import placement_from
    from curriculum.learner.placing import begin, take

    graph = desk.cone(log.goal)
    kept = desk.progress.snapshot("placement", _key(desk, log.session, log.goal))
    placement, done = None, 0
    if kept is not None:
        read = json.loads(kept[1])
        if read["digest"] == log.digest(read["count"]) and read["count"] <= len(log.steps):
            placement, done = placement_from(read["placement"], graph), read["count"]
    if placement is None:
        placement = new_placement(graph, log)
        begin(placement, log)
    if done < len(log.steps) or kept is None:
        take(placement, log.steps[done:])
        keep_placement(desk, log, placement)
    return placement


def keep_placement(desk: Desk, log: PlacementLog, placement: Placement) -> None:
    """Keep the whole state of a placement after all steps of its log."""
    from curriculum.learner.placement_text import placement_text

    state = {"count": len(log.steps), "digest": log.digest(), "placement": placement_text(placement)}
    desk.progress.keep_snapshot("placement", _key(desk, log.session, log.goal), 0, json.dumps(state))
