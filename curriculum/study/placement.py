"""Finding out what a learner knows of all that lies beneath a goal: marks by strand, then the most telling questions.

A placement is a session of the log like any other: each mark and each answer is an event, any process can go on with
it, and it can be left and taken up again at any point. What it has found counts from the first mark on.
"""

from __future__ import annotations

import random
from collections.abc import Collection
from typing import TYPE_CHECKING, Literal
from uuid import uuid4

from curriculum.errors import UnknownNameError, UsageError
from curriculum.graph.nearest import nearest_names
from curriculum.study.asking import shown
from curriculum.study.believed import keep_chances, keep_placement, more_to_ask, placement_log_of, placement_of
from curriculum.study.items import CHOSEN_KINDS, SEEDS, find_question, generated_id, topic_items
from curriculum.study.ladders import Ladders
from curriculum.study.placement_views import PlacementAnswer, PlacementItem, PlacementSummary
from curriculum.study.sessions import standing as topic_standing
from curriculum.study.translate import practice_errors

if TYPE_CHECKING:
    from curriculum.learner.placement import Placement
    from curriculum.learner.placing import PlacementLog
    from curriculum.study.desk import Desk
    from curriculum.study.placement_views import Ladder
    from practice.questions import Question

QUESTIONS = 20
"""Questions of a placement, where nobody asks for more."""
LEVEL = 2
"""Difficulty of a generated question."""


def start(desk: Desk, goal: str | None = None, *, seed: int) -> str:
    """Begin a placement and give its session.

    Args:
        desk: The learner's desk.
        goal: Beneath which topic; the chief goal by default.
        seed: Of the belief and of the questions.

    Raises:
        UnknownNameError: If there is no such topic.
        UsageError: If no goal is given and none is set.
    """
    from curriculum.learner.events import Mode, SessionStarted

    chosen = goal or next(iter(desk.goals()), None)
    if chosen is None:
        raise UsageError(
            "Placement needs a goal: it finds out what you know of all that lies beneath it.",
            fix="Set one with `curriculum goal set meta-learning`, or name one: `curriculum place ID`.",
        )
    desk.catalogue.summary(chosen)
    session = uuid4().hex
    desk.record(
        SessionStarted(mode=Mode.PLACEMENT),
        session=session,
        topic=chosen,
        seed=seed % SEEDS,
        parameters=_known_before(desk, chosen),
    )
    return session


def _known_before(desk: Desk, goal: str) -> dict[str, list[str]]:
    """What the log says of the topics beneath a goal when a placement begins: it is told once and stays in the log."""
    from curriculum.learner.evidence import Evidence

    states, labels = desk.states(), desk.labels()
    found: dict[str, list[str]] = {"demonstrated": [], "missed": [], "claimed": []}
    for topic in desk.cone(goal).topics:
        state = states.get(topic)
        if labels[topic] in (Evidence.DEMONSTRATED, Evidence.FADING):
            found["demonstrated"].append(topic)
        elif state is not None and state.contrary:
            found["missed"].append(topic)
        elif state is not None and state.claim is not None and labels[topic] is Evidence.CLAIMED:
            found["claimed"].append(topic)
    return {name: topics for name, topics in found.items() if topics}


def unfinished(desk: Desk) -> str | None:
    """The session of the latest placement, if it still has questions to ask and its goal is a goal still."""
    log = _latest(desk)
    return log.session if log is not None and _goes_on(desk, log) else None


def standing(desk: Desk) -> Literal["new", "begun", "done"]:
    """Whether the learner was placed beneath one of the goals of now, has begun, or has not."""
    log = _latest(desk)
    if log is None:
        return "new"
    return "begun" if _goes_on(desk, log) else "done"


def _latest(desk: Desk) -> PlacementLog | None:
    """The latest placement, if its goal is a goal still."""

    if not desk.has_log:
        return None
    session = desk.progress.last_begun("placement")
    log = None if session is None else placement_log_of(desk, session)
    return log if log is not None and log.goal in desk.goals() else None


def _goes_on(desk: Desk, log: PlacementLog) -> bool:
    return len(log.questions) < QUESTIONS and more_to_ask(desk, log.session)


class Placing:
    """One placement in hand. What other processes add to its log is taken in at the next call.

    Args:
        desk: The learner's desk.
        session: As :func:`start` gave it.
        most: Questions at the most.

    Raises:
        UnknownNameError: If there is no such placement.
    """

    def __init__(self, desk: Desk, session: str, *, most: int = QUESTIONS) -> None:
        self.desk, self.session, self.most = desk, session, most
        self.log, self.placement = self._read()
        self.ladders = Ladders(desk, self.placement.graph)

    def _read(self) -> tuple[PlacementLog, Placement]:
        log = placement_log_of(self.desk, self.session)
        if log is None:
            raise UnknownNameError(
                f"There is no placement `{self.session}`.", fix="Begin one with `curriculum place --json`."
            )
        return log, placement_of(self.desk, log)

    def _renew(self) -> None:
        """Take in what the log says now."""
        from curriculum.learner.placing import take

        log = placement_log_of(self.desk, self.session)
        if log is None or log.digest(len(self.log.steps)) != self.log.digest():
            self.log, self.placement = self._read()
        else:
            take(self.placement, log.steps[len(self.log.steps) :])
            self.log = log

    def _take_in(self) -> None:
        """Take in what was just logged, and keep what was found, so that nobody works it out again."""
        self._renew()
        keep_chances(self.desk, self.log, self.placement)
        keep_placement(self.desk, self.log, self.placement)

    # Marks

    def mark(self, strand: str, sure: Collection[str] = (), once: Collection[str] = ()) -> None:
        """Log what the learner said of the rows of a ladder; what was shown and not marked counts as not known.

        Args:
            strand: As the ladder names it.
            sure: Ids of rows.
            once: Ids of rows that the learner once knew.

        Raises:
            UnknownNameError: If there is no such ladder or row.
        """
        from curriculum.learner.events import Draft, Marked, MarksSkipped, Sureness

        ladder = self.ladder(strand)
        rows = {row.id: row for row in ladder.rows}
        for name in (*sure, *once):
            if name not in rows:
                raise UnknownNameError(
                    f"`{name}` is not among the rows of {ladder.title}.",
                    fix="Mark rows of this ladder only.",
                    nearest=nearest_names(name, tuple(rows)),
                )
        said: dict[str, Sureness] = {}
        for row in ladder.rows:
            how = Sureness.SURE if row.id in sure else Sureness.ONCE if row.id in once else Sureness.NO
            said |= dict.fromkeys(row.topics, how)
        drafts = [Draft(payload=Marked(sureness=how), topic=t, session=self.session) for t, how in said.items()]
        done = Draft(payload=MarksSkipped(strand=strand), session=self.session)
        self.desk.progress.append_all((*drafts, done))
        self._take_in()

    def ladder(self, strand: str) -> Ladder:
        """The ladder of one strand.

        Raises:
            UnknownNameError: If the goal has no such strand.
        """
        names = ("elementary", *self.ladders.strands)
        if strand not in names:
            raise UnknownNameError(
                f"There is no strand `{strand}` beneath this goal.",
                fix=f"There are {', '.join(names)}.",
                nearest=nearest_names(strand, names),
            )
        return self.ladders.of(self.placement, strand)

    def skip_marks(self, strand: str | None = None) -> None:
        """Go past one ladder, or all that are left, without a word on its topics."""
        from curriculum.learner.events import MarksSkipped

        self.desk.record(MarksSkipped(strand=strand), session=self.session)
        self._take_in()

    def next_ladder(self) -> Ladder | None:
        """The next ladder to be marked."""
        return self.ladders.next(self.placement, self.log)

    def sample(self, topic: str) -> str:
        """What a question of a topic looks like."""
        items = topic_items(self.desk, topic)
        typed = [i for i in items.authored if i.kind not in CHOSEN_KINDS] or list(items.authored)
        if typed:
            question, _ = find_question(self.desk, f"{topic}/{typed[0].id}")
        elif items.generated:
            question, _ = find_question(self.desk, generated_id(items, items.generated[0], 0, LEVEL))
        else:
            return self.desk.catalogue.topic(topic).core_idea
        return question.prompt + (f"\n\n```python\n{question.code}\n```" if question.code else "")

    # Questions

    def current(self) -> PlacementItem | PlacementSummary:
        """The question that is asked now, the same until it is answered; the summary when there is none."""
        self._renew()
        question_id = self._question_id()
        return self.summary() if question_id is None else self._item(question_id)

    def _question_id(self) -> str | None:
        number = len(self.log.questions)
        if number >= self.most:
            return None
        askable = self.desk.catalogue.topics_with_questions()
        topic = self.placement.next_topic(askable, easy=self.ladders.sweep)
        if topic is None:
            return None
        rng = random.Random(self.log.seed * 1_000_003 + number)  # noqa: S311
        items = topic_items(self.desk, topic)
        seen = {(e.question_id or "") for e in self.desk.progress.events(topic=topic, kinds=("answered",))}
        fresh = [item for item in items.authored if f"{topic}/{item.id}" not in seen] or list(items.authored)
        typed = [item for item in fresh if item.kind not in CHOSEN_KINDS]
        pool = [*items.generated, *typed] or fresh
        chosen = rng.choice(pool)
        if chosen.generator is None:
            return f"{topic}/{chosen.id}"
        return generated_id(items, chosen, rng.randrange(1_000_000_007), LEVEL)

    def _item(self, question_id: str) -> PlacementItem:
        question, name = find_question(self.desk, question_id)
        summaries = self.desk.summaries
        return PlacementItem(
            session=self.session,
            **shown(self.desk, question, question_id, name.topic),
            hints_available=0,
            attempt=1,
            number=len(self.log.questions) + 1,
            goal=self.log.goal,
            goal_title=summaries[self.log.goal].name,
            asked=len(self.log.questions),
            of=self.most,
            settled=self.placement.settled(),
            total=len(self.placement.graph),
            ladder=self.next_ladder(),
        )

    def answer(self, question_id: str, text: str, *, response_ms: int | None = None) -> PlacementAnswer:
        """Grade and log an answer; there is one attempt. Input that cannot be read is none.

        Raises:
            UnknownNameError: If there is no such question.
            UsageError: If the placement waits for another question.
        """
        from practice.questions import check_answer

        question, repeated = self._asked(question_id)
        if repeated is not None:
            return repeated
        with practice_errors():
            checked = check_answer(question, text)
        if checked.correct is None:
            return self._answered(question_id, None, checked.feedback, 0)
        return self._log(question, question_id, text, checked.correct, response_ms)

    def dont_know(self, question_id: str, *, response_ms: int | None = None) -> PlacementAnswer:
        """Log "I don't know", which is an answer.

        Raises:
            UnknownNameError, UsageError: As :meth:`answer`.
        """
        question, repeated = self._asked(question_id)
        return repeated or self._log(question, question_id, "", None, response_ms)

    def _asked(self, question_id: str) -> tuple[Question, PlacementAnswer | None]:
        """The question, and what came of it where it was answered before.

        Raises:
            UsageError: If the placement waits for another one.
        """
        self._renew()
        question, _ = find_question(self.desk, question_id)
        earlier = self.desk.progress.answer(self.session, question_id, 1)
        if earlier is not None:
            correct: bool = earlier.payload.correct  # type: ignore[attr-defined]
            return question, self._answered(question_id, correct, "", 0, repeated=True)
        waiting = self._question_id()
        if waiting != question_id:
            raise UsageError(
                f"This placement does not wait for `{question_id}`.",
                fix="It is over." if waiting is None else f"It waits for `{waiting}`.",
                nearest=() if waiting is None else (waiting,),
            )
        return question, None

    def _log(
        self, question: Question, question_id: str, text: str, correct: bool | None, response_ms: int | None
    ) -> PlacementAnswer:
        from curriculum.learner.events import Answered, Mode
        from practice.questions import QuestionId, shown_options

        name = QuestionId.parse(question_id)
        shown = shown_options(question)
        words = " ".join((question.prompt, question.code or "", *(option.text for option in shown))).split()
        before = self.placement.settled()
        self.desk.record(
            Answered(
                skill=question.skill,
                question_kind=question.kind,
                answer=text,
                correct=bool(correct),
                typed=question.kind not in CHOSEN_KINDS,
                mode=Mode.PLACEMENT,
                generator=f"{name.item}@{name.version}" if name.generated else None,
                unsure=correct is None,
            ),
            topic=name.topic,
            question_id=question_id,
            session=self.session,
            seed=name.seed,
            content_hash=self.desk.info.content_hash,
            response_ms=response_ms,
            parameters={"options": len(shown), "words": len(words)},
        )
        self._take_in()
        feedback = "That is all right; the plan will cover it." if correct is None else ""
        return self._answered(question_id, bool(correct), feedback, self.placement.settled() - before)

    def _answered(
        self, question_id: str, correct: bool | None, feedback: str, settled_by: int, *, repeated: bool = False
    ) -> PlacementAnswer:
        topic = question_id.partition("/")[0]
        return PlacementAnswer(
            session=self.session,
            question_id=question_id,
            correct=correct,
            attempt=1,
            feedback=feedback or ("Right." if correct else "Not right; the plan will cover it."),
            retry=correct is None,
            key=None,
            explanation=None,
            implicates=None,
            **topic_standing(self.desk, topic),
            already_recorded=repeated,
            settled_by=settled_by,
            settled=self.placement.settled(),
            total=len(self.placement.graph),
        )

    # What came of it

    def summary(self) -> PlacementSummary:
        """What was found, and what is left to learn."""
        from curriculum.study.placed import placed

        more = self.placement.next_topic(self.desk.catalogue.topics_with_questions()) is not None
        return placed(self.desk, self.log, self.ladders.strands, more=more)
