"""Examples to run while you work: `python examples.py`."""

import torch
from starter import dead_by_rate, dead_from, dead_units, moved, one_step, start

W1, b1 = torch.tensor([[2.0], [2.0], [-1.0]]), torch.tensor([-9.0, -7.0, 1.0])
X = torch.tensor([[1.0], [2.0], [4.0]])
print("dead, should be [True, False, True]:", dead_units(W1, b1, X).tolist())
print("dead from the biases, should be [-8, -8, 1]:", dead_from(W1, X).tolist())

torch.manual_seed(0)
X = torch.rand(200, 5, dtype=torch.float64)
y = 3 + 4 * X[:, 0] * X[:, 1]
params = start(5, 100)
print(
    "dead of 100 with all biases at:",
    {-f: int((dead_from(params[0], X) >= -f).sum()) for f in (0.0, 0.5, 1.0, 2.0, 3.0)},
)
rates = [0.01, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0]
print("dead of 100 after one step with rate:", dict(zip(rates, dead_by_rate(params, X, y, rates), strict=True)))

thrown = one_step(params, X, y, 3.0)
for name, share in (("ReLU", 0.0), ("leaky ReLU", 0.01)):
    count = int(moved(thrown, X, y, 0.001, 10, share).sum())
    print(f"after the step with rate 3, ten steps with rate 0.001 move, with {name}: {count} of 100")
