"""Checks of an algorithm box in code, line by line and then a whole round."""

import torch
from torch import nn

from practice.grader.expectations import (
    expect_close,
    expect_grad_path,
    expect_length,
    expect_requires_grad,
    expect_shape,
    expect_true,
    expect_unchanged,
    remember,
)

PAPER = "reading-a-paper"
META = "meta-learning"
THROUGH = "differentiating-through-an-update"


def two_classes():
    """W = (0, 0) and biases of 0: two classes, one feature, no hidden layer."""
    return [torch.zeros(1, 2, requires_grad=True), torch.zeros(2, requires_grad=True)]


def point(x, label):
    """Data of one point."""
    return torch.tensor([[x]]), torch.tensor([label])


def like(got, theta, line):
    """A list like theta."""
    expect_length(got, len(theta), hint=f"{line} gives as many tensors as theta has.")
    for new, old in zip(got, theta, strict=True):
        expect_shape(new, tuple(old.shape), hint=f"{line} keeps the shapes of theta.")
    return got


def check_lines_5_and_8(work):
    """D and D' come from one task and share no example."""
    # Each example carries its class and its number: class * 100 + number.
    task = (100 * torch.arange(3.0)[:, None] + torch.arange(9.0))[..., None].repeat(1, 1, 2)
    for k, m, seed in ((2, 5, 0), (4, 5, 1), (1, 1, 2)):
        got = work.lines_5_and_8(task, k, m, torch.Generator().manual_seed(seed))
        expect_length(got, 2, hint="Return D and D', each a pair of inputs and labels.")
        for part, count, name in zip(got, (k, m), ("D", "D'"), strict=True):
            expect_length(part, 2, hint=f"{name} is a pair of inputs and labels.")
            expect_shape(part[0], (3 * count, 2), hint=f"{name} has {count} points of each of the 3 classes.")
            expect_shape(part[1], (3 * count,), hint=f"{name} has a label for each point.")
            expect_true(
                part[1].tolist() == torch.div(part[0][:, 0], 100, rounding_mode="floor").long().tolist(),
                f"In {name} some points have the label of another class, or examples were mixed.",
                hint="Class i of the task has the label i. Look at how the points are put in a row, and the "
                "labels beside them.",
                implicates=PAPER,
            )
            expect_true(
                torch.bincount(part[1], minlength=3).tolist() == [count] * 3,
                f"{name} has {torch.bincount(part[1], minlength=3).tolist()} points of the three classes, in "
                f"place of "
                f"{count} each.",
                hint="K data points of *each class*.",
                implicates=PAPER,
            )
        together = torch.cat([got[0][0][:, 0], got[1][0][:, 0]])
        expect_true(
            len(together.unique()) == 3 * (k + m),
            "An example was drawn twice: it stands in D and in D', or twice in one of them.",
            hint="The box does not say it, and the meta-update needs it: D' judges what was learned from D. One "
            "shuffle a "
            "class, cut in two, is enough.",
            implicates=META,
        )
    first = work.lines_5_and_8(task, 4, 4, torch.Generator().manual_seed(3))[0][0]
    other = work.lines_5_and_8(task, 4, 4, torch.Generator().manual_seed(4))[0][0]
    again = work.lines_5_and_8(task, 4, 4, torch.Generator().manual_seed(3))[0][0]
    expect_true(
        torch.equal(first, again) and not torch.equal(first, other),
        "The generator should decide which examples are drawn.",
        hint="Sample at random, by torch.randperm(..., generator=generator).",
        implicates="pseudo-random-numbers",
    )


def check_line_6(work):
    """The gradient on D, by hand."""
    got = like(work.line_6(two_classes(), point(1.0, 0)), two_classes(), "Line 6")
    expect_close(
        got[0],
        [[-0.5, 0.5]],
        hint="Both classes have the probability 0.5; the gradient is probability minus one-hot label, times x = 1.",
        implicates=PAPER,
    )
    for gradient in got:
        expect_requires_grad(
            gradient,
            hint="Line 10 differentiates through this gradient, so the call that makes it has to record how.",
            implicates=THROUGH,
        )


def check_line_7(work):
    """The adapted parameters, beside the old ones."""
    theta = [torch.tensor([[1.0, -2.0]], requires_grad=True), torch.tensor([0.5, 3.0], requires_grad=True)]
    gradient = [torch.tensor([[4.0, 1.0]]), torch.tensor([-2.0, 0.0])]
    before = remember(theta)
    got = like(work.line_7(theta, gradient, 0.25), theta, "Line 7")
    expect_close(got[0], [[0.0, -2.25]], hint="1 - 0.25 * 4 = 0, and -2 - 0.25 * 1 = -2.25.", implicates=PAPER)
    expect_close(got[1], [1.0, 3.0], hint="Biases are part of theta: 0.5 - 0.25 * (-2) = 1.")
    expect_unchanged(theta, before, hint="Line 6 of the next task needs theta as it was: theta' has a name of its own.")
    expect_grad_path(got[0], [theta[0]], hint="theta' leads back to theta.", implicates=THROUGH)


def check_line_10(work):
    """Descent on the sum of the losses, in theta."""
    theta = [torch.tensor([[1.0, -2.0]], requires_grad=True), torch.tensor([0.5, 3.0], requires_grad=True)]
    before = remember(theta)
    losses = [theta[0].pow(2).sum(), 3 * theta[0].sum() + theta[1].sum(), theta[1].pow(2).sum()]
    got = like(work.line_10(theta, losses, 0.1), theta, "Line 10")
    expect_close(
        got[0],
        [[0.5, -1.9]],
        hint="The three losses have in W the gradients (2, -4), (3, 3) and 0: their sum is (5, -1), and 0.1 of it "
        "is taken "
        "away. The box has a sum sign; a mean would take away a third.",
        implicates=PAPER,
    )
    expect_close(got[1], [0.3, 2.3], hint="In b the gradients are 0, (1, 1) and (1, 6).", implicates=PAPER)
    expect_unchanged(theta, before, hint="Return a new theta.")
    for new in got:
        expect_true(
            new.requires_grad and new.is_leaf,
            "The new theta is no leaf that requires gradients.",
            hint="The next round begins here. Cut it off from this one, or every round's graph stays in memory.",
            implicates="leaves-and-the-graph",
        )


def own_round(theta, drawn, alpha, beta):
    """One round, by this file."""

    def loss(params, data):
        hidden = torch.tanh(data[0] @ params[0] + params[1])
        return nn.functional.cross_entropy(hidden @ params[2] + params[3], data[1])

    total = 0.0
    for d, d_prime in drawn:
        inner = torch.autograd.grad(loss(theta, d), theta, create_graph=True)
        total = total + loss([t - alpha * g for t, g in zip(theta, inner, strict=True)], d_prime)
    return [(t - beta * g).detach() for t, g in zip(theta, torch.autograd.grad(total, theta), strict=True)]


def check_one_round(work):
    """A whole round of the while loop."""
    theta = [torch.zeros(1, 2, requires_grad=True), torch.zeros(2, requires_grad=True)]
    got = like(work.lines_4_to_10(theta, [(point(1.0, 0), point(1.0, 1))], 1.0, 0.1), theta, "A round")
    # With biases the step goes twice as far: theta' has scores (1, -1), p = e^2 / (1 + e^2) = 0.8808, and I - H on the
    # four numbers takes (p, -p) for both W and b to 0.
    expect_close(
        got[0],
        [[0.0, 0.0]],
        hint="With the biases, W' = (0.5, -0.5) and b' = (0.5, -0.5). The Hessian at theta takes exactly as much "
        "away as is "
        "there, so the gradient of line 10 is 0. If yours is 0.881, the gradient was the one at theta', first-order.",
        implicates=THROUGH,
    )
    dtype = torch.float64
    theta = [torch.randn(shape, dtype=dtype, requires_grad=True) for shape in ((2, 5), (5,), (5, 3), (3,))]
    before = remember(theta)

    def data(points):
        return torch.randn(points, 2, dtype=dtype), torch.randint(3, (points,))

    drawn = [(data(6), data(9)) for _ in range(3)]
    got = like(work.lines_4_to_10(theta, drawn, 0.4, 0.1), theta, "A round")
    expect_unchanged(theta, before, hint="A round gives a new theta and leaves the old one.")
    for new, right in zip(got, own_round(theta, drawn, 0.4, 0.1), strict=True):
        expect_close(
            new,
            right,
            hint="Three tasks in one round. Every task begins from the same theta (line 6), theta' is judged on "
            "D' and not on "
            "D (line 10), line 10 comes once, after the loop (line 9), and its gradient is that in theta.",
            implicates=META,
        )
