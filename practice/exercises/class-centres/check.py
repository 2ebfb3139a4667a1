"""Checks of class centroids: sums and counts, a missing class, batches that add up, and who is nearest."""

import math

import torch

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_equal,
    expect_length,
    expect_shape,
    expect_true,
    expect_unchanged,
    remember,
)

CENTROID = "nearest-centroid"
MEAN = "mean"
ARGMAX = "max-and-argmax"
DISTANCE = "distance-between-vectors"


def stops():
    """Six wishes of three districts, in no order; district 1 of four has none."""
    x = torch.tensor([[4.0, 1.0], [0.0, 7.0], [9.0, 2.0], [5.0, 6.0], [1.0, 9.0], [2.0, 11.0]])
    return x, torch.tensor([0, 2, 3, 0, 2, 2])


def check_sums(work):
    """Each class has the sum of all its examples."""
    x, labels = stops()
    before = remember([x, labels])
    got = work.totals(x, labels, 4)
    expect_length(got, 2, hint="Return the sums and the counts.")
    expect_shape(got[0], (4, 2), hint="One row for each class, also for the one without examples.")
    expect_close(
        got[0],
        [[9.0, 7.0], [0.0, 0.0], [3.0, 27.0], [9.0, 2.0]],
        hint="Class 2 has (0, 7), (1, 9) and (2, 11), which add up to (3, 27). A sum of (2, 11) is the last of them "
        "alone: sums[labels] += x adds each to the 0 that stood there before, and the last one written stays. "
        "index_add_ adds all that go to one place.",
        implicates=CENTROID,
    )
    expect_unchanged([x, labels], before, hint="The examples and their labels are left as they were.")


def check_counts(work):
    """Each class has the number of its examples, and a missing one has 0."""
    x, labels = stops()
    got = work.totals(x, labels, 4)
    expect_length(got, 2, hint="Return the sums and the counts.")
    expect_equal(got[1], torch.tensor([2, 0, 3, 1]), hint="Class 1 has no example and class 2 three. Counts are int64.")
    # The last classes have none here, so nothing in the labels tells that they exist.
    sums, counts = work.totals(x[:1], labels[:1], 3)
    expect_shape(sums, (3, 2), hint="Three classes were announced, whichever of them the labels name.")
    expect_equal(counts, torch.tensor([1, 0, 0]), hint="Three classes were announced; only class 0 has an example.")


def check_centroids(work):
    """A centroid is the sum divided by the count of its class."""
    sums, counts = torch.tensor([[9.0, 7.0, 1.0], [3.0, 27.0, 6.0]]), torch.tensor([2, 3])
    before = remember([sums, counts])
    got = work.centroids(sums, counts)
    expect_shape(got, (2, 3), hint="One centroid a class.")
    expect_close(
        got,
        [[4.5, 3.5, 0.5], [1.0, 9.0, 2.0]],
        hint="The first row is divided by 2, the second by 3. counts has shape (2,); as a column, (2, 1), it goes "
        "along the rows.",
        implicates=MEAN,
    )
    expect_unchanged([sums, counts], before, hint="Sums are needed again when more examples come: build a new tensor.")
    square = work.centroids(torch.tensor([[8.0, 4.0], [6.0, 3.0]]), torch.tensor([4, 1]))
    expect_close(
        square,
        [[2.0, 1.0], [6.0, 3.0]],
        hint="With two classes and two features both shapes fit. Row 0 is divided by 4 and row 1 by 1.",
        implicates=MEAN,
    )


def check_missing_centroid(work):
    """A class without examples has no centroid."""
    got = work.centroids(torch.tensor([[0.0, 0.0], [8.0, 2.0]]), torch.tensor([0, 4]))
    expect_shape(got, (2, 2), hint="The row of the missing class stays in its place.")
    expect_close(got[1], [2.0, 0.5], hint="The other class has its mean: (8, 2) divided by 4.")
    expect_true(
        all(math.isnan(value) for value in got[0].tolist()),
        f"Class 0 has no example, and its row is {got[0].tolist()}.",
        hint="A row of zeros would be a centroid like any other, at the origin, and attract whatever is near. 0 / 0 "
        "is nan: not known.",
        implicates=MEAN,
    )


def check_nearest(work):
    """The nearest centroid gives the class."""
    centres = torch.tensor([[4.0, 1.0], [-3.0, 5.0], [6.0, 9.0]])
    queries = torch.tensor([[5.0, 4.0], [0.0, 4.0], [4.0, 8.0], [-1.0, 0.0]])
    before = remember([queries, centres])
    got = work.classify(queries, centres)
    expect_shape(got, (4,), hint="One class for each query.")
    expect_dtype(got, torch.int64, hint="A class is a whole number.", implicates=ARGMAX)
    expect_equal(
        got,
        torch.tensor([0, 1, 2, 0]),
        hint="From (5, 4) the squared distances are 10, 65 and 26; from (-1, 0) they are 26, 29 and 130.",
        implicates=DISTANCE,
    )
    expect_unchanged([queries, centres], before, hint="Both are left as they were.")
    alone = work.classify(torch.tensor([[5.0, 4.0]]), centres[1:2])
    expect_equal(alone, torch.tensor([0]), hint="With one class and one query the answer is class 0, of shape (1,).")


def check_missing_is_never_nearest(work):
    """A class without a centroid is never the answer."""
    nan = math.nan
    centres = torch.tensor([[nan, nan], [90.0, 1.0], [nan, nan], [50.0, -70.0]])
    got = work.classify(torch.tensor([[80.0, 0.0], [0.0, 0.0], [40.0, -90.0]]), centres)
    expect_shape(got, (3,), hint="One class for each query.")
    expect_equal(
        got,
        torch.tensor([1, 3, 3]),
        hint="Classes 0 and 2 have no centroid. A distance to nan is nan, and argmin answers with nan as soon as it "
        "meets one. Count such a class as infinitely far; and class 1 keeps the number 1.",
        implicates=ARGMAX,
    )
    far = work.classify(torch.tensor([[3e7, 0.0]]), torch.tensor([[nan, nan], [-2e7, 5.0]]))
    expect_equal(
        far,
        torch.tensor([1]),
        hint="Here the only centroid is 50,000,000 away, squared 2.5e15. However far it is, the missing class is "
        "farther: no large number will do, infinity does.",
    )


def check_batches_add_up(work):
    """Examples that come in batches end in the same centroids."""
    x = torch.randn(41, 3, dtype=torch.float64) * 5
    labels = torch.arange(41) * 7 % 5
    sums, counts = torch.zeros(6, 3, dtype=torch.float64), torch.zeros(6, dtype=torch.int64)
    for start, end in ((0, 20), (20, 20), (20, 41)):
        more, many = work.totals(x[start:end], labels[start:end], 6)
        expect_dtype(more, torch.float64, hint="The sums have the dtype of x.")
        expect_dtype(many, torch.int64, hint="Counts are whole numbers, also in a batch of no examples.")
        sums, counts = sums + more, counts + many
    got = work.centroids(sums, counts)
    expect_shape(got, (6, 3), hint="Six classes of three features.")
    for k in range(5):
        rows = [row for row, label in zip(x.tolist(), labels.tolist(), strict=True) if label == k]
        wanted = [sum(column) / len(rows) for column in zip(*rows, strict=True)]
        expect_close(
            got[k],
            torch.tensor(wanted, dtype=torch.float64),
            rtol=1e-9,
            hint="Batches of 20, none and 21 examples were added up. Sums and counts of two batches may be added, "
            "means of two batches may not.",
            implicates=CENTROID,
        )
