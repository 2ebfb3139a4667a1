"""Fractions as parts: of a whole, of a set, and on the number line."""

# Every structure takes the parameters, also where it does not need them.
# ruff: noqa: ARG001

from __future__ import annotations

import math
import random
from fractions import Fraction
from typing import Any, Literal

from practice.questions.generators.draft import Draft, RedrawError, Wrong, number, typed
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip, as_wrong, find_the_error, merged
from practice.questions.generators.wording import THINGS, counted, some_person


class PartsParameters(Parameters):
    """``of``: a whole, a set of things, or the number line."""

    of: Literal["whole", "set", "line"] = "whole"


_NAMES = {2: "halves", 3: "thirds", 4: "quarters", 5: "fifths", 6: "sixths", 8: "eighths", 10: "tenths"}
_WHOLES = ("a cake", "a garden", "a poster", "a wall", "a ribbon", "a pizza", "a field")


def _proper(draw: random.Random, level: int, lowest: bool = False) -> tuple[int, int]:
    bottom = draw.choice(list(_NAMES)[: 3 + 2 * level])
    top = draw.randint(1 if level == 1 else 2, bottom - 1) if bottom > 2 else 1
    if lowest and math.gcd(top, bottom) > 1:
        raise RedrawError
    return top, bottom


def fraction(prompt: str, right: str, wrong: list[Wrong], why: str, facts: dict[str, Any], **more: object) -> Draft:
    answers = [sum(map(Fraction, str(text).split())) for text in (right, *(w.answer for w in wrong))]
    if len(set(answers)) < len(answers):
        raise RedrawError
    return typed("fraction", prompt, right, wrong, why, facts, decimals=False, **more)  # type: ignore[arg-type]


def mixed_text(value: Fraction) -> str:
    """``2 1/3``, ``1/3`` or ``2``."""
    whole, rest = divmod(value.numerator, value.denominator)
    return f"{whole} {rest}/{value.denominator}" if whole and rest else str(value)


# A whole


def _marked(draw: random.Random, level: int, parameters: PartsParameters) -> Draft:
    top, bottom = _proper(draw, max(level, 2))
    whole, colour = draw.choice(_WHOLES), draw.choice(("painted blue", "covered", "marked"))
    if top * 2 == bottom:
        raise RedrawError
    rest = bottom - top
    return fraction(
        f"{whole.capitalize()} is cut into {bottom} equal parts, and {top} of them {'is' if top == 1 else 'are'} "
        f"{colour}. Which fraction of it is {colour}?",
        f"{top}/{bottom}",
        [
            Wrong(f"{top}/{rest}", f"That compares with the {rest} other parts. The whole has {bottom} parts."),
            Wrong(f"{rest}/{bottom}", "That is the part that is left."),
            Wrong(f"{bottom}/{top}", "That is upside down: the number of all parts stands below."),
        ],
        f"{top} of {bottom} equal parts are {top}/{bottom}.",
        {"top": top, "bottom": bottom},
    )


def _rest(draw: random.Random, level: int, parameters: PartsParameters) -> Draft:
    top, bottom = _proper(draw, level)
    if top * 2 == bottom:
        raise RedrawError
    person, thing = some_person(draw), draw.choice(("a cake", "a loaf of bread", "a pizza", "a jug of juice"))
    right = Fraction(bottom - top, bottom)
    return fraction(
        f"{person} takes {top}/{bottom} of {thing}. Which fraction of it is left?",
        f"{bottom - top}/{bottom}",
        [
            Wrong(f"{top}/{bottom}", "That is the part that was taken."),
            Wrong(f"{bottom - top}/{top}", f"The whole was cut into {bottom} parts; that number stands below."),
        ],
        f"The whole is {bottom}/{bottom}; without {top}/{bottom} there is {bottom - top}/{bottom} left.",
        {"top": top, "bottom": bottom, "right": str(right)},
    )


def _from_two_counts(draw: random.Random, level: int, parameters: PartsParameters) -> Draft:
    """The whole has to be put together first."""
    a, b = draw.sample(range(1, 5 + 2 * level), 2)
    first, second = draw.sample(("red", "white", "yellow", "green", "black"), 2)
    thing = draw.choice(("tiles", "beads", "buttons", "squares"))
    if min(a, b) < 2:
        raise RedrawError
    return fraction(
        f"A pattern has {a} {first} and {b} {second} {thing}, all of one size. "
        f"Which fraction of the {thing} is {first}?",
        f"{a}/{a + b}",
        [
            Wrong(f"{a}/{b}", f"That compares {first} with {second}. Below stands the number of all {thing}."),
            Wrong(f"{b}/{a + b}", f"That is the fraction that is {second}."),
        ],
        f"There are {a} + {b} = {a + b} {thing}, and {a} of them are {first}: {a}/{a + b}.",
        {"first": a, "second": b},
    )


def _how_many_parts(draw: random.Random, level: int, parameters: PartsParameters) -> Draft:
    """How many copies of a unit fraction make a number of wholes."""
    bottom, wholes = draw.choice(list(_NAMES)), draw.randint(1, 2 * level)
    slips = [
        Slip(bottom + wholes, "", f"Each whole has {bottom} {_NAMES[bottom]}; multiply."),
        Slip(bottom * (wholes + 1), "", "That is one whole too many."),
        Slip(bottom if wholes > 1 else bottom - 1, "", f"Count the {_NAMES[bottom]} of every whole, all of them."),
    ]
    thing = "whole" if wholes == 1 else f"{wholes} wholes"
    return number(
        f"How many pieces of 1/{bottom} make {'one ' if wholes == 1 else ''}{thing}?",
        bottom * wholes,
        as_wrong(merged(slips, bottom * wholes)),
        f"One whole is {bottom} {_NAMES[bottom]}, so {wholes} × {bottom} = {bottom * wholes}.",
        {"bottom": bottom, "wholes": wholes},
    )


# A set


def _set_case(draw: random.Random, level: int) -> tuple[int, int, int]:
    top, bottom = _proper(draw, level, lowest=True)
    share = draw.randint(2, 4 + 2 * level)
    return top, bottom, share * bottom


def _set_slips(top: int, bottom: int, total: int) -> list[Slip]:
    share = total // bottom
    slips = [
        Slip(total - top * share, "Gave what is left over", "That is the rest. Asked is the part itself."),
        Slip(total - top, f"Took {top} away", f"{top}/{bottom} is a part of the whole, not {top} things."),
    ]
    if top > 1:
        slips.append(Slip(share, "Found one part and stopped", f"That is 1/{bottom}. There are {top} such parts."))
        slips.append(Slip(total // top, f"Divided by {top}", f"Divide by {bottom}, then take {top} of the parts."))
    else:
        slips.append(Slip(total - bottom, f"Took {bottom} away", f"Share into {bottom} equal parts; do not take away."))
    return slips


def _set_working(top: int, bottom: int, total: int) -> str:
    share = total // bottom
    start = f"1/{bottom} of {total} is {total} ÷ {bottom} = {share}"
    return f"{start}." if top == 1 else f"{start}, and {top} such parts are {top} × {share} = {top * share}."


def _of_set(draw: random.Random, level: int, parameters: PartsParameters) -> Draft:
    top, bottom, total = _set_case(draw, level)
    right, thing, person = top * total // bottom, draw.choice(THINGS), some_person(draw)
    story = draw.random() < 0.5
    return number(
        f"{person} has {counted(total, thing)} and gives away {top}/{bottom} of them. How many {thing[1]} is that?"
        if story
        else f"What is {top}/{bottom} of {total}?",
        right,
        as_wrong(merged(_set_slips(top, bottom, total), right)),
        _set_working(top, bottom, total),
        {"top": top, "bottom": bottom, "total": total},
    )


def _wrong_set(draw: random.Random, level: int, parameters: PartsParameters) -> Draft:
    top, bottom, total = _set_case(draw, level)
    right = top * total // bottom
    return find_the_error(
        draw,
        f"looked for {top}/{bottom} of {total}",
        right,
        merged(_set_slips(top, bottom, total), right),
        _set_working(top, bottom, total),
        {"top": top, "bottom": bottom, "total": total},
    )


def _whole_of_set(draw: random.Random, level: int, parameters: PartsParameters) -> Draft:
    """The inverse: the part is given."""
    top, bottom, total = _set_case(draw, level)
    part, thing = top * total // bottom, draw.choice(THINGS)
    slips = [
        Slip(part * bottom, "", f"Those are {top}/{bottom}, not 1/{bottom}; divide by {top} first.")
        if top > 1
        else Slip(part + bottom, "", f"The whole has {bottom} such parts; multiply."),
        Slip(Fraction(part * top, bottom), "", f"The {part} are the part already. The whole is larger."),
        Slip(total - part, "", "That is the rest; the whole has both."),
    ]
    one = part // top
    return number(
        f"{top}/{bottom} of the {thing[1]} in a box are {part} {thing[1]}. How many {thing[1]} are in the box?",
        total,
        as_wrong(merged(slips, total)),
        f"1/{bottom} {'is' if top == 1 else f'is {part} ÷ {top} ='} {one}, so the whole is {bottom} × {one} = {total}.",
        {"top": top, "bottom": bottom, "part": part},
    )


# The number line


def _mark(draw: random.Random, level: int, parameters: PartsParameters) -> Draft:
    bottom = draw.choice(list(_NAMES)[: 3 + level])
    whole = draw.randint(0, level)
    top = draw.randint(1, bottom - 1)
    value = whole + Fraction(top, bottom)
    marks = bottom - 1
    return fraction(
        f"On a number line the stretch from {whole} to {whole + 1} is divided into {bottom} equal steps by "
        f"{marks} mark{'' if marks == 1 else 's'}. Which fraction stands {top} step{'' if top == 1 else 's'} to the "
        f"right of {whole}?",
        str(value),
        [
            w
            for w in (
                Wrong(f"{top}/{bottom}", f"That lies between 0 and 1; the steps start at {whole}."),
                Wrong(str(whole + Fraction(top, bottom + 1)), f"Count the steps, {bottom} of them, and not the marks."),
                Wrong(str(whole + 1 - Fraction(top, bottom)), f"Those steps were counted back from {whole + 1}."),
            )
            if Fraction(str(w.answer)) != value
        ],
        f"Each step is 1/{bottom}, so the point is {mixed_text(value)}"
        + (f" = {value}." if whole and mixed_text(value) != str(value) else "."),
        {"whole": whole, "top": top, "bottom": bottom},
    )


def _steps_to(draw: random.Random, level: int, parameters: PartsParameters) -> Draft:
    """The inverse: how many steps to a fraction."""
    bottom, times = draw.choice(list(_NAMES)), draw.choice((2, 2, 3, 4)[: 1 + level])
    top = draw.randint(1, bottom * level)
    if top % bottom == 0:
        raise RedrawError
    steps = top * times
    asked = Fraction(top, bottom)
    slips = [
        Slip(bottom * times, "", "That many steps lead to 1."),
        Slip(asked.denominator + asked.numerator, "", "Numerator and denominator are not added."),
        Slip(top if times > 1 else bottom - top if bottom > top else top - bottom, "", "Count from 0, step by step."),
    ]
    return number(
        f"A number line goes up from 0 in steps of 1/{bottom * times}. How many steps lead to {asked}?",
        steps,
        as_wrong(merged(slips, steps)),
        f"{asked} = {steps}/{bottom * times}, which is {steps} steps of 1/{bottom * times}.",
        {"step": bottom * times, "target": str(asked)},
    )


def _at_whole(draw: random.Random, level: int, parameters: PartsParameters) -> Draft:
    bottom, whole = draw.choice(list(_NAMES)), draw.randint(1, 3 + level)
    slips = [
        Slip(whole, "", f"{whole}/{bottom} is {whole} parts. Each whole has {bottom} parts."),
        Slip(bottom + whole, "", f"Each of the {whole} wholes has {bottom} parts; multiply."),
        Slip(bottom * (whole + 1), "", f"That stands at {whole + 1}."),
    ]
    return number(
        f"Which numerator puts the fraction __/{bottom} at the whole number {whole} on the number line?",
        bottom * whole,
        as_wrong(merged(slips, bottom * whole)),
        f"{whole} whole{'' if whole == 1 else 's'} of {bottom} parts each: {whole} × {bottom} = {bottom * whole}.",
        {"bottom": bottom, "whole": whole},
    )


_USED = {
    "whole": ("marked", "rest", "from-two-counts", "how-many-parts"),
    "set": ("of-set", "whole-of-set", "find-the-error"),
    "line": ("mark", "steps-to", "at-whole"),
}

GENERATORS_HERE = (
    Generator(
        "parts_and_fractions",
        1,
        "Fractions of a whole, of a set of things and on the number line, also backwards, and a mistake to find.",
        PartsParameters,
        {
            "marked": _marked,
            "rest": _rest,
            "from-two-counts": _from_two_counts,
            "how-many-parts": _how_many_parts,
            "of-set": _of_set,
            "whole-of-set": _whole_of_set,
            "mark": _mark,
            "steps-to": _steps_to,
            "at-whole": _at_whole,
            "find-the-error": _wrong_set,
        },
        lambda structure, parameters: structure in _USED[parameters.of],
    ),
)
