"""The product, quotient and chain rules."""

# Every case takes the level, also where it does not need it.
# ruff: noqa: ARG001

from __future__ import annotations

import random
from fractions import Fraction
from typing import Any, Literal

from practice.questions.generators.calculus.polynomials import derivative, poly_text, product, value
from practice.questions.generators.draft import Draft, RedrawError, Wrong, typed
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip
from practice.questions.generators.wording import bracketed, nonzero, plus, raised, show
from practice.questions.generators.worked import Builder, Worked, worked_structures


class RuleParameters(Parameters):
    """``ask``: product, quotient, or chain rule."""

    ask: Literal["product", "quotient", "chain"] = "product"


def expression_question(given: str, right: str, wrong: list[Wrong], why: str, facts: dict[str, Any]) -> Draft:
    """An expression question without wrong answers that are right."""
    kept = [w for w in wrong if w.answer != right]
    return typed(
        "expression",
        f"{given} What is the derivative with respect to x?",
        right,
        kept,
        why,
        facts,
        variables={"x": [0.5, 3.0]},
    )


def grouped(text: str) -> str:
    """In brackets, unless it is a plain number."""
    return text if text.isdigit() else f"({text})"


def _table(draw: random.Random) -> tuple[int, int, int, int, int]:
    f, df, g, dg = (nonzero(draw, -5, 6) for _ in range(4))
    return draw.randint(1, 5), f, df, g, dg


def _at_point(rule: str) -> Builder:
    """A product or quotient at a point, from the values of f, g and their derivatives there."""

    def build(draw: random.Random, level: int) -> Worked:
        at, f, df, g, dg = _table(draw)
        given = f"At x = {at}, f = {f}, f' = {df}, g = {g} and g' = {dg}."
        if rule == "product":
            right = Fraction(df * g + f * dg)
            slips = [
                Slip(df * dg, "Multiplied the two derivatives", "The derivative of a product is f'g + fg'."),
                Slip(df * g - f * dg, "Subtracted the second term", "The two terms are added."),
                Slip(df * g, "Left out the second term", "g changes too: fg' belongs to it."),
                Slip(
                    f * df + g * dg,
                    "Paired each function with its own derivative",
                    "Each derivative goes with the other function.",
                ),
            ]
            return Worked(
                given,
                f"the derivative of f·g at x = {at}",
                right,
                slips,
                f"f'g + fg' = {bracketed(df)}·{bracketed(g)} + {bracketed(f)}·{bracketed(dg)} = {show(right)}.",
                {"what": "table-product", "f": [f, df], "g": [g, dg]},
            )
        right = Fraction(df * g - f * dg, g * g)
        slips = [
            Slip(Fraction(df, dg), "Divided the two derivatives", "The derivative of a quotient is (f'g - fg')/g²."),
            Slip(-right, "Subtracted in the wrong order", "f'g comes first: (f'g - fg')/g²."),
            Slip(
                Fraction(df * g + f * dg, g * g),
                "Added the two terms",
                "In the quotient rule the second term is taken off.",
            ),
            Slip(df * g - f * dg, "Left out the division by g²", "The whole is divided by g²."),
        ]
        return Worked(
            given,
            f"the derivative of f/g at x = {at}",
            right,
            slips,
            f"(f'g - fg')/g² = ({bracketed(df)}·{bracketed(g)} - {bracketed(f)}·{bracketed(dg)})/{g * g} = "
            f"{show(right)}.",
            {"what": "table-quotient", "f": [f, df], "g": [g, dg]},
        )

    return build


def _from_result(rule: str) -> Builder:
    """The inverse: one of the derivatives from the derivative of the whole."""

    def build(draw: random.Random, level: int) -> Worked:
        at, f, df, g, dg = _table(draw)
        if abs(f) == 1 or abs(g) == 1:
            raise RedrawError
        if rule == "product":
            total: Any = df * g + f * dg
            return Worked(
                f"At x = {at}, f = {f}, f' = {df} and g = {g}, and the derivative of f·g is {total}.",
                f"g' at x = {at}",
                dg,
                [
                    Slip(total - df * g, "", f"That is f·g'; divide by f = {f}."),
                    Slip(Fraction(total, df), "", "The derivative of a product is f'g + fg', not f'g'."),
                    Slip(Fraction(total + df * g, f), "", "Take f'g off; do not add it."),
                ],
                f"f'g + fg' = {df * g} + {bracketed(f)}·g' = {total}, so g' = {dg}.",
                {"what": "from-product", "f": [f, df], "g": g, "total": total},
            )
        total = Fraction(df * g - f * dg, g * g)
        if total.denominator > 4:
            raise RedrawError
        return Worked(
            f"At x = {at}, f = {f}, g = {g} and g' = {dg}, and the derivative of f/g is {show(total)}.",
            f"f' at x = {at}",
            df,
            [
                Slip(total * dg, "", "The derivative of a quotient is not f'/g'."),
                Slip(
                    (total * g * g - f * dg) / g,
                    "",
                    "The term fg' is taken off in the rule, so it is added on the way back.",
                ),
                Slip((total * g + f * dg) / g, "", "The whole was divided by g², not by g."),
            ],
            f"(f'·{bracketed(g)} - {bracketed(f * dg)})/{g * g} = {show(total)}, so f'·{bracketed(g)} = "
            f"{show(total * g * g + f * dg)} and f' = {df}.",
            {"what": "from-quotient", "f": f, "g": [g, dg], "total": str(total)},
        )

    return build


def _line(draw: random.Random) -> list[int]:
    return [nonzero(draw, -5, 6), nonzero(draw, -3, 4)]


def _product_of_polynomials(draw: random.Random, level: int) -> Draft | Worked:
    a = _line(draw)
    b = _line(draw) if level == 1 else [nonzero(draw, -5, 6), 0, nonzero(draw, -3, 3)]
    whole = derivative(product(a, b))
    given = f"Let y = ({poly_text(a)})({poly_text(b)})."
    both, first = product(derivative(a), derivative(b)), product(derivative(a), b)
    second = product(a, derivative(b))
    if level == 3:
        at = draw.choice((1, 2, -1, -2))
        right = value(whole, at)
        if not value(second, at):
            raise RedrawError
        slips = [
            Slip(value(both, at), "Multiplied the two derivatives", "Each term keeps one factor as it is."),
            Slip(value(first, at), "Left out the second term", "The second factor changes too."),
            Slip(value(product(a, b), at), "Gave the value of the product", "The slope is asked."),
            Slip(value(first, at) - value(second, at), "Subtracted the second term", "The two terms are added."),
        ]
        return Worked(
            given,
            f"the derivative of y at x = {at}",
            right,
            slips,
            f"{grouped(poly_text(derivative(a)))}·({poly_text(b)}) + "
            f"({poly_text(a)})·{grouped(poly_text(derivative(b)))}, "
            f"and at {at} that is {show(value(first, at))} + {bracketed(value(second, at))} = {show(right)}.",
            {"what": "at", "f": given[8:-1], "at": at},
        )
    return expression_question(
        given,
        poly_text(whole),
        [
            Wrong(poly_text(both), "Those are the two derivatives multiplied; each term keeps one factor as it is."),
            Wrong(poly_text(first), "The second term is missing: the second factor changes too."),
            Wrong(poly_text(second), "The first term is missing: the first factor changes too."),
        ],
        f"{grouped(poly_text(derivative(a)))}·({poly_text(b)}) + "
        f"({poly_text(a)})·{grouped(poly_text(derivative(b)))} = "
        f"{poly_text(whole)}.",
        {"what": "whole", "f": given[8:-1]},
    )


def _quotient_of_polynomials(draw: random.Random, level: int) -> Worked:
    a, b = (
        (
            [nonzero(draw, -5, 6), nonzero(draw, -3, 4)]
            if level < 3
            else [nonzero(draw, -5, 6), 0, nonzero(draw, -2, 3)]
        ),
        _line(draw),
    )
    at = draw.choice((0, 1, 2, -1, 3))
    f, g, df, dg = value(a, at), value(b, at), value(derivative(a), at), value(derivative(b), at)
    if not g or abs(g) > 8 or not f or not df:
        raise RedrawError
    right = (df * g - f * dg) / g**2
    return Worked(
        f"Let y = ({poly_text(a)})/({poly_text(b)}).",
        f"the derivative of y at x = {at}",
        right,
        [
            Slip(df / dg, "Divided the two derivatives", "Use (f'g - fg')/g² with the top f and the bottom g."),
            Slip(-right, "Subtracted in the wrong order", "The term with the derivative of the top comes first."),
            Slip((df * g + f * dg) / g**2, "Added the two terms", "The second term is taken off."),
            Slip((df * g - f * dg) / g, "Divided by the bottom without squaring it", "The bottom is squared."),
        ],
        f"At {at} the top is {show(f)} with slope {show(df)}, the bottom {show(g)} with slope {show(dg)}: "
        f"({bracketed(df)}·{bracketed(g)} - {bracketed(f)}·{bracketed(dg)})/{show(g * g)} = {show(right)}.",
        {"what": "at", "f": f"({poly_text(a)})/({poly_text(b)})", "at": at},
    )


def _chain_power(draw: random.Random, level: int) -> Draft | Worked:
    n = draw.randint(2, 3 + level)
    inner = _line(draw) if level < 3 else [nonzero(draw, -4, 4), 0, draw.randint(1, 3)]
    d = derivative(inner)
    text = raised(f"({poly_text(inner)})", n)
    if draw.random() < 0.45:
        down = raised(f"({poly_text(inner)})", n - 1)
        front = f"{n * int(d[1])}x" if level == 3 else show(n * d[0])
        outer_only = f"{n}*{down}"
        return expression_question(
            f"Let y = {text}.",
            f"{front}*{down}",
            [
                Wrong(outer_only, f"The derivative of the inside, {poly_text(d)}, is missing as a factor."),
                Wrong(f"{front}*{text}", "The exponent goes down by 1."),
                Wrong(
                    raised(f"({poly_text(d)})", n) if level == 3 else f"{n}*({poly_text(d)})^{n - 1}",
                    "The inside stays as it is; its derivative comes as a factor.",
                ),
            ],
            f"Outer derivative {n}{down}, times the derivative of the inside, {poly_text(d)}: {front}{down}.",
            {"what": "whole", "f": text},
        )
    at = draw.choice((0, 1, 2, -1))
    u, du = value(inner, at), value(d, at)
    right = n * u ** (n - 1) * du
    if not u or not du or abs(right) > 3000:
        raise RedrawError
    return Worked(
        f"Let y = {text}.",
        f"the derivative of y at x = {at}",
        right,
        [
            Slip(
                n * u ** (n - 1),
                "Left out the derivative of the inside",
                f"Multiply by the derivative of {poly_text(inner)}.",
            ),
            Slip(
                n * du ** (n - 1),
                "Put the derivative inside",
                "The inside stays as it is; its derivative comes as a factor.",
            ),
            Slip(u ** (n - 1) * du, "Left out the exponent as a factor", f"The exponent {n} comes down."),
            Slip(n * u**n * du, "Did not lower the exponent", "The exponent goes down by 1."),
        ],
        f"The inside is {show(u)} and changes at the rate {show(du)}: "
        f"{n}·{bracketed(u)}{raised('', n - 1)}·{bracketed(du)} = {show(right)}.",
        {"what": "at", "f": text, "at": at},
    )


def _chain_table(draw: random.Random, level: int) -> Worked:
    at, u = draw.sample(range(1, 7), 2)
    du, outer, other = (nonzero(draw, -5, 6) for _ in range(3))
    return Worked(
        f"g({at}) = {u} and g'({at}) = {du}. The derivative of f is {outer} at {u} and {other} at {at}.",
        f"the derivative of f(g(x)) at x = {at}",
        outer * du,
        [
            Slip(other * du, f"Took f' at {at}", f"f receives g({at}) = {u}, so its slope there counts."),
            Slip(outer, "Left out g'", "Multiply by the derivative of the inner function."),
            Slip(outer + du, "Added the two slopes", "The slopes are multiplied."),
            Slip(outer * u, "Multiplied by g instead of g'", f"The rate of g counts, {du}, not its value."),
        ],
        f"f'(g({at}))·g'({at}) = f'({u})·{bracketed(du)} = {bracketed(outer)}·{bracketed(du)} = {outer * du}.",
        {"what": "table-chain", "outer": outer, "inner": du},
    )


def _chain_inverse(draw: random.Random, level: int) -> Worked:
    if level == 1:
        a, b = draw.randint(2, 6), draw.randint(2, 9)
        names = draw.choice((("y", "u", "x"), ("cost", "amount", "time"), ("loss", "score", "weight")))
        y, u, x = names
        return Worked(
            f"The {y} changes {a} times as fast as the {u}, and altogether {a * b} times as fast as the {x}.",
            f"the rate of the {u} with respect to the {x}",
            b,
            [
                Slip(a * a * b, "", "The rates multiply to the whole rate; divide to get back."),
                Slip(a * b - a, "", "Rates along a chain are multiplied, not added."),
                Slip(a * b, "", "That is the rate of the whole chain."),
            ],
            f"{a} times the rate is {a * b}, so the rate is {b}.",
            {"what": "rates", "a": a, "whole": a * b},
        )
    n, k, c = draw.randint(2, 4), draw.randint(2, 5), draw.choice((-3, -2, 2, 3))
    total = n * c ** (n - 1) * k
    inside = f"kx{plus(c)}"
    return Worked(
        f"The graph of y = {raised(f'({inside})', n)} has slope {total} at x = 0.",
        "k",
        k,
        [
            Slip(n * k, "", "Divide by the exponent as well."),
            Slip(Fraction(total, c**n), "", "The exponent comes down as a factor and is lowered by 1."),
            Slip(Fraction(total, n), "", f"The inside at 0 is {c}, and its power is a factor too."),
        ],
        f"The slope at 0 is {n}·{bracketed(c)}{raised('', n - 1)}·k = {n * c ** (n - 1)}k = {total}, so k = {k}.",
        {"what": "chain-k", "n": n, "c": c, "total": total},
    )


_FORWARD: dict[str, tuple[Builder, ...]] = {
    "product": (_at_point("product"), _product_of_polynomials),
    "quotient": (_at_point("quotient"), _quotient_of_polynomials),
    "chain": (_chain_power, _chain_power, _chain_table),
}
_INVERSE: dict[str, tuple[Builder, ...]] = {
    "product": (_from_result("product"),),
    "quotient": (_from_result("quotient"),),
    "chain": (_chain_inverse,),
}

GENERATORS_HERE = (
    Generator(
        "derivative_rule",
        1,
        "Product, quotient and chain rule, from values or formulas, backwards, and a mistake to find.",
        RuleParameters,
        worked_structures(_FORWARD, _INVERSE),
    ),
)
