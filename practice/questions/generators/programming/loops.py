"""What programs with while and for loops print, how often they go round, and the bound behind a result."""

# Every structure takes the parameters, also where it does not need them.
# ruff: noqa: ARG001

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any, Literal

from practice.questions.generators.draft import Draft, RedrawError, Wrong
from practice.questions.generators.programming.programs import GAP, printed, what_prints, which_number
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.wording import listed


class LoopParameters(Parameters):
    """``about``: while loops or for loops."""

    about: Literal["while", "for"] = "for"


def _run_while(draw: random.Random, level: int, parameters: Any) -> Draft:
    start, step, limit = draw.randint(0, 9), draw.randint(2, 7), draw.randint(20, 40)
    values, rounds = [start], 0
    while values[-1] < limit:
        grown = values[-1] * 2 + 1 if level == 3 else values[-1] + step
        values.append(grown)
        rounds += 1
    line = "n = 2 * n + 1" if level == 3 else f"n = n + {step}"
    if rounds < 3:
        raise RedrawError
    code = [f"n = {start}", "count = 0", f"while n < {limit}:", f"    {line}", "    count += 1"]
    code = [line for line in code if level > 1 or "count" not in line]
    right = (values[-1], rounds) if level > 1 else (values[-1],)
    early = (values[-2], rounds - 1) if level > 1 else (values[-2],)
    late = values[-1] * 2 + 1 if level == 3 else values[-1] + step
    return what_prints(
        [*code, "print(n, count)" if level > 1 else "print(n)"],
        printed(*right),
        [
            Wrong(printed(*early), f"{values[-2]} is still less than {limit}, so the body runs once more."),
            Wrong(
                printed(late, rounds + 1) if level > 1 else printed(late),
                f"At {values[-1]} the test fails, and the body does not run again.",
            ),
            Wrong(
                printed(values[-1], rounds + 1) if level > 1 else printed(limit),
                "Each round counts once; the start is no round."
                if level > 1
                else f"The loop stops at the first value that is not less than {limit}, which need not be "
                f"{limit} itself.",
            ),
        ],
        f"n goes {', '.join(map(str, values))}. {values[-1]} is not less than {limit}, so the loop ends after "
        f"{rounds} rounds.",
        hints=("Make a table with a line for every round.",),
    )


def _halving(draw: random.Random, level: int, parameters: Any) -> Draft:
    n, stop = draw.randint(20, 40 * level), draw.choice((1, 2, 3))
    values = [n]
    while values[-1] > stop:
        values.append(values[-1] // 2)
    rounds = len(values) - 1
    if rounds < 3:
        raise RedrawError
    code = [
        f"n = {n}",
        "k = 0",
        f"while n > {stop}:",
        "    n = n // 2",
        "    k += 1",
        "print(k, n)" if level > 1 else "print(k)",
    ]
    end = (values[-1],) if level > 1 else ()
    return what_prints(
        code,
        printed(rounds, *end),
        [
            Wrong(printed(rounds + 1, *end), "Count the halvings, not the values: the start is not a halving."),
            Wrong(printed(rounds - 1, *end), f"At {values[-2]} the test is still True, so it is halved once more."),
            *([Wrong(printed(rounds, values[-2]), "n is halved in the last round too.")] if level > 1 else []),
        ],
        f"n goes {', '.join(map(str, values))} (// rounds down), which takes {rounds} rounds.",
    )


def _which_limit(draw: random.Random, level: int, parameters: Any) -> Draft:
    step, rounds, start = draw.randint(2, 5), draw.randint(3, 4 + level), draw.randint(0, 4)
    last = start + (rounds - 1) * step
    sign = "<" if level < 3 else "<="
    least = last + 1 if sign == "<" else last
    draft = which_number(
        [f"n = {start}", "k = 0", f"while n {sign} {GAP}:", f"    n += {step}", "    k += 1", "print(k)"],
        printed(rounds),
        least,
        [
            Wrong(
                last if sign == "<" else last + 1,
                f"The last round begins with n = {last}, and {last} < {last} is False."
                if sign == "<"
                else f"{last} <= {last} is True, so a smaller bound is enough.",
            ),
            Wrong(last + step, f"That works, but smaller bounds do too: the last round begins with n = {last}."),
            Wrong(rounds, "That is the number of rounds; the bound is compared with n."),
        ],
        f"Round {rounds} begins with n = {start} + {rounds - 1} * {step} = {last}. The test has to be True for "
        f"{last}, so the bound is at least {least}.",
    )
    prompt = f"What is the smallest whole number for the gap {GAP} with which the program prints {rounds}?"
    return replace(draft, prompt=prompt, facts={**draft.facts, "smallest": True})


def _range_sum(draw: random.Random, level: int, parameters: Any) -> Draft:
    term: Any
    low, size = draw.randint(1, 6), draw.randint(3, 5)
    step = 1 if level < 3 else draw.choice((2, 3))
    high = low + (size - 1) * step + 1
    visited = list(range(low, high, step))
    body, term = draw.choice((("i", lambda i: i), ("i * i", lambda i: i * i))) if level > 1 else ("i", lambda i: i)
    total = sum(map(term, visited))
    inside = f"range({low}, {high})" if step == 1 else f"range({low}, {high}, {step})"
    return what_prints(
        ["total = 0", f"for i in {inside}:", f"    total += {body}", "print(total)"],
        printed(total),
        [
            Wrong(printed(total + term(high)), f"range stops before {high}: the last i is {visited[-1]}."),
            Wrong(printed(total - term(low)), f"The first i is {low} itself."),
            Wrong(printed(term(visited[-1])), "That is the last term; += collects all of them."),
        ],
        f"i runs through {listed(visited)}. Added up, {' + '.join(str(term(i)) for i in visited)} = {total}.",
        hints=("Write down every value that i takes.",),
    )


def _largest(draw: random.Random, level: int, parameters: Any) -> Draft:
    right: Any
    wrong: Any
    items = draw.sample(range(2, 40), 4 + level)
    if level == 1:
        limit = sorted(items)[2]
        kept = [x for x in items if x > limit]
        code, right = (
            ["count = 0", "for x in a:", f"    if x > {limit}:", "        count += 1", "print(count)"],
            len(kept),
        )
        wrong = [
            (len(kept) + 1, f"{limit} is not more than {limit}."),
            (sum(kept), "Each such item adds 1, not its value."),
        ]
        why = f"The items above {limit} are {listed(kept)}"
    elif level == 2:
        code, right = ["best = a[0]", "for x in a:", "    if x < best:", "        best = x", "print(best)"], min(items)
        wrong = [
            (max(items), "best changes when x is smaller, so it ends as the smallest."),
            (items[-1], "best changes only when the test is True."),
            (items[0], "That is where best begins."),
        ]
        why = f"best starts at {items[0]} and takes every smaller item"
    else:
        lasts = [x for i, x in enumerate(items) if i == 0 or x > max(items[:i])]
        code, right = (
            [
                "best = 0",
                "k = 0",
                "for x in a:",
                "    if x > best:",
                "        best = x",
                "        k += 1",
                "print(best, k)",
            ],
            (max(items), len(lasts)),
        )
        wrong = [
            ((max(items), len(lasts) - 1), f"The first item, {items[0]}, is more than 0 and counts too."),
            ((max(items), len(items)), "k grows only when the test is True."),
            ((items[-1], len(lasts)), "best changes only when x is larger."),
        ]
        why = f"best takes the values {listed(lasts)}"
    shown = printed(*right) if isinstance(right, tuple) else printed(right)
    return what_prints(
        [f"a = {items}", *code],
        shown,
        [Wrong(printed(*w) if isinstance(w, tuple) else printed(w), note) for w, note in wrong],
        f"{why}, so it prints {shown}.",
    )


def _comprehension(draw: random.Random, level: int, parameters: Any) -> Draft:
    n, k = draw.randint(4, 6), draw.randint(2, 5)
    add = draw.randint(1, 9)
    if level == 1:
        text, got = f"[{k} * i for i in range({n})]", [k * i for i in range(n)]
        wrong = [
            ([k * i for i in range(1, n + 1)], "range with one number starts at 0 and stops before that number."),
            ([k * i for i in range(n + 1)], f"range({n}) stops before {n}."),
        ]
    elif level == 2:
        text, got = f"[i * i + {add} for i in range(1, {n})]", [i * i + add for i in range(1, n)]
        wrong = [
            ([i * i + add for i in range(1, n + 1)], f"The range stops before {n}."),
            ([i * i + add for i in range(n)], "The range starts at 1."),
        ]
    else:
        items = draw.sample(range(2, 40), 6)
        text, got = f"[x + {add} for x in {items} if x % {k} == 0]", [x + add for x in items if x % k == 0]
        wrong = [
            ([x for x in items if x % k == 0], f"{add} is added to every item that passes."),
            ([x + add for x in items if x % k], "That keeps the other items: == 0 asks for no remainder."),
        ]
        if len(got) < 2:
            raise RedrawError
    return what_prints(
        f"print({text})",
        printed(got),
        [Wrong(printed(w), note) for w, note in wrong],
        f"One entry for each value that the loop visits: {got}.",
    )


def _range_gap(draw: random.Random, level: int, parameters: Any) -> Draft:
    low, size = draw.randint(1, 5), draw.randint(3, 4 + level)
    high = low + size
    if level == 1:
        code, shown = [f"print(len(range({low}, {GAP})))"], size
        wrong = [
            Wrong(high - 1, "The end of a range is left out."),
            Wrong(size, f"The range starts at {low}, not at 0."),
        ]
        why = f"The range starts at {low} and has {size} numbers, so the last is {high - 1} and the end {high}"
    else:
        k = draw.randint(2, 4) if level == 3 else 1
        total = k * sum(range(low, high))
        body = "i" if k == 1 else f"{k} * i"
        code, shown = ["total = 0", f"for i in range({low}, {GAP}):", f"    total += {body}", "print(total)"], total
        wrong = [
            Wrong(high - 1, f"The last i is {high - 1}, and the end of a range is left out, so it is one more."),
            Wrong(high + 1, "Then one number too many is added."),
            Wrong(size, "That is how many numbers are added; the range does not start at 0."),
        ]
        numbers = " + ".join(str(k * i) for i in range(low, high))
        why = f"{numbers} = {total}, so the last i is {high - 1} and the end {high}"
    return which_number(code, printed(shown), high, wrong, f"{why}.")


_ABOUT = {
    "run-while": ("while", _run_while),
    "halving": ("while", _halving),
    "which-limit": ("while", _which_limit),
    "range-sum": ("for", _range_sum),
    "search": ("for", _largest),
    "comprehension": ("for", _comprehension),
    "range-gap": ("for", _range_gap),
}

GENERATORS_HERE = (
    Generator(
        "python_loops",
        1,
        "What while and for loops print, how often they go round, and the bound behind a result.",
        LoopParameters,
        {name: structure for name, (_, structure) in _ABOUT.items()},
        lambda structure, parameters: _ABOUT[structure][0] == parameters.about,
    ),
)
