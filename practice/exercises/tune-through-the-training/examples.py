"""Examples to run while you work: `python examples.py`."""

import math

import torch
from starter import Split, hypergradient, train, tune

one = torch.ones(1, 1)
night = Split(one, torch.tensor([2.0]), one, torch.tensor([1.0]))
start = torch.tensor([3.0])
print("after one step, should be 2.5:", train(torch.tensor(0.5), start, night, 0.1, 1).item())
for steps, expected in ((1, (2.25, -1.8)), (2, (1.3225, -2.116))):
    got = hypergradient(0.5, start, night, 0.1, steps)
    print(f"{steps} step(s): loss and slope, should be {expected}:", tuple(round(v, 4) for v in got))


def telescope(generator: torch.Generator) -> Split:
    """Twenty nights to train on and forty to judge by, with twelve sensors each."""
    truth = 0.5 * torch.randn(12, generator=generator, dtype=torch.float64)
    x = torch.randn(60, 12, generator=generator, dtype=torch.float64)
    y = x @ truth + 1.5 * torch.randn(60, generator=generator, dtype=torch.float64)
    return Split(x[:20], y[:20], x[20:], y[20:])


if __name__ == "__main__":
    split = telescope(torch.Generator().manual_seed(0))
    zero = torch.zeros(12, dtype=torch.float64)
    path = tune(-5.0, zero, split, 0.1, 60, 2.0, 40)
    grid = [-6 + 0.15 * i for i in range(60)]
    best = min(grid, key=lambda u: hypergradient(math.exp(u), zero, split, 0.1, 60)[0])
    for name, u in (("at the beginning", path[0]), ("after tuning", path[-1]), ("best of 60", best)):
        print(
            f"{name:18s} ln lambda {u:6.2f}  validation loss {hypergradient(math.exp(u), zero, split, 0.1, 60)[0]:.3f}"
        )
