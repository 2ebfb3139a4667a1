"""Every rule on content. ``lint(folder)`` reads a graph folder and reports every problem at once.

Example:
    >>> from curriculum import paths
    >>> from curriculum.lint import lint
    >>> report = lint(paths.graph_folder())  # doctest: +SKIP
    >>> for problem in report.errors:  # doctest: +SKIP
    ...     print(problem)
"""

from __future__ import annotations

from curriculum.lint.engine import lint
from curriculum.lint.report import Report

__all__ = ["Report", "lint"]
