"""Checks of a confusion matrix and of what is read from it, from ten pieces by hand to rates that do not exist."""

import torch

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_equal,
    expect_shape,
    expect_true,
    expect_unchanged,
    remember,
)

CONFUSION = "accuracy-and-confusion"
REDUCTIONS = "reductions"


def table():
    """A table of counts that is alike in no two directions: rows sum to 10, 20, 6, columns to 8, 16, 12."""
    return torch.tensor([[6, 4, 0], [2, 9, 9], [0, 3, 3]])


def expect_none(value, what, hint):
    """A rate that does not exist is nan."""
    expect_true(bool(torch.isnan(value)), f"{what} is {value.item():.4g}, where nan is wanted.", hint=hint)


def check_ten_pieces(work):
    """Ten labels and ten answers make the table by hand."""
    labels = torch.tensor([2, 0, 1, 1, 0, 1, 2, 1, 0, 1])
    predicted = torch.tensor([2, 0, 0, 1, 2, 0, 0, 1, 0, 0])
    got = work.confusion_matrix(labels, predicted, 3)
    expect_shape(got, (3, 3), hint="A row for each true class and a column for each predicted one.")
    expect_dtype(got, torch.int64, hint="Counts are whole numbers: leave them in int64.")
    expect_equal(
        got,
        torch.tensor([[2, 0, 1], [3, 2, 0], [1, 0, 1]]),
        hint="Five pieces are of class 1, and three of these were called 0: row 1 begins with 3. If you have that 3 in "
        "row 0, rows and columns are exchanged. If you have a 1 there, each pair was counted once: `matrix[labels, "
        "predicted] += 1` reads, adds and writes once for all equal places together.",
        implicates=CONFUSION,
    )


def check_absent_classes(work):
    """A class that never occurs has its row and its column, and no piece at all makes a table of zeros."""
    got = work.confusion_matrix(torch.tensor([0, 2, 2]), torch.tensor([1, 0, 2]), 4)
    expect_shape(
        got,
        (4, 4),
        hint="Four classes, though class 3 is in neither list. bincount ends at the largest number that it meets, "
        "unless minlength tells it how many places there are.",
    )
    expect_equal(got, torch.tensor([[0, 1, 0, 0], [0, 0, 0, 0], [1, 0, 1, 0], [0, 0, 0, 0]]))
    none = torch.zeros(0, dtype=torch.int64)
    expect_equal(
        work.confusion_matrix(none, none, 2),
        torch.zeros(2, 2, dtype=torch.int64),
        hint="No pieces, no counts: four zeros.",
    )


def check_small_dtype(work):
    """Labels that come in uint8 are counted in their places."""
    labels, predicted = torch.tensor([19, 13, 3], dtype=torch.uint8), torch.tensor([18, 5, 7], dtype=torch.uint8)
    got = work.confusion_matrix(labels, predicted, 20)
    expect_shape(got, (20, 20), hint="Twenty classes.")
    places = [tuple(place) for place in (got != 0).nonzero().tolist()]
    expect_true(
        places == [(3, 7), (13, 5), (19, 18)] and int(got.sum()) == 3,
        f"The pairs (3, 7), (13, 5) and (19, 18) were counted at {places}.",
        hint="19 · 20 + 18 = 398, and uint8 ends at 255 and starts again at 0. Turn both lists into int64 before you "
        "multiply.",
        implicates="tensors",
    )


def check_against_a_count(work):
    """Five hundred random pairs are counted as one counts by hand, and the lists stay as they were."""
    labels, predicted = torch.randint(0, 6, (500,)), torch.randint(0, 6, (500,))
    before = remember([labels, predicted])
    wanted = torch.zeros(6, 6, dtype=torch.int64)
    for truth, answer in zip(labels.tolist(), predicted.tolist(), strict=True):
        wanted[truth, answer] += 1
    got = work.confusion_matrix(labels, predicted, 6)
    expect_equal(got, wanted, hint="Counted one pair after another.")
    expect_unchanged(
        [labels, predicted],
        before,
        hint="`labels *= classes` writes into the caller's labels. `labels * classes` makes a new tensor.",
    )


def check_accuracy(work):
    """The accuracy is the diagonal over the total."""
    got = work.accuracy(table())
    expect_shape(got, (), hint="One number.", implicates=REDUCTIONS)
    expect_close(
        got,
        0.5,
        hint="On the diagonal stand 6 + 9 + 3 = 18, in the whole table 36. A mean of the shares of each row gives "
        "0.517: there a rare class counts as much as a common one.",
        implicates=CONFUSION,
    )


def check_precision(work):
    """The precision of a class is taken down its column."""
    got = work.precision(table())
    expect_shape(got, (3,), hint="One rate for each class.", implicates=REDUCTIONS)
    expect_close(
        got,
        [0.75, 0.5625, 0.25],
        hint="Column 0 holds 6 + 2 + 0 = 8, of which 6 are right. Given is the answer, so the sum runs over the rows, "
        "dim=0. 0.6, 0.45 and 0.5 are the recalls.",
        implicates=CONFUSION,
    )


def check_recall(work):
    """The recall of a class is taken along its row."""
    got = work.recall(table())
    expect_shape(got, (3,), hint="One rate for each class.", implicates=REDUCTIONS)
    expect_close(
        got,
        [0.6, 0.45, 0.5],
        hint="Row 0 holds 6 + 4 + 0 = 10, of which 6 are right. Given is the truth, so the sum runs over the columns, "
        "dim=1.",
        implicates=CONFUSION,
    )


def check_rates_that_do_not_exist(work):
    """A class never predicted has no precision, a class without examples no recall."""
    # Class 1 has examples and is never predicted; class 2 is predicted and has no examples.
    matrix = torch.tensor([[5, 0, 2], [3, 0, 0], [0, 0, 0]])
    got = work.precision(matrix)
    expect_shape(got, (3,), hint="One rate for each class.")
    expect_none(
        got[1],
        "The precision of the class that was never predicted",
        "0 of 0 answers is no share: it is neither 0 nor 1.",
    )
    expect_close(got[[0, 2]], [0.625, 0.0], hint="5 of 8, and 0 of 2: class 2 was predicted twice, wrongly each time.")
    got = work.recall(matrix)
    expect_shape(got, (3,), hint="One rate for each class.")
    expect_none(
        got[2],
        "The recall of the class without examples",
        "There was nothing to find. A 0 would accuse the sorter of missing something.",
    )
    expect_close(got[:2], [5 / 7, 0.0], hint="5 of 7, and 0 of 3: class 1 has three examples, and none was found.")


def check_macro_average(work):
    """Each class that has a rate counts alike, and the others not at all."""
    nan = float("nan")
    for rates, wanted, hint in (
        ([0.9, 0.2, 0.4], 0.5, "1.5 divided by 3."),
        (
            [0.8, nan, 0.0, 0.1],
            0.3,
            "Three classes have a rate, and 0.9 divided by 3 is 0.3. If you have 0.225, the class without a rate was "
            "counted as a 0; if nan, it was added.",
        ),
        ([nan, 0.7], 0.7, "One class has a rate, so the mean is that rate."),
    ):
        got = work.macro_average(torch.tensor(rates, dtype=torch.float64))
        expect_close(got, torch.tensor(wanted, dtype=torch.float64), hint=hint, implicates=REDUCTIONS)
    got = work.macro_average(torch.tensor([nan, nan]))
    expect_shape(got, (), hint="One number.")
    expect_none(got, "The mean over no class at all", "If no class has a rate, there is no mean either.")
