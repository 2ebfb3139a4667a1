"""Checks of five activations: values and slopes by hand, then large sums, other shapes and 64 bits."""

import math

import torch

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_shape,
    expect_true,
    expect_unchanged,
    remember,
)

ACTIVATIONS = "activation-functions"
S_CURVES = "derivatives-of-sigmoid-and-tanh"
LN3 = math.log(3)


def expect_bent(got, value, slope, value_hint, slope_hint, implicates=ACTIVATIONS, atol=1e-5):
    """A value and a slope, shapes and dtypes first."""
    expect_true(
        isinstance(got, tuple) and len(got) == 2, "That is no value and slope.", hint="Return Bent(value, slope)."
    )
    for name, part in (("value", got[0]), ("slope", got[1])):
        expect_shape(part, tuple(value.shape), hint=f"One {name} for each sum.")
        expect_dtype(
            part,
            value.dtype,
            hint=f"The {name} has the dtype of z. A comparison gives True and False, and a slope is a number: a "
            "constant of its own dtype can change the dtype too.",
        )
    expect_close(got[0], value, atol=atol, hint=f"This is the value. {value_hint}", implicates=implicates)
    expect_close(got[1], slope, atol=atol, hint=f"This is the slope. {slope_hint}", implicates=implicates)


def torchs(name, z, share=0.2):
    """Value and slope as PyTorch has them."""
    functions = {
        "relu": torch.relu,
        "leaky_relu": lambda x: torch.nn.functional.leaky_relu(x, share),
        "sigmoid": torch.sigmoid,
        "tanh": torch.tanh,
        "gelu": torch.nn.functional.gelu,
    }
    z = z.detach().clone().requires_grad_()
    value = functions[name](z)
    (slope,) = torch.autograd.grad(value.sum(), z)
    return value.detach(), slope


def theirs(work, name, z, share=0.2):
    """The learner's value and slope."""
    return work.leaky_relu(z, share) if name == "leaky_relu" else getattr(work, name)(z)


def check_relu_by_hand(work):
    """ReLU passes on what is positive."""
    expect_bent(
        work.relu(torch.tensor([-3.0, 0.0, 0.5, 4.0])),
        torch.tensor([0.0, 0.0, 0.5, 4.0]),
        torch.tensor([0.0, 0.0, 1.0, 1.0]),
        "The sums are -3, 0, 0.5 and 4; what is negative becomes 0.",
        "The sums are -3, 0, 0.5 and 4. The slope is 1 for any positive sum, however small or large, and 0 elsewhere, "
        "also at the kink.",
    )


def check_leaky_relu_by_hand(work):
    """Leaky ReLU passes on a share of what is negative."""
    expect_bent(
        work.leaky_relu(torch.tensor([-4.0, 0.0, 0.5, 3.0]), 0.25),
        torch.tensor([-1.0, 0.0, 0.5, 3.0]),
        torch.tensor([0.25, 0.25, 1.0, 1.0]),
        "The sums are -4, 0, 0.5 and 3, the share is 0.25: a negative sum is multiplied by it and stays negative.",
        "The sums are -4, 0, 0.5 and 3, the share is 0.25. The slope is the share for a negative sum and at the kink, "
        "and 1 for a positive one.",
    )


def check_sigmoid_by_hand(work):
    """The sigmoid's slope follows from its value."""
    expect_bent(
        work.sigmoid(torch.tensor([-LN3, 0.0, LN3, math.log(9)])),
        torch.tensor([0.25, 0.5, 0.75, 0.9]),
        torch.tensor([0.1875, 0.25, 0.1875, 0.09]),
        "The sums are -ln 3, 0, ln 3 and ln 9, so e^-z is 3, 1, 1/3 and 1/9.",
        "The values are 0.25, 0.5, 0.75 and 0.9, and the slope is s (1 - s) with s the value, not the sum.",
        S_CURVES,
    )


def check_tanh_by_hand(work):
    """The slope of tanh follows from its value."""
    expect_bent(
        work.tanh(torch.tensor([-LN3, 0.0, math.log(2), LN3])),
        torch.tensor([-0.8, 0.0, 0.6, 0.8]),
        torch.tensor([0.36, 1.0, 0.64, 0.36]),
        "The sums are -ln 3, 0, ln 2 and ln 3. At ln 2 it is (2 - 0.5) / (2 + 0.5). By the sigmoid: 2 sigma(2z) - 1.",
        "The values are -0.8, 0, 0.6 and 0.8, and the slope is 1 - t^2 with t the value.",
        S_CURVES,
    )


def check_gelu_by_hand(work):
    """GELU is z times the share of a normal distribution below z."""
    # Phi(1) = 0.841345, and the density at 1 is 0.241971.
    expect_bent(
        work.gelu(torch.tensor([-1.0, 0.0, 1.0, 2.0])),
        torch.tensor([-0.158655, 0.0, 0.841345, 1.954500]),
        torch.tensor([-0.083316, 0.5, 1.083316, 1.085232]),
        "The sums are -1, 0, 1 and 2. Phi is 0.1587, 0.5, 0.8413 and 0.9772 there, and the value is z times Phi. Phi "
        "divides z by the root of 2 inside erf.",
        "The sums are -1, 0, 1 and 2. The product rule has two terms: Phi(z), and z times the density, e to the -z^2 / "
        "2 over the root of 2 pi. At 1 they are 0.8413 and 0.2420.",
    )


def check_large_sums(work):
    """Sums in the hundreds give no inf and no nan."""
    z = torch.tensor([-1000.0, -200.0, -60.0, 60.0, 200.0, 1000.0])
    flat = "Far out the curve is flat, and its slope is 0."
    ones, zeros = torch.ones(3), torch.zeros(3)
    advice = (
        "The sums go from -1000 to 1000. e to the 200 is inf in 32 bits, and inf / inf is nan. Write both halves of "
        "the curve by e to the -|z|, which is never above 1."
    )
    expect_bent(work.sigmoid(z), torch.cat([zeros, ones]), torch.zeros(6), advice, flat, S_CURVES)
    expect_bent(work.tanh(z), torch.cat([-ones, ones]), torch.zeros(6), advice, flat, S_CURVES)
    for name in ("relu", "leaky_relu", "gelu"):
        value, slope = torchs(name, z)
        why = f"This is {name}, for sums from -1000 to 1000, with the share 0.2 where there is one."
        expect_bent(theirs(work, name, z), value, slope, why, why)


def check_any_shape_and_dtype(work):
    """Sums of any shape, in 64 bits too, as PyTorch has them."""
    for shape in ((200,), (4, 3, 5), (), (0, 2)):
        z = 3 * torch.randn(shape, dtype=torch.float64)
        for name in ("relu", "leaky_relu", "sigmoid", "tanh", "gelu"):
            value, slope = torchs(name, z)
            why = (
                f"This is {name} beside PyTorch's own, in float64, to nine digits"
                f"{', with the share 0.2' if name == 'leaky_relu' else ''}. Each entry is worked out by itself."
            )
            got = theirs(work, name, z)
            expect_bent(got, value, slope, why, why)
            expect_close(got[0], value, rtol=1e-9, atol=1e-9, hint=f"The value. {why}")
            expect_close(got[1], slope, rtol=1e-9, atol=1e-9, hint=f"The slope. {why}")


def check_sums_left_alone(work):
    """The sums are left as they were, and the results are new."""
    for name in ("relu", "leaky_relu", "sigmoid", "tanh", "gelu"):
        z = torch.tensor([-1.5, 0.0, 2.0, 30.0])
        before = remember([z])
        value, slope = theirs(work, name, z)
        expect_unchanged([z], before, hint=f"{name} wrote into its sums; the backward sweep still needs them.")
        for part in (value, slope):
            expect_true(
                part.untyped_storage().data_ptr() != z.untyped_storage().data_ptr(),
                f"What {name} returned is a view of the sums themselves.",
                hint="Build new tensors, so that a later change of one leaves the other alone.",
            )
