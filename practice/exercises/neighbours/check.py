"""Checks of nearest neighbours: their order, ties of distance, votes, ties of votes, pieces and memory."""

import torch
from torch.utils._python_dispatch import TorchDispatchMode

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_equal,
    expect_raises,
    expect_shape,
    expect_true,
    expect_unchanged,
    remember,
)

NEIGHBOURS = "nearest-neighbours"
DISTANCE = "distance-between-vectors"
ARGMAX = "max-and-argmax"


def seeds():
    """The five seeds of the task; their squared distances from (4, 3) are 8, 13, 1, 10 and 5."""
    return torch.tensor([[2.0, 1.0], [7.0, 5.0], [4.0, 4.0], [3.0, 6.0], [6.0, 2.0]])


class Largest(TorchDispatchMode):
    """Notes how many bytes the largest tensor has that is made meanwhile."""

    def __init__(self):
        super().__init__()
        self.size = 0

    def __torch_dispatch__(self, function, types, args=(), kwargs=None):
        made = function(*args, **(kwargs or {}))
        for tensor in made if isinstance(made, tuple | list) else (made,):
            if isinstance(tensor, torch.Tensor):
                self.size = max(self.size, tensor.untyped_storage().nbytes())
        return made


def check_nearest_first(work):
    """The positions of the nearest come in order of distance."""
    queries, examples = torch.tensor([[4.0, 3.0], [7.0, 6.0]]), seeds()
    before = remember([queries, examples])
    got = work.nearest(queries, examples, 3)
    expect_shape(got, (2, 3), hint="One row for each query, and in it k = 3 positions.")
    expect_dtype(got, torch.int64, hint="The result holds positions in examples, not distances.", implicates=ARGMAX)
    expect_equal(
        got,
        torch.tensor([[2, 4, 0], [1, 2, 3]]),
        hint="From (4, 3) the squared distances are 8, 13, 1, 10 and 5, so the nearest is number 2, then 4, then 0. "
        "From (7, 6) they are 50, 1, 13, 16 and 17.",
        implicates=DISTANCE,
    )
    expect_unchanged([queries, examples], before, hint="Both tables are left as they were.")


def check_equally_far(work):
    """Of two examples that are equally far, the earlier counts as nearer."""
    examples = torch.randint(-2, 3, (60, 2)).double()
    queries = torch.tensor([[0.0, 0.0], [1.0, -1.0], [2.0, 2.0]], dtype=torch.float64)
    got = work.nearest(queries, examples, 50)
    expect_shape(got, (3, 50), hint="Fifty positions for each of three queries.")
    for row, query in enumerate(queries.tolist()):
        far = [(a - query[0]) ** 2 + (b - query[1]) ** 2 for a, b in examples.tolist()]
        expect_equal(
            got[row].tolist(),
            sorted(range(60), key=far.__getitem__)[:50],
            hint="Sixty examples lie on 25 points, so many are equally far. They stay in the order in which they are "
            "stored only if the sort is told to keep it: look up what `stable` does. topk makes no such promise.",
        )


def check_too_many_asked(work):
    """More neighbours than there are examples is refused."""
    everyone = work.nearest(torch.tensor([[4.0, 3.0]]), seeds(), 5)
    expect_equal(everyone, torch.tensor([[2, 4, 0, 3, 1]]), hint="All five may be asked: k = n is no error.")
    expect_raises(
        ValueError,
        work.nearest,
        torch.tensor([[4.0, 3.0]]),
        seeds(),
        6,
        hint="A slice gives five columns in silence where six were wanted. Compare k with the number of examples, and "
        "raise a ValueError.",
    )


def check_majority(work):
    """The commonest label wins, whatever number it is."""
    got = work.vote(torch.tensor([[5, 8, 8], [40, 1, 1], [7, 7, 2], [3, 900, 900]]))
    expect_shape(got, (4,), hint="One label for each query.")
    expect_dtype(got, torch.int64, hint="Labels are whole numbers.")
    expect_equal(
        got,
        torch.tensor([8, 1, 7, 900]),
        hint="Each row has one label twice. Labels are names: 1, 1 and 40 vote for 1, and their mean, 14, is no class.",
        implicates=NEIGHBOURS,
    )
    expect_equal(work.vote(torch.tensor([[6], [2]])), torch.tensor([6, 2]), hint="With k = 1 the only vote wins.")


def check_tied_votes(work):
    """Among labels with equally many votes the nearest one wins."""
    got = work.vote(torch.tensor([[5, 8, 8, 3, 3], [4, 1, 4, 1, 9], [2, 6, 7, 7, 6], [9, 4, 1, 0, 3]]))
    expect_equal(
        got,
        torch.tensor([8, 4, 6, 9]),
        hint="In 5, 8, 8, 3, 3 the labels 8 and 3 have two votes each. The first 8 stands before the first 3, so 8 "
        "wins; 5 is nearer than both and is out, since it has one vote. torch.mode gives the smallest label, 3.",
        implicates=NEIGHBOURS,
    )


def check_pieces(work):
    """The size of the pieces changes nothing, and no query at all is answered by none."""
    queries, examples = torch.randn(11, 3), torch.randn(9, 3)
    wanted = ((queries[:, None] - examples) ** 2).sum(dim=2).argsort(dim=1)[:, :4]
    for chunk in (11, 100, 4, 5, 1):
        got = work.nearest(queries, examples, 4, chunk)
        expect_shape(
            got,
            (11, 4),
            hint=f"Eleven queries in pieces of {chunk}: the last piece may be shorter than the others, and its "
            "queries want an answer too.",
        )
        expect_equal(got, wanted, hint=f"With pieces of {chunk} the rows differ. Row i belongs to query i.")
    got = work.nearest(queries[:0], examples, 4, 5)
    expect_shape(got, (0, 4), hint="No queries give a table of no rows and k columns.")


def check_memory(work):
    """No tensor grows beyond what `chunk` allows."""
    queries, examples = torch.randn(50, 8), torch.randn(40, 8)
    for chunk in (5, 20):
        with Largest() as seen:
            work.nearest(queries, examples, 3, chunk)
        allowed = 4 * chunk * 40 * 8
        expect_true(
            seen.size <= allowed,
            f"The largest tensor took {seen.size} bytes, where chunk = {chunk} allows {allowed}.",
            hint=f"{chunk} queries against 40 examples of 8 numbers are {chunk * 40 * 8} differences of 4 bytes. All "
            "50 queries at once need more. Take the distances inside the loop, for some of the queries.",
        )


def check_far_from_zero(work):
    """Small distances are told apart far from the origin."""
    examples = torch.tensor([[40000.0, 30003.0], [40002.0, 30000.0], [40001.0, 30000.0], [39999.0, 29999.0]])
    got = work.classify(torch.tensor([[40000.0, 30000.0]]), examples, torch.tensor([10, 20, 30, 40]), 1)
    expect_equal(
        got,
        torch.tensor([30]),
        hint="The squared distances are 9, 4, 1 and 2, so example 2 with the label 30 is nearest. The squares of the "
        "lengths are near 2,500,000,000, where 32-bit numbers are 256 apart: take the differences first, then square.",
        implicates=DISTANCE,
    )


def check_whole(work):
    """classify asks k neighbours and answers with labels."""
    names = torch.tensor([8, 3, 5, 3, 8])
    for k, wanted in ((1, 5), (3, 8), (5, 8)):
        got = work.classify(torch.tensor([[4.0, 3.0]]), seeds(), names, k)
        expect_shape(got, (1,), hint="One label for each query.")
        expect_equal(
            got,
            torch.tensor([wanted]),
            hint=f"The neighbours of (4, 3) have the labels 5, 8, 8, 3, 3 in order, and k is {k}. Positions pick the "
            "labels, and then these vote.",
        )
    with Largest() as seen:
        work.classify(torch.randn(64, 50), torch.randn(30, 50), torch.arange(30) % 3, 3, 4)
    expect_true(
        seen.size <= 4 * 4 * 30 * 50,
        f"With chunk = 4 classify made a tensor of {seen.size} bytes, where {4 * 4 * 30 * 50} are allowed.",
        hint="Hand chunk on to nearest.",
    )
    share = torch.tensor([0.0])
    for _ in range(3):
        queries, examples = torch.randn(20, 3), torch.randn(30, 3)
        labels = torch.randint(0, 3, (30,))
        got = work.classify(queries, examples, labels, 7)
        for query, answer in zip(queries, got.tolist(), strict=True):
            order = ((examples - query) ** 2).sum(dim=1).argsort().tolist()[:7]
            asked = labels[order].tolist()
            share = share + float(answer == max(asked, key=asked.count))
    expect_close(share, [60.0], hint="Of 60 random queries with k = 7, so many were answered as the slow way does.")
