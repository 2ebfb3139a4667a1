"""Rules on what a status promises: an outline has front matter and Core Idea, a published topic the whole lesson."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from curriculum.content.layout import quiz_file
from curriculum.content.lesson_text import worked_steps
from curriculum.content.levels import Level
from curriculum.content.problem import Problem
from curriculum.content.topic import Topic
from curriculum.lint.context import Context

SECTIONS = {
    "Explainer": "explainer",
    "Worked Example": "worked_example",
    "Your Turn": "your_turn",
    "Common Mistakes": "common_mistakes",
}
"""What a published lesson has beside its Core Idea."""
FEWEST_SKILLS, MOST_SKILLS = 2, 4
FEWEST_QUESTIONS = 5
FEWEST_ITEMS_A_SKILL = 2
FEWEST_STEPS = 2
SOURCES_FROM = Level.UNDERGRADUATE


def skills(context: Context) -> Iterator[Problem]:
    """A topic names two to four skills, whatever its status."""
    for topic in context.topics:
        count = len(topic.skills)
        if not FEWEST_SKILLS <= count <= MOST_SKILLS:
            number = {0: "no skill", 1: "one skill"}.get(count, f"{count} skills")
            what = f"The topic names {number}; it takes {FEWEST_SKILLS} to {MOST_SKILLS}"
            fix = "Name what a person can do afterwards, each apart from the others"
            yield context.at(topic, ("skills",), what, fix, "skills")


def sections(context: Context) -> Iterator[Problem]:
    """A published lesson has all its sections, and its example comes in steps."""
    for topic in _published(context):
        for heading, field in SECTIONS.items():
            if not getattr(topic.lesson, field) and context.heading_line(topic, heading) is None:
                what = f"The topic is published but has no section `{heading}`"
                fix = f"Write `## {heading}`, or set `status: outline`"
                yield context.at(topic, ("status",), what, fix, "section-missing")
        example = topic.lesson.worked_example
        if example and len(worked_steps(example).steps) < FEWEST_STEPS:
            what = "The Worked Example has no numbered steps, which are revealed one at a time"
            line = context.heading_line(topic, "Worked Example")
            fix = "Write them as `1. ...`, `2. ...`, each with its reason"
            yield Problem(context.file(topic), line, what, fix, (), "steps")


def sources(context: Context) -> Iterator[Problem]:
    """From undergraduate level up, a published topic names its sources."""
    for topic in _published(context):
        if topic.level.rank >= SOURCES_FROM.rank and not topic.sources:
            what = f"The topic is published at {topic.level} level but names no sources"
            fix = 'Add `sources:` with one a line, such as - "Cauchy 1847"'
            yield context.at(topic, ("level",), what, fix, "sources")


def questions(context: Context) -> Iterator[Problem]:
    """A published topic has at least five authored questions and two items a skill, generators counted there."""
    for topic in _published(context):
        if not topic.quiz:
            if topic.id not in context.quizzes:  # a quiz that is there but cannot be read is a problem of its own
                what = f"The topic is published but has no questions: there is no `{topic.id}.quiz.yaml`"
                fix = f"Write at least {FEWEST_QUESTIONS} questions, or set `status: outline`"
                yield context.at(topic, ("status",), what, fix, "questions")
            continue
        if not context.quiz_is_whole(topic):
            continue
        file = quiz_file(topic.strand, topic.id)
        if topic.question_count < FEWEST_QUESTIONS:
            what = f"The quiz has {topic.question_count} authored questions; a published topic has {FEWEST_QUESTIONS}"
            yield Problem(file, None, what, "Write more; generators do not count here", (), "questions")
        asked = Counter(item.skill for item in topic.quiz)
        for skill in topic.skills:
            if asked[skill] < FEWEST_ITEMS_A_SKILL:
                number = "no item" if not asked[skill] else "one item"
                what = f"The skill `{skill}` has {number} in the quiz; it takes {FEWEST_ITEMS_A_SKILL}"
                yield Problem(file, None, what, f"Write another with `skill: {skill}`", (), "skill-questions")


def your_turn(context: Context) -> Iterator[Problem]:
    """The section Your Turn and a question with ``your_turn: true`` come together."""
    for topic in context.topics:
        quiz = context.quizzes.get(topic.id)
        marked = [question for question in quiz.questions if question.your_turn] if quiz else []
        if topic.lesson.your_turn and context.quiz_is_whole(topic) and not marked:
            what = "The section Your Turn has no question in the quiz"
            line = context.heading_line(topic, "Your Turn")
            yield Problem(context.file(topic), line, what, "Mark one with `your_turn: true`", (), "your-turn")
        for question in marked:
            if not topic.lesson.your_turn:
                what = f"The question `{question.id}` closes Your Turn, but the lesson has no such section"
                fix = "Write `## Your Turn`, or drop `your_turn`"
                yield context.at_item(topic, question.id, ("your_turn",), what, fix, "your-turn")


def transfer(context: Context) -> Iterator[Problem]:
    """One question of a published topic carries its idea to another setting."""
    for topic in _published(context):
        whole = context.quiz_is_whole(topic)
        if whole and not any(question.transfer for question in context.quizzes[topic.id].questions):
            what = "No question of the quiz carries the idea to another setting"
            fix = "Write one and mark it with `transfer: true`; it is asked on a later day"
            yield Problem(context.quiz_file(topic), None, what, fix, (), "transfer", "warning")


def _published(context: Context) -> Iterator[Topic]:
    return (topic for topic in context.topics if topic.status == "published")
