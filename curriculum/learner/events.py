"""The event log's form: everything a learner does is one event, never rewritten.

Events are ordered by ``(sequence, device)``. The sequence is a Lamport clock: one more than the largest in the log when
the event is written, so that two devices' logs can be merged and a wrong clock changes nothing.

A kind, or a payload version, that this program does not know is kept as it came (:class:`Kept`) and passed over.
"""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated, Any, ClassVar
from uuid import UUID

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    ConfigDict,
    Field,
    JsonValue,
    SerializeAsAny,
    ValidationInfo,
    field_validator,
    model_validator,
)


class Kind(StrEnum):
    """The kinds of event that this version writes."""

    GOAL_SET = "goal-set"
    GOAL_CLEARED = "goal-cleared"
    CLAIMED = "claimed"
    FORGOTTEN = "forgotten"
    UNDONE = "undone"
    MARKED = "marked"
    MARKS_SKIPPED = "marks-skipped"
    SESSION_STARTED = "session-started"
    ANSWERED = "answered"
    RUSTY = "rusty"
    HINT_SHOWN = "hint-shown"
    LESSON_OPENED = "lesson-opened"
    LESSON_FINISHED = "lesson-finished"
    EXERCISE_STARTED = "exercise-started"
    EXERCISE_GRADED = "exercise-graded"
    EXERCISE_HINT = "exercise-hint"
    SOLUTION_SHOWN = "solution-shown"
    EXERCISE_RESET = "exercise-reset"
    QUESTION_REPORTED = "question-reported"
    NOTED = "noted"
    NOTE_SHOWN = "note-shown"
    SETTING_CHANGED = "setting-changed"


class Mode(StrEnum):
    """What a session is for. Placement answers are chosen to be missed, so the predictor keeps them apart."""

    PRACTICE = "practice"
    REVIEW = "review"
    LESSON = "lesson"
    CHECK = "check"
    PLACEMENT = "placement"


class Payload(BaseModel):
    """What is particular to one kind of event. A change of its fields raises ``version``."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")
    kind: ClassVar[str]
    version: ClassVar[int] = 1
    needs: ClassVar[tuple[str, ...]] = ()
    """The fields of the event itself that this kind cannot do without."""


class Kept(Payload):
    """The payload of a kind or version that this program does not know: kept whole, passed over."""

    model_config = ConfigDict(frozen=True, extra="allow")
    kind: ClassVar[str] = ""
    version: ClassVar[int] = 0


class GoalSet(Payload):
    """The event's topic becomes the goal; with ``beside``, one more goal."""

    kind = Kind.GOAL_SET
    needs = ("topic",)
    beside: bool = False


class GoalCleared(Payload):
    """The event's topic is a goal no more; without a topic, no goal is left."""

    kind = Kind.GOAL_CLEARED


class Claimed(Payload):
    """ "I know this": the event's topic and everything beneath it but ``excluded``."""

    kind = Kind.CLAIMED
    needs = ("topic",)
    excluded: Annotated[tuple[str, ...], Field(strict=False)] = ()


class Forgotten(Payload):
    """ "I do not know this any more": the event's topic alone."""

    kind = Kind.FORGOTTEN
    needs = ("topic",)


class Sureness(StrEnum):
    """What a learner says of a topic when they are shown a sample of it."""

    SURE = "sure"
    """Sure of it today."""
    ONCE = "once"
    """Once knew it."""
    NO = "no"


class Marked(Payload):
    """What the learner said of the event's topic before any question; a later mark of a session takes its place."""

    kind = Kind.MARKED
    needs = ("topic", "session")
    sureness: Annotated[Sureness, Field(strict=False)]


class MarksSkipped(Payload):
    """The learner went past the marks of one strand, or of all that were left."""

    kind = Kind.MARKS_SKIPPED
    needs = ("session",)
    strand: str | None = None


class Undone(Payload):
    """The named event counts no more. An undo can itself be undone."""

    kind = Kind.UNDONE
    event: Annotated[UUID, Field(strict=False)]


class SessionStarted(Payload):
    """A session began; the event's ``session`` names it, ``topic`` its subject and ``seed`` its order, if any."""

    kind = Kind.SESSION_STARTED
    needs = ("session",)
    mode: Annotated[Mode, Field(strict=False)]


class Answered(Payload):
    """One answer to the event's question. Input that could not be read is no attempt and is never logged."""

    kind = Kind.ANSWERED
    needs = ("topic", "question_id")
    skill: str
    question_kind: str
    answer: str
    correct: bool
    attempt: Annotated[int, Field(ge=1, le=2)] = 1
    typed: bool
    """Whether the answer was written rather than chosen among options."""
    mode: Annotated[Mode, Field(strict=False)] = Mode.PRACTICE
    generator: str | None = None
    """``name@version`` of the generator, or none for an authored question."""
    unsure: bool = False
    """The learner said "I don't know"; never correct."""
    implicates: Annotated[tuple[str, ...], Field(strict=False)] = ()
    """The topics that the matched mistake points at."""

    @model_validator(mode="after")
    def _unsure_is_not_right(self) -> Answered:
        if self.unsure and self.correct:
            raise ValueError("an answer of 'I don't know' cannot be correct")
        return self


class Rusty(Payload):
    """ "I knew this once": the event's topic was refreshed instead of answered; its next two questions decide."""

    kind = Kind.RUSTY
    needs = ("topic", "session")


class HintShown(Payload):
    """The hint at ``index`` (0 first) of the event's question was shown."""

    kind = Kind.HINT_SHOWN
    needs = ("topic", "question_id")
    index: Annotated[int, Field(ge=0)]


class LessonOpened(Payload):
    """The lesson of the event's topic came on the screen."""

    kind = Kind.LESSON_OPENED
    needs = ("topic",)


class LessonFinished(Payload):
    """The learner reached the lesson's end: the topic's first study, which opens a new epoch of evidence."""

    kind = Kind.LESSON_FINISHED
    needs = ("topic",)


class ExercisePayload(Payload):
    """Base of what happens to a PyTorch exercise."""

    exercise: str


class ExerciseStarted(ExercisePayload):
    """The learner's files were laid out."""

    kind = Kind.EXERCISE_STARTED


class CheckResult(BaseModel):
    """One named check of a graded submission."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")
    name: str
    passed: bool


class KeptCurve(BaseModel):
    """A curve that a check reported. Of a long one evenly spaced values are kept, the first and the last among them."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", allow_inf_nan=False)
    name: Annotated[str, Field(max_length=120)]
    values: Annotated[tuple[float, ...], Field(strict=False, min_length=1, max_length=200)]
    points: Annotated[int, Field(ge=1)]
    """How many values there were."""


class ExerciseGraded(ExercisePayload):
    """A submission was graded. ``submission`` is the hash of the learner's file. Version 2 added ``curves``."""

    kind = Kind.EXERCISE_GRADED
    version = 2
    outcome: str
    checks: Annotated[tuple[CheckResult, ...], Field(strict=False)] = ()
    seconds: Annotated[float, Field(ge=0)] = 0.0
    implicates: Annotated[tuple[str, ...], Field(strict=False)] = ()
    submission: str | None = None
    curves: Annotated[tuple[KeptCurve, ...], Field(strict=False, max_length=8)] = ()


class ExerciseHint(ExercisePayload):
    """The hint at ``index`` (0 first) was shown."""

    kind = Kind.EXERCISE_HINT
    index: Annotated[int, Field(ge=0)]


class SolutionShown(ExercisePayload):
    """The solution was shown; later passes are practice."""

    kind = Kind.SOLUTION_SHOWN


class ExerciseReset(ExercisePayload):
    """The learner's files were laid out afresh; the old ones are kept beside them."""

    kind = Kind.EXERCISE_RESET


class QuestionReported(Payload):
    """The learner found something wrong with the event's question; kept here until they export it."""

    kind = Kind.QUESTION_REPORTED
    needs = ("topic", "question_id")
    words: Annotated[str, Field(min_length=1, max_length=2000)]


class Noted(Payload):
    """The learner's note on the event's topic from now on, in place of earlier ones; an empty text clears it.

    The event's question, if any, is the one at which it was written.
    """

    kind = Kind.NOTED
    needs = ("topic",)
    text: Annotated[str, Field(max_length=4000)]


class NoteShown(Payload):
    """The note on the event's topic was read while its question waited for an answer: help, as a hint is."""

    kind = Kind.NOTE_SHOWN
    needs = ("topic", "question_id", "session")


class SettingChanged(Payload):
    """A setting took a value; ``None`` returns it to its default."""

    kind = Kind.SETTING_CHANGED
    name: Annotated[str, Field(min_length=1)]
    value: JsonValue


PAYLOADS: dict[str, type[Payload]] = {
    str(model.kind): model
    for model in (
        GoalSet,
        GoalCleared,
        Claimed,
        Forgotten,
        Marked,
        MarksSkipped,
        Undone,
        SessionStarted,
        Answered,
        Rusty,
        HintShown,
        LessonOpened,
        LessonFinished,
        ExerciseStarted,
        ExerciseGraded,
        ExerciseHint,
        SolutionShown,
        ExerciseReset,
        QuestionReported,
        Noted,
        NoteShown,
        SettingChanged,
    )
}


def payload_model(kind: str, version: int) -> type[Payload]:
    """The model that reads payloads of this kind and version; :class:`Kept` where this program knows none."""
    model = PAYLOADS.get(kind)
    return model if model is not None and version <= model.version else Kept


class Details(BaseModel):
    """What an event says besides who wrote it and when."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")

    graph_id: str | None = None
    graph_version: int | None = None
    topic: str | None = None
    question_id: str | None = None
    content_hash: str | None = None
    seed: int | None = None
    parameters: dict[str, JsonValue] = {}
    response_ms: Annotated[int, Field(ge=0)] | None = None
    hint_used: bool = False
    session: str | None = None


class Draft(Details):
    """An event before the store gives it a uuid, a device, a sequence and a time."""

    payload: SerializeAsAny[Payload]

    @field_validator("payload")
    @classmethod
    def _written_kinds_only(cls, payload: Payload) -> Payload:
        if payload.kind not in PAYLOADS:
            raise ValueError("only a known kind of event can be written")
        return payload

    @model_validator(mode="after")
    def _complete(self) -> Draft:
        missing = [name for name in self.payload.needs if getattr(self, name) is None]
        if missing:
            raise ValueError(f"an event of kind {self.payload.kind} needs {', '.join(missing)}")
        return self


def _in_utc(time: datetime) -> datetime:
    return time.astimezone(UTC)


class Event(Details):
    """One thing a learner did, as it stands in the log for good."""

    uuid: UUID
    device: Annotated[str, Field(min_length=1)]
    sequence: Annotated[int, Field(ge=1)]
    time: Annotated[AwareDatetime, AfterValidator(_in_utc)]
    kind: Annotated[str, Field(min_length=1)]
    payload_version: Annotated[int, Field(ge=1)]
    payload: SerializeAsAny[Payload]

    @field_validator("payload", mode="before")
    @classmethod
    def _typed(cls, value: Any, info: ValidationInfo) -> Any:
        """A mapping becomes the kind's own model; a payload already typed must be of that model."""
        if "kind" not in info.data or "payload_version" not in info.data:
            return value
        model = payload_model(info.data["kind"], info.data["payload_version"])
        if isinstance(value, Payload):
            if type(value) is not model:
                raise ValueError(f"a payload of kind {info.data['kind']} cannot be {type(value).__name__}")
            return value
        return model.model_validate(value)

    @property
    def position(self) -> tuple[int, str]:
        """The event's place in the order of the log."""
        return (self.sequence, self.device)

    @property
    def known(self) -> bool:
        """Whether this program understands the payload."""
        return not isinstance(self.payload, Kept)


def event_from(draft: Draft, *, uuid: UUID, device: str, sequence: int, time: datetime) -> Event:
    """The event that a draft becomes when it is written."""
    details = {name: getattr(draft, name) for name in Details.model_fields}
    kind = str(draft.payload.kind)
    return Event(
        uuid=uuid,
        device=device,
        sequence=sequence,
        time=time,
        kind=kind,
        payload_version=draft.payload.version,
        payload=draft.payload,
        **details,
    )
