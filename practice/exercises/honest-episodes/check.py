"""Checks of an evaluation over episodes: one number an episode, its interval, and the same episodes for both."""

import math

import torch

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_equal,
    expect_shape,
    expect_true,
    expect_type,
)

EPISODIC = "episodic-evaluation"
INTERVALS = "confidence-intervals"
PAIRED = "paired-comparisons"


def numbers(got, what):
    """Mean and half-width, plain numbers both."""
    expect_true(
        isinstance(got, tuple) and len(got) == 2, f"{what} is no Interval.", hint="Return Interval(mean, half)."
    )
    for value in got:
        expect_type(value, float, hint="The mean and the half-width are plain numbers: item() makes one of a tensor.")
    return got


def episode(work, answers, truth):
    """An episode for `tells`: each query holds the answer that will be given. Two support examples, labels 0 and 1."""
    support = torch.tensor([[7.0], [8.0]]), torch.tensor([0, 1])
    return work.Episode(*support, torch.tensor(answers).float()[:, None], torch.tensor(truth))


def tells(support_x, support_y, query_x):
    """A learner that answers what the query holds."""
    return torch.eye(3)[query_x[:, 0].long()]


def check_accuracy_of_each_episode(work):
    """Every episode contributes the share of its queries that are answered rightly."""
    episodes = [
        episode(work, [0, 1, 2, 2], [0, 1, 2, 0]),
        episode(work, [1], [0]),
        episode(work, [2, 0], [2, 1]),
    ]
    got = work.accuracies(tells, episodes)
    expect_shape(got, (3,), hint="One number for each episode, not one for each query and not one in all.")
    expect_dtype(got, torch.float64, hint="The shares in float64: .double() before the mean.")
    expect_close(
        got,
        [0.75, 0.0, 0.5],
        hint="3 of 4, 0 of 1 and 1 of 2 queries are answered rightly. Each share is one of the queries of its own "
        "episode.",
        implicates="accuracy-and-confusion",
    )


def check_what_the_learner_gets(work):
    """The learner gets the support set with its labels, and the queries without theirs."""
    handed = []

    def listens(*given):
        handed.append(given)
        return torch.eye(2)[[1, 0, 0]]

    one = work.Episode(torch.randn(4, 2), torch.tensor([1, 0, 1, 0]), torch.randn(3, 2), torch.tensor([1, 1, 0]))
    got = work.accuracies(listens, [one])
    expect_true(len(handed) == 1, f"The learner was called {len(handed)} times for one episode.", hint="Call it once.")
    names = "support inputs, support labels, query inputs"
    expect_true(len(handed[0]) == 3, f"It was handed {len(handed[0])} things.", hint=f"It takes three: {names}.")
    for given, wanted in zip(handed[0], one[:3], strict=True):
        expect_equal(given, wanted, hint=f"In this order: {names}. The labels of the queries are for judging only.")
    expect_close(
        got, [2 / 3], hint="Its answers are 1, 0, 0; the labels of the queries are 1, 1, 0.", implicates=EPISODIC
    )


def check_interval_by_hand(work):
    """The half-width is 1.96 s over the root of the number of episodes."""
    mean, half = numbers(work.interval(torch.tensor([0.6, 0.7, 0.8, 0.7], dtype=torch.float64)), "The result")
    expect_close(mean, 0.7, hint="The mean of the four.")
    expect_close(
        half,
        1.96 * math.sqrt(0.02 / 3) / 2,
        hint="The squared deviations add up to 0.02. Divided by n - 1 = 3, the root gives s = 0.0816. The standard "
        "error is s "
        "divided by the root of 4, and the half-width is 1.96 standard errors.",
        implicates=INTERVALS,
    )
    _, half = numbers(work.interval(torch.tensor([0.2, 0.2, 0.5] * 40, dtype=torch.float64)), "The result")
    expect_close(half, 1.96 * math.sqrt(120 * 0.02 / 119 / 120), hint="The same for 120 episodes with s = 0.142.")


def check_one_episode(work):
    """A single episode has an infinite half-width."""
    mean, half = numbers(work.interval(torch.tensor([0.64], dtype=torch.float64)), "The result")
    expect_close(mean, 0.64, hint="The mean of one value is that value.")
    expect_equal(
        half,
        float("inf"),
        hint="One value does not show how values scatter: std() gives nan, and 0 would claim certainty. Say infinity.",
        implicates=INTERVALS,
    )


class Draws:
    """Episodes whose truth is drawn, kept as they were drawn."""

    def __init__(self, work):
        self.work, self.drawn = work, []

    def __call__(self, generator):
        truth = torch.randint(3, (8,), generator=generator).tolist()
        answers = [int(torch.randint(3, (), generator=generator)) if i < 3 else t for i, t in enumerate(truth)]
        self.drawn.append(episode(self.work, answers, truth))
        return self.drawn[-1]


class Counts:
    """A learner that keeps what it met, and answers what the queries hold but for the first `spoilt` of them."""

    def __init__(self, spoilt):
        self.spoilt, self.met = spoilt, []

    def __call__(self, support_x, support_y, query_x):
        self.met.append(query_x.clone())
        answers = query_x[:, 0].long().clone()
        answers[: self.spoilt] = (answers[: self.spoilt] + 1) % 3
        return torch.eye(3)[answers]


def compared(work, n, seed):
    """The learner's comparison and the two learners that it met."""
    first, second = Counts(0), Counts(5)
    got = work.compare(first, second, Draws(work), n, seed)
    expect_true(
        isinstance(got, tuple) and len(got) == 3,
        "The result is no Comparison of three intervals.",
        hint="Return Comparison(first, second, difference).",
    )
    return [numbers(part, "A part of the result") for part in got], first, second


def check_same_episodes(work):
    """Both learners meet the same episodes, and the seed decides which."""
    seed = int(torch.randint(1000, ()))
    _, first, second = compared(work, 12, seed)
    expect_true(
        len(first.met) == 12 and len(second.met) == 12,
        f"For n = 12 the learners met {len(first.met)} and {len(second.met)} episodes.",
        hint="Draw n episodes and give each of them to both.",
    )
    for index, (one, other) in enumerate(zip(first.met, second.met, strict=True)):
        expect_true(
            torch.equal(one, other),
            f"In episode {index} the two learners met different queries.",
            hint="What makes an episode hard has to be hard for both: draw the list once and use it twice.",
            implicates=PAIRED,
        )
    draws, generator = Draws(work), torch.Generator().manual_seed(seed)
    wanted = [draws(generator).query_x for _ in range(12)]
    for met, expected in zip(first.met, wanted, strict=True):
        expect_true(
            torch.equal(met, expected),
            "The episodes are not those that the seed makes, drawn one after the other from one generator.",
            hint="torch.Generator().manual_seed(seed), once, and then draw(generator) n times.",
            implicates="pseudo-random-numbers",
        )


def check_differences(work):
    """The third interval is that of the differences, first less second."""
    n, seed = 40, int(torch.randint(1000, ()))
    (first, second, difference), _, _ = compared(work, n, seed)
    draws, generator = Draws(work), torch.Generator().manual_seed(seed)
    episodes = [draws(generator) for _ in range(n)]
    shares = []
    for learner in (Counts(0), Counts(5)):
        right = [learner(*one[:3]).argmax(dim=1) == one.query_y for one in episodes]
        shares.append(torch.stack(right).double().mean(dim=1))
    hints = (
        "The interval of the first learner's accuracies.",
        "The interval of the second learner's accuracies.",
        "Subtract the second accuracy from the first, episode by episode, and take the interval of these differences. "
        "It is not "
        "put together from the two other half-widths: what the episodes share drops out first.",
    )
    for got, values, hint in zip((first, second, difference), (*shares, shares[0] - shares[1]), hints, strict=True):
        expect_close(got[0], values.mean().item(), hint=f"A mean. {hint}", implicates=PAIRED)
        expect_close(got[1], 1.96 * values.std().item() / n**0.5, hint=f"A half-width. {hint}", implicates=PAIRED)
