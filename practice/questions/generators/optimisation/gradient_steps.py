"""One step of gradient descent."""

# Every structure takes the parameters, also where it does not need them.
# ruff: noqa: ARG001

from __future__ import annotations

import random
from fractions import Fraction
from typing import Annotated, Any

from pydantic import Field

from practice.questions.generators.draft import Draft, RedrawError, Wrong, number, typed
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip, as_wrong, find_the_error
from practice.questions.generators.wording import bracketed, nonzero, plus, show
from practice.questions.question import as_amount

_RATES = (
    (Fraction(1, 10), Fraction(1, 2)),
    (Fraction(1, 10), Fraction(1, 5), Fraction(1, 20)),
    (Fraction(1, 100), Fraction(3, 10), Fraction(1, 4)),
)


class StepParameters(Parameters):
    """``dimensions``: 1 for a number w, 2 or 3 for a vector."""

    dimensions: Annotated[int, Field(ge=1, le=3)] = 1


def _case(draw: random.Random, level: int) -> tuple[Fraction, Fraction, Fraction]:
    """A weight, a gradient and a learning rate."""
    weight = Fraction(nonzero(draw, -5, 6), 1 if level < 3 else 2)
    return weight, Fraction(nonzero(draw, -9, 9)), draw.choice(_RATES[level - 1])


def _slips(weight: Fraction, gradient: Fraction, rate: Fraction) -> list[Slip]:
    return [
        Slip(
            weight + rate * gradient,
            "Added the step instead of subtracting it",
            "That goes along the gradient, which points uphill; a descent step subtracts it.",
            "gradient-vector",
        ),
        Slip(
            weight - gradient,
            "Left out the learning rate",
            f"The gradient is first scaled by the learning rate, {show(rate)}.",
        ),
        Slip(
            -rate * gradient,
            "Gave the step, not where it leads",
            f"That is the step itself; it is added to w = {show(weight)}.",
        ),
        Slip(weight - rate, "Subtracted the learning rate alone", "The step is the learning rate times the gradient."),
    ]


def _facts(weight: Fraction, gradient: Fraction, rate: Fraction) -> dict[str, Any]:
    return {"weight": str(weight), "gradient": str(gradient), "rate": str(rate)}


def _working(weight: Fraction, gradient: Fraction, rate: Fraction) -> str:
    return (
        f"w - rate × gradient = {show(weight)} - {show(rate)}·{bracketed(gradient)} = "
        f"{show(weight)}{plus(-rate * gradient)} = {show(weight - rate * gradient)}."
    )


def _given_gradient(draw: random.Random, level: int, parameters: Any) -> Draft:
    weight, gradient, rate = _case(draw, level)
    return number(
        f"At w = {show(weight)} the gradient of the loss is {show(gradient)}. "
        f"Where does one step of gradient descent with learning rate {show(rate)} go?",
        weight - rate * gradient,
        as_wrong(_slips(weight, gradient, rate)),
        _working(weight, gradient, rate),
        _facts(weight, gradient, rate),
        hints=("Which direction makes the loss fall?",),
    )


def _quadratic(draw: random.Random, level: int, parameters: Any) -> Draft:
    weight, _, rate = _case(draw, level)
    target = nonzero(draw, -4, 5)
    gradient = 2 * (weight - target)
    if not gradient:
        raise RedrawError
    slips = [
        *_slips(weight, gradient, rate)[:2],
        Slip(
            weight - rate * (weight - target),
            "",
            "The derivative of the square is 2(w - target); the factor 2 is missing.",
            "power-rule",
        ),
        Slip(
            weight - rate * (weight - target) ** 2, "", "The step uses the gradient of the loss, not the loss itself."
        ),
    ]
    return number(
        f"The loss is L(w) = (w{plus(-target)})². One step of gradient descent starts at w = "
        f"{show(weight)} with learning rate "
        f"{show(rate)}. Where does it end?",
        weight - rate * gradient,
        as_wrong(slips),
        f"The gradient is 2(w{plus(-target)}) = {show(gradient)} there. {_working(weight, gradient, rate)}",
        {"weight": str(weight), "target": target, "rate": str(rate)},
    )


def _which_rate(draw: random.Random, level: int, parameters: Any) -> Draft:
    """The inverse: the learning rate from the step."""
    weight, gradient, rate = _case(draw, level)
    new = weight - rate * gradient
    slips = [
        Slip(-rate, "", "A learning rate is positive: the step is minus the rate times the gradient."),
        Slip(weight - new, "", f"That is how far w moved; divide by the gradient, {show(gradient)}."),
        Slip(1 / rate, "", "That is turned upside down: divide the distance moved by the gradient."),
    ]
    return number(
        f"At w = {show(weight)} the gradient is {show(gradient)}, and one step of gradient descent "
        f"leads to w = {show(new)}. "
        "What was the learning rate?",
        rate,
        as_wrong(slips),
        f"w moved by {show(new - weight)} = -rate·{bracketed(gradient)}, so the rate is {show(rate)}.",
        _facts(weight, gradient, rate) | {"new": str(new)},
    )


def _which_gradient(draw: random.Random, level: int, parameters: Any) -> Draft:
    weight, gradient, rate = _case(draw, level)
    new = weight - rate * gradient
    slips = [
        Slip(-gradient, "", "The step goes against the gradient, so the gradient has the other sign."),
        Slip(weight - new, "", f"That is the distance moved; divide it by the learning rate, {show(rate)}."),
        Slip((weight - new) * rate, "", "Divide the distance moved by the learning rate; do not multiply."),
    ]
    return number(
        f"One step of gradient descent with learning rate {show(rate)} leads from w = {show(weight)} "
        f"to w = {show(new)}. "
        "What was the gradient?",
        gradient,
        as_wrong(slips),
        f"w - new w = {show(weight - new)} = {show(rate)} × gradient, so the gradient is {show(gradient)}.",
        _facts(weight, gradient, rate) | {"new": str(new)},
    )


def _wrong_step(draw: random.Random, level: int, parameters: Any) -> Draft:
    weight, gradient, rate = _case(draw, level)
    return find_the_error(
        draw,
        f"made one step of gradient descent from w = {show(weight)} (gradient {show(gradient)}, "
        f"learning rate {show(rate)})",
        weight - rate * gradient,
        _slips(weight, gradient, rate),
        _working(weight, gradient, rate),
        _facts(weight, gradient, rate),
        text=lambda value: f"w = {show(value)}",
    )


def _vectors(draw: random.Random, level: int, size: int) -> tuple[list[Fraction], list[Fraction], Fraction]:
    weights = [Fraction(nonzero(draw, -5, 6)) for _ in range(size)]
    gradients = [Fraction(nonzero(draw, -9, 9)) for _ in range(size)]
    return weights, gradients, draw.choice(_RATES[level - 1])


def _row(values: list[Fraction]) -> list[int | float | str]:
    return [as_amount(value) for value in values]


def _row_text(values: list[Fraction]) -> str:
    return f"({', '.join(show(value) for value in values)})"


def _vector_facts(weights: list[Fraction], gradients: list[Fraction], rate: Fraction) -> dict[str, Any]:
    return {"weights": [*map(str, weights)], "gradients": [*map(str, gradients)], "rate": str(rate)}


def _vector_step(draw: random.Random, level: int, parameters: Any) -> Draft:
    weights, gradients, rate = _vectors(draw, level, parameters.dimensions)
    pairs = list(zip(weights, gradients, strict=True))
    new = [w - rate * g for w, g in pairs]
    return typed(
        "vector",
        f"At w = {_row_text(weights)} the gradient of the loss is {_row_text(gradients)}. "
        f"Where does one step of gradient descent with learning rate {show(rate)} go?",
        _row(new),
        [
            Wrong(
                _row([w + rate * g for w, g in pairs]),
                "That adds the gradient, which points uphill.",
                "gradient-vector",
            ),
            Wrong(_row([w - g for w, g in pairs]), f"The learning rate, {show(rate)}, is left out."),
            Wrong(_row([-rate * g for _, g in pairs]), "That is the step; it is added to w."),
            Wrong(
                _row([w - rate for w, _ in pairs]), "Each entry moves by the rate times its own entry of the gradient."
            ),
        ],
        f"Entry by entry, w - {show(rate)} × gradient = {_row_text(new)}.",
        _vector_facts(weights, gradients, rate),
    )


def _vector_gradient(draw: random.Random, level: int, parameters: Any) -> Draft:
    weights, gradients, rate = _vectors(draw, level, parameters.dimensions)
    new = [w - rate * g for w, g in zip(weights, gradients, strict=True)]
    return typed(
        "vector",
        f"One step of gradient descent with learning rate {show(rate)} leads from w = "
        f"{_row_text(weights)} to {_row_text(new)}. "
        "What was the gradient?",
        _row(gradients),
        [
            Wrong(_row([-g for g in gradients]), "The step goes against the gradient: every sign is turned round."),
            Wrong(
                _row([rate * g for g in gradients]),
                f"That is the distance moved; divide by the learning rate, {show(rate)}.",
            ),
        ],
        f"Entry by entry, (w - new w)/{show(rate)} = {_row_text(gradients)}.",
        _vector_facts(weights, gradients, rate),
    )


def _vector_bowl(draw: random.Random, level: int, parameters: Any) -> Draft:
    """Gradients to be worked out: a bowl stretched along the axes."""
    weights, _, rate = _vectors(draw, level, parameters.dimensions)
    stretch = draw.sample(range(2, 6), parameters.dimensions)
    names = [f"w{place}" for place in range(1, parameters.dimensions + 1)]
    loss = " + ".join(f"{factor}·{name}²" for factor, name in zip(stretch, names, strict=True))
    gradients = [2 * factor * w for factor, w in zip(stretch, weights, strict=True)]
    new = [w - rate * g for w, g in zip(weights, gradients, strict=True)]
    half = [w - rate * g / 2 for w, g in zip(weights, gradients, strict=True)]
    up = [w + rate * g for w, g in zip(weights, gradients, strict=True)]
    return typed(
        "vector",
        f"The loss is {loss}. One step of gradient descent starts at w = {_row_text(weights)} with "
        f"learning rate {show(rate)}. "
        "Where does it end?",
        _row(new),
        [
            Wrong(_row(up), "That adds the gradient, which points uphill.", "gradient-vector"),
            Wrong(_row(half), "The derivative of a square has the factor 2, which is missing.", "power-rule"),
            Wrong(_row(gradients), "That is the gradient; the step still has to be made."),
        ],
        f"The gradient is {_row_text(gradients)}, and w - {show(rate)} × gradient = {_row_text(new)}.",
        {**_vector_facts(weights, gradients, rate), "stretch": list(stretch)},
    )


_ONE = {
    "given-gradient": _given_gradient,
    "quadratic": _quadratic,
    "which-rate": _which_rate,
    "which-gradient": _which_gradient,
    "find-the-error": _wrong_step,
}
_MANY = {"vector-step": _vector_step, "vector-gradient": _vector_gradient, "vector-bowl": _vector_bowl}

GENERATORS_HERE = (
    Generator(
        "gradient_descent_step",
        1,
        "One step of gradient descent, forwards, backwards to the rate or the gradient, and a mistake to find.",
        StepParameters,
        {**_ONE, **_MANY},
        lambda structure, parameters: (structure in _ONE) == (parameters.dimensions == 1),
    ),
)
