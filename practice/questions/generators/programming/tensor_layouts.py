"""Shapes of tensors: joined, reshaped and permuted."""

# Every structure takes the parameters, also where it does not need them.
# ruff: noqa: ARG001

from __future__ import annotations

import random
from math import prod
from typing import Literal

from practice.questions.generators.draft import Draft, RedrawError, Wrong, choice, number, typed
from practice.questions.generators.programming.tensor_shapes import shape_after, shape_question, some_sizes, text
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip, as_wrong
from practice.questions.generators.worked import case_structures


class LayoutParameters(Parameters):
    """``ask``: joining, reshaping, or permuting."""

    ask: Literal["join", "reshape", "permute"] = "join"


def _join(draw: random.Random, level: int) -> Draft:
    count = draw.randint(2, 4) if level > 1 else 2
    shape = some_sizes(draw, 2 if level < 3 else 3, 5, 12)
    names = "abcd"[:count]
    stack = draw.random() < 0.5
    dim = draw.randrange(len(shape) + (1 if stack else 0))
    inside = f"[{', '.join(names)}]"
    cat = [n * count if i == dim else n for i, n in enumerate(shape)]
    stacked = [*shape[:dim], count, *shape[dim:]]
    right = stacked if stack else cat
    wrong = [
        (
            cat if stack and dim < len(shape) else stacked,
            "stack makes a new dimension; cat lengthens one that is there."
            if stack
            else "cat lengthens a dimension; it makes no new one.",
        ),
        (
            [n * count if i == (dim + 1) % len(shape) else n for i, n in enumerate(shape)]
            if not stack
            else [count, *shape]
            if dim
            else [*shape, count],
            f"dim={dim} says where.",
        ),
        (shape, "Something is joined, so the result holds more entries."),
    ]
    given = (
        f"{', '.join(names[:-1])} and {names[-1]} {'both' if count == 2 else 'all'} have the shape "
        f"{text(shape)}. What is the shape of the result?"
    )
    line = f"torch.{'stack' if stack else 'cat'}({inside}, dim={dim})"
    if stack:
        told = f"A new dimension of size {count} comes in at place {dim}"
    else:
        told = f"Dimension {dim} grows to {count} · {shape[dim]}"
    return shape_question(
        given,
        right,
        wrong,
        f"{told}: {text(right)}.",
        {"line": line, "shapes": dict.fromkeys(names, shape), "op": "stack" if stack else "cat", "dim": dim},
        line,
    )


def _join_unequal(draw: random.Random, level: int) -> Draft:
    shape = some_sizes(draw, 2 if level < 3 else 3)
    dim = draw.randrange(len(shape))
    extra = draw.randint(2, 9)
    if extra == shape[dim]:
        raise RedrawError
    other = [extra if i == dim else n for i, n in enumerate(shape)]
    right = [extra + n if i == dim else n for i, n in enumerate(shape)]
    if level == 1 or draw.random() < 0.5:
        return shape_after(
            f"torch.cat([a, b], dim={dim})",
            {"a": shape, "b": other},
            right,
            [
                ([2, *shape], "cat makes no new dimension."),
                ([x + y for x, y in zip(shape, other, strict=True)], f"Only dimension {dim} grows."),
                (
                    [max(x, y) for x, y in zip(shape, other, strict=True)],
                    "The sizes along the joined dimension are added.",
                ),
                (
                    [x * y if i == dim else x for i, (x, y) in enumerate(zip(shape, other, strict=True))],
                    "The sizes are added, not multiplied.",
                ),
            ],
            f"Along dimension {dim} the sizes add up, {shape[dim]} + {extra} = {shape[dim] + extra}; the others agree.",
            op="cat",
            dim=dim,
        )
    asked = (
        f"a has the shape {text(shape)}. torch.cat([a, b], dim={dim}) has the shape {text(right)}. What is "
        f"the shape of b?"
    )
    return shape_question(
        asked,
        other,
        [
            (shape, "Along the joined dimension the sizes add up to that of the result."),
            (right, "That is the shape of the result."),
            ([extra], "b has as many dimensions as a."),
        ],
        f"Along dimension {dim}, {right[dim]} - {shape[dim]} = {extra}; the other sizes agree.",
        {"what": "cat-part", "a": shape, "right": right, "dim": dim},
    )


def _reshape(draw: random.Random, level: int) -> Draft:
    shape = some_sizes(draw, 2 if level == 1 else 3)
    total = prod(shape)
    divisors = [n for n in range(2, total) if total % n == 0 and n not in shape]
    if len(divisors) < 2:
        raise RedrawError
    n = draw.choice(divisors)
    if level < 3:
        line, right = f"x.reshape({n}, -1)", [n, total // n]
    else:
        line, right = f"x.reshape({shape[0]}, -1)", [shape[0], total // shape[0]]
    return shape_after(
        line,
        {"x": shape},
        right,
        [
            (right[::-1], "The -1 stands for the size that is left over, at its own place."),
            ([right[0], shape[-1]], f"There are {total} entries, and the result has to hold all of them."),
            ([right[0], -1 + right[1]], "The product of the sizes has to stay the same."),
            ([total], "Two sizes are given, one of them as -1."),
        ],
        f"There are {total} entries, and {total}/{right[0]} = {right[1]}.",
        op="reshape",
        sizes=[right[0], -1],
    )


def _reshape_gap(draw: random.Random, level: int) -> Draft:
    shape = some_sizes(draw, 2 if level == 1 else 3)
    total = prod(shape)
    divisors = [n for n in range(2, total // 2) if total % n == 0]
    if not divisors:
        raise RedrawError
    n = draw.choice(divisors)
    if level == 3:
        bad = next(k for k in range(n + 1, total) if total % k)
        return choice(
            f"x has the shape {text(shape)}. Which of these lines stops with an error?",
            f"x.reshape({bad}, -1)",
            [
                Wrong(f"x.reshape({n}, -1)", f"{total} entries can be divided by {n}."),
                Wrong(f"x.reshape(1, {total})", f"1 · {total} = {total} entries, as before."),
                Wrong("x.reshape(-1)", f"That gives one dimension with all {total} entries."),
            ],
            f"{total} entries cannot be divided by {bad}.",
            {"what": "reshape-error", "total": total},
        )
    return number(
        f"x has the shape {text(shape)}. Which number belongs in the gap of x.reshape({n}, __)?",
        total // n,
        as_wrong(
            [
                Slip(total, "", f"That is the number of all entries; divide by {n}."),
                Slip(shape[-1], "", "The product of the sizes has to stay the same."),
                Slip(total - n, "", "The sizes are multiplied, not added."),
            ]
        ),
        f"{total} entries in {n} rows: {total}/{n} = {total // n}.",
        {"what": "reshape-gap", "shape": shape, "n": n},
    )


def _unsqueeze(draw: random.Random, level: int) -> Draft:
    shape = some_sizes(draw, 2 if level < 3 else 3)
    dim = draw.choice((0, 1, 2) if level == 1 else (0, 1, 2, -1))
    at = dim if dim >= 0 else len(shape)
    right = [*shape[:at], 1, *shape[at:]]
    if draw.random() < 0.5:
        return shape_after(
            f"x.unsqueeze({dim})",
            {"x": shape},
            right,
            [
                (shape, "unsqueeze puts in a dimension of size 1."),
                ([1, *shape], f"The new dimension comes at place {dim}."),
                ([*shape, 1], f"The new dimension comes at place {dim}."),
                ([prod(shape)], "Nothing is flattened."),
            ],
            f"A dimension of size 1 comes in at place {at}: {text(right)}.",
            op="unsqueeze",
            dim=at,
        )
    return shape_after(
        "x.squeeze()",
        {"x": right},
        shape,
        [
            (right, "squeeze takes dimensions of size 1 away."),
            ([prod(shape)], "Only dimensions of size 1 go."),
            (shape[::-1], "The others keep their order."),
            (right[1:], "Only dimensions of size 1 go."),
        ],
        f"The dimension of size 1 goes: {text(shape)}.",
        op="squeeze",
    )


def _permute(draw: random.Random, level: int) -> Draft:
    shape = some_sizes(draw, 3 if level < 3 else 4)
    order = draw.sample(range(len(shape)), len(shape))
    right = [shape[k] for k in order]
    back = [shape[order.index(k)] for k in range(len(shape))]
    if order == sorted(order):
        raise RedrawError
    if level == 1:
        i, j = sorted(draw.sample(range(3), 2))
        right = list(shape)
        right[i], right[j] = right[j], right[i]
        return shape_after(
            f"x.transpose({i}, {j})",
            {"x": shape},
            right,
            [
                (shape, "Two dimensions are exchanged."),
                (shape[::-1], "Only the two named dimensions are exchanged."),
                ([shape[1], shape[2], shape[0]], "Only the two named dimensions are exchanged."),
                ([prod(shape[:2]), shape[2]], "No dimensions are merged."),
            ],
            f"Dimensions {i} and {j} are exchanged: {text(right)}.",
            op="permute",
            order=[j if k == i else i if k == j else k for k in range(3)],
        )
    return shape_after(
        f"x.permute({', '.join(map(str, order))})",
        {"x": shape},
        right,
        [
            (back, "The numbers say which old dimension comes to each place, not where each goes."),
            (shape, "The dimensions are rearranged."),
            (shape[::-1], "The order is the one given, not reversed."),
        ],
        f"Place 0 gets old dimension {order[0]} (size {right[0]}), and so on: {text(right)}.",
        op="permute",
        order=order,
    )


def _permute_entry(draw: random.Random, level: int) -> Draft:
    shape = some_sizes(draw, 3, 3, 9)
    order = draw.sample(range(3), 3)
    entry = [*draw.sample(range(1, 3), 2), 0]
    draw.shuffle(entry)
    right = [entry[k] for k in order]
    if order == [0, 1, 2]:
        raise RedrawError
    back = [entry[order.index(k)] for k in range(3)]
    if level == 1 or back == right:
        if back != right:
            order = draw.choice(([1, 0, 2], [0, 2, 1], [2, 1, 0]))
            right = [entry[k] for k in order]
        i, j = (k for k in range(3) if order[k] != k)
        return typed(
            "vector",
            f"x has the shape {text(shape)}. Where does the entry x[{entry[0]}, {entry[1]}, {entry[2]}] stand "
            f"in x.transpose({i}, {j})? Give the three indices.",
            right,
            [
                Wrong(entry, "Two dimensions are exchanged, and with them two indices."),
                *(
                    [Wrong(entry[::-1], "Only two indices are exchanged.")]
                    if entry[::-1] != right
                    else [Wrong([entry[1], entry[2], entry[0]], "Only two indices are exchanged.")]
                ),
            ],
            f"Indices {i} and {j} are exchanged: {right}.",
            {"what": "entry", "entry": entry, "order": order},
        )
    return typed(
        "vector",
        f"x has the shape {text(shape)}. Where does the entry x[{entry[0]}, {entry[1]}, {entry[2]}] stand in "
        f"x.permute({', '.join(map(str, order))})? Give the three indices.",
        right,
        [
            Wrong(back, "The numbers say which old dimension comes to each place, not where each goes."),
            Wrong(entry, "With the dimensions the indices are rearranged."),
        ],
        f"Index 0 is old index {order[0]}, and so on: {right}.",
        {"what": "entry", "entry": entry, "order": order},
    )


def _permute_which(draw: random.Random, level: int) -> Draft:
    shape = some_sizes(draw, 3)
    order = draw.sample(range(3), 3)
    if order == [0, 1, 2] or [order.index(k) for k in range(3)] == order:
        raise RedrawError
    right = [shape[k] for k in order]
    named = f"x has the shape {text(shape)}, and x.permute(i, j, k) has the shape {text(right)}. What is (i, j, k)?"
    return typed(
        "vector",
        named,
        order,
        [
            Wrong(
                [order.index(k) for k in range(3)],
                "That says where each dimension goes; name the old dimension that comes to each place.",
            ),
            Wrong(right, "Those are the sizes; the numbers of the dimensions are asked."),
            Wrong([k + 1 for k in order], "Dimensions are counted from 0."),
        ],
        f"The sizes {', '.join(map(str, right))} stood at the places {', '.join(map(str, order))}.",
        {"what": "which-order", "shape": shape, "right": right},
    )


_CASES = {
    "join": (_join, _join, _join_unequal),
    "reshape": (_reshape, _reshape_gap, _unsqueeze),
    "permute": (_permute, _permute_entry, _permute_which),
}


GENERATORS_HERE = (
    Generator(
        "tensor_layout",
        1,
        "Shapes after joining, stacking, reshaping, squeezing and permuting, and backwards.",
        LayoutParameters,
        case_structures(_CASES),
    ),
)
