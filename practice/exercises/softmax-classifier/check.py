"""Checks of a softmax classifier, from two losses by hand to training on noisy pictures."""

import math

import torch

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_length,
    expect_less,
    expect_shape,
    expect_unchanged,
    last,
    remember,
)

CLASSIFIER, CROSS_ENTROPY = "softmax-classifiers", "cross-entropy"


def reference_loss(scores, labels):
    """The mean cross-entropy, one example at a time; for scores of moderate size."""
    losses = [
        -torch.log(torch.exp(row[label]) / torch.exp(row).sum()) for row, label in zip(scores, labels, strict=True)
    ]
    return torch.stack(losses).mean()


def parameters(got, classes, features):
    """The two results of gradient or train, their shapes compared."""
    expect_length(got, 2, hint="Return what belongs to W and what belongs to b.")
    expect_shape(
        got[0], (classes, features), hint="W has a row for each class, with a weight for each feature: (C, d)."
    )
    expect_shape(got[1], (classes,), hint="b has one number for each class.")
    return got


def check_loss_by_hand(work):
    """The loss is the mean of minus the logarithm of the true class's probability."""
    scores = torch.tensor([[math.log(4), math.log(2), 0.0, 0.0], [0.0, 0.0, math.log(5), math.log(3)]])
    got = work.cross_entropy(scores, torch.tensor([1, 2]))
    expect_shape(got, (), hint="The loss of all examples together is one number.")
    expect_close(
        got,
        (math.log(4) + math.log(2)) / 2,
        hint="The exponentials are 4, 2, 1, 1 and 1, 1, 5, 3. The true classes, 1 and 2, have the probabilities 2/8 "
        "and 5/10, and cost log 4 and log 2, with natural logarithms. Softmax runs along the row, dim=1.",
        implicates=CROSS_ENTROPY,
    )


def check_large_scores(work):
    """Scores of any size give finite, exact losses."""
    scores = torch.tensor([[1000.0, 0.0, -500.0], [-2000.0, -2000.0, -2000.0], [0.0, 300.0, 0.0]])
    for labels, expected in (([1, 0, 1], (1000 + math.log(3)) / 3), ([2, 2, 0], (1500 + math.log(3) + 300) / 3)):
        got = work.cross_entropy(scores, torch.tensor(labels))
        expect_shape(got, (), hint="The loss of all examples together is one number.")
        expect_close(
            got,
            expected,
            hint="A true class that lies 1000 below the best costs 1000. Its probability is rounded to 0, so take no "
            "logarithm of a probability: the loss is the log-sum-exp of the scores less the true score.",
            implicates="log-sum-exp",
        )


def check_gradient_by_hand(work):
    """The gradient is probabilities less the one-hot label, times input, averaged."""
    x, labels = torch.tensor([[1.0, 2.0], [4.0, -1.0]]), torch.tensor([0, 2])
    got = parameters(work.gradient(x, labels, torch.zeros(3, 2), torch.tensor([math.log(2), 0.0, 0.0])), 3, 2)
    expect_close(
        got[0],
        [[0.75, -0.75], [0.625, 0.125], [-1.375, 0.625]],
        hint="Both rows of probabilities are 0.5, 0.25, 0.25, so the errors are -0.5, 0.25, 0.25 and 0.5, 0.25, -0.75. "
        "Row c of the gradient is the mean over the examples of error c times the input.",
        implicates=CLASSIFIER,
    )
    expect_close(got[1], [0.0, 0.25, -0.25], hint="b gets the mean errors.", implicates=CLASSIFIER)


def check_gradient_by_nudging(work):
    """The gradient agrees with small nudges, for any number of examples, classes and features."""
    for n, classes, features in ((6, 4, 3), (1, 3, 2), (5, 7, 1)):
        x, labels = torch.randn(n, features, dtype=torch.float64), torch.randint(classes - 1, (n,))
        W, b = torch.randn(classes, features, dtype=torch.float64), torch.randn(classes, dtype=torch.float64)
        before = remember([x, W, b])
        got = parameters(work.gradient(x, labels, W, b), classes, features)
        expect_unchanged([x, W, b], before, hint="gradient only looks; nothing moves before the step.")
        expect_dtype(got[0], torch.float64, hint="The derivatives keep the dtype of x.")
        for _ in range(3):
            move_W, move_b = torch.randn_like(W), torch.randn_like(b)
            up = reference_loss(x @ (W + 1e-5 * move_W).T + b + 1e-5 * move_b, labels)
            down = reference_loss(x @ (W - 1e-5 * move_W).T + b - 1e-5 * move_b, labels)
            expect_close(
                ((got[0] * move_W).sum() + (got[1] * move_b).sum()).item(),
                ((up - down) / 2e-5).item(),
                rtol=1e-5,
                atol=1e-7,
                hint=f"{n} examples, {classes} classes, {features} features. This is the slope of the mean loss along "
                "a random direction: expected by nudging W and b, got from your gradient. The mean is over examples.",
                implicates=CLASSIFIER,
            )


def check_first_step(work):
    """Training begins at zeros, and the first step goes against the gradient."""
    x, labels = torch.tensor([[1.0, 2.0], [4.0, -1.0], [0.0, 3.0]]), torch.tensor([0, 2, 0])
    for steps in (0, 1):
        got = parameters(work.train(x, labels, 4, 0.6, steps), 4, 2)
        # Errors: 0.25 for every class, less 1 for the true one; class 0: rows (1, 2) and (0, 3), class 2: (4, -1).
        slopes = [[1 / 12, -4 / 3], [5 / 12, 1 / 3], [-11 / 12, 2 / 3], [5 / 12, 1 / 3]]
        expect_close(
            got[0],
            [[-0.6 * steps * slope for slope in row] for row in slopes],
            hint=f"This is W after {steps} steps. At zeros all four classes have the probability 0.25, also the one "
            "without an example. The step goes against the gradient.",
            implicates="gradient-descent",
        )
        expect_close(
            got[1],
            [-0.6 * steps * slope for slope in (0.25 - 2 / 3, 0.25, 0.25 - 1 / 3, 0.25)],
            hint=f"This is b after {steps} steps. The biases move by their mean errors.",
            implicates="gradient-descent",
        )


@last
def check_training(work):
    """A trained classifier sorts new pictures."""
    patterns = (torch.rand(10, 35) < 0.4).float()
    labels, new_labels = torch.randint(10, (300,)), torch.randint(10, (1000,))
    x, new = patterns[labels] + 0.6 * torch.randn(300, 35), patterns[new_labels] + 0.6 * torch.randn(1000, 35)
    W, b = (part.detach() for part in parameters(work.train(x, labels, 10, 0.5, 150), 10, 35))
    for part in (W, b):
        expect_dtype(part, torch.float32, hint="W and b have the dtype of x.")
    scores = new @ W.T + b
    wrong = (scores.argmax(dim=1) != new_labels).float().mean().item()
    loss = (torch.logsumexp(scores, dim=1) - scores[torch.arange(1000), new_labels]).mean().item()
    # Over 40 seeds: the solution has 0.2% to 2.4% wrong and a loss of 0.08 to 0.14; the first gradient kept for all
    # steps at least 5% and 0.42; one step 5% and 1.9; ten steps 0.4% and 0.57.
    hint = "Each step needs the gradient at the place where the last one ended, and all steps have to be taken."
    expect_less(wrong, 0.04, "the share of new pictures sorted wrongly", hint=hint, implicates=CLASSIFIER)
    expect_less(loss, 0.3, "the mean loss on new pictures", hint=hint, implicates=CLASSIFIER)
