"""Examples to run while you work: `python examples.py`."""

import math

import torch
from starter import cooling, exposure, swish


def try_swish() -> None:
    x = torch.tensor([math.log(3), -1.0], requires_grad=True)
    out = swish(x)
    print("swish, should be 0.8240 and -0.2689:", out.tolist())
    try:
        out.sum().backward()
        print("its slopes, should be 0.9560 and 0.0723:", x.grad.tolist())
    except RuntimeError as error:
        print("its slopes, should be 0.9560 and 0.0723, but autograd says:", error)


def try_exposure() -> None:
    gain = torch.tensor(1.5, requires_grad=True)
    mean = exposure(gain, torch.tensor([0.2, 0.5, 0.9]))
    mean.backward()
    print("mean brightness, should be 0.6833:", mean.item())
    print("its slope, should be 0.2333:", gain.grad.item())


def try_cooling() -> None:
    start, rate = torch.tensor([90.0, 60.0]), torch.tensor(0.25, requires_grad=True)
    rows = cooling(start, rate, outside=20.0, steps=2)
    print("temperatures, should be [90, 60], [72.5, 50], [59.375, 42.5]:", rows.tolist())
    print("start afterwards, should be [90, 60]:", start.tolist())
    (slope,) = torch.autograd.grad(rows[1].sum(), rate)
    print("slope of the sum after one step in the rate, should be -110:", slope.item())


if __name__ == "__main__":
    try_swish()
    try_exposure()
    try_cooling()
