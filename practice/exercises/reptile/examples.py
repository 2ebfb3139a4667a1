"""Examples to run while you work: `python examples.py`. The last one trains for 10 to 25 seconds."""

import torch
from starter import adapt, forward, initial_params, outer_step, sinusoid, train

# A network of one layer at x = 0 predicts its bias: one parameter to follow.
start = [torch.tensor([[0.0]]), torch.tensor([0.0])]
zero = torch.tensor([[0.0]])
task_a, task_b = [(zero, torch.tensor([[1.0]]))] * 2, [(zero, torch.tensor([[-1.0]]))] * 2

print("adapted to task A, should be 0.75:", adapt(start, task_a, 0.25)[1].item())
moved = outer_step(start, [adapt(start, task_a, 0.25)], 0.8)
print("the start after it, should be 0.6:", round(moved[1].item(), 4))
print("after A and B, should be 0.12:", round(train(start, [task_a, task_b], 0.25, 0.8)[1].item(), 4))


def median_after(params: list[torch.Tensor], steps: int) -> float:
    """The median over 200 new curves of the squared error on 50 points after some steps on 10 points."""
    generator = torch.Generator().manual_seed(100)
    errors = []
    for _ in range(200):
        (x, y), *rest = sinusoid(10, 6, generator)
        adapted = adapt(params, [(x, y)] * steps, 0.02)
        errors.append(sum((forward(adapted, a) - b).pow(2).mean().item() for a, b in rest) / len(rest))
    return torch.tensor(errors).median().item()


if __name__ == "__main__":
    generator = torch.Generator().manual_seed(0)
    random_start = initial_params([1, 64, 64, 1], generator)
    trained = train(random_start, [sinusoid(10, 5, generator) for _ in range(3000)], 0.02, 1.0)
    for steps in (0, 1, 8):
        first, second = median_after(random_start, steps), median_after(trained, steps)
        print(f"median after {steps} steps: {first:.3f} from a random start, {second:.3f} from the trained one")
