"""Checks of gradients handed back as values: right numbers, zeros off the path, and no trace left."""

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

FUNCTIONAL = "functional-gradients"
GRAPH = "leaves-and-the-graph"


def readings(s):
    """Two outputs from two inputs, with the Jacobian rows (s1, s0) and (1, 5)."""
    return torch.stack((s[0] * s[1], s[0] + 5 * s[1]))


def cost(price, heating, colour):
    """Does not depend on ``colour``."""
    return (price * heating**2).sum()


def of_cost():
    """Parameters of ``cost``, of two shapes, none of them marked."""
    return torch.tensor([2.0, 5.0]), torch.tensor([3.0, 1.0]), torch.tensor([[1.0, 2.0, 3.0]])


def both(result, params):
    """Output and gradients, once they were seen to be that."""
    expect_length(result, 2, hint="Return two things: the output, and the gradients.")
    output, gradients = result
    expect_true(
        type(gradients) is tuple,
        f"The gradients come as a {type(gradients).__name__}, and not as a tuple.",
        hint="torch.autograd.grad returns a tuple; keep to that.",
    )
    expect_length(gradients, params, hint="One gradient for each parameter, in their order, also for one not used.")
    return output, gradients


def check_value_and_gradients_by_hand(work):
    """The value and the gradients of one number are right."""
    result = work.value_and_gradients(lambda p, q: p * q**2 + 3 * p, [torch.tensor(2.0), torch.tensor(5.0)])
    value, gradients = both(result, 2)
    expect_close(value, torch.tensor(56.0), hint="2 * 25 + 3 * 2 is 56, a tensor of shape ().")
    expect_close(gradients[0], torch.tensor(28.0), hint="In p the derivative is q^2 + 3 = 28.", implicates=FUNCTIONAL)
    expect_close(gradients[1], torch.tensor(20.0), hint="In q the derivative is 2 p q = 20.", implicates=FUNCTIONAL)


def check_weights(work):
    """The outputs count by their weights."""
    result = work.weighted_gradients(readings, [torch.tensor([3.0, 2.0])], torch.tensor([2.0, -1.0]))
    output, gradients = both(result, 1)
    expect_close(output, torch.tensor([6.0, 13.0]), hint="The output comes back as f gave it, not weighted.")
    expect_close(
        gradients[0],
        torch.tensor([3.0, 1.0]),
        hint="2 times the Jacobian's row (2, 3), less the row (1, 5). If you have (3, 8), both outputs counted once: "
        "grad_outputs takes the weights.",
        implicates=FUNCTIONAL,
    )
    # A table of outputs, in float64: each row of x times the same matrix.
    a = torch.tensor([[1.0, 2.0, 0.5], [-1.0, 3.0, 4.0]], dtype=torch.float64)
    x = torch.randn(4, 2, dtype=torch.float64)
    weights = torch.randn(4, 3, dtype=torch.float64)
    output, (in_x, in_a) = both(work.weighted_gradients(lambda x, a: x @ a, [x, a], weights), 2)
    expect_close(output, x @ a, hint="The output of f, in its shape (4, 3).")
    expect_close(in_x, weights @ a.T, hint="The output is a table here; weights has its shape.", implicates=FUNCTIONAL)
    expect_close(in_a, x.T @ weights, hint="The output is a table here; weights has its shape.", implicates=FUNCTIONAL)


def check_off_the_path(work):
    """A parameter that the output does not depend on has a gradient of zeros."""
    value, gradients = both(work.value_and_gradients(cost, list(of_cost())), 3)
    expect_close(value, torch.tensor(23.0), hint="2 * 9 + 5 * 1 is 23.")
    expect_close(gradients[1], torch.tensor([12.0, 10.0]), hint="2 * price * heating, entry by entry.")
    expect_close(
        gradients[2],
        torch.zeros(1, 3),
        hint="The third parameter, of shape (1, 3), is not used: a nudge of it does nothing. allow_unused=True gives "
        "None for it, where zeros of its own shape are wanted.",
        implicates=FUNCTIONAL,
    )


def check_nothing_used(work):
    """A constant function has gradients of zeros."""
    params = [torch.tensor([1.0, 2.0]), torch.tensor(3.0)]
    value, gradients = both(work.value_and_gradients(lambda a, b: torch.tensor(7.0), params), 2)
    expect_close(value, torch.tensor(7.0), hint="The value of f, as it gave it.")
    expect_close(
        gradients[0],
        torch.zeros(2),
        hint="f gave 7 whatever its parameters, and no graph leads back: look at output.requires_grad before you "
        "call grad.",
        implicates=GRAPH,
    )
    expect_shape(gradients[1], (), hint="Zeros in the shape of the parameter.")


def check_no_trace(work):
    """What the caller handed over is left as it was."""
    params = list(of_cost())
    params[1].requires_grad_()
    kept = torch.tensor([0.25, -4.0])
    params[1].grad = kept.clone()
    before = remember(params)
    work.value_and_gradients(cost, params)
    expect_unchanged(params, before, hint="The caller still needs its numbers.")
    expect_true(
        params[0].requires_grad is False and params[0].grad is None,
        "After your call a parameter that was not marked is marked, or has a .grad.",
        hint="requires_grad_() marks the tensor that it is called on. Mark stand-ins of your own, made by detach and "
        "clone.",
        implicates=GRAPH,
    )
    expect_true(
        params[1].requires_grad is True,
        "After your call a parameter that was marked is not marked any more.",
        hint="Leave the caller's mark alone, and mark stand-ins of your own.",
        implicates=GRAPH,
    )
    expect_equal(
        params[1].grad,
        kept,
        hint="The .grad of a parameter belongs to its owner. torch.autograd.grad writes into none.",
        implicates=FUNCTIONAL,
    )


def check_results_without_a_graph(work):
    """What comes back carries no graph."""
    w = torch.tensor([1.5, -2.0], requires_grad=True)
    value, gradients = both(work.value_and_gradients(lambda w: (w**3).sum(), [w]), 1)
    for name, got in (("value", value), ("gradient", gradients[0])):
        expect_true(
            got.requires_grad is False,
            f"The {name} that you return still has a graph behind it.",
            hint="Whoever keeps it, for a plot for instance, keeps the whole graph. detach() gives the numbers alone.",
            implicates=GRAPH,
        )
    double = w.detach().double()
    value, gradients = both(work.value_and_gradients(lambda w: (w**3).sum(), [double]), 1)
    expect_dtype(value, torch.float64, hint="A function of float64 gives float64.")
    expect_close(gradients[0], 3 * double**2, rtol=1e-12, atol=0, hint="3 w^2, in the dtype of the parameter.")


def check_each_place_by_itself(work):
    """A tensor given twice has a gradient for each place."""
    w = torch.tensor(3.0, requires_grad=True)
    _, gradients = both(work.value_and_gradients(lambda a, b: a**2 * b, [w, w]), 2)
    for gradient, expected in zip(gradients, (18.0, 9.0), strict=True):
        expect_close(
            gradient,
            torch.tensor(expected),
            hint="f(a, b) = a^2 b at a = b = 3: 18 in a with b held still, 9 in b with a held still. If you have 27, "
            "one tensor stood in both places: give each place a stand-in of its own.",
            implicates=GRAPH,
        )


def check_one_call(work):
    """f is called once."""
    calls = []

    def counted(x):
        calls.append(x)
        return (x**2).sum()

    work.value_and_gradients(counted, [torch.tensor([1.0, 2.0])])
    expect_true(
        len(calls) == 1,
        f"f was called {len(calls)} times.",
        hint="f may take an hour. The output that you return is the one that you differentiate.",
    )


def check_gradient_function(work):
    """gradient_function turns a function into its gradient function."""
    calls = []

    def area(width, height):
        calls.append(width)
        return width * height**2

    slopes = work.gradient_function(area)
    expect_true(
        callable(slopes) and not calls,
        "gradient_function called f at once, or returned nothing that can be called.",
        hint="Return an inner function that remembers f. It is called later, with the parameters.",
        implicates="closures",
    )
    for width, height in ((2.0, 3.0), (-1.0, 0.5)):
        got = slopes(torch.tensor(width), torch.tensor(height))
        expect_length(got, 2, hint="The inner function returns the gradients alone, one for each parameter.")
        expect_close(got[0], torch.tensor(height**2), hint="width * height^2 has the derivative height^2 in width.")
        expect_close(got[1], torch.tensor(2 * width * height), hint="In height it is 2 * width * height.")
