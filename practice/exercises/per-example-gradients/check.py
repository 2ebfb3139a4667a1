"""Checks of the gradients of single examples, from two examples by hand to one label that is wrong."""

import torch

from practice.grader.expectations import (
    curve,
    expect_close,
    expect_equal,
    expect_less,
    expect_shape,
    expect_true,
    expect_type,
    expect_unchanged,
    last,
    remember,
)

VMAP = "vmap"
FUNCTIONAL = "functional-gradients"


def linear(params, x, y):
    """The squared error of a linear score for one example; the check's own."""
    return (x @ params["weight"] + params["bias"] - y) ** 2


def by_hand():
    """Parameters and two examples with the scores -0.5 and 5.5 for the targets 1 and 5."""
    params = {"weight": torch.tensor([2.0, -1.0]), "bias": torch.tensor(0.5)}
    return params, torch.tensor([[1.0, 3.0], [2.0, -1.0]]), torch.tensor([1.0, 5.0])


def expect_gradients(got, wanted, hint):
    """A dictionary of tensors, compared name by name."""
    expect_type(got, dict, hint="A dictionary with the names of params.")
    expect_true(
        sorted(got) == sorted(wanted),
        f"The names are {sorted(got)}, where {sorted(wanted)} are wanted.",
        hint="One entry for each entry of params, under its name.",
    )
    for name, right in wanted.items():
        right = right if isinstance(right, torch.Tensor) else torch.tensor(right)
        expect_shape(
            got[name],
            right.shape,
            hint=f"This is the entry {name!r}. Each example has a row of its own along dimension 0; the rest is the "
            "shape of the parameter.",
            implicates="joining-and-stacking",
        )
        expect_close(got[name], right, hint=f"This is the entry {name!r}. {hint}", implicates=FUNCTIONAL)


HAND = {"weight": [[-3.0, -9.0], [2.0, -1.0]], "bias": [-3.0, 1.0]}


def check_loop_by_hand(work):
    """The loop gives each example its own gradient."""
    expect_gradients(
        work.by_loop(linear, *by_hand()),
        HAND,
        "Example 0 has the score 2 - 3 + 0.5 = -0.5 for the target 1, so the error -1.5 and the slopes 2 * (-1.5) "
        "times (1, 3) and 1. Example 1 has the error 0.5 and the slopes 1 times (2, -1) and 1. If a row holds the sum "
        "of several, gradients were added up in .grad; if it is half as large, something was divided by n.",
    )


def check_vmap_by_hand(work):
    """vmap gives each example its own gradient."""
    expect_gradients(
        work.by_vmap(linear, *by_hand()),
        HAND,
        "Example 0 has the error -1.5, so the slopes are -3 times (1, 3) in the weights and -3 in the bias. Share the "
        "parameters, map the examples, and differentiate in the parameters, the first argument.",
    )


def bent(params, x, y):
    """The loss of one example for a small network with a matrix, two vectors and a single number."""
    hidden = torch.tanh(params["W"] @ x + params["b"])
    return (params["v"] @ hidden + params["c"] - y) ** 2


def network(n):
    """Random parameters and n examples in float64."""
    params = {"W": torch.randn(4, 3), "b": torch.randn(4), "v": torch.randn(4), "c": torch.randn(())}
    return {name: value.double() for name, value in params.items()}, torch.randn(n, 3).double(), torch.randn(n).double()


def one_at_a_time(params, X, Y):
    """The same gradients by the formula of the small network, written out; a dictionary."""
    hidden = torch.tanh(X @ params["W"].T + params["b"])
    slope = 2 * (hidden @ params["v"] + params["c"] - Y)
    inner = slope[:, None] * params["v"] * (1 - hidden**2)
    return {"W": inner[:, :, None] * X[:, None, :], "b": inner, "v": slope[:, None] * hidden, "c": slope}


def check_any_parameters(work):
    """Parameters of any shape and any number of examples will do."""
    for n in (5, 1):
        params, X, Y = network(n)
        wanted = one_at_a_time(params, X, Y)
        for name in ("by_loop", "by_vmap"):
            expect_gradients(
                getattr(work, name)(bent, params, X, Y),
                wanted,
                f"The function was {name}, for a network with a matrix W, vectors b and v and a number c, n = {n}. The "
                "gradients are those of its formula, worked out by hand.",
            )


def check_params_left_alone(work):
    """Recorded or not, the parameters of the caller stay as they were."""
    for recorded in (False, True):
        for name in ("by_loop", "by_vmap"):
            params, X, Y = network(3)
            wanted = one_at_a_time(params, X, Y)
            for value in params.values():
                value.requires_grad_(recorded)
            before = remember(list(params.values()))
            got = getattr(work, name)(bent, params, X, Y)
            hint = f"The function was {name}, and the parameters came with requires_grad={recorded}."
            expect_gradients(got, wanted, hint)
            expect_true(
                all(value.requires_grad is recorded for value in params.values()),
                f"After {name} the caller's parameters have requires_grad={not recorded}.",
                hint="requires_grad_() on a tensor that you were given changes it for everybody. Record tensors of "
                "your own: value.detach().requires_grad_().",
                implicates="leaves-and-the-graph",
            )
            expect_true(
                all(value.grad is None for value in params.values()),
                f"After {name} the caller's parameters have something in .grad.",
                hint="torch.autograd.grad hands gradients over and writes nothing into .grad; backward() writes.",
                implicates=FUNCTIONAL,
            )
            expect_unchanged(list(params.values()), before, hint="No step is taken here.")


def check_vmap_calls_once(work):
    """The loop calls the loss for each example, vmap a single time."""
    for name, wanted in (("by_loop", 6), ("by_vmap", 1)):
        params, X, Y = network(6)
        calls = []

        def counted(params, x, y, calls=calls):
            calls.append(tuple(x.shape))
            return bent(params, x, y)

        getattr(work, name)(counted, params, X, Y)
        expect_true(
            len(calls) == wanted,
            f"Calls of the loss by {name} for six examples: {len(calls)}, where {wanted} is wanted.",
            hint="by_loop goes through the examples in Python. vmap runs the function once, with tensors that hide the "
            "examples, and is the whole of by_vmap.",
            implicates=VMAP,
        )
        expect_true(
            set(calls) == {(3,)},
            f"{name} handed the loss inputs of shape {calls[0]}.",
            hint="The loss is written for one example, with x of shape (3,).",
            implicates=VMAP,
        )


def check_mean_by_hand(work):
    """The mean over the examples is the gradient of the mean loss."""
    got = work.mean_gradient({"weight": torch.tensor([[-3.0, -9.0], [2.0, -1.0]]), "bias": torch.tensor([-3.0, 1.0])})
    expect_type(got, dict, hint="A dictionary with the same names.")
    expect_equal(list(got), ["weight", "bias"], hint="The names stay.")
    expect_shape(got["weight"], (2,), hint="The examples, dimension 0, disappear; the shape of the parameter is left.")
    expect_close(got["weight"], [-0.5, -5.0], hint="(-3 + 2)/2 and (-9 - 1)/2.", implicates="reductions")
    expect_close(got["bias"], -1.0, hint="(-3 + 1)/2, a scalar as the bias is.", implicates="reductions")
    params, X, Y = network(7)
    got = work.mean_gradient(work.by_vmap(bent, params, X, Y))
    for value in params.values():
        value.requires_grad_()
    whole = torch.stack([bent(params, x, y) for x, y in zip(X, Y, strict=True)]).mean()
    wanted = torch.autograd.grad(whole, list(params.values()))
    for (name, _), right in zip(params.items(), wanted, strict=True):
        expect_shape(got[name], right.shape, hint=f"The entry {name!r} has the shape of the parameter.")
        expect_close(
            got[name], right, hint=f"The entry {name!r}, beside the gradient of the mean loss of seven examples."
        )


def check_norms_by_hand(work):
    """Each example has one length, over all its parameters."""
    gradients = {
        "W": torch.tensor([[[1.0, 2.0], [0.0, -4.0]], [[3.0, 0.0], [0.0, 0.0]], [[0.0, 0.0], [0.0, 0.0]]]),
        "b": torch.tensor([[2.0, 4.0], [0.0, 12.0], [0.0, 0.0]]),
        "c": torch.tensor([-3.0, 4.0, 0.5]),
    }
    got = work.norms(gradients)
    expect_shape(
        got, (3,), hint="Three examples: dimension 0 stays, everything else is summed.", implicates="reductions"
    )
    expect_close(
        got,
        [50.0**0.5, 13.0, 0.5],
        hint="Example 1 has the entries 3, 12 and 4 besides zeros: 9 + 144 + 16 = 169, and the root is 13. The three "
        "parts are one vector, so their lengths, 3 + 12 + 4 = 19, are not added.",
        implicates="euclidean-norm",
    )


def check_odd_one_by_hand(work):
    """The longest gradient is found, which need not be the largest loss."""
    params = {"weight": torch.tensor([1.0, 1.0]), "bias": torch.tensor(0.0)}
    X, Y = torch.tensor([[1.0, 0.0], [0.0, 0.0], [3.0, 4.0]]), torch.tensor([0.5, 3.0, 5.0])
    got = work.odd_one(linear, params, X, Y)
    expect_type(got, int, hint="A position, as a plain whole number.")
    expect_equal(
        got,
        2,
        hint="The errors are 0.5, -3 and 2. Example 1 has the largest loss, 9, but its x is 0, so its gradient "
        "(0, 0, -6) has the length 6. That of example 2 is 4 times (3, 4, 1), with length 20.4.",
        implicates="euclidean-norm",
    )


# Measured here over 1,000 seeds of the solution: the wrong label was found each time, its gradient at least 1.43 times
# as long as any other (3.6 times in the middle), and the mean loss after fit was 0.06 to 0.19.
EXAMPLES, SPREAD, RATE, STEPS, LARGEST_LOSS = 40, 0.25, 0.1, 60, 0.4


@last
def check_finds_the_wrong_label(work):
    """After fitting, the example with the wrong label has the longest gradient."""
    kind = torch.where(torch.arange(EXAMPLES) % 3 == 0, 1.0, -1.0)
    X = kind[:, None] * torch.tensor([1.0, 0.5, -0.5]) + 0.3 + SPREAD * torch.randn(EXAMPLES, 3)
    wrong = int(torch.randint(EXAMPLES, ()))
    Y = kind.clone()
    Y[wrong] = -Y[wrong]
    params = work.fit(linear, {"weight": torch.zeros(3), "bias": torch.zeros(())}, X, Y, RATE, STEPS)
    loss = (X @ params["weight"] + params["bias"] - Y).pow(2).mean().item()
    expect_less(
        loss,
        LARGEST_LOSS,
        f"the mean loss after {STEPS} steps, which was 1 before,",
        hint="fit was right as it stood; put back what was changed in it.",
    )
    lengths = work.norms(work.by_vmap(linear, params, X, Y))
    curve("lengths of the gradients", lengths.tolist())
    expect_equal(
        work.odd_one(linear, params, X, Y),
        wrong,
        hint=f"Example {wrong} of {EXAMPLES} was given the other label. The others agree on the weights, and each of "
        "them pulls little by now.",
        implicates=FUNCTIONAL,
    )
