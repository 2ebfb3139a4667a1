"""Output shapes of convolutions."""

# Every structure takes the parameters, also where it does not need them.
# ruff: noqa: ARG001

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Any, Literal

from practice.questions.generators.draft import Draft, RedrawError, Wrong, number, typed
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip, as_wrong, find_the_error, merged


class ConvolutionParameters(Parameters):
    """``dimensions``: 1 for sequences, 2 for images."""

    dimensions: Literal[1, 2] = 2


@dataclass(frozen=True, slots=True)
class _Convolution:
    size: int
    kernel: int
    stride: int
    padding: int

    @property
    def out(self) -> int:
        return (self.size + 2 * self.padding - self.kernel) // self.stride + 1

    @property
    def settings(self) -> str:
        return f"kernel size {self.kernel}, stride {self.stride} and padding {self.padding}"

    @property
    def facts(self) -> dict[str, Any]:
        return {"size": self.size, "kernel": self.kernel, "stride": self.stride, "padding": self.padding}

    @property
    def working(self) -> str:
        room = self.size + 2 * self.padding - self.kernel
        padded = f"{self.size} + 2·{self.padding} - {self.kernel} = {room}"
        steps = f"{room} // {self.stride} = {room // self.stride}"
        return (
            f"The kernel can move over {padded} places, in steps of {self.stride}: {steps}, and 1 for "
            f"the start: {self.out}."
        )


def _draw(draw: random.Random, level: int) -> _Convolution:
    kernel = draw.choice(((3, 5), (3, 4, 5), (2, 3, 5, 7))[level - 1])
    size = draw.randrange(*((8, 17), (16, 33), (20, 65))[level - 1])
    padding = draw.randint(0, min(level, kernel // 2 + 1))
    found = _Convolution(size, kernel, 1 if level == 1 else draw.choice((1, 2, 3)[:level]), padding)
    if found.out < 2:
        raise RedrawError
    return found


def _slips(c: _Convolution) -> list[Slip]:
    """Only slips that can be made with these settings."""
    fits = "The kernel has to fit inside; its size comes off."
    slips = [Slip(c.out - 1, "Forgot the starting position", "The first position counts too: add 1 at the end.")]
    if c.padding:
        one_side, none = c.size + c.padding - c.kernel, c.size - c.kernel
        both = "Padding is added on both sides, so it counts twice."
        widens = "The padding widens the input before the kernel moves."
        slips.append(Slip(none // c.stride + 1, "Left out the padding", widens))
        if c.stride == 1:
            slips.append(Slip(one_side + 1, "Padded one side only", both))
    if c.stride > 1:
        every = c.size + 2 * c.padding - c.kernel + 1
        steps = f"The kernel moves {c.stride} places at a time; divide by the stride."
        slips.append(Slip(every, "Left out the stride", steps))
    if c.padding or c.stride > 1:
        slips.append(Slip((c.size + 2 * c.padding) // c.stride, "Left out the kernel", fits))
    same = "A convolution keeps the size only for a fitting padding with stride 1."
    slips.append(Slip(c.size, "Took the size as unchanged", same))
    more = "Between the first and the last position there are as many steps as places to move; then add 1, not more."
    slips.append(Slip(c.out + 1, "Counted one position too many", more))
    return merged(slips, c.out)


def _size(draw: random.Random, level: int, parameters: Any) -> Draft:
    c = _draw(draw, level)
    what = "A sequence of length" if parameters.dimensions == 1 else "A square image of side"
    result = "length" if parameters.dimensions == 1 else "side"
    return number(
        f"{what} {c.size} passes through a convolution with {c.settings}. What is the {result} of the output?",
        c.out,
        as_wrong(_slips(c)),
        c.working,
        c.facts,
        hints=("How many positions can the kernel take?",),
    )


def _shape(draw: random.Random, level: int, parameters: Any) -> Draft:
    c = _draw(draw, level)
    batch, channels, filters = draw.choice((1, 16, 32)), draw.choice((1, 3, 8)), draw.choice((4, 6, 10, 20))
    tail, layer = [c.out] * parameters.dimensions, f"Conv{parameters.dimensions}d"
    code = (
        f"layer = nn.{layer}({channels}, {filters}, kernel_size={c.kernel}, stride={c.stride}, padding={c.padding})\n"
        f"x = torch.zeros({', '.join(map(str, [batch, channels, *[c.size] * parameters.dimensions]))})"
    )
    wrong = [
        Wrong([batch, channels, *tail], "The layer makes as many channels as it has filters."),
        Wrong([batch, *tail, filters], "In PyTorch the channels stand before the places."),
        Wrong([filters, *tail], "The batch dimension stays in front."),
        Wrong(
            [batch, filters, *[c.size] * parameters.dimensions],
            "The kernel does not fit at every place; compute the size.",
        ),
    ]
    if c.out == c.size:
        wrong.pop()
    if channels == filters or batch == filters:
        raise RedrawError
    return typed(
        "shape",
        "What is the shape of layer(x)?",
        [batch, filters, *tail],
        wrong,
        f"The batch of {batch} stays, {filters} filters make {filters} channels. {c.working}",
        {**c.facts, "batch": batch, "channels": channels, "filters": filters, "dimensions": parameters.dimensions},
        code=code,
    )


def _keep_size(draw: random.Random, level: int, parameters: Any) -> Draft:
    """The inverse: the padding that keeps the size."""
    kernel, size = draw.choice((3, 5, 7, 9, 11)), draw.randrange(13 + level, 40)
    slips = [
        Slip(kernel - 1, "", "Padding is added on both sides, so each side needs half of that."),
        Slip(kernel, "", "The output is smaller by kernel size - 1, and that is made up by both sides together."),
        Slip(
            (kernel + 1) // 2,
            "",
            "That makes the output larger than the input: count the places that the kernel loses.",
        ),
    ]
    thing = f"sequence of length {size}" if parameters.dimensions == 1 else f"{size} × {size} image"
    return number(
        f"Which padding keeps the size of a {thing} in a convolution with kernel size {kernel} and stride 1?",
        (kernel - 1) // 2,
        as_wrong(slips),
        f"Without padding {kernel - 1} places are lost, {(kernel - 1) // 2} on each side; so the "
        f"padding is {(kernel - 1) // 2}.",
        {"keep": True, "size": size, "kernel": kernel},
    )


def _input_size(draw: random.Random, level: int, parameters: Any) -> Draft:
    """The inverse: the input size, where the stride is 1."""
    c = _draw(draw, level)
    c = _Convolution(c.size, c.kernel, 1, c.padding)
    slips = [
        Slip(c.out + c.kernel - 2 * c.padding, "", "The starting position counts as one: take 1 off the kernel size."),
        Slip(
            c.out - c.kernel + 1 + 2 * c.padding,
            "",
            "A convolution without padding makes the input smaller, so go back up.",
        ),
        Slip(c.out + c.kernel - 1, "", "The padding was added to the input; take it off again."),
    ]
    slips = [slip for slip in slips if slip.gives != c.size]
    what = "length" if parameters.dimensions == 1 else "side"
    return number(
        f"A convolution with {c.settings} gives an output of {what} {c.out}. What {what} has the input?",
        c.size,
        as_wrong(slips),
        f"With stride 1, output = input + 2·{c.padding} - {c.kernel} + 1, so the input has {what} {c.size}.",
        {**c.facts, "out": c.out},
    )


def _weights(draw: random.Random, level: int, parameters: Any) -> Draft:
    kernel, channels, filters = draw.choice((3, 5)), draw.choice((1, 3, 4, 8)), draw.choice((2, 6, 10, 16))
    window = kernel**parameters.dimensions
    slips = [
        Slip(filters * channels * window, "", "Each filter has a bias too."),
        Slip(filters * window + filters, "", "Each filter reaches over all input channels."),
        Slip(channels * window + filters, "", "Each filter has weights of its own."),
    ]
    slips = [slip for slip in slips if slip.gives != filters * channels * window + filters]
    return number(
        f"How many parameters, biases included, has nn.Conv{parameters.dimensions}d({channels}, "
        f"{filters}, kernel_size={kernel})?",
        filters * channels * window + filters,
        as_wrong(slips),
        f"Each of the {filters} filters has {channels}·{window} = {channels * window} weights and one bias: "
        f"{filters}·({channels * window} + 1) = {filters * (channels * window + 1)}.",
        {
            "weights": True,
            "kernel": kernel,
            "channels": channels,
            "filters": filters,
            "dimensions": parameters.dimensions,
        },
    )


def _wrong_size(draw: random.Random, level: int, parameters: Any) -> Draft:
    c = _draw(draw, level)
    what = "length" if parameters.dimensions == 1 else "side"
    return find_the_error(
        draw,
        f"worked out the output {what} for an input of {what} {c.size} and a convolution with {c.settings}",
        c.out,
        _slips(c),
        c.working,
        c.facts,
    )


GENERATORS_HERE = (
    Generator(
        "convolution_output_shape",
        1,
        "Sizes and shapes after a convolution, the padding or input behind them, parameters, and a mistake to find.",
        ConvolutionParameters,
        {
            "size": _size,
            "shape": _shape,
            "keep-size": _keep_size,
            "input-size": _input_size,
            "weights": _weights,
            "find-the-error": _wrong_size,
        },
    ),
)
