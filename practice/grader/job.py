"""One submission on its way to be graded, as the application hands it to the worker and the worker to a child."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

FOLDER_PREFIX = "curriculum-grader-"
"""Begins the name of the temporary folder that a worker lives in."""


@dataclass(frozen=True)
class Job:
    """What a child needs to grade one submission; texts, so that no file of the exercise has to be readable there.

    Attributes:
        exercise_id: The exercise.
        file_name: Name that the learner knows the file by.
        source: The learner's file.
        check: The exercise's check file.
        forbid: Dotted names that may not be used.
        seconds: Wall-clock time for everything.
        memory_mb: Memory beyond what PyTorch holds, MiB.
        seed: Seed of every random generator, set anew before each check.
        full: Whether checks that train use the full size instead of the reduced one.
    """

    exercise_id: str
    file_name: str
    source: str
    check: str
    forbid: tuple[str, ...] = ()
    seconds: float = 10.0
    memory_mb: int = 2048
    seed: int = 0
    full: bool = False

    def as_line(self) -> bytes:
        """The job as one line of JSON."""
        return json.dumps({"kind": "grade", **asdict(self)}).encode() + b"\n"

    @classmethod
    def from_mapping(cls, values: dict[str, object]) -> Job:
        """Rebuild a job from decoded JSON; keys of other kinds are left aside."""
        fields = {name: values[name] for name in cls.__dataclass_fields__}
        return cls(**{**fields, "forbid": tuple(fields["forbid"])})  # type: ignore[arg-type]


@dataclass(frozen=True)
class Errand:
    """A job with what only this one run knows.

    Attributes:
        job: The submission.
        nonce: Secret that every message of this run begins with; a line without it is no message.
        folder: Temporary folder of the child, the only place it may write to.
    """

    job: Job
    nonce: str
    folder: str

    def as_line(self) -> bytes:
        """The errand as one line of JSON, for a child that was not forked."""
        return json.dumps({"job": asdict(self.job), "nonce": self.nonce, "folder": self.folder}).encode() + b"\n"

    @classmethod
    def from_line(cls, line: bytes) -> Errand:
        """Rebuild an errand from its line."""
        values = json.loads(line)
        return cls(job=Job.from_mapping(values["job"]), nonce=values["nonce"], folder=values["folder"])
