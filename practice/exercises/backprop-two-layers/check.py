"""Checks of a backward sweep: each rule by hand, then the whole beside autograd."""

import torch

from practice.grader.expectations import (
    expect_close,
    expect_length,
    expect_shape,
    expect_true,
    expect_unchanged,
    remember,
)

BACKPROP = "backpropagation-algorithm"
NAMES = ("W1", "b1", "W2", "b2", "X")


def network(inputs, hidden, outputs, n):
    """Leaves in float64 that ask for gradients, in the order of NAMES, and targets."""
    shapes = ((hidden, inputs), (hidden,), (outputs, hidden), (outputs,), (n, inputs))
    leaves = [torch.randn(shape, dtype=torch.float64).requires_grad_() for shape in shapes]
    return leaves, torch.randn(n, outputs, dtype=torch.float64)


def by_autograd(leaves, Y):
    """What the forward run keeps, without a graph, and the gradients by autograd."""
    W1, b1, W2, b2, X = leaves
    Z = X @ W1.T + b1
    H = torch.where(Z > 0, Z, torch.zeros_like(Z))
    P = H @ W2.T + b2
    wanted = torch.autograd.grad((P - Y).pow(2).sum() / len(X), leaves)
    return [part.detach() for part in (X, Z, H, P)], wanted


def expect_gradients(got, wanted, why):
    """All five, shapes first."""
    expect_true(
        isinstance(got, tuple) and len(got) == 5, "These are no Gradients.", hint="Return Gradients(W1, b1, W2, b2, X)."
    )
    for name, part, right in zip(NAMES, got, wanted, strict=True):
        expect_shape(
            part, tuple(right.shape), hint=f"The gradient of {name} has the shape of {name}.", implicates=BACKPROP
        )
    # From the loss back, as the sweep goes: the first difference is nearest to the fault.
    for index in (3, 2, 1, 0, 4):
        expect_close(
            got[index],
            wanted[index],
            rtol=1e-8,
            atol=1e-9,
            hint=f"This is the gradient of {NAMES[index]}. {why}",
            implicates=BACKPROP,
        )


def check_loss_slopes(work):
    """At the loss each prediction has its own slope."""
    P = torch.tensor([[2.0, -3.0, 0.5], [1.0, 4.0, 0.0]])
    Y = torch.tensor([[1.0, -1.0, 0.5], [3.0, 1.0, -1.0]])
    got = work.back_through_loss(P, Y)
    expect_shape(got, (2, 3), hint="One slope for each prediction.", implicates=BACKPROP)
    expect_close(
        got,
        [[1.0, -2.0, 0.0], [-2.0, 3.0, 1.0]],
        hint="The differences P - Y are (1, -2, 0) and (-2, 3, 1). A square has the slope 2 times the difference, and "
        "the mean over two examples divides by 2; the three outputs of an example are added and divide nothing.",
        implicates=BACKPROP,
    )


def check_relu_rule(work):
    """The bend passes back what reached a unit that was on."""
    Z = torch.tensor([[-1.0, 0.0, 3.0], [0.5, -2.0, 10.0]])
    H_bar = torch.tensor([[5.0, -6.0, -7.0], [8.0, 9.0, -0.5]])
    before = remember([Z, H_bar])
    got = work.back_through_relu(H_bar, Z)
    expect_unchanged([Z, H_bar], before, hint="The sums and the adjoint are needed elsewhere. Build a new tensor.")
    expect_close(
        got,
        [[0.0, 0.0, -7.0], [8.0, 0.0, -0.5]],
        hint="The slope is 1 where the sum Z is positive and 0 elsewhere, at 0 too. It is the sign of Z that counts, "
        "not that of what arrives, and the size of Z plays no part.",
        implicates=BACKPROP,
    )


def check_linear_rule(work):
    """A linear layer passes back three adjoints."""
    Z_bar = torch.tensor([[1.0, 0.0], [2.0, -1.0]])
    X = torch.tensor([[3.0, 1.0, 0.0], [-1.0, 2.0, 4.0]])
    W = torch.tensor([[1.0, 2.0, -1.0], [0.5, -3.0, 1.0]])
    got = work.back_through_linear(Z_bar, X, W)
    expect_length(list(got) if isinstance(got, tuple) else got, 3, hint="Return W_bar, b_bar and X_bar.")
    for name, part, shape in zip(("W_bar", "b_bar", "X_bar"), got, ((2, 3), (2,), (2, 3)), strict=True):
        expect_shape(part, shape, hint=f"{name} has the shape of what it belongs to.", implicates=BACKPROP)
    expect_close(
        got[0],
        [[1.0, 5.0, 8.0], [1.0, -2.0, -4.0]],
        hint="This is W_bar: for each example the outer product of its row of Z_bar and its row of X, added up. Row 1 "
        "is 1 (3, 1, 0) + 2 (-1, 2, 4).",
        implicates=BACKPROP,
    )
    expect_close(
        got[1],
        [3.0, -1.0],
        hint="This is b_bar: the bias reached both rows, so the rows of Z_bar add up: 1 + 2 and 0 - 1.",
        implicates=BACKPROP,
    )
    expect_close(
        got[2],
        [[1.0, 2.0, -1.0], [1.5, 7.0, -3.0]],
        hint="This is X_bar: the second example's row of Z_bar is (2, -1), so its inputs get 2 (1, 2, -1) - 1 (0.5, "
        "-3, 1).",
        implicates=BACKPROP,
    )


def check_square_layer(work):
    """A square layer goes back by its columns."""
    Z_bar, X, W = (torch.randn(4, 4, dtype=torch.float64) for _ in range(3))
    W_bar, b_bar, X_bar = work.back_through_linear(Z_bar, X, W)
    why = "4 examples, 4 values, 4 units: no shape protects you. Sum over what the result does not have:"
    expect_close(W_bar, torch.einsum("nu,nv->uv", Z_bar, X), hint=f"{why} W_bar (units, values) sums over examples.")
    expect_close(b_bar, torch.einsum("nu->u", Z_bar), hint=f"{why} b_bar (units) sums over examples.")
    expect_close(X_bar, torch.einsum("nu,uv->nv", Z_bar, W), hint=f"{why} X_bar (examples, values) sums over units.")


def check_sweep_by_hand(work):
    """The whole sweep goes as it goes by hand."""
    W1, W2 = torch.tensor([[1.0, -1.0], [2.0, 1.0]]), torch.tensor([[1.0, 2.0], [-1.0, 3.0]])
    parts = ([[1.0, 2.0]], [[-1.0, 3.0]], [[0.0, 3.0]], [[6.5, 9.0]])
    got = work.gradients(work.Kept(*map(torch.tensor, parts)), torch.tensor([[5.5, 11.0]]), W1, W2)
    wanted = ([[0.0, 0.0], [-8.0, -16.0]], [0.0, -8.0], [[0.0, 6.0], [0.0, -12.0]], [2.0, -4.0], [[-16.0, -8.0]])
    expect_gradients(
        got,
        [torch.tensor(part) for part in wanted],
        "Here p_bar = (2, -4), h = (0, 3), h_bar = (6, -8), z_bar = (0, -8) and x = (1, 2). A layer's weights pair the "
        "adjoint of what came out of it with what went into it.",
    )


def check_beside_autograd(work):
    """The gradients are those of autograd, for many examples and for one."""
    for inputs, hidden, outputs, n in ((3, 5, 2, 7), (4, 4, 4, 4), (2, 6, 1, 1)):
        leaves, Y = network(inputs, hidden, outputs, n)
        kept, wanted = by_autograd(leaves, Y)
        W1, W2 = leaves[0].detach(), leaves[2].detach()
        got = work.gradients(work.Kept(*kept), Y, W1, W2)
        expect_gradients(
            got,
            wanted,
            f"{inputs} inputs, {hidden} hidden units, {outputs} outputs and {n} examples in float64: expected by "
            "autograd, got by your sweep.",
        )


def check_nothing_is_changed(work):
    """The sweep leaves what was kept as it was, and works from what was kept."""
    leaves, Y = network(3, 5, 2, 6)
    kept, wanted = by_autograd(leaves, Y)
    W1, W2 = leaves[0].detach().clone(), leaves[2].detach().clone()
    given = [*kept, Y, W1, W2]
    before = remember(given)
    first = work.gradients(work.Kept(*kept), Y, W1, W2)
    expect_unchanged(given, before, hint="Kept values and weights belong to the caller. No in-place operation on them.")
    expect_gradients(first, wanted, "Six examples in float64.")
    second = work.gradients(work.Kept(*kept), Y, W1, W2)
    expect_gradients(
        second, wanted, "This is a second sweep over the same run; a sweep begins anew and adds to nothing."
    )
