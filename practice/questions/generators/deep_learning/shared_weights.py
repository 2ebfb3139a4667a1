"""Numbers of parameters and shapes of convolutions, recurrent layers and embeddings."""

from __future__ import annotations

import random
from typing import Literal

from practice.questions.generators.deep_learning.layer_sizes import some_sizes
from practice.questions.generators.draft import Draft, RedrawError, Wrong, typed
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip
from practice.questions.generators.worked import Builder, Worked, worked_structures


class SharedParameters(Parameters):
    """``ask``: convolutions, recurrent layers, or embeddings."""

    ask: Literal["convolution", "recurrent", "embedding"] = "convolution"


def _convolution(draw: random.Random, level: int) -> Worked:
    c, d, k = (
        draw.choice((1, 3, 4, 8, 16)),
        draw.choice((4, 6, 8, 16, 32)),
        draw.choice((3, 5) if level < 3 else (1, 3, 5, 7)),
    )
    side = draw.choice((16, 28, 32, 64))
    if c == d:
        raise RedrawError
    weights = c * d * k * k
    return Worked(
        f"A convolution with {d} filters of {k} by {k}, with biases, runs over images of {side} by {side} with "
        f"{c} {'channel' if c == 1 else 'channels'}.",
        "its number of parameters",
        weights + d,
        [
            Slip(weights, "Left out the biases", f"Each of the {d} filters has a bias."),
            Slip(
                d * k * k + d if c > 1 else weights + 1,
                "Left out the input channels" if c > 1 else "Counted a single bias",
                "A filter has weights for every input channel."
                if c > 1
                else f"Each of the {d} filters has its own bias.",
            ),
            Slip(weights + c * d, "Counted a bias for each channel of each filter", "A filter has one bias.")
            if c > 1
            else Slip(k * k + 1, "Counted one filter only", f"There are {d} filters."),
            Slip(
                weights * side * side + d,
                "Multiplied by the size of the image",
                "The same filter is used at every place.",
            ),
            Slip(c * d * k + d, "Took the side of the filter instead of its area", f"A filter is {k} by {k}.")
            if k > 1
            else Slip(c + d, "Added the channels", "Every filter has a weight for every input channel."),
        ],
        f"{d} · ({c} · {k} · {k} + 1) = {weights + d}.",
        {"what": "convolution", "c": c, "d": d, "k": k},
    )


def _convolution_inverse(draw: random.Random, level: int) -> Worked | Draft:
    c, d, k = draw.choice((3, 4, 8)), draw.choice((6, 16, 32)), draw.choice((3, 5))
    if level == 1:
        return typed(
            "shape",
            f"What is the shape of all filters together for {c} input channels, {d} output channels and a "
            f"filter size of {k} by {k}, in PyTorch's order?",
            [d, c, k, k],
            [
                Wrong([c, d, k, k], "The output channels come first."),
                Wrong([d, k, k], "Every filter has weights for all input channels."),
                Wrong([k, k, c, d], "The sizes of the filter come last."),
            ],
            f"{d} filters, each with {c} channels of {k} by {k}.",
            {"what": "output", "right": [d, c, k, k]},
        )
    count = d * (c * k * k + 1)
    if level == 2:
        return Worked(
            f"A convolution with biases has {c} input channels, filters of {k} by {k}, and {count} parameters.",
            "its number of filters",
            d,
            [
                Slip(
                    count // (c * k * k) if count // (c * k * k) != d else d + 1, "", "Each filter has a bias as well."
                ),
                Slip(c * k * k + 1, "", "That is the number of parameters of one filter."),
                Slip(count // (k * k), "", "A filter has weights for every input channel."),
            ],
            f"One filter has {c} · {k} · {k} + 1 = {c * k * k + 1} parameters, and {count}/{c * k * k + 1} = {d}.",
            {"what": "filters", "c": c, "k": k, "count": count},
        )
    return Worked(
        f"A convolution with biases has {d} filters of {k} by {k} and {count} parameters.",
        "its number of input channels",
        c,
        [
            Slip(c * k * k, "", f"Divide by {k} · {k} as well."),
            Slip(c * k, "", f"A filter has {k} · {k} weights a channel."),
            Slip(c + 1, "", "Take the biases off first."),
        ],
        f"({count} - {d})/({d} · {k} · {k}) = {c}.",
        {"what": "channels", "d": d, "k": k, "count": count},
    )


def _recurrent(draw: random.Random, level: int) -> Worked:
    x, h = some_sizes(draw, 2, 12 if level == 1 else 30)
    steps = draw.randint(5, 40)
    right = h * (x + h + 1)
    return Worked(
        f"A recurrent layer computes h = tanh(W·x + U·h + b) with {x} inputs and a state of {h} numbers, and "
        f"runs over {steps} steps.",
        "its number of parameters",
        right,
        [
            Slip(right * steps, "Multiplied by the number of steps", "The same weights are used at every step."),
            Slip(h * (x + 1), "Left out U", "The old state has weights too."),
            Slip(h * (x + h), "Left out the bias", f"b holds {h} numbers."),
            Slip(h * x + x * x + h, "Gave U the size of the input", "U maps the state to the state."),
        ],
        f"W has {h} · {x}, U {h} · {h} and b {h}: {right}.",
        {"what": "recurrent", "x": x, "h": h},
    )


def _recurrent_inverse(draw: random.Random, level: int) -> Worked | Draft:
    x, h, batch, steps = some_sizes(draw, 4, 20)
    if level < 3:
        named, right = (
            ("U", [h, h])
            if level == 1
            else ("all states of a batch, with the sizes batch, steps, state", [batch, steps, h])
        )
        wrong = (
            [
                Wrong([h, x], "That is the shape of W."),
                Wrong([x, x], "U maps the old state to the new one."),
                Wrong([h], "U maps a state to a state."),
            ]
            if level == 1
            else [
                Wrong([batch, steps, x], "That is the shape of the inputs."),
                Wrong([batch, h], "There is a state after every step."),
                Wrong([steps, batch, h], "The batch comes first here."),
            ]
        )
        return typed(
            "shape",
            f"A recurrent layer computes h = tanh(W·x + U·h + b) with {x} inputs and a state of {h} numbers"
            + (f"; a batch of {batch} sequences of {steps} steps runs through it" if level == 2 else "")
            + f". What is the shape of {named}?",
            right,
            wrong,
            f"It is {tuple(right)}.",
            {"what": "output", "right": right},
        )
    total = h * (x + h + 1)
    return Worked(
        f"A recurrent layer h = tanh(W·x + U·h + b) has a state of {h} numbers and {total} parameters.",
        "the number of its inputs",
        x,
        [
            Slip(x + h, "", "U takes a share of the weights too."),
            Slip(x + 1, "", "The bias comes off as well."),
            Slip(x * h, "", f"Divide by {h}."),
        ],
        f"{total}/{h} - {h} - 1 = {x}.",
        {"what": "recurrent-inputs", "h": h, "total": total},
    )


def _embedding(draw: random.Random, level: int) -> Worked:
    words, d, out = draw.choice((50, 100, 500, 1000)), draw.choice((8, 16, 32, 64)), draw.choice((2, 3, 5, 10))
    length = draw.randint(4, 20)
    if level < 3:
        return Worked(
            f"An embedding table holds a vector of {d} numbers for each of {words} words. Sentences have "
            f"{length} words.",
            "its number of parameters",
            words * d,
            [
                Slip(words * d * length, "Multiplied by the length of a sentence", "Every place uses the same table."),
                Slip(length * d, "Counted the words of a sentence only", "The table holds a row for every known word."),
                Slip(words + d, "Added the sizes", "Every word has its own vector."),
                Slip(words * d + d, "Counted a bias", "A table has no bias."),
            ],
            f"{words} · {d} = {words * d}.",
            {"what": "table", "words": words, "d": d, "out": 0},
        )
    return Worked(
        f"A network embeds {words} words as vectors of {d} numbers, takes their mean over the sentence, and "
        f"puts a linear layer with bias and {out} outputs on top.",
        "its number of parameters",
        words * d + (d + 1) * out,
        [
            Slip(words * d + d * out, "Left out the bias", f"The last layer has {out} biases."),
            Slip(words * d, "Counted the table only", "The last layer has parameters too."),
            Slip((d + 1) * out, "Counted the last layer only", "The table is learned too."),
            Slip(words * (d + 1) * out, "Multiplied the two parts", "The parts are added."),
        ],
        f"{words} · {d} + ({d} + 1) · {out} = {words * d + (d + 1) * out}.",
        {"what": "table", "words": words, "d": d, "out": out},
    )


def _embedding_inverse(draw: random.Random, level: int) -> Worked | Draft:
    words, d, batch, length = (
        draw.choice((50, 100, 500, 1000)),
        draw.choice((8, 16, 32, 64)),
        draw.randint(2, 12),
        draw.randint(13, 24),
    )
    if level == 1:
        return typed(
            "shape",
            f"A table holds a vector of {d} numbers for each of {words} words. A tensor of shape ({batch}, "
            f"{length}) of word numbers is looked up in it. What is the shape of the result?",
            [batch, length, d],
            [
                Wrong([batch, length, words], "That would be one-hot; each number is replaced by its vector."),
                Wrong([batch, d], "Every word keeps a vector of its own."),
                Wrong([words, d], "That is the shape of the table."),
            ],
            f"Each word number is replaced by {d} numbers.",
            {"what": "output", "right": [batch, length, d]},
        )
    distinct = draw.randint(3, min(9, batch * 2))
    if level == 2:
        return Worked(
            f"A table holds a vector of {d} numbers for each of {words} words. A training step uses {length} "
            f"words, {distinct} of them different.",
            "the number of entries of the table that can have a gradient other than 0",
            distinct * d,
            [
                Slip(length * d, "", "A word that occurs twice has one row only."),
                Slip(words * d, "", "Rows of words that do not occur have no gradient."),
                Slip(distinct, "", f"Each row has {d} entries."),
            ],
            f"{distinct} rows of {d} entries: {distinct * d}.",
            {"what": "touched", "rows": distinct, "d": d},
        )
    return Worked(
        f"An embedding table for {words} words has {words * d} parameters.",
        "the length of a word's vector",
        d,
        [
            Slip(words * d, "", "Divide by the number of words."),
            Slip(d * d, "", "Divide by the number of words once."),
            Slip(words, "", "That is the number of words."),
        ],
        f"{words * d}/{words} = {d}.",
        {"what": "vector-length", "words": words, "count": words * d},
    )


_FORWARD: dict[str, tuple[Builder, ...]] = {
    "convolution": (_convolution,),
    "recurrent": (_recurrent,),
    "embedding": (_embedding,),
}
_INVERSE: dict[str, tuple[Builder, ...]] = {
    "convolution": (_convolution_inverse,),
    "recurrent": (_recurrent_inverse,),
    "embedding": (_embedding_inverse,),
}

GENERATORS_HERE = (
    Generator(
        "shared_weight_size",
        1,
        "Parameters and shapes of convolutions, recurrent layers and embeddings, and a size behind a count.",
        SharedParameters,
        worked_structures(_FORWARD, _INVERSE),
    ),
)
