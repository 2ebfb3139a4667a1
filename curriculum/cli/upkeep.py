"""Commands that look after progress and the installation."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from cyclopts import Parameter

from curriculum.cli.options import Common
from curriculum.cli.output import show, table
from curriculum.errors import UsageError


def doctor(*, common: Common = Common()) -> int:
    """Look at everything this program stands on."""
    from curriculum.study.upkeep import doctor as examine

    findings = examine(common.learner, graph_folder=common.graph)
    rows = [("ok" if f.ok else "!!", f.name, f.detail) for f in findings]
    fixes = [f"   {f.name}: {f.fix}" for f in findings if f.fix]
    show(findings, as_json=common.json, lines=lambda: [*table(rows), *fixes])
    return 0 if all(f.ok for f in findings) else 1


def backup(to: Path | None = None, /, *, common: Common = Common()) -> None:
    """Copy your progress.

    Args:
        to: The copy; a dated file among the backups when left out.
    """
    from curriculum.study.desk import utc_now
    from curriculum.study.upkeep import backup as copy

    made = copy(common.learner, to, now=utc_now())
    show({"file": str(made)}, as_json=common.json, lines=lambda: [f"Copied to {made}."])


def restore(source: Path, /, *, common: Common = Common()) -> None:
    """Put a copy in the place of your progress; what was there is kept among the backups.

    Args:
        source: A file that `backup` made.
    """
    from curriculum.study.desk import utc_now
    from curriculum.study.upkeep import restore as put_back

    kept = put_back(common.learner, source, now=utc_now())
    note = f" What was there is kept in {kept}." if kept else ""
    show({"kept": str(kept) if kept else None}, as_json=common.json, lines=lambda: [f"Restored from {source}.{note}"])


def erase(
    *,
    yes: Annotated[bool, Parameter(negative="", help="Really erase; without it nothing happens.")] = False,
    keep_backups: Annotated[bool, Parameter(negative="", help="Leave the copies.")] = False,
    common: Common = Common(),
) -> None:
    """Remove your progress, and its backups, from this machine for good."""
    from curriculum.study.upkeep import erase as remove

    if not yes:
        raise UsageError(
            "This removes everything you did, and the backups.", fix="If you mean it: curriculum erase --yes"
        )
    removed = remove(common.learner, keep_backups=keep_backups)
    show(
        {"removed": [str(path) for path in removed]},
        as_json=common.json,
        lines=lambda: [f"Removed {path}" for path in removed],
    )


def completion(shell: Literal["bash", "zsh", "fish"] = "bash", /) -> None:
    """Print a completion script for your shell.

    Args:
        shell: Which shell.
    """
    from curriculum.cli.main import app

    print(app.generate_completion(shell=shell))
