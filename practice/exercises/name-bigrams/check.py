"""Checks of pairs of letters, from the counts of two names to names that are drawn."""

import torch

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_equal,
    expect_shape,
    expect_true,
    expect_type,
    expect_unchanged,
    remember,
)

CONDITIONAL = "conditional-probability"
MAXIMUM = "maximum-likelihood"
A, B, LETTER_N, LETTER_O = 1, 2, 14, 15
INF = float("inf")


def pairs_of_two():
    """The counts of ana and an."""
    counts = torch.zeros(27, 27, dtype=torch.int64)
    counts[0, A], counts[A, LETTER_N], counts[A, 0], counts[LETTER_N, A], counts[LETTER_N, 0] = 2, 2, 1, 1, 1
    return counts


def given_the_sign():
    """The shares of each row of these counts."""
    p = torch.zeros(27, 27)
    p[0, A], p[A, LETTER_N], p[A, 0], p[LETTER_N, A], p[LETTER_N, 0] = 1.0, 2 / 3, 1 / 3, 1 / 2, 1 / 2
    return p


def check_pairs_of_two_names(work):
    """The pairs of two names are counted, in their direction."""
    got = work.count_pairs(["ana", "an"])
    expect_shape(got, (27, 27), hint="A row for each of the 27 signs, and a column for each.")
    expect_dtype(got, torch.int64, hint="Counts are whole numbers.")
    total = int(got.sum())
    expect_true(
        total == 7,
        f"ana and an should give 7 pairs; yours are {total}.",
        hint="With dots they are .ana. and .an., with 4 and 3 pairs. places(name) has the dot on both sides, and a "
        "pair "
        "that comes twice counts twice.",
    )
    for first, second, wanted, name in (
        (A, LETTER_N, 2, "a, n"),
        (LETTER_N, A, 1, "n, a"),
        (0, A, 2, ". a"),
        (A, 0, 1, "a ."),
        (LETTER_N, 0, 1, "n ."),
    ):
        expect_equal(
            int(got[first, second]),
            wanted,
            hint=f"This is the pair {name}, in row {first} and column {second}. The sign that comes first is the row.",
            implicates=CONDITIONAL,
        )


def check_short_and_double(work):
    """A name of one letter, a name of none, and a double letter are counted as well."""
    got = work.count_pairs(["o", "", "oo"])
    expect_shape(got, (27, 27), hint="A row for each of the 27 signs, and a column for each.")
    expect_equal(
        [int(got[0, 0]), int(got[0, LETTER_O]), int(got[LETTER_O, 0]), int(got[LETTER_O, LETTER_O]), int(got.sum())],
        [1, 2, 2, 1, 6],
        hint="Shown are the pairs dot dot, dot o, o dot, o o, and all pairs. The names are .o. and .. and .oo. : a "
        "name "
        "without a letter is the pair dot, dot, and oo holds the pair o, o.",
    )


def check_rows_are_shares(work):
    """Each count is divided by the total of its row."""
    got = work.to_probabilities(pairs_of_two())
    expect_shape(got, (27, 27), hint="One probability for each pair.")
    expect_dtype(got, torch.float32, hint="Shares of counts are no whole numbers; make float32 of the counts first.")
    expect_close(
        torch.stack([got[0, A], got[A, LETTER_N], got[A, 0], got[LETTER_N, A], got[LETTER_N, 0]]),
        [1.0, 2 / 3, 1 / 3, 1 / 2, 1 / 2],
        hint="Shown are dot a, a n, a dot, n a, n dot. After a came n twice and the end once: 2/3 and 1/3. What is "
        "known "
        "is the sign before, so its row is the whole, not the table and not the column.",
        implicates=CONDITIONAL,
    )


def check_row_without_counts(work):
    """A sign that never came has a row of zeros."""
    counts = pairs_of_two()
    before = remember([counts])
    got = work.to_probabilities(counts)
    expect_shape(got, (27, 27), hint="One probability for each pair.")
    expect_close(
        got[B],
        [0.0] * 27,
        hint="No b came, so its total is 0, and 0/0 would be nan. The row has no estimate and stays 0.",
    )
    expect_unchanged([counts], before, hint="The counts are the caller's: build a new tensor.")


def check_extra(work):
    """The extra is added to every count before the division."""
    got = work.to_probabilities(pairs_of_two(), 0.5)
    expect_shape(got, (27, 27), hint="One probability for each pair.")
    expect_close(
        torch.stack([got[A, LETTER_N], got[A, 0], got[A, B], got[B, LETTER_N]]),
        [2.5 / 16.5, 1.5 / 16.5, 0.5 / 16.5, 1 / 27],
        hint="Shown are a n, a dot, a b and b n for extra 0.5. The row of a has the counts 2 and 1 and 25 zeros; "
        "with 0.5 "
        "on each, the total is 3 + 27 * 0.5 = 16.5. The row of b is 0.5 everywhere, so 1/27.",
        implicates=CONDITIONAL,
    )


def check_loss_by_hand(work):
    """The loss is the mean over pairs, in nats."""
    got = work.mean_loss(["ana", "an"], given_the_sign())
    expect_type(got, float, hint="A plain number; .item() makes one of a tensor.")
    expect_close(
        got,
        0.470832,
        hint="The seven probabilities are 1, 2/3, 1/2, 1/3 and 1, 2/3, 1/2. Their -ln add up to 3.2958; divide by 7. "
        "A mean "
        "of the two means would be 0.4577: every pair counts alike. In bits it would be 0.6793.",
        implicates="log-likelihood",
    )


def check_loss_of_many(work):
    """Hundreds of pairs are no trouble."""
    expect_close(
        work.mean_loss(["ana", "an"] * 60, given_the_sign()),
        0.470832,
        hint="The mean of 60 repeats is that of one. The product of 420 probabilities is about e^-198, too small for "
        "float32: add up logarithms.",
        implicates="log-likelihood",
    )


def check_loss_of_unseen_pair(work):
    """A pair that has probability 0 costs without bound, and pairs that do not come cost nothing."""
    for names, wanted, why in (
        (["nan"], INF, "nan begins with the pair dot, n, to which the table gives 0, and -ln 0 is inf"),
        (["ana"], 0.549306, "all four pairs of ana have probabilities above 0; the zeros elsewhere must not come in"),
    ):
        expect_close(
            work.mean_loss(names, given_the_sign()),
            wanted,
            hint=f"Here {why}. Keeping p away from 0 would hide what the estimate says.",
            implicates=MAXIMUM,
        )


def check_only_possible_names(work):
    """A drawn name follows the table from dot to dot."""
    p = torch.zeros(27, 27)
    p[0, B], p[0, 0], p[B, LETTER_O], p[LETTER_O, 0] = 0.6, 0.4, 1.0, 1.0
    generator = torch.Generator().manual_seed(int(torch.randint(1000, ())))
    for _ in range(30):
        got = work.draw_name(p, generator)
        expect_type(got, str, hint="A name is a string of letters.")
        expect_true(
            got in ("", "bo"),
            f"The table allows bo and the empty name; yours is {got!r}.",
            hint="Begin in row 0, draw a column, and go on in the row of the sign that was drawn. At place 0 the "
            "name ends, "
            "and the dots are no part of it.",
            implicates=CONDITIONAL,
        )


def check_shares_of_names(work):
    """Names come as often as the table says, and the generator alone decides."""
    p = torch.zeros(27, 27)
    p[0, A], p[0, B], p[0, 0], p[A, 0], p[B, 0] = 0.6, 0.15, 0.25, 1.0, 1.0
    seed = int(torch.randint(1000, ()))
    generator = torch.Generator().manual_seed(seed)
    names = [work.draw_name(p, generator) for _ in range(400)]
    share = names.count("a") / 400
    # The standard error is 0.024, so the bounds are five of them away.
    expect_true(
        0.48 < share < 0.72,
        f"With 0.6 for a, 0.15 for b and 0.25 for the end, the share of a among 400 names is {share:.3f}.",
        hint="Each sign is drawn at random with the probabilities of its row: not the likeliest one, not all alike, "
        "and "
        "with the generator going on from call to call.",
    )
    generator.manual_seed(seed)
    again = [work.draw_name(p, generator) for _ in range(400)]
    expect_true(
        names == again,
        "With the generator set back, other names were drawn.",
        hint="Hand the generator on: torch.multinomial(row, 1, generator=generator).",
    )
