"""The topic beneath an exception of PyTorch: what its text says, and where that is learned."""

from __future__ import annotations

import re

from practice.grader.frames import said

_CAUSES = {
    "broadcasting": "must match the size of tensor|doesn't match the broadcast shape"
    "|is not compatible with the expanded|must match the existing size",
    "dtypes": "(the|have) same (dtype|scalar type)|expected scalar type|can't be cast to the desired output type"
    "|must be long, int|could not infer output dtype|Only Tensors of floating point|not implemented for '"
    "|expected target dtype",
    "matrix-products-in-pytorch": "shapes cannot be multiplied|inconsistent tensor size|vector \\+ matrix"
    "|1D tensors expected|must be a matrix|must be a 3D tensor|size mismatch, got|for first two dimensions of batch2",
    "in-place-operations": "modified by an inplace operation|leaf Variable that requires grad",
    "reshaping": "is invalid for input of size|view size is not compatible",
    "tensor-indexing": "indexing tensors could not be broadcast|out of bounds for dimension"
    "|too many indices for tensor|Dimension out of range",
    "einsum": "einsum\\(\\)",
    "gather-and-one-hot": "Index tensor must have the same number of dimensions|Class values must be smaller",
    "joining-and-stacking": "Sizes of tensors must match except|expects each tensor to be equal size",
    "leaves-and-the-graph": "does not require grad and does not have a grad_fn|not have been used in the graph"
    "|backward through the graph a second time",
    "autograd": "implicitly created only for scalar outputs|Can't call numpy\\(\\) on Tensor that requires grad",
}
_PATTERNS = {topic: re.compile(text) for topic, text in _CAUSES.items()}
TOPICS = tuple(_PATTERNS)
"""The topics that can be named."""


def topic_behind(error: BaseException | None) -> str | None:
    """Id of the topic that explains an exception raised by PyTorch, by its text; ``None`` if none is known."""
    text = said(error) if error is not None else ""
    return next((topic for topic, pattern in _PATTERNS.items() if pattern.search(text)), None)
