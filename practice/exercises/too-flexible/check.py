"""Checks of a study of flexibility: powers, two losses, bias and variance by hand, fresh samples, and the table."""

import math

import torch

from practice.grader.expectations import (
    curve,
    expect_close,
    expect_dtype,
    expect_length,
    expect_shape,
    expect_true,
    expect_type,
)

OVERFITTING = "overfitting"
BIAS_AND_VARIANCE = "bias-and-variance"


def numbers(*values):
    """A float64 tensor."""
    return torch.tensor(values, dtype=torch.float64)


def pair(got, what):
    """The two plain numbers of a result."""
    expect_length(got, 2, hint=f"Return {what}.")
    for value in got:
        expect_type(value, float, hint="Plain numbers: .item() takes one out of a tensor.")
    return got


def check_powers(work):
    """Each number gets a row of its powers, from 0 upwards."""
    got = work.powers(numbers(2.0, -3.0, 0.0), 3)
    expect_shape(
        got,
        (3, 4),
        hint="A row for each of the three numbers; degree 3 has four coefficients, since the constant is one of them.",
        implicates="polynomial-functions",
    )
    expect_dtype(got, torch.float64, hint="The dtype of x.")
    expect_close(
        got,
        numbers(1, 2, 4, 8, 1, -3, 9, -27, 1, 0, 0, 0).reshape(3, 4),
        hint="Row 1 is (-3)^0, (-3)^1, (-3)^2, (-3)^3, the constant first. Also 0^0 counts as 1 here.",
    )
    expect_shape(work.powers(numbers(5.0), 0), (1, 1), hint="Degree 0 has the constant only.")


def check_training_loss(work):
    """The training loss is the mean squared error on the points that were fitted."""
    x, y = numbers(0, 1, 2), numbers(1, 2, 6)
    for degree, wanted, hint in (
        (0, 14 / 3, "The best constant is 3, off by -2, -1 and 3 where the labels are 1, 2 and 6: 14 divided by 3"),
        (1, 0.5, "The best line is 0.5 + 2.5x, off by 0.5, 1 and 0.5: 1.5 divided by 3"),
        (2, 0.0, "Three points, three coefficients: nothing is left"),
    ):
        train, _ = pair(work.two_losses(x, y, numbers(3, -1), numbers(5, 2), degree), "the training and the test loss")
        expect_close(
            train,
            wanted,
            hint=f"{hint}. Only the training points choose the coefficients.",
            implicates=OVERFITTING,
        )


def check_test_loss(work):
    """The test loss judges the same coefficients on points that had no say in them."""
    x, y = numbers(0, 1, 2), numbers(1, 2, 6)
    for degree, wanted, hint in (
        (0, 2.5, "The constant 3 is off by 2 and 1 from the labels 5 and 2: 5 divided by 2."),
        (1, 12.5, "The line 0.5 + 2.5x says 8 and -2, off by 3 and 4 from 5 and 2: 25 divided by 2."),
    ):
        got = work.two_losses(x, y, numbers(3, -1), numbers(5, 2), degree)
        _, test = pair(got, "the training and the test loss")
        expect_close(
            test,
            wanted,
            hint=f"{hint} If you get less, the polynomial was fitted again, to the test points.",
            implicates="train-and-test-sets",
        )


def check_one_case(work):
    """Three predictions of one case have a bias and a variance."""
    got = work.bias_and_variance(numbers(2, 3, 7)[:, None], numbers(1))
    bias_squared, variance = pair(got, "the squared bias and the variance")
    expect_close(
        bias_squared,
        9.0,
        hint="2, 3 and 7 aim at 4, and the truth is 1: the bias is 3, its square 9.",
        implicates=BIAS_AND_VARIANCE,
    )
    expect_close(
        variance,
        14 / 3,
        hint="About their own mean, 4, they are off by -2, -1 and 3: 14 divided by 3. 7 comes from dividing by 2, "
        "13.67 from measuring about the truth.",
        implicates=BIAS_AND_VARIANCE,
    )


def check_cases_do_not_cancel(work):
    """Too low in one case and too high in another is biased in both."""
    predictions = torch.tensor([[1.0, 7.0], [3.0, 9.0], [2.0, 11.0]])
    got = work.bias_and_variance(predictions, torch.tensor([5.0, 7.0]))
    bias_squared, variance = pair(got, "the squared bias and the variance")
    expect_close(
        bias_squared,
        6.5,
        hint="The columns aim at 2 and 9, the truths are 5 and 7: biases -3 and 2, squares 9 and 4, mean 6.5. The mean "
        "of the biases, -0.5, would hide both. Each column is a case, so the aim is a mean over dim=0.",
        implicates=BIAS_AND_VARIANCE,
    )
    expect_close(
        variance,
        5 / 3,
        hint="Case 0 has the variance 2/3, case 1 has 8/3: the mean is 5/3. All six numbers together scatter more, "
        "because the cases differ, and that is no variance of the method.",
        implicates=BIAS_AND_VARIANCE,
    )


def check_fresh_samples(work):
    """Each row comes from a sample of its own."""
    calls = []

    def draw():
        """The sample number i has the labels i and i + 1 at 0 and 1."""
        calls.append(len(calls))
        return numbers(0, 1), numbers(0, 1) + calls[-1]

    cases = numbers(0, 2, 10)
    got = work.many_predictions(draw, 1, 4, cases)
    expect_true(
        len(calls) == 4,
        f"For 4 samples draw was called {len(calls)} times.",
        hint="Bias and variance are about what other samples would have said. Each row needs a fresh sample, each "
        "sample one call.",
        implicates=BIAS_AND_VARIANCE,
    )
    expect_shape(got, (4, 3), hint="A row for each of 4 samples, a column for each of 3 cases.")
    wanted = torch.stack([cases + i for i in range(4)])
    expect_close(
        got,
        wanted,
        hint="Sample i lies on the line i + x, so its row is that line at the cases 0, 2 and 10. The cases are what is "
        "predicted; the sample's own x is only for fitting.",
    )
    expect_shape(work.many_predictions(draw, 0, 1, cases), (1, 3), hint="One sample, one row.")


NOISE, POINTS, SAMPLES, LARGEST = 0.5, 10, 150, 0.35
"""Averaged over the training points the variance of least squares is NOISE^2 (degree + 1) / POINTS. Over 200 seeds the
solution's came within 0.27 of that, relatively, for the two degrees below, its squared bias within
0.004 of the exact one."""


def check_study(work):
    """The table has bias, variance and sum of each degree, and they are what theory says."""
    x = torch.linspace(0, 1, POINTS, dtype=torch.float64)
    target = torch.sin(2 * math.pi * x)

    def draw():
        """The sine at ten fixed points, off by chance."""
        return x, target + NOISE * torch.randn(POINTS, dtype=torch.float64)

    degrees = [1, 5]
    got = work.study(draw, degrees, SAMPLES, x, target)
    expect_shape(got, (2, 3), hint="A row for each degree: squared bias, variance, sum.")
    expect_dtype(got, torch.float64, hint="A float64 table.")
    for row, degree in zip(got.tolist(), degrees, strict=True):
        curve(f"degree {degree}: squared bias, variance, sum", row)
        columns = x[:, None] ** torch.arange(degree + 1)
        aim = columns @ torch.linalg.lstsq(columns, target[:, None]).solution
        exact = (aim[:, 0] - target).pow(2).mean().item()
        expect_true(
            abs(row[0] - exact) < 0.05,
            f"Degree {degree} has the squared bias {row[0]:.4f} in your table; without any chance in the labels it is "
            f"{exact:.4f}.",
            hint="Hand each degree of the list on, and keep the order: squared bias, variance, sum.",
        )
        wanted = NOISE**2 * (degree + 1) / POINTS
        expect_true(
            abs(row[1] / wanted - 1) < LARGEST,
            f"Degree {degree} has the variance {row[1]:.4f} in your table; theory says {wanted:.4f}.",
            hint=f"Each of the {degree + 1} coefficients brings the noise's variance, 0.25, divided by 10 points. Hand "
            "the number of samples on as well.",
            implicates=BIAS_AND_VARIANCE,
        )
        expect_close(row[2], row[0] + row[1], hint="The third column is the sum of the two others.")
