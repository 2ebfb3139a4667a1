"""Topics: in lists, as a page, and found by their words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from curriculum.content.levels import Level
from curriculum.errors import UnknownNameError, UsageError
from curriculum.study.views import (
    PrerequisiteLink,
    SearchHit,
    SkillLine,
    SymbolLine,
    TermLine,
    TopicLine,
    TopicLink,
    TopicPage,
)

if TYPE_CHECKING:
    from curriculum.learner.evidence import Evidence, States, TopicState
    from curriculum.learner.plan import Labels
    from curriculum.storage.catalogue.records import EdgeRecord, TopicRecord, TopicSummary
    from curriculum.study.desk import Desk

_EXCERPT = 140


def topic_link(topic: TopicSummary | EdgeRecord) -> TopicLink:
    """A topic as other pages point to it."""
    return TopicLink(id=topic.id, title=topic.title, distinguish=topic.distinguish)


def topic_line(topic: TopicSummary, labels: Mapping[str, Evidence]) -> TopicLine:
    """A topic as lists show it."""
    return TopicLine(
        id=topic.id,
        title=topic.title,
        distinguish=topic.distinguish,
        level=topic.level,
        strand=topic.strand,
        minutes=topic.minutes,
        depth=topic.depth,
        status=topic.status,
        evidence=labels[topic.id].value,
    )


def list_topics(
    desk: Desk, *, strand: str | None = None, level: str | None = None, evidence: str | None = None
) -> tuple[TopicLine, ...]:
    """The topics by strand, depth and id, of one strand, level or evidence where given.

    Raises:
        UnknownNameError: If there is no such strand, level or evidence.
    """
    from curriculum.learner.evidence import Evidence

    _known("strand", strand, tuple(s.id for s in desk.catalogue.strands()))
    _known("level", level, tuple(dict.fromkeys(t.level for t in desk.summaries.values())))
    _known("evidence", evidence, tuple(Evidence))
    labels = desk.labels()
    lines = (
        topic_line(topic, labels)
        for topic in desk.summaries.values()
        if strand in (None, topic.strand) and level in (None, topic.level)
    )
    return tuple(line for line in lines if evidence in (None, line.evidence))


def _known(what: str, name: str | None, names: tuple[str, ...]) -> None:
    if name is None or name in names:
        return
    from curriculum.graph.nearest import nearest_names

    raise UnknownNameError(
        f"There is no {what} `{name}`.",
        fix=f"Use one of: {', '.join(names)}.",
        nearest=nearest_names(name, names),
    )


def skill_lines(skills: Mapping[str, str], state: TopicState | None) -> tuple[SkillLine, ...]:
    """A topic's skills, and which of them have been shown and not missed since."""
    from curriculum.learner.skills import missing_skills

    missing = missing_skills(state, tuple(skills))
    return tuple(SkillLine(id=name, text=text, shown=name not in missing) for name, text in skills.items())


def topic_page(desk: Desk, topic_id: str) -> TopicPage:
    """Everything on the page of a topic.

    Raises:
        UnknownNameError: If there is no such topic.
    """
    from curriculum.study.notes import note_text

    record = desk.catalogue.topic(topic_id)
    states = desk.states()
    labels = desk.labels(states)
    summary = record.summary
    return TopicPage(
        id=summary.id,
        title=summary.title,
        distinguish=summary.distinguish,
        level=summary.level,
        strand=summary.strand,
        tags=summary.tags,
        minutes=summary.minutes,
        status=summary.status,
        depth=summary.depth,
        **_lesson(record),
        skills=skill_lines(record.skills, states.get(topic_id)),
        introduces=tuple(
            SymbolLine(symbol=s.symbol, say=s.say, meaning=s.meaning, pytorch=s.pytorch) for s in record.introduces
        ),
        terms=tuple(TermLine(term=t.term, meaning=t.meaning) for t in record.terms),
        sources=record.sources,
        prerequisites=tuple(
            PrerequisiteLink(
                id=e.id,
                title=e.title,
                distinguish=e.distinguish,
                why=e.why,
                encompasses=e.encompasses,
                evidence=labels[e.id].value,
            )
            for e in record.prerequisites
        ),
        leads_to=tuple(topic_link(e) for e in record.leads_to),
        longest_chain=tuple(topic_link(t) for t in desk.catalogue.chain(topic_id)),
        prerequisite_count=summary.prerequisite_count,
        question_count=summary.question_count,
        generator_count=sum(item.generator is not None for item in desk.catalogue.quiz(topic_id)),
        exercises=record.exercises,
        evidence=labels[topic_id].value,
        is_goal=topic_id in desk.goals(),
        unchecked=_unchecked(desk, labels, states, topic_id),
        try_first=_try_first(desk, labels, states, topic_id),
        note=note_text(desk, topic_id),
    )


def _unchecked(desk: Desk, labels: Labels, states: States, topic: str) -> tuple[TopicLink, ...]:
    from curriculum.learner.plan import unchecked_prerequisites

    if labels[topic].known:
        return ()
    askable = desk.catalogue.topics_with_questions()
    waiting = unchecked_prerequisites(desk.graph, labels, states, topic)
    return tuple(topic_link(desk.catalogue.summary(below)) for below in waiting if below in askable)


def _try_first(desk: Desk, labels: Labels, states: States, topic: str) -> bool:
    """Below undergraduate level, and wherever placement left a topic open, its questions come before its lesson."""
    from curriculum.learner.evidence import conditional

    state = states.get(topic)
    if labels[topic].known or topic not in desk.catalogue.topics_with_questions():
        return False
    if state is not None and (state.studied or state.contrary):
        return False
    level = Level(desk.summaries[topic].level)
    return level.rank < Level.UNDERGRADUATE.rank or topic in conditional(labels, states, desk.believed())


def _lesson(record: TopicRecord) -> dict[str, str]:
    names = ("core_idea", "opening_problem", "explainer", "worked_example", "your_turn", "common_mistakes")
    return {name: getattr(record, name) for name in names}


def search(desk: Desk, text: str, limit: int = 20) -> tuple[SearchHit, ...]:
    """The topics that a few words find, best first.

    Raises:
        UsageError: If the limit is below one.
    """
    if limit < 1:
        raise UsageError(f"A search gives at least one topic, not {limit}.", fix="Use a limit of 1 or more.")
    found = desk.catalogue.search(text, limit=limit)
    labels = desk.labels()
    return tuple(
        SearchHit(
            id=topic.id,
            title=topic.title,
            distinguish=topic.distinguish,
            level=topic.level,
            evidence=labels[topic.id].value,
            excerpt=_excerpt(desk.catalogue.topic(topic.id).core_idea),
        )
        for topic in found
    )


def _excerpt(text: str) -> str:
    """The beginning of a text on one line, cut at a word."""
    line = " ".join(text.split())
    return line if len(line) <= _EXCERPT else line[:_EXCERPT].rsplit(" ", 1)[0] + " …"


def open_lesson(desk: Desk, topic_id: str) -> None:
    """Log that the lesson of a topic came on the screen."""
    from curriculum.learner.events import LessonOpened

    desk.catalogue.summary(topic_id)
    desk.record(LessonOpened(), topic=topic_id)
