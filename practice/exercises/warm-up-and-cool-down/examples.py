"""Examples to run while you work: `python examples.py`."""

import torch
from starter import WarmupCosine, share

for k, expected in ((0, 0.0), (50, 0.02), (200, 0.08), (450, 0.0683), (700, 0.04), (1200, 0.0)):
    print(f"step {k:4d}: {0.08 * share(k, 200, 1200):.4f}, should be {expected}")


def fresh() -> tuple[torch.optim.Optimizer, WarmupCosine]:
    """An optimiser with two groups, and a scheduler around it."""
    groups = [
        {"params": [torch.zeros(2, requires_grad=True)]},
        {"params": [torch.zeros(3, requires_grad=True)], "lr": 0.3},
    ]
    optimiser = torch.optim.SGD(groups, lr=0.1)
    return optimiser, WarmupCosine(optimiser, 10, 60)


def rates(optimiser: torch.optim.Optimizer) -> list[float]:
    """The rate of each group."""
    return [round(group["lr"], 4) for group in optimiser.param_groups]


if __name__ == "__main__":
    for k in range(0, 61, 3):
        print(f"{k:3d} " + "#" * round(60 * share(k, 10, 60)))
    whole, schedule = fresh()
    broken, breaking = fresh()
    for k in range(1, 61):
        for optimiser, scheduler in ((whole, schedule), (broken, breaking)):
            optimiser.step()
            scheduler.step()
        if k == 25:
            saved = broken.state_dict(), breaking.state_dict()
            broken, breaking = fresh()
            broken.load_state_dict(saved[0])
            breaking.load_state_dict(saved[1])
        if k in (5, 10, 25, 26, 40, 60):
            print(f"after {k:2d} steps: {rates(whole)} without a break, {rates(broken)} with one after 25")
