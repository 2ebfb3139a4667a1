"""Commands for authors: ``lint`` and ``new topic``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import App, Parameter

from curriculum import paths
from curriculum.cli.options import Common
from curriculum.cli.output import plain, show, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from curriculum.lint import Report


def lint(
    path: Path | None = None,
    /,
    *,
    slack: Annotated[
        bool, Parameter(negative="", help="Print each topic's slack: room on the road to the goal.")
    ] = False,
    update_ledger: Annotated[bool, Parameter(negative="", help="Add new topic ids to history.toml.")] = False,
    common: Common = Common(),
) -> int:
    """Check every topic, quiz and edge of a graph folder.

    Args:
        path: The folder; the one in use when left out.
    """
    from curriculum.lint import lint as check
    from curriculum.lint.ledger import add_missing

    folder = path or common.graph or paths.graph_folder()
    if update_ledger and folder.is_dir():
        add_missing(folder)
    report = check(folder, exercises_folder=paths.exercises_folder())
    data = {
        "items": [plain(problem.as_json()) for problem in report.problems],
        "topics": report.topics,
        "slack": dict(report.slacks),
    }
    show(data, as_json=common.json, lines=lambda: _report(report, slack=slack))
    return 1 if report.errors else 0


def _report(report: Report, *, slack: bool) -> Iterator[str]:
    yield from (str(problem) for problem in report.problems)
    if slack:
        yield from table(
            [(str(room), topic) for topic, room in sorted(report.slacks.items(), key=lambda s: (s[1], s[0]))]
        )
    errors = len(report.errors)
    warnings = len(report.problems) - errors
    yield f"{report.topics} topics, {errors} error{'s' * (errors != 1)}, {warnings} warning{'s' * (warnings != 1)}."


new_app = App(name="new", help="Begin new content.")


@new_app.command(name="topic")
def new_topic(
    title: str,
    /,
    *,
    strand: Annotated[str, Parameter(help="The strand's id: the folder it goes to.")],
    after: Annotated[tuple[str, ...], Parameter(negative="", help="A direct prerequisite; up to four.")] = (),
    level: Annotated[str | None, Parameter(help="Its level; the highest of its prerequisites when left out.")] = None,
    common: Common = Common(),
) -> None:
    """Write the outline of a new topic.

    Args:
        title: The topic's title; its id is made from it.
    """
    from curriculum.study.authoring import new_topic as write

    written = write(common.graph or paths.graph_folder(), title, strand=strand, prerequisites=after, level=level)
    show(
        {"file": str(written)},
        as_json=common.json,
        lines=lambda: [f"Wrote {written}.", "Fill in the reasons and the Core Idea, then: curriculum lint"],
    )
