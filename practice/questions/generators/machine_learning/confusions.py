"""Accuracy, precision and recall from a confusion matrix, and counts from the rates."""

from __future__ import annotations

import random
from fractions import Fraction
from typing import Literal

from practice.questions.generators.draft import RedrawError
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip
from practice.questions.generators.worked import Builder, Worked, worked_structures

_NAMES = ("first", "second", "third")


class ConfusionParameters(Parameters):
    """``ask``: the accuracy, or precision and recall of a class."""

    ask: Literal["accuracy", "rates"] = "rates"


def _table(draw: random.Random, level: int) -> list[list[int]]:
    """Rows for the true class, columns for the answer; the diagonal is usually the largest."""
    size = 2 if level < 3 else 3
    high = 12 if level == 1 else 40
    table = [[draw.randint(1, high // 3) for _ in range(size)] for _ in range(size)]
    for k in range(size):
        table[k][k] = draw.randint(high // 3, high)
    return table


def _given(table: list[list[int]]) -> str:
    return f"A confusion matrix, rows for the true class and columns for the answer, is {table}."


def _accuracy(draw: random.Random, level: int) -> Worked:
    table = _table(draw, level)
    total, right = sum(map(sum, table)), sum(table[k][k] for k in range(len(table)))
    return Worked(
        _given(table),
        "the accuracy",
        Fraction(right, total),
        [
            Slip(
                Fraction(total - right, total),
                "Took the share of wrong answers",
                "Right answers stand on the diagonal.",
            ),
            Slip(
                Fraction(table[0][0], sum(table[0])),
                "Took the first row only",
                "All rows count, each with its diagonal.",
            ),
            Slip(
                Fraction(right, total - right),
                "Divided by the wrong answers",
                "Divide by all answers, the right ones too.",
            ),
            Slip(right, "Gave the number of right answers", f"Divide by all {total} answers."),
        ],
        f"On the diagonal stand {right} of {total}, so the accuracy is {Fraction(right, total)}.",
        {"what": "accuracy", "table": table},
    )


def _rate(draw: random.Random, level: int) -> Worked:
    table = _table(draw, level)
    k = draw.randrange(len(table))
    row, column = sum(table[k]), sum(line[k] for line in table)
    total = sum(map(sum, table))
    of, other, name = (column, row, "precision") if draw.random() < 0.5 else (row, column, "recall")
    along = "down its column" if name == "precision" else "along its row"
    if row == column:
        raise RedrawError
    return Worked(
        _given(table),
        f"the {name} of the {_NAMES[k]} class",
        Fraction(table[k][k], of),
        [
            Slip(
                Fraction(table[k][k], other),
                "Exchanged precision and recall",
                f"The {name} divides by what stands {along}.",
            ),
            Slip(
                Fraction(table[k][k], total), "Divided by all answers", f"Divide by what stands {along}, {of} in all."
            ),
            Slip(
                Fraction(table[k][k], of - table[k][k]),
                "Divided by the wrong answers only",
                "The right answers are among those that one divides by.",
            ),
        ],
        f"{along[0].upper()}{along[1:]} stand {of} answers, {table[k][k]} of them right, so the {name} is "
        f"{Fraction(table[k][k], of)}.",
        {"what": name, "table": table, "class": k},
    )


def _wrong_answers(draw: random.Random, level: int) -> Worked:
    """The inverse: from an accuracy to a count."""
    total = draw.choice((50, 80, 120, 200, 250, 400)) * (1 if level < 3 else 3)
    percent = draw.randrange(40, 96, 2 if level > 1 else 5)
    if total * percent % 100:
        raise RedrawError
    right = total * percent // 100
    return Worked(
        f"A classifier has an accuracy of {percent}% on {total} test examples.",
        "the number of its wrong answers",
        total - right,
        [
            Slip(right, "", "Those are the right answers. The others were asked for."),
            Slip(100 - percent, "", f"That is the percentage of wrong answers; take it of {total}."),
            Slip(total - percent, "", "The percentage is not a number of answers; take it of all of them."),
        ],
        f"{100 - percent}% of {total} are {total - right}.",
        {"what": "wrong", "total": total, "percent": percent},
    )


def _missed(draw: random.Random, level: int) -> Worked:
    """The inverse: from recall or precision to a count."""
    share = draw.choice((Fraction(1, 2), Fraction(3, 5), Fraction(3, 4), Fraction(4, 5), Fraction(9, 10)))
    whole = draw.randint(2, 6 * level) * share.denominator * 2
    hits = whole * share
    percent = int(100 * share)
    if draw.random() < 0.5:
        given = f"A filter finds spam with a recall of {percent}%. There are {whole} spam mails."
        asked, working = "the number of spam mails that it misses", f"It finds {percent}% of {whole}, {hits}"
    else:
        given = f"A filter calls {whole} mails spam, with a precision of {percent}%."
        asked, working = "the number of good mails among those", f"{percent}% of the {whole} are spam, {hits}"
    return Worked(
        given,
        asked,
        int(whole - hits),
        [
            Slip(int(hits), "", "Those are the spam mails that it calls spam. The others were asked for."),
            Slip(100 - percent, "", f"That is a percentage; take it of {whole}."),
            Slip(whole, "", "That is all of them together."),
        ],
        f"{working}, so {int(whole - hits)} are left.",
        {"what": "missed", "whole": whole, "percent": percent},
    )


_FORWARD: dict[str, tuple[Builder, ...]] = {"accuracy": (_accuracy,), "rates": (_rate,)}
_INVERSE: dict[str, tuple[Builder, ...]] = {"accuracy": (_wrong_answers,), "rates": (_missed,)}

GENERATORS_HERE = (
    Generator(
        "confusion_rates",
        1,
        "Accuracy, precision or recall from a confusion matrix, counts from rates, and a mistake to find.",
        ConfusionParameters,
        worked_structures(_FORWARD, _INVERSE),
    ),
)
