"""Checks of Jacobians: one product of each kind by hand, then whole tables, then the number of sweeps."""

import torch

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_shape,
    expect_true,
    expect_unchanged,
    remember,
)

JACOBIAN = "jacobian-matrix"
VJP = "vector-jacobian-products"
JVP = "jacobian-vector-products"
MODES = "reverse-and-forward-mode"


def lessons(x):
    """(xy, x + y^2): at (3, 2) the Jacobian has the rows (2, 3) and (1, 4)."""
    return torch.stack((x[0] * x[1], x[0] + x[1] ** 2))


def wide(x):
    """(x^2 + yz, 3x - z): at (1, 2, -1) the Jacobian has the rows (2, -1, 2) and (3, 0, -1)."""
    return torch.stack((x[0] ** 2 + x[1] * x[2], 3 * x[0] - x[2]))


def check_weighted_rows(work):
    """vjp adds up the rows with the weights."""
    got = work.vjp(lessons, torch.tensor([3.0, 2.0]), torch.tensor([1.0, 10.0]))
    expect_shape(got, (2,), hint="One number for each input. torch.autograd.grad returns a tuple: unpack it.")
    expect_close(
        got,
        [12.0, 43.0],
        hint="The rows are (2, 3) and (1, 4): 1 (2, 3) + 10 (1, 4) = (12, 43). If you have (32, 41), that is J v; "
        "(3, 7) counts every output once.",
        implicates=VJP,
    )
    got = work.vjp(wide, torch.tensor([1.0, 2.0, -1.0]), torch.tensor([2.0, -1.0]))
    expect_close(
        got, [1.0, -2.0, 5.0], hint="2 (2, -1, 2) - (3, 0, -1) = (1, -2, 5): three inputs here.", implicates=VJP
    )


def check_rates_of_the_outputs(work):
    """jvp tells how fast the outputs move."""
    got = work.jvp(lessons, torch.tensor([3.0, 2.0]), torch.tensor([1.0, 4.0]))
    expect_shape(got, (2,), hint="One number for each output.")
    expect_close(
        got,
        [14.0, 17.0],
        hint="Row by row: 2 * 1 + 3 * 4 = 14 and 1 * 1 + 4 * 4 = 17. If you have (6, 19), that is v^T J.",
        implicates=JVP,
    )
    got = work.jvp(wide, torch.tensor([1.0, 2.0, -1.0]), torch.tensor([1.0, -2.0, 0.5]))
    expect_shape(
        got, (2,), hint="Three inputs and two outputs here: v has the shape of the inputs, J v of the outputs."
    )
    expect_close(
        got, [5.0, 2.5], hint="(2, -1, 2) . (1, -2, 0.5) = 5 and (3, 0, -1) . (1, -2, 0.5) = 2.5.", implicates=JVP
    )


def check_jvp_is_exact(work):
    """jvp is right to the last digits, in float64 too."""
    a = torch.randn(4, 3, dtype=torch.float64)
    x, v = torch.randn(3, dtype=torch.float64), 20 * torch.randn(3, dtype=torch.float64)
    got = work.jvp(lambda x: torch.exp(a @ x), x, v)
    expect_dtype(got, torch.float64, hint="The dtype of x.")
    # A central difference along a v as long as this is off by 1e-8 or so.
    expect_close(
        got,
        torch.exp(a @ x) * (a @ v),
        rtol=1e-11,
        atol=1e-12,
        hint="f is exp(A x), so J v is exp(A x) times A v. A nudge of x gives fewer digits than are asked for here; "
        "the second sweep gives them all.",
        implicates=JVP,
    )


def check_rows(work):
    """jacobian_by_rows gives the table, a row for each output."""
    got = work.jacobian_by_rows(wide, torch.tensor([1.0, 2.0, -1.0]))
    expect_shape(got, (2, 3), hint="Two outputs, three inputs: a row for each output.", implicates=JACOBIAN)
    expect_close(
        got,
        [[2.0, -1.0, 2.0], [3.0, 0.0, -1.0]],
        hint="Row i is v^T J for the v that weighs output i by 1 and the others by 0.",
        implicates=VJP,
    )
    matrix = torch.randn(5, 3, dtype=torch.float64)
    got = work.jacobian_by_rows(lambda x: matrix @ x, torch.randn(3, dtype=torch.float64))
    expect_close(got, matrix, hint="A linear map is its own Jacobian, shape (5, 3) here.", implicates=JACOBIAN)


def check_columns(work):
    """jacobian_by_columns gives the same table."""
    got = work.jacobian_by_columns(wide, torch.tensor([1.0, 2.0, -1.0]))
    expect_shape(
        got,
        (2, 3),
        hint="Two outputs, three inputs. J v is a column, and columns are put side by side: stack has a dim.",
        implicates=JACOBIAN,
    )
    expect_close(
        got,
        [[2.0, -1.0, 2.0], [3.0, 0.0, -1.0]],
        hint="Column j is J v for the v that moves input j alone.",
        implicates=JVP,
    )
    matrix = torch.randn(5, 3, dtype=torch.float64)
    got = work.jacobian_by_columns(lambda x: matrix @ x, torch.randn(3, dtype=torch.float64))
    expect_close(got, matrix, hint="A linear map is its own Jacobian, shape (5, 3) here.", implicates=JACOBIAN)


def check_no_trace(work):
    """The inputs stay as they were, and no result carries a graph."""
    x, v = torch.tensor([3.0, 2.0]), torch.tensor([1.0, 4.0])
    before = remember([x, v])
    for name in ("vjp", "jvp", "jacobian_by_rows", "jacobian_by_columns", "jacobian"):
        arguments = (x, v) if name in ("vjp", "jvp") else (x,)
        got = getattr(work, name)(lessons, *arguments)
        expect_unchanged([x, v], before, hint=f"This is {name}: read x, and write nowhere into it.")
        expect_true(
            not x.requires_grad and not v.requires_grad and x.grad is None,
            f"After {name} a tensor of the caller is marked, or has a .grad.",
            hint="requires_grad_() marks the caller's own tensor. Work on a stand-in, x.detach().clone().",
            implicates="leaves-and-the-graph",
        )
        expect_true(
            got.requires_grad is False,
            f"The result of {name} carries a graph.",
            hint="create_graph=True is for the sweep that is differentiated again. What you return is plain numbers.",
            implicates="create-graph",
        )


class Sweeps:
    """Counts how often a sweep passes from the outputs of a function to its inputs, or back along the first one."""

    def __init__(self, matrix):
        self.matrix, self.made = matrix, 0

    def count(self, gradient):
        self.made += 1
        passed = gradient.clone()
        if passed.requires_grad:
            passed.register_hook(self.count)
        return passed

    def __call__(self, x):
        y = x * 1.0
        if y.requires_grad:
            y.register_hook(self.count)
        return torch.tanh(self.matrix @ y)


def check_fewer_sweeps(work):
    """jacobian goes by rows or by columns, whichever takes fewer sweeps."""
    # Rows take a sweep for each output; columns two for each input at most, or one for each and one for all.
    for outputs, inputs in ((40, 3), (3, 40)):
        matrix = torch.randn(outputs, inputs, dtype=torch.float64)
        x = torch.randn(inputs, dtype=torch.float64) / 4
        counted = Sweeps(matrix)
        got = work.jacobian(counted, x)
        expect_shape(got, (outputs, inputs), hint="Outputs by inputs.", implicates=JACOBIAN)
        slopes = 1 - torch.tanh(matrix @ x) ** 2
        expect_close(got, slopes[:, None] * matrix, rtol=1e-8, hint="The same table in both ways.", implicates=JACOBIAN)
        expect_true(
            counted.made <= 8,
            f"For {inputs} inputs and {outputs} outputs you made {counted.made} sweeps, where about 3 would do.",
            hint="There are as many rows as outputs, and as many columns as inputs. Compare the two numbers.",
            implicates=MODES,
        )
