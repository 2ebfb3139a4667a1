"""Place value: what digits are worth, numbers from their places and words, and the same number renamed."""

# Every structure takes the parameters, also where it does not need them.

from __future__ import annotations

import random
from fractions import Fraction
from typing import Annotated, Any, Literal

from pydantic import Field

from practice.questions.generators.draft import Draft, RedrawError, number
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip, as_wrong, find_the_error, merged
from practice.questions.generators.wording import grouped, listed, show


class PlaceParameters(Parameters):
    """``digits`` before, ``decimals`` behind the point; ``ask``: the worth of a digit, the number, or another name."""

    digits: Annotated[int, Field(ge=1, le=7)] = 3
    decimals: Annotated[int, Field(ge=0, le=3)] = 0
    ask: Literal["any", "worth", "write", "rename"] = "any"


_PLACES = {6: "million", 5: "hundred thousand", 4: "ten thousand", 3: "thousand", 2: "hundred", 1: "ten", 0: "one",
           -1: "tenth", -2: "hundredth", -3: "thousandth"}  # fmt: skip
_ONES = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
         "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")  # fmt: skip
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def in_words(value: int) -> str:
    """``three hundred and four thousand and seventeen``, up to the millions; 0 is ``zero``."""
    if value < 20:
        return _ONES[value] or "zero"
    if value < 100:
        return _TENS[value // 10] + (f"-{_ONES[value % 10]}" if value % 10 else "")
    for size, name in ((1_000_000, "million"), (1000, "thousand"), (100, "hundred")):
        if value >= size:
            rest = value % size
            joint = " and " if 0 < rest < 100 else " "
            return f"{in_words(value // size)} {name}" + (joint + in_words(rest) if rest else "")
    raise AssertionError


def _drawn(draw: random.Random, level: int, parameters: PlaceParameters) -> dict[int, int]:
    """A digit for each place; the higher the level, the more places are empty."""
    top = max(parameters.digits if level > 1 or parameters.digits < 4 else parameters.digits - 1, 1) - 1
    low = -parameters.decimals
    digits = {place: draw.randint(1, 9) for place in range(top, low - 1, -1)}
    inner = [place for place in digits if place not in (top, low)] + ([0] if not low and top else [])
    if level > 1 and inner and parameters.digits + parameters.decimals > 2:
        for place in draw.sample(inner, min(level - 1, len(inner))):
            digits[place] = 0
    if top == 0 and low < 0 and draw.random() < 0.3:
        digits[0] = 0
    return digits


def _value(digits: dict[int, int]) -> Fraction:
    return sum((digit * Fraction(10) ** place for place, digit in digits.items()), Fraction(0))


def _place(place: int, count: int = 2) -> str:
    return _PLACES[place] if count == 1 else f"{_PLACES[place]}s"


def _facts(digits: dict[int, int]) -> dict[str, Any]:
    return {"value": str(_value(digits)), "digits": {str(place): digit for place, digit in digits.items()}}


def _worth_slips(digits: dict[int, int], place: int) -> list[Slip]:
    digit = digits[place]
    worth = digit * Fraction(10) ** place
    tail = _value({p: d for p, d in digits.items() if p <= place})
    where = "left of the point" if min(digits) < 0 else "on the right"
    slips = [
        Slip(
            worth * 10,
            "Took the place one step too far left",
            f"The {digit} stands in the place of the {_place(place)}, one place further right.",
        ),
        Slip(tail, "Read on to the end of the number", f"Only the {digit} is meant, not what stands behind it."),
    ]
    if place > 1 or min(digits) < 0:
        slips.append(
            Slip(worth / 10, "Took the place one step too far right", f"Count the places again: ones stand {where}.")
        )
    else:
        slips.append(
            Slip(worth * 100, "Took the place two steps too far left", f"Count the places again: ones stand {where}.")
        )
    if place:
        slips.append(Slip(digit, "Gave the digit itself", f"That is the digit. It counts {_place(place)}."))
    return slips


def _pick(draw: random.Random, digits: dict[int, int]) -> int:
    places = [p for p, d in digits.items() if d and list(digits.values()).count(d) == 1]
    if not places:
        raise RedrawError
    return draw.choice([p for p in places if p] or places)


def _worth(draw: random.Random, level: int, parameters: PlaceParameters) -> Draft:
    digits = _drawn(draw, level, parameters)
    place = _pick(draw, digits)
    worth = digits[place] * Fraction(10) ** place
    return number(
        f"What is the digit {digits[place]} in {grouped(_value(digits))} worth?",
        worth,
        as_wrong(merged(_worth_slips(digits, place), worth)),
        f"It stands in the place of the {_place(place)}, so it is worth {digits[place]} "
        f"{_place(place, digits[place])}: {grouped(worth)}.",
        {**_facts(digits), "digit": digits[place]},
    )


def _wrong_worth(draw: random.Random, level: int, parameters: PlaceParameters) -> Draft:
    digits = _drawn(draw, level, parameters)
    place = _pick(draw, digits)
    worth = digits[place] * Fraction(10) ** place
    return find_the_error(
        draw,
        f"said what the digit {digits[place]} in {grouped(_value(digits))} is worth",
        worth,
        merged(_worth_slips(digits, place), worth),
        f"The {digits[place]} is worth {grouped(worth)}.",
        {**_facts(digits), "digit": digits[place]},
        text=grouped,
    )


def _glued(digits: dict[int, int]) -> Fraction:
    """Every part written out in full, one behind the other."""
    parts = [show(digit * 10**place) for place, digit in digits.items() if digit and place >= 0]
    return Fraction("".join(parts) or 0)


def _without_zeros(digits: dict[int, int]) -> Fraction:
    kept = [(place, digit) for place, digit in digits.items() if digit]
    if min(digits) < 0:
        whole = "".join(str(digit) for place, digit in kept if place >= 0) or "0"
        return Fraction(f"{whole}.{''.join(str(digit) for place, digit in kept if place < 0) or '0'}")
    return Fraction("".join(str(digit) for _, digit in kept))


def _write_slips(digits: dict[int, int], said: list[int]) -> list[Slip]:
    value = _value(digits)
    slips = [Slip(_without_zeros(digits), "", "A place is empty. A 0 has to hold it open.")]
    if min(digits) >= 0:
        slips.append(
            Slip(_glued(digits), "", "That writes the parts one behind the other. Each place takes one digit.")
        )
        in_order = Fraction("".join(str(digits[place]) for place in said))
        slips.append(
            Slip(in_order, "", "That keeps the order of the sentence. The place decides where a digit stands.")
        )
        slips.append(Slip(value * 10, "", "There is a 0 too many at the end."))
    else:
        slips.append(Slip(value / 10, "", "Every digit stands one place too far right."))
        slips.append(Slip(value * 10, "", "Every digit stands one place too far left."))
    return slips


def _build(draw: random.Random, level: int, parameters: PlaceParameters) -> Draft:
    digits = _drawn(draw, level, parameters)
    said = [place for place in digits if digits[place]]
    if len(said) < 2 and parameters.digits + parameters.decimals > 1:
        raise RedrawError
    if level > 1 or parameters.digits == 2:
        draw.shuffle(said)
    value = _value(digits)
    return number(
        f"A number has {listed([f'{digits[place]} {_place(place, digits[place])}' for place in said])}. "
        "Write it in digits.",
        value,
        as_wrong(merged(_write_slips(digits, said), value)[:4]),
        f"Each digit goes to its place, and a 0 to each empty one: {grouped(value)}.",
        _facts(digits),
    )


def _expanded(draw: random.Random, level: int, parameters: PlaceParameters) -> Draft:
    digits = _drawn(draw, level, parameters)
    said = [place for place in digits if digits[place]]
    if len(said) < 2:
        raise RedrawError
    value = _value(digits)
    parts = [grouped(digits[place] * Fraction(10) ** place) for place in said]
    return number(
        f"Which number is {' + '.join(parts)}?",
        value,
        as_wrong(merged(_write_slips(digits, said), value)[:4]),
        f"The parts are {listed([f'{digits[place]} {_place(place, digits[place])}' for place in said])}: "
        f"{grouped(value)}.",
        _facts(digits),
    )


def _from_words(draw: random.Random, level: int, parameters: PlaceParameters) -> Draft:
    digits = _drawn(draw, level, parameters)
    value = _value(digits)
    whole = int(value)
    slips = _write_slips(digits, list(digits))
    if parameters.decimals:
        places = parameters.decimals
        count = int((value - whole) * 10**places)
        if count >= 100:
            raise RedrawError
        tail = f"{in_words(count)} {_place(-places, count)}"
        words = f"{in_words(whole)} and {tail}" if whole else tail
        slips.insert(
            0, Slip(whole + Fraction(count, 10 ** len(str(count))), "", f"The last digit has to be {_place(-places)}.")
        )
    else:
        words = in_words(whole)
    return number(
        f"Write in digits: {words}.",
        value,
        as_wrong(merged(slips, value)[:4]),
        f"Place by place that is {grouped(value)}.",
        {**_facts(digits), "words": words},
        form="decimal",
    )


def _rename(draw: random.Random, level: int, parameters: PlaceParameters) -> Draft:
    """One of a place traded for ten of the next."""
    digits = _drawn(draw, level, parameters)
    places = [p for p in digits if p - 1 in digits and digits[p]]
    if not places:
        raise RedrawError
    place = draw.choice(places)
    traded = draw.randint(1, min(digits[place], level))
    value, right = _value(digits), digits[place - 1] + 10 * traded
    rest = [f"{digits[p]} {_place(p, digits[p])}" for p in digits if p not in (place, place - 1) and digits[p]]
    left = digits[place] - traded
    kept = [f"{left} {_place(place, left)}"] if left else []
    before = listed([*rest, *kept, f"some {_place(place - 1)}"]) if rest or kept else f"{_place(place - 1)} only"
    slips = [
        Slip(digits[place - 1] + traded, "", f"One {_PLACES[place]} is worth ten {_place(place - 1)}, not one."),
        Slip(digits[place - 1], "", f"Those were there before. {traded} {_place(place, traded)} had to be traded too."),
        Slip(10 * traded, "", f"The {digits[place - 1]} that stood there already have to be counted with them."),
    ]
    return number(
        f"{grouped(value)} is made from {before}. How many {_place(place - 1)} are needed?",
        right,
        as_wrong(merged(slips, right)),
        f"{traded} {_place(place, traded)} {'is' if traded == 1 else 'are'} traded for {10 * traded} "
        f"{_place(place - 1)}; with the {digits[place - 1]} in the number that makes {right}.",
        {**_facts(digits), "place": place, "left": left},
    )


def _altogether(draw: random.Random, level: int, parameters: PlaceParameters) -> Draft:
    """How many whole tens, hundreds or hundredths a number holds."""
    digits = _drawn(draw, level, parameters)
    low = min(digits)
    places = [p for p in digits if p < max(digits) and (p > 0 or low < 0)]
    if not places:
        raise RedrawError
    place = draw.choice(places)
    value = _value(digits)
    right = int(value / Fraction(10) ** place)
    slips = [
        Slip(digits[place], "", f"That is the digit in that place. The places to its left hold {_place(place)} too."),
        Slip(
            right * 10,
            "",
            f"That counts smaller parts, the {_place(place - 1)}." if place - 1 in _PLACES else "Too many.",
        ),
        Slip(right // 10, "", f"That counts larger parts, the {_place(place + 1)}."),
    ]
    return number(
        f"How many whole {_place(place)} are there in {grouped(value)} altogether?",
        right,
        as_wrong(merged(slips, right)),
        f"Leave out what is smaller than one {_PLACES[place]}: {grouped(value)} holds {grouped(right)} of the "
        f"{_place(place)}.",
        {**_facts(digits), "place": place},
    )


_ASKS = {"worth": "worth", "find-the-error": "worth", "build": "write", "expanded": "write", "from-words": "write",
         "rename": "rename", "altogether": "rename"}  # fmt: skip


def _suits(structure: str, parameters: PlaceParameters) -> bool:
    size = parameters.digits + parameters.decimals
    if size == 1 or (structure in ("find-the-error", "altogether") and size == 2 and not parameters.decimals):
        return structure == "from-words"
    if structure == "altogether" and size == 2:
        return False
    return parameters.ask in ("any", _ASKS[structure])


GENERATORS_HERE = (
    Generator(
        "place_value",
        1,
        "What a digit is worth, numbers from places, sums and words, renaming, and a mistake to find.",
        PlaceParameters,
        {
            "worth": _worth,
            "build": _build,
            "expanded": _expanded,
            "from-words": _from_words,
            "rename": _rename,
            "altogether": _altogether,
            "find-the-error": _wrong_worth,
        },
        _suits,
    ),
)
