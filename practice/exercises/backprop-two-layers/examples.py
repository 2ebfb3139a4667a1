"""Examples to run while you work: `python examples.py`."""

import torch
from starter import forward, gradients, loss

W1, b1 = torch.tensor([[1.0, -1.0], [2.0, 1.0]]), torch.tensor([0.0, -1.0])
W2, b2 = torch.tensor([[1.0, 2.0], [-1.0, 3.0]]), torch.tensor([0.5, 0.0])
X, Y = torch.tensor([[1.0, 2.0]]), torch.tensor([[5.5, 11.0]])
kept = forward(X, W1, b1, W2, b2)
got = gradients(kept, Y, W1, W2)
print("predictions [[6.5, 9]]:", kept.P.tolist(), "with the loss 5:", loss(kept.P, Y).item())
print("W2, should be [[0, 6], [0, -12]]:   ", got.W2.tolist())
print("b2, should be [2, -4]:              ", got.b2.tolist())
print("W1, should be [[0, 0], [-8, -16]]:  ", got.W1.tolist())
print("b1, should be [0, -8]:              ", got.b1.tolist())
print("X, should be [[-16, -8]]:           ", got.X.tolist())

nudged = forward(X, W1 + torch.tensor([[0.0, 0.0], [0.001, 0.0]]), b1, W2, b2)
slope = (loss(nudged.P, Y) - loss(kept.P, Y)).item() / 0.001
print(f"the weight 2 of W1 nudged by 0.001 gives a slope near -8: {slope:.3f}")
