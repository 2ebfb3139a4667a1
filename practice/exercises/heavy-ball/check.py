"""Checks of momentum, from one weight by hand to PyTorch's own steps."""

import torch

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_length,
    expect_shape,
    expect_unchanged,
    remember,
)


class Reference(torch.optim.SGD):
    """PyTorch's own. A class of the check's, since the first optimiser made of a class changes that class."""


SHAPES = ((2, 3), (3,), ())


def some(dtype=torch.float32):
    """Random tensors of three shapes."""
    return [torch.randn(shape, dtype=dtype) for shape in SHAPES]


def step(work, params, gradients, velocities, rate, beta, nesterov=False):
    """One step of the learner's, whose result is taken apart with care."""
    got = work.momentum_step(params, gradients, velocities, rate, beta, nesterov)
    expect_length(got, 2, hint="Return two lists: the new parameters and the new velocities.")
    for part, name in zip(got, ("parameters", "velocities"), strict=True):
        expect_length(part, len(params), hint=f"As many new {name} as there are parameter tensors.")
        for new, old in zip(part, params, strict=True):
            expect_shape(new, tuple(old.shape), hint=f"The new {name} have the shapes of the parameters.")
    return got


def check_begins_at_rest(work):
    """Before the first step every velocity is zero, and has the shape and dtype of its parameter."""
    for dtype in (torch.float32, torch.float64):
        params = some(dtype)
        got = work.fresh_velocities(params)
        expect_length(got, 3, hint="One velocity for each parameter tensor.")
        for velocity, param in zip(got, params, strict=True):
            expect_shape(velocity, tuple(param.shape), hint="Each entry of a parameter has a velocity of its own.")
            expect_dtype(velocity, dtype, hint="The velocity has the dtype of its parameter; zeros_like sees to it.")
            expect_close(velocity, torch.zeros_like(param), hint="A run begins at rest: all velocities are 0.")


def check_first_step(work):
    """The first step moves along the gradient alone."""
    params, velocities = step(work, [torch.tensor(10.0)], [torch.tensor(20.0)], [torch.tensor(0.0)], 0.1, 0.5)
    expect_close(
        velocities[0],
        20.0,
        hint="The velocity becomes beta times 0 plus the gradient, 20. PyTorch keeps a sum: there is no factor 1 - "
        "beta, and "
        "no learning rate in it.",
        implicates="momentum",
    )
    expect_close(params[0], 8.0, hint="From 10 a step of rate 0.1 along the velocity 20, downhill, leads to 8.")


def check_second_step(work):
    """The second step remembers the first."""
    params, velocities = step(work, [torch.tensor(8.0)], [torch.tensor(16.0)], [torch.tensor(20.0)], 0.1, 0.5)
    expect_close(
        velocities[0],
        26.0,
        hint="Half of the old velocity 20 is kept, and the new gradient 16 comes on top.",
        implicates="momentum",
    )
    expect_close(
        params[0],
        5.4,
        hint="The parameter moves along the new velocity 26, not along the old one: 8 - 0.1 · 26.",
        implicates="momentum",
    )


def check_tensors_apart(work):
    """Every parameter tensor has its own gradient and its own velocity."""
    params, gradients, velocities = some(), some(), some()
    got, moved = step(work, *(remember(part) for part in (params, gradients, velocities)), 0.2, 0.7)
    for i in range(3):
        velocity = 0.7 * velocities[i] + gradients[i]
        expect_close(moved[i], velocity, hint=f"Tensor {i} of 3: 0.7 times its own old velocity plus its own gradient.")
        expect_close(got[i], params[i] - 0.2 * velocity, hint=f"Tensor {i} of 3 moves along its own new velocity.")


def check_nothing_in_place(work):
    """Parameters, gradients and velocities are left as they were."""
    for nesterov in (False, True):
        given = [*some(), *some(), *some()]
        before = remember(given)
        step(work, given[:3], given[3:6], given[6:], 0.2, 0.7, nesterov)
        expect_unchanged(
            given,
            before,
            hint="Tensors 0 to 2 are the parameters, 3 to 5 the gradients, 6 to 8 the velocities. Build new tensors; "
            "+= and "
            "mul_ write into those of the caller.",
        )


def check_nesterov_by_hand(work):
    """Nesterov's step looks one step ahead."""
    got, moved = step(work, [torch.tensor(8.0)], [torch.tensor(16.0)], [torch.tensor(20.0)], 0.1, 0.5, True)
    expect_close(moved[0], 26.0, hint="With nesterov=True the velocity is what it was without: 0.5 · 20 + 16.")
    expect_close(
        got[0],
        5.1,
        hint="The parameter moves along g + beta times the new velocity: 16 + 0.5 · 26 = 29. With the old velocity it "
        "would "
        "be 26, which is plain momentum.",
    )


def check_run_keeps_its_memory(work):
    """A run carries its velocities from step to step, and begins at rest."""
    start = [torch.tensor(10.0), torch.tensor([1.0, -4.0])]
    before = remember(start)
    for steps, expected in ((0, 1.0), (1, 0.8), (2, 0.54), (3, 0.302)):
        got = work.descend(lambda params: [2 * w for w in params], start, 0.1, 0.5, steps)
        expect_length(got, 2, hint="descend returns the parameters alone, a list like start.")
        expect_unchanged(start, before, hint="The start is left as it was.")
        for end, begin in zip(got, start, strict=True):
            expect_close(
                end,
                expected * begin,
                hint="On w^2 with rate 0.1 and beta 0.5 the share of the start left after 0 to 3 steps is 1, 0.8, "
                "0.54, 0.302; "
                f"this is after {steps}. Without memory it would be 0.64 and 0.512 after 2 and 3: are the velocities "
                "made once, "
                "before the loop, and the gradients in every step?",
                implicates="momentum",
            )


def check_nesterov_run(work):
    """A run with nesterov=True takes Nesterov's step every time."""
    got = work.descend(lambda params: [2 * w for w in params], [torch.tensor(10.0)], 0.1, 0.5, 2, True)
    expect_length(got, 1, hint="descend returns the parameters alone.")
    # g = 20, v = 20, move 30: w = 7. g = 14, v = 24, move 26: w = 4.4.
    expect_close(got[0], 4.4, hint="Two steps lead to 7 and to 4.4. Does descend hand nesterov on to its steps?")


def check_equals_pytorch(work):
    """Step by step the same as torch.optim.SGD in 64 bits, with a rate that changes on the way."""
    for nesterov in (False, True):
        params = some(torch.float64)
        theirs = [param.clone().requires_grad_() for param in params]
        optimiser = Reference(theirs, lr=0.1, momentum=0.9, nesterov=nesterov)
        velocities = [torch.zeros_like(param) for param in params]
        for k, rate in enumerate((0.1, 0.1, 0.02, 0.3)):
            gradients = some(torch.float64)
            for tensor, gradient in zip(theirs, gradients, strict=True):
                tensor.grad = gradient.clone()
            optimiser.param_groups[0]["lr"] = rate
            optimiser.step()
            params, velocities = step(work, params, gradients, velocities, rate, 0.9, nesterov)
            for ours, tensor in zip(params, theirs, strict=True):
                expect_close(
                    ours,
                    tensor.detach(),
                    rtol=1e-10,
                    atol=1e-10,
                    hint=f"This is step {k + 1} of 4 with nesterov={nesterov}; the rates are 0.1, 0.1, 0.02 and 0.3. "
                    "If the first "
                    "two agree and the third does not, the learning rate has got into your velocity.",
                    implicates="momentum",
                )
