"""Second ways for the generator binomial_probability: those of events, which serve this family too."""

from __future__ import annotations

from second_ways.case import Case
from second_ways.probability_and_information.events import probable

CASES = {
    "binomial_probability": Case(probable, [{"ask": ask} for ask in ("binomial",)]),
}
