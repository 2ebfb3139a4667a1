"""Functions evaluated, composed and turned round."""

from __future__ import annotations

import random
from fractions import Fraction
from typing import Literal

from practice.questions.generators.draft import Draft, RedrawError, Wrong, typed
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip
from practice.questions.generators.wording import bracketed, linear, nonzero, plus, show, times_name
from practice.questions.generators.worked import Builder, Worked, worked_structures


class FunctionParameters(Parameters):
    """``ask``: values, compositions, or inverses."""

    ask: Literal["value", "composition", "inverse"] = "value"


def _value(draw: random.Random, level: int) -> Worked:
    a, b, c, at = nonzero(draw, -4, 5), nonzero(draw, -9, 9), nonzero(draw, -9, 9), draw.choice((2, 3, 4, -1, -2, -3))
    if level == 1:
        return Worked(
            f"Let f(x) = {linear(a, b)}.",
            f"f({at})",
            a * at + b,
            [
                Slip(
                    a + at + b,
                    "Added the factor",
                    f"{a}x is a product." if abs(a) > 1 else "Put the number in the place of x.",
                ),
                Slip(-a * at + b, "Lost a sign", "Look at the sign of the product."),
                Slip(a * (at + b), "Added before multiplying", "The product comes first."),
                Slip(a * at, "Left out the constant", f"{b} still belongs to it."),
            ],
            f"{bracketed(a)}·{bracketed(at)}{plus(b)} = {a * at + b}.",
            {"what": "at", "f": linear(a, b), "at": at},
        )
    text = f"{times_name(a, 'x²')}{' + ' if b > 0 else ' - '}{times_name(abs(b), 'x')}{plus(c)}"
    value = a * at * at + b * at + c
    return Worked(
        f"Let f(x) = {text}.",
        f"f({at})",
        value,
        [
            Slip((a * at) ** 2 + b * at + c, "Squared the factor too", "Only x is squared."),
            Slip(
                -a * at * at + b * at + c,
                "Took the square of a negative number as negative" if at < 0 else "Turned the sign of the square",
                "The square of a number is positive; its factor decides the sign.",
            ),
            Slip(a * 2 * at + b * at + c, "Doubled instead of squaring", "x² is x times x."),
            Slip(a * at * at - b * at + c, "Lost a sign in the middle term", "Look at the sign of the middle term."),
        ],
        f"{bracketed(a)}·{at * at} + {bracketed(b)}·{bracketed(at)}{plus(c)} = {value}.",
        {"what": "at", "f": text, "at": at},
    )


def _value_of_expression(draw: random.Random, level: int) -> Draft:
    a, b, h = nonzero(draw, -4, 5), nonzero(draw, -9, 9), draw.randint(1, 5)
    name = draw.choice("abtk")
    if level < 3:
        text, right = linear(a, b), linear(a, a * h + b, name)
        wrong = [
            Wrong(linear(a, b + h, name), f"That is f({name}) + {h}; the {h} belongs inside f."),
            Wrong(linear(a, h, name), f"The constant {b} is missing.")
            if h != b
            else Wrong(linear(a, 0, name), "The constant is missing."),
            Wrong(linear(a, a * b + h, name), f"{name} + {h} is put in the place of x; {b} is added afterwards."),
        ]
    else:
        text, right = f"x²{plus(b)}", f"{name}² + {2 * h}{name}{plus(h * h + b)}"
        wrong = [
            Wrong(f"{name}²{plus(h * h + b)}", "The square of a sum has a middle term."),
            Wrong(f"{name}²{plus(b + h)}", f"That is f({name}) + {h}; the {h} belongs inside f."),
            Wrong(f"{name}² + {h}{name}{plus(h * h + b)}", "The middle term of the square is twice the product."),
        ]
    kept = [w for w in wrong if w.answer != right]
    return typed(
        "expression",
        f"Let f(x) = {text}. Write f({name} + {h}) without brackets.",
        right,
        kept,
        f"Put {name} + {h} in the place of x: {right}.",
        {"what": "shifted", "f": text, "name": name, "h": h},
        variables={name: [-3.0, 3.0]},
        form="expanded",
    )


def _which_input(draw: random.Random, level: int) -> Worked:
    x: int | Fraction
    a, b, x = draw.choice((2, 3, 4, 5, -2, -3)), nonzero(draw, -9, 9), draw.randint(-6, 8)
    if level == 3:
        x = Fraction(2 * x + 1, 2)
    y = a * x + b
    return Worked(
        f"Let f(x) = {linear(a, b)}.",
        f"the input for which f gives {show(y)}",
        x,
        [
            Slip(a * y + b, "", "That puts the output in again; solve for the input."),
            Slip((y + b) / Fraction(a), "", "Look at the sign when the constant changes sides."),
            Slip(y - b, "", f"Divide by {a} as well."),
        ],
        f"{linear(a, b)} = {show(y)} gives x = ({show(y)} - {bracketed(b)})/{bracketed(a)} = {show(x)}.",
        {"what": "input", "f": linear(a, b), "y": str(y)},
    )


def _composition(draw: random.Random, level: int) -> Worked:
    a, b, c, d, at = (
        nonzero(draw, -3, 4),
        nonzero(draw, -6, 6),
        nonzero(draw, -3, 4),
        nonzero(draw, -6, 6),
        draw.randint(-3, 4),
    )
    f, g = linear(a, b), linear(c, d)
    if level > 1:
        f = f"x²{plus(b)}"

    def outer(x: int) -> int:
        return x * x + b if level > 1 else a * x + b

    inner = c * at + d
    return Worked(
        f"Let f(x) = {f} and g(x) = {g}.",
        f"f(g({at}))",
        outer(inner),
        [
            Slip(c * outer(at) + d, "Applied f first", "g stands inside, so it is applied first."),
            Slip(outer(at) * inner, "Multiplied the two values", "The value of g is put into f."),
            Slip(outer(at) + inner, "Added the two values", "The value of g is put into f."),
            Slip(inner, "Stopped after g", "f is still applied."),
        ],
        f"g({at}) = {inner}, and f({inner}) = {outer(inner)}.",
        {"what": "composed", "f": f, "g": g, "at": at},
    )


def _composition_formula(draw: random.Random, level: int) -> Draft | Worked:
    a, b, c, d = nonzero(draw, -3, 4), nonzero(draw, -6, 6), nonzero(draw, -3, 4), nonzero(draw, -6, 6)
    if level == 1:
        x = draw.randint(-4, 5)
        y = a * (c * x + d) + b
        if abs(a * c) < 2:
            raise RedrawError
        return Worked(
            f"Let f(x) = {linear(a, b)} and g(x) = {linear(c, d)}.",
            f"the x for which f(g(x)) = {y}",
            x,
            [
                Slip(c * x + d, "", "That is g(x); go one step further back."),
                Slip(a * (c * y + d) + b, "", "That puts the result in again; solve for x."),
                Slip(-x, "", "Look at the signs."),
            ],
            f"f(g(x)) = {linear(a * c, a * d + b)} = {y} gives x = {x}.",
            {"what": "composed-input", "f": linear(a, b), "g": linear(c, d), "y": y},
        )
    right, back = linear(a * c, a * d + b), linear(a * c, b * c + d)
    if right == back:
        raise RedrawError
    return typed(
        "expression",
        f"Let f(x) = {linear(a, b)} and g(x) = {linear(c, d)}. Write f(g(x)) as simply as you can.",
        right,
        [
            Wrong(back, "That is g(f(x)): g stands inside, so it is applied first."),
            Wrong(linear(a * c, b + d), "f multiplies the whole of g(x), also its constant."),
            Wrong(linear(a + c, b + d), "That is the sum of the two functions."),
        ],
        f"Put {linear(c, d)} in the place of x in f: {right}.",
        {"what": "formula", "f": linear(a, b), "g": linear(c, d)},
        variables={"x": [-3.0, 3.0]},
    )


def _inverse_value(draw: random.Random, level: int) -> Worked:
    y: int | Fraction
    a, b, x = draw.choice((2, 3, 4, 5, -2)), nonzero(draw, -9, 9), draw.randint(-5, 7)
    if level == 3:
        f, y, why = f"x³{plus(b)}", x**3 + b, f"x³ = {x**3}"
        wrong = Slip(
            Fraction(1, y) if y else Fraction(99),
            "Turned the value upside down",
            "The inverse undoes f; it is not one over f.",
        )
    else:
        f, y, why = linear(a, b), a * x + b, f"{times_name(a, 'x')} = {a * x}"
        wrong = Slip(Fraction(y - b), "Did not divide", f"Divide by {a} as well.")
    if level == 2:
        f, y, why = f"({linear(1, b)})/{abs(a)}", Fraction(x + b, abs(a)), f"x{plus(b)} = {x + b}"
        wrong = Slip(x + 2 * b, "Did not take the constant to the other side", "Undo the constant as well.")
    forward = {1: Fraction(a) * y + b, 2: (Fraction(y) + b) / abs(a), 3: Fraction(y) ** 3 + b}[level]
    return Worked(
        f"Let f(x) = {f}, and let g be its inverse.",
        f"g({show(y)})",
        x,
        [
            Slip(forward, "Applied f instead of undoing it", "g undoes f: which input does f turn into this?"),
            wrong,
            Slip(-x, "Lost a sign", "Look at the signs."),
            Slip(
                Fraction(1) / y if y else Fraction(77),
                "Took one over the value",
                "An inverse undoes a function; it is not a quotient.",
            ),
        ],
        f"f(x) = {show(y)} means {why}, so x = {x}.",
        {"what": "undone", "f": f, "y": str(y)},
    )


def _inverse_formula(draw: random.Random, level: int) -> Draft:
    a, b = draw.choice((2, 3, 4, 5)), nonzero(draw, -9, 9)
    if level == 1:
        f, right, wrong = (
            linear(1, b),
            linear(1, -b),
            [
                (linear(-1, b), "That is b minus x; undo the addition."),
                (linear(1, b), "That is f itself; the inverse undoes it."),
                (f"1/({linear(1, b)})", "The inverse undoes f; it is not one over f."),
            ],
        )
    elif level == 2:
        f, right, wrong = (
            linear(a, b),
            f"(x{plus(-b)})/{a}",
            [
                (f"x/{a}{plus(-b)}", f"Undo the last step first: take {b} off, then divide all of it."),
                (f"1/({linear(a, b)})", "The inverse undoes f; it is not one over f."),
                (f"(x{plus(b)})/{a}", "Undo the constant with the opposite sign."),
            ],
        )
    else:
        f, right, wrong = (
            f"(x{plus(b)})/{a}",
            linear(a, -b),
            [
                (f"{a}*(x{plus(-b)})", f"First multiply by {a}, then undo the constant."),
                (f"(x{plus(-b)})/{a}", f"The division is undone by multiplying with {a}."),
                (linear(a, b), "Undo the constant with the opposite sign."),
            ],
        )
    return typed(
        "expression",
        f"Let f(x) = {f}. Write the inverse of f as an expression in x.",
        right,
        [Wrong(w, note) for w, note in wrong if w != right],
        f"Solve y = {f} for x and rename: {right}.",
        {"what": "inverse", "f": f},
        variables={"x": [-3.0, 3.0]},
    )


_FORWARD: dict[str, tuple[Builder, ...]] = {
    "value": (_value, _value, _value_of_expression),
    "composition": (_composition,),
    "inverse": (_inverse_value,),
}
_INVERSE: dict[str, tuple[Builder, ...]] = {
    "value": (_which_input,),
    "composition": (_composition_formula,),
    "inverse": (_inverse_formula,),
}

GENERATORS_HERE = (
    Generator(
        "function_value",
        1,
        "Functions evaluated, composed and inverted, as numbers and as formulas, and backwards.",
        FunctionParameters,
        worked_structures(_FORWARD, _INVERSE),
    ),
)
