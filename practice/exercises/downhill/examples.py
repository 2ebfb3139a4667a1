"""Examples to run while you work: `python examples.py`."""

import torch
from starter import Bowl, best_rate, descend, height, rate_limit, steps_needed

# The case of the task text.
bowl = Bowl(torch.tensor([[16.0, 0.0], [0.0, 2.0]]), torch.tensor([3.0, -1.0]))
start = torch.tensor([4.0, 0.0])

path = descend(bowl, start, 0.1, 1)
print("after one step, should be [2.4, -0.2]:", path[-1].tolist())
print("height before and after, should be 9.0 and 3.52:", height(bowl, path[0]).item(), height(bowl, path[-1]).item())
print("limit of the rate, should be 0.125:", rate_limit(bowl))
print("best rate, should be 0.1111:", round(best_rate(bowl), 4))


def table() -> None:
    """Steps to a hundredth of the distance, against the condition number."""
    print("kappa   steps at the best rate   at 1.01 times the limit")
    for kappa in (1.0, 3.0, 10.0, 30.0, 100.0, 300.0, 1000.0):
        valley = Bowl(torch.diag(torch.tensor([kappa, 1.0], dtype=torch.float64)), torch.zeros(2, dtype=torch.float64))
        corner = torch.tensor([1.0, 1.0], dtype=torch.float64)
        steps = steps_needed(valley, corner, best_rate(valley), 0.01, 5000)
        print(f"{kappa:5.0f}   {steps!s:>22}   {steps_needed(valley, corner, 1.01 * rate_limit(valley), 0.01, 500)}")


if __name__ == "__main__":
    table()
