"""Checks of three losses, from four errors by hand to the best constants for labels with an outlier."""

import torch

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_less,
    expect_raises,
    expect_shape,
    expect_type,
    expect_unchanged,
    remember,
)

LOSSES, KINKS = "loss-functions", "kinks-and-subgradients"
KINDS = ("squared", "absolute", "huber")


def four():
    """The prediction 4 for four labels: the errors are 1, 0, -2 and -16."""
    return torch.full((4,), 4.0), torch.tensor([3.0, 4.0, 6.0, 20.0])


def reference(errors, kind, delta):
    """Losses one number at a time."""
    values = []
    for e in errors.flatten().tolist():
        size = abs(e)
        bent = size * size / 2 if size <= delta else delta * (size - delta / 2)
        values.append({"squared": size * size, "absolute": size, "huber": bent}[kind])
    return torch.tensor(values, dtype=errors.dtype).reshape(errors.shape)


def check_losses_by_hand(work):
    """Each prediction has the loss worked out by hand."""
    for kind, expected in (
        ("squared", [1.0, 0.0, 4.0, 256.0]),
        ("absolute", [1.0, 0.0, 2.0, 16.0]),
        ("huber", [0.5, 0.0, 1.875, 22.875]),
    ):
        got = work.losses(*four(), kind, 1.5)
        expect_shape(got, (4,), hint="One loss for each prediction; bringing them together is the work of reduce.")
        expect_close(
            got,
            expected,
            hint=f"The kind is {kind!r}, the errors are 1, 0, -2 and -16, and delta is 1.5. A loss is never negative. "
            "For Huber, -2 and -16 lie beyond delta: there the loss is 1.5 times (size less 0.75).",
            implicates=LOSSES,
        )


def check_shapes_must_agree(work):
    """Predictions and labels of different shapes are refused."""
    for kind in KINDS:
        expect_raises(
            ValueError,
            work.losses,
            torch.tensor([[1.0], [2.0], [4.0]]),
            torch.tensor([1.0, 2.0, 4.0]),
            kind,
            hint="Predictions of shape (3, 1) less labels of shape (3,) make a table of 9 differences. Compare the "
            "shapes first, for every kind of loss.",
        )


def check_random_losses(work):
    """Tables in 64 bits with other deltas have the losses of the formula."""
    for kind in KINDS:
        for shape, delta in (((3, 4), 1.0), ((7,), 0.3), ((1,), 4.0), ((0,), 2.0)):
            predictions = 2 * torch.randn(shape, dtype=torch.float64)
            labels = torch.randn(shape, dtype=torch.float64)
            before = remember([predictions, labels])
            got = work.losses(predictions, labels, kind, delta)
            expect_unchanged([predictions, labels], before, hint="Predictions and labels belong to the caller.")
            expect_shape(got, shape, hint="The losses have the shape of the predictions.")
            expect_dtype(got, torch.float64, hint="The losses have the dtype of the predictions.")
            expect_close(
                got,
                reference(predictions - labels, kind, delta),
                atol=1e-9,
                hint=f"The kind is {kind!r}, delta {delta}. The two pieces of the Huber loss meet at a miss of delta.",
                implicates=LOSSES,
            )


def check_reductions(work):
    """Losses are added up or averaged."""
    values = torch.tensor([[1.0, 0.0], [4.0, 256.0]])
    got = work.reduce(values, "none")
    expect_close(got, values, hint='"none" leaves every loss by itself.')
    for reduction, expected in (("sum", 261.0), ("mean", 65.25)):
        got = work.reduce(values, reduction)
        expect_shape(got, (), hint=f"{reduction!r} makes one number of all losses, whatever their shape.")
        expect_close(got, expected, hint="The four losses add up to 261.", implicates=LOSSES)


def check_weights(work):
    """A weight of 2 counts like two examples, a weight of 0 like none."""
    values, weights = torch.tensor([1.0, 6.0, 4.0, 256.0]), torch.tensor([1.0, 3.0, 2.0, 0.0])
    before = remember([values, weights])
    expect_close(work.reduce(values, "none", weights), [1.0, 18.0, 8.0, 0.0], hint="Each loss times its weight.")
    got = work.reduce(values, "sum", weights)
    expect_shape(got, (), hint="The sum is one number.")
    expect_close(got, 27.0, hint="1 + 18 + 8 + 0.")
    got = work.reduce(values, "mean", weights)
    expect_shape(got, (), hint="The mean is one number.")
    expect_close(
        got,
        4.5,
        hint="The list stands for 1, three times 6, and twice 4: six examples with the sum 27. Divide by the sum of "
        "the weights, and not by the number of losses.",
    )
    expect_unchanged([values, weights], before, hint="Losses and weights belong to the caller.")


def check_slopes(work):
    """The slopes are those of the formulas, and 0 at the kink."""
    for kind, expected in (
        ("squared", [2.0, 0.0, -4.0, -32.0]),
        ("absolute", [1.0, 0.0, -1.0, -1.0]),
        ("huber", [1.0, 0.0, -1.5, -1.5]),
    ):
        got = work.slopes(*four(), kind, 1.5)
        expect_shape(got, (4,), hint="One slope for each prediction.")
        expect_close(
            got,
            expected,
            hint=f"The kind is {kind!r}, the errors (prediction less label) are 1, 0, -2 and -16. Where the prediction "
            "is too low, raising it lowers the loss: a negative slope. The Huber slope is the error, cut off at 1.5. "
            "At an error of 0 all three slopes are 0.",
            implicates=KINKS,
        )


def constant(work, labels, kind, delta=1.5):
    """The learner's best constant, its kind compared."""
    got = work.best_constant(torch.tensor(labels, dtype=torch.float64), kind, delta)
    expect_type(got, float, hint="item() turns a tensor of one number into a plain number.")
    return got


def check_best_for_buses(work):
    """The best constants for labels with an outlier, by hand."""
    for last, mean in ((90.0, 22.0), (900.0, 184.0)):
        buses = [7.0, 3.0, last, 4.0, 6.0]
        for kind, expected in zip(KINDS, (mean, 6.0, 5.75), strict=True):
            expect_close(
                constant(work, buses, kind),
                expected,
                rtol=0.0,
                atol=2e-3,
                hint=f"The labels are 3, 4, 6, 7 and {last:g}, in another order; the kind is {kind!r}. Squared loss "
                "asks for the mean, absolute loss for the middle label, and Huber for the place where the cut-off "
                "errors add up to 0.",
                implicates="objective-functions",
            )


def check_best_is_lowest(work):
    """No other constant has a smaller mean loss."""
    for labels, delta in (
        ([2.5], 1.0),
        ([-4.0, -4.0, -4.0], 0.5),
        ([1.0, 2.0, 5.0, 50.0], 3.0),
        ((100 * torch.randn(8, dtype=torch.float64)).tolist(), 0.7),
        ((torch.randn(9, dtype=torch.float64) - 30).tolist(), 2.0),
    ):
        table = torch.tensor(labels, dtype=torch.float64)
        for kind in KINDS:
            got = constant(work, labels, kind, delta)
            tried = torch.cat([table, torch.linspace(table.min().item(), table.max().item(), 201, dtype=torch.float64)])
            lowest = min(reference(c - table, kind, delta).mean().item() for c in tried)
            reached = reference(got - table, kind, delta).mean().item()
            expect_less(
                reached - lowest,
                1e-3,
                f"the mean {kind} loss of your constant {got:.4f} ({reached:.4f}) less the smallest one that was tried "
                f"({lowest:.4f})",
                hint=f"The labels are {[round(label, 2) for label in labels]}, delta is {delta}. The best constant "
                "lies between the smallest and the largest label, and these may be below 0. For absolute loss and an "
                "even number of labels, every place between the two middle ones is best.",
                implicates="objective-functions",
            )
