"""Second ways for the generator step_size: those of optimiser_steps, which serve this family too."""

from __future__ import annotations

from second_ways.case import Case
from second_ways.optimisation.optimiser_steps import stepped

CASES = {
    "step_size": Case(stepped, [{"ask": ask} for ask in ("schedule", "rate")]),
}
