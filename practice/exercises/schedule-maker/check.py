"""Checks of makers of schedules: single pieces, pieces in a row, one function a factor, and a driver."""

import inspect

import torch

from practice.grader.expectations import expect_close, expect_equal, expect_length, expect_raises, expect_true, unmet

CLOSURES = "closures"
SCHEDULES = "learning-rate-schedules"


def function(got, what, *arguments):
    """The learner's result, after it was made sure that it can be called with these arguments."""
    expect_true(
        callable(got),
        f"{what} gave back something that cannot be called.",
        hint="A schedule is a function of k. A maker returns the function itself, such as `lambda k: ...`, and not "
        "what it gives: there is no k yet when the maker runs.",
        implicates=CLOSURES,
    )
    try:
        inspect.signature(got).bind(*arguments)
    except TypeError as error:
        wanted = "one argument, the number of a step" if arguments else "no arguments"
        unmet(f"{what} gave back a function that cannot be called with {wanted}: {error}.", implicates=CLOSURES)
    return got


def rates(schedule, steps, wanted, name, hint, implicates=None):
    """Compare a schedule at several steps, saying at which one it differs."""
    for k, rate in zip(steps, wanted, strict=True):
        got = schedule(k)
        expect_true(
            type(got) in (int, float),
            f"{name} gave, at step {k}, a {type(got).__name__} and no number.",
            hint="Every path through a schedule returns a rate, a plain number.",
        )
        expect_true(
            abs(got - rate) <= 1e-9,
            f"{name} was asked for the rate at step {k}.\nExpected:  {rate:.6g}\nGot:       {got:.6g}",
            hint=hint,
            implicates=implicates,
        )


def voyage(work):
    """The parts of the task, by the learner's makers."""
    return [(3, work.stepped(0.8, 0.5, 2)), (4, work.stepped(0.3, 0.1, 2)), (1, work.constant(0.02))]


def check_constant(work):
    """A constant schedule gives its rate at every step."""
    low, high = work.constant(0.02), work.constant(0.7)
    for schedule, rate in ((low, 0.02), (high, 0.7)):
        rates(
            function(schedule, f"constant({rate})", 0),
            [0, 1, 50_000],
            [rate] * 3,
            f"The schedule made by constant({rate})",
            "Whatever k is, the answer is the rate that the maker was called with: constant(0.02) was called first, "
            "constant(0.7) after it, and each schedule keeps the rate of its own call.",
        )


def check_stepped(work):
    """A stepped schedule drops after every so many steps, and stays in between."""
    schedule = function(work.stepped(0.4, 0.5, 500), "stepped(0.4, 0.5, 500)", 0)
    rates(
        schedule,
        [0, 499, 500, 999, 1700],
        [0.4, 0.4, 0.2, 0.2, 0.05],
        "The schedule made by stepped(0.4, 0.5, 500)",
        "Step 499 has seen no drop, step 500 one, and step 1,700 three: 0.4 / 8. The number of drops is k // every, a "
        "whole number.",
        SCHEDULES,
    )


def check_each_part_counts_from_its_beginning(work):
    """In a row of schedules each part counts from its own beginning."""
    schedule = function(work.joined(voyage(work)), "joined(...)", 0)
    rates(
        schedule,
        range(7),
        [0.8, 0.8, 0.4, 0.3, 0.3, 0.03, 0.03],
        "The schedule of 3 steps of stepped(0.8, 0.5, 2), then 4 of stepped(0.3, 0.1, 2), then constant(0.02),",
        "The first part has the steps 0, 1 and 2. Step 3 is step 0 of the second part, which has not dropped there, "
        "and step 5 is its step 2. Take the lengths of the parts before off k.",
        SCHEDULES,
    )


def check_last_part_goes_on(work):
    """After all its steps the last part goes on."""
    parts = [(0, work.constant(9.0)), (2, work.constant(0.5)), (3, work.stepped(0.8, 0.5, 2))]
    rates(
        function(work.joined(parts), "joined(...)", 0),
        [0, 2, 4, 6, 7, 8],
        [0.5, 0.8, 0.4, 0.2, 0.2, 0.1],
        "The schedule of 0 steps of constant(9), then 2 of constant(0.5), then 3 of stepped(0.8, 0.5, 2),",
        "A part of no steps is never asked. All parts together have 5 steps; step 6 is step 4 of the last part, which "
        "goes on, 0.8 / 4, as if it were longer.",
    )


def check_any_order(work):
    """A schedule may be asked for any step, in any order, and be a part of another."""
    inner = function(work.joined(voyage(work)), "joined(...)", 0)
    outer = function(work.joined([(4, inner), (5, inner)]), "joined(...)", 0)
    hint = (
        "The answer depends on k alone and on nothing that an earlier question left behind. Keep the parts as they "
        "are, and no place in them: go through them from the first part on at each call."
    )
    rates(inner, [7, 0, 5, 2, 5], [0.02, 0.8, 0.03, 0.4, 0.03], "The schedule of the task", hint, CLOSURES)
    rates(outer, [8, 3, 4, 11], [0.3, 0.3, 0.8, 0.02], "The schedule of 4 steps of that one, then it again,", hint)


def check_callers_list(work):
    """What the caller does to the list of parts afterwards changes nothing."""
    parts, other = voyage(work), work.constant(5.0)
    schedule = function(work.joined(parts), "joined(...)", 0)
    expect_equal(len(parts), 3, hint="The list belongs to the caller: take nothing out of it.")
    parts[0] = (3, other)
    parts.pop()
    rates(
        schedule,
        [1, 7],
        [0.8, 0.02],
        "The schedule of the task, after its caller had replaced the first part in the list and taken out the last,",
        "A closure keeps a name, and the name still stands for the caller's list. Let it keep a copy, list(parts).",
        "mutability-and-aliasing",
    )


def check_no_parts(work):
    """Without parts there is a ValueError at once."""
    expect_raises(
        ValueError,
        work.joined,
        [],
        hint="The body of the inner function runs when the schedule is asked, which may be hours later. Look at the "
        "list in joined itself, before the inner function is made.",
        implicates=CLOSURES,
    )


def check_a_factor_each(work):
    """Every group keeps its own factor."""
    got = work.for_groups(work.stepped(0.8, 0.5, 2), [1.0, 0.1, 0.25])
    expect_length(got, 3, hint="One schedule a factor.")
    for schedule, factor in zip(got, (1.0, 0.1, 0.25), strict=True):
        rates(
            function(schedule, "for_groups, in its list,", 0),
            [0, 3],
            [0.8 * factor, 0.4 * factor],
            f"The schedule for the factor {factor}, of the factors 1, 0.1 and 0.25 and stepped(0.8, 0.5, 2),",
            "If all give 0.2 at step 0, they share one variable: a function made in a loop looks the loop's variable "
            "up when it is called, and the loop has ended at 0.25. Make each in a call of its own.",
            CLOSURES,
        )
    expect_length(work.for_groups(work.constant(0.3), []), 0, hint="No factors, no schedules: an empty list.")


def fleet(groups):
    """An optimiser with so many groups, its rates far from any schedule."""
    return torch.optim.SGD([{"params": [torch.zeros(2, requires_grad=True)]} for _ in range(groups)], lr=77.0)


def lr(optimiser):
    """The rates of all groups."""
    for index, group in enumerate(optimiser.param_groups):
        expect_true(
            type(group["lr"]) in (int, float),
            f"After your driver's work the rate of group {index} is a {type(group['lr']).__name__} and no number.",
            hint='What belongs under "lr" is what the schedule gives for the present step.',
        )
    return torch.tensor([float(group["lr"]) for group in optimiser.param_groups])


def check_driver(work):
    """A driver sets the rates of step 0, and of one step more at each call."""
    optimiser = fleet(2)
    advance = work.driver(optimiser, [work.stepped(0.8, 0.5, 2), work.constant(0.02)])
    function(advance, "driver(...)")
    expect_close(
        lr(optimiser),
        [0.8, 0.02],
        hint="These are the rates of the two groups right after driver was called; the optimiser was made with 77. "
        "The first training step comes before the first call of the function, so step 0 is set by driver itself.",
        implicates=SCHEDULES,
    )
    for number, rate in ((1, 0.8), (2, 0.4), (3, 0.4), (4, 0.2)):
        expect_equal(advance(), number, hint=f"This is call number {number}: count, set the rates, return the count.")
        expect_close(
            lr(optimiser),
            [rate, 0.02],
            hint=f"These are the rates after call number {number}; group 0 follows stepped(0.8, 0.5, 2), group 1 "
            "constant(0.02).",
        )


def check_two_drivers(work):
    """Two drivers count by themselves."""
    one, other = fleet(1), fleet(1)
    ahead = function(work.driver(one, [work.stepped(0.8, 0.5, 1)]), "driver(...)")
    behind = function(work.driver(other, [work.stepped(0.4, 0.1, 1)]), "driver(...)")
    counts = [ahead(), ahead(), behind(), ahead()]
    expect_equal(
        counts,
        [1, 2, 1, 3],
        hint="These are the results of four calls: of the first driver twice, of the second, of the first again. "
        "Each driver needs a k of its own, a variable of the call that made it and not one of the file.",
        implicates=CLOSURES,
    )
    expect_close(torch.cat([lr(one), lr(other)]), [0.1, 0.04], hint="0.8 after three halvings, 0.4 after one tenth.")
