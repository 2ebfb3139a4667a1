"""Examples to run while you work: `python examples.py`."""

import torch
from starter import (
    linear,
    linear_gradients,
    network_gradients,
    quadratic_gradient,
    squared_error,
    squared_error_gradient,
)


def show_cases() -> None:
    a = torch.tensor([[1.0, 4.0], [0.0, 3.0]])
    print("gradient of x^T A x, should be 10 and 16:", quadratic_gradient(a, torch.tensor([1.0, 2.0])).tolist())

    w, x, g = (
        torch.tensor([[2.0, 0.0, 1.0], [1.0, 1.0, 0.0]]),
        torch.tensor([[1.0, 2.0, -1.0]]),
        torch.tensor([[2.0, 3.0]]),
    )
    in_x, in_w, in_b = linear_gradients(x, w, g)
    print("in x, should be [7, 3, 2]:", in_x.tolist())
    print("in W, should be [2, 4, -2] and [3, 6, -3]:", in_w.tolist())
    print("in b, should be 2 and 3:", in_b.tolist())

    predicted, target = torch.tensor([[3.0, 1.0], [0.0, 5.0]]), torch.tensor([[1.0, 2.0], [0.0, 2.0]])
    print("in the predictions, should be [2, -1] and [0, 3]:", squared_error_gradient(predicted, target).tolist())


def train(steps: int = 300, rate: float = 0.05) -> list[float]:
    """Fit two layers to a table of linear readings, by your gradients alone; gives the losses."""
    torch.manual_seed(0)
    x, truth = torch.randn(40, 5), torch.randn(2, 5)
    target = x @ truth.T + 1
    params = [torch.randn(3, 5) / 3, torch.zeros(3), torch.randn(2, 3) / 3, torch.zeros(2)]
    losses = []
    for _ in range(steps):
        w1, b1, w2, b2 = params
        losses.append(squared_error(linear(linear(x, w1, b1), w2, b2), target).item())
        gradients = network_gradients(x, target, *params)
        params = [param - rate * gradient for param, gradient in zip(params, gradients, strict=True)]
    return losses


if __name__ == "__main__":
    show_cases()
    losses = train()
    print(
        f"two layers trained by formula: loss {losses[0]:.3f}, {losses[100]:.3g} and {losses[-1]:.3g} after 0, 100, "
        "299 steps"
    )
