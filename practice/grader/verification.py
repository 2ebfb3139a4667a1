"""Whether an exercise holds what it promises: shown by its starter, its solution and its wrong solutions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from queue import SimpleQueue

from practice.grader import exercises
from practice.grader.exercises import Exercise
from practice.grader.grader import Grader
from practice.grader.verdict import Frozen, Outcome, Verdict

SEEDS = (0, 1, 2)
FEWEST_WRONG = 3
_FIRST_LINE = re.compile(r"^# Mistake: (?P<mistake>.+?)\. Caught by: check_(?P<check>\w+)$")


class Caught(Frozen):
    """A wrong solution, and the first check that it failed (empty when none did)."""

    file: str
    mistake: str
    promised: str
    first_failure: str


class Verification(Frozen):
    """What was found out about one exercise.

    Attributes:
        exercise_id: Which one.
        problems: Everything that is not as it must be, a sentence each; empty when the exercise holds.
        checks: Names of its checks, in order.
        caught: One entry a wrong solution.
        slowest_seconds: The longest that a run of the solution took.
    """

    exercise_id: str
    problems: tuple[str, ...]
    checks: tuple[str, ...]
    caught: tuple[Caught, ...]
    slowest_seconds: float

    @property
    def holds(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems

    def as_json(self) -> dict[str, object]:
        """The findings as plain JSON values."""
        return {"holds": self.holds, **self.model_dump(mode="json")}


def verify_all(
    exercise_ids: Sequence[str],
    *,
    folder: Path | None = None,
    jobs: int = 1,
    full: bool = False,
    on_done: Callable[[Verification], None] | None = None,
) -> tuple[Verification, ...]:
    """Verify several exercises side by side, each job with a warm grader of its own; in the order asked for.

    Args:
        exercise_ids: Which exercises.
        folder: Folder of exercises; those that came with the package when left out.
        jobs: How many at a time.
        full: Also run the solutions of exercises marked ``long`` at full size.
        on_done: Told each one as it ends, by the thread that ran it.
    """
    idle: SimpleQueue[Grader] = SimpleQueue()

    def one(exercise_id: str) -> Verification:
        grader = idle.get()
        try:
            found = verify(exercise_id, folder=folder, grader=grader, full=full)
        finally:
            idle.put(grader)
        if on_done is not None:
            on_done(found)
        return found

    with ExitStack() as stack:
        jobs = max(1, min(jobs, len(exercise_ids)))
        for _ in range(jobs):
            idle.put(stack.enter_context(Grader(folder=folder)))
        with ThreadPoolExecutor(jobs) as pool:
            return tuple(pool.map(one, exercise_ids))


def verify(
    exercise_id: str, *, folder: Path | None = None, grader: Grader | None = None, full: bool = False
) -> Verification:
    """Run everything that an exercise ships through its own checks.

    The starter must count as not attempted, the solution must pass on three seeds and run the examples, every wrong
    solution must fail first at the check that its first line names, and every check must be the one that catches some
    wrong solution.

    Args:
        exercise_id: Which exercise.
        folder: Folder of exercises; those that came with the package when left out.
        grader: A warm grader for the same folder; one is opened for the purpose when left out.
        full: Also run the solution at full size, if the exercise is marked ``long``.
    """
    exercise = exercises.load(exercise_id, folder=folder)
    if grader is not None:
        return _Verifier(exercise, grader, full=full).run()
    with Grader(folder=folder) as own:
        return _Verifier(exercise, own, full=full).run()


class _Verifier:
    """Collects the problems of one exercise."""

    def __init__(self, exercise: Exercise, grader: Grader, *, full: bool) -> None:
        self._exercise = exercise
        self._grader = grader
        self._full = full and exercise.long
        self._problems: list[str] = []

    def run(self) -> Verification:
        self._starter()
        verdicts = [self._solution(seed) for seed in SEEDS]
        if self._full:
            self._solution(SEEDS[0], full=True)
        self._examples()
        checks = tuple(check.name for check in verdicts[0].checks)
        caught = tuple(entry for path in self._exercise.wrong if (entry := self._wrong(path, checks)) is not None)
        self._coverage(checks, caught)
        return Verification(
            exercise_id=self._exercise.id,
            problems=tuple(self._problems),
            checks=checks,
            caught=caught,
            slowest_seconds=max(verdict.seconds for verdict in verdicts),
        )

    def _grade(self, path: Path, seed: int = 0, *, full: bool = False) -> Verdict:
        return self._grader.grade_text(self._exercise, path.read_text(encoding="utf-8"), seed=seed, full=full)

    def _starter(self) -> None:
        verdict = self._grade(self._exercise.starter)
        if verdict.outcome is not Outcome.NOT_ATTEMPTED:
            self._problems.append(f"starter.py: {verdict.outcome} instead of not-attempted.{_why(verdict)}")

    def _solution(self, seed: int, *, full: bool = False) -> Verdict:
        verdict = self._grade(self._exercise.solution, seed, full=full)
        if not verdict.passed:
            size = ", at full size" if full else ""
            self._problems.append(f"solution.py: {verdict.outcome} with seed {seed}{size}.{_why(verdict)}")
        return verdict

    def _examples(self) -> None:
        """Run the examples on the solution, as a check; what they do under ``__main__`` is the learner's full run.
        Another check looks up each forbidden name, since one that PyTorch lacks would forbid nothing."""
        source = self._exercise.examples.read_text(encoding="utf-8")
        names = ", ".join(repr(name) for name in self._exercise.forbid)
        check = (
            "import pkgutil\n\n\ndef check_forbidden_names(work):\n"
            f"    for name in [{names}]:\n        pkgutil.resolve_name(name)\n\n\n"
            "import sys\n\n\ndef check_examples(work):\n    sys.modules['starter'] = work\n"
            f"    exec(compile({source!r}, 'examples.py', 'exec'), {{'__name__': 'examples'}})\n"
        )
        solution = self._exercise.solution.read_text(encoding="utf-8")
        verdict = self._grader.grade_text(self._exercise, solution, check=check)
        if not verdict.passed:
            self._problems.append(f"examples.py, or a name in forbid: {verdict.outcome}.{_why(verdict)}")

    def _wrong(self, path: Path, checks: tuple[str, ...]) -> Caught | None:
        first_line = path.read_text(encoding="utf-8").partition("\n")[0]
        promise = _FIRST_LINE.match(first_line)
        if promise is None:
            self._problems.append(f"wrong/{path.name}: line 1 must read `# Mistake: ... . Caught by: check_name`.")
            return None
        if promise["check"] not in checks:
            self._problems.append(f"wrong/{path.name}: there is no check_{promise['check']}.")
        verdict = self._grade(path)
        first = verdict.first_failure
        name = first.name if first else ""
        if verdict.outcome is not Outcome.FAILED or name != promise["check"]:
            instead = f"check_{name}" if name else "no check"
            what = f"{verdict.outcome}, caught by {instead} instead of check_{promise['check']}"
            self._problems.append(f"wrong/{path.name}: {what}.{_why(verdict)}")
        return Caught(file=path.name, mistake=promise["mistake"], promised=promise["check"], first_failure=name)

    def _coverage(self, checks: tuple[str, ...], caught: tuple[Caught, ...]) -> None:
        if len(self._exercise.wrong) < FEWEST_WRONG:
            self._problems.append(f"wrong/: {len(self._exercise.wrong)} wrong solutions; {FEWEST_WRONG} at least.")
        counted = Counter(entry.first_failure for entry in caught)
        for name in checks:
            if not counted[name]:
                self._problems.append(f"check.py: check_{name} is the first to catch no wrong solution.")


def _why(verdict: Verdict) -> str:
    first = verdict.first_failure
    text = verdict.message or (f"check_{first.name}: {first.message}" if first else "")
    return f" {text}" if text else ""
