"""Multiplying out brackets."""

# Every structure takes the parameters, also where it does not need them.

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Literal

from practice.questions.generators.draft import Draft, RedrawError, number, typed
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import (
    Slip,
    WrittenSlip,
    as_written_wrong,
    as_wrong,
    find_the_written_error,
    merged,
)
from practice.questions.generators.wording import bracketed, nonzero, polynomial_text, times_name


class ProductParameters(Parameters):
    """``form``: a number times a bracket, a minus before a bracket, two brackets, special products, or longer ones."""

    form: Literal["bracket", "minus", "two-brackets", "special", "longer"] = "two-brackets"


_X = {"x": [-6, 6]}


def multiplied(first: Sequence[int], second: Sequence[int]) -> list[int]:
    """The product of two polynomials, coefficient by coefficient."""
    result = [0] * (len(first) + len(second) - 1)
    for i, a in enumerate(first):
        for j, b in enumerate(second):
            result[i + j] += a * b
    return result


def _factors(draw: random.Random, level: int, form: str) -> tuple[list[int], list[int]]:
    """The two factors, the highest power first."""
    if form in ("bracket", "minus"):
        outside = draw.randint(2, 4 + 2 * level)
        if form == "minus":
            outside = -draw.choice((1, *range(2, 2 + 2 * level)))
        elif level == 3 and draw.random() < 0.4:
            return [draw.randint(2, 5), 0], [nonzero(draw, -6, 6), nonzero(draw, -9, 9)]
        return [outside], [nonzero(draw, -4, 6) if level > 1 else draw.randint(1, 5), nonzero(draw, -9, 9)]
    lead = 1 if level == 1 else draw.randint(1, 1 + level)
    b = nonzero(draw, -9, 9)
    if form == "special":
        return [lead, b], [lead, b if draw.random() < 0.6 else -b]
    if form == "longer":
        return [lead, b], [draw.randint(1, 3), nonzero(draw, -5, 5), nonzero(draw, -5, 5)]
    other = 1 if level < 3 else draw.randint(1, 3)
    second = [other, nonzero(draw, -9, 9)]
    if second == [lead, b] or second == [lead, -b]:
        raise RedrawError
    return [lead, b], second


def _product_text(first: Sequence[int], second: Sequence[int]) -> str:
    if len(first) == 1:
        before = "-" if first[0] == -1 else str(first[0])
        return f"{before}({polynomial_text(second)})"
    if not first[-1]:
        return f"{polynomial_text(first)}({polynomial_text(second)})"
    if first == second:
        return f"({polynomial_text(first)})²"
    return f"({polynomial_text(first)})({polynomial_text(second)})"


def _product_slips(first: Sequence[int], second: Sequence[int]) -> list[WrittenSlip]:
    product = multiplied(first, second)
    if len(first) == 1 or not first[-1]:
        a = first[0]
        only_first = [a * second[0], second[1]] if len(first) == 1 else [a * second[0], 0, second[1]]
        turned = [*product[: len(second) - 1], -product[len(second) - 1], *product[len(second) :]]
        added = [second[0] + a, second[1] + a] if len(first) == 1 else [a * second[0], a + second[1], 0]
        return [
            WrittenSlip(
                polynomial_text(only_first), "Multiplied only the first term", "The factor multiplies every term."
            ),
            WrittenSlip(
                polynomial_text(turned),
                "Lost a sign in the last term",
                "Check the last sign: like signs give plus, unlike signs minus.",
            ),
            WrittenSlip(
                polynomial_text(added),
                "Added the factor instead of multiplying",
                "A factor before a bracket multiplies each term in it.",
            ),
        ]
    ends = [first[0] * second[0], *[0] * (len(product) - 2), first[-1] * second[-1]]
    middle = list(product)
    middle[-2] = first[0] * second[-1] - first[-1] * second[-2]
    halved = list(product)
    halved[-2] = first[-1] * second[-2]
    signed = [*product[:-1], -product[-1]]
    same = list(first) == list(second)
    return [
        WrittenSlip(
            polynomial_text(ends),
            "Squared each term and left out the middle" if same else "Multiplied only first by first and last by last",
            "Each term of one bracket is multiplied by each term of the other.",
        ),
        WrittenSlip(
            polynomial_text(halved if same else middle),
            "Took the mixed product once" if same else "Used a wrong sign in a mixed product",
            "The mixed product comes twice." if same else "Each term takes its own sign along into the products.",
        ),
        WrittenSlip(
            polynomial_text(signed), "Used the wrong sign in the last term", "Check the sign of the last product."
        ),
    ]


def _product_working(first: Sequence[int], second: Sequence[int]) -> str:
    right = polynomial_text(multiplied(first, second))
    if len(first) == 1 or not first[-1]:
        outer = str(first[0]) if len(first) == 1 else polynomial_text(first)
        if outer == "-1":
            return f"The minus changes every sign in the bracket: {right}."
        terms = [times_name(second[0], "x") if len(second) == 2 else polynomial_text(second[:1]), str(second[1])]
        return (
            f"Multiply each term by {outer}: {outer} · {terms[0] if second[0] > 0 else f'({terms[0]})'} and "
            f"{outer} · {bracketed(second[1])}. Together: {right}."
        )
    rows = []
    for i, a in enumerate(first):
        row = [0] * (len(first) - 1 - i)
        part = multiplied([a], [*second, *row])
        term = polynomial_text([a, *row])
        rows.append(f"{term} · ({polynomial_text(second)}) = {polynomial_text(part)}")
    return f"{'; '.join(rows)}. Together: {right}."


def _expand(draw: random.Random, level: int, parameters: ProductParameters) -> Draft:
    first, second = _factors(draw, level, parameters.form)
    right = polynomial_text(multiplied(first, second))
    text = _product_text(first, second)
    return typed(
        "expression",
        f"Expand {text}.",
        right,
        as_written_wrong(_product_slips(first, second), right),
        _product_working(first, second),
        {"expression": text},
        variables=_X,
        form="expanded",
    )


def _wrong_product(draw: random.Random, level: int, parameters: ProductParameters) -> Draft:
    first, second = _factors(draw, level, parameters.form)
    text = _product_text(first, second)
    return find_the_written_error(
        draw,
        f"expanded {text}",
        polynomial_text(multiplied(first, second)),
        _product_slips(first, second),
        _product_working(first, second),
        {"expression": text},
    )


def _coefficient_of_product(draw: random.Random, level: int, parameters: ProductParameters) -> Draft:
    first, second = _factors(draw, level, parameters.form)
    if len(first) == 1:
        raise RedrawError
    product = multiplied(first, second)
    a, b = first[0] * second[-1], first[-1] * second[-2]
    slips = [
        Slip(a - b, "", f"The two products are {a} and {b}; both are added, each with its own sign."),
        Slip(a or product[0], "", "Only one of the products with x was taken; there are two ways to get an x."),
        Slip(product[-1], "", "That is the plain number at the end, without x."),
    ]
    text = _product_text(first, second)
    ways = f"x times a plain number arises twice: {a} and {b}, together {a + b}."
    if not first[-1]:
        ways = f"Only {times_name(first[0], 'x')} times {second[-1]} gives an x: {a}."
        slips = [
            Slip(product[0], "", "That is the coefficient of x²."),
            Slip(second[-1], "", f"That number is multiplied by {first[0]} too."),
        ]
    return number(
        f"When {text} is expanded and like terms are combined, what is the coefficient of x?",
        a + b,
        as_wrong(merged(slips, a + b)),
        ways,
        {"expression": text},
    )


def _missing_number(draw: random.Random, level: int, parameters: ProductParameters) -> Draft:
    """The inverse: the product is given and a number of a factor is not."""
    first, second = _factors(draw, level, parameters.form)
    product = polynomial_text(multiplied(first, second))
    if len(first) == 1:
        if first[0] in (1, -1):
            raise RedrawError
        k, text = first[0], f"k({polynomial_text(second)})"
        slips = [
            Slip(-k, "", "Look at the signs of the terms."),
            Slip(k * second[0], "", "That is the product of k and the number before x; undo the multiplying."),
            Slip(k * second[0] - second[0], "", "k multiplies the terms; it is not added to them."),
        ]
        how = f"{times_name(second[0], 'x')} became {times_name(k * second[0], 'x')}, so k = {k}; the last term agrees."
    else:
        k, last = second[-1], first[-1]
        if last in (-1, 0, 1) or len(second) != 2:
            raise RedrawError
        text = f"({polynomial_text(first)})({times_name(second[0], 'x')} + k)"
        slips = [
            Slip(-k, "", "Look at the sign of the last term."),
            Slip(k * last, "", f"That is {last} times k; divide by {last}."),
            Slip(k * last - last, "", "The last terms are multiplied, not added."),
        ]
        how = f"The last terms give {bracketed(last)} · k = {k * last}, so k = {k}."
    return number(
        f"For every x, {text} = {product}. What is k?",
        k,
        as_wrong(merged(slips, k)),
        how,
        {"text": text, "product": product},
    )


def _suits(structure: str, parameters: ProductParameters) -> bool:
    if parameters.form in ("bracket", "minus"):
        return structure != "coefficient"
    return structure != "missing-number" or parameters.form != "longer"


GENERATORS_HERE = (
    Generator(
        "expanding_brackets",
        1,
        "Multiply out brackets, find one coefficient or a missing number of a factor, and a mistake.",
        ProductParameters,
        {
            "expand": _expand,
            "missing-number": _missing_number,
            "coefficient": _coefficient_of_product,
            "mistake": _wrong_product,
        },
        _suits,
    ),
)
