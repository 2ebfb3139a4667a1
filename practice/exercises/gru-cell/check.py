"""Checks of the gated recurrent unit, from one state by hand to a bit kept over 500 items."""

import math

import torch

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_grad_path,
    expect_length,
    expect_shape,
    expect_true,
    expect_unchanged,
    remember,
)

GATES = "gated-recurrence"
RECURRENT = "recurrent-networks"


def one_entry(r=0.0, z=0.0, k=0.0, heard=0.0):
    """Weights of one entry and one input: r, z and k get these sums from the item, k also heard * (2 h + 0.2)."""
    return (
        torch.tensor([[0.0], [0.0], [0.0]]),
        torch.tensor([[0.0], [0.0], [2.0 * heard]]),
        torch.tensor([r, z, k]),
        torch.tensor([0.0, 0.0, 0.2 * heard]),
    )


def network(B, T, d, n, dtype=torch.float64):
    """Random sequences, first states and parameters."""
    shapes = ((3 * n, d), (3 * n, n), (3 * n,), (3 * n,))
    return (
        torch.randn(B, T, d, dtype=dtype),
        torch.randn(B, n, dtype=dtype).tanh(),
        *(torch.randn(shape, dtype=dtype) for shape in shapes),
    )


def as_pytorch(sequences, h0, w_ih, w_hh, b_ih, b_hh):
    """The states by PyTorch's own GRU."""
    net = torch.nn.GRU(w_ih.shape[1], w_hh.shape[1], batch_first=True, dtype=w_ih.dtype)
    params = {"weight_ih_l0": w_ih, "weight_hh_l0": w_hh, "bias_ih_l0": b_ih, "bias_hh_l0": b_hh}
    return torch.func.functional_call(net, params, (sequences, h0[None]))[0]


def check_update_gate(work):
    """z is the share of the old state that is kept."""
    got = work.step(torch.ones(1, 1), torch.tensor([[0.4]]), *one_entry(z=math.log(3), r=100.0, k=math.log(2)))
    expect_shape(got, (1, 1), hint="One sequence, one number: (B, n).", implicates="matrix-products-in-pytorch")
    expect_close(
        got,
        [[0.45]],
        hint="Here z = sigmoid(ln 3) = 0.75 and k = tanh(ln 2) = 0.6, whatever r is. Kept: 0.75 * 0.4 = 0.3; new: "
        "0.25 * 0.6 = 0.15. A result of 0.55 keeps 1 - z; the rows stand in the order r, z, k.",
        implicates=GATES,
    )


def check_reset_gate(work):
    """r scales what the candidate hears of the old state, bias included."""
    got = work.step(torch.ones(1, 1), torch.tensor([[0.4]]), *one_entry(z=-100.0, k=math.log(2) - 0.5, heard=1.0))
    expect_close(
        got,
        [[0.6]],
        hint="z is 0, so the new state is the candidate. r = sigmoid(0) = 0.5, and from the old state comes "
        "2 * 0.4 + 0.2 = 1: half of it, 0.5, joins ln 2 - 0.5, and tanh(ln 2) = 0.6. PyTorch multiplies r into "
        "the product with its bias, and not into h.",
        implicates=GATES,
    )


def check_step_like_pytorch(work):
    """Gates work entry by entry, for a batch."""
    for B, d, n in ((4, 3, 5), (1, 2, 1)):
        sequences, h, *params = network(B, 1, d, n)
        x = sequences[:, 0]
        before = remember([x, h, *params])
        got = work.step(x, h, *params)
        expect_shape(got, (B, n), hint="One row of n numbers for each sequence.")
        expect_dtype(got, torch.float64, hint="The dtype of the items stays.")
        expect_close(
            got,
            as_pytorch(sequences, h, *params).detach()[:, 0],
            hint=f"B = {B}, d = {d}, n = {n}. Rows 0 to n - 1 of w_ih belong to r, the next n to z, the last n to k; "
            "the biases likewise. Both biases count.",
            implicates="tensor-indexing",
        )
        expect_unchanged([x, h, *params], before, hint="Build a new state: z * h, not h *= z.")


def check_read_like_pytorch(work):
    """Each state starts from the one before."""
    for B, T, d, n in ((3, 8, 2, 4), (1, 1, 3, 2)):
        arguments = network(B, T, d, n)
        got = work.read(*arguments)
        expect_shape(got, (B, T, n), hint="Sequences first, then items, then the numbers of a state.")
        expect_close(
            got,
            as_pytorch(*arguments).detach(),
            hint="The first step starts from h0, which is not 0 here, and each later one from the state before.",
            implicates=RECURRENT,
        )


def check_gradients(work):
    """Gradients reach items, first state and all weights."""
    arguments = [tensor.requires_grad_() for tensor in network(2, 5, 3, 4)]
    weights = torch.randn(2, 4, dtype=torch.float64)
    states = work.read(*arguments)
    expect_shape(states, (2, 5, 4), hint="Two sequences, five items, four numbers.")
    got = expect_grad_path(
        (states[:, -1] * weights).sum(),
        arguments,
        hint="The last state hangs on every item and on all parameters; nothing on the way may be detached.",
    )
    wanted = torch.autograd.grad((as_pytorch(*arguments)[:, -1] * weights).sum(), arguments)
    names = ("the items", "h0", "w_ih", "w_hh", "b_ih", "b_hh")
    for name, mine, right in zip(names, got, wanted, strict=True):
        expect_close(
            mine,
            right,
            hint=f"This is the gradient of {name}. It goes through the gates as well: they are computed from the item "
            "and the old state, and none of them is a constant.",
            implicates=GATES,
        )


def check_latch_writes(work):
    """The latch takes a marked bit."""
    weights = latch_of(work)
    x = torch.tensor([[[1.0, 1.0]], [[-1.0, 1.0]], [[1.0, 1.0]]])
    h0 = torch.tensor([[-0.9], [0.8], [0.0]])
    got = as_pytorch(x, h0, *weights)[:, 0].detach()
    expect_close(
        got,
        [[1.0], [-1.0], [1.0]],
        atol=0.05,
        hint="Expected is the state after one marked item, from the old states -0.9, 0.8 and 0, within 0.05. With "
        "the mark the gate z should be near 0, and k near the value: give the value a weight of about 5.",
        implicates=GATES,
    )


def check_latch_keeps(work):
    """The latch holds its bit through 500 items of noise, and takes the next marked one."""
    weights = latch_of(work)
    x = torch.zeros(8, 502, 2)
    x[:, :, 0] = (2 * torch.randn(8, 502)).clamp(-5, 5)
    first, second = torch.randint(2, (2, 8)) * 2.0 - 1
    x[:, 0] = torch.stack([first, torch.ones(8)], dim=1)
    x[:, 501] = torch.stack([second, torch.ones(8)], dim=1)
    states = as_pytorch(x, torch.zeros(8, 1), *weights)[:, :, 0].detach()
    expect_close(
        states[:, 500],
        first,
        rtol=0,
        atol=0.1,
        hint="Expected is the marked bit, 500 unmarked items later, within 0.1. With z = 0.99 only 0.99^500 = 0.007 of "
        "it is left; z = 0.9999 leaves 0.951. Which sum of z gives that without a mark, and does noise in the value "
        "move it?",
        implicates=GATES,
    )
    expect_close(states[:, 501], second, rtol=0, atol=0.1, hint="A marked item overwrites what was kept.")


def latch_of(work):
    """The learner's weights, with their shapes looked at."""
    weights = work.latch()
    expect_length(weights, 4, hint="Return w_ih, w_hh, b_ih and b_hh.")
    for name, tensor, shape in zip(
        ("w_ih", "w_hh", "b_ih", "b_hh"), weights, ((3, 2), (3, 1), (3,), (3,)), strict=True
    ):
        expect_shape(tensor, shape, hint=f"This is {name}, for two inputs and a state of one number.")
        expect_dtype(tensor, torch.float32, hint=f"{name} is float32: write 0.0 and not 0.")
        expect_true(bool(torch.isfinite(tensor).all()), f"{name} is not finite.", hint="A sum of 15 or 20 is enough.")
    return weights
