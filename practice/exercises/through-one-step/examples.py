"""Examples to run while you work: `python examples.py`."""

import torch
from starter import by_hand, step_product, through_steps


def support(t):
    """S(t) = t^3 / 3 - t, added up over all entries."""
    return (t**3 / 3 - t).sum()


def query(t):
    """Q(t) = (t - 4)^2, added up over all entries."""
    return ((t - 4) ** 2).sum()


def measured(t: float, rate: float, steps: int, nudge: float = 1e-4) -> float:
    """The slope of the query loss in the start, by nudging the start up and down and taking the steps again."""
    ends = []
    for moved in (t + nudge, t - nudge):
        for _ in range(steps):
            moved -= rate * (moved**2 - 1)
        ends.append((moved - 4) ** 2)
    return (ends[0] - ends[1]) / (2 * nudge)


print("by hand, should be -2.76 and -4.6:", by_hand(2.0, 0.1))
start = torch.tensor(2.0, dtype=torch.float64)
print("by autograd, should be -2.76:", through_steps(start, support, query, 0.1, 1).item())
print("first order, should be -4.6:", through_steps(start, support, query, 0.1, 1, first_order=True).item())
for steps in (1, 2, 3):
    got = through_steps(start, support, query, 0.1, steps).item()
    print(f"{steps} steps: {got:.5f}, measured by a nudge {measured(2.0, 0.1, steps):.5f}")
print("factor 0.6 and 0.4 times (1, -2), should be [0.6, -0.8]:")
print(step_product(torch.tensor([2.0, 3.0]), support, 0.1, torch.tensor([1.0, -2.0])).tolist())
