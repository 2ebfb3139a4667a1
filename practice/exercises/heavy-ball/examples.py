"""Examples to run while you work: `python examples.py`."""

import torch
from starter import descend, fresh_velocities, momentum_step

# f(w) = w^2 has the gradient 2 w.
params = [torch.tensor(10.0)]
velocities = fresh_velocities(params)
for expected in (8.0, 5.4, 3.02):
    params, velocities = momentum_step(params, [2 * w for w in params], velocities, rate=0.1, beta=0.5)
    print(f"w, should be {expected}: {params[0].item():.4f}, velocity {velocities[0].item():.2f}")

start = [torch.tensor(10.0)]
ahead, _ = momentum_step(start, [torch.tensor(20.0)], fresh_velocities(start), 0.1, 0.5, nesterov=True)
print("one step of Nesterov, should be 7.0:", ahead[0].item())


def valley(params: list[torch.Tensor]) -> list[torch.Tensor]:
    """The gradient of (100 x^2 + y^2) / 2."""
    return [torch.tensor([100.0, 1.0], dtype=torch.float64) * params[0]]


def steps_to_a_hundredth(rate: float, beta: float, nesterov: bool) -> int:
    """Steps after which the distance stays below a hundredth of that at the start."""
    corner = [torch.ones(2, dtype=torch.float64)]
    arrived = 0
    params, velocities = corner, fresh_velocities(corner)
    for k in range(1, 600):
        params, velocities = momentum_step(params, valley(params), velocities, rate, beta, nesterov)
        if params[0].norm() > 0.01 * corner[0].norm():
            arrived = k + 1
    return arrived


if __name__ == "__main__":
    end = descend(valley, [torch.ones(2, dtype=torch.float64)], 0.01, 0.9, 5)[0]
    print("five steps of descend, should be [0.8019, 0.8716]:", [round(entry, 4) for entry in end.tolist()])
    for name, rate, beta, nesterov in (
        ("plain", 2 / 101, 0.0, False),
        ("momentum", 4 / 121, (9 / 11) ** 2, False),
        ("Nesterov", 0.01, 9 / 11, True),
        ("momentum, too heavy", 4 / 121, 0.95, False),
    ):
        print(f"{name:20s} rate {rate:.4f} beta {beta:.3f}: {steps_to_a_hundredth(rate, beta, nesterov)} steps")
