"""Checks of a search by angle, from lengths by hand to ranking with ties, zeros and negative entries."""

import torch

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_equal,
    expect_shape,
    expect_unchanged,
    remember,
)


def texts():
    """A report, a receipt, an empty page and a leaflet; words river, boat, tax."""
    return torch.tensor([[20.0, 10.0, 20.0], [0.0, 0.0, 3.0], [0.0, 0.0, 0.0], [4.0, -4.0, 7.0]])


def check_lengths(work):
    """Each row is divided by its own length."""
    rows = torch.tensor([[3.0, 4.0, 0.0], [2.0, -1.0, 2.0]])
    before = remember([rows])
    got = work.normalise(rows)
    expect_unchanged([rows], before, hint="rows / lengths makes a new table; rows /= lengths changes the caller's.")
    expect_shape(got, (2, 3), hint="Normalising changes no shape.")
    expect_close(
        got,
        [[0.6, 0.8, 0.0], [2 / 3, -1 / 3, 2 / 3]],
        hint="The lengths are 5 and 3: roots of sums of squares, one for each row (dim=1), as a column.",
        implicates="unit-vectors",
    )


def check_zero_row(work):
    """A row of zeros stays zero."""
    got = work.normalise(texts())
    expect_shape(got, (4, 3), hint="Normalising changes no shape.")
    expect_close(
        got[2],
        [0.0, 0.0, 0.0],
        hint="0 / 0 is nan. The row has no direction; divide it by something that is not 0.",
        implicates="unit-vectors",
    )
    expect_close(got[1], [0.0, 0.0, 1.0], hint="The other rows are treated as before.")


def check_tiny_rows(work):
    """Rows with tiny entries are brought to length 1 too."""
    got = work.normalise(torch.tensor([[3e-7, 4e-7], [3e-12, -4e-12]]))
    expect_close(
        got,
        [[0.6, 0.8], [0.6, -0.8]],
        hint="A number added to the length, or a smallest length that is allowed, makes these rows too short. Only a "
        "length of exactly 0 needs another treatment.",
        implicates="unit-vectors",
    )


def check_cosines(work):
    """Every query meets every text, as by hand."""
    got = work.similarities(torch.tensor([[2.0, 1.0, 2.0], [0.0, 0.0, 0.0], [0.0, -5.0, 0.0]]), texts())
    expect_shape(got, (3, 4), hint="Three queries and four texts: a row for each query, a column for each text.")
    expect_close(
        got,
        [[1.0, 2 / 3, 0.0, 2 / 3], [0.0, 0.0, 0.0, 0.0], [-1 / 3, 0.0, 0.0, 4 / 9]],
        hint="Query 0 has length 3 and the texts 30, 3, 0 and 9; the dot products are 90, 6, 0 and 18. Query 1 and "
        "text 2 are empty. Divide by both lengths, and let negative cosines be.",
        implicates="cosine-similarity",
    )


def check_length_does_not_matter(work):
    """Longer texts and queries have the same cosines."""
    queries, rows = torch.randn(3, 6, dtype=torch.float64), torch.randn(5, 6, dtype=torch.float64)
    once = work.similarities(queries, rows)
    expect_dtype(once, torch.float64, hint="The dtype of the rows stays.")
    scaled = work.similarities(7 * queries, rows * torch.tensor([[1.0], [100], [0.01], [3], [9]], dtype=torch.float64))
    expect_close(
        scaled,
        once,
        atol=1e-9,
        hint="Compared here: your cosines before and after each row was multiplied by a positive number. Lengths of "
        "texts as well as of queries have to drop out.",
        implicates="cosine-similarity",
    )
    expect_close(
        work.similarities(rows, rows).diagonal(),
        torch.ones(5, dtype=torch.float64),
        atol=1e-9,
        hint="Every row has the cosine 1 with itself.",
        implicates="cosine-similarity",
    )


def check_ranking(work):
    """The best texts come first, for each query by itself."""
    rows = torch.tensor([[9.0, 9.0, 1.0], [0.0, 1.0, 0.0], [1.0, 0.2, 0.0], [-5.0, 0.0, 0.0], [0.0, 3.0, 4.0]])
    queries = torch.tensor([[2.0, 0.0, 0.0], [0.0, 0.0, 3.0]])
    got = work.search(queries, rows, 3)
    expect_shape(got, (2, 3), hint="A row for each query, with the k best texts.")
    expect_dtype(got, torch.int64, hint="Return the numbers of the texts, and not their cosines.")
    expect_equal(
        got[0],
        torch.tensor([2, 0, 4]) if got[0, 2].item() == 4 else torch.tensor([2, 0, 1]),
        hint="The cosines of query 0 are 0.70, 0, 0.98, -1 and 0. The most similar comes first, and -1 is least "
        "similar. By dot products the long text 0 would win.",
        implicates="cosine-similarity",
    )
    expect_equal(
        got[1, :2].clone(),
        torch.tensor([4, 0]),
        hint="The cosines of query 1 are 0.08, 0, 0, 0 and 0.8. Rank along the texts, dim=1.",
        implicates="cosine-similarity",
    )


def check_few_texts(work):
    """With fewer than k texts, all of them are returned."""
    got = work.search(torch.tensor([[0.0, 1.0, 1.0]]), texts(), 10)
    expect_shape(got, (1, 4), hint="There are four texts, and ten were asked for: return four.")
    # Cosines: 30 / (30 root 2) = 0.707, 0.707, 0, 3 / (9 root 2) = 0.236.
    expect_equal(
        got[0, 2:].clone(),
        torch.tensor([3, 2]),
        hint="The cosines are 0.71, 0.71, 0 and 0.24: text 3 comes third, and the empty page last.",
    )
    got = work.search(torch.zeros(1, 3), texts(), 2)
    expect_shape(got, (1, 2), hint="An empty query still gets k texts, in any order, since all cosines are 0.")
