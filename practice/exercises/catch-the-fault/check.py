"""Checks of a test: right functions pass it, whatever they look like inside, and wrong ones do not."""

import math
import traceback
from fractions import Fraction

from practice.grader.expectations import expect_true, unmet
from practice.grader.work import LearnerError

TESTS = "assertions-and-tests"
MOST_CALLS, LARGEST = 40, 100_000_000


def outcome(work, function):
    """What the learner's test raised for a function; None when it ran through."""
    try:
        got = work.test(function)
    except LearnerError as error:
        if isinstance(error.__cause__, NotImplementedError):
            raise
        return error.__cause__
    expect_true(
        got is None,
        f"test returned {got!r} and stopped at no assertion.",
        hint="The test says nothing when all is well. `assert claim` is what stops it; a value that is returned, or a "
        "comparison without assert in front, stops nothing.",
        implicates=TESTS,
    )
    return None


def expect_passes(work, function, what):
    """A right function passes."""
    error = outcome(work, function)
    if error is None:
        return
    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.name == "test"]
    where = f" at line {lines[-1]}" if lines else ""
    said = f": {error}" if str(error) else ""
    unmet(
        f"Your test did not let a right function pass: {what}. It was stopped{where} by {type(error).__name__}{said}.",
        hint="Work the expected value of that line out once more. Then ask whether the line claims more than the "
        "contract does: floats are compared by near, and nobody promised that a whole result is a float.",
        implicates=TESTS,
    )


def expect_stopped(work, function, what, hint):
    """A wrong function does not pass."""
    if outcome(work, function) is None:
        unmet(f"Your test let a wrong function pass, one that {what}.", hint=hint, implicates=TESTS)


def mean_of(values):
    """The mean, refusing an empty list."""
    if not values:
        raise ValueError("no values")
    return sum(values) / len(values)


def spread_of(values, mean):
    """The standard deviation from a given mean."""
    return math.sqrt(sum((value - mean) ** 2 for value in values) / len(values))


def right(values):
    """By the definition."""
    mean = mean_of(values)
    return mean, spread_of(values, mean)


def running(values):
    """Value by value, in one go."""
    if not values:
        raise ValueError("no values")
    mean = squares = 0.0
    for k, value in enumerate(values, start=1):
        step = value - mean
        mean += step / k
        squares += step * (value - mean)
    return mean, math.sqrt(squares / len(values))


def fractions(values):
    """In exact fractions, rounded once at the end; whole results as whole numbers."""
    if not values:
        raise ValueError("no values")
    exact = [Fraction(value) for value in values]
    mean = sum(exact) / len(exact)
    spread = math.sqrt(sum((value - mean) ** 2 for value in exact) / len(exact))
    return (int(mean) if mean.denominator == 1 else float(mean)), spread


def six_places(values):
    """Rounded to six places, which the contract allows."""
    mean, spread = right(values)
    return round(mean, 6), round(spread, 6)


def check_right_functions_pass(work):
    """Right functions pass, however they work inside."""
    expect_passes(work, right, "it works by the definition")
    expect_passes(work, running, "it goes through the values once and keeps a running mean")
    expect_passes(work, fractions, "it calculates in exact fractions and gives a whole mean as an int")


def check_last_digits_are_free(work):
    """A function that is right to six places passes."""
    expect_passes(work, six_places, "its results are right to 0.0000005, and the contract asks for 0.000001")


def check_asks_what_is_allowed(work):
    """The test hands over only lists that the contract allows, and not too many."""
    calls = []

    def recorded(values):
        calls.append(values)
        return right(values)

    outcome(work, recorded)
    for values in calls:
        expect_true(
            type(values) is list and all(type(value) in (int, float) for value in values),
            f"Your test called the function with {values!r:.60}, which is no list of numbers.",
            hint="The contract says what a caller may hand over. A function that fails for other input is not wrong.",
            implicates=TESTS,
        )
        expect_true(
            all(abs(value) <= LARGEST for value in values),
            f"Your test called the function with {values!r:.60}, which goes beyond 100,000,000.",
            hint="What happens beyond, the contract does not say.",
            implicates=TESTS,
        )
    expect_true(
        0 < len(calls) <= MOST_CALLS,
        f"Your test called the function {len(calls)} times.",
        hint=f"Up to {MOST_CALLS} calls are allowed. Ask of each case which slip it alone would catch.",
        implicates=TESTS,
    )


def check_slips_in_the_spread(work):
    """Functions with a wrong spread do not pass."""

    def no_root(values):
        mean, spread = right(values)
        return mean, spread**2

    def less_one(values):
        mean, spread = right(values)
        n = len(values)
        return mean, spread * math.sqrt(n / (n - 1)) if n > 1 else 0.0

    def mean_size(values):
        mean = mean_of(values)
        return mean, sum(abs(value - mean) for value in values) / len(values)

    hint = "With 2 and 4 mean, root and square of the deviations are all 1. Take values that lie unevenly."
    expect_stopped(work, no_root, "forgets the root of the mean squared deviation", hint)
    expect_stopped(work, mean_size, "takes the mean of the sizes of the deviations", hint)
    expect_stopped(
        work,
        less_one,
        "divides the squared deviations by n - 1",
        "Work a spread out by hand, with the mean of the squares, and assert it within near.",
    )


def check_slips_in_the_mean(work):
    """Functions with a wrong mean do not pass."""

    def middle_one(values):
        ordered, n = sorted(values), len(values)
        return (right(values)[0] if n == 0 else (ordered[(n - 1) // 2] + ordered[n // 2]) / 2), right(values)[1]

    def whole(values):
        mean, spread = right(values)
        return math.floor(mean), spread

    def sizes(values):
        return mean_of([abs(value) for value in values]), right(values)[1]

    def turned(values):
        return right(values)[::-1]

    expect_stopped(
        work, middle_one, "gives the median for the mean", "For which list do the two differ? 1, 2, 3 is none of them."
    )
    expect_stopped(work, whole, "rounds the mean down to a whole number", "Is there a mean with a fraction?")
    expect_stopped(work, sizes, "loses the signs of the values", "The contract allows numbers below zero.")
    expect_stopped(work, turned, "gives the spread first", "Assert the two values one by one.")


def check_other_lengths(work):
    """Functions that are right for some lengths only do not pass."""

    def by_three(values):
        if not values:
            raise ValueError("no values")
        mean = sum(values) / 3 if len(values) > 1 else values[0]
        return mean, math.sqrt(sum((value - mean) ** 2 for value in values) / 3) if len(values) > 1 else 0.0

    def by_four(values):
        if not values:
            raise ValueError("no values")
        mean = sum(values) / 4 if len(values) > 1 else values[0]
        return mean, math.sqrt(sum((value - mean) ** 2 for value in values) / 4) if len(values) > 1 else 0.0

    hint = "Lists of one length share what could be wrong. Take lists of two lengths, both above 1."
    expect_stopped(work, by_three, "always divides by 3, and is right for lists of 1 or 3", hint)
    expect_stopped(work, by_four, "always divides by 4, and is right for lists of 1 or 4", hint)


def check_edges(work):
    """Functions that are wrong at the edges do not pass."""

    def not_for_one(values):
        mean, spread = right(values)
        return mean, spread if len(values) > 1 else math.nan

    def nothing_is_zero(values):
        return right(values) if values else (0.0, 0.0)

    def divides_by_nothing(values):
        return right(values) if values else (sum(values) / len(values), 0.0)

    expect_stopped(
        work,
        not_for_one,
        "gives nan as the spread of a single number",
        "The smallest list that is allowed has one number, and its spread is 0. nan is not near anything, but neither "
        "is it farther away than something: assert near(...).",
    )
    hint = "For an empty list the contract asks for a ValueError, and refuses tells whether one was raised."
    expect_stopped(work, nothing_is_zero, "gives 0 and 0 for an empty list", hint)
    expect_stopped(work, divides_by_nothing, "stops with a ZeroDivisionError for an empty list", hint)


def check_changed_lists(work):
    """A function that changes its list does not pass."""

    def sorts(values):
        values.sort()
        return right(values)

    def takes_away(values):
        got = right(values)
        for place in range(len(values)):
            values[place] -= got[0]
        return got

    expect_stopped(
        work,
        sorts,
        "sorts the list that it is given",
        "Compare the list after the call with what it was. A list that is in order already shows nothing, and a second "
        "name for the list changes with it.",
    )
    expect_stopped(work, takes_away, "takes the mean away from every value of the list", "Look at the list afterwards.")


def check_memory(work):
    """A function that remembers earlier calls does not pass."""
    seen, by_length = [], {}

    def adds_up(values):
        if not values:
            raise ValueError("no values")
        seen.extend(values)
        return right(seen)

    def same_length(values):
        got = right(values)
        return by_length.setdefault(len(values), got)

    expect_stopped(
        work, adds_up, "counts in the values of all earlier calls", "It is right at its first call. Make another."
    )
    expect_stopped(
        work,
        same_length,
        "gives, for a list as long as an earlier one, the earlier result",
        "Two lists of one length, with different means, would tell.",
    )


def check_lost_digits(work):
    """A function that loses its digits far from zero does not pass."""

    def squares_first(values):
        mean = mean_of(values)
        return mean, math.sqrt(max(0.0, sum(value * value for value in values) / len(values) - mean * mean))

    expect_stopped(
        work,
        squares_first,
        "takes the mean of the squares less the square of the mean: right on paper, and for small numbers",
        "The contract goes up to 100,000,000, whose square has 17 digits, and a float keeps 16. Add 99,999,000 to "
        "each number of a case that you know.",
    )
