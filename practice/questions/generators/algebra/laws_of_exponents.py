"""The laws of exponents, with whole, negative or fractional exponents."""

# Every structure takes the parameters, also where it does not need them.
# ruff: noqa: ARG001

from __future__ import annotations

import random
from fractions import Fraction
from typing import Any, Literal

from practice.questions.generators.draft import Draft, RedrawError, Wrong, number, typed
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip, as_wrong, find_the_error, merged


class LawParameters(Parameters):
    """``law``: products and quotients, powers of powers, or any; ``exponents``: whole, integers or fractions."""

    law: Literal["any", "product-quotient", "power"] = "any"
    exponents: Literal["whole", "integers", "fractions"] = "whole"


Exponent = int | Fraction


def _exponent(draw: random.Random, level: int, parameters: LawParameters) -> Exponent:
    if parameters.exponents == "fractions":
        value = Fraction(draw.randint(1, 3 + level), draw.choice((2, 3, 4)))
        if value.denominator == 1:
            return int(value) + 1
        return -value if level == 3 and draw.random() < 0.4 else value
    size = draw.randint(2, 5 + 2 * level)
    return -size if parameters.exponents == "integers" and draw.random() < 0.5 else size


def _p(base: str, exponent: Exponent) -> str:
    """``x^5``, ``x^(-2)``, ``x^(1/2)``."""
    return f"{base}^{exponent}" if isinstance(exponent, int) and exponent >= 0 else f"{base}^({exponent})"


def _bracketed(exponent: Exponent) -> str:
    return f"({exponent})" if exponent < 0 else str(exponent)


def _case(
    draw: random.Random, level: int, parameters: LawParameters, names: tuple[str, ...]
) -> tuple[str, str, Exponent, Exponent, Exponent]:
    """The law, a base, two exponents and the exponent of the result."""
    law = draw.choice(names)
    base = draw.choice(("x", "a", "y", "2", "5", "10") if level > 1 else ("x", "a", "y"))
    m, n = _exponent(draw, level, parameters), _exponent(draw, level, parameters)
    if law == "power" and parameters.exponents == "whole":
        m, n = draw.randint(2, 3 + level), draw.randint(2, 3 + level)
    if m == n or (parameters.exponents == "whole" and law == "quotient" and m <= n):
        raise RedrawError
    if parameters.exponents == "integers" and m > 0 and n > 0 and (law != "quotient" or m > n):
        raise RedrawError
    result = {"product": m + n, "quotient": m - n, "power": m * n}[law]
    if not result:
        raise RedrawError
    return law, base, m, n, int(result) if Fraction(result).denominator == 1 else result


def _text(law: str, base: str, m: Exponent, n: Exponent) -> str:
    match law:
        case "product":
            return f"{_p(base, m)} · {_p(base, n)}"
        case "quotient":
            return f"{_p(base, m)} ÷ {_p(base, n)}"
    return f"({_p(base, m)})^{n}" if isinstance(n, int) and n >= 0 else f"({_p(base, m)})^({n})"


_SAID = {
    "product": ("Multiplying powers with the same base adds the exponents", "+"),
    "quotient": ("Dividing powers with the same base subtracts the exponents", "-"),
    "power": ("A power of a power multiplies the exponents", "·"),
}


def _slips(law: str, m: Exponent, n: Exponent) -> list[Slip]:
    added = Slip(m + n, "Added the exponents", "Exponents are added when powers of one base are multiplied.")
    product = Slip(m * n, "Multiplied the exponents", "Exponents are multiplied in a power of a power.")
    difference = Slip(m - n, "Subtracted the exponents", "Exponents are subtracted when powers are divided.")
    turned = Slip(n - m, "Subtracted in the wrong order", "The exponent below is taken from the one above.")
    divided = Slip(
        Fraction(m) / n, "Divided the exponents", "No law divides exponents here; dividing powers subtracts."
    )
    raised = Slip(
        m**n if isinstance(m, int) and isinstance(n, int) and 0 < n < 5 else m - n,
        "Raised one exponent to the other" if isinstance(m, int) and isinstance(n, int) and 0 < n < 5 else
        "Subtracted the exponents",
        "The outer power repeats the inner one as a factor; write it out.",
    )  # fmt: skip
    return {"product": [product, difference, divided], "quotient": [divided, turned, added]}.get(
        law, [added, raised, divided]
    )


def _working(law: str, base: str, m: Exponent, n: Exponent, result: Exponent) -> str:
    rule, sign = _SAID[law]
    return f"{rule}: {m} {sign} {_bracketed(n)} = {result}, so {_text(law, base, m, n)} = {_p(base, result)}."


def _names(parameters: LawParameters) -> tuple[str, ...]:
    return {"any": ("product", "quotient", "power"), "power": ("power",)}.get(parameters.law, ("product", "quotient"))


def _facts(law: str, base: str, m: Exponent, n: Exponent) -> dict[str, Any]:
    return {"law": law, "base": base, "m": str(m), "n": str(n)}


def _which_exponent(draw: random.Random, level: int, parameters: LawParameters) -> Draft:
    law, base, m, n, result = _case(draw, level, parameters, _names(parameters))
    return number(
        f"{_text(law, base, m, n)} is written as one power of {base}. What is its exponent?",
        result,
        as_wrong(merged(_slips(law, m, n), result)),
        _working(law, base, m, n, result),
        _facts(law, base, m, n),
    )


def _gap(draw: random.Random, level: int, parameters: LawParameters) -> Draft:
    law, base, m, n, result = _case(draw, level, parameters, _names(parameters))
    template = {
        "product": f"{_p(base, m)} · {base}^k",
        "quotient": f"{_p(base, m)} ÷ {base}^k",
        "power": f"({_p(base, m)})^k",
    }[law]
    slips = {
        "product": [
            Slip(Fraction(result) / m, "", "The exponents are added, so take one away; do not divide."),
            Slip(result + m, "", "Undo the adding: take away the exponent that is there already."),
        ],
        "quotient": [
            Slip(m + result, "", "The exponents are subtracted: ask what has to be taken away."),
            Slip(result - m, "", "Look at the order: k is what is taken away."),
        ],
        "power": [
            Slip(result - m, "", "The exponents are multiplied, so divide; do not subtract."),
            Slip(result * m, "", "Undo the multiplying: divide by the exponent that is there already."),
        ],
    }[law]
    equation = {"product": f"{m} + k = {result}", "quotient": f"{m} - k = {result}", "power": f"{m} · k = {result}"}
    return number(
        f"{template} = {_p(base, result)}, with {base} positive. What is k?" if base.isalpha() else
        f"{template} = {_p(base, result)}. What is k?",
        n,
        as_wrong(merged(slips, n)),
        f"{_SAID[law][0]}, so {equation[law]} and k = {n}.",
        _facts(law, base, m, n) | {"result": str(result)},
    )  # fmt: skip


def _with_coefficient(draw: random.Random, level: int, parameters: LawParameters) -> Draft:
    """A product or a power with numbers before the letter."""
    if parameters.exponents != "whole":
        raise RedrawError
    law, _, m, n, result = _case(draw, level, parameters, _names(parameters))
    x, b = draw.choice("xay"), draw.randint(2, 5)
    a = b * draw.randint(2, 5) if law == "quotient" else draw.randint(2, 5)
    if law == "power":
        n = draw.choice((2, 3))
        result = m * n
        text, key = f"({a}{_p(x, m)})^{n}", f"{a ** int(n)}{_p(x, result)}"
        wrong = [
            Wrong(f"{a}{_p(x, result)}", f"The {a} is inside the bracket, so it is raised to the power {n} too."),
            Wrong(f"{a ** int(n)}{_p(x, m + n)}", "A power of a power multiplies the exponents."),
            Wrong(f"{a * int(n)}{_p(x, result)}", f"{a} to the power {n} is not {n} times {a}."),
        ]
        how = f"{a}^{n} = {a ** int(n)} and {_SAID['power'][0].lower()}: {m} · {n} = {result}."
    elif law == "product":
        text, key = f"{a}{_p(x, m)} · {b}{_p(x, n)}", f"{a * b}{_p(x, result)}"
        wrong = [
            Wrong(f"{a + b}{_p(x, result)}", "The numbers before the powers are multiplied, not added."),
            Wrong(f"{a * b}{_p(x, m * n)}", "Multiplying powers adds their exponents."),
        ]
        how = f"{a} · {b} = {a * b}, and {m} + {n} = {result}."
    else:
        text, key = f"({a}{_p(x, m)}) ÷ ({b}{_p(x, n)})", f"{a // b}{_p(x, result)}"
        wrong = [
            Wrong(f"{a - b}{_p(x, result)}", "The numbers before the powers are divided, not subtracted."),
            Wrong(f"{a // b}{_p(x, m + n)}", "Dividing powers subtracts their exponents."),
        ]
        how = f"{a} ÷ {b} = {a // b}, and {m} - {n} = {result}."
    if result == 1:
        raise RedrawError
    return typed(
        "expression",
        f"Simplify {text}. Type powers with ^, as in {x}^12.",
        key,
        wrong,
        f"{how} So it is {key}.",
        {"expression": text, "letter": x},
        variables={x: [1, 3]},
        form="simplified",
    )


def _value(draw: random.Random, level: int, parameters: LawParameters) -> Draft:
    """A value that the laws make easy."""
    law, _, m, n, _ = _case(draw, 1, parameters, _names(parameters))
    base = draw.choice((2, 3, 5, 10))
    if parameters.exponents == "fractions":
        base = draw.choice((4, 8, 9, 16, 25, 27, 64, 81))
    result = Fraction({"product": m + n, "quotient": m - n, "power": m * n}[law])
    value = _root_power(base, result)
    if value is None or not Fraction(1, 1000) <= value <= 1000 or result == 1:
        raise RedrawError
    slips = [
        Slip(base * result, "", f"That multiplies {base} by the exponent {result}; it is a power."),
        Slip(Fraction(base), "", f"That is the base; its exponent is {result}."),
        Slip(1 / value, "", f"Look at the sign of the exponent, {result}."),
    ]
    text = _text(law, str(base), m, n)
    shown = "" if value.denominator == 1 else " Give a fraction."
    how = f"{_SAID[law][0]}: {text} = {_p(str(base), int(result) if result.denominator == 1 else result)}"
    return number(
        f"What is the value of {text}?{shown}",
        value,
        as_wrong(merged(slips, value)),
        f"{how} = {value}.",
        _facts(law, str(base), m, n),
    )


def _root_power(base: int, exponent: Fraction) -> Fraction | None:
    """The exact value, if the root comes out whole."""
    root = next((r for r in range(1, base + 1) if r**exponent.denominator == base), None)
    return None if root is None or abs(exponent) > 12 else Fraction(root) ** exponent.numerator


def _wrong_exponent(draw: random.Random, level: int, parameters: LawParameters) -> Draft:
    law, base, m, n, result = _case(draw, level, parameters, _names(parameters))
    return find_the_error(
        draw,
        f"wrote {_text(law, base, m, n)} as one power of {base}, looked for its exponent",
        result,
        merged(_slips(law, m, n), result),
        _working(law, base, m, n, result),
        _facts(law, base, m, n),
        text=str,
    )


GENERATORS_HERE = (
    Generator(
        "laws_of_exponents",
        1,
        "One power from two, a missing exponent, coefficients, values, and a mistake to find.",
        LawParameters,
        {
            "which-exponent": _which_exponent,
            "gap": _gap,
            "coefficient": _with_coefficient,
            "value": _value,
            "find-the-error": _wrong_exponent,
        },
        lambda structure, parameters: structure != "coefficient" or parameters.exponents == "whole",
    ),
)
