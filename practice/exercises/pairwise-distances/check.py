"""Checks of the distances, from two rows against three by hand to the number of calls they take."""

import torch
from torch.overrides import TorchFunctionMode

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_equal,
    expect_shape,
    expect_unchanged,
    remember,
    unmet,
)


def one_by_one(a, b):
    """The distances, each worked out by itself."""
    return torch.stack([torch.stack([((row - other) ** 2).sum().sqrt() for other in b]) for row in a])


def check_distances_by_hand(work):
    """Two rows against three give two rows of three distances."""
    a = torch.tensor([[0.0, 0.0], [9.0, 12.0]])
    b = torch.tensor([[3.0, 4.0], [6.0, 8.0], [5.0, 12.0]])
    got = work.pairwise_distances(a, b)
    expect_shape(
        got,
        (2, 3),
        hint="One row for each row of a, one column for each row of b. The None on the other table gives (3, 2); the "
        "coordinates are the last dimension of the differences, and they are the ones to sum.",
        implicates="broadcasting",
    )
    expect_close(
        got,
        [[5.0, 10.0, 13.0], [10.0, 5.0, 4.0]],
        hint="From (0, 0) to (3, 4): squares 9 and 16, sum 25, root 5. Without the root it is 25, and with the sum of "
        "the absolute values 7.",
        implicates="distance-between-vectors",
    )


def check_other_shapes(work):
    """Single rows, single columns and equally many rows work too."""
    for n, m, d in ((4, 6, 3), (1, 5, 2), (3, 1, 4), (4, 3, 1), (3, 3, 2), (2, 2, 2), (5, 5, 5)):
        a, b = torch.randn(n, d), torch.randn(m, d) + 1
        got = work.pairwise_distances(a, b)
        expect_shape(
            got,
            (n, m),
            hint=f"a has the shape ({n}, {d}) and b the shape ({m}, {d}). Write the shapes behind each line; squeeze "
            "without a number takes away every dimension of size 1.",
            implicates="broadcasting",
        )
        expect_close(
            got,
            one_by_one(a, b),
            hint="At [i, j] belongs the distance from a[i] to b[j]. Where the shapes agree by chance, rows may have "
            "met the wrong rows.",
            implicates="broadcasting",
        )


def check_close_points_far_out(work):
    """Points that are close together, far from the origin, keep their distance."""
    a = torch.tensor([[1000.0, 2000.0], [3000.0, -1000.0]])
    b = torch.tensor([[1000.25, 2000.0], [1000.0, 2000.5], [3000.75, -1001.0]])
    got = work.pairwise_distances(a, b)
    expect_shape(got, (2, 3), hint="One row for each row of a.")
    expect_close(
        got,
        one_by_one(a, b),
        hint="The distances 0.25 and 0.5 are lost when squares near 5,000,000 are added and subtracted in 32 bits. "
        "Subtract the points first, and square the small differences.",
    )


def check_equal_points(work):
    """Equal points have the distance 0, exactly."""
    points = torch.tensor([[1000.1, -3.7], [0.1, 0.2], [700.3, 12.9]])
    got = work.pairwise_distances(points, points.clone())
    expect_shape(got, (3, 3), hint="One row for each row of a.")
    expect_equal(
        got.detach()[range(3), range(3)],
        torch.zeros(3),
        hint="These are the distances at [0, 0], [1, 1] and [2, 2], of points from themselves. Their differences are "
        "0, and so are squares, sum and root, if nothing is added on the way.",
        implicates="distance-between-vectors",
    )


def check_precise(work):
    """Tables of 64 bits give distances of 64 bits."""
    a, b = torch.randn(3, 4, dtype=torch.float64), torch.randn(2, 4, dtype=torch.float64)
    got = work.pairwise_distances(a, b)
    expect_shape(got, (3, 2), hint="One row for each row of a.")
    expect_dtype(got, torch.float64, hint="The dtype of the result is that of the tables. Something converts it.")
    expect_close(got, one_by_one(a, b), rtol=1e-10, atol=1e-12, hint="Digits were lost on the way by a conversion.")


def check_tables_unchanged(work):
    """Both tables keep their numbers and their shapes."""
    tables = [torch.tensor([[0.0, 1.0], [2.0, 5.0]]), torch.tensor([[3.0, 4.0], [6.0, 8.0], [5.0, 2.0]])]
    before = remember(tables)
    work.pairwise_distances(*tables)
    expect_unchanged(
        tables,
        before,
        hint="A method whose name ends in an underscore, or -=, works on the caller's own table, and its shape counts "
        "too. a[:, None] and a.unsqueeze(1) give a new view.",
    )


class Calls(TorchFunctionMode):
    """Counts the calls of PyTorch while it is entered."""

    def __init__(self):
        super().__init__()
        self.count = 0

    def __torch_function__(self, function, types, arguments=(), named=None):
        self.count += 1
        return function(*arguments, **(named or {}))


def check_no_loop(work):
    """All pairs are worked out together."""
    a, b = torch.randn(50, 3), torch.randn(70, 3)
    with Calls() as calls:
        work.pairwise_distances(a, b)
    # The solution calls PyTorch 5 times; a loop over the 50 rows at least 50 times.
    if calls.count > 30:
        unmet(
            f"PyTorch was called {calls.count} times for 50 rows against 70.",
            hint="The rows are gone through one by one. Give one table a dimension of size 1 so that a single "
            "subtraction does all pairs.",
            implicates="broadcasting",
        )


def check_nearest_labels(work):
    """Each query gets the label of its nearest example."""
    queries = torch.tensor([[1.0, 1.0], [8.0, 2.0], [5.0, 6.0], [0.0, 7.0]])
    examples = torch.tensor([[0.0, 0.0], [9.0, 1.0], [4.0, 5.0]])
    got = work.nearest_labels(queries, examples, torch.tensor([30, 10, 20]))
    expect_shape(
        got,
        (4,),
        hint="There are four queries and three examples: one label for each query. The dimension that counts the "
        "examples is the one in which the smallest is looked for.",
        implicates="nearest-neighbours",
    )
    expect_dtype(got, torch.int64, hint="Labels stay labels: pick them from labels, and do not compute with them.")
    expect_equal(
        got,
        torch.tensor([30, 10, 20, 20]),
        hint="The nearest examples are number 0, 1, 2 and 2. The answer is their labels and not their numbers.",
        implicates="nearest-neighbours",
    )
