"""Checks of Hessian-vector products, by hand, against whole Hessians, by their cost, and of what is built on them."""

import torch

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_raises,
    expect_shape,
    expect_true,
    expect_unchanged,
    remember,
)

HVP = "hessian-vector-products"
GRAPH = "create-graph"


def cubic(w):
    """x^3 + x y^2: at (1, 2) the gradient is (7, 4), and the Hessian has the rows (6, 4) and (4, 2)."""
    return w[0] ** 3 + w[0] * w[1] ** 2


def point():
    """The point (1, 2) in float32."""
    return torch.tensor([1.0, 2.0])


def check_product_by_hand(work):
    """The product is the one by hand."""
    got = work.hvp(cubic, point(), torch.tensor([2.0, -1.0]))
    expect_shape(got, (2,), hint="One number for each entry of x. torch.autograd.grad returns a tuple: unpack it.")
    expect_close(
        got,
        [8.0, 6.0],
        hint="The gradient is (3x^2 + y^2, 2xy). With the fixed v = (2, -1) its dot product is 6x^2 + 2y^2 - 2xy, "
        "whose gradient at (1, 2) is (8, 6). If you have (14, -4), you multiplied by v and did not add up and "
        "differentiate; (10, 6) adds up the rows of H and leaves v out.",
        implicates=HVP,
    )
    got = work.hvp(lambda w: w[0] ** 2 * w[1], point(), torch.tensor([3.0, 1.0]))
    expect_close(got, [14.0, 6.0], hint="f = x^2 y: H has the rows (4, 2) and (2, 0), and v is (3, 1).", implicates=HVP)


def check_any_shape(work):
    """Tables of float64 are multiplied too."""
    x, v = torch.randn(2, 3, dtype=torch.float64), 20 * torch.randn(2, 3, dtype=torch.float64)
    got = work.hvp(lambda w: (w**4).sum() + w.sum() ** 2, x, v)
    expect_shape(got, (2, 3), hint="The product has the shape of x. For tables g @ v is a matrix product; sum (g * v).")
    expect_dtype(got, torch.float64, hint="The dtype of x.")
    # Entry by entry 12 w^2 v, and 2 sum(v) from the square of the sum.
    expect_close(
        got,
        12 * x**2 * v + 2 * v.sum(),
        rtol=1e-10,
        atol=1e-10,
        hint="f is the sum of w^4 plus (sum of w)^2, so H v is 12 w^2 v + 2 (sum of v). Nudges give fewer digits "
        "than this.",
        implicates=HVP,
    )


def check_linear_function(work):
    """A linear function has the product 0."""
    a = torch.tensor([1.0, -2.0, 0.5])
    got = work.hvp(lambda w: (a * w).sum(), torch.tensor([3.0, 1.0, 2.0]), torch.tensor([1.0, 1.0, -1.0]))
    expect_close(
        got,
        torch.zeros(3),
        hint="The gradient is the same at every point and carries no graph, so there is nothing to differentiate: "
        "look at its requires_grad, and give zeros.",
        implicates=GRAPH,
    )


def check_no_trace(work):
    """Point and direction stay as they were, and nothing returned carries a graph."""
    x, v = point(), torch.tensor([2.0, -1.0])
    before = remember([x, v])
    for name in ("hvp", "curvature", "bottom_of_the_line"):
        got = getattr(work, name)(cubic, x, v)
        expect_unchanged([x, v], before, hint=f"This is {name}: read x and v, and write nowhere into them.")
        expect_true(
            not x.requires_grad and x.grad is None,
            f"After {name} the caller's x is marked, or has a .grad.",
            hint="requires_grad_() marks the caller's own tensor. Work on a stand-in, x.detach().clone().",
            implicates="leaves-and-the-graph",
        )
        expect_true(
            got.requires_grad is False,
            f"The result of {name} carries a graph.",
            hint="create_graph=True belongs to the first gradient alone, the one that is differentiated again.",
            implicates=GRAPH,
        )


class Sweeps:
    """A function of 60 numbers that counts the sweeps back through it."""

    def __init__(self):
        self.made = 0

    def count(self, gradient):
        self.made += 1
        return gradient

    def __call__(self, w):
        y = w * 1.0
        if y.requires_grad:
            y.register_hook(self.count)
        return torch.sin(y).sum() + y.prod()


def check_no_hessian(work):
    """The product takes a few sweeps, however many numbers x has."""
    x, v = 1 + torch.rand(60, dtype=torch.float64) / 10, torch.randn(60, dtype=torch.float64)
    counted = Sweeps()
    got = work.hvp(counted, x, v)
    # Of the product P of all entries: P / (w_i w_j) beside the diagonal, 0 on it.
    product, share = x.prod(), v / x
    expect_close(
        got,
        -torch.sin(x) * v + product / x * (share.sum() - share),
        hint="f is the sum of sines plus the product of all 60 numbers.",
        implicates=HVP,
    )
    expect_true(
        counted.made <= 6,
        f"For one product of 60 numbers you made {counted.made} sweeps back through f, where 2 would do.",
        hint="You seem to form the Hessian, one row a sweep. Form the dot product of gradient and v, one number, and "
        "differentiate that.",
        implicates=HVP,
    )


def check_curvature(work):
    """The curvature does not depend on how long the direction is."""
    for length in (1.0, 3.0, -0.5):
        got = work.curvature(cubic, point(), length * torch.tensor([2.0, -1.0]))
        expect_shape(got, (), hint="The curvature along a line is one number.")
        expect_close(
            got,
            torch.tensor(2.0),
            hint="For v = (2, -1): v . Hv = (2, -1) . (8, 6) = 10, for a direction of squared length 5, so 2 for "
            "unit length. Three times v gives nine times the 10, and the same curvature.",
            implicates=HVP,
        )


def check_curvature_along_the_gradient(work):
    """Without a direction, the line follows the gradient."""
    got = work.curvature(cubic, point())
    # g = (7, 4): H g = (58, 36), g . H g = 550, over 65. Twice that if the gradient is not held fixed.
    expect_close(
        got,
        torch.tensor(550 / 65),
        hint="The gradient is (7, 4), H times it (58, 36), and (7 * 58 + 4 * 36) / 65 = 8.46. If yours is 16.9, the "
        "gradient in the place of v was still recorded: differentiating g . g gives 2 H g. Hold v fixed, by detach.",
        implicates=HVP,
    )


def check_bottom(work):
    """The bottom of the line is found in one step where f is a quadratic along it."""
    got = work.bottom_of_the_line(cubic, point(), torch.tensor([2.0, -1.0]))
    # Slope 10 and second derivative 10 along v: t = -1.
    expect_close(
        got,
        [-1.0, 3.0],
        hint="Along x + t v the slope is (7, 4) . (2, -1) = 10 and the second derivative 10, so the parabola is "
        "lowest at t = -1. At (3, 1) you went uphill; at (-9, 7) the 10 was divided by "
        "2, the curvature for unit length.",
        implicates=HVP,
    )
    got = work.bottom_of_the_line(cubic, point(), torch.tensor([6.0, -3.0]))
    expect_close(
        got,
        [-1.0, 3.0],
        hint="The same line, with a direction three times as long: slope 30 and second derivative 90 give t = -1/3. "
        "If you divide by the curvature for unit length, take the slope for unit length and a step along the unit "
        "vector too.",
        implicates=HVP,
    )
    matrix = torch.randn(6, 4, dtype=torch.float64)
    x, target = torch.randn(4, dtype=torch.float64), torch.randn(6, dtype=torch.float64)
    direction = torch.randn(4, dtype=torch.float64)
    got = work.bottom_of_the_line(lambda w: (matrix @ w - target).pow(2).sum(), x, direction)
    expect_shape(got, (4,), hint="A new point, of the shape of x.")
    left = ((matrix @ direction) * (matrix @ got - target)).sum()
    expect_true(
        abs(left.item()) < 1e-8 * (matrix @ direction).pow(2).sum().item(),
        f"On a quadratic the slope along the line should be 0 at your point; it is {2 * left.item():.4g}.",
        hint="The step is minus slope over second derivative, times the direction.",
        implicates=HVP,
    )


def check_no_bottom(work):
    """A line that bends downwards has no bottom."""
    expect_raises(
        ValueError,
        work.bottom_of_the_line,
        lambda w: w[0] ** 2 - 3 * w[1] ** 2,
        torch.tensor([1.0, 0.5]),
        torch.tensor([0.0, 1.0]),
        containing="curvature",
        hint="Along (0, 1) this saddle bends downwards, with curvature -6: minus slope over -6 leads uphill, to the "
        "top.",
        implicates=HVP,
    )
    expect_raises(
        ValueError,
        work.bottom_of_the_line,
        lambda w: w[0] ** 2 + 3 * w[1],
        torch.tensor([1.0, 0.5]),
        torch.tensor([0.0, 1.0]),
        containing="curvature",
        hint="Along (0, 1) this function is straight, with curvature 0: it falls for ever, and minus slope over 0 is "
        "no step. Not positive means 0 as well.",
        implicates=HVP,
    )
