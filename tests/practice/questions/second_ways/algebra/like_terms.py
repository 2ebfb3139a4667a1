"""Second ways for sums of polynomials: as for products, by values."""

from __future__ import annotations

from second_ways.algebra.brackets import polynomial
from second_ways.case import Case

CASES = {"like_terms": Case(polynomial, [{}, {"operation": "add"}, {"operation": "subtract"}])}
