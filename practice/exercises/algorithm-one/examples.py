"""Examples to run while you work: `python examples.py`. The rounds at the end take a few seconds."""

import torch
from starter import f, line_6, line_7, line_10, lines_4_to_10, lines_5_and_8, loss

theta = [torch.zeros(1, 2, requires_grad=True), torch.zeros(2, requires_grad=True)]
one = torch.ones(1, 1)
d, d_prime = (one, torch.tensor([0])), (one, torch.tensor([1]))
gradient = line_6(theta, d)
print("line 6 for W, should be [[-0.5, 0.5]]:", gradient[0].tolist())
adapted = [line_7(theta, gradient, 1.0)[0], torch.zeros(2)]
print("line 7 for W, should be [[0.5, -0.5]]:", adapted[0].tolist())
new = line_10([theta[0]], [loss(adapted, d_prime)], 0.1)
print("line 10 with beta = 0.1, should be [[-0.0366, 0.0366]]:", [round(v, 4) for v in new[0].flatten().tolist()])


def places(count: int, generator: torch.Generator) -> list[torch.Tensor]:
    """Places with three classes of weather each, 12 readings of two numbers a class: a circle of three
    centres, turned by an angle of the place's own.
    """
    tasks = []
    for _ in range(count):
        turn = 1.5 * torch.rand(1, generator=generator) + 2 * torch.pi / 3 * torch.arange(3)
        centres = 2 * torch.stack([torch.cos(turn), torch.sin(turn)], dim=1)
        tasks.append(centres[:, None] + 0.7 * torch.randn(3, 12, 2, generator=generator))
    return tasks


def loss_on(theta: list[torch.Tensor], tasks: list[torch.Tensor], alpha: float, generator: torch.Generator) -> float:
    """The mean loss on D' at theta', and nothing is updated."""
    total = 0.0
    for task in tasks:
        d, d_prime = lines_5_and_8(task, 2, 10, generator)
        total += loss(line_7(theta, line_6(theta, d), alpha), d_prime).item()
    return total / len(tasks)


if __name__ == "__main__":
    generator = torch.Generator().manual_seed(0)
    theta = []
    for inputs, outputs in ((2, 16), (16, 3)):
        theta.append((torch.randn(inputs, outputs, generator=generator) / inputs**0.5).requires_grad_())
        theta.append(torch.zeros(outputs, requires_grad=True))
    new_places = places(100, generator)
    print("scores of three readings:", tuple(f(theta, new_places[0][0, :3]).shape))
    print(f"loss on new places before training: {loss_on(theta, new_places, 0.5, generator):.3f}")
    for _ in range(300):
        drawn = [lines_5_and_8(task, 2, 10, generator) for task in places(10, generator)]
        theta = lines_4_to_10(theta, drawn, alpha=0.5, beta=0.02)
    print(f"loss on new places after 300 rounds: {loss_on(theta, new_places, 0.5, generator):.3f}")
