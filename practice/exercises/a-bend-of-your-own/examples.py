"""Examples to run while you work: `python examples.py`."""

import math

import torch
from starter import kinked, softplus


def show_cases() -> None:
    x = torch.tensor([0.0, math.log(3), -math.log(3)], requires_grad=True)
    out = softplus(x)
    out.sum().backward()
    print("softplus, should be 0.6931, 1.3863, 0.2877:", out.tolist())
    print("its slopes, should be 0.5, 0.75, 0.25:", x.grad.tolist())
    print("softplus of 1000 and -1000, should be 1000 and 0:", softplus(torch.tensor([1000.0, -1000.0])).tolist())

    for slope in (0.0, 0.5, 1.0):
        x = torch.tensor([-2.0, 0.0, 3.0], requires_grad=True)
        kinked(x, slope).sum().backward()
        print(f"slopes of a kink with {slope} at 0, should be 0, {slope}, 1:", x.grad.tolist())


def learn(slope_at_zero: float, steps: int = 100) -> float:
    """Fit max(0, w x + b) to y = 2 x + 1, from w = b = 0; gives the mean squared error at the end."""
    x = torch.tensor([0.5, 1.0, 1.5, 2.0])
    w, b = torch.tensor(0.0, requires_grad=True), torch.tensor(0.0, requires_grad=True)
    for _ in range(steps):
        loss = (kinked(w * x + b, slope_at_zero) - (2 * x + 1)).pow(2).mean()
        in_w, in_b = torch.autograd.grad(loss, [w, b])
        with torch.no_grad():
            w -= 0.1 * in_w
            b -= 0.1 * in_b
    return loss.item()


if __name__ == "__main__":
    show_cases()
    for slope in (0.0, 0.1, 0.5, 1.0):
        print(f"a unit that begins at w = b = 0, slope {slope} at the kink: error {learn(slope):.4f} after 100 steps")
