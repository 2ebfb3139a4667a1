"""Refusals at run time in plain sentences, by Python's own audit events, at every level of isolation.

An audit hook cannot be taken away again by Python code. It does not replace Landlock and seccomp, which hold native
code too; it is what a machine without them has, and it names what was tried instead of leaving an errno.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

from practice.grader.frames import caller, owner

_EVENTS = {
    "process": """os.fork os.forkpty os.exec os.posix_spawn os.spawn os.system os.startfile
        subprocess.Popen pty.spawn""",
    "network": """socket.__new__ socket.connect socket.bind socket.sendto socket.sendmsg socket.getaddrinfo""",
    "signal": """os.kill os.killpg signal.pthread_kill""",
    "change": """os.remove os.rename os.link os.symlink os.mkdir os.rmdir os.truncate os.chmod os.chown os.utime
        os.setxattr os.removexattr os.chflags os.mkfifo os.mknod""",
    "listing": """os.listdir os.scandir""",
    "insides": """ctypes.dlopen ctypes.dlsym ctypes.call_function ctypes.cdata gc.get_objects gc.get_referrers
        gc.get_referents sys._getframe sys._current_frames sys._current_exceptions sys.settrace sys.setprofile
        sys.addaudithook exec compile code.__new__ function.__new__ signal.signal resource.setrlimit
        resource.prlimit""",
}
_PROCESS, _NETWORK, _SIGNALS, _CHANGES, _LISTINGS, _INSIDES = (frozenset(names.split()) for names in _EVENTS.values())
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_OPEN_TO_ALL = frozenset(("/dev/null", "/dev/urandom", "/dev/random", "/dev/zero"))


class RefusedError(PermissionError):
    """Raised where the learner's code, or code it called, tried what a submission may not do."""


def install(learner_file: str, folder: str, readable: tuple[str, ...], record: Callable[[str], None]) -> None:
    """Watch this process from here on.

    Args:
        learner_file: File name of the learner's code in its frames.
        folder: The one folder that may be written.
        readable: Real paths of files and folders that may be read.
        record: Called with a sentence when the submission is to count as forbidden.
    """
    real_path, refused = os.path.realpath, RefusedError
    home = real_path(folder)
    roots = (home, *readable)

    def refuse(sentence: str, on_record: bool) -> None:
        if on_record:
            record(sentence)
        raise refused(sentence)

    def inside(path: Any, places: tuple[str, ...]) -> bool:
        if isinstance(path, int):
            return True
        absolute = real_path(os.fsdecode(path))
        return absolute in _OPEN_TO_ALL or any(
            absolute == place or absolute.startswith(place + os.sep) for place in places
        )

    def files(event: str, arguments: tuple[Any, ...], frame: FrameType | None) -> None:
        if event == "open":
            path, mode, flags = arguments
            writes = bool(flags & _WRITING) if isinstance(flags, int) else any(sign in str(mode) for sign in "wax+")
            paths = (path,)
        else:
            writes = event in _CHANGES
            paths = arguments[:2] if event in ("os.rename", "os.link") else arguments[:1]
        for path in paths:
            if path is not None and not inside(path, (home,) if writes else roots):
                what = "write" if writes else "read"
                sentence = f"your code tried to {what} {str(path)[:200]!r}, outside its own folder."
                refuse(sentence, owner(frame) == learner_file)

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if event == "open" or event in _CHANGES or event in _LISTINGS:
            files(event, arguments, caller())
        elif event in _PROCESS:
            refuse(f"your code tried to start another program or process ({event}).", True)
        elif event in _NETWORK:
            refuse(f"your code tried to use the network ({event}).", True)
        elif event in _SIGNALS:
            refuse(f"your code tried to send a signal ({event}).", True)
        elif event in _INSIDES or (event == "object.__setattr__" and arguments[1] in ("__code__", "__globals__")):
            frame = caller()
            if frame is not None and frame.f_code.co_filename == learner_file:
                refuse(f"your code tried to work around Python itself ({event}).", True)

    sys.addaudithook(hook)
