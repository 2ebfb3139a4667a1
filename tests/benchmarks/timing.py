"""Fair timing: commands in turn (A, B, A, B, ...), whole processes, medians, and their ratio pair by pair."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Ratio:
    """Median seconds of two commands, and the median of their ratio pair by pair."""

    seconds: float
    baseline_seconds: float
    ratio: float

    def __str__(self) -> str:
        return f"{self.ratio:.2f}x ({self.seconds * 1000:.0f} ms against {self.baseline_seconds * 1000:.0f} ms)"


def whole(command: Sequence[str], env: dict[str, str] | None = None) -> float:
    """Wall-clock seconds of one run of a process.

    Raises:
        CalledProcessError: If it fails.
    """
    begun = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, **(env or {})})
    return time.perf_counter() - begun


def compare(
    command: Sequence[str], baseline: Sequence[str], *, runs: int = 15, env: dict[str, str] | None = None
) -> Ratio:
    """Time two commands in turn after one warm-up of each."""
    whole(command, env)
    whole(baseline, env)
    pairs = [(whole(command, env), whole(baseline, env)) for _ in range(runs)]
    return Ratio(
        statistics.median(a for a, _ in pairs),
        statistics.median(b for _, b in pairs),
        statistics.median(a / b for a, b in pairs),
    )


def p95(values: Sequence[float]) -> float:
    """The 95th percentile."""
    return statistics.quantiles(values, n=20)[-1] if len(values) > 1 else values[0]
