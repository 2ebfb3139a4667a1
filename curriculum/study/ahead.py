"""Where the road leads: the finished thing, recorded once, and the topics that it is made of."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from curriculum.errors import UsageError
from curriculum.study.ahead_views import AheadView, ExampleView, IdeaLine, LossLine, RunView, TrainingLine
from curriculum.study.topics import topic_link
from curriculum.study.translate import practice_errors

if TYPE_CHECKING:
    from curriculum.study.desk import Desk
    from practice.recordings.recording import Recording


def leads_there(desk: Desk) -> bool:
    """Whether the graph on the desk has the topic that a recording shows finished."""
    return desk.catalogue.has(_end())


@lru_cache(maxsize=1)
def _end() -> str:
    """The topic that the recording shows finished; the palette asks at every letter."""
    from practice.recordings.recording import read_story

    with practice_errors():
        return read_story().topic


def recorded(desk: Desk) -> Recording:
    """The recording.

    Raises:
        UsageError: If the graph on the desk leads elsewhere.
    """
    from practice.recordings.recording import read_recording

    with practice_errors():
        found = read_recording()
    if not desk.catalogue.has(found.story.topic):
        raise UsageError(
            f"What is recorded shows `{found.story.topic}`, and this graph has no such topic.",
            fix="Leave out `--graph` to see it.",
        )
    return found


def ahead(desk: Desk) -> AheadView:
    """The finished thing: one new curve and two networks on their way to it, their losses, and the ideas in it.

    Raises:
        UsageError: If the graph on the desk leads elsewhere.
    """
    recording = recorded(desk)
    run, story = recording.run, recording.story
    labels = desk.labels()
    return AheadView(
        title=story.title,
        topic=topic_link(desk.catalogue.summary(story.topic)),
        run=RunView(**{name: getattr(run, name) for name in RunView.model_fields}),
        losses=tuple(
            LossLine(**line.model_dump(exclude={"rate"}), paper=recording.printed(line.start, line.shots, line.steps))
            for line in run.results
        ),
        training=training_lines(recording),
        example=ExampleView(**run.example.model_dump()),
        ideas=tuple(
            IdeaLine(
                part=idea.part,
                topic=topic_link(desk.catalogue.summary(idea.topic)),
                does=idea.does,
                evidence=labels[idea.topic].value,
            )
            for idea in story.idea
            if desk.catalogue.has(idea.topic)
        ),
        source=story.source,
        address=story.address,
    )


def training_lines(recording: Recording) -> tuple[TrainingLine, ...]:
    """The training curve, point by point."""
    return tuple(TrainingLine(**point.model_dump()) for point in recording.run.training)
