"""Checks of six contractions: each by hand and beside plain loops, then how they were computed."""

from itertools import product

import torch
from torch.overrides import TorchFunctionMode

from practice.grader.expectations import expect_close, expect_dtype, expect_equal, expect_shape, expect_true

EINSUM = "einsum"


def loops(string, *tensors):
    """What an einsum string says, in plain loops over the positions of all letters; float64."""
    before, after = string.split("->")
    groups = before.split(",")
    sizes = {}
    for group, tensor in zip(groups, tensors, strict=True):
        sizes.update(zip(group, tensor.shape, strict=True))
    result = torch.zeros([sizes[letter] for letter in after], dtype=torch.float64)
    for places in product(*(range(size) for size in sizes.values())):
        at = dict(zip(sizes, places, strict=True))
        term = 1.0
        for group, tensor in zip(groups, tensors, strict=True):
            term *= tensor[tuple(at[letter] for letter in group)].item()
        result[tuple(at[letter] for letter in after)] += term
    return result


def random(*shape):
    """Random numbers in float64."""
    return torch.randn(*shape, dtype=torch.float64)


def check_agreed(work):
    """The diagonal of a table is added up."""
    got = work.agreed(torch.tensor([[5.0, 1.0, 0.0], [2.0, 7.0, 3.0], [4.0, 0.0, 6.0]]))
    expect_shape(
        got, (), hint="One number: no letter stands after the arrow. With a letter there the diagonal is kept."
    )
    expect_close(
        got,
        18.0,
        hint="The diagonal is 5 + 7 + 6 = 18, and 28 is the sum of all entries. One letter, twice, reads row and "
        "column at the same position.",
        implicates=EINSUM,
    )
    table = random(6, 6)
    expect_close(work.agreed(table), loops("ii->", table), hint="A random table of 6 by 6, beside a loop over i.")
    expect_close(work.agreed(torch.tensor([[-3.0]])), -3.0, hint="A table of one entry is all diagonal.")


def check_named(work):
    """The rows of a table are added up."""
    got = work.named(torch.tensor([[5.0, 1.0, 0.0], [2.0, 7.0, 3.0]]))
    expect_shape(
        got, (2,), hint="One sum for each of the two rows. The letter after the arrow is the one that is kept."
    )
    expect_close(got, [6.0, 12.0], hint="Row 0 is 5 + 1 + 0 and row 1 is 2 + 7 + 3.", implicates=EINSUM)
    table = random(4, 4)
    expect_close(work.named(table), loops("ij->i", table), hint="A random table of 4 by 4, beside loops: rows.")


def check_by_chance(work):
    """Every entry of one list meets every entry of the other."""
    got = work.by_chance(torch.tensor([2.0, 5.0, 3.0]), torch.tensor([4.0, -1.0]))
    expect_shape(
        got,
        (3, 2),
        hint="A row for each entry of the first list and a column for each entry of the second.",
        implicates="outer-product",
    )
    expect_close(
        got,
        [[8.0, -2.0], [20.0, -5.0], [12.0, -3.0]],
        hint="Row 0 is 2 times (4, -1). Nothing is summed.",
        implicates="outer-product",
    )
    rows, columns = random(4), random(4)
    got = work.by_chance(rows, columns)
    expect_shape(got, (4, 4), hint="Two lists of four make a table; with one letter for both they make a list.")
    expect_close(
        got,
        loops("i,j->ij", rows, columns),
        hint="Two random lists, equally long, beside loops. Entry [i, j] is rows[i] * columns[j]: the first list gives "
        "the rows.",
        implicates="outer-product",
    )


def check_likeness(work):
    """In each session each cup meets each kind, by a dot product."""
    cups = torch.tensor([[[1.0, 2.0]], [[3.0, 0.0]]])
    kinds = torch.tensor([[[4.0, 1.0], [5.0, 2.0]], [[1.0, 7.0], [0.0, 2.0]]])
    got = work.likeness(cups, kinds)
    expect_shape(
        got,
        (2, 1, 2),
        hint="Two sessions, one cup, two kinds, in this order after the arrow. The notes are summed away.",
        implicates=EINSUM,
    )
    expect_close(
        got,
        [[[6.0, 9.0]], [[3.0, 0.0]]],
        hint="In session 0 the cup (1, 2) meets the kinds (4, 1) and (5, 2): 4 + 2 = 6 and 5 + 4 = 9. A cup with the "
        "columns of the kinds gives 14 and 5, and with one letter for the sessions of the cups and another for those "
        "of the kinds, each cup meets the kinds of both.",
        implicates="matrix-products-in-pytorch",
    )
    cups, kinds = random(3, 4, 2), random(3, 5, 2)
    got = work.likeness(cups, kinds)
    expect_shape(got, (3, 4, 5), hint="Three sessions, four cups, five kinds; two notes are summed.")
    expect_close(got, loops("snd,smd->snm", cups, kinds), hint="Random cups and kinds, beside loops.")


def check_panel(work):
    """The notes of all tasters are added, each by its weight."""
    weights, notes = torch.tensor([0.5, 2.0]), torch.tensor([[[4.0, 6.0, 2.0]], [[1.0, 0.0, 3.0]]])
    got = work.panel(weights, notes)
    expect_shape(
        got,
        (1, 3),
        hint="One cup with three notes. The letter of the tasters is missing after the arrow, so it is summed over.",
        implicates=EINSUM,
    )
    expect_close(
        got,
        [[4.0, 3.0, 7.0]],
        hint="Note 0 is 0.5 * 4 + 2 * 1 = 4. With the weights summed by themselves it would be 2.5 * 5 = 12.5: the "
        "weights and the notes need the same letter for the taster.",
        implicates=EINSUM,
    )
    weights, notes = random(4), random(4, 3, 5)
    expect_close(work.panel(weights, notes), loops("h,hnd->nd", weights, notes), hint="Random notes, beside loops.")


def check_worth(work):
    """Two lists and the table between them make one number."""
    got = work.worth(torch.tensor([2.0, -1.0]), torch.tensor([[1.0, 4.0], [3.0, -2.0]]), torch.tensor([1.0, 3.0]))
    expect_shape(got, (), hint="One number: both letters are summed over.", implicates=EINSUM)
    expect_close(
        got,
        29.0,
        hint="2 * 1 * 1 + 2 * 4 * 3 - 1 * 3 * 1 - 1 * (-2) * 3 = 2 + 24 - 3 + 6. A result of 22 has rows and columns "
        "of the payoff exchanged; 36 has a letter of its own for the last list.",
        implicates="transpose",
    )
    p, payoff, q = random(3), random(3, 5), random(5)
    got = work.worth(p, payoff, q)
    expect_shape(got, (), hint="One number, for three rows and five columns.")
    expect_close(got, loops("i,ij,j->", p, payoff, q), hint="Three rows and five columns, beside loops.")


def cases():
    """Whole numbers for all six functions, and which string each of them is."""
    generator = torch.Generator().manual_seed(5)

    def whole(*shape):
        return torch.randint(-4, 9, shape, generator=generator)

    return (
        ("agreed", "ii->", (whole(3, 3),)),
        ("named", "ij->i", (whole(3, 2),)),
        ("by_chance", "i,j->ij", (whole(3), whole(2))),
        ("likeness", "snd,smd->snm", (whole(2, 3, 4), whole(2, 2, 4))),
        ("panel", "h,hnd->nd", (whole(3), whole(3, 2, 4))),
        ("worth", "i,ij,j->", (whole(2), whole(2, 3), whole(3))),
    )


class Einsums(TorchFunctionMode):
    """Notes what torch.einsum was handed and what it gave while it is entered."""

    def __init__(self):
        super().__init__()
        self.operands, self.results = [], []

    def __torch_function__(self, function, types, arguments=(), named=None):
        result = function(*arguments, **(named or {}))
        if function is torch.einsum:
            self.operands.append(arguments[1] if isinstance(arguments[1], list | tuple) else arguments[1:])
            self.results.append(result)
        return result


def check_one_call_each(work):
    """Each function hands its tensors to torch.einsum as they came, and returns what that gives."""
    for name, _, tensors in cases():
        given = [tensor.to(torch.float64) for tensor in tensors]
        with Einsums() as seen:
            got = getattr(work, name)(*given)
        expect_true(
            len(seen.results) == 1,
            f"{name} called torch.einsum {len(seen.results)} times, where one call is wanted.",
            hint="One string takes any number of tensors, with a comma between their groups of letters.",
            implicates=EINSUM,
        )
        expect_true(
            {id(tensor) for tensor in seen.operands[0]} == {id(tensor) for tensor in given},
            f"{name} changed its tensors before torch.einsum was called, or handed over others.",
            hint="A transpose beforehand is another order of letters. Hand over the tensors as they came.",
            implicates=EINSUM,
        )
        expect_true(
            got is seen.results[0],
            f"{name} worked on after torch.einsum.",
            hint="A sum or a transpose afterwards belongs in the string: leave a letter out after the arrow, or put "
            "the letters there in another order.",
            implicates=EINSUM,
        )


def check_dtypes(work):
    """Counts stay whole numbers, and float64 stays."""
    for name, string, tensors in cases():
        for dtype in (torch.int64, torch.float64):
            got = getattr(work, name)(*[tensor.to(dtype) for tensor in tensors])
            expect_dtype(got, dtype, hint="torch.einsum keeps the dtype; convert nothing on the way.")
            expect_equal(
                got, loops(string, *tensors).to(dtype), hint="Small whole numbers, so the sums have to be exact."
            )
