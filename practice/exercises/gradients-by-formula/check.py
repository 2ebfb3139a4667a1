"""Checks of gradients by formula: by hand, for batches and for one example, and against autograd."""

import torch

from practice.grader.expectations import (
    expect_close,
    expect_length,
    expect_shape,
    expect_unchanged,
    remember,
)

MATRIX = "gradients-of-matrix-expressions"
LAYERS = "linear-layers"
CHAIN = "chain-rule-with-jacobians"


def check_quadratic(work):
    """The gradient of a quadratic expression is right, symmetric or not."""
    got = work.quadratic_gradient(torch.tensor([[1.0, 4.0], [0.0, 3.0]]), torch.tensor([1.0, 2.0]))
    expect_shape(got, (2,), hint="One derivative for each entry of x.", implicates=MATRIX)
    expect_close(
        got,
        [10.0, 16.0],
        hint="Multiplied out it is x1^2 + 4 x1 x2 + 3 x2^2, with derivatives 2 x1 + 4 x2 = 10 and 4 x1 + 6 x2 = 16. "
        "If you have (18, 12), 2 A x is meant for symmetric matrices: x stands on both sides of A, and each side "
        "adds a path.",
        implicates=MATRIX,
    )


def check_one_example_by_hand(work):
    """For one example the layer's gradients are those by hand."""
    w = torch.tensor([[2.0, 0.0, 1.0], [1.0, 1.0, 0.0]])
    got = work.linear_gradients(torch.tensor([[1.0, 2.0, -1.0]]), w, torch.tensor([[2.0, 3.0]]))
    expect_length(got, 3, hint="Three gradients: in x, in w and in b.")
    in_x, in_w, in_b = got
    expect_shape(in_x, (1, 3), hint="A batch of one is still a table: the gradient in x has the shape of x, (1, 3).")
    expect_close(in_x, [[7.0, 3.0, 2.0]], hint="2 (2, 0, 1) + 3 (1, 1, 0): the rows of W, weighed.", implicates=MATRIX)
    expect_shape(in_w, (2, 3), hint="The gradient in w has the shape of w: outputs by inputs.", implicates=MATRIX)
    expect_close(
        in_w,
        [[2.0, 4.0, -2.0], [3.0, 6.0, -3.0]],
        hint="Row i is g_i times the input (1, 2, -1).",
        implicates=MATRIX,
    )
    expect_shape(in_b, (2,), hint="The gradient in b has the shape of b, (2,), without the dimension of the batch.")
    expect_close(in_b, [2.0, 3.0], hint="b is added to the output, so its derivatives are those of the output.")


def check_square_weights(work):
    """With square weights, rows and columns are not confused."""
    x, w, g = torch.tensor([[3.0, 1.0]]), torch.tensor([[1.0, 2.0], [0.0, -1.0]]), torch.tensor([[2.0, 5.0]])
    in_x, in_w, _ = work.linear_gradients(x, w, g)
    expect_close(
        in_x,
        [[2.0, -1.0]],
        hint="2 (1, 2) + 5 (0, -1) = (2, -1). If you have (12, -5), you went back through the rows as one goes "
        "forward; here the shapes do not warn you.",
        implicates=MATRIX,
    )
    expect_close(
        in_w,
        [[6.0, 2.0], [15.0, 5.0]],
        hint="Rows of W belong to outputs: row i is g_i times the input (3, 1). The factors are exchanged if you "
        "have the transposed table.",
        implicates=MATRIX,
    )


def check_batch(work):
    """In a batch the shares of the examples are added for w and b, and kept apart for x."""
    x = torch.tensor([[1.0, 2.0, -1.0], [0.0, 1.0, 4.0]])
    g = torch.tensor([[2.0, 3.0, 1.0, 0.5], [-1.0, 0.0, 2.0, 1.0]])
    w = torch.tensor([[2.0, 0.0, 1.0], [1.0, 1.0, 0.0], [0.0, -1.0, 3.0], [1.0, 0.0, 0.0]])
    before = remember([x, w, g])
    in_x, in_w, in_b = work.linear_gradients(x, w, g)
    expect_shape(in_x, (2, 3), hint="A row for each example.")
    expect_close(
        in_x,
        [[7.5, 2.0, 5.0], [-1.0, -2.0, 5.0]],
        hint="Each example's row is its own: the first is 2, 3, 1 and 0.5 times the rows of W, added up.",
        implicates=MATRIX,
    )
    expect_close(
        in_b,
        [1.0, 3.0, 3.0, 1.5],
        hint="Both rows of the batch got the same b, so their derivatives add up: the columns of g, summed. A mean "
        "would halve them; what is averaged is the loss, and g has that in it already.",
        implicates=LAYERS,
    )
    expect_close(
        in_w,
        [[2.0, 3.0, -6.0], [3.0, 6.0, -3.0], [1.0, 4.0, 7.0], [0.5, 2.0, 3.5]],
        hint="Both examples use the same W, so their tables g x^T add up. Entry (1, 3) is 2 (-1) + (-1) 4 = -6.",
        implicates=MATRIX,
    )
    expect_unchanged([x, w, g], before, hint="The layer's input and weights are still needed.")


def check_squared_error(work):
    """The gradient of the squared error counts every row by its share."""
    predicted, target = torch.tensor([[3.0, 1.0], [0.0, 5.0]]), torch.tensor([[1.0, 2.0], [0.0, 2.0]])
    before = remember([predicted, target])
    got = work.squared_error_gradient(predicted, target)
    expect_close(
        got,
        [[2.0, -1.0], [0.0, 3.0]],
        hint="Twice the difference, predicted - target, over the number of rows, 2: for the 3 in front 2 * 2 / 2 = "
        "2. The mean is over rows, and the outputs of a row are added: divided by all entries you would have half of "
        "it.",
        implicates=MATRIX,
    )
    expect_unchanged([predicted, target], before, hint="predicted -= target writes into the caller's tensor.")
    got = work.squared_error_gradient(torch.tensor([[1.0, -2.0, 0.5]]), torch.zeros(1, 3))
    expect_close(got, [[2.0, -4.0, 1.0]], hint="One row of three outputs: twice the difference.", implicates=MATRIX)


def layers(inputs, hidden, outputs):
    """Random parameters of two layers, float64, marked."""
    shapes = ((hidden, inputs), (hidden,), (outputs, hidden), (outputs,))
    return [torch.randn(shape, dtype=torch.float64, requires_grad=True) for shape in shapes]


def check_two_layers(work):
    """Through two layers the gradients are those that autograd finds."""
    for n, inputs, hidden, outputs in ((5, 3, 4, 2), (1, 2, 3, 4), (4, 3, 3, 3)):
        params = layers(inputs, hidden, outputs)
        w1, b1, w2, b2 = params
        x, target = torch.randn(n, inputs, dtype=torch.float64), torch.randn(n, outputs, dtype=torch.float64)
        loss = (((x @ w1.T + b1) @ w2.T + b2) - target).pow(2).sum(1).mean()
        wanted = torch.autograd.grad(loss, params)
        got = work.network_gradients(x, target, *[param.detach() for param in params])
        expect_length(got, 4, hint="Four gradients: in w1, b1, w2 and b2.")
        # From the end backwards, so that the first complaint is about the layer where the fault begins.
        for i, name in ((3, "b2"), (2, "w2"), (1, "b1"), (0, "w1")):
            expect_close(
                got[i],
                wanted[i],
                rtol=1e-9,
                atol=1e-10,
                hint=f"The gradient in {name}, for {n} rows through {inputs}, {hidden} and {outputs} numbers. "
                + (
                    "The second layer hands back its gradient in the hidden table, and that is the g of the first "
                    "layer."
                    if i < 2
                    else "The second layer's input is the hidden table, b1 included; its g is that of the error."
                ),
                implicates=CHAIN if i < 2 else MATRIX,
            )
