"""Second ways for the generator matrix_product: those of matrices, which serve this family too."""

from __future__ import annotations

from second_ways.case import Case
from second_ways.linear_algebra.matrices import matrices

CASES = {
    "matrix_product": Case(matrices, [{"ask": ask} for ask in ("product", "outer", "affine", "composition")]),
}
