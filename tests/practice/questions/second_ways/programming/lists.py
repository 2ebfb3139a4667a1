"""Second ways for the generators of lists: the programs are run."""

from __future__ import annotations

from second_ways.case import Case
from second_ways.programming.running import runs

ABOUT = ("lists", "slices", "nested")
CASES = {
    "python_lists": Case(runs, [{"about": about} for about in ABOUT]),
}
