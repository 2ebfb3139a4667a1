"""Second ways for the generator data_score: those of summaries, which serve this family too."""

from __future__ import annotations

from second_ways.case import Case
from second_ways.statistics.summaries import summed

CASES = {
    "data_score": Case(summed, [{"ask": ask} for ask in ("weighted", "score", "running", "error")]),
}
