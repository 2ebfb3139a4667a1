"""Examples to run while you work: `python examples.py`."""

import torch
from starter import deflate, eigenpairs, power_iteration

A = torch.tensor([[5.0, 2.0], [2.0, 2.0]])
print("steps   value   first entry over second, should be 2.5000, 2.0714, 2.0116, nearing 2")
for steps in (1, 2, 3, 10):
    value, vector = power_iteration(A, torch.tensor([1.0, 0.0]), steps)
    print(f"{steps:5d}   {value.item():.4f}  {(vector[0] / vector[1]).item():.4f}")

vector = torch.tensor([2.0, 1.0]) / 5**0.5
print("without the pair 6, should be 0.2, -0.4 and -0.4, 0.8:", deflate(A, torch.tensor(6.0), vector).tolist())

# Boats a day between six islands.
ferries = torch.tensor(
    [
        [0.0, 4.0, 3.0, 0.0, 0.0, 1.0],
        [4.0, 0.0, 5.0, 1.0, 0.0, 0.0],
        [3.0, 5.0, 0.0, 0.0, 0.0, 0.0],
        [0.0, 1.0, 0.0, 0.0, 3.0, 2.0],
        [0.0, 0.0, 0.0, 3.0, 0.0, 2.0],
        [1.0, 0.0, 0.0, 2.0, 2.0, 0.0],
    ]
)
for steps in (10, 200):
    values, vectors = eigenpairs(ferries, torch.rand(6, 2, generator=torch.Generator().manual_seed(0)), steps)
    print(f"ferries, {steps} steps, values:", [round(value, 4) for value in values.tolist()])
    print("scores of the islands:", [round(score, 3) for score in vectors[:, 0].abs().tolist()])
print("PyTorch's own eigenvalues:   ", [round(value, 4) for value in torch.linalg.eigvalsh(ferries).tolist()])
