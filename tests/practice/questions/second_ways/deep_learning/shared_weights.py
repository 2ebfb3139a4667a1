"""Second ways for the generator shared_weight_size: those of layer_sizes, which serve this family too."""

from __future__ import annotations

from second_ways.case import Case
from second_ways.deep_learning.layer_sizes import counted

CASES = {
    "shared_weight_size": Case(counted, [{"ask": ask} for ask in ("convolution", "recurrent", "embedding")]),
}
