"""Checks of the perceptron: one answer, one correction, a whole course, and the bound on mistakes."""

import math

import torch

from practice.grader.expectations import (
    expect_close,
    expect_equal,
    expect_length,
    expect_shape,
    expect_true,
    expect_type,
    expect_unchanged,
    remember,
)

PERCEPTRON = "perceptron"
ROUNDS = 200


def separable(features, n):
    """Examples in quarters, so that every total is exact, and a line with room on both sides of it."""
    w = torch.randint(1, 5, (features,)).double() * torch.where(torch.arange(features) % 2 == 0, 1.0, -1.0).double()
    b = torch.tensor(-1.0, dtype=torch.float64)
    examples = torch.randint(-16, 17, (8 * n, features)).double() / 4
    totals = examples @ w + b
    far = totals.abs() > 1
    examples, totals = examples[far][:n], totals[far][:n]
    return w, b, examples, (totals > 0).long()


def course_of(examples, labels, most_rounds):
    """What the rule does, in plain numbers."""
    w, b, mistakes = [0.0] * examples.shape[1], 0.0, []
    for _ in range(most_rounds):
        wrong = 0
        for x, label in zip(examples.tolist(), labels.tolist(), strict=True):
            if (sum(p * q for p, q in zip(w, x, strict=True)) + b > 0) != (label == 1):
                sign = 2 * label - 1
                w, b, wrong = [p + sign * q for p, q in zip(w, x, strict=True)], b + sign, wrong + 1
        mistakes.append(wrong)
        if wrong == 0:
            break
    return w, b, mistakes


def expect_course(course, w, b, mistakes, hint):
    """The learner's course, part by part."""
    expect_true(
        isinstance(course, tuple) and len(course) == 3, "learn gave no Course.", hint="Return Course(w, b, mistakes)."
    )
    expect_type(course[2], list, hint="mistakes is a list with one plain number for each round.")
    expect_equal(course[2], mistakes, hint=hint, implicates=PERCEPTRON)
    expect_close(course[0], w, hint=f"The mistakes are right and the weights are not. {hint}", implicates=PERCEPTRON)
    expect_close(course[1], b, hint="The mistakes are right and the bias is not.", implicates=PERCEPTRON)


def check_answers_of_a_batch(work):
    """A positive total is a yes, and a total of 0 is a no."""
    examples = torch.tensor([[1.0, 0.5, 0.0], [0.0, 2.0, 3.0], [0.5, 0.0, 7.0], [3.0, 1.0, -1.0]])
    got = work.answers(torch.tensor([2.0, -1.0, 0.0]), torch.tensor(-1.0), examples)
    expect_shape(got, (4,), hint="One answer for each row of the batch.", implicates=PERCEPTRON)
    expect_equal(
        got,
        torch.tensor([1, 0, 0, 1]),
        hint="The totals are 0.5, -3, 0 and 4. Positive is a yes, 1; the third stands on the line, and that is a no, "
        "0. The answers are whole numbers, of dtype torch.int64.",
        implicates=PERCEPTRON,
    )


def check_one_correction(work):
    """After a mistake the example is added or taken away, and after a right answer nothing moves."""
    w, b = torch.tensor([1.0, -2.0]), torch.tensor(0.5)
    cases = (
        ([2.0, 3.0], 1, [3.0, 1.0], 1.5, "The total is -3.5, a no, and the label is yes: w + x and b + 1."),
        ([4.0, 1.0], 0, [-3.0, -3.0], -0.5, "The total is 2.5, a yes, and the label is no: w - x and b - 1."),
        ([4.0, 1.0], 1, [1.0, -2.0], 0.5, "The total is 2.5, a yes, and so is the label: nothing changes."),
        ([2.0, 3.0], 0, [1.0, -2.0], 0.5, "The total is -3.5, a no, and so is the label: nothing changes."),
    )
    for example, label, new_w, new_b, why in cases:
        got = work.learn_one(w.clone(), b.clone(), torch.tensor(example), label)
        expect_length(got, 2, hint="Return the weights and the bias, in this order.")
        expect_close(got[0], new_w, hint=why, implicates=PERCEPTRON)
        expect_close(got[1], new_b, hint=f"{why} The bias moves whenever the weights do.", implicates=PERCEPTRON)


def check_weights_left_alone(work):
    """The weights that were handed over are left as they were."""
    w, b, example = torch.tensor([1.0, -2.0]), torch.tensor(0.5), torch.tensor([2.0, 3.0])
    before = remember([w, b, example])
    work.learn_one(w, b, example, 1)
    expect_unchanged(
        [w, b, example], before, hint="Build new tensors: w + x and not w += x, which writes into the caller's w."
    )


def check_course_by_hand(work):
    """Four rounds go as they go by hand."""
    examples, labels = torch.tensor([[2.0, 1.0], [1.0, 3.0], [0.0, 2.0]]), torch.tensor([1, 0, 0])
    # Round 1: (2, 1) wrong, (1, 3) wrong; w = (1, -2), b = 0. Round 2 the same two: w = (2, -4), b = 0.
    # Round 3: (2, 1) has total 0, wrong; w = (4, -3), b = 1. Round 4: none.
    expect_course(
        work.learn(examples, labels, 50),
        [4.0, -3.0],
        1.0,
        [2, 2, 1, 0],
        "(2, 1) is a yes, (1, 3) and (0, 2) are a no. Each example meets the weights as the one before it left them: "
        "after (2, 1) they are (2, 1) with bias 1, so (1, 3) has total 6. Stop with the round that had no mistake.",
    )


def check_exactly_one_on(work):
    """Where no line does, the rounds are used up."""
    switches = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    labels = torch.tensor([0, 1, 1, 0])
    for rounds in (1, 9):
        expect_course(
            work.learn(switches, labels, rounds),
            *course_of(switches, labels, rounds),
            "For 'exactly one of two' every round has mistakes, so learn goes on for most_rounds rounds, no more and "
            "no less, and lists the mistakes of each round by itself.",
        )


def check_bound_by_hand(work):
    """The bound is that of a small case by hand."""
    examples, labels = torch.tensor([[2.0, 0.0], [1.0, 3.0], [0.0, 1.0]]), torch.tensor([1, 0, 0])
    got = work.mistake_bound(torch.tensor([1.0, -1.0]), torch.tensor(-1.0), examples, labels)
    expect_type(got, float, hint="The bound is a plain number: item() takes it out of a tensor.")
    expect_close(
        got,
        33.0,
        rtol=1e-4,
        hint="The totals are 1, -3 and -2, the signs 1, -1 and -1. The length of (1, -1, -1), bias included, is the "
        "root of 3, so gamma squared is 1/3. The longest example is (1, 3) with 1 + 9 + 1 = 11.",
        implicates=PERCEPTRON,
    )


def check_no_promise(work):
    """A line that does not separate the examples promises nothing."""
    examples, labels = torch.tensor([[2.0, 0.0], [1.0, 3.0], [0.0, 1.0]]), torch.tensor([1, 0, 0])
    for w, b, why in (
        ([-1.0, 1.0], -0.5, "The first example is a yes and its total is -2.5: it stands on the wrong side."),
        ([0.5, -1.0], -1.0, "The first example lies on the line itself, with total 0: it has no room."),
    ):
        got = work.mistake_bound(torch.tensor(w), torch.tensor(b), examples, labels)
        expect_equal(got, math.inf, hint=f"{why} The bound holds only if gamma is positive; otherwise return math.inf.")


def check_promise_is_kept(work):
    """On separable examples the rule ends, all answers are right, and the mistakes stay within the bound."""
    for features in (2, 3, 5):
        line, bias, examples, labels = separable(features, 30)
        course = work.learn(examples, labels, ROUNDS)
        expect_course(
            course,
            torch.tensor((expected := course_of(examples, labels, ROUNDS))[0], dtype=torch.float64),
            torch.tensor(expected[1], dtype=torch.float64),
            expected[2],
            f"{len(examples)} examples of {features} features in float64, with room for a line between yes and no. "
            "Begin with zeros of the examples' own dtype, one for each feature.",
        )
        bound = work.mistake_bound(line, bias, examples, labels)
        signs = 2 * labels - 1
        gamma = (signs * (examples @ line + bias)).min() / (line.pow(2).sum() + bias**2).sqrt()
        expect_close(
            bound,
            ((examples.pow(2).sum(1) + 1).max() / gamma**2).item(),
            hint="gamma belongs to the example with the least room, the numerator to the longest; they need not be the "
            "same.",
        )
