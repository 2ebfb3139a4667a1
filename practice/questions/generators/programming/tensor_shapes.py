"""Shapes of tensors: read, broadcast and reduced."""

# Every structure takes the parameters, also where it does not need them.

# Every structure takes the parameters, also where it does not need them.

from __future__ import annotations

import random
from math import prod
from typing import Any, Literal

from practice.questions.generators.draft import Draft, RedrawError, Wrong, choice, number, typed
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip, as_wrong
from practice.questions.generators.worked import case_structures


class ShapeParameters(Parameters):
    """``ask``: reading, broadcasting, or reducing."""

    ask: Literal["read", "broadcast", "reduce"] = "read"


Shape = list[int]


def text(shape: Shape) -> str:
    """``(2, 3)``, ``(4,)``, ``()``."""
    return f"({shape[0]},)" if len(shape) == 1 else f"({', '.join(map(str, shape))})"


def some_sizes(draw: random.Random, count: int, low: int = 2, high: int = 9) -> Shape:
    """Different sizes."""
    return draw.sample(range(low, high + 1), count)


def shape_question(
    prompt: str, right: Shape, wrong: list[tuple[Shape, str]], why: str, facts: dict[str, Any], code: str | None = None
) -> Draft:
    """A shape question without wrong answers that coincide."""
    kept: list[Wrong] = []
    for shape, note in wrong:
        if shape != right and all(shape != w.answer and note != w.feedback for w in kept):
            kept.append(Wrong(shape, note))
    if len(kept) < 2:
        raise RedrawError
    return typed("shape", prompt, right, kept, why, facts, code=code)


def shape_after(
    line: str, shapes: dict[str, Shape], right: Shape, wrong: list[tuple[Shape, str]], why: str, **facts: Any
) -> Draft:
    """A question for the shape after a line of code."""
    given = " and ".join(f"{name} has the shape {text(shape)}" for name, shape in shapes.items())
    return shape_question(
        f"{given}. What is the shape of the result?", right, wrong, why, {"line": line, "shapes": shapes, **facts}, line
    )


def _numbers_in(draw: random.Random, shape: Shape) -> Any:
    return draw.randint(0, 9) if not shape else [_numbers_in(draw, shape[1:]) for _ in range(shape[0])]


def _read(draw: random.Random, level: int) -> Draft:
    shape = (
        [draw.randint(2, 4), draw.randint(2, 4)],
        [draw.choice((1, 2)), draw.randint(2, 3), draw.randint(2, 3)],
        [draw.randint(2, 3), 1, draw.randint(2, 3)],
    )[level - 1]
    nested = _numbers_in(draw, shape)
    return shape_question(
        "What is the shape of x?",
        shape,
        [
            (shape[::-1], "The outermost brackets come first."),
            ([prod(shape)], "That is the number of entries; the shape has a size for each depth of brackets."),
            ([n for n in shape if n > 1], "A dimension of size 1 is part of the shape."),
            (shape[:-1], "The innermost brackets hold numbers; their length counts too."),
        ],
        f"From the outside in, the lengths are {', '.join(map(str, shape))}.",
        {"nested": nested, "shapes": {}},
        f"x = torch.tensor({nested})",
    )


def _entries(draw: random.Random, level: int) -> Draft:
    shape = some_sizes(draw, 1 + level)
    return number(
        f"A tensor has the shape {text(shape)}. How many entries does it hold?",
        prod(shape),
        as_wrong(
            [
                Slip(sum(shape), "", "The sizes are multiplied, not added."),
                Slip(len(shape), "", "That is the number of dimensions."),
                Slip(prod(shape[:-1]), "", "The last dimension counts too."),
            ]
        ),
        f"{' · '.join(map(str, shape))} = {prod(shape)}.",
        {"what": "entries", "shape": shape},
    )


def _meaning(draw: random.Random, level: int) -> Draft:
    n, a, b, c = some_sizes(draw, 4, 2, 60)
    cases = [
        (
            f"{n} measurements of {a} features each, one measurement a row",
            [n, a],
            [
                ([a, n], "One measurement is a row, so the measurements come first."),
                ([n * a], "Keep a dimension for the measurements and one for the features."),
            ],
        ),
        (
            f"{n} grey images, each {a} pixels high and {b} wide, with the images first",
            [n, a, b],
            [
                ([a, b, n], "The images are to come first."),
                ([n, a * b], "Height and width keep a dimension each."),
                ([n, b, a], "Height is the number of rows and comes before the width."),
            ],
        ),
        (
            f"{n} colour images with {3} channels, {a} pixels high and {b} wide, in the order images, channels, "
            f"height, width",
            [n, 3, a, b],
            [
                ([n, a, b, 3], "The channels come second."),
                ([n, a, b], "The channels have a dimension of their own."),
                ([n, 3, b, a], "The height comes before the width."),
            ],
        ),
        (
            f"{n} sentences of {a} words, each word a vector of {b} numbers, in that order",
            [n, a, b],
            [
                ([n, b, a], "The words come before the entries of their vectors."),
                ([n * a, b], "Sentences and words keep a dimension each."),
                ([b, a, n], "The sentences come first."),
            ],
        ),
    ]
    told, right, wrong = cases[0] if level == 1 else draw.choice(cases[1:])
    del c
    return shape_question(
        f"Which shape has a tensor that holds {told}?",
        right,
        wrong,
        f"One size for each thing named: {text(right)}.",
        {"what": "meaning", "numbers": right},
    )


def broadcast(a: Shape, b: Shape) -> Shape | None:
    """The shape of an elementwise operation, or None."""
    size = max(len(a), len(b))
    left, right = [1] * (size - len(a)) + a, [1] * (size - len(b)) + b
    if any(x != y and 1 not in (x, y) for x, y in zip(left, right, strict=True)):
        return None
    return [max(x, y) for x, y in zip(left, right, strict=True)]


def _pair(draw: random.Random, level: int) -> tuple[Shape, Shape]:
    p, q, r = some_sizes(draw, 3)
    return draw.choice(
        (
            (([p, q], [q]), ([p, q], [1, q]), ([p, q], [p, 1])),
            (([p, 1], [1, q]), ([p, 1], [q]), ([p, q, r], [q, 1]), ([p, 1, r], [q, r])),
            (([p, 1, r], [q, 1]), ([p, 1, 1], [q, r]), ([1, p, 1], [q, 1, r]), ([p, q, 1], [r])),
        )[level - 1]
    )


def _broadcast(draw: random.Random, level: int) -> Draft:
    a, b = _pair(draw, level)
    if draw.random() < 0.5:
        a, b = b, a
    right = broadcast(a, b)
    assert right is not None
    wrong = [
        (a, "b is not just fitted to a: every dimension of size 1 is stretched, also those of a."),
        (b, "That is the shape of b; the other operand stretches it."),
        (a + b if len(a + b) < 5 else right[::-1], "Shapes are lined up from the right, not put one behind the other."),
        (right[::-1], "Line the shapes up from the right and keep their order."),
        ([*right[:-1], right[-1] + 1], "Sizes are stretched, not added."),
    ]
    return shape_after(
        "a + b",
        {"a": a, "b": b},
        right,
        wrong[:4],
        f"Lined up from the right, each pair of sizes is equal or has a 1, which stretches: {text(right)}.",
        op="broadcast",
    )


def _broadcast_fails(draw: random.Random, level: int) -> Draft:
    p, q, r = some_sizes(draw, 3)
    good = [([p, q], [q]), ([p, 1], [q]), ([p, q, r], [q, r]), ([p, q, r], [1, r]), ([p, 1, r], [q, 1])]
    bad = [([p, q], [p]), ([p, q], [q, p]), ([p, q, r], [p, q]), ([p, q, r], [p, 1])]
    chosen = draw.sample(good[: 2 + level], 2 if level == 1 else 3)
    a, b = draw.choice(bad[: 1 + level])
    wrong = [
        Wrong(
            f"{text(x)} and {text(y)}",
            f"{text(x)} and {text(y)} fit: the result has the shape {text(broadcast(x, y) or [])}.",
        )
        for x, y in chosen
    ]
    return choice(
        "Which of these pairs of shapes can NOT be broadcast?",
        f"{text(a)} and {text(b)}",
        wrong,
        f"Lined up from the right, {text(a)} and {text(b)} meet in sizes that differ and are not 1.",
        {"what": "fails", "bad": [a, b], "good": [list(map(list, pair)) for pair in chosen]},
    )


def _broadcast_gap(draw: random.Random, level: int) -> Draft:
    p, q, r = some_sizes(draw, 3)
    a, right, wrong, result = draw.choice(
        (
            ([p, 1], [p, q], [(None, "")], [q]),
            ([p, q, 1], [p, q, r], [(None, "")], [r]),
            ([1, p, q], [r, p, q], [(None, "")], [r, 1, 1]),
        )[: 1 + (level > 1) + (level > 2)]
    )
    del wrong
    asked = (
        f"a has the shape {text(a)}, and a + b has the shape {text(right)}. Which is the smallest shape "
        f"(fewest entries, then fewest dimensions) that b can have?"
    )
    return shape_question(
        asked,
        result,
        [
            (right, "That works, but smaller shapes stretch to it too."),
            (
                [1, *result] if len(result) == 1 else result[:1],
                "That has one dimension more than needed."
                if len(result) == 1
                else "That would line up with the last dimension.",
            ),
            (
                [result[0], 1] if len(result) == 1 else [result[0], p, q],
                "That would line up with another dimension."
                if len(result) == 1
                else "Dimensions of size 1 are enough there.",
            ),
            (a, "Two tensors of that shape give that shape again."),
        ],
        f"b has to bring the size {result[0]}, in the right place counted from the right: {text(result)}.",
        {"what": "least", "a": a, "right": right},
    )


def _reduce(draw: random.Random, level: int) -> Draft:
    shape = some_sizes(draw, 2 if level == 1 else 3)
    dim = draw.randrange(len(shape)) if level < 3 else draw.choice((-1, -2, 1))
    keep = level > 1 and draw.random() < 0.5
    op = draw.choice(("sum", "mean"))
    at = dim % len(shape)
    right = [1 if i == at else n for i, n in enumerate(shape)] if keep else [n for i, n in enumerate(shape) if i != at]
    other = (
        [1 if i == at else n for i, n in enumerate(shape)] if not keep else [n for i, n in enumerate(shape) if i != at]
    )
    near = [n for i, n in enumerate(shape) if i != (at + 1) % len(shape)]
    return shape_after(
        f"x.{op}(dim={dim}{', keepdim=True' if keep else ''})",
        {"x": shape},
        right,
        [
            (
                other,
                "With keepdim the reduced dimension stays with size 1."
                if keep
                else "Without keepdim the reduced dimension is gone.",
            ),
            (
                near,
                f"dim={dim} names the dimension that is summed over, and that one goes."
                if op == "sum"
                else f"dim={dim} names the dimension that is averaged over, and that one goes.",
            ),
            ([shape[at]], "The named dimension goes; the others stay."),
            (shape, "A reduction takes one dimension away."),
        ],
        f"Dimension {at} (size {shape[at]}) is reduced{', and stays with size 1' if keep else ''}: {text(right)}.",
        op="reduce",
        dim=dim,
        keep=keep,
    )


def _reduce_which(draw: random.Random, level: int) -> Draft:
    shape = some_sizes(draw, 2 + (level > 1))
    at = draw.randrange(len(shape))
    right = [n for i, n in enumerate(shape) if i != at]
    slips = [
        Slip(at + 1, "", "Dimensions are counted from 0."),
        Slip(
            (at + 1) % len(shape) if (at + 1) % len(shape) != at + 1 else at - 1 if at else len(shape),
            "",
            "That dimension is still there.",
        ),
        Slip(shape[at], "", "That is the size of the dimension; its number is asked."),
    ]
    kept = [s for i, s in enumerate(slips) if s.gives >= 0 and s.gives not in [t.gives for t in slips[:i]]]
    return number(
        f"x has the shape {text(shape)}, and x.sum(dim=d) has the shape {text(right)}. What is d, counted from 0?",
        at,
        as_wrong(kept),
        f"The size {shape[at]} is gone, and it stood at dimension {at}.",
        {"what": "which-dim", "shape": shape, "right": right},
    )


def _reduce_meaning(draw: random.Random, level: int) -> Draft:
    n, m = some_sizes(draw, 2, 3, 40)
    per_row = draw.random() < 0.5
    asked = "the mean of every student over all tests" if per_row else "the mean of every test over all students"
    return (
        shape_after(
            f"x.mean(dim={1 if per_row else 0})",
            {"x": [n, m]},
            [n] if per_row else [m],
            [
                ([m] if per_row else [n], f"dim={1 if per_row else 0} is the dimension that is averaged away."),
                ([1, m] if not per_row else [n, 1], "Without keepdim the dimension is gone."),
                ([], "Only one dimension is averaged over."),
            ],
            f"The dimension named is averaged away; in a table with a student a row and a test a column that "
            f"gives {asked}.",
            op="reduce",
            dim=1 if per_row else 0,
            keep=False,
        )
        if level < 3
        else _reduce_all(draw)
    )


def _reduce_all(draw: random.Random) -> Draft:
    shape = some_sizes(draw, 4, 2, 20)
    pair = draw.choice(([0, 2, 3], [1, 2], [2, 3], [0, 1]))
    right = [n for i, n in enumerate(shape) if i not in pair]
    return shape_after(
        f"x.mean(dim=({', '.join(map(str, pair))}))",
        {"x": shape},
        right,
        [
            ([n for i, n in enumerate(shape) if i in pair], "The named dimensions go; the others stay."),
            ([1 if i in pair else n for i, n in enumerate(shape)], "Without keepdim the dimensions are gone."),
            (right[::-1], "The remaining dimensions keep their order."),
            ([], "Only the named dimensions are averaged over."),
        ],
        f"The dimensions {', '.join(map(str, pair))} go: {text(right)}.",
        op="reduce",
        dim=pair,
        keep=False,
    )


_CASES = {
    "read": (_read, _entries, _meaning),
    "broadcast": (_broadcast, _broadcast_fails, _broadcast_gap),
    "reduce": (_reduce, _reduce_which, _reduce_meaning),
}


GENERATORS_HERE = (
    Generator(
        "tensor_shape",
        1,
        "Shapes of tensors, read, after broadcasting and after reducing, and backwards.",
        ShapeParameters,
        case_structures(_CASES),
    ),
)
