"""Second ways for the generator vector_norm: those of lengths, which serve this family too."""

from __future__ import annotations

from second_ways.case import Case
from second_ways.linear_algebra.lengths import geometry

CASES = {
    "vector_norm": Case(geometry, [{"ask": ask} for ask in ("unit", "norms")]),
}
