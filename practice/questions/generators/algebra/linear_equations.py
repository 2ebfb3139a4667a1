"""Solving linear equations: one step, two steps, the unknown on both sides."""

# Every structure takes the parameters, also where it does not need them.

from __future__ import annotations

import random
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Literal

from practice.questions.generators.draft import Draft, RedrawError, number, typed
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip, as_wrong, find_the_error
from practice.questions.generators.wording import bracketed, linear, nonzero, plus, show, times_name


class EquationParameters(Parameters):
    """``form``: one-step, two-step or both-sides."""

    form: Literal["one-step", "two-step", "both-sides"] = "two-step"


@dataclass(frozen=True, slots=True)
class _Equation:
    """``a x + b = c x + d`` with its solution."""

    a: int
    b: int
    c: int
    d: int

    @property
    def solution(self) -> Fraction:
        return Fraction(self.d - self.b, self.a - self.c)

    @property
    def text(self) -> str:
        return f"{linear(self.a, self.b)} = {linear(self.c, self.d)}"

    @property
    def facts(self) -> dict[str, Any]:
        return {"a": self.a, "b": self.b, "c": self.c, "d": self.d}


def _equation(draw: random.Random, level: int, form: str) -> _Equation:
    x = nonzero(draw, -3 * level, 4 + 4 * level)
    if form == "one-step":
        if draw.random() < 0.5:
            b = nonzero(draw, -6 * level, 9 * level)
            return _Equation(1, b, 0, x + b)
        a = draw.choice([n for n in range(-level, 3 + 3 * level) if n not in (-1, 0, 1)])
        return _Equation(a, 0, 0, a * x)
    a, b = draw.choice([n for n in range(-2 * level, 4 + 2 * level) if n not in (-1, 0, 1)]), nonzero(draw, -9, 12)
    if form == "two-step":
        return _Equation(a, b, 0, a * x + b)
    c = nonzero(draw, -2 * level, 3 + level)
    if a in (c, -c) or a - c in (1, -1):
        raise RedrawError
    return _Equation(a, b, c, a * x + b - c * x)


def _slips(equation: _Equation) -> list[Slip]:
    a, b, c, d = equation.a, equation.b, equation.c, equation.d
    if not c and a == 1:
        return [
            Slip(d + b, "Repeated the step instead of undoing it", "To undo a step, do its opposite on both sides."),
            Slip(d, "Dropped the number beside x", f"The {abs(b)} beside x has to be undone on both sides."),
            Slip(
                b - d,
                "Turned the subtraction round",
                "Take the number from the right side, not the right side from it.",
            ),
        ]
    if not c and not b:
        return [
            Slip(
                d - a,
                f"Subtracted {bracketed(a)} from both sides",
                f"x is multiplied by {bracketed(a)}; the opposite is to divide.",
            ),
            Slip(d * a, f"Multiplied both sides by {bracketed(a)}", "The opposite of multiplying is dividing."),
            Slip(Fraction(-d, a), "Lost a sign when dividing", "Two equal signs give plus, two different ones minus."),
        ]
    slips = [
        Slip(
            Fraction(d + b, a - c),
            "Moved the number over without changing its sign",
            f"Undo the {abs(b)} that is {'added' if b > 0 else 'taken away'} by the opposite, on both sides.",
        ),
        Slip(Fraction(b - d, a - c), "Lost a sign at the end", "Check by putting the result into the equation."),
    ]
    if c:
        slips += [
            Slip(
                Fraction(d - b, a + c),
                "Moved the x over without changing its sign",
                f"Undo {times_name(c, 'x')} on the right by its opposite, on both sides.",
            ),
            Slip(
                Fraction(d - b, a), "Dropped the x on the right", f"The {times_name(c, 'x')} on the right still counts."
            ),
        ]
    else:
        slips += [
            Slip(
                Fraction(d, a) - b,
                "Divided only one of the terms",
                "Dividing a side divides all of its terms. Undo the constant first.",
            ),
            Slip(d - b, "Stopped before dividing", f"That is {times_name(a, 'x')}; divide by {bracketed(a)}."),
        ]
    return slips


def _working(equation: _Equation) -> str:
    a, b, c, d, x = equation.a, equation.b, equation.c, equation.d, show(equation.solution)
    steps = []
    if c:
        steps.append(
            f"{'Subtract' if c > 0 else 'Add'} {times_name(abs(c), 'x')} on both sides: {linear(a - c, b)} = {d}."
        )
    if b:
        steps.append(f"{'Subtract' if b > 0 else 'Add'} {abs(b)} on both sides: {times_name(a - c, 'x')} = {d - b}.")
    if a - c != 1:
        steps.append(f"Divide by {bracketed(a - c)}: x = {x}.")
    return " ".join(steps)


def _neat(equation: _Equation) -> None:
    if equation.solution.denominator != 1:
        raise RedrawError


def _solve(draw: random.Random, level: int, parameters: Any) -> Draft:
    equation = _equation(draw, level, parameters.form)
    _neat(equation)
    return number(
        f"Solve {equation.text}. What is x?",
        equation.solution,
        as_wrong(_slips(equation)),
        _working(equation),
        equation.facts,
    )


def _wrong_solution(draw: random.Random, level: int, parameters: Any) -> Draft:
    equation = _equation(draw, level, parameters.form)
    return find_the_error(
        draw,
        f"solved {equation.text}",
        equation.solution,
        _slips(equation),
        _working(equation),
        equation.facts,
        text=lambda value: f"x = {show(value)}",
    )


def _story(draw: random.Random, level: int, parameters: Any) -> Draft:
    """An equation from words."""
    equation = _equation(draw, level, parameters.form)
    a, b, c, d = equation.a, equation.b, equation.c, equation.d
    if a < 2 and not (a == 1 and not c):
        raise RedrawError
    left = f"multiplied by {a}" if a != 1 else ""
    change = (f"{abs(b)} is {'added' if b > 0 else 'taken away'}") if b else ""
    first = ", then ".join(part for part in (left, change) if part)
    if not c:
        end = f"The result is {d}."
    elif c > 1:
        end = f"The result is the same as {c} times the number{plus(d).replace('+', 'plus').replace('-', 'minus')}."
    else:
        raise RedrawError
    sentence = (
        f"A number is {first}."
        if left
        else f"To a number {abs(b)} is added."
        if b > 0
        else f"From a number {abs(b)} is taken."
    )
    return number(
        f"{sentence} {end} What is the number?",
        equation.solution,
        as_wrong(_slips(equation)),
        f"As an equation: {equation.text}. {_working(equation)}",
        equation.facts,
    )


def _missing_constant(draw: random.Random, level: int, parameters: Any) -> Draft:
    """The inverse: the solution is given, a number of the equation is not."""
    equation = _equation(draw, level, parameters.form)
    a, b, c, d, x = equation.a, equation.b, equation.c, equation.d, equation.solution
    left = linear(a, b)
    right = f"{times_name(c, 'x')} + k" if c else "k"
    sign = Slip(-d, "", f"Look at the signs when {show(x)} is put in.")
    if c:
        term = times_name(c, "x")
        slips = [
            sign,
            Slip(a * x + b + c * x, "", f"On the right stands {term} too; it is taken off, not added."),
            Slip(a * x + b, "", f"That is the whole right side; take off {term}."),
        ]
    else:
        slips = [sign, Slip(a + b, "", f"That puts in 1 for x; put in {show(x)}.")]
        if b:
            slips.append(Slip(a * x, "", f"The {abs(b)} beside the x was left out."))
    slips = [slip for slip in slips if slip.gives != d]
    put_in = f"The left side is {show(a * x + b)} at x = {show(x)}."
    rest = f" The right side is {show(c * x)} + k, so k = {show(d)}." if c else f" So k = {show(d)}."
    return number(
        f"The solution of {left} = {right} is x = {show(x)}. What is k?",
        d,
        as_wrong(slips),
        put_in + rest,
        {**equation.facts, "x": int(x)},
    )


def _next_line(draw: random.Random, level: int, parameters: Any) -> Draft:
    """An expression: one side after the first step."""
    equation = _equation(draw, level, parameters.form)
    a, b, c = equation.a, equation.b, equation.c
    if not c or not b or a - c in (0, 1, -1):
        raise RedrawError
    verb = "subtract" if c > 0 else "add"
    return typed(
        "expression",
        f"To solve {equation.text}, {verb} {times_name(abs(c), 'x')} on both sides and collect. "
        "What stands on the left side then?",
        linear(a - c, b),
        [],
        f"{times_name(a, 'x')}{' - ' if c > 0 else ' + '}{times_name(abs(c), 'x')} = {times_name(a - c, 'x')}, "
        f"so the left side is {linear(a - c, b)}.",
        equation.facts,
        variables={"x": [-6, 6]},
        form="simplified",
    )


GENERATORS_HERE = (
    Generator(
        "linear_equation",
        1,
        "Solve a linear equation, also from words, find a missing number of it, its next line, or a mistake.",
        EquationParameters,
        {
            "solve": _solve,
            "story": _story,
            "missing-constant": _missing_constant,
            "next-line": _next_line,
            "find-the-error": _wrong_solution,
        },
        lambda structure, parameters: structure != "next-line" or parameters.form == "both-sides",
    ),
)
