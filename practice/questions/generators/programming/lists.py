"""What programs print that work with lists, slices and lists of lists."""

# Every structure takes the parameters, also where it does not need them.
# ruff: noqa: ARG001

from __future__ import annotations

import random
from typing import Any, Literal

from practice.questions.generators.draft import Draft, RedrawError, Wrong
from practice.questions.generators.programming.programs import GAP, printed, what_prints, which_number
from practice.questions.generators.registry import Generator, Parameters


class ListParameters(Parameters):
    """``about``: lists, slices, or nested lists."""

    about: Literal["lists", "slices", "nested"] = "lists"


def _items(draw: random.Random, count: int) -> list[int]:
    return draw.sample(range(1, 30), count)


def _position(draw: random.Random, level: int, parameters: Any) -> Draft:
    items = _items(draw, 3 + level)
    k = draw.randrange(1, len(items) - 1)
    code = [f"a = {items}"]
    if level > 1:
        code += ["a.append(31)"]
        items = [*items, 31]
    code.append(f"print(a[{k}], len(a))")
    right = printed(items[k], len(items))
    return what_prints(
        code,
        right,
        [
            Wrong(printed(items[k - 1], len(items)), f"Positions count from 0, so a[{k}] is item number {k + 1}."),
            Wrong(printed(items[k], len(items) - 1), "len gives how many items there are, not the last position."),
            Wrong(printed(items[k - 1], len(items) - 1), "Positions count from 0, and len counts all items."),
        ],
        f"Counting from 0, position {k} holds {items[k]}. The list has {len(items)} items.",
    )


def _changed(draw: random.Random, level: int, parameters: Any) -> Draft:
    items = _items(draw, 3 if level < 3 else 4)
    k, new, more = draw.randrange(1, 3), draw.randint(31, 60), draw.randint(61, 99)
    code, now = [f"a = {items}"], list(items)
    if level == 1:
        code.append(f"a[{k}] = {new}")
        now[k] = new
    elif level == 2:
        code += [f"a.append({more})", f"a[{k}] = a[0] + {new}"]
        now.append(more)
        now[k] = now[0] + new
    else:
        code += [f"a[{k}] = a[{k}] + a[-1]", f"a.append({more})", "a[0] = len(a)"]
        now[k] += now[-1]
        now.append(more)
        now[0] = len(now)
    why = {
        1: f"Position {k} is item number {k + 1}",
        2: f"{more} comes to the end, and position {k} gets {items[0]} + {new}",
        3: f"Position {k} gets {items[k]} + {items[-1]}, {more} comes to the end, and position 0 gets the length",
    }[level]
    shifted = list(now)
    shifted[k], shifted[k - 1] = ([*items, more])[k], now[k]
    front = [now[-1], *now[:-1]]
    return what_prints(
        [*code, "print(a)"],
        printed(now),
        [
            Wrong(printed(shifted), f"Positions count from 0: a[{k}] is item number {k + 1}."),
            Wrong(printed(items), "That is the list as it was at first; the lines below change it."),
            Wrong(
                printed([*items[:k], *now[k:]]) if level == 3 else printed(front),
                "Follow the lines one by one: the order of the items stays.",
            ),
        ],
        f"{why}, so the list ends as {now}.",
        hints=("Write the list down again after every line.",),
    )


def _which_position(draw: random.Random, level: int, parameters: Any) -> Draft:
    items = _items(draw, 3 + level)
    k = draw.randrange(1, len(items) - 1)
    extra = draw.randint(1, 9)
    line = f"print(a[{GAP}])" if level == 1 else f"print(a[{GAP}] + {extra})"
    shown = items[k] + (extra if level > 1 else 0)
    return (
        which_number(
            [f"a = {items}", line],
            printed(shown),
            k,
            [
                Wrong(k + 1, "Positions count from 0, so each position is one less than the item's number."),
                Wrong(items[k], "That is the item itself; its position is asked."),
            ],
            f"{items[k]} is item number {k + 1}, and counting from 0 its position is {k}.",
            hints=("At which position does the first item stand?",),
        )
        if k - len(items) != k + 1
        else _which_position(draw, level, parameters)
    )


def _slice(draw: random.Random, level: int, parameters: Any) -> Draft:
    items = _items(draw, 5 + level)
    size = len(items)
    if level == 1:
        i, j = sorted(draw.sample(range(1, size), 2))
        text, got = f"a[{i}:{j}]", items[i:j]
        wrong = [
            (items[i : j + 1], f"A slice stops before its second number: the item at position {j} is left out."),
            (items[i - 1 : j], f"Positions count from 0, so the slice starts at item number {i + 1}."),
            (items[i - 1 : j - 1], "Positions count from 0: both ends are one place too early."),
        ]
        why = f"The slice takes the positions from {i} up to {j}, without {j}"
    elif level == 2:
        k = draw.randint(2, 3)
        text, got = draw.choice([(f"a[-{k}:]", items[-k:]), (f"a[:-{k}]", items[:-k])])
        wrong = [
            (items[:-k] if got == items[-k:] else items[-k:], "That is the other part of the list."),
            (items[k:], f"A negative position counts from the end: -{k} is place {k} from the end."),
            (items[:k], "The minus sign counts from the end, not from the start."),
        ]
        why = f"Position -{k} is the same as position {size - k}"
    else:
        i, step = draw.randint(0, 2), draw.choice((2, 3))
        text, got = draw.choice([(f"a[{i}::{step}]", items[i::step]), ("a[::-1]", items[::-1])])
        if text == "a[::-1]":
            wrong = [
                (items, "A step of -1 walks from the end to the start."),
                (items[:-1], "The -1 is the third number, so it is the step, not the end."),
                (items[-2::-1], "The walk begins with the last item itself."),
            ]
            why = "A step of -1 takes every item, the last one first"
        else:
            wrong = [
                (
                    items[i:],
                    f"The third number is the step: only every {'second' if step == 2 else 'third'} item is taken.",
                ),
                (items[i + 1 :: step], f"Positions count from 0: the slice starts at position {i}."),
                (items[i:step], "That uses the last number as the end; after two colons it is the step."),
            ]
            why = f"It starts at position {i} and takes every {'second' if step == 2 else 'third'} item from there"
    if len(got) < 1:
        raise RedrawError
    return what_prints(
        [f"a = {items}", f"print({text})"],
        printed(got),
        [Wrong(printed(other), note) for other, note in wrong],
        f"{why}: {got}.",
    )


def _negative(draw: random.Random, level: int, parameters: Any) -> Draft:
    items = _items(draw, 4 + level)
    k = draw.randint(2, len(items) - 2)
    code = [f"a = {items}"]
    if level == 1:
        code.append(f"print(a[-1], a[-{k}])")
        right, other = (items[-1], items[-k]), (items[-1], items[-k - 1])
        third = (items[1], items[k])
    else:
        value = draw.randint(31, 99)
        code += [
            f"a[-{k}] = {value}",
            f"print(a[-{k}] + a[-1], a[-{len(items)}])"
            if level == 2
            else f"print(a[len(a) - {k}], a[0] + a[-{k - 1}])",
        ]
        now = list(items)
        now[-k] = value
        if level == 2:
            right, other, third = (value + now[-1], now[0]), (items[-k] + now[-1], now[0]), (value + now[-1], now[-1])
        else:
            right, other, third = (
                (value, now[0] + now[1 - k]),
                (items[-k], now[0] + now[1 - k]),
                (value, now[0] + now[-k]),
            )
    notes = {
        1: (
            f"From the end: -1 is the last item, so -{k} is item {k} from the end.",
            "A negative position counts from the end, not from the start.",
        ),
        2: (
            f"Line 2 gives the item at position -{k} a new value.",
            f"The list has {len(items)} items, so -{len(items)} is the first one.",
        ),
        3: (f"len(a) - {k} is the same place as -{k}, and line 2 changed it.", f"-{k - 1} is the place after -{k}."),
    }[level]
    return what_prints(
        code,
        printed(*right),
        [Wrong(printed(*other), notes[0]), Wrong(printed(*third), notes[1])],
        f"Counted from the end, -1 is the last item and -{k} the one {k} places from the end. It prints "
        f"{printed(*right)}.",
    )


def _slice_end(draw: random.Random, level: int, parameters: Any) -> Draft:
    size = 5 + level
    items = _items(draw, size)
    i = draw.randint(1 if level == 3 else 0, 2)
    j = draw.randint(i + 2, size - 1)
    if level < 3:
        return which_number(
            [f"a = {items}", f"print(a[{i}:{GAP}])"],
            printed(items[i:j]),
            j,
            [
                Wrong(j - 1, "The end of a slice is left out, so it is one more than the last position."),
                Wrong(j + 1, f"Counting from 0, the last item shown is at position {j - 1}; the end is one more."),
                Wrong(j - i, "That is how many items there are; the slice does not begin at 0."),
            ],
            f"The last item shown, {items[j - 1]}, is at position {j - 1}, and a slice stops before its end: {j}.",
        )
    k = size - j
    return which_number(
        [f"a = {items}", f"print(len(a[{i}:-{GAP}]))"],
        printed(j - i),
        k,
        [
            Wrong(j, "That counts from the start; after the minus sign it counts from the end."),
            Wrong(k + 1, f"Then {j - i - 1} items would be left."),
            Wrong(k - 1, "The end of a slice is left out.") if k > 1 else Wrong(j - i, "That is the length itself."),
        ],
        f"Of {size} items, {i} are cut off at the front; to leave {j - i}, {k} more are cut off at the end.",
    )


def _entry(draw: random.Random, level: int, parameters: Any) -> Draft:
    rows, columns = (2, 3) if level == 1 else draw.choice(((3, 3), (2, 4), (3, 4)))
    flat = _items(draw, rows * columns)
    m = [flat[r * columns : (r + 1) * columns] for r in range(rows)]
    i, j = draw.randrange(rows), draw.randrange(columns)
    if i == j or j >= rows:
        raise RedrawError
    code = [f"m = {m}"]
    if level == 1:
        code.append(f"print(m[{i}][{j}])")
        right, turned, early = printed(m[i][j]), printed(m[j][i]), printed(m[i - 1][j - 1])
    elif level == 2:
        code.append(f"print(m[{i}][{j}], len(m), len(m[0]))")
        right, turned, early = (
            printed(m[i][j], rows, columns),
            printed(m[j][i], rows, columns),
            printed(m[i][j], columns, rows),
        )
        if rows == columns:
            raise RedrawError
    else:
        new = draw.randint(31, 60)
        code += [f"m[{i}][{j}] = {new}", f"print(m[{i}], m[{j}][{j}])"]
        m[i][j] = new
        corner = m[j][j]
        right, turned, early = printed(m[i], corner), printed(m[j], corner), printed([line[i] for line in m], corner)
    return what_prints(
        code,
        right,
        [
            Wrong(turned, "The first bracket picks the row and the second picks the place in it."),
            Wrong(
                early,
                {
                    1: "Rows and places both count from 0.",
                    2: "len(m) counts the rows, len(m[0]) the items of the first row.",
                    3: f"m[{i}] is a row, not a column.",
                }[level],
            ),
        ],
        f"Row {i}, counting from 0, is {m[i]}, and place {j} of it holds {m[i][j]}. So it prints {right}.",
    )


def _nested_sum(draw: random.Random, level: int, parameters: Any) -> Draft:
    rows, columns = (2, 2) if level == 1 else (2, 3) if level == 2 else (3, 3)
    flat = [draw.randint(1, 9) for _ in range(rows * columns)]
    m = [flat[r * columns : (r + 1) * columns] for r in range(rows)]
    k = draw.randrange(columns)
    if level == 1:
        code = ["for row in m:", "    for x in row:", "        total += x"]
        right, others = sum(flat), (sum(m[0]), sum(m[-1]))
        notes = (
            "That is the first row alone; the outer loop goes through all rows.",
            "That is the last row alone; the total is not set back to 0.",
        )
        why = "The loops add every entry"
    else:
        pick = "row[k]" if level == 2 else "m[i][i]"
        code = (
            [f"k = {k}", "for row in m:", f"    total += {pick}"]
            if level == 2
            else ["for i in range(len(m)):", f"    total += {pick}"]
        )
        column = sum(row[k] for row in m)
        right = column if level == 2 else sum(m[i][i] for i in range(rows))
        others = (sum(m[min(k, rows - 1)]), sum(flat)) if level == 2 else (sum(flat), sum(m[0]))
        notes = (
            ("That adds a row; row[k] takes one entry of every row.", "That adds every entry; there is only one loop.")
            if level == 2
            else (
                "That adds every entry; each round adds only one.",
                "That adds the first row; m[i][i] moves down as well as across.",
            )
        )
        why = f"It adds entry {k} of every row" if level == 2 else "It adds the entries on the diagonal"
    return what_prints(
        [f"m = {m}", "total = 0", *code, "print(total)"],
        printed(right),
        [Wrong(printed(others[0]), notes[0]), Wrong(printed(others[1]), notes[1])],
        f"{why}: {right}.",
    )


def _nested_gap(draw: random.Random, level: int, parameters: Any) -> Draft:
    rows, columns = 2 + (level > 1), 3 + (level > 2)
    flat = _items(draw, rows * columns)
    m = [flat[r * columns : (r + 1) * columns] for r in range(rows)]
    i, j = draw.randrange(rows), draw.randrange(columns)
    if i == j:
        raise RedrawError
    which = draw.choice(("row", "place"))
    text = f"m[{GAP}][{j}]" if which == "row" else f"m[{i}][{GAP}]"
    answer, other = (i, j) if which == "row" else (j, i)
    return (
        which_number(
            [f"m = {m}", f"print({text})"],
            printed(m[i][j]),
            answer,
            [
                Wrong(answer + 1, "Rows and places count from 0."),
                Wrong(
                    other if other != answer + 1 else answer + 2,
                    "The first bracket is the row, the second the place in it.",
                ),
            ],
            f"{m[i][j]} stands in row {i} at place {j}, both counted from 0.",
        )
        if other != answer + 1
        else _nested_gap(draw, level, parameters)
    )


_ABOUT = {
    "position": ("lists", _position),
    "changed": ("lists", _changed),
    "which-position": ("lists", _which_position),
    "slice": ("slices", _slice),
    "negative": ("slices", _negative),
    "slice-end": ("slices", _slice_end),
    "entry": ("nested", _entry),
    "nested-sum": ("nested", _nested_sum),
    "nested-gap": ("nested", _nested_gap),
}

GENERATORS_HERE = (
    Generator(
        "python_lists",
        1,
        "What programs with lists, slices and lists of lists print, and the position or bound behind a result.",
        ListParameters,
        {name: structure for name, (_, structure) in _ABOUT.items()},
        lambda structure, parameters: _ABOUT[structure][0] == parameters.about,
    ),
)
