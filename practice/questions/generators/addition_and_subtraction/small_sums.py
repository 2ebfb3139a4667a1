"""Small sums put together from parts: with dots, in stories, in any order, and several at once."""

# Every structure takes the parameters, also where it does not need them.

from __future__ import annotations

import random
from typing import Annotated, Literal

from pydantic import Field

from practice.questions.generators.draft import Draft, RedrawError, Wrong, choice, number
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip, as_wrong, find_the_error, merged
from practice.questions.generators.wording import THINGS, counted, listed, some_person


class SmallSumParameters(Parameters):
    """``largest`` total; ``ask``: two parts, several, the order of parts, or the four facts of three numbers."""

    largest: Annotated[int, Field(ge=5, le=100)] = 10
    ask: Literal["two", "several", "order", "family"] = "two"


def _two(draw: random.Random, level: int, parameters: SmallSumParameters) -> tuple[int, int]:
    largest = parameters.largest
    total = draw.randint(min(3 + (level - 1) * largest // 4, largest), largest)
    first = draw.randint(1, total - 1)
    return first, total - first


def _slips(first: int, second: int) -> list[Slip]:
    total = first + second
    return [
        Slip(total - 1, "Counted the first part's last thing again",
             f"After {first} comes {first + 1}: start the second part with that word."),
        Slip(total + 1, "Counted one thing too many", "Each thing gets one number; stop at the last."),
        Slip(max(first, second), "Gave the larger part alone", "Both parts are put together."),
    ]  # fmt: skip


def _dots(draw: random.Random, level: int, parameters: SmallSumParameters) -> Draft:
    first, second = _two(draw, level, parameters)
    mark, other = draw.sample(("o", "x", "*", "#"), 2)
    person, thing = some_person(draw), draw.choice(THINGS)
    return number(
        f"{person} lays two groups of {thing[1]} on a table. How many {thing[1]} are there altogether?",
        first + second,
        as_wrong(merged(_slips(first, second), first + second)),
        f"{first} and {second} more make {first + second}.",
        {"first": first, "second": second},
        code=f"{' '.join(mark * first)}     {' '.join(other * second)}",
    )


_JOINING = (
    "{a} children are on a bus, and {b} more get on. How many children are on the bus then?",
    "{p} picks {a} pears in the morning and {b} in the evening. How many pears is that together?",
    "There are {a} cups on one tray and {b} on another. How many cups are there together?",
    "{p} reads {a} pages and then {b} more. How many pages is that?",
    "{a} birds sit in a tree, and {b} join them. How many birds are in the tree then?",
)


def _story(draw: random.Random, level: int, parameters: SmallSumParameters) -> Draft:
    first, second = _two(draw, level, parameters)
    if min(first, second) < 2:
        raise RedrawError
    return number(
        draw.choice(_JOINING).format(a=first, b=second, p=some_person(draw)),
        first + second,
        as_wrong(merged(_slips(first, second), first + second)),
        f"{first} and {second} more make {first + second}.",
        {"first": first, "second": second},
    )


def _other_part(draw: random.Random, level: int, parameters: SmallSumParameters) -> Draft:
    """The inverse: the total and one part are given."""
    first, second = _two(draw, level, parameters)
    total, thing = first + second, draw.choice(THINGS)
    slips = [
        Slip(total, "", "That is all of them. Asked is the part that cannot be seen."),
        Slip(first, "", "That is the part on the table."),
        Slip(second + 1, "", f"{first} and {second + 1} make {total + 1}, one too many."),
    ]
    lie = "lies" if first == 1 else "lie"
    return number(
        f"There are {counted(total, thing)}. {first} of them {lie} on the table, the others in a bag. "
        "How many are in the bag?",
        second,
        as_wrong(merged(slips, second)),
        f"From {first} count on to {total}: that is {second} more.",
        {"first": first, "total": total},
    )


def _wrong_total(draw: random.Random, level: int, parameters: SmallSumParameters) -> Draft:
    first, second = _two(draw, level, parameters)
    return find_the_error(
        draw,
        f"put {first} and {second} together by counting on",
        first + second,
        _slips(first, second),
        f"{first} and {second} more make {first + second}.",
        {"first": first, "second": second},
    )


def _parts(draw: random.Random, level: int, parameters: SmallSumParameters) -> list[int]:
    count = 3 if level < 3 else 4
    largest = parameters.largest
    size = 9 if largest <= 30 else largest * 2 // (count + 1)
    parts = [draw.randint(1 if largest <= 30 else 5, size) for _ in range(count)]
    if draw.random() < 0.6:
        ten = 10 if largest <= 30 else draw.choice((20, 30, 40, 50))
        parts[0] = draw.randint(1, ten - 1)
        parts[-1] = ten - parts[0]
    if sum(parts) > largest or sum(parts) <= 6 or len(set(parts)) == 1:
        raise RedrawError
    return parts


def _several_slips(parts: list[int]) -> list[Slip]:
    total = sum(parts)
    return [
        Slip(total - parts[-1], "Left out the last number", f"The {parts[-1]} belongs to the sum as well."),
        Slip(total - 1, "Counted one too few", "Go over the steps again, one number at a time."),
        Slip(total + 10 if total > 20 else total + 1, "Counted one ten too many" if total > 20 else
             "Counted one too many", "Check by adding in another order."),
        Slip(total - parts[1], "Left out a number in the middle", f"The {parts[1]} belongs to the sum as well."),
    ]  # fmt: skip


def _several_working(parts: list[int]) -> str:
    pair = next(
        ((a, b) for n, a in enumerate(parts) for b in parts[n + 1 :] if (a + b) % 10 == 0), (parts[0], parts[1])
    )
    rest = list(parts)
    rest.remove(pair[0])
    rest.remove(pair[1])
    easy = "makes a full ten" if sum(pair) % 10 == 0 else "comes first"
    return f"{pair[0]} + {pair[1]} = {sum(pair)} {easy}; with {listed(rest)} that is {sum(parts)}."


def _several(draw: random.Random, level: int, parameters: SmallSumParameters) -> Draft:
    parts = _parts(draw, level, parameters)
    return number(
        f"What is {' + '.join(map(str, parts))}?",
        sum(parts),
        as_wrong(merged(_several_slips(parts), sum(parts))),
        _several_working(parts),
        {"parts": [*parts]},
        hints=("Is there a pair that makes a full ten?",),
    )


def _several_story(draw: random.Random, level: int, parameters: SmallSumParameters) -> Draft:
    parts, thing = _parts(draw, level, parameters), draw.choice(THINGS)
    if min(parts) < 2:
        raise RedrawError
    where = ("boxes", "drawers", "bags")[draw.randrange(3)]
    return number(
        f"In {'three' if len(parts) == 3 else 'four'} {where} there are {listed(parts)} {thing[1]}. "
        f"How many {thing[1]} is that altogether?",
        sum(parts),
        as_wrong(merged(_several_slips(parts), sum(parts))),
        _several_working(parts),
        {"parts": [*parts]},
    )


def _several_error(draw: random.Random, level: int, parameters: SmallSumParameters) -> Draft:
    parts = _parts(draw, level, parameters)
    return find_the_error(
        draw, f"worked out {' + '.join(map(str, parts))}", sum(parts), _several_slips(parts), _several_working(parts),
        {"parts": [*parts]},
    )  # fmt: skip


def _swapped(draw: random.Random, level: int, parameters: SmallSumParameters) -> Draft:
    first, second = _two(draw, level, parameters)
    if abs(first - second) < 2:
        raise RedrawError
    slips = [
        Slip(first + second, "", "That is the total of each side. Asked is the number in the gap."),
        Slip(abs(first - second), "", "Both sides have the same total, so nothing is taken away."),
        Slip(second, "", "That number stands on the right side already."),
    ]
    return number(
        f"Which number belongs in the gap? {first} + {second} = {second} + __",
        first,
        as_wrong(merged(slips, first)),
        f"Both sides have the same two parts in another order: {first} and {second}.",
        {"first": first, "second": second},
    )


def _known_sum(draw: random.Random, level: int, parameters: SmallSumParameters) -> Draft:
    first, second = _two(draw, level, parameters)
    total = first + second
    if abs(first - second) < 2:
        raise RedrawError
    slips = [
        Slip(total + 1, "", "The same things are put together, so the total does not grow."),
        Slip(total - 1, "", "The same things are put together, so the total does not shrink."),
        Slip(max(first, second), "", "That is one of the parts. The total stays as it was."),
    ]
    thing = draw.choice(THINGS)
    return number(
        f"{counted(first, thing)} and then {second} more are put into an empty box, {total} altogether. Another time "
        f"{second} come first and then {first} more. How many {thing[1]} are in the box that time?",
        total,
        as_wrong(merged(slips, total)),
        f"{second} + {first} has the same total as {first} + {second}: {total}.",
        {"first": first, "second": second},
    )


def _easier_order(draw: random.Random, level: int, parameters: SmallSumParameters) -> Draft:
    first, second = sorted(_two(draw, level, parameters))
    if second - first < 3:
        raise RedrawError
    ways = {
        f"Start at {second} and count on {first}": "",
        f"Start at {first} and count on {second}": f"That is right too, but it takes {second} steps and not {first}.",
        f"Start at {second} and count on {second}": f"That leaves out the {first}.",
        f"Start at 0 and count on {second}": f"That gives only the {second}.",
    }
    right = next(iter(ways))
    return choice(
        f"Which way finds {first} + {second} with the fewest steps?",
        right,
        [Wrong(way, why) for way, why in ways.items() if way != right],
        f"The order does not matter, so start at the larger number: only {first} step{'' if first == 1 else 's'}.",
        {"first": first, "second": second},
    )


def _family_member(draw: random.Random, level: int, parameters: SmallSumParameters) -> Draft:
    """A fact that belongs to a given one."""
    first, second = _two(draw, level, parameters)
    total = first + second
    if abs(first - second) < 2 or min(first, second) < 2 or max(first, second) == 2 * min(first, second):
        raise RedrawError
    right = draw.choice((f"{total} - {first} = {second}", f"{total} - {second} = {first}"))
    big, small = max(first, second), min(first, second)
    return choice(
        f"Which fact belongs to the same family as {first} + {second} = {total}?",
        right,
        [
            Wrong(f"{big} - {small} = {big - small}", f"That is true, but {big - small} is not in the family."),
            Wrong(f"{total} + {first} = {total + first}", f"{total} is the total; nothing is added to it."),
            Wrong(f"{first} - {total} = {second}", "The parts are taken from the total, not the total from a part."),
        ],
        f"The total is {total}; taking one part away leaves the other: {right}.",
        {"first": first, "second": second},
    )  # fmt: skip


def _use_the_sum(draw: random.Random, level: int, parameters: SmallSumParameters) -> Draft:
    first, second = _two(draw, level, parameters)
    total = first + second
    if first == second:
        raise RedrawError
    slips = [
        Slip(first, "", "That is the part that is taken away. What is left is the other part."),
        Slip(total, "", "That is the total, before anything is taken away."),
        Slip(total + first, "", "Taking away leaves less than the total."),
    ]
    return number(
        f"You know that {first} + {second} = {total}. What is {total} - {first}?",
        second,
        as_wrong(merged(slips, second)),
        f"{total} is made of {first} and {second}; without {first}, {second} is left.",
        {"first": first, "second": second},
    )


def _family_gap(draw: random.Random, level: int, parameters: SmallSumParameters) -> Draft:
    first, second = _two(draw, level, parameters)
    total = first + second
    if first == second:
        raise RedrawError
    slips = [
        Slip(total, "", "That is the total of the three numbers' facts, not the missing part."),
        Slip(total + first, "", f"The larger number {total} is the total; it is made of {first} and the missing one."),
        Slip(first, "", "That number is given already."),
    ]
    return number(
        f"The numbers {first}, __ and {total} make a family of facts, and {total} is the largest. "
        "Which number is missing?",
        second,
        as_wrong(merged(slips, second)),
        f"{first} + {second} = {total}.",
        {"first": first, "total": total},
    )


def _error(draw: random.Random, level: int, parameters: SmallSumParameters) -> Draft:
    return (_several_error if parameters.ask == "several" else _wrong_total)(draw, level, parameters)


_FOR = {
    "two": ("dots", "story", "other-part", "find-the-error"),
    "several": ("several", "several-story", "find-the-error"),
    "order": ("swapped", "known-sum", "easier-order"),
    "family": ("family-member", "use-the-sum", "family-gap"),
}

GENERATORS_HERE = (
    Generator(
        "small_sums",
        1,
        "Two or several parts put together, the other part, another order, families of facts, and a mistake to find.",
        SmallSumParameters,
        {
            "dots": _dots,
            "story": _story,
            "other-part": _other_part,
            "several": _several,
            "several-story": _several_story,
            "swapped": _swapped,
            "known-sum": _known_sum,
            "easier-order": _easier_order,
            "family-member": _family_member,
            "use-the-sum": _use_the_sum,
            "family-gap": _family_gap,
            "find-the-error": _error,
        },
        lambda structure, parameters: (
            structure in _FOR[parameters.ask] and not (structure == "dots" and parameters.largest > 20)
        ),
    ),
)
