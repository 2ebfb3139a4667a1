"""What programs print that match arguments, hold defaults and make functions."""

# Every structure takes the parameters, also where it does not need them.
# ruff: noqa: ARG001

from __future__ import annotations

import random
from typing import Any, Literal

from practice.questions.generators.draft import Draft, RedrawError, Wrong
from practice.questions.generators.programming.programs import GAP, printed, what_prints, which_number
from practice.questions.generators.registry import Generator, Parameters


class ArgumentParameters(Parameters):
    """``about``: defaults (and how arguments are matched), or closures."""

    about: Literal["defaults", "closures"] = "defaults"


def _matched(draw: random.Random, level: int, parameters: Any) -> Draft:
    b, c = draw.sample(range(2, 10), 2)
    x, y = draw.sample(range(10, 30), 2)
    code = [f"def f(a, b={b}, c={c}):", "    return a - b * c", ""]

    def f(a: int, b: int = b, c: int = c) -> int:
        return a - b * c

    if level == 1:
        call, right, wrong = (
            f"f({x})",
            f(x),
            [(x, "The defaults are used for b and c."), ((x - b) * c, "The product comes before the difference.")],
        )
        why = f"b and c take their defaults: {x} - {b} * {c} = {right}"
    elif level == 2:
        call, right, wrong = (
            f"f({x}, c={y})",
            f(x, c=y),
            [
                (f(x, y), f"{y} is given to c by name; b keeps its default."),
                (f(x), f"c is {y} in this call, not its default."),
            ],
        )
        why = f"a is {x}, b keeps its default {b}, and c is {y}: {x} - {b} * {y} = {right}"
    else:
        z = draw.randint(2, 9)
        call, right, wrong = (
            f"f({x}, {z}) - f(c={z}, a={y})",
            f(x, z) - f(y, c=z),
            [
                (f(x, c=z) - f(y, c=z), f"In the first call {z} is the second argument, which is b."),
                (f(x, z) - f(z, y), "In the second call the names decide, not the order."),
            ],
        )
        why = (
            f"The first call has a = {x}, b = {z}, c = {c}: {f(x, z)}. The second has a = {y}, b = {b}, c = "
            f"{z}: {f(y, c=z)}"
        )
    return what_prints(
        [*code, f"print({call})"], printed(right), [Wrong(printed(w), note) for w, note in wrong], f"{why}."
    )


def _spread(draw: random.Random, level: int, parameters: Any) -> Draft:
    a, b, c = draw.sample(range(2, 12), 3)
    d = draw.randint(12, 20)
    code = [f"def f(a, b, c={d}):", "    return 100 * a + 10 * b + c" if level == 3 else "    return a * b + c", ""]

    def f(a: int, b: int, c: int = d) -> int:
        return 100 * a + 10 * b + c if level == 3 else a * b + c

    if level == 1:
        code += [f"p = [{a}, {b}]", "print(f(*p))"]
        right, wrong, why = (
            f(a, b),
            [(a * b, f"c is not given, so it has its default {d}."), (a + b + d, "a and b are multiplied.")],
            f"The star hands over {a} and {b} as a and b; c has its default: {a} * {b} + {d} = {f(a, b)}",
        )
    elif level == 2:
        code += [f"p = [{a}, {b}, {c}]", "print(f(*p))"]
        right, wrong, why = (
            f(a, b, c),
            [
                (f(a, b), f"The list has three items, so c is {c} and not its default."),
                (a * b * c, "c is added, not multiplied."),
            ],
            f"a, b and c are the three items: {a} * {b} + {c} = {f(a, b, c)}",
        )
    else:
        code += [f'p = {{"b": {a}, "a": {b}}}', "print(f(**p))"]
        right, wrong, why = (
            f(b, a),
            [
                (f(a, b), "With two stars the keys decide which argument is which, not the order."),
                (f(b, a) - d, f"c is not in the dictionary, so it has its default {d}."),
            ],
            f"a is {b}, b is {a} and c has its default {d}: 100 * {b} + 10 * {a} + {d} = {f(b, a)}",
        )
    return what_prints(code, printed(right), [Wrong(printed(w), note) for w, note in wrong], f"{why}.")


def _default_gap(draw: random.Random, level: int, parameters: Any) -> Draft:
    a, b, c = draw.sample(range(2, 12), 3)
    x = draw.randint(2, 9)
    if level == 1:
        code, shown = [f"def f(a, b={GAP}):", "    return a + b", "", f"print(f({a}))"], a + x
        wrong, why = (
            [
                Wrong(a + x, f"That is the result; take off a = {a}."),
                Wrong(a, "That is a; the gap is the default of b."),
            ],
            f"b is not given, so its default is added: {a + x} - {a} = {x}",
        )
    elif level == 2:
        code, shown = (
            [f"def f(a, b={GAP}, c={c}):", "    return a * b - c", "", f"print(f({a}) + f({b}, 0))"],
            a * x - 2 * c,
        )
        wrong, why = (
            [
                Wrong(a * x, f"That is {a} times the default; divide by {a}."),
                Wrong(a * x - 2 * c, "That is the result; undo what the calls do."),
            ],
            f"f({b}, 0) is 0 - {c}, so f({a}) is {a * x - c}. Then {a} times the default is {a * x}, and the "
            f"default is {x}",
        )
    else:
        code, shown = (
            [f"def f(a, b=2, c={GAP}):", "    return a + b * c", "", f"print(f({a}, c={b}) + f({b}, {a}))"],
            a + 2 * b + b + a * x,
        )
        wrong, why = (
            [
                Wrong(a * x, f"That is {a} times the default; divide by {a}."),
                Wrong(b, "That is c in the first call, where it is given; in the second it has its default."),
            ],
            f"The first call gives {a} + 2 * {b} = {a + 2 * b}. The second gives {shown - a - 2 * b} = {b} + "
            f"{a} * c, so c is {x}",
        )
    return which_number(code, printed(shown), x, wrong, f"{why}.")


def _made_function(draw: random.Random, level: int, parameters: Any) -> Draft:
    right: Any
    wrong: Any
    n, m, x = draw.sample(range(2, 10), 3)
    code = [
        "def make(n):",
        "    def f(x):",
        "        return n * x + 1" if level > 1 else "        return x + n",
        "    return f",
        "",
        f"g = make({n})",
    ]
    if level == 1:
        code.append(f"print(g({x}))")
        right, wrong, why = (
            n + x,
            [(n, "make is called with that number; the function it returns is then called."), (n * x, "f adds.")],
            f"g is f with n = {n}, so g({x}) = {x} + {n} = {n + x}",
        )
    elif level == 2:
        code += [f"h = make({m})", f"print(g({x}), h({x}))"]
        right, wrong, why = (
            (n * x + 1, m * x + 1),
            [
                ((m * x + 1, m * x + 1), "Each call of make has an n of its own; g keeps its own."),
                ((n * x + 1, n * x + 1), "h was made with another n."),
            ],
            f"g remembers n = {n} and h remembers n = {m}: {n} * {x} + 1 = {n * x + 1} and {m} * {x} + 1 = {m * x + 1}",
        )
    else:
        code += [f"h = make({m})", f"print(g(h({x})), h(g({x})))"]
        right, wrong, why = (
            (n * (m * x + 1) + 1, m * (n * x + 1) + 1),
            [
                ((m * (n * x + 1) + 1, n * (m * x + 1) + 1), "The inner call is made first."),
                ((n * m * x + 1, n * m * x + 1), "The inner function adds 1 as well."),
            ],
            f"h({x}) = {m * x + 1}, so g of it is {n * (m * x + 1) + 1}; g({x}) = {n * x + 1}, so h of it is "
            f"{m * (n * x + 1) + 1}",
        )
    shown = printed(*right) if isinstance(right, tuple) else printed(right)
    return what_prints(
        code, shown, [Wrong(printed(*w) if isinstance(w, tuple) else printed(w), note) for w, note in wrong], f"{why}."
    )


def _remembers(draw: random.Random, level: int, parameters: Any) -> Draft:
    right: Any
    wrong: Any
    a, b, x = draw.sample(range(2, 12), 3)
    if level == 1:
        code = [f"k = {a}", "", "def f(x):", "    return k * x", "", f"k = {b}", f"print(f({x}))"]
        right, wrong, why = (
            b * x,
            [(a * x, f"The function looks k up when it is called, and by then k is {b}."), (b + x, "f multiplies.")],
            f"At the call k is {b}, so the result is {b} * {x} = {b * x}",
        )
    elif level == 2:
        code = ["def make(k):", "    return lambda x: k * x", "", f"f = make({a})", f"k = {b}", f"print(f({x}))"]
        right, wrong, why = (
            a * x,
            [
                (b * x, "The k of make is another name than the k outside, which the function does not see."),
                (a * b * x, "Only the k of make is used."),
            ],
            f"f remembers the k of its make, {a}, so the result is {a} * {x} = {a * x}",
        )
    else:
        code = ["fs = []", f"for k in [{a}, {b}]:", "    fs.append(lambda x: k * x)", f"print(fs[0]({x}), fs[1]({x}))"]
        right, wrong, why = (
            printed(b * x, b * x),
            [
                (
                    printed(a * x, b * x),
                    f"Both functions look up the same k when they are called, and by then it is {b}.",
                ),
                (printed(a * x, a * x), f"k ends as {b}."),
            ],
            f"Both look k up when they are called; the loop has left it at {b}, so both give {b} * {x} = {b * x}",
        )
    return what_prints(code, printed(right), [Wrong(printed(w), note) for w, note in wrong], f"{why}.")


def _twice(draw: random.Random, level: int, parameters: Any) -> Draft:
    k, x = draw.randint(2, 6), draw.randint(2, 9)
    add = draw.randint(1, 9)
    code = [
        "def twice(f):",
        "    return lambda x: f(f(x))",
        "",
        "def g(x):",
        f"    return x + {add}" if level == 1 else f"    return {k} * x + {add}",
        "",
    ]

    def g(value: int) -> int:
        return value + add if level == 1 else k * value + add

    if level < 3:
        code.append(f"print(twice(g)({GAP}))")
        result = g(g(x))
        wrong = [
            Wrong(result - add if level == 1 else g(x), "That undoes one call of g; there are two."),
            Wrong(g(g(result)), "Undo the calls; do not make them again."),
        ]
        why = f"Undo g twice: {result}, {g(x)}, {x}"
        return which_number(code, printed(result), x, wrong, f"{why}.")
    code.append(f"print(twice(twice(g))({GAP}))")
    if k > 3:
        raise RedrawError
    steps = [x]
    for _ in range(4):
        steps.append(g(steps[-1]))
    wrong = [
        Wrong(steps[2], "twice(twice(g)) calls g four times, not two."),
        Wrong(steps[1], "twice(twice(g)) calls g four times, not three."),
    ]
    return which_number(
        code, printed(steps[4]), x, wrong, f"Undo g four times: {', '.join(map(str, reversed(steps)))}."
    )


_ABOUT = {
    "matched": ("defaults", _matched),
    "spread": ("defaults", _spread),
    "default-gap": ("defaults", _default_gap),
    "made-function": ("closures", _made_function),
    "remembers": ("closures", _remembers),
    "twice": ("closures", _twice),
}

GENERATORS_HERE = (
    Generator(
        "python_arguments",
        1,
        "How arguments meet parameters, what defaults and closures do, and the number behind a result.",
        ArgumentParameters,
        {name: structure for name, (_, structure) in _ABOUT.items()},
        lambda structure, parameters: _ABOUT[structure][0] == parameters.about,
    ),
)
