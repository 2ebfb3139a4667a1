"""Checks of an embedding table and of the loss that learns it."""

import math

import torch

from practice.grader.expectations import expect_close, expect_dtype, expect_equal, expect_grad_path, expect_shape

EMBEDDINGS = "embeddings"


def table():
    """A table of five items with three numbers each."""
    return torch.tensor([[4.0, 3.0, 1.0], [3.0, 4.0, -2.0], [-5.0, 0.5, 7.0], [-4.0, 3.0, 6.0], [9.0, 8.0, -1.0]])


def check_lookup(work):
    """A lookup takes the rows, in the shape of the item numbers."""
    items = torch.tensor([[3, 0], [3, 4]])
    got = work.lookup(table(), items)
    expect_shape(got, (2, 2, 3), hint="Item numbers of shape (2, 2) give that shape and then the width of a row.")
    expect_close(
        got,
        table()[items],
        hint="Item number i stands for row i, and an item may be asked for twice.",
        implicates=EMBEDDINGS,
    )


def check_product(work):
    """The one-hot product gives the same rows."""
    for kind in (torch.float32, torch.float64):
        items = torch.tensor([[3, 0, 1], [3, 2, 1]])
        got = work.lookup_by_product(table().to(kind), items)
        expect_shape(got, (2, 3, 3), hint="Item numbers of shape (2, 3) give that shape and then the width of a row.")
        expect_dtype(got, kind, hint="one_hot gives whole numbers: bring them to the dtype of the table.")
        expect_close(
            got,
            table().to(kind)[items],
            hint="A one-hot row has a column for each row of the table, whether or not its last items occur.",
            implicates="gather-and-one-hot",
        )


def check_pairs(work):
    """Every item is paired with its neighbours within the window."""
    got = work.pairs([[5, 8, 6, 8], [2, 7]], 2)
    expect_equal(
        got,
        torch.tensor([[5, 8], [5, 6], [8, 5], [8, 6], [8, 8], [6, 5], [6, 8], [6, 8], [8, 8], [8, 6], [2, 7], [7, 2]]),
        hint="With window 2 an item reaches two places to each side, within its own sentence. Item 8 stands twice, "
        "and is its own neighbour as another place; a place is never paired with itself. Slices that start below 0 "
        "count from the end.",
    )
    expect_shape(work.pairs([[4], []], 3), (0, 2), hint="Sentences of one item or none have no pairs: shape (0, 2).")


def check_loss_by_hand(work):
    """A pair costs what it costs by hand."""
    context = torch.tensor([[0.0, 2.0], [math.log(3), 1.0]])
    got = work.neighbour_loss(
        torch.tensor([[1.0, 0.0]]), context, torch.tensor([0]), torch.tensor([0]), torch.tensor([[1, 0]])
    )
    expect_shape(got, (), hint="The loss is one number.")
    expect_close(
        got.item(),
        4 * math.log(2),
        hint="The scores are 0 for the neighbour and ln 3 and 0 for the negatives. They cost ln 2, ln 4 and ln 2: a "
        "negative has the sign of its score turned, and the costs of all negatives are added.",
        implicates=EMBEDDINGS,
    )


def check_loss_of_many(work):
    """The loss is the mean over pairs, with centres from one table and the others from the second."""
    e, c = torch.randn(6, 3, dtype=torch.float64), torch.randn(6, 3, dtype=torch.float64)
    centres, neighbours, negatives = (
        torch.tensor([4, 0, 4]),
        torch.tensor([1, 2, 5]),
        torch.tensor([[3, 0], [4, 1], [2, 2]]),
    )
    got = work.neighbour_loss(e, c, centres, neighbours, negatives)
    total = 0.0
    for i in range(3):
        total += math.log1p(math.exp(-float(e[centres[i]] @ c[neighbours[i]])))
        total += sum(math.log1p(math.exp(float(e[centres[i]] @ c[item]))) for item in negatives[i])
    expect_close(
        got,
        torch.tensor(total / 3, dtype=torch.float64),
        hint="Three pairs with two negatives each. Centres are rows of table, neighbours and negatives rows of "
        "context; divide by the number of pairs, not by that of the negatives.",
        implicates=EMBEDDINGS,
    )


def check_large_scores(work):
    """Scores far from 0 do not overflow."""
    e, c = torch.tensor([[100.0]]), torch.tensor([[-3.0], [2.0]])
    got = work.neighbour_loss(e, c, torch.tensor([0]), torch.tensor([0]), torch.tensor([[1]]))
    expect_close(
        got.item(),
        500.0,
        hint="The scores are -300 and 200, which cost 300 and 200. The sigmoid of -300 is 0 in 32 bits, and its "
        "logarithm infinite; softplus and logsigmoid take another way.",
    )


def check_gradient_of_repeats(work):
    """A row that is used twice gets both gradients, and one that is not used gets 0."""
    e = torch.tensor([[1.0, 0.0], [0.0, 0.0], [2.0, 2.0]], requires_grad=True)
    c = torch.tensor([[2.0, 4.0], [6.0, -2.0], [1.0, 3.0]], requires_grad=True)
    got = work.neighbour_loss(e, c, torch.tensor([1, 1]), torch.tensor([0, 1]), torch.tensor([[2], [2]]))
    gradients = expect_grad_path(got, [e, c], hint="Both tables are learned: no detach and no .data.")
    # Every sigmoid is 1/2: for pair 1 -(2, 4)/2 + (1, 3)/2, for pair 2 -(6, -2)/2 + (1, 3)/2, halved by the mean.
    expect_close(
        gradients[0],
        [[0.0, 0.0], [-1.5, 1.0], [0.0, 0.0]],
        hint="Item 1 is the centre of both pairs, so its row adds up two gradients, (-0.5, -0.5) and (-2.5, 2.5), "
        "each halved by the mean. Rows that are not looked up have the gradient 0.",
        implicates=EMBEDDINGS,
    )
