"""Weighted means, standard scores, running averages and squared errors."""

from __future__ import annotations

import random
from fractions import Fraction
from typing import Literal

from practice.questions.generators.draft import RedrawError
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip
from practice.questions.generators.statistics.summaries import comma, median_of
from practice.questions.generators.wording import bracketed, linear, listed, nonzero, show
from practice.questions.generators.worked import Builder, Worked, worked_structures


class ScoreParameters(Parameters):
    """``ask``: weighted means, standard scores, running averages, or errors."""

    ask: Literal["weighted", "score", "running", "error"] = "weighted"


def _weighted(draw: random.Random, level: int) -> Worked:
    right: int | Fraction
    if level == 1:
        n, m, x, y = draw.randint(2, 8), draw.randint(2, 8), draw.randint(1, 20), draw.randint(1, 20)
        right = Fraction(n * x + m * y, n + m)
        if n == m or x == y or right.denominator > 10:
            raise RedrawError
        return Worked(
            f"{n} values have the mean {x}, and {m} others have the mean {y}.",
            "the mean of all of them",
            right,
            [
                Slip(Fraction(x + y, 2), "Took the mean of the two means", "The groups are of different sizes."),
                Slip(
                    Fraction(m * x + n * y, n + m),
                    "Exchanged the weights",
                    "Each mean counts as often as its own group has values.",
                ),
                Slip(n * x + m * y, "Gave the sum", f"Divide by {n + m}."),
                Slip(Fraction(n * x + m * y, 2), "Divided by the number of groups", f"There are {n + m} values."),
            ],
            f"({n}·{x} + {m}·{y})/{n + m} = {show(right)}.",
            {"what": "weighted", "weights": [n, m], "values": [x, y]},
        )
    parts = draw.choice(((50, 30, 20), (60, 25, 15), (40, 40, 20), (70, 20, 10), (25, 25, 50)))
    values = [draw.randint(2, 20) * (5 if level == 2 else 1) for _ in parts]
    right = sum(Fraction(w * v, 100) for w, v in zip(parts, values, strict=True))
    if len(set(values)) < 3:
        raise RedrawError
    return Worked(
        f"A score is a weighted mean: {values[0]} counts {parts[0]}%, {values[1]} counts {parts[1]}% and "
        f"{values[2]} counts {parts[2]}%.",
        "the score",
        right,
        [
            Slip(Fraction(sum(values), 3), "Took the plain mean", "The values do not count equally."),
            Slip(Fraction(right) / 3, "Divided by the number of values at the end", "The weights already add to 100%."),
            Slip(
                sum(Fraction(w * v, 100) for w, v in zip(parts, values[::-1], strict=True)),
                "Took the weights in the wrong order",
                "Each value has its own weight.",
            ),
            Slip(right - Fraction(parts[2] * values[2], 100), "Left out the last value", "The last value counts too."),
        ],
        f"{' + '.join(f'{show(Fraction(w, 100))}·{v}' for w, v in zip(parts, values, strict=True))} = {show(right)}.",
        {"what": "weighted", "weights": list(parts), "values": values},
    )


def _weighted_inverse(draw: random.Random, level: int) -> Worked:
    w = draw.choice((60, 80, 75, 90, 40))
    x, y = draw.randint(2, 20) * 5, draw.randint(2, 20) * 5
    total = Fraction(w * x + (100 - w) * y, 100)
    if x == y:
        raise RedrawError
    if level < 3:
        return Worked(
            f"A first test counts {w}% and a second one {100 - w}%. The first was {x}, and the weighted mean of "
            f"both is {show(total)}.",
            "the second test",
            y,
            [
                Slip(2 * total - x, "", "The tests do not count equally."),
                Slip(
                    total - Fraction(w * x, 100),
                    "",
                    f"That is what the second contributes; divide by {show(Fraction(100 - w, 100))}.",
                ),
                Slip((total - x) * 100 / (100 - w), "", "Weigh the first test before taking it off."),
            ],
            f"{show(total)} - {show(Fraction(w, 100))}·{x} = {show(total - Fraction(w * x, 100))}, and divided "
            f"by {show(Fraction(100 - w, 100))} that is {y}.",
            {"what": "weighted-gap", "w": w, "x": x, "total": str(total)},
        )
    return Worked(
        f"The weighted mean of {x} and {y} is {show(total)}.",
        "the weight of the first value, in percent",
        w,
        [
            Slip(100 - w, "", "That is the weight of the second value."),
            Slip(50, "", "Equal weights would give the plain mean."),
            Slip(abs(total - y), "", f"Divide that distance by the distance from {y} to {x}."),
        ],
        f"({show(total)} - {y})/({x} - {y}) = {show(Fraction(w, 100))}.",
        {"what": "weight", "x": x, "y": y, "total": str(total)},
        fields={"unit": "%"},
    )


def _score(draw: random.Random, level: int) -> Worked:
    mean, sd = draw.randint(20, 80), draw.choice((2, 4, 5, 8, 10))
    z = Fraction(nonzero(draw, -3, 3), 1) if level == 1 else Fraction(nonzero(draw, -12, 12), 4 if level == 2 else 5)
    x = mean + z * sd
    if level == 2 and x.denominator > 2:
        raise RedrawError
    return Worked(
        f"A list has the mean {mean} and the standard deviation {sd}.",
        f"the z-score of the value {show(x)}",
        z,
        [
            Slip(x - mean, "Did not divide by the standard deviation", f"Divide the distance by {sd}."),
            Slip(-z, "Took the value off the mean", "The value minus the mean: above the mean the score is positive."),
            Slip((x - mean) / sd**2, "Divided by the variance", "Divide by the standard deviation."),
            Slip(x / sd, "Did not take the mean off", "Take the mean off first."),
        ],
        f"({show(x)} - {mean})/{sd} = {show(z)}.",
        {"what": "z", "mean": mean, "sd": sd, "x": str(x)},
    )


def _score_inverse(draw: random.Random, level: int) -> Worked:
    mean, sd = draw.randint(20, 80), draw.choice((2, 4, 5, 8, 10))
    z = Fraction(nonzero(draw, -6, 6), 2)
    x = mean + z * sd
    if level < 3:
        return Worked(
            f"A list has the mean {mean} and the standard deviation {sd}.",
            f"the value whose z-score is {show(z)}",
            x,
            [
                Slip(z * sd, "", f"That is the distance from the mean; add it to {mean}."),
                Slip(mean + z, "", f"One step of z is {sd}."),
                Slip(mean - z * sd, "", "A positive score lies above the mean."),
            ],
            f"{mean} + {bracketed(z)}·{sd} = {show(x)}.",
            {"what": "value", "mean": mean, "sd": sd, "z": str(z)},
        )
    return Worked(
        f"In a list with the mean {mean} the value {show(x)} has the z-score {show(z)}.",
        "the standard deviation",
        sd,
        [
            Slip(x - mean, "", "That is the distance; divide it by the score."),
            Slip((x - mean) * z, "", "Divide by the score; do not multiply."),
            Slip(x / z, "", "Take the mean off first."),
        ],
        f"({show(x)} - {mean})/{bracketed(z)} = {sd}.",
        {"what": "sd", "mean": mean, "x": str(x), "z": str(z)},
    )


def _running(draw: random.Random, level: int) -> Worked:
    beta = Fraction(draw.choice((5, 8, 9)), 10)
    start, x = draw.randint(0, 20), draw.randint(0, 40)
    first = beta * start + (1 - beta) * x
    told = f"An exponential moving average replaces m by {show(beta)}·m + {show(1 - beta)}·x."
    if level == 1 or beta == Fraction(9, 10):
        if start == x:
            raise RedrawError
        return Worked(
            f"{told} Now m = {start}, and the new value is x = {x}.",
            "the new m",
            first,
            [
                Slip(
                    (1 - beta) * start + beta * x,
                    "Exchanged the weights",
                    f"The old average has the weight {show(beta)}.",
                ),
                Slip(Fraction(start + x, 2), "Took the plain mean", "The weights are not equal."),
                Slip(
                    beta * start + x,
                    "Left out the weight of the new value",
                    f"The new value has the weight {show(1 - beta)}.",
                ),
                Slip(beta * start, "Left out the new value", "The new value counts too."),
            ],
            f"{show(beta)}·{start} + {show(1 - beta)}·{x} = {show(first)}.",
            {"what": "ema", "beta": str(beta), "m": start, "xs": [x]},
        )
    y = draw.randint(0, 40)
    right = beta * first + (1 - beta) * y
    return Worked(
        f"{told} It starts at m = {start}, and the values {x} and then {y} come in.",
        "m after both",
        right,
        [
            Slip(first, "Stopped after the first value", "The second value still comes in."),
            Slip(
                beta * start + (1 - beta) * y, "Left out the first value", "Both values come in, one after the other."
            ),
            Slip(
                beta * start + (1 - beta) * (x + y),
                "Did not weaken the first value",
                "In the second step everything before is multiplied again.",
            ),
            Slip(Fraction(start + x + y, 3), "Took the plain mean", "Later values count more."),
        ],
        f"First {show(first)}, then {show(beta)}·{show(first)} + {show(1 - beta)}·{y} = {show(right)}.",
        {"what": "ema", "beta": str(beta), "m": start, "xs": [x, y]},
    )


def _running_inverse(draw: random.Random, level: int) -> Worked:
    beta = Fraction(draw.choice((5, 8, 9)), 10)
    m, x, k = draw.randint(0, 20), draw.randint(0, 40), draw.choice((1, 2, 3))
    if m == x:
        raise RedrawError
    new = beta * m + (1 - beta) * x
    if level == 1:
        return Worked(
            f"An exponential moving average replaces m by {show(beta)}·m + {show(1 - beta)}·x. A step changes m "
            f"from {m} to {show(new)}.",
            "x",
            x,
            [
                Slip(new - beta * m, "", f"That is the weighted new value; divide by {show(1 - beta)}."),
                Slip(2 * new - m, "", "The weights are not equal."),
                Slip((new - m) / beta, "", f"The new value has the weight {show(1 - beta)}."),
            ],
            f"({show(new)} - {show(beta)}·{m})/{show(1 - beta)} = {x}.",
            {"what": "ema-x", "beta": str(beta), "m": m, "new": str(new)},
        )
    if level == 2:
        return Worked(
            f"An exponential moving average replaces m by {show(beta)}·m + {show(1 - beta)}·x.",
            f"the weight that the value of {k} {'step' if k == 1 else 'steps'} ago has in m now",
            (1 - beta) * beta**k,
            [
                Slip(beta**k, "", f"It entered with the weight {show(1 - beta)}."),
                Slip(1 - beta, "", "Each later step weakens it by the factor β."),
                Slip((1 - beta) ** (k + 1), "", "Each later step multiplies by β, not by 1 - β."),
            ],
            f"{show(1 - beta)}·{show(beta)}{'²' if k == 2 else '³' if k == 3 else ''} = {show((1 - beta) * beta**k)}.",
            {"what": "ema-weight", "beta": str(beta), "k": k},
        )
    biased = (1 - beta**2) * x
    return Worked(
        f"An exponential moving average with β = {show(beta)} starts at 0. After 2 values it is {show(biased)}. "
        f"To correct for the start it is divided by 1 - β².",
        "the corrected average",
        x,
        [
            Slip(biased / (1 - beta), "", "After two values the square of β counts."),
            Slip(biased * (1 - beta**2), "", "Divide; started at 0, the average is too small."),
            Slip(biased / beta**2, "", "Divide by 1 - β²."),
        ],
        f"{show(biased)}/{show(1 - beta**2)} = {x}.",
        {"what": "ema-corrected", "beta": str(beta), "m": str(biased)},
    )


def _error(draw: random.Random, level: int) -> Worked:
    a, b = nonzero(draw, -2, 3), draw.randint(0, 6)
    xs = sorted(draw.sample(range(6), 2 + (level > 1)))
    gaps = [nonzero(draw, -4, 4) for _ in xs]
    ys = [a * x + b + g for x, g in zip(xs, gaps, strict=True)]
    n, square = len(xs), sum(g * g for g in gaps)
    points = listed([f"({x}, {y})" for x, y in zip(xs, ys, strict=True)])
    absolute = level == 3 and draw.random() < 0.4
    size = sum(map(abs, gaps))
    right = Fraction(size if absolute else square, n)
    return Worked(
        f"The line y = {linear(a, b)} is compared with the points {points}.",
        f"its mean {'absolute' if absolute else 'squared'} error",
        right,
        [
            Slip(size if absolute else square, "Did not divide", f"There are {n} points; take the mean."),
            Slip(
                Fraction(square if absolute else size, n),
                "Squared the errors" if absolute else "Did not square the errors",
                "Sizes are averaged, not squares." if absolute else "Each error is squared.",
            ),
            Slip(
                Fraction(sum(gaps), n),
                "Averaged the errors with their signs",
                "Errors of different signs must not cancel.",
            ),
            Slip(Fraction(sum(gaps) ** 2, n), "Added before squaring", "Square each error, then add.")
            if not absolute
            else Slip(max(map(abs, gaps)), "Took the largest error", "All errors count."),
        ],
        f"The errors (value minus line) are {listed(gaps)}; {'their sizes' if absolute else 'their squares'} "
        f"add up to {size if absolute else square}, and divided by {n} that is {show(right)}.",
        {"what": "error", "a": a, "b": b, "xs": xs, "ys": ys, "power": 1 if absolute else 2},
    )


def _error_inverse(draw: random.Random, level: int) -> Worked:
    a, b, x, gap = nonzero(draw, -3, 4), draw.randint(0, 9), draw.randint(1, 9), nonzero(draw, -5, 5)
    if level == 1:
        return Worked(
            f"The line y = {linear(a, b)} is compared with the point ({x}, {a * x + b + gap}).",
            "the residual, which is the value minus what the line predicts",
            gap,
            [
                Slip(-gap, "", "The value comes first in the difference."),
                Slip(a * x + b, "", "That is what the line predicts."),
                Slip(gap * gap, "", "The residual is not squared yet."),
            ],
            f"The line predicts {a * x + b}, and {a * x + b + gap} - {bracketed(a * x + b)} = {gap}.",
            {"what": "residual", "a": a, "b": b, "x": x, "y": a * x + b + gap},
        )
    if level == 2:
        return Worked(
            f"At x = {x} the line y = {linear(a, b)} leaves the residual {gap} (value minus prediction).",
            "the value at that point",
            a * x + b + gap,
            [
                Slip(a * x + b - gap, "", "The residual is added to the prediction."),
                Slip(a * x + b, "", "That is the prediction."),
                Slip(gap - (a * x + b), "", "Value = prediction + residual."),
            ],
            f"{a * x + b} + {bracketed(gap)} = {a * x + b + gap}.",
            {"what": "residual-value", "a": a, "b": b, "x": x, "gap": gap},
        )
    values = [draw.randint(0, 12) for _ in range(3)]
    if sum(values) % 3 or len(set(values)) < 3 or median_of(values) == Fraction(sum(values), 3):
        raise RedrawError
    kind = draw.choice(("squared", "absolute"))
    right = sum(values) // 3 if kind == "squared" else int(median_of(values))
    return Worked(
        f"The labels are {comma(values)}, and one number c is predicted for all of them.",
        f"the c with the smallest mean {kind} error",
        right,
        [
            Slip(
                int(median_of(values)) if kind == "squared" else sum(values) // 3,
                "",
                "The mean is best for squares, the median for sizes.",
            ),
            Slip(Fraction(min(values) + max(values), 2), "", "All labels count, not only the extreme ones."),
            Slip(0, "", "The number has to lie among the labels."),
        ],
        f"For the {kind} error it is the {'mean' if kind == 'squared' else 'median'}, {right}.",
        {"what": "best", "values": values, "power": 2 if kind == "squared" else 1},
    )


_FORWARD: dict[str, tuple[Builder, ...]] = {
    "weighted": (_weighted,),
    "score": (_score,),
    "running": (_running,),
    "error": (_error,),
}
_INVERSE: dict[str, tuple[Builder, ...]] = {
    "weighted": (_weighted_inverse,),
    "score": (_score_inverse,),
    "running": (_running_inverse,),
    "error": (_error_inverse,),
}

GENERATORS_HERE = (
    Generator(
        "data_score",
        1,
        "Weighted means, standard scores, moving averages and errors of predictions, and backwards.",
        ScoreParameters,
        worked_structures(_FORWARD, _INVERSE),
    ),
)
