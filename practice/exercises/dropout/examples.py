"""Examples to run while you work: `python examples.py`."""

import torch
from starter import dropout

generator = torch.Generator().manual_seed(0)
gauges = torch.tensor([8.0, 4.0, 12.0, 20.0])
print("each entry 0, or 10, 5, 15, 25 in its place:", dropout(gauges, 0.2, generator).tolist())
print("in evaluation, should be 8, 4, 12, 20:", dropout(gauges, 0.2, generator, training=False).tolist())

totals = dropout(gauges.expand(20000, 4), 0.2, generator).sum(dim=1)
print(f"average total of 20,000 passes, near 44: {totals.mean().item():.2f}")
print(f"their standard deviation, near 12.5: {totals.std().item():.2f}")

print("two days, three hours, four gauges, one draw a day and gauge; three equal rows twice:")
print(dropout(torch.ones(2, 3, 4), 0.5, generator, shared=1))
