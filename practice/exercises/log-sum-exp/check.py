"""Checks of log-sum-exp and log-softmax, from three scores by hand to their gradients."""

import math

import torch

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_grad_path,
    expect_shape,
    expect_unchanged,
    remember,
)

LOG_SUM_EXP = "log-sum-exp"
RANGE = "overflow-and-underflow"
LOW = -math.inf


def check_small_scores(work):
    """Three scores near zero give the logarithm of a sum of three exponentials."""
    got = work.log_sum_exp(torch.tensor([0.0, math.log(3), math.log(4)]), 0)
    expect_shape(
        got,
        (),
        hint="The dimension that is summed along disappears. If you kept it for the shift, squeeze(dim) takes it away.",
        implicates="reductions",
    )
    expect_close(
        got,
        math.log(8),
        hint="The exponentials are 1, 3 and 4, and log 8 = 2.0794. A result of log 2 = 0.6931 lacks the shift log 4, "
        "which has to be added back at the end; 0.9808 is the logarithm of the mean, and 2.4849 the sum of the scores: "
        "the logarithm of a sum is not split.",
        implicates=LOG_SUM_EXP,
    )
    got = work.log_sum_exp(torch.tensor([[-7.5]]), 1)
    expect_shape(got, (1,), hint="One row with one score.")
    expect_close(got, [-7.5], hint="The log-sum-exp of a single score is the score itself.")


def slowly(x, dim):
    """The same along one dimension in plain Python, for scores near zero; float64."""
    moved = x.movedim(dim, -1)
    flat = moved.reshape(-1, moved.shape[-1]).tolist()
    sums = [math.log(sum(math.exp(score) for score in row)) for row in flat]
    return torch.tensor(sums, dtype=torch.float64).reshape(moved.shape[:-1])


def check_each_dimension(work):
    """The sum runs along the dimension that is asked for."""
    x = torch.randn(3, 4, 2)
    for dim, shape in ((0, (4, 2)), (1, (3, 2)), (2, (3, 4)), (-1, (3, 4)), (-2, (3, 2))):
        got = work.log_sum_exp(x.clone(), dim)
        expect_shape(
            got,
            shape,
            hint=f"x has the shape (3, 4, 2) and dim is {dim}: only that dimension disappears. With keepdim=True the "
            "shift stays beside its own slice.",
            implicates="reductions",
        )
        expect_close(got, slowly(x, dim).float(), hint=f"Random scores, dim = {dim}, beside a loop in plain Python.")
    square = torch.randn(3, 3)
    expect_close(
        work.log_sum_exp(square.clone(), 0),
        slowly(square, 0).float(),
        hint="A square table along dim 0. Here a shift of the wrong shape broadcasts without an error.",
        implicates="reductions",
    )


def check_dtype_and_inputs(work):
    """float64 stays, with its digits, and the scores stay as they were."""
    x = torch.tensor([[0.1, -30.0], [2.0, 2.7]], dtype=torch.float64)
    before = remember([x])
    got = work.log_sum_exp(x, 1)
    expect_dtype(got, torch.float64, hint="The result has the dtype of x. Convert nothing on the way.")
    expect_unchanged([x], before, hint="The caller still needs its scores. Build new tensors: x - m and not x -= m.")
    expect_close(got, slowly(x, 1), rtol=1e-13, atol=0.0, hint="float64 has about 16 digits; seven of them are left.")
    got = work.log_softmax(x, 0)
    expect_dtype(got, torch.float64, hint="The result has the dtype of x. Convert nothing on the way.")
    expect_unchanged([x], before, hint="The caller still needs its scores. Build new tensors: x - m and not x -= m.")


def check_far_from_zero(work):
    """Scores far from zero neither overflow nor vanish, each slice by itself."""
    gap = math.log(3)
    x = torch.tensor([[1000.0, 0.0], [-1000.0, -1000.0 + gap], [5.0, -1200.0], [0.0, gap]])
    got = work.log_sum_exp(x, 1)
    expect_shape(got, (4,), hint="One number for each row.")
    expect_close(
        got,
        [1000.0, -1000.0 + math.log(4), 5.0, math.log(4)],
        rtol=1e-6,
        hint="Take the largest score of each row out before the exponential, and add it back. Largest means furthest "
        "to the right: in the row (5, -1200) it is 5. And each row has its own: with 1000 for all, the others vanish.",
        implicates=RANGE,
    )


def check_excluded_scores(work):
    """A score of -inf adds nothing, wherever the others lie."""
    far = -90000.0
    x = torch.tensor([[0.0, LOW, math.log(3)], [LOW, LOW, -2.5], [far, far + math.log(3), LOW]], dtype=torch.float64)
    got = work.log_sum_exp(x, -1)
    expect_shape(got, (3,), hint="One number for each row.")
    expect_close(
        got,
        torch.tensor([math.log(4), -2.5, far + math.log(4)], dtype=torch.float64),
        rtol=1e-9,
        hint="exp(-inf) is exactly 0, so -inf needs no treatment of its own beside a finite score. In the last row the "
        "others are near -90000: a number such as -10000 in the place of -inf would count for more than they do, and "
        "without a shift they vanish.",
        implicates=RANGE,
    )


def check_all_excluded(work):
    """A slice of nothing but -inf gives -inf, and its neighbours are what they were."""
    x = torch.tensor([[LOW, 2.0, LOW], [LOW, -1.0, 800.0]])
    got = work.log_sum_exp(x, 0)
    expect_shape(got, (3,), hint="One number for each column.")
    expect_close(
        got[0],
        LOW,
        hint="Column 0 holds -inf twice. The sum of the exponentials is 0 and its logarithm -inf. But with the largest "
        "score for a shift, -inf - (-inf) is nan: where the largest is -inf, shift by 0.",
        implicates=RANGE,
    )
    expect_close(
        got[1:],
        [2.0 + math.log(1 + math.exp(-3)), 800.0],
        hint="These are the columns (2, -1) and (-inf, 800): 2 + log(1 + exp(-3)), and 800 itself.",
    )


def check_log_softmax_small(work):
    """Each score less the log-sum-exp of its slice."""
    x = torch.tensor([[0.0, math.log(3), math.log(4)], [math.log(4), 0.0, 0.0], [1.0, 1.0, 1.0 + math.log(6)]])
    got = work.log_softmax(x, 1)
    expect_shape(got, (3, 3), hint="The shape of the scores stays.")
    rows = [[1 / 8, 3 / 8, 4 / 8], [4 / 6, 1 / 6, 1 / 6], [1 / 8, 1 / 8, 6 / 8]]
    expect_close(
        got,
        [[math.log(share) for share in row] for row in rows],
        hint="In row 0 the exponentials are 1, 3, 4, so the shares are 1/8, 3/8, 1/2, and their logarithms are wanted: "
        "-2.0794, -0.9808, -0.6931. Each row needs its own log-sum-exp, as a column of shape (3, 1).",
        implicates="reductions",
    )
    columns = torch.randn(2, 4, 3, dtype=torch.float64)
    got = work.log_softmax(columns, 1)
    expect_shape(got, (2, 4, 3), hint="The shape of the scores stays.")
    expect_close(
        torch.exp(got).sum(dim=1),
        torch.ones(2, 3, dtype=torch.float64),
        hint="Along dim = 1 of a stack the shares add up to 1.",
    )


def check_log_softmax_far(work):
    """The logarithm of a share too small for a float comes out."""
    got = work.log_softmax(torch.tensor([[0.0, -1000.0], [700.0, 1200.0], [-1000.0, -1000.0 + math.log(3)]]), -1)
    expect_shape(got, (3, 2), hint="The shape of the scores stays.")
    expect_close(
        got,
        [[0.0, -1000.0], [-500.0, 0.0], [-math.log(4), math.log(3 / 4)]],
        atol=2e-4,
        hint="The share exp(-1000) is stored as 0, and log 0 is -inf. Its logarithm, -1000, is an ordinary number: "
        "subtract the log-sum-exp from the score and take no exponential of the result.",
        implicates=RANGE,
    )
    got = work.log_softmax(torch.tensor([0.0, LOW, math.log(3)]), 0)
    expect_shape(got, (3,), hint="The shape of the scores stays.")
    expect_close(got[1], LOW, hint="An excluded score has the share 0, and the logarithm of 0 is -inf.")
    expect_close(got[::2], [-math.log(4), math.log(3 / 4)], hint="The exponentials are 1 and 3 beside the excluded 0.")


def check_gradients(work):
    """The gradient of log-sum-exp is the softmax, and 0 at an excluded score."""
    x = torch.tensor([[0.0, math.log(3), LOW], [LOW, -800.0, LOW]], dtype=torch.float64, requires_grad=True)
    got = work.log_sum_exp(x, 1) * torch.tensor([4.0, 5.0], dtype=torch.float64)
    (slopes,) = expect_grad_path(got, [x], hint="Build the result from x by tensor operations only.")
    expect_close(
        slopes,
        [[1.0, 3.0, 0.0], [0.0, 5.0, 0.0]],
        hint="The results were multiplied by 4 and 5. In row 0 the shares are 1/4, 3/4 and 0, so the slopes are 1, 3 "
        "and 0. An excluded score has no influence, and its slope is 0, not nan.",
        implicates=LOG_SUM_EXP,
    )
    x = (torch.randn(3, 4, dtype=torch.float64) - 900).requires_grad_()
    weights = torch.randn(3, 4, dtype=torch.float64)
    (slopes,) = expect_grad_path(work.log_softmax(x, 0) * weights, [x], hint="Keep to tensor operations.")
    shares = torch.exp(x.detach() + 900)
    shares = shares / shares.sum(dim=0, keepdim=True)
    expect_close(
        slopes,
        weights - shares * weights.sum(dim=0, keepdim=True),
        hint="In log_softmax each score counts twice: by itself, and in the log-sum-exp of its slice, which is no "
        "constant. detach, no_grad and item() cut the second way.",
    )
