"""Second ways for the generator newton_step: those of curvature, which serve this family too."""

from __future__ import annotations

from second_ways.calculus.curvature import bent
from second_ways.case import Case

CASES = {
    "newton_step": Case(bent, [{"ask": ask} for ask in ("kind", "newton")]),
}
