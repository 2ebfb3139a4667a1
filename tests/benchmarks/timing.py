"""Fair timing: commands in turn (A, B, A, B, ...), whole processes, medians, and their ratio pair by pair.

Processor time stands beside the time on the clock: on a machine that others use it is the steadier of the two.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Took:
    """Seconds of one process, on the clock and on the processor."""

    clock: float
    processor: float


@dataclass(frozen=True)
class Ratio:
    """Median seconds of two commands, and the median of their ratio pair by pair; the same of processor time."""

    seconds: float
    baseline_seconds: float
    ratio: float
    processor_ratio: float

    def __str__(self) -> str:
        told = f"{self.ratio:.2f}x ({self.seconds * 1000:.0f} ms against {self.baseline_seconds * 1000:.0f} ms)"
        return f"{told}, {self.processor_ratio:.2f}x in processor time"


def whole(command: Sequence[str], env: dict[str, str] | None = None) -> Took:
    """One run of a process.

    Raises:
        CalledProcessError: If it fails.
    """
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begun = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, **(env or {})})
    clock = time.perf_counter() - begun
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Took(clock, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)


def compare(
    command: Sequence[str], baseline: Sequence[str], *, runs: int = 15, env: dict[str, str] | None = None
) -> Ratio:
    """Time two commands in turn after one warm-up of each."""
    whole(command, env)
    whole(baseline, env)
    pairs = [(whole(command, env), whole(baseline, env)) for _ in range(runs)]
    return Ratio(
        statistics.median(a.clock for a, _ in pairs),
        statistics.median(b.clock for _, b in pairs),
        statistics.median(a.clock / b.clock for a, b in pairs),
        statistics.median(a.processor / b.processor for a, b in pairs),
    )


def p95(values: Sequence[float]) -> float:
    """The 95th percentile; of few values never more than the largest."""
    return statistics.quantiles(values, n=20, method="inclusive")[-1] if len(values) > 1 else values[0]
