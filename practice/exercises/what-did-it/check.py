"""Checks of an ablation: its arms, the table of scores, paired gaps, what may be claimed, and the constant."""

import torch

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_equal,
    expect_length,
    expect_shape,
    expect_true,
    expect_type,
    expect_unchanged,
    remember,
)

ABLATION = "ablation-studies"
BASELINES = "baselines"


def table():
    """Scores of three arms over four seeds; the differences to row 0 are 2, 1, -1, 4 and -6, 0, -4, -3."""
    return torch.tensor([[80.0, 84.0, 79.0, 85.0], [78.0, 83.0, 80.0, 81.0], [86.0, 84.0, 83.0, 88.0]])


def names(arm):
    """The parts of an arm as a text for messages."""
    return "{" + ", ".join(sorted(arm)) + "}"


def check_arms(work):
    """The arms are the full method, the method without each part in turn, and without all."""
    parts = ["warm", "mix", "clip"]
    got = work.arms(parts)
    expect_length(
        got, 5, hint="Full, three arms with one part taken out, and none: 1 + 3 + 1. All subsets would be eight."
    )
    for number, (arm, wanted) in enumerate(
        zip(got, [{"warm", "mix", "clip"}, {"mix", "clip"}, {"warm", "clip"}, {"warm", "mix"}, set()], strict=True)
    ):
        expect_type(arm, frozenset, hint="Each arm is a frozenset of names.")
        expect_true(
            arm == wanted,
            f"Arm {number} is {names(arm)}, where {names(wanted)} is wanted.",
            hint="Each of the middle arms lacks one part and has all others: start from the full set each time, in the "
            "order of the parts. The bare method comes last.",
            implicates=ABLATION,
        )
    expect_true(
        parts == ["warm", "mix", "clip"],
        f"The list of parts that you were given is now {parts}.",
        hint="The caller needs its list. A set less {part} is a new set.",
    )


def check_score_table(work):
    """Every arm is run once with each of the same seeds."""
    tried = [frozenset({"a", "b"}), frozenset({"b"}), frozenset()]
    seeds = [7, 3, 30]
    calls = []

    def recipe(arm, seed):
        """A score that tells arm and seed."""
        calls.append((arm, seed))
        return 10.0 * len(arm) + seed / 10

    got = work.score_table(recipe, tried, seeds)
    expect_shape(got, (3, 3), hint="A row for each arm, a column for each seed.")
    expect_dtype(got, torch.float32, hint="Scores as float32.")
    used = [sorted(seed for tried_arm, seed in calls if tried_arm == arm) for arm in tried]
    expect_true(
        used == [[3, 7, 30]] * 3,
        f"The three arms were run with the seeds {used[0]}, {used[1]} and {used[2]}.",
        hint="Each arm once with 3, 7 and 30. With seeds of their own, one arm's luck would pass for a part's work.",
        implicates=ABLATION,
    )
    expect_close(
        got,
        [[20.7, 20.3, 23.0], [10.7, 10.3, 13.0], [0.7, 0.3, 3.0]],
        hint="Row i is arm i, column j is the seed in place j of the list.",
    )


def check_mean_gaps(work):
    """A gap is the full method less the arm, with its sign."""
    got = work.paired_gaps(table())
    expect_length(got, 2, hint="Return the gaps and their uncertainties.")
    expect_shape(got[0], (2,), hint="One gap for each arm but the first.")
    expect_close(
        got[0],
        [1.5, -3.25],
        hint="Full less arm, seed by seed: 2, 1, -1, 4 and -6, 0, -4, -3. The second arm is better than the full "
        "method, so its gap stays negative.",
        implicates=ABLATION,
    )


def check_uncertainties(work):
    """The uncertainty is the spread of the paired differences over the root of the number of seeds."""
    got = work.paired_gaps(table())
    expect_length(got, 2, hint="Return the gaps and their uncertainties.")
    expect_shape(got[1], (2,), hint="One uncertainty for each gap.")
    expect_close(
        got[1],
        [(13 / 12) ** 0.5, 1.25],
        hint="The differences -6, 0, -4, -3 are off their mean -3.25 by -2.75, 3.25, -0.75 and 0.25; the squares add "
        "up to 18.75, divided by 3 that is 6.25, so the spread is 2.5, and over the root of 4 seeds 1.25. It is the "
        "spread of the differences, not of each arm.",
        implicates=ABLATION,
    )
    got = work.paired_gaps(torch.tensor([[50.0, 90.0, 70.0], [48.0, 88.0, 68.0]]))
    expect_length(got, 2, hint="Return the gaps and their uncertainties.")
    expect_close(
        got[1],
        [0.0],
        hint="The seeds lie 40 points apart, and the arm is 2 below the full method with each of them: of that gap "
        "nothing is uncertain.",
        implicates=ABLATION,
    )


def check_table_is_left(work):
    """The table of scores is left as it was."""
    scores = 80 + 5 * torch.randn(4, 6, dtype=torch.float64)
    before = remember([scores])
    got = work.paired_gaps(scores)
    expect_unchanged([scores], before, hint="`table -= table[0]` writes into the scores, which go into the report.")
    expect_length(got, 2, hint="Return the gaps and their uncertainties.")
    expect_dtype(got[0], torch.float64, hint="The dtype of the table.")


def check_verdicts(work):
    """A gap counts if it is more than twice its uncertainty, on either side."""
    gaps = torch.tensor([3.0, -3.0, 1.5, -0.5, 2.0, 0.0, 1.0])
    uncertainties = torch.tensor([1.0, 1.25, 1.0, 0.75, 1.0, 0.0, 0.0])
    got = work.verdicts(gaps, uncertainties)
    expect_length(got, 7, hint="A word for each gap.")
    for gap, uncertainty, word, wanted in zip(
        gaps.tolist(),
        uncertainties.tolist(),
        got,
        ["carries", "costs", "not shown", "not shown", "not shown", "not shown", "carries"],
        strict=True,
    ):
        expect_true(
            word == wanted,
            f"A gap of {gap:g} ± {uncertainty:g} is called {word!r}, where {wanted!r} is wanted.",
            hint=f"Twice the uncertainty is {2 * uncertainty:g}. Above it the part carries something, below minus it "
            "the part costs something, and in between, the two ends included, nothing has been shown.",
            implicates=ABLATION,
        )
    expect_equal(work.verdicts(torch.zeros(0), torch.zeros(0)), [], hint="No gaps, no words: an empty list.")


def check_mistakes_removed(work):
    """The score is judged beside the constant that names the commonest class."""
    labels = torch.tensor([2] * 12 + [0] * 5 + [1] * 3)
    for score, wanted, hint in (
        (
            85.0,
            0.625,
            "The constant 2 is right on 12 of 20 and errs on 40%. The method errs on 15%: 25 of 40 gone",
        ),
        (60.0, 0.0, "60% is what the constant 2 has"),
        (40.0, -0.5, "It errs on 60% where the constant errs on 40%: half as many mistakes again, so below 0"),
    ):
        got = work.mistakes_removed(score, labels)
        expect_type(got, float, hint="A plain number.")
        expect_close(
            got, wanted, hint=f"{hint}. Guessing evenly among three classes is a lower mark.", implicates=BASELINES
        )
