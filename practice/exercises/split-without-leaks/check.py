"""Checks of a study that was mended: its parts, copies, scales, choice of columns, and what it makes of noise."""

import torch

from practice.grader.expectations import (
    curve,
    expect_close,
    expect_equal,
    expect_shape,
    expect_true,
    expect_unchanged,
    last,
    remember,
)

LEAKAGE = "data-leakage"
SPLIT = "train-and-test-sets"
SCALING = "feature-scaling"
PARTITIONS = "partitions"


def lot():
    """A generator with a seed from the run's own lot."""
    return torch.Generator().manual_seed(int(torch.randint(10**6, ())))


def readings(n=40, d=12):
    """Readings of n barrels, no two alike, in columns of unlike size; half of the labels are 1."""
    x = torch.randn(n, d, dtype=torch.float64) * torch.arange(1, d + 1) + 30
    return x, torch.arange(n) % 2


def check_parts(work):
    """Without copies every row is in one part, and the test has its share."""
    x, y = readings()
    before = remember([x, y])
    study = work.prepare(x, y, 5, 0.25, lot())
    expect_shape(study.test, (10,), hint="A quarter of 40 rows is for the test. split gives training first.")
    expect_shape(study.train, (30,), hint="The other 30 rows are for training.")
    expect_shape(study.train_x, (30, 5), hint="Thirty training examples with five chosen columns.")
    expect_shape(study.test_x, (10, 5), hint="Ten test examples with five chosen columns.")
    expect_true(
        sorted(study.train.tolist() + study.test.tolist()) == list(range(40)),
        "The two parts together are not the forty rows, each once.",
        hint="No row in both parts, and none left out.",
        implicates=PARTITIONS,
    )
    expect_unchanged([x, y], before, hint="The table and the labels are left as they were.")


def check_copies(work):
    """Of rows that are equal one is used, in one of the parts."""
    for _ in range(3):
        x, y = readings(30, 6)
        rows = torch.cat([torch.arange(30), torch.randint(0, 30, (20,))])[torch.randperm(50)]
        study = work.prepare(x[rows], y[rows], 2, 0.3, lot())
        train = set(rows[study.train].tolist())
        test = set(rows[study.test].tolist())
        expect_true(
            not train & test,
            f"Of 30 barrels, {len(train & test)} have one entry in the training part and another in the test.",
            hint="A nearest neighbour recognises its own copy at the distance 0. Two parts that are each freed of "
            "copies may still hold the same barrel: what has to go before what? If copies do go first, are train and "
            "test positions in the table, or still places among the rows that were kept?",
            implicates=SPLIT,
        )
        expect_true(
            len(train) + len(test) == 30 and len(study.train) + len(study.test) == 30,
            f"The 30 barrels of the table became {len(study.train)} and {len(study.test)} rows, with {len(train)} and "
            f"{len(test)} different ones.",
            hint="Every distinct row once. After rows are left out, the places that split deals out are places among "
            "those kept, and kept[places] are positions in the table.",
            implicates=PARTITIONS,
        )
        expect_equal(len(study.test), 9, hint="The share is one of the 30 distinct rows: 9 of them for the test.")


def check_lot(work):
    """The generator decides the split."""
    x, y = readings()
    first = work.prepare(x, y, 3, 0.25, torch.Generator().manual_seed(4))
    again = work.prepare(x, y, 3, 0.25, torch.Generator().manual_seed(4))
    expect_equal(again.test, first.test, hint="One seed, one split: a study can then be run again as it was.")
    drawn = {
        tuple(sorted(work.prepare(x, y, 3, 0.25, torch.Generator().manual_seed(seed)).test.tolist()))
        for seed in range(8)
    }
    expect_true(
        len(drawn) > 4,
        f"Eight seeds gave {len(drawn)} splits.",
        hint="Hand the generator on to split.",
        implicates=SPLIT,
    )


def check_columns(work):
    """Both parts have the chosen columns, in the order of `chosen`, and the rows that they say."""
    x, y = readings(40, 30)
    study = work.prepare(x, y, 6, 0.25, lot())
    expect_shape(study.chosen, (6,), hint="Six columns were to be chosen.")
    for name, got, rows in (("train_x", study.train_x, study.train), ("test_x", study.test_x, study.test)):
        for column, number in enumerate(study.chosen.tolist()):
            expect_equal(
                got[:, column].argsort(),
                x[rows, number].argsort(),
                hint=f"Column {column} of {name} should be column {number} of the table, scaled, which keeps the order "
                f"of its {len(rows)} values; here they have another order. If one part has other columns or rows than "
                "it says, distances compare unlike things.",
                implicates=SCALING,
            )


def check_scales(work):
    """Mean and deviation are those of the training part, for both parts."""
    x, y = readings(24, 4)
    study = work.prepare(x, y, 4, 0.25, lot())
    for column, number in enumerate(study.chosen.tolist()):
        values = x[study.train, number].tolist()
        mean = sum(values) / len(values)
        deviation = (sum((value - mean) ** 2 for value in values) / (len(values) - 1)) ** 0.5
        for name, got, rows in (("train_x", study.train_x, study.train), ("test_x", study.test_x, study.test)):
            expect_close(
                got[:, column],
                (x[rows, number] - mean) / deviation,
                hint=f"In {name}, column {column} is number {number} of the table. The {len(values)} training values "
                f"have the mean {mean:.4f} and the deviation {deviation:.4f}, and both parts are scaled with these. No "
                "test value may help to make them.",
                implicates=SCALING,
            )


def check_choice(work):
    """The labels of the test part have no say in which columns are chosen."""
    seed = int(torch.randint(10**6, ()))
    x, y = readings(40, 60)
    study = work.prepare(x, y, 10, 0.25, torch.Generator().manual_seed(seed))
    other = y.clone()
    other[study.test] = 1 - other[study.test]
    again = work.prepare(x, other, 10, 0.25, torch.Generator().manual_seed(seed))
    expect_equal(
        sorted(again.chosen.tolist()),
        sorted(study.chosen.tolist()),
        hint="The ten test labels were turned round, all else is as before, and other columns are chosen. So test "
        "labels help to choose, and the columns agree with them by more than luck. Choose by the training part.",
        implicates=LEAKAGE,
    )
    for column in (7, 51):
        told = x.clone()
        told[study.train, column] += 500 * y[study.train]
        again = work.prepare(told, y, 10, 0.25, torch.Generator().manual_seed(seed))
        expect_true(
            column in again.chosen.tolist(),
            f"Column {column} tells the label of every training example, and is not chosen.",
            hint="The training part has to choose, by its readings and its labels: choose(z[train], y[train], count).",
            implicates=LEAKAGE,
        )


# Sixty studies of 15 tests: 900 answers, so the mean has a standard deviation of about 0.017. Measured over 60 seeds:
# 0.459 to 0.542, and 0.98 or more with the real difference. With the copies left in two parts it was at least 0.665,
# with the choice by all labels 0.722; scaling by the whole table does not show here at all.
STUDIES, FARTHEST = 60, 0.09


@last
def check_noise(work):
    """With labels from a coin the accuracy is that of guessing, and with a real difference it is not."""
    scores, real = [], []
    for _ in range(STUDIES):
        x, y = 20 + 5 * torch.randn(60, 400), torch.randint(0, 2, (60,))
        rows = torch.cat([torch.arange(60), torch.randint(0, 60, (20,))])[torch.randperm(80)]
        scores.append(work.accuracy(x[rows], y[rows], 20, 0.25, lot()))
    curve("accuracy on noise", scores)
    mean = sum(scores) / STUDIES
    expect_true(
        abs(mean - 0.5) < FARTHEST,
        f"The mean accuracy of {STUDIES} studies with labels from a coin was {mean:.3f}.",
        hint="Nothing tells a coin, so 0.5 is what an honest study measures. prepare is mended by now; accuracy was "
        "right as it stood, and judges by training examples alone.",
        implicates=LEAKAGE,
    )
    for _ in range(10):
        x, y = 20 + 5 * torch.randn(60, 30), torch.randint(0, 2, (60,))
        x[:, :8] += 12 * y[:, None]
        real.append(work.accuracy(x, y, 8, 0.25, lot()))
    expect_true(
        sum(real) / 10 > 0.85,
        f"With eight columns that do tell the label, the mean accuracy was {sum(real) / 10:.3f}.",
        hint="An honest study finds what is there. Is each answer compared with the label of its own row?",
        implicates=LEAKAGE,
    )
