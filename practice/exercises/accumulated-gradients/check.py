"""Checks of a training step: slopes of one step at a time, and of all examples alike."""

import torch

from practice.grader.expectations import expect_close, expect_length, expect_true, expect_type, unmet

ACCUMULATION = "gradient-accumulation"


def weight(value=0.0):
    """A fresh weight."""
    return torch.tensor(value, requires_grad=True)


def one_example():
    """x = 1, y = 2: a step of rate 0.1 takes away a fifth of the distance to 2."""
    return torch.tensor([1.0]), torch.tensor([2.0])


def check_moves_the_given_weight(work):
    """The weight that was handed over is the one that moves."""
    w = weight()
    work.train(w, [one_example()], 0.1)
    expect_close(
        w.item(),
        0.4,
        hint="The slope of (w - 2)^2 at 0 is -4, and the caller looks at its own w. Move that tensor, under no_grad.",
    )
    expect_true(
        w.is_leaf and w.requires_grad,
        "After training, w is no longer a leaf that requires gradients.",
        hint="An update that autograd records turns w into a result. Write it under torch.no_grad().",
        implicates="leaves-and-the-graph",
    )


def check_three_steps_by_hand(work):
    """Three steps go where they go by hand."""
    for steps, expected in ((2, 0.72), (3, 0.976)):
        w = weight()
        work.train(w, [one_example()] * steps, 0.1)
        expect_close(
            w.item(),
            expected,
            hint=f"After {steps} steps the distance to 2 is 2 times 0.8 to the power {steps}. If steps grow too long, "
            "w.grad still holds the slopes of the steps before when the next one is added.",
            implicates=ACCUMULATION,
        )


def check_gradient_left_over(work):
    """A gradient that was there before does not count."""
    w = weight()
    (3 * w).backward()
    work.train(w, [one_example()], 0.1)
    expect_close(
        w.item(),
        0.4,
        hint="The caller had called backward() on something else, so w.grad held 3. Clear it before your own "
        "backward(), not only after the step.",
        implicates=ACCUMULATION,
    )


def check_losses_are_numbers(work):
    """The losses are plain numbers, taken before each step."""
    losses = work.train(weight(), [one_example()] * 2, 0.1)
    expect_length(losses, 2, hint="One loss for each batch.")
    for loss in losses:
        expect_type(
            loss,
            float,
            hint="A tensor with a graph keeps every intermediate value of its step in memory, for as long as the list "
            "lives. item() gives the number alone.",
            implicates="leaves-and-the-graph",
        )
    expect_close(losses[0], 4.0, hint="At w = 0 the loss is (0 - 2)^2.")
    expect_close(losses[1], 2.56, hint="At w = 0.4 the loss is (0.4 - 2)^2.")


def after_one_step(work, n, piece):
    """Where the learner's step in pieces ends, and where one on the whole batch does."""
    x, y = torch.randn(n), torch.randn(n)
    w = weight(0.5)
    work.accumulated_step(w, x, y, 0.1, piece)
    slope = (2 * (0.5 * x - y) * x).mean().item()
    return w.item(), 0.5 - 0.1 * slope


def check_pieces_of_equal_size(work):
    """A step in equal pieces ends where one on the whole batch does."""
    for piece in (6, 3, 2, 1):
        got, expected = after_one_step(work, 6, piece)
        expect_close(
            got,
            expected,
            hint=f"Six examples in pieces of {piece}. The sum of the pieces' means is too large by their number: each "
            "piece should count by its share of the batch.",
            implicates=ACCUMULATION,
        )


def check_pieces_of_unequal_size(work):
    """A last piece that is shorter counts less."""
    for n, piece in ((6, 4), (7, 3), (5, 4), (3, 8)):
        got, expected = after_one_step(work, n, piece)
        expect_close(
            got,
            expected,
            hint=f"{n} examples in pieces of {piece}: the last piece is shorter, its mean one of fewer examples. "
            "Its share of the batch is its length over the length of the batch.",
            implicates="weighted-mean",
        )


class Held:
    """A tensor that a graph keeps, counted as long as it lives."""

    now = most = 0

    def __init__(self, tensor):
        self.tensor = tensor
        Held.now += tensor.numel()
        Held.most = max(Held.most, Held.now)

    def __del__(self):
        Held.now -= self.tensor.numel()


def check_one_graph_at_a_time(work):
    """Only one piece's graph exists at a time."""
    w, x, y = weight(0.5), torch.randn(64), torch.randn(64)
    with torch.autograd.graph.saved_tensors_hooks(Held, lambda held: held.tensor):
        work.accumulated_step(w, x, y, 0.1, 8)
    # A piece of 8 keeps its inputs, its differences and a few single numbers, about 20; all pieces keep 8 times that.
    if Held.most > 64:
        unmet(
            f"At its largest, the graph kept {Held.most} numbers for 64 examples in pieces of 8.",
            hint="Call backward() for each piece as soon as its loss is there: that frees its graph, and the slopes "
            "add up in w.grad. Adding the losses first keeps all graphs alive until the end.",
            implicates="leaves-and-the-graph",
        )
