"""Second ways for the generator softmax_of_logarithms: those of bits, which serve this family too."""

from __future__ import annotations

from second_ways.case import Case
from second_ways.probability_and_information.bits import measured

CASES = {
    "softmax_of_logarithms": Case(measured, [{"ask": ask} for ask in ("softmax", "logistic")]),
}
