"""Checks of learned inner rates, from two weights by hand to training."""

import torch

from practice.grader.expectations import (
    curve,
    expect_close,
    expect_grad_path,
    expect_length,
    expect_less,
    expect_shape,
    expect_unchanged,
    last,
    remember,
)

META = "meta-learning"
OBJECTIVE = "meta-objective"
THROUGH = "differentiating-through-an-update"


def one_weight(work, *pairs):
    """Tasks with x = 1 throughout: support loss (t - a)^2 and query loss (t - b)^2 for each pair."""
    one = torch.ones(len(pairs), 1, 1)
    return work.Tasks(one, torch.tensor([[p[0]] for p in pairs]), one, torch.tensor([[p[1]] for p in pairs]))


def leaf(*numbers):
    """A vector that requires gradients."""
    return torch.tensor(numbers, requires_grad=True)


def check_two_rates_by_hand(work):
    """Each weight moves by its own rate."""
    x, y = torch.tensor([[[1.0, 0.0], [0.0, 2.0]]]), torch.tensor([[1.0, -4.0]])
    got = work.adapt(leaf(0.0, 0.0), leaf(0.5, 0.125), x, y)
    expect_shape(got, (1, 2), hint="One row of weights for each task.")
    expect_close(
        got,
        [[0.5, -1.0]],
        hint="The loss is ((w1 - 1)^2 + (2 w2 + 4)^2) / 2, with the slopes -1 and 8 at 0. Rates 0.5 and 0.125 "
        "lead to 0.5 "
        "and -1. One rate for both, or gradients divided by their size as AdaGrad does, lead elsewhere.",
        implicates=META,
    )


def check_tasks_apart(work):
    """Every task takes its own step from the shared start."""
    start, rates = leaf(1.0, -1.0, 0.5), leaf(0.1, 0.2, 0.3)
    before = remember([start, rates])
    x, y = torch.randn(4, 5, 3), torch.randn(4, 5)
    got = work.adapt(start, rates, x, y)
    expect_shape(got, (4, 3), hint="Four tasks, three weights.")
    errors = torch.einsum("npf,f->np", x, start.detach()) - y
    slopes = 2 * torch.einsum("np,npf->nf", errors, x) / 5
    expect_close(
        got,
        start.detach() - rates.detach() * slopes,
        hint="Each row should be start - rates * that task's own gradient. A mean over tasks inside the inner "
        "loss makes "
        "every step a quarter as long.",
        implicates="inner-loop-adaptation",
    )
    expect_unchanged([start, rates], before, hint="Adapting changes neither the start nor the rates.")


def check_meta_loss(work):
    """The mean query loss after the step."""
    got = work.meta_loss(leaf(0.0), leaf(0.1), one_weight(work, (1.0, 3.0), (-1.0, -2.0)))
    expect_shape(got, (), hint="One number for the batch.")
    expect_close(
        got,
        5.54,
        hint="The steps end at 0.2 and -0.2; the query losses there are 7.84 and 3.24, with the mean 5.54.",
        implicates=OBJECTIVE,
    )


def check_slope_in_the_start(work):
    """The gradient in the start goes through the step."""
    start, rates = leaf(0.0), leaf(0.1)
    loss = work.meta_loss(start, rates, one_weight(work, (1.0, 3.0)))
    (slope,) = expect_grad_path(loss, [start], hint="The loss should lead back to the start.", implicates=THROUGH)
    expect_close(
        slope,
        [-4.48],
        hint="-5.6 times the factor 0.8. If you got -5.6, the inner gradient was taken as a constant.",
        implicates=THROUGH,
    )


def check_slope_in_the_rates(work):
    """The gradient in each rate."""
    start, rates = leaf(0.0), leaf(0.1)
    loss = work.meta_loss(start, rates, one_weight(work, (1.0, 3.0)))
    hint = "The loss should lead back to the rates: step with the tensor itself, not with its numbers."
    (slope,) = expect_grad_path(loss, [rates], hint=hint, implicates=OBJECTIVE)
    expect_close(
        slope,
        [-11.2],
        hint="t' = t - a S'(t) with S'(0) = -2: when the rate grows by 1, t' moves by 2. The query slope there is "
        "-5.6.",
        implicates=OBJECTIVE,
    )
    start, rates = leaf(0.3, -0.2), leaf(0.1, 0.4)
    x = torch.tensor([[[1.0, 0.0], [0.0, 1.0]]])
    tasks = work.Tasks(x, torch.tensor([[1.0, 2.0]]), x, torch.tensor([[3.0, -1.0]]))
    (slope,) = expect_grad_path(work.meta_loss(start, rates, tasks), [rates], hint=hint, implicates=OBJECTIVE)
    # Slopes S' = (-0.7, -2.2), t' = (0.37, 0.68), query slopes (-2.63, 1.68), products with -S'.
    expect_close(slope, [-1.841, 3.696], hint="Two rates, and a slope for each.", implicates=OBJECTIVE)


MIDDLE, SPREAD, SCALE = (
    torch.tensor(row) for row in ([1.0, -2.0, 3.0, 5.0], [4.0, 2.0, 1.0, 0.0], [0.3, 1.0, 1.0, 1.0])
)


def flats(work, n):
    """The family of the task text."""
    weights = MIDDLE + SPREAD * torch.randn(n, 4)
    x = SCALE * torch.randn(n, 10, 4)
    y = torch.einsum("npf,nf->np", x, weights) + 0.5 * torch.randn(n, 10)
    return work.Tasks(x[:, :5], y[:, :5], x[:, 5:], y[:, 5:])


def trained(work, batches, learn):
    """Start and rates from the learner's training."""
    got = work.train(batches, 0.05, 0.05, learn)
    expect_length(got, 2, hint="train returns the start and the rates.")
    for tensor in got:
        expect_shape(tensor, (4,), hint="Four weights and four rates.")
    return got[0].detach(), got[1].detach()


def check_fixed_rates(work):
    """Without learn_rates only the start is learned."""
    batches = [flats(work, 6) for _ in range(5)]
    start, rates = trained(work, batches, False)
    expect_close(rates, [0.05] * 4, hint="With learn_rates=False the rates stay at first_rate, for the comparison.")
    replayed = torch.zeros(4, requires_grad=True)
    optimizer = torch.optim.Adam([replayed], lr=0.05)
    for tasks in batches:
        optimizer.zero_grad()
        work.meta_loss(replayed, torch.full((4,), 0.05), tasks).backward()
        optimizer.step()
    expect_close(
        start,
        replayed.detach(),
        rtol=1e-3,
        atol=1e-4,
        hint="Expected: five steps of Adam from 0 at outer rate 0.05, one for each batch, by your own meta_loss. Is "
        "the start among the tensors that one optimiser moves, and are the gradients cleared in every step?",
        implicates=META,
    )


@last
def check_learned_rates_help(work):
    """Learned rates bring the loss on new flats down."""
    batches, test = [flats(work, 20) for _ in range(150)], flats(work, 1000)
    losses = []
    for learn in (False, True):
        start, rates = trained(work, batches, learn)
        errors = torch.einsum("npf,f->np", test.support_x, start) - test.support_y
        weights = start - rates * 2 * torch.einsum("np,npf->nf", errors, test.support_x) / 5
        losses.append((torch.einsum("npf,nf->np", test.query_x, weights) - test.query_y).pow(2).mean().item())
    curve("loss on new flats: fixed rates, learned rates", losses)
    # Over 24 seeds the solution's ratio is 0.53 to 0.63; with rates that do not move it is 1.
    expect_less(
        losses[1] / losses[0],
        0.75,
        f"the loss on 1000 new flats with learned rates ({losses[1]:.2f}) over that with fixed ones ({losses[0]:.2f})",
        hint="150 batches should take the rates to about 2.3, 0.3, 0.2 and 0.1. If they stay near 0.05, see "
        "whether they "
        "require gradients and are among the tensors that the optimiser was given; if they change and the loss "
        "does not "
        "fall, see whether the gradients are cleared before each backward.",
        implicates=META,
    )
