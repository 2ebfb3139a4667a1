"""What programs with functions print: calls and scope."""

# Every structure takes the parameters, also where it does not need them.
# ruff: noqa: ARG001

from __future__ import annotations

import random
from typing import Any, Literal

from practice.questions.generators.draft import Draft, Wrong
from practice.questions.generators.programming.programs import GAP, printed, what_prints, which_number
from practice.questions.generators.registry import Generator, Parameters


class FunctionParameters(Parameters):
    """``about``: calls, or scope."""

    about: Literal["calls", "scope"] = "calls"


def _nested_call(draw: random.Random, level: int, parameters: Any) -> Draft:
    a, b, x = draw.randint(2, 5), draw.randint(1, 9), draw.randint(2, 9)
    code = ["def f(x):", f"    return {a} * x + {b}", ""]

    def f(value: int) -> int:
        return a * value + b

    if level == 1:
        code.append(f"print(f({x}) + {b})")
        right, wrong = (
            f(x) + b,
            [
                (a * (x + b) + b, f"The call is f({x}); {b} is added to what it returns."),
                (f(x), f"That is f({x}) alone."),
            ],
        )
        why = f"f({x}) = {a} * {x} + {b} = {f(x)}, and {f(x)} + {b} = {f(x) + b}"
    elif level == 2:
        code.append(f"print(f(f({x})))")
        right, wrong = (
            f(f(x)),
            [
                (f(x), "The result is handed to f once more."),
                (2 * f(x), "f of f is not twice f: the result goes in again."),
                (f(x) ** 2, "f of f is not a product: the result goes in again."),
            ],
        )
        why = f"f({x}) = {f(x)}, and f({f(x)}) = {a} * {f(x)} + {b} = {f(f(x))}"
    else:
        y = draw.randint(2, 9)
        code.append(f"print(f({x}) - f(f({y})))")
        right, wrong = (
            f(x) - f(f(y)),
            [
                (f(x) - f(y), "The second term calls f twice."),
                (f(f(y)) - f(x), "The difference is taken the other way round."),
            ],
        )
        why = f"f({x}) = {f(x)}, f({y}) = {f(y)} and f({f(y)}) = {f(f(y))}, so the difference is {right}"
    return what_prints(code, printed(right), [Wrong(printed(w), note) for w, note in wrong], f"{why}.")


def _early_return(draw: random.Random, level: int, parameters: Any) -> Draft:
    limit, a, b = draw.randint(5, 12), draw.randint(2, 5), draw.randint(1, 9)
    low, high = draw.randint(1, limit - 1), draw.randint(limit + 1, 20)
    code = [
        "def f(x):",
        f"    if x > {limit}:",
        f"        return x - {a}",
        f"    x = x * {a}",
        f"    return x + {b}",
        "",
    ]

    def f(x: int) -> int:
        return x - a if x > limit else x * a + b

    asked = {1: (high,), 2: (low, high), 3: (low,)}[level]
    if level == 3:
        inner = f(low)
        right, wrong = (
            f(inner),
            [
                (inner, "That is the inner call alone."),
                (inner * a + b, f"{inner} is more than {limit}, so the first return ends the call.")
                if inner > limit
                else (inner - a, f"{inner} is not more than {limit}."),
            ],
        )
        code.append(f"print(f(f({low})))")
        why = f"f({low}) = {low} * {a} + {b} = {inner}, and f({inner}) = {f(inner)}"
        return what_prints(code, printed(right), [Wrong(printed(w), note) for w, note in wrong], f"{why}.")
    passed = (high - a) * a + b
    rest = [f(low)] if level == 2 else []
    code.append(f"print({', '.join(f'f({x})' for x in asked)})")
    return what_prints(
        code,
        printed(*rest, f(high)),
        [
            Wrong(printed(*rest, passed), "A return ends the call: the lines below it do not run."),
            Wrong(printed(*rest, high * a + b), f"{high} is more than {limit}, so the first return is reached."),
            *(
                [
                    Wrong(
                        printed(low - a, f(high)),
                        f"{low} is not more than {limit}, so the first return is passed over.",
                    )
                ]
                if level == 2
                else []
            ),
        ],
        (f"f({low}) skips the first return and gives {low} * {a} + {b} = {f(low)}. " if level == 2 else "")
        + f"For {high} the first return is reached, which gives {high} - {a} = {f(high)} and ends the call.",
    )


def _call_gap(draw: random.Random, level: int, parameters: Any) -> Draft:
    a, b, x = draw.randint(2, 5), draw.randint(1, 9), draw.randint(2, 12)
    value = a * x + b
    if level == 1:
        code, shown, wrong = (
            ["def f(x):", f"    return {a} * x + {b}", "", f"print(f({GAP}))"],
            value,
            [
                Wrong(a * value + b, "That runs the function forwards from the result; undo it instead."),
                Wrong(value - b, f"Divide by {a} as well."),
            ],
        )
        why = f"{value} - {b} = {a * x}, and {a * x} / {a} = {x}"
        return which_number(code, printed(shown), x, wrong, f"{why}.")
    c = draw.randint(2, 6)
    code = [
        "def f(x, k):",
        f"    return k * x + {b}",
        "",
        f"print(f({x}, {GAP}) - {c})" if level == 2 else f"print(f({x}, {GAP}) * 2 - {c})",
    ]
    times = 1 if level == 2 else 2
    shown = times * (a * x + b) - c
    wrong = [
        Wrong(a * x, f"That is the product k * {x}; divide by {x}."),
        Wrong(shown, "That is what is printed; the value of k is asked."),
        Wrong(x, "That is x; the gap stands for k."),
    ]
    return which_number(
        code,
        printed(shown),
        a,
        wrong,
        f"{shown} + {c} = {shown + c}{' is twice what the call returns' if times == 2 else ''}, so the call returns "
        f"{a * x + b}. {a * x + b} - {b} = {a * x} is k * {x}, so k is {a}.",
    )


def _local_name(draw: random.Random, level: int, parameters: Any) -> Draft:
    x, y, z = draw.sample(range(2, 40), 3)
    code = [f"x = {x}", "", "def f():"]
    if level == 1:
        code += [f"    x = {y}", "    return x", ""]
        inside, outside = y, x
    elif level == 2:
        code += [f"    y = x + {z}", "    return y", "", f"x = {y}"]
        inside, outside = y + z, y
    else:
        code = [f"x = {x}", "", "def f(x):", f"    x = x + {z}", "    return x", ""]
        inside, outside = y + z, x
    code.append("print(f(), x)" if level < 3 else f"print(f({y}), x)")
    wrong = {
        1: [
            ((y, y), "The x inside is the function's own; the outer x is not changed."),
            ((x, x), "Inside, x has the value that is given there."),
        ],
        2: [
            ((x + z, y), f"The outer x is looked up when the call is made, and by then it is {y}."),
            ((y + z, y + z), "f gives a value to y, not to x."),
        ],
        3: [
            ((y + z, y + z), "The parameter x is the function's own; the outer x is not changed."),
            ((x + z, x), f"The call hands over {y}, and that is x inside."),
        ],
    }[level]
    why = {
        1: f"The assignment inside makes a name of its own, with the value {y}. The outer x stays {x}",
        2: f"When f is called, the outer x is {y}, so it returns {y} + {z} = {y + z}",
        3: f"Inside, x is first {y} and then {y} + {z} = {y + z}. The outer x stays {x}",
    }[level]
    return what_prints(code, printed(inside, outside), [Wrong(printed(*w), note) for w, note in wrong], f"{why}.")


def _lost_result(draw: random.Random, level: int, parameters: Any) -> Draft:
    right: Any
    n, k = draw.randint(2, 20), draw.randint(2, 9)
    kept = level == 2
    code = [f"n = {n}", "", "def add(n):", f"    n = n + {k}", "    return n", ""]
    code += (
        ["add(n)", "add(n)"]
        if level == 1
        else ["n = add(n)", "add(n)"]
        if level == 2
        else ["m = add(add(n))", "n = add(m) - n"]
    )
    if level == 3:
        right, wrong = (
            (n + 2 * k, 3 * k),
            [
                ((n + k, 2 * k), "The inner result is handed to add once more."),
                ((n + 2 * k, n + 3 * k), f"The outer n is still {n} when it is taken off."),
            ],
        )
        return what_prints(
            [*code, "print(m, n)"],
            printed(*right),
            [Wrong(printed(*w), note) for w, note in wrong],
            f"m is {n} + {k} + {k} = {n + 2 * k}, and add(m) is {n + 3 * k}. The calls leave n at {n}, so the "
            f"new n is {n + 3 * k} - {n} = {3 * k}.",
        )
    right = n + k if kept else n
    return what_prints(
        [*code, "print(n)"],
        printed(right),
        [
            Wrong(
                printed(n + 2 * k), "A call changes only its own n. Its result is lost unless it is given to a name."
            ),
            Wrong(
                printed(n if kept else n + k),
                "Look which of the results are given to the outer n."
                if kept
                else "The results are given to no name, so they are lost.",
            ),
        ],
        f"Only an assignment outside changes the outer n. "
        f"{'The first result is kept, the second is lost' if kept else 'Both results are lost'}, so n is {right}.",
    )


def _scope_gap(draw: random.Random, level: int, parameters: Any) -> Draft:
    x, y, k = draw.sample(range(2, 25), 3)
    if level == 1:
        code, shown, answer = [f"k = {k}", "", "def f(x):", "    return x + k", "", f"print(f({GAP}))"], x + k, x
        wrong = [
            Wrong(x + 2 * k, f"Take k = {k} off the result; do not add it."),
            Wrong(x + k, "That is the result; f adds k to what it is given."),
        ]
        why = f"Inside f, k is the outer k, {k}. So the gap is {x + k} - {k} = {x}"
    else:
        code = [
            f"k = {k}",
            "",
            "def f(x):",
            f"    k = {GAP}",
            "    return x + k",
            "",
            f"print(f({y}) + k)" if level == 2 else f"print(f(k) - k + f({y}))",
        ]
        shown = y + x + k if level == 2 else x + y + x
        answer = x
        wrong = (
            [
                Wrong(x + k, f"The k outside the function is still {k}."),
                Wrong(shown - y, "The other terms have to come off too."),
            ]
            if level == 2
            else [
                Wrong(2 * x, "The gap is used in both calls."),
                Wrong(shown - k, f"The outer k, {k}, is handed in and taken off again."),
            ]
        )
        why = (
            f"f({y}) is {y} plus the gap, and the outer k adds {k}: {shown} - {y} - {k} = {x}"
            if level == 2
            else f"f(k) - k is the gap, and f({y}) is {y} plus the gap. {shown} - {y} = {2 * x} is twice the gap"
        )
    return which_number(code, printed(shown), answer, wrong, f"{why}.")


_ABOUT = {
    "nested-call": ("calls", _nested_call),
    "early-return": ("calls", _early_return),
    "call-gap": ("calls", _call_gap),
    "local-name": ("scope", _local_name),
    "lost-result": ("scope", _lost_result),
    "scope-gap": ("scope", _scope_gap),
}

GENERATORS_HERE = (
    Generator(
        "python_functions",
        1,
        "What programs with functions print: calls, results and scope, and the input behind a result.",
        FunctionParameters,
        {name: structure for name, (_, structure) in _ABOUT.items()},
        lambda structure, parameters: _ABOUT[structure][0] == parameters.about,
    ),
)
