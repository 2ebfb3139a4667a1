"""One inner step of MAML on a single parameter, and the gradients through it.

With support loss s(t - a)² and query loss (t - b)², the adapted parameter is t' = t - α·2s(t - a), the query loss
there has the derivative 2(t' - b)·(1 - 2sα) with respect to t, and first-order MAML drops the second factor
(Finn, Abbeel, Levine 2017, section 5.2).
"""

# Every structure takes the parameters, also where it does not need them.
# ruff: noqa: ARG001

from __future__ import annotations

import random
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from practice.questions.generators.draft import Draft, RedrawError, number
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip, as_wrong, find_the_error
from practice.questions.generators.wording import bracketed, nonzero, plus, show


class MamlParameters(Parameters):
    """It has none."""


@dataclass(frozen=True, slots=True)
class _Task:
    t: int
    alpha: Fraction
    a: int
    b: int
    scale: int

    @property
    def support_gradient(self) -> int:
        return 2 * self.scale * (self.t - self.a)

    @property
    def adapted(self) -> Fraction:
        return self.t - self.alpha * self.support_gradient

    @property
    def factor(self) -> Fraction:
        return 1 - 2 * self.scale * self.alpha

    @property
    def first_order(self) -> Fraction:
        return 2 * (self.adapted - self.b)

    @property
    def full(self) -> Fraction:
        return self.first_order * self.factor

    @property
    def support(self) -> str:
        return f"{'' if self.scale == 1 else f'{self.scale}·'}(t{plus(-self.a)})²"

    @property
    def prompt(self) -> str:
        return (
            f"MAML meets a task with support loss {self.support} and query loss (t{plus(-self.b)})². "
            f"The initial parameter is t = {self.t} and the inner learning rate is {show(self.alpha)}."
        )

    @property
    def facts(self) -> dict[str, Any]:
        return {"t": self.t, "alpha": str(self.alpha), "a": self.a, "b": self.b, "scale": self.scale}

    @property
    def inner(self) -> str:
        return (
            f"The support gradient at {self.t} is {2 * self.scale}·(t{plus(-self.a)}) = "
            f"{self.support_gradient}, so t' = {self.t} - "
            f"{show(self.alpha)}·{bracketed(self.support_gradient)} = {show(self.adapted)}."
        )

    @property
    def outer(self) -> str:
        return (
            f"{self.inner} The query gradient at t' is 2·({show(self.adapted)}{plus(-self.b)}) = "
            f"{show(self.first_order)}, and "
            f"dt'/dt = 1 - {show(self.alpha)}·{2 * self.scale} = {show(self.factor)}."
        )


def _task(draw: random.Random, level: int) -> _Task:
    alphas = ((Fraction(1, 10), Fraction(1, 5)), (Fraction(1, 10), Fraction(1, 20), Fraction(1, 4)))[min(level, 2) - 1]
    low = 0 if level == 1 else -4
    t, a, b = draw.randint(low, 5), nonzero(draw, low, 6), nonzero(draw, low, 6)
    task = _Task(t, draw.choice(alphas), a, b, draw.choice((1, 1, 2, 3)[: level + 1]))
    if t == a or a == b or not task.full:
        raise RedrawError
    return task


def _adapted_slips(task: _Task) -> list[Slip]:
    step = task.alpha * task.support_gradient
    query_step = task.alpha * 2 * (task.t - task.b)
    return [
        Slip(
            task.t + step,
            "Stepped along the support gradient",
            "A descent step subtracts the gradient.",
            "gradient-descent",
        ),
        Slip(
            task.t - query_step,
            "Adapted on the query loss",
            "The inner step sees the support loss only; the query loss is for the outer step.",
        ),
        Slip(task.t - step / 2, "Left out the 2 of the squared loss", "The derivative of a square has the factor 2."),
        Slip(
            task.t - task.support_gradient,
            "Left out the inner learning rate",
            f"The step is scaled by {show(task.alpha)}.",
        ),
    ]


def _full_slips(task: _Task) -> list[Slip]:
    return [
        Slip(
            task.first_order,
            "Left out the derivative of the inner step",
            "That is the first-order gradient. t' depends on t, with dt'/dt = 1 - α times the second derivative.",
            "chain-rule",
        ),
        Slip(
            Fraction(2 * (task.t - task.b)),
            "Took the query gradient before adapting",
            "The query loss is taken at the adapted parameter t', not at t.",
        ),
        Slip(
            task.first_order * (2 - task.factor),
            "Took 1 + α times the curvature as the derivative of the step",
            "The inner step subtracts, so dt'/dt is 1 minus α times the second derivative.",
        ),
        Slip(task.full / 2, "Left out the 2 of the query loss", "The derivative of a square has the factor 2."),
    ]


def _adapted(draw: random.Random, level: int, parameters: Any) -> Draft:
    task = _task(draw, level)
    return number(
        f"{task.prompt} What is the parameter after one inner step?",
        task.adapted,
        as_wrong(_adapted_slips(task)),
        task.inner,
        {**task.facts, "ask": "adapted"},
        hints=("Which of the two losses does the inner step use?",),
    )


def _full(draw: random.Random, level: int, parameters: Any) -> Draft:
    task = _task(draw, level)
    return number(
        f"{task.prompt} After one inner step, what is the full MAML gradient: the derivative of the "
        "query loss at the adapted "
        "parameter with respect to the initial t?",
        task.full,
        as_wrong(_full_slips(task)),
        f"{task.outer} Their product is {show(task.full)}.",
        {**task.facts, "ask": "full"},
        hints=("The adapted parameter is a function of t. What is its derivative?",),
    )


def _first_order(draw: random.Random, level: int, parameters: Any) -> Draft:
    task = _task(draw, level)
    slips = [
        Slip(task.full, "", "That is the full gradient. The first-order form leaves out dt'/dt."),
        Slip(Fraction(2 * (task.t - task.b)), "", "The query loss is taken at the adapted parameter t', not at t."),
        Slip(task.first_order / 2, "", "The derivative of a square has the factor 2."),
        Slip(-task.first_order, "", "That is the direction of a descent step; the gradient itself has the other sign."),
    ]
    return number(
        f"{task.prompt} After one inner step, what gradient does first-order MAML use for the outer step?",
        task.first_order,
        as_wrong(slips),
        f"{task.inner} First-order MAML takes the query gradient there as it stands: 2·({show(task.adapted)}"
        f"{plus(-task.b)}) = {show(task.first_order)}.",
        {**task.facts, "ask": "first-order"},
    )


def _which_rate(draw: random.Random, level: int, parameters: Any) -> Draft:
    """The inverse: the inner learning rate from the adapted parameter."""
    task = _task(draw, level)
    slips = [
        Slip(
            task.t - task.adapted,
            "",
            f"That is the distance moved; divide it by the support gradient, {task.support_gradient}.",
        ),
        Slip(2 * task.alpha, "", "The derivative of a square has the factor 2; it is missing from the gradient."),
        Slip(-task.alpha, "", "A learning rate is positive: the step subtracts rate times gradient."),
    ]
    return number(
        f"One inner step on the support loss {task.support} leads from t = {task.t} to t' = {show(task.adapted)}. "
        "What was the inner learning rate?",
        task.alpha,
        as_wrong(slips),
        f"The support gradient is {task.support_gradient} and the parameter moved by "
        f"{show(task.adapted - task.t)}, so the rate is "
        f"{show(task.alpha)}.",
        {**task.facts, "ask": "rate"},
    )


def _inner_derivative(draw: random.Random, level: int, parameters: Any) -> Draft:
    task = _task(draw, level)
    slips = [
        Slip(1, "", "That is what the first-order form assumes. The support gradient changes with t as well."),
        Slip(2 - task.factor, "", "The inner step subtracts, so the curvature comes off."),
        Slip(1 - task.alpha, "", "The support gradient has a slope of its own in t; it multiplies the learning rate."),
        Slip(1 - task.factor, "", "The t that the step starts from counts too: its derivative is 1."),
    ]
    return number(
        "An inner step maps t to t' by one step of gradient descent on the support loss "
        f"{task.support} with learning rate "
        f"{show(task.alpha)}. What is dt'/dt?",
        task.factor,
        as_wrong(slips),
        f"t' = t - {show(task.alpha)}·{2 * task.scale}·(t{plus(-task.a)}), so dt'/dt = 1 - "
        f"{show(task.alpha)}·{2 * task.scale} = "
        f"{show(task.factor)}.",
        {**task.facts, "ask": "factor"},
    )


def _wrong_gradient(draw: random.Random, level: int, parameters: Any) -> Draft:
    task = _task(draw, level)
    return find_the_error(
        draw,
        f"wanted the full MAML gradient for support loss {task.support}, query loss "
        f"(t{plus(-task.b)})², t = {task.t} and inner "
        f"learning rate {show(task.alpha)}, one inner step,",
        task.full,
        _full_slips(task),
        f"{task.outer} Their product is {show(task.full)}.",
        {**task.facts, "ask": "full"},
    )


GENERATORS_HERE = (
    Generator(
        "maml_inner_step",
        1,
        "One MAML step on one parameter: adapted value, full and first-order gradient, backwards, a mistake to find.",
        MamlParameters,
        {
            "adapted": _adapted,
            "full": _full,
            "first-order": _first_order,
            "which-rate": _which_rate,
            "inner-derivative": _inner_derivative,
            "find-the-error": _wrong_gradient,
        },
    ),
)
