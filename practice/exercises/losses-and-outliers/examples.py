"""Examples to run while you work: `python examples.py`."""

import torch
from starter import best_constant, losses, reduce, slopes

predictions, labels = torch.full((4,), 4.0), torch.tensor([3.0, 4.0, 6.0, 20.0])
for kind, expected, expected_slopes in (
    ("squared", "1, 0, 4, 256", "2, 0, -4, -32"),
    ("absolute", "1, 0, 2, 16", "1, 0, -1, -1"),
    ("huber", "0.5, 0, 1.875, 22.875", "1, 0, -1.5, -1.5"),
):
    print(f"{kind} losses {losses(predictions, labels, kind, 1.5).tolist()}, should be {expected}")
    print(f"{kind} slopes {slopes(predictions, labels, kind, 1.5).tolist()}, should be {expected_slopes}")

values, weights = torch.tensor([1.0, 0.0, 4.0, 256.0]), torch.tensor([1.0, 3.0, 2.0, 0.0])
print("mean, should be 65.25:", reduce(values, "mean").item())
print("weighted mean, should be 1.5:", reduce(values, "mean", weights).item())

for last in (90.0, 900.0):
    buses = torch.tensor([3.0, 4.0, 6.0, 7.0, last], dtype=torch.float64)
    found = [round(best_constant(buses, kind, 1.5), 3) + 0.0 for kind in ("squared", "absolute", "huber")]
    print(f"best constants with {last:g}: {found}, should be {22 if last == 90 else 184}, 6, 5.75")
