"""Examples to run while you work: `python examples.py`. The last one trains for a few seconds."""

import torch
from starter import Bend, Chain, Linear, Module
from torch import nn


class Mixed(Module):
    """The module of the task."""

    def __init__(self) -> None:
        super().__init__()
        self.a = Linear(3, 2)
        self.scale = nn.Parameter(torch.ones(2))
        self.b = self.a
        self.rest = [Linear(2, 2)]

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """From shape (n, 3) to (n, 2)."""
        return self.a(x) * self.scale


print("paths, should be scale, a.weight, a.bias:", *[path for path, _ in Mixed().named_parameters()])
print("numbers to be learned, should be 10:", sum(p.numel() for p in Mixed().parameters()))
print("shape of what comes out, should be [5, 2]:", list(Mixed()(torch.ones(5, 3)).shape))
chain = Chain([Linear(3, 4), Bend(), Chain([Linear(4, 2)])])
print("paths, should be 0.weight, 0.bias, 2.0.weight, 2.0.bias:", *[path for path, _ in chain.named_parameters()])


def train() -> None:
    """Fit two waves of a sine, stepping all that the register knows."""
    torch.manual_seed(0)
    x = torch.linspace(-1, 1, 64)[:, None]
    y = torch.sin(2 * torch.pi * x)
    model = Chain([Linear(1, 30), Bend(), Linear(30, 30), Bend(), Linear(30, 1)])
    for step in range(1001):
        loss = (model(x) - y).pow(2).mean()
        if step % 200 == 0:
            print(f"step {step:4d}   loss {loss.item():.4f}")
        model.zero_grad()
        loss.backward()
        with torch.no_grad():
            for p in model.parameters():
                p -= 0.2 * p.grad


if __name__ == "__main__":
    train()
