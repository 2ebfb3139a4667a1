"""Checks of early stopping: a copy that is one, a way back, and the rule of patience on lists of losses."""

import torch

from practice.grader.expectations import (
    curve,
    expect_close,
    expect_equal,
    expect_length,
    expect_true,
    expect_type,
    expect_unchanged,
    last,
    remember,
)

EARLY_STOPPING = "early-stopping"
IN_PLACE = "in-place-operations"


class Run:
    """Weights that count the passes, and validation losses that are read from a list."""

    def __init__(self, losses):
        self.losses = losses
        self.passes = 0
        self.asked = 0
        self.weights = [torch.zeros(2), torch.full((1,), 100.0, requires_grad=True)]

    def one_pass(self):
        """Adds 1 to all weights, in place."""
        self.passes += 1
        with torch.no_grad():
            for weight in self.weights:
                weight += 1

    def validation_loss(self):
        """The loss of the pass that was made last."""
        self.asked += 1
        return self.losses[min(self.passes, len(self.losses)) - 1]


def stopped(work, losses, patience, most=None):
    """The run and how it ended, after the type of the result was looked at."""
    run = Run(losses)
    got = work.train_with_patience(run.weights, run.one_pass, run.validation_loss, most or len(losses), patience)
    expect_true(
        type(got) is work.Stopped, "The result is no Stopped.", hint="Stopped(best_pass, best_loss, losses), as given."
    )
    expect_type(got.losses, list, hint="losses is a list with one number for each pass.")
    return run, got


def weights_of(run, number, losses, patience, hint):
    """The weights are those after this pass."""
    told = f"Losses {losses}, patience {patience}: "
    for weight, start in zip(run.weights, (0.0, 100.0), strict=True):
        at = weight.detach()[0].item() - start
        expect_true(
            at == number,
            f"{told}the weights left are those after pass {at:.0f}, where those after pass {number} are wanted.",
            hint=hint,
            implicates=EARLY_STOPPING,
        )


def check_snapshot(work):
    """A snapshot holds the numbers of its moment, whatever becomes of the weights."""
    weights = [torch.tensor([[1.0, -2.0]], dtype=torch.float64, requires_grad=True), torch.tensor([5.0])]
    before = remember(weights)
    kept = work.snapshot(weights)
    expect_length(kept, 2, hint="One copy for each tensor, in a list.")
    for copy, wanted in zip(kept, before, strict=True):
        expect_equal(copy, wanted, hint="The same numbers, shape and dtype.")
        expect_true(
            copy.requires_grad is False,
            "A copy requires gradients.",
            hint="The copies are for keeping only: detach them.",
        )
    with torch.no_grad():
        for weight in weights:
            weight *= 10
    for copy, wanted in zip(kept, before, strict=True):
        expect_close(
            copy,
            wanted,
            hint="After the snapshot the weights were multiplied by 10, in place, and your copy went with them: it is "
            "another name for the same memory. list(weights) copies the list and not the tensors, and detach() shares "
            "memory too.",
            implicates=IN_PLACE,
        )


def check_restore(work):
    """The kept numbers are written into the very tensors that everybody holds."""
    weights = [torch.tensor([8.0, 9.0], requires_grad=True), torch.tensor([7.0])]
    weights[0].grad = torch.tensor([0.5, 0.25])
    held = list(weights)
    kept = [torch.tensor([1.0, 2.0]), torch.tensor([3.0])]
    before = remember(kept)
    work.restore(weights, kept)
    expect_true(
        len(weights) == 2 and all(now is then for now, then in zip(weights, held, strict=True)),
        "The list holds other tensors now.",
        hint="The optimiser and the model hold the old tensors and would never hear of it. Write into each, "
        "weight.copy_(kept), in place.",
        implicates=IN_PLACE,
    )
    for weight, wanted in zip(held, before, strict=True):
        expect_close(
            weight,
            wanted,
            hint="`weight = copy` in a loop only gives the name another tensor. weight.copy_(copy) writes the numbers.",
            implicates=IN_PLACE,
        )
    expect_true(
        held[0].requires_grad is True and held[0].is_leaf is True,
        "A weight that required gradients is no longer a leaf that does.",
        hint="Write under torch.no_grad(), so that the copying is no part of a graph.",
        implicates=IN_PLACE,
    )
    with torch.no_grad():
        held[0] += 1
    expect_unchanged(
        kept,
        before,
        hint="After restore one more step was made, and the kept copy moved with it: weight.data = copy lets both "
        "share memory.",
        implicates=IN_PLACE,
    )


def check_stops_in_time(work):
    """The run ends when patience is used up, and each new best sets the count back to 0."""
    for losses, patience, made in (
        ([0.9, 0.6, 0.5, 0.52, 0.55, 0.6, 0.7, 0.8], 3, 6),
        ([5.0, 4.0, 4.1, 3.0, 2.5, 2.6], 1, 3),
        ([2.0, 1.4, 1.1, 1.2, 1.05, 1.06, 1.1, 1.08, 0.9], 3, 8),
        ([0.8, 0.71, 0.73, 0.69, 0.7, 0.72, 0.66], 2, 6),
    ):
        run, got = stopped(work, losses, patience)
        expect_true(
            run.passes == made,
            f"Losses {losses}, patience {patience}: {run.passes} passes were made, where {made} are wanted.",
            hint="Count the passes since the best one. A new best starts the count again; at the patience "
            "no further pass is made.",
            implicates=EARLY_STOPPING,
        )
        expect_equal(got.losses, losses[:made], hint="The validation loss after each pass that was made, in order.")
        expect_true(
            run.asked == made,
            f"The validation loss was asked for {run.asked} times in {made} passes.",
            hint="Once after each pass: it costs a run over the validation set. Keep its answer in a variable.",
        )


def check_best_weights(work):
    """The weights of the best pass are left, and not those of the last one."""
    for losses, patience, best in (
        ([2.0, 1.4, 1.1, 1.2, 1.05, 1.06, 1.1, 1.08, 0.9], 3, 5),
        ([1.9, 1.2, 1.3, 1.1, 1.15, 1.12, 1.4], 3, 4),
        ([0.3, 0.4, 0.5], 2, 1),
    ):
        run, got = stopped(work, losses, patience)
        weights_of(run, best, losses, patience, "Keep a copy at each new best, and restore it in the end.")
        expect_equal(got.best_pass, best, hint="Passes are counted from 1.")
        expect_close(got.best_loss, losses[best - 1], hint="The loss of the best pass.")


def check_ends_by_its_limit(work):
    """A run that ends by its limit leaves the best weights as well."""
    for losses, patience, best in (([0.9, 0.5, 0.6, 0.7], 10, 2), ([0.9, 0.8, 0.7], 2, 3), ([0.4, 0.9], 5, 1)):
        run, got = stopped(work, losses, patience)
        expect_equal(len(got.losses), len(losses), hint="The patience was not used up: make all passes.")
        weights_of(
            run,
            best,
            losses,
            patience,
            "The loop ended without a break, and best weights there were all the same. Restore after the loop.",
        )
    start = Run([0.0])
    got = work.train_with_patience(start.weights, start.one_pass, start.validation_loss, 0, 3)
    expect_true(
        start.passes == 0 and got.best_pass == 0 and got.losses == [],
        f"With most=0 there were {start.passes} passes, and best_pass is {got.best_pass}.",
        hint="No pass, no best: best_pass is 0 and the weights are as they were.",
    )


def check_equal_is_no_better(work):
    """A loss that only equals the best is a wait."""
    losses = [0.7, 0.5, 0.5, 0.5, 0.1]
    run, got = stopped(work, losses, 2)
    expect_equal(
        len(got.losses),
        4,
        hint="Passes 3 and 4 have the loss 0.5, as pass 2 had. Neither is smaller, so the patience of 2 is used up "
        "after pass 4. Compare with <.",
        implicates=EARLY_STOPPING,
    )
    weights_of(run, 2, losses, 2, "The first of equal passes is the best: its weights are the nearest to the start.")


def check_nan(work):
    """A loss that is nan is never a best, and a run without any best gives back its start."""
    nan = float("nan")
    losses = [0.9, nan, 0.4, nan, nan, 0.1]
    run, got = stopped(work, losses, 2)
    expect_equal(len(got.losses), 5, hint="A nan counts as a pass without improvement: two of them use up patience 2.")
    weights_of(
        run, 3, losses, 2, "No comparison with nan is true: ask whether the loss is smaller, not whether it is larger."
    )
    losses = [nan, nan, nan, 0.1]
    run, got = stopped(work, losses, 3)
    expect_equal(got.best_pass, 0, hint="Three passes and no best among them: best_pass is 0.")
    expect_equal(len(got.losses), 3, hint="Three waits from the start use up a patience of 3.")
    weights_of(run, 0, losses, 3, "Without any best the weights go back to the start: take the first snapshot there.")


# Measured over 200 seeds of the solution: the last weights have 1.27 to 9.3 times the test loss of the weights kept.
SMALLEST_RATIO = 1.1


@last
def check_saves_a_model(work):
    """A model that overfits is caught before it does."""
    generator = torch.Generator().manual_seed(int(torch.randint(10_000, ())))
    rule = torch.zeros(30)
    rule[:3] = torch.tensor([1.0, -0.8, 0.5])
    x = [torch.randn(n, 30, generator=generator) for n in (32, 200, 1000)]
    y = [part @ rule + 1.5 * torch.randn(len(part), generator=generator) for part in x]
    w = torch.zeros(30, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.05)

    def loss_on(part, weights=None):
        """The mean squared error on one part."""
        return (x[part] @ (w if weights is None else weights) - y[part]).pow(2).mean()

    def one_pass():
        """One step on all training examples."""
        optimizer.zero_grad()
        loss_on(0).backward()
        optimizer.step()

    got = work.train_with_patience([w], one_pass, lambda: loss_on(1).item(), 400, 15)
    curve("validation loss", got.losses)
    expect_close(
        loss_on(1).item(),
        min(got.losses),
        rtol=1e-6,
        atol=1e-6,
        hint="The weights that were left, judged on the validation set again, must have the smallest loss, to the "
        "last digit: keep the copies in the dtype of the weights.",
        implicates=EARLY_STOPPING,
    )
    kept = loss_on(2).item()
    for _ in range(400):
        one_pass()
    worse = loss_on(2).item()
    curve("test loss: kept, after 400 more passes", [kept, worse])
    expect_true(
        worse > SMALLEST_RATIO * kept,
        f"The weights kept have the test loss {kept:.2f}; after 400 more passes with the same optimiser {worse:.2f}.",
        hint="The optimiser trained on after your restore, and nothing changed: it no longer holds the weights that "
        "you left.",
        implicates=IN_PLACE,
    )
