"""Second ways for the generator gradient_at_point: those of gradients, which serve this family too."""

from __future__ import annotations

from second_ways.calculus.gradients import upward
from second_ways.case import Case

CASES = {
    "gradient_at_point": Case(upward, [{"ask": ask} for ask in ("gradient", "directional")]),
}
