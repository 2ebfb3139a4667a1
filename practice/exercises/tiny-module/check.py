"""Checks of a parent class for models: its registers, paths, calls, and a chain of modules."""

import torch
from torch import nn

from practice.grader.expectations import (
    expect_backward,
    expect_close,
    expect_equal,
    expect_length,
    expect_shape,
    expect_true,
    unmet,
)

INHERITANCE = "inheritance-and-special-methods"
MODULES = "nn-modules"


def line_class(work):
    """The first module of the lesson, on the learner's parent class."""

    class Line(work.Module):
        def __init__(self, more=0.0):
            super().__init__()
            self.w = nn.Parameter(torch.tensor([[2.0, -1.0, 0.5]]) + more)
            self.b = nn.Parameter(torch.tensor([1.0]) + more)

        def forward(self, x):
            return x @ self.w.T + self.b

    return Line


def paths(model, what):
    """The paths of a model's parameters, after the result was made sure to be pairs."""
    got = model.named_parameters()
    expect_true(
        type(got) is list and all(type(pair) is tuple and len(pair) == 2 for pair in got),
        f"named_parameters() of {what} is no list of pairs (path, parameter).",
        hint="`dictionary.items()` gives such pairs; list(...) of it is a list of tuples.",
    )
    for path, parameter in got:
        expect_true(
            type(path) is str and type(parameter) is nn.Parameter,
            f"named_parameters() of {what} holds a pair ({type(path).__name__}, {type(parameter).__name__}).",
            hint="Each pair is a path, a string, and an nn.Parameter; a plain tensor is not registered.",
        )
    return [path for path, _ in got]


def expect_paths(model, what, wanted, *, hint, implicates=None):
    """The paths of a model, compared; the message says which model was asked."""
    got = paths(model, what)
    expect_true(
        got == wanted,
        f"named_parameters() of {what} gives other paths.\nExpected:  {', '.join(wanted)}\nGot:       {', '.join(got)}",
        hint=hint,
        implicates=implicates,
    )


def check_a_parameter_is_found(work):
    """A parameter assigned to self is found by its name."""
    model = line_class(work)()
    expect_paths(
        model,
        "a module with self.w and self.b",
        ["w", "b"],
        hint="The module sets self.w and then self.b, both parameters. Enter the name when it is assigned.",
        implicates=MODULES,
    )
    expect_length(model.parameters(), 2, hint="parameters() gives the parameters of these pairs, in a list.")
    expect_true(
        model.parameters()[0] is model.w and dict(model.named_parameters())["b"] is model.b,
        "The registered parameters are not the objects that were assigned.",
        hint="Keep the parameter itself: a copy would be trained in its place, and the model would not learn.",
        implicates="mutability-and-aliasing",
    )


def check_an_object_its_own_register(work):
    """Two objects of one class have registers of their own."""
    Line = line_class(work)
    first, second = Line(), Line()
    second.extra = nn.Parameter(torch.zeros(5))
    expect_equal(
        [paths(first, "the first of two objects"), paths(second, "the second, which was given self.extra")],
        [["w", "b"], ["w", "b", "extra"]],
        hint="Two objects of one class were made, and the second was given a parameter more. A dictionary that is "
        "written in the class itself is shared by all objects: make it in __init__.",
        implicates="classes-and-objects",
    )
    expect_true(
        first.parameters()[0] is first.w,
        "The first object's register holds the second object's parameter.",
        hint="Make the registers in __init__, for each object anew.",
        implicates="classes-and-objects",
    )


def check_call_runs_forward(work):
    """Calling a module runs its forward."""
    model = line_class(work)()
    expect_true(
        type(model(torch.zeros(1, 3))) is torch.Tensor,
        f"model(x) gave back a {type(model(torch.zeros(1, 3))).__name__}.",
        hint="__call__ has to call forward and to return what comes out.",
        implicates=INHERITANCE,
    )
    expect_close(
        model(torch.tensor([[1.0, 2.0, 4.0], [0.0, 1.0, 0.0]])),
        [[3.0], [0.0]],
        hint="model(x) for a module whose forward gives x @ w.T + b, with w = (2, -1, 0.5) and b = 1: for (1, 2, 4) "
        "that is 2 - 2 + 2 + 1.",
        implicates=INHERITANCE,
    )


def check_other_values_stay_out(work):
    """Tensors, numbers and lists are stored and not registered."""

    class Plain(work.Module):
        def __init__(self):
            super().__init__()
            self.gain = torch.ones(2)
            self.learned = nn.Parameter(torch.zeros(2))
            self.rest = [nn.Parameter(torch.ones(3))]
            self.size = 7

    model = Plain()
    expect_paths(
        model,
        "a module with a tensor, a parameter, a list and a number",
        ["learned"],
        hint="self.gain is a plain tensor, self.rest a list, self.size a number; only self.learned is an nn.Parameter. "
        "An nn.Parameter is a tensor as well, but a tensor is no nn.Parameter.",
        implicates=MODULES,
    )
    missing = [name for name in ("gain", "learned", "rest", "size") if name not in vars(model)]
    expect_equal(missing, [], hint="These names were assigned and not stored. super().__setattr__(name, value) stores.")
    expect_equal(model.size, 7, hint="self.size = 7 was assigned.")


def check_paths_of_submodules(work):
    """Parameters of submodules are found by their paths, however deep."""
    Line = line_class(work)

    class Pair(work.Module):
        def __init__(self):
            super().__init__()
            self.left = Line()
            self.shift = nn.Parameter(torch.zeros(1))
            self.right = Line(more=1.0)

    class Outer(work.Module):
        def __init__(self):
            super().__init__()
            self.inner = Pair()
            self.top = nn.Parameter(torch.zeros(4))

    expect_paths(
        Outer(),
        "a module of three storeys",
        ["top", "inner.shift", "inner.left.w", "inner.left.b", "inner.right.w", "inner.right.b"],
        hint="Outer sets inner and then top; inner sets left, shift and right. At each storey the own parameters come "
        "first, then the submodules in the order of assignment, each path with the submodule's name and a dot before.",
        implicates=MODULES,
    )


def check_assigned_anew(work):
    """A name assigned a second time is registered by its new value only."""
    model = line_class(work)()
    new = nn.Parameter(torch.ones(1))
    model.b = new
    expect_true(
        len(model.parameters()) == 2 and model.parameters()[1] is new,
        "After model.b was assigned a new parameter, parameters() does not hold w and the new one.",
        hint="The name stays and the object behind it is another.",
    )
    model.b = None
    expect_paths(
        model,
        "a module whose self.b was set to None",
        ["w"],
        hint="self.b was a parameter and is now None, so nothing under b is to be learned. Take the name out of the "
        "register.",
        implicates=MODULES,
    )
    model.w = line_class(work)()
    expect_paths(
        model,
        "a module whose self.w was a parameter and is now a module",
        ["w.w", "w.b"],
        hint="A name can stand in one register only: when w becomes a module, it leaves the register of parameters.",
    )
    model.w = nn.Parameter(torch.zeros(1))
    expect_paths(
        model,
        "a module whose self.w was a module and is a parameter again",
        ["w"],
        hint="And the other way round: a module's name leaves the register of modules.",
    )


def check_before_the_register(work):
    """A subclass that forgets super().__init__() is told so."""

    class Forgetful(work.Module):
        def __init__(self, value):
            self.size = 3
            self.part = value

    for value in (nn.Parameter(torch.zeros(1)), line_class(work)()):
        kind = type(value).__name__
        try:
            Forgetful(value)
        except AttributeError as error:
            expect_true(
                "super().__init__()" in str(error),
                f"A subclass set self.part to a {kind} without calling super().__init__(), and was told: {error}",
                hint="Say what is missing: an AttributeError whose text names super().__init__().",
                implicates=INHERITANCE,
            )
        else:
            unmet(
                f"A subclass set self.part to a {kind} without calling super().__init__(), and no error was raised.",
                hint="There is no register yet into which the name could be entered. Look for it in self.__dict__.",
                implicates=INHERITANCE,
            )


def check_each_parameter_once(work):
    """A parameter that is reachable by several paths appears once, and equal numbers are no reason to leave one out."""

    class Shared(work.Module):
        def __init__(self):
            super().__init__()
            self.one = work.Linear(2, 3)
            self.again = self.one
            self.other = work.Linear(2, 3)
            self.other.bias = self.one.bias
            self.zeros = nn.Parameter(torch.zeros(2))
            self.also_zeros = nn.Parameter(torch.zeros(2))

    expect_paths(
        Shared(),
        "a module that shares",
        ["zeros", "also_zeros", "one.weight", "one.bias", "other.weight"],
        hint="self.again is the same layer as self.one, and other.bias the same parameter as one.bias: a step taken "
        "twice would be twice as long. zeros and also_zeros hold equal numbers and are two objects. Ask by identity, "
        "over all storeys, and keep the first path.",
        implicates="mutability-and-aliasing",
    )


def check_zero_grad(work):
    """After zero_grad no parameter has a gradient, and all of them get one by backward."""

    class Two(work.Module):
        def __init__(self):
            super().__init__()
            self.first = work.Linear(3, 2)
            self.gain = nn.Parameter(torch.ones(2))

        def forward(self, x):
            return self.first(x) * self.gain

    model = Two()
    expect_backward(model(torch.tensor([[1.0, -2.0, 0.5]])).sum())
    for path, parameter in model.named_parameters():
        expect_true(
            parameter.grad is not None,
            f"After backward, {path} has no gradient.",
            hint="The register must hold the parameters with which forward computes.",
            implicates="autograd",
        )
    model.zero_grad()
    left = [path for path, parameter in model.named_parameters() if parameter.grad is not None]
    expect_equal(
        left, [], hint="These parameters still have a gradient after zero_grad(). It goes through all, submodules too."
    )


def check_chain(work):
    """A chain registers its parts by number and runs them in order."""
    parts = [work.Linear(2, 2), work.Bend(), work.Linear(2, 1)]
    with torch.no_grad():
        for parameter, value in (
            (parts[0].weight, [[1.0, 0.5], [0.0, 1.0]]),
            (parts[0].bias, [0.0, -1.0]),
            (parts[2].weight, [[2.0, -1.0]]),
            (parts[2].bias, [3.0]),
        ):
            parameter.copy_(torch.tensor(value))
    chain = work.Chain(parts)
    expect_paths(
        chain,
        "a chain of linear layer, bend and linear layer",
        ["0.weight", "0.bias", "2.weight", "2.bias"],
        hint="The parts have the numbers 0, 1 and 2, and the bend has no parameters. A list is not looked into, so "
        "every part has to be assigned by itself, with setattr(self, name, part).",
        implicates=MODULES,
    )
    got = chain(torch.tensor([[1.0, -2.0], [0.0, 1.0]]))
    expect_shape(got, (2, 1), hint="Two rows through three parts, the last with one output.")
    expect_close(
        got,
        [[3.0 + 0.9950548], [3.0 + 2 * 0.4621172]],
        hint="For (1, -2) the first part gives 0 and -3, the bend 0 and -0.995, the last part 0 + 0.995 + 3. The next "
        "part is called with what the last one gave.",
    )


def check_chain_of_many(work):
    """Chains may be empty, long, or parts of chains."""
    x = torch.tensor([[0.25, -3.0]])
    expect_close(work.Chain([])(x), x, hint="This is Chain([])(x). With no parts nothing happens to x.")
    # Twelve parts: in the order of names as text, "10" would come before "2".
    scales = []
    for index in range(12):
        part = work.Linear(1, 1)
        with torch.no_grad():
            part.weight.fill_(2.0)
            part.bias.fill_(float(index))
        scales.append(part)
    value = 1.0
    for index in range(12):
        value = 2.0 * value + index
    expect_close(
        work.Chain(scales)(torch.tensor([[1.0]])),
        [[value]],
        hint="Twelve parts, number k doubles and adds k. They run in the order of the list, also from number 10 on.",
    )
    nested = work.Chain([work.Chain([work.Linear(1, 2), work.Bend()]), work.Linear(2, 1)])
    expect_paths(
        nested,
        "a chain within a chain",
        ["0.0.weight", "0.0.bias", "1.weight", "1.bias"],
        hint="A chain is a module like any other, so it can be a part.",
    )
    expect_shape(nested(torch.zeros(5, 1)), (5, 1), hint="Five rows through a chain within a chain.")
