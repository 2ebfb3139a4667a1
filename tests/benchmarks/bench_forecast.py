"""The forecast of the whole road: its time, how often simulated learners end within its range, and how lessons run.

Run by hand: python tests/benchmarks/bench_forecast.py
"""

from __future__ import annotations

import math
import random
import statistics
import sys
import time
from itertools import groupby
from pathlib import Path

from curriculum.learner.forecast import Outlook, forecast
from curriculum.learner.habits import MISSED, PACE_SD, STUDIED
from curriculum.study.desk import open_desk
from curriculum.study.road import road_to

sys.path.insert(0, str(Path(__file__).parents[1] / "learner"))
from test_forecast import AUTHOR, NOW, PER_DAY, day_of, finished

LEARNERS = 4000


def main() -> None:
    """Measure and print."""
    with open_desk(learner="nobody", clock=lambda: NOW) as desk:
        road = road_to(desk, desk.labels(), ("meta-learning",))
        strands = [desk.summaries[topic].strand for topic in road.remaining]
    runs = [len(list(group)) for _, group in groupby(strands)]
    print(f"{len(strands)} lessons, a strand's run is {statistics.mean(runs):.2f} long on the average,", end=" ")
    print(f"{sum(run for run in runs if 2 <= run <= 4) / len(strands):.1%} of lessons lie in runs of two to four")
    forecast(road.minutes, NOW, Outlook())
    seconds = []
    for _ in range(20):
        begun = time.process_time()
        told = forecast(road.minutes, NOW, Outlook())
        seconds.append(time.process_time() - begun)
    print(f"forecast, 1,000 runs: {1000 * statistics.median(seconds):.0f} ms of processor time (median of 20)")
    if told is not None:
        print(f"from nothing, 30 minutes a day: {day_of(told.p10)}, {day_of(told.p50)}, {day_of(told.p90)} days")
    told = forecast(AUTHOR, NOW, Outlook(PER_DAY))
    if told is not None:
        low, high = day_of(told.p10), day_of(told.p90)
        rng = random.Random(1)
        ends = [
            finished(rng, math.exp(rng.gauss(0, PACE_SD)), rng.betavariate(MISSED, STUDIED)) for _ in range(LEARNERS)
        ]
        inside, before = sum(low <= end <= high for end in ends), sum(end < low for end in ends)
        print(f"{LEARNERS} learners: {inside / LEARNERS:.1%} within p10 to p90, {before / LEARNERS:.1%} before")


if __name__ == "__main__":
    main()
