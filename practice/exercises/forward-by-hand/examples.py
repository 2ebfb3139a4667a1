"""Examples to run while you work: `python examples.py`."""

import torch
from starter import parameters, run, without_bend

W1, b1 = torch.tensor([[2.0, -1.0], [1.0, 1.0], [-1.0, 0.5]]), torch.tensor([-1.0, 0.0, 1.0])
W2, b2 = torch.tensor([[1.0, -2.0, 3.0]]), torch.tensor([0.5])

Z, H, Y = run(torch.tensor([[1.0, 2.0]]), W1, b1, W2, b2)
print("hidden sums, should be [[-1, 3, 1]]:", Z.tolist())
print("hidden values, should be [[0, 3, 1]]:", H.tolist())
print("output, should be [[-2.5]]:", Y.tolist())

W, b = without_bend(W1, b1, W2, b2)
print("without the bend, should be -3.5:", (W @ torch.tensor([1.0, 2.0]) + b).item())
print("numbers to learn, should be 13:", parameters(2, 3, 1))
