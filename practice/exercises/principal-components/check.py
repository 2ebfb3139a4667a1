"""Checks of principal components, from four points by hand to random tables."""

import torch

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_length,
    expect_shape,
    expect_true,
    expect_unchanged,
    remember,
)

PCA = "principal-component-analysis"


def moments():
    """Four points: two at 5 along (0.8, 0.6) from (10, 20), two at 2.5 along (-0.6, 0.8)."""
    return torch.tensor([[14.0, 23.0], [6.0, 17.0], [8.5, 22.0], [11.5, 18.0]])


def fitted(work, data, k):
    """The four results of fit, their shapes compared."""
    got = work.fit(data, k)
    expect_length(got, 4, hint="Return the mean, the components, the variances and the shares.")
    d = data.shape[1]
    expect_shape(got[0], (d,), hint="This is the mean: one number for each column.")
    expect_shape(
        got[1],
        (k, d),
        hint="These are the components: k rows, each a direction with an entry for each feature.",
    )
    expect_shape(got[2], (k,), hint="These are the variances, one for each component that is kept.")
    expect_shape(got[3], (k,), hint="These are the shares, one for each component that is kept.")
    return got


def check_directions(work):
    """The components are the directions of the cloud, by hand."""
    mean, components, _, _ = fitted(work, moments(), 2)
    expect_close(mean, [10.0, 20.0], hint="Average each column, over the examples: dim=0.")
    expect_close(
        components.abs(),
        [[0.8, 0.6], [0.6, 0.8]],
        hint="Signs aside, the first direction is (0.8, 0.6) and the second (-0.6, 0.8). If the first is near "
        "(0.45, 0.89), it points from 0 to the middle of the cloud: centre the table. Components are rows of Vh.",
        implicates="singular-value-decomposition",
    )
    # In the case above rows and columns are the same, signs aside; here they are not.
    ways = torch.tensor([[6.0, -6.0, 3.0], [2.0, 4.0, 4.0], [2.0, 1.0, -2.0]])
    _, components, _, _ = fitted(work, torch.cat([ways, -ways]), 2)
    expect_close(
        components.abs(),
        [[2 / 3, 2 / 3, 1 / 3], [1 / 3, 2 / 3, 2 / 3]],
        hint="Six points lie around 0, at the distances 9, 6 and 3 along (2, -2, 1), (1, 2, 2) and (2, 1, -2), so the "
        "first two of these, divided by 3, are the components. They are the rows of Vh, or the columns of what eigh "
        "gives.",
        implicates="singular-value-decomposition",
    )


def check_signs(work):
    """The largest entry of each component, signs aside, is positive."""
    for _ in range(8):
        data = torch.randn(9, 5, dtype=torch.float64) @ torch.randn(5, 5, dtype=torch.float64)
        for data_now in (data, -data):
            _, components, _, _ = fitted(work, data_now, 3)
            rows = components.detach()
            largest = rows.gather(1, rows.abs().argmax(dim=1, keepdim=True))
            expect_true(
                bool((largest > 0).all()),
                "In the components\n" + "\n".join(str([round(x, 3) for x in row]) for row in rows.tolist()) + "\n"
                f"the entries of largest absolute value are {[round(x, 3) for x in largest.flatten().tolist()]}.",
                hint="They should all be positive. Find the place of the largest absolute value in each row; if the "
                "entry there is negative, turn the whole row round.",
            )


def check_variances(work):
    """The variances are means of squares along the components."""
    _, _, variances, _ = fitted(work, moments(), 2)
    expect_close(
        variances,
        [12.5, 3.125],
        hint="Along the first component the coordinates are 5, -5, 0 and 0: the mean square is 50/4. The singular "
        "values are the roots of 50 and 12.5. Square them and divide by n, which is 4 here.",
        implicates="covariance-matrix",
    )


def check_shares(work):
    """A share is one of all the variance, kept or not."""
    for k in (2, 1):
        _, _, _, shares = fitted(work, moments(), k)
        expect_close(
            shares,
            [0.8, 0.2][:k],
            hint=f"With k = {k}: the variances are 12.5 and 3.125, 15.625 together, also if only the first is kept.",
            implicates=PCA,
        )


def check_codes(work):
    """Examples, also new ones, become coordinates from the given mean."""
    mean, components = torch.tensor([10.0, 20.0, -1.0]), torch.tensor([[0.6, 0.8, 0.0], [0.0, 0.0, 1.0]])
    got = work.transform(torch.tensor([[15.0, 25.0, 3.0]]), mean, components)
    expect_shape(got, (1, 2), hint="One row for each example, one number in it for each component.")
    expect_close(
        got,
        [[7.0, 4.0]],
        hint="Less the mean the example is (5, 5, 4). Its dot products with the two components are 7 and 4. Use the "
        "mean that was handed over, since one new example is its own mean.",
        implicates=PCA,
    )


def check_rebuilding(work):
    """Coordinates become examples again."""
    mean, components = torch.tensor([10.0, 20.0, -1.0]), torch.tensor([[0.6, 0.8, 0.0], [0.0, 0.0, 1.0]])
    got = work.rebuild(torch.tensor([[7.0, 4.0], [-5.0, 0.0], [0.0, 1.0]]), mean, components)
    expect_shape(got, (3, 3), hint="Three rows of coordinates become three examples with three features.")
    expect_close(
        got,
        [[14.2, 25.6, 3.0], [7.0, 16.0, -1.0], [10.0, 20.0, 0.0]],
        hint="For the first: 7 times (0.6, 0.8, 0) and 4 times (0, 0, 1), and the mean added back.",
        implicates=PCA,
    )


def check_random_tables(work):
    """On random tables the variances and the error are those of the covariance matrix."""
    # Tall and wide: a wide table of 4 examples has variance in 3 directions at most.
    for n, d, k in ((30, 6, 2), (4, 7, 2), (12, 5, 5)):
        data = torch.randn(n, d, dtype=torch.float64) * torch.linspace(3, 1, d, dtype=torch.float64) + 5
        before = remember([data])
        mean, components, variances, shares = fitted(work, data, k)
        expect_unchanged([data], before, hint="data - mean makes a new table; data -= mean changes the caller's.")
        expect_dtype(components, torch.float64, hint="The components keep the dtype of the table.")
        centred = data - data.mean(dim=0)
        eigenvalues = torch.linalg.eigvalsh(centred.T @ centred / n).flip(0)
        expect_close(
            variances,
            eigenvalues[:k].clone(),
            atol=1e-8,
            hint="Expected here are the largest eigenvalues of the covariance matrix, in falling order.",
            implicates="covariance-matrix",
        )
        expect_close(shares, eigenvalues[:k] / eigenvalues.sum(), atol=1e-8, hint="Each variance over all of them.")
        rebuilt = work.rebuild(work.transform(data, mean, components), mean, components)
        expect_shape(rebuilt, (n, d), hint="There and back, the table keeps its shape.")
        expect_close(
            ((data - rebuilt) ** 2).sum(dim=1).mean(),
            eigenvalues[k:].sum(),
            atol=1e-8,
            hint=f"The mean squared distance between examples and what {k} numbers rebuild should be the sum of the "
            "eigenvalues left out.",
            implicates=PCA,
        )
