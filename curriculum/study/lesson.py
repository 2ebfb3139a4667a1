"""A lesson taken panel by panel: its panels, the questions within it, the place where it was left, and its end."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from curriculum.content.panels import TELLING, Panel, Piece, text_panels
from curriculum.errors import UsageError
from curriculum.study.items import SEEDS
from curriculum.study.lesson_place import place_of
from curriculum.study.lesson_questions import chosen_for, your_turn_item
from curriculum.study.lesson_views import LessonEnd, LessonQuestion, LessonView
from curriculum.study.milestones import reached_with
from curriculum.study.opened import opens
from curriculum.study.sessions import next_question
from curriculum.study.sitting import answered, sitting
from curriculum.study.topics import skill_lines, topic_page
from curriculum.study.views import ItemView

if TYPE_CHECKING:
    from curriculum.study.desk import Desk
    from curriculum.study.views import TopicPage

YOUR_TURN: Final = "your-turn"
FIRST_QUESTIONS: Final = "first-questions"
END: Final = "practice"
ASKING: Final = frozenset({YOUR_TURN, FIRST_QUESTIONS})
"""Panels that the topic's own questions may be asked on."""


def lesson(desk: Desk, topic: str) -> LessonView:
    """The panels of a lesson, and where the learner left it.

    Raises:
        UnknownNameError: If there is no such topic.
        UsageError: If its lesson is not written yet.
    """
    page = topic_page(desk, topic)
    if not page.explainer:
        raise UsageError(
            f"The lesson {page.title} is not written yet.",
            fix=f"Its page says what there is: `curriculum topic {topic}`.",
        )
    count = len(chosen_for(desk, topic, {}))
    panels = _panels(page, your_turn=your_turn_item(desk, topic) is not None, first_questions=count)
    place = place_of(desk, topic)
    if place is not None and place.panel not in {panel.name for panel in panels}:
        place = None  # its author has cut the lesson anew
    return LessonView(page=page, panels=panels, first_questions=count, place=place)


def _panels(page: TopicPage, *, your_turn: bool, first_questions: int) -> tuple[Panel, ...]:
    """The text's panels, with the questions after Your Turn, and the end."""
    found = list(
        text_panels(
            core_idea=page.core_idea,
            opening_problem=page.opening_problem,
            explainer=page.explainer,
            worked_example=page.worked_example,
            your_turn=page.your_turn,
            common_mistakes=page.common_mistakes,
        )
    )
    at = next((n for n, panel in enumerate(found) if panel.name == "common-mistakes"), len(found))
    if your_turn and found[at - 1].name == YOUR_TURN:
        # The quiz asks this very question, so its text asks for nothing itself.
        found[at - 1] = replace(found[at - 1], pieces=(Piece("text", page.your_turn),), questions=1)
    if first_questions:
        found.insert(at, Panel(FIRST_QUESTIONS, "First Questions", (), questions=first_questions))
    return (*found, Panel(END, "Practice", ()))


def told(desk: Desk, view: LessonView, panel: str) -> None:
    """Log that a lesson has told all it tells, once the learner comes to a panel beyond that. Once an epoch."""
    from curriculum.learner.events import LessonFinished

    names = [one.name for one in view.panels]
    last = max((n for n, one in enumerate(view.panels) if one.section in TELLING), default=-1)
    if panel not in names or names.index(panel) <= last:
        return
    state = desk.states().get(view.page.id)
    if state is None or not state.studied:
        desk.record(LessonFinished(), topic=view.page.id)


def ask(desk: Desk, topic: str, panel: str, session: str | None, *, seed: int) -> LessonQuestion:
    """What a panel asks next. Without a session one is begun; it asks on until the panel has nothing left.

    Args:
        desk: The learner's desk.
        topic: The lesson's topic.
        panel: ``your-turn``, whose question the quiz names, or ``first-questions``, the easiest first.
        session: The session of this panel, once there is one.
        seed: Fixes what the generators make in a new session.

    Raises:
        UnknownNameError: If there is no such session or topic.
    """
    if session is None:
        session = _begin(desk, topic, panel, seed)
    found = next_question(desk, session)
    return LessonQuestion(
        session=session,
        item=found if isinstance(found, ItemView) else None,
        skills=skill_lines(desk.catalogue.skills(topic), desk.states().get(topic)),
    )


def _begin(desk: Desk, topic: str, panel: str, seed: int) -> str:
    from curriculum.learner.events import Mode, SessionStarted

    item = your_turn_item(desk, topic) if panel == YOUR_TURN else None
    session = uuid4().hex
    desk.record(
        SessionStarted(mode=Mode.LESSON),
        session=session,
        topic=topic,
        question_id=None if item is None else f"{topic}/{item}",
        seed=seed % SEEDS,
    )
    return session


def lesson_end(desk: Desk, topic: str, sessions: tuple[str, ...]) -> LessonEnd:
    """What the questions of a lesson have shown, what it opens, and where it serves the goal.

    Raises:
        UnknownNameError: If there is no such topic or session.
    """
    states = desk.states()
    labels = desk.labels(states)
    firsts = [now.on(question)[0] for now in (sitting(desk, name) for name in sessions) for question in now.questions]
    return LessonEnd(
        topic=topic,
        answered=len(firsts),
        right_first_time=sum(answered(e).correct and not e.hint_used for e in firsts),
        skills=skill_lines(desk.catalogue.skills(topic), states.get(topic)),
        evidence=labels[topic].value,
        opened=opens(desk, topic, labels),
        known=labels[topic].known,
        milestones=reached_with(desk, topic),
    )
