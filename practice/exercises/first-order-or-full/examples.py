"""Examples to run while you work: `python examples.py`. The comparison at the end takes about 15 seconds."""

import torch
from starter import adapt, angle, initial_params, meta_gradient, sample_tasks, task_losses, trained

print("angle between (1, 1) and (0.8, 0.2), should be 30.96:", end=" ")
print(round(angle([torch.tensor([[1.0]]), torch.tensor([1.0])], [torch.tensor([[0.8]]), torch.tensor([0.2])]), 2))

generator = torch.Generator().manual_seed(0)
start = initial_params([1, 8, 1], generator)
tasks = sample_tasks(20, 10, generator)
shapes = [tuple(gradient.shape) for gradient in meta_gradient(start, tasks, 0.01, 1, False)]
print("shapes of a meta-gradient, should be [(1, 8), (1, 8), (8, 1), (1, 1)]:", shapes)


def compare(seed: int) -> None:
    """The angles at a random start, and what 300 outer steps make of it by either method."""
    generator = torch.Generator().manual_seed(seed)
    start = initial_params([1, 40, 40, 1], generator)
    probe = sample_tasks(50, 10, generator)
    print(f"seed {seed}, angles in degrees:", end=" ")
    for rate, steps in ((0.01, 1), (0.01, 5), (0.05, 1), (0.1, 1)):
        full, first = (meta_gradient(start, probe, rate, steps, first_order) for first_order in (False, True))
        print(f"{angle(full, first):.1f} (rate {rate}, {steps} step{'s' if steps > 1 else ''})", end=" ")
    batches = [sample_tasks(10, 10, generator) for _ in range(300)]
    test = sample_tasks(500, 10, generator)
    print("\n  loss on new curves after one step:", end=" ")
    for name, first_order in (("full", False), ("first order", True)):
        params = trained(start, batches, 0.01, 1, first_order, outer_rate=0.005)
        adapted = adapt(params, test, 0.01, 1, first_order=True)
        print(f"{name} {task_losses(adapted, test.query_x, test.query_y).mean().item():.2f}", end="  ")
    print()


if __name__ == "__main__":
    for seed in range(4):
        compare(seed)
