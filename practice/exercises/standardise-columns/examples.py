"""Examples to run while you work: `python examples.py`."""

import torch
from starter import column_statistics, restore, standardise

readings = torch.tensor([[17.0, 53.0, 2.5], [23.0, 59.0, 2.5], [23.0, 61.0, 2.5], [17.0, 67.0, 2.5]])
mean, scale = column_statistics(readings)
print("mean, should be 20, 60, 2.5:", mean.tolist())
print("scale, should be 3, 5, 1:", scale.tolist())

new = torch.tensor([[26.0, 50.0, 2.5]])
scores = standardise(new, mean, scale)
print("a new reading, should be 2, -2, 0:", scores.tolist())
print("and back, should be 26, 50, 2.5:", restore(scores, mean, scale).tolist())

tenths = torch.full((9, 1), 0.1)
print("scale of nine rows of 0.1, should be 1:", column_statistics(tenths)[1].tolist())
