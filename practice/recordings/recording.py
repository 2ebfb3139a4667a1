"""A recorded run as data: what was run, what came of it, what a paper says, and the ideas that it is made of."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from practice.errors import PracticeError

FOLDER: Final = Path(__file__).parent
MAML: Final = "maml_sinusoid"

Start = Literal["maml", "pretrained"]
Loss = Annotated[float, Field(ge=0)]
Numbers = Annotated[tuple[float, ...], Field(strict=False)]


class RecordingError(PracticeError):
    """A recording that cannot be read."""


class Frozen(BaseModel):
    """Strict, immutable, no unknown keys."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", allow_inf_nan=False)


class TrainingPoint(Frozen):
    """Mean loss on the validation tasks before and after one inner step, after so many outer ones."""

    iteration: Annotated[int, Field(ge=0)]
    before: Loss
    after: Loss


class Measured(Frozen):
    """The loss on the test tasks after some inner steps, from one start.

    Attributes:
        start: Where the steps began: at what MAML found, or at a network pretrained on all tasks.
        shots: Points of a task to adapt on.
        steps: Inner steps.
        rate: Their rate.
        mean: Mean over the test tasks of the mean squared error.
        half_width: Half of its 95% interval over tasks. The network is one and the same, so its seed is not in it.
        median: Of the same losses.
    """

    start: Start
    shots: Annotated[int, Field(ge=1)]
    steps: Annotated[int, Field(ge=0)]
    rate: Annotated[float, Field(gt=0)]
    mean: Loss
    half_width: Loss
    median: Loss


class Example(Frozen):
    """One test task. ``maml`` and ``pretrained`` have the predictions at ``x`` by the number of inner steps."""

    amplitude: float
    phase: float
    points: Annotated[tuple[Annotated[tuple[float, float], Field(strict=False)], ...], Field(strict=False)]
    x: Numbers
    true: Numbers
    maml: dict[str, Numbers]
    pretrained: dict[str, Numbers]

    @model_validator(mode="after")
    def _of_one_length(self) -> Example:
        for curve in (self.true, *self.maml.values(), *self.pretrained.values()):
            if len(curve) != len(self.x):
                raise ValueError("every curve has as many values as there are x")
        if self.maml.keys() != self.pretrained.keys():
            raise ValueError("both networks are drawn after the same numbers of steps")
        return self


class Run(Frozen):
    """What was run, with what, and what came of it."""

    command: str
    versions: dict[str, str]
    machine: str
    seconds: int
    iterations: Annotated[int, Field(ge=1)]
    seed: int
    shots: int
    batch: int
    widths: Annotated[tuple[int, ...], Field(strict=False)]
    inner_rate: float
    outer_rate: float
    pretrained_rate: float
    test_tasks: int
    training: Annotated[tuple[TrainingPoint, ...], Field(strict=False, min_length=2)]
    results: Annotated[tuple[Measured, ...], Field(strict=False, min_length=1)]
    example: Example


class Printed(Frozen):
    """A mean loss as the paper prints it."""

    start: Start
    shots: int
    steps: int
    mean: Loss


class Idea(Frozen):
    """A topic, the part of the run that it belongs to, and what it does there."""

    part: str
    topic: str
    does: str


class Story(Frozen):
    """What is told of a run: the topic that it shows finished, the paper's figures, the ideas in it."""

    title: str
    topic: str
    source: str
    address: str
    paper: Annotated[tuple[Printed, ...], Field(strict=False)]
    idea: Annotated[tuple[Idea, ...], Field(strict=False, min_length=1)]


class Recording(Frozen):
    """A run and its story."""

    run: Run
    story: Story

    def loss(self, start: Start, shots: int, steps: int) -> Measured | None:
        """What was measured of that, if it was."""
        wanted = (start, shots, steps)
        return next((line for line in self.run.results if (line.start, line.shots, line.steps) == wanted), None)

    def printed(self, start: Start, shots: int, steps: int) -> float | None:
        """What the paper prints of that, if it does."""
        wanted = (start, shots, steps)
        return next((line.mean for line in self.story.paper if (line.start, line.shots, line.steps) == wanted), None)


def read_story(name: str = MAML, folder: Path = FOLDER) -> Story:
    """What is told of a recorded run, without its numbers.

    Raises:
        RecordingError: If the file is missing or is not as it should be.
    """
    file = folder / f"{name}.toml"
    try:
        return Story.model_validate(tomllib.loads(file.read_text(encoding="utf-8")))
    except (OSError, ValueError) as error:
        raise _unreadable(file, error) from error


def read_recording(name: str = MAML, folder: Path = FOLDER) -> Recording:
    """A recorded run with its numbers and its story.

    Raises:
        RecordingError: If a file is missing or is not as it should be.
    """
    file = folder / f"{name}.json"
    try:
        run = Run.model_validate_json(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise _unreadable(file, error) from error
    return Recording(run=run, story=read_story(name, folder))


def _unreadable(file: Path, error: Exception) -> RecordingError:
    said = str(error)
    if isinstance(error, ValidationError):
        first = error.errors()[0]
        said = f"{'.'.join(map(str, first['loc']))}: {first['msg']}"
    return RecordingError(
        f"The recording {file} cannot be read: {said}.",
        fix="Install the package again, or record anew: `python -m practice.recordings.maml_sinusoid`.",
    )
