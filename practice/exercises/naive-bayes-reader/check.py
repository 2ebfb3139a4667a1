"""Checks of a reader by Bayes' theorem, from the words of a message to messages of a thousand words."""

import math

import torch

from practice.grader.expectations import (
    expect_close,
    expect_shape,
    expect_true,
    expect_unchanged,
    remember,
)

BAYES = "bayes-theorem"
CONDITIONAL = "conditional-probability"
LOGARITHMS = "laws-of-logarithms"


def doubles(values):
    """A tensor of 64 bits."""
    return torch.tensor(values, dtype=torch.float64)


def learned(work, counts, kinds, *more):
    """What the learner's `learn` makes of these counts, and whether it is a Reader."""
    got = work.learn(doubles(counts), torch.tensor(kinds), *more)
    expect_true(
        type(got) is work.Reader,
        f"The result is a {type(got).__name__}.",
        hint="Return a Reader, with log_base and log_word.",
    )
    return got


def check_bags(work):
    """Each message becomes a row of counts."""
    got = work.bags(["Day by day, the CHAIN!", "", "tyre brake tyre"], ["day", "brake", "chain", "helmet"])
    expect_shape(got, (3, 4), hint="A row for each message, a column for each word of the vocabulary.")
    expect_close(
        got,
        doubles([[2.0, 0.0, 1.0, 0.0], [0.0, 0.0, 0.0, 0.0], [0.0, 1.0, 0.0, 0.0]]),
        hint="In the first message day stands twice and chain once; by and the are not in the vocabulary, and tyre in "
        "the third is not. The columns are in the order of the vocabulary, the dtype is float64.",
    )


def check_base_rates(work):
    """How common each kind is among the messages."""
    counts = [[0.0, 1.0], [4.0, 5.0], [1.0, 1.0], [0.0, 1.0], [2.0, 0.0]]
    got = learned(work, counts, [1, 0, 1, 1, 1])
    expect_shape(got.log_base, (2,), hint="One base rate for each kind.")
    expect_close(
        got.log_base.exp(),
        doubles([0.2, 0.8]),
        hint="One message of five is of kind 0, four are of kind 1. Messages are counted here, not words: most words "
        "are of kind 0. And store the logarithms.",
        implicates=BAYES,
    )


def check_words_by_hand(work):
    """How likely each word is, given the kind."""
    counts, kinds = doubles([[2.0, 1.0, 2.0], [0.0, 1.0, 0.0], [1.0, 1.0, 0.0]]), torch.tensor([1, 0, 0])
    before = remember([counts])
    got = work.learn(counts, kinds)
    expect_true(
        type(got) is work.Reader,
        f"The result is a {type(got).__name__}.",
        hint="Return a Reader, with log_base and log_word.",
    )
    expect_shape(got.log_word, (2, 3), hint="A row for each kind, a column for each word.")
    expect_close(
        got.log_word.exp(),
        doubles([[2 / 6, 3 / 6, 1 / 6], [3 / 8, 2 / 8, 3 / 8]]),
        hint="Kind 0 has the counts 1, 2, 0 over both of its messages. With 1 more for every word they are 2, 3 and 1, "
        "together 6. Kind 1 has 3, 2 and 3 of 8. Each row adds up to 1: the word is asked for, the kind is given.",
        implicates=CONDITIONAL,
    )
    expect_unchanged(
        [counts],
        before,
        hint="Add the extra to a sum of your own, not in place to the counts of the caller.",
    )


def check_three_kinds(work):
    """Three kinds, and another extra."""
    counts = [[3.0, 0.0], [1.0, 1.0], [0.0, 4.0], [1.0, 0.0], [0.0, 3.0]]
    got = learned(work, counts, [2, 0, 1, 2, 1], 3, 0.5)
    expect_shape(got.log_base, (3,), hint="One base rate for each of the three kinds.")
    expect_shape(got.log_word, (3, 2), hint="A row for each of the three kinds.")
    expect_close(got.log_base.exp(), doubles([0.2, 0.4, 0.4]), hint="One, two and two messages of five.")
    expect_close(
        got.log_word.exp(),
        doubles([[0.5, 0.5], [0.0625, 0.9375], [0.9, 0.1]]),
        hint="With 0.5 more for every word kind 1 has 0.5 and 7.5 of 8, kind 2 has 4.5 and 0.5 of 5. What is added to "
        "the total follows from what is added to the counts.",
        implicates=CONDITIONAL,
    )


def two_kinds(work):
    """A reader with known probabilities."""
    return work.Reader(doubles([0.75, 0.25]).log(), doubles([[0.5, 0.4, 0.1], [0.2, 0.2, 0.6]]).log())


def check_joint_by_hand(work):
    """Base rate and words of a message are multiplied, in logarithms."""
    got = work.joint(two_kinds(work), doubles([[1.0, 0.0, 2.0], [0.0, 1.0, 0.0]]))
    expect_shape(got, (2, 2), hint="A row for each message, a column for each kind.")
    expect_close(
        got.exp(),
        doubles([[0.00375, 0.018], [0.3, 0.05]]),
        hint="The first message has the first word once and the third twice: 0.75 * 0.5 * 0.1 * 0.1 = 0.00375 for kind "
        "0 and 0.25 * 0.2 * 0.6 * 0.6 = 0.018 for kind 1. A word that comes twice is a factor twice, one that does not "
        "come is none, and the base rate is a factor once.",
        implicates="independent-events",
    )


def check_empty_message(work):
    """A message without known words leaves the base rates."""
    got = work.joint(two_kinds(work), doubles([[0.0, 0.0, 0.0]]))
    expect_shape(got, (1, 2), hint="One message, two kinds.")
    expect_close(
        got.exp(),
        doubles([[0.75, 0.25]]),
        hint="No word, no factor: what is left is how common each kind is. Nothing has to be divided by the length.",
        implicates=BAYES,
    )
    got = work.joint(work.Reader(doubles([0.75, 0.25]).log(), doubles([[1.0], [1.0]]).log()), doubles([[3.0]]))
    expect_close(
        got.exp(),
        doubles([[0.75, 0.25]]),
        hint="A vocabulary of one word, which is certain under both kinds: it tells nothing.",
        implicates=BAYES,
    )


def check_long_message(work):
    """A message of a thousand words keeps its logarithms."""
    got = work.joint(two_kinds(work), doubles([[400.0, 0.0, 600.0]]))
    wanted = [
        math.log(0.75) + 400 * math.log(0.5) + 600 * math.log(0.1),
        math.log(0.25) + 400 * math.log(0.2) + 600 * math.log(0.6),
    ]
    expect_close(
        got,
        doubles([wanted]),
        hint=f"The product for kind 0 is e to the power {wanted[0]:.0f}, which is 0 in floats. The logarithm of a "
        f"product is a sum of logarithms, each times how often its word comes: add, and do not multiply first.",
        implicates=LOGARITHMS,
    )


def check_posterior_by_hand(work):
    """Each row is rescaled to a total of 1."""
    got = work.posterior(doubles([[0.00375, 0.018], [0.3, 0.05], [0.03, 0.01]]).log())
    expect_shape(got, (3, 2), hint="A row for each message, a column for each kind.")
    expect_close(
        got,
        doubles([[0.172414, 0.827586], [0.857143, 0.142857], [0.75, 0.25]]),
        hint="0.00375 and 0.018 add up to 0.02175, and 0.00375/0.02175 = 0.1724. The denominator of Bayes' theorem is "
        "the total of all kinds for this one message: along the row, dim=1.",
        implicates=BAYES,
    )


def check_posterior_of_long_messages(work):
    """Only differences within a row count."""
    got = work.posterior(doubles([[-2000.0, -2001.0, -2003.0], [-5.0, -4.0, -900.0]]))
    parts = [[1.0, math.exp(-1), math.exp(-3)], [math.exp(-1), 1.0, math.exp(-895)]]
    expect_close(
        got,
        doubles([[part / sum(row) for part in row] for row in parts]),
        hint="exp(-2000) is 0, and 0 over 0 is nan. Take the largest entry of each row away first: 0, -1 and -3 have "
        "the exponentials 1, 0.368 and 0.050. The largest of the whole table would not help the first row.",
    )
