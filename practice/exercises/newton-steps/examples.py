"""Examples to run while you work: `python examples.py`."""

import torch
from starter import gradient_and_hessian, minimise, newton_step


def bowl(w: torch.Tensor) -> torch.Tensor:
    """5 x^2 + 2 x y + y^2."""
    return 5 * w[0] ** 2 + 2 * w[0] * w[1] + w[1] ** 2


def cubic(w: torch.Tensor) -> torch.Tensor:
    """w^3 - 12 w."""
    return (w**3 - 12 * w).sum()


def rosenbrock(w: torch.Tensor) -> torch.Tensor:
    """A curved valley with its lowest point at (1, 1)."""
    return (1 - w[0]) ** 2 + 100 * (w[1] - w[0] ** 2) ** 2


gradient, hessian = gradient_and_hessian(bowl, torch.tensor([1.0, 1.0]))
print("should be [12.0, 4.0] and [[10.0, 2.0], [2.0, 2.0]]:", gradient.tolist(), hessian.tolist())
print("should be [0.0, 0.0]:", newton_step(bowl, torch.tensor([1.0, 1.0])).tolist())
print("damped, should be [1.2]:", newton_step(cubic, torch.tensor([0.0]), 10.0).tolist())

if __name__ == "__main__":
    corner = torch.tensor([-1.2, 1.0], dtype=torch.float64)
    path = minimise(rosenbrock, corner, 100)
    distances = (path - 1).norm(dim=1)
    near = int((distances < 1e-8).nonzero()[0])
    print(
        f"Rosenbrock: within 1e-8 after {near} steps; the last distances:",
        [f"{d:.0e}" for d in distances[near - 4 : near + 1]],
    )
    w = corner
    for _ in range(10_000):
        slope = torch.stack([-2 * (1 - w[0]) - 400 * w[0] * (w[1] - w[0] ** 2), 200 * (w[1] - w[0] ** 2)])
        w = w - 0.001 * slope
    print(f"gradient descent, 10,000 steps of rate 0.001: distance {(w - 1).norm().item():.3f}")
