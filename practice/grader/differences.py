"""Sentences on where two tensors differ.

PyTorch's functions are taken once, when this module is loaded: see ``expectations``.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch

from practice.grader.showing import number, show

_abs, _sub, _argmax, _sum, _isfinite = torch.abs, torch.sub, torch.argmax, torch.sum, torch.isfinite
_flatten, _item, _to = torch.flatten, torch.Tensor.item, torch.Tensor.to


def shape_difference(got: tuple[int, ...], wanted: tuple[int, ...]) -> str:
    """Where two shapes differ, in a sentence."""
    if len(got) != len(wanted):
        return f"The shape differs: {_dimensions(wanted)} expected, {len(got) or 'none'} came."
    places = [place for place, (one, other) in enumerate(zip(got, wanted, strict=True)) if one != other]
    if len(places) == 1:
        at = places[0]
        return f"The shape differs in dimension {at}: {wanted[at]} is expected, {got[at]} came."
    order = " The sizes are right, their order is not." if sorted(got) == sorted(wanted) else ""
    return f"The shape differs in dimensions {', '.join(map(str, places[:-1]))} and {places[-1]}.{order}"


def _dimensions(shape: tuple[int, ...]) -> str:
    if not shape:
        return "one number without dimensions is"
    return "1 dimension is" if len(shape) == 1 else f"{len(shape)} dimensions are"


def first_difference(got: torch.Tensor, wanted: torch.Tensor, differs: torch.Tensor) -> tuple[str, int]:
    """How many values differ, and the first of them: a sentence, and its place in the flattened tensor."""
    first = _first(differs)
    counted = f"{int(_item(_sum(differs)))} of {got.numel()} values differ"
    return f"{counted}, first at index {_place(first, got.shape)}: {_pair(got, wanted, first)}", first


def not_finite(got: torch.Tensor, wanted: torch.Tensor) -> tuple[str, int]:
    """How many values are infinite or no numbers, and the first of them."""
    wrong = ~_isfinite(got)
    first, count = _first(wrong), int(_item(_sum(wrong)))
    counted = f"{count} of {got.numel()} {'is' if count == 1 else 'are'} not"
    place = _place(first, got.shape)
    return f"The values are not all finite: {counted}, first at index {place}: {_pair(got, wanted, first)}", first


def largest_difference(got: torch.Tensor, wanted: torch.Tensor, differs: torch.Tensor) -> tuple[str, int]:
    """How many values differ, where they begin to, and the largest difference."""
    distance = _flatten(_abs(_sub(_to(got, torch.float64), _to(wanted, torch.float64))))
    largest, first = int(_item(_argmax(distance))), _first(differs)
    by = number(_item(distance[largest]))
    counted = f"{int(_item(_sum(differs)))} of {got.numel()} values differ"
    begins = "" if first == largest else f", first at index {_place(first, got.shape)}"
    most = f"most at index {_place(largest, got.shape)}, by {by}"
    return f"{counted}{begins}, {most}: {_pair(got, wanted, largest)}", largest


def _pair(got: torch.Tensor, wanted: torch.Tensor, flat: int) -> str:
    """What is expected at a place, flattened, and what came."""
    items = [_item(_flatten(values)[flat]) for values in (got, wanted)]
    ours, theirs = map(show, items)
    if ours == theirs:  # alike in six digits
        ours, theirs = map(str, items)
    return f"{theirs} is expected, {ours} came."


def _first(differs: torch.Tensor) -> int:
    return int(_item(_argmax(_to(_flatten(differs), torch.int64))))


def index_of(flat: int, shape: Sequence[int]) -> tuple[int, ...]:
    """Where the number at this place of a flattened tensor stood."""
    index: list[int] = []
    for size in reversed(shape):
        flat, position = divmod(flat, size)
        index.append(position)
    return tuple(reversed(index))


def _place(flat: int, shape: Sequence[int]) -> str:
    return f"[{', '.join(str(position) for position in index_of(flat, shape))}]"
