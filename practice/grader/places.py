"""Which files a learner's code may read: the interpreter's and the libraries' own, never the exercises'."""

from __future__ import annotations

import os
import sys
import sysconfig
from pathlib import Path

import practice

_SYSTEM = ("/usr", "/lib", "/lib32", "/lib64", "/bin", "/sbin", "/nix/store", "/etc/ld.so.cache", "/etc/alternatives")


def package_place() -> Path:
    """The folder of the package ``practice``."""
    return Path(practice.__file__).resolve().parent


def hidden_places() -> tuple[Path, ...]:
    """Folders that lie under a readable one and yet must stay unseen."""
    return (package_place() / "exercises",)


def library_places() -> tuple[Path, ...]:
    """Existing files and folders that Python, PyTorch and the system's libraries are read from.

    A symbolic link counts at both its ends, since a virtual environment's interpreter is often one.
    """
    wanted = [Path(name) for name in (*_SYSTEM, sys.prefix, sys.base_prefix, sys.exec_prefix)]
    wanted += [Path(sysconfig.get_path(name)) for name in ("stdlib", "platstdlib", "purelib", "platlib")]
    wanted += [Path(sys.executable).resolve().parent, package_place()]
    root = package_place().parent
    wanted += [Path(entry) for entry in sys.path if entry and Path(entry).resolve() not in (root, Path.cwd())]
    found = {place.absolute(): None for place in wanted if place.exists()}
    found |= {place.resolve(): None for place in wanted if place.exists()}
    return tuple(sorted(found))


def readable_places() -> tuple[Path, ...]:
    """What a child may read: ``library_places`` without this package and its neighbours.

    An installed package lies among the libraries, and a rule of Landlock cannot take a part of a folder away again, so
    a folder that holds this package is replaced by its other entries, all the way down.
    """
    own = package_place()
    places: list[Path] = []
    for place in library_places():
        places += _without(place, own)
    return tuple(dict.fromkeys(places))


def _without(place: Path, own: Path) -> list[Path]:
    if place == own or own in place.parents:
        return []
    if place.resolve() not in own.parents:
        return [place]
    entries = [Path(entry.path) for entry in os.scandir(place)]
    return [kept for entry in sorted(entries) for kept in _without(entry, own)]
