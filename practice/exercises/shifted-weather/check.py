"""Checks of weighing examples for another mix: shares, weights by hand, the weighted mean, and what is left of n."""

import torch

from practice.grader.expectations import (
    expect_backward,
    expect_close,
    expect_dtype,
    expect_raises,
    expect_shape,
    expect_unchanged,
    remember,
)

SHIFT = "distribution-shift"
WEIGHTED_MEAN = "weighted-mean"


def check_shares(work):
    """The shares of the kinds add up to 1, and a kind that does not occur has 0."""
    got = work.shares(torch.tensor([2, 0, 2, 1, 2, 2, 0, 2]), 5)
    expect_shape(got, (5,), hint="A share for each of the five kinds, though 3 and 4 do not occur: see minlength.")
    expect_dtype(got, torch.float32, hint="Shares are floating numbers.")
    expect_close(got, [0.25, 0.125, 0.625, 0.0, 0.0], hint="2, 1 and 5 of the 8 days: counts divided by 8.")
    expect_close(work.shares(torch.tensor([1]), 2), [0.0, 1.0], hint="One day, and it is of kind 1.")


def check_weights_by_hand(work):
    """The weight of an example is the share in use over the share in training, for its kind."""
    got = work.importance_weights(
        torch.tensor([1, 0, 2, 0, 1]), torch.tensor([0.8, 0.15, 0.05]), torch.tensor([0.4, 0.3, 0.3])
    )
    expect_shape(got, (5,), hint="A weight for each of the five examples, not for each kind: p[kinds] looks them up.")
    expect_close(
        got,
        [2.0, 0.5, 6.0, 0.5, 2.0],
        hint="Kind 2 has 0.3 in use and 0.05 in training: each of its examples stands for six. If you have 1/6 there, "
        "the quotient is upside down.",
        implicates=SHIFT,
    )
    got = work.importance_weights(
        torch.tensor([0]),
        torch.tensor([0.25, 0.75], dtype=torch.float64),
        torch.tensor([0.5, 0.5], dtype=torch.float64),
    )
    expect_close(got, torch.tensor([2.0], dtype=torch.float64), hint="The dtype of the shares, also for one example.")


def check_kinds_that_are_missing(work):
    """A kind that does not occur in use weighs nothing; one that occurs in use only is refused."""
    kinds = torch.tensor([0, 1, 0])
    got = work.importance_weights(kinds, torch.tensor([0.5, 0.5, 0.0]), torch.tensor([1.0, 0.0, 0.0]))
    expect_shape(got, (3,), hint="A weight for each example.")
    expect_close(
        got,
        [2.0, 0.0, 2.0],
        hint="Kind 1 does not occur in use: 0 / 0.5 = 0. Kind 2 occurs nowhere, and that is no reason to refuse.",
        implicates=SHIFT,
    )
    expect_raises(
        ValueError,
        work.importance_weights,
        kinds,
        torch.tensor([0.5, 0.5, 0.0]),
        torch.tensor([0.5, 0.25, 0.25]),
        hint="Kind 2 has a quarter of the days in use and no example in training. Whatever the weights of the others, "
        "they say nothing about it: raise a ValueError.",
        implicates=SHIFT,
    )


def check_weighted_loss_by_hand(work):
    """The weighted mean divides by the sum of the weights."""
    losses, weights = torch.tensor([1.0, 4.0, 10.0]), torch.tensor([2.0, 0.5, 2.5])
    got = work.weighted_loss(losses, weights)
    expect_shape(got, (), hint="One number.")
    expect_close(
        got,
        5.8,
        hint="2 · 1 + 0.5 · 4 + 2.5 · 10 = 29, and the weights add up to 5: 5.8. 9.67 comes from dividing by the "
        "number of examples, 3.",
        implicates=WEIGHTED_MEAN,
    )
    got = work.weighted_loss(torch.tensor([7.0]), torch.tensor([0.2]))
    expect_close(got, 7.0, hint="A single example is its own mean, whatever its weight.", implicates=WEIGHTED_MEAN)


def check_gradient(work):
    """Each loss moves the weighted mean by its share of the weights."""
    losses = torch.tensor([1.0, 4.0, 10.0, 3.0], requires_grad=True)
    got = work.weighted_loss(losses, torch.tensor([2.0, 0.5, 1.5, 0.0]))
    expect_backward(
        got,
        hint="A model can be trained by this loss, so the way back to the losses stays open: no item(), no detach().",
    )
    expect_close(
        losses.grad,
        [0.5, 0.125, 0.375, 0.0],
        hint="The weights add up to 4, so the first loss counts 2/4 and the last, of weight 0, nothing.",
    )


def check_effective_size_by_hand(work):
    """Equal weights keep all n examples, one heavy weight keeps little more than one."""
    for weights, wanted, hint in (
        (
            [2 / 3, 2 / 3, 2 / 3, 2.0],
            3.0,
            "The sum is 4, its square 16; the squares add up to 16/3. 16 over 16/3 is 3.",
        ),
        ([0.3, 0.3, 0.3, 0.3, 0.3], 5.0, "Equal weights, whatever they are, keep all five examples."),
        ([0.0, 0.0, 9.0], 1.0, "One example carries everything."),
        ([3.0, 1.0], 1.6, "4 squared over 9 + 1."),
    ):
        got = work.effective_sample_size(torch.tensor(weights))
        expect_shape(got, (), hint="One number.")
        expect_close(got, wanted, hint=hint + " Square of the sum over sum of the squares.")


def check_scale_of_the_weights(work):
    """Very large and very small weights have an effective size as well."""
    for scale in (1e30, 1e-30):
        got = work.effective_sample_size(scale * torch.tensor([3.0, 1.0, 0.0]))
        expect_shape(got, (), hint="One number.")
        expect_close(
            got,
            1.6,
            hint=f"The weights are 3, 1 and 0 times {scale:g}, and a common factor drops out. But its square is beyond "
            "what float32 can hold: divide the weights by the largest before you square.",
        )


def check_one_after_the_other(work):
    """Weighed by the sample's own shares, the loss is that of the new mix, and nothing given was changed."""
    kinds = torch.cat([torch.arange(4), torch.randint(0, 4, (60,))])
    losses, p_test = torch.rand(64) * (kinds + 1), torch.tensor([0.1, 0.2, 0.3, 0.4])
    p_train = work.shares(kinds, 4)
    before = remember([kinds, losses, p_train, p_test])
    weights = work.importance_weights(kinds, p_train, p_test)
    expect_unchanged(
        [kinds, losses, p_train, p_test], before, hint="Divide into a new tensor: the shares are needed again tomorrow."
    )
    kept = remember([weights])
    work.effective_sample_size(weights)
    expect_unchanged(
        [weights], kept, hint="`weights /= weights.max()` writes into the caller's weights. Without `=` it does not."
    )
    got = work.weighted_loss(losses, weights)
    expect_unchanged([losses, weights], [before[1], kept[0]], hint="Losses and weights are only read.")
    by_kind = sum(p_test[k] * losses[kinds == k].mean() for k in range(4))
    expect_close(
        got,
        by_kind.item(),
        hint="The mean loss of each kind, each times its share in use, added up: the lesson's sum. With weights from "
        "the sample's own shares the weighted mean is exactly that.",
        implicates=SHIFT,
    )
