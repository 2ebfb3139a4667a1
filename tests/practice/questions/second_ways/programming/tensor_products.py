"""Second ways for the generator tensor_product: those of tensor_shapes, which serve this family too."""

from __future__ import annotations

from second_ways.case import Case
from second_ways.programming.tensor_shapes import shaped

CASES = {
    "tensor_product": Case(shaped, [{"ask": ask} for ask in ("matmul", "einsum")]),
}
