"""Roots: square roots and higher ones, exact, between whole numbers, and simplified."""

# Every structure takes the parameters, also where it does not need them.
# ruff: noqa: ARG001

from __future__ import annotations

import math
import random
from fractions import Fraction
from typing import Any, Literal

from practice.questions.generators.draft import Draft, RedrawError, Wrong, choice, number, typed
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip, as_wrong, find_the_error, merged
from practice.questions.generators.wording import grouped, raised, show


class RootParameters(Parameters):
    """``roots``: square roots only, or cube roots and higher ones."""

    roots: Literal["square", "higher"] = "square"


_NAMES = {2: "square root", 3: "cube root", 4: "fourth root", 5: "fifth root"}


def _case(draw: random.Random, level: int, parameters: RootParameters) -> tuple[int | Fraction, int]:
    """A root and its index."""
    if parameters.roots == "square":
        if level > 1 and draw.random() < 0.4:
            return Fraction(
                draw.randint(2, 9 if level == 2 else 15), draw.choice((10, 100) if level == 3 else (10,))
            ), 2
        return draw.randint(3, (12, 16, 30)[level - 1]), 2
    index = draw.choice((3, 3, 4, 5)[: level + 1])
    root = draw.randint(2, {3: 6, 4: 5, 5: 3}[index] + level - 1)
    return (-root if level > 1 and index % 2 and draw.random() < 0.4 else root), index


def _slips(root: int | Fraction, index: int) -> list[Slip]:
    value = Fraction(root) ** index
    slips = [
        Slip(
            value / index,
            f"Divided by {index}",
            f"The {_NAMES[index]} of {show(value)} is the number that gives it {_over(index)}.",
        )
    ]
    if value.denominator > 1:
        slips += [
            Slip(root * 10, "Put the point one place too far right", f"{show(root * 10)} times itself is too much."),
            Slip(
                root / Fraction(10),
                "Put the point one place too far left",
                f"{show(root / Fraction(10))} times itself is far too little.",
            ),
        ]
    else:
        step = 1 if root > 0 else -1
        slips.append(
            Slip(root + step, "Took a neighbour that is too large", f"{_check(root + step, index)}; that is too far.")
        )
        if abs(Fraction(root)) > 2:
            slips.append(
                Slip(
                    root - step, "Took a neighbour that is too small", f"{_check(root - step, index)}; not far enough."
                )
            )
    if root < 0:
        slips.append(Slip(-root, "Lost the minus sign", "An odd number of negative factors gives a negative number."))
    elif index == 3:
        slips.append(Slip(value / 9, "Divided by 3 twice", "Roots undo a power; dividing undoes a product."))
    return slips


def _over(index: int) -> str:
    return "times itself" if index == 2 else f"as a factor {index} times over"


def _check(root: int | Fraction, index: int) -> str:
    base = f"({show(root)})" if root < 0 else show(root)
    return f"{raised(base, index)} = {show(Fraction(root) ** index)}"


def _exact(draw: random.Random, level: int, parameters: Any) -> Draft:
    root, index = _case(draw, level, parameters)
    value = Fraction(root) ** index
    return number(
        f"What is the {_NAMES[index]} of {show(value)}?",
        root,
        as_wrong(merged(_slips(root, index), root)),
        f"{_check(root, index)}, so the {_NAMES[index]} of {show(value)} is {show(root)}.",
        {"value": str(value), "index": index},
        hints=(f"Which number gives {show(value)} {_over(index)}?",),
    )


def _back(draw: random.Random, level: int, parameters: Any) -> Draft:
    """The inverse: the root is given."""
    root, index = _case(draw, level, parameters)
    value = Fraction(root) ** index
    slips = [
        Slip(root * index, "", f"That is {index} times the root. Asked is what the root gives {_over(index)}."),
        Slip(Fraction(root) ** (index + 1), "", "That has one factor too many."),
        Slip(root, "", f"That is the root itself; asked is the number whose {_NAMES[index]} it is."),
    ]
    return number(
        f"The {_NAMES[index]} of which number is {show(root)}?",
        value,
        as_wrong(merged(slips, value)),
        f"{_check(root, index)}.",
        {"root": str(root), "index": index},
    )


def _bounds(draw: random.Random, level: int, parameters: Any) -> Draft:
    """Between two whole numbers."""
    root, index = _case(draw, 1 if level == 1 else level, parameters)
    if root < 0 or Fraction(root).denominator > 1:
        raise RedrawError
    low, high = int(root) ** index, (int(root) + 1) ** index
    value = draw.randint(low + 1, high - 1)
    half = value // index
    return typed(
        "vector",
        f"Between which two neighbouring whole numbers does the {_NAMES[index]} of {value} lie? "
        "Give the smaller first.",
        [int(root), int(root) + 1],
        [
            Wrong([half, half + 1], f"That is near {value} divided by {index}. Try powers instead."),
            Wrong([int(root) + 1, int(root) + 2], f"{_check(int(root) + 1, index)} is more than {value} already."),
            Wrong([int(root) - 1, int(root)], f"{_check(int(root), index)} is still less than {value}."),
        ],
        f"{_check(int(root), index)} is less than {value}, and {_check(int(root) + 1, index)} is more.",
        {"value": value, "index": index},
    )


def _rounded(draw: random.Random, level: int, parameters: Any) -> Draft:
    """To one decimal place."""
    value = draw.randint(2, (30, 99, 300)[level - 1])
    if math.isqrt(value) ** 2 == value:
        raise RedrawError
    tenths = (math.isqrt(400 * value) + 1) // 2
    right = Fraction(tenths, 10)
    slips = [
        Slip(Fraction(value, 2), "", "That is half of the number. Its square is far too large."),
        Slip(
            right + Fraction(1, 10), "", f"Its square, {show((right + Fraction(1, 10)) ** 2)}, is further from {value}."
        ),
        Slip(
            right - Fraction(1, 10), "", f"Its square, {show((right - Fraction(1, 10)) ** 2)}, is further from {value}."
        ),
    ]
    return number(
        f"What is the square root of {value}, rounded to one decimal place?",
        right,
        as_wrong(merged(slips, right)),
        f"{show(right)}² = {show(right**2)}, and {show(right - Fraction(1, 20))}² = "
        f"{show((right - Fraction(1, 20)) ** 2)} and {show(right + Fraction(1, 20))}² = "
        f"{show((right + Fraction(1, 20)) ** 2)} enclose {value}.",
        {"value": value},
        hints=("Square numbers with one decimal place.",),
    )


def _simplified(draw: random.Random, level: int, parameters: Any) -> Draft:
    """A power taken out of a root."""
    index = 3
    outside, inside = draw.randint(2, 3 + level), draw.choice((2, 3, 5, 6, 7, 10))
    value = outside**index * inside
    slips = [
        Slip(outside**index, "", f"{outside**index} comes out of the cube root as its cube root."),
        Slip(outside * index, "", f"The cube root of {outside**index} is not {index} times {outside}."),
        Slip(inside, "", f"{inside} is what stays under the root."),
    ]
    return number(
        f"The cube root of {value} is k times the cube root of {inside}. What is the whole number k?",
        outside,
        as_wrong(merged(slips, outside)),
        f"{value} = {outside**index} · {inside}, and the cube root of {outside**index} is {outside}.",
        {"value": value, "inside": inside, "index": index},
    )


def _exists(draw: random.Random, level: int, parameters: Any) -> Draft:
    even = draw.random() < 0.5
    root = draw.randint(2, 4 + level)
    index = draw.choice((2, 4)) if even else draw.choice((3, 5))
    value = root**index
    right = "No real number is" if even else f"It is -{root}"
    wrong = [
        Wrong(
            f"It is {root}",
            f"{root} gives plus {grouped(value)} {_over(index)}.",
        ),
        Wrong(
            f"It is -{root}" if even else "No real number is",
            f"-{root} gives plus {grouped(value)} {_over(index)}: the signs pair off."
            if even
            else f"An odd number of factors -{root} does give -{grouped(value)}.",
        ),
        Wrong(f"Both {root} and -{root}", f"Neither of the two gives -{grouped(value)}." if even else
              f"{root} gives plus {grouped(value)}."),
    ]  # fmt: skip
    return choice(
        f"Which real number is the {_NAMES[index]} of -{grouped(value)}?",
        right,
        wrong,
        "An even number of equal factors never gives a negative number, so no real number is this root."
        if even
        else f"An odd number of negative factors gives a negative number: {_check(-root, index)}.",
        {"value": -value, "index": index},
    )


def _wrong_root(draw: random.Random, level: int, parameters: Any) -> Draft:
    root, index = _case(draw, level, parameters)
    value = Fraction(root) ** index
    return find_the_error(
        draw,
        f"looked for the {_NAMES[index]} of {show(value)}",
        root,
        merged(_slips(root, index), root),
        f"{_check(root, index)}.",
        {"value": str(value), "index": index},
    )


_USED = {
    "square": ("exact", "back", "bounds", "rounded", "find-the-error"),
    "higher": ("exact", "back", "bounds", "simplified", "exists", "find-the-error"),
}

GENERATORS_HERE = (
    Generator(
        "roots",
        1,
        "Roots of perfect powers, the number behind a root, bounds, rounding, simplifying, and a mistake to find.",
        RootParameters,
        {
            "exact": _exact,
            "back": _back,
            "bounds": _bounds,
            "rounded": _rounded,
            "simplified": _simplified,
            "exists": _exists,
            "find-the-error": _wrong_root,
        },
        lambda structure, parameters: structure in _USED[parameters.roots],
    ),
)
