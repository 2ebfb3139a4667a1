"""Numbers of parameters and shapes of linear layers, stacks and new last layers."""

from __future__ import annotations

import random
from itertools import pairwise
from typing import Literal

from practice.questions.generators.draft import Draft, Wrong, typed
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip
from practice.questions.generators.wording import listed
from practice.questions.generators.worked import Builder, Worked, worked_structures


class LayerParameters(Parameters):
    """``ask``: linear layers, stacks of them, or new last layers."""

    ask: Literal["linear", "stack", "head"] = "linear"


def some_sizes(draw: random.Random, count: int, most: int = 20) -> list[int]:
    """Different sizes."""
    return draw.sample(range(2, most + 1), count)


def _linear(draw: random.Random, level: int) -> Worked:
    m, n = some_sizes(draw, 2, (9, 30, 60)[level - 1])
    bias = level < 3 or draw.random() < 0.5
    right = m * n + (n if bias else 0)
    return Worked(
        f"A linear layer has {m} inputs and {n} outputs, {'with' if bias else 'without'} a bias.",
        "its number of parameters",
        right,
        [
            Slip(
                m * n if bias else m * n + n,
                "Left out the bias" if bias else "Counted a bias",
                f"There {'is' if bias else 'would be'} one bias an output, {n} in all."
                if bias
                else "This layer has none.",
            ),
            Slip(
                m * n + m,
                "Counted a bias for each input",
                "A bias belongs to each output." if bias else "This layer has no bias.",
            ),
            Slip(m + n, "Added the sizes", "Every input has a weight to every output."),
            Slip(
                m * n + 1,
                "Counted a single bias",
                "Each output has its own bias." if bias else "This layer has no bias at all.",
            ),
        ],
        f"{m} · {n} = {m * n} weights" + (f" and {n} biases: {right}." if bias else f", and no biases: {right}."),
        {"what": "layers", "sizes": [m, n], "bias": bias},
    )


def _linear_inverse(draw: random.Random, level: int) -> Worked | Draft:
    m, n, batch = some_sizes(draw, 3, 30)
    if level == 1:
        return typed(
            "shape",
            f"A linear layer maps {m} inputs to {n} outputs. Its weight has the shape (outputs, inputs), as in "
            f"PyTorch. A batch of {batch} examples goes through it. What is the shape of the output?",
            [batch, n],
            [
                Wrong([batch, m], "That is the shape of the input."),
                Wrong([n, m], "That is the shape of the weight."),
                Wrong([n, batch], "The examples stay the rows."),
            ],
            f"Each of the {batch} rows gets {n} outputs.",
            {"what": "output", "right": [batch, n]},
        )
    if level == 2:
        return Worked(
            f"A linear layer with bias has {n} outputs and {m * n + n} parameters.",
            "its number of inputs",
            m,
            [
                Slip(m + 1, "", f"{n} of the parameters are biases."),
                Slip(m * n, "", f"Those are the weights; divide by {n}."),
                Slip(m * n + n - n * n, "", "Take the biases off and divide by the number of outputs."),
            ],
            f"({m * n + n} - {n})/{n} = {m}.",
            {"what": "inputs", "n": n, "count": m * n + n},
        )
    return Worked(
        f"A linear layer with bias has {m} inputs and {(m + 1) * n} parameters.",
        "its number of outputs",
        n,
        [
            Slip((m + 1) * n - m, "", f"Each output has {m} weights and a bias: divide by {m + 1}."),
            Slip(n + 1, "", f"Divide by {m + 1}: the bias counts for every output."),
            Slip((m + 1) * n // 2, "", f"Each output has {m} weights and one bias."),
        ],
        f"Each output has {m} + 1 = {m + 1} parameters: {(m + 1) * n}/{m + 1} = {n}.",
        {"what": "outputs", "m": m, "count": (m + 1) * n},
    )


def _stack(draw: random.Random, level: int) -> Worked:
    sizes = some_sizes(draw, 3 if level < 3 else 4, 12 if level == 1 else 30)
    pairs = list(pairwise(sizes))
    weights, biases = sum(a * b for a, b in pairs), sum(sizes[1:])
    return Worked(
        f"A multilayer perceptron has layers of the sizes {listed(sizes)} (inputs first), with biases.",
        "its number of parameters",
        weights + biases,
        [
            Slip(weights, "Left out the biases", "Each unit after the inputs has a bias."),
            Slip(weights + sum(sizes), "Gave the inputs biases too", "Inputs have no bias."),
            Slip(weights + biases - sizes[-1], "Left out the biases of the outputs", "The outputs have biases too."),
            Slip(pairs[0][0] * pairs[0][1] + sizes[1], "Counted the first layer only", "All layers count."),
        ],
        f"{' + '.join(f'({a} + 1)·{b}' for a, b in pairs)} = {weights + biases}.",
        {"what": "layers", "sizes": sizes, "bias": True},
    )


def _stack_inverse(draw: random.Random, level: int) -> Worked | Draft:
    a, h, b, batch = some_sizes(draw, 4, 20)
    if level == 1:
        return typed(
            "shape",
            f"In a perceptron with layers of the sizes {a}, {h} and {b} a batch of {batch} examples goes "
            f"through. What is the shape of the hidden layer's output?",
            [batch, h],
            [
                Wrong([batch, b], "That is the shape of the last output."),
                Wrong([a, h], "That has the sizes of the first layer's weight, not of its output."),
                Wrong([h], "Every example of the batch has its own hidden values."),
            ],
            f"{batch} examples with {h} hidden values each.",
            {"what": "output", "right": [batch, h]},
        )
    total = (a + 1) * h + (h + 1) * b
    return Worked(
        f"A perceptron has {a} inputs, one hidden layer and {b} {'output' if b == 1 else 'outputs'}, with "
        f"biases; {total} parameters in all.",
        "the number of hidden units",
        h,
        [
            Slip(total - b, "", f"Each hidden unit brings {a} + 1 + {b} parameters: divide by that."),
            Slip(h + 1, "", f"The {b} biases of the outputs come off first."),
            Slip(
                (total - b) // (a + b) if (total - b) // (a + b) != h else h - 1, "", "Each hidden unit has a bias too."
            ),
        ],
        f"({total} - {b})/({a} + 1 + {b}) = {h}.",
        {"what": "hidden", "a": a, "b": b, "total": total},
    )


def _head(draw: random.Random, level: int) -> Worked:
    features, classes, old, body = (
        draw.choice((64, 128, 256, 512)),
        draw.choice((2, 3, 5, 10)),
        draw.choice((100, 1000)),
        draw.choice((10000, 50000, 200000)),
    )
    new = (features + 1) * classes
    if level == 1:
        return Worked(
            f"The body of a pretrained network gives {features} features. It is frozen, and a new linear layer "
            f"with bias for {classes} classes is trained.",
            "the number of trained parameters",
            new,
            [
                Slip(features * classes, "Left out the biases", f"Each of the {classes} classes has a bias."),
                Slip(
                    features * classes + features, "Counted a bias for each feature", "A bias belongs to each output."
                ),
                Slip(features + classes, "Added the sizes", "Every feature has a weight to every class."),
                Slip(features * classes + 1, "Counted a single bias", "Each output has its own bias."),
            ],
            f"({features} + 1) · {classes} = {new}.",
            {"what": "layers", "sizes": [features, classes], "bias": True},
        )
    total = body + (new if level == 2 else 0)
    if level == 2:
        return Worked(
            f"The body of a network has {body} parameters and gives {features} features; its last layer for "
            f"{old} classes is replaced by one with bias for {classes} classes.",
            "the number of parameters of the new network",
            total,
            [
                Slip(body + (features + 1) * old, "Kept the old last layer", "The old layer is gone."),
                Slip(
                    body + (features + 1) * (old + classes),
                    "Kept both last layers",
                    "The new layer replaces the old one.",
                ),
                Slip(new, "Counted the new layer only", "The body still belongs to the network."),
                Slip(body + features * classes, "Left out the biases", "The new layer has biases."),
            ],
            f"{body} + ({features} + 1) · {classes} = {total}.",
            {"what": "whole", "body": body, "sizes": [features, classes]},
        )
    share = draw.choice((2, 4, 5))
    return Worked(
        f"The body of a network has {body} parameters, and one part in {share} of them is frozen; a new last "
        f"layer with bias maps {features} features to {classes} classes.",
        "the number of parameters that are trained",
        body - body // share + new,
        [
            Slip(body // share + new, "Counted the frozen part", "The frozen part is not trained."),
            Slip(body + new, "Counted all", "The frozen part is not trained."),
            Slip(new, "Counted the new layer only", "Only a part of the body is frozen."),
            Slip(body - body // share, "Left out the new layer", "The new layer is trained too."),
        ],
        f"{body} - {body // share} + {new} = {body - body // share + new}.",
        {"what": "partly", "body": body, "share": share, "sizes": [features, classes]},
    )


_FORWARD: dict[str, tuple[Builder, ...]] = {
    "linear": (_linear,),
    "stack": (_stack,),
    "head": (_head,),
}
_INVERSE: dict[str, tuple[Builder, ...]] = {
    "linear": (_linear_inverse,),
    "stack": (_stack_inverse,),
    "head": (_linear_inverse,),
}

GENERATORS_HERE = (
    Generator(
        "layer_size",
        1,
        "Parameters and shapes of linear layers, stacks and new last layers, and a size behind a count.",
        LayerParameters,
        worked_structures(_FORWARD, _INVERSE),
    ),
)
