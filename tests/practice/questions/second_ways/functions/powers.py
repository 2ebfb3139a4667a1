"""Second ways for the generator power_and_logarithm: those of values, which serve this family too."""

from __future__ import annotations

from second_ways.case import Case
from second_ways.functions.values import evaluated

CASES = {
    "power_and_logarithm": Case(evaluated, [{"ask": ask} for ask in ("exponent", "logarithm", "laws", "growth")]),
}
