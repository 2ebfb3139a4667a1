"""Checks of AdaGrad and RMSProp, from two parameters by hand to PyTorch's own steps."""

import torch

from practice.grader.expectations import expect_close, expect_length, expect_shape, expect_unchanged, remember

ADAPTIVE = "adaptive-learning-rates"


class AdagradReference(torch.optim.Adagrad):
    """PyTorch's own, as a class of the check's."""


class RMSpropReference(torch.optim.RMSprop):
    """PyTorch's own, as a class of the check's."""


def pair(got):
    """The two tensors that a step returns."""
    expect_length(got, 2, hint="Return two tensors: the new parameters and the new s.")
    return got


def check_first_adagrad_step(work):
    """AdaGrad's first step moves every entry by the learning rate."""
    w, s = pair(work.adagrad_step(torch.zeros(2), torch.tensor([40.0, -0.3]), torch.zeros(2), 0.1))
    expect_shape(s, (2,), hint="Every entry has a sum of its own; s has the shape of w.", implicates=ADAPTIVE)
    expect_close(
        s, [1600.0, 0.09], hint="The sums are 0 at first; add the square of each gradient.", implicates=ADAPTIVE
    )
    expect_close(
        w,
        [-0.1, 0.1],
        hint="Divide each gradient by the root of the new s, 40 and 0.3: the quotients are 1 and -1, and the step goes "
        "against them.",
        implicates=ADAPTIVE,
    )


def check_second_adagrad_step(work):
    """AdaGrad remembers all squares so far."""
    before, sums = torch.tensor([-0.1, 0.1]), torch.tensor([1600.0, 0.09])
    w, s = pair(work.adagrad_step(before, torch.tensor([30.0, 0.4]), sums, 0.1))
    expect_close(
        s, [2500.0, 0.25], hint="1600 + 900 and 0.09 + 0.16: nothing of the old sum is lost.", implicates=ADAPTIVE
    )
    expect_close(
        w,
        [-0.16, 0.02],
        hint="The roots are 50 and 0.5 now, so the quotients are 0.6 and 0.8. With the old sums they would be 0.75 and "
        "1.33.",
        implicates=ADAPTIVE,
    )


def check_rmsprop_by_hand(work):
    """RMSProp divides by the root of a fading mean."""
    w, s = pair(work.rmsprop_step(torch.zeros(2), torch.tensor([40.0, -0.02]), torch.zeros(2), 0.1, 0.75))
    expect_close(
        s,
        [400.0, 0.0001],
        hint="With rho = 0.75 a quarter of the new square counts: 0.25 · 1600 and 0.25 · 0.0004. rho is the share of "
        "the OLD.",
        implicates="exponential-moving-average",
    )
    expect_close(
        w, [-0.2, 0.2], hint="The roots are 20 and 0.01, so both quotients are 2 in size.", implicates=ADAPTIVE
    )
    w, s = pair(work.rmsprop_step(w, torch.tensor([20.0, 0.01]), s, 0.1, 0.75))
    expect_close(
        s,
        [400.0, 0.0001],
        hint="Three quarters of the old average, 300 and 0.000075, and a quarter of the new squares, 100 and 0.000025.",
        implicates="exponential-moving-average",
    )
    expect_close(w, [-0.3, 0.1], hint="The roots are 20 and 0.01 again, so both quotients are 1.", implicates=ADAPTIVE)


def check_gradient_of_zero(work):
    """An entry whose gradient is 0 stays where it is, and eps stands outside the root."""
    for step in (work.adagrad_step, work.rmsprop_step):
        w, _ = pair(step(torch.tensor([2.0, 5.0]), torch.tensor([0.0, 3.0]), torch.zeros(2), 0.1))
        expect_close(w[0], 2.0, hint="0 / 0 is nan. eps is added to the root so that 0 is divided by eps.")
    w, _ = pair(work.adagrad_step(torch.zeros(1), torch.tensor([3.0]), torch.zeros(1), 0.1, 1.0))
    expect_close(
        w, [-0.075], hint="With eps = 1 the first quotient is 3 / (3 + 1): eps is added to the root, not under it."
    )
    w, _ = pair(work.rmsprop_step(torch.zeros(1), torch.tensor([3.0]), torch.zeros(1), 0.1, 0.75, 1.0))
    expect_close(
        w, [-0.12], hint="With eps = 1 the first quotient is 3 / (1.5 + 1): eps is added to the root, not under it."
    )


def check_nothing_in_place(work):
    """Parameters, gradient and state are left as they were."""
    for step in (work.adagrad_step, work.rmsprop_step):
        given = [torch.randn(2, 3), torch.randn(2, 3), torch.rand(2, 3)]
        before = remember(given)
        step(*given, 0.1)
        expect_unchanged(
            given, before, hint="Tensor 0 is w, 1 is g, 2 is s. Build new tensors; += writes into the old ones."
        )


def check_equals_pytorch(work):
    """Entry by entry the same as PyTorch's Adagrad and RMSprop in 64 bits."""
    cases = ((work.adagrad_step, AdagradReference, {}), (work.rmsprop_step, RMSpropReference, {"alpha": 0.9}))
    for step, reference, settings in cases:
        w, s = torch.randn(2, 3, dtype=torch.float64), torch.zeros(2, 3, dtype=torch.float64)
        theirs = w.clone().requires_grad_()
        optimiser = reference([theirs], lr=0.05, **settings)
        for k in range(5):
            gradient = torch.randn(2, 3, dtype=torch.float64) * 10.0**k
            theirs.grad = gradient.clone()
            optimiser.step()
            w, s = pair(step(w, gradient, s, 0.05))
            expect_close(
                w,
                theirs.detach(),
                rtol=1e-9,
                atol=1e-9,
                hint=f"This is step {k + 1} of 5, of two by three parameters whose gradients grow tenfold each time. "
                "Is there "
                "one s for each entry, and does it stay in the dtype of w?",
                implicates=ADAPTIVE,
            )


def check_run(work):
    """A run carries its state from step to step."""
    start = torch.tensor([4.0, -2.0])
    before = remember([start])
    got = work.descend(lambda w, g, s: (w - 0.5 * g - s, s + 1), lambda w: w, start, 3)
    expect_shape(got, (4, 2), hint="Three steps of two parameters give four rows, the start first.")
    # A made-up rule that shows its state: w / 2 - 0, then w / 2 - 1, then w / 2 - 2.
    expect_close(
        got,
        [[4.0, -2.0], [2.0, -1.0], [0.0, -1.5], [-2.0, -2.75]],
        hint="The rule of this check is w - 0.5 g - s and s + 1, with the gradient w. s begins at 0, and what the rule "
        "returns "
        "goes into its next call; the gradient is taken anew at each place.",
        implicates=ADAPTIVE,
    )
    expect_unchanged([start], before, hint="The start is left as it was.")
