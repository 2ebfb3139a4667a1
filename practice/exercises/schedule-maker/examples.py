"""Examples to run while you work: `python examples.py`."""

import torch
from starter import constant, driver, for_groups, joined, stepped

voyage = joined([(3, stepped(0.8, 0.5, 2)), (4, stepped(0.3, 0.1, 2)), (1, constant(0.02))])
print("a steady rate, should be 0.25 0.25:", constant(0.25)(0), constant(0.25)(99))
print("0.4, halved every 500 steps, at 1700, should be 0.05:", stepped(0.4, 0.5, 500)(1700))
print("the voyage, should be 0.8 0.8 0.4 0.3 0.3 0.03 0.03 0.02 0.02:")
print(*[round(voyage(k), 6) for k in range(9)])
print("two groups at step 2, should be 0.4 and 0.04:", *[round(s(2), 6) for s in for_groups(voyage, [1.0, 0.1])])


if __name__ == "__main__":
    body, head = torch.zeros(3, requires_grad=True), torch.zeros(1, requires_grad=True)
    optimiser = torch.optim.SGD([{"params": [body]}, {"params": [head]}], lr=1.0)
    advance = driver(optimiser, for_groups(voyage, [1.0, 0.1]))
    print("\nstep   body    head")
    k = 0
    for _ in range(10):
        first, second = (group["lr"] for group in optimiser.param_groups)
        print(f"{k:4d}  {first:6.3f}  {second:6.4f}  {'#' * round(40 * first)}")
        # ... here a training run has zero_grad, forward, backward and step
        k = advance()
