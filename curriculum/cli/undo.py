"""``undo`` and ``redo``."""

from __future__ import annotations

from typing import Annotated

from cyclopts import Parameter

from curriculum.cli.options import Common
from curriculum.cli.output import show


def undo(
    *,
    preview: Annotated[bool, Parameter(negative="", help="Say what it would take back; take nothing.")] = False,
    common: Common = Common(),
) -> int:
    """Take back what you last said or set: a goal, "I know this", marks of placement, a setting. Answers stand."""
    from curriculum.study import undo as steps

    with common.desk() as desk:
        if preview:
            found = steps.what_undo(desk)
            words = f"This would take back: {found.words}." if found else "There is nothing to take back."
            show(found or {"kind": None}, as_json=common.json, lines=lambda: [words])
            return 0 if found else 1
        done = steps.undo(desk)
    show(done, as_json=common.json, lines=lambda: [f"Taken back: {done.words}.", "To put it back: curriculum redo"])
    return 0


def redo(*, common: Common = Common()) -> None:
    """Put back what the last undo took, if nothing was said or set since."""
    from curriculum.study import undo as steps

    with common.desk() as desk:
        done = steps.redo(desk)
    show(done, as_json=common.json, lines=lambda: [f"Put back: {done.words}."])
