"""Examples to run while you work: `python examples.py`."""

import torch
from starter import bottom_of_the_line, curvature, hvp
from torch import Tensor


def f(w: Tensor) -> Tensor:
    return w[0] ** 3 + w[0] * w[1] ** 2


def show_cases() -> None:
    x, v = torch.tensor([1.0, 2.0]), torch.tensor([2.0, -1.0])
    print("H v, should be 8 and 6:", hvp(f, x, v).tolist())
    print("curvature along v, should be 2:", curvature(f, x, v).item())
    print("curvature along the gradient (7, 4), should be 8.462:", curvature(f, x).item())
    print("bottom of the line, should be -1 and 3:", bottom_of_the_line(f, x, v).tolist())


def descend(rate: float | None, steps: int = 30) -> list[float]:
    """Fit 200 numbers to 300 noisy readings; rate None goes to the bottom of the gradient's line at each step."""
    torch.manual_seed(0)
    readings, targets = torch.randn(300, 200), torch.randn(300)

    def loss(w: Tensor) -> Tensor:
        return (readings @ w - targets).pow(2).mean()

    w, losses = torch.zeros(200), []
    for _ in range(steps):
        leaf = w.clone().requires_grad_()
        value = loss(leaf)
        (gradient,) = torch.autograd.grad(value, leaf)
        losses.append(value.item())
        w = bottom_of_the_line(loss, w, gradient) if rate is None else w - rate * gradient
    return losses


if __name__ == "__main__":
    show_cases()
    print("loss after 0, 10 and 29 steps down the gradient of 200 weights:")
    for rate in (0.03, 0.1, 0.25, 0.35, None):
        losses = descend(rate)
        name = "to the bottom each time" if rate is None else f"rate {rate}"
        print(f"   {name:24s} {losses[0]:.3f}  {losses[10]:.3g}  {losses[29]:.3g}")
