"""Examples to run while you work: `python examples.py`."""

import math

import torch
from starter import gradient, log_loss, train


def by_hand() -> None:
    """The cases of the task text and of the checks."""
    scores = torch.tensor([math.log(3), math.log(3), -math.log(4)])
    print("mean loss, should be 1.0945:", round(log_loss(scores, torch.tensor([1.0, 0.0, 1.0])).item(), 4))
    for score, label, expected in ((1000.0, 0.0, 1000), (1000.0, 1.0, 0), (-1000.0, 0.0, 0), (-1000.0, 1.0, 1000)):
        loss = log_loss(torch.tensor([score]), torch.tensor([label])).item()
        print(f"score {score:6g}, label {label:g}: {loss}, should be {expected}")
    x, labels = torch.tensor([[1.0, 5.0], [-1.0, 2.0], [0.0, -4.0]]), torch.tensor([0.0, 1.0, 1.0])
    slopes, slope = gradient(x, labels, torch.tensor([math.log(3), 0.0]), torch.tensor(0.0))
    print("gradient, should be 0.5, 1.4167 and -0.1667:", slopes.tolist(), slope.item())


def driving_school() -> None:
    """Train on 400 learners whose passes follow known weights."""
    generator = torch.Generator().manual_seed(0)
    x = torch.randn(400, 2, generator=generator)  # hours and mistakes, both standardised
    probabilities = torch.sigmoid(x @ torch.tensor([1.2, -1.8]) + 0.5)
    labels = (torch.rand(400, generator=generator) < probabilities).float()
    for steps in (0, 10, 100, 1000):
        weights, bias = train(x, labels, rate=0.5, steps=steps)
        scores = x @ weights + bias
        right = ((scores > 0) == (labels > 0.5)).float().mean().item()
        numbers = [round(number, 2) for number in [*weights.tolist(), bias.item()]]
        print(f"{steps:4d} steps: loss {log_loss(scores, labels).item():.4f}, right {right:.3f}, parameters {numbers}")


by_hand()
if __name__ == "__main__":
    driving_school()
