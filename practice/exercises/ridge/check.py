"""Checks of ridge regression, from three points by hand to the choice of the strength."""

import torch

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_equal,
    expect_length,
    expect_shape,
    expect_type,
    expect_unchanged,
    remember,
)

REGULARISATION = "regularisation"


def points():
    """Three points with the means 3 and 6: w = 24 / (14 + strength)."""
    return torch.tensor([[1.0], [2.0], [6.0]]), torch.tensor([2.0, 5.0, 11.0])


def table(n, d):
    """A random table in 64 bits, its labels far from 0."""
    return torch.randn(n, d, dtype=torch.float64) + 1, 3 * torch.randn(n, dtype=torch.float64) + 20


def fitted(work, x, y, strength):
    """The weights and the bias of the learner's fit, their shapes compared."""
    got = work.ridge(x, y, strength)
    expect_length(got, 2, hint="Return the weights and the bias.")
    expect_shape(got[0], (x.shape[1],), hint="One weight for each feature; the bias is returned by itself.")
    expect_shape(got[1], (), hint="The bias is one number.")
    return got


def check_plain_fit(work):
    """With strength 0 the line is the one of least squares."""
    weights, bias = fitted(work, *points(), 0.0)
    expect_close(
        weights,
        [12 / 7],
        hint="Without a penalty w = 24/14: the products of the deviations add up to 24, those of x squared to 14.",
        implicates="least-squares",
    )
    expect_close(bias, 6 / 7, atol=1e-4, hint="The line goes through the point of the means, (3, 6).")


def check_penalty_by_hand(work):
    """The penalty shrinks the weight as it does by hand."""
    for strength, w in ((10.0, 1.0), (34.0, 0.5)):
        weights, bias = fitted(work, *points(), strength)
        expect_close(
            weights,
            [w],
            hint=f"w = 24/(14 + {strength:g}). The loss is half the *sum* of squared errors, so the strength stands "
            "beside 14 as it is. If the weight is too large, see whether the bias is charged too.",
            implicates=REGULARISATION,
        )
        expect_close(bias, 6 - 3 * w, atol=1e-4, hint="The line still goes through the point of the means, (3, 6).")


def check_bias_is_free(work):
    """Labels that are all higher by 100 change the bias and nothing else."""
    x, y = table(12, 3)
    before = remember([x, y])
    weights, bias = fitted(work, x, y, 5.0)
    expect_unchanged([x, y], before, hint="Centre copies, or build new tensors; the caller's data stay.")
    expect_dtype(weights, torch.float64, hint="The weights keep the dtype of the data.")
    higher_weights, higher_bias = fitted(work, x, y + 100, 5.0)
    hint = (
        "A penalty on the bias drags predictions towards 0, however high the labels lie. Leave the bias out of it: its "
        "place on the diagonal of the penalty is 0."
    )
    expect_close(higher_weights, weights.detach(), atol=1e-7, hint=hint, implicates=REGULARISATION)
    expect_close(higher_bias, bias.detach() + 100, atol=1e-7, hint=hint, implicates=REGULARISATION)


def check_slopes_vanish(work):
    """At the answer, loss and penalty pull equally hard, for several features."""
    for n, d, strength in ((15, 4, 0.7), (4, 9, 2.0), (1, 2, 1.5)):
        x, y = table(n, d)
        weights, bias = (part.detach() for part in fitted(work, x, y, strength))
        expect_dtype(weights, torch.float64, hint="The weights keep the dtype of the data.")
        expect_dtype(bias, torch.float64, hint="The bias keeps the dtype of the data.")
        errors = x @ weights + bias - y
        expect_close(
            errors.sum(),
            torch.tensor(0.0, dtype=torch.float64),
            atol=1e-6,
            hint=f"{n} examples, {d} features: the errors should add up to 0, since the bias is free.",
            implicates="linear-regression",
        )
        expect_close(
            x.T @ errors + strength * weights,
            torch.zeros(d, dtype=torch.float64),
            atol=1e-6,
            hint=f"{n} examples, {d} features, strength {strength}: the derivative for each weight, the sum of errors "
            "times feature and the strength times the weight, should be 0. The strength belongs on the diagonal only.",
            implicates=REGULARISATION,
        )


def choice(work, *arguments):
    """The chosen strength and the errors, kinds and lengths compared."""
    got = work.choose_strength(*arguments)
    expect_length(got, 2, hint="Return the strength and the list of errors.")
    expect_type(got[1], list, hint="The errors are a list, one for each strength.")
    expect_length(got[1], len(arguments[-1]), hint="One error for each strength, in their order.")
    for value in got[1]:
        expect_type(value, float, hint="The errors are plain numbers, as mean_squared_error gives them.")
    return got


def check_validation_errors(work):
    """The errors are those on the validation data, without a penalty."""
    valid = torch.tensor([[4.0], [0.0]]), torch.tensor([7.0, 3.5])
    _, errors = choice(work, *points(), *valid, [0.0, 34.0, 10.0])
    # At 0: 12/7 x + 6/7 misses by 5/7 and -37/14; at 34: 0.5x + 4.5 by -0.5 and 1; at 10: x + 3 by 0 and -0.5.
    for value, wanted in zip(errors, [(25 / 49 + 1369 / 196) / 2, 0.625, 0.125], strict=True):
        expect_close(
            value,
            wanted,
            atol=1e-4,
            hint="Fitted on the training data alone, the lines are 1.71x + 0.86, 0.5x + 4.5 and x + 3. The errors are "
            "means of squares on the validation points (4, 7) and (0, 3.5), with nothing added.",
            implicates="validation-and-hyperparameters",
        )


def check_choice(work):
    """The strength with the smallest validation error is chosen."""
    valid = torch.tensor([[4.0], [0.0]]), torch.tensor([7.0, 3.5])
    for strengths in ([0.0, 10.0, 34.0], [34.0, 0.0, 10.0], [10.0]):
        best, _ = choice(work, *points(), *valid, strengths)
        expect_equal(
            best,
            10.0,
            hint="The validation errors are 3.75 for strength 0, 0.125 for 10 and 0.625 for 34. Return the strength "
            "itself, the one with the smallest error.",
            implicates=REGULARISATION,
        )
