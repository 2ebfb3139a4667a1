"""The backward sweep through a chain of two layers, by hand."""

# Every structure takes the parameters, also where it does not need them.
# ruff: noqa: ARG001

from __future__ import annotations

import random
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Literal

from practice.questions.generators.draft import Draft, RedrawError, number
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip, as_wrong, find_the_error
from practice.questions.generators.wording import bracketed, nonzero, plus, show

Activation = Literal["relu", "identity", "square"]
_WRITTEN = {"relu": "a = max(0, z)", "identity": "a = z", "square": "a = z²"}
_CALLED = {"relu": "the ReLU", "identity": "the activation", "square": "the square"}


class ChainParameters(Parameters):
    """``activation``: relu, identity or square."""

    activation: Activation = "relu"


@dataclass(frozen=True, slots=True)
class _Chain:
    """z = w1·x + b, a = f(z), p = w2·a, L = (p - y)²."""

    activation: Activation
    x: int
    w1: int
    b: int
    w2: int
    y: int

    @property
    def z(self) -> int:
        return self.w1 * self.x + self.b

    @property
    def a(self) -> int:
        return {"relu": max(0, self.z), "identity": self.z, "square": self.z * self.z}[self.activation]

    @property
    def slope(self) -> int:
        return {"relu": int(self.z > 0), "identity": 1, "square": 2 * self.z}[self.activation]

    @property
    def p(self) -> int:
        return self.w2 * self.a

    @property
    def dp(self) -> int:
        return 2 * (self.p - self.y)

    @property
    def da(self) -> int:
        return self.dp * self.w2

    @property
    def dz(self) -> int:
        return self.da * self.slope

    @property
    def dw1(self) -> int:
        return self.dz * self.x

    @property
    def dw2(self) -> int:
        return self.dp * self.a

    @property
    def prompt(self) -> str:
        inner = "w1·x + b" if self.b else "w1·x"
        bias = f", b = {self.b}" if self.b else ""
        return (
            f"A network computes z = {inner}, {_WRITTEN[self.activation]}, p = w2·a and the loss L = (p - y)².\n"
            f"With x = {self.x}, w1 = {self.w1}{bias}, w2 = {self.w2} and y = {self.y}"
        )

    @property
    def facts(self) -> dict[str, Any]:
        names = ("activation", "x", "w1", "b", "w2", "y")
        return {name: getattr(self, name) for name in names}

    @property
    def forward(self) -> str:
        return f"Forward: z = {self.z}, a = {self.a}, p = {self.p}."

    @property
    def to_a(self) -> str:
        return f"dL/dp = 2(p - y) = {self.dp}, dL/da = dL/dp·w2 = {self.da}"

    @property
    def to_z(self) -> str:
        return f"{self.to_a}, dL/dz = dL/da·{bracketed(self.slope)} = {self.dz}"


def _chain(draw: random.Random, level: int, activation: Activation, *, alive: bool = True) -> _Chain:
    """Numbers small enough for the head; from level 2 on signs vary and a bias may stand."""
    low = 1 if level == 1 else -4
    x, w1, w2 = nonzero(draw, low, 4), nonzero(draw, low, 4), nonzero(draw, low, 4)
    b = nonzero(draw, -3, 3) if level == 3 else 0
    z = w1 * x + b
    if not z or (activation == "relu" and (z > 0) != alive) or (activation == "square" and abs(z) > 6):
        raise RedrawError
    a = max(0, z) if activation == "relu" else z if activation == "identity" else z * z
    return _Chain(activation, x, w1, b, w2, w2 * a - nonzero(draw, -5, 6))


def _first_weight_slips(c: _Chain) -> list[Slip]:
    slips = [
        Slip(
            c.dp * c.slope * c.x,
            "Left out the factor w2",
            "The path from p back to w1 passes through w2; that factor is missing.",
            "multivariable-chain-rule",
        ),
        Slip(c.dz, "Stopped at dL/dz", f"That is dL/dz. The last factor, dz/dw1 = x = {c.x}, is missing."),
        Slip(
            Fraction(c.dw1, 2),
            "Left out the 2 of the squared loss",
            "The derivative of (p - y)² is 2(p - y); the 2 is missing.",
        ),
        Slip(
            -c.dw1,
            "Took y - p instead of p - y",
            "The derivative of (p - y)² with respect to p is 2(p - y), with that sign.",
        ),
        Slip(
            c.dw2, "Gave the gradient of w2", "That is dL/dw2 = dL/dp·a. For w1 go on through w2, the activation and x."
        ),
    ]
    if c.activation == "square":
        slips.append(
            Slip(c.da * c.x, "Left out the slope of the square", f"The slope of z² is 2z = {2 * c.z}; it is missing.")
        )
    return [slip for slip in slips if slip.gives != c.dw1]


def _first_weight(draw: random.Random, level: int, parameters: Any) -> Draft:
    c = _chain(draw, level, parameters.activation)
    return number(
        f"{c.prompt}, what is the derivative of L with respect to w1?",
        c.dw1,
        as_wrong(_first_weight_slips(c)),
        f"{c.forward} Backward: {c.to_z}, dL/dw1 = dL/dz·x = {c.dw1}.",
        {**c.facts, "of": "w1"},
        hints=("Which values lie between w1 and the loss?", "Each step back multiplies by one local derivative."),
    )


def _second_weight(draw: random.Random, level: int, parameters: Any) -> Draft:
    c = _chain(draw, level, parameters.activation)
    slips = [
        Slip(c.dp, "", f"That is dL/dp. The last factor, dp/dw2 = a = {c.a}, is missing."),
        Slip(c.da, "", "That is dL/da: it multiplies by w2. For w2 itself the factor is what it multiplies, a."),
        Slip(Fraction(c.dw2, 2), "", "The derivative of (p - y)² is 2(p - y); the 2 is missing."),
        Slip(-c.dw2, "", "The derivative of (p - y)² with respect to p is 2(p - y), with that sign."),
    ]
    return number(
        f"{c.prompt}, what is the derivative of L with respect to w2?",
        c.dw2,
        as_wrong(slips),
        f"{c.forward} Backward: dL/dp = 2(p - y) = {c.dp}, and dL/dw2 = dL/dp·a = "
        f"{bracketed(c.dp)}·{bracketed(c.a)} = {c.dw2}.",
        {**c.facts, "of": "w2"},
    )


def _input(draw: random.Random, level: int, parameters: Any) -> Draft:
    c = _chain(draw, level, parameters.activation)
    right = c.dz * c.w1
    slips = [
        Slip(c.dw1, "", "That is dL/dw1, whose last factor is x. For x the last factor is w1."),
        Slip(c.dz, "", f"That is dL/dz. The last factor, dz/dx = w1 = {c.w1}, is missing."),
        Slip(
            c.dp * c.slope * c.w1, "", "The path passes through w2; that factor is missing.", "multivariable-chain-rule"
        ),
    ]
    return number(
        f"{c.prompt}, what is the derivative of L with respect to the input x?",
        right,
        as_wrong(slips),
        f"{c.forward} Backward: {c.to_z}, dL/dx = dL/dz·w1 = {right}.",
        {**c.facts, "of": "x"},
    )


def _dead(draw: random.Random, level: int, parameters: Any) -> Draft:
    """A ReLU that is off passes nothing back."""
    c = _chain(draw, max(level, 2), "relu", alive=False)
    slips = [
        Slip(c.da * c.x, "", f"The ReLU's slope is 0 here, since z = {c.z} is negative; nothing passes back."),
        Slip(c.dp, "", "That is dL/dp. On the way to w1 stands the ReLU, which is off here."),
        Slip(c.da, "", "That is dL/da. On the way to w1 stands the ReLU, which is off here."),
    ]
    return number(
        f"{c.prompt}, what is the derivative of L with respect to w1?",
        0,
        as_wrong(slips),
        f"{c.forward} z is negative, so the slope of the ReLU is 0 and dL/dz = 0; hence dL/dw1 = 0.",
        {**c.facts, "of": "w1"},
    )


def _from_gradient(draw: random.Random, level: int, parameters: Any) -> Draft:
    """The inverse: the input from the gradient."""
    c = _chain(draw, level, parameters.activation)
    slips = [
        Slip(c.dw1, "", "That is the gradient of w1 itself; divide it by dL/dz."),
        Slip(c.dw1 - c.dz, "", "dL/dw1 is dL/dz times x, so undo it by dividing, not by taking away."),
        Slip(-c.x, "", "Look at the signs when dividing."),
    ]
    inner = "w1·x + b" if c.b else "w1·x"
    return number(
        f"In a network with z = {inner}, the backward sweep gives dL/dz = {c.dz} and dL/dw1 = "
        f"{c.dw1}. What was the input x?",
        c.x,
        as_wrong(slips),
        f"dL/dw1 = dL/dz·x, so x = {c.dw1}/{bracketed(c.dz)} = {c.x}.",
        {"dz": c.dz, "dw1": c.dw1},
    )


def _wrong_gradient(draw: random.Random, level: int, parameters: Any) -> Draft:
    c = _chain(draw, level, parameters.activation)
    task = (
        f"ran the backward sweep of z = w1·x{' + b' if c.b else ''}, {_WRITTEN[c.activation]}, p = "
        "w2·a, L = (p - y)² at "
        f"x = {c.x}, w1 = {c.w1}{f', b = {c.b}' if c.b else ''}, w2 = {c.w2}, y = {c.y} for the gradient of w1"
    )
    return find_the_error(
        draw,
        task,
        c.dw1,
        _first_weight_slips(c)[:5],
        f"{c.forward} {c.to_z}, dL/dw1 = {c.dw1}.",
        {**c.facts, "of": "w1"},
    )


def _updated_weight(draw: random.Random, level: int, parameters: Any) -> Draft:
    c, rate = _chain(draw, level, parameters.activation), Fraction(1, draw.choice((10, 100)))
    new = c.w1 - rate * c.dw1
    slips = [
        Slip(c.w1 + rate * c.dw1, "", "That goes uphill: a descent step subtracts the gradient."),
        Slip(c.w1 - rate * c.dz, "", "The gradient of w1 has the last factor x, which is missing."),
        Slip(c.w1 - rate * c.dw2, "", "That uses the gradient of w2; each weight moves by its own."),
        Slip(Fraction(c.w1 - c.dw1), "", f"The gradient is first scaled by the learning rate, {show(rate)}."),
    ]
    return number(
        f"{c.prompt}, one step of gradient descent with learning rate {show(rate)} is made. What is w1 after it?",
        new,
        as_wrong(slips),
        f"{c.forward} {c.to_z}, dL/dw1 = {c.dw1}. Then w1 = {c.w1}{plus(-rate * c.dw1)} = {show(new)}.",
        {**c.facts, "of": "w1", "rate": str(rate)},
    )


GENERATORS_HERE = (
    Generator(
        "backpropagate_two_layer_chain",
        1,
        "Gradients of a chain of two layers by hand, from the gradient back to the input, and a mistake to find.",
        ChainParameters,
        {
            "first-weight": _first_weight,
            "second-weight": _second_weight,
            "input": _input,
            "dead-unit": _dead,
            "from-gradient": _from_gradient,
            "updated-weight": _updated_weight,
            "find-the-error": _wrong_gradient,
        },
        lambda structure, parameters: structure != "dead-unit" or parameters.activation == "relu",
    ),
)
