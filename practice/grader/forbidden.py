"""What a submission may not use: found in its text before it runs, and refused again while it runs.

Reading the text keeps honest work honest and answers in a plain sentence; the sandbox is what keeps the machine safe.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import wraps
from importlib import import_module
from typing import Any

from practice.grader.frames import in_standard_library

_PROCESS = "starts another program or process, which an exercise never needs"
_NETWORK = "reaches for the network, which an exercise never needs"
_MACHINE = "works around Python itself, which an exercise never needs"
_GRADER = "belongs to the grader"

MODULES = {
    **dict.fromkeys(
        ("subprocess", "multiprocessing", "pty", "_posixsubprocess", "concurrent.futures.process"), _PROCESS
    ),
    **dict.fromkeys(("torch.multiprocessing", "torch.distributed", "torch.utils.cpp_extension"), _PROCESS),
    **dict.fromkeys(
        ("socket", "_socket", "ssl", "http", "urllib", "ftplib", "smtplib", "requests", "webbrowser"), _NETWORK
    ),
    **dict.fromkeys(("socketserver", "xmlrpc", "asyncio", "torch.hub"), _NETWORK),
    **dict.fromkeys(("ctypes", "_ctypes", "cffi", "gc", "inspect", "importlib", "builtins", "faulthandler"), _MACHINE),
    **dict.fromkeys(("_testcapi", "code", "codeop", "runpy", "signal", "mmap", "fcntl", "resource"), _MACHINE),
    **dict.fromkeys(("practice", "curriculum", "check", "solution"), _GRADER),
}
NAMES = {
    **{
        f"os.{name}": _PROCESS for name in ("system", "popen", "fork", "forkpty", "posix_spawn", "posix_spawnp", "kill")
    },
    **{f"os.exec{ending}": _PROCESS for ending in ("l", "le", "lp", "lpe", "v", "ve", "vp", "vpe")},
    **{f"os.spawn{ending}": _PROCESS for ending in ("l", "le", "lp", "lpe", "v", "ve", "vp", "vpe")},
    **dict.fromkeys(("os.killpg", "os._exit", "os.abort"), _PROCESS),
    **dict.fromkeys(
        ("sys._getframe", "sys._current_frames", "sys.modules", "sys.settrace", "sys.setprofile"), _MACHINE
    ),
    **dict.fromkeys(("exec", "eval", "compile", "__import__", "globals", "breakpoint", "__builtins__"), _MACHINE),
    **dict.fromkeys(("torch.compile", "torch.ops.load_library"), _PROCESS),
}
_HIDDEN_ATTRIBUTES = """__subclasses__ __globals__ __builtins__ __code__ __closure__ __traceback__ __loader__ __spec__
    tb_frame tb_next f_back f_globals f_locals f_builtins gi_frame cr_frame"""
ATTRIBUTES = frozenset(_HIDDEN_ATTRIBUTES.split())


@dataclass(frozen=True)
class Finding:
    """A use of something forbidden, by line of the learner's file."""

    line: int
    sentence: str


def find(tree: ast.Module, forbid: tuple[str, ...]) -> Finding | None:
    """The first forbidden use in a file, by line; None when there is none.

    Args:
        tree: The parsed file.
        forbid: Dotted names that the exercise does not allow, e.g. ``torch.nn.functional.softmax``.
    """
    aliases = _aliases(tree)
    own = {name: f"{name} may not be used in this exercise: building what it does is the exercise." for name in forbid}
    found = [finding for node in ast.walk(tree) for finding in _in_node(node, aliases, own)]
    return min(found, key=lambda finding: finding.line, default=None)


def _aliases(tree: ast.Module) -> dict[str, str]:
    """Local name -> dotted name, from all imports; ``import a.b`` binds ``a``."""
    names: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for item in node.names:
                top = item.name.partition(".")[0]
                names[item.asname or top] = item.name if item.asname else top
        elif isinstance(node, ast.ImportFrom) and node.module:
            for item in node.names:
                names[item.asname or item.name] = f"{node.module}.{item.name}"
    return names


def _in_node(node: ast.AST, aliases: dict[str, str], own: dict[str, str]) -> Iterator[Finding]:
    match node:
        case ast.Import():
            for item in node.names:
                yield from _module(item.name, node.lineno)
        case ast.ImportFrom():
            if node.level:
                yield Finding(node.lineno, "A submission is one file: it has no neighbours to import from.")
            for item in node.names:
                dotted = f"{node.module}.{item.name}"
                yield from _module(dotted, node.lineno)
                yield from _name(dotted, node.lineno, own)
                if item.name == "*":
                    yield from _star(node, own)
        case ast.Attribute() | ast.Name():
            if full := _dotted(node, aliases):
                yield from _name(full, node.lineno, own)
            if isinstance(node, ast.Attribute) and node.attr in ATTRIBUTES:
                yield Finding(node.lineno, f"{node.attr} {_MACHINE}.")


def _module(dotted: str, line: int) -> Iterator[Finding]:
    parts = dotted.split(".")
    for end in range(1, len(parts) + 1):
        name = ".".join(parts[:end])
        if name in MODULES:
            yield Finding(line, f"{name} may not be imported here: it {MODULES[name]}.")


def _name(dotted: str, line: int, own: dict[str, str]) -> Iterator[Finding]:
    if dotted in own:
        yield Finding(line, own[dotted])
    elif dotted in NAMES:
        yield Finding(line, f"{dotted} may not be used here: it {NAMES[dotted]}.")
    elif "." in dotted:
        yield from _module(dotted, line)


def _star(node: ast.ImportFrom, own: dict[str, str]) -> Iterator[Finding]:
    for name, sentence in own.items():
        if name.rpartition(".")[0] == node.module:
            yield Finding(node.lineno, f"Import names one by one: {sentence}")


def _dotted(node: ast.Attribute | ast.Name, aliases: dict[str, str]) -> str | None:
    """The full dotted name of an expression such as ``F.softmax``; None when it begins with no name."""
    parts: list[str] = []
    current: ast.expr = node
    while isinstance(current, ast.Attribute):
        parts.append(current.attr)
        current = current.value
    if not isinstance(current, ast.Name):
        return None
    return ".".join([aliases.get(current.id, current.id), *reversed(parts)])


class ForbiddenUseError(Exception):
    """Raised in the learner's code when it calls what it may not. Swallowing it does not help: it is on record."""


def refuse_at_run_time(
    forbid: tuple[str, ...], learner_file: str, record: Callable[[str], None]
) -> list[tuple[Any, str]]:
    """Put a guard before each forbidden function: a call from the learner's code, also by way of a library, is refused.

    The check file and the libraries among themselves still use them. A class is guarded at ``__init__``, so that it
    stays the same class. Names that PyTorch does not have are left aside.

    Returns:
        Where each guard was put: the module or class, and the name in it.
    """
    put: list[tuple[Any, str]] = []
    for dotted in forbid:
        parent, name = _resolve(dotted)
        if parent is None or not hasattr(parent, name):
            continue
        target = getattr(parent, name)
        if isinstance(target, type):
            parent, name, target = target, "__init__", target.__init__  # type: ignore[misc]
        try:
            setattr(parent, name, _guarded(target, dotted, learner_file, record))
        except TypeError:
            continue  # a class made in C cannot be changed; its name in the text is still refused
        put.append((parent, name))
    return put


def _resolve(dotted: str) -> tuple[Any, str]:
    """The module or class that holds a name; (None, name) when there is none."""
    *path, name = dotted.split(".")
    found: Any = None
    for end in range(len(path), 0, -1):
        if path[0] not in sys.modules:
            break  # nothing here has loaded that library, and loading it would cost the learner's time
        try:
            found = import_module(".".join(path[:end]))
        except ImportError:
            continue
        for part in path[end:]:
            found = getattr(found, part, None)
        return found, name
    return None, name


def _guarded(target: Any, dotted: str, learner_file: str, record: Callable[[str], None]) -> Any:
    frame_at = sys._getframe

    @wraps(target)
    def guard(*arguments: Any, **named: Any) -> Any:
        frame = frame_at(1)
        while frame is not None and _in_library(frame.f_code.co_filename):
            frame = frame.f_back  # type: ignore[assignment]
        if frame is not None and frame.f_code.co_filename == learner_file:
            sentence = f"line {frame.f_lineno}: this calls {dotted}, which may not be used in this exercise."
            record(sentence)
            raise ForbiddenUseError(sentence)
        return target(*arguments, **named)

    return guard


def _in_library(file_name: str) -> bool:
    return "site-packages" in file_name or "dist-packages" in file_name or in_standard_library(file_name)
