"""Checks of Newton's method, from one Hessian by hand to a curved valley."""

from itertools import pairwise

import torch

from practice.grader.expectations import (
    expect_close,
    expect_length,
    expect_less,
    expect_shape,
    expect_true,
    expect_unchanged,
    remember,
)

NEWTON = "newtons-method"


def bowl(w):
    """5 x^2 + 2 x y + y^2."""
    return 5 * w[0] ** 2 + 2 * w[0] * w[1] + w[1] ** 2


def cubic(w):
    """w^3 - 12 w."""
    return (w**3 - 12 * w).sum()


def rosenbrock(w):
    """A curved valley with its lowest point at (1, 1)."""
    return (1 - w[0]) ** 2 + 100 * (w[1] - w[0] ** 2) ** 2


def derivatives(work, f, w):
    """The learner's gradient and Hessian, of the right shapes."""
    got = work.gradient_and_hessian(f, w)
    expect_length(got, 2, hint="Return two tensors: the gradient and the Hessian.")
    expect_shape(got[0], (len(w),), hint="The gradient has one slope for each parameter.")
    expect_shape(got[1], (len(w), len(w)), hint="The Hessian has a row and a column for each parameter.")
    return got


def check_gradient_and_hessian(work):
    """Both derivatives agree with those worked out by hand."""
    gradient, hessian = derivatives(work, bowl, torch.tensor([1.0, 1.0]))
    expect_close(gradient, [12.0, 4.0], hint="(10x + 2y, 2x + 2y) at (1, 1).", implicates="gradient-vector")
    expect_close(
        hessian,
        [[10.0, 2.0], [2.0, 2.0]],
        hint="Each row is the gradient of one entry of the gradient. Zeros beside the diagonal mean that only its own "
        "parameter was "
        "looked at; a row (12, 4) that both rows were added.",
        implicates="hessian-matrix",
    )
    # x^2 y + z^3: the gradient (2xy, x^2, 3z^2), the Hessian by hand.
    point = torch.tensor([1.0, 2.0, -1.0], dtype=torch.float64)
    gradient, hessian = derivatives(work, lambda w: w[0] ** 2 * w[1] + w[2] ** 3, point)
    expect_close(gradient, torch.tensor([4.0, 1.0, 3.0], dtype=torch.float64), hint="(2xy, x^2, 3z^2) at (1, 2, -1).")
    expect_close(
        hessian,
        torch.tensor([[4.0, 2.0, 0.0], [2.0, 0.0, 0.0], [0.0, 0.0, -6.0]], dtype=torch.float64),
        hint="For x^2 y + z^3 the rows are (2y, 2x, 0), (2x, 0, 0) and (0, 0, 6z), in the dtype of w.",
        implicates="hessian-matrix",
    )


def check_left_as_it_was(work):
    """The point is left as it was, and the results carry no graph."""
    w = torch.tensor([1.0, -2.0], requires_grad=True)
    before = remember([w])
    gradient, hessian = derivatives(work, bowl, w)
    there = work.newton_step(bowl, w, 1.0)
    expect_unchanged([w], before, hint="Build new tensors; the caller's w stays where it is.")
    expect_true(
        w.grad is None and w.requires_grad,
        "The caller's w has got a .grad, or has lost its requires_grad.",
        hint="torch.autograd.grad returns slopes without writing into .grad. Differentiate a copy of your own: detach, "
        "clone, "
        "requires_grad_.",
        implicates="create-graph",
    )
    plain = torch.tensor([1.0, -2.0])
    derivatives(work, bowl, plain)
    expect_true(
        not plain.requires_grad,
        "The caller's w requires gradients now, and did not before.",
        hint="requires_grad_() works in place. Call it on a copy.",
    )
    for tensor in (gradient, hessian, there):
        expect_true(
            not tensor.requires_grad,
            "A result is still connected to the graph of the second derivatives.",
            hint="Nobody differentiates a third time: detach what is returned, or every place on a path keeps its "
            "graph.",
        )


def check_quadratic_in_one_step(work):
    """A quadratic bowl of any shape is solved in one step."""
    expect_close(
        work.newton_step(bowl, torch.tensor([1.0, 1.0])),
        [0.0, 0.0],
        atol=1e-4,
        hint="The gradient is (12, 4) and the Hessian has the rows (10, 2) and (2, 2), so the step is (1, 1). With the "
        "diagonal alone "
        "it would be (1.2, 2).",
        implicates=NEWTON,
    )
    for n in (1, 2, 5):
        root = torch.randn(n, n, dtype=torch.float64)
        hessian, lowest = root @ root.T + torch.eye(n, dtype=torch.float64), torch.randn(n, dtype=torch.float64)
        expect_close(
            work.newton_step(lambda w, h=hessian, m=lowest: 0.5 * (w - m) @ h @ (w - m), 3 * torch.ones_like(lowest)),
            lowest,
            atol=1e-6,
            hint=f"A bowl of {n} parameters, in 64 bits. From anywhere a plain Newton step leads to its lowest point.",
            implicates=NEWTON,
        )


def check_damping(work):
    """Damping is added to the diagonal of the Hessian."""
    expect_close(
        work.newton_step(cubic, torch.tensor([0.0]), 10.0),
        [1.2],
        hint="The slope of w^3 - 12w at 0 is -12 and the curvature 0; with damping 10 the step is 12 / 10.",
        implicates=NEWTON,
    )
    # Rows (12, 2) and (2, 4), determinant 44: the step is (12*4 - 2*4, -2*12 + 12*4) / 44 = (40, 24) / 44.
    expect_close(
        work.newton_step(bowl, torch.tensor([1.0, 1.0]), 2.0),
        [1 - 40 / 44, 1 - 24 / 44],
        hint="With damping 2 the rows (10, 2) and (2, 2) become (12, 2) and (2, 4): the entries beside the diagonal "
        "stay, and the step "
        "itself is not scaled.",
    )


def check_first_damping_that_lowers(work):
    """minimise takes the first damping that goes down."""
    # From 0.1: 0, 0.01, 0.1 and 1 lead beyond 7, where f is above 300; 10 leads to 0.1 + 11.97 / 10.6.
    path = work.minimise(cubic, torch.tensor([0.1], dtype=torch.float64), 1)
    expect_shape(path, (2, 1), hint="One step makes two rows, the start and the place after it.")
    expect_close(
        path[1],
        [0.1 + 11.97 / 10.6],
        hint="On w^3 - 12w the plain step from 0.1 leads to 20.05, where f is far higher, and so do the dampings up to "
        "1. Damping 10 is "
        "the first that goes down.",
        implicates=NEWTON,
    )
    path = work.minimise(bowl, torch.tensor([1.0, 1.0], dtype=torch.float64), 1)
    expect_close(path[-1], [0.0, 0.0], atol=1e-9, hint="On a bowl damping 0 goes down, so it is taken.")


def check_no_inverse(work):
    """Where the Hessian has no inverse, a damped step is taken."""
    path = work.minimise(cubic, torch.tensor([0.0], dtype=torch.float64), 1)
    expect_shape(
        path, (2, 1), hint="At w = 0 the curvature of w^3 - 12w is 0; the plain step fails, and damping 10 succeeds."
    )
    expect_close(path[1], [1.2], hint="The first damping that works at 0 is 10; it leads to 1.2.", implicates=NEWTON)


def check_stops(work):
    """The run ends where no step goes down, and starts afresh with damping 0 at each place."""
    for start in (2.0, -2.0):
        path = work.minimise(cubic, torch.tensor([start], dtype=torch.float64), 5)
        expect_shape(
            path,
            (1, 1),
            hint=f"At {start} the slope of w^3 - 12w is exactly 0, so no step goes anywhere and the path is the start "
            "alone. A step "
            "counts only if f is lower than before.",
        )
    path = work.minimise(cubic, torch.tensor([0.1], dtype=torch.float64), 12)
    expect_true(
        len(path) <= 13, f"12 steps at most make 13 rows at most; there are {len(path)}.", hint="Count the outer loop."
    )
    expect_close(
        path[-1],
        [2.0],
        rtol=1e-9,
        atol=1e-9,
        hint="From 0.1 the first step needs damping 10. The following ones should try 0 first again, and are then at 2 "
        "to ten digits "
        "within 12 steps.",
        implicates=NEWTON,
    )


def check_curved_valley(work):
    """The curved valley of Rosenbrock is followed to its end."""
    start = torch.tensor([-1.2, 1.0], dtype=torch.float64)
    path = work.minimise(rosenbrock, start, 60)
    expect_true(
        len(path) > 5, "The run ended after a few steps.", hint="Each place is stepped from where the last one led."
    )
    heights = [rosenbrock(w).item() for w in path]
    expect_true(
        all(later < earlier for earlier, later in pairwise(heights)),
        "The objective rose on the way.",
        hint="Take a step only if f is lower there than at the place that it starts from.",
    )
    # The solution needs 26 steps to come within 1e-8.
    expect_less(
        (path[-1] - 1).norm(), 1e-6, "the distance from (1, 1) after at most 60 steps", hint="Is every step taken anew?"
    )
