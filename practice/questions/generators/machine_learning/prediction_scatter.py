"""Bias, variance and mean squared error of predictions made by models from several training sets."""

from __future__ import annotations

import random
from fractions import Fraction
from typing import Literal

from practice.questions.generators.draft import RedrawError
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip
from practice.questions.generators.wording import bracketed, listed, show
from practice.questions.generators.worked import Worked, worked_structures


class ScatterParameters(Parameters):
    """``ask``: the parts of the squared error, the only thing there is so far."""

    ask: Literal["parts"] = "parts"


def _predictions(draw: random.Random, level: int) -> tuple[list[int], int]:
    """Predictions with a whole mean, and a truth off it."""
    count = 3 if level == 1 else 4 if level == 2 else 5
    predictions = [draw.randint(2, 20) for _ in range(count)]
    truth = draw.randint(2, 20)
    if sum(predictions) % count or len(set(predictions)) < 2 or sum(predictions) == count * truth:
        raise RedrawError
    return predictions, truth


def _case(draw: random.Random, level: int) -> Worked:
    predictions, truth = _predictions(draw, level)
    count = len(predictions)
    centre = sum(predictions) // count
    bias = centre - truth
    variance = Fraction(sum((p - centre) ** 2 for p in predictions), count)
    error = Fraction(sum((p - truth) ** 2 for p in predictions), count)
    asked = draw.choice(("bias", "variance", "mean squared error"))
    right = {"bias": Fraction(bias), "variance": variance, "mean squared error": error}[asked]
    words = {"bias": "the bias, with its sign", "variance": f"the variance (divided by {count})"}
    about = {"bias": error, "variance": error, "mean squared error": variance}[asked]
    slips = [
        Slip(about, f"Took the mean squared distance from the {'truth' if about == error else 'mean prediction'}",
             "Bias compares the mean prediction with the truth, variance is taken about the mean prediction, and the "
             "squared error about the truth."),
        Slip(Fraction(bias**2), "Gave the squared bias", "That is one part of the squared error, and it has no sign."),
        Slip(Fraction(predictions[0] - truth), "Took the first model only", "All the models' predictions count."),
        Slip(Fraction(-bias), "Took truth less mean prediction", "It is the mean prediction less the truth."),
    ]  # fmt: skip
    return Worked(
        f"Models from {count} training sets predict {listed(predictions)} for a case whose truth is {truth}.",
        words.get(asked, f"the {asked}"),
        right,
        slips,
        f"The mean prediction is {centre}, so the bias is {centre} - {truth} = {bias}; about {centre} the variance is "
        f"{show(variance)}, and {bracketed(bias)}² + {show(variance)} = {show(error)} is the mean squared error.",
        {"what": asked, "predictions": predictions, "truth": truth},
    )


def _part(draw: random.Random, level: int) -> Worked:
    """The inverse: one part from the two others."""
    bias, variance = draw.randint(1, 3 + 2 * level), draw.randint(1, 20 * level)
    noise = draw.randint(1, 9) if level > 1 else 0
    total = bias**2 + variance + noise
    parts = f"the bias is {bias}" + (f", and the labels' noise has variance {noise}" if noise else "")
    return Worked(
        f"At a case the expected squared error of a method is {total}, {parts}.",
        "the variance of its predictions",
        variance,
        [
            Slip(total - bias - noise, "", "The bias enters squared."),
            Slip(total - noise, "", "The squared bias is taken off too."),
            *([Slip(total - bias**2, "", "The noise is one of the parts, and is taken off too.")] if noise else []),
            Slip(total + bias**2, "", "The parts add up to the squared error, so they are taken off it."),
        ],
        f"{total} - {bias}²{f' - {noise}' if noise else ''} = {variance}.",
        {"what": "part", "total": total, "bias": bias, "noise": noise},
    )


GENERATORS_HERE = (
    Generator(
        "prediction_scatter",
        1,
        "Bias, variance or squared error of a few predictions, one part from the others, and a mistake to find.",
        ScatterParameters,
        worked_structures({"parts": (_case,)}, {"parts": (_part,)}),
    ),
)
