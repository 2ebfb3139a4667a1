"""Examples to run while you work: `python examples.py`."""

import math

import torch
from starter import follow, network, run, slope_changes

t, y = torch.tensor([1.0, 2.0, 4.0]), torch.tensor([2.0, 5.0, 1.0])
print("changes of slope, should be [3, -5, 2]:", slope_changes(t, y).tolist())
x = torch.tensor([[0.0], [1.5], [3.0], [6.0]])
print("heights, should be [2, 3.5, 3, 1]:", run(network(t, y), x).flatten().tolist())

x = torch.linspace(0, 2 * math.pi, 1001, dtype=torch.float64)[:, None]
for pieces in (5, 10, 20, 40):
    gap = (run(follow(torch.sin, 0.0, 2 * math.pi, pieces), x) - torch.sin(x)).abs().max().item()
    print(f"one wave by {pieces:2d} pieces: largest gap {gap:.4f}")
