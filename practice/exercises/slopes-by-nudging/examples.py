"""Examples to run while you work: `python examples.py`."""

import torch
from starter import check_gradient, measured_gradient, nudge_for
from torch import Tensor


def f(w: Tensor) -> Tensor:
    return w[0] ** 2 * w[1] + w[1] ** 3


def priyas_gradient(w: Tensor) -> Tensor:
    return torch.stack((2 * w[0] * w[1], w[0] ** 2 + w[1] ** 2))


def mended_gradient(w: Tensor) -> Tensor:
    return torch.stack((2 * w[0] * w[1], w[0] ** 2 + 3 * w[1] ** 2))


def main() -> None:
    point = torch.tensor([3.0, 2.0])
    print("slopes at (3, 2), nudge 0.1, should be 12 and 21.01:", measured_gradient(f, point, 0.1))

    entries = torch.tensor([0.5, -1000.0], dtype=torch.float64)
    print("nudges for 0.5 and -1000, should be 6.06e-06 and 6.06e-03:", nudge_for(entries))

    print("Priya's gradient, should be 0.38:", check_gradient(f, priyas_gradient, point))
    print("the mended one, should be below 1e-9:", check_gradient(f, mended_gradient, point))

    print("e^x at 1: relative error of the measured slope")
    print("  nudge     float64    float32")
    for nudge in (1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-8, 1e-10):
        errors = []
        for dtype in (torch.float64, torch.float32):
            one = torch.tensor(1.0, dtype=dtype)
            errors.append(abs(measured_gradient(torch.exp, one, nudge).item() / torch.e - 1))
        print(f"  {nudge:.0e}   {errors[0]:.1e}    {errors[1]:.1e}")


if __name__ == "__main__":
    main()
