"""Checks of stochastic gradient descent, from one batch by hand to the noise of many."""

from itertools import permutations

import torch

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_equal,
    expect_length,
    expect_shape,
    expect_tensor,
    expect_true,
    expect_type,
    expect_unchanged,
    remember,
)

SGD = "stochastic-gradient-descent"


def seeded(seed=0):
    """A fresh generator."""
    return torch.Generator().manual_seed(seed)


def check_gradient_of_a_batch(work):
    """The gradient of a batch is the mean over its examples."""
    x, y = torch.tensor([[1.0, 2.0], [3.0, 0.0]]), torch.tensor([1.0, 2.0])
    got = work.batch_gradient(torch.tensor([1.0, -1.0]), x, y)
    expect_shape(got, (2,), hint="One slope for each weight.")
    expect_close(
        got,
        [1.0, -4.0],
        hint="The errors x @ w - y are -2 and 1, so the two examples have the gradients (-4, -8) and (6, 0). Their "
        "mean is "
        "(1, -4), their sum (2, -8).",
        implicates="minibatches",
    )
    one = work.batch_gradient(torch.tensor([1.0, -1.0]), x[:1], y[:1])
    expect_close(
        one, [-4.0, -8.0], hint="A batch of one has the gradient of its example. Divide by the size of this batch."
    )


def check_every_example_once(work):
    """An epoch uses every example once, and the last batch takes what is left."""
    got = work.shuffled_batches(11, 4, seeded())
    expect_length(
        got, 3, hint="11 examples in batches of 4 make batches of 4, 4 and 3: none is dropped.", implicates=SGD
    )
    for batch, length in zip(got, (4, 4, 3), strict=True):
        expect_shape(
            batch, (length,), hint="The batches of 11 examples have 4, 4 and 3 indices.", implicates="minibatches"
        )
        expect_dtype(batch, torch.int64, hint="Indices are whole numbers of dtype int64.")
    expect_equal(
        torch.cat(list(got)).sort().values,
        torch.arange(11),
        hint="Taken together, the batches of an epoch hold each of 0 to 10 once. Shuffle; do not draw with "
        "replacement.",
        implicates=SGD,
    )


def check_shuffled_anew(work):
    """Each epoch has another order, decided by the generator."""
    generator = seeded(3)
    orders = [torch.cat(list(work.shuffled_batches(40, 4, generator))).tolist() for _ in range(3)]
    expect_true(
        orders[0] != list(range(40)) and orders[0] != orders[1] and orders[1] != orders[2],
        "Three epochs planned with one generator do not have three random orders.",
        hint="Draw the order from the generator that was handed over, at every call; a generator made inside the "
        "function "
        "begins from its seed again each time.",
        implicates="pseudo-random-numbers",
    )
    torch.manual_seed(1)
    first = torch.cat(list(work.shuffled_batches(40, 4, seeded(3))))
    torch.manual_seed(2)
    again = torch.cat(list(work.shuffled_batches(40, 4, seeded(3))))
    expect_equal(
        again,
        first,
        hint="Two generators with the same seed should give the same order. Hand the generator to the function that "
        "shuffles.",
        implicates="pseudo-random-numbers",
    )
    partners = set()
    for _ in range(30):
        for batch in work.shuffled_batches(40, 4, generator):
            if 0 in batch.tolist():
                partners.update(batch.tolist())
    # Three new partners a draw, 30 draws: about 36 of the 39 others are met.
    expect_true(
        len(partners) > 15,
        f"Over 30 epochs, example 0 shared its batch with only {len(partners) - 1} different examples of 39.",
        hint="Shuffle the examples and cut afterwards. If whole batches are shuffled, the same examples always meet.",
        implicates=SGD,
    )


def check_steps_of_an_epoch(work):
    """An epoch takes one step for each batch, from where the last one led."""
    # All examples agree, so the order does not matter: a step of rate 0.25 halves the distance to 6.
    x, y = torch.ones(10, 1), torch.full((10,), 6.0)
    for size, steps in ((10, 1), (4, 3), (1, 10)):
        got = work.sgd_epoch(torch.tensor([2.0]), x, y, 0.25, size, seeded())
        expect_shape(got, (1,), hint="The weights after the epoch have the shape of those before.")
        expect_close(
            got,
            [6 - 4 * 0.5**steps],
            hint=f"10 equal examples in batches of {size} make {steps} steps, and each halves the distance to 6, which "
            "is 4 "
            "at the start. Each gradient belongs to the place where the batch before has led.",
            implicates=SGD,
        )


def check_different_examples(work):
    """Every batch steps by its own examples."""
    x, y = torch.tensor([[1.0], [1.0], [0.5]]), torch.tensor([1.0, 2.0, 5.0])
    ends = {}
    for order in permutations(range(3)):
        w = 0.0
        for i in order:
            w -= 0.25 * 2 * (x[i].item() * w - y[i].item()) * x[i].item()
        ends[order] = w
    seen = set()
    generator = seeded(5)
    for _ in range(20):
        got = work.sgd_epoch(torch.zeros(1), x, y, 0.25, 1, generator)
        expect_tensor(got)
        nearest = min(ends, key=lambda order: abs(ends[order] - got.item()))
        expect_close(
            got,
            [ends[nearest]],
            hint="Three examples, batches of one: the end should be that of one of the six orders, and the nearest is "
            "shown. "
            "Pick the inputs and the targets by the same indices.",
            implicates=SGD,
        )
        seen.add(nearest)
    # All 20 alike by chance: 6 to the power -19.
    expect_true(
        len(seen) > 1,
        "Twenty epochs with one generator all used the same order.",
        hint="Hand the generator on to shuffled_batches, so that every epoch is shuffled anew.",
        implicates="pseudo-random-numbers",
    )


def check_inputs_unchanged(work):
    """The weights and the data are left as they were."""
    w, x, y = torch.randn(3), torch.randn(7, 3), torch.randn(7)
    before = remember([w, x, y])
    work.sgd_epoch(w, x, y, 0.1, 2, seeded())
    work.gradient_noise(w, x, y, 2, 3, seeded())
    expect_unchanged(
        [w, x, y], before, hint="Build new weights in each step: w - ... and not w -= ..., and leave the data."
    )


def scatter(w, x, y):
    """The exact scatter of single gradients about the full one."""
    single = 2 * (x @ w - y)[:, None] * x
    return (single - single.mean(0)).pow(2).sum(1).mean().sqrt().item()


def check_noise_of_single_gradients(work):
    """The noise is the scatter about the full gradient."""
    # Gradients -2, -4 and -18, so the full one is -8 and the squared distances are 36, 16 and 100: root of mean 7.118.
    x, y = torch.ones(3, 1), torch.tensor([1.0, 2.0, 9.0])
    got = work.gradient_noise(torch.zeros(1), x, y, 1, 3000, seeded())
    expect_type(got, float, hint="The noise is a plain number.")
    # Over 25 seeds 3000 draws come within 1.7% of it; the mean distance is 6.67, the scatter about 0 is 10.7.
    expect_close(
        got,
        (152 / 3) ** 0.5,
        rtol=0.035,
        hint="Single gradients are -2, -4 and -18 and the full one -8. Square the distances from -8, take the mean "
        "over draws, "
        "then the root.",
        implicates="minibatches",
    )


def check_noise_against_batch_size(work):
    """Four times the batch halves the noise."""
    w, x, y = torch.randn(3, generator=seeded(7)), torch.randn(24, 3, generator=seeded(8)), torch.ones(24)
    sigma = scatter(w, x, y)
    for size in (4, 16):
        got = work.gradient_noise(w, x, y, size, 2000, seeded(size))
        # Over 25 seeds within 3.3% of it. Drawing without replacement gives 0.93 (B = 4) and 0.59 of it (B = 16).
        expect_close(
            got,
            sigma / size**0.5,
            rtol=0.06,
            hint=f"Single gradients scatter by {sigma:.3f} here (over all three entries together), so batches of "
            f"{size} should "
            f"by that over the root of {size}. Draw with replacement, average within a batch, and sum over the "
            "entries.",
            implicates="minibatches",
        )
