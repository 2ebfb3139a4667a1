"""Starting: a read command, and the app's first full screen, against bare imports. Run by hand:

python tests/benchmarks/bench_start.py
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from timing import compare

PYTHON = [sys.executable, "-P"]
FIRST_SCREEN = """
import asyncio
from curriculum.tui.app import CurriculumApp
async def first_screen():
    app = CurriculumApp(None, None)
    async with app.run_test(size=(80, 24)) as pilot:
        while "Choose a goal" not in app.export_screenshot().replace("\\xa0", " ").replace("&#160;", " "):
            await asyncio.sleep(0.005)
    app.close_desk()
asyncio.run(first_screen())
"""


def main() -> None:
    """Measure and print both rows."""
    with tempfile.TemporaryDirectory() as home:
        env = {"CURRICULUM_HOME": home, "CURRICULUM_WORKSPACE": home}
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        command = str(Path(sys.executable).parent / "curriculum")
        read = compare([command, "chain", "meta-learning"], [*PYTHON, "-c", "import networkx, sqlmodel"], env=env)
        print(f"read command `chain meta-learning`, cold: {read}; reach at most 1.0x")
        screen = compare(
            [*PYTHON, "-c", FIRST_SCREEN], [*PYTHON, "-c", "import textual.app, sqlmodel, networkx"], env=env
        )
        print(f"first full screen, cold: {screen}; reach at most 1.5x")


if __name__ == "__main__":
    main()
