"""Checks of a recurrent network, from one state by hand to the sweep back through time."""

import math

import torch

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_grad_path,
    expect_length,
    expect_shape,
    expect_unchanged,
    remember,
)

RECURRENT = "recurrent-networks"
BACKPROPAGATION = "backpropagation-algorithm"


def two_items():
    """One number a state, u = 0.5: the states are 0.6 and 0.8."""
    items = torch.tensor([[[math.log(2)], [math.log(3) - 0.3]]])
    return items, torch.zeros(1, 1), torch.ones(1, 1), torch.tensor([[0.5]]), torch.zeros(1)


def network(B, T, d, n, dtype=torch.float64):
    """Random sequences, first states and parameters."""
    return (
        torch.randn(B, T, d, dtype=dtype),
        torch.randn(B, n, dtype=dtype).tanh(),
        torch.randn(n, d, dtype=dtype) / d**0.5,
        torch.randn(n, n, dtype=dtype) / n**0.5,
        torch.randn(n, dtype=dtype) / 2,
    )


def as_pytorch(sequences, h0, W, U, b):
    """The states by PyTorch's own recurrent network, which has two biases that are added."""
    net = torch.nn.RNN(W.shape[1], W.shape[0], batch_first=True, dtype=W.dtype)
    params = {
        "weight_ih_l0": W, "weight_hh_l0": U, "bias_ih_l0": b, "bias_hh_l0": torch.zeros_like(b)
    }  # fmt: skip
    return torch.func.functional_call(net, params, (sequences, h0[None]))[0]


def check_one_step(work):
    """A state is the tanh of item, old state and bias."""
    # The sums are ln 2 and -ln 3, and tanh(ln 2) = (4 - 1) / (4 + 1), tanh(ln 3) = (9 - 1) / (9 + 1).
    x = torch.tensor([[1.0, math.log(2)]])
    h = torch.tensor([[0.5, -0.25]])
    W = torch.tensor([[2.0, 1.0], [1.0, 0.0]])
    U = torch.tensor([[0.0, 4.0], [2.0, -4.0]])
    b = torch.tensor([-1.0, -3.0 - math.log(3)])
    got = work.step(x, h, W, U, b)
    expect_shape(got, (1, 2), hint="One row of n numbers for each sequence.", implicates="matrix-products-in-pytorch")
    expect_close(
        got,
        [[0.6, -0.8]],
        hint="W x = (2 + ln 2, 1), U h = (-1, 2), b = (-1, -3 - ln 3). The sums are ln 2 and -ln 3, whose tanh are 0.6 "
        "and -0.8. Rows of x and h meet W.T and U.T; U has the old state as its input.",
        implicates=RECURRENT,
    )


def check_batch_of_one_step(work):
    """Many sequences take their step at once, each for itself."""
    sequences, h, W, U, b = network(5, 1, 3, 4)
    x = sequences[:, 0]
    before = remember([x, h, W, U, b])
    got = work.step(x, h, W, U, b)
    expect_shape(got, (5, 4), hint="Five sequences, four numbers each.")
    expect_dtype(got, torch.float64, hint="The dtype of the items stays.")
    wanted = torch.stack([torch.tanh(W @ item + U @ old + b) for item, old in zip(x, h, strict=True)])
    expect_close(got, wanted, hint="Expected is tanh(W @ x + U @ h + b) of each row by itself.", implicates=RECURRENT)
    expect_unchanged([x, h, W, U, b], before, hint="Build a new state; the old one is needed on the way back.")


def check_states_by_hand(work):
    """Each state starts from the one before, and all are kept."""
    got = work.read(*two_items())
    expect_shape(got, (1, 2, 1), hint="(B, T, n): one sequence, two items, one number. Stack along dim=1.")
    expect_close(
        got,
        [[[0.6], [0.8]]],
        hint="tanh(ln 2) = 0.6; the second sum is ln 3 - 0.3 + 0.5 * 0.6 = ln 3, with tanh 0.8. A "
        "second state of 0.66 has started afresh, from 0 and not from 0.6.",
        implicates=RECURRENT,
    )


def check_reads_like_pytorch(work):
    """The states are those of PyTorch's own network, from any first state."""
    for B, T, d, n in ((4, 7, 3, 5), (1, 1, 2, 3), (3, 40, 1, 2)):
        arguments = network(B, T, d, n)
        before = remember(arguments)
        got = work.read(*arguments)
        expect_shape(got, (B, T, n), hint="Sequences first, then items, then the numbers of a state.")
        expect_close(
            got,
            as_pytorch(*arguments).detach(),
            hint=f"B = {B}, T = {T}, d = {d}, n = {n}. The first step starts from h0, which is not 0 here, and item t "
            "of each sequence is sequences[:, t].",
            implicates="tensor-indexing",
        )
        expect_unchanged(arguments, before, hint="Reading changes no input.")


def check_graph_through_time(work):
    """Autograd can go back through all steps."""
    arguments = [tensor.requires_grad_() for tensor in network(2, 6, 3, 4)]
    weights = torch.randn(2, 4, dtype=torch.float64)
    states = work.read(*arguments)
    expect_shape(states, (2, 6, 4), hint="Two sequences, six items, four numbers.")
    got = expect_grad_path(
        (states[:, -1] * weights).sum(),
        arguments,
        hint="The last state hangs on every item, on h0 and on the parameters: no detach and no .data between steps.",
        implicates=BACKPROPAGATION,
    )
    wanted = torch.autograd.grad((as_pytorch(*arguments)[:, -1] * weights).sum(), arguments)
    for name, mine, right in zip(("the items", "h0", "W", "U", "b"), got, wanted, strict=True):
        expect_close(
            mine, right, hint=f"This is the gradient of {name}. A state that is cut off loses what came before."
        )


def check_back_by_hand(work):
    """Each step adds its share to the gradients."""
    items, h0, _, U, _ = two_items()
    states = torch.tensor([[[0.6], [0.8]]])
    got = work.back(items, h0, states, U, torch.tensor([[[0.0], [1.0]]]))
    expect_length(got, 4, hint="Return dW, dU, db and arrived.")
    dW, dU, db, arrived = got
    expect_shape(arrived, (1, 2, 1), hint="What arrived at each state: the shape of states.")
    expect_close(
        arrived,
        [[[0.18], [1.0]]],
        hint="1 arrives at the last state. Its slope is 1 - 0.64 = 0.36, and 0.5 * 0.36 = 0.18 goes on to the first. "
        "arrived is what comes to the state, before the slope, and in the order of the items.",
        implicates="derivatives-of-sigmoid-and-tanh",
    )
    expect_shape(dU, (1, 1), hint="The gradient of U has the shape of U.")
    expect_close(
        dU,
        [[0.216]],
        hint="s is 0.36 at the second step and 0.18 * 0.64 = 0.1152 at the first. U met the old states 0.6 and 0: "
        "0.36 * 0.6 + 0.1152 * 0.",
        implicates=RECURRENT,
    )
    expect_close(
        dW,
        [[0.36 * (math.log(3) - 0.3) + 0.1152 * math.log(2)]],
        hint="Both steps used W, each with its own item: 0.36 * 0.7986 + 0.1152 * 0.6931.",
        implicates=RECURRENT,
    )
    expect_close(db, [0.4752], hint="The bias was used at both steps: 0.36 + 0.1152.")


def check_back_like_autograd(work):
    """For any loss on any states the gradients are those of autograd."""
    for B, T, d, n in ((3, 5, 2, 4), (1, 1, 3, 2)):
        sequences, h0, W, U, b = network(B, T, d, n)
        params = [W.requires_grad_(), U.requires_grad_(), b.requires_grad_()]
        states = as_pytorch(sequences, h0, *params)
        direct = torch.randn(B, T, n, dtype=torch.float64)
        wanted = torch.autograd.grad((states * direct).sum(), params)
        given = [sequences, h0, states.detach(), U.detach(), direct]
        before = remember(given)
        got = work.back(*given)
        expect_length(got, 4, hint="Return dW, dU, db and arrived.")
        for name, mine, right in zip(("dW", "dU", "db"), got[:3], wanted, strict=True):
            expect_shape(mine, tuple(right.shape), hint=f"{name} has the shape of its parameter.")
            expect_close(
                mine,
                right,
                hint=f"{name} for B = {B}, T = {T}, d = {d}, n = {n}. Here the loss looks at every state, so "
                "direct[:, t] joins what comes from later; h0 is not 0; the sequences of a batch add up; and forwards "
                "U.T stood behind the rows, so U stands there on the way back.",
                implicates=BACKPROPAGATION,
            )
        expect_unchanged(given, before, hint="Collect the gradients in new tensors; direct is the caller's.")
