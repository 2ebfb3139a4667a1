"""Comparing and ordering: whole numbers, decimals, fractions and negative numbers."""

# Every structure takes the parameters, also where it does not need them.

from __future__ import annotations

import random
from fractions import Fraction
from typing import Annotated, Any, Literal

from pydantic import Field

from practice.questions.generators.draft import Draft, RedrawError, Wrong, choice
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.wording import listed, some_person

Kind = Literal["whole", "decimals", "unit-fractions", "fractions", "integers"]


class CompareParameters(Parameters):
    """``numbers``: their kind; ``largest``: the largest whole number or the largest denominator."""

    numbers: Kind = "whole"
    largest: Annotated[int, Field(ge=10, le=9_999_999)] = 1000


def _text(value: Fraction, written: dict[Fraction, str]) -> str:
    return written.get(value, f"{int(value):,}" if abs(value) >= 10_000 else str(value))


def _whole(draw: random.Random, level: int, largest: int, count: int) -> dict[Fraction, str]:
    """Whole numbers that are easily mixed up: the same digits, other lengths, neighbours."""
    if largest <= 20 or level == 1:
        chosen = draw.sample(range(0 if largest <= 20 else largest // 10, largest + 1), count)
    else:
        digits = draw.sample(range(1, 10), len(str(largest)) - 1)
        chosen = []
        for _ in range(60):
            if len(chosen) == count:
                break
            mixed = draw.sample(digits, len(digits))
            if len(mixed) > 2 and draw.random() < 0.4:
                mixed.pop()
            if level == 3 and draw.random() < 0.3:
                mixed[-1] = 0
            value = int("".join(map(str, mixed)))
            if value not in chosen:
                chosen.append(value)
    if len(chosen) < count:
        raise RedrawError
    return {Fraction(n): f"{n:,}" if n >= 10_000 else str(n) for n in chosen}


def _decimals(draw: random.Random, level: int, count: int) -> dict[Fraction, str]:
    """Decimals of different lengths with one whole part."""
    whole = draw.choice((0, 0, draw.randint(1, 20)))
    found: dict[Fraction, str] = {}
    while len(found) < count:
        places = draw.randint(1, min(level + 1, 3))
        digits = [draw.randint(0, 9) for _ in range(places)]
        text = f"{whole}.{''.join(map(str, digits))}"
        if digits[-1] and any(digits):
            found.setdefault(Fraction(text), text)
    return found


def _fractions(draw: random.Random, level: int, kind: Kind, count: int) -> dict[Fraction, str]:
    top_bottom = (6, 10, 12)[level - 1]
    found: dict[Fraction, str] = {}
    if kind == "unit-fractions":
        return {Fraction(1, n): f"1/{n}" for n in draw.sample(range(2, top_bottom + 8), count)}
    same_top = draw.randint(2, 5) if level == 1 and draw.random() < 0.5 else 0
    while len(found) < count:
        bottom = draw.randint(same_top + 1 if same_top else 2, top_bottom + (count + same_top if same_top else 0))
        value = Fraction(same_top or draw.randint(1, bottom - 1), bottom)
        text = f"{same_top}/{bottom}" if same_top else str(value)
        if value.denominator > 1 and value not in found:
            found[value] = text
    return found


def _numbers(draw: random.Random, level: int, parameters: CompareParameters, count: int) -> dict[Fraction, str]:
    match parameters.numbers:
        case "whole":
            return _whole(draw, level, parameters.largest, count)
        case "decimals":
            return _decimals(draw, level, count)
        case "integers":
            size = 10 * level
            chosen = [-draw.randint(1, size) for _ in range(count - 1)] + [draw.randint(-3, size)]
            draw.shuffle(chosen)
            if len(set(chosen)) < count:
                raise RedrawError
            return {Fraction(n): str(n) for n in chosen}
    return _fractions(draw, level, parameters.numbers, count)


def _key(kind: Kind, value: Fraction, text: str) -> Fraction:
    """What someone compares who has the wrong idea about such numbers."""
    match kind:
        case "whole":
            return Fraction(text[0]) if len(text) > 1 else value
        case "decimals":
            return Fraction(text.split(".")[1])
        case "integers":
            return abs(value)
    return Fraction(text.split("/")[1])


_WRONG_IDEA = {
    "whole": "More digits make a whole number larger; only with equally many does the first digit decide.",
    "decimals": "The digits behind the point are no whole number. Compare tenths first, then hundredths.",
    "integers": "Below zero, the number further from 0 is the smaller one.",
    "unit-fractions": "The more parts the whole is cut into, the smaller each part is.",
    "fractions": "A larger denominator means smaller parts; numerator and denominator count together.",
}


def _reason(kind: Kind, larger: tuple[Fraction, str], smaller: tuple[Fraction, str]) -> str:
    (a, x), (b, y) = larger, smaller
    if kind == "decimals":
        places = max(len(x.split(".")[1]), len(y.split(".")[1]))
        return f"With zeros filled in, {float(a):.{places}f} is more than {float(b):.{places}f}."
    if kind == "integers":
        return f"{x} lies to the right of {y} on the number line."
    if kind == "unit-fractions":
        return f"A whole cut into {a.denominator} parts has larger parts than one cut into {b.denominator}."
    if kind == "fractions":
        p, q = x.split("/"), y.split("/")
        if p[0] == q[0] == "1":
            return f"A whole cut into {p[1]} parts has larger parts than one cut into {q[1]}."
        if p[1] == q[1]:
            return f"Both have parts of one size, and {p[0]} of them are more than {q[0]}."
        if p[0] == q[0]:
            return f"Both count {p[0]} parts, and parts with the denominator {p[1]} are larger."
        bottom = a.denominator * b.denominator // _gcd(a.denominator, b.denominator)
        first = x if x == f"{a * bottom}/{bottom}" else f"{x} = {a * bottom}/{bottom}"
        second = y if y == f"{b * bottom}/{bottom}" else f"{y} = {b * bottom}/{bottom}"
        return f"In parts of one size, {first} is more than {second}."
    if a <= 20:
        return f"In counting, {x} comes after {y}."
    if len(x) != len(y):
        return f"{x} has more digits than {y}."
    place = next(n for n, (c, d) in enumerate(zip(x, y, strict=True)) if c != d)
    return f"From the left, the first digits that differ are {x[place]} and {y[place]}, and {x[place]} is more."


def _gcd(a: int, b: int) -> int:
    while b:
        a, b = b, a % b
    return a


def _facts(written: dict[Fraction, str]) -> dict[str, Any]:
    return {"texts": list(written.values())}


def _sign(draw: random.Random, level: int, parameters: CompareParameters) -> Draft:
    written = _numbers(draw, level, parameters, 2)
    (a, x), (b, y) = written.items()
    right, turned = ("<", ">") if a < b else (">", "<")
    large, small = ((a, x), (b, y)) if a > b else ((b, y), (a, x))
    return choice(
        f"Which sign belongs between {x} and {y}, in this order?",
        f"{x} {right} {y}",
        [
            Wrong(f"{x} {turned} {y}", f"The open side of the sign faces the larger number, and that is {large[1]}."),
            Wrong(f"{x} = {y}", "The two are not equal: " + _lower(_reason(parameters.numbers, large, small))),
        ],
        f"{_reason(parameters.numbers, large, small)} So {x} {right} {y}.",
        _facts(written),
    )


def _lower(text: str) -> str:
    return text if text[0].isdigit() or text[0] == "-" else text[0].lower() + text[1:]


def _extreme(draw: random.Random, level: int, parameters: CompareParameters) -> Draft:
    """The largest or the smallest of four."""
    written = _numbers(draw, level, parameters, 4)
    largest = draw.random() < 0.5
    order = sorted(written, reverse=largest)
    right, last = order[0], order[-1]
    fooled = (max if largest else min)(written, key=lambda v: _key(parameters.numbers, v, written[v]))
    wrong = []
    for value in order[1:]:
        if value == last:
            feedback = f"That is the {'smallest' if largest else 'largest'} of them; the other end is asked."
        elif value == fooled:
            feedback = _WRONG_IDEA[parameters.numbers]
        else:
            feedback = f"Compare it with {written[right]}, which is {'larger' if largest else 'smaller'}."
        wrong.append(Wrong(written[value], feedback))
    if len({w.feedback for w in wrong}) < 3:
        last_two = order[1:3]
        wrong = [
            Wrong(written[v], f"{written[v]} is {'smaller' if largest else 'larger'} than {written[right]}.")
            for v in last_two
        ] + [wrong[-1]]
    pair = ((right, written[right]), (order[1], written[order[1]]))
    large, small = pair if largest else pair[::-1]
    return choice(
        f"Which of these numbers is the {'largest' if largest else 'smallest'}?",
        written[right],
        wrong,
        f"In order they are {', '.join(written[v] for v in order)}. {_reason(parameters.numbers, large, small)}",
        {**_facts(written), "largest": largest},
    )


def _order(draw: random.Random, level: int, parameters: CompareParameters) -> Draft:
    written = _numbers(draw, level, parameters, 3 if level == 1 else 4)
    upwards = draw.random() < 0.6
    items = [written[value] for value in sorted(written, reverse=not upwards)]
    fooled = sorted(written, key=lambda v: (_key(parameters.numbers, v, written[v]), v), reverse=not upwards)
    mistakes = [
        {"answer": items[::-1], "feedback": f"That is from the {'largest' if upwards else 'smallest'} on."},
    ]
    naive = [written[v] for v in fooled]
    if naive not in (items, items[::-1]):
        mistakes.append({"answer": naive, "feedback": _WRONG_IDEA[parameters.numbers]})
    else:
        mistakes.append({"answer": [items[1], items[0], *items[2:]], "feedback": "Compare the first two once more."})
    return Draft(
        "order",
        f"Put these numbers in order, the {'smallest' if upwards else 'largest'} first.",
        f"From the {'smallest' if upwards else 'largest'} on: {', '.join(items)}.",
        {**_facts(written), "upwards": upwards},
        {"items": items, "mistakes": mistakes},
    )


def _true_statement(draw: random.Random, level: int, parameters: CompareParameters) -> Draft:
    """One true comparison among four."""
    statements: list[tuple[str, str, str]] = []
    true_place = draw.randrange(4)
    for place in range(4):
        written = _numbers(draw, level, parameters, 2)
        (a, x), (b, y) = written.items()
        if draw.random() < 0.5:
            (a, x), (b, y) = (b, y), (a, x)
        sign = "<" if (a < b) == (place == true_place) else ">"
        large, small = ((a, x), (b, y)) if a > b else ((b, y), (a, x))
        statements.append((f"{x} {sign} {y}", _reason(parameters.numbers, large, small), f"{large[1]} is larger"))
    wrong = [
        Wrong(text, f"Here {larger}. {reason}")
        for place, (text, reason, larger) in enumerate(statements)
        if place != true_place
    ]
    if len({w.feedback for w in wrong}) < 3 or len({frozenset(s[0].split()) for s in statements}) < 4:
        raise RedrawError
    text, reason, _ = statements[true_place]
    return choice("Which of these statements is true?", text, wrong, reason, {"statements": [s[0] for s in statements]})


def _mistaken(draw: random.Random, level: int, parameters: CompareParameters) -> Draft:
    """Someone has the wrong idea."""
    written = _numbers(draw, max(level, 2), parameters, 2)
    (a, x), (b, y) = sorted(written.items())
    kind = parameters.numbers
    if _key(kind, a, x) <= _key(kind, b, y):
        raise RedrawError
    ideas = {
        "whole": "Compared the first digits although the lengths differ",
        "decimals": "Read the digits behind the point as a whole number",
        "integers": "Went by the distance from 0 and not by the side",
        "unit-fractions": "Took more parts in the whole for larger parts",
        "fractions": "Looked at the denominators and nothing else",
    }
    others = [
        (
            "Turned the sign < or > round although the idea was right",
            "No sign was written; the numbers were compared wrongly.",
        ),
        ("Nothing: the comparison is right as it stands", f"{y} is the larger of the two."),
    ]
    person = some_person(draw)
    return choice(
        f"{person} says that {x} is larger than {y}. What went wrong?",
        ideas[kind],
        [Wrong(*pair) for pair in others]
        + [Wrong("Took two equal numbers for different ones", f"{x} and {y} are not equal.")],
        f"{_WRONG_IDEA[kind]} {_reason(kind, (b, y), (a, x))}",
        {**_facts(written), "idea": ideas[kind]},
    )


def _neighbours(draw: random.Random, level: int, parameters: CompareParameters) -> Draft:
    """Which of four lies between two given ones."""
    written = _numbers(draw, level, parameters, 6)
    order = sorted(written)
    low = draw.randrange(0, 4)
    ends, inside = (order[low], order[low + 2]), order[low + 1]
    outside = [v for v in order if v not in (*ends, inside)]
    wrong = [
        Wrong(
            written[v],
            f"{written[v]} is {'less than ' + written[ends[0]] if v < ends[0] else 'more than ' + written[ends[1]]}.",
        )
        for v in outside
    ]
    return choice(
        f"Which of these numbers lies between {written[ends[0]]} and {written[ends[1]]}?",
        written[inside],
        wrong,
        f"In order they are {listed([written[v] for v in (ends[0], inside, ends[1])])}. "
        f"{_reason(parameters.numbers, (inside, written[inside]), (ends[0], written[ends[0]]))}",
        {"low": written[ends[0]], "high": written[ends[1]], "options": [written[v] for v in (inside, *outside)]},
    )


GENERATORS_HERE = (
    Generator(
        "comparing_numbers",
        1,
        "Signs, largest and smallest, order, true statements, numbers in between, and a wrong idea to find.",
        CompareParameters,
        {
            "sign": _sign,
            "extreme": _extreme,
            "order": _order,
            "true-statement": _true_statement,
            "between": _neighbours,
            "mistaken": _mistaken,
        },
        lambda structure, parameters: (
            structure != "mistaken" or (parameters.numbers != "whole" or parameters.largest > 100)
        ),
    ),
)
