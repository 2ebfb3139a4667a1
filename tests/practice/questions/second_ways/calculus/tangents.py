"""Second ways for the generator polynomial_tangent: those of derivatives, which serve this family too."""

from __future__ import annotations

from second_ways.calculus.derivatives import derived
from second_ways.case import Case

CASES = {
    "polynomial_tangent": Case(derived, [{"ask": ask} for ask in ("critical", "tangent")]),
}
