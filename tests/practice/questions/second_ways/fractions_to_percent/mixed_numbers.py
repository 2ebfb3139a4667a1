"""Second ways for fractions as divisions: as for parts."""

from __future__ import annotations

from second_ways.case import Case
from second_ways.fractions_to_percent.parts import part

CASES = {"fractions_as_division": Case(part, [{"of": of} for of in ("division", "mixed", "reciprocal")])}
