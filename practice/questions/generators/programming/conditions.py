"""What programs print that compare and decide: truth values, and branches with if, elif and else."""

# Every structure takes the parameters, also where it does not need them.
# ruff: noqa: ARG001

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any, Literal

from practice.questions.generators.draft import Draft, RedrawError, Wrong
from practice.questions.generators.programming.programs import GAP, printed, what_prints, which_number
from practice.questions.generators.registry import Generator, Parameters


class ConditionParameters(Parameters):
    """``about``: comparisons, or branches."""

    about: Literal["comparisons", "branches"] = "comparisons"


def _truths(draw: random.Random, level: int, parameters: Any) -> Draft:
    x, low, other = draw.randint(1, 12), draw.randint(0, 8), draw.randint(1, 12)
    high = low + draw.randint(2, 5)
    one = (f"{low} < x <= {high}", low < x <= high)
    two = draw.choice([(f"x != {other}", x != other), (f"x == {other}", x == other), (f"x >= {other}", x >= other)])
    if level > 1:
        joint = draw.choice(("and", "or"))
        right = (one[1] and two[1]) if joint == "and" else (one[1] or two[1])
        two = (f"{one[0]} {joint} {two[0]}", right)
    if level > 2:
        one = (f"not {one[0]}", not one[1])
    code = [f"x = {x}", f"print({one[0]}, {two[0]})"]
    first = f"{one[0]} is {one[1]} for x = {x}"
    second = f"{two[0]} is {two[1]}"
    return what_prints(
        code,
        printed(one[1], two[1]),
        [
            Wrong(printed(not one[1], two[1]), f"The second is right, but {first}."),
            Wrong(printed(one[1], not two[1]), f"The first is right, but {second}."),
            Wrong(printed(not one[1], not two[1]), f"Both are the other way round: {first}, and {second}."),
        ],
        f"{first}, and {second}.",
        hints=(f"Put {x} in the place of x in each comparison.",),
    )


def _not_first(draw: random.Random, level: int, parameters: Any) -> Draft:
    a, b = draw.sample(range(1, 10), 2)
    names = {"a": a, "b": b}
    first, second = (
        draw.choice(("a < b", "a == b", "a > b")),
        draw.choice((f"b < {draw.randint(2, 9)}", f"a > {draw.randint(1, 8)}")),
    )
    third = draw.choice((f"a <= {draw.randint(1, 9)}", f"b != {draw.randint(1, 9)}"))
    text = {
        1: f"not {first} and {second}",
        2: f"{first} or {second} and {third}",
        3: f"not {first} or {second} and not {third}",
    }[level]
    values = [_holds(part, names) for part in (first, second, third)]
    p, q, r = values
    right, other = {
        1: (not p and q, not (p and q)),
        2: (p or (q and r), (p or q) and r),
        3: (not p or (q and not r), (not p or q) and not r),
    }[level]
    if right == other:
        raise RedrawError
    rule = "not comes before and" if level == 1 else "and comes before or"
    return what_prints(
        [f"a = {a}", f"b = {b}", f"print({text}, a + b > {a + b - 1})"],
        printed(right, True),
        [
            Wrong(printed(other, True), f"Mind the order: {rule}."),
            Wrong(printed(right, False), f"a + b is {a + b}, and that is more than {a + b - 1}."),
            Wrong(printed(other, False), f"Neither is right: {rule}, and {a + b} is more than {a + b - 1}."),
        ],
        f"{first} is {p}, {second} is {q}"
        + (f", {third} is {r}" if level > 1 else "")
        + f". Since {rule}, the first is {right}. {a + b} > {a + b - 1} is True.",
    )


def _holds(text: str, names: dict[str, int]) -> bool:
    left, sign, right = text.split(" ")
    x, y = (names[part] if part in names else int(part) for part in (left, right))
    return {"<": x < y, ">": x > y, "==": x == y, "!=": x != y, "<=": x <= y}[sign]


def _smallest(draw: random.Random, level: int, parameters: Any) -> Draft:
    low, by = draw.randint(5, 40), draw.randint(3, 4 + 2 * level)
    rest = 0 if level == 1 else draw.randint(1, by - 1)
    sign = ">=" if level == 3 else ">"
    start = low if sign == ">=" else low + 1
    n = next(k for k in range(start, start + by) if k % by == rest)
    wrong = [
        Wrong(start, f"That is the smallest number with n {sign} {low}; the second condition has to hold too."),
        Wrong(n + by, f"That works too, but {n} is smaller and works as well."),
        Wrong(n - by, f"The remainder is right, but n {sign} {low} is False for it."),
    ]
    divided = f"leave the remainder {rest} when divided by {by}" if rest else f"be divisible by {by}"
    draft = which_number(
        [f"n = {GAP}", f"print(n {sign} {low} and n % {by} == {rest})"],
        "True",
        n,
        wrong,
        f"n has to be {'at least' if sign == '>=' else 'more than'} {low} and {divided}. The first such number is {n}.",
    )
    prompt = f"What is the smallest whole number for the gap {GAP} with which the program prints True?"
    return replace(draft, prompt=prompt, facts={**draft.facts, "smallest": True})


def _grades(draw: random.Random, level: int) -> tuple[list[int], list[int]]:
    """Falling limits and the results of their branches."""
    limits = sorted(draw.sample(range(10, 90, 5), level + 1), reverse=True)
    results = draw.sample(range(1, 10), level + 2)
    return limits, results


def _chain(limits: list[int], results: list[int], start: str) -> list[str]:
    code = [start]
    for place, (limit, result) in enumerate(zip(limits, results, strict=False)):
        code += [f"{'elif' if place else 'if'} n >= {limit}:", f"    r = {result}"]
    return [*code, "else:", f"    r = {results[-1]}"]


def _which_branch(draw: random.Random, level: int, parameters: Any) -> Draft:
    limits, results = _grades(draw, level)
    n = draw.choice([*limits, draw.randint(1, 99)])
    right = next((r for limit, r in zip(limits, results, strict=False) if n >= limit), results[-1])
    last = [r for limit, r in zip(limits, results, strict=False) if n >= limit]
    if right == results[-1] or len(last) < 2:
        wrong = [r for r in results if r != right]
        notes = [
            f"Test the conditions for n = {n}, from the top down, and take the first that is True.",
            "Only one branch runs.",
        ]
    else:
        wrong = [last[-1], results[-1]]
        notes = [
            "Only the first branch whose condition is True runs; the others are passed over.",
            "The else branch runs only where no condition is True.",
        ]
    why = f"{n} >= {limits[0]} is {n >= limits[0]}"
    if n < limits[0]:
        met = next((limit for limit in limits if n >= limit), 0)
        why += (
            f", and the first condition that holds is n >= {met}"
            if met
            else ", and no other condition holds, so the else branch runs"
        )
    return what_prints(
        [*_chain(limits, results, f"n = {n}"), "print(r)"],
        printed(right),
        [Wrong(printed(w), note) for w, note in zip(wrong, notes, strict=False)],
        f"{why}. So r is {right}.",
    )


def _two_ifs(draw: random.Random, level: int, parameters: Any) -> Draft:
    n, low, high = draw.randint(8, 40), draw.randint(2, 7), draw.randint(2, 30)
    a, b = draw.sample(range(2, 12), 2)
    second = "if" if level < 3 else "elif"
    code = [f"n = {n}", f"if n > {low}:", f"    n = n + {a}", f"{second} n > {high}:", f"    n = n * {b}"]
    after = n + a
    both = after * b if after > high else after
    one = after
    right = both if second == "if" else one
    if both == one:
        raise RedrawError
    if level > 1:
        code += ["else:", "    n = 0"]
    return what_prints(
        [*code, "print(n)"],
        printed(right),
        [
            Wrong(
                printed(one if second == "if" else both),
                "A second if is tested in any case, also after the first has run."
                if second == "if"
                else "An elif is passed over when the branch before it has run.",
            ),
            Wrong(printed(n * b), f"The first condition is True as well: {n} > {low}."),
            Wrong(printed(0), "The else branch runs only where its condition is False."),
        ],
        f"{n} > {low}, so n becomes {after}. "
        + (
            f"The second if is tested too: {after} > {high}, so n becomes {after} * {b} = {both}."
            if second == "if"
            else "The elif is then passed over."
        ),
        hints=("Is the second test made at all?",),
    )


def _limit(draw: random.Random, level: int, parameters: Any) -> Draft:
    """The inverse: the smallest input that reaches a branch."""
    limits, results = _grades(draw, level)
    add = draw.randint(1, 8) if level > 1 else 0
    code = _chain(limits, results, f"n = {GAP} + {add}" if add else f"n = {GAP}")
    pick = draw.randrange(1, len(limits)) if len(limits) > 1 else 0
    low, above = limits[pick], limits[pick - 1]
    if low - add < 1:
        raise RedrawError
    draft = which_number(
        [*code, "print(r)"],
        printed(results[pick]),
        low - add,
        [
            Wrong(low - add + 1, f"n >= {low} is True for {low} itself."),
            Wrong(above - add, f"With n = {above} the branch before it runs."),
            *([Wrong(low, f"The program adds {add} before the tests.")] if add else []),
        ],
        f"The branch with r = {results[pick]} runs for n from {low} up to {above - 1}. The smallest n is {low}"
        + (f", and {low} - {add} = {low - add}." if add else "."),
    )
    prompt = f"What is the smallest whole number for the gap {GAP} with which the program prints {results[pick]}?"
    return replace(draft, prompt=prompt, facts={**draft.facts, "smallest": True})


_ABOUT = {
    "truths": ("comparisons", _truths),
    "not-first": ("comparisons", _not_first),
    "smallest": ("comparisons", _smallest),
    "which-branch": ("branches", _which_branch),
    "two-ifs": ("branches", _two_ifs),
    "limit": ("branches", _limit),
}

GENERATORS_HERE = (
    Generator(
        "python_conditions",
        1,
        "Which truth values comparisons have, which branch of a program runs, and the least input that leads to one.",
        ConditionParameters,
        {name: structure for name, (_, structure) in _ABOUT.items()},
        lambda structure, parameters: _ABOUT[structure][0] == parameters.about,
    ),
)
