"""Checks of matrix products from sums, from a matrix and a vector by hand to their gradients."""

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

IN_PYTORCH = "matrix-products-in-pytorch"
MULTIPLICATION = "matrix-multiplication"


def check_matrix_vector_by_hand(work):
    """Each row of a matrix meets the vector."""
    A, x = torch.tensor([[3.0, 0.0, 2.0], [1.0, -4.0, 5.0]]), torch.tensor([2.0, 7.0, -1.0])
    before = remember([A, x])
    got = work.matrix_vector(A, x)
    expect_shape(
        got,
        (2,),
        hint="(2, 3) times (3,) sums the 3 away and leaves one number for each row. Three numbers come from adding "
        "down the columns.",
        implicates="matrix-vector-product",
    )
    expect_close(
        got,
        [4.0, -31.0],
        hint="Row 0 gives 3 * 2 + 0 * 7 + 2 * (-1) = 4 and row 1 gives 1 * 2 - 4 * 7 + 5 * (-1) = -31.",
        implicates="matrix-vector-product",
    )
    expect_unchanged(
        [A, x],
        before,
        hint="A[i] is a view of A, so `row *= x` writes into A. Build a new tensor: row * x.",
        implicates="tensor-indexing",
    )
    got = work.matrix_vector(torch.tensor([[6.0]]), torch.tensor([-0.5]))
    expect_shape(got, (1,), hint="One row gives a vector with one entry, and not a plain number.")
    expect_close(got, [-3.0], hint="One row and one column: 6 * (-0.5).")


def check_matrix_matrix_by_hand(work):
    """Each row of the first matrix meets each column of the second."""
    got = work.matrix_matrix(torch.tensor([[1.0, 2.0], [3.0, 0.0]]), torch.tensor([[4.0, 1.0], [5.0, 2.0]]))
    expect_shape(got, (2, 2), hint="(2, 2) times (2, 2) is (2, 2).")
    expect_close(
        got,
        [[14.0, 5.0], [12.0, 3.0]],
        hint="Row (1, 2) meets column (4, 5), which gives 4 + 10 = 14, and column (1, 2), which gives 1 + 4 = 5. With "
        "rows against rows the first entry is 6, with the factors exchanged 7, with * alone 4.",
        implicates=MULTIPLICATION,
    )
    A = torch.tensor([[1.0, 0.0, 2.0]])
    got = work.matrix_matrix(A, torch.tensor([[3.0, 1.0, 0.0, 2.0], [7.0, 7.0, 7.0, 7.0], [0.0, -1.0, 4.0, 5.0]]))
    expect_shape(
        got,
        (1, 4),
        hint="(1, 3) times (3, 4) is (1, 4): the rows of the first, the columns of the second.",
        implicates=MULTIPLICATION,
    )
    expect_close(
        got,
        [[3.0, -1.0, 8.0, 12.0]],
        hint="Each entry is once row 0 of B and twice its row 2; the 7s are multiplied by 0.",
        implicates=MULTIPLICATION,
    )


def two_stacks():
    """Two pairs of matrices, of shapes (2, 2, 3) and (2, 3, 2), and their products."""
    A = torch.tensor([[[2.0, 1.0, 0.0], [1.0, -1.0, 3.0]], [[0.0, 2.0, 1.0], [5.0, 0.0, -2.0]]])
    B = torch.tensor([[[4.0, 1.0], [3.0, 0.0], [2.0, -1.0]], [[1.0, 2.0], [6.0, 0.0], [-3.0, 5.0]]])
    return A, B, [[[11.0, 2.0], [7.0, -2.0]], [[9.0, 5.0], [11.0, 0.0]]]


def check_batched_by_hand(work):
    """Matrices at equal places of two stacks are multiplied."""
    A, B, wanted = two_stacks()
    got = work.batched(A, B)
    expect_shape(
        got,
        (2, 2, 2),
        hint="Two products of (2, 3) with (3, 2). The 2 in front counts the products and stays.",
        implicates=IN_PYTORCH,
    )
    expect_close(
        got,
        wanted,
        hint="The first column of product 1 is [[0, 2, 1], [5, 0, -2]] times the column 1, 6, -3: 12 - 3 = 9 and "
        "5 + 6 = 11. Matrix 1 of the left stack meets matrix 1 of the right one.",
        implicates=IN_PYTORCH,
    )


def check_product_by_hand(work):
    """Without a loop the same products come out."""
    A, B, wanted = two_stacks()
    got = work.product(A, B)
    expect_shape(
        got,
        (2, 2, 2),
        hint="Write the shapes under one another: (2, 2, 3, 1) for A and (2, 1, 3, 2) for B. Their product is "
        "(2, 2, 3, 2), and the 3, dimension 2, is summed away. Shape (2, 2, 2, 2) comes from pairing every matrix "
        "with every other one.",
        implicates="broadcasting",
    )
    expect_close(
        got,
        wanted,
        hint="The first row of product 0 is (2, 1, 0) with the columns (4, 3, 2) and (1, 0, -1): 11 and 2. The k of A "
        "and the k of B have to stand at the same place before you multiply, and the rows of A come before the columns "
        "of B. None makes room; a reshape tears rows apart.",
        implicates="broadcasting",
    )
    A, B = torch.randn(4, 3, 5, dtype=torch.float64), torch.randn(4, 5, 3, dtype=torch.float64)
    got = work.product(A, B)
    expect_shape(got, (4, 3, 3), hint="(4, 3, 5) with (4, 5, 3): the 5 disappears, the 4 lines up.")
    expect_close(
        got,
        torch.bmm(A, B),
        hint="Four random products of (3, 5) with (5, 3). Entry [b, i, l] adds A[b, i, j] * B[b, j, l] over j.",
        implicates=MULTIPLICATION,
    )


def check_one_matrix_for_all(work):
    """A stack of one matrix serves a whole stack, on either side."""
    A, B = torch.randn(5, 2, 3, dtype=torch.float64), torch.randn(1, 3, 4, dtype=torch.float64)
    for left, right in ((A, B), (A[:1], torch.randn(6, 3, 4, dtype=torch.float64)), (A[:1], B)):
        many = max(len(left), len(right))
        got = work.product(left, right)
        expect_shape(
            got,
            (many, 2, 4),
            hint=f"Stacks of {len(left)} and {len(right)}: a size of 1 in front is stretched over the other stack, and "
            f"{many} products come out.",
            implicates="broadcasting",
        )
        expect_close(got, torch.matmul(left, right), hint="The single matrix meets every matrix of the other stack.")


def check_other_inner_sizes(work):
    """Sizes that differ are refused with a ValueError."""
    for function, left, right in (
        (work.matrix_vector, (4, 3), (4,)),
        (work.matrix_matrix, (2, 3), (4, 3)),
        (work.batched, (2, 4, 3), (2, 4, 3)),
        (work.product, (2, 4, 3), (2, 4, 3)),
        (work.batched, (2, 4, 3), (5, 3, 2)),
        (work.batched, (5, 4, 3), (2, 3, 2)),
    ):
        expect_raises(
            ValueError,
            function,
            torch.ones(left),
            torch.ones(right),
            hint=f"The shapes were {left} and {right}. Compare the sizes that are to meet yourself, before any "
            "arithmetic: the last of the left with the first of the two on the right, and in batched also the lengths "
            "of the stacks. A loop over one stack never sees the rest of a longer one.",
            implicates=MULTIPLICATION,
        )


def check_inner_size_of_one(work):
    """An inner size of 1 that meets another size is refused too."""
    for function, left, right in (
        (work.matrix_vector, (2, 1), (3,)),
        (work.matrix_vector, (2, 3), (1,)),
        (work.matrix_matrix, (2, 1), (3, 4)),
        (work.batched, (2, 4, 3), (2, 1, 5)),
        (work.product, (2, 4, 1), (2, 3, 5)),
        (work.product, (2, 4, 3), (2, 1, 5)),
    ):
        expect_raises(
            ValueError,
            function,
            torch.ones(left),
            torch.ones(right),
            hint=f"The shapes were {left} and {right}, and no row has as many entries as a column. PyTorch raises no "
            "error for you here, since * stretches a size of 1. Ask whether the sizes are equal.",
            implicates="broadcasting",
        )


def check_dtype_and_inputs(work):
    """The dtype of the inputs stays, and the inputs stay as they were."""
    for dtype in (torch.float64, torch.int64):
        A = torch.tensor([[[3, 1], [-2, 4], [0, 5]]], dtype=dtype)
        B = torch.tensor([[[2, 7], [6, -1]]], dtype=dtype)
        wanted = torch.tensor([[[12, 20], [20, -18], [30, -5]]], dtype=dtype)
        cases = (
            (work.matrix_vector, A[0], B[0, :, 1], wanted[0, :, 1]),
            (work.matrix_matrix, A[0], B[0], wanted[0]),
            (work.batched, A, B, wanted),
            (work.product, A, B, wanted),
        )
        for function, left, right, right_answer in cases:
            before = remember([left, right])
            got = function(left, right)
            expect_dtype(
                got,
                dtype,
                hint="torch.zeros makes float32 unless it is told otherwise: dtype=A.dtype.",
                implicates="tensors",
            )
            expect_equal(got, right_answer, hint="Small whole numbers: the sums have to be exact.")
            expect_unchanged(
                [left, right],
                before,
                hint="The caller still needs its matrices. Build new tensors; *= writes into those you were given.",
                implicates="tensor-indexing",
            )


class Calls(TorchFunctionMode):
    """Counts the calls of PyTorch while it is entered."""

    def __init__(self):
        super().__init__()
        self.count = 0

    def __torch_function__(self, function, types, arguments=(), named=None):
        self.count += 1
        return function(*arguments, **(named or {}))


def check_no_loops_in_product(work):
    """product takes few calls of PyTorch, however long the stack is."""
    # The solution makes 6 to 8 calls, a loop over the stack at least 40.
    A, B = torch.randn(40, 3, 4), torch.randn(40, 4, 2)
    with Calls() as calls:
        got = work.product(A, B)
    expect_shape(got, (40, 3, 2), hint="(40, 3, 4) with (40, 4, 2).")
    if calls.count > 30:
        unmet(
            f"product called PyTorch {calls.count} times for stacks of 40 matrices.",
            hint="It goes through the stack in a loop. One multiplication with new dimensions of size 1 makes all "
            "products of entries, one sum adds them.",
            implicates="broadcasting",
        )


def check_gradients(work):
    """Gradients go back through all four functions."""
    A, B = torch.randn(2, 3, 4, dtype=torch.float64), torch.randn(2, 4, 3, dtype=torch.float64)
    cases = (
        (work.product, A, B),
        (work.batched, A, B),
        (work.matrix_matrix, A[0], B[0]),
        (work.matrix_vector, A[0], B[0, :, 0]),
    )
    for function, left, right in cases:
        left, right = left.clone().requires_grad_(), right.clone().requires_grad_()
        got = function(left, right)
        weights = torch.randn(got.shape, dtype=torch.float64)
        gradients = expect_grad_path(
            got * weights,
            [left, right],
            hint="item(), float() and tolist() hand out plain numbers, and the trail that training follows ends there. "
            "Keep to tensors: writing a sum into a tensor of zeros is fine.",
        )
        wanted = torch.autograd.grad((torch.matmul(left, right) * weights).sum(), [left, right])
        for ours, theirs, name in zip(gradients, wanted, ("left", "right"), strict=True):
            expect_close(ours, theirs, hint=f"This is the gradient of the {name} factor, beside that of torch.matmul.")
