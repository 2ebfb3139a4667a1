"""Inside the child: lock the door, load the learner's file, run the checks, write the verdict.

Whatever the verdict is written with is taken before the learner's code is loaded, and the libraries are put back before
anything is said.
"""

from __future__ import annotations

import ast
import contextlib
import io
import json
import math
import os
import random
import shutil
import sys
import tempfile
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from types import FunctionType, ModuleType
from typing import Any

import torch

from practice.grader import audit, forbidden, recording
from practice.grader.causes import topic_behind
from practice.grader.expectations import Unmet
from practice.grader.frames import passes_through, said, trimmed
from practice.grader.integrity import Library
from practice.grader.job import Errand, Job
from practice.grader.sandbox import Sandbox
from practice.grader.showing import show, show_call
from practice.grader.work import LearnerError, MissingNameError, Work

Send = Callable[[dict[str, Any]], None]
_MOST_POINTS = 20_000
_UNUSABLE = (TypeError, ValueError, AttributeError, IndexError, KeyError)
_WAITS = "This waits until the checks above pass."
_NOT_WRITTEN = "Not written yet: your code raises NotImplementedError here."


class Done(Exception):  # noqa: N818  (an end, not an error)
    """The grading is over before its last check."""

    def __init__(self, outcome: str, message: str) -> None:
        super().__init__(message)
        self.outcome = outcome
        self.message = message


@dataclass(frozen=True)
class Check:
    """A named check of the check file."""

    name: str
    title: str
    function: FunctionType


@dataclass(frozen=True)
class Ready:
    """What is the same for every submission, gathered once before any fork: touching all of it in a child would copy
    the pages that it shares with the worker.

    Attributes:
        libraries: The libraries as they are.
        modules: Names of the grader's own loaded modules.
    """

    libraries: Library
    modules: tuple[str, ...]

    @classmethod
    def gather(cls) -> Ready:
        """Look at this process as it is now."""
        return cls(Library(), tuple(name for name in sys.modules if name.partition(".")[0] == "practice"))


def run(errand: Errand, sandbox: Sandbox, channel: int, ready: Ready) -> int:
    """Grade one submission and write its verdict to ``channel``; the exit status says nothing to anyone."""
    send = _sender(channel, errand.nonce)
    streams = _fresh_streams()
    job = errand.job
    recorded: list[str] = []
    library: Library | None = None
    try:
        try:
            checks = load_checks(job.check)
            os.chdir(errand.folder)
            os.environ.update(HOME=errand.folder, TMPDIR=errand.folder)
            tempfile.tempdir = errand.folder
            sandbox.enter(errand.folder, seconds=job.seconds, memory_mb=job.memory_mb)
            tree = parse(job)
            for place, part in forbidden.refuse_at_run_time(job.forbid, job.file_name, recorded.append):
                ready.libraries.accept(place, part)
            library = ready.libraries
            forget_the_grader(ready)
            audit.install(job.file_name, errand.folder, sandbox.readable, recorded.append)
        except Done:
            raise
        except BaseException:
            raise Done("grader-broke", traceback.format_exc()) from None
        outcome, message = _Run(job, errand.folder, send, library, recorded).grade(tree, checks)
    except Done as done:
        outcome, message = done.outcome, done.message
    except BaseException:
        outcome, message = "grader-broke", traceback.format_exc()
    if library is not None:
        library.restore()
    if recorded and outcome != "grader-broke":
        outcome, message = "forbidden", f"{job.file_name}: {recorded[0]}"
    for stream in streams:
        with contextlib.suppress(BaseException):
            stream.flush()
    send({"kind": "done", "outcome": outcome, "message": message})
    return 0


def _sender(channel: int, nonce: str) -> Send:
    """A function that writes one message; a leading line break ends whatever a learner wrote before it."""
    write, dumps = os.write, json.dumps

    def send(message: dict[str, Any]) -> None:
        data = f"\n{nonce}{dumps(message)}\n".encode()
        while data:
            data = data[write(channel, data) :]

    return send


def _fresh_streams() -> tuple[io.TextIOWrapper, ...]:
    """Standard output and error of this process, unread remains of the worker left behind."""
    sys.stdout = open(1, "w", encoding="utf-8", errors="replace", buffering=1, closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", encoding="utf-8", errors="replace", buffering=1, closefd=False)  # noqa: SIM115
    return sys.stdout, sys.stderr


def load_checks(text: str) -> list[Check]:
    """The functions ``check_...`` of a check file, in its order. Raises whatever is wrong with the file."""
    module = _new_module("exercise_check", text, "check.py")
    checks = [
        Check(name.removeprefix("check_"), (function.__doc__ or "").strip().partition("\n")[0], function)
        for name, function in vars(module).items()
        if name.startswith("check_") and type(function) is FunctionType
    ]
    if not checks:
        raise ValueError("the check file has no function whose name begins with check_")
    return checks


def _new_module(name: str, source: str | ast.Module, file_name: str) -> ModuleType:
    module = ModuleType(name)
    module.__file__ = file_name
    if name not in sys.modules:
        sys.modules[name] = module  # dataclasses look their module up
    exec(compile(source, file_name, "exec", dont_inherit=True), vars(module))  # noqa: S102  (this is what a grader does)
    return module


def forget_the_grader(ready: Ready) -> None:
    """Take the grader's modules, and the check's, out of reach of an import."""
    for name in (*ready.modules, "exercise_check"):
        del sys.modules[name]
    sys.modules["__main__"] = ModuleType("__main__")


def parse(job: Job) -> ast.Module:
    """The learner's file as a tree.

    Raises:
        Done: It is no Python, or it uses what is forbidden.
    """
    try:
        tree = ast.parse(job.source, job.file_name)
        compile(tree, job.file_name, "exec", dont_inherit=True)
    except SyntaxError as error:
        raise Done("failed", _syntax(error, job)) from None
    except (ValueError, RecursionError, MemoryError, OverflowError) as error:
        raise Done("failed", f"{job.file_name} cannot be read as Python: {said(error)}.") from None
    if finding := forbidden.find(tree, job.forbid):
        raise Done("forbidden", f"{job.file_name}, line {finding.line}: {finding.sentence}")
    return tree


def _syntax(error: SyntaxError, job: Job) -> str:
    lines = job.source.splitlines()
    number = error.lineno or 1
    code = lines[number - 1].rstrip() if number <= len(lines) else ""
    indent = len(code) - len(code.lstrip())
    mark = " " * max(0, (error.offset or 1) - 1 - indent) + "^"
    return f"{job.file_name}, line {number}: this is not Python yet ({error.msg}).\n    {code.strip()}\n    {mark}"


class _Run:
    """One run of all checks over one submission."""

    def __init__(self, job: Job, folder: str, send: Send, library: Library, recorded: list[str]) -> None:
        self._job = job
        self._folder = folder
        self._send = send
        self._library = library
        self._recorded = recorded
        self._points = 0
        self._unwritten = 0
        self._failed = 0
        self._waiting = 0
        name = job.file_name.removesuffix(".py")
        self._name = name if name.isidentifier() and name not in sys.modules else "submission"

    def grade(self, tree: ast.Module, checks: Sequence[Check]) -> tuple[str, str]:
        """Load the file, run every check; the outcome and its sentence."""
        recording.current.on_curve = self._curve
        recording.current.full = self._job.full
        recording.current.guard = self._quick_guard
        work = Work(self._load(tree))
        self._guard()
        for index, check in enumerate(checks):
            self._send({"kind": "started", "name": check.name, "title": check.title})
            if index:
                work = Work(self._load_again(tree))
            message, implicates = self._one(check, work, index)
            self._failed += bool(message)
            result = {"name": check.name, "title": check.title, "passed": not message}
            self._send({"kind": "result", "result": {**result, "message": message, "implicates": implicates}})
        if not self._failed:
            return "passed", ""
        if self._unwritten + self._waiting == len(checks):
            return "not-attempted", "Nothing is written yet: the functions still raise NotImplementedError."
        return "failed", ""

    def _load(self, tree: ast.Module) -> ModuleType:
        job = self._job
        self._fresh_state(-1)
        sys.modules.pop(self._name, None)
        try:
            return _new_module(self._name, tree, job.file_name)
        except NotImplementedError:
            raise Done("not-attempted", _NOT_WRITTEN) from None
        except BaseException as error:
            self._stop_if_recorded()
            text = trimmed(error, job.file_name, job.source)
            raise Done("failed", f"Your file stopped while it was loaded.\n{text}") from None

    def _load_again(self, tree: ast.Module) -> ModuleType:
        """The file as it is before any check: what one check leaves in it never reaches the next."""
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            _empty(self._folder)
            return self._load(tree)

    def _one(self, check: Check, work: Work, index: int) -> tuple[str, str | None]:
        """Run one check: an empty message when it passed, otherwise the message and the topic that explains it."""
        if self._failed and getattr(check.function, "is_last", False):
            self._waiting += 1
            return _WAITS, None
        self._fresh_state(index)
        try:
            check.function(work)
        except Unmet as error:
            self._guard()
            return error.message, error.implicates
        except Done:
            raise
        except BaseException as error:
            self._stop_if_recorded()
            cause = _raised_by_learner(error)
            if isinstance(cause, Unmet):  # of a callback that the check handed over
                self._guard()
                return cause.message, cause.implicates
            return self._explain(error, cause, check), topic_behind(cause)
        self._guard()
        return "", None

    def _explain(self, error: BaseException, cause: BaseException | None, check: Check) -> str:
        """A sentence on an exception that is the learner's: where it came out of a call of their code, ``cause``.

        Raises:
            Done: The exception is the check's own, so the grader broke.
        """
        job = self._job
        ours = cause is None and not passes_through(error.__traceback__, job.file_name)
        error = cause or error
        if type(error) is NotImplementedError and not ours and topic_behind(error) is None:
            self._unwritten += 1
            return _NOT_WRITTEN
        if isinstance(error, MissingNameError):
            return f"Your file defines no {error.args[0]}. Give it back the name that it has in the starter."
        if isinstance(error, MemoryError) or "can't allocate memory" in said(error):
            return f"Your code ran out of memory: it may use {job.memory_mb} MB more than PyTorch itself."
        if not ours or _names_a_class_of(error, job.source):
            return f"Your code raised an exception.\n{_called()}{trimmed(error, job.file_name, job.source)}"
        if leak := _leaked_state():
            return leak
        if self._failed:
            # The check itself is sound on right code; it leans on what an earlier check found missing.
            return _WAITS
        if recording.current.call and isinstance(error, _UNUSABLE):
            # What is wrong with a check shows on right code; here the returned value is of another kind.
            return f"The check cannot use what your code returned.\n{_called()}{_returned()}Python says: {said(error)}"
        self._library.restore()
        detail = "".join(traceback.format_exception(error, limit=-6))
        raise Done("grader-broke", f"The check {check.name} raised an error of its own.\n{detail}")

    def _fresh_state(self, index: int) -> None:
        """The same start for every check, whatever the one before, or the learner's code, left set."""
        recording.current.call = recording.current.returned = None
        torch.set_grad_enabled(True)
        torch.set_default_dtype(torch.float32)
        seed = (self._job.seed * 1_000 + index + 1) % 2**31
        random.seed(seed)
        torch.manual_seed(seed)
        if (numpy := sys.modules.get("numpy")) is not None:
            numpy.random.seed(seed)

    def _quick_guard(self) -> None:
        """Before each expectation, which uses built-in names, and PyTorch only as it was."""
        self._guard(built_in_only=True)

    def _guard(self, *, built_in_only: bool = False) -> None:
        self._stop_if_recorded()
        if changed := self._library.changed(built_in_only=built_in_only):
            self._library.restore()
            raise Done("forbidden", f"{self._job.file_name} replaces {changed}. Leave the libraries as they are.")

    def _stop_if_recorded(self) -> None:
        if self._recorded:
            raise Done("forbidden", f"{self._job.file_name}: {self._recorded[0]}")

    def _curve(self, name: str, values: Sequence[float]) -> None:
        room = max(0, _MOST_POINTS - self._points)
        self._points += len(values)
        finite = [value if math.isfinite(value) else None for value in values[:room]]
        if finite:
            self._send({"kind": "curve", "name": str(name), "values": finite})


def _raised_by_learner(error: BaseException) -> BaseException | None:
    """What the learner's code raised, also through a callback of the check; ``None`` if it raised nothing."""
    found = None
    while isinstance(error, LearnerError) and error.__cause__ is not None:
        found = error = error.__cause__
    return found


def _empty(folder: str) -> None:
    os.chdir(folder)
    for entry in os.scandir(folder):
        if entry.is_dir(follow_symlinks=False):
            shutil.rmtree(entry)
        else:
            os.unlink(entry)  # noqa: PTH108  (the entry itself, also when it is a link)


def _called() -> str:
    call = recording.current.call
    return f"You were called as:  {show_call(call)}\n" if call else ""


def _returned() -> str:
    return f"You returned:  {show(recording.current.returned)}\n"


def _names_a_class_of(error: BaseException, source: str) -> bool:
    """Whether a TypeError says that one of the learner's own classes was called with other arguments than it takes."""
    if not isinstance(error, TypeError):
        return False
    try:
        classes = [node.name for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ClassDef)]
    except (SyntaxError, ValueError, RecursionError):
        return False
    return any(said(error).startswith(f"TypeError: {name}.") for name in classes)


def _leaked_state() -> str:
    """What a learner's code left switched, when that is what broke the check."""
    if not torch.is_grad_enabled():
        return "Your code leaves gradients switched off. Use `with torch.no_grad():`, which switches them on again."
    if torch.get_default_dtype() is not torch.float32:
        return "Your code leaves another default dtype set. Pass dtype=... to the tensors that need it."
    return ""
