"""Starting: a read command, and the app's first full screen, against bare imports. Run by hand:

python tests/benchmarks/bench_start.py
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from timing import compare

PYTHON = [sys.executable, "-P"]
FIRST_SCREEN = """
import asyncio, sys
from curriculum.tui.app import CurriculumApp
async def first_screen():
    app = CurriculumApp(None, None)
    async with app.run_test(size=(80, 24)) as pilot:
        while sys.argv[1] not in app.export_screenshot().replace("\\xa0", " ").replace("&#160;", " "):
            await asyncio.sleep(0.005)
    app.close_desk()
asyncio.run(first_screen())
"""
LOGS = {"empty": "Choose a goal", "year": "Your goal"}
"""What stands on the first full screen with each log."""


def main() -> None:
    """Measure and print both rows, with an empty log and with a year's."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    for log, words in LOGS.items():
        with tempfile.TemporaryDirectory() as home:
            env = {"CURRICULUM_HOME": home, "CURRICULUM_WORKSPACE": home}
            if log == "year":
                subprocess.run([sys.executable, Path(__file__).with_name("year_log.py"), home], check=True)
            command = [*PYTHON, "-m", "curriculum", "chain", "meta-learning"]
            read = compare(command, [*PYTHON, "-c", "import networkx, sqlmodel"], runs=runs, env=env)
            print(f"read command `chain meta-learning`, cold, log {log}: {read}; reach at most 1.0x", flush=True)
            baseline = [*PYTHON, "-c", "import textual.app, sqlmodel, networkx"]
            screen = compare([*PYTHON, "-c", FIRST_SCREEN, words], baseline, runs=runs, env=env)
            print(f"first full screen, cold, log {log}: {screen}; reach at most 1.5x", flush=True)


if __name__ == "__main__":
    main()
