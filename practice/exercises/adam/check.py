"""Checks of Adam, from one corrected average to PyTorch's own steps."""

import torch

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_equal,
    expect_length,
    expect_shape,
    expect_true,
    expect_unchanged,
    remember,
)

SHAPES = ((2, 3), (3,), ())


class Reference(torch.optim.Adam):
    """PyTorch's own, as a class of the check's."""


def some(dtype=torch.float32):
    """Random tensors of three shapes."""
    return [torch.randn(shape, dtype=dtype) for shape in SHAPES]


def rest(params):
    """The check's own fresh state, as the fields of State."""
    return [torch.zeros_like(p) for p in params], [torch.zeros_like(p) for p in params], 0


def parts(state):
    """The three fields of a State, also of a plain tuple."""
    fine = isinstance(state, tuple | list) and len(state) == 3
    expect_true(fine, "The state is no State.", hint="Build it as State(first, second, steps), the type given above.")
    return tuple(state)


def step(work, params, gradients, state, *settings):
    """One step of the learner's, whose result is taken apart with care."""
    got = work.adam_step(params, gradients, work.State(*state), *settings)
    expect_length(got, 2, hint="Return two things: the list of new parameters, and the new State.")
    moved, after = got
    expect_length(moved, len(params), hint="One new tensor for each parameter tensor.")
    for new, old in zip(moved, params, strict=True):
        expect_shape(new, tuple(old.shape), hint="The new parameters have the shapes of the old ones.")
    return moved, parts(after)


def check_fresh_state(work):
    """Before the first step both averages are zero, and no step is counted."""
    for dtype in (torch.float32, torch.float64):
        params = some(dtype)
        first, second, steps = parts(work.fresh_state(params))
        expect_equal(steps, 0, hint="No step has been taken yet; adam_step counts the first one itself.")
        for averages in (first, second):
            expect_length(averages, 3, hint="One average for each parameter tensor.")
            for average, param in zip(averages, params, strict=True):
                expect_shape(average, tuple(param.shape), hint="Each entry of a parameter has averages of its own.")
                expect_dtype(average, dtype, hint="The averages have the dtype of their parameter.")
                expect_close(average, torch.zeros_like(param), hint="Both averages begin at 0.")


def check_correction(work):
    """An average that began at 0 is divided by the weight it has received."""
    # A steady 50 with beta 0.9: 5, 9.5, 13.55.
    for average, steps in ((5.0, 1), (9.5, 2), (13.55, 3)):
        expect_close(
            work.corrected(torch.tensor([average]), 0.9, steps),
            [50.0],
            hint=f"After {steps} values of 50 the average stands at {average}, since {0.9**steps:.3f} of the weight "
            "lies on the 0 "
            "of the start. Divide by the rest.",
            implicates="exponential-moving-average",
        )


def check_first_step(work):
    """The first step moves every parameter by the learning rate."""
    params = [torch.tensor([2.0, -1.0]), torch.tensor([0.5])]
    gradients = [torch.tensor([1000.0, -0.001]), torch.tensor([4.0])]
    moved, _ = step(work, params, gradients, rest(params), 0.01)
    for got, expected in zip(moved, ([1.99, -0.99], [0.49]), strict=True):
        expect_close(
            got,
            expected,
            hint="After one step the corrected averages are g and g squared, so the quotient is the sign of g, "
            "whatever its "
            "size. A step of about three rates means that nothing is corrected; nan, that the first step was counted "
            "as 0.",
            implicates="adam",
        )


def check_averages_after_two(work):
    """The averages that are handed on are the uncorrected ones."""
    params = [torch.tensor(1.0)]
    state = rest(params)
    for k, (gradient, m, v) in enumerate(((4.0, 0.4, 0.16), (2.0, 0.56, 0.1984)), start=1):
        params, state = step(work, params, [torch.tensor(gradient)], state, 0.1, (0.9, 0.99))
        expect_equal(state[2], k, hint="The new state counts one step more than the old.")
        expect_length(state[0], 1, hint="One average for each parameter tensor.")
        expect_length(state[1], 1, hint="One average for each parameter tensor.")
        expect_close(
            state[0][0],
            m,
            hint=f"After {k} steps, with the gradients 4 and 2 and beta 0.9, m goes 0.4, 0.56. What is kept is not "
            "corrected.",
            implicates="exponential-moving-average",
        )
        expect_close(
            state[1][0],
            v,
            hint=f"After {k} steps, with the squares 16 and 4 and beta 0.99, v goes 0.16, 0.1984. What is kept is not "
            "corrected.",
            implicates="exponential-moving-average",
        )


def check_second_step(work):
    """The second step divides by the correction of two steps."""
    params = [torch.tensor(0.9)]
    state = ([torch.tensor(0.4)], [torch.tensor(0.16)], 1)
    moved, _ = step(work, params, [torch.tensor(2.0)], state, 0.1, (0.9, 0.99))
    expect_close(
        moved[0],
        0.806667,
        hint="m = 0.56 is divided by 1 - 0.9^2 = 0.19 and v = 0.1984 by 1 - 0.99^2 = 0.0199; the quotient is 2.947 "
        "over the root of "
        "9.970. The power is the number of steps, this one included, and each average has its own beta.",
        implicates="adam",
    )


def check_eps_outside(work):
    """eps is added to the root of the corrected average."""
    moved, _ = step(work, [torch.tensor(0.0)], [torch.tensor(3.0)], rest([torch.tensor(0.0)]), 0.1, (0.9, 0.999), 1.0)
    expect_close(
        moved[0],
        -0.075,
        hint="With eps = 1 the first quotient is 3 / (3 + 1). Under the root it would be 3 / 3.16; before the "
        "correction eps would "
        "be about 30 times as strong.",
    )
    still, _ = step(work, [torch.tensor(5.0)], [torch.tensor(0.0)], rest([torch.tensor(0.0)]), 0.1)
    expect_close(
        still[0], 5.0, hint="Where the gradient has always been 0, eps keeps 0 / 0 away and the parameter stays."
    )


def check_nothing_in_place(work):
    """Parameters, gradients and averages are left as they were."""
    given = [*some(), *some(), *some(), *[part.abs() for part in some()]]
    before = remember(given)
    step(work, given[:3], given[3:6], (given[6:9], given[9:], 4), 0.1)
    expect_unchanged(
        given,
        before,
        hint="Tensors 0 to 2 are the parameters, 3 to 5 the gradients, 6 to 8 and 9 to 11 the averages. Build new "
        "tensors.",
    )


def check_equals_pytorch(work):
    """Five steps the same as torch.optim.Adam in 64 bits, for three tensors."""
    params = some(torch.float64)
    theirs = [param.clone().requires_grad_() for param in params]
    optimiser = Reference(theirs, lr=0.02, betas=(0.8, 0.95), eps=1e-3)
    state = parts(work.fresh_state(params))
    for k in range(5):
        gradients = some(torch.float64)
        for tensor, gradient in zip(theirs, gradients, strict=True):
            tensor.grad = gradient.clone()
        optimiser.step()
        params, state = step(work, params, gradients, state, 0.02, (0.8, 0.95), 1e-3)
        for i, (ours, tensor) in enumerate(zip(params, theirs, strict=True)):
            expect_close(
                ours,
                tensor.detach(),
                rtol=1e-9,
                atol=1e-9,
                hint=f"Tensor {i} of 3 after step {k + 1} of 5, with the betas 0.8 and 0.95 and eps = 0.001. Does each "
                "tensor "
                "keep its own averages, and is every number of the settings used where it belongs?",
                implicates="adam",
            )
