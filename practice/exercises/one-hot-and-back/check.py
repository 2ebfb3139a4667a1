"""Checks of one-hot rows and the ways between labels and tables, from four rows by hand to many examples."""

import torch
from torch.overrides import TorchFunctionMode

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_equal,
    expect_grad_path,
    expect_raises,
    expect_shape,
    expect_unchanged,
    remember,
    unmet,
)

GATHER = "gather-and-one-hot"


def scores():
    """Scores of four examples for three classes, and their labels; the label 2 occurs twice."""
    s = torch.tensor([[4.0, -1.0, 7.0], [0.5, 6.0, 3.0], [8.0, 2.0, -5.0], [1.0, 9.0, 2.5]])
    return s, torch.tensor([2, 0, 2, 1])


def check_one_hot_by_hand(work):
    """Each label becomes a row with one 1."""
    got = work.one_hot(torch.tensor([3, 0, 1, 0, 3]), 4)
    expect_shape(
        got,
        (5, 4),
        hint="A row for each label and a column for each class. Labels as a column, y[:, None], meet the classes as a "
        "row.",
        implicates="broadcasting",
    )
    expect_dtype(got, torch.int64, hint="The comparison gives a mask of bool; .to(torch.int64) makes 0 and 1 of it.")
    expect_equal(
        got,
        torch.tensor([[0, 0, 0, 1], [1, 0, 0, 0], [0, 1, 0, 0], [1, 0, 0, 0], [0, 0, 0, 1]]),
        hint="The label 3 has its 1 at column 3, the last, and the label 0 at column 0: classes are counted from 0.",
        implicates=GATHER,
    )


def check_one_hot_missing_classes(work):
    """The table is as wide as was asked, whichever classes occur."""
    got = work.one_hot(torch.tensor([1, 0, 1]), 5)
    expect_shape(got, (3, 5), hint="Five classes, of which three do not occur. Take the width from `classes`.")
    expect_equal(
        got,
        torch.tensor([[0, 1, 0, 0, 0], [1, 0, 0, 0, 0], [0, 1, 0, 0, 0]]),
        hint="The columns 2, 3 and 4 are all 0.",
        implicates=GATHER,
    )
    got = work.one_hot(torch.zeros(0, dtype=torch.int64), 3)
    expect_shape(got, (0, 3), hint="No labels, no rows, and still three columns. An empty tensor has no largest entry.")
    expect_dtype(got, torch.int64, hint="Whole numbers here too.")


def check_one_hot_refuses(work):
    """Labels that do not exist are refused."""
    for labels, classes in (([0, 3, 1], 3), ([2, 7], 3), ([0, -1, 2], 3), ([-3], 3)):
        expect_raises(
            ValueError,
            work.one_hot,
            torch.tensor(labels),
            classes,
            hint="With three classes the labels are 0, 1 and 2. A label of 3 or -1 has no column: the comparison is "
            "false in its whole row, and an index of -1 would count from the end. Neither says anything by itself.",
        )


def check_pick_by_hand(work):
    """Each row gives the score of its own label."""
    s, y = scores()
    got = work.pick(s, y)
    expect_shape(
        got,
        (4,),
        hint="One number for each of the four rows. (4, 4) comes from s[:, y], which takes all the labels from every "
        "row; (4, 1) is what gather leaves, and [:, 0] takes the 1 away.",
        implicates=GATHER,
    )
    expect_close(
        got,
        [7.0, 0.5, -5.0, 9.0],
        hint="Row 0 has the label 2 and gives 7, row 1 the label 0 and gives 0.5. The label is the column.",
        implicates=GATHER,
    )
    got = work.pick(torch.tensor([[6.0, -2.0]]), torch.tensor([1]))
    expect_shape(got, (1,), hint="One example gives a tensor with one entry.")
    expect_close(got, [-2.0], hint="Label 1 is the second column.")


def check_pick_beside_infinity(work):
    """A class that is ruled out, with the score -inf, leaves the picked score alone."""
    low = float("-inf")
    s = torch.tensor([[low, 4.0, 2.0], [3.0, low, low], [low, low, -6.0]])
    got = work.pick(s, torch.tensor([1, 0, 2]))
    expect_shape(got, (3,), hint="One number for each row.")
    expect_close(
        got,
        [4.0, 3.0, -6.0],
        hint="-inf * 0 is nan, and a sum with nan in it is nan. Use the label as an address: then nothing else in the "
        "row is touched.",
        implicates=GATHER,
    )


def check_pick_gradient(work):
    """The gradient of a picked score goes to its own place."""
    s, y = scores()
    s = s.requires_grad_()
    weights = torch.tensor([2.0, -1.0, 3.0, 0.5])
    (got,) = expect_grad_path(
        work.pick(s, y) * weights,
        [s],
        hint="Scores are trained through pick, so it works on s itself. item() and tolist() hand out plain numbers, "
        "and the path back ends there.",
    )
    expect_close(
        got,
        [[0.0, 0.0, 2.0], [-1.0, 0.0, 0.0], [0.0, 0.0, 3.0], [0.0, 0.5, 0.0]],
        hint="The picked scores were multiplied by 2, -1, 3 and 0.5. Each score moves only what was picked from "
        "its place.",
    )


def check_put_back_by_hand(work):
    """Each value stands in its own row, at the column of its label."""
    got = work.put_back(torch.tensor([1.5, 9.0, -6.0, 2.0]), torch.tensor([2, 0, 2, 1]), 4)
    expect_shape(got, (4, 4), hint="Four examples and four classes, of which class 3 does not occur.")
    expect_dtype(got, torch.float32, hint="The values are floats; a table of whole numbers would cut 1.5 down to 1.")
    expect_close(
        got,
        [[0.0, 0.0, 1.5, 0.0], [9.0, 0.0, 0.0, 0.0], [0.0, 0.0, -6.0, 0.0], [0.0, 2.0, 0.0, 0.0]],
        hint="Value 0 is 1.5 with the label 2: row 0, column 2. Row numbers and labels go in step; a colon in place of "
        "the row numbers fills whole columns.",
        implicates=GATHER,
    )


def check_totals_by_hand(work):
    """Values with one label are added."""
    got = work.totals(torch.tensor([1.5, 9.0, -6.0, 2.0]), torch.tensor([2, 0, 2, 1]), 4)
    expect_shape(got, (4,), hint="One total for each of the four classes, also for class 3, which does not occur.")
    expect_close(
        got,
        [9.0, 2.0, -4.5, 0.0],
        hint="The label 2 stands at the values 1.5 and -6, together -4.5. With sums[y] += v both write to one place, "
        "and the last of them wins: -6.",
        implicates="reductions",
    )
    got = work.totals(torch.ones(7), torch.tensor([1, 1, 0, 1, 2, 1, 0]), 3)
    expect_close(got, [2.0, 4.0, 1.0], hint="With ones for values the totals are counts: two 0s, four 1s, one 2.")


def check_dtypes_and_inputs(work):
    """The dtype of scores and values stays, and all inputs stay as they were."""
    for dtype in (torch.float64, torch.int64):
        s = torch.tensor([[3, 8, 1], [9, 2, 4]], dtype=dtype)
        v, y = torch.tensor([-5, 7], dtype=dtype), torch.tensor([1, 1])
        before = remember([s, v, y])
        results = (
            (work.pick(s, y), torch.tensor([8, 2], dtype=dtype)),
            (work.put_back(v, y, 3), torch.tensor([[0, -5, 0], [0, 7, 0]], dtype=dtype)),
            (work.totals(v, y, 3), torch.tensor([0, 2, 0], dtype=dtype)),
        )
        work.one_hot(y, 3)
        for name, (got, wanted) in zip(("pick", "put_back", "totals"), results, strict=True):
            expect_dtype(
                got,
                dtype,
                hint=f"This is the result of {name}. torch.zeros makes float32 unless it is told otherwise.",
                implicates="dtypes",
            )
            expect_equal(got, wanted, hint=f"This is the result of {name}, with the labels 1 and 1.")
        expect_unchanged([s, v, y], before, hint="Build new tensors; the caller still needs these.")


class Calls(TorchFunctionMode):
    """Counts the calls of PyTorch while it is entered."""

    def __init__(self):
        super().__init__()
        self.count = 0

    def __torch_function__(self, function, types, arguments=(), named=None):
        self.count += 1
        return function(*arguments, **(named or {}))


def check_many_examples(work):
    """Many examples take few calls of PyTorch."""
    # The solution makes fewer than 25 calls whatever n is; a loop over the examples or the classes makes 300 or more.
    n, classes = 400, 300
    s, v, y = torch.randn(n, classes), torch.randn(n), torch.randint(classes, (n,))
    for name, arguments in (
        ("one_hot", (y, classes)),
        ("pick", (s, y)),
        ("put_back", (v, y, classes)),
        ("totals", (v, y, classes)),
    ):
        function = getattr(work, name)
        with Calls() as calls:
            function(*arguments)
        if calls.count > 60:
            unmet(
                f"{name} called PyTorch {calls.count} times for {n} examples and {classes} classes.",
                hint="It goes through examples or classes one by one. A comparison with torch.arange, two tensors of "
                "positions, or gather does all of them at once.",
                implicates=GATHER,
            )
