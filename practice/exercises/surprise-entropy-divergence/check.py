"""Checks of surprise and its averages, from one probability to the sum that ties three of them together."""

import torch

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_raises,
    expect_shape,
    expect_true,
    expect_unchanged,
    remember,
)

SURPRISE = "surprise"
ENTROPY = "entropy"
CROSS = "cross-entropy"
DIVERGENCE = "kl-divergence"
INF = float("inf")


def truth():
    """A distribution whose entropy is 1.298795 bits."""
    return torch.tensor([5 / 8, 1 / 8, 1 / 4])


def forecast():
    """A distribution whose entropy is 1.5 bits."""
    return torch.tensor([1 / 4, 1 / 4, 1 / 2])


def check_surprise(work):
    """The surprise counts halvings."""
    got = work.surprise(torch.tensor([0.5, 0.125, 0.0625]), "bits")
    expect_shape(got, (3,), hint="One surprise a probability; nothing is weighted or added yet.")
    expect_close(
        got,
        [1.0, 3.0, 4.0],
        hint="0.125 is three halvings of 1, so 3 bits. Bits need the logarithm to base 2, with a minus in front.",
        implicates=SURPRISE,
    )


def check_nats(work):
    """Nats come from the natural logarithm, and another unit is refused."""
    expect_close(
        work.surprise(torch.tensor([0.125, 0.3]), "nats"),
        [2.079442, 1.203973],
        hint="3 bits are 3 * 0.693 = 2.079 nats: fewer nats than bits. -torch.log(p) has them at once.",
        implicates=SURPRISE,
    )
    expect_raises(
        ValueError,
        work.surprise,
        torch.tensor([0.5]),
        "bit",
        hint='The unit "bit" is a slip of the caller. Answering in nats without a word would hide it.',
    )


def check_certain_and_impossible(work):
    """What is certain has surprise 0, and what cannot happen has no finite one."""
    expect_close(
        work.surprise(torch.tensor([1.0, 0.0]), "bits"),
        [0.0, INF],
        hint="The smaller p, the larger the surprise, without bound: at p = 0 it is inf, which -torch.log2 gives by "
        "itself. Keeping p away from 0 makes a finite number of it.",
        implicates=SURPRISE,
    )


def check_entropy(work):
    """The entropy is the surprise weighted by the probabilities."""
    got = work.entropy(torch.tensor([0.5, 0.25, 0.125, 0.125]), "bits")
    expect_shape(got, (), hint="One distribution has one entropy.")
    expect_close(
        got,
        1.75,
        hint="The surprises are 1, 2, 3, 3, and they come with the weights 1/2, 1/4, 1/8, 1/8: 0.5 + 0.5 + 0.375 + "
        "0.375. "
        "A plain mean would be 2.25, a sum 9.",
        implicates=ENTROPY,
    )
    expect_close(
        work.entropy(torch.tensor([0.5, 0.25, 0.125, 0.125]), "nats"),
        1.213008,
        hint="The entropy is 1.75 bits, which is 1.75 * 0.693 nats. Hand the unit on.",
        implicates=SURPRISE,
    )


def check_entropy_with_zeros(work):
    """An outcome with probability 0 adds nothing to the entropy."""
    for p, expected in (([0.5, 0.25, 0.25, 0.0], 1.5), ([0.0, 1.0, 0.0], 0.0)):
        expect_close(
            work.entropy(torch.tensor(p), "bits"),
            expected,
            hint="The surprise of 0 is inf, and 0 * inf is nan for a computer. The outcome never comes, so its term "
            "is 0: "
            "choose it by torch.where.",
            implicates=ENTROPY,
        )


def check_cross_entropy(work):
    """The truth weighs, and the forecast is surprised."""
    got = work.cross_entropy(truth(), forecast(), "bits")
    expect_shape(got, (), hint="Two distributions have one cross-entropy.")
    expect_close(
        got,
        1.75,
        hint="The surprises of the forecast are 2, 2 and 1, weighted by 5/8, 1/8 and 1/4: 1.25 + 0.25 + 0.25. With the "
        "two exchanged it would be 1.92.",
        implicates=CROSS,
    )


def check_cross_entropy_with_zeros(work):
    """A forecast of 0 costs nothing where nothing comes, and without bound where something comes."""
    for p, q, expected, why in (
        ([0.0, 1.0, 0.0], [0.5, 0.5, 0.0], 1.0, "Only the second outcome comes, and the forecast gave it 1/2."),
        (
            [0.75, 0.25],
            [1.0, 0.0],
            INF,
            "The second outcome comes in a quarter of all cases, and the forecast excluded it.",
        ),
    ):
        expect_close(
            work.cross_entropy(torch.tensor(p), torch.tensor(q), "bits"),
            expected,
            hint=f"{why} What decides whether a term is dropped is the weight p, and not q.",
            implicates=CROSS,
        )


def check_divergence(work):
    """The divergence is what is paid too much, and the two directions differ."""
    for p, q, unit, expected in (
        (truth(), forecast(), "bits", 0.451205),
        (forecast(), truth(), "bits", 0.419518),
        (truth(), forecast(), "nats", 0.312752),
    ):
        got = work.divergence(p, q, unit)
        expect_shape(got, (), hint="Two distributions have one divergence.")
        expect_close(
            got,
            expected,
            hint="With the truth (5/8, 1/8, 1/4) the cross-entropy is 1.75 bits and the entropy 1.2988; the other "
            "way round "
            "1.9195 and 1.5. Subtract, the cross-entropy first. Single terms may be negative; keep their signs.",
            implicates=DIVERGENCE,
        )


def check_divergence_with_zeros(work):
    """Zeros of the truth cost nothing, zeros of the forecast cost all."""
    for p, q, expected, why in (
        ([1.0, 0.0], [0.25, 0.75], 2.0, "log2(1 / 0.25) = 2, and the second term has the weight 0"),
        ([0.25, 0.75], [1.0, 0.0], INF, "the second outcome comes and the forecast gave it 0: inf"),
        ([0.5, 0.5, 0.0], [0.5, 0.5, 0.0], 0.0, "the forecast is right, and the third outcome never comes"),
    ):
        expect_close(
            work.divergence(torch.tensor(p), torch.tensor(q), "bits"),
            expected,
            hint=f"Here {why}. A nan comes from 0 * inf, inf - inf or log(0/0): look at the terms one by one.",
            implicates=DIVERGENCE,
        )


def check_rows(work):
    """For each row, entropy and divergence add up to the cross-entropy, and no divergence is negative."""
    p, q = torch.rand(6, 4, dtype=torch.float64) + 0.05, torch.rand(6, 4, dtype=torch.float64) + 0.05
    p[0, 1], p[3, 2] = 0.0, 0.0
    p, q = p / p.sum(dim=1, keepdim=True), q / q.sum(dim=1, keepdim=True)
    q[5] = p[5]
    before = remember([p, q])
    for unit in ("bits", "nats"):
        results = []
        for function, arguments in (
            (work.entropy, (p, unit)),
            (work.cross_entropy, (p, q, unit)),
            (work.divergence, (p, q, unit)),
        ):
            results.append(function(*arguments))
            expect_shape(
                results[-1],
                (6,),
                hint="Each of the six rows is a distribution of four outcomes. Add along the last dimension only.",
            )
            expect_dtype(results[-1], torch.float64, hint="Build the result from p and q, which are float64 here.")
        own, paid, extra = results
        expect_close(
            own + extra,
            paid,
            hint=f"In {unit}: expected is your cross-entropy, got is your entropy plus your divergence, row by row.",
            implicates=DIVERGENCE,
        )
        expect_true(
            bool((extra > -1e-9).all()),
            f"A divergence is negative: {extra.min().item():.6f} {unit}.",
            hint="What q gives too much in one place it takes from another, and the sum is never below 0. Is p the "
            "weight, "
            "and are the logarithms those of p/q?",
            implicates=DIVERGENCE,
        )
        expect_close(
            extra[5], 0.0, atol=1e-9, hint="In the last row the forecast is the truth, so nothing is paid too much."
        )
    expect_unchanged([p, q], before, hint="Build new tensors; the caller's distributions are left as they were.")
