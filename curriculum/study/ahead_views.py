"""What the use case on the end of the road gives to the faces: a recorded run, the paper beside it, its ideas."""

from __future__ import annotations

from typing import Literal

from curriculum.study.views import EvidenceName, TopicLink, View

Start = Literal["maml", "pretrained"]


class TrainingLine(View):
    """The mean loss on new curves before and after one inner step, after so many iterations of training."""

    iteration: int
    before: float
    after: float


class LossLine(View):
    """The mean squared error on new curves after some inner steps, and what the paper has for the same."""

    start: Start
    """Where the steps began: at what MAML found, or at a network trained on all curves without adapting."""
    shots: int
    """Points of a new curve to adapt to."""
    steps: int
    mean: float
    half_width: float
    """Half of the mean's 95% interval, over curves."""
    median: float
    paper: float | None


class ExampleView(View):
    """One new curve, its points, and what the networks say of it; these by the number of steps, as text."""

    amplitude: float
    phase: float
    points: tuple[tuple[float, float], ...]
    x: tuple[float, ...]
    true: tuple[float, ...]
    maml: dict[str, tuple[float, ...]]
    pretrained: dict[str, tuple[float, ...]]


class IdeaLine(View):
    """A topic and what it does in the run."""

    part: str
    """The part of the run, such as the inner step."""
    topic: TopicLink
    does: str
    evidence: EvidenceName


class RunView(View):
    """What was run, and with what."""

    command: str
    versions: dict[str, str]
    machine: str
    seconds: int
    iterations: int
    seed: int
    shots: int
    batch: int
    inner_rate: float
    outer_rate: float
    pretrained_rate: float
    """The best of some rates, for the network without MAML; as in the paper."""
    test_tasks: int


class AheadView(View):
    """Where the road leads: the finished thing, recorded."""

    title: str
    topic: TopicLink
    run: RunView
    losses: tuple[LossLine, ...]
    training: tuple[TrainingLine, ...]
    example: ExampleView
    ideas: tuple[IdeaLine, ...]
    """In the order in which they come into play, each part's together."""
    source: str
    address: str
