"""Checks of level points, from the kind of a point to a test of convexity."""

import torch

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_equal,
    expect_length,
    expect_less,
    expect_shape,
    expect_tensor,
    expect_true,
    expect_unchanged,
    remember,
)

SADDLES = "saddle-points"


def turned(curvatures):
    """A symmetric matrix with these eigenvalues along random perpendicular directions, and the directions, float64."""
    directions, _ = torch.linalg.qr(torch.randn(len(curvatures), len(curvatures), dtype=torch.float64))
    return directions @ torch.diag(torch.tensor(curvatures, dtype=torch.float64)) @ directions.T, directions


def check_kinds_along_the_axes(work):
    """Bowls, domes and passes are told apart by their curvatures."""
    for curvatures, kind in (
        ([0.1, 3.0, 70.0], "minimum"),
        ([-0.1, -3.0], "maximum"),
        ([6.0, -2.0], "saddle"),
        ([-1.0, 9.0, 9.0, 9.0], "saddle"),
        ([2.0], "minimum"),
    ):
        expect_equal(
            work.kind_of_point(torch.diag(torch.tensor(curvatures))),
            kind,
            hint=f"The curvatures are {curvatures}. All up is a minimum, all down a maximum, some of each a saddle.",
            implicates=SADDLES,
        )


def check_kinds_askew(work):
    """All directions count, and not the axes alone."""
    for rows, kind, why in (
        ([[2.0, 3.0], [3.0, 2.0]], "saddle", "5 along (1, 1) and -1 along (1, -1)"),
        ([[1.0, 2.0], [2.0, -3.0]], "saddle", "of both signs, with the determinant -7"),
        ([[-2.0, -3.0], [-3.0, -2.0]], "saddle", "-5 along (1, 1) and 1 along (1, -1)"),
        ([[3.0, -2.0], [-2.0, 3.0]], "minimum", "1 along (1, 1) and 5 along (1, -1)"),
    ):
        expect_equal(
            work.kind_of_point(torch.tensor(rows)),
            kind,
            hint=f"The curvatures are {why}. The diagonal shows only those along the axes; use the eigenvalues.",
            implicates=SADDLES,
        )
    hessian, _ = turned([-2.0, -5.0, -1.0, -4.0])
    expect_equal(
        work.kind_of_point(hessian),
        "maximum",
        hint="All four curvatures are negative here: -2, -5, -1 and -4. The determinant is positive for a minimum and "
        "also for a maximum "
        "of an even number of parameters, so it does not tell.",
        implicates=SADDLES,
    )


def check_level_directions(work):
    """A curvature of about 0 leaves the kind open, unless there is a way up and a way down."""
    for curvatures, kind in (
        ([2.0, 0.0], "undecided"),
        ([-2.0, 1e-6, -1.0], "undecided"),
        ([0.0, 0.0], "undecided"),
        ([2.0, 0.0, -3.0], "saddle"),
    ):
        hessian, _ = turned(curvatures)
        expect_equal(
            work.kind_of_point(hessian),
            kind,
            hint=f"The curvatures are {curvatures}, and those of at most 0.0001 in size count as 0. With one sign and "
            "some zeros higher "
            "terms decide; with both signs it is a saddle anyhow.",
            implicates="critical-points",
        )


def check_way_down(work):
    """The way down is the direction of the most negative curvature."""
    for curvatures in ([3.0, -1.0], [5.0, -0.5, -4.0, 1.0]):
        hessian, _ = turned(curvatures)
        got = work.way_down(hessian)
        expect_shape(got, (len(curvatures),), hint="A direction has one entry for each parameter.")
        expect_close(got.norm(), 1.0, hint="The direction has the length 1.")
        expect_close(
            got @ hessian @ got,
            min(curvatures),
            hint=f"The curvatures of this matrix are {curvatures}; shown is the one along your direction. eigh puts "
            "the directions into "
            "columns, beginning with the smallest eigenvalue.",
            implicates="eigenvectors",
        )
    hessian, _ = turned([3.0, 1.0])
    expect_true(
        work.way_down(hessian) is None,
        "The curvatures are 3 and 1, and a way down was returned.",
        hint="In a bowl there is none, and the answer is None.",
        implicates=SADDLES,
    )


def check_nudge(work):
    """A nudge moves off a saddle along its way down."""
    w = torch.tensor([1.0, -2.0], dtype=torch.float64)
    before = remember([w])

    def f(v):
        gap = v - torch.tensor([1.0, -2.0], dtype=torch.float64)
        return gap[0] ** 2 + 3 * gap[0] * gap[1] + gap[1] ** 2

    got = work.nudge(f, w, 0.2)
    expect_unchanged([w], before, hint="The point itself is left where it is; a new tensor is returned.")
    expect_shape(got, (2,), hint="The nudged point has the shape of w.")
    # Along the curvature -1 a way of 0.2 changes f by -0.2^2 / 2.
    expect_close((got - w).norm(), 0.2, hint="The nudge is 0.2 long.")
    expect_close(
        f(got),
        -0.02,
        hint="From this saddle at (1, -2), at height 0, the curvature -1 takes f down to -0.02 after 0.2 along (1, "
        "-1).",
        implicates=SADDLES,
    )
    bottom = work.nudge(lambda v: v.square().sum(), torch.zeros(3), 0.2)
    expect_close(bottom, [0.0, 0.0, 0.0], hint="At a minimum there is no way down, and a copy of w is returned.")


def check_lower_side(work):
    """Of the two sides the lower one is taken."""
    for tilt in (0.5, -0.5):
        # -y^2 + tilt y^3: for a positive tilt negative y is lower.
        got = work.nudge(lambda v, t=tilt: v[0] ** 2 - v[1] ** 2 + t * v[1] ** 3, torch.zeros(2), 0.4)
        expect_close(
            got,
            [0.0, -0.4 if tilt > 0 else 0.4],
            hint=f"On x^2 - y^2 + {tilt} y^3 both sides of the origin fall along y, one further than the other. The "
            "sign of an "
            "eigenvector is arbitrary: compare f on both sides.",
            implicates=SADDLES,
        )


def seeded(seed=0):
    """A fresh generator."""
    return torch.Generator().manual_seed(seed)


def check_refutes(work):
    """A function that is not convex is refuted by a chord."""
    cases = (
        ("(w1 w2 - 1)^2", lambda w: (w[0] * w[1] - 1) ** 2, 2, 1.0),
        ("-w^2", lambda w: -w.square().sum(), 1, 1.0),
        ("x^2 - y^2 + 50 z^2", lambda w: w[0] ** 2 - w[1] ** 2 + 50 * w[2] ** 2, 3, 2.0),
    )
    for name, f, n, spread in cases:
        # A single chord refutes them in 1 of 3, in all, and in 1 of 19 cases: 300 tries miss with probability 1e-7.
        got = work.refute_convexity(f, n, 300, spread, seeded())
        expect_true(
            got is not None,
            f"No chord was found for {name}, which is not convex.",
            hint="Convex would mean that the graph at the middle is never above the mean of the ends. Look for a chord "
            "where it is "
            "above, and try new random ends each time.",
            implicates="convexity",
        )
        expect_length(got, 2, hint="Return the two ends of the chord.")
        for end in got:
            expect_tensor(end)
            expect_shape(end, (n,), hint="Each end is a point with one entry for each parameter.")
            expect_dtype(end, torch.float64, hint="Draw in 64 bits: the amount that counts is too small for 32.")
        a, b = got
        middle, chord = f((a + b) / 2), (f(a) + f(b)) / 2
        expect_less(
            chord - middle,
            0.0,
            f"the height of the chord over the graph of {name}, at the middle",
            hint="At the ends that were returned the graph lies below its chord, as in a bowl: this refutes nothing. "
            "Which side of the "
            "inequality is which?",
            implicates="convexity",
        )


def check_spares_the_convex(work):
    """A convex function is never refuted, straight ones included."""
    slope = torch.tensor([0.1, -0.7, 1 / 3], dtype=torch.float64)
    cases = (
        ("x^2 + 3 y^2 + z^2", lambda w: w[0] ** 2 + 3 * w[1] ** 2 + w[2] ** 2),
        ("|x| + |y| + |z|", lambda w: w.abs().sum()),
        ("5 + 0.1 x - 0.7 y + z / 3", lambda w: 5 + w @ slope),
        ("1000000 (x + y)^2", lambda w: 1e6 * (w[0] + w[1]) ** 2),
    )
    for name, f in cases:
        got = work.refute_convexity(f, 3, 400, 3.0, seeded(1))
        expect_true(
            got is None,
            f"A chord was returned for {name}, which is convex.",
            hint="Where a function is straight, the two sides are equal up to rounding: only a failure by more than "
            "the amount named in "
            "the docstring counts. And the test must look at the middle of the chord.",
            implicates="convexity",
        )


def check_random_chords(work):
    """The chords are random, of the spread asked for, and as many as asked for."""
    seen = []

    def watched(w):
        seen.append(w.detach().clone())
        return w.square().sum()

    work.refute_convexity(watched, 2, 200, 4.0, seeded(2))
    points = torch.stack(seen)
    expect_true(
        400 <= len(points) <= 1000,
        f"In 200 tries f was called {len(points)} times.",
        hint="Each try looks at two ends and a middle, and a chord that refutes nothing is followed by the next.",
    )
    # Ends have the spread 4 and middles 2.83: together 3.65 if each is looked at once; 3.46 to 4.1 with repeated calls.
    expect_close(
        points.std().item(),
        3.65,
        rtol=0.2,
        hint="The ends are drawn with the standard deviation `spread`, here 4, in every entry.",
    )
    expect_less(
        points.mean().abs(),
        0.8,
        "the mean of all entries of the points looked at",
        hint="Draw from about 0, both sides.",
    )
    torch.manual_seed(1)
    first = work.refute_convexity(lambda w: -w.square().sum(), 2, 5, 1.0, seeded(3))
    torch.manual_seed(2)
    again = work.refute_convexity(lambda w: -w.square().sum(), 2, 5, 1.0, seeded(3))
    expect_length(first, 2, hint="The function -(x^2 + y^2) is refuted by the first chord.")
    expect_length(again, 2, hint="The function -(x^2 + y^2) is refuted by the first chord.")
    expect_close(
        again[0], first[0], hint="The same seed should give the same chord: draw from the generator that is handed in."
    )
