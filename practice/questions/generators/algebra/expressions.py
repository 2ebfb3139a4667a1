"""Expressions with letters: their values, and writing them for what is said in words."""

# Every structure takes the parameters, also where it does not need them.
# ruff: noqa: ARG001

from __future__ import annotations

import random
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Literal

from practice.questions.generators.draft import Draft, RedrawError, Wrong, choice, number, typed
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip, as_wrong, find_the_error
from practice.questions.generators.wording import bracketed, linear, nonzero, plus, polynomial_text, show


class ValueParameters(Parameters):
    """``numbers``: the values put in; ``letters``: one letter, several, or either."""

    numbers: Literal["whole", "integers", "fractions"] = "integers"
    letters: Literal["any", "one", "several"] = "any"


class WordsParameters(Parameters):
    """``task``: write an expression, read one, find the rule of a pattern, or any of them."""

    task: Literal["any", "write", "read", "rule"] = "any"


@dataclass(frozen=True, slots=True)
class _Case:
    """An expression with values for its letters, its own value, and what can go wrong."""

    text: str
    letters: dict[str, int | Fraction]
    value: int | Fraction
    slips: list[Slip]
    put_in: str

    @property
    def given(self) -> str:
        parts = [f"{name} = {show(value)}" for name, value in self.letters.items()]
        return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"

    @property
    def working(self) -> str:
        return f"Put in {self.given}: {self.put_in} = {show(self.value)}."

    @property
    def facts(self) -> dict[str, Any]:
        return {"expression": self.text, "letters": {name: str(value) for name, value in self.letters.items()}}


def _put(draw: random.Random, level: int, parameters: ValueParameters) -> int | Fraction:
    if parameters.numbers == "fractions" and draw.random() < 0.5:
        return Fraction(draw.choice([n for n in range(-5, 8) if n % 2]), draw.choice((2, 4)))
    if parameters.numbers == "whole":
        return draw.randint(2, 4 + 2 * level)
    return nonzero(draw, -2 - level, 3 + level)


def _linear_case(draw: random.Random, level: int, parameters: ValueParameters) -> _Case:
    x, a = _put(draw, level, parameters), draw.randint(2, 5 + level)
    b = draw.randint(1, 9) if parameters.numbers == "whole" else nonzero(draw, -9, 9)
    if parameters.numbers != "whole" and draw.random() < 0.4:
        a = -a
    if abs(a) == abs(b):
        raise RedrawError
    slips = [
        Slip(
            a + x + b,
            "Added the number before x instead of multiplying",
            f"A number before a letter multiplies it: {a}x is {a} times x.",
        ),
        Slip(
            a * (x + b),
            "Added before multiplying",
            f"Only x is multiplied by {a}; the number {abs(b)} comes in afterwards.",
        ),
        Slip(a * x - b, f"Used the wrong sign before {abs(b)}", f"Look at the sign before {abs(b)} once more."),
    ]
    if x < 0:
        slips.append(Slip(a * -x + b, "Dropped the minus of the value put in", "The value put in is negative."))
    elif isinstance(x, int) and x < 10 and a > 0:
        slips.append(
            Slip(
                int(f"{a}{x}") + b, "Wrote the value behind the number", f"{a}x means {a} times x, not digits in a row."
            )
        )
    return _Case(linear(a, b), {"x": x}, a * x + b, slips, f"{a} · {bracketed(x)}{plus(b)}")


def _square_case(draw: random.Random, level: int, parameters: ValueParameters) -> _Case:
    x, a = _put(draw, level, parameters), draw.randint(2, 2 + level)
    b = draw.randint(1, 9) if parameters.numbers == "whole" else nonzero(draw, -6, 9)
    if a == abs(b) or abs(x) == 1:
        raise RedrawError
    slips = [
        Slip((a * x) ** 2 + b, f"Squared {a}x as a whole", f"The power belongs to x alone; {a} is not squared."),
        Slip(a * x * 2 + b, "Doubled instead of squaring", "x² is x times x, not 2 times x."),
        Slip(a * x * x - b, f"Used the wrong sign before {abs(b)}", f"Look at the sign before {abs(b)} once more."),
    ]
    if x < 0:
        slips.append(Slip(-a * x * x + b, "Kept the minus when squaring", "A negative number squared is positive."))
    return _Case(polynomial_text([a, 0, b]), {"x": x}, a * x * x + b, slips, f"{a} · {bracketed(x)}²{plus(b)}")


def _bracket_case(draw: random.Random, level: int, parameters: ValueParameters) -> _Case:
    a, b = _put(draw, level, parameters), _put(draw, level, parameters)
    c = draw.randint(2, 5)
    slips = [
        Slip(c * a + b, f"Multiplied only the first letter by {c}", f"The {c} multiplies the whole bracket."),
        Slip(c + a + b, f"Added {c} instead of multiplying", f"A number before a bracket multiplies it by {c}."),
        Slip(c * (a - b), "Took b away instead of adding it", "Inside the bracket the two are added."),
    ]
    return _Case(f"{c}(a + b)", {"a": a, "b": b}, c * (a + b), slips, f"{c} · ({show(a)} + {bracketed(b)})")


def _two_letters_case(draw: random.Random, level: int, parameters: ValueParameters) -> _Case:
    p, q = _put(draw, level, parameters), _put(draw, level, parameters)
    m, n = draw.randint(2, 5), draw.randint(2, 5)
    if parameters.numbers == "whole" and m * p <= n * q:
        raise RedrawError
    slips = [
        Slip(m * q - n * p, "Put each value in for the other letter", "Check which value belongs to which letter."),
        Slip(m * p + n * q, "Added the second product", "The second product is taken away."),
        Slip((m * p - n) * q, "Subtracted before multiplying", f"The product {n}q is worked out first."),
    ]
    if q < 0:
        slips[1] = Slip(
            m * p + n * q, "Took one of the two minus signs for none", "Taking away a negative number adds."
        )
    return _Case(f"{m}p - {n}q", {"p": p, "q": q}, m * p - n * q, slips, f"{m} · {bracketed(p)} - {n} · {bracketed(q)}")


def _formula_case(draw: random.Random, level: int, parameters: ValueParameters) -> _Case:
    u, a, t = (draw.randint(2, 5 + level) for _ in range(3))
    if parameters.numbers != "whole":
        a = -a
    slips = [
        Slip((u + a) * t, "Added before multiplying", "The product at is worked out before u is added."),
        Slip(u + a + t, "Added a and t instead of multiplying", "Two letters side by side are multiplied."),
        Slip(u * a + t, "Multiplied the wrong pair", "a and t stand side by side; they are multiplied."),
    ]
    return _Case("u + at", {"u": u, "a": a, "t": t}, u + a * t, slips, f"{u} + {bracketed(a)} · {t}")


def _case(draw: random.Random, level: int, parameters: ValueParameters) -> _Case:
    one, several = (_linear_case, _square_case), (_bracket_case, _two_letters_case, _formula_case)
    makers = {"one": one, "several": several, "any": one + several}[parameters.letters]
    case = draw.choice(makers)(draw, level, parameters)
    if parameters.numbers == "whole" and case.value < 0:
        raise RedrawError
    return case


def _value(draw: random.Random, level: int, parameters: Any) -> Draft:
    case = _case(draw, level, parameters)
    return number(
        f"What is the value of {case.text} for {case.given}?",
        case.value,
        as_wrong(case.slips),
        case.working,
        case.facts,
    )


def _wrong_value(draw: random.Random, level: int, parameters: Any) -> Draft:
    case = _case(draw, level, parameters)
    return find_the_error(draw, f"put {case.given} into {case.text}", case.value, case.slips, case.working, case.facts)


def _table(draw: random.Random, level: int, parameters: Any) -> Draft:
    """Three values in a row."""
    start, step = (0 if parameters.numbers == "whole" else draw.randint(-3, -1)), draw.randint(1, level)
    places = [start + step * n for n in range(3)]
    a, b = draw.randint(2, 4 + level), draw.randint(1, 9)
    square = draw.random() < 0.4
    if a == b:
        raise RedrawError
    values = [a * x * x + b if square else a * x + b for x in places]
    added = [a + x + b for x in places]
    early = [(a * x) ** 2 + b if square else a * (x + b) for x in places]
    expression = polynomial_text([a, 0, b] if square else [a, b])
    second = f"The {a} was squared too." if square else f"Multiply x by {a} first; {b} is added afterwards."
    return typed(
        "vector",
        f"Give the values of {expression} for x = {places[0]}, x = {places[1]} and x = {places[2]}, in this order.",
        values,
        [Wrong(added, f"The number {a} before the letter multiplies; it is not added."), Wrong(early, second)],
        "; ".join(
            f"x = {x}: {a} · {bracketed(x)}{'²' if square else ''} + {b} = {v}"
            for x, v in zip(places, values, strict=True)
        )
        + ".",
        {"expression": expression, "places": [*places]},
    )


def _which_value(draw: random.Random, level: int, parameters: Any) -> Draft:
    """The inverse: the value of the expression is given."""
    x = draw.randint(2, 5 + 2 * level) if parameters.numbers == "whole" else nonzero(draw, -3 * level, 3 * level)
    a, b = draw.randint(2, 3 + level), draw.randint(1, 9)
    value = a * x + b
    if a == b:
        raise RedrawError
    slips = [
        Slip(value - b, "", f"That is {a}x. One step is left: x is only one of the {a} equal parts."),
        Slip(value * a + b, "", "That puts the value in for x. Here the value of the whole expression is given."),
        Slip(Fraction(value + b, a), "", f"To get back, {b} is taken away, not added."),
    ]
    return number(
        f"For which number x does {linear(a, b)} have the value {value}?",
        x,
        as_wrong(slips),
        f"Without the {b} there is {value - b}, which is {a} times x; so x = {x}. Check: {a} · {bracketed(x)} + {b} "
        f"= {value}.",
        {"expression": linear(a, b), "value": value},
    )


_SENTENCES = (
    ("{b} more than {a} times n", "{a}n + {b}", ("{a}n - {b}", "More means added.")),
    ("{b} less than {a} times n", "{a}n - {b}", ("{b} - {a}n", "It is taken from the product, so it comes last.")),
    ("{a} times the sum of n and {b}", "{a}(n + {b})", ("{a}n + {b}", "The whole sum is multiplied: use brackets.")),
    ("n divided by {a}, then increased by {b}", "n/{a} + {b}", ("(n + {b})/{a}", "Dividing comes first here.")),
    ("{b} added to n, and the result divided by {a}", "(n + {b})/{a}", ("n + {b}/{a}", "The sum is divided.")),
    ("n less than {c}, and the result multiplied by {a}", "{a}({c} - n)", ("{a}(n - {c})", "n is taken from it.")),
)
_SECOND = {
    "{a}n + {b}": ("{a}(n + {b})", "Only n is multiplied; the other number is added afterwards."),
    "{a}n - {b}": ("{a}(n - {b})", "Only n is multiplied; the other number is taken away afterwards."),
    "{a}(n + {b})": ("n + {a}*{b}", "Both parts of the sum are multiplied, n as well."),
    "n/{a} + {b}": ("{a}n + {b}", "n is divided, not multiplied."),
    "(n + {b})/{a}": ("n/{a} + {b}", "The number added is divided too."),
    "{a}({c} - n)": ("{c} - {a}n", "The whole difference is multiplied: use brackets."),
}
_ORDER = {
    "{a}n + {b}": "First {a} times n, which is {a}n; then {b} is added",
    "{a}n - {b}": "First {a} times n, which is {a}n; then {b} is taken from it",
    "{a}(n + {b})": "First the sum n + {b}, in brackets; then {a} times all of it",
    "n/{a} + {b}": "First n divided by {a}, which is n/{a}; then {b} is added",
    "(n + {b})/{a}": "First the sum n + {b}, in brackets; then all of it is divided by {a}",
    "{a}({c} - n)": "First n is taken from {c}, in brackets; then {a} times all of it",
}


def _write(draw: random.Random, level: int, parameters: Any) -> Draft:
    words, key, first = draw.choice(_SENTENCES)
    names = {"a": draw.randint(2, 9), "b": draw.randint(2, 12), "c": draw.randint(10, 30)}
    pairs = [first, _SECOND[key]]
    return typed(
        "expression",
        f"Write an expression in n for: {words.format(**names)}.",
        key.format(**names),
        [Wrong(text.format(**names), feedback) for text, feedback in pairs],
        f"{_ORDER[key].format(**names)}: {key.format(**names)}.",
        {"words": words, **names},
        variables={"n": [-6, 6]},
    )


_STORIES = (
    ("A taxi costs {b} euros and {a} euros a kilometre. What does a ride of n kilometres cost, in euros?", 1),
    ("A plant is {b} cm tall and grows {a} cm a week. How tall is it after n weeks, in cm?", 1),
    ("A gym charges {b} euros once and {a} euros a month. What do n months cost, in euros?", 1),
    ("A tank holds {c} litres and loses {a} litres an hour. How many litres are left after n hours?", -1),
    ("A card is loaded with {c} euros, and each ride costs {a} euros. How many euros are left after n rides?", -1),
)


def _story(draw: random.Random, level: int, parameters: Any) -> Draft:
    story, sign = draw.choice(_STORIES)
    a, b, c = draw.randint(2, 9), draw.randint(10, 40), draw.randint(10, 30) * 10
    start = b if sign > 0 else c
    right = f"{start} + {a}n" if sign > 0 else f"{start} - {a}n"
    wrong = [
        Wrong(f"{start}n + {a}" if sign > 0 else f"{start}n - {a}", f"It is the {a} that comes again each time."),
        Wrong(f"({start} + {a})*n" if sign > 0 else f"{start} + {a}n", f"The {start} is there once, at the start.")
        if sign > 0
        else Wrong(f"{start} + {a}n", "It becomes less each time."),
        Wrong(f"{start} + {a} + n" if sign > 0 else f"{start} - {a} - n", f"n times {a} is a product."),
    ]
    return typed(
        "expression",
        f"{story.format(a=a, b=b, c=c)} Write an expression in n.",
        right,
        wrong,
        f"It starts at {start}, and {a} comes {'on top' if sign > 0 else 'off'} n times: {right}.",
        {"start": start, "each": a * sign},
        variables={"n": [0, 8]},
    )


def _read(draw: random.Random, level: int, parameters: Any) -> Draft:
    a, b = draw.sample(range(2, 13), 2)
    readings = {
        f"{a}n + {b}": f"Multiply n by {a}, then add {b}",
        f"{a}(n + {b})": f"Add {b} to n, then multiply by {a}",
        f"{b}(n + {a})": f"Add {a} to n, then multiply by {b}",
        f"{b}n + {a}": f"Multiply n by {b}, then add {a}",
    }
    expression = draw.choice(list(readings))
    wrong = [Wrong(said, f"That is written {text}.") for text, said in readings.items() if text != expression]
    return choice(
        f"What does {expression} do to n?",
        readings[expression],
        wrong,
        "What stands in brackets comes first; otherwise a number beside a letter multiplies before anything is added.",
        {"expression": expression},
    )


def _rule(draw: random.Random, level: int, parameters: Any) -> Draft:
    """The expression behind a growing pattern."""
    step, first = draw.randint(2, 3 + 2 * level), draw.randint(1, 12)
    if first == step:
        raise RedrawError
    terms = [first + step * n for n in range(4)]
    before = first - step
    return typed(
        "expression",
        f"A pattern begins {', '.join(map(str, terms))} and goes on in equal steps. Write an expression in n for its "
        f"term number n, so that n = 1 gives {first}.",
        linear(step, before, "n"),
        [
            Wrong(linear(step, first, "n"), f"At n = 1 that gives {step + first}; the first term is {first}."),
            Wrong(linear(1, step, "n"), f"That adds {step} once. The step comes again with each place."),
            Wrong(linear(step, 0, "n"), f"At n = 1 that gives {step}, not {first}."),
        ],
        f"Each step is {step}, so the rule is {step}n and a number. At n = 1, {step} has to become {first}: "
        f"{linear(step, before, 'n')}.",
        {"terms": [*terms]},
        variables={"n": [1, 12]},
    )


_TASKS = {"write": "write", "story": "write", "read": "read", "rule": "rule"}

GENERATORS_HERE = (
    Generator(
        "evaluate_expression",
        1,
        "Put numbers in for letters, fill a table, go back from a value, and find a mistake.",
        ValueParameters,
        {"value": _value, "table": _table, "which-value": _which_value, "find-the-error": _wrong_value},
        lambda structure, parameters: parameters.letters != "several" or structure in ("value", "find-the-error"),
    ),
    Generator(
        "expressions_from_words",
        1,
        "Write an expression for words, a story or a pattern, and say what an expression does.",
        WordsParameters,
        {"write": _write, "story": _story, "read": _read, "rule": _rule},
        lambda structure, parameters: parameters.task in ("any", _TASKS[structure]),
    ),
)
