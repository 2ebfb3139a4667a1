"""Second ways for the generator sequence_term: those of values, which serve this family too."""

from __future__ import annotations

from second_ways.case import Case
from second_ways.functions.values import evaluated

CASES = {
    "sequence_term": Case(evaluated, [{"ask": ask} for ask in ("sequence", "recursion")]),
}
