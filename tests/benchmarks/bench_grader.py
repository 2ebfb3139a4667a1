"""Warm grading against a cold process that imports PyTorch and runs the same check file.

Prints one JSON object: milliseconds (median and p95) for a tiny exercise and for a small one of ours, and how many
times faster warm is. Ratios count; milliseconds belong to the machine that is named.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from practice.grader import Grader, load
from practice.grader.exercises import Exercise

TINY = Path(__file__).parent.parent / "practice" / "grader" / "exercises"
COLD = """
import sys
import torch
torch.set_num_threads(1)
import starter
import check
for name, function in list(vars(check).items()):
    if name.startswith("check_"):
        torch.manual_seed(0)
        function(starter)
"""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--cold-runs", type=int, default=5)
    arguments = parser.parse_args()
    machine = (platform.machine(), f"{os.cpu_count()} cores", platform.system(), f"Python {platform.python_version()}")
    report: dict[str, object] = {"machine": ", ".join(machine)}
    for exercise_id, folder in (("softmax", TINY), ("softmax-by-hand", None)):
        exercise = load(exercise_id, folder=folder)
        cold = cold_times(exercise, arguments.cold_runs)
        for level in ("limits", "landlock", "auto"):
            report[f"{exercise_id} {level}"] = compare(exercise, folder, level, arguments.runs, cold)
    print(json.dumps(report, indent=2))


def compare(exercise: Exercise, folder: Path | None, level: str, runs: int, cold: list[float]) -> dict[str, object]:
    """Warm figures of one exercise at one level of isolation, beside the cold ones."""
    with Grader(folder=folder, isolation=level) as grader:  # type: ignore[arg-type]
        verdict = grader.grade(exercise.id, exercise.solution)
        assert verdict.passed, verdict
        warm = [timed(grader, exercise) for _ in range(runs)]
    return {
        "isolation": verdict.isolation,
        "warm_ms": summary(warm),
        "cold_ms": summary(cold),
        "times_faster": round(statistics.median(cold) / statistics.median(warm), 1),
    }


def timed(grader: Grader, exercise: Exercise) -> float:
    """Seconds from the call to the verdict."""
    started = time.perf_counter()
    grader.grade(exercise.id, exercise.solution)
    return time.perf_counter() - started


def cold_times(exercise: Exercise, runs: int) -> list[float]:
    """Seconds for a process of its own that imports PyTorch and runs the checks, as ``python check.py`` would."""
    times = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "starter.py").write_text(exercise.solution.read_text())
        (folder / "check.py").write_text(exercise.check.read_text())
        (folder / "run.py").write_text(COLD)
        for _ in range(runs):
            started = time.perf_counter()
            subprocess.run([sys.executable, "run.py"], cwd=folder, check=True)
            times.append(time.perf_counter() - started)
    return times


def summary(seconds: list[float]) -> dict[str, float]:
    """Median and p95 in milliseconds."""
    ordered = sorted(seconds)
    return {
        "median": round(1000 * statistics.median(ordered), 1),
        "p95": round(1000 * ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))], 1),
    }


if __name__ == "__main__":
    main()
