"""What holds a learner's code: limits, Landlock and seccomp, applied by a child to itself before that code is loaded.

- limits: processor time, memory, file size, core dumps, open files. Works everywhere.
- Landlock (Linux 5.13 and newer): reads only libraries, writes only its own folder; no TCP (6.7), no signals
  out (6.12).
- seccomp (Linux with libseccomp): no sockets, no new processes or programs, no signals to others, no changed
  permissions, no raised limits, nothing that only an administrator does.
"""

from __future__ import annotations

import errno
import os
import resource
import sys
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from practice.grader.places import readable_places

_CLONE_THREAD = 0x00010000
_MIB = 1 << 20
_LARGEST_FILE = 64 * _MIB
_OPEN_FILES = 256
_SPARE_PROCESSES = 64
_DEVICES_READ = ("/dev/urandom", "/dev/random", "/dev/zero")

_DENIED_CALLS = """
socket socketpair connect bind listen accept accept4 sendto sendmsg sendmmsg io_uring_setup
execve execveat fork vfork setsid setpgid ptrace process_vm_readv process_vm_writev kcmp pidfd_open pidfd_getfd
pidfd_send_signal tkill rt_sigqueueinfo rt_tgsigqueueinfo process_madvise
chmod fchmod fchmodat fchmodat2 chown fchown lchown fchownat utime utimes utimensat futimesat
setxattr lsetxattr fsetxattr removexattr lremovexattr fremovexattr truncate
mount umount2 move_mount open_tree fsopen fsmount fspick mount_setattr pivot_root chroot unshare setns mknod mknodat
open_by_handle_at name_to_handle_at fanotify_init swapon swapoff acct quotactl
setuid setgid setreuid setregid setresuid setresgid setgroups setfsuid setfsgid capset
init_module finit_module delete_module kexec_load kexec_file_load reboot bpf perf_event_open userfaultfd
keyctl add_key request_key syslog settimeofday clock_settime clock_adjtime adjtimex sethostname setdomainname
ioperm iopl setrlimit setpriority sched_setscheduler sched_setattr ioprio_set
shmget msgget semget mq_open lookup_dcookie vhangup nfsservctl
"""


@dataclass(frozen=True)
class Layers:
    """Which layers are active. ``str`` gives their names joined by ``+``, outermost first."""

    bubblewrap: bool
    landlock: bool
    seccomp: bool

    def __str__(self) -> str:
        names = (
            ("bubblewrap", self.bubblewrap),
            ("landlock", self.landlock),
            ("seccomp", self.seccomp),
            ("limits", True),
        )
        return "+".join(name for name, active in names if active)


class Sandbox:
    """A prison prepared once in the worker and entered by each child.

    Args:
        isolation: ``auto``, ``bubblewrap`` or ``landlock`` use what the kernel has; ``limits`` only limits.
        wrapped: Whether the worker runs inside bubblewrap.

    Attributes:
        layers: Which layers are active.
        readable: Real paths of what a child may read besides its own folder.
    """

    def __init__(self, isolation: str, *, wrapped: bool) -> None:
        full = isolation != "limits" and sys.platform == "linux"
        self.readable = _outermost(os.path.realpath(place) for place in readable_places())
        self._filter: Any = _seccomp_filter() if full else None
        landlock = full and _landlock_works()
        self.layers = Layers(bubblewrap=wrapped, landlock=landlock, seccomp=self._filter is not None)

    def enter(self, folder: str, *, seconds: float, memory_mb: int) -> None:
        """Lock this process in, for good. Raises OSError (or the library's error) when a promised layer fails."""
        _die_with_worker()
        _limit(seconds, memory_mb, bounded_processes=not self.layers.seccomp)
        if self.layers.landlock:
            self._enter_landlock(folder)
        if self._filter is not None:
            self._enter_seccomp()

    def _enter_landlock(self, folder: str) -> None:
        import py_landlock

        rules = py_landlock.Landlock(strict=False)
        rules.allow_read(*(place for place in self.readable if Path(place).is_dir()))
        rules.allow_read_write(folder)
        rules.add_path_rule("/dev/null", access=py_landlock.AccessFs.READ_FILE | py_landlock.AccessFs.WRITE_FILE)
        # The kernel takes no rights of folders in a rule on a file.
        files = [
            place for place in (*self.readable, *_DEVICES_READ) if Path(place).exists() and not Path(place).is_dir()
        ]
        rules.add_path_rule(*files, access=py_landlock.AccessFs.READ_FILE)
        rules.apply()

    def _enter_seccomp(self) -> None:
        """Add the rules that name this process, then load. The filter was made before the fork; this copy is ours."""
        import pyseccomp

        refuse = pyseccomp.ERRNO(errno.EPERM)
        for call in ("kill", "tgkill"):
            self._filter.add_rule(refuse, call, pyseccomp.Arg(0, pyseccomp.NE, os.getpid()))
        self._filter.load()


def _outermost(places: Iterable[str]) -> tuple[str, ...]:
    """The places without those that lie under another of them."""
    kept: list[str] = []
    for place in sorted(set(places)):
        if not any(place.startswith(outer.rstrip(os.sep) + os.sep) for outer in kept):
            kept.append(place)
    return tuple(kept)


def _landlock_works() -> bool:
    try:
        import py_landlock

        return int(py_landlock.get_abi_version()) >= 1
    except (ImportError, OSError, RuntimeError):
        return False
    except Exception as error:  # the library's own errors derive from Exception alone
        if type(error).__module__.startswith("py_landlock"):
            return False
        raise


def _seccomp_filter() -> Any:
    """The rules that hold for every child; None where libseccomp is missing."""
    try:
        import pyseccomp
    except (ImportError, RuntimeError, OSError):
        return None
    rules = pyseccomp.SyscallFilter(pyseccomp.ALLOW)
    refuse = pyseccomp.ERRNO(errno.EPERM)
    for call in _DENIED_CALLS.split():
        # A name that this libseccomp or this architecture does not know cannot be called under it either way.
        with suppress(OSError, ValueError, RuntimeError):
            rules.add_rule(refuse, call)
    rules.add_rule(refuse, "clone", pyseccomp.Arg(0, pyseccomp.MASKED_EQ, _CLONE_THREAD, 0))
    # clone3 hides its flags in memory; told that it does not exist, the C library falls back to clone.
    rules.add_rule(pyseccomp.ERRNO(errno.ENOSYS), "clone3")
    rules.add_rule(refuse, "prlimit64", pyseccomp.Arg(2, pyseccomp.NE, 0))
    return rules


def _limit(seconds: float, memory_mb: int, *, bounded_processes: bool) -> None:
    processor = int(seconds) + 2
    _lower(resource.RLIMIT_CPU, processor)
    _lower(resource.RLIMIT_CORE, 0)
    _lower(resource.RLIMIT_FSIZE, _LARGEST_FILE)
    _lower(resource.RLIMIT_NOFILE, _OPEN_FILES)
    if sys.platform == "linux":
        _lower(resource.RLIMIT_AS, _address_space() + memory_mb * _MIB)
        if bounded_processes and os.getuid() != 0:
            _lower(resource.RLIMIT_NPROC, _own_processes() + _SPARE_PROCESSES)


def _lower(which: int, value: int) -> None:
    _, hard = resource.getrlimit(which)
    if hard != resource.RLIM_INFINITY:
        value = min(value, hard)
    resource.setrlimit(which, (value, value))


def _address_space() -> int:
    """Bytes of address space this process holds already, which is what PyTorch mapped."""
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    return pages * resource.getpagesize()


def _own_processes() -> int:
    """Processes and threads of this user, which RLIMIT_NPROC counts together."""
    count = 0
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            with suppress(OSError):
                if entry.stat().st_uid == os.getuid():
                    count += len(list((entry / "task").iterdir()))
    return count


def _die_with_worker() -> None:
    """Ask Linux to kill this child when the worker's only thread ends, however it ends."""
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(1, 9, 0, 0, 0)  # PR_SET_PDEATHSIG, SIGKILL
