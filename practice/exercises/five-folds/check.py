"""Checks of cross-validation: the folds, who is fitted to and who judges, the choice, and the last fit."""

import torch

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_equal,
    expect_length,
    expect_raises,
    expect_shape,
    expect_true,
    expect_unchanged,
    remember,
)

CROSS = "cross-validation"
VALIDATION = "validation-and-hyperparameters"
PARTITIONS = "partitions"
DEVIATION = "standard-deviation"


def lot(seed=None):
    """A generator; without a seed, from the run's own lot."""
    return torch.Generator().manual_seed(int(torch.randint(10**6, ())) if seed is None else seed)


class Recorder:
    """Fits the mean label plus the strength, and notes what it was handed and what was asked."""

    def __init__(self):
        self.handed, self.asked = [], []

    def __call__(self, x, y, strength):
        self.handed.append((x.clone(), y.clone(), strength))
        number, value = len(self.handed), y.mean() + strength

        def model(new):
            self.asked.append((number, new.clone()))
            return value.expand(len(new)).clone()

        return model


def constant(x, y, strength):
    """A model that always says its strength, whatever it is fitted to."""
    return lambda new: torch.full((len(new),), float(strength), dtype=y.dtype)


def positions(parts):
    """All positions of all folds, sorted."""
    return sorted(number for part in parts for number in part.tolist())


def check_covered(work):
    """Every example is in one fold, and in one only."""
    for n, k in ((10, 5), (23, 4), (3, 3)):
        got = work.folds(n, k, lot())
        expect_length(got, k, hint=f"{k} folds were asked for, as a list of tensors.")
        for part in got:
            expect_dtype(part, torch.int64, hint="A fold is a tensor of positions.")
        expect_equal(
            positions(got),
            list(range(n)),
            hint=f"With n = {n} and k = {k}: each of the numbers 0 to {n - 1} once. None is left over where k does not "
            "divide n, and none judges twice.",
            implicates=PARTITIONS,
        )


def check_sizes(work):
    """The sizes of the folds differ by at most one."""
    for n, k, wanted in ((10, 4, [2, 2, 3, 3]), (6, 4, [1, 1, 2, 2]), (19, 5, [3, 4, 4, 4, 4])):
        got = work.folds(n, k, lot())
        expect_length(got, k, hint=f"{n} numbers make {k} folds, as a list of tensors.")
        expect_equal(
            sorted(len(part) for part in got),
            wanted,
            hint=f"{n} = {' + '.join(str(size) for size in wanted)}. chunk makes all pieces as long as the first and "
            "lets the last one have what is left, 3, 3, 3 and 1 of 10. Deal the numbers out like cards.",
            implicates=CROSS,
        )


def check_by_lot(work):
    """The generator shuffles the examples before they are cut."""
    first, again = work.folds(30, 5, lot(6)), work.folds(30, 5, lot(6))
    expect_equal([p.tolist() for p in again], [p.tolist() for p in first], hint="One seed, one set of folds.")
    drawn = {tuple(sorted(work.folds(30, 5, lot(seed))[0].tolist())) for seed in range(8)}
    expect_true(
        len(drawn) > 4,
        f"Eight seeds gave {len(drawn)} different first folds of 30 examples.",
        hint="A file is often sorted. randperm(n, generator=generator) shuffles the numbers, then they are cut.",
        implicates="train-and-test-sets",
    )


def check_refused(work):
    """More folds than examples, or a single fold, are refused."""
    for n, k in ((4, 5), (4, 1)):
        expect_raises(
            ValueError,
            work.folds,
            n,
            k,
            lot(),
            hint=f"With n = {n} and k = {k}: a fold without examples has no mean error, and with a single fold nothing "
            "is left to fit to. Raise a ValueError.",
        )


def check_who_is_fitted_to(work):
    """In each round the model is fitted to all examples but those of the fold that judges."""
    x, y = torch.randn(9, 2), torch.arange(9.0) ** 2
    parts = [torch.tensor([4, 0]), torch.tensor([7, 1, 8]), torch.tensor([2, 5, 3, 6])]
    before, fit = remember([x, y, *parts]), Recorder()
    work.fold_losses(x, y, 0.5, parts, fit)
    expect_equal(len(fit.handed), 3, hint="One fit for each of the three folds, begun anew.", implicates=CROSS)
    for number, ((some, labels, strength), part) in enumerate(zip(fit.handed, parts, strict=True)):
        others = [i for i in range(9) if i not in part.tolist()]
        expect_equal(
            sorted(labels.tolist()),
            y[others].tolist(),
            hint=f"In round {number} the fold {part.tolist()} judges, and the model is fitted to the labels of the "
            f"others, {others}.",
            implicates=CROSS,
        )
        expect_true(
            all(x[int(label**0.5)].tolist() == row for label, row in zip(labels.tolist(), some.tolist(), strict=True)),
            "An example was handed to fit with the label of another.",
            hint="Take x and y at the same positions, in the same order.",
        )
        expect_equal(float(strength), 0.5, hint="The strength is handed on.")
    expect_unchanged([x, y, *parts], before, hint="Data and folds are left as they were.")


def check_losses_by_hand(work):
    """The loss of a round is the mean squared error on its fold."""
    y = torch.tensor([5.0, 0.0, 9.0, 3.0, 8.0, 6.0, 12.0], dtype=torch.float64)
    parts = [torch.tensor([0, 3]), torch.tensor([4, 1]), torch.tensor([2, 5, 6])]
    x = torch.zeros(7, 1, dtype=torch.float64)
    got = work.fold_losses(x, y, 0.0, parts, Recorder())
    expect_shape(got, (3,), hint="One loss for each fold.")
    expect_close(
        got,
        torch.tensor([10.0, 25.0, 31.0], dtype=torch.float64),
        hint="The model says the mean of the labels that it is fitted to: 7, 7 and 4. On the fold with the labels 5 "
        "and 3 the squared errors are 4 and 16, on that with 8 and 0 they are 1 and 49, on that with 9, 6 and 12 they "
        "are 25, 4 and 64. The loss is the mean of each.",
        implicates=CROSS,
    )


def check_means_and_spreads(work):
    """Each strength has the mean and the standard deviation of its fold losses."""
    y = torch.tensor([1.0, 3.0, 8.0, 8.0])
    parts = [torch.tensor([0]), torch.tensor([1]), torch.tensor([3, 2])]
    got = work.choose(torch.zeros(4, 1), y, [2.0, 4.0, 6.0], parts, constant)
    expect_shape(got.means, (3,), hint="One mean for each strength.")
    expect_close(
        got.means,
        [38 / 3, 26 / 3, 38 / 3],
        hint="The model says 2, 4 or 6. For 4 the fold losses are 9, 1 and 16, with the mean 26/3: the folds count "
        "alike, though the last has two examples.",
        implicates=CROSS,
    )
    expect_close(
        got.spreads,
        [(1225 / 3) ** 0.5, (169 / 3) ** 0.5, (361 / 3) ** 0.5],
        hint="For 4 the deviations of 9, 1 and 16 from 26/3 have the squares 1/9, 529/9 and 484/9, in all 338/3, "
        "divided by 3 - 1. Folds go along dim=1.",
        implicates=DEVIATION,
    )


def check_choice(work):
    """The strength with the smallest mean wins, and of equal ones the first."""
    y = torch.tensor([1.0, 3.0, 8.0, 8.0])
    parts = [torch.tensor([0]), torch.tensor([1]), torch.tensor([3, 2])]
    for strengths, wanted in (([2.0, 4.0, 6.0], 4.0), ([8.0, 7.0, 5.0], 5.0), ([6.0, 2.0], 6.0), ([9.0], 9.0)):
        got = work.choose(torch.zeros(4, 1), y, strengths, parts, constant)
        expect_equal(
            got.strength,
            wanted,
            hint="Means: 2 and 6 have 38/3, 4 has 26/3, 5 has 29/3, 7 has 53/3 and 8 has 74/3. The answer is a "
            "strength, as it stands in the list, and not its place there.",
            implicates=VALIDATION,
        )


def check_last_fit(work):
    """The model to use is fitted to all examples with the chosen strength."""
    x, y = torch.randn(8, 2), torch.tensor([3.0, 1.0, 4.0, 1.0, 5.0, 9.0, 2.0, 7.0])
    parts, fit = [torch.tensor([0, 5, 2]), torch.tensor([1, 4, 6]), torch.tensor([3, 7])], Recorder()
    got = work.choose(x, y, [5.0, 0.0, 9.0, -6.0], parts, fit)
    expect_equal(got.strength, 0.0, hint="The recorder says the mean label plus the strength, and 0 is best.")
    expect_equal(
        len(fit.handed),
        13,
        hint="Four strengths and three folds are twelve fits, and the last one on all examples makes thirteen.",
        implicates=CROSS,
    )
    expect_close(
        got.model(x[:2]),
        [4.0, 4.0],
        hint="The mean of all eight labels is 32/8 = 4. A model of one of the rounds has not seen the fold that judged "
        "it: fit once more, on everything.",
        implicates=CROSS,
    )
