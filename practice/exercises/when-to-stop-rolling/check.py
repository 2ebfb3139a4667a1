"""Checks of stopping from the end backwards, from one roll by hand to two thousand games."""

import math

import torch

from practice.grader.expectations import (
    curve,
    expect_close,
    expect_dtype,
    expect_equal,
    expect_less,
    expect_shape,
    expect_true,
    last,
)

EXPECTED = "expected-value"
CASES = "total-probability"
INF = float("inf")


def spinner(dtype=torch.float32):
    """A spinner that pays 9, 1 or 2, not in order and not fair."""
    return torch.tensor([0.2, 0.5, 0.3], dtype=dtype), torch.tensor([9.0, 1.0, 2.0], dtype=dtype)


def check_one_roll(work):
    """One roll is worth its expected value."""
    got = work.worths(*spinner(), 1)
    expect_shape(got, (1,), hint="One number of rolls, so one worth: shape (1,).")
    expect_close(
        got,
        [2.9],
        hint="With one roll there is nothing to decide: 0.2 * 9 + 0.5 * 1 + 0.3 * 2 = 2.9. The plain mean of the faces "
        "is 4.",
        implicates=EXPECTED,
    )


def check_three_rolls(work):
    """Each worth follows from the one before."""
    got = work.worths(*spinner(), 3)
    expect_shape(got, (3,), hint="The worth of 1, 2 and 3 rolls.")
    expect_close(
        got,
        [2.9, 4.12, 5.096],
        hint="One roll: 2.9. Two: with 9 you stop, with 1 or 2 going on is worth 2.9, so 0.2 * 9 + 0.8 * 2.9 = 4.12. "
        "Three: 0.2 * 9 + 0.8 * 4.12 = 5.096. Choose the better for each face and average then; the larger of two "
        "averages is another number.",
        implicates=EXPECTED,
    )


def check_cost(work):
    """A further roll has its price."""
    got = work.worths(*spinner(), 3, 0.5)
    expect_close(
        got,
        [2.9, 3.72, 4.376],
        hint="The first roll costs nothing. Going on from it is worth 2.9 - 0.5 = 2.4, so two rolls are worth 0.2 * 9 "
        "+ 0.8 * 2.4 = 3.72, and three 0.2 * 9 + 0.8 * 3.22 = 4.376. Who stops does not pay for a further roll.",
    )
    got = work.worths(*spinner(), 3, 5.0)
    expect_close(
        got,
        [2.9, 2.9, 2.9],
        hint="At 5 a roll going on is worth 2.9 - 5 = -2.1, and every face is better. Then more rolls are worth what "
        "one is: nobody has to roll.",
    )


def check_thresholds(work):
    """What to stop at, with 0, 1 and 2 rolls left."""
    got = work.thresholds(torch.tensor([2.9, 3.72, 4.376]), 0.5)
    expect_shape(got, (3,), hint="One entry for each number of rolls left after the one that you see: 0, 1 and 2.")
    expect_true(
        got[0].item() == -INF,
        f"With no roll left the threshold is {got[0].item():g}, and should be minus infinity.",
        hint="After the last roll everything is taken, whatever it shows: a face may also cost money.",
    )
    expect_close(
        got[1:],
        [2.4, 3.22],
        hint="These are entries 1 and 2. With one roll left, going on is worth 2.9 - 0.5 = 2.4; with two left, 3.72 - "
        "0.5 = 3.22. The worth of three rolls plays no part.",
    )
    got = work.thresholds(torch.tensor([-1.5]))
    expect_shape(got, (1,), hint="A single roll, so one entry.")
    expect_true(
        got[0].item() == -INF,
        f"For a single roll the threshold is {got[0].item():g}, and should be minus infinity.",
        hint="A single roll: whatever it shows is taken, also if it is worth less than nothing.",
    )


def check_worth_of_rule(work):
    """A rule that is not the best has a worth too."""
    stop_at = torch.tensor([-INF, 5.0, 2.0])
    got = work.worth_of_rule(*spinner(), stop_at)
    expect_shape(got, (), hint="A worth is one number: a tensor of shape ().")
    expect_close(
        got,
        4.46,
        hint="From the end: the last roll is worth 2.9. With one left the rule stops at 5 or more: 0.2 * 9 + 0.8 * 2.9 "
        "= 4.12. With two left it stops at 9 and at 2, which is at least 2: 0.2 * 9 + 0.3 * 2 + 0.5 * 4.12 = 4.46.",
        implicates=CASES,
    )
    got = work.worth_of_rule(*spinner(), stop_at, 0.5)
    expect_close(
        got,
        4.01,
        hint="The last roll 2.9; then 1.8 + 0.8 * (2.9 - 0.5) = 3.72; then 2.4 + 0.5 * (3.72 - 0.5) = 4.01. Each "
        "further roll is paid for once.",
        implicates=CASES,
    )


def check_never_stops(work):
    """A rule that never stops before the end, and faces that take money."""
    p, x = torch.tensor([0.25, 0.75]), torch.tensor([4.0, -3.0])
    got = work.worth_of_rule(p, x, torch.tensor([-INF, 50.0, 50.0]), 1.0)
    expect_close(
        got,
        -3.25,
        hint="This rule always takes the third roll: 0.25 * 4 - 0.75 * 3 = -1.25, less 1 for each of two further "
        "rolls.",
    )
    got = work.worths(p, x, 2)
    expect_close(
        got,
        [-1.25, 0.0625],
        hint="One roll is worth -1.25. With two, the -3 is given up for that: 0.25 * 4 + 0.75 * (-1.25) = 0.0625. A "
        "worth may be negative, and starting from 0 would hide it.",
    )


def check_64_bits(work):
    """Numbers of 64 bits stay so."""
    p, x = spinner(torch.float64)
    got = work.worths(p, x, 30)
    wanted = [2.9]
    for _ in range(29):
        wanted.append(1.8 + 0.8 * wanted[-1])
    expect_close(
        got[:4] if torch.is_tensor(got) and got.dim() == 1 else got,
        torch.tensor([2.9, 4.12, 5.096, 5.8768], dtype=torch.float64),
        rtol=1e-10,
        hint="2.9, 4.12, 5.096 and 5.8768, in the dtype of p.",
    )
    rule = work.thresholds(torch.tensor(wanted, dtype=torch.float64))
    expect_dtype(rule, torch.float64, hint="Give minus infinity the dtype of worth.")
    expect_close(
        work.worth_of_rule(p, x, torch.tensor([-INF, *wanted[:-1]], dtype=torch.float64)),
        torch.tensor(wanted[-1], dtype=torch.float64),
        rtol=1e-10,
        hint="With the best rule for 30 rolls the worth is that of 30 rolls, in the dtype of p.",
    )


def check_certain_games(work):
    """Games in which nothing is left to luck."""
    p, x = torch.tensor([0.0, 1.0, 0.0]), torch.tensor([9.0, 4.0, 1.0])
    cases = {
        (-INF, 9.0, 4.0): (
            4.0,
            "The rule stops at 4 with two rolls left, so the first 4 is taken and nothing is paid.",
        ),
        (-INF, 4.0, 5.0): (3.5, "With two left 4 is too little, with one left it is enough: one further roll."),
        (-INF, 5.0, 5.0): (3.0, "The third roll has to be taken. Two further rolls cost 1."),
    }
    for stop_at, (wanted, why) in cases.items():
        got = work.play(p, x, torch.tensor(stop_at), 5, torch.Generator().manual_seed(3), 0.5)
        expect_shape(got, (5,), hint="One result for each game.")
        expect_close(
            got,
            [wanted] * 5,
            hint=f"Every roll shows 4, and the rule is {list(stop_at)}, read by the rolls left. {why} The result is "
            f"then {wanted}.",
        )


def check_generator(work):
    """The luck comes from the generator that was handed in."""
    p, x = spinner()
    rule = torch.tensor([-INF, 5.0, 5.0])
    runs = [work.play(p, x, rule, 200, torch.Generator().manual_seed(seed)) for seed in (5, 5, 6)]
    expect_shape(runs[0], (200,), hint="One result for each game.")
    expect_equal(
        runs[1],
        runs[0],
        hint="The same seed, so the same games. Hand generator on to the function that draws.",
        implicates="pseudo-random-numbers",
    )
    expect_less(
        float((runs[2] == runs[0]).all()),
        0.5,
        "the agreement of all 200 games between two seeds",
        hint="Another seed has to bring other games: do not set a seed of your own.",
        implicates="pseudo-random-numbers",
    )


GAMES = 2000
# Five standard errors: over 200 seeds the solution was off by 2.8 at most; being paid the best roll so far, the least
# of the mistakes, by 9.0 and more.
LARGEST = 5.0


@last
def check_measured(work):
    """Two thousand games bring what the rule is worth."""
    p, x = torch.tensor([0.1, 0.2, 0.4, 0.3]), torch.tensor([7.0, 4.0, 1.0, 3.0])
    stop_at = torch.tensor([-INF, 7.0, 4.0])
    # By hand: 2.8; then 0.7 + 0.9 * (2.8 - 0.25) = 2.995; then 0.7 + 0.8 + 0.7 * (2.995 - 0.25) = 3.4215.
    got = work.play(p, x, stop_at, GAMES, torch.Generator().manual_seed(int(torch.randint(10**6, ()))), 0.25)
    expect_shape(got, (GAMES,), hint="One result for each game.")
    curve("mean of 100 games", got.reshape(-1, 100).mean(dim=1).tolist())
    off = abs(got.mean().item() - 3.4215) / (got.std().item() / math.sqrt(GAMES) + 1e-9)
    expect_less(
        off,
        LARGEST,
        f"the distance of the mean, {got.mean().item():.3f}, from 3.4215, in standard errors",
        hint="The rule is (minus infinity, 7, 4), each further roll costs 0.25, and its worth is 3.4215 by total "
        "probability. Each roll must be drawn with the probabilities p and anew, and the result is the roll that the "
        "rule stopped at.",
        implicates=CASES,
    )
