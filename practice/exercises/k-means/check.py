"""Checks of k-means: the two steps, an empty cluster, when it stops, and a loss that never rises."""

from itertools import pairwise

import torch

from practice.grader.expectations import (
    curve,
    expect_close,
    expect_dtype,
    expect_equal,
    expect_length,
    expect_shape,
    expect_true,
    expect_type,
    expect_unchanged,
    last,
    remember,
)

CENTROID = "nearest-centroid"
DISTANCE = "distance-between-vectors"
CONVERGENCE = "convergence"


def lockers():
    """The five households of the task, on one road."""
    return torch.tensor([[1.0], [2.0], [6.0], [9.0], [12.0]])


def run(work, x, start, limit=100):
    """k_means, its result unpacked."""
    got = work.k_means(x, start, limit)
    expect_length(got, 3, hint="Return labels, centres and losses.")
    expect_shape(got[0], (len(x),), hint="One label for each example.")
    expect_shape(got[1], tuple(start.shape), hint="As many centres at the end as at the start.")
    expect_type(got[2], list, hint="The losses are a list of plain numbers.")
    for loss in got[2]:
        expect_type(loss, float, hint="item() makes a plain number of a tensor that holds one.")
    return got


def check_assign(work):
    """Each example has the number of its nearest centre."""
    x = torch.tensor([[5.0, 4.0], [0.0, 4.0], [4.0, 8.0], [-1.0, 0.0]])
    centres = torch.tensor([[4.0, 1.0], [-3.0, 5.0], [6.0, 9.0]])
    got = work.assign(x, centres)
    expect_shape(got, (4,), hint="One number for each example.")
    expect_dtype(got, torch.int64, hint="The number of a centre is whole: its row.")
    expect_equal(
        got,
        torch.tensor([0, 1, 2, 0]),
        hint="From (5, 4) the squared distances to the three centres are 10, 65 and 26, so it belongs to centre 0.",
        implicates=DISTANCE,
    )
    tied = work.assign(torch.tensor([[3.0]]), torch.tensor([[9.0], [4.0], [2.0]]))
    expect_equal(tied, torch.tensor([1]), hint="Centres 1 and 2 are equally near, and the first of them is taken.")


def check_loss(work):
    """The loss is the sum of squared distances to the examples' own centres."""
    got = work.loss_of(lockers(), torch.tensor([0, 1, 1, 1, 1]), torch.tensor([[1.0], [2.0]]))
    expect_shape(got, (), hint="One number.")
    expect_close(
        got,
        165.0,
        hint="The distances are 0 to centre 1, and 0, 4, 7, 10 to centre 2: 0 + 0 + 16 + 49 + 100. Squared, and "
        "summed, no mean and no root.",
        implicates=DISTANCE,
    )
    # The labels count, also where another centre is nearer.
    got = work.loss_of(
        torch.tensor([[1.0, 1.0], [4.0, 5.0]]), torch.tensor([1, 0]), torch.tensor([[1.0, 1.0], [4.0, 3.0]])
    )
    expect_close(
        got, 38.0, hint="(1, 1) belongs to (4, 3), 9 + 4, and (4, 5) to (1, 1), 9 + 16, because labels says so."
    )


def check_move(work):
    """Each centre goes to the mean of its examples."""
    x = torch.tensor([[1.0, 10.0], [3.0, 0.0], [2.0, 2.0], [9.0, 4.0], [5.0, 8.0]])
    labels, centres = torch.tensor([0, 1, 0, 1, 0]), torch.tensor([[7.0, 7.0], [8.0, 8.0]])
    before = remember([x, labels, centres])
    got = work.move(x, labels, centres)
    expect_shape(got, (2, 2), hint="Two centres of two numbers.")
    expect_close(
        got,
        [[8 / 3, 20 / 3], [6.0, 2.0]],
        hint="Centre 0 has (1, 10), (2, 2) and (5, 8), with the mean (8/3, 20/3); centre 1 has (3, 0) and (9, 4).",
        implicates=CENTROID,
    )
    expect_unchanged([x, labels, centres], before, hint="The new centres are a new tensor; clone the old ones first.")


def check_empty_cluster(work):
    """A centre without examples stays where it is."""
    centres = torch.tensor([[50.0], [1.0], [-30.0], [2.0]])
    got = work.move(lockers(), torch.tensor([1, 3, 3, 3, 3]), centres)
    expect_shape(got, (4, 1), hint="Four centres, also when two of them have no example.")
    expect_close(
        got,
        [[50.0], [1.0], [-30.0], [7.25]],
        hint="Nobody belongs to centres 0 and 2, and the mean of no rows is nan. They stay at 50 and -30, in their "
        "rows; centre 3 goes to (2 + 6 + 9 + 12)/4.",
        implicates=CENTROID,
    )


def check_rounds_by_hand(work):
    """The five households come to rest in the third round."""
    x, start = lockers(), torch.tensor([[1.0], [2.0]])
    before = remember([x, start])
    labels, centres, losses = run(work, x, start)
    expect_length(losses, 3, hint="No label changes in round 3. Its loss is noted, and the run ends.")
    expect_close(
        torch.tensor(losses),
        [165.0, 28.1875, 18.5],
        hint="Round 1 ends with centres at 1 and 7.25, round 2 at 1.5 and 9. In round 3 the labels are those of round "
        "2, so it is the last. Each loss is noted after assigning and before moving.",
        implicates=CONVERGENCE,
    )
    expect_equal(labels, torch.tensor([0, 0, 1, 1, 1]), hint="1 and 2 belong together, and 6, 9 and 12.")
    expect_close(centres, [[1.5], [9.0]], hint="The means of 1 and 2, and of 6, 9 and 12.")
    expect_unchanged([x, start], before, hint="The start is needed again for a second run.")


def check_limit(work):
    """The limit ends a run that would go on."""
    _, centres, losses = run(work, lockers(), torch.tensor([[1.0], [2.0]]), 1)
    expect_length(losses, 1, hint="One loss for each round, and limit = 1.")
    expect_close(torch.tensor(losses), [165.0], hint="With limit = 1 there is one round, and one loss.")
    expect_close(centres, [[1.0], [7.25]], hint="Round 1 assigns, notes the loss, and moves to 1 and 7.25.")
    _, centres, losses = run(work, lockers(), torch.tensor([[1.0], [2.0]]), 2)
    expect_length(losses, 2, hint="One loss for each round, and limit = 2.")
    expect_close(torch.tensor(losses), [165.0, 28.1875], hint="With limit = 2 there are two rounds, and two losses.")
    expect_close(centres, [[1.5], [9.0]], hint="Two rounds, two moves: the centres end at 1.5 and 9.")


def check_empty_while_it_runs(work):
    """A run with a centre far off keeps it and ends as without it."""
    start = torch.tensor([[1.0], [900.0], [2.0]], dtype=torch.float64)
    labels, centres, losses = run(work, lockers().double(), start)
    expect_close(
        centres,
        torch.tensor([[1.5], [900.0], [9.0]], dtype=torch.float64),
        hint="The centre at 900 never has an example, and stays. In float64, as the start.",
        implicates=CENTROID,
    )
    expect_equal(labels, torch.tensor([0, 0, 2, 2, 2]), hint="The numbers of the centres stay: their rows in start.")
    labels, centres, losses = run(work, torch.tensor([[4.0, 7.0]]), torch.tensor([[1.0, 3.0]]))
    expect_length(losses, 2, hint="One example changes no label after round 1, so round 2 is the last.")
    expect_close(torch.tensor(losses), [25.0, 0.0], hint="One example: 9 + 16 at first, then its centre is upon it.")


@last
def check_never_rises(work):
    """From any start the loss never rises, and the end is a resting place."""
    for each in range(12):
        x = torch.randn(60, 2, dtype=torch.float64) * torch.tensor([3.0, 1.0], dtype=torch.float64)
        x[30:] += 4
        start = torch.randn(6, 2, dtype=torch.float64) * 5
        labels, centres, losses = run(work, x, start)
        if each == 0:
            curve("loss", losses)
        expect_true(
            all(later <= earlier + 1e-9 * losses[0] for earlier, later in pairwise(losses)),
            f"The losses were {[round(loss, 2) for loss in losses]}.",
            hint="Assigning takes each example to the nearest centre, and the mean has the smallest sum of squares to "
            "its examples; so neither step can raise the loss. Look for a step that does something else.",
            implicates=CONVERGENCE,
        )
        distances = torch.stack([((x - centre) ** 2).sum(dim=1) for centre in centres.detach()], dim=1)
        expect_equal(
            labels,
            distances.argmin(dim=1),
            hint="At the end every example has the number of its nearest centre. A run that stops when the loss has "
            "hardly changed, or after a few rounds, may stop before that.",
            implicates=CONVERGENCE,
        )
        for k in range(6):
            if (labels == k).any():
                expect_close(
                    centres[k], x[labels == k].mean(dim=0), hint="At the end every centre is the mean of its examples."
                )
