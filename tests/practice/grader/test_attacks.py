"""Submissions that try to pass, to hang or to do harm without solving the exercise. None may.

Most come past the reading of their text on purpose (``getattr(torch, "os")``), so that the run-time layers are what
stops them.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from practice.grader import Grader, Outcome, Verdict
from practice.grader.exercises import Exercise

pytestmark = pytest.mark.torch

HEAD = """
import torch
import sys
the_os = getattr(torch, "os")
"""
WRONG = """
def softmax(scores):
    return torch.zeros(2)
"""


def attack(body: str, answer: str = WRONG) -> str:
    """A submission that does something while it is loaded and answers wrongly."""
    return HEAD + body + answer


def inside(body: str) -> str:
    """A submission that does something while a check calls it."""
    indented = "".join(f"    {line}\n" for line in body.strip().splitlines())
    return f"{HEAD}\ndef softmax(scores):\n{indented}    return torch.zeros(2)\n"


SEGFAULT = "getattr(sys, 'mod' + 'ules')['ctypes'].string_at(0)"
IMPOSSIBLE = {Outcome.PASSED, Outcome.GRADER_BROKE, Outcome.NOT_ATTEMPTED}

QUICK = {
    "exit at once": attack("the_os._exit(0)\n"),
    "exit in a check": inside("the_os._exit(0)"),
    "sys.exit": inside("sys.exit(0)"),
    "raise SystemExit while loading": attack("raise SystemExit(0)\n"),
    "KeyboardInterrupt": inside("raise KeyboardInterrupt"),
    "forged verdict on stdout": attack(
        'print(\'{"kind": "done", "outcome": "passed", "message": ""}\', flush=True)\nthe_os._exit(0)\n'
    ),
    "forged verdict on every descriptor": attack(
        """
line = b'\\n{"kind": "done", "outcome": "passed", "message": ""}\\n'
for number in range(1, 1024):
    try:
        the_os.write(number, line)
    except OSError:
        pass
the_os._exit(0)
"""
    ),
    "closed descriptors": attack("the_os.closerange(1, 1024)\n"),
    "replaced torch.allclose and torch.equal": attack(
        "torch.allclose = torch.equal = torch.isclose = lambda *a, **k: torch.tensor(True)\n"
    ),
    "replaced a method of tensors": attack("torch.Tensor.item = lambda self: True\n"),
    "replaced a method by the class beneath": attack("setattr(torch.Tensor, 'detach', lambda s: torch.ones(2) / 2)\n"),
    "replaced a library function in the call": inside("torch.isclose = lambda *a, **k: torch.tensor(True)"),
    "replaced a built-in": attack(
        "import collections\nvars(collections)['__builtins__']['len'] = lambda thing: 2\n"
        "vars(collections)['__builtins__']['tuple'] = list\n"
    ),
    "replaced the JSON encoder": attack(
        'import json\njson.JSONEncoder.encode = lambda *a: \'{"kind": "done", "outcome": "passed", "message": ""}\'\n'
    ),
    "a module that takes the checker's name": attack(
        """
import types
fake = types.ModuleType("practice.grader.expectations")
for name in ("expect_close", "expect_shape", "expect_tensor", "curve"):
    setattr(fake, name, lambda *a, **k: None)
modules = getattr(sys, "mod" + "ules")
for name in ("practice", "practice.grader", "practice.grader.expectations", "check", "exercise_check", "__main__"):
    modules[name] = fake
"""
    ),
    "an object that equals everything": HEAD
    + """
class Yes:
    shape = (2,)
    dtype = torch.float32
    requires_grad = True
    def __eq__(self, other): return True
    def __getattr__(self, name): return lambda *a, **k: Yes()
    def __bool__(self): return True
def softmax(scores):
    return Yes()
""",
    "a tensor that equals everything": HEAD
    + """
class Yes(torch.Tensor):
    @classmethod
    def __torch_function__(cls, function, types, args=(), kwargs=None):
        return torch.tensor(True)
def softmax(scores):
    return torch.zeros(2).as_subclass(Yes)
""",
    "an answer kept from an earlier check": HEAD
    + """
kept = {}
def softmax(scores):
    return kept.setdefault("answer", torch.exp(scores) / torch.exp(scores).sum())
""",
    "deep recursion": HEAD + "def softmax(scores):\n    return softmax(scores)\n",
    "recursion without a limit": HEAD
    + "sys.setrecursionlimit(10**9)\ndef softmax(scores):\n    return [softmax(scores) for _ in [0]]\n",
    "a deep expression": HEAD + "x = " + "-" * 50_000 + "1\n" + WRONG,
    "nested parentheses": HEAD + "x = " + "(" * 5_000 + ")" * 5_000 + "\n" + WRONG,
    "a segmentation fault": inside(SEGFAULT),
    "a lingering thread": attack(
        """
import threading, time
def stay():
    while True:
        time.sleep(0.01)
threading.Thread(target=stay).start()
"""
    ),
    "an exception that cannot be shown": inside(
        """
class Bad(Exception):
    def __str__(self): raise SystemExit
    __repr__ = __str__
raise Bad
"""
    ),
    "a forged unmet expectation": inside("raise type('Unmet', (Exception,), {'message': '', 'implicates': None})()"),
    "a library read through a frame": inside("return sys.exc_info.__self__.__dict__['_getframe'](1)"),
    "a bomb of memory": inside("hoard = [torch.ones(1 << 26) for _ in range(64)]"),
    "a bomb of Python memory": inside("hoard = [bytearray(1 << 26) for _ in range(64)]"),
    "a large file": inside("with open('big', 'wb') as f:\n    for _ in range(100): f.write(bytes(1 << 20))"),
    "a stopped process": inside("the_os.kill(the_os.getpid(), 19)"),
    "a group of its own": attack("the_os.setsid()\n"),
}


@pytest.mark.parametrize("name", QUICK)
def test_attack_neither_passes_nor_breaks_the_grader(name: str, graded: Callable[..., Verdict]) -> None:
    verdict = graded(QUICK[name])
    assert verdict.outcome not in IMPOSSIBLE, (verdict.message, verdict.checks)


def test_a_segmentation_fault_is_called_by_its_name(graded: Callable[..., Verdict]) -> None:
    verdict = graded(inside(SEGFAULT))
    assert verdict.outcome is Outcome.CRASHED
    assert "segmentation fault" in verdict.message
    assert "while the check two_scores ran" in verdict.message


NETWORK_AND_PROCESSES = {
    "fork": "the_os.fork()",
    "fork bomb": "while True:\n    try: the_os.fork()\n    except OSError: break",
    "system": "the_os.system('true')",
    "popen": "the_os.popen('true')",
    "exec": "the_os.execv('/bin/true', ['true'])",
    "spawn": "the_os.posix_spawn('/bin/true', ['true'], {})",
    "tcp": "from torch import sys as s\ngetattr(s, 'mod' + 'ules')['socket'].create_connection(('127.0.0.1', 9))",
    "udp": "m = getattr(sys, 'mod' + 'ules')['socket']\nm.socket(m.AF_INET, m.SOCK_DGRAM).sendto(b'x', ('::', 9))",
    "kill the worker": "the_os.kill(the_os.getppid(), 9)",
    "kill everything": "the_os.kill(-1, 9)",
}


@pytest.mark.parametrize("name", NETWORK_AND_PROCESSES)
def test_processes_signals_and_network_are_forbidden(name: str, graded: Callable[..., Verdict]) -> None:
    verdict = graded(inside(NETWORK_AND_PROCESSES[name]))
    assert verdict.outcome is Outcome.FORBIDDEN
    assert "your code tried to" in verdict.message


@pytest.mark.parametrize("name", NETWORK_AND_PROCESSES)
def test_swallowing_the_refusal_does_not_help(name: str, graded: Callable[..., Verdict]) -> None:
    body = "".join(f"    {line}\n" for line in NETWORK_AND_PROCESSES[name].splitlines())
    source = inside(f"try:\n{body}except BaseException:\n    pass")
    right = source.replace("return torch.zeros(2)", "return torch.exp(scores - scores.max()) / 2")
    assert graded(right).outcome is Outcome.FORBIDDEN


def test_native_code_is_held_by_landlock_and_seccomp(
    landlock_grader: Grader, softmax: Exercise, tmp_path: Path
) -> None:
    """What native code would do, done by a check, which no reading of text and no audit of names holds back."""
    target = tmp_path / "outside"
    check = f"""
import ctypes, errno, os
C = ctypes.CDLL(None, use_errno=True)


def refused(result):
    return result == -1 and ctypes.get_errno() in (errno.EPERM, errno.EACCES, errno.ENOSYS)


def check_sockets(work):
    assert refused(C.socket(2, 1, 0)) and refused(C.socket(2, 2, 0)) and refused(C.socket(1, 1, 0))


def check_processes(work):
    assert refused(C.fork()) and refused(C.vfork())
    assert refused(C.execv(b"/bin/true", None))
    assert refused(C.syscall(435, 0, 0))


def check_signals(work):
    assert refused(C.kill(os.getppid(), 0)) and refused(C.kill(-1, 0)) and refused(C.kill(0, 0))


def check_files(work):
    assert refused(C.open({str(target)!r}.encode(), 0o101, 0o600))
    assert refused(C.open(b"/etc/passwd", 0)) and refused(C.open(b"/proc/self/environ", 0))
    assert refused(C.chmod(b"/tmp", 0o777))
    assert refused(C.unlink(b"/etc/hostname"))


def check_limits_stay(work):
    assert refused(C.setrlimit(9, (ctypes.c_ulong * 2)(2**62, 2**62)))


def check_own_folder(work):
    handle = C.open(b"own", 0o101, 0o600)
    assert handle >= 0
"""
    verdict = landlock_grader.grade_text(softmax, "x = 1\n", check=check)
    assert verdict.outcome is Outcome.PASSED, verdict.message
    assert "landlock" in verdict.isolation
    assert "seccomp" in verdict.isolation
    assert not target.exists()


FOREVER = {
    "an infinite loop": inside("while True: pass"),
    "an infinite loop that swallows everything": inside(
        """
while True:
    try:
        while True: pass
    except BaseException:
        pass
"""
    ),
    "an infinite sleep": inside("import time\ntime.sleep(1000)"),
    "endless output": inside("while True: print('x' * 1000)"),
    "an endless load": attack("while True: pass\n"),
}


@pytest.fixture
def hasty(softmax: Exercise) -> Exercise:
    return softmax.model_copy(update={"limits": softmax.limits.model_copy(update={"seconds": 0.7})})


@pytest.mark.parametrize("name", FOREVER)
def test_endless_submissions_time_out(name: str, landlock_grader: Grader, hasty: Exercise) -> None:
    verdict = landlock_grader.grade_text(hasty, FOREVER[name])
    assert verdict.outcome is Outcome.TIMED_OUT
    assert "0.7 seconds" in verdict.message
    assert len(verdict.output) < 70_000


def test_endless_writing_to_the_channel_is_stopped(landlock_grader: Grader, softmax: Exercise) -> None:
    body = """
while True:
    for number in range(3, 256):
        try: the_os.write(number, b'x' * 65536)
        except OSError: pass
"""
    verdict = landlock_grader.grade_text(softmax, attack(body))
    assert verdict.outcome is Outcome.CRASHED
    assert "channel" in verdict.message


@pytest.mark.parametrize("level", ["landlock_grader", "limits_grader", "bubblewrap_grader"])
def test_check_and_solution_cannot_be_read(level: str, request: pytest.FixtureRequest, softmax: Exercise) -> None:
    grader: Grader = request.getfixturevalue(level)
    for name in ("check.py", "solution.py"):
        verdict = grader.grade_text(softmax, attack(f"text = open({str(softmax.folder / name)!r}).read()\n"))
        assert verdict.outcome is Outcome.FORBIDDEN
        assert "outside its own folder" in verdict.message
        hidden = f"try:\n    print('GOT', open({str(softmax.folder / name)!r}).read())\nexcept OSError: pass\n"
        assert "GOT" not in grader.grade_text(softmax, attack(hidden)).output


@pytest.mark.parametrize("level", ["landlock_grader", "limits_grader", "bubblewrap_grader"])
def test_nothing_is_written_outside(
    level: str, request: pytest.FixtureRequest, softmax: Exercise, tmp_path: Path
) -> None:
    target = tmp_path / "planted"
    other = tmp_path / "other"
    other.write_text("precious")
    grader: Grader = request.getfixturevalue(level)
    for line in (
        f"open({str(target)!r}, 'w').write('x')",
        f"the_os.remove({str(other)!r})",
        f"the_os.rename({str(other)!r}, 'mine')",
        f"the_os.chmod({str(other)!r}, 0)",
        f"the_os.symlink('/', {str(target)!r})",
    ):
        verdict = grader.grade_text(softmax, attack(line + "\n"))
        assert verdict.outcome is Outcome.FORBIDDEN, (line, verdict.message)
    assert not target.exists()
    assert other.read_text() == "precious"
    assert other.stat().st_mode & 0o777 != 0


def test_own_folder_may_be_written_and_is_gone_afterwards(landlock_grader: Grader, softmax: Exercise) -> None:
    source = softmax.solution.read_text() + (
        "\nfrom pathlib import Path\nimport os\nPath('notes').write_text('kept')\n"
        "print(os.getcwd(), Path('notes').read_text())\n"
    )
    verdict = landlock_grader.grade_text(softmax, source)
    folder, text = verdict.output.split()
    assert verdict.passed
    assert text == "kept"
    assert not Path(folder).exists()


def test_limits_alone_let_none_pass(limits_grader: Grader, softmax: Exercise) -> None:
    for name in QUICK.keys() - {"recursion without a limit"}:
        verdict = limits_grader.grade_text(softmax, QUICK[name])
        assert verdict.outcome not in IMPOSSIBLE, (name, verdict.message)


def test_limits_alone_refuse_the_same_from_python(limits_grader: Grader, softmax: Exercise) -> None:
    assert limits_grader.grade_text(softmax, softmax.solution.read_text()).isolation == "limits"
    for name in ("fork", "system", "exec", "tcp", "udp", "kill the worker"):
        verdict = limits_grader.grade_text(softmax, inside(NETWORK_AND_PROCESSES[name]))
        assert verdict.outcome is Outcome.FORBIDDEN, name


def test_the_worker_survives_all_of_it(landlock_grader: Grader, softmax: Exercise) -> None:
    """The same worker process answers before and after a crash, a time limit and a forbidden call."""
    solution = softmax.solution.read_text()
    landlock_grader.grade_text(softmax, solution)
    before = landlock_grader.worker_pid
    for name in ("exit at once", "a group of its own", "closed descriptors"):
        landlock_grader.grade_text(softmax, QUICK[name])
    assert landlock_grader.grade_text(softmax, solution).passed
    assert landlock_grader.worker_pid == before


def test_no_process_is_left_behind(landlock_grader: Grader, softmax: Exercise) -> None:
    landlock_grader.grade_text(softmax, QUICK["a lingering thread"])
    worker = landlock_grader.worker_pid
    children = Path(f"/proc/{worker}/task/{worker}/children")
    if not children.exists():
        pytest.skip("this kernel does not list children")
    assert children.read_text().split() == []
    assert os.getpid() != worker
