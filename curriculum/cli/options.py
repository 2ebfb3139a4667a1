"""Options that every command takes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

if TYPE_CHECKING:
    from curriculum.study.desk import Desk


@Parameter(name="*")
@dataclass(frozen=True, slots=True)
class Common:
    """Options that every command takes."""

    json: Annotated[bool, Parameter(negative="", help="Print JSON, for scripts.")] = False
    plain: Annotated[
        bool, Parameter(negative="", help="Print to be read aloud: no columns or drawings (or set CURRICULUM_PLAIN).")
    ] = False
    graph: Annotated[Path | None, Parameter(help="Use another graph folder (or set CURRICULUM_GRAPH).")] = None
    learner: Annotated[str | None, Parameter(help="Whose progress; `me` by default.")] = None

    def desk(self) -> Desk:
        """The desk that these options describe, its catalogue compiled with a bar where there is work."""
        from curriculum.cli.output import BuildBar
        from curriculum.study.desk import open_desk

        with BuildBar() as bar:
            return open_desk(graph_folder=self.graph, learner=self.learner, on_build=bar.show)
