"""Examples to run while you work: `python examples.py`."""

import torch
from starter import Task, adapt, query_losses
from torch import nn


def line(weight: float) -> nn.Module:
    """One weight, no bias: the prediction is weight * x."""
    model = nn.Linear(1, 1, bias=False)
    nn.init.constant_(model.weight, weight)
    return model


def column(*numbers: float) -> torch.Tensor:
    """The numbers as a column, shape (points, 1)."""
    return torch.tensor(numbers).reshape(-1, 1)


model = line(1.0)
for steps, expected in ((1, 1.6), (2, 1.9)):
    adapted = adapt(model, column(1.0, 2.0), column(3.0, 4.0), 0.1, steps)
    print(f"after {steps} steps, should be {expected}: {adapted['weight'].item():.4f}", end="; ")
    print(f"the module's own, should be 1: {model.weight.item():.4f}")

model = line(0.5)
tasks = [
    Task(column(1.0), column(3.0), column(2.0), column(4.0)),
    Task(column(2.0), column(2.0), column(1.0), column(1.0)),
]
losses = query_losses(model, tasks, 0.05, 1)
print("query losses, should be 6.25 and 0.09:", losses.tolist())
for loss, expected in zip(losses, (-9.0, -0.36), strict=True):
    (slope,) = torch.autograd.grad(loss, [model.weight], retain_graph=True)
    print(f"slope in the start, should be {expected}: {slope.item():.4f}")

network = nn.Sequential(nn.Linear(2, 3), nn.Tanh(), nn.Linear(3, 1))
adapted = adapt(network, torch.randn(6, 2), torch.randn(6, 1), 0.1, 3)
print("names of a network:", {name: tuple(tensor.shape) for name, tensor in adapted.items()})
