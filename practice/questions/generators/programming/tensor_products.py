"""Shapes of matrix products of tensors, and einsum."""

# Every structure takes the parameters, also where it does not need them.
# ruff: noqa: ARG001

from __future__ import annotations

import random
from typing import Literal

from practice.questions.generators.draft import Draft, RedrawError, Wrong, choice, number
from practice.questions.generators.programming.tensor_shapes import shape_after, shape_question, some_sizes, text
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.worked import case_structures


class TensorProductParameters(Parameters):
    """``ask``: matrix products, or einsum."""

    ask: Literal["matmul", "einsum"] = "matmul"


def _matmul(draw: random.Random, level: int) -> Draft:
    p, q, r, s, t = some_sizes(draw, 5, 2, 12)
    cases = {
        1: [
            ({"a": [p, q], "b": [q, r]}, "a @ b", [p, r]),
            ({"a": [p, q], "b": [q]}, "a @ b", [p]),
            ({"a": [q], "b": [q, r]}, "a @ b", [r]),
        ],
        2: [
            ({"a": [p, q], "b": [r, q]}, "a @ b.T", [p, r]),
            ({"a": [s, p, q], "b": [s, q, r]}, "a @ b", [s, p, r]),
            ({"a": [s, p, q], "b": [q, r]}, "a @ b", [s, p, r]),
        ],
        3: [
            ({"a": [s, p, q], "b": [s, r, q]}, "a @ b.transpose(-1, -2)", [s, p, r]),
            ({"a": [s, 1, p, q], "b": [t, q, r]}, "a @ b", [s, t, p, r]),
            ({"a": [s, t, p, q], "b": [q]}, "a @ b", [s, t, p]),
        ],
    }[level]
    shapes, line, right = draw.choice(cases)
    a, b = shapes["a"], shapes["b"]
    wrong = [
        (a[:-1] + b[-1:] if a[:-1] + b[-1:] != right else a, "The size that both share is summed over and goes."),
        (
            right[::-1] if len(right) > 1 else [1, *right],
            "The rows come from the left factor, the columns from the right one."
            if len(right) > 1
            else "A vector brings one dimension only.",
        ),
        (a + b[-1:], "The shared size is summed over and goes."),
        (b, "That is the shape of b."),
    ]
    return shape_after(
        line, shapes, right, wrong, f"The shared size {q} is summed over; what remains is {text(right)}.", op="matmul"
    )


def _matmul_gap(draw: random.Random, level: int) -> Draft:
    p, q, r, s = some_sizes(draw, 4, 2, 12)
    if level == 1:
        a, b, right = [p, q], [q, r], [p, r]
    elif level == 2:
        a, b, right = [s, p, q], [q, r], [s, p, r]
    else:
        a, b, right = [s, p, q], [s, q, r], [s, p, r]
    extra = " It has the same number of dimensions as a." if level != 2 else " It is a matrix."
    return shape_question(
        f"a has the shape {text(a)}, and a @ b has the shape {text(right)}. What is the shape of b?{extra}",
        b,
        [
            ([*b[:-2], b[-1], b[-2]], "The rows of b are as many as the columns of a."),
            (right, "That is the shape of the product."),
            (a, "That is the shape of a."),
            ([p, r], "The rows of b are as many as the columns of a."),
        ],
        f"b needs {q} rows, as many as a has columns, and brings the {r} columns.",
        {"what": "factor", "a": a, "right": right},
    )


def _matmul_error(draw: random.Random, level: int) -> Draft:
    p, q, r = some_sizes(draw, 3, 2, 12)
    good = [("a @ b", [p, q], [q, r]), ("a @ b.T", [p, q], [r, q]), ("a.T @ b", [q, p], [q, r])]
    k = draw.randrange(3)
    line, a, b = good[k]
    wrongs = [
        (other, "The columns of the left factor have to be as many as the rows of the right one.")
        for other, _, _ in good
        if other != line
    ]
    options = []
    for other, note in wrongs:
        left, right = (a[::-1] if "a.T" in other else a), (b[::-1] if "b.T" in other else b)
        if left[1] == right[0]:
            raise RedrawError
        options.append(Wrong(other, f"{note} Here they are {left[1]} and {right[0]}."))
    return choice(
        f"a has the shape {text(a)} and b has the shape {text(b)}. Which line is defined?",
        line,
        options,
        f"The inner sizes agree, both {q}.",
        {"what": "defined", "a": a, "b": b},
    )


def _einsum(draw: random.Random, level: int) -> Draft:
    sizes = dict(zip("bijk", some_sizes(draw, 4, 2, 9), strict=True))
    pattern = draw.choice(
        {
            1: ["ij,jk->ik", "ij->ji", "ij->i", "i,j->ij"],
            2: ["bij,bjk->bik", "ij,j->i", "bij->bi", "ij,ij->j"],
            3: ["bij,jk->bik", "bi,bj->bij", "bij,bkj->bik", "bij,bij->b"],
        }[level]
    )
    inputs, out = pattern.split("->")
    shapes = {name: [sizes[letter] for letter in word] for name, word in zip("xy", inputs.split(","), strict=False)}
    right = [sizes[letter] for letter in out]
    letters = "".join(dict.fromkeys(inputs.replace(",", "")))
    rest = [sizes[letter] for letter in letters if letter not in out]
    wrong = [
        ([sizes[letter] for letter in letters], "Letters that are missing after the arrow are summed over."),
        (right[::-1], "The letters after the arrow give the order."),
        (
            rest or list(shapes["x"]),
            "The letters after the arrow remain; the others go."
            if rest
            else "The letters after the arrow give the order.",
        ),
        ([*right, 1], "A letter that is summed over leaves no dimension."),
    ]
    return shape_after(
        f'torch.einsum("{pattern}", {", ".join(shapes)})',
        shapes,
        right,
        wrong,
        f"After the arrow stand {', '.join(out)}, with the sizes {', '.join(map(str, right))}.",
        op="einsum",
        pattern=pattern,
    )


_EINSUMS = (
    ("the matrix product of x and y", "ij,jk->ik", ("ij,jk->ijk", "ij,jk->j", "ij,ik->jk")),
    ("the transpose of x", "ij->ji", ("ij->ij", "ij->i", "ij->j")),
    ("the sum of each row of x (a row is one value of the first index)", "ij->i", ("ij->j", "ij->ij", "ij->")),
    ("the outer product of two vectors x and y", "i,j->ij", ("i,i->i", "i,i->", "i,j->")),
    ("the dot product of two vectors x and y", "i,i->", ("i,j->ij", "i,i->i", "i,j->")),
    ("the trace of x, the sum of its diagonal", "ii->", ("ij->", "ii->i", "ij->i")),
    (
        "the product of each matrix of a batch x with the matrix of y that has the same number",
        "bij,bjk->bik",
        ("bij,bjk->ik", "bij,bkj->bik", "bij,cjk->bik"),
    ),
    (
        "the dot product of each row of x with the row of y that has the same number",
        "ij,ij->i",
        ("ij,ij->j", "ij,ij->", "ij,kj->ik"),
    ),
)


def _einsum_write(draw: random.Random, level: int) -> Draft:
    told, right, others = draw.choice(_EINSUMS[:5] if level == 1 else _EINSUMS)
    letters = draw.choice(("ijkb", "mnpb", "rstb", "abcd", "uvwb", "pqrb"))
    swap = str.maketrans("ijkbc", letters + "z")
    notes = {right: ""}
    for other in others:
        left, after = other.split("->")
        notes[other] = (
            f"That keeps {', '.join(after.translate(swap)) if after else 'no letter'} of "
            f"{left.translate(swap)}, and sums over the rest."
            if set(left) - set(after) - {","}
            else f"That sums over nothing and keeps {', '.join(after.translate(swap))} in that order."
        )
    wrong = [Wrong(other.translate(swap), notes[other]) for other in others]
    return choice(
        f"Which einsum string gives {told}?",
        right.translate(swap),
        wrong,
        f"In {right.translate(swap)} the letters after the arrow remain, and a letter that is missing there is "
        f"summed over.",
        {"what": "einsum-write", "told": told},
    )


def _einsum_value(draw: random.Random, level: int) -> Draft:
    a = [[draw.randint(1, 6) for _ in range(2)] for _ in range(2)]
    b = [[draw.randint(1, 6) for _ in range(2)] for _ in range(2)]
    pattern, given, right, wrong = draw.choice(
        (
            (
                "ij->",
                f"x = {a}",
                sum(map(sum, a)),
                [
                    (sum(a[0]), "Both letters are missing after the arrow, so both are summed over."),
                    (a[0][0] + a[1][1], "i and j are different letters, so all entries count."),
                ],
            ),
            (
                "ii->",
                f"x = {a}",
                a[0][0] + a[1][1],
                [
                    (sum(map(sum, a)), "The same letter twice runs along the diagonal only."),
                    (a[0][0] * a[1][1], "The entries are added."),
                ],
            ),
            (
                "ij,ij->",
                f"x = {a} and y = {b}",
                sum(a[i][j] * b[i][j] for i in range(2) for j in range(2)),
                [
                    (sum(map(sum, a)) * sum(map(sum, b)), "Only entries at the same place are multiplied."),
                    (
                        sum(a[i][j] * b[j][k] for i in range(2) for j in range(2) for k in range(2)),
                        "The letters are the same in both, so entry meets entry.",
                    ),
                ],
            ),
            (
                "ij,jk->",
                f"x = {a} and y = {b}",
                sum(a[i][j] * b[j][k] for i in range(2) for j in range(2) for k in range(2)),
                [
                    (
                        sum(a[i][j] * b[i][j] for i in range(2) for j in range(2)),
                        "j is the second index of x and the first of y.",
                    ),
                    (sum(map(sum, a)) * sum(map(sum, b)), "j is shared, so not everything meets everything."),
                ],
            ),
        )[: 2 if level == 1 else 4]
    )
    return number(
        f'What is the value of torch.einsum("{pattern}", {"x, y" if "," in pattern else "x"}) for {given}?',
        right,
        [Wrong(w, note) for w, note in wrong],
        f"All letters are summed over; that gives {right}.",
        {"what": "einsum-value", "pattern": pattern, "a": a, "b": b},
    )


_CASES = {
    "matmul": (_matmul, _matmul_gap, _matmul_error),
    "einsum": (_einsum, _einsum_write, _einsum_value),
}


GENERATORS_HERE = (
    Generator(
        "tensor_product",
        1,
        "Shapes of matrix products, what can be multiplied, and einsum, read and written.",
        TensorProductParameters,
        case_structures(_CASES),
    ),
)
