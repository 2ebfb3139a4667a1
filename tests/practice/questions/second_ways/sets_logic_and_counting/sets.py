"""Second ways for the generator set_operation: those of counts, which serve this family too."""

from __future__ import annotations

from second_ways.case import Case
from second_ways.sets_logic_and_counting.counts import counted

CASES = {
    "set_operation": Case(counted, [{"ask": ask} for ask in ("sets", "sizes")]),
}
