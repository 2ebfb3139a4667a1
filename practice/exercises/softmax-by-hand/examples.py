"""Examples to run while you work: `python examples.py`."""

import math

import torch
from starter import softmax

print("one row, should be 0.25 and 0.75:", softmax(torch.tensor([0.0, math.log(3)])).tolist())

table = torch.tensor([[2.0, 1.0, 0.0], [0.0, 0.0, 0.0]])
print("two rows, each adding up to 1:")
print(softmax(table))

print("huge scores, should be 0.5 and 0.5:", softmax(torch.tensor([1000.0, 1000.0])).tolist())
