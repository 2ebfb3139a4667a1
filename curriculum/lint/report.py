"""What the linter found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from curriculum.content.problem import Problem


@dataclass(frozen=True, slots=True)
class Report:
    """Every problem of a graph folder at once.

    Args:
        problems: By file and line, errors and warnings together.
        slacks: For each topic beneath a goal, how many topics could still be put into its longest road to that goal
            before the goal lies deeper; the least over the goals. Empty where the graph has a loop.
        topics: How many topic files there are, also those that cannot be read.
    """

    problems: tuple[Problem, ...]
    slacks: Mapping[str, int]
    topics: int

    @property
    def errors(self) -> tuple[Problem, ...]:
        """What has to be mended."""
        return tuple(problem for problem in self.problems if problem.severity == "error")

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What an author should look at and may leave as it is."""
        return tuple(problem for problem in self.problems if problem.severity == "warning")
