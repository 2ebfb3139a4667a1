"""Second ways for the generator cross_entropy_in_bits: those of bits, which serve this family too."""

from __future__ import annotations

from second_ways.case import Case
from second_ways.probability_and_information.bits import measured

CASES = {
    "cross_entropy_in_bits": Case(measured, [{"ask": ask} for ask in ("cross-entropy", "divergence")]),
}
