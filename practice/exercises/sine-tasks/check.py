"""Checks of a sampler of tasks, from its shapes to the best fixed curve."""

import math

import torch

from practice.grader.expectations import expect_close, expect_equal, expect_shape, expect_true

TASKS = "task-distributions"
SINUSOIDS = "sinusoid-tasks"
RANDOM = "pseudo-random-numbers"


def drawn(work, n, support, query, seed):
    """The six tensors that the learner's sampler gives."""
    got = work.sample_tasks(n, support, query, seed)
    expect_true(
        isinstance(got, tuple) and len(got) == 6,
        "sample_tasks should return a Tasks, with its six tensors.",
        hint="The last line is return Tasks(support_x, support_y, query_x, query_y, amplitude, phase).",
    )
    shapes = [(n, support), (n, support), (n, query), (n, query), (n, 1), (n, 1)]
    names = ["support_x", "support_y", "query_x", "query_y", "amplitude", "phase"]
    for part, shape, name in zip(got, shapes, names, strict=True):
        expect_shape(
            part,
            shape,
            hint=f"This is {name} of {n} tasks with {support} support and {query} query points: one row for each "
            f"task. "
            "Amplitudes and phases keep a second dimension of size 1, so that they stretch along their rows.",
            implicates="broadcasting",
        )
    return tuple(got)


def check_shapes(work):
    """Every tensor has one row for each task."""
    drawn(work, 3, 4, 5, seed=0)
    drawn(work, 1, 2, 1, seed=0)


def check_points_lie_on_their_curve(work):
    """All points of a row lie on the curve of that row."""
    support_x, support_y, query_x, query_y, amplitude, phase = drawn(work, 6, 6, 4, seed=3)
    expect_close(
        support_y,
        amplitude * torch.sin(support_x - phase),
        hint="A support point of task i has y = A_i sin(x - c_i), with the amplitude and the phase that you "
        "return for "
        "that row. Look at the sign of the phase, and at which way amplitude and phase are broadcast.",
        implicates=SINUSOIDS,
    )
    expect_close(
        query_y,
        amplitude * torch.sin(query_x - phase),
        hint="The support points are right and the query points are not: the queries belong to the same curve, so "
        "they "
        "take the amplitude and the phase drawn for the support, and no new ones.",
        implicates=TASKS,
    )


def check_points_are_drawn_anew(work):
    """No point is used twice, within a task or in another task."""
    support_x, _, query_x, _, amplitude, phase = drawn(work, 5, 6, 7, seed=2)
    every = torch.cat([support_x, query_x], dim=1)
    # 32-bit draws from a range of 10 hardly ever meet: 65 of them, with about 2**24 places.
    expect_true(
        len(every[0].unique()) == 13,
        f"A task of 6 support and 7 query points has {len(every[0].unique())} different inputs in place of 13.",
        hint="A query that was in the support set can be looked up. Support and query inputs come from separate "
        "draws of "
        "one generator, or from one draw cut in two; a second generator with the same seed repeats the first.",
        implicates=RANDOM,
    )
    expect_true(
        len(every.unique()) == 65,
        "Two tasks share inputs.",
        hint="Every task draws points of its own: x has a row for each task, shape (n, points), filled by one "
        "torch.rand.",
        implicates=TASKS,
    )
    curve = torch.stack([(amplitude - 0.1) / 4.9, phase / math.pi]).squeeze(-1)
    expect_true(
        len(curve[0].unique()) == 5 and bool((curve[0] - curve[1]).abs().max() > 1e-3),
        "The tasks do not have amplitudes and phases of their own, drawn apart.",
        hint="Draw n amplitudes, and then n phases, with two calls.",
        implicates=TASKS,
    )


def check_ranges(work):
    """Amplitudes, phases and inputs fill their ranges evenly."""
    support_x, _, query_x, _, amplitude, phase = drawn(work, 4000, 3, 2, seed=1)
    # The mean of 4000 even draws from a range of width w strays by 0.0046 w; the bound is 0.04 w.
    for what, values, low, high in (
        ("amplitudes", amplitude, 0.1, 5.0),
        ("phases", phase, 0.0, math.pi),
        ("support inputs", support_x, -5.0, 5.0),
        ("query inputs", query_x, -5.0, 5.0),
    ):
        least, largest, mean = values.min().item(), values.max().item(), values.mean().item()
        width = high - low
        inside = low - 1e-4 <= least < low + 0.03 * width and high - 0.03 * width < largest <= high + 1e-4
        expect_true(
            inside and abs(mean - (low + high) / 2) < 0.04 * width,
            f"Of 4000 tasks the {what} run from {least:.2f} to {largest:.2f} with mean {mean:.2f}; they should be "
            f"drawn "
            f"evenly from {low:.2f} to {high:.2f}, mean {(low + high) / 2:.2f}.",
            hint="torch.rand gives even draws from 0 to 1. Stretch them by the width of the range and add its "
            "lower end.",
            implicates=RANDOM,
        )


def check_seed_decides(work):
    """The seed decides the tasks, and nothing else does."""
    torch.manual_seed(11)
    first = drawn(work, 4, 3, 2, seed=5)
    torch.manual_seed(12)
    again = drawn(work, 4, 3, 2, seed=5)
    for one, other in zip(first, again, strict=True):
        expect_equal(
            other,
            one,
            hint="Two calls with the same seed should draw the same tasks, whatever was drawn in between. Every "
            "torch.rand needs generator=..., a generator of your own with this seed.",
            implicates=RANDOM,
        )
    different = drawn(work, 4, 3, 2, seed=6)
    expect_true(
        not torch.equal(different[4], first[4]) and not torch.equal(different[0], first[0]),
        "Seeds 5 and 6 draw the same amplitudes or the same inputs.",
        hint="The seed that you are given goes into the generator.",
        implicates=RANDOM,
    )


def check_shared_generator_left_alone(work):
    """The random numbers of the rest of the program go on undisturbed."""
    torch.manual_seed(21)
    expected = torch.rand(3)
    torch.manual_seed(21)
    drawn(work, 4, 3, 2, seed=5)
    expect_equal(
        torch.rand(3),
        expected,
        hint="After your call the program's own torch.rand gave other numbers than it would have without it. Draw "
        "from "
        "a torch.Generator of your own; torch.seed, set_rng_state and a torch.rand without generator= touch the "
        "shared one.",
        implicates=RANDOM,
    )


def check_fixed_curve(work):
    """The best fixed curve is the mean of all curves."""
    got = work.fixed_curve(torch.tensor([math.pi, math.pi / 2, math.pi / 3, 0.0]), 1.0, 3.0)
    height = 4 / math.pi
    expect_close(
        got,
        [height, 0.0, -height / 2, -height],
        hint="With amplitudes from 1 to 3 the mean amplitude is 2, and averaging sin(x - c) over phases from 0 to pi "
        "leaves a wave 2/pi as high with the middle phase pi/2: 1.273 at x = pi, 0 at pi/2, -0.637 at pi/3.",
        implicates=SINUSOIDS,
    )
    x = torch.rand(5, 3, dtype=torch.float64)
    expect_close(
        work.fixed_curve(x, 0.1, 5.0),
        -5.1 / math.pi * torch.cos(x),
        hint="The curve keeps the shape and the dtype of x, and its height depends on the two amplitudes given.",
        implicates=SINUSOIDS,
    )


def check_a_loss_for_each_task(work):
    """Each task gets the mean of its own squared errors."""
    predicted = torch.tensor([[1.0, 2.0, 0.0], [0.0, 0.0, 0.0]])
    y = torch.tensor([[1.0, 5.0, 0.0], [3.0, 3.0, -3.0]])
    got = work.task_losses(predicted, y)
    expect_shape(got, (2,), hint="Two tasks, two losses: average over the points of a row and keep the rows apart.")
    expect_close(
        got,
        [3.0, 9.0],
        hint="Squared errors 0, 9, 0 and 9, 9, 9: their means are 3 and 9.",
        implicates=TASKS,
    )
