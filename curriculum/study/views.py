"""What the use cases give to the faces: one model a view, whose JSON is the contract of every ``--json`` command."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict

EvidenceName = Literal["unknown", "claimed", "inferred", "demonstrated", "fading"]


class View(BaseModel):
    """Base of all views: immutable, and nothing beside the named fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class TopicLine(View):
    """A topic in a list."""

    id: str
    title: str
    distinguish: str | None = None
    level: str
    strand: str
    minutes: int
    depth: int
    status: str
    evidence: EvidenceName


class TopicLink(View):
    """A topic that another page points to."""

    id: str
    title: str
    distinguish: str | None = None


class PrerequisiteLink(TopicLink):
    """A direct prerequisite with the reason for the edge."""

    why: str
    encompasses: float
    evidence: EvidenceName


class SkillLine(View):
    """A skill of a topic and what has been shown of it."""

    id: str
    text: str
    shown: bool


class SymbolLine(View):
    """A symbol that a topic introduces."""

    symbol: str
    say: str
    meaning: str
    pytorch: str | None = None


class TermLine(View):
    """A term that a topic defines."""

    term: str
    meaning: str


class GlossaryEntry(View):
    """A symbol or a term, what it means, and the topic that introduces it."""

    entry: str
    kind: Literal["symbol", "term"]
    say: str | None = None
    """How a symbol is read aloud."""
    meaning: str
    pytorch: str | None = None
    topic: TopicLink


class TopicPage(View):
    """Everything on the page of one topic. Lesson sections are Markdown; those an outline lacks are empty."""

    id: str
    title: str
    distinguish: str | None
    level: str
    strand: str
    tags: tuple[str, ...]
    minutes: int
    status: str
    depth: int
    core_idea: str
    opening_problem: str
    explainer: str
    worked_example: str
    your_turn: str
    common_mistakes: str
    skills: tuple[SkillLine, ...]
    introduces: tuple[SymbolLine, ...]
    terms: tuple[TermLine, ...]
    sources: tuple[str, ...]
    prerequisites: tuple[PrerequisiteLink, ...]
    leads_to: tuple[TopicLink, ...]
    longest_chain: tuple[TopicLink, ...]
    prerequisite_count: int
    question_count: int
    generator_count: int
    exercises: tuple[str, ...]
    evidence: EvidenceName
    is_goal: bool
    unchecked: tuple[TopicLink, ...] = ()
    """Topics it builds on that only count as known by word or inference: one question on each comes first."""
    try_first: bool = False
    """Whether its questions may settle it without the lesson."""
    note: str = ""
    """What the learner noted on it."""


class SearchHit(View):
    """A topic found by its words."""

    id: str
    title: str
    distinguish: str | None
    level: str
    evidence: EvidenceName
    excerpt: str


class StrandCount(View):
    """How many topics of a strand."""

    strand: str
    title: str
    count: int


class ClaimPreview(View):
    """What "I know this" would imply, counted before it is done."""

    topic: str
    title: str
    except_: tuple[str, ...]
    newly_claimed: int
    minutes_saved: int
    by_strand: tuple[StrandCount, ...]
    recorded: bool


class GoalLine(View):
    """A goal and how far it has come."""

    id: str
    title: str
    known: int
    total: int
    minutes_left: int


class MilestoneLine(View):
    """A point on the way where something new can be done."""

    id: str
    can: str
    """What goes on after "You can now"."""
    topics: tuple[TopicLink, ...]
    topics_left: int
    minutes_left: int
    reached: bool
    last: str | None
    """The topic of the plan that reaches it; null once it is reached."""
    problem: str | None
    """The question that mixes what was learned."""
    exercise: str | None
    """A small build instead."""
    done: bool
    """Whether that question was answered right or that exercise passed."""


class NextStep(View):
    """The one thing to do now, and why."""

    kind: Literal["learn", "practise", "review", "exercise", "set-goal", "goal-reached"]
    topic: str | None
    title: str | None
    exercise: str | None
    why: str
    unchecked: tuple[TopicLink, ...] = ()
    """Topics that the lesson builds on and that a question each should check first."""
    lesson: Literal["unwritten", "new", "begun"] = "unwritten"
    """Whether the topic's lesson is written, and was left before its end."""

    @property
    def begins_in_lesson(self) -> bool:
        """Whether the step is to take the topic's lesson, or to go on with it."""
        return self.lesson == "begun" or (self.lesson == "new" and self.kind == "learn")


class OptionView(View):
    """An option of a choice question under the letter that answers it."""

    letter: str
    text: str


class ItemView(View):
    """A question as a learner sees it, without its key."""

    session: str
    question_id: str
    topic: str
    topic_title: str
    kind: str
    skill: str
    skill_text: str
    prompt: str
    code: str | None
    options: tuple[OptionView, ...]
    how_to_answer: str
    hints_available: int
    attempt: Literal[1, 2]
    number: int
    """Position in this session, from 1."""
    before: TopicLink | None = None
    """The topic whose lesson this question comes before, to check what that builds on."""
    has_note: bool = False
    """Whether the learner has a note on its topic; read before the answer, it helps as a hint does."""
    either: tuple[TopicLink, ...] = ()
    """Two topics that are easily confused and asked one after the other: which of them this is, is to be found out."""


class AnswerView(View):
    """What came of an answer. ``correct`` is null for bad input, which is no attempt."""

    session: str
    question_id: str
    correct: bool | None
    attempt: Literal[1, 2]
    feedback: str
    retry: bool
    key: str | None
    explanation: str | None
    implicates: TopicLink | None
    skills: tuple[SkillLine, ...]
    learned: bool
    evidence: EvidenceName
    already_recorded: bool
    note: str = ""
    """What the learner noted on the topic, once the question is closed, where a review brings it back."""


class Opened(View):
    """What a topic that was learned leads on to."""

    ready: tuple[TopicLink, ...]
    """Topics that can be learned now, since this one was the last that they waited for."""
    way: tuple[TopicLink, ...]
    """The shortest way up to the goal, the goal last; empty where it serves no goal."""


class PracticeSummary(View):
    """The end of a session: what was answered and what changed."""

    session: str
    answered: int
    right_first_time: int
    topic: str | None
    skills: tuple[SkillLine, ...]
    missing: tuple[str, ...]
    evidence: EvidenceName | None
    used_up: bool = False
    """No question on what is missing counts any more before the skills have rested, for half a day."""
    doubtful: bool = False
    """The session completed the topic, and yet the next answer is not likely enough to be right."""
    opened: Opened | None = None
    """What it opens, once the topic is known."""
    note: str = ""
    """What the learner noted on the topic."""
    milestones: tuple[MilestoneLine, ...] = ()
    """Those that this topic belongs to and that are reached, their problems still to be tried."""


class CheckedTopic(TopicLink):
    """What came of checking a topic that a lesson builds on."""

    outcome: Literal["holds", "missed", "open"]
    evidence: EvidenceName


class CheckSummary(View):
    """The end of the checks before a lesson."""

    session: str
    before: TopicLink | None
    """The topic whose lesson they come before."""
    answered: int
    topics: tuple[CheckedTopic, ...]
    ready: bool
    """Whether everything that the lesson builds on holds."""
    written: bool = False
    """Whether the lesson is written."""


class Refresher(View):
    """What is read again of a rusty topic: its Core Idea and its worked example, as Markdown."""

    topic: TopicLink
    core_idea: str
    worked_example: str


class UnfinishedSession(View):
    """A session of questions that was left before its end."""

    session: str
    mode: Literal["practice", "lesson", "review", "check"]
    topic: str | None
    """Null for a review, which is about many."""
    topic_title: str
    answered: int
    last: datetime


class ExerciseLine(View):
    """An exercise in a list."""

    exercise_id: str
    title: str
    kind: str
    topics: tuple[str, ...]
    topic_title: str
    """The first of its topics."""
    strand: str
    """The strand of that topic, by its title."""
    needs: tuple[str, ...]
    """Topics that its code leans on besides."""
    minutes: int
    difficulty: int
    state: Literal["new", "started", "passed"]
    ready: bool = False
    """Each of its topics is known or can be learned now, and what its code leans on is known."""
    next: bool = False
    """It is the first one not begun that the learner has what it takes for."""
    file: str | None


class ExercisePage(ExerciseLine):
    """An exercise with its task and the learner's file."""

    task: str
    hints_total: int
    hints_shown: tuple[str, ...]
    out_of_scope: tuple[str, ...]
    unknown: tuple[TopicLink, ...]
    """What its code leans on that is not known yet."""
    predict: str | None
    """The question to answer before the work, by its id; ``None`` if there is none."""
    explain: str | None
    """The question that asks for the reason afterwards."""
    torch_installed: bool


class CheckLine(View):
    """One named check of a grading."""

    name: str
    title: str = ""
    passed: bool
    message: str
    implicates: TopicLink | None = None


class GradeView(View):
    """The verdict on a learner's file."""

    exercise_id: str
    outcome: Literal["passed", "failed", "not-attempted", "timed-out", "crashed", "forbidden", "grader-broke"]
    checks: tuple[CheckLine, ...]
    message: str
    output: str
    seconds: float
    isolation: str
    curves: dict[str, tuple[float, ...]]
    explain: str | None = None
    """The question that asks why it works, by its id, once it passed."""


class Finding(View):
    """One line of ``doctor``."""

    name: str
    ok: bool
    detail: str
    fix: str = ""
