"""Second ways for the generators of angles: those of lengths, which read the vectors from the prompt."""

from __future__ import annotations

from second_ways.case import Case
from second_ways.linear_algebra.lengths import geometry

CASES = {
    "vector_angle": Case(geometry, [{"ask": ask} for ask in ("cosine", "orthogonal", "projection")]),
}
