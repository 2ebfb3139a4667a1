"""Examples to run while you work: `python examples.py`."""

import torch
from starter import cleaned, lift, since_midnight, stages

levels = torch.tensor([[3.0, -1.0, 4.0], [-2.0, 6.0, 5.0]])
print("cleaned, should be [[3, 0, 4], [0, 6, 5]]:", cleaned(levels).tolist())
print("    the caller's, should still have -1 and -2:", levels.tolist())

series = torch.tensor([5.0, 7.0, 6.0, 9.0, 8.0, 12.0])
print("since midnight, should be [[0, 2, 1], [0, -1, 3]]:", since_midnight(series, 3).tolist())
print("    the caller's, should still be 5, 7, 6, 9, 8, 12:", series.tolist())

level = torch.tensor([8.0, 12.0])
print("stages, should be 8 12, 4 6, 2 3:", [stage.tolist() for stage in stages(level, 2)])
print("    the caller's, should still be 8, 12:", level.tolist())

levels = torch.tensor([[3.0, 1.0], [2.0, 6.0], [5.0, 4.0]])
lift(levels, torch.tensor([2, 0]), 10.0)
print("lifted, should be [[13, 11], [2, 6], [15, 14]]:", levels.tolist())
