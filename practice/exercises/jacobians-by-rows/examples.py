"""Examples to run while you work: `python examples.py`."""

import time

import torch
from starter import jacobian, jacobian_by_columns, jacobian_by_rows, jvp, vjp
from torch import Tensor


def f(x: Tensor) -> Tensor:
    return torch.stack((x[0] * x[1], x[0] + x[1] ** 2))


def show_cases() -> None:
    x = torch.tensor([3.0, 2.0])
    print("v^T J for v = (1, 10), should be 12 and 43:", vjp(f, x, torch.tensor([1.0, 10.0])).tolist())
    print("J v for v = (1, 4), should be 14 and 17:", jvp(f, x, torch.tensor([1.0, 4.0])).tolist())
    print("Jacobian, should be [2, 3] and [1, 4]:")
    for way in (jacobian_by_rows, jacobian_by_columns, jacobian):
        print("   ", way(f, x).tolist())


def seconds(way, function, x: Tensor) -> float:
    began = time.perf_counter()
    way(function, x)
    return time.perf_counter() - began


def race() -> None:
    print("seconds for a Jacobian   by rows   by columns   the chosen way")
    for inputs, outputs in ((2, 400), (100, 100), (400, 2)):
        torch.manual_seed(0)
        first, second = torch.randn(50, inputs), torch.randn(outputs, 50)
        x = torch.randn(inputs)

        def network(x: Tensor, first: Tensor = first, second: Tensor = second) -> Tensor:
            return second @ torch.tanh(first @ x)

        taken = [seconds(way, network, x) for way in (jacobian_by_rows, jacobian_by_columns, jacobian)]
        print(
            f"{inputs:3d} inputs, {outputs:3d} outputs       {taken[0]:6.3f}       {taken[1]:6.3f}           "
            f"{taken[2]:6.3f}"
        )


if __name__ == "__main__":
    show_cases()
    race()
