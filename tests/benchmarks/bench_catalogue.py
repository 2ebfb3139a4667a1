"""The catalogue: building it from text, opening it again, and reading from it. Run by hand:

python tests/benchmarks/bench_catalogue.py
"""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path

from curriculum import paths
from curriculum.graph.chains import longest_chain
from curriculum.learner.plan import plan
from curriculum.storage.catalogue.ensure import open_catalogue


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        begun = time.perf_counter()
        catalogue = open_catalogue(paths.graph_folder(), Path(folder))
        print(f"build: {time.perf_counter() - begun:.2f} s, {len(catalogue.ids())} topics")
        catalogue.close()
        times = []
        for _ in range(20):
            begun = time.perf_counter()
            open_catalogue(paths.graph_folder(), Path(folder)).close()
            times.append(time.perf_counter() - begun)
        print(f"open again: {statistics.median(times) * 1000:.1f} ms")
        with open_catalogue(paths.graph_folder(), Path(folder)) as catalogue:
            graph = catalogue.graph()
            minutes = catalogue.minutes()
            for name, work in (
                ("longest chain", lambda: longest_chain(graph, "meta-learning")),
                ("plan", lambda: plan(graph, {}, ("meta-learning",), minutes)),
                ("search", lambda: catalogue.search("stochastc gradeint")),
            ):
                begun = time.perf_counter()
                work()
                print(f"{name}: {(time.perf_counter() - begun) * 1000:.1f} ms")


if __name__ == "__main__":
    main()
