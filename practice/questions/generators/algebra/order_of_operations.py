"""Order of operations, with whole numbers or with integers."""

# Every structure takes the parameters, also where it does not need them.

from __future__ import annotations

import random
from typing import Any

from practice.questions.generators.draft import Draft, RedrawError, Wrong, choice, number
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip, as_wrong, find_the_error
from practice.questions.generators.wording import bracketed, plus, show


class OrderParameters(Parameters):
    """``integers``: whether negative numbers occur."""

    integers: bool = False


def _drawn(draw: random.Random, parameters: OrderParameters, low: int, high: int) -> int:
    value = draw.randint(low, high)
    return -value if parameters.integers and draw.random() < 0.5 else value


def _minus_or_plus(value: int) -> str:
    return plus(value).strip()


def _product_last(draw: random.Random, level: int, parameters: OrderParameters) -> tuple[str, int, list[Slip], str]:
    """``a + b × c``, and at higher levels ``a + b × c - d``."""
    a, b, c = _drawn(draw, parameters, 2, 12), draw.randint(2, 9), _drawn(draw, parameters, 2, 9)
    d = _drawn(draw, parameters, 2, 9) if level > 1 else 0
    text = f"{a} + {b} × {bracketed(c)}{plus(-d)}"
    right = a + b * c - d
    slips = [
        Slip((a + b) * c - d, "Worked from left to right", "Multiplication comes before addition, wherever it stands."),
        Slip(a + b + c - d, "Added where a product stands", f"{b} × {bracketed(c)} is a product."),
        Slip(a - b * c - d, "Took the product away", "The product is added here; look at the sign before it."),
    ]
    if d:
        slips[2] = Slip(
            a + b * (c - d), "Took away before multiplying", "Only the factors beside × belong to the product."
        )
    working = f"First the product: {b} × {bracketed(c)} = {b * c}. Then {a}{plus(b * c)}{plus(-d)} = {right}."
    return text, right, slips, working


def _brackets(draw: random.Random, level: int, parameters: OrderParameters) -> tuple[str, int, list[Slip], str]:
    """``a × (b + c) - d``."""
    a, b, c = _drawn(draw, parameters, 2, 6), draw.randint(2, 9), _drawn(draw, parameters, 2, 9)
    d = _drawn(draw, parameters, 1, 9) if level > 1 else 0
    if not b + c:
        raise RedrawError
    text = f"{a} × ({b}{plus(c)}){plus(-d)}"
    right = a * (b + c) - d
    slips = [
        Slip(a * b + c - d, "Left the brackets out", "What stands in brackets is worked out first, as one number."),
        Slip(
            b + a * c - d, "Multiplied only the last number in the brackets", "The factor multiplies the whole bracket."
        ),
        Slip(a + b + c - d, "Added the factor before the brackets", "The number before the brackets multiplies them."),
    ]
    working = f"First the brackets: {b}{plus(c)} = {b + c}. Then {a} × {bracketed(b + c)}{plus(-d)} = {right}."
    return text, right, slips, working


def _power(draw: random.Random, level: int, parameters: OrderParameters) -> tuple[str, int, list[Slip], str]:
    """``a + b × c²``; with integers the base may be negative."""
    a, b, c = _drawn(draw, parameters, 1, 12), draw.randint(2, 3 + level), _drawn(draw, parameters, 2, 5)
    right = a + b * c * c
    slips = [
        Slip(
            a + (b * c) ** 2, "Squared the product", "The power belongs to the number right before it and comes first."
        ),
        Slip(a + b * c * 2, "Doubled instead of squaring", f"{bracketed(c)}² is {bracketed(c)} × {bracketed(c)}."),
        Slip((a + b) * c * c, "Added before multiplying", "The product comes before the sum."),
    ]
    if c < 0:
        slips.append(Slip(a - b * c * c, "Kept the minus when squaring", "A negative number squared is positive."))
    working = (
        f"First the power: {bracketed(c)}² = {c * c}. Then {b} × {c * c} = {b * c * c}, and "
        f"{a}{plus(b * c * c)} = {right}."
    )
    return f"{a} + {b} × {bracketed(c)}²", right, slips, working


def _quotient(draw: random.Random, level: int, parameters: OrderParameters) -> tuple[str, int, list[Slip], str]:
    """``a ÷ b × c``: equal rank, from left to right."""
    b, c = draw.randint(2, 6), draw.randint(2, 5)
    a = b * c * _drawn(draw, parameters, 1, 2 + level)
    d = _drawn(draw, parameters, 1, 9)
    right = a // b * c + d
    slips = [
        Slip(a // (b * c) + d, "Multiplied before dividing", "× and ÷ rank alike: work them from left to right."),
        Slip(a // b + c + d, "Added where a product stands", f"The sign before {c} is ×."),
        Slip(a // b * (c + d), "Added before multiplying", "The product comes before the sum."),
    ]
    working = (
        f"From left to right: {a} ÷ {b} = {a // b}, then {bracketed(a // b)} × {c} = {a // b * c}, "
        f"and with {_minus_or_plus(d)}: {right}."
    )
    return f"{a} ÷ {b} × {c}{plus(d)}", right, slips, working


def _calculation(draw: random.Random, level: int, parameters: Any) -> tuple[str, int, list[Slip], str]:
    build = draw.choice((_product_last, _brackets, _power, _quotient)[: level + 1 if level < 3 else 4])
    text, right, slips, working = build(draw, level, parameters)
    if not parameters.integers:  # nothing below zero is shown before negative numbers are taught
        slips = [slip for slip in slips if slip.gives >= 0]
        if right < 0:
            raise RedrawError
    return text, right, slips, working


def _value(draw: random.Random, level: int, parameters: Any) -> Draft:
    text, right, slips, working = _calculation(draw, level, parameters)
    return number(f"What is {text}?", right, as_wrong(slips), working, {"expression": text})


def _wrong_value(draw: random.Random, level: int, parameters: Any) -> Draft:
    text, right, slips, working = _calculation(draw, level, parameters)
    return find_the_error(draw, f"worked out {text}", right, slips, working, {"expression": text})


_PLACES = ("none", "first", "last")


def _where_brackets(draw: random.Random, level: int, parameters: Any) -> Draft:
    """The inverse: which brackets give the value."""
    a, b, c = (_drawn(draw, parameters, 2, 5 + 2 * level), draw.randint(2, 9), draw.randint(2, 9))
    forms = {
        f"{a} + {b} × {c}": a + b * c,
        f"({a} + {b}) × {c}": (a + b) * c,
        f"{a} + {b} × ({c} + 1)": a + b * (c + 1),
        f"({a} + {b} × {c}) × 2": (a + b * c) * 2,
    }
    if len(set(forms.values())) < len(forms):
        raise RedrawError
    right = draw.choice(list(forms))
    wrong = [Wrong(text, f"That is {value}, not {forms[right]}.") for text, value in forms.items() if text != right]
    return choice(
        f"Which of these has the value {forms[right]}?",
        right,
        wrong,
        f"Brackets first, then products, then sums: {right} = {show(forms[right])}.",
        {"value": forms[right], "options": list(forms)},
    )


def _missing_number(draw: random.Random, level: int, parameters: Any) -> Draft:
    """The inverse: a gap in a calculation with a product."""
    a, b, c = _drawn(draw, parameters, 2, 9 + level), draw.randint(2, 9), draw.randint(2, 9)
    result = a + b * c
    slips = [
        Wrong(b * c, f"That is the whole product. The gap is only its factor beside {b}."),
        Wrong(result - a - b, f"{b} multiplies the gap; undo that by dividing, not by taking away."),
    ]
    if a + b and result % (a + b) == 0:
        slips.append(Wrong(result // (a + b), "That adds first. The product comes before the sum."))
    return number(
        f"Which number belongs in the gap? {a} + {b} × __ = {result}",
        c,
        slips,
        f"The product must be {result}{plus(-a)} = {b * c}, and {b * c} ÷ {b} = {c}.",
        {"a": a, "b": b, "result": result},
    )


GENERATORS_HERE = (
    Generator(
        "order_of_operations",
        2,
        "The value of a calculation, the brackets or the number that give a value, and a mistake to find.",
        OrderParameters,
        {
            "value": _value,
            "where-brackets": _where_brackets,
            "missing-number": _missing_number,
            "find-the-error": _wrong_value,
        },
    ),
)
