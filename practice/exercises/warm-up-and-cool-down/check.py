"""Checks of a schedule, from its formula to a run that is taken up again."""

import copy
import math

import torch

from practice.grader.expectations import expect_close, expect_equal, expect_true, expect_type

SCHEDULES = "learning-rate-schedules"


class Sgd(torch.optim.SGD):
    """PyTorch's own, as a class of the check's."""


def optimiser(*rates):
    """An optimiser with one group for each rate."""
    return Sgd([{"params": [torch.zeros(2, requires_grad=True)], "lr": rate} for rate in rates])


def expected(k, warmup, total):
    """The share that belongs to step k."""
    if k < warmup:
        return k / warmup
    return 0.5 + 0.5 * math.cos(math.pi * min(1.0, (k - warmup) / (total - warmup)))


def expect_rates(given, shares, hint, implicates=None):
    """Every group of an optimiser has this share of its full rate."""
    for i, (group, rate) in enumerate(zip(given.param_groups, shares, strict=True)):
        expect_close(group["lr"], float(rate), rtol=1e-6, atol=1e-9, hint=f"Group {i}: {hint}", implicates=implicates)


def check_warm_up(work):
    """The warm-up is a straight line from 0 to 1."""
    for k, want in ((0, 0.0), (50, 0.25), (199, 0.995), (200, 1.0)):
        expect_close(
            work.share(k, 200, 1200),
            want,
            hint=f"In a warm-up of 200 steps, step {k} is {k}/200 of the way. It begins at 0 and is over at step 200.",
            implicates=SCHEDULES,
        )


def check_cosine(work):
    """After the warm-up the share falls along half a cosine wave."""
    for k, want in ((450, 0.853553), (700, 0.5), (1000, 0.0954915), (1200, 0.0)):
        expect_close(
            work.share(k, 200, 1200),
            want,
            hint=f"The cosine begins at step 200 and has 1,000 steps, so step {k} is {(k - 200) / 1000} of its way. "
            "The share is half "
            "of 1 plus the cosine of pi times that.",
            implicates=SCHEDULES,
        )


def check_edges(work):
    """No warm-up is allowed, and after the end the share stays 0."""
    expect_close(work.share(0, 0, 8), 1.0, hint="Without a warm-up the run begins at the full rate.")
    expect_close(work.share(2, 0, 8), 0.853553, hint="Without a warm-up the cosine begins at step 0.")
    for k in (9, 12, 16):
        expect_close(
            work.share(k, 0, 8),
            0.0,
            hint=f"The schedule ended at step 8 and this is step {k}. A cosine that goes on would rise again.",
            implicates=SCHEDULES,
        )


def check_rate_at_once(work):
    """Making the scheduler sets the rates of step 0."""
    for warmup, want in ((4, 0.0), (0, 1.0)):
        given = optimiser(0.08, 0.5)
        work.WarmupCosine(given, warmup, 20)
        expect_rates(given, [0.08 * want, 0.5 * want], f"with a warm-up of {warmup} steps, before any step is taken.")


def check_every_step(work):
    """After each step every group has its own full rate times the share."""
    given = optimiser(0.08, 0.5)
    schedule = work.WarmupCosine(given, 4, 20)
    for k in range(1, 24):
        given.step()
        schedule.step()
        share = expected(k, 4, 20)
        expect_rates(
            given,
            [0.08 * share, 0.5 * share],
            f"after {k} steps of a warm-up of 4 and 20 in all, the share is {share:.4f}. The full rates are 0.08 and "
            "0.5. Set the "
            "rate from the full one each time; do not multiply what the group holds.",
            "torch-optimisers",
        )


def check_state_is_a_record(work):
    """The saved state is plain data that stays as it was."""
    given = optimiser(0.08, 0.5)
    schedule = work.WarmupCosine(given, 4, 20)
    for _ in range(7):
        schedule.step()
    state = schedule.state_dict()
    expect_type(state, dict, hint="The state is a dictionary.")
    expect_true(
        not any(isinstance(value, torch.optim.Optimizer) for value in state.values()),
        "The saved state holds the optimiser.",
        hint="The optimiser has a state of its own, which is saved beside this one. Save what belongs to the schedule.",
    )
    kept = copy.deepcopy(state)
    for _ in range(5):
        schedule.step()
    for key, value in kept.items():
        expect_equal(
            state[key],
            value,
            hint=f"The entry {key!r} changed when the scheduler went on. Return a new dictionary with copies, so that "
            "a record "
            "of step 7 remains one.",
            implicates="mutability-and-aliasing",
        )
    fresh = optimiser(0.08, 0.5)
    first, second = work.WarmupCosine(fresh, 4, 20), work.WarmupCosine(optimiser(0.08, 0.5), 4, 20)
    for scheduler in (first, second):
        scheduler.load_state_dict(state)
        scheduler.step()
    share = expected(8, 4, 20)
    expect_rates(
        fresh,
        [0.08 * share, 0.5 * share],
        "two schedulers were loaded from one record of step 7, and each took a step.",
    )


def check_rates_after_loading(work):
    """Loading a state sets the rates that belong to it."""
    schedule = work.WarmupCosine(optimiser(0.08, 0.5), 4, 20)
    for _ in range(9):
        schedule.step()
    given = optimiser(0.08, 0.5)
    work.WarmupCosine(given, 4, 20).load_state_dict(schedule.state_dict())
    share = expected(9, 4, 20)
    expect_rates(
        given,
        [0.08 * share, 0.5 * share],
        "a state of step 9 was loaded, and no step was taken since. The first step after a restart needs the rate of "
        "step 9.",
        "torch-optimisers",
    )


def check_goes_on_after_a_break(work):
    """A run that was broken off goes on as if nothing had happened."""
    for break_at in (0, 3, 13, 20):
        given = optimiser(0.08, 0.5)
        schedule = work.WarmupCosine(given, 4, 20)
        for k in range(1, 22):
            given.step()
            schedule.step()
            if k == break_at + 1:
                saved = given.state_dict(), schedule.state_dict()
                given = optimiser(1.0, 1.0)
                given.load_state_dict(saved[0])
                # The new scheduler is made with other settings, on rates that are low already.
                schedule = work.WarmupCosine(given, 2, 50)
                schedule.load_state_dict(saved[1])
            share = expected(k, 4, 20)
            expect_rates(
                given,
                [0.08 * share, 0.5 * share],
                f"step {k} of a run that was saved after step {break_at + 1} and loaded into a new optimiser and a new "
                "scheduler, made "
                "with other settings. The full rates, the warm-up and the length all belong to the saved state: the "
                "optimiser's "
                "own lr was already scaled when the new scheduler was made.",
                "torch-optimisers",
            )
