"""From a key press to the changed screen, on every screen, over the whole curriculum. Run by hand:

python tests/benchmarks/bench_keys.py [--size 80x24] [--log year] [--only maps] [--rounds 3]

Two logs (none but the goal; a year, about 10,000 events) and two sizes, each in a process of its own. The app writes
for a terminal that only takes the time; a screen has changed when the first cell shows something else, and rests when
neither a thread works nor anything is drawn any more. The first round, which makes the screens, is told apart.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from timing import p95

SIZES = ("80x24", "140x44")
LOGS = ("empty", "year")
REACH = 30.0
"""Milliseconds at p95."""
Step = str | Callable[[], object]


@dataclass
class Press:
    """What came of one key, in milliseconds; ``None`` where the screen stayed as it was."""

    changed: float | None
    processor: float | None
    rested: float


@dataclass
class Watch:
    """When the screen first shows something else than it did before a key."""

    before: list[Any] = field(default_factory=list)
    begun: float = 0.0
    begun_processor: float = 0.0
    looked: float = 0.0
    """Seconds spent looking, which are none of the app's."""
    changed: tuple[float, float] | None = None
    last: float = 0.0
    waiting: bool = False


def shown(app: Any) -> list[Any]:
    """Every cell on the screen with its style."""
    return [list(strip) for strip in app.screen._compositor.render_strips()]


def make_app(size: tuple[int, int]) -> tuple[Any, Watch]:
    """The app on a terminal that only takes the time of what is written to it."""
    from textual.drivers.headless_driver import HeadlessDriver

    from curriculum.tui.app import CurriculumApp

    watch = Watch()

    class Terminal(HeadlessDriver):
        """Takes what is written, so that the app makes all that a real one would get."""

        @property
        def is_headless(self) -> bool:
            """No: what is shown is turned into control sequences too."""
            return False

        def _get_terminal_size(self) -> tuple[int, int]:
            return size

    def drawn() -> None:
        """Something was written."""
        now, processor = time.perf_counter(), time.process_time()
        watch.last = now
        if watch.waiting and watch.changed is None and shown(app) != watch.before:
            watch.changed = now - watch.begun - watch.looked, processor - watch.begun_processor
        watch.looked += time.perf_counter() - now
        watch.begun_processor += time.process_time() - processor

    app = CurriculumApp(None, None)
    app.driver_class = Terminal
    app.post_display_hook = drawn  # type: ignore[method-assign]
    return app, watch


class Typist:
    """Presses keys and notes what came of them, by the walk that they belong to."""

    def __init__(self, app: Any, watch: Watch) -> None:
        self.app, self.watch = app, watch
        self.found: dict[str, list[list[Press]]] = defaultdict(list)
        self.round = 0

    async def rest(self) -> None:
        """Until no thread works and nothing was drawn for a while; 4 seconds at the most."""
        end = time.perf_counter() + 4
        while time.perf_counter() < end:
            await asyncio.sleep(0.01)
            busy = any(not w.is_finished and w.group != "grader" for w in self.app.workers)
            if not busy and time.perf_counter() - self.watch.last > 0.06:
                return

    async def go(self, screen: str, of: str = "") -> None:
        """Be somewhere; not measured."""
        from curriculum.tui.places import Place

        self.app.go(Place(screen, of))
        await self.rest()

    async def press(self, walk: str, *steps: Step) -> None:
        """Press keys one after the other, each once the one before has come to rest."""
        rounds = self.found[walk]
        while len(rounds) <= self.round:
            rounds.append([])
        for step in steps:
            rounds[self.round].append(await self._one(step))

    async def _one(self, step: Step) -> Press:
        for line in self.app.screen.query("Input, TextArea"):
            line.cursor_blink = False
        await self.rest()
        watch = self.watch
        watch.before, watch.changed, watch.looked, watch.waiting = shown(self.app), None, 0.0, True
        watch.begun, watch.begun_processor = time.perf_counter(), time.process_time()
        begun = watch.last = watch.begun
        if callable(step):
            step()
        else:
            self.app.simulate_key(step)
        await self.rest()
        watch.waiting = False
        rested = (watch.last - begun) * 1000
        if watch.changed is None:
            return Press(None, None, rested)
        return Press(watch.changed[0] * 1000, watch.changed[1] * 1000, rested)


# Walks


async def walk_lists(typist: Typist) -> None:
    """Today, Explore, Chain, Exercises, Progress, and from one to the other."""
    await typist.go("home")
    await typist.press("the bar: from place to place", *"2345612346")
    await typist.go("home")
    await typist.press("Today", *["down"] * 4, *["up"] * 4)
    await typist.go("explore")
    await typist.press("Explore: open, close, group, filter", "right", "left", "enter", *"gg", *"ffffff")
    await typist.press("Explore: moving", "end", "home", *["down"] * 15, *["pagedown"] * 3, *["up"] * 5)
    await typist.press("Explore: open, close, group, filter", "left", "left")
    await typist.go("chain")
    await typist.press("Chain: moving", "home", *["down"] * 15, *["pagedown"] * 3, *["up"] * 5, "end", "y")
    await typist.go("exercises")
    await typist.press("Exercises", "home", *["down"] * 12, *["pagedown"] * 3, *["up"] * 3)
    await typist.go("progress")
    await typist.press("Progress", "down", "up", "pagedown", "pageup", "o", "pagedown", "o")


async def walk_topics(typist: Typist) -> None:
    """The longest lessons, with their formulas and code."""
    from curriculum.tui.places import Place

    desk = typist.app.desk
    longest = desk.catalogue.rows("SELECT id FROM topic ORDER BY length(explainer) + length(worked_example) DESC")
    names = [name for (name,) in longest[typist.round * 4 : typist.round * 4 + 4]]
    for name in names:
        await typist.go("chain")
        await typist.press("topic page: opening a long one", lambda of=name: typist.app.go(Place("topic", of)))
        await typist.press("topic page: scrolling", *["pagedown"] * 5, *["down"] * 5, "end", "home")
        await typist.press("topic page: revealing, sections, links", *"rrr", *"nnb", *["tab"] * 4)
        await typist.press("topic page: opening its chain", "c")


async def walk_maps(typist: Typist) -> None:
    """A topic's neighbourhood, then the whole map."""
    for topic in ("chain-rule", "matrix-multiplication"):
        await typist.go("map", topic)
        arrows = ["left", "up", "down", "right", "right", "down", "up", "left"]
        await typist.press("map around: moving", *arrows)
        await typist.press("map around: farther, nearer, zoom", "plus", "plus", "minus", "minus", *"zz")
        await typist.press("map: from one to the other", "m")
        await typist.press("whole map: moving", *["up", "left"] * 4, *["down", "right"] * 4)
        await typist.press("whole map: zoom", *"zz")
        await typist.press("map: from one to the other", "m")


async def walk_plan(typist: Typist) -> None:
    """The list, the forecast and what-if, the bottlenecks."""
    await typist.go("plan")
    await typist.press("Plan: moving", "home", *["down"] * 12, *["pagedown"] * 3, *["up"] * 4)
    await typist.press("Plan: forecast, bottlenecks", "f", "l", "b", "down", "down", "l")
    await typist.press("Plan: what if", *["plus"] * 3, *["minus"] * 3, "w", "w", "l")


async def answer(typist: Typist, walk: str) -> bool:
    """Answer the question on the screen and go on; whether there was one."""
    room = typist.app.screen
    turn = room._turn
    if turn is None:
        return False
    if turn.chosen:
        picks = "abcdefgh"[: max(1, len(turn.item.options))] if turn.item.kind == "order" else "a"
        await typist.press(f"{walk}: picking, moving", "down", *picks)
    else:
        await typist.press(f"{walk}: typing", *"12", "backspace", "7")
    await typist.press(f"{walk}: answer to result", "enter")
    if room._turn is not None and not room._turn.over:
        await typist.press(f"{walk}: answer to result", "ctrl+d")
    await typist.press(f"{walk}: result to next question", "enter")
    return True


async def walk_questions(typist: Typist) -> None:
    """Practice on two topics, then a placement: two ladders, then questions."""
    for topic in ("chain-rule", "expected-value"):
        await typist.go("practice", f"new {topic}")
        for _ in range(5):
            if not await answer(typist, "Practice"):
                break
    await typist.go("placement", "new")
    for _ in range(2):
        if typist.app.screen._ladder is not None:
            await typist.press("Placement: marking", "down", "s", "o", "a", "up")
            await typist.press("Placement: next strand", "enter")
    if typist.app.screen._ladder is not None:
        typist.app.screen.action_skip_all()
        await typist.rest()
    for _ in range(5):
        if not await answer(typist, "Placement"):
            break


async def walk_work(typist: Typist) -> None:
    """The workbench: the editor, and the panes."""
    await typist.go("workbench", "softmax-by-hand")
    await typist.press("workbench: panes", "f3")
    typed = [*"import math", "enter", *"x = torch", "full_stop", *"zeros(3)", "enter"]
    keys = {" ": "space", "=": "equals_sign", "(": "left_parenthesis", ")": "right_parenthesis"}
    await typist.press("workbench: typing", *(keys.get(key, key) for key in typed))
    await typist.press("workbench: moving", *["down"] * 5, *["pagedown"] * 2, *["up"] * 5)
    await typist.press("workbench: panes", "f2", "pagedown", "pageup", "f4", "f3", "f2")


async def walk_panels(typist: Typist) -> None:
    """Search, palette and help over a topic."""
    await typist.go("topic", "backpropagation-algorithm")
    await typist.press("search: open, close", "slash")
    await typist.press("search: typing", *"gradient", *["backspace"] * 3, *"n")
    await typist.press("search: moving", *["down"] * 3, "pagedown", "up")
    await typist.press("search: open, close", "escape")
    await typist.press("palette: open, close", "ctrl+p")
    await typist.press("palette: typing", *"matrix", *["backspace"] * 2)
    await typist.press("palette: moving", *["down"] * 3, "up")
    await typist.press("palette: open, close", "escape")
    await typist.press("help: open, close", "question_mark")
    await typist.press("help: moving", *["pagedown"] * 2, "down", "up", "home")
    await typist.press("help: open, close", "escape")


WALKS = (walk_lists, walk_topics, walk_maps, walk_plan, walk_questions, walk_work, walk_panels)


async def measure(size: tuple[int, int], only: str, rounds: int) -> dict[str, list[list[Press]]]:
    """All walks, so many rounds of them."""
    app, watch = make_app(size)
    typist = Typist(app, watch)

    async def drive(pilot: Any) -> None:
        while app._desk is None:
            await asyncio.sleep(0.05)
        await typist.rest()
        for typist.round in range(rounds):
            for walk in WALKS:
                if only in walk.__name__:
                    await walk(typist)
        app.exit()

    await app.run_async(size=size, auto_pilot=drive)
    app.close_desk()
    return typist.found


# Telling


@dataclass
class Row:
    """One walk in milliseconds."""

    walk: str
    keys: int
    median: float
    p95: float
    processor: float
    processor_p95: float
    rested_p95: float
    first_round: float
    unchanged: int


def rows(found: dict[str, list[list[Press]]]) -> list[Row]:
    """The figures of each walk: of the rounds after the first, whose slowest key stands beside them."""
    told = []
    for walk, rounds in found.items():
        first, later = rounds[0], [press for one in rounds[1:] or rounds for press in one]
        changed = [press.changed for press in later if press.changed is not None]
        if changed:
            told.append(
                Row(
                    walk,
                    len(later),
                    statistics.median(changed),
                    p95(changed),
                    statistics.median(press.processor for press in later if press.processor is not None),
                    p95([press.processor for press in later if press.processor is not None]),
                    p95([press.rested for press in later if press.changed is not None]),
                    max((press.changed for press in first if press.changed is not None), default=0.0),
                    sum(press.changed is None for press in later),
                )
            )
    return told


def prepare(log: str, home: Path) -> None:
    """A home with a log."""
    os.environ["CURRICULUM_HOME"] = str(home)
    if log == "year":
        from year_log import write_year

        write_year()
        return
    from year_log import GOAL

    from curriculum.study.desk import open_desk
    from curriculum.study.goals import set_goal

    with open_desk() as desk:
        set_goal(desk, GOAL)


def one(size: str, log: str, options: argparse.Namespace) -> None:
    """Measure one size and log in this process, and print the rows as JSON."""
    columns, lines = map(int, size.split("x"))
    with tempfile.TemporaryDirectory() as name:
        home = Path(name) / "home"
        os.environ["CURRICULUM_WORKSPACE"] = str(Path(name) / "workspace")
        if options.home:
            shutil.copytree(options.home / log, home)
            os.environ["CURRICULUM_HOME"] = str(home)
        else:
            prepare(log, home)
        found = asyncio.run(measure((columns, lines), options.only, options.rounds))
    json.dump([vars(row) for row in rows(found)], sys.stdout)


def main() -> None:
    """Measure and print a table for each size and log."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--size", choices=SIZES, action="append")
    parser.add_argument("--log", choices=LOGS, action="append")
    parser.add_argument("--only", default="", choices=[walk.__name__.removeprefix("walk_") for walk in WALKS])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--home", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    sizes, logs = options.size or SIZES, options.log or LOGS
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed package is compiled
    if options.one:
        one(sizes[0], logs[0], options)
        return
    print(f"{platform.machine()}, {os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}")
    with tempfile.TemporaryDirectory() as name:
        homes = Path(name)
        for log in logs:
            prepare(log, homes / log)
        for log in logs:
            for size in sizes:
                asked = ["--one", "--size", size, "--log", log, "--rounds", str(options.rounds), "--home", str(homes)]
                asked += ["--only", options.only] if options.only else []
                command = [sys.executable, __file__, *asked]
                told = subprocess.run(command, check=True, stdout=subprocess.PIPE)
                table(size, log, [Row(**row) for row in json.loads(told.stdout)])


def table(size: str, log: str, found: list[Row]) -> None:
    """Print it; a row above the figure to reach is marked."""
    print(f"\n{size}, log: {log}; milliseconds; reach {REACH:.0f} at p95")
    print(f"{'walk':44}{'keys':>5}{'median':>8}{'p95':>8}{'cpu':>8}{'cpu p95':>8}{'at rest':>8}{'first':>8}  no change")
    for row in found:
        mark = " *" if row.p95 > REACH else "  "
        figures = (row.median, row.p95, row.processor, row.processor_p95, row.rested_p95, row.first_round)
        print(
            f"{row.walk:42}{mark}{row.keys:5}" + "".join(f"{figure:8.1f}" for figure in figures) + f"{row.unchanged:6}"
        )
    sys.stdout.flush()


if __name__ == "__main__":
    main()
