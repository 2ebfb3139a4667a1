"""Checks of gradient descent in quadratic bowls, from one step by hand to the steps that a valley costs."""

import torch

from practice.grader.expectations import (
    expect_close,
    expect_equal,
    expect_shape,
    expect_true,
    expect_type,
    expect_unchanged,
    remember,
)


def by_axes(work):
    """The bowl of the task: curvatures 16 and 2, lowest at (3, -1)."""
    return work.Bowl(torch.tensor([[16.0, 0.0], [0.0, 2.0]]), torch.tensor([3.0, -1.0]))


def turned(curvatures):
    """A symmetric matrix with these eigenvalues along random perpendicular directions, float64."""
    directions, _ = torch.linalg.qr(torch.randn(len(curvatures), len(curvatures), dtype=torch.float64))
    return directions @ torch.diag(torch.tensor(curvatures, dtype=torch.float64)) @ directions.T


def check_one_step(work):
    """One step goes where it goes by hand."""
    got = work.descend(by_axes(work), torch.tensor([4.0, 0.0]), 0.1, 1)
    expect_shape(
        got, (2, 2), hint="One step of a run with two parameters gives two rows: the start and the place after."
    )
    expect_close(
        got[0], [4.0, 0.0], hint="Row 0 is the start itself. Does your step change the tensor that it stands in?"
    )
    expect_close(
        got[1],
        [2.4, -0.2],
        hint="The gradient H (w - m) at (4, 0) is (16, 2), since the distances to (3, -1) are 1 and 1; a step of rate "
        "0.1 "
        "goes against it.",
        implicates="gradient-descent",
    )


def check_several_steps(work):
    """Every step uses the gradient of the place where it begins, in a bowl that lies askew."""
    hessian, lowest = turned([5.0, 2.0, 0.5]), torch.randn(3, dtype=torch.float64)
    start = torch.randn(3, dtype=torch.float64)
    got = work.descend(work.Bowl(hessian, lowest), start.clone(), 0.15, 4)
    step = torch.eye(3, dtype=torch.float64) - 0.15 * hessian
    expected = torch.stack([lowest + torch.linalg.matrix_power(step, k) @ (start - lowest) for k in range(5)])
    expect_close(
        got,
        expected,
        hint="After k steps the distance w - m should be (I - rate H) applied k times to that of the start. Is the "
        "gradient computed anew inside the loop, and with the whole matrix H?",
        implicates="gradient-descent",
    )


def check_start_unchanged(work):
    """The start is left as it was, and no steps leave the start alone."""
    start = torch.tensor([4.0, 0.0])
    before = remember([start])
    work.descend(by_axes(work), start, 0.1, 3)
    expect_unchanged(
        [start], before, hint="Somebody else may begin at the same start. Build a new tensor in each step."
    )
    got = work.descend(by_axes(work), start, 0.1, 0)
    expect_close(got, [[4.0, 0.0]], hint="With 0 steps the path has one row, the start.")


def check_rate_limit(work):
    """The steepest direction sets the limit of the rate."""
    got = work.rate_limit(by_axes(work))
    expect_type(got, float, hint="A rate is a plain number; item() takes it out of a tensor.")
    expect_close(
        got,
        0.125,
        hint="The curvatures are 16 and 2. A step multiplies the distance by 1 - rate · 16 in the steep direction, "
        "which "
        "reaches -1 at 2/16.",
        implicates="learning-rate",
    )
    askew = work.Bowl(torch.tensor([[5.0, 3.0], [3.0, 5.0]]), torch.zeros(2))
    expect_close(
        work.rate_limit(askew),
        0.25,
        hint="H has the rows (5, 3) and (3, 5), so its steepest direction is (1, 1), with the curvature 5 + 3 = 8. The "
        "diagonal shows the curvature along the axes only.",
        implicates="conditioning",
    )


def check_best_rate(work):
    """The best rate balances the steepest and the flattest direction."""
    for curvatures in ([16.0, 2.0], [1.0, 7.0, 0.2, 3.0]):
        bowl = work.Bowl(turned(curvatures), torch.zeros(len(curvatures), dtype=torch.float64))
        got = work.best_rate(bowl)
        expect_type(got, float, hint="A rate is a plain number.")
        expect_close(
            got,
            2 / (max(curvatures) + min(curvatures)),
            hint=f"The curvatures here are {curvatures}, in turned directions. At the best rate the largest and the "
            "smallest "
            "have factors of equal size and opposite sign; those between do not count.",
            implicates="conditioning",
        )


def check_steps_by_hand(work):
    """Steps are counted until the distance has fallen to the share asked for."""
    # In a round bowl every direction has the factor 1 - 0.1 * 2 = 0.8: 0.8, 0.64, 0.512, 0.41, 0.328.
    round_bowl = work.Bowl(2 * torch.eye(2), torch.tensor([3.0, -1.0]))
    start = torch.tensor([3.0, 4.0])
    for share, expected in ((0.81, 1), (0.5, 4), (0.35, 5)):
        got = work.steps_needed(round_bowl, start, 0.1, share, 50)
        expect_type(got, int, hint="The number of steps is a plain int.")
        expect_equal(
            got,
            expected,
            hint="In a round bowl of curvature 2, rate 0.1, the share left goes 1, 0.8, 0.64, 0.512, 0.4096, 0.3277; "
            "asked "
            f"for is {share}. Compare the distance to the lowest point, and count the start as 0 steps.",
            implicates="convergence",
        )


def check_steps_of_valleys(work):
    """A narrow valley takes as many steps as its condition number says."""
    for kappa, expected in ((10.0, 23), (100.0, 231)):
        bowl = work.Bowl(turned([kappa, 1.0]), torch.tensor([3.0, -1.0], dtype=torch.float64))
        _, directions = torch.linalg.eigh(bowl.hessian)
        # One unit along each of the valley's own directions: both shrink by r = (kappa - 1) / (kappa + 1) a step.
        start = bowl.lowest + directions.sum(dim=1)
        factor = (kappa - 1) / (kappa + 1)
        got = work.steps_needed(bowl, start.clone(), 2 / (kappa + 1), 0.01, 400)
        expect_equal(
            got,
            expected,
            hint=f"At the best rate both directions of this valley keep {factor:.4f} of their distance a step, and "
            "that to the "
            "power k is first below 0.01 at the number expected. Is the straight-line distance measured, over all "
            "entries "
            "together and from the lowest point?",
            implicates="conditioning",
        )


def check_limit_of_steps(work):
    """A run that does not arrive within the limit gives None."""
    bowl, start = by_axes(work), torch.tensor([4.0, 0.0])
    for rate, limit, why in ((0.126, 60, "diverges"), (0.1, 5, "needs 20 steps")):
        got = work.steps_needed(bowl, start, rate, 0.01, limit)
        expect_true(
            got is None,
            f"With rate {rate} this run {why}, and the limit is {limit} steps; you returned a number.",
            hint="None says that the share was not reached within the limit. Test whether the run has arrived at all.",
            implicates="learning-rate",
        )
    expect_equal(
        work.steps_needed(by_axes(work), torch.tensor([4.0, -1.0]), 0.03125, 0.25, 2),
        2,
        hint="This run keeps half of its distance in each step, so it has a quarter left after exactly 2 steps. The "
        "limit "
        "of 2 includes the second step, and a share of exactly 0.25 counts as reached.",
    )
