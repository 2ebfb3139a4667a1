"""What programs print that work with tuples, dictionaries and names that share a list."""

# Every structure takes the parameters, also where it does not need them.
# ruff: noqa: ARG001

from __future__ import annotations

import random
from typing import Any, Literal

from practice.questions.generators.draft import Draft, RedrawError, Wrong
from practice.questions.generators.programming.programs import printed, what_prints
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.wording import listed


class CollectionParameters(Parameters):
    """``about``: tuples, dictionaries, or aliasing (names that share a list)."""

    about: Literal["tuples", "dictionaries", "aliasing"] = "tuples"


def _items(draw: random.Random, count: int) -> list[int]:
    return draw.sample(range(1, 30), count)


def _unpacked(draw: random.Random, level: int, parameters: Any) -> Draft:
    right: Any
    wrong: Any
    a, b, c = draw.sample(range(2, 30), 3)
    if level == 1:
        code, right, wrong = [f"a, b = {a}, {b}", "a, b = b, a", "print(a, b)"], (b, a), ((a, b), (b, b))
        notes = (
            "The second line exchanges the two.",
            "The right side is computed as a whole before any name changes, so nothing is lost.",
        )
        why = f"The right side is ({b}, {a}) before either name changes"
    elif level == 2:
        code, right, wrong = [f"a, b = {a}, {b}", "a, b = b, a + b", "print(a, b)"], (b, a + b), ((b, b + b), (b, a))
        notes = (
            "a + b is computed with the old a: the whole right side comes first.",
            "The second value is a + b, not a.",
        )
        why = f"The right side is computed first: {b} and {a} + {b} = {a + b}"
    else:
        code, right, wrong = (
            [f"t = ({a}, {b}, {c})", "x, y, z = t", "x, z = z, x + y", "print(x, y, z)"],
            (c, b, a + b),
            ((c, b, c + b), (a, b, c)),
        )
        notes = ("x + y uses the old x: the whole right side comes first.", "Line 3 gives x and z new values.")
        why = f"Line 2 makes x {a}, y {b} and z {c}. In line 3 the right side is {c} and {a} + {b} = {a + b}"
    return what_prints(
        code, printed(*right), [Wrong(printed(*w), note) for w, note in zip(wrong, notes, strict=True)], f"{why}."
    )


def _paired(draw: random.Random, level: int, parameters: Any) -> Draft:
    first, second = _items(draw, 3), _items(draw, 3)
    if level == 1:
        code = ["for x, y in zip(a, b):", "    total += x * y"]
        added = [f"{x} * {y}" for x, y in zip(first, second, strict=True)]
        right = sum(x * y for x, y in zip(first, second, strict=True))
        wrong = [
            (sum(first) * sum(second), "Each x meets only the y at the same place."),
            (sum(first) + sum(second), "The two of each pair are multiplied."),
        ]
    elif level == 2:
        code = ["for i, x in enumerate(a):", "    total += i * x + b[i]"]
        added = [f"{i} * {first[i]} + {second[i]}" for i in range(3)]
        right = sum(i * x for i, x in enumerate(first)) + sum(second)
        wrong = [
            (sum(i * x for i, x in enumerate(first, 1)) + sum(second), "enumerate counts from 0."),
            (sum(i * x for i, x in enumerate(first)), "The items of b are added as well."),
        ]
    else:
        code = ["for i, (x, y) in enumerate(zip(a, b)):", "    total += i * (x - y)"]
        added = [f"{i} * ({first[i]} - {second[i]})" for i in range(3)]
        right = sum(i * (x - y) for i, (x, y) in enumerate(zip(first, second, strict=True)))
        wrong = [
            (
                sum(i * (x - y) for i, (x, y) in enumerate(zip(first, second, strict=True), 1)),
                "enumerate counts from 0.",
            ),
            (sum(x - y for x, y in zip(first, second, strict=True)), "Each difference is multiplied by its number i."),
        ]
    return what_prints(
        [f"a = {first}", f"b = {second}", "total = 0", *code, "print(total)"],
        printed(right),
        [Wrong(printed(w), note) for w, note in wrong],
        f"The rounds add {listed(added)}, which makes {right}.",
    )


def _two_results(draw: random.Random, level: int, parameters: Any) -> Draft:
    items = _items(draw, 3 + level)
    low, high = min(items), max(items)
    names = draw.choice((("low", "high"), ("first", "last")))
    body = "return min(a), max(a)" if names[0] == "low" else "return a[0], a[-1]"
    pair = (low, high) if names[0] == "low" else (items[0], items[-1])
    gap = draw.randint(1, 9)
    code = ["def ends(a):", f"    {body}", "", f"{names[0]}, {names[1]} = ends({items})"]
    if level == 1:
        code.append(f"print({names[1]}, {names[0]})")
        right, wrong = (
            printed(pair[1], pair[0]),
            [
                (printed(*pair), f"print names {names[1]} first."),
                (printed(pair), "The two values were unpacked into two names, so no brackets are printed."),
            ],
        )
    else:
        code.append(f"print({names[1]} - {names[0]} + {gap})")
        value = pair[1] - pair[0] + gap
        right, wrong = (
            printed(value),
            [
                (printed(pair[0] - pair[1] + gap), f"The first value goes to {names[0]}, the second to {names[1]}."),
                (printed(value - gap), f"{gap} is still added."),
            ],
        )
    return what_prints(
        code,
        right,
        [Wrong(text, note) for text, note in wrong],
        f"The function returns {pair}, so {names[0]} is {pair[0]} and {names[1]} is {pair[1]}: {right}.",
    )


_THINGS = ("tea", "rice", "salt", "soap", "milk", "figs", "corn", "kale")


def _looked_up(draw: random.Random, level: int, parameters: Any) -> Draft:
    x, y, z = draw.sample(_THINGS, 3)
    a, b, c = draw.sample(range(2, 20), 3)
    code = [f'd = {{"{x}": {a}, "{y}": {b}}}']
    if level == 1:
        code += [f'd["{x}"] = {c}', f'print(d["{x}"], len(d))']
        right, wrong = (
            (c, 2),
            [
                ((a, 2), f'Line 2 replaces the value of "{x}".'),
                ((c, 3), "A key occurs only once; its value is replaced and no entry is added."),
            ],
        )
        why = f'Line 2 gives "{x}" the new value {c}. There are still 2 entries.'
    elif level == 2:
        code += [f'd["{z}"] = {c}', f'd["{x}"] += {c}', f'print(d["{x}"], len(d))']
        right, wrong = (
            (a + c, 3),
            [
                ((c, 3), f'The += adds to the value that "{x}" had, {a}.'),
                ((a + c, 2), f'"{z}" is a new key, so an entry is added.'),
            ],
        )
        why = f'"{z}" is new, which makes 3 entries. "{x}" goes from {a} to {a} + {c} = {a + c}.'
    else:
        code += [f'd["{y}"] = d["{x}"] + d.get("{z}", {c})', f'print(d["{y}"], "{z}" in d)']
        right, wrong = (
            (a + c, False),
            [
                ((a + c, True), "get only looks; it adds no entry."),
                ((a, False), f'"{z}" is missing, so get gives {c}, which is added.'),
                ((b + c, False), f'The value of "{x}" is used, not that of "{y}".'),
            ],
        )
        why = f'"{z}" is missing, so get gives {c}, and "{y}" becomes {a} + {c} = {a + c}. No entry for "{z}" is made.'
    return what_prints(code, printed(*right), [Wrong(printed(*w), note) for w, note in wrong], why)


def _counted(draw: random.Random, level: int, parameters: Any) -> Draft:
    names = draw.sample(_THINGS, 2 + (level > 1))
    items = [draw.choice(names) for _ in range(4 + level)]
    asked = draw.choice(names)
    count = items.count(asked)
    if count < 2 or len(set(items)) < len(names):
        raise RedrawError
    code = [f"items = {items}".replace("'", '"'), "d = {}", "for x in items:", "    d[x] = d.get(x, 0) + 1"]
    start = 1 if level == 3 else 0
    code[3] = code[3].replace("(x, 0)", f"(x, {start})")
    code.append(f'print(d["{asked}"], len(d))')
    right = (count + start, len(names))
    return what_prints(
        code,
        printed(*right),
        [
            Wrong(printed(count + start, len(items)), "Every key occurs once, however often its item does."),
            Wrong(printed(1 + start, len(names)), "Each further time, 1 is added to the count so far."),
            Wrong(
                printed(count + start - 1, len(names)),
                f"Count once more, beginning with the value that get gives for a missing key, {start}.",
            ),
        ],
        f'"{asked}" occurs {count} times'
        + (", and its count begins at 1" if start else "")
        + f", so d holds {count + start} for it. There are {len(names)} different keys.",
    )


def _walked(draw: random.Random, level: int, parameters: Any) -> Draft:
    keys = draw.sample(_THINGS, 3)
    values = draw.sample(range(2, 20), 3)
    d = f"d = {{{', '.join(f'{chr(34)}{k}{chr(34)}: {v}' for k, v in zip(keys, values, strict=True))}}}"
    if level == 1:
        code, right, wrong = (
            ["for key, value in d.items():", "    total += value"],
            sum(values),
            [
                (len(keys), "The values are added, not the number of keys."),
                (values[-1], "That is the last value; the total collects all of them."),
            ],
        )
    elif level == 2:
        n = draw.randint(2, 3)
        code, right, wrong = (
            ["for key in d:", f"    total += {n} * d[key]"],
            n * sum(values),
            [
                (sum(values), f"Each value is taken {n} times."),
                (n * len(keys), "d[key] is the value of the key, not a count."),
            ],
        )
    else:
        limit = sorted(values)[1]
        code, right, wrong = (
            ["for key, value in d.items():", f"    if value >= {limit}:", "        total += value"],
            sum(v for v in values if v >= limit),
            [
                (sum(values), f"Only values of at least {limit} are added."),
                (sum(v for v in values if v > limit), f"{limit} itself passes the test with >=."),
            ],
        )
    return what_prints(
        [d, "total = 0", *code, "print(total)"],
        printed(right),
        [Wrong(printed(w), note) for w, note in wrong],
        f"The loop visits the values {values[0]}, {values[1]} and {values[2]}; the total is {right}.",
    )


def _shared(draw: random.Random, level: int, parameters: Any) -> Draft:
    items = _items(draw, 2 if level == 1 else 3)
    x, y = draw.sample(range(31, 99), 2)
    copied = draw.random() < 0.5
    how = draw.choice(("a.copy()", "a[:]", "list(a)")) if copied else "a"
    change, b_now = draw.choice([(f"b.append({x})", [*items, x]), (f"b[0] = {x}", [x, *items[1:]])])
    code = [f"a = {items}", f"b = {how}", change]
    a_now = list(items) if copied else list(b_now)
    a_other = list(b_now) if copied else list(items)
    if level == 3:
        code.append(f"a[1] = {y}")
        a_now[1] = y
        a_other[1] = y
        if not copied:
            b_now = a_now
    shown = printed(a_now, b_now) if level > 1 else printed(a_now)
    third = (printed(items, items), "That is how both begin; the lines after that change a list.")
    if level == 1 and "append" in change:
        third = (printed([x]), "append puts one more item at the end; the items before it stay.")
    elif level == 1:
        third = (printed([x, *items]), "Line 3 replaces the first item of the list; it adds none.")
    note = (
        "b is a copy, a list of its own, so a does not change with it."
        if copied
        else "a and b are two names for one list, so a change through one shows through the other."
    )
    return what_prints(
        [*code, "print(a, b)"] if level > 1 else [*code, "print(a)"],
        shown,
        [Wrong(printed(a_other, b_now) if level > 1 else printed(a_other), f"Here {note}"), Wrong(*third)],
        f"Here {note} It prints {shown}.",
    )


def _reassigned(draw: random.Random, level: int, parameters: Any) -> Draft:
    items = _items(draw, 2)
    x, y = draw.sample(range(31, 99), 2)
    lines = {
        1: ([f"b = [{x}]"], items, [x]),
        2: ([f"b.append({x})", f"b = [{y}]"], [*items, x], [y]),
        3: ([f"b = b + [{x}]", f"b.append({y})"], items, [*items, x, y]),
    }
    code, a_now, b_now = lines[level]
    note = {
        1: "b = ... lets the name b stand for another list; the list that a stands for is not changed.",
        2: "append changes the list that both names share; the assignment after it moves only the name b.",
        3: "b + [...] makes a new list, so from then on the two names stand for different lists.",
    }[level]
    unshared = {1: [x, *items], 2: items, 3: [*items, y]}[level]
    return what_prints(
        [f"a = {items}", "b = a", *code, "print(a, b)"],
        printed(a_now, b_now),
        [
            Wrong(printed(b_now, b_now), f"a and b end as different lists. {note}"),
            Wrong(printed(unshared, b_now), f"Follow which list each name stands for. {note}"),
        ],
        f"{note} So it prints {printed(a_now, b_now)}.",
    )


def _passed(draw: random.Random, level: int, parameters: Any) -> Draft:
    items = _items(draw, 2)
    x = draw.randint(31, 99)
    bodies = {
        1: ([f"    a.append({x})"], [*items, x], "append changes the caller's own list."),
        2: (
            [f"    a = a + [{x}]"],
            items,
            "The assignment makes a new list for the name inside; the caller's list stays.",
        ),
        3: (
            [f"    a[0] = {x}", "    a = []"],
            [x, items[1]],
            "The first line changes the caller's list; the second moves only the name inside.",
        ),
    }
    body, right, why = bodies[level]
    others = {1: (items, [x]), 2: ([*items, x], [x]), 3: (items, [])}[level]
    return what_prints(
        ["def f(a):", *body, "", f"b = {items}", "f(b)", "print(b, len(b))"],
        printed(right, len(right)),
        [
            Wrong(printed(o, len(o)), note)
            for o, note in zip(
                others,
                (
                    f"Follow what the function does to the list itself. {why}",
                    f"The name a inside stands at first for the list b. {why}",
                ),
                strict=True,
            )
        ],
        f"{why} So b is {right} afterwards.",
    )


_ABOUT = {
    "unpacked": ("tuples", _unpacked),
    "paired": ("tuples", _paired),
    "two-results": ("tuples", _two_results),
    "looked-up": ("dictionaries", _looked_up),
    "counted": ("dictionaries", _counted),
    "walked": ("dictionaries", _walked),
    "shared": ("aliasing", _shared),
    "reassigned": ("aliasing", _reassigned),
    "passed": ("aliasing", _passed),
}

GENERATORS_HERE = (
    Generator(
        "python_collections",
        1,
        "What programs with tuples and dictionaries print, also where two names share a list.",
        CollectionParameters,
        {name: structure for name, (_, structure) in _ABOUT.items()},
        lambda structure, parameters: _ABOUT[structure][0] == parameters.about,
    ),
)
