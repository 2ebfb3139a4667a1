"""Second ways for the generator tensor_index: those of tensor_shapes, which serve this family too."""

from __future__ import annotations

from second_ways.case import Case
from second_ways.programming.tensor_shapes import shaped

CASES = {
    "tensor_index": Case(shaped, [{"ask": ask} for ask in ("index",)]),
}
