"""Browsing: from a key press to the changed screen, over the whole curriculum. Run by hand:

python tests/benchmarks/bench_keys.py
"""

from __future__ import annotations

import asyncio
import statistics
import tempfile
import time
from pathlib import Path

from timing import p95

from curriculum.tui.app import CurriculumApp

WALKS = {
    "moving in a list": ["down"] * 20 + ["up"] * 20,
    "scrolling": ["pagedown"] * 5 + ["pageup"] * 5,
    "changing the place": ["2", "3", "4", "1"] * 5,
}


def _shown(app: CurriculumApp) -> list[str]:
    """What stands on the screen, line by line."""
    width, height = app.size
    return (
        ["".join(s.text for s in line) for line in app.screen._compositor.render_strips()] if width and height else []
    )


async def measure() -> dict[str, list[float]]:
    """Seconds from each key press to the first change of the screen, by walk."""
    app = CurriculumApp(None, None)
    found: dict[str, list[float]] = {name: [] for name in WALKS}
    async with app.run_test(size=(140, 44)) as pilot:
        await asyncio.sleep(2)
        await pilot.press("enter")
        await asyncio.sleep(1)
        for _ in range(2):  # the first round makes the screens
            for name, keys in WALKS.items():
                await pilot.press("3")
                await asyncio.sleep(0.3)
                for key in keys:
                    before = _shown(app)
                    begun = time.perf_counter()
                    app.simulate_key(key)
                    while _shown(app) == before and time.perf_counter() - begun < 0.5:
                        await asyncio.sleep(0)
                    found[name].append(time.perf_counter() - begun)
                    await asyncio.sleep(0.05)
    app.close_desk()
    return {name: [t for t in times[len(times) // 2 :] if t < 0.5] for name, times in found.items()}


def main() -> None:
    """Measure and print."""
    import os

    with tempfile.TemporaryDirectory() as home:
        os.environ["CURRICULUM_HOME"] = str(Path(home))
        for name, times in asyncio.run(measure()).items():
            line = f"median {statistics.median(times) * 1000:.1f} ms, p95 {p95(times) * 1000:.1f} ms"
            print(f"{name}: {line}, {len(times)} keys; reach 30 ms")


if __name__ == "__main__":
    main()
