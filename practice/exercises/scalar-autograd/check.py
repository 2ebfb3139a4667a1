"""Checks of a small autograd, from single operations to a graph with more paths than could be walked."""

import math
import random

import torch

from practice.grader.expectations import expect_close, expect_length, expect_true, unmet

GRAPHS = "computational-graphs"
MODES = "reverse-and-forward-mode"
LOST = "Return Value(number, parents, local): the parents are self and other, local has one number for each."


def expect_grads(values, expected, expression, hint, implicates=None):
    """The grads of some values, named in ``expected``, after ``backward`` of the expression."""
    for value, (name, wanted) in zip(values, expected.items(), strict=True):
        got = value.grad
        if type(got) not in (int, float) or not math.isclose(got, wanted, rel_tol=1e-9, abs_tol=1e-12):
            unmet(
                f"For {expression} the adjoint of {name} differs.\nExpected:  {wanted:.10g}\nGot:       {got!r}"[:400],
                hint=hint,
                implicates=implicates,
            )


def check_operations(work):
    """Each operation gives its number and remembers its parents."""
    a, b = work.Value(2.0), work.Value(-5.0)
    for name, result, number, parents in (
        ("2 + -5", a + b, -3.0, (a, b)),
        ("2 * -5", a * b, -10.0, (a, b)),
        ("tanh of 2", a.tanh(), math.tanh(2.0), (a,)),
        ("3 * 2, with 3 a plain number", 3.0 * a, 6.0, None),
        ("1 - 2, with 1 a plain number", 1.0 - a, -1.0, None),
    ):
        expect_true(type(result) is work.Value, f"{name} gives no Value.", hint=LOST)
        expect_close(result.data, number, hint=f"This is {name}. data is the plain number.")
        if parents:
            expect_length(result.parents, len(parents), hint=f"This is {name}. {LOST}", implicates=GRAPHS)
            expect_length(result.local, len(parents), hint=f"This is {name}. {LOST}", implicates=GRAPHS)


def check_one_operation_back(work):
    """The local derivatives of each operation are right."""
    a, b = work.Value(2.0), work.Value(-5.0)
    (a + b).backward()
    expect_grads((a, b), {"a": 1.0, "b": 1.0}, "a + b", "Both rates of a sum are 1.", GRAPHS)
    a, b = work.Value(2.0), work.Value(-5.0)
    result = a * b
    result.backward()
    expect_grads(
        (result, a, b),
        {"the product itself": 1.0, "a": -5.0, "b": 2.0},
        "a * b at a = 2, b = -5",
        "The sweep begins with an adjoint of 1 at the result. A factor's rate is the other factor: -5 for a and 2 "
        "for b.",
        GRAPHS,
    )
    a = work.Value(0.5)
    a.tanh().backward()
    # 1 - tanh(0.5)^2; with the input for the output it would be 0.75.
    expect_grads(
        (a,),
        {"a": 1 - math.tanh(0.5) ** 2},
        "tanh(a) at a = 0.5",
        "The slope of tanh is 1 - t^2, with t for its output, not for its input.",
        "derivatives-of-sigmoid-and-tanh",
    )


def check_large_input_of_tanh(work):
    """tanh stands inputs of any size."""
    for size in (800.0, -800.0):
        a = work.Value(size)
        result = a.tanh()
        result.backward()
        expect_close(
            result.data, math.copysign(1.0, size), hint="exp(1600) is too large for a float; math.tanh is safe."
        )
        expect_grads((a,), {"a": 0.0}, f"tanh(a) at a = {size:g}", "Far from 0 the slope of tanh is 0.")


def check_chain(work):
    """Rates multiply along a path."""
    x = work.Value(0.3)
    u = x * 4.0
    v = (u + -1.0).tanh()
    (v * -2.0).backward()
    slope = 1 - math.tanh(0.2) ** 2
    expect_grads(
        (v, u, x),
        {"v": -2.0, "u": -2 * slope, "x": -8 * slope},
        "u = 4 x, v = tanh(u - 1), L = -2 v at x = 0.3",
        "A value hands each parent its own grad times the local derivative. If x has 4, the adjoint that arrived from "
        "above was left out.",
        MODES,
    )


def check_used_twice(work):
    """Shares of a value used twice are added."""
    a = work.Value(3.0)
    (a * a).backward()
    expect_grads(
        (a,), {"a": 6.0}, "a * a at a = 3", "Two arrows lead from a, each with rate 3. Add: += and not =.", MODES
    )
    a = work.Value(3.0)
    (a + a).backward()
    expect_grads((a,), {"a": 2.0}, "a + a", "Two arrows lead from a, each with rate 1. Add: += and not =.", MODES)
    a, b = work.Value(2.0), work.Value(4.0)
    p = a * b
    r = p - a
    (r * r).backward()
    expect_grads(
        (r, p, a, b),
        {"r": 12.0, "p": 12.0, "a": 36.0, "b": 24.0},
        "p = a b, r = p - a, L = r r at a = 2, b = 4",
        "This is the case of the task. From r 12 goes to p and -12 to a; from p 48 to a and 24 to b. "
        "If p has 18, r handed on its adjoint at each arrival, 6 and then 12, in place of once, when complete.",
        MODES,
    )


def random_graph(rng, leaves, operations, tanh):
    """A graph over the leaves, of values that stay small; the same calls for tensors and for Values."""
    values = list(leaves)
    for _ in range(operations):
        a, b = rng.choice(values), rng.choice(values)
        match rng.randrange(4):
            case 0:
                values.append(a + b * 0.5)
            case 1:
                values.append(tanh(a) * b)
            case 2:
                values.append(tanh(a - b))
            case _:
                values.append(tanh(a * 0.7 + 0.1))
    result = leaves[0] * 0.0
    for value in values:
        result = result + tanh(value)
    return result


def check_order_of_the_sweep(work):
    """A value hands its adjoint on once all that use it have reported."""
    x, y = work.Value(2.0), work.Value(5.0)
    v = x * y
    s = x * x + v
    (s * v).backward()
    expect_grads(
        (v, x, y),
        {"v": 24.0, "x": 160.0, "y": 48.0},
        "u = x x, v = x y, s = u + v, L = s v at x = 2, y = 5",
        "v is used by s and by L, and has 24 once both have reported. If what it handed on was 14 times or 10 times "
        "something, its turn came too early, or it came twice: put all values in an order first, each after its "
        "parents.",
        MODES,
    )
    # The same value near the result and far from it, on either side of the operation.
    for near_first in (True, False):
        x = work.Value(2.0)
        v = x * 3.0
        far = ((v + 1.0) * 2.0 + 1.0) * 2.0
        (v + far if near_first else far + v).backward()
        expect_grads(
            (v, x),
            {"v": 5.0, "x": 15.0},
            f"v = 3 x and far = ((v + 1) 2 + 1) 2, L = {'v + far' if near_first else 'far + v'}",
            "v meets the result directly, with rate 1, and by way of far, with rate 4. It may hand 5 times 3 to x, "
            "once, when both have arrived. Going outwards from the result by distance reaches v too early.",
            MODES,
        )
    for seed in range(5):
        rng = random.Random(seed)
        numbers = [rng.uniform(-1, 1) for _ in range(4)]
        tensors = [torch.tensor(n, dtype=torch.float64, requires_grad=True) for n in numbers]
        random_graph(random.Random(seed), tensors, 25, torch.tanh).backward()
        leaves = [work.Value(n) for n in numbers]
        random_graph(random.Random(seed), leaves, 25, lambda value: value.tanh()).backward()
        expect_grads(
            leaves,
            {f"leaf {i}": tensor.grad.item() for i, tensor in enumerate(tensors)},
            "a random graph of 25 operations over 4 leaves",
            "PyTorch finds another derivative. Try smaller graphs of the same kind: one value used by several "
            "others, at different distances from the result.",
            MODES,
        )


def check_second_call(work):
    """A second call begins anew."""
    x = work.Value(2.0)
    v = x * 3.0
    result = v * v
    result.backward()
    result.backward()
    expect_grads(
        (result, v, x),
        {"the result": 1.0, "v": 12.0, "x": 36.0},
        "v = 3 x, L = v v at x = 2, after two calls of backward",
        "Set the grads of all values of the graph to 0 before the sweep, those in between as well as the leaves.",
        MODES,
    )
    (v + 1.0).backward()
    expect_grads(
        (v, x), {"v": 1.0, "x": 3.0}, "v + 1, after a sweep from another result", "Grads of before do not count.", MODES
    )


class Counted(float):
    """A number that counts the products made with it, and stops what makes too many."""

    made = 0

    def __mul__(self, other):
        Counted.made += 1
        if Counted.made > 5000:
            unmet(
                "In a graph of 41 values your sweep had multiplied 5,000 times and was not done.",
                hint="It follows paths, of which there are 2^40 here. Each value is to hand on its adjoint once, "
                "when it is complete: keep a set of the values that you have visited.",
                implicates=MODES,
            )
        return Counted(float(self) * float(other))

    __rmul__ = __mul__


def check_many_paths(work):
    """Each value is visited once, however many paths lead through it."""
    Counted.made = 0
    x = work.Value(Counted(1.0))
    value = x
    for _ in range(40):
        value = value * value
    value.backward()
    got = x.grad
    expect_true(
        isinstance(got, int | float) and float(got) == 2.0**40,
        f"1 was squared 40 times, so the derivative is 2^40 = {2**40}. Got {got!r}."[:300],
        hint="Each squaring of 1 doubles the adjoint.",
        implicates=MODES,
    )
