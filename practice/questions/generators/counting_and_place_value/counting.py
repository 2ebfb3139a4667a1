"""Counting forwards and backwards, by ones and in larger steps, in a row and along the number line."""

# Every structure takes the parameters, also where it does not need them.

from __future__ import annotations

import random
from typing import Annotated, Literal

from pydantic import Field

from practice.questions.generators.counting_and_place_value.place_value import in_words
from practice.questions.generators.draft import Draft, RedrawError, number
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip, as_wrong, find_the_error, merged

_Step = Annotated[int, Field(ge=1, le=100)]


class CountingParameters(Parameters):
    """``low`` and ``high`` bound the numbers; ``steps``: the sizes of a step; ``direction`` of counting.

    ``ask``: runs of numbers, jumps, or both; ``words``: whether the numbers given are written as words.
    """

    low: Annotated[int, Field(ge=0, le=1000)] = 1
    high: Annotated[int, Field(ge=4, le=2000)] = 20
    steps: Annotated[tuple[_Step, ...], Field(strict=False, min_length=1)] = (1,)
    direction: Literal["any", "up", "down"] = "any"
    ask: Literal["any", "runs", "jumps"] = "any"
    words: bool = False


def _way(draw: random.Random, parameters: CountingParameters) -> tuple[int, bool]:
    """The step with its sign, and whether it goes up."""
    up = parameters.direction == "up" or (parameters.direction == "any" and draw.random() < 0.6)
    size = draw.choice(parameters.steps)
    return (size if up else -size), up


def _start(draw: random.Random, level: int, parameters: CountingParameters, reach: int) -> int:
    """Where a count over this distance may begin, in the upper part of the range at higher levels."""
    low = parameters.low if reach >= 0 else parameters.low - reach
    high = parameters.high - reach if reach >= 0 else parameters.high
    if low > high:
        raise RedrawError
    if level > 1 and high - low > 4:
        low += (high - low) * (level - 1) // 4
    start = draw.randint(low, high)
    size = abs(parameters.steps[0])
    if len(parameters.steps) == 1 and size > 1 and level == 1:
        start -= start % size
        if start < parameters.low or (reach < 0 and start + reach < parameters.low):
            raise RedrawError
    return start


def _said(values: list[int] | list[int | None], words: bool) -> str:
    return ", ".join("__" if v is None else in_words(v) if words else str(v) for v in values)


def _by(step: int) -> str:
    return {1: "ones", 2: "twos", 5: "fives", 10: "tens", 100: "hundreds"}.get(abs(step), f"{abs(step)}s")


def _how(step: int) -> str:
    return f"count {'on' if step > 0 else 'back'} by {_by(step)}"


def _figures(parameters: CountingParameters) -> str:
    return " Answer in figures." if parameters.words else ""


def _next(draw: random.Random, level: int, parameters: CountingParameters) -> Draft:
    step, up = _way(draw, parameters)
    length = 3 if parameters.high < 12 else draw.choice((3, 4))
    start = _start(draw, level, parameters, step * length)
    run = [start + step * n for n in range(length)]
    right = start + step * length
    slips = [
        Slip(run[-1], "", "That number was said already. Which one comes after it?"),
        Slip(right + step, "", f"One number is left out: after {run[-1]} comes another one first."),
        Slip(run[-2], "", "That goes the other way."),
    ]
    if abs(step) > 1:
        slips[2] = Slip(run[-1] + (1 if up else -1), "", f"That is one step of 1. Here each step is {abs(step)}.")
    return number(
        f"You {_how(step)}: {_said(run, parameters.words)}, __. Which number comes next?{_figures(parameters)}",
        right,
        as_wrong(merged([s for s in slips if s.gives >= 0], right)),
        f"Each number is {abs(step)} {'more' if up else 'less'} than the one before: after {run[-1]} comes {right}.",
        {"run": [*run], "step": step},
    )


def _gap(draw: random.Random, level: int, parameters: CountingParameters) -> Draft:
    step, up = _way(draw, parameters)
    length = 4 if parameters.high < 12 else 5
    start = _start(draw, level, parameters, step * (length - 1))
    run = [start + step * n for n in range(length)]
    place = draw.randint(1, length - 2)
    right = run[place]
    shown: list[int | None] = [None if n == place else v for n, v in enumerate(run)]
    slips = [
        Slip(right + step, "", "That number stands there already, behind the gap."),
        Slip(right - step, "", "That number stands there already, before the gap."),
        Slip(run[-1] + step, "", "That comes at the end of the run. The gap is in the middle."),
    ]
    if abs(step) > 1:
        slips[2] = Slip(right - step + (1 if up else -1), "", f"That is one step of 1. Here each step is {abs(step)}.")
    return number(
        f"You {_how(step)}. Which number belongs in the gap: {_said(shown, parameters.words)}?{_figures(parameters)}",
        right,
        as_wrong(merged([s for s in slips if s.gives >= 0], right)),
        f"Between {right - step} and {right + step} comes {right}.",
        {"run": [*shown], "step": step},
    )


def _left_out(draw: random.Random, level: int, parameters: CountingParameters) -> Draft:
    step, _ = _way(draw, parameters)
    length = 4 if parameters.high < 12 else 6
    start = _start(draw, level, parameters, step * (length - 1))
    run = [start + step * n for n in range(length)]
    place = draw.randint(1, length - 2)
    right = run.pop(place)
    slips = [
        Slip(run[place], "", "That number was said. The one before it is missing."),
        Slip(run[-1] + step, "", "That would come after the end. A number inside was left out."),
        Slip(right - step, "", "That number was said. The one after it is missing."),
    ]
    return number(
        f"Someone wants to {_how(step)} and says: {_said(run, parameters.words)}. Which number was left out?"
        f"{_figures(parameters)}",
        right,
        as_wrong(merged([s for s in slips if s.gives >= 0], right)),
        f"Between {right - step} and {right + step} comes {right}.",
        {"run": [*run], "step": step},
    )


def _beside(draw: random.Random, level: int, parameters: CountingParameters) -> Draft:
    """The number just before or just after."""
    step, up = _way(draw, parameters)
    start = _start(draw, level, parameters, step)
    right = start + step
    size = abs(step)
    given = in_words(start) if parameters.words else str(start)
    ask = (
        f"Which number comes just {'after' if up else 'before'} {given} when you count by ones?"
        if size == 1
        else f"Which number is {size} {'more' if up else 'less'} than {given}?"
    )
    slips = [
        Slip(start - step, "", f"That is {size} {'less' if up else 'more'}: it goes the other way."),
        Slip(start, "", "That is the number itself."),
        Slip(right + step, "", f"That is {2 * size} {'more' if up else 'less'}, a step too far."),
    ]
    return number(
        ask + _figures(parameters),
        right,
        as_wrong(merged([s for s in slips if s.gives >= 0], right)),
        f"{'After' if up else 'Before'} {start} comes {right}."
        if size == 1
        else f"From {start} to {right} it is {size}.",
        {"start": start, "step": step},
    )


def _jump_case(draw: random.Random, level: int, parameters: CountingParameters) -> tuple[int, int, int]:
    step, _ = _way(draw, parameters)
    most = max(2, min(3 + 2 * level, (parameters.high - parameters.low) // abs(step) - 1))
    count = draw.randint(2, most)
    return _start(draw, level, parameters, step * count), step, count


def _jump_slips(start: int, step: int, count: int) -> list[Slip]:
    end = start + step * count
    slips = [
        Slip(end - step, "Counted the start as the first step",
             f"The first step leads from {start} to {start + step}; the start is no step."),
        Slip(end + step, "Made one step too many", f"Stop after {count} steps."),
        Slip(start - step * count, "Went the wrong way", f"It goes {'up' if step > 0 else 'down'} from {start}."),
    ]  # fmt: skip
    if step > 0:
        slips.append(Slip(count * step, "Started at 0", f"The count starts at {start}."))
    elif step == -1:
        slips.append(Slip(count, "Gave the number of steps", "Asked is where the last step ends."))
    return [slip for slip in slips if slip.gives >= 0]


def _jump_working(start: int, step: int, count: int) -> str:
    return f"{start}, then {', '.join(str(start + step * n) for n in range(1, count + 1))}: {count} steps."


def _land(draw: random.Random, level: int, parameters: CountingParameters) -> Draft:
    start, step, count = _jump_case(draw, level, parameters)
    right = start + step * count
    size = "" if abs(step) == 1 else f" of {abs(step)}"
    prompt = draw.choice(
        (
            f"Start at {start} and count {count} steps{size} {'on' if step > 0 else 'back'}. Where do you end?",
            f"A counter stands at {start} on the number line and jumps {count} steps{size} to the "
            f"{'right' if step > 0 else 'left'}. Where does it stand then?",
        )
    )
    return number(
        prompt,
        right,
        as_wrong(merged(_jump_slips(start, step, count), right)),
        _jump_working(start, step, count),
        {"start": start, "step": step, "count": count},
    )


def _how_many(draw: random.Random, level: int, parameters: CountingParameters) -> Draft:
    """The inverse: the end is given."""
    start, step, count = _jump_case(draw, level, parameters)
    end = start + step * count
    size = "" if abs(step) == 1 else f" of {abs(step)}"
    slips = [
        Slip(count + 1, "", f"That counts the start {start} as a step. The first step ends at {start + step}."),
        Slip(count - 1, "", "One step is missing: the last one ends on the number itself."),
        Slip(end, "", "That is where it ends. Asked is the number of steps."),
    ]
    return number(
        f"How many steps{size} {'on' if step > 0 else 'back'} is it from {start} to {end}?",
        count,
        as_wrong(merged(slips, count)),
        _jump_working(start, step, count),
        {"start": start, "step": step, "end": end},
    )


def _where_from(draw: random.Random, level: int, parameters: CountingParameters) -> Draft:
    start, step, count = _jump_case(draw, level, parameters)
    end = start + step * count
    size = "" if abs(step) == 1 else f" of {abs(step)}"
    slips = [
        Slip(end + step * count, "", "To get back to the start, go the other way."),
        Slip(start + step, "", "That goes back one step too few."),
        Slip(start - step, "", "That goes back one step too many."),
    ]
    return number(
        f"After {count} steps{size} {'on' if step > 0 else 'back'} you are at {end}. Where did you start?",
        start,
        as_wrong(merged([s for s in slips if s.gives >= 0], start)),
        _jump_working(start, step, count),
        {"end": end, "step": step, "count": count},
    )


def _wrong_jump(draw: random.Random, level: int, parameters: CountingParameters) -> Draft:
    start, step, count = _jump_case(draw, level, parameters)
    right = start + step * count
    size = "" if abs(step) == 1 else f" of {abs(step)}"
    return find_the_error(
        draw,
        f"started at {start}, counted {count} steps{size} {'on' if step > 0 else 'back'}",
        right,
        merged(_jump_slips(start, step, count), right),
        _jump_working(start, step, count),
        {"start": start, "step": step, "count": count},
    )


_ASKS = {"next": "runs", "gap": "runs", "left-out": "runs", "beside": "runs", "land": "jumps", "how-many": "jumps",
         "where-from": "jumps", "find-the-error": "jumps"}  # fmt: skip

GENERATORS_HERE = (
    Generator(
        "counting",
        1,
        "The next, the missing and the neighbouring number, steps on and back, their start, and a mistake to find.",
        CountingParameters,
        {
            "next": _next,
            "gap": _gap,
            "left-out": _left_out,
            "beside": _beside,
            "land": _land,
            "how-many": _how_many,
            "where-from": _where_from,
            "find-the-error": _wrong_jump,
        },
        lambda structure, parameters: (
            parameters.ask in ("any", _ASKS[structure]) and not (parameters.words and _ASKS[structure] == "jumps")
        ),
    ),
)
