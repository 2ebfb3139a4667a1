"""Factoring: common factors, quadratics, special products, and equations solved by it."""

# Every structure takes the parameters, also where it does not need them.
# ruff: noqa: ARG001

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from typing import Literal

from practice.questions.generators.algebra.brackets import multiplied
from practice.questions.generators.draft import Draft, RedrawError, Wrong, typed
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import WrittenSlip, as_written_wrong, find_the_written_error
from practice.questions.generators.wording import linear, nonzero, plus, polynomial_text, times_name


class FactoringParameters(Parameters):
    """``form``: a common factor, a quadratic, special products, or equations that factoring solves."""

    form: Literal["common", "quadratic", "special", "zeros"] = "quadratic"


_X = {"x": [-6, 6]}


def _two(draw: random.Random, level: int, form: str) -> tuple[list[int], list[int]]:
    """Two brackets without common factors."""
    if form == "special":
        lead, b = draw.randint(1, level), draw.randint(2, 9)
        if math.gcd(lead, b) > 1:
            raise RedrawError
        sign = draw.choice((1, -1))
        return [lead, sign * b], [lead, draw.choice((b, -b))]
    lead = 1 if level < 3 else draw.choice((2, 3))
    a, b = nonzero(draw, -5 - 2 * level, 5 + 2 * level), nonzero(draw, -5 - 2 * level, 5 + 2 * level)
    if level == 1 and (a < 0 or b < 0):
        a, b = abs(a), abs(b)
    if math.gcd(lead, a) > 1 or abs(a) == abs(b) or (lead > 1 and a * 1 == b):
        raise RedrawError
    return [lead, a], [1, b]


def _common(draw: random.Random, level: int) -> tuple[int, list[int], bool]:
    """A number, a bracket without a common factor, and whether x is common too."""
    number, inner = draw.randint(2, 4 + 2 * level), [draw.randint(1, 5), nonzero(draw, -9, 9)]
    if math.gcd(*inner) > 1 or abs(inner[1]) == 1 == inner[0]:
        raise RedrawError
    return number, inner, level > 1 and draw.random() < 0.6


def _product(brackets: Sequence[Sequence[int]]) -> str:
    first, second = sorted(brackets, key=lambda b: (b[0] != 1, -b[1])) if brackets[0][0] == brackets[1][0] else brackets
    if list(first) == list(second):
        return f"({polynomial_text(first)})²"
    return f"({polynomial_text(first)})({polynomial_text(second)})"


def _turned(bracket: Sequence[int]) -> list[int]:
    return [bracket[0], -bracket[1]]


def _slips(first: Sequence[int], second: Sequence[int]) -> list[WrittenSlip]:
    lead, a, b = first[0], first[1], second[1]
    slips = [
        WrittenSlip(
            _product([_turned(first), _turned(second)]),
            "Turned both signs round",
            "Then the middle term has the wrong sign. Check by multiplying out.",
        ),
        WrittenSlip(
            _product([_turned(first), second]),
            "Turned one sign round",
            "Then the last term has the wrong sign. Check by multiplying out.",
        ),
    ]
    if lead > 1 and second[0] == 1:
        slips.append(
            WrittenSlip(
                _product([[lead, b], [1, a]]),
                "Put the two numbers into the wrong brackets",
                f"The {lead} before x multiplies the number in the other bracket; check the middle term.",
            )
        )
    else:
        middle, last = a * second[0] + b * lead, a * b
        slips.append(
            WrittenSlip(
                f"x({linear(lead * second[0], middle)}){plus(last)}" if middle else f"({linear(lead, a)})²",
                "Took x out of the first terms only" if middle else "Took it for the square of a sum",
                "That is still a sum and no product." if middle else "A square has a middle term; here there is none.",
            )
        )
    return slips


def _working(first: Sequence[int], second: Sequence[int]) -> str:
    product = multiplied(first, second)
    lead, a, b = first[0], first[1], second[1]
    right = _product([first, second])
    if lead == second[0] and a == -b:
        return f"A difference of two squares, {times_name(lead, 'x')} and {abs(a)}: {right}."
    if list(first) == list(second):
        return (
            f"The squares of {times_name(lead, 'x')} and {abs(a)} stand at the ends, and twice their product in the "
            f"middle: {right}."
        )
    if lead == 1:
        return f"Two numbers with the product {a * b} and the sum {a + b} are {a} and {b}: {right}."
    return (
        f"Split the middle term: {lead * b} and {a} have the product {lead} · {a * b} = {lead * a * b} and the sum "
        f"{product[1]}. That leads to {right}."
        if a * b > 0
        else f"Split the middle term: {lead * b} and {a} have the product {lead} · ({a * b}) = {lead * a * b} and the "
        f"sum {product[1]}. That leads to {right}."
    )


def _common_texts(number: int, inner: Sequence[int], with_x: bool) -> tuple[str, str, list[WrittenSlip], str]:
    zero = [0] if with_x else []
    text = polynomial_text([number * c for c in inner] + zero)
    outside = f"{number}x" if with_x else str(number)
    right = f"{outside}({polynomial_text(inner)})"
    slips = [
        WrittenSlip(
            f"{outside}({polynomial_text([inner[0], number * inner[1]])})",
            "Divided only the first term",
            "Every term is divided by what is taken out. Multiply out to check.",
        ),
        WrittenSlip(
            f"{outside}({polynomial_text(_turned(inner))})",
            "Turned the sign in the bracket round",
            "Multiply out to check the sign of the last term.",
        ),
    ]
    if with_x:
        part = f"{number}({polynomial_text([*inner, 0])})"
        slips.append(WrittenSlip(part, "Left x inside", f"That is equal, but x can be taken out of {part} too."))
    elif inner[0] > 1:
        slips.append(
            WrittenSlip(
                f"{outside}({polynomial_text([c * number - number for c in inner])})",
                "Subtracted the common factor",
                f"Divide each term by {number}; do not take {number} away from it.",
            )
        )
    return text, right, slips, f"Both terms can be divided by {outside}: {text} = {right}."


def _factor(draw: random.Random, level: int, parameters: FactoringParameters) -> Draft:
    if parameters.form == "common":
        number, inner, with_x = _common(draw, level)
        text, right, slips, working = _common_texts(number, inner, with_x)
        slips = [slip for slip in slips if slip.named != "Left x inside"]
        prompt = f"Take the greatest common factor out of {text}."
    else:
        first, second = _two(draw, level, parameters.form)
        text, right = polynomial_text(multiplied(first, second)), _product([first, second])
        slips, working = _slips(first, second), _working(first, second)
        prompt = f"Factor {text}."
    return typed(
        "expression", prompt, right, as_written_wrong(slips, right), working, {"expression": text},
        variables=_X, form="factored", hints=("Check by multiplying out.",),
    )  # fmt: skip


def _other_factor(draw: random.Random, level: int, parameters: FactoringParameters) -> Draft:
    """One factor is given."""
    if parameters.form == "common":
        number, second, with_x = _common(draw, level)
        first, known = [number, 0] if with_x else [number], f"{number}x" if with_x else str(number)
        text = polynomial_text(multiplied(first, second))
        middle = [number * second[0], second[1]]
    else:
        first, second = _two(draw, level, parameters.form)
        known, text = polynomial_text(first), polynomial_text(multiplied(first, second))
        middle = [second[0], multiplied(first, second)[1] - first[1]]
    right = polynomial_text(second)
    slips = [
        WrittenSlip(polynomial_text(_turned(second)), "", "The last term would get the wrong sign."),
        WrittenSlip(polynomial_text(middle), "", "Multiply it by the factor that is given, and compare every term."),
    ]
    return typed(
        "expression",
        f"One factor of {text} is {known}. What is the other factor?",
        right,
        as_written_wrong(slips, right),
        f"{known if known.isdigit() or (known.endswith('x') and ' ' not in known) else f'({known})'} times ({right}) "
        f"gives {text}.",
        {"expression": text, "known": known},
        variables=_X,
    )


def _two_numbers(draw: random.Random, level: int, parameters: FactoringParameters) -> Draft:
    """The heart of factoring a quadratic."""
    (_, a), (_, b) = _two(draw, min(level, 2), "quadratic")
    if level > 1 and a * b > 0 and a > 0 and draw.random() < 0.7:
        a, b = -a, b
    lower, upper = sorted((a, b))
    mistakes = [
        {"answer": [-a, -b], "feedback": "Their product is right, but their sum has the wrong sign."},
        {"answer": [a, -b], "feedback": "Their product has the wrong sign."},
    ]
    pairs = [n for n in range(1, abs(a * b) + 1) if a * b % n == 0 and n not in (abs(a), abs(b))]
    if pairs:
        n = draw.choice(pairs)
        mistakes.append({"answer": [n, a * b // n], "feedback": f"Their product is right, but not the sum {a + b}."})
    if a + b == 0:
        raise RedrawError
    draft = typed(
        "set",
        f"Which two whole numbers, negative ones allowed, have the product {a * b} and the sum {a + b}?",
        [lower, upper],
        [],
        f"{lower} and {upper}: their product is {a * b} and their sum {a + b}.",
        {"product": a * b, "sum": a + b},
        hints=(f"Go through the pairs with the product {a * b}.",),
    )
    draft.fields["mistakes"] = mistakes
    return draft


def _mistake(draw: random.Random, level: int, parameters: FactoringParameters) -> Draft:
    if parameters.form == "common":
        text, right, slips, working = _common_texts(*_common(draw, level))
        slips = [slip for slip in slips if slip.named != "Left x inside"]
        if len(slips) < 3:
            raise RedrawError
    else:
        first, second = _two(draw, level, parameters.form)
        text, right = polynomial_text(multiplied(first, second)), _product([first, second])
        slips, working = _slips(first, second), _working(first, second)
    return find_the_written_error(draw, f"factored {text}", right, slips, working, {"expression": text})


def _solve(draw: random.Random, level: int, parameters: FactoringParameters) -> Draft:
    first, second = _two(draw, min(level, 2), "quadratic")
    product = multiplied(first, second)
    roots = sorted((-first[1], -second[1]))
    text = f"{polynomial_text(product)} = 0"
    if level == 3:
        moved = nonzero(draw, -9, 9)
        text = f"{polynomial_text([product[0], product[1], product[2] + moved])} = {moved}"
        if not product[2] + moved:
            raise RedrawError
    wrong = [
        Wrong([first[1], second[1]], "Those stand in the brackets. A bracket is 0 at the opposite number."),
        Wrong([roots[0]], "That is one solution. The other bracket can be 0 as well."),
    ]
    start = f"With 0 on the right: {polynomial_text(product)} = 0. " if level == 3 else ""
    return typed(
        "set",
        f"Solve {text} by factoring. Give all solutions.",
        roots,
        wrong,
        f"{start}{_product([first, second])} = 0, so one bracket is 0: x = {roots[0]} or x = {roots[1]}.",
        {"equation": text},
    )


def _from_zeros(draw: random.Random, level: int, parameters: FactoringParameters) -> Draft:
    """The inverse: the solutions are given."""
    first, second = _two(draw, min(level, 2), "quadratic")
    right = _product([first, second])
    roots = sorted((-first[1], -second[1]))
    slips = [
        WrittenSlip(_product([_turned(first), _turned(second)]), "", "Put a solution in: each bracket must become 0."),
        WrittenSlip(_product([_turned(first), second]), "", "One bracket does not become 0 at its solution."),
    ]
    return typed(
        "expression",
        f"A quadratic x² + bx + c is 0 exactly at x = {roots[0]} and x = {roots[1]}. Write it as a product of two "
        "brackets.",
        right,
        as_written_wrong(slips, right),
        f"A bracket that is 0 at x = {roots[0]} is ({linear(1, -roots[0])}); the other is ({linear(1, -roots[1])}).",
        {"roots": [*roots]},
        variables=_X,
        form="factored",
    )


def _already_factored(draw: random.Random, level: int, parameters: FactoringParameters) -> Draft:
    """A product that is 0."""
    lead, a, b = draw.randint(2, 2 + level), nonzero(draw, -9, 9), nonzero(draw, -9, 9)
    first, second = [1, a], [lead, lead * b]
    if a == b or draw.random() < 0.3:
        first, a = [1, 0], 0
    roots = sorted((-a, -b))
    left = times_name(1, "x") if not a else f"({polynomial_text(first)})"
    wrong = [
        Wrong([-b], "The other factor can be 0 as well."),
        Wrong(sorted((a, -lead * b)), "Each factor on its own is set to 0 and solved for x."),
    ]
    if a and b != -a:
        wrong.append(Wrong(sorted((a, b)), "Each factor is 0 at the opposite number: look at the signs."))
    return typed(
        "set",
        f"Solve {left}({polynomial_text(second)}) = 0. Give all solutions.",
        roots,
        wrong,
        f"A product is 0 when a factor is: x = {-a}, or {polynomial_text(second)} = 0, so x = {-b}.",
        {"equation": f"{left}({polynomial_text(second)}) = 0"},
    )


_USED = {
    "common": ("factor", "other-factor", "mistake"),
    "quadratic": ("factor", "other-factor", "two-numbers", "mistake"),
    "special": ("factor", "other-factor", "mistake"),
    "zeros": ("solve", "from-zeros", "already-factored"),
}

GENERATORS_HERE = (
    Generator(
        "factoring",
        1,
        "Take out common factors, factor quadratics and special products, solve by factoring, find a mistake.",
        FactoringParameters,
        {
            "factor": _factor,
            "other-factor": _other_factor,
            "two-numbers": _two_numbers,
            "mistake": _mistake,
            "solve": _solve,
            "from-zeros": _from_zeros,
            "already-factored": _already_factored,
        },
        lambda structure, parameters: structure in _USED[parameters.form],
    ),
)
