"""Second ways for the generators of tuples and dictionaries: the programs are run."""

from __future__ import annotations

from second_ways.case import Case
from second_ways.programming.running import runs

ABOUT = ("tuples", "dictionaries", "aliasing")
CASES = {
    "python_collections": Case(runs, [{"about": about} for about in ABOUT]),
}
