"""Terms of sequences, by a formula or from the term before."""

from __future__ import annotations

import random
from fractions import Fraction
from typing import Any, Literal

from practice.questions.generators.draft import Draft, RedrawError, Wrong, typed
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip
from practice.questions.generators.wording import bracketed, linear, listed, nonzero, plus, show, times_name
from practice.questions.generators.worked import Builder, Worked, worked_structures


class SequenceParameters(Parameters):
    """``ask``: sequences, or recursions."""

    ask: Literal["sequence", "recursion"] = "sequence"


def _sequence(draw: random.Random, level: int) -> Worked:
    a, d = draw.randint(-9, 12), draw.choice((2, 3, 4, 5, 6, -2, -3))
    n = draw.choice((10, 12, 20, 21, 50))
    terms = ", ".join(str(a + k * d) for k in range(4))
    if level < 3:
        return Worked(
            f"A sequence begins {terms} and goes on with the same difference.",
            f"its term number {n}",
            a + (n - 1) * d,
            [
                Slip(
                    a + n * d, "Made one step too many", f"From the first term to number {n} there are {n - 1} steps."
                ),
                Slip(n * d, "Left out the first term", f"The sequence begins at {a}."),
                Slip(
                    a + (n - 1) * abs(d) if d < 0 else a * n,
                    "Lost the sign of the difference" if d < 0 else "Multiplied the first term",
                    "Look at the difference between two terms.",
                ),
                Slip(a + 4 * d, "Gave the next term", f"Term number {n} is asked."),
            ],
            f"{a} + {n - 1}·{bracketed(d)} = {a + (n - 1) * d}.",
            {"what": "arithmetic", "a": a, "d": d, "n": n},
        )
    c = nonzero(draw, -5, 5)
    m = draw.randint(4, 9)
    return Worked(
        f"The nth term of a sequence is {times_name(abs(d), 'n²')}{plus(c)}.",
        f"its term number {m}",
        abs(d) * m * m + c,
        [
            Slip((abs(d) * m) ** 2 + c, "Squared the factor too", "Only n is squared."),
            Slip(abs(d) * (m - 1) ** 2 + c, "Started counting at 0", "The first term has n = 1."),
            Slip(abs(d) * 2 * m + c, "Doubled instead of squaring", "n² is n times n."),
            Slip(abs(d) * m * m - c, "Lost the sign of the constant", "Look at the sign of the constant."),
        ],
        f"{abs(d)}·{m * m}{plus(c)} = {abs(d) * m * m + c}.",
        {"what": "square-term", "d": abs(d), "c": c, "n": m},
    )


def _sequence_inverse(draw: random.Random, level: int) -> Worked | Draft:
    a, d, n = draw.randint(-5, 12), draw.choice((2, 3, 4, 5, 7)), draw.randint(8, 40)
    terms = ", ".join(str(a + k * d) for k in range(4))
    if level == 1:
        return Worked(
            f"A sequence begins {terms} and goes on with the same difference.",
            f"the number of the term {a + (n - 1) * d}",
            n,
            [
                Slip(n - 1, "", "That is the number of steps; the first term is number 1."),
                Slip(Fraction(a + (n - 1) * d, d), "", f"Take the first term, {a}, off before dividing."),
                Slip(n + 1, "", "Count the steps once more."),
            ],
            f"({a + (n - 1) * d} - {bracketed(a)})/{d} = {n - 1} steps after the first term, so number {n}.",
            {"what": "which-term", "a": a, "d": d, "term": a + (n - 1) * d},
        )
    if level == 2:
        right = linear(d, a - d, "n")
        wrong = [
            Wrong(linear(d, a, "n"), "For n = 1 that gives the second term."),
            Wrong(
                linear(a, d, "n") if a not in (0, d) else linear(1, d, "n"),
                "The difference is multiplied by n; the start is a constant.",
            ),
            Wrong(
                linear(1, d, "n") if a not in (0, d) else linear(d, d, "n"), "That says how to get to the next term."
            ),
        ]
        return typed(
            "expression",
            f"A sequence begins {terms} and goes on with the same difference. Write its nth term (n = 1 for the "
            f"first) as an expression in n.",
            right,
            [w for w in wrong if w.answer != right],
            f"It grows by {d} each step, and for n = 1 it has to be {a}: {right}.",
            {"what": "rule", "a": a, "d": d},
            variables={"n": [1.0, 9.0]},
        )
    k = draw.randint(3, 8)
    return Worked(
        f"A sequence with the same difference between neighbours has the terms {a} (number 1) and {a + k * d} "
        f"(number {k + 1}).",
        "the difference",
        d,
        [
            Slip(k * d, "", f"That is the difference over {k} steps."),
            Slip(Fraction(k * d, k + 1), "", f"From number 1 to number {k + 1} there are {k} steps."),
            Slip(-d, "", "Later minus earlier."),
        ],
        f"({a + k * d} - {bracketed(a)})/{k} = {d}.",
        {"what": "difference", "a": a, "end": a + k * d, "k": k},
    )


def _recursion(draw: random.Random, level: int) -> Worked:
    a, b, start = draw.choice((2, 3, -1, -2)), nonzero(draw, -6, 6), draw.randint(1, 6)
    n = 3 if level == 1 else 4
    terms = [start]
    for _ in range(n):
        terms.append(a * terms[-1] + b)
    rule = (
        f"each next term is {linear(a, b, 'x')} when the term before is x"
        if level < 3
        else f"x(n+1) = {linear(a, b, 'x(n)')}"
    )
    return Worked(
        f"A sequence starts with {start}, and {rule}.",
        f"its term number {n}",
        terms[n - 1],
        [
            Slip(terms[n], "Made one step too many", "The start is term number 1."),
            Slip(terms[n - 2], "Made one step too few", f"From term 1 to term {n} there are {n - 1} steps."),
            Slip(a * start + b, "Applied the rule to the start only", "Each term comes from the one before."),
            Slip(
                start * a ** (n - 1) + b, "Added the constant only at the end", "The constant is added in every step."
            ),
        ],
        f"The terms are {listed(terms[:n])}.",
        {"what": "recursion", "a": a, "b": b, "start": start, "n": n},
    )


def _recursion_inverse(draw: random.Random, level: int) -> Worked:
    a: Any
    fixed, a = draw.randint(-5, 8), draw.choice((2, 3, -1, -2))
    b = fixed - a * fixed
    if level > 1:
        a = draw.choice((Fraction(1, 2), Fraction(1, 4), Fraction(1, 10)))
        b = fixed - a * fixed
    if not b:
        raise RedrawError
    if level == 3:
        x = draw.randint(2, 9) * a.denominator
        return Worked(
            f"A sequence follows the rule: the next term is {show(a)} times the term before, plus "
            f"{bracketed(b)}. A term is {show(a * x + b)}.",
            "the term before it",
            x,
            [
                Slip(a * (a * x + b) + b, "", "That is the next term; go back."),
                Slip(a * x, "", f"That is before adding; divide by {show(a)} too."),
                Slip((a * x + 2 * b) / a, "", "Undo the addition by subtracting."),
            ],
            f"({show(a * x + b)} - {bracketed(b)})/{show(a)} = {x}.",
            {"what": "before", "a": str(a), "b": str(b), "now": str(a * x + b)},
        )
    return Worked(
        f"In a sequence the next term is {show(a)} times the term before, plus {bracketed(b)}.",
        "the start value that the rule leaves unchanged",
        fixed,
        [
            Slip(b, "", "Put it in: the rule has to give the same number back."),
            Slip(b / Fraction(a), "", "Solve x = a·x + b for x."),
            Slip(
                b / (1 + Fraction(a)) if a != -1 else Fraction(0),
                "",
                "Bring the term with x to the other side with its sign changed.",
            ),
        ],
        f"x = {times_name(a, 'x')} + {bracketed(b)} gives x = {fixed}.",
        {"what": "fixed", "a": str(a), "b": str(b)},
    )


_FORWARD: dict[str, tuple[Builder, ...]] = {
    "sequence": (_sequence,),
    "recursion": (_recursion,),
}
_INVERSE: dict[str, tuple[Builder, ...]] = {
    "sequence": (_sequence_inverse,),
    "recursion": (_recursion_inverse,),
}

GENERATORS_HERE = (
    Generator(
        "sequence_term",
        1,
        "Terms, rules and fixed values of sequences, and backwards.",
        SequenceParameters,
        worked_structures(_FORWARD, _INVERSE),
    ),
)
