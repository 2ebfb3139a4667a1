"""Checks of a student and its moving average: copies, the rule, what the gradient reaches, and whole steps."""

import torch

from practice.grader.expectations import (
    expect_backward,
    expect_close,
    expect_length,
    expect_requires_grad,
    expect_shape,
    expect_tensor,
    expect_true,
    expect_type,
    expect_unchanged,
    remember,
)

DETACH = "detach-and-no-grad"
AVERAGE = "exponential-moving-average"
RULE = "The rule is beta * teacher + (1 - beta) * student."


def student_by_hand():
    """w = 2, b = 0.5, marked."""
    return [torch.tensor([2.0], requires_grad=True), torch.tensor(0.5, requires_grad=True)]


def teacher_by_hand():
    """w = 1.5, b = 1, not marked."""
    return [torch.tensor([1.5]), torch.tensor(1.0)]


def check_start(work):
    """The teacher begins as a copy of the student, apart from it."""
    student = [torch.tensor([2.0, -1.0, 0.5], requires_grad=True), torch.tensor(0.25, requires_grad=True)]
    teacher = work.start_teacher(student)
    expect_length(teacher, 2, hint="A teacher is a list like the student's, [w, b].")
    for ours, theirs in zip(teacher, student, strict=True):
        expect_close(ours, theirs, hint="The teacher begins with the student's numbers, not at 0.", implicates=AVERAGE)
        expect_true(
            ours.requires_grad is False,
            "A tensor of the new teacher is recorded or marked.",
            hint="clone() alone is recorded, so the teacher would hang on the student's graph. Detach it as well.",
            implicates=DETACH,
        )
    with torch.no_grad():
        student[0] += 10.0
    expect_close(
        teacher[0],
        [2.0, -1.0, 0.5],
        hint="The student was moved, and the teacher moved along: they share memory. detach() copies no numbers, "
        "clone() does.",
        implicates=DETACH,
    )


def check_average_by_hand(work):
    """The teacher moves by the rule of the moving average, in place."""
    student, teacher = student_by_hand(), teacher_by_hand()
    before = remember(student)
    w, b = teacher
    work.update_teacher(teacher, student, 0.75)
    expect_close(
        w,
        [1.625],
        hint=f"{RULE} With 0.75 it is 0.75 * 1.5 + 0.25 * 2 = 1.625; with the shares exchanged 1.875. If it is still "
        "1.5, you made a new tensor: write into the teacher's own, with copy_ for instance.",
        implicates=AVERAGE,
    )
    expect_close(b, torch.tensor(0.875), hint=f"{RULE} For b, 0.75 * 1 + 0.25 * 0.5 = 0.875.", implicates=AVERAGE)
    expect_unchanged(student, before, hint="The teacher follows the student, and the student stays where it is.")


def check_average_unrecorded(work):
    """Nothing of the teacher's move is recorded."""
    student, teacher = student_by_hand(), teacher_by_hand()
    for _ in range(2):
        work.update_teacher(teacher, student, 0.75)
    expect_true(
        all(param.requires_grad is False for param in teacher),
        "After the move the teacher has a graph behind it, which leads to the student.",
        hint="The student's parameters are marked, so what you compute from them is recorded, and the record grows "
        "with every step. Work under torch.no_grad().",
        implicates=DETACH,
    )
    expect_true(
        all(param.requires_grad and param.is_leaf for param in student),
        "After the teacher's move the student's parameters are no marked leaves any more.",
        hint="The student is only read here.",
        implicates=DETACH,
    )


def check_consistency_by_hand(work):
    """The consistency and its slopes in the student are those by hand."""
    student = student_by_hand()
    loss = work.consistency(student, teacher_by_hand(), torch.tensor([[2.0]]), torch.tensor([[3.0]]))
    expect_close(
        loss,
        torch.tensor(1.0),
        hint="The student predicts 2 * 2 + 0.5 = 4.5 from its x, the teacher 1.5 * 3 + 1 = 5.5 from teacher_x.",
    )
    expect_requires_grad(
        loss,
        hint="The student has to learn from this. Detach the teacher's prediction alone, and leave the student's "
        "recorded.",
        implicates=DETACH,
    )
    expect_backward(loss, implicates=DETACH)
    for param, slope in zip(student, ([-4.0], -2.0), strict=True):
        expect_tensor(param.grad, hint="No gradient came to one of the student's parameters.", implicates=DETACH)
        expect_close(
            param.grad, slope, hint="2 (4.5 - 5.5) times x for w, times 1 for b: -4 and -2.", implicates=DETACH
        )


def check_consistency_is_a_mean(work):
    """Over several items the consistency is their mean."""
    x, teacher_x = torch.tensor([[2.0], [0.0], [1.0]]), torch.tensor([[3.0], [1.0], [1.0]])
    loss = work.consistency(student_by_hand(), teacher_by_hand(), x, teacher_x)
    # Differences -1, -2, 0: squares 1, 4, 0.
    expect_shape(loss, (), hint="One number: the mean over the items.")
    expect_close(loss, 5 / 3, hint="The squared differences are 1, 4 and 0, their mean 5/3, and their sum 5.")


def check_teacher_is_a_constant(work):
    """The gradient never reaches the teacher, marked or not."""
    student, teacher = student_by_hand(), [param.requires_grad_() for param in teacher_by_hand()]
    loss = work.consistency(student, teacher, torch.tensor([[2.0]]), torch.tensor([[3.0]]))
    expect_backward(loss, implicates=DETACH)
    expect_true(
        all(param.grad is None for param in teacher),
        "The teacher's parameters were marked, and a gradient came to them.",
        hint="Whatever is marked, the teacher's prediction is a number here: detach it, or compute it under no_grad.",
        implicates=DETACH,
    )
    # One set of weights in both places: only the way through the student's prediction counts.
    both = student_by_hand()
    loss = work.consistency(both, both, torch.tensor([[2.0]]), torch.tensor([[3.0]]))
    expect_backward(loss, implicates=DETACH)
    # Predictions 4.5 and 6.5: 2 (-2) 2 = -8; with the teacher's way open 2 (-2) (2 - 3) = 4.
    expect_close(
        both[0].grad,
        [-8.0],
        hint="The same weights stand in both places here, and predict 4.5 and 6.5. With 6.5 as a number the slope in "
        "w is 2 (4.5 - 6.5) 2 = -8.",
        implicates=DETACH,
    )


def by_hand():
    """x, teacher_x and y of the case by hand."""
    return torch.tensor([[2.0]]), torch.tensor([[3.0]]), torch.tensor([3.0])


def check_step_by_hand(work):
    """One whole step goes where it goes by hand."""
    student, teacher = student_by_hand(), teacher_by_hand()
    loss = work.step(student, teacher, *by_hand(), 0.1, 0.75, 0.5)
    expect_type(
        loss, float, hint="Return a plain number: a tensor would keep the graph of every step.", implicates=DETACH
    )
    expect_close(
        loss,
        2.75,
        hint="The squared error is (4.5 - 3)^2 = 2.25, the consistency 1, and it counts half: 2.75, before the step.",
    )
    expect_close(
        student[0],
        [1.6],
        hint="The slope in w is 2 * 1.5 * 2 - 0.5 * 4 = 4, so a step of 0.1 takes w from 2 to 1.6, in the caller's "
        "tensor.",
        implicates=DETACH,
    )
    expect_close(student[1], 0.3, hint="The slope in b is 2 * 1.5 - 0.5 * 2 = 2, so b goes from 0.5 to 0.3.")
    expect_close(
        teacher[0],
        [1.525],
        hint="The teacher moves after the student: 0.75 * 1.5 + 0.25 * 1.6 = 1.525. If you have 1.625, it moved "
        "towards where the student had been.",
        implicates=AVERAGE,
    )
    expect_close(teacher[1], 0.825, hint="0.75 * 1 + 0.25 * 0.3 = 0.825.", implicates=AVERAGE)


def check_several_steps(work):
    """Ten steps with random readings end where they should."""
    x, teacher_x = torch.randn(10, 4, 3, dtype=torch.float64), torch.randn(10, 4, 3, dtype=torch.float64)
    y = torch.randn(10, 4, dtype=torch.float64)
    student = [torch.randn(3, dtype=torch.float64, requires_grad=True), torch.zeros((), dtype=torch.float64)]
    student[1].requires_grad_()
    teacher = [torch.randn(3, dtype=torch.float64), torch.ones((), dtype=torch.float64)]
    (w, b), (teacher_w, teacher_b) = remember(student), remember(teacher)
    student[0].sum().backward()  # a gradient left over, which must not count
    for i in range(10):
        work.step(student, teacher, x[i], teacher_x[i], y[i], 0.05, 0.9, 0.3)
        predicted, target = x[i] @ w + b, teacher_x[i] @ teacher_w + teacher_b
        in_predicted = 2 * ((predicted - y[i]) + 0.3 * (predicted - target)) / 4
        w, b = w - 0.05 * in_predicted @ x[i], b - 0.05 * in_predicted.sum()
        teacher_w, teacher_b = 0.9 * teacher_w + 0.1 * w, 0.9 * teacher_b + 0.1 * b
        nth = f"This is after {i + 1} of ten steps in a row, with a gradient left over in .grad at the start."
        expect_close(
            student[0],
            w,
            hint=f"{nth} backward() adds to what .grad holds: clear it first, or use torch.autograd.grad. Both parts "
            "of the loss are means over the items.",
            implicates=DETACH,
        )
        expect_close(student[1], b, hint=f"{nth} The student's b is off.")
        expect_close(teacher[0], teacher_w, hint=f"{nth} The teacher's w is off.", implicates=AVERAGE)
        expect_close(teacher[1], teacher_b, hint=f"{nth} The teacher's b is off.", implicates=AVERAGE)
    expect_true(
        all(param.requires_grad and param.is_leaf for param in student),
        "After the steps the student's parameters are no marked leaves any more.",
        hint="Move them in place under no_grad, and make no new tensors.",
        implicates=DETACH,
    )
