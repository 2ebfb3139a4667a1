"""What programs of a few lines print: names, numbers and strings."""

# Every structure takes the parameters, also where it does not need them.
# ruff: noqa: ARG001

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any, Literal

from practice.questions.generators.draft import Draft, RedrawError, Wrong
from practice.questions.generators.programming.programs import GAP, printed, what_prints, which_number
from practice.questions.generators.registry import Generator, Parameters


class ValueParameters(Parameters):
    """``about``: names and assignment, numbers, or strings."""

    about: Literal["variables", "numbers", "strings"] = "variables"


def _two_names(draw: random.Random, level: int, parameters: Any) -> Draft:
    a, b, c = draw.sample(range(2, 20), 3)
    new = a + b
    if level > 1 and new <= c:
        raise RedrawError
    if level == 1:
        code = [f"a = {a}", f"b = {b}", "a = a + b", "print(a, b)"]
        return what_prints(
            code,
            printed(new, b),
            [
                Wrong(printed(a, b), "Line 3 gives a a new value before anything is printed."),
                Wrong(printed(new, new), "Line 3 changes only the name on the left; b keeps its value."),
                Wrong(printed(a, new), "The result goes to the name on the left of the equals sign, which is a."),
            ],
            f"Line 3 computes {a} + {b} = {new} and calls it a. b is still {b}.",
            hints=("Write down what each name stands for after every line.",),
        )
    last = f"b = a - {c}" if level == 2 else f"b -= a - {c}"
    now = new - c if level == 2 else b - (new - c)
    old = a - c if level == 2 else b - (a - c)
    step = (
        f"makes b {new} - {c} = {now}" if level == 2 else f"takes a - {c} = {new - c} from b: {b} - {new - c} = {now}"
    )
    return what_prints(
        [f"a = {a}", f"b = {b}", "a += b", last, "print(a, b)"],
        printed(new, now),
        [
            Wrong(printed(new, old), f"Line 4 uses the value that a has by then, {new}, not the first one."),
            Wrong(printed(new, b), "Line 4 gives b a new value too."),
            Wrong(printed(b, now), "The line a += b adds b to a; it does not replace a by b."),
        ],
        f"After line 3, a is {a} + {b} = {new}. Line 4 then {step}.",
        hints=("Write down what each name stands for after every line.",),
    )


def _lost_swap(draw: random.Random, level: int, parameters: Any) -> Draft:
    x, y, c = draw.sample(range(2, 40), 3)
    if level == 1:
        code, right = ["x = y", "y = x"], (y, y)
        why = f"After line 3, x is {y} and the {x} is lost. Line 4 gives y that same {y} again."
    elif level == 2:
        code, right = ["y = x", f"x = y + {c}"], (x + c, x)
        why = f"After line 3, y is {x}, so line 4 makes x {x} + {c} = {x + c}."
    else:
        code, right = ["t = x + y", "x = y", "y = t - x"], (y, x)
        why = f"t is {x + y}. Then x becomes {y}, and y becomes {x + y} - {y} = {x}: this swap loses nothing."
    wrong = [
        Wrong(printed(x, y), "That is how it began; the lines after that change the values."),
        Wrong(printed(y, x), "That would be a swap. Once a name has a new value, its old value is gone."),
        Wrong(printed(y + c, x), f"Line 3 has already given y the value {x}, before line 4 uses it."),
        Wrong(printed(x, x), "The line x = y gives x the value of y, not the other way round."),
        Wrong(printed(y, y), "Only the name on the left of an equals sign changes; follow t as well."),
    ]
    keep = {1: (0, 1, 3), 2: (0, 1, 2), 3: (0, 3, 4)}[level]
    return what_prints([f"x = {x}", f"y = {y}", *code, "print(x, y)"], printed(*right), [wrong[k] for k in keep], why)


def _first_value(draw: random.Random, level: int, parameters: Any) -> Draft:
    n, by, more = draw.randint(2, 12), draw.randint(2, 4 + level), draw.randint(1, 9)
    lines = [f"n = {GAP}", f"n = n * {by}", f"n = n + {more}"]
    total = n * by + more
    back = f"Go backwards: {total} - {more} = {total - more}, and {total - more} / {by} = {n}."
    wrong = [
        Wrong(total - more, f"That undoes only the last line. Divide by {by} as well."),
        Wrong(total * by + more, "That runs the lines forwards from the result. Undo them, the last one first."),
        Wrong((total + more) * by, "Undo each step: where the program adds, take away; where it multiplies, divide."),
    ]
    if level == 2:
        lines[1:] = [f"n *= {by}", f"n += {more}"]
    if level == 3:
        lines = [f"n = {GAP}", f"m = n * {by}", f"n = m + {more}", "n -= 1"]
        total -= 1
        back = (
            f"Go backwards: {total} + 1 = {total + 1}, then {total + 1} - {more} = {n * by}, and {n * by} / {by} = {n}."
        )
        wrong[0] = Wrong(n * by, f"That is m. Divide by {by} to get n as it was at first.")
        wrong[1] = Wrong(total * by + more - 1, wrong[1].feedback)
    return which_number([*lines, "print(n)"], printed(total), n, wrong, back)


def _precedence(draw: random.Random, level: int, parameters: Any) -> Draft:
    a, b, c = draw.randint(2, 12), draw.randint(2, 9), draw.randint(2, 5)
    if level == 1:
        sign = draw.choice("+-")
        value, left = (a + b * c, (a + b) * c) if sign == "+" else (a - b * c, (a - b) * c)
        return what_prints(
            f"print({a} {sign} {b} * {c})",
            printed(value),
            [
                Wrong(printed(left), "That works from left to right. The multiplication comes first."),
                Wrong(printed(b * c), f"That is {b} * {c} alone; the {a} still counts."),
            ],
            f"{b} * {c} = {b * c} comes first, then {a} {sign} {b * c} = {value}.",
        )
    if level == 2:
        value = a * c**2
        return what_prints(
            f"print({a} * {c} ** 2 - {b})",
            printed(value - b),
            [
                Wrong(
                    printed((a * c) ** 2 - b),
                    "The power comes before the product: only the number beside ** is squared.",
                ),
                Wrong(printed(a * c * 2 - b), "Two stars are a power: the number times itself, not times 2."),
            ],
            f"{c} ** 2 = {c**2} comes first, then {a} * {c**2} = {value}, then {value} - {b} = {value - b}.",
        )
    value = -(c**2) + a * b
    return what_prints(
        f"print(-{c} ** 2 + {a} * {b})",
        printed(value),
        [
            Wrong(
                printed(c**2 + a * b), f"Python takes the power first and the minus after it, so -{c} ** 2 is -{c**2}."
            ),
            Wrong(printed((-(c**2) + a) * b), "Multiply before you add."),
            Wrong(printed(-2 * c + a * b), "Two stars are a power: the number times itself, not times 2."),
        ],
        f"The power comes first, then the minus: -{c**2}. {a} * {b} = {a * b}, and -{c**2} + {a * b} = {value}.",
    )


def _whole_division(draw: random.Random, level: int, parameters: Any) -> Draft:
    b, quotient = draw.randint(3, 9), draw.randint(2, 5 + 5 * level)
    rest = draw.randint(1, b - 1)
    a = b * quotient + rest
    if level < 3:
        return what_prints(
            f"print({a} // {b}, {a} % {b})",
            printed(quotient, rest),
            [
                Wrong(printed(rest, quotient), "Those are exchanged: // gives the whole quotient and % the remainder."),
                Wrong(
                    printed(quotient + 1, rest), f"That is rounded up. {b} fits only {quotient} whole times into {a}."
                ),
                Wrong(
                    printed(quotient, b - rest),
                    f"The remainder is what is left over {b} * {quotient} = {b * quotient}.",
                ),
            ],
            f"{b} * {quotient} = {b * quotient}, and {a} - {b * quotient} = {rest} are left over.",
        )
    down, over = -a // b, -a % b
    return what_prints(
        f"print(-{a} // {b}, -{a} % {b})",
        printed(down, over),
        [
            Wrong(printed(-quotient, -rest), "Python rounds the quotient down, away from zero here, not towards zero."),
            Wrong(
                printed(-quotient, rest), "Check: quotient times divisor plus remainder has to give the number back."
            ),
            Wrong(printed(down, rest), f"{b} * ({down}) = {b * down}; from there to -{a} it is {over}."),
        ],
        f"-{a} / {b} lies between {down} and {down + 1}, and // rounds down to {down}. "
        f"{b} * ({down}) = {b * down}, and from there to -{a} it is {over}.",
    )


def _int_or_float(draw: random.Random, level: int, parameters: Any) -> Draft:
    b, q, c = draw.randint(2, 9), draw.randint(2, 12), draw.randint(1, 9)
    a = b * q
    code, value = {
        1: (f"print({a} / {b})", q),
        2: (f"print({a} / {b} + {c})", q + c),
        3: (f"print({a} // {b} + {c} * 1.0)", q + c),
    }[level]
    why = {
        1: "The division with / always gives a float",
        2: "The division with / gives a float, and a float plus an int is a float",
        3: f"{a} // {b} is an int, but {c} * 1.0 is a float, and their sum is a float",
    }[level]
    wrong = [Wrong(printed(value), f"The value is right, but it is a float and prints with a point. {why}.")]
    if level == 1:
        wrong.append(Wrong(printed(a * b) + ".0", "The sign / divides."))
    else:
        wrong.append(Wrong(printed(q) + ".0", f"That is the quotient alone; {c} is still added."))
        if a % (b + c) == 0:
            wrong.append(Wrong(printed(float(a // (b + c))), f"The division comes before the sum: divide by {b} only."))
    return what_prints(code, printed(float(value)), wrong, f"{why}: {float(value)}.")


def _number_gap(draw: random.Random, level: int, parameters: Any) -> Draft:
    a, b, n = draw.randint(2, 20), draw.randint(2, 9), draw.randint(2, 12)
    if level < 3:
        sign = draw.choice("+-") if level == 2 else "+"
        total = a + b * n if sign == "+" else a - b * n
        return which_number(
            f"print({a} {sign} {b} * {GAP})",
            printed(total),
            n,
            [
                Wrong(b * n, f"That is the product {b} * {GAP}. Divide by {b}."),
                Wrong(total - a - b, "The star multiplies: undo it by dividing."),
                Wrong(-n, "Look at the sign before the product once more."),
            ],
            f"The product {b} * {GAP} has to be {b * n}, since {a} {sign} {b * n} = {total}. {b * n} / {b} = {n}.",
        )
    rest = draw.randint(1, b - 1)
    draft = which_number(
        f"print({GAP} // {b}, {GAP} % {b})",
        printed(n, rest),
        b * n + rest,
        [
            Wrong(b * n, f"That leaves no remainder, but % gives {rest}."),
            Wrong(n * rest, "The two results are not multiplied with each other."),
            Wrong(b * rest + n, "Those are exchanged: // gives the whole quotient and % the remainder."),
        ],
        f"{b} fits {n} whole times, {b * n}, and {rest} are left over: {b * n} + {rest} = {b * n + rest}.",
    )
    return replace(draft, prompt=draft.prompt.replace("the gap", "both gaps"))


_WORDS = ("ha", "na", "tick", "go", "la", "hop", "pip", "tap", "zig", "cha", "yo", "dot")


def _joined(draw: random.Random, level: int, parameters: Any) -> Draft:
    a, b = draw.randint(2, 98), draw.randint(2, 98)
    if level == 1:
        return what_prints(
            [f'a = "{a}"', f'b = "{b}"', "print(a + b)"],
            f"{a}{b}",
            [
                Wrong(printed(a + b), "a and b are strings, in quotes; + joins strings end to end."),
                Wrong(printed(a, b), "Joining puts no blank between them."),
                Wrong("a + b", "There are no quotes around a + b, so it is computed."),
            ],
            f'Both are strings, so + joins them: "{a}" and "{b}" make {a}{b}.',
        )
    times = draw.randint(2, 4)
    if level == 2:
        word = draw.choice(_WORDS)
        return what_prints(
            [f'word = "{word}"', f"n = {times}", 'print(word * n + "!")'],
            word * times + "!",
            [
                Wrong(f"{word}{times}!", f"A string times {times} is the string {times} times in a row."),
                Wrong((word + "!") * times, "The star comes before the plus, so the mark is added once."),
                Wrong(" ".join([word] * times) + "!", "Repeating puts no blanks between the copies."),
            ],
            f'"{word}" * {times} is {word * times}, and the mark is joined on once.',
        )
    return what_prints(
        [f'text = "{a}"', f"print(text * {times}, int(text) * {times})"],
        printed(str(a) * times, a * times),
        [
            Wrong(printed(a * times, a * times), "The first is a string times a number: the string is repeated."),
            Wrong(printed(str(a) * times, str(a) * times), "int(text) is a number, and a number is multiplied."),
            Wrong(printed(a * times, str(a) * times), "Those are exchanged: only int(text) is a number."),
        ],
        f'"{a}" * {times} repeats the string, {str(a) * times}; int(text) is the number {a}, and {a} * {times} '
        f"= {a * times}.",
    )


def _f_string(draw: random.Random, level: int, parameters: Any) -> Draft:
    n, more = draw.randint(2, 30), draw.randint(2, 9)
    thing = draw.choice(("eggs", "maps", "keys", "seats", "songs", "pages"))
    inside, value = {1: ("n", n), 2: (f"n + {more}", n + more), 3: (f"n * {more} - 1", n * more - 1)}[level]
    line = f'print(f"{{{inside}}} {thing}")'
    wrong = [
        Wrong(
            f"{inside} {thing}", "In an f-string, what stands in curly brackets is computed and its value is put in."
        ),
        Wrong(f"{value}{thing}", "The blank between the bracket and the word belongs to the string."),
        Wrong(f"f{value} {thing}", "The f only marks the string; it is not printed."),
    ]
    if level > 1:
        wrong[2] = Wrong(f"{n} {thing}", f"The whole of {inside} is computed, not n alone.")
    return what_prints(
        [f"n = {n}", line], f"{value} {thing}", wrong, f"{inside} has the value {value}, which is put into the string."
    )


def _converted(draw: random.Random, level: int, parameters: Any) -> Draft:
    a, b = draw.randint(2, 60), draw.randint(2, 60)
    if level < 3:
        first, second = (f'int("{a}")', str(b)) if level == 1 else (f"str({a})", f'"{b}"')
        right, other = (printed(a + b), f"{a}{b}") if level == 1 else (f"{a}{b}", printed(a + b))
        why = f"{first} is {'the number' if level == 1 else 'the string'} {a}"
        rule = "numbers are added" if level == 1 else "strings are joined"
        return what_prints(
            f"print({first} + {second})",
            right,
            [
                Wrong(other, f"{why}, and {rule}."),
                Wrong(printed(a, b), f"Nothing is printed side by side here: {rule}."),
            ],
            f"{why}, and {rule}: {right}.",
        )
    product = a * b
    return what_prints(
        [f"n = {a} * {b}", 'print(len(str(n)), str(n) + "0")'],
        printed(len(str(product)), f"{product}0"),
        [
            Wrong(printed(product, f"{product}0"), "len gives the number of characters, not the number itself."),
            Wrong(printed(len(str(product)), product), 'Joining the string "0" puts one more digit at the end.'),
        ],
        f"n is {product}. As a string it has {len(str(product))} characters, and with a 0 joined on it reads "
        f"{product}0.",
    )


_ABOUT = {
    "two-names": ("variables", _two_names),
    "lost-swap": ("variables", _lost_swap),
    "first-value": ("variables", _first_value),
    "precedence": ("numbers", _precedence),
    "whole-division": ("numbers", _whole_division),
    "int-or-float": ("numbers", _int_or_float),
    "number-gap": ("numbers", _number_gap),
    "joined": ("strings", _joined),
    "f-string": ("strings", _f_string),
    "converted": ("strings", _converted),
}

GENERATORS_HERE = (
    Generator(
        "python_values",
        1,
        "What a few lines of Python print: assignment, numbers and strings, and a number behind a result.",
        ValueParameters,
        {name: structure for name, (_, structure) in _ABOUT.items()},
        lambda structure, parameters: _ABOUT[structure][0] == parameters.about,
    ),
)
