"""Examples to run while you work: `python examples.py`."""

import math

import torch
from starter import AMPLITUDES, fixed_curve, sample_tasks, task_losses

tasks = sample_tasks(n=3, support=4, query=2, seed=7)
print("shapes, should be (3, 4) (3, 4) (3, 2) (3, 2) (3, 1) (3, 1):", *(tuple(part.shape) for part in tasks))
for row in range(3):
    x, y = tasks.support_x[row, 0].item(), tasks.support_y[row, 0].item()
    again = tasks.amplitude[row, 0].item() * math.sin(x - tasks.phase[row, 0].item())
    print(f"task {row}: at x = {x:6.3f} y is {y:6.3f}, should be {again:6.3f}")

print("fixed curve at pi, should be 1.623:", round(fixed_curve(torch.tensor(math.pi), *AMPLITUDES).item(), 3))
losses = task_losses(torch.tensor([[1.0, 2.0], [0.0, 0.0]]), torch.tensor([[1.0, 4.0], [3.0, 3.0]]))
print("losses of two tasks, should be [2.0, 9.0]:", losses.tolist())

if __name__ == "__main__":
    many = sample_tasks(n=20_000, support=10, query=10, seed=0)
    zero = task_losses(torch.zeros_like(many.query_y), many.query_y).mean().item()
    fixed = task_losses(fixed_curve(many.query_x, *AMPLITUDES), many.query_y).mean().item()
    print(f"mean loss over 20,000 tasks: {zero:.2f} for always 0, {fixed:.2f} for the fixed curve (about 4.25 and 3.0)")
