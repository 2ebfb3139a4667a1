"""Second ways for the generator limited_step: those of optimiser_steps, which serve this family too."""

from __future__ import annotations

from second_ways.case import Case
from second_ways.optimisation.optimiser_steps import stepped

CASES = {
    "limited_step": Case(stepped, [{"ask": ask} for ask in ("decay", "clip")]),
}
