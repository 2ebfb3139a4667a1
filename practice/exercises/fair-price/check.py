"""Checks of expected values and prices, from a table by hand to a pack that nobody can list."""

import torch

from practice.grader.expectations import (
    expect_close,
    expect_length,
    expect_raises,
    expect_shape,
)

DISTRIBUTIONS = "discrete-distributions"
EXPECTED = "expected-value"
LINEARITY = "linearity-of-expectation"


def check_table_by_hand(work):
    """Each value counts as much as it is likely."""
    got = work.expectation(torch.tensor([0.6, 0.25, 0.15]), torch.tensor([1.0, 4.0, -2.0]))
    expect_shape(got, (), hint="An expected value is one number: a tensor of shape ().")
    expect_close(
        got,
        1.3,
        hint="0.6 * 1 + 0.25 * 4 + 0.15 * (-2) = 0.6 + 1 - 0.3 = 1.3. The plain mean of the values is 1, and a "
        "weighted sum that is divided by 3 again is 0.433: probabilities add up to 1 already.",
        implicates="weighted-mean",
    )


def check_no_distribution(work):
    """A table that is no distribution is refused."""
    x = torch.tensor([1.0, 2.0, 3.0, 4.0])
    why = "Both conditions are asked for: no entry below 0, and a sum of 1."
    for p in ([0.5, 0.4, 0.3, -0.2], [0.3, 0.3, 0.2, 0.1], [0.4, 0.4, 0.2, 0.2]):
        expect_raises(
            ValueError,
            work.expectation,
            torch.tensor(p),
            x,
            hint=f"The entries {p} add up to {sum(p):.1f}. {why}",
            implicates=DISTRIBUTIONS,
        )


def check_rounded_distribution(work):
    """A table whose sum is 1 up to rounding is accepted."""
    # In float32 the sum of the first is not 1, that of the last is 0.99998.
    for p in ([1 / 49] * 49, [0.1] * 10, [0.33333, 0.33333, 0.33332]):
        x = torch.arange(float(len(p)))
        got = work.expectation(torch.tensor(p), x)
        wanted = sum(chance * value for value, chance in enumerate(p))
        expect_close(
            got,
            wanted,
            hint=f"{len(p)} probabilities, all but equal. Their sum may miss 1 by 0.0001, since decimals are rounded.",
            implicates=DISTRIBUTIONS,
        )


def check_function_first(work):
    """The function is applied to each value, before the average."""
    p, x = torch.tensor([0.2, 0.5, 0.3]), torch.tensor([-3.0, 1.0, 2.0])
    got = work.expectation_of(p, x, torch.square)
    expect_shape(got, (), hint="An expected value is one number: a tensor of shape ().")
    expect_close(
        got,
        3.5,
        hint="The squares are 9, 1 and 4: 9 * 0.2 + 1 * 0.5 + 4 * 0.3 = 3.5. The square of E[X] = 0.5 is 0.25, another "
        "thing; and the probabilities are never squared.",
        implicates=EXPECTED,
    )
    got = work.expectation_of(p, x, lambda values: values.clamp(max=1.0))
    expect_close(
        got,
        0.2,
        hint="This g pays 1 at most: -3, 1 and 1. So -3 * 0.2 + 1 * 0.5 + 1 * 0.3 = 0.2. Use the g that is handed in.",
        implicates=EXPECTED,
    )


def check_table_of_totals(work):
    """Two of five cards: the totals and how likely they are."""
    got = work.table_of_totals(torch.tensor([1.0, 4.0, 1.0, 7.0, 2.0]), 2)
    expect_length(got, 2, hint="Return the totals and their probabilities.")
    totals, p = got
    expect_shape(
        totals,
        (7,),
        hint="1+1, 1+2 (twice), 1+4 (twice), 2+4, 1+7 (twice), 2+7, 4+7: ten hands and seven totals, each of which is "
        "named once. A card is not put back, so 1+1 takes two cards and 7+7 cannot occur.",
        implicates=DISTRIBUTIONS,
    )
    expect_close(
        totals,
        [2.0, 3.0, 5.0, 6.0, 8.0, 9.0, 11.0],
        hint="1+1, 1+2, 1+4, 2+4, 1+7, 2+7, 4+7, in rising order.",
    )
    expect_close(
        p,
        [0.1, 0.2, 0.2, 0.1, 0.2, 0.1, 0.1],
        hint="Ten hands are equally likely, and the 3 comes from two of them: each of the ones with the 2. Count how "
        "many hands lead to a total, and divide by the number of hands.",
        implicates=DISTRIBUTIONS,
    )


def check_any_number_of_cards(work):
    """One card, three cards, all cards."""
    cards = torch.tensor([5.0, 2.0, 2.0, 9.0])
    cases = {
        1: ([2.0, 5.0, 9.0], [0.5, 0.25, 0.25], "One card: the 2 stands on two of four."),
        3: ([9.0, 13.0, 16.0], [0.25, 0.25, 0.5], "Three of four: one card stays, so the total is 18 less that card."),
        4: ([18.0], [1.0], "All four: one hand, whose total is certain."),
    }
    for k, (totals, p, why) in cases.items():
        got = work.table_of_totals(cards, k)
        expect_length(got, 2, hint="Return the totals and their probabilities.")
        expect_shape(got[0], (len(totals),), hint=f"{why} Choose k cards, whatever k is.")
        expect_close(got[0], totals, hint=why)
        expect_close(got[1], p, hint=why)


def check_expected_total(work):
    """The expected total needs no table."""
    got = work.expected_total(torch.tensor([1.0, 4.0, 1.0, 7.0, 2.0]), 2)
    expect_shape(got, (), hint="An expected value is one number: a tensor of shape ().")
    expect_close(
        got,
        6.0,
        hint="The table gives 0.1 * 2 + 0.2 * 3 + 0.2 * 5 + 0.1 * 6 + 0.2 * 8 + 0.1 * 9 + 0.1 * 11 = 6. Each of the "
        "two cards, taken alone, is any of the five: 15/5 = 3.",
        implicates=LINEARITY,
    )
    cards = torch.arange(52.0)
    # 635,013,559,600 hands: only the rule for sums gets there.
    expect_close(
        work.expected_total(cards, 13),
        331.5,
        hint="The cards 0 to 51 have the mean 25.5. The thirteenth card, with nothing known of the twelve others, has "
        "the same expected value as the first: 13 * 25.5 = 331.5.",
        implicates=LINEARITY,
    )


def check_fair_price(work):
    """The price that is returned at times stands on both sides."""
    p, prizes = torch.tensor([0.5, 0.3, 0.2]), torch.tensor([0.0, 2.0, 7.0])
    got = work.fair_price(p, prizes, torch.tensor([False, False, False]))
    expect_shape(got, (), hint="A price is one number: a tensor of shape ().")
    expect_close(got, 2.0, hint="Nothing is returned, so the price is E[prize] = 0.3 * 2 + 0.2 * 7 = 2.")
    got = work.fair_price(p, prizes, torch.tensor([False, True, False]))
    expect_close(
        got,
        20 / 7,
        hint="With probability 0.3 the £2 is paid and the price comes back too: price = 2 + 0.3 * price, so 0.7 of it "
        "has to cover £2. Check: a price of 2.857 is met by 2 + 0.3 * 2.857 = 2.857.",
        implicates=EXPECTED,
    )


def check_no_fair_price(work):
    """If the price always comes back, no price is fair."""
    expect_raises(
        ValueError,
        work.fair_price,
        torch.tensor([0.7, 0.3, 0.0]),
        torch.tensor([1.0, 4.0, 0.0]),
        torch.tensor([True, True, False]),
        hint="price = 1.9 + 1 * price has no solution: the third result, the only one that keeps the price, has "
        "probability 0. Look at the probability of keeping the price before you divide by it.",
    )


def check_64_bits(work):
    """Numbers of 64 bits stay so."""
    cards = torch.tensor([1.0, 1.0, 5.0, 100_000_000.0], dtype=torch.float64)
    got = work.table_of_totals(cards, 3)
    expect_length(got, 2, hint="Return the totals and their probabilities.")
    expect_close(
        got[0],
        torch.tensor([7.0, 100_000_002.0, 100_000_006.0], dtype=torch.float64),
        rtol=1e-12,
        hint="In 32 bits 100,000,002 and 100,000,006 are rounded to multiples of 8. Keep the dtype of cards.",
    )
    expect_close(
        got[1],
        torch.tensor([0.25, 0.25, 0.5], dtype=torch.float64),
        rtol=1e-12,
        hint="The probabilities have the dtype of cards as well: counts are whole numbers, so convert them first.",
    )
    third = torch.tensor([1 / 3, 2 / 3], dtype=torch.float64)
    got = work.fair_price(third, torch.tensor([1.0, 0.0], dtype=torch.float64), torch.tensor([True, False]))
    expect_close(
        got,
        torch.tensor(0.5, dtype=torch.float64),
        rtol=1e-12,
        hint="1/3 over 2/3 is 0.5, in 64 bits: give the bool tensor the dtype of p.",
    )
