"""Examples to run while you work: `python examples.py`."""

import torch
from starter import closed_form, descend, gradient, loss

X = torch.tensor([[0.0, 1.0], [1.0, 1.0], [3.0, 1.0]])
y = torch.tensor([1.0, 1.0, 8.0])
start = torch.tensor([1.0, 0.0])

print("loss at the start, should be 8.6667:", round(loss(X, y, start).item(), 4))
print("gradient, should be -10, -4:", gradient(X, y, start).tolist())
w, losses = descend(X, y, start, rate=0.1, steps=1)
print("after one step, should be 2, 0.4:", w.tolist())
print("losses, should be 8.6667, 1.6267:", [round(value, 4) for value in losses])
best = closed_form(X, y)
print("exact line, should be 2.5, 0:", [round(value, 4) + 0.0 for value in best.tolist()])

print("rate    loss above the exact line's after 10, 30 and 100 steps")
lowest = loss(X.double(), y.double(), closed_form(X.double(), y.double())).item()
for rate in (0.01, 0.1, 0.2, 0.25, 0.26, 0.3):
    _, losses = descend(X.double(), y.double(), start.double(), rate, 100)
    print(f"{rate:.2f}    " + "   ".join(f"{losses[step] - lowest:.2g}" for step in (10, 30, 100)))
