"""Probabilities of events: counted, combined and independent."""

from __future__ import annotations

import random
from fractions import Fraction
from typing import Literal

from practice.questions.generators.draft import RedrawError
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip
from practice.questions.generators.wording import raised, show
from practice.questions.generators.worked import Builder, Worked, worked_structures


class EventParameters(Parameters):
    """``ask``: single events, complements and unions, or independence."""

    ask: Literal["event", "union", "independent"] = "event"


_COLOURS = ("red", "blue", "green", "white")


def _bag(draw: random.Random, level: int) -> tuple[list[int], list[str]]:
    kinds = 2 if level == 1 else 3
    return [draw.randint(2, 9) for _ in range(kinds)], list(draw.sample(_COLOURS, kinds))


def _content(counts: list[int], colours: list[str]) -> str:
    parts = [f"{n} {c}" for n, c in zip(counts, colours, strict=True)]
    return f"{', '.join(parts[:-1])} and {parts[-1]} balls"


def _single(draw: random.Random, level: int) -> Worked:
    counts, colours = _bag(draw, level)
    total, good = sum(counts), counts[0]
    asked = f"the probability that a ball drawn at random is {colours[0]}"
    if level == 3:
        good, asked = (
            counts[0] + counts[1],
            f"the probability that a ball drawn at random is {colours[0]} or {colours[1]}",
        )
    rest = total - good
    return Worked(
        f"A bag holds {_content(counts, colours)}.",
        asked,
        Fraction(good, total),
        [
            Slip(Fraction(good, rest), "Compared with the other balls", "Divide by all balls, not by the others."),
            Slip(
                Fraction(rest, total),
                "Gave the probability of the opposite",
                "That is the probability of any other colour.",
            ),
            Slip(Fraction(1, total), "Counted one ball only", f"There are {good} balls that fit."),
            Slip(
                Fraction(1, len(counts)),
                "Took all colours as equally likely",
                "The balls are equally likely, not the colours.",
            ),
        ],
        f"{good} of {total} balls fit: {good}/{total}{reduced(good, total)}.",
        {"what": "single", "good": good, "rest": rest},
    )


def reduced(top: int, bottom: int) -> str:
    """The fraction in lowest terms, where that differs."""
    shown = show(Fraction(top, bottom))
    return "" if shown == f"{top}/{bottom}" else f" = {shown}"


def _how_many(draw: random.Random, level: int) -> Worked:
    share = Fraction(*draw.choice(((1, 4), (2, 5), (3, 10), (1, 5), (3, 4), (3, 5), (1, 3))))
    total = share.denominator * draw.randint(3, 12)
    good = int(share * total)
    if level < 3:
        return Worked(
            f"A bag holds {total} balls. A ball drawn at random is red with probability {show(share)}.",
            "the number of red balls",
            good,
            [
                Slip(total - good, "", "Those are the others."),
                Slip(total * share.denominator, "", "Multiply the number of balls by the probability."),
                Slip(share.numerator, "", f"The probability is a share of all {total} balls."),
            ],
            f"{show(share)} of {total} is {good}.",
            {"what": "how-many", "share": str(share), "total": total},
        )
    return Worked(
        f"A bag holds {good} red balls and some others. A ball drawn at random is red with probability {show(share)}.",
        "the number of the other balls",
        total - good,
        [
            Slip(total, "", "That is the number of all balls."),
            Slip(good, "", "Those are the red ones."),
            Slip(total + good, "", "All balls are the red ones and the others."),
        ],
        f"{good} is {show(share)} of all balls, so there are {total}, and {total} - {good} = {total - good} others.",
        {"what": "others", "share": str(share), "good": good},
    )


def _union(draw: random.Random, level: int) -> Worked:
    a, b = draw.randint(20, 60), draw.randint(15, 50)
    both = 0 if level == 1 else draw.randint(3, min(a, b) - 5)
    if a + b - both >= 98:
        raise RedrawError
    pa, pb, pc = (Fraction(x, 100) for x in (a, b, both))
    if level == 1:
        return Worked(
            f"A and B cannot both happen. P(A) = {show(pa)} and P(B) = {show(pb)}.",
            "the probability that neither of them happens",
            1 - pa - pb,
            [
                Slip(
                    pa + pb,
                    "Gave the probability that one happens",
                    "That one of them happens is the opposite of what is asked.",
                ),
                Slip(
                    (1 - pa) * (1 - pb),
                    "Multiplied as for independent events",
                    "Events that cannot both happen are not independent; add, then take from 1.",
                ),
                Slip(1 - pa, "Left out B", "B would also be one of them."),
                Slip(
                    1 - pa * pb,
                    "Multiplied the probabilities",
                    "For events that cannot both happen the probabilities add.",
                ),
            ],
            f"1 - ({show(pa)} + {show(pb)}) = {show(1 - pa - pb)}.",
            {"what": "neither", "a": a, "b": b, "both": 0},
        )
    if level == 2:
        return Worked(
            f"P(A) = {show(pa)}, P(B) = {show(pb)}, and both happen with probability {show(pc)}.",
            "the probability that A or B or both happen",
            pa + pb - pc,
            [
                Slip(
                    pa + pb, "Counted the overlap twice", "What belongs to both is counted in each; take it off once."
                ),
                Slip(
                    pa + pb - 2 * pc,
                    "Left the overlap out",
                    "Both happening counts too; take the overlap off once only.",
                ),
                Slip(pa * pb, "Multiplied the probabilities", "For 'or' the probabilities add, less the overlap."),
                Slip(pa + pb + pc, "Added the overlap", "The overlap is counted twice already."),
            ],
            f"{show(pa)} + {show(pb)} - {show(pc)} = {show(pa + pb - pc)}.",
            {"what": "or", "a": a, "b": b, "both": both},
        )
    return Worked(
        f"P(A) = {show(pa)}, P(B) = {show(pb)}, and both happen with probability {show(pc)}.",
        "the probability that exactly one of them happens",
        pa + pb - 2 * pc,
        [
            Slip(pa + pb - pc, "Counted both happening as well", "Exactly one: the overlap comes off twice."),
            Slip(pa + pb, "Left the overlap in twice", "The overlap belongs to neither case."),
            Slip(1 - (pa + pb - pc), "Gave the probability of neither", "That is the probability that none happens."),
            Slip(pa - pc, "Left out the case of B alone", "B alone counts too."),
        ],
        f"A alone has {show(pa - pc)}, B alone {show(pb - pc)}: {show(pa + pb - 2 * pc)}.",
        {"what": "one", "a": a, "b": b, "both": both},
    )


def _union_inverse(draw: random.Random, level: int) -> Worked:
    a, b = draw.randint(20, 60), draw.randint(15, 50)
    both = draw.randint(3, min(a, b) - 5)
    if a + b - both >= 98:
        raise RedrawError
    pa, pb, pc = (Fraction(x, 100) for x in (a, b, both))
    either = pa + pb - pc
    if level == 1:
        n = draw.choice((2, 3))
        q = Fraction(draw.choice((1, 2, 5, 8, 9)), 10)
        return Worked(
            f"The probability that something goes wrong at least once in {n} tries is {show(1 - q**n)}.",
            f"the probability that nothing goes wrong in {n} tries",
            q**n,
            [
                Slip(1 - q**n, "", "That is the opposite: take it from 1."),
                Slip(q, "", "That would be for a single try."),
                Slip((1 - q**n) / n, "", "Take it from 1; do not divide."),
            ],
            f"1 - {show(1 - q**n)} = {show(q**n)}.",
            {"what": "opposite", "p": str(1 - q**n)},
        )
    return Worked(
        f"P(A) = {show(pa)}, P(B) = {show(pb)}, and P(A or B) = {show(either)}.",
        "the probability that both happen",
        pc,
        [
            Slip(pa * pb, "", "Multiplying needs independent events; use the sum rule."),
            Slip(either - pa, "", "That is B without A."),
            Slip(pa + pb, "", "Take P(A or B) off the sum."),
            Slip(1 - either, "", "That is the probability of neither."),
        ],
        f"{show(pa)} + {show(pb)} - {show(either)} = {show(pc)}.",
        {"what": "overlap", "a": a, "b": b, "either": str(either)},
    )


def _independent(draw: random.Random, level: int) -> Worked:
    p, q = (Fraction(draw.randint(1, 9), 10) for _ in range(2))
    if level == 1:
        return Worked(
            f"A and B are independent, P(A) = {show(p)} and P(B) = {show(q)}.",
            "the probability that both happen",
            p * q,
            [
                Slip(p + q, "Added the probabilities", "For independent events the probabilities are multiplied."),
                Slip(min(p, q), "Took the smaller one", "Both together are rarer than either."),
                Slip(p + q - p * q, "Worked out the probability of at least one", "Both have to happen."),
                Slip((1 - p) * (1 - q), "Worked out the probability of neither", "Both have to happen."),
            ],
            f"{show(p)} · {show(q)} = {show(p * q)}.",
            {"what": "all", "p": [str(p), str(q)]},
        )
    n = draw.choice((2, 3))
    if level == 2:
        return Worked(
            f"An event has probability {show(p)} in each of {n} independent tries.",
            "the probability that it happens at least once",
            1 - (1 - p) ** n,
            [
                Slip(p**n, "Worked out that it happens every time", "At least once is the opposite of never."),
                Slip(
                    n * p,
                    "Multiplied by the number of tries",
                    "The chances of several tries overlap; take the opposite.",
                ),
                Slip((1 - p) ** n, "Stopped at the probability of never", "Take it from 1."),
                Slip(1 - p**n, "Took 'not every time' from 1", "The opposite of at least once is never."),
            ],
            f"Never: {show(1 - p)}{raised('', n)} = {show((1 - p) ** n)}, so at least once: {show(1 - (1 - p) ** n)}.",
            {"what": "at-least-once", "p": str(p), "n": n},
        )
    r = Fraction(draw.randint(1, 9), 10)
    return Worked(
        f"Three parts work independently with probabilities {show(p)}, {show(q)} and {show(r)}.",
        "the probability that exactly the first one fails",
        (1 - p) * q * r,
        [
            Slip(p * q * r, "Worked out that all work", "The first one fails."),
            Slip(1 - p, "Left out the other parts", "The other two have to work."),
            Slip((1 - p) * (1 - q) * (1 - r), "Let all fail", "Only the first fails."),
            Slip(1 - p * q * r, "Worked out that at least one fails", "Exactly the first fails, and the others work."),
        ],
        f"{show(1 - p)} · {show(q)} · {show(r)} = {show((1 - p) * q * r)}.",
        {"what": "all", "p": [str(1 - p), str(q), str(r)]},
    )


def _independent_inverse(draw: random.Random, level: int) -> Worked:
    p, q = (Fraction(draw.randint(1, 9), 10) for _ in range(2))
    if level < 3:
        return Worked(
            f"A and B are independent, P(A) = {show(p)}, and both happen with probability {show(p * q)}.",
            "P(B)",
            q,
            [
                Slip(p * q * p, "", "Divide by P(A); do not multiply."),
                Slip(p - p * q, "", "That is A without B."),
                Slip(p * q, "", "That is the probability of both."),
            ],
            f"{show(p * q)}/{show(p)} = {show(q)}.",
            {"what": "factor", "p": str(p), "both": str(p * q)},
        )
    n = draw.choice((2, 3))
    return Worked(
        f"An event has the same probability in each of {n} independent tries. The probability that it never "
        f"happens is {show((1 - p) ** n)}.",
        "its probability in one try",
        p,
        [
            Slip(1 - p, "", "That is the probability that it does not happen in one try."),
            Slip((1 - p) ** n / n, "", f"Take the {'square' if n == 2 else 'cube'} root first."),
            Slip(1 - (1 - p) ** n, "", "That is the probability of at least once."),
        ],
        f"Not once in one try: {show(1 - p)}, since {show(1 - p)}{raised('', n)} = {show((1 - p) ** n)}. So it "
        f"is {show(p)}.",
        {"what": "root", "never": str((1 - p) ** n), "n": n},
    )


_FORWARD: dict[str, tuple[Builder, ...]] = {
    "event": (_single,),
    "union": (_union,),
    "independent": (_independent,),
}
_INVERSE: dict[str, tuple[Builder, ...]] = {
    "event": (_how_many,),
    "union": (_union_inverse,),
    "independent": (_independent_inverse,),
}

GENERATORS_HERE = (
    Generator(
        "event_probability",
        1,
        "Probabilities by counting, of opposites, unions and independent events, and backwards.",
        EventParameters,
        worked_structures(_FORWARD, _INVERSE),
    ),
)
