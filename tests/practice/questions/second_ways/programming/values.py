"""Second ways for the generators of values in programs: the programs are run."""

from __future__ import annotations

from second_ways.case import Case
from second_ways.programming.running import runs

CASES = {
    "python_values": Case(runs, [{"about": about} for about in ("variables", "numbers", "strings")]),
}
