"""Second ways for the generator exponential_derivative: those of rules, which serve this family too."""

from __future__ import annotations

from second_ways.calculus.rules import ruled
from second_ways.case import Case

CASES = {
    "exponential_derivative": Case(ruled, [{"ask": ask} for ask in ("exponential", "logarithm")]),
}
