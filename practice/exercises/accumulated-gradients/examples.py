"""Examples to run while you work: `python examples.py`."""

import torch
from starter import accumulated_step, train

one = (torch.tensor([1.0]), torch.tensor([2.0]))

print("steps taken   w, should be   w, is")
for steps, expected in ((1, 0.4), (2, 0.72), (3, 0.976)):
    w = torch.tensor(0.0, requires_grad=True)
    train(w, [one] * steps, rate=0.1)
    print(f"{steps:11d}   {expected:12.3f}   {w.item():.3f}")

x, y = torch.tensor([1.0, 2.0, 3.0]), torch.tensor([2.0, 2.0, 9.0])
for piece in (3, 2, 1):
    w = torch.tensor(0.0, requires_grad=True)
    accumulated_step(w, x, y, rate=0.01, piece=piece)
    print(f"one step on three examples, {piece} at a time: w = {w.item():.4f}, should be 0.2200")
