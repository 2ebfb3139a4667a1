"""Examples to run while you work: `python examples.py`. The last part takes some 10 seconds."""

import math

import torch
from starter import coverage, draws_needed, estimate, monte_carlo, repeat
from torch import Tensor

mean, error = estimate(torch.tensor([1.0, 2.0, 2.0, 7.0]))
print(f"four values, should be 3 and 1.3540: {mean:.4f} and {error:.4f}")
print("draws for an error of 0.05, should be 2934:", draws_needed(torch.tensor([1.0, 2.0, 2.0, 7.0]), 0.05))
share = coverage(torch.tensor([2.0, 5.0, 9.0]), torch.tensor([1.0, 1.0, 4.0]), truth=4.0, z=1.5)
print(f"of three intervals two hold the 4, should be 0.6667: {share:.4f}")


def birthdays(n: int, generator: torch.Generator) -> Tensor:
    """n groups of 23 people, each with a day of the year."""
    return torch.randint(365, (n, 23), generator=generator)


def shares_a_day(days: Tensor) -> Tensor:
    """Whether two people of a group have the same day."""
    days = days.sort(dim=1).values
    return (days[:, 1:] == days[:, :-1]).any(dim=1)


def needle(n: int, generator: torch.Generator) -> Tensor:
    """n needles as long as the gap between two lines: distance of the middle from the nearest line, and angle."""
    return torch.rand(n, 2, generator=generator, dtype=torch.float64) * torch.tensor([0.5, math.pi / 2])


def crosses(thrown: Tensor) -> Tensor:
    """Whether a needle crosses a line."""
    return thrown[:, 0] <= 0.5 * torch.sin(thrown[:, 1])


def rare(n: int, generator: torch.Generator) -> Tensor:
    """A loss of 1 that comes once in 100 times."""
    return (torch.rand(n, generator=generator) < 0.01).to(torch.float64)


def measure() -> None:
    """Two estimates with their errors; how the error falls; how often an interval holds the truth."""
    generator = torch.Generator().manual_seed(0)
    mean, error = monte_carlo(birthdays, shares_a_day, 100_000, generator)
    print(f"a shared birthday among 23: {mean:.4f} ± {1.96 * error:.4f}; exactly 0.5073")
    mean, error = monte_carlo(needle, crosses, 100_000, generator)
    print(f"a needle crosses: {mean:.4f} ± {1.96 * error:.4f}; exactly 2/pi = {2 / math.pi:.4f}")
    print("needles    error found in 1,000 runs    mean standard error    95% intervals that hold the truth")
    for n in (10, 40, 160, 640, 2560):
        means, errors = repeat(needle, crosses, n, 1000, generator)
        found = (means - 2 / math.pi).pow(2).mean().sqrt()
        print(f"{n:7d}    {found:.4f}    {errors.mean():.4f}    {coverage(means, errors, 2 / math.pi):.3f}")
    print("the same for a loss that comes once in 100 times")
    for n in (50, 200, 1000, 2000):
        means, errors = repeat(rare, lambda loss: loss, n, 1000, generator)
        found = (means - 0.01).pow(2).mean().sqrt()
        print(f"{n:7d}    {found:.4f}    {errors.mean():.4f}    {coverage(means, errors, 0.01):.3f}")


if __name__ == "__main__":
    measure()
