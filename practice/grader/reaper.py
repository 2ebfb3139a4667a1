"""Ending a child for certain: the process, its group, and whatever it left behind."""

from __future__ import annotations

import contextlib
import os
import signal
import sys

_kept: set[int] = set()


def adopt_orphans() -> None:
    """On Linux, become the parent of whatever a child leaves behind, so that ``end_group`` finds it."""
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)  # PR_SET_CHILD_SUBREAPER


def end_group(pid: int) -> int:
    """Kill a child, its group and its orphans; its exit code as ``os.waitstatus_to_exitcode`` gives it.

    A child that has ended by itself keeps its own status, since it is not waited for before its group is dead.
    """
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(pid, signal.SIGKILL)
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)
    _, status = os.waitpid(pid, 0)
    _end_orphans(pid)
    return os.waitstatus_to_exitcode(status)


def _end_orphans(session_leader: int) -> None:
    """Kill processes that left the group and were handed to us; a few rounds, since each may have had children."""
    if sys.platform != "linux":
        return
    for _ in range(100):
        orphans = _orphans()
        if not orphans:
            return
        for orphan in orphans:
            with contextlib.suppress(ProcessLookupError):
                os.kill(orphan, signal.SIGKILL)
            with contextlib.suppress(ChildProcessError):
                os.waitpid(orphan, 0)
    raise RuntimeError(f"processes left behind by {session_leader} do not end")


def keep(pid: int) -> None:
    """Name a child of this process that is no orphan: one started ahead."""
    _kept.add(pid)


def let_go(pid: int) -> None:
    """Take the name back: the child is in use now."""
    _kept.discard(pid)


def _orphans() -> list[int]:
    """Children of this process, other than those that are kept."""
    try:
        with open(f"/proc/self/task/{os.getpid()}/children", encoding="ascii") as listing:  # noqa: PTH123
            return [pid for pid in map(int, listing.read().split()) if pid not in _kept]
    except OSError:
        return []
